"""Python's `re`, with patterns that are compiled when they are first used.

from service import patterns as re

The readers and the checks hold a thousand patterns, of which an ordinary text asks a fifth; to compile them all took a
third of the time in which a command starts. What is compiled here is used by its methods, as any pattern is.
"""

import re
from re import (
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    Match,
    Pattern,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import Any, cast

__all__ = [
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "Match",
    "Pattern",
    "compile",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]

PARTS = tuple(name for name in dir(Pattern) if not name.startswith("_"))
"""What a pattern has: its methods, its text, its flags and its groups."""


class _Late:
    """A pattern that compiles itself for whoever first asks it for something, and has all its parts from then on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name not in PARTS:
            raise AttributeError(name=name, obj=self)
        compiled = re.compile(*self._given)
        vars(self).update({part: getattr(compiled, part) for part in PARTS})
        return getattr(compiled, name)


def compile(pattern: str, flags: int = 0) -> Pattern[str]:  # noqa: A001  as `re` has it
    """Return a pattern that is compiled when it is first used."""
    return cast("Pattern[str]", _Late(pattern, flags))
