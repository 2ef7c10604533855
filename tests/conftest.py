"""What all tests share."""

import atexit
import gc
import logging
import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

import httpx
import pytest
import structlog
from hypothesis import HealthCheck, settings

from service import Article
from service.telemetry import configure_logging
from tests.waiting import PATIENCE

KEPT = Path(tempfile.mkdtemp(prefix="copydesk-tests-"))
"""What tests keep stands apart from what the person who runs them keeps, until they end."""

os.environ["COPYDESK_DATA_DIR"] = str(KEPT)
atexit.register(shutil.rmtree, KEPT, ignore_errors=True)

settings.register_profile("search", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("copydesk", settings.get_profile("search"), derandomize=True)
settings.load_profile("copydesk")
"""A first example that loads a vocabulary is no slow example, nor is one on a busy machine: benchmarks measure time.
The same code is shown the same examples; `--hypothesis-profile=search` looks for others."""

TRUST = httpx.create_ssl_context()
"""Whom single requests trust: each of them would read all the authorities anew, and ask a server on this machine."""

for name in ("request", "get", "head", "options", "post", "put", "patch", "delete", "stream"):
    setattr(httpx, name, partial(getattr(httpx, name), timeout=PATIENCE, verify=TRUST))
"""A test that asks a server says how long only where time is what it is about: by default httpx waits five seconds."""

NUMBERS = count(1)
"""Names of the folders of tests that keep something."""

pytest_plugins = ["tests.databases"]

WAITING = ("tests/e2e/", "tests/integration/")
"""Folders whose tests mostly wait: for servers, workers, leases and browsers."""

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Look for no cycles while tests are gathered, nor ever again in what was: all of it lives as long as the run."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin every worker's share with long tests and with those that wait.

    Workers that wait leave the machine to the others, and at the end, when all of them run what is short, none is late.
    """
    workers = getattr(config, "workerinput", {}).get("workercount", 1)
    shares = [list(_shares(kind, workers)) for kind in _by_length(items)]
    items[:] = [item for share in zip(*shares, strict=True) for kind in share for item in kind]


def _by_length(items: list[pytest.Item]) -> tuple[list[pytest.Item], ...]:
    """Return the tests that are marked as slow, those that wait, and the rest, each in their order."""
    kinds: tuple[list[pytest.Item], ...] = ([], [], [])
    for item in items:
        waits = item.nodeid.startswith(WAITING)
        kinds[0 if item.get_closest_marker("slow") else 1 if waits else 2].append(item)
    return kinds


def _shares(items: list[pytest.Item], workers: int) -> Iterator[list[pytest.Item]]:
    """Cut tests into as many shares, in which those of a module stay together."""
    for worker in range(workers):
        yield items[len(items) * worker // workers : len(items) * (worker + 1) // workers]


@pytest.fixture(autouse=True)
def _own_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what a test keeps away from what others keep. Whoever keeps something makes the folder: most keep nothing."""
    monkeypatch.setenv("COPYDESK_DATA_DIR", str(KEPT / str(next(NUMBERS))))


@pytest.fixture(scope="session")
def seed_a() -> Article:
    """The first seed, A in the gold: three carriers, a poll, promo lines."""
    return Article(text=(SEEDS / "articles/000_a66ef248912c14bd.txt").read_text("utf-8"))


@pytest.fixture(scope="session")
def seed_b() -> Article:
    """The second seed, B in the gold: the same broadcast in other words."""
    return Article(text=(SEEDS / "articles/004_04f97b577d62535f.txt").read_text("utf-8"))


@pytest.fixture
def json_log():
    """Log as JSON for one test, and then as before."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    configure_logging("debug", "json")
    yield
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)
