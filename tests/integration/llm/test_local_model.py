"""A real model behind a real server: SmolLM2 on llama.cpp, one thread. It is weak and often wrong; that must not leave."""

import asyncio
import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from service import Article, verify
from service.bootstrap import build
from service.domain import Summary, SummaryRequest
from service.errors import ContextOverflow
from service.llm.chat import ChatRequest, Message, Mode
from service.llm.client import Client
from service.llm.config import EndpointConfig
from service.llm.local import LocalModel, Served, serve_locally
from service.settings import Settings
from tests.bench.judge import judge
from tests.waiting import PATIENCE

pytestmark = pytest.mark.slow

SLOT = 2048

TEXT = (
    "The Orrin dam will stay closed for six weeks, the water board said on Monday.\n\n"
    "Engineers found 14 cracks in its eastern wall. Repairs are expected to cost about £3.5 million, according to the "
    "board.\n\n"
    "“We will not open it before it is safe,” its chairwoman Ruth Vale said.\n\n"
    "The mayor reportedly wants an inquiry."
)
COLOUR = {"type": "object", "properties": {"colour": {"type": "string", "enum": ["red", "blue"]}}}
SAID = [
    {"id": "1", "what": {"surface": "The Orrin dam will stay closed for six weeks"}, "chain": ["water board"]},
    {"id": "2", "what": {"surface": "Repairs are expected to cost about £3.5 million"}, "chain": ["board"]},
    {"id": "3", "what": {"surface": "The mayor wants an inquiry"}, "chain": []},
]


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    with serve_locally(LocalModel(context=SLOT, threads=1)) as running:
        yield running


def settings(served: Served, **more: object) -> Settings:
    values = {"llm_base_url": served.base_url, "llm_max_output": 256, "llm_timeout": 300, "llm_retry_budget": 300}
    return Settings(_env_file=None, **values | more)


async def summarize(served: Served, *, more: dict[str, object] | None = None, **options: object) -> Summary:
    async with build(settings(served, **(more or {}))) as services:
        return await services.summarize(SummaryRequest(articles=[Article(text=TEXT)], length=2, **options))


def client(served: Served, **more: object) -> Client:
    return Client(EndpointConfig(base_url=served.base_url, timeout=300, **more))


def ask(text: str, **more: object) -> ChatRequest:
    return ChatRequest(messages=(Message(role="user", content=text),), **more)


def test_the_schema_is_enforced_by_the_server_itself(served: Served) -> None:
    """Asked for a poem, a model whose answers nothing constrains would not write this."""
    schema = {
        "type": "object",
        "properties": {
            "sea": {"enum": ["calm", "rough"]},
            "ids": {"type": "array", "items": {"type": "integer"}, "maxItems": 2},
        },
        "required": ["sea", "ids"],
        "additionalProperties": False,
    }
    body = {
        "messages": [{"role": "user", "content": "Write a poem about the sea."}],
        "max_tokens": 120,
        "temperature": 0,
        "response_format": {"type": "json_schema", "json_schema": {"name": "sea", "strict": True, "schema": schema}},
    }
    texts = []
    for form in (body, {k: v for k, v in body.items() if k != "response_format"}):
        asked = Request(
            f"{served.base_url}/chat/completions", json.dumps(form).encode(), {"Content-Type": "application/json"}
        )
        with urlopen(asked, timeout=300) as response:
            texts.append(json.load(response)["choices"][0]["message"]["content"])
    answer = json.loads(texts[0])
    assert answer["sea"] in {"calm", "rough"}
    assert len(answer["ids"]) <= 2
    assert not texts[1].lstrip().startswith("{")


async def test_the_doctor_finds_it_well(served: Served) -> None:
    async with build(settings(served)) as services:
        (status,) = (await services.examine()).endpoints
    assert status.problem is None
    assert (status.mode, status.enforces_schema) == (Mode.JSON_SCHEMA, True)
    assert (status.context, status.context_source) == (SLOT, "/models")
    assert status.model == served.model
    assert (status.dropped, status.exchanged) == ((), {})


@pytest.mark.parametrize(
    ("prompt", "seed"), [("summarize@1.0.0", 1), ("summarize@2.0.0", 1), ("summarize@2.1.0", 1), ("summarize@2.1.0", 2)]
)
async def test_what_it_writes_wrongly_does_not_leave(served: Served, prompt: str, seed: int) -> None:
    summary = await summarize(served, prompt=prompt, seed=seed, temperature=1.0)
    assert summary.verification.verdict == "pass"
    final = [c.text for c in summary.claims] + [h.text for h in [summary.headline] if h]
    assert judge(final, [TEXT], [s | {"speaker": None} for s in SAID]).wrong == ()
    assert verify("\n".join(final), [Article(text=TEXT)]).verdict == "pass"
    assert summary.usage.prompt_tokens > 200
    assert summary.usage.cost_usd is None  # nobody sells it


async def test_it_errs(served: Served) -> None:
    """Else the test above would prove nothing."""
    for seed in range(1, 6):
        summary = await summarize(served, seed=seed, temperature=1.0, on_violation="annotate")
        if summary.verification.verdict == "fail" or summary.provenance.fallback:
            return
    pytest.fail("it made no mistake in five drafts")


async def test_its_stream_gives_the_same_answer(served: Served) -> None:
    texts = []
    for stream in (False, True):
        async with client(served, stream=stream) as one:
            answer = await one.complete(ask("Name a colour.", schema=COLOUR, seed=3))
            assert answer.prompt_tokens > 10
            texts.append(answer.data)
    assert texts[0] == texts[1]


async def test_too_long_a_prompt_teaches_its_context_and_the_text_is_cut_into_parts(served: Served) -> None:
    async with client(served, context=100_000) as one:
        with pytest.raises(ContextOverflow) as overflow:
            await one.complete(ask("The tide turned again. " * 600))
        assert overflow.value.limit == SLOT
        assert await one.context() == SLOT


async def test_a_long_article_is_planned_anew_and_read_whole(served: Served) -> None:
    text = "\n\n".join(f"Pier {n} of the long bridge was inspected by the county on a Monday." for n in range(1, 91))
    async with build(settings(served, llm_context=100_000, llm_max_output=128)) as services:
        summary = await services.summarize(SummaryRequest(articles=[Article(text=text)], length=1))
    assert len(summary.coverage.parts) > 1
    assert summary.coverage.shown == summary.coverage.citable
    assert summary.verification.verdict == "pass"


async def test_a_cancelled_request_frees_the_model(served: Served) -> None:
    async with client(served) as one:
        started = time.monotonic()
        await one.complete(ask("Name a colour.", schema=COLOUR))
        alone = time.monotonic() - started
        long = asyncio.create_task(one.complete(ask("Write a very long story.", max_tokens=1500)))
        await asyncio.sleep(1)
        long.cancel()
        with pytest.raises(asyncio.CancelledError):
            await long
        started = time.monotonic()
        await one.complete(ask("Name a colour.", schema=COLOUR))
        assert time.monotonic() - started < max(15, 10 * alone)  # the story would take half a minute at the very least


def test_the_command_hands_the_endpoint_on_and_stops(tmp_path: Path) -> None:
    program = "import os; print(os.environ['COPYDESK_LLM_BASE_URL']); raise SystemExit(7)"
    command = [sys.executable, "-m", "service", "local", "--port", "0", "--", sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path, timeout=PATIENCE)
    assert done.returncode == 7, done.stderr
    assert done.stdout.startswith("http://127.0.0.1:")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_serves_until_it_is_stopped(number: signal.Signals) -> None:
    command = [sys.executable, "-m", "service", "local", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        try:
            address = running.stdout.readline().split(" answers at ")[1].split()[0]
            with urlopen(f"{address}/models", timeout=PATIENCE) as response:
                assert json.load(response)["data"]
            running.send_signal(number)
            assert running.wait(timeout=PATIENCE) == 0
            assert "Stopped." in running.stdout.read()
        finally:
            running.kill()


WAITING = """
import signal, sys
from service.delivery.cli.local import _listen_for_the_end

def interrupt(frame, event, argument):
    waiting = frame.f_locals.get("self")
    if event == "line" and hasattr(waiting, "_flag") and waiting._cond._lock.locked():
        sys.settrace(None)
        signal.raise_signal(signal.SIGTERM)  # the very moment in which an event holds its own lock
    return interrupt

stopped = _listen_for_the_end()
signal.signal(signal.SIGALRM, lambda *_: signal.raise_signal(signal.SIGTERM))
signal.setitimer(signal.ITIMER_REAL, 0.5)
sys.settrace(interrupt)
stopped.get() if hasattr(stopped, "get") else stopped.wait()
"""


def test_a_signal_that_comes_while_the_wait_begins_is_heard() -> None:
    subprocess.run([sys.executable, "-c", WAITING], check=True, timeout=PATIENCE)
