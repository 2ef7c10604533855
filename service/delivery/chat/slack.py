"""Slack's slash commands: who signed them, what they ask, and the answer through `response_url`.

https://docs.slack.dev/authentication/verifying-requests-from-slack: the signature is an HMAC-SHA256 over version, time
and raw body. https://docs.slack.dev/interactivity/implementing-slash-commands: within three seconds an acknowledgement,
within thirty minutes up to five answers.
"""

import asyncio
import hashlib
import re
import time
import uuid
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol
from urllib.parse import parse_qs, urlsplit

import httpx
import structlog
from pydantic import Field
from slack_sdk.signature import Clock, SignatureVerifier

from service.application import Services
from service.delivery.chat.blocks import Blocks, write_blocks, write_words
from service.delivery.chat.conversation import Said, Work, understand
from service.delivery.chat.wishes import Question, Wishes
from service.domain import AnalysisRequest, Value
from service.errors import BadSignature, CopydeskError, InvalidConfiguration, MalformedInput
from service.rendering import Sheet

SLACK: tuple[str, ...] = ("https://hooks.slack.com", "https://hooks.slack-gov.com")
"""Where answers are sent. Any other address in a request is not Slack's."""

HOW_TO = """Paste an article after the command, and I summarise it with its sources: /summarize The council agreed …
Say how before it: /summarize in three bullets: The council agreed …
Several articles are divided by a line of ---. With the word share in front, the whole channel sees the answer.
"""

READING = "Reading and checking. The summary follows."
BUSY = "There is too much to do at the moment. Try again in a minute."
FAILED = "Something went wrong on our side. Try again later."

AS_SLACK = "Send it as Slack does."

MAX_RUNNING = 64
"""Commands that are worked on at once."""

PAUSES: tuple[float, ...] = (1.0, 4.0, 15.0)
"""Seconds between attempts to deliver an answer; after the last it is given up."""

DELIVERY_TIMEOUT = 10.0
PATIENCE = 5.0
"""Seconds that a process which ends waits for commands under way."""

KEPT = 1_800.0
"""Seconds for which a claimed command is not taken up again."""

_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}")
_TIMESTAMP = re.compile(r"[0-9]{1,12}")
_REFERENCE = re.compile(r"<([@#!]?)([^|<>]+)(?:\|([^<>]*))?>")

log = structlog.get_logger(__name__)


class Acknowledgement(Value):
    """What Slack is told at once. Only the one who gave the command sees it."""

    response_type: Literal["ephemeral"] = "ephemeral"
    text: str = Field(description="Plain words of ours; nothing of an article stands in it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One slash command. `key` is the same in every delivery of it."""

    key: str
    text: str
    response_url: str
    shared: bool


class Once(Protocol):
    """Remembers what has been taken up."""

    async def take(self, key: str, digest: str) -> bool:
        """Say whether this is the first time."""


class KeptOnce:
    """Remembers in the services' database, so that any process of several knows."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def take(self, key: str, digest: str) -> bool:
        kept = await self._services.store.idempotency.claim(
            "slack", key, asked=digest, claim=uuid.uuid4().hex, seconds=KEPT
        )
        return kept is None


class SlackDesk:
    """Takes commands, acknowledges them, and answers in the background. The rest is for tests."""

    def __init__(
        self,
        services: Services,
        *,
        secret: str,
        once: Once | None = None,
        origins: Sequence[str] = SLACK,
        transport: httpx.AsyncBaseTransport | None = None,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._services = services
        self._verifier = SignatureVerifier(secret, clock=_Clock(clock))
        self._once = once or KeptOnce(services)
        self._origins = frozenset(origins)
        self._http = httpx.AsyncClient(transport=transport, timeout=DELIVERY_TIMEOUT, trust_env=False)
        self._sleep = sleep
        self._running: set[asyncio.Task[None]] = set()

    async def take(self, raw: bytes, headers: Mapping[str, str]) -> Acknowledgement:
        """Acknowledge a command and begin to work on it. Raises BadSignature, and then nothing has been done."""
        self._check(raw, headers)
        command = read_command(raw)
        if not command.text:
            return Acknowledgement(text=HOW_TO)
        self._admit(command.response_url)
        if len(self._running) >= MAX_RUNNING:
            return Acknowledgement(text=BUSY)
        task = asyncio.create_task(self._work(command))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return Acknowledgement(text=READING)

    async def aclose(self) -> None:
        """Let what is under way finish for a while, and stop the rest."""
        if self._running:
            await asyncio.wait(self._running, timeout=PATIENCE)
        running = [task for task in self._running if task.cancel()]
        await asyncio.gather(*running, return_exceptions=True)
        await self._http.aclose()

    def _check(self, raw: bytes, headers: Mapping[str, str]) -> None:
        """Raise BadSignature where Slack did not sign this, or more than five minutes ago."""
        timestamp = headers.get("x-slack-request-timestamp", "")
        signature = headers.get("x-slack-signature", "")
        formed = _TIMESTAMP.fullmatch(timestamp) and _SIGNATURE.fullmatch(signature) and _is_text(raw)
        if not formed or not self._verifier.is_valid(raw, timestamp, signature):
            raise BadSignature(
                "The request is not signed by Slack with our secret, or is more than five minutes old.",
                hint="Compare COPYDESK_SLACK_SIGNING_SECRET with the app's, and the server's clock with the time.",
            )

    def _admit(self, url: str) -> None:
        if _origin(url) not in self._origins:
            raise MalformedInput("`response_url` is not an address of Slack's.", hint=AS_SLACK, field="")

    async def _work(self, command: Command) -> None:
        """Answer a command that is delivered for the first time. Whatever goes wrong is told to the one who gave it.

        That it was not answered before is looked up here: the acknowledgement waits for no database.
        """
        try:
            async with asyncio.timeout(self._services.settings.deadline):
                if not await self._once.take(command.key, hashlib.sha256(command.text.encode()).hexdigest()):
                    return
                messages = await self._answer(command)
        except InvalidConfiguration as error:
            log.exception("slack.failed", exc_info=error)
            messages = (write_words(FAILED),)
        except CopydeskError as error:
            log.info("slack.failed", code=error.code)
            messages = (write_words(str(error)),)
        except TimeoutError:
            log.info("slack.failed", code="deadline_exceeded")
            messages = (write_words("It took too long. Send less, or ask for a shorter summary."),)
        except Exception as error:  # nobody else is there to see it
            log.exception("slack.failed", exc_info=error)
            messages = (write_words(FAILED),)
        for blocks in messages:
            if not await self._deliver(command, blocks):
                return

    async def _answer(self, command: Command) -> tuple[Blocks, ...]:
        task = understand([Said(role="user", texts=(command.text,))], {}, Wishes())
        if not isinstance(task, Work):
            return (write_words(HOW_TO),)
        return write_blocks(await self._page(task))

    async def _page(self, task: Work) -> Sheet:
        wishes = task.wishes
        if wishes.voices is None and wishes.question is not Question.WHO:
            return Sheet.of(await self._services.summarize(task.request))
        asked = AnalysisRequest(articles=task.request.articles)
        found = await self._services.find_statements(asked, by=wishes.voices)
        who = f"what {wishes.voices} said" if wishes.voices else "what is attributed to somebody"
        return Sheet(
            claims=tuple(s.claim for s in found.statements),
            articles=found.articles,
            bulleted=True,
            account=(f"Only {who}, in the articles' own sentences: {len(found.statements)} found.",),
        )

    async def _deliver(self, command: Command, blocks: Blocks) -> bool:
        """Send one message; try again while it may help. Give up with a line in the log, without the address."""
        body = {
            "response_type": "in_channel" if command.shared else "ephemeral",
            "replace_original": False,
            "text": "Copydesk",
            "blocks": blocks,
        }
        for pause in (*PAUSES, None):
            status = await self._post(command.response_url, body)
            if status is not None and status < 300:
                return True
            if pause is None or (status is not None and status < 500 and status != 429):
                break
            await self._sleep(pause)
        log.warning("slack.undelivered", status=status, attempts=len(PAUSES) + 1 if pause is None else 1)
        return False

    async def _post(self, url: str, body: dict[str, Any]) -> int | None:
        """Return the status, None where the host is gone."""
        try:
            return (await self._http.post(url, json=body, follow_redirects=False)).status_code
        except (httpx.HTTPError, httpx.InvalidURL):
            return None


def _origin(url: str) -> str | None:
    """Return scheme and host as they stand, so that no other spelling passes for them."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return f"{parts.scheme}://{parts.netloc}"


def read_command(raw: bytes) -> Command:
    """Read the form that Slack sends. Raises MalformedInput where it is none."""
    try:
        form = parse_qs(raw.decode(), keep_blank_values=True, strict_parsing=bool(raw), max_num_fields=100)
    except ValueError:
        raise MalformedInput("The body is not the form that Slack sends.", hint=AS_SLACK, field="") from None
    fields = {name: values[0] for name, values in form.items()}
    text = plain_text(fields.get("text", ""))
    first, _, rest = text.partition(" ")
    shared = first.casefold() == "share"
    key = fields.get("trigger_id") or hashlib.sha256(raw).hexdigest()
    return Command(
        key=key[:200],
        text=rest.strip() if shared else text,
        response_url=fields.get("response_url", ""),
        shared=shared,
    )


def plain_text(text: str) -> str:
    """Return a text as it was typed: Slack writes links and names in angle brackets and escapes three characters."""
    text = _REFERENCE.sub(_as_typed, text)
    for escaped, character in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(escaped, character)
    return text.strip()


def _as_typed(found: re.Match[str]) -> str:
    mark, reference, label = found.groups()
    if not mark:
        return reference
    return f"{'@' if mark == '!' else mark}{label or reference}"


def _is_text(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


class _Clock(Clock):
    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now

    def now(self) -> float:
        return self._now()
