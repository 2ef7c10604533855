"""All that can go wrong, as one tree. It knows no HTTP codes: delivery translates.

CopydeskError
├── InvalidInput            what the caller sent cannot be used; names the field and the way out
│   ├── MalformedInput      not UTF-8, or not JSON
│   ├── BodyTooLarge        more bytes than the settings allow
│   ├── InvalidArticle      an article that is not text or not prose
│   │   ├── ArticleTooLong      more code points than the settings allow
│   │   └── NotAnArticle        an address that answered something else: a form, a list, an empty page
│   │       └── Paywalled           only the beginning of the article, before a wall
│   ├── InvalidAddress      an address that is not fetched as it stands
│   │   └── ForbiddenAddress    it leads where nobody outside may reach
│   ├── FetchingDisabled    articles by address are not taken here
│   ├── UnknownSummary      no streamed summary of that id
│   ├── UnknownPrompt       no such prompt or version
│   ├── BadSignature        a request that says that it comes from Slack, and does not
│   ├── NotConfigured       a door that is not set up here
│   └── UnknownModel        a chat tool asks for a model that is not offered
├── UnknownJob              no job of that id, or none of this caller's
├── JobUnfinished           its result was asked for before it had ended
├── JobEnded                it cannot be cancelled: it has ended
├── KeyMisused              an `Idempotency-Key` came with another request before
├── StillAnswering          the first request with this `Idempotency-Key` is not answered yet
├── InvalidConfiguration    settings or prompt files that contradict themselves
│   ├── ContextTooSmall     the model's context does not hold the prompt, some text and an answer
│   └── InvalidPrompt       a prompt file that cannot be read, or was changed after its release
├── ViolationsFound         a summary was refused (`on_violation="reject"`); carries the report
├── AccessDenied            the caller may not do this
│   ├── Unauthenticated         no key, or none that is valid
│   ├── ScopeMissing            the key is for other things
│   └── ForeignRequest          a browser was led here by another site
├── LimitReached            too much at once; `retry_after` says when to come back
│   ├── RateLimited             more than the key's share
│   └── Overloaded              more than the service takes
├── FetchFailed             an article's address gave no page
│   └── FetchTimeout            not in time
├── DeadlineExceeded        the whole run took longer than it may
├── StillRunning            asked for the summary of a run that has not ended
├── RunLost                 the process that made a streamed summary has gone
├── StorageError            the database cannot do what it should
│   ├── StorageUnavailable      not reached, away, locked or broken; it may come back
│   └── StorageFull             no room left on its disk
└── EndpointError           the model endpoint did not give a usable answer; says what it answered
    ├── EndpointUnreachable     no route, no name, refused, connection broken
    │   └── CircuitOpen             it failed so often that it is left alone for a while
    ├── EndpointTimeout         connected, but no answer in time
    ├── EndpointRejected        a 4xx that repeating does not mend
    │   ├── EndpointUnauthorized    401 or 403
    │   ├── ModelNotFound           404, or an error that says so
    │   └── ContextOverflow         the prompt is longer than the model's context
    │       └── InputTruncated          and the endpoint cut it without a word
    ├── EndpointBusy            429 after all retries
    ├── EndpointFailed          5xx after all retries
    └── UnusableAnswer          200, but no answer in it
        ├── BrokenAnswer            cut off on the way, or not the protocol's JSON
        ├── EmptyAnswer             no content at all
        ├── WithheldAnswer          the model or a content filter refused to answer
        ├── CutAnswer               `finish_reason: length`
        └── MalformedAnswer         not the JSON that was asked for
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar, Self


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that is wrong with an input. `field` is a JSON pointer ("/articles/0/text"), "" the whole of it."""

    field: str
    message: str
    hint: str | None = None


class CopydeskError(Exception):
    """The root. `code` is stable and machine-readable; `hint` says what to do, in one sentence."""

    code: str = "error"

    def __init__(self, message: str, *, hint: str | None = None, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.field = field

    def __str__(self) -> str:
        return f"{self.message} {self.hint}" if self.hint else self.message


class InvalidInput(CopydeskError):
    """`issues` names everything that is wrong, where more than one thing is."""

    code = "invalid_input"

    def __init__(
        self, message: str, *, hint: str | None = None, field: str | None = None, issues: tuple[Issue, ...] = ()
    ) -> None:
        super().__init__(message, hint=hint, field=field)
        self.issues = issues or (() if field is None else (Issue(field, message, hint),))

    def at(self, field: str) -> Self:
        """Name the field that is wrong, where whoever found the fault could not know it."""
        self.field, self.issues = field, (Issue(field, self.message, self.hint),)
        return self


class MalformedInput(InvalidInput):
    code = "malformed_json"


class BodyTooLarge(InvalidInput):
    code = "body_too_large"


class InvalidArticle(InvalidInput):
    code = "invalid_article"


class ArticleTooLong(InvalidArticle):
    code = "article_too_long"


class NotAnArticle(InvalidArticle):
    code = "not_an_article"


class Paywalled(NotAnArticle):
    code = "paywalled"


class InvalidAddress(InvalidInput):
    code = "invalid_address"


class ForbiddenAddress(InvalidAddress):
    code = "forbidden_address"


class FetchingDisabled(InvalidInput):
    code = "fetching_disabled"


class UnknownSummary(InvalidInput):
    code = "unknown_summary"


class UnknownPrompt(InvalidInput):
    code = "unknown_prompt"


class BadSignature(InvalidInput):
    code = "bad_signature"


class NotConfigured(InvalidInput):
    code = "not_configured"


class UnknownModel(InvalidInput):
    code = "unknown_model"


class UnknownJob(CopydeskError):
    code = "unknown_job"


class JobUnfinished(CopydeskError):
    code = "job_unfinished"


class JobEnded(CopydeskError):
    """Also where its result is asked for and there is none: it failed or was cancelled."""

    code = "job_ended"


class KeyMisused(CopydeskError):
    code = "key_misused"


class StillAnswering(CopydeskError):
    code = "still_answering"


class InvalidConfiguration(CopydeskError):
    code = "invalid_configuration"


class ContextTooSmall(InvalidConfiguration):
    code = "context_too_small"


class InvalidPrompt(InvalidConfiguration):
    code = "invalid_prompt"


class ViolationsFound(CopydeskError):
    """`report` is the `service.domain.Report` that refused the summary."""

    code = "violations_found"

    def __init__(self, message: str, *, report: Any, hint: str | None = None) -> None:
        super().__init__(message, hint=hint)
        self.report = report


class AccessDenied(CopydeskError):
    code = "access_denied"


class Unauthenticated(AccessDenied):
    code = "unauthenticated"


class ScopeMissing(AccessDenied):
    code = "scope_missing"


class ForeignRequest(AccessDenied):
    code = "foreign_request"


class LimitReached(CopydeskError):
    """`retry_after` is in seconds; `limit` the number of requests in a minute, where that is what was reached."""

    code = "limit_reached"

    def __init__(self, message: str, *, retry_after: float, hint: str | None = None, limit: int | None = None) -> None:
        super().__init__(message, hint=hint)
        self.retry_after = retry_after
        self.limit = limit


class RateLimited(LimitReached):
    code = "rate_limited"


class Overloaded(LimitReached):
    code = "overloaded"


class FetchFailed(CopydeskError):
    code = "fetch_failed"


class FetchTimeout(FetchFailed):
    code = "fetch_timeout"


class DeadlineExceeded(CopydeskError):
    code = "deadline_exceeded"


class StillRunning(CopydeskError):
    code = "still_running"


class RunLost(CopydeskError):
    code = "run_lost"


class StorageError(CopydeskError):
    code = "storage_error"


class StorageUnavailable(StorageError):
    code = "storage_unavailable"


class StorageFull(StorageError):
    code = "storage_full"


class EndpointError(CopydeskError):
    """`endpoint` is its address without credentials; `status` the HTTP status where there was one.

    `answered` is what it said, shortened. `calls` counts the attempts made, `retries` those that were not answered, so
    that a caller can be told what was tried. `model`, `prompt_tokens`, `completion_tokens`, `seconds` and `cost_usd`
    are what the question cost: an answer that cannot be used is paid for too. `transient` says whether asking again may
    help, `retry_after` after how many seconds the endpoint wants that.
    """

    code = "endpoint_error"
    transient: ClassVar[bool] = False
    model: str | None = None
    retries: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    seconds: float = 0.0
    cost_usd: float | None = 0.0

    def __init__(
        self,
        message: str,
        *,
        endpoint: str = "",
        status: int | None = None,
        answered: str = "",
        calls: int = 1,
        retry_after: float | None = None,
        hint: str | None = None,
    ) -> None:
        super().__init__(message, hint=hint)
        self.endpoint = endpoint
        self.status = status
        self.answered = answered
        self.calls = calls
        self.retry_after = retry_after

    def charge(self, others: Iterable["EndpointError"]) -> None:
        """Add what failed on the way to this error: it has been paid for as well."""
        for other in others:
            self.calls += other.calls
            self.retries += other.retries
            self.prompt_tokens += other.prompt_tokens
            self.completion_tokens += other.completion_tokens
            self.seconds += other.seconds
            self.cost_usd = None if self.cost_usd is None or other.cost_usd is None else self.cost_usd + other.cost_usd


class EndpointUnreachable(EndpointError):
    code = "endpoint_unreachable"
    transient = True


class CircuitOpen(EndpointUnreachable):
    code = "endpoint_circuit_open"
    transient = False


class EndpointTimeout(EndpointError):
    code = "endpoint_timeout"
    transient = True


class EndpointRejected(EndpointError):
    """`parameter` is the one that the endpoint blames; `most` the largest value that it says it takes."""

    code = "endpoint_rejected"
    parameter: str | None = None
    most: int | None = None

    def names(self, parameter: str) -> bool:
        """Say whether the refusal is about `parameter`: by its own field, or by the first name in what it said."""
        return self.parameter == parameter if self.parameter else bool(_word(parameter).search(self.answered))


class EndpointUnauthorized(EndpointRejected):
    code = "endpoint_unauthorized"


class ModelNotFound(EndpointRejected):
    code = "model_not_found"


class ContextOverflow(EndpointRejected):
    """`limit` is the context size in tokens, where the endpoint's message names it."""

    code = "context_overflow"
    limit: int | None = None


class InputTruncated(ContextOverflow):
    """`limit` is the number of tokens that it read."""

    code = "input_truncated"


class EndpointBusy(EndpointError):
    code = "endpoint_busy"
    transient = True


class EndpointFailed(EndpointError):
    code = "endpoint_failed"
    transient = True


class UnusableAnswer(EndpointError):
    code = "unusable_answer"


class BrokenAnswer(UnusableAnswer):
    code = "broken_answer"
    transient = True


class EmptyAnswer(UnusableAnswer):
    code = "empty_answer"
    transient = True


class WithheldAnswer(UnusableAnswer):
    """`text` is what it said instead."""

    code = "withheld_answer"
    text: str = ""


class CutAnswer(UnusableAnswer):
    """`text` is the part that came."""

    code = "cut_answer"
    text: str = ""


class MalformedAnswer(UnusableAnswer):
    """`text` is the answer as it came."""

    code = "malformed_answer"
    text: str = ""


def _word(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
