"""What is read at a glance reads as the long way does: runs of text looked up, and numbers that only count."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.analysis import figures
from service.analysis.figures import find_figures, plain
from service.analysis.figures.english import ENGLISH
from service.analysis.figures.tokens import Tokens, _cut_whole

LABELS = frozenset(
    "coin count date digits int length money multiple number period rank relative short starts text torque turn weekday"
    " words".split()
)
"""Words that name readers, kinds, units and slots, and are in no text."""

RUNS = st.lists(
    st.sampled_from(
        ["321", "ships,", "1,300", "22,24,26,31", ".5", "5.", "a.m.", "€5m", "“Half", "İ", "ΟΔΟΣ", "⁄", "\n"]
    )
    | st.text(max_size=4)
)
BLANKS = st.sampled_from([" ", " ", " ", "  ", "", "\u00a0", "\t", " \n"])


@given(RUNS, BLANKS)
def test_a_text_cut_at_its_blanks_has_the_tokens_of_the_text_cut_whole(runs: list[str], blank: str) -> None:
    text = blank.join(runs)
    tokens = Tokens(text)
    assert (tokens.words[: tokens.count], tokens.starts[: tokens.count]) == _cut_whole(text)


@pytest.mark.parametrize("path", sorted(Path(figures.__file__).parent.glob("*.py")), ids=lambda path: path.stem)
def test_every_word_that_a_reader_looks_for_is_told_from_a_noun(path: Path) -> None:
    if path.stem.startswith("english") or path.stem in {"grammar", "units", "plain"}:
        return
    assert set(_words_in(ast.parse(path.read_text()))) <= ENGLISH.telling | plain.TELLING | LABELS


def _words_in(tree: ast.Module) -> Iterator[str]:
    """Yield the words of all strings of a module that document nothing."""
    documents = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documents:
            found = (word for word in node.value.split() if word.isascii() and word.isalpha() and word.islower())
            yield from (word for word in found if len(word) >= plain.SHORTEST)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It sold 12 cars.", "cardinal"),
        ("It sold 1,300 cars.", "cardinal"),
        ("It sold No. 12 cars.", "ordinal"),
        ("a boy of 12 who slept", "age"),
        ("aged 12 slept", "age"),
        ("at the age of 12 pupils leave", "age"),
        ("minus 12 cars", "cardinal"),
        ("It paid $12 yesterday.", "money"),
        ("It sold 12 percent", "percentage"),
        ("at 12.30 today", "time"),
        ("in 2015 voters", "date"),
        ("It took 12 days.", "duration"),
        ("It took 12 days to 14 days.", "duration"),
        ("It took 12 seconds off", "duration"),
        ("12 years ago", "relative_date"),
        ("12 years old", "age"),
        ("at 12 hours GMT", "time"),
    ],
)
def test_a_number_only_counts_where_nothing_beside_it_makes_more_of_it(text: str, kind: str) -> None:
    assert find_figures(text)[0].kind == kind


@pytest.mark.parametrize(
    "text", ["the F-16 landed", "10 Downing Street", "section 230 protects", "call 0800 something"]
)
def test_a_number_that_names_is_no_count(text: str) -> None:
    assert find_figures(text) == ()
