"""Long texts and many articles: every sentence is read by one call, and what is cited is the same at the end."""

import asyncio
import json
import re
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx
import pytest

from service import Article
from service.analysis.tokens import count_tokens
from service.bootstrap import build
from service.domain import Summary, SummaryRequest
from service.settings import Settings
from tests.waiting import PATIENCE

LINE = re.compile(r"^(\d+) (.+)$", re.MULTILINE)
PORTS = ["Halle", "Norvik", "Tolm", "Vessel", "Marden", "Sann", "Aalby"]

Before = Callable[[str, str], Awaitable[None]]
"""What is done before a call is answered: told its task and what it shows."""


def article(number: int, sentences: int) -> Article:
    lines = (
        f"Ferry number {number * 1000 + n} reached the port of {PORTS[n % len(PORTS)]} with {n + 2} cars on board."
        for n in range(sentences)
    )
    return Article(text="\n\n".join(lines), publisher=f"Post {number}")


class Endpoint:
    """Notes the first two lines of a part and merges by taking every third line, each with its number."""

    def __init__(self, before: Before | None = None) -> None:
        self.bodies: list[dict] = []
        self.tasks: Counter[str] = Counter()
        self.open = self.most = 0
        self._before = before

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return httpx.Response(404)
        body = json.loads(request.content)
        self.bodies.append(body)
        task, shown = body["response_format"]["json_schema"]["name"], body["messages"][1]["content"]
        self.tasks[task] += 1
        self.open += 1
        self.most = max(self.most, self.open)
        try:
            await (self._before or _soon)(task, shown)
        finally:
            self.open -= 1
        lines = LINE.findall(shown)
        picked = lines[:2] if task != "merge" else lines[::3][:5]
        claims = [{"text": text, "citations": [int(number)]} for number, text in picked]
        answer = {"claims": claims} if task != "merge" else {"headline": claims[0], "claims": claims}
        message = {"role": "assistant", "content": json.dumps(answer)}
        choices = [{"finish_reason": "stop", "message": message}]
        return httpx.Response(200, json={"model": "m", "choices": choices})


async def _soon(task: str, shown: str) -> None:
    del task, shown
    await asyncio.sleep(0)


async def summarize(endpoint: Endpoint, articles: list[Article], **settings: object) -> Summary:
    given = {"llm_base_url": "http://model.test/v1", "llm_model": "m", "llm_context": 16_384, **settings}
    async with build(Settings(_env_file=None, **given), transport=httpx.MockTransport(endpoint)) as services:
        return await services.summarize(SummaryRequest(articles=articles))


def read(endpoint: Endpoint) -> Counter[str]:
    """Return the lines that the calls for parts showed."""
    parts = [b for b in endpoint.bodies if b["response_format"]["json_schema"]["name"] == "part"]
    return Counter(text for b in parts for _, text in LINE.findall(b["messages"][1]["content"]))


def assert_faithful(summary: Summary, articles: list[Article]) -> None:
    """Each claim is a sentence word for word, and cites that sentence of that article."""
    assert summary.verification.verdict == "pass"
    assert summary.repairs == ()
    for claim in summary.claims:
        (cited,) = claim.citations
        number = int(cited.article.removeprefix("a")) - 1
        assert claim.text == cited.quoted_text
        assert claim.text in (articles[number].text or "")


@pytest.mark.parametrize("budget", [400, 3_000])
async def test_every_sentence_is_read_by_one_call_and_coverage_says_by_which(budget: int) -> None:
    endpoint, long = Endpoint(), article(1, 1500)
    summary = await summarize(endpoint, [long], chunk_tokens=budget)
    assert read(endpoint) == Counter((long.text or "").split("\n\n"))
    assert summary.coverage.shown == summary.coverage.citable == 1500
    assert sum(p.sentences for p in summary.coverage.parts) == 1500
    assert len(summary.coverage.parts) == endpoint.tasks["part"] == summary.usage.chunks
    assert_faithful(summary, [long])


async def test_parts_fill_their_budget_and_never_pass_it() -> None:
    endpoint = Endpoint()
    await summarize(endpoint, [article(1, 1500)], chunk_tokens=3_000)
    shown = [b["messages"][1]["content"] for b in endpoint.bodies if "Main points" in b["messages"][1]["content"]]
    sizes = [sum(count_tokens(f"{n} {t}\n") for n, t in LINE.findall(s)) for s in shown]
    assert max(sizes) <= 3_000
    assert len(sizes) == -(-sum(sizes) // 3_000)
    assert max(sizes) - min(sizes) < 100


async def test_fifty_articles_at_once_are_cited_each_by_its_own_sentences() -> None:
    endpoint, many = Endpoint(), [article(n, 30) for n in range(50)]
    summary = await summarize(endpoint, many, chunk_tokens=2_000)
    assert read(endpoint) == Counter(line for a in many for line in (a.text or "").split("\n\n"))
    assert endpoint.tasks["part"] < 50
    assert summary.coverage.shown == summary.coverage.citable == 1500
    assert len({c.citations[0].article for c in summary.claims}) > 1
    assert_faithful(summary, many)


async def test_what_is_cited_stays_the_same_through_every_level() -> None:
    """A small context has few drafts merged at once: the tree has three levels above its parts."""
    endpoint, long = Endpoint(), article(1, 900)
    summary = await summarize(endpoint, [long], chunk_tokens=250, llm_context=2_200, llm_max_output=600)
    assert endpoint.tasks["part"] > 60
    assert endpoint.tasks["merge"] > 12
    assert_faithful(summary, [long])


async def test_all_parts_are_in_flight_up_to_the_bound() -> None:
    async def slowly(task: str, shown: str) -> None:
        del task, shown
        await asyncio.sleep(0.02)

    endpoint = Endpoint(slowly)
    await summarize(endpoint, [article(1, 400)], chunk_tokens=400, llm_concurrency=5)
    assert endpoint.tasks["part"] > 10
    assert endpoint.most == 5


async def test_a_branch_is_merged_while_a_part_of_another_is_not_answered_yet() -> None:
    """The last part is held back until a merging call has come: whoever waited for it first would wait for ever."""
    merged = asyncio.Event()

    async def hold(task: str, shown: str) -> None:
        if task == "merge":
            merged.set()
        elif "Ferry number 1899 " in shown:
            await asyncio.wait_for(merged.wait(), PATIENCE)

    endpoint, long = Endpoint(hold), article(1, 900)
    summary = await summarize(
        endpoint, [long], chunk_tokens=250, llm_context=2_200, llm_max_output=600, llm_concurrency=200
    )
    assert merged.is_set()
    assert_faithful(summary, [long])


async def test_a_prompt_of_ones_own_that_needs_an_article_can_be_planned_with(tmp_path: Path) -> None:
    """How much it says around its data is then counted by its template."""
    shipped = (Path(__file__).parents[3] / "prompts/part/1.0.0.md").read_text("utf-8")
    own = tmp_path / "mine/1.0.0.md"
    own.parent.mkdir()
    text = shipped.replace("name: part", "name: mine").replace(
        "Main points:", "{{ articles[0].id }} again: main points:"
    )
    own.write_text(text, "utf-8")
    endpoint, long = Endpoint(), article(1, 60)
    given = {"llm_base_url": "http://model.test/v1", "llm_model": "m", "prompts_dir": tmp_path}
    async with build(Settings(_env_file=None, **given), transport=httpx.MockTransport(endpoint)) as services:
        summary = await services.summarize(SummaryRequest(articles=[long], prompt="mine"))
    assert "a1 again: main points:" in endpoint.bodies[0]["messages"][1]["content"]
    assert_faithful(summary, [long])
