"""The only reader of the environment: `COPYDESK_…`, with `OPENAI_BASE_URL` and `OPENAI_API_KEY` understood too."""

import os
import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal, NamedTuple, Self, TypeVar

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, HttpUrl, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, DotEnvSettingsSource, SettingsConfigDict

Seconds = Annotated[float, Field(gt=0)]
Price = Annotated[float, Field(ge=0)]
T = TypeVar("T")

PREFIX = "COPYDESK_"

OF_A_CLUSTER = re.compile(r"SERVICE_(HOST|PORT(_\w+)?)|PORT_\d+_(TCP|UDP)(_\w+)?")
"""What Kubernetes sets by itself in every container beside a service of that name."""

ALIKE = 0.9
"""How much a name without our prefix has to resemble a setting of ours to be taken for one that is misspelt."""


def _with_both_prices(value: T, read: float | None, written: float | None) -> T:
    if (read is None) != (written is None):
        raise ValueError("a price for what is read and one for what is written go together: set both, or neither")
    return value


class FallbackEndpoint(BaseModel):
    """An endpoint that is asked when those before it fail. Its key is its own: no other endpoint's is sent to it."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    base_url: HttpUrl
    api_key: SecretStr | None = None
    model: str | None = None
    context: Annotated[int, Field(ge=512)] | None = None
    price_input: Price | None = None
    price_output: Price | None = None

    @model_validator(mode="after")
    def _both_prices(self) -> Self:
        return _with_both_prices(self, self.price_input, self.price_output)


class Settings(BaseSettings):
    """Everything that can be set. Durations are seconds, sizes bytes or tokens as the name says."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        extra="ignore",
        frozen=True,
        populate_by_name=True,
        hide_input_in_errors=True,
    )

    llm_base_url: HttpUrl | None = Field(
        None,
        validation_alias=AliasChoices("COPYDESK_LLM_BASE_URL", "OPENAI_BASE_URL"),
        description="Base address of an OpenAI-compatible endpoint, up to and with `/v1`. "
        "Without one, the extractive engine answers.",
    )
    llm_api_key: SecretStr | None = Field(
        None,
        validation_alias=AliasChoices("COPYDESK_LLM_API_KEY", "OPENAI_API_KEY"),
        description="Sent as a bearer token. Never logged.",
    )
    llm_model: str | None = Field(
        None, description="The model to ask for. Without one, the first that the endpoint lists."
    )
    llm_context: Annotated[int, Field(ge=512)] | None = Field(
        None,
        description="Context of the model in tokens: prompt and answer together have to fit. "
        "Without it, what the endpoint says, and 8192 where it says nothing.",
    )
    llm_max_output: Annotated[int, Field(ge=64)] = Field(1024, description="Tokens kept free for one answer.")
    llm_concurrency: Annotated[int, Field(ge=1)] = Field(16, description="Calls in flight at once.")
    llm_retries: Annotated[int, Field(ge=0, le=10)] = Field(3, description="Further attempts after a failed call.")
    llm_connect_timeout: Seconds = Field(5.0, description="Until a connection stands.")
    llm_first_byte_timeout: Seconds | None = Field(
        None, description="Until an answer begins. Without it, `llm_timeout` alone holds."
    )
    llm_stream: bool = Field(
        False,
        description="Ask for answers as a stream: a stalled one shows at its first byte, "
        "and nothing on the way cuts a connection because it is quiet.",
    )
    llm_timeout: Seconds = Field(60.0, description="Until one call has answered.")
    llm_retry_budget: Seconds = Field(60.0, description="After that long, a call is not tried again.")
    llm_requests_per_minute: Annotated[int, Field(ge=1)] | None = Field(
        None, description="Calls in any minute, where the endpoint limits them."
    )
    llm_tokens_per_minute: Annotated[int, Field(ge=1)] | None = Field(
        None, description="Tokens in any minute (prompt and answer), where the endpoint limits them."
    )
    llm_reasoning_effort: str | None = Field(
        None, description="Sent as `reasoning_effort` to models that think, for example `low`."
    )
    llm_price_input: Price | None = Field(
        None,
        description="US dollars for a million tokens that the model reads, for an endpoint of your own. Without it, "
        "prices are those of the list that comes with Copydesk, where it knows the endpoint's address and model.",
    )
    llm_price_output: Price | None = Field(None, description="The same for tokens that it writes.")
    llm_fallbacks: tuple[FallbackEndpoint, ...] = Field(
        (),
        description="Further endpoints as a JSON list, asked in order when those before them fail: "
        '`[{"base_url": "http://127.0.0.1:8080/v1", "model": "…"}]`. What is not said is as for the first.',
    )
    llm_encoding: Literal["o200k_base", "cl100k_base"] = Field(
        "o200k_base", description="Vocabulary that tokens are counted with."
    )

    chunk_tokens: Annotated[int, Field(ge=20)] | None = Field(
        None, description="Budget of one chunk. Without it, as much as the context holds."
    )
    repair_attempts: Annotated[int, Field(ge=0, le=5)] = Field(
        1, description="Times that a refused claim goes back to the model."
    )
    deadline: Seconds = Field(120.0, description="Total time of a synchronous request.")
    stream_grace: Seconds = Field(
        15.0, description="How long a streamed run goes on when nobody listens: the time to come back in."
    )
    stream_heartbeat: Seconds = Field(15.0, description="After so much quiet, a stream sends a comment.")
    prompts_dir: Path | None = Field(
        None, description="Your own prompts: a folder laid out like `prompts/`; it overrides and adds."
    )

    database_url: SecretStr | None = Field(
        None,
        description="Where jobs, events and stored answers are kept: `postgresql://user:password@host/name`, or "
        "`sqlite:///path/to/file`. Without it, the SQLite file `copydesk.sqlite` in the data folder.",
    )
    data_dir: Path = Field(
        Path("~/.local/share/copydesk"),
        description="Folder of the SQLite file; it is made when something is first kept.",
    )

    jobs_concurrency: Annotated[int, Field(ge=0)] = Field(
        8, description="Jobs that one process works on at once. With 0, `copydesk serve` leaves them to workers."
    )
    async_above: Annotated[int, Field(ge=1)] | None = Field(
        1_000_000,
        description="Code points of all articles above which `POST /v1/summaries` makes a job without being asked to.",
    )
    job_patience: Annotated[float, Field(ge=0)] = Field(
        900.0, description="How long a job goes on trying while the endpoint is away or busy."
    )
    worker_lease: Annotated[float, Field(ge=1)] = Field(
        15.0, description="After that long without a sign of life, a process's jobs and places go to the others."
    )
    drain: Annotated[float, Field(ge=0)] = Field(
        30.0, description="How long a worker that is told to stop goes on with its jobs; the rest go to the others."
    )
    retention: Seconds = Field(
        604_800.0, description="How long jobs that have ended, their results and events are kept."
    )
    cache_ttl: Seconds | None = Field(
        None,
        description="How long a summary answers the same request again: the same articles, options, prompts and "
        "model. Without it, none is stored. A request with `cache: false` is never answered so.",
    )
    cache_entries: Annotated[int, Field(ge=1)] = Field(10_000, description="Summaries that are stored at most.")
    webhook_secret: SecretStr | None = Field(
        None, description="Signs webhooks: `whsec_` and at least 24 bytes in base64. Without it, none can be asked for."
    )
    webhook_private: bool = Field(
        False, description="Whether a webhook may name a host that is not on the public internet."
    )

    host: str = Field("127.0.0.1", description="Address that `copydesk serve` listens on.")
    port: Annotated[int, Field(ge=0, le=65535)] = Field(8000, description="Port that `copydesk serve` listens on.")
    slack_signing_secret: SecretStr | None = Field(
        None, description="Signing secret of the Slack app whose commands are answered. Without one, none are."
    )
    max_body: Annotated[int, Field(ge=1024)] = Field(10_000_000, description="Bytes of one request body.")
    max_article: Annotated[int, Field(ge=1000)] = Field(5_000_000, description="Code points of one article.")
    open: bool | None = Field(
        None, description="Serve without asking for keys. Without it, yes on loopback and no anywhere else."
    )
    hosts: tuple[str, ...] = Field(
        (),
        description="Public names under which the service is reached, as a JSON list. Where no keys are asked for, "
        "others are refused: a page could have its own name lead here.",
    )
    cors_origins: tuple[str, ...] = Field(
        (), description='Sites whose pages may ask from a browser, as a JSON list: `["https://desk.example"]`.'
    )
    requests_per_minute: Annotated[int, Field(ge=1)] | None = Field(
        None, description="Requests of one key in any minute, over all replicas."
    )
    tokens_per_minute: Annotated[int, Field(ge=1)] | None = Field(
        None, description="Tokens that the requests of one key may cost in any minute, over all replicas."
    )
    key_concurrency: Annotated[int, Field(ge=1)] | None = Field(
        None, description="Requests of one key that are worked on at once, over all replicas."
    )
    max_running: Annotated[int, Field(ge=1)] = Field(
        256,
        description="Requests that are worked on at once, by all processes of one `COPYDESK_DATABASE_URL` together, "
        "and by this one without it; more wait their turn.",
    )
    max_waiting: Annotated[int, Field(ge=0)] = Field(
        1024, description="Requests that wait their turn, likewise; more are answered with 503 and `Retry-After`."
    )
    max_queued: Annotated[int, Field(ge=1)] = Field(
        10_000, description="Jobs that wait for a worker, over all replicas; more are answered with 503."
    )
    max_tokens: Annotated[int, Field(ge=100)] | None = Field(None, description="Tokens of all articles of one request.")
    fetch: bool = Field(False, description="Fetch articles that are sent as `url` alone, from the public web only.")
    fetch_timeout: Seconds = Field(15.0, description="Until a fetched page is complete, redirects included.")
    fetch_max_bytes: Annotated[int, Field(ge=1024)] = Field(
        5_000_000, description="Bytes of a fetched page, as sent and as unpacked."
    )
    fetch_redirects: Annotated[int, Field(ge=0, le=20)] = Field(5, description="Redirects that are followed.")
    fetch_user_agent: str | None = Field(
        None, description="What sites are told about who fetches. Without it, Copydesk and its version."
    )
    otlp_endpoint: HttpUrl | None = Field(
        None, description="OpenTelemetry collector (OTLP over HTTP) that traces go to. Needs the extra `otel`."
    )
    metrics_port: Annotated[int, Field(ge=1, le=65535)] | None = Field(
        None,
        description="Port on which `copydesk worker` shows its metrics, at `COPYDESK_HOST` and without a key: for the "
        "inside of your network only. `copydesk serve` shows its own at `/metrics`.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="What is logged.")
    log_format: Literal["auto", "json", "console"] = Field(
        "auto", description="`auto`: console on a terminal, else JSON."
    )

    @model_validator(mode="after")
    def _both_prices(self) -> Self:
        return _with_both_prices(self, self.llm_price_input, self.llm_price_output)

    @field_validator("llm_base_url", "database_url", "slack_signing_secret", mode="before")
    @classmethod
    def _blank_is_none(cls, value: object) -> object:
        return None if isinstance(value, str) and not value.strip() else value

    @field_validator("llm_base_url")
    @classmethod
    def _no_credentials(cls, value: HttpUrl | None) -> HttpUrl | None:
        if value is not None and (value.username or value.password):
            raise ValueError("put the key into COPYDESK_LLM_API_KEY, not into the address")
        return value

    @property
    def asks_for_keys(self) -> bool:
        """Whether a caller needs a key: as set, else wherever somebody else could reach us."""
        return not (self.open if self.open is not None else on_loopback(self.host))

    @property
    def database(self) -> str:
        """The address of the database. Secret: it may hold a password."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.database_file}"

    @property
    def database_file(self) -> Path:
        """The SQLite file that is used where no address is set."""
        return (self.data_dir / "copydesk.sqlite").expanduser().absolute()


@lru_cache(maxsize=64)
def on_loopback(host: str) -> bool:
    """Say whether only this machine reaches an address to listen on."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class Misspelt(NamedTuple):
    """A variable that looks like a setting and is none; `meant` is the setting that is nearest to it."""

    name: str
    meant: str | None

    def __str__(self) -> str:
        return f"{self.name} is not a setting" + (f"; {self.meant} may be meant." if self.meant else ".")


def misspelt_settings() -> tuple[Misspelt, ...]:
    """Return what looks like a setting of ours, in the environment or in `.env`, and is read by nobody.

    Never an error: another tool may have set it for itself.
    """
    known = _known()
    names = sorted({name.upper() for name in (*os.environ, *_in_file())} - set(known))
    return tuple(_misspelt(names, known))


def _misspelt(names: Iterable[str], known: list[str]) -> Iterator[Misspelt]:
    ours = [name for name in known if name.startswith(PREFIX)]
    for name in names:
        if name.startswith(PREFIX):
            if not OF_A_CLUSTER.fullmatch(name.removeprefix(PREFIX)):
                yield Misspelt(name, _nearest(name, ours))
        elif near := get_close_matches(name, ours, n=1, cutoff=ALIKE):
            yield Misspelt(name, near[0])


def _nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the setting whose own part is most like that of `name`: the prefix makes all of them alike."""
    own = [setting.removeprefix(PREFIX) for setting in known]
    near = get_close_matches(name.removeprefix(PREFIX), own, n=1)
    return f"{PREFIX}{near[0]}" if near else None


def _known() -> list[str]:
    """Return the variables that are read."""
    aliases = [field.validation_alias for field in Settings.model_fields.values()]
    others = [str(name) for alias in aliases if isinstance(alias, AliasChoices) for name in alias.choices]
    return [*(f"{PREFIX}{name.upper()}" for name in Settings.model_fields), *others]


def _in_file() -> Iterable[str]:
    return DotEnvSettingsSource(Settings).env_vars
