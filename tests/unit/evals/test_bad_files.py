"""What cannot be used is refused by file and line."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from evals.__main__ import app
from evals.cassettes import load_cassette
from evals.errors import InvalidCassette, InvalidFile, UnknownSuite
from evals.gating import load_gate
from evals.mutations import mutate
from evals.scorers import SCORERS
from evals.suites import find_suite, known_suites, load_suite
from service.prompting import Prompts

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


SCORES = tuple(SCORERS)
PROMPTS = Prompts.load()


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("[coverage]", "[glamour]", 3, "no scorer 'glamour'"),
        ("articles: [one]", "articles: [two]", 9, "no article 'two'"),
        ("articles: [one]", "articles: []", 9, "at least 1 item"),
        ("    articles: [one]\n", "", 7, "Field required"),
        ("about: One.", "abuot: One.", 8, "Extra inputs"),
        ("about: One.", "about: One.\n    about: Two.", 9, "the key 'about' stands twice"),
        ("about: One.", "about: [One", 9, "not YAML"),
        (
            "    about: One.\n    articles: [one]",
            "    about: One.\n    articles: [one]\n" + "  - {id: first, about: x, articles: [one]}",
            10,
            "'first' stands twice",
        ),
        ("{text: The bridge is old.}", "{}", 5, "one of `text`, `html` and `file`"),
        ("{text: The bridge is old.}", "{file: seeds/none.txt}", 5, "No such file"),
        ("{text: The bridge is old.}", "{text: ''}", 5, "is empty"),
        ("{text: The bridge is old.}", "{text: The bridge is old., gold: Z}", 5, "no article 'Z'"),
        ("about: A trial.", "about: A trial.\nprompts: [summarize@9]", 3, "summarize has no version 9. Known: 1.0.0"),
        ("about: A trial.", "about: A trial.\nsettings: {chunk_tokns: 9}", 3, "no setting chunk_tokns"),
        ("about: A trial.", "about: A trial.\noptions: {lenght: 9}", 3, "lenght: Extra inputs"),
        ("about: A trial.", "about: A trial.\nkind: checks", 8, "needs `claims`"),
        ("articles: [one]", "articles: [one]\n    settings: {chunk_tokens: lots}", 10, "chunk_tokens: Input should be"),
        ("articles: [one]", "articles: [one]\n    options: {style: loud}", 10, "style: Input should be"),
        ("articles: [one]", "articles: [one]\n    expect: {claims: 0}", 10, "greater than or equal to 1"),
        ("articles: [one]", "articles: [one]\n    expect: {points: [A.99]}", 10, "no point 'A.99'"),
        ("articles: [one]", "articles: [one]\n    expect: {draft: [{check: colour}]}", 10, "Input should be 'figure'"),
        (
            "articles: [one]",
            "articles: [one]\n    expect:\n      draft:\n        - {check: figure, verdict: odd}",
            12,
            "no verdict 'odd'",
        ),
        (
            "articles: [one]",
            "articles: [one]\n    claims: [{text: A b., hedges: {may: ''}}]",
            10,
            "'may' does not stand in the text",
        ),
        ("articles: [one]", "articles: [one]\n    claims: [{text: A b.}]", 7, "tries no `claims`"),
    ],
)
def test_a_suite(tmp_path: Path, old: str, new: str, line: int, says: str) -> None:
    file = tmp_path / "trial.yaml"
    file.write_text(SUITE.replace(old, new), "utf-8")
    with pytest.raises(InvalidFile) as caught:
        load_suite(file, scorers=SCORES, prompts=PROMPTS)
    lines = caught.value.message.splitlines()
    assert any(f"trial.yaml:{line}: " in told and says in told for told in lines), lines
    assert "pydantic" not in caught.value.message


def test_an_article_of_ones_own_suite_stands_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "trial.yaml"
    file.write_text(SUITE.replace("{text: The bridge is old.}", "{file: bridge.txt}"), "utf-8")
    (tmp_path / "bridge.txt").write_text("The bridge is old.", "utf-8")
    loaded = load_suite(file, scorers=SCORES, prompts=PROMPTS)
    assert loaded.texts["one"].text == "The bridge is old."
    assert loaded.folder == tmp_path / "cassettes"


GATE = "gate: g\nrules:\n  - {measure: final.coverage, at_least: 1}\n"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (GATE + "  - {measure: final.glamour, at_least: 1}\n", 4, "there is no measure 'final.glamour'. Known: "),
        (GATE + "  - {measure: draft.coverage, at_least: 1}\n", 4, "there is no measure 'draft.coverage'"),
        (GATE + "  - {measure: detected.smell, at_least: 1}\n", 4, "there is no measure 'detected.smell'"),
        (GATE + "  - {measure: final.coverage}\n", 4, "either `at_least` or `at_most`"),
        (GATE + "  - {measure: final.coverage, at_least: 1, at_most: 1}\n", 4, "either `at_least` or `at_most`"),
        (GATE + "  - {measure: final.coverage, atleast: 1}\n", 4, "Extra inputs"),
        (GATE + "  - {measure: final.coverage, at_least: much}\n", 4, "valid number"),
        (GATE + "  - {measure: final.coverage, at_least: 1, minimum: 0}\n", 4, "greater than or equal to 1"),
        ("gate: g\nrules: []\n", 2, "at least 1 item"),
        ("- 1\n", 1, "a mapping is wanted"),
        ("gate: [\n", 2, "not YAML"),
    ],
)
def test_a_gate(tmp_path: Path, text: str, line: int, says: str) -> None:
    file = tmp_path / "gate.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(InvalidFile) as caught:
        load_gate(file)
    assert f"gate.yaml:{line}: " in caught.value.message
    assert says in caught.value.message


@pytest.mark.parametrize(
    ("exchange", "line", "says"),
    [
        ("  - [unclosed\n", 4, "not YAML"),
        ("  - {task: summarize, replies: [{answer: x}]}\n", 3, "made: Field required"),
        ("  - {task: summarize, made: guessed, replies: [{answer: x}]}\n", 3, "'recorded' or 'authored'"),
        ("  - {task: summarize, made: recorded, replies: [{answer: x}]}\n", 3, "needs `fingerprint`"),
        ("  - task: summarize\n    made: authored\n    replies: []\n", 5, "at least 1 item"),
        ("  - task: summarize\n    made: authored\n    replies:\n      - {answer: x, text: y}\n", 6, "one of `answer`"),
        ("  - task: summarize\n    made: authored\n    replies:\n      - {anwser: x}\n", 6, "Extra inputs"),
    ],
)
def test_a_cassette(tmp_path: Path, exchange: str, line: int, says: str) -> None:
    file = tmp_path / "cassette.yaml"
    file.write_text(f"cassette: a/b\nexchanges:\n{exchange}", "utf-8")
    with pytest.raises(InvalidCassette) as caught:
        load_cassette(file)
    assert f"cassette.yaml:{line}: " in caught.value.message
    assert says in caught.value.message


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["run", "nothing"], "There is no suite 'nothing'"),
        (["run", "none.yaml"], "none.yaml: No such file"),
        (["run", "seeds", "--gate", "none.yaml"], "none.yaml: No such file"),
        (["run", "seeds", "--case", "none"], "No case fits"),
        (["run", "seeds", "--prompt", "gossip"], "no prompt named 'gossip'"),
        (["run", "seeds", "--case", "west", "--live"], "Set COPYDESK_LLM_BASE_URL"),
        (["compare", "none.json", "none.json"], "none.json: No such file"),
    ],
)
def test_the_command_says_what_it_cannot_use(
    arguments: list[str], says: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 2
    assert says in done.stderr


def test_an_unknown_suite_names_those_there_are() -> None:
    with pytest.raises(UnknownSuite) as caught:
        find_suite("nothing")
    assert "seeds" in str(caught.value.hint)


def test_all_that_ships_can_be_read() -> None:
    assert set(known_suites()) == {
        "adversarial",
        "endpoints",
        "instructions",
        "recorded",
        "seeds",
        "styles",
        "verifier",
    }
    for name in known_suites():
        load_suite(find_suite(name), scorers=SCORES, prompts=PROMPTS)


@pytest.mark.parametrize(
    ("text", "kind", "changed"),
    [
        ("It cost £3.5 million.", "digit", "It cost £4.5 million."),
        ("It cost £3.5 million.", "scale", "It cost £3.5 billion."),
        ("It is 9 miles long.", "digit", "It is 1 miles long."),
        ("It is 9 miles long.", "unit", "It is 9 kilometres long."),
        ("It took nine hours.", "unit", "It took nine days."),
        ("It cost £3.5 million.", "unit", "It cost €3.5 million."),
        ("It opened on Friday.", "date", "It opened on Tuesday."),
        ("It opened on 3 March.", "date", "It opened on 3 June."),
        ("He said it was “out of steam”.", "quoted_word", "He said it was “low of steam”."),
        ("It reportedly closed.", "hedge", "It closed."),
    ],
)
def test_mutations(text: str, kind: str, changed: str) -> None:
    made = mutate(text, speakers={}, chain={}, hedges={"reportedly ": ""})
    assert (kind, changed) in [(m.kind, m.text) for m in made]


@pytest.mark.parametrize("text", ["The longer hours will help.", "It may close.", "The years went by."])
def test_what_is_no_unit_and_no_date_is_not_changed(text: str) -> None:
    assert list(mutate(text, speakers={}, chain={}, hedges={})) == []
