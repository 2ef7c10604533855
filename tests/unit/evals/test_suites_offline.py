"""The suites run offline, the same way each time, and see what they have to see."""

import json
import re
import socket
from itertools import product
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from evals import running
from evals.cassettes import CASSETTES, Cassette, Exchange, load_cassette
from evals.comparing import choose, compare, load_run
from evals.errors import InvalidFile, MissingRecording
from evals.gating import OWN, SHIPPED, Gate, Rule, judge, load_gate
from evals.page import write_page
from evals.reporting import failing, junit, write_json
from evals.results import Metric, Run
from evals.running import Plan, run
from evals.scorers import SCORERS
from evals.suites import Expectations, Loaded, find_suite, known_suites, load_suite
from service.prompting import Prompts

SLOTTED = ("summarize@2.0.0", "summarize@2.1.0")
"""The prompts whose model writes slots where figures and quotations belong."""


@pytest.fixture(scope="module")
def seeds() -> Run:
    return run(Plan(suites=("seeds",)))


@pytest.fixture(scope="module")
def recorded() -> Run:
    return run(Plan(suites=("recorded",), prompts=SLOTTED))


def rate(done: Run, prompt: str, measure: str, model: str = "authored") -> float | None:
    return next(m.value for m in done.metrics if (m.prompt, m.measure, m.model) == (prompt, measure, model))


@pytest.mark.parametrize(
    ("suite", "case"),
    [
        ("endpoints", "busy-once"),
        ("seeds", "both-in-chunks"),
        ("recorded", "ferry"),
        ("adversarial", "repairs"),
        ("instructions", "ignore-above"),
        ("verifier", "relay"),
    ],
)
def test_no_network_is_touched(monkeypatch: pytest.MonkeyPatch, suite: str, case: str) -> None:
    def refuse(*_: Any) -> None:
        raise AssertionError("dialled out")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert run(Plan(suites=(suite,), cases=(case,))).results


def test_two_runs_differ_in_times_only(seeds: Run) -> None:
    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: plain(v) for k, v in value.items() if k != "times"}
        return [plain(v) for v in value] if isinstance(value, list) else value

    again = run(Plan(suites=("seeds",)))
    assert json.dumps(plain(json.loads(write_json(seeds)))) == json.dumps(plain(json.loads(write_json(again))))


def test_slots_keep_drafts_from_wrong_figures_and_quotations(seeds: Run) -> None:
    for measure in ("draft.figures_supported", "draft.quotations_verbatim"):
        assert rate(seeds, "summarize@2.0.0", measure) == 1
        assert rate(seeds, "summarize@2.1.0", measure) == 1
        before = rate(seeds, "summarize@1.0.0", measure)
        assert before is not None
        assert before < 1


def test_what_a_real_model_writes_under_slots_has_no_wrong_figure_and_no_altered_quotation(recorded: Run) -> None:
    assert {r.prompt for r in recorded.results} == set(SLOTTED)
    for measure in ("draft.figures_supported", "draft.quotations_verbatim"):
        for result in recorded.results:
            score = result.score(measure)
            assert score is None or score.misses == (), (result.case, result.prompt, score)
        assert [m.prompt for m in recorded.metrics if m.measure == measure and m.of >= 3] == list(SLOTTED)


def test_the_suite_of_seeds_has_every_combination() -> None:
    loaded = load_suite(find_suite("seeds"), scorers=tuple(SCORERS), prompts=Prompts.load())
    held = {(c.articles, c.settings.get("chunk_tokens")) for c in loaded.suite.cases}
    wanted = product([("west",), ("east",), ("west", "east")], [None, 200])
    assert set(wanted) <= held
    assert set(loaded.gold) == {"west", "east"}
    assert all(c.expect.points for c in loaded.suite.cases)


@pytest.mark.parametrize("chunked", ["west-in-chunks", "east-in-chunks", "both-in-chunks"])
def test_a_chunked_case_is_drafted_in_parts_and_merged(seeds: Run, chunked: str) -> None:
    for result in seeds.results:
        if result.case == chunked:
            assert {p.partition("@")[0] for p in result.prompts} == {"summarize", "merge"}


KINDS = "invent swap round drop blend stitch hide count-twice cite cut obey".split()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_wrong_answer_is_tried(kind: str) -> None:
    loaded = load_suite(find_suite("adversarial"), scorers=tuple(SCORERS), prompts=Prompts.load())
    cases = [c for c in loaded.suite.cases if c.kind == kind]
    assert len(cases) >= 3
    for case in cases:
        assert case.expect != Expectations(), case.id


def test_every_wrong_answer_is_caught_and_none_leaves() -> None:
    done = run(Plan(suites=("adversarial",)))
    assert list(failing(done)) == []
    assert {r.error for r in done.results} == {None}


def last_reply(cassette: Cassette) -> int:
    """Return which 1.x exchange makes the draft: the merging one where there is one, else the drafting one."""
    made = [i for i, x in enumerate(cassette.exchanges) if x.prompt in {"summarize@1.0.0", "merge@1.0.0"}]
    return max(made, key=lambda i: (cassette.exchanges[i].task == "merge", i))


def figures_of(exchange: Exchange) -> list[str]:
    """Return the figures with several digits in the claims that an exchange answers with."""
    reply = exchange.replies[0]
    answer = reply.answer or json.loads(reply.body["choices"][0]["message"]["content"])
    return [n for c in answer["claims"] for n in re.findall(r"(?<![\w.,])\d[\d,]*\d\b", c["text"])]


def with_figures() -> list[tuple[str, str]]:
    """Return the recorded and authored cases whose 1.0 draft has a figure to change; parts have a prompt of their own."""
    files = sorted([*CASSETTES.glob("recorded/*.yaml"), *CASSETTES.glob("seeds/*.yaml")])
    pairs = [(file, load_cassette(file)) for file in files if not file.stem.endswith("-in-parts")]
    return [(f.parent.name, f.stem) for f, c in pairs if figures_of(c.exchanges[last_reply(c)])]


@pytest.mark.parametrize(("suite", "case"), with_figures())
def test_a_digit_changed_in_a_cassette_is_named(monkeypatch: pytest.MonkeyPatch, suite: str, case: str) -> None:
    named = []

    def altered(file: Path) -> Cassette:
        cassette = load_cassette(file)
        at = last_reply(cassette)
        exchange = cassette.exchanges[at]
        old = figures_of(exchange)[0]
        new = f"{int(old[0]) % 9 + 1}{old[1:]}"
        named[:] = [new]
        changed = Exchange.model_validate_json(re.sub(rf"(?<![\d,]){old}\b", new, exchange.model_dump_json()))
        return cassette.model_copy(
            update={"exchanges": (*cassette.exchanges[:at], changed, *cassette.exchanges[at + 1 :])}
        )

    def without_repair(file: Path, **known: Any) -> Loaded:
        loaded = load_suite(file, **known)
        cases = tuple(
            c.model_copy(update={"settings": {**c.settings, "repair_attempts": 0}}) for c in loaded.suite.cases
        )
        return loaded.model_copy(update={"suite": loaded.suite.model_copy(update={"cases": cases})})

    monkeypatch.setattr(running, "load_cassette", altered)
    monkeypatch.setattr(running, "load_suite", without_repair)
    done = run(Plan(suites=(suite,), cases=(case,), prompts=("summarize@1.0.0",)))
    (score,) = [s for s in done.results[0].scores if s.measure == "draft.figures_supported"]
    assert any(named[0] in m.text for m in score.misses), (named, score.misses)
    assert named[0] in write_page(done)


def test_a_request_without_a_recording_fails_loudly_and_says_how_to_record_it() -> None:
    with pytest.raises(MissingRecording) as caught:
        run(Plan(suites=("seeds",), cases=("west",), models=("unheard-of",)))
    assert "no recording of unheard-of" in caught.value.message
    assert "--record" in str(caught.value.hint)


def test_a_wrong_final_summary_fails_the_gate(seeds: Run) -> None:
    gate = load_gate(SHIPPED)
    metrics = tuple(
        m.model_copy(update={"good": m.good - 1}) if m.measure == "final.figures_supported" else m
        for m in seeds.metrics
    )
    judged = judge(gate, seeds.model_copy(update={"metrics": metrics}))
    assert judged.verdict == "fail"
    assert "final.figures_supported" in [j.measure for j in judged.rules if j.verdict == "fail"]


METRIC = Metric(
    suite="s",
    prompt="p",
    model="m",
    measure="final.coverage",
    unit="share",
    value=1,
    low=None,
    high=None,
    good=4,
    of=4,
    cases=2,
    clusters=1,
    silent=0,
)
NOTHING = METRIC.model_copy(update={"value": None, "good": 0, "of": 0, "cases": 0})
HALF = METRIC.model_copy(update={"value": 0.5, "good": 2})


@pytest.mark.parametrize(
    ("rule", "metric", "verdict"),
    [
        ({"at_least": 1}, METRIC, "pass"),
        ({"at_least": 1, "minimum": 5}, METRIC, "inconclusive"),
        ({"at_least": 1, "minimum": 5}, HALF, "fail"),
        ({"at_least": 0.5}, HALF, "pass"),
        ({"at_most": 0.4}, HALF, "fail"),
        ({"at_most": 0.5}, HALF, "pass"),
        ({"at_least": 1}, NOTHING, "inconclusive"),
        ({"at_least": 1, "suite": "other"}, METRIC, "inconclusive"),
        ({"at_least": 1, "prompt": "p*", "model": "?"}, METRIC, "pass"),
    ],
)
def test_a_rule_passes_fails_or_cannot_tell(seeds: Run, rule: dict, metric: Metric, verdict: str) -> None:
    gate = Gate(gate="g", rules=(Rule(measure="final.coverage", **rule),))
    assert judge(gate, seeds.model_copy(update={"metrics": (metric,)})).verdict == verdict


def test_saying_nothing_does_not_pass(seeds: Run) -> None:
    empty = tuple(m.model_copy(update={"good": 0}) if m.measure == "final.coverage" else m for m in seeds.metrics)
    assert judge(load_gate(SHIPPED), seeds.model_copy(update={"metrics": empty})).verdict == "fail"


def test_junit_has_a_test_for_each_case_and_rule(seeds: Run) -> None:
    done = seeds.model_copy(update={"gate": judge(load_gate(SHIPPED), seeds)})
    root = ET.fromstring(junit(done).partition("\n")[2])
    assert done.gate is not None
    assert len(root.findall(".//testcase")) == len(done.results) + len(done.gate.rules)


def test_the_checker_stands_its_trial_and_every_kind_is_tried_often_enough() -> None:
    done = run(Plan(suites=("verifier",)))
    judged = judge(load_gate(SHIPPED), done)
    assert {r.measure for r in judged.rules} == set(OWN)
    assert judged.verdict == "pass", list(failing(done))


def test_two_prompt_versions_are_compared_case_by_case(seeds: Run, tmp_path: Path) -> None:
    file = tmp_path / "run.json"
    file.write_text(write_json(seeds), "utf-8")
    done = load_run(file)
    before, after = choose(done, prompt="summarize@1.0.0"), choose(done, prompt="summarize@2.0.0")
    figures = next(d for d in compare(before, after) if d.measure == "draft.figures_supported")
    assert figures.mean > 0
    assert (figures.cases, figures.lower) == (6, 0)
    assert figures.higher == len(figures.changed)


def test_what_is_compared_has_to_be_one_run_of_each_case(seeds: Run, tmp_path: Path) -> None:
    with pytest.raises(InvalidFile, match="several prompts"):
        choose(seeds, prompt=None)
    file = tmp_path / "run.json"
    file.write_text("{}", "utf-8")
    with pytest.raises(InvalidFile, match=r"run\.json: not a run"):
        load_run(file)


def test_every_task_of_the_prompts_that_ship_is_tried() -> None:
    tasks = set()
    for name in known_suites():
        for case in load_suite(find_suite(name), scorers=tuple(SCORERS), prompts=Prompts.load()).suite.cases:
            tasks |= {x.task for x in load_cassette(CASSETTES / name / f"{case.id}.yaml").exchanges}
    assert tasks == {p.name for p in Prompts.load().list()}


@pytest.mark.parametrize(
    ("wanted", "prompts"),
    [
        ((), {"multi@1.0.0", "headline@1.0.0"}),
        (("headline@1.0.0",), {"headline@1.0.0"}),
    ],
)
def test_a_case_with_prompts_of_its_own_is_run_with_those(wanted: tuple[str, ...], prompts: set[str]) -> None:
    cases = ("headline-true", "two-levels") if not wanted else ("headline-true",)
    done = run(Plan(suites=("styles",), cases=cases, prompts=wanted))
    assert {r.prompt for r in done.results} == prompts


def test_a_case_about_another_prompt_is_left_out() -> None:
    done = run(Plan(suites=("styles",), cases=("headline-true", "two-levels"), prompts=("multi@1.0.0",)))
    assert [r.case for r in done.results] == ["two-levels"]
