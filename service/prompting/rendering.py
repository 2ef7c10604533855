"""Prompt + values → messages. Sandboxed, strict, and with a fence that no article can forge."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from jinja2 import Template, TemplateRuntimeError

from service.errors import InvalidPrompt
from service.prompting.prompt import ENVIRONMENT, Prompt


class Rendered(NamedTuple):
    """The two messages of a call."""

    system: str
    user: str


def render(prompt: Prompt, variables: Mapping[str, Any]) -> Rendered:
    """Fill in the variables. Raises InvalidPrompt where one is missing or not declared."""
    if wrong := sorted(set(variables) ^ set(prompt.variables)):
        raise InvalidPrompt(f"{prompt.path}: the values given and the variables declared differ in {', '.join(wrong)}.")
    try:
        return Rendered(*(_template(part).render(**variables) for part in (prompt.system, prompt.user)))
    except TemplateRuntimeError as error:
        raise InvalidPrompt(f"{prompt.path}: {error.message}.") from error


@lru_cache(maxsize=256)
def _template(text: str) -> Template:
    """Compile once: it costs more than all else in a call."""
    return ENVIRONMENT.from_string(text)


def boundary(texts: Sequence[str]) -> str:
    """Return a line that occurs in none of `texts`: a digest of them all, so that no text can hold its own.

    The same texts give the same line, which keeps requests comparable between runs.
    """
    return f"===== DATA {seal(texts)} ====="


def seal(texts: Sequence[str]) -> str:
    """Return the code of that line alone: rules name it so, and the line itself stands only around the data."""
    return _digest(texts)[:24]


FENCE_DIGITS = 18
"""Digits of a fence: three make a token, and 10^18 cannot be tried."""


def fence(texts: Sequence[str]) -> str:
    """Return such a line in few tokens: digits only."""
    return f"{int(_digest(texts), 16) % 10**FENCE_DIGITS:0{FENCE_DIGITS}}"


def edge(texts: Sequence[str]) -> str:
    """Return such digits behind a mark that every model knows for the edge of something."""
    return f"=== {fence(texts)}"


FENCES: dict[str, Callable[[Sequence[str]], str]] = {
    "boundary": boundary,
    "seal": seal,
    "fence": fence,
    "edge": edge,
}
"""A variable of a prompt → what makes it of all that the prompt holds."""


def fences(prompt: Prompt, texts: Sequence[str]) -> dict[str, str]:
    """Return those of them that a prompt has, made of `texts`."""
    return {name: fencing(texts) for name, fencing in FENCES.items() if name in prompt.variables}


def _digest(texts: Sequence[str]) -> str:
    return hashlib.sha256("\x00".join(texts).encode("utf-8", "surrogatepass")).hexdigest()
