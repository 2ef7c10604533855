"""What was done to a draft adds up, whoever answered and whatever was wrong: nothing is lost without being told."""

import json

import httpx
import pytest

from service.domain import Article, Summary, SummaryRequest
from tests.unit.pipeline.test_summarize import COST, GOOD, HEAD, TEXT, WRONG, Play, desk, number_of, summarize

ENGINEERS = {"text": "Engineers found 42 cracks, according to a report by the county.", "citations": ["a1.s4"]}
INVENTED = {"text": "Martians paid 77 million for it, Bob Odd said.", "citations": ["a1.s2"]}
HEADLESS = {"text": "Bridge falls into the river, 9 dead", "citations": ["a1.s2"]}


def adds_up(summary: Summary) -> bool:
    c = summary.repair_counts
    kept = c.verified + c.repaired + c.extracted + c.flagged
    shown = len(summary.claims) + (summary.headline is not None)
    dropped = sum(r.action == "dropped" for r in summary.repairs)
    return kept == shown and c.dropped == dropped and c.drafted + c.added == kept + dropped


def answers(headline: dict | None, claims: list[dict], repair: dict) -> Play:
    return lambda task, _: repair if task == "repair" else {"headline": headline or HEAD, "claims": claims}


@pytest.mark.parametrize("policy", ["repair", "redact", "annotate"])
@pytest.mark.parametrize("repair", [GOOD, WRONG, {"nonsense": 1}], ids=["mends", "wrong again", "no answer"])
@pytest.mark.parametrize(
    ("headline", "claims"),
    [
        (HEAD, [GOOD]),
        (HEAD, [GOOD, WRONG]),
        (HEAD, [GOOD, GOOD, WRONG, ENGINEERS]),
        (HEADLESS, [GOOD, ENGINEERS]),
        (HEADLESS, [INVENTED]),
        (HEAD, [INVENTED, INVENTED]),
        (HEAD, [GOOD, ENGINEERS, WRONG, INVENTED, GOOD | {"text": "The old bridge will close for 18 months."}]),
    ],
    ids=["true", "one wrong", "twice", "headline", "all wrong", "all the same", "too many"],
)
async def test_counts_add_up(headline: dict, claims: list[dict], repair: dict, policy: str) -> None:
    summary, _ = await summarize(answers(headline, claims, repair), on_violation=policy, length=3)
    assert adds_up(summary), (summary.repair_counts, summary.repairs)
    assert summary.repair_counts.drafted == len(claims) + 1


@pytest.mark.parametrize("repairs", [0, 1])
async def test_counts_add_up_where_the_extractive_engine_takes_over(repairs: int) -> None:
    summary, _ = await summarize(
        answers(HEADLESS, [INVENTED], INVENTED), settings={"repair_attempts": repairs}, on_violation="redact"
    )
    assert summary.provenance.engine == "extractive"
    assert adds_up(summary), summary.repair_counts
    assert (summary.repair_counts.drafted, summary.repair_counts.verified) == (2, summary.repair_counts.added)


async def test_counts_add_up_with_slots() -> None:
    outside = {"text": "The council agreed to close the old bridge for 28 months.", "citations": ["a1.s9"]}
    slotted = {"text": "The council agreed to close the old bridge for {F1}.", "citations": ["a1.s2"]}
    for claims in ([slotted, outside], [outside], [outside, outside, slotted]):
        summary, _ = await summarize(answers(HEAD, claims, GOOD), prompt="summarize@2.0.0")
        assert adds_up(summary), (claims, summary.repair_counts, summary.repairs)
        assert summary.repair_counts.drafted == len(claims) + 1


def cut(said: str) -> httpx.Response:
    message = {"role": "assistant", "content": said}
    return httpx.Response(
        200,
        json={
            "model": "m",
            "choices": [{"finish_reason": "length", "message": message}],
            "usage": {"prompt_tokens": 600, "completion_tokens": 1024},
        },
    )


UNFINISHED = '{"headline": {"text": "Bridge to close", "citations": ["a1.s1", "a1.s2", "a1.s3'


async def test_an_answer_that_was_cut_before_its_first_claim_is_answered_without_a_model() -> None:
    summary, _ = await summarize(lambda *_: cut(UNFINISHED))
    assert summary.provenance.engine == "extractive"
    assert summary.provenance.fallback == (
        "The model's answer was cut before its first claim was finished. The extractive engine answered."
    )
    assert adds_up(summary)
    assert (summary.usage.calls, summary.usage.completion_tokens) == (1, 1024)
    assert [c.used for c in summary.usage.by_call] == [False]


async def test_of_several_parts_only_the_one_that_was_cut_is_extracted() -> None:
    """The other parts' claims stay the model's, and nothing goes unread."""

    def play(task: str, body: dict) -> dict | httpx.Response:
        if task == "merge":
            claims = [(GOOD["text"], "18 months"), (COST, "£3.5 million")]
            return {"headline": HEAD, "claims": [{"text": t, "citations": [number_of(w, body)]} for t, w in claims]}
        number = number_of("agreed on Monday", body)
        return {"claims": [{**GOOD, "citations": [number]}]} if number else cut(UNFINISHED)

    summary, bodies = await summarize(play, settings={"chunk_tokens": 60})
    assert summary.provenance.engine == "model"
    assert "£3.5 million" in bodies[-1]["messages"][1]["content"]
    assert summary.coverage.shown == summary.coverage.citable
    assert "cut before its first claim" in (summary.provenance.fallback or "")
    assert adds_up(summary)


async def test_every_call_is_told_with_what_it_cost_also_where_its_answer_was_of_no_use() -> None:
    summary, _ = await summarize(
        answers(HEAD, [WRONG], {"nonsense": 1}), settings={"llm_price_input": 1.0, "llm_price_output": 2.0}
    )
    used = summary.usage
    assert [(c.task, c.used) for c in used.by_call] == [("summarize", True), ("repair", False)]
    assert used.calls == 3  # the repair was asked for twice
    assert used.prompt_tokens == sum(c.prompt_tokens for c in used.by_call) == 1500
    assert used.cost_usd == pytest.approx(sum(c.cost_usd or 0 for c in used.by_call))
    assert used.cost_usd == pytest.approx((1500 * 1 + 150 * 2) / 1_000_000)


async def test_what_was_answered_before_a_plan_was_given_up_is_told_too() -> None:
    """An answer that filled the context is paid for, although its plan came to nothing."""

    def play(_task: str, body: dict) -> httpx.Response:
        full = body["messages"][1]["content"].count("[a1.s") > 45
        said = '{"headline": {"text' if full else json.dumps({"headline": HEAD, "claims": [GOOD]})
        choice = {"finish_reason": "length" if full else "stop", "message": {"role": "assistant", "content": said}}
        usage = {"prompt_tokens": 2000 if full else 1200, "completion_tokens": 48}
        return httpx.Response(200, json={"model": "m", "choices": [choice], "usage": usage})

    more = " ".join(f"Drivers in street number {n} will have to go another way, the council said." for n in range(80))
    services, bodies = desk(play, llm_max_output=512, llm_price_input=1.0, llm_price_output=1.0)
    async with services:
        summary = await services.summarize(SummaryRequest(articles=[Article(text=f"{TEXT}\n\n{more}")]))
    used = summary.usage
    given_up = [c for c in used.by_call if not c.used]
    assert (len(given_up), used.calls) == (1, len(bodies))
    assert used.prompt_tokens == 2000 * len(given_up) + 1200 * (len(bodies) - len(given_up))
    assert used.cost_usd == pytest.approx(sum(c.cost_usd or 0 for c in used.by_call))


async def test_a_price_that_is_not_known_is_not_told() -> None:
    summary, _ = await summarize(answers(HEAD, [GOOD], GOOD))
    assert summary.usage.cost_usd is None
