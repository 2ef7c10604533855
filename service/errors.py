"""All that can go wrong, as one tree. It knows no HTTP codes: delivery translates.

CopydeskError
├── InvalidInput            what the caller sent cannot be used; names the field and the way out
│   ├── InvalidArticle      an article that is not text, not prose, or too long
│   └── UnknownPrompt       no such prompt or version
├── InvalidConfiguration    settings or prompt files that contradict themselves
│   └── InvalidPrompt       a prompt file that cannot be read, or was changed after its release
├── ViolationsFound         a summary was refused (`on_violation="reject"`); carries the report
├── DeadlineExceeded        the whole run took longer than it may
└── EndpointError           the model endpoint did not give a usable answer
    ├── EndpointUnreachable     no route, no name, refused, connection broken
    ├── EndpointTimeout         connected, but no answer in time
    ├── EndpointRejected        a 4xx that repeating does not mend
    │   ├── EndpointUnauthorized    401 or 403
    │   ├── ModelNotFound           404, or an error that says so
    │   └── ContextOverflow         the prompt is longer than the model's context
    ├── EndpointBusy            429 after all retries
    ├── EndpointFailed          5xx after all retries
    └── UnusableAnswer          200, but no answer in it
        ├── EmptyAnswer             no content at all
        ├── CutAnswer               `finish_reason: length`
        └── MalformedAnswer         not the JSON that was asked for
"""

from typing import Any


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
    code = "invalid_input"


class InvalidArticle(InvalidInput):
    code = "invalid_article"


class UnknownPrompt(InvalidInput):
    code = "unknown_prompt"


class InvalidConfiguration(CopydeskError):
    code = "invalid_configuration"


class InvalidPrompt(InvalidConfiguration):
    code = "invalid_prompt"


class ViolationsFound(CopydeskError):
    """`report` is the `service.domain.Report` that refused the summary."""

    code = "violations_found"

    def __init__(self, message: str, *, report: Any, hint: str | None = None) -> None:
        super().__init__(message, hint=hint)
        self.report = report


class DeadlineExceeded(CopydeskError):
    code = "deadline_exceeded"


class EndpointError(CopydeskError):
    """`endpoint` is its address without credentials; `status` the HTTP status where there was one.

    `calls` counts the attempts made, so that a caller can be told what was tried.
    """

    code = "endpoint_error"

    def __init__(
        self,
        message: str,
        *,
        endpoint: str = "",
        status: int | None = None,
        calls: int = 1,
        hint: str | None = None,
    ) -> None:
        super().__init__(message, hint=hint)
        self.endpoint = endpoint
        self.status = status
        self.calls = calls


class EndpointUnreachable(EndpointError):
    code = "endpoint_unreachable"


class EndpointTimeout(EndpointError):
    code = "endpoint_timeout"


class EndpointRejected(EndpointError):
    code = "endpoint_rejected"


class EndpointUnauthorized(EndpointRejected):
    code = "endpoint_unauthorized"


class ModelNotFound(EndpointRejected):
    code = "model_not_found"


class ContextOverflow(EndpointRejected):
    """`limit` is the context size in tokens, where the endpoint's message names it."""

    code = "context_overflow"
    limit: int | None = None


class EndpointBusy(EndpointError):
    code = "endpoint_busy"


class EndpointFailed(EndpointError):
    code = "endpoint_failed"


class UnusableAnswer(EndpointError):
    code = "unusable_answer"


class EmptyAnswer(UnusableAnswer):
    code = "empty_answer"


class CutAnswer(UnusableAnswer):
    """`text` is the part that came."""

    code = "cut_answer"
    text: str = ""


class MalformedAnswer(UnusableAnswer):
    """`text` is the answer as it came."""

    code = "malformed_answer"
    text: str = ""
