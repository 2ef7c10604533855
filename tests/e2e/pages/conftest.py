"""A real headless Chromium on a real server. Where there is no Chromium the tests are skipped; in CI they then fail."""

import os
import shutil
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import sync_playwright

from service.bootstrap import build
from tests.e2e.pages.scenes import Model
from tests.integration.http.serving import Server, settings_for
from tests.waiting import PATIENCE

CHROMIUM = shutil.which(os.environ.get("CHROMIUM", "chromium"))
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def chromium():
    """A browser for the tests of one module: while Playwright runs, asynchronous tests cannot have a loop of their own."""
    if CHROMIUM is None:
        reason = "no Chromium found; install it (Debian: apt-get install chromium) or name it in CHROMIUM"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def serve(tmp_path):
    """Start a server whose model is `model`, or one without a model; returns its address."""
    servers = []

    def start(model: Model | None = None, **settings):
        values = {"database_url": f"sqlite:///{tmp_path / 'kept.sqlite'}", **settings}
        if model is not None:
            values |= {"llm_base_url": "http://model.test/v1", "llm_model": "m", "llm_retries": 0, "llm_timeout": 600}
        server = Server(build(settings_for(**values), transport=httpx.MockTransport(model) if model else None))
        servers.append(server)
        return server.__enter__().url

    yield start
    for server in servers:
        server.__exit__(None, None, None)


@pytest.fixture
def browse(chromium):
    """Open a page of a server. At the end nothing may have been blocked, thrown, or asked of another host."""
    contexts, wrong, hosts = [], [], set()

    def visit(url, *, expected=(), **options):
        context = chromium.new_context(**options)
        context.set_default_timeout(1_000 * PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console",
            lambda m: (
                wrong.append(m.text)
                if m.type in {"error", "warning"} and not any(e in m.text for e in expected)
                else None
            ),
        )
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: hosts.add(urlsplit(request.url).hostname))
        page.goto(url)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert wrong == []
    assert hosts <= {"127.0.0.1", None}
