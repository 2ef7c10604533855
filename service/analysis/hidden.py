"""Characters that hide or reorder text: found and reported, never acted on."""

from collections.abc import Iterator

from service import patterns as re
from service.domain import Notice, Span

KINDS: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    (
        "bidirectional_control",
        "bidirectional control characters, which can show the text in another order than it is read",
        re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]+"),
    ),
    (
        "zero_width",
        "zero-width characters, which hide inside words",
        re.compile("[\u200b\u2060\u180e]+|(?<!^)\ufeff+|(?<=[\x20-\x7e])[\u200c\u200d]+"),
    ),
    (
        "tag_character",
        "Unicode tag characters, which carry invisible text",
        re.compile("[\U000e0000-\U000e007f]+"),
    ),
    (
        "control",
        "control characters other than line breaks and tabs",
        re.compile("[\x01-\x08\x0b\x0e-\x1f\x7f\x80-\x84\x86-\x9f]+"),
    ),
)
"""Code, description and pattern of each kind. Joiners are reported only between ASCII letters: other scripts need them.
U+200E, U+200F and U+061C are ordinary in Arabic and Hebrew and are reported all the same."""

_ANY = re.compile(
    "[\x01-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
    "\U000e0000-\U000e007f]"
)
"""Any character that a pattern above may match: one look tells that most texts hold none."""

MAX_NOTICES = 20
"""Places that are listed by span; the rest are counted."""


def find_hidden(text: str) -> tuple[Notice, ...]:
    """Return a notice for each run of hidden characters, the first twenty of each kind by span."""
    return tuple(_notices(text)) if _ANY.search(text) else ()


def without_hidden(text: str) -> str:
    """Return the text as a reader sees it."""
    return text if text.isascii() or text.isprintable() else _ANY.sub("", text)


def _notices(text: str) -> Iterator[Notice]:
    for code, words, pattern in KINDS:
        spans = [Span(start=m.start(), end=m.end()) for m in pattern.finditer(text)]
        for span in spans[:MAX_NOTICES]:
            yield Notice(code=code, message=f"holds {words}", span=span)
        if len(spans) > MAX_NOTICES:
            yield Notice(code=code, message=f"holds {len(spans) - MAX_NOTICES} more runs of {words}")
