"""What a run tells: each claim once, in order, only when it is checked, and so that it stays."""

import asyncio
import contextlib
import json

import httpx
import pytest

from service import Article
from service.bootstrap import build
from service.domain import Finding, Span, SummaryRequest
from service.errors import ArticleTooLong, EndpointError, ViolationsFound
from service.pipeline import ClaimSettled, Completed, Created, Told, judging
from service.settings import Settings
from service.verification import check_claim

TEXT = (
    "Bridge to close for repairs\n\n"
    "The council agreed on Monday to close the old bridge for 18 months.\n\n"
    "“We have no choice,” Mayor Ann Lee told reporters after the meeting.\n\n"
    "Engineers found 42 cracks in two of the piers, according to a report by the county.\n\n"
    "Councillor Bo Marsh told reporters that he had warned of the cracks for years. He said nobody had listened.\n\n"
    "The work will cost about £3.5 million, the council said."
)

HEAD = {"text": "Bridge to close for repairs", "citations": ["a1.s1"]}
CLOSED = {"text": "The council agreed to close the old bridge for 18 months.", "citations": ["a1.s2"]}
CRACKS = {"text": "Engineers found 42 cracks in two piers, according to a county report.", "citations": ["a1.s4"]}
COST = {"text": "The work will cost about £3.5 million, the council said.", "citations": ["a1.s7"]}
WRONG_COST = {"text": "The work will cost about £9.5 million, the council said.", "citations": ["a1.s7"]}
WRONG_CRACKS = {"text": "Engineers found 24 cracks in two piers, according to a county report.", "citations": ["a1.s4"]}
LEE = {"text": "Lee told reporters that they had no choice.", "citations": ["a1.s3"]}
FULL_NAME = {"text": "“We have no choice,” Mayor Ann Lee told reporters after the meeting.", "citations": ["a1.s3"]}
WRONG_HEAD = {"text": "Bridge to close for 30 years", "citations": ["a1.s1"]}


def endpoint(draft, repairs, waiting=None):
    """An endpoint that writes `draft`, and of `repairs` what stands beside the words that are to be mended."""

    async def answer(request):
        if request.method == "GET":
            return httpx.Response(200, json={"data": [{"id": "m"}]})
        shown = json.loads(request.content)["messages"]
        written = draft
        if "mend one sentence" in shown[0]["content"]:
            written = next((r for words, r in repairs if words in shown[1]["content"]), None)
            if waiting is not None:
                await waiting()
        if written is None:
            return httpx.Response(500)
        message = {"role": "assistant", "content": json.dumps(written)}
        usage = {"prompt_tokens": 500, "completion_tokens": 50}
        return httpx.Response(
            200, json={"model": "m", "choices": [{"finish_reason": "stop", "message": message}], "usage": usage}
        )

    return httpx.MockTransport(answer)


def desk(draft, repairs=(), waiting=None, **settings):
    values = {"llm_base_url": "http://model.test/v1", "llm_model": "m", "llm_retries": 0, **settings}
    return build(Settings(_env_file=None, **values), transport=endpoint(draft, repairs, waiting))


async def tell_all(draft, repairs=(), **options) -> list[Told]:
    request = SummaryRequest(articles=[Article(text=TEXT)], **options)
    async with desk(draft, repairs) as services:
        return [told async for told in services.narrate(request)]


def kinds(told) -> list[str]:
    return [t.kind for t in told if t.kind.startswith(("claim", "summary"))]


@pytest.mark.parametrize(
    ("claims", "repairs", "options", "expected"),
    [
        pytest.param([CLOSED, COST], [], {}, ["verified", "verified", "verified"], id="all true"),
        pytest.param([CLOSED, WRONG_COST], [("9.5", COST)], {}, ["verified", "verified", "repaired"], id="one repaired"),
        pytest.param([WRONG_COST, CLOSED], [("9.5", WRONG_COST)], {}, ["verified", "extracted", "verified"], id="one extracted"),
        pytest.param([COST, WRONG_COST], [("9.5", WRONG_COST)], {}, ["verified", "verified", "dropped"], id="one dropped"),
        pytest.param([CLOSED, CLOSED], [], {}, ["dropped", "verified", "verified"], id="one repeats another"),
        pytest.param([CLOSED, COST], [], {"length": 1}, ["verified", "verified", "dropped"], id="one beyond the length"),
        pytest.param([CLOSED, WRONG_COST], [], {"on_violation": "redact"}, ["verified", "verified", "dropped"], id="redacted"),
        pytest.param([CLOSED, WRONG_COST], [], {"on_violation": "annotate"}, ["verified", "verified", "flagged"], id="flagged"),
        pytest.param([CLOSED, COST], [], {"on_violation": "reject"}, ["verified", "verified", "verified"], id="not rejected"),
        pytest.param([WRONG_COST], [], {"on_violation": "redact"}, ["verified", "dropped", *["verified"] * 5], id="emptied"),
    ],
)  # fmt: skip
async def test_every_claim_is_told_once_with_what_became_of_it(claims, repairs, options, expected) -> None:
    told = await tell_all({"headline": HEAD, "claims": claims}, repairs, **options)
    assert kinds(told) == ["summary.created", *(f"claim.{k}" for k in expected), "summary.completed"]


@pytest.mark.parametrize("style", ["paragraph", "bullets"])
@pytest.mark.parametrize("policy", ["repair", "redact", "annotate"])
@pytest.mark.parametrize(
    ("claims", "repairs"),
    [
        ([CLOSED, CRACKS, COST], []),
        ([CLOSED, WRONG_CRACKS, WRONG_COST, COST], [("24", CRACKS), ("9.5", WRONG_COST)]),
        ([WRONG_CRACKS, CLOSED, WRONG_COST], [("24", WRONG_CRACKS), ("9.5", COST)]),
        (
            [
                {"text": "Marsh told reporters that he had warned of the cracks for years.", "citations": ["a1.s5"]},
                {"text": "He said nobody had listened.", "citations": ["a1.s6"]},
                WRONG_COST,
            ],
            [("9.5", {"text": "Mayor Ann Lee told reporters that they had no choice.", "citations": ["a1.s3"]})],
        ),
        (
            [
                {"text": "Marsh told reporters that he had warned of the cracks for years.", "citations": ["a1.s5"]},
                WRONG_COST,
                {"text": "He said nobody had listened.", "citations": ["a1.s6"]},
            ],
            [("9.5", {"text": "“We have no choice,” Mayor Ann Lee told reporters.", "citations": ["a1.s3"]})],
        ),
    ],
)
async def test_a_told_claim_leaves_as_it_was_told(claims, repairs, policy, style) -> None:
    told = await tell_all({"headline": HEAD, "claims": claims}, repairs, on_violation=policy, style=style)
    settled = [t.claim for t in told if isinstance(t, ClaimSettled)]
    summary = next(t.summary for t in told if isinstance(t, Completed))
    same = {"id", "text", "span", "status", "citations"}
    leaving = [c for c in (summary.headline, *summary.claims) if c is not None]
    assert [c.model_dump(include=same) for c in settled] == [c.model_dump(include=same) for c in leaving]
    assert told[0] == Created(id=summary.id)
    if policy != "annotate":
        assert summary.verification.verdict == "pass"
        assert not any(f.violation for t in told if isinstance(t, ClaimSettled) for f in t.findings)


async def test_what_would_have_a_told_claim_refused_is_left_out(monkeypatch) -> None:
    """A full name that comes later changes whom a short one means; here the check refuses the claim for it."""

    def check(claim, library):
        found = check_claim(claim, library)
        if claim.text == LEE["text"] and any(n.canonical == "Ann Lee" for n in claim.reading.names):
            wrong = {"verdict": "unsupported_name", "check": "name", "reason": "Not that Lee.", "text": "Lee"}
            found += (Finding(span=Span(start=claim.span.start, end=claim.span.start + 3), claim=claim.id, **wrong),)
        return found

    monkeypatch.setattr(judging, "check_claim", check)
    told = await tell_all({"headline": HEAD, "claims": [LEE, WRONG_COST, CLOSED]}, [("9.5", FULL_NAME)])
    summary = next(t.summary for t in told if isinstance(t, Completed))
    settled = [t.claim.text for t in told if isinstance(t, ClaimSettled)]
    assert settled == [summary.headline.text, *(c.text for c in summary.claims)]
    assert settled[1] == LEE["text"]
    assert FULL_NAME["text"] not in summary.text
    assert summary.verification.verdict == "pass"

    monkeypatch.undo()
    told = await tell_all({"headline": HEAD, "claims": [LEE, WRONG_COST, CLOSED]}, [("9.5", FULL_NAME)])
    assert FULL_NAME["text"] in [t.claim.text for t in told if isinstance(t, ClaimSettled)]


async def test_claims_before_a_refused_one_are_told_while_it_is_repaired() -> None:
    asked, go_on = asyncio.Event(), asyncio.Event()

    async def waiting() -> None:
        asked.set()
        await go_on.wait()

    request = SummaryRequest(articles=[Article(text=TEXT)])
    told: list[Told] = []
    async with desk({"headline": HEAD, "claims": [CLOSED, WRONG_COST, CRACKS]}, [("9.5", COST)], waiting) as services:
        run = asyncio.create_task(services.summarize(request, tell=told.append))
        await asked.wait()
        assert [t.claim.text for t in told if isinstance(t, ClaimSettled)] == [HEAD["text"], CLOSED["text"]]
        go_on.set()
        summary = await run
    settled = [t for t in told if isinstance(t, ClaimSettled)]
    assert [t.claim for t in settled] == [summary.headline, *summary.claims]
    assert (settled[2].draft, settled[2].kind) == (WRONG_COST["text"], "claim.repaired")
    assert any("9.5" in reason for reason in settled[2].reasons)


async def test_a_rejected_summary_tells_no_claim_and_names_headline_and_claims() -> None:
    told: list[Told] = []
    request = SummaryRequest(articles=[Article(text=TEXT)], on_violation="reject")
    async with desk({"headline": WRONG_HEAD, "claims": [CLOSED, WRONG_COST]}) as services:
        with pytest.raises(ViolationsFound) as refused:
            await services.summarize(request, tell=told.append)
    assert kinds(told) == ["summary.created"]
    assert {f.claim for f in refused.value.report.violations} == {"h", "c2"}


async def test_progress_counts_parts() -> None:
    request = SummaryRequest(articles=[Article(text=TEXT)], length=2)
    async with desk({"headline": HEAD, "claims": [CLOSED, COST]}, chunk_tokens=60) as services:
        told = [t async for t in services.narrate(request)]
    drafting = [(t.done, t.total) for t in told if t.kind == "progress" and t.stage == "drafting"]
    total = drafting[0][1]
    assert total > 1
    assert drafting == [(n, total) for n in range(total + 1)]


async def test_listening_raises_what_the_run_raises() -> None:
    async with desk(None) as services:
        story = services.narrate(SummaryRequest(articles=[Article(text=TEXT)]))
        assert (await anext(story)).kind == "summary.created"
        with pytest.raises(EndpointError):
            await anext(told async for told in story if told.kind != "progress" and told.kind != "articles.read")


async def test_what_is_refused_at_the_door_is_raised_before_anything_is_told() -> None:
    async with desk({"claims": [CLOSED]}, max_article=1000) as services:
        with pytest.raises(ArticleTooLong):
            await anext(services.narrate(SummaryRequest(articles=[Article(text=TEXT * 9)])))


async def test_who_stops_listening_stops_the_run() -> None:
    cancelled, asked = asyncio.Event(), asyncio.Event()

    async def waiting() -> None:
        asked.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.set()
            raise

    async with desk({"headline": HEAD, "claims": [CLOSED, WRONG_COST]}, [("9.5", COST)], waiting) as services:
        async with contextlib.aclosing(services.narrate(SummaryRequest(articles=[Article(text=TEXT)]))) as story:
            async for told in story:
                if isinstance(told, ClaimSettled) and asked.is_set():
                    break
                if told.kind == "progress" and told.stage == "repairing":
                    await asked.wait()
                    break
        assert cancelled.is_set()
