"""A judge of summaries that is not the service's own: a hundred plain lines that import nothing of it.

It knows no grammar. A figure stands if its digits (or its number words) stand in an article; a quotation if its words
do, in this order; an attribution is kept if a claim that tells what only a source says (by the seeds' hand-made gold)
names the source, its carrier, or any word of saying. So it is too lenient towards a right number on the wrong thing,
and too strict towards arithmetic: what it calls wrong was looked at by a person.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

NUMBER_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million "
    "millions billion billions trillion dozen dozens half twice double triple quarter third fourth fifth tenth".split()
)
"""Words that tell a number. "one", "first" and "second" mostly tell something else."""

SAYING = frozenset(
    "said says say saying told tells according reported reports reportedly report stated states noted notes claimed "
    "claims claim believes believed suggests suggested praised welcomed warned announced added rumored rumoured "
    "described quoted urged argued acknowledged interview broadcast apparently allegedly hinted predicted stating".split()
)
"""Words by which a reader sees that somebody else says it."""

LIGHT = frozenset(
    "a an the and or of to in on at by for with from as is are was were be been has have had will would that this it "
    "its their his her he she they we us our which who not any than into more also".split()
)

_DIGITS = re.compile(r"\d[\d,.]*\d|\d")
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_QUOTED = re.compile(r"[“\"«„]([^“”\"«»„]+)[”\"»“]")
_NAMES = re.compile(r"\b(?:[A-Z]{1,}\d+|[A-Z][a-z]+-\d+)\b")
"""MI6, G20: names with a digit in them."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that does not stand."""

    kind: str
    text: str
    claim: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a text holds, and what of it is wrong."""

    figures: int
    quotations: int
    attributions: int
    wrong: tuple[Wrong, ...]

    def count(self, kind: str) -> int:
        return sum(w.kind == kind for w in self.wrong)


def judge(claims: Sequence[str], articles: Sequence[str], said: Sequence[dict[str, Any]]) -> Verdict:
    """Judge a summary's claims. `said` are the attributions of the articles' gold."""
    figures = [(c, f) for c in claims for f in figures_of(c)]
    quotations = [(c, q) for c in claims for q in _QUOTED.findall(c)]
    told = [(c, s) for c in claims for s in said if tells(c, s["what"]["surface"])]
    there = {f for a in articles for f in figures_of(a)}
    plain = [_plain(a) for a in articles]
    wrong = [Wrong("figure", f, c) for c, f in figures if f not in there]
    wrong += [Wrong("quotation", q, c) for c, q in quotations if not any(_plain(q) in a for a in plain)]
    dropped: dict[str, Wrong] = {}
    for claim in dict.fromkeys(c for c, _ in told):
        sources = [s for c, s in told if c == claim]
        if not any(names(claim, s) for s in sources):
            dropped[claim] = Wrong("attribution", sources[0]["id"], claim)
    return Verdict(len(figures), len(quotations), len({c for c, _ in told}), (*wrong, *dropped.values()))


def figures_of(text: str) -> list[str]:
    """Return digits without their commas, and number words; names that hold a digit are none."""
    text = _NAMES.sub(" ", text)
    digits = [d.replace(",", "") for d in _DIGITS.findall(text)]
    return digits + [w for w in map(str.lower, _WORDS.findall(text)) if w in NUMBER_WORDS]


def tells(claim: str, point: str) -> bool:
    """Say whether a claim tells a point: it has half of the point's words, and three at least."""
    wanted = stems(point)
    return len(wanted & stems(claim)) >= max(3, len(wanted) / 2)


def names(claim: str, said: dict[str, Any]) -> bool:
    """Say whether a claim names the source, or says at all that somebody says it."""
    words = set(map(str.lower, _WORDS.findall(claim)))
    return bool(words & SAYING) or any(
        stems(source) & stems(claim) for source in (*said["chain"], (said["speaker"] or {}).get("surface", ""))
    )


def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words that say something, figures among them."""
    words = map(str.lower, _WORDS.findall(text))
    return frozenset(w.removesuffix("’s").removesuffix("'s")[:5] for w in words if w not in LIGHT) | frozenset(
        d.replace(",", "") for d in _DIGITS.findall(text)
    )


def _plain(text: str) -> str:
    """Return the words of a text, without typography, capitals and a stop or comma at the end."""
    text = unicodedata.normalize("NFKC", text).lower().replace("’", "'").replace("‘", "'")
    return " ".join(re.findall(r"[\w'$£€%]+", text))


def covered(claims: Iterable[str], points: Sequence[str]) -> int:
    """Return how many points the claims tell."""
    told = list(claims)
    return sum(any(tells(c, p) for c in told) for p in points)
