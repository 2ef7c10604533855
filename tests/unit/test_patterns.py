"""Patterns that are compiled late are patterns in all that is asked of them."""

import copy
import gc
import pkgutil
import re
from importlib import import_module

import pytest

from service import patterns

TEXT = "Five men and 12 women, she said on May 5."


@pytest.mark.parametrize("pattern", [r"\d+", r"(?P<number>\d+) (\w+)", "nothing of it"])
@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@pytest.mark.parametrize(
    "asked",
    [
        lambda p: (found := p.search(TEXT)) and (found.span(), found.groups(), found.groupdict()),
        lambda p: [m.span() for m in p.finditer(TEXT, 10)],
        lambda p: p.findall(TEXT),
        lambda p: p.match("12 men") is None,
        lambda p: p.fullmatch("12") is None,
        lambda p: p.split(TEXT),
        lambda p: (p.sub("x", TEXT), p.subn("x", TEXT, count=1)),
        lambda p: (p.pattern, p.flags, p.groups, dict(p.groupindex)),
    ],
)
def test_it_answers_as_a_pattern_does(pattern, flags, asked):
    late = patterns.compile(pattern, flags)
    assert asked(late) == asked(re.compile(pattern, flags))
    assert asked(late) == asked(re.compile(pattern, flags))


def test_it_is_compiled_when_it_is_first_asked(monkeypatch):
    compiled = []
    monkeypatch.setattr(patterns.re, "compile", lambda *given: compiled.append(given) or re._compile(*given))
    late = patterns.compile("a", re.IGNORECASE)
    assert compiled == []
    assert late.search("A")
    assert late.match("A")
    assert compiled == [("a", re.IGNORECASE)]


def test_it_may_be_copied_and_has_nothing_of_its_own():
    late = patterns.compile("a+")
    assert copy.copy(late).findall("aa b a") == ["aa", "a"]
    with pytest.raises(AttributeError):
        _ = late.serach


def test_every_pattern_can_be_compiled():
    """A pattern that is wrong must be found here, and not by the text that first asks it."""
    for floor in ("service.analysis", "service.verification"):
        for module in pkgutil.walk_packages(import_module(floor).__path__, f"{floor}."):
            import_module(module.name)
    gc.unfreeze()  # what a server of another test has frozen is listed nowhere
    late = [found for found in gc.get_objects() if isinstance(found, patterns._Late)]
    assert len(late) > 500
    for pattern in late:
        assert pattern.groups >= 0
