"""What is seen from outside: logs, metrics and traces, which name a request by the same id and never hold its text.

| module | |
|---|---|
| `logs` | structlog, ours and other people's events in one form |
| `metrics` | what Prometheus reads at `/metrics`; every label has few values |
| `traces` | OpenTelemetry spans; without the extra `otel` they cost nothing and go nowhere |
"""

from service.telemetry import metrics
from service.telemetry.logs import configure_logging
from service.telemetry.traces import (
    CLIENT,
    CONSUMER,
    SERVER,
    configure_tracing,
    continued,
    outgoing_headers,
    span,
    taken_up,
)

__all__ = [
    "CLIENT",
    "CONSUMER",
    "SERVER",
    "configure_logging",
    "configure_tracing",
    "continued",
    "metrics",
    "outgoing_headers",
    "span",
    "taken_up",
]
