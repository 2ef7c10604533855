"""Spans, named and described as OpenTelemetry's conventions have it. No span holds text: a failed one holds a code.

Without an SDK (the extra `otel`, or one that the embedding program set up) every span is a no-op.
"""

from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager

import structlog
from opentelemetry import context, propagate, trace
from opentelemetry.trace import Span, SpanKind, Status, StatusCode
from opentelemetry.util.types import AttributeValue
from structlog.typing import EventDict

from service.version import VERSION

SERVER, CLIENT, INTERNAL, CONSUMER = SpanKind.SERVER, SpanKind.CLIENT, SpanKind.INTERNAL, SpanKind.CONSUMER

REQUEST_ID = "request_id"
"""The name under which a request's id is bound to the log."""

REQUEST_ID_HEADER = "X-Request-ID"

tracer = trace.get_tracer("copydesk", VERSION)


@contextmanager
def span(
    name: str, kind: SpanKind = INTERNAL, attributes: Mapping[str, AttributeValue | None] | None = None
) -> Generator[Span, None, None]:
    """Open a span under the current one. A failure is kept as its code alone: a message may quote an article."""
    if isinstance(trace.get_tracer_provider(), trace.ProxyTracerProvider):
        yield trace.get_current_span()  # nobody listens
        return
    known = {key: value for key, value in (attributes or {}).items() if value is not None}
    with tracer.start_as_current_span(
        name, kind=kind, attributes=known, record_exception=False, set_status_on_exception=False
    ) as opened:
        try:
            yield opened
        except BaseException as error:
            opened.set_status(Status(StatusCode.ERROR))
            opened.set_attribute("error.type", kind_of(error))
            raise


@contextmanager
def continued(headers: Iterable[tuple[bytes, bytes]]) -> Generator[None, None, None]:
    """Take part in the trace that a request's headers name, where they name one."""
    carrier = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in headers}
    token = context.attach(propagate.extract(carrier))
    try:
        yield
    finally:
        context.detach(token)


def outgoing_headers() -> dict[str, str]:
    """Return what tells the next service which request and trace a call belongs to."""
    headers: dict[str, str] = {}
    propagate.inject(headers)
    identity = structlog.contextvars.get_contextvars().get(REQUEST_ID)
    if identity:
        headers[REQUEST_ID_HEADER] = str(identity)
    return headers


@contextmanager
def taken_up(headers: Mapping[str, str]) -> Generator[None, None, None]:
    """Go on with the request and the trace that `outgoing_headers` told of, in another process or later."""
    identity = headers.get(REQUEST_ID_HEADER)
    named = {} if identity is None else {REQUEST_ID: identity}
    token = context.attach(propagate.extract(dict(headers)))
    try:
        with structlog.contextvars.bound_contextvars(**named):
            yield
    finally:
        context.detach(token)


def kind_of(error: BaseException) -> str:
    """Return the stable code of one of our errors, the class of any other."""
    code = getattr(error, "code", None)
    return code if isinstance(code, str) else type(error).__qualname__


def add_trace(_logger: object, _method: str, event: EventDict) -> EventDict:
    """Name the trace in a line of the log, where there is one."""
    current = trace.get_current_span().get_span_context()
    if current.is_valid:
        event["trace_id"] = trace.format_trace_id(current.trace_id)
    return event


def configure_tracing(endpoint: str, *, name: str = "copydesk") -> bool:
    """Send spans to an OTLP collector (`http://host:4318`); return False where the extra `otel` is not installed."""
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError:
        return False
    provider = TracerProvider(resource=Resource({"service.name": name, "service.version": VERSION}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=f"{endpoint.rstrip('/')}/v1/traces")))
    trace.set_tracer_provider(provider)
    return True
