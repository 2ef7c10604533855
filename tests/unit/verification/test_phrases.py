"""Phrases that tell at once that a text has none find all the same what their pattern finds."""

import importlib
import pkgutil
from itertools import chain
from pathlib import Path

import pytest
import yaml

from service import verification
from service.analysis.segmentation import segment
from service.analysis.wording import small
from service.verification.lexicon.causes import CAUSAL, NAMING_CAUSE
from service.verification.lexicon.phrases import Phrases

CASES = Path(__file__).parent / "cases"


def phrases() -> dict[str, Phrases]:
    """Return all phrases of the checker that need some letters."""
    modules = [m.name for m in pkgutil.walk_packages(verification.__path__, f"{verification.__name__}.")]
    found = {
        name: value
        for module in modules
        for name, value in vars(importlib.import_module(module)).items()
        if isinstance(value, Phrases)
    }
    return {name: value for name, value in found.items() if value.needs != ("",)}


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    rows = [
        row for path in sorted(CASES.glob("*.yaml")) for row in yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    ]
    texts = {s.text for row in rows for s in segment(row["text"])}
    claims = {one["text"] for row in rows for one in chain(row.get("faithful") or (), row.get("wrong") or ())}
    whole = sorted(texts | claims)
    return whole + [text[:end] for text in whole[::5] for end in range(20, len(text), 40)]


@pytest.mark.parametrize(("name", "sought"), phrases().items(), ids=phrases())
def test_needed_letters_hide_nothing(name: str, sought: Phrases, sentences: list[str]) -> None:
    assert name
    free = Phrases(sought.pattern)
    missed = [s for s in sentences if sought.search(s) is None and free.search(s) is not None]
    assert missed == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("CONDITION", "Were all to agree, it would pass."),
        ("CONDITION", "It stands only if they pay."),
        ("CONDITION", "They may go on the condition that he stays."),
        ("CAPPED", "The sum is held to £"),
        ("PASSED", "The debt has gone past $"),
        ("FLOOR", "Fares start at £"),
        ("THRESHOLD", "It counts once turnout is "),
        ("THROUGH", "If Brent goes through $"),
        ("WITHIN", "It must answer within the next "),
        ("ALL_BUT", "Everyone but Orr voted."),
        ("IS_GOING", "It is now going to close."),
        ("UNREAL", "He wouldn’t have played."),
        ("UNCONDITIONAL", "It goes ahead whatever the court says."),
        ("NAMING_CAUSE", "The fire was started by a pump."),
    ],
)
def test_what_has_the_letters_is_found(name: str, text: str) -> None:
    assert phrases()[name].search(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "The fire was slowly started by a faulty pump",
        "A faulty pump had SET OFF the fire",
        "Flights were late because of fog",
        "Flights were late, owing to fog",
        "Fog was to blame for the delay",
        "The cause of the delay was fog",
        "The rumour brought down the bank",
    ],
)
def test_every_cause_has_a_word_that_is_looked_for_first(text: str) -> None:
    assert any(shape.search(text) for shape in CAUSAL)
    assert NAMING_CAUSE.search(text) is not None


def test_letters_are_looked_for_whatever_their_case_is() -> None:
    assert Phrases(r"\bif\b", needs=["if"]).search("IF it rains") is not None
    assert small("IF it rains") == "if it rains"
