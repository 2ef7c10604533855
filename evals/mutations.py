"""True sentences → false ones. The label comes from the change; nothing here knows how Copydesk reads.

This file imports nothing of `service`: a checker must not grade itself.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

UNITS = {
    "miles": "kilometres",
    "metres": "feet",
    "kilometres": "miles",
    "centimetres": "inches",
    "light years": "kilometres",
    "weeks": "months",
    "months": "weeks",
    "minutes": "hours",
    "hours": "days",
    "years": "months",
    "percent": "times",
    "pounds": "euros",
    "tonnes": "litres",
}
"""Units, and others that mean something else. They are changed where a number stands before them."""

COUNTS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"

CURRENCIES = {"£": "€", "€": "$", "$": "£"}

SCALES = {"thousand": "million", "million": "billion", "billion": "million"}
DATES = {
    "January": "March",
    "February": "April",
    "March": "June",
    "April": "September",
    "May": "July",
    "June": "August",
    "July": "October",
    "August": "May",
    "September": "November",
    "October": "December",
    "November": "January",
    "December": "February",
    "Monday": "Thursday",
    "Tuesday": "Friday",
    "Wednesday": "Sunday",
    "Thursday": "Saturday",
    "Friday": "Tuesday",
    "Sunday": "Wednesday",
    "last year": "this year",
    "last summer": "last winter",
    "next year": "this year",
}
"""Months, weekdays and turns for a date, and others."""

WORDS = {
    "about": "far",
    "next": "coming",
    "out": "low",
    "driven": "cruel",
    "steam": "fuel",
    "wealth": "lack",
    "open": "close",
    "heavy": "light",
    "could": "would",
    "built": "made",
    "shut": "closed",
    "promise": "plan",
    "find": "see",
    "planted": "sown",
    "showed": "was",
    "closed": "open",
    "tried": "done",
    "told": "asked",
    "should": "may",
    "spending": "wasting",
    "came": "rose",
    "return": "stop",
    "see": "saw",
    "might": "must",
    "old": "new",
    "live": "work",
    "never": "always",
    "where": "as",
    "best": "first",
    "small": "short",
    "letters": "people",
    "grandparents": "parents",
}
"""Words inside quotation marks, and others to put there: near ones, opposites, and other forms of the same word."""

_QUOTED = re.compile(r"“[^”]+”")


@dataclass(frozen=True, slots=True)
class Mutation:
    """A false sentence: what kind of change made it, and from what to what."""

    kind: str
    text: str
    change: str


def mutate(
    text: str, *, speakers: Mapping[str, str], chain: Mapping[str, str], hedges: Mapping[str, str]
) -> Iterator[Mutation]:
    """Yield one false sentence for every change that this sentence offers."""
    yield from _digits(text)
    yield from _swaps("unit", text, UNITS, place=rf"(?:\d |\b(?:{COUNTS}) )WORDS\b")
    yield from _swaps("unit", text, CURRENCIES)
    for kind, table in (("scale", SCALES), ("date", DATES)):
        yield from _swaps(kind, text, table, place=r"\bWORDS\b")
    for kind, words in (("speaker", speakers), ("chain", chain), ("hedge", hedges)):
        yield from _swaps(kind, text, words)
    yield from _quoted(text)


def _digits(text: str) -> Iterator[Mutation]:
    """Change the first digit of every number."""
    for found in re.finditer(r"(?<![\d,.])\d[\d,.]*", text):
        old = found[0][0]
        new = str(int(old) % 9 + 1)
        changed = text[: found.start()] + new + text[found.start() + 1 :]
        yield Mutation("digit", changed, f"{found[0]} → {new}{found[0][1:]}")


def _swaps(kind: str, text: str, table: Mapping[str, str], *, place: str = "WORDS") -> Iterator[Mutation]:
    """Put other words in the place of the first that stand so; `place` says where that is."""
    for old, new in table.items():
        found = re.search(place.replace("WORDS", re.escape(old)), text)
        if found is None:
            continue
        start = found.end() - len(old)
        changed = " ".join(f"{text[:start]}{new}{text[found.end() :]}".split())
        yield Mutation(kind, changed[:1].upper() + changed[1:], f"{old} → {new or 'nothing'}")


def _quoted(text: str) -> Iterator[Mutation]:
    """Change one word inside quotation marks."""
    for found in _QUOTED.finditer(text):
        for old, new in WORDS.items():
            inside = re.sub(rf"\b{old}\b", new, found[0], count=1)
            if inside != found[0]:
                yield Mutation("quoted_word", text.replace(found[0], inside, 1), f"{old} → {new}")
