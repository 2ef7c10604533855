"""What goes wrong on the façade, in OpenAI's shape."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import structlog
from litestar import Response
from litestar.exceptions import HTTPException

from service.delivery.chat.completions import ChatError, ChatFault
from service.delivery.http.problems import HTTP_CODES, INTERNAL, headers_of, status_of
from service.delivery.http.requests import AnyRequest
from service.errors import CopydeskError, InvalidConfiguration, UnknownModel

TYPES: Mapping[int, str] = {
    401: "authentication_error",
    403: "permission_error",
    429: "rate_limit_error",
}
"""Status → OpenAI's word for it. Any other is the request's fault below 500, and the server's from there."""

log = structlog.get_logger(__name__)


def fault_of(error: Exception) -> tuple[int, ChatError]:
    """Return status and body for an error. What is the service's own fault is logged, and nothing of it told."""
    if isinstance(error, HTTPException) and error.status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
        code, detail = HTTP_CODES.get(error.status_code, ("bad_request", HTTPStatus(error.status_code).phrase))
        return error.status_code, _fault(error.status_code, detail, code)
    if isinstance(error, CopydeskError) and not isinstance(error, InvalidConfiguration):
        status = status_of(error)
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            log.warning("failed", code=error.code, status=status)
        code = "model_not_found" if isinstance(error, UnknownModel) else error.code
        return status, _fault(status, str(error), code, param=_parameter(error.field))
    log.error("unhandled", exc_info=error)
    return 500, _fault(500, INTERNAL, "internal_error")


def on_fault(_request: AnyRequest, error: Exception) -> Response[bytes]:
    """Answer an error in OpenAI's shape."""
    status, body = fault_of(error)
    return Response(
        content=body.model_dump_json().encode(),
        status_code=status,
        media_type="application/json",
        headers=_headers(error),
    )


FAULT_HANDLERS: Any = dict.fromkeys((CopydeskError, HTTPException, Exception), on_fault)


def _headers(error: Exception) -> dict[str, str]:
    if isinstance(error, HTTPException):
        return dict(error.headers or {})
    return headers_of(error) if isinstance(error, CopydeskError) else {}


def _fault(status: int, message: str, code: str, param: str | None = None) -> ChatError:
    kind = TYPES.get(status) or ("invalid_request_error" if status < 500 else "server_error")
    return ChatError(error=ChatFault(message=message, type=kind, param=param, code=code))


def _parameter(field: str | None) -> str | None:
    """Return the field of the body that is wrong, as OpenAI names it: "messages"."""
    return field.strip("/").partition("/")[0] or None if field else None
