"""What Prometheus reads. Labels hold routes, hosts of configured endpoints and our own codes: never what callers send.

Names follow Prometheus: base units, `_total` for counters. One process counts for itself; Prometheus sums replicas.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
    start_http_server,
)

CONTENT_TYPE = CONTENT_TYPE_LATEST

REGISTRY = CollectorRegistry(auto_describe=True)
ProcessCollector(registry=REGISTRY)
PlatformCollector(registry=REGISTRY)

FAST = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 120.0)
"""Bounds in seconds for requests: reading an article takes milliseconds, a model minutes."""

SLOW = (0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0)
"""Bounds in seconds for calls to a model."""

REQUESTS = Counter(
    "copydesk_requests",
    "Requests answered, by route, method and status.",
    ("route", "method", "status"),
    registry=REGISTRY,
)
REQUEST_SECONDS = Histogram(
    "copydesk_request_seconds", "Time until a request was answered.", ("route",), buckets=FAST, registry=REGISTRY
)
REQUESTS_RUNNING = Gauge("copydesk_requests_running", "Requests being answered.", registry=REGISTRY)
REFUSALS = Counter(
    "copydesk_refusals",
    "Requests turned away before any work, by the code of the problem.",
    ("code",),
    registry=REGISTRY,
)

UPSTREAM_CALLS = Counter(
    "copydesk_upstream_calls",
    "Attempts at a model's endpoint, by host and outcome (`ok` or the code of the error).",
    ("endpoint", "outcome"),
    registry=REGISTRY,
)
UPSTREAM_SECONDS = Histogram(
    "copydesk_upstream_seconds", "Time of one attempt.", ("endpoint",), buckets=SLOW, registry=REGISTRY
)
UPSTREAM_RETRIES = Counter(
    "copydesk_upstream_retries", "Attempts made again after a failed one.", ("endpoint",), registry=REGISTRY
)
TOKENS = Counter(
    "copydesk_tokens",
    "Tokens as the endpoint counts them, `prompt` or `completion`.",
    ("endpoint", "kind"),
    registry=REGISTRY,
)
COST = Counter(
    "copydesk_cost_usd", "What calls cost in US dollars, where the price is known.", ("endpoint",), registry=REGISTRY
)

SUMMARIES = Counter(
    "copydesk_summaries",
    "Summaries, by engine and outcome (`ok` or the code of the error).",
    ("engine", "outcome"),
    registry=REGISTRY,
)
REPORTS = Counter("copydesk_reports", "Checks of a whole summary, by verdict.", ("verdict",), registry=REGISTRY)
FINDINGS = Counter(
    "copydesk_findings", "Findings in what left, by check and verdict.", ("check", "verdict"), registry=REGISTRY
)
DRAFT_REFUSALS = Counter(
    "copydesk_draft_refusals",
    "Findings that held a drafted claim back, by check and verdict.",
    ("check", "verdict"),
    registry=REGISTRY,
)
CLAIMS = Counter(
    "copydesk_claims",
    "Drafted claims, by what became of them: verified, repaired, extracted, dropped or flagged.",
    ("outcome",),
    registry=REGISTRY,
)
FETCHES = Counter(
    "copydesk_fetches",
    "Articles fetched by address, by outcome (`ok` or the code of the error).",
    ("outcome",),
    registry=REGISTRY,
)
QUEUE_DEPTH = Gauge("copydesk_queue_depth", "What waits its turn: requests and jobs.", ("queue",), registry=REGISTRY)


def watch_queue(queue: str, depth: Callable[[], float]) -> None:
    """Have the depth of `queue` asked for whenever Prometheus reads."""
    QUEUE_DEPTH.labels(queue).set_function(depth)


@contextmanager
def shown(host: str, port: int) -> Generator[None, None, None]:
    """Show all metrics at an address of their own, for a process that serves nothing else. Raises OSError."""
    server, thread = start_http_server(port, host, REGISTRY)
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def exposition() -> bytes:
    """Return all metrics as Prometheus reads them."""
    return generate_latest(REGISTRY)
