"""Problem details (RFC 9457) for all that can go wrong, and the one table from errors to status codes."""

from collections.abc import Mapping
from http import HTTPStatus
from math import ceil

import structlog
from litestar import Response
from litestar.exceptions import HTTPException
from pydantic import Field

from service.delivery.http.requests import AnyRequest
from service.domain import Report, Value
from service.errors import (
    AccessDenied,
    ArticleTooLong,
    BadSignature,
    BodyTooLarge,
    CopydeskError,
    DeadlineExceeded,
    EndpointBusy,
    EndpointError,
    EndpointTimeout,
    EndpointUnreachable,
    FetchFailed,
    FetchTimeout,
    InvalidConfiguration,
    InvalidInput,
    Issue,
    JobEnded,
    JobUnfinished,
    KeyMisused,
    LimitReached,
    NotConfigured,
    Overloaded,
    RunLost,
    StillAnswering,
    StillRunning,
    StorageError,
    StorageFull,
    StorageUnavailable,
    Unauthenticated,
    UnknownJob,
    UnknownModel,
    UnknownPrompt,
    UnknownSummary,
    ViolationsFound,
)

PROBLEM_JSON = "application/problem+json"

STATUS: Mapping[type[CopydeskError], int] = {
    InvalidInput: 400,
    UnknownSummary: 404,
    StillRunning: 409,
    ArticleTooLong: 413,
    BodyTooLarge: 413,
    BadSignature: 401,
    NotConfigured: 404,
    UnknownModel: 404,
    ViolationsFound: 422,
    InvalidConfiguration: 500,
    EndpointError: 502,
    EndpointUnreachable: 503,
    EndpointBusy: 503,
    EndpointTimeout: 504,
    AccessDenied: 403,
    Unauthenticated: 401,
    LimitReached: 429,
    Overloaded: 503,
    FetchFailed: 502,
    FetchTimeout: 504,
    UnknownJob: 404,
    JobUnfinished: 409,
    JobEnded: 409,
    KeyMisused: 422,
    StillAnswering: 409,
    DeadlineExceeded: 504,
    RunLost: 503,
    StorageError: 503,
    StorageFull: 507,
    CopydeskError: 500,
}
"""Error → status code; the nearest class of an error's own line counts. 400 is a request that cannot be read or used,
422 a summary that was refused (and only that), 502 to 504 the model's endpoint or an article's address, 504 also our
own deadline."""

TITLES: Mapping[str, str] = {
    "malformed_json": "The body is not JSON",
    "invalid_input": "The request cannot be used",
    "invalid_article": "An article cannot be used",
    "article_too_long": "An article is too long",
    "access_denied": "This may not be done",
    "unauthenticated": "A valid key is needed",
    "scope_missing": "The key is for other things",
    "foreign_request": "A browser was led here by another site",
    "limit_reached": "Too much at once",
    "rate_limited": "The key's share is used up for now",
    "overloaded": "The service has too much to do",
    "not_an_article": "The address gives no article",
    "paywalled": "The article stands behind a paywall",
    "invalid_address": "The address cannot be used",
    "forbidden_address": "The address leads where nothing is fetched from",
    "fetching_disabled": "Articles are not fetched by their address here",
    "fetch_failed": "The article could not be fetched",
    "fetch_timeout": "The article did not come in time",
    "unknown_prompt": "There is no such prompt",
    "unknown_summary": "There is no such summary",
    "still_running": "The summary is not finished",
    "run_lost": "The run was lost",
    "bad_signature": "The signature is not valid",
    "not_configured": "This is not set up here",
    "unknown_model": "There is no such model",
    "invalid_configuration": "The service is set up wrongly",
    "context_too_small": "The model's context is too small",
    "invalid_prompt": "A prompt of the service cannot be used",
    "violations_found": "The summary was refused",
    "unknown_job": "There is no such job",
    "job_unfinished": "The job has not ended",
    "job_ended": "The job has ended",
    "key_misused": "The Idempotency-Key was sent with another request",
    "still_answering": "The first request with this Idempotency-Key is not answered yet",
    "deadline_exceeded": "It took too long",
    "storage_error": "The database failed",
    "storage_unavailable": "The database cannot be used at the moment",
    "storage_full": "The database has no room left",
    "endpoint_error": "The model's endpoint failed",
    "endpoint_unreachable": "The model's endpoint cannot be reached",
    "endpoint_circuit_open": "The model's endpoint failed too often and is left alone for a while",
    "endpoint_timeout": "The model's endpoint did not answer in time",
    "endpoint_rejected": "The model's endpoint refused the call",
    "endpoint_unauthorized": "The model's endpoint refused our key",
    "model_not_found": "The model's endpoint does not know the model",
    "context_overflow": "The prompt is longer than the model's context",
    "input_truncated": "The model's endpoint cut the prompt",
    "endpoint_busy": "The model's endpoint is busy",
    "endpoint_failed": "The model's endpoint failed",
    "unusable_answer": "The model gave no usable answer",
    "broken_answer": "The model's answer broke off",
    "withheld_answer": "The model refused to answer",
    "empty_answer": "The model's answer is empty",
    "cut_answer": "The model's answer was cut off",
    "malformed_answer": "The model's answer cannot be read",
    "not_found": "There is nothing at this address",
    "method_not_allowed": "This address does not take that method",
    "request_timeout": "The request did not arrive in time",
    "body_too_large": "The body is too large",
    "unsupported_media_type": "The body is in a form that is not read here",
    "bad_request": "The request cannot be read",
    "internal_error": "Something went wrong on our side",
}
"""Code → title. A title is the same for every occurrence; `detail` says what happened this time."""

HTTP_CODES: Mapping[int, tuple[str, str]] = {
    400: ("bad_request", "The request cannot be read. Check its headers and address."),
    404: ("not_found", "Check the address; /openapi.json lists them all."),
    405: ("method_not_allowed", "The `Allow` header of this answer names the methods that are taken."),
    408: ("request_timeout", "The whole body has to arrive within the deadline."),
    415: ("unsupported_media_type", "Send JSON, with the header `Content-Type: application/json`."),
}
"""What the framework itself refuses: status → code, detail."""

INTERNAL = "This is a fault of the service, not of the request. Quote the request id when you report it."

log = structlog.get_logger(__name__)


class ProblemIssue(Value):
    """One thing that is wrong with the request."""

    field: str = Field(description='A JSON pointer into the body, such as "/articles/0/text"; "" for the whole of it.')
    message: str = Field(description="What is wrong.")
    hint: str | None = Field(description="What to do about it.")


class Problem(Value):
    """An RFC 9457 problem: the body of every answer that is not a success."""

    type: str = Field(description="`urn:copydesk:problem:` and the code.")
    title: str = Field(description="What kind of problem it is. The same for every occurrence.")
    status: int = Field(description="The HTTP status.")
    detail: str = Field(description="What happened this time, and what to do.")
    code: str = Field(description="A stable, machine-readable name.")
    request_id: str = Field(description="As in the `X-Request-ID` header.")
    errors: tuple[ProblemIssue, ...] = Field(description="Every field that is wrong.")
    report: Report | None = Field(None, description="With `violations_found`: the report that refused the summary.")


def problem_response(problem: Problem, headers: Mapping[str, str] | None = None) -> Response[bytes]:
    """Write a problem as an answer."""
    return Response(
        content=problem.model_dump_json().encode(),
        status_code=problem.status,
        media_type=PROBLEM_JSON,
        headers=dict(headers or {}),
    )


def on_copydesk_error(request: AnyRequest, error: CopydeskError) -> Response[bytes]:
    """Answer an error of our own tree."""
    problem = describe(error, request_id_of(request), method=request.method)
    return problem_response(problem, {} if isinstance(error, InvalidConfiguration) else headers_of(error))


def on_http_exception(request: AnyRequest, error: HTTPException) -> Response[bytes]:
    """Answer what Litestar refuses. Its own words stay inside, except for the headers."""
    status = error.status_code
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return on_exception(request, error)
    code, detail = HTTP_CODES.get(status, ("bad_request", HTTPStatus(status).phrase))
    return problem_response(_problem(request_id_of(request), status, code, detail), error.headers)


def on_exception(request: AnyRequest, error: Exception) -> Response[bytes]:
    """Answer a fault of ours: logged with its frames, and nothing of it told."""
    return problem_response(describe(error, request_id_of(request)))


def describe(error: Exception, request_id: str, *, method: str = "POST") -> Problem:
    """Return an error as a problem, and log what is ours or the endpoint's."""
    if not isinstance(error, CopydeskError):
        log.error("unhandled", exc_info=error)
        return _problem(request_id, 500, "internal_error", INTERNAL)
    status = status_of(error, method=method)
    if isinstance(error, InvalidConfiguration):
        log.error("misconfigured", code=error.code, exc_info=error)
        return _problem(request_id, status, error.code, INTERNAL)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        log.warning("failed", code=error.code, status=status)
    issues = error.issues if isinstance(error, InvalidInput) else ()
    report = error.report if isinstance(error, ViolationsFound) else None
    return _problem(request_id, status, error.code, str(error), issues=issues, report=report)


def request_id_of(request: AnyRequest) -> str:
    """Return the id that the request goes by."""
    return str(request.scope.get("copydesk_request_id", ""))


def headers_of(error: CopydeskError) -> dict[str, str]:
    """Return the headers that go with an error, whatever shape its body has: when to come back, how to come in."""
    if isinstance(error, Unauthenticated):
        return {"WWW-Authenticate": 'Bearer realm="copydesk"'}
    if isinstance(error, StillAnswering | StorageUnavailable):
        return {"Retry-After": "1"}
    seconds = error.retry_after if isinstance(error, EndpointError | LimitReached) else None
    headers = {} if seconds is None else {"Retry-After": str(ceil(seconds))}
    if isinstance(error, LimitReached) and error.limit is not None:
        headers |= rate_headers(error.limit, 0, error.retry_after)
    return headers


def rate_headers(limit: int, left: int, reset: float) -> dict[str, str]:
    """Return what tells a caller of its share: requests in a minute, what is left, seconds until more is."""
    return {
        "RateLimit-Limit": str(limit),
        "RateLimit-Remaining": str(left),
        "RateLimit-Reset": str(ceil(reset)),
        "RateLimit-Policy": f"{limit};w=60",
    }


def status_of(error: CopydeskError, *, method: str = "POST") -> int:
    """Look the status up by the nearest class that the table has. A prompt that is asked for by address is a 404."""
    if isinstance(error, UnknownPrompt) and method == "GET":
        return HTTPStatus.NOT_FOUND
    return next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)


def _problem(
    request_id: str,
    status: int,
    code: str,
    detail: str,
    *,
    issues: tuple[Issue, ...] = (),
    report: Report | None = None,
) -> Problem:
    return Problem(
        type=f"urn:copydesk:problem:{code}",
        title=TITLES.get(code, HTTPStatus(status).phrase),
        status=status,
        detail=detail if detail.endswith((".", "!", "?")) else f"{detail}.",
        code=code,
        request_id=request_id,
        errors=tuple(ProblemIssue(field=i.field, message=i.message, hint=i.hint) for i in issues),
        report=report,
    )
