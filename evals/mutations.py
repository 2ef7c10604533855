"""True sentences → false ones. The label comes from the change; nothing here knows how Copydesk reads.

This file imports nothing of `service`: a checker must not grade itself.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

UNITS = {"miles": "kilometres", "metres": "feet", "pounds": "euros", "tonnes": "litres", "kilometres": "miles"}
"""Units, and others that mean something else."""

SCALES = {"thousand": "million", "million": "billion", "billion": "million"}
MONTHS = {"January": "March", "February": "April", "March": "June", "June": "August", "May": "July"}
WORDS = {"about": "far", "next": "coming", "out": "low", "driven": "cruel", "steam": "fuel", "wealth": "lack"}
"""Words inside quotation marks, and others to put there."""

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
    for kind, table in (("unit", UNITS), ("scale", SCALES), ("date", MONTHS)):
        yield from _swaps(kind, text, table)
    for kind, words in (("speaker", speakers), ("chain", chain), ("hedge", hedges)):
        yield from _swaps(kind, text, words, whole=False)
    yield from _quoted(text)


def _digits(text: str) -> Iterator[Mutation]:
    """Change the first digit of every number."""
    for found in re.finditer(r"(?<![\d,.])\d[\d,.]*", text):
        old = found[0][0]
        new = str(int(old) % 9 + 1)
        changed = text[: found.start()] + new + text[found.start() + 1 :]
        yield Mutation("digit", changed, f"{found[0]} → {new}{found[0][1:]}")


def _swaps(kind: str, text: str, table: Mapping[str, str], *, whole: bool = True) -> Iterator[Mutation]:
    for old, new in table.items():
        pattern = rf"\b{re.escape(old)}\b" if whole else re.escape(old)
        changed = re.sub(pattern, lambda _, n=new: n, text, count=1)  # type: ignore[misc]
        if changed != text:
            changed = " ".join(changed.split())
            yield Mutation(kind, changed[:1].upper() + changed[1:], f"{old} → {new or 'nothing'}")


def _quoted(text: str) -> Iterator[Mutation]:
    """Change one word inside quotation marks."""
    for found in _QUOTED.finditer(text):
        for old, new in WORDS.items():
            inside = re.sub(rf"\b{old}\b", new, found[0], count=1)
            if inside != found[0]:
                yield Mutation("quoted_word", text.replace(found[0], inside, 1), f"{old} → {new}")
                break
