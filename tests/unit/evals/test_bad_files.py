"""What cannot be used is refused by file and line."""

from pathlib import Path

import pytest

from evals.cassettes import load_cassette
from evals.errors import InvalidCassette, InvalidFile, UnknownSuite
from evals.gating import load_gate
from evals.mutations import mutate
from evals.scorers import SCORERS
from evals.suites import find_suite, known_suites, load_suite

SUITE = """suite: trial
about: A trial.
scorers: [coverage]
articles:
  one: {text: The bridge is old.}
cases:
  - id: first
    about: One.
    articles: [one]
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("[coverage]", "[glamour]", 3, "no scorer 'glamour'"),
        ("articles: [one]", "articles: [two]", 9, "no article 'two'"),
        ("articles: [one]", "articles: []", 9, "at least 1 item"),
        ("    articles: [one]\n", "", 7, "Field required"),
        ("about: One.", "abuot: One.", 8, "Extra inputs"),
        ("{text: The bridge is old.}", "{}", 5, "one of `text`, `html` and `file`"),
        ("{text: The bridge is old.}", "{file: seeds/none.txt}", 5, "No such file"),
    ],
)
def test_a_suite(tmp_path: Path, old: str, new: str, line: int, says: str) -> None:
    file = tmp_path / "trial.yaml"
    file.write_text(SUITE.replace(old, new), "utf-8")
    with pytest.raises(InvalidFile) as caught:
        load_suite(file, scorers=tuple(SCORERS))
    assert f"trial.yaml:{line}:" in caught.value.message
    assert says in caught.value.message


def test_a_gate_on_a_measure_that_does_not_exist(tmp_path: Path) -> None:
    file = tmp_path / "gate.yaml"
    file.write_text(
        "gate: g\nrules:\n  - {measure: final.coverage, at_least: 1}\n  - {measure: final.glamour, at_least: 1}\n"
    )
    with pytest.raises(InvalidFile, match=r"gate\.yaml:4: there is no measure 'final\.glamour'"):
        load_gate(file)


def test_a_cassette_that_does_not_parse(tmp_path: Path) -> None:
    file = tmp_path / "cassette.yaml"
    file.write_text("cassette: a/b\nexchanges:\n  - [unclosed\n")
    with pytest.raises(InvalidCassette, match=r"cassette\.yaml:\d+: not YAML"):
        load_cassette(file)


def test_an_unknown_suite_names_those_there_are() -> None:
    with pytest.raises(UnknownSuite) as caught:
        find_suite("nothing")
    assert "seeds" in str(caught.value.hint)


def test_all_that_ships_can_be_read() -> None:
    assert set(known_suites()) == {"adversarial", "endpoints", "instructions", "seeds", "verifier"}
    for name in known_suites():
        load_suite(find_suite(name), scorers=tuple(SCORERS))


@pytest.mark.parametrize(
    ("text", "kind", "changed"),
    [
        ("It cost £3.5 million.", "digit", "It cost £4.5 million."),
        ("It cost £3.5 million.", "scale", "It cost £3.5 billion."),
        ("It is 9 miles long.", "digit", "It is 1 miles long."),
        ("It opened on 3 March.", "date", "It opened on 3 June."),
        ("He said it was “out of steam”.", "quoted_word", "He said it was “low of steam”."),
        ("It reportedly closed.", "hedge", "It closed."),
    ],
)
def test_mutations(text: str, kind: str, changed: str) -> None:
    made = mutate(text, speakers={}, chain={}, hedges={"reportedly ": ""})
    assert (kind, changed) in [(m.kind, m.text) for m in made]
