"""Texts that are printable are passed as they are, so nothing that hides may be printable."""

import re

import pytest

from service.analysis import hidden
from service.analysis.hidden import without_hidden
from service.drafting import answers
from service.drafting.answers import visible
from service.rendering import inert
from service.rendering.inert import one_line


@pytest.mark.parametrize("pattern", [hidden._ANY, answers._HIDDEN, inert._HIDDEN], ids=["read", "shown", "written"])
def test_no_hidden_character_is_printable(pattern: re.Pattern[str]) -> None:
    hiding = [c for c in map(chr, range(0x110000)) if pattern.match(c)]
    assert len(hiding) > 100
    assert not any(map(str.isprintable, hiding))


@pytest.mark.parametrize("hidden_one", ["\u200b", "\u2066", "\ufeff", "\U000e0041"])
def test_a_hidden_character_goes_from_all_that_is_shown(hidden_one: str) -> None:
    text = f"Caf{hidden_one}és opened."
    assert without_hidden(text) == visible(text) == one_line(text) == "Cafés opened."
