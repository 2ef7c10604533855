"""What is asked for and what is answered: request, draft, claims, summary."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from service.domain.article import Article, Excluded, Line, Notice
from service.domain.corroboration import Corroboration
from service.domain.reading import Attribution, Figure, Quotation
from service.domain.report import OFFSET_UNIT, Report
from service.domain.values import Span, Value

MAX_ARTICLES = 50
"""Articles in one request."""

MAX_SUMMARY = 200_000
"""Code points of a summary that is to be checked, and of one of its claims: a longer one is an article."""

MAX_CLAIMS = 1_000
"""Claims of a summary that is to be checked."""


class OnViolation(StrEnum):
    """What happens to a claim that the check refuses."""

    REPAIR = "repair"
    REDACT = "redact"
    ANNOTATE = "annotate"
    REJECT = "reject"


class Style(StrEnum):
    PARAGRAPH = "paragraph"
    BULLETS = "bullets"
    HEADLINE = "headline"


LENGTHS: dict[str, int] = {"short": 3, "medium": 6, "long": 12}
"""Sentences that each named length asks for."""


class Options(Value):
    """How to summarise. Every field has a default."""

    length: Literal["short", "medium", "long"] | Annotated[int, Field(ge=1, le=50)] = Field(
        "medium", description="`short`, `medium`, `long`, or a number of sentences."
    )
    style: Style = Field(Style.PARAGRAPH, description="How the claims are set.")
    focus: Line | None = Field(None, description="What the reader wants to know first. Data, never an instruction.")
    prompt: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*(@(\d+(\.\d+){0,2}|[a-z][a-z0-9_-]*))?$")] = Field(
        "summarize", description="`summarize`, `summarize@1`, `summarize@1.0.0`, or a label: `summarize@candidate`."
    )
    model: Line | None = Field(None, description="A model of the endpoint; the configured one where missing.")
    temperature: Annotated[float, Field(ge=0, le=2)] = 0.0
    seed: Annotated[int, Field(ge=0, lt=2**63)] | None = None
    on_violation: OnViolation = OnViolation.REPAIR

    @property
    def sentences(self) -> int:
        """How many claims are asked for."""
        return 1 if self.style is Style.HEADLINE else LENGTHS.get(str(self.length)) or int(self.length)


class Bundle(Value):
    """One to fifty articles: what every request carries."""

    articles: Annotated[tuple[Article, ...], Field(min_length=1, max_length=MAX_ARTICLES)]

    @field_validator("articles")
    @classmethod
    def _ids_once(cls, articles: tuple[Article, ...]) -> tuple[Article, ...]:
        first: dict[str, int] = {}
        for index, article in enumerate(articles):
            if article.id is not None and first.setdefault(article.id, index) != index:
                raise PydanticCustomError(
                    "repeated_id",
                    "article {number} repeats the id of article {first}; give each article its own id",
                    {"number": index + 1, "first": first[article.id] + 1, "at": (index, "id")},
                )
        return articles


class SummaryRequest(Options, Bundle):
    """Articles and options: the body of `POST /v1/summaries`."""

    cache: bool = Field(
        True, description="Whether a stored summary of the same request may answer, where the service stores any."
    )

    @property
    def options(self) -> Options:
        return Options(**{name: getattr(self, name) for name in Options.model_fields})


class DraftClaim(Value):
    """One sentence that somebody wrote, with the sentence ids that it says it rests on. Never trusted."""

    text: Annotated[str, Field(min_length=1)]
    citations: tuple[str, ...] = ()


class Draft(Value):
    """What a model (or the extractive engine) wrote. Never trusted."""

    claims: tuple[DraftClaim, ...]
    headline: DraftClaim | None = None


class SummaryText(Value):
    """A summary from anywhere, as claims with citations."""

    claims: Annotated[tuple[DraftClaim, ...], Field(min_length=1, max_length=MAX_CLAIMS)]

    @field_validator("claims")
    @classmethod
    def _all_say_something(cls, claims: tuple[DraftClaim, ...]) -> tuple[DraftClaim, ...]:
        for index, claim in enumerate(claims):
            if not claim.text.strip():
                raise PydanticCustomError("blank", "is empty; leave the claim out", {"at": (index, "text")})
            if len(claim.text) > MAX_SUMMARY:
                raise PydanticCustomError("too_long", "is too long for a claim; shorten it", {"at": (index, "text")})
        return claims


class VerificationRequest(Bundle):
    """The body of `POST /v1/verifications`: articles and any summary of them."""

    summary: Annotated[str, Field(min_length=1, max_length=MAX_SUMMARY)] | SummaryText = Field(
        description="Plain text, or claims with the ids of the sentences that they cite."
    )

    @field_validator("summary")
    @classmethod
    def _says_something(cls, summary: str | SummaryText) -> str | SummaryText:
        if isinstance(summary, str) and not summary.strip():
            raise ValueError("is empty; send the summary that is to be checked")
        if isinstance(summary, str) and "\x00" in summary:
            raise ValueError("holds a NUL byte; remove it")
        if isinstance(summary, str) and not any(c.isalnum() for c in summary):
            raise ValueError("holds no word; send the summary that is to be checked")
        return summary


class AnalysisRequest(Bundle):
    """The body of `POST /v1/analyses`."""


class Citation(Value):
    """Sentences that bear a claim out: a run of neighbours in one article.

    `start` and `end` span the run in the article's text (in its title for `a1.s0`); `quoted_text` is that stretch.
    """

    article: str
    sentences: tuple[str, ...]
    start: int
    end: int
    quoted_text: str


class Status(StrEnum):
    """How a claim came to stand in the summary."""

    VERIFIED = "verified"
    REPAIRED = "repaired"
    EXTRACTED = "extracted"
    FLAGGED = "flagged"


class Claim(Value):
    """One sentence of a summary. `span` is in the summary's text; so are the spans of what it holds."""

    id: str
    text: str
    span: Span
    status: Status
    citations: tuple[Citation, ...]
    figures: tuple[Figure, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    attributions: tuple[Attribution, ...] = ()

    @property
    def cited(self) -> tuple[str, ...]:
        """The ids of all cited sentences."""
        return tuple(s for c in self.citations for s in c.sentences)


class ArticleInfo(Value):
    """An article as a response names it. `text` is given for `html` only: spans point into it."""

    id: str
    external_id: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published_at: str | None = None
    url: str | None = None
    language: str
    sha256: str
    characters: int
    sentences: int
    excluded: tuple[Excluded, ...] = ()
    notices: tuple[Notice, ...] = ()
    text: str | None = None


class Repair(Value):
    """One thing that was done to a draft claim: `repaired`, `extracted`, `dropped` or `mended` (its citation)."""

    action: Literal["repaired", "extracted", "dropped", "mended", "flagged"]
    draft: str
    result: str | None = None
    claim: str | None = None
    reasons: tuple[str, ...] = ()


class RepairCounts(Value):
    """How much of the draft was touched, headlines included: `drafted` and `added` are the sum of all others."""

    drafted: int = Field(0, description="Claims of the draft.")
    added: int = Field(0, description="Claims of the extractive engine, where nothing of a model's draft stood.")
    verified: int = 0
    repaired: int = 0
    extracted: int = 0
    dropped: int = 0
    flagged: int = 0


class PromptRef(Value):
    name: str
    version: str
    sha256: str


class Provenance(Value):
    """What made the summary. `engine` never passes one for the other; `fallback` says why the model's was not used."""

    engine: Literal["model", "extractive"]
    model: str | None = None
    endpoint: str | None = None
    prompts: tuple[PromptRef, ...] = ()
    seed: int | None = None
    temperature: float | None = None
    fallback: str | None = None
    version: str = Field(description="Copydesk's version")
    stored_at: datetime | None = Field(
        None,
        description="When the stored summary was made that answers here; without one, it was made for this request.",
    )


class Call(Value):
    """One question to an endpoint with its re-ask: which prompt asked which model, and what that took."""

    task: str = Field(description="The prompt that asked: `summarize`, `merge`, `repair` …")
    model: str | None = None
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost_usd: float | None = None
    seconds: float = 0.0
    used: bool = Field(True, description="False where its answer could not be used; it is paid for all the same.")


class Usage(Value):
    """Calls made and tokens spent, as the endpoint counted them; 0 tokens where it does not count."""

    calls: int = 0
    retries: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost_usd: float | None = Field(
        0.0, description="US dollars; null where the price of one call, or what it read and wrote, is not known."
    )
    chunks: int = 1
    seconds: float = 0.0
    by_call: tuple[Call, ...] = Field((), description="The same for each question.")

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(
            calls=self.calls + other.calls,
            retries=self.retries + other.retries,
            prompt_tokens=self.prompt_tokens + other.prompt_tokens,
            completion_tokens=self.completion_tokens + other.completion_tokens,
            cost_usd=_added(self.cost_usd, other.cost_usd),
            chunks=max(self.chunks, other.chunks),
            seconds=round(self.seconds + other.seconds, 6),
            by_call=self.by_call + other.by_call,
        )


def _added(one: float | None, other: float | None) -> float | None:
    """Add what is known; a sum with an unknown part is not known."""
    return None if one is None or other is None else round(one + other, 9)


class Part(Value):
    """The sentences that one drafting call was shown: a run from `first` to `last`. `tokens` is our own count."""

    first: str
    last: str
    sentences: int
    tokens: int


class Coverage(Value):
    """What was read: of all sentences that may be cited, how many were shown, in which parts. None is left unread."""

    citable: int
    shown: int
    parts: tuple[Part, ...]


class Summary(Value):
    """A checked, sourced summary: the answer of `POST /v1/summaries`.

    `text` is the claims joined as `style` asks; `markdown` the same with footnotes. All spans count code points.
    """

    id: str
    headline: Claim | None = None
    text: str
    markdown: str
    claims: tuple[Claim, ...]
    articles: tuple[ArticleInfo, ...]
    corroboration: Corroboration
    verification: Report
    repairs: tuple[Repair, ...] = ()
    repair_counts: RepairCounts
    provenance: Provenance
    coverage: Coverage
    usage: Usage
    offset_unit: Literal["codepoint"] = OFFSET_UNIT

    @model_validator(mode="after")
    def _spans_hold(self) -> Self:
        for claim in self.claims:
            if claim.span.of(self.text) != claim.text:
                raise ValueError(f"claim {claim.id} does not stand at its span")
        return self
