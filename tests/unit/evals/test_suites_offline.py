"""The suites run offline, the same way each time, and see what they have to see."""

import json
import socket
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from evals import running
from evals.cassettes import Cassette, load_cassette
from evals.comparing import choose, compare, load_run
from evals.errors import InvalidFile, MissingRecording
from evals.gating import SHIPPED, judge, load_gate
from evals.reporting import failing, junit, write_json
from evals.results import Run
from evals.running import Plan, run


@pytest.fixture(scope="module")
def seeds() -> Run:
    return run(Plan(suites=("seeds",)))


def rate(done: Run, prompt: str, measure: str, model: str = "authored") -> float | None:
    return next(m.value for m in done.metrics if (m.prompt, m.measure, m.model) == (prompt, measure, model))


def test_no_network_is_touched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise AssertionError("dialled out")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert run(Plan(suites=("endpoints",), cases=("plain", "busy-once"))).results


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
        before = rate(seeds, "summarize@1.0.0", measure)
        assert before is not None
        assert before < 1


def test_a_digit_changed_in_a_cassette_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def altered(file: Path) -> Cassette:
        text = load_cassette(file).model_dump_json().replace("100,000 volunteer", "200,000 volunteer")
        return Cassette.model_validate_json(text)

    monkeypatch.setattr(running, "load_cassette", altered)
    (result,) = run(Plan(suites=("seeds",), cases=("west",), prompts=("summarize@1.0.0",))).results
    score = result.score("draft.figures_supported")
    assert score is not None
    assert "200,000" in [m.text for m in score.misses]


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


def test_saying_nothing_does_not_pass(seeds: Run) -> None:
    empty = tuple(m.model_copy(update={"good": 0}) if m.measure == "final.coverage" else m for m in seeds.metrics)
    assert judge(load_gate(SHIPPED), seeds.model_copy(update={"metrics": empty})).verdict == "fail"


def test_junit_has_a_test_for_each_case_and_rule(seeds: Run) -> None:
    done = seeds.model_copy(update={"gate": judge(load_gate(SHIPPED), seeds)})
    root = ET.fromstring(junit(done).partition("\n")[2])
    assert done.gate is not None
    assert len(root.findall(".//testcase")) == len(done.results) + len(done.gate.rules)


def test_the_checker_misses_nothing_of_its_suite_and_refuses_no_true_sentence() -> None:
    done = run(Plan(suites=("verifier",)))
    rates = {m.measure: m.value for m in done.metrics}
    assert rates.pop("false_alarms") == 0, list(failing(done))
    assert set(rates.values()) == {1}, list(failing(done))
    assert len(rates) == 8


def test_two_prompt_versions_are_compared_case_by_case(seeds: Run, tmp_path: Path) -> None:
    file = tmp_path / "run.json"
    file.write_text(write_json(seeds), "utf-8")
    done = load_run(file)
    before, after = choose(done, prompt="summarize@1.0.0"), choose(done, prompt="summarize@2.0.0")
    figures = next(d for d in compare(before, after) if d.measure == "draft.figures_supported")
    assert figures.mean > 0
    assert (figures.cases, figures.lower) == (4, 0)
    assert figures.higher == len(figures.changed)


def test_what_is_compared_has_to_be_one_run_of_each_case(seeds: Run, tmp_path: Path) -> None:
    with pytest.raises(InvalidFile, match="several prompts"):
        choose(seeds, prompt=None)
    file = tmp_path / "run.json"
    file.write_text("{}", "utf-8")
    with pytest.raises(InvalidFile, match=r"run\.json: not a run"):
        load_run(file)
