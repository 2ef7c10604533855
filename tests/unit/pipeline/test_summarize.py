"""The recipe against an endpoint that answers what the test says: nothing wrong leaves, and what was done is said."""

import json
import re
from collections.abc import Callable

import httpx
import pytest

from service import Article
from service.analysis import read_outline
from service.application import Services
from service.bootstrap import build
from service.domain import Analysis, Outline, Summary, SummaryRequest
from service.drafting.tidying import REPEATED
from service.errors import EndpointError, InvalidArticle, UnknownPrompt, ViolationsFound
from service.settings import Settings

TEXT = (
    "Bridge to close for repairs\n\n"
    "The council agreed on Monday to close the old bridge for 18 months.\n\n"
    "“We have no choice,” Mayor Ann Lee told reporters after the meeting.\n\n"
    "Engineers found 42 cracks in two of the piers, according to a report by the county.\n\n"
    "Trending:\n\nTen Bridges You Must See Before You Die\n\n"
    "The work will cost about £3.5 million, the council said."
)

GOOD = {"text": "The council agreed to close the old bridge for 18 months.", "citations": ["a1.s2"]}
WRONG = {"text": "The council agreed to close the old bridge for 28 months.", "citations": ["a1.s2"]}
HEAD = {"text": "Bridge to close for repairs", "citations": ["a1.s1"]}

Play = Callable[[str, dict], dict | httpx.Response]


def endpoint(play: Play) -> tuple[httpx.MockTransport, list[dict]]:
    """Play an endpoint: `play(task, body)` gives the JSON that the model writes; the bodies are kept."""
    bodies: list[dict] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/models"):
            return httpx.Response(200, json={"data": [{"id": "m"}]})
        if request.method == "GET":
            return httpx.Response(404)
        body = json.loads(request.content)
        bodies.append(body)
        system = body["messages"][0]["content"]
        task = (
            "repair" if "mend one sentence" in system else "merge" if "the parts of a text" in system else "summarize"
        )
        written = play(task, body)
        if isinstance(written, httpx.Response):
            return written
        return httpx.Response(
            200,
            json={
                "model": "m",
                "choices": [
                    {"finish_reason": "stop", "message": {"role": "assistant", "content": json.dumps(written)}}
                ],
                "usage": {"prompt_tokens": 500, "completion_tokens": 50},
            },
        )

    return httpx.MockTransport(answer), bodies


def desk(play: Play, **settings: object) -> tuple[Services, list[dict]]:
    transport, bodies = endpoint(play)
    values = {"llm_base_url": "http://model.test/v1", "llm_model": "m", "llm_retries": 0, **settings}
    return build(Settings(_env_file=None, **values), transport=transport), bodies


async def summarize(play: Play, *, settings: dict | None = None, **options: object) -> tuple[Summary, list[dict]]:
    services, bodies = desk(play, **(settings or {}))
    async with services:
        return await services.summarize(SummaryRequest(articles=[Article(text=TEXT)], **options)), bodies


async def test_a_true_draft_leaves_as_it_is() -> None:
    summary, bodies = await summarize(lambda *_: {"headline": HEAD, "claims": [GOOD]})
    assert summary.text == GOOD["text"]
    assert summary.verification.verdict == "pass"
    assert [c.status for c in summary.claims] == ["verified"]
    assert summary.claims[0].citations[0].quoted_text.startswith("The council agreed on Monday")
    assert (summary.provenance.engine, summary.provenance.model, summary.usage.calls) == ("model", "m", 1)
    assert [(p.name, p.version) for p in summary.provenance.prompts] == [("summarize", "1.2.0")]
    assert len(bodies) == 1


async def test_a_wrong_claim_is_repaired() -> None:
    summary, bodies = await summarize(
        lambda task, _: GOOD if task == "repair" else {"headline": HEAD, "claims": [WRONG]}
    )
    assert summary.text == GOOD["text"]
    assert [c.status for c in summary.claims] == ["repaired"]
    assert [(r.action, r.draft) for r in summary.repairs] == [("repaired", WRONG["text"])]
    assert "28 months" in bodies[1]["messages"][1]["content"]


@pytest.mark.parametrize("stubborn", [WRONG, {"text": "", "citations": []}, {"nonsense": 1}])
async def test_what_cannot_be_repaired_is_extracted(stubborn: dict) -> None:
    summary, _ = await summarize(
        lambda task, _: stubborn if task == "repair" else {"headline": HEAD, "claims": [WRONG]}
    )
    assert summary.text == "The council agreed on Monday to close the old bridge for 18 months."
    assert summary.repair_counts.extracted == 1
    assert summary.verification.verdict == "pass"


async def test_an_extract_that_another_claim_says_already_is_dropped() -> None:
    summary, _ = await summarize(
        lambda task, _: WRONG if task == "repair" else {"headline": HEAD, "claims": [GOOD, WRONG]}
    )
    assert summary.text == GOOD["text"]
    assert summary.repair_counts.dropped == 1


async def test_a_repair_that_fails_leaves_the_extract() -> None:
    summary, _ = await summarize(
        lambda task, _: httpx.Response(500) if task == "repair" else {"headline": HEAD, "claims": [WRONG]}
    )
    assert summary.repair_counts.extracted == 1


async def test_an_emptied_draft_is_answered_by_the_extractive_engine_and_says_so() -> None:
    foreign = {"text": "Martians landed in Paris with 900 ships.", "citations": ["a9.s9"]}
    summary, _ = await summarize(lambda *_: {"headline": foreign, "claims": [foreign]}, on_violation="redact")
    assert summary.claims
    assert summary.provenance.engine == "extractive"
    assert "extractive engine answered" in (summary.provenance.fallback or "")
    assert summary.verification.verdict == "pass"
    assert "Martians" not in summary.markdown


async def test_a_model_that_repeats_its_instructions_is_answered_for_in_one_call() -> None:
    def parrot(_: str, body: dict) -> dict:
        rules = [line.partition(" ")[2] for line in body["messages"][0]["content"].splitlines() if line[:1].isdigit()]
        return {
            "headline": {"text": rules[0], "citations": [rules[1]]},
            "claims": [{"text": rules[1], "citations": []}],
        }

    summary, bodies = await summarize(parrot)
    assert len(bodies) == 1
    assert (summary.provenance.engine, summary.verification.verdict) == ("extractive", "pass")
    assert {r.reasons for r in summary.repairs} == {(REPEATED,)}
    assert "cite" not in summary.text


async def test_a_stretch_of_a_sentence_is_replaced_by_the_sentence_without_another_call() -> None:
    """Cut at the point of "£3.5 million", as a careless splitter does."""
    cut = {"text": "The work will cost about £3.", "citations": ["a1.s7"]}
    summary, bodies = await summarize(lambda *_: {"headline": HEAD, "claims": [GOOD, cut]})
    assert len(bodies) == 1
    assert [c.status for c in summary.claims] == ["verified", "extracted"]
    assert summary.claims[1].text == "The work will cost about £3.5 million, the council said."


@pytest.mark.parametrize("citations", [[], ["99"], ["a1.s2"]])
async def test_a_claim_that_fits_no_passage_can_be_asked_again(citations: list[str]) -> None:
    zebras = {"text": "Zebras galloped through Nairobi.", "citations": citations}
    summary, bodies = await summarize(
        lambda task, _: zebras if task == "repair" else {"headline": HEAD, "claims": [GOOD, zebras]}
    )
    assert len(bodies) == 2
    assert "Zebras" not in summary.text


async def test_what_no_article_speaks_of_does_not_leave() -> None:
    moon = {"text": "The moon is made of cheese.", "citations": ["a1.s2"]}
    summary, _ = await summarize(lambda *_: {"headline": HEAD, "claims": [GOOD, moon]}, on_violation="redact")
    assert summary.text == GOOD["text"]


@pytest.mark.parametrize(
    "text", ["The mayor left on Friday, she said.", "She said the plan would cost 5 million dollars."]
)
async def test_nothing_is_no_summary(text: str) -> None:
    """No sentence can stand alone, so there is an error and not an empty text that passed."""
    services = build(Settings(_env_file=None))
    async with services:
        with pytest.raises(InvalidArticle, match="by itself"):
            await services.summarize(SummaryRequest(articles=[Article(text=text)]))


async def test_redact_makes_no_second_call() -> None:
    summary, bodies = await summarize(lambda *_: {"headline": HEAD, "claims": [GOOD, WRONG]}, on_violation="redact")
    assert summary.text == GOOD["text"]
    assert len(bodies) == 1
    assert summary.repair_counts.dropped == 1


async def test_annotate_keeps_and_flags() -> None:
    summary, _ = await summarize(lambda *_: {"headline": HEAD, "claims": [GOOD, WRONG]}, on_violation="annotate")
    assert [c.status for c in summary.claims] == ["verified", "flagged"]
    assert summary.verification.verdict == "fail"
    assert summary.repair_counts.flagged == 1


async def test_reject_refuses_with_the_report() -> None:
    with pytest.raises(ViolationsFound) as refusal:
        await summarize(lambda *_: {"headline": HEAD, "claims": [GOOD, WRONG]}, on_violation="reject")
    assert refusal.value.report.verdict == "fail"
    assert any(f.text and f.check == "figure" for f in refusal.value.report.violations)


@pytest.mark.parametrize(
    ("citations", "kept"),
    [
        (["a1.s2", "a1.s99"], ("a1.s2",)),
        (["[a1.s2]"], ("a1.s2",)),
        ([], ("a1.s2",)),
        (["a1.s6"], ("a1.s2",)),
        (["a7.s1"], ("a1.s2",)),
        (["a1.s3"], ("a1.s2",)),
    ],
)
async def test_citations_are_mended(citations: list[str], kept: tuple[str, ...]) -> None:
    summary, _ = await summarize(lambda *_: {"headline": HEAD, "claims": [{**GOOD, "citations": citations}]})
    assert summary.claims[0].cited[: len(kept)] == kept
    assert summary.verification.verdict == "pass"


async def test_marks_inside_the_text_become_citations() -> None:
    summary, _ = await summarize(
        lambda *_: {"headline": HEAD, "claims": [{"text": GOOD["text"] + " [a1.s2]", "citations": []}]}
    )
    assert summary.text == GOOD["text"]
    assert summary.claims[0].cited == ("a1.s2",)


@pytest.mark.parametrize("mark", ["[1]", "[t1]", "[s2]"])
async def test_marks_that_a_model_made_up_do_not_leave(mark: str) -> None:
    claims = [
        GOOD | {"text": f"{mark} {GOOD['text']}"},
        {"text": f"Engineers found 42 cracks. {mark}", "citations": ["a1.s4"]},
    ]
    summary, _ = await summarize(lambda *_: {"headline": HEAD, "claims": claims})
    assert summary.claims[0].text == GOOD["text"]
    assert "[" not in summary.text


async def test_excluded_passages_are_not_shown_to_the_model() -> None:
    _, bodies = await summarize(lambda *_: {"headline": HEAD, "claims": [GOOD]})
    shown = bodies[0]["messages"][1]["content"]
    assert "Ten Bridges" not in shown
    assert "[a1.s2]" in shown


COST = "The work will cost about £3.5 million, the council said."


def number_of(words: str, body: dict) -> int | None:
    """Return the number with which a call shows the line that holds `words`; None where it does not."""
    found = re.search(rf"^(\d+) .*{re.escape(words)}", body["messages"][1]["content"], re.MULTILINE)
    return int(found[1]) if found else None


def noted(body: dict) -> list[dict]:
    """What a model notes of a part: one claim with the number of its sentence."""
    for claim, words in ((GOOD["text"], "agreed on Monday"), (COST, "about £3.5 million")):
        if (number := number_of(words, body)) is not None:
            return [{"text": claim, "citations": [number]}]
    return [{"text": "Mayor Ann Lee told reporters: “We have no choice.”", "citations": [1]}]


async def test_parts_are_merged_and_only_known_citations_survive() -> None:
    def play(task: str, body: dict) -> dict:
        if task == "merge":
            return {"headline": HEAD, "claims": [{**GOOD, "citations": [number_of("18 months", body), 77]}]}
        return {"claims": noted(body)}

    summary, bodies = await summarize(play, settings={"chunk_tokens": 60})
    assert summary.usage.chunks > 1
    assert len(bodies) == summary.usage.chunks + 1
    assert summary.claims[0].cited == ("a1.s2",)
    assert {p.name for p in summary.provenance.prompts} == {"part", "merge"}
    assert "a1.s" not in json.dumps([b["messages"] for b in bodies])


async def test_a_merge_that_fails_loses_no_part() -> None:
    def play(task: str, body: dict) -> dict | httpx.Response:
        return {"headline": HEAD, "claims": "none"} if task == "merge" else {"claims": noted(body)}

    summary, _ = await summarize(play, settings={"chunk_tokens": 60})
    assert "18 months" in summary.text
    assert "£3.5 million" in summary.text
    assert summary.headline is not None
    assert summary.headline.text == "Bridge to close for repairs"
    assert "Merging failed" in (summary.provenance.fallback or "")


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(500),
        httpx.Response(401),
        httpx.Response(200, text="<html>"),
        httpx.Response(200, json={"choices": []}),
    ],
    ids=["500", "401", "not JSON", "no choice"],
)
async def test_a_draft_that_cannot_be_had_is_an_error(answer: httpx.Response) -> None:
    with pytest.raises(EndpointError) as failure:
        await summarize(lambda *_: answer)
    assert "model.test" in str(failure.value) or "model.test" in failure.value.endpoint


async def test_spans_go_both_ways() -> None:
    summary, _ = await summarize(
        lambda *_: {
            "headline": HEAD,
            "claims": [
                GOOD,
                {"text": "The work will cost about £3.5 million, the council said.", "citations": ["a1.s7"]},
            ],
        },
        style="bullets",
    )
    for claim in summary.claims:
        assert claim.span.of(summary.text) == claim.text
        for citation in claim.citations:
            assert TEXT[citation.start : citation.end] == citation.quoted_text
    for found in summary.verification.findings:
        text = summary.headline.text if found.claim == "h" else summary.text
        assert found.span.of(text) == found.text


async def test_a_cut_answer_keeps_the_claims_that_it_had_finished() -> None:
    cut = json.dumps({"headline": HEAD, "claims": [GOOD, {"text": "The work will cost", "citations": []}]})[:-30]
    answer = httpx.Response(
        200,
        json={
            "model": "m",
            "choices": [{"finish_reason": "length", "message": {"role": "assistant", "content": cut}}],
            "usage": {"prompt_tokens": 500, "completion_tokens": 1024},
        },
    )
    summary, _ = await summarize(lambda *_: answer)
    assert summary.text == GOOD["text"]
    assert "cut at its limit" in (summary.provenance.fallback or "")


async def test_a_context_that_turns_out_smaller_is_planned_for_anew() -> None:
    def play(_task: str, body: dict) -> dict | httpx.Response:
        shown = body["messages"][1]["content"]
        if shown.count("[a1.s") > 9:
            message = "This model's maximum context length is 1700 tokens, however you requested 2000 tokens."
            return httpx.Response(400, json={"error": {"message": message, "code": "context_length_exceeded"}})
        return {
            "headline": HEAD,
            "claims": [
                GOOD
                if "[a1.s2]" in shown
                else {"text": "The work will cost about £3.5 million, the council said.", "citations": ["a1.s7"]}
            ],
        }

    more = "\n\n".join(
        f"Drivers in street number {n} will have to go another way, the council said." for n in range(2, 12)
    )
    services, bodies = desk(play)
    async with services:
        summary = await services.summarize(SummaryRequest(articles=[Article(text=f"{TEXT}\n\n{more}")]))
    assert summary.usage.chunks > 1
    assert summary.coverage.shown == summary.coverage.citable
    assert summary.verification.verdict == "pass"
    assert len(bodies) > summary.usage.chunks


async def test_a_claim_that_comes_again_is_said_once() -> None:
    again = {"text": GOOD["text"].rstrip("."), "citations": ["a1.s2"]}
    summary, _ = await summarize(lambda *_: {"headline": HEAD, "claims": [GOOD, again, GOOD]})
    assert summary.text == GOOD["text"]
    assert [r.reasons for r in summary.repairs] == [("It repeats an earlier claim.",)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Городской совет решил закрыть старый мост.",
        "市议会决定关闭旧桥。",
        "Bla bla bla bla.",
        "Как это the bridge работает кто знает.",
    ],
)
async def test_gibberish_and_other_scripts_do_not_pass_as_verified(text: str) -> None:
    summary, _ = await summarize(
        lambda *_: {"headline": HEAD, "claims": [GOOD, {"text": text, "citations": ["a1.s2"]}]}
    )
    assert text not in summary.text


@pytest.mark.parametrize(
    "text",
    [
        "Совет решил в понедельник закрыть 2 моста. Мэр сказал, что работы начнутся 5 мая. Их цена 3,5 млн евро.",
        "Der Rat hat am Montag beschlossen, die alte Brücke für 18 Monate zu schließen. Die Arbeiten beginnen im Mai.",
        "市议会周一决定关闭大桥18个月。市长说工程将于5月开始。",
        "市議会は月曜日に橋を18か月閉鎖することを決めた。",
        "قرر المجلس يوم الاثنين إغلاق الجسر لمدة 18 شهرا. سيبدأ العمل في مايو.",
        "परिषद ने सोमवार को पुल 18 महीने के लिए बंद करने का फैसला किया। काम मई में शुरू होगा।",
    ],
)
async def test_a_language_that_is_not_read_gets_a_summary_but_never_a_pass(text: str) -> None:
    async with build(Settings(_env_file=None, llm_base_url=None)) as services:
        summary = await services.summarize(SummaryRequest(articles=[Article(text=text)], length="short"))
    assert summary.claims
    assert all(c.citations for c in summary.claims)
    assert summary.verification.verdict == "unchecked"


@pytest.mark.parametrize("prompt", ["merge", "repair", "merge@1.0.0"])
async def test_a_prompt_that_drafts_nothing_is_refused(prompt: str) -> None:
    with pytest.raises(UnknownPrompt, match="not a prompt that drafts a summary"):
        await summarize(lambda *_: {"headline": HEAD, "claims": [GOOD]}, prompt=prompt)


@pytest.mark.parametrize(
    "headline", ["Elena Vasquez-Holm to close bridge for repairs", "Bridge to close for repairs in Zanzibar"]
)
async def test_a_name_that_nobody_wrote_does_not_leave_in_a_headline(headline: str) -> None:
    summary, _ = await summarize(
        lambda task, _: (
            {"text": headline, "citations": ["a1.s1"]}
            if task == "repair"
            else {"headline": {"text": headline, "citations": ["a1.s1"]}, "claims": [GOOD]}
        )
    )
    assert summary.headline is None or summary.headline.text != headline


@pytest.mark.parametrize(
    ("prompt", "order"),
    [
        ("summarize", ["asked", "read"]),  # it shows sentences as they stand: the model writes while we read
        ("summarize@2", ["read", "asked"]),  # it shows figures and quotations as slots
    ],
)
async def test_the_articles_are_read_while_the_model_writes_where_it_is_shown_their_sentences_alone(
    prompt: str, order: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def play(*_: object) -> dict:
        done.append("asked")
        return {"headline": HEAD, "claims": [GOOD]}

    def note(outline: Outline) -> Analysis:
        done.append("read")
        return read_outline(outline)

    monkeypatch.setattr("service.verification.library.read_outline", note)
    await summarize(play, prompt=prompt)
    assert done[:2] == order
    assert done.count("read") == 1
