"""The page of a run: one file, no network, every failing case with its source beside it, and a JSON that has a schema."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import jsonschema_rs
import pytest

import evals
from evals.checking import changed_stretch, check_claims
from evals.page import marked, write_page
from evals.plots import Dot, RateRow, rates
from evals.reporting import write_json
from evals.results import Mark, Miss, Result, Run, Score, run_schema
from evals.running import Plan, run
from evals.suites import Case, TrueClaim
from service import Article

SCHEMA = Path(evals.__file__).parent / "run.schema.json"


@pytest.fixture(scope="module")
def done() -> Run:
    return run(Plan(suites=("seeds", "adversarial"), models=("authored",), cases=("west", "east", "invents-figure")))


def failing(done: Run, reason: str) -> Run:
    """Return the run with a figure in its first final summary that a scorer did not accept."""
    first = done.results[0]
    mark = Mark(where="final", start=0, end=11, text="Channel One")
    source = Mark(where=first.articles[0], start=0, end=5, text="North")
    miss = Miss(text="<9>", reason=reason, verdict="unsupported", kind="cardinal", mark=mark, source=source)
    score = Score(measure="final.figures_supported", good=0, of=1, misses=(miss,))
    return done.model_copy(
        update={"results": (first.model_copy(update={"scores": (*first.scores, score)}), *done.results[1:])}
    )


class Loads(HTMLParser):
    """Collects what a page would load."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [f"{tag} {k}" for k, _ in attrs if k in {"src", "href", "srcset", "data", "poster"}]
        self.found += [tag] if tag in {"script", "link", "iframe", "object", "img"} else []


def test_it_loads_nothing(done: Run) -> None:
    page = Loads()
    page.feed(write_page(done))
    assert page.found == []
    assert "@import" not in write_page(done)
    assert "url(" not in write_page(done)


def test_the_same_run_gives_the_same_bytes(done: Run) -> None:
    again = run(Plan(suites=("seeds", "adversarial"), models=("authored",), cases=("west", "east", "invents-figure")))
    assert write_page(again) == write_page(done)


def test_a_failing_case_stands_with_source_and_summary_and_its_marks(done: Run) -> None:
    page = write_page(failing(done, "No article says <so>."))
    section = page[page.index("Failing cases") : page.index("<h2>Rates")]
    assert "seeds/west" in section
    assert '<mark title="No article says &lt;so&gt;.">North</mark> Korea Reportedly' in section
    assert '<mark title="No article says &lt;so&gt;.">' in section[section.index("final: ") :]
    assert "“&lt;9&gt;”" in section
    assert "<9>" not in page


def test_it_begins_with_what_each_suite_came_to(done: Run) -> None:
    page = write_page(done)
    table = page[page.index("<tbody>") : page.index("</tbody>")]
    assert table.count("<tr>") == len({(r.suite, r.prompt, r.model) for r in done.results})
    cells = re.findall(r'<td class="n">([^<]*)</td>', table)
    figures = {m.prompt: m for m in done.metrics if (m.suite, m.measure) == ("seeds", "draft.figures_supported")}
    assert f"{figures['summarize@1.0.0'].good:g} of {figures['summarize@1.0.0'].of:g}" in cells


def test_a_case_that_fails_is_counted_there(done: Run) -> None:
    page = write_page(failing(done, "No."))
    assert re.findall(r'class="n fail">(\d+)<', page) == ["1"]


def test_what_the_checker_judged_wrongly_stands_beside_its_article() -> None:
    article = Article(text="The mayor said the bridge has 14 cracks. The bridge is old.")
    true = TrueClaim(text="The mayor said the bridge has 14 cracks.")
    false = TrueClaim(text="The bridge has 99 cracks.")
    case = Case(id="x", about="x", articles=("x",), claims=(true, false))
    (refused,) = next(s.misses for s in check_claims(case, [article]) if s.measure == "false_alarms")
    assert refused.text == false.text
    result = Result(suite="verifier", case="x", about="x", prompt="none", model="none", articles=("x",))
    score = Score(measure="false_alarms", good=1, of=2, misses=(refused,))
    blank = Run(
        schema="s",
        copydesk="0",
        mode="offline",
        suites=("verifier",),
        results=(result.model_copy(update={"scores": (score,)}),),
        metrics=(),
        articles={"verifier/x": article.text or ""},
    )
    page = write_page(blank)
    assert page.index("article x") < page.index("true, and refused") < page.index("The bridge has 99 cracks.</div>")
    assert "none" not in re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)


@pytest.mark.parametrize(
    ("true", "false", "changed"),
    [
        ("It has 14 cracks.", "It has 24 cracks.", "24"),
        ("It costs £3 million.", "It costs £3 billion.", "billion"),
        ("Channel Nine said the dam is safe.", "The dam is safe.", "The"),
    ],
)
def test_the_changed_stretch_goes_to_the_borders_of_words(true: str, false: str, changed: str) -> None:
    start, end = changed_stretch(true, false)
    assert false[start:end] == changed


def test_a_run_without_failures_says_so(done: Run) -> None:
    assert "None: nothing that left was refused" in write_page(done)


def test_the_plots_show_rates_versions_and_kinds(done: Run) -> None:
    page = write_page(done)
    labels = re.findall(r'aria-label="([^"]+)"', page)
    assert labels[:2] == ["Rates of the suite seeds", "Rates of the suite adversarial"]
    assert "summarize in seeds, authored" in labels
    assert "Wrong figures in drafts, by kind" in labels
    assert "cardinal: unsupported" in page


def test_a_rate_stands_where_its_value_is() -> None:
    svg = rates([RateRow("a", (Dot(0.5, 0.25, 0.75, 0, "half"),))], title="t")
    assert re.search(r'<line x1="330.0" x2="490.0"[^>]*whisker', svg)
    assert re.search(r'<circle cx="410.0"', svg)


def test_stretches_that_overlap_are_marked_once() -> None:
    marks = [
        (Mark(where="final", start=0, end=4, text=""), Miss(text="", reason="one")),
        (Mark(where="final", start=2, end=6, text=""), Miss(text="", reason="two")),
        (Mark(where="final", start=90, end=99, text=""), Miss(text="", reason="beyond")),
    ]
    assert marked("ab<def", marks) == '<mark title="one">ab&lt;d</mark>ef'


def test_the_schema_that_ships_is_the_one_of_the_code() -> None:
    assert json.loads(SCHEMA.read_text("utf-8")) == json.loads(json.dumps(run_schema()))


def test_a_runs_json_fits_the_schema(done: Run) -> None:
    validator = jsonschema_rs.validator_for(json.loads(SCHEMA.read_text("utf-8")))
    assert validator.is_valid(json.loads(write_json(done)))
    broken = json.loads(write_json(done))
    broken["results"][0]["scores"][0]["good"] = "many"
    assert not validator.is_valid(broken)
