"""A sentence → what it says on which side of a scale: "turned it down", "the refusal of", "was not in favour"."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from service.analysis.wording import LIGHT, Word, words
from service.verification.clauses import Clause, read_clauses
from service.verification.lexicon.meaning import meant
from service.verification.lexicon.negation import NEGATORS
from service.verification.lexicon.stances import BY_FIRST, HEARD, REFUSING, REPORTED, Entry
from service.verification.polarity.negation import parity

GAP = 3
"""Words that an expression may leave between two of its own."""

NEGATED = 3
"""Words before an expression within which a negator surely holds for it."""

MOOD = "mood"
"""The scale of feelings, which turn round nothing that follows them."""

DECLINING: frozenset[str] = frozenset("decline declines declined declining".split())
"""A verb that without a "to" behind it tells of a trend."""

JOINING: frozenset[str] = frozenset("and but or".split())
"""Words behind which a denial no longer turns round what follows: "was sacked but won her appeal"."""


class Stance(NamedTuple):
    """One expression: its scale and its side with all negations counted (0 where that is open), and where it stands.

    `before` and `after` hold what the words of its clause mean on either side of it; where none stand before it, those
    of the clause before, as `borrowed` says. `wished` says that somebody only tries it or asks for it.
    """

    scale: str
    side: int
    start: int
    end: int
    clause: Clause
    before: frozenset[str]
    after: frozenset[str]
    wished: bool
    negated: bool
    borrowed: bool

    @property
    def around(self) -> frozenset[str]:
        """All other words of the clause."""
        return self.before | self.after


def stances_on(scale: str, text: str) -> tuple[Stance, ...]:
    """Read the stances of one sentence on one scale: most sentences have none, and need no further reading."""
    if all(entry.scale != scale for _, _, entry in _hits(text)):
        return ()
    return tuple([stance for stance in read_stances(text) if stance.scale == scale])


@lru_cache(maxsize=2_048)
def _hits(text: str) -> tuple[tuple[int, int, Entry], ...]:
    """Return the expressions of a sentence with the places of their first and last words, in order."""
    plain = words(text)
    firsts = [i for i, w in enumerate(plain) if w.text in BY_FIRST]
    return tuple([(i, last, entry) for i in firsts for last, entry in _at(text, plain, i)])


@lru_cache(maxsize=2_048)
def read_stances(text: str) -> tuple[Stance, ...]:
    """Read the stances of one sentence, in order."""
    hits = _hits(text)
    if not hits:
        return ()
    told = meant(text)
    denied = {last for _, last, entry in hits if entry.side < 0 and entry.scale != MOOD}
    return tuple(_stance(text, told, hit, denied) for hit in hits)


def _at(text: str, plain: tuple[Word, ...], at: int) -> Iterator[tuple[int, Entry]]:
    """Yield the expressions that begin here, on each scale the longest; a name ("Grant") is none.

    Who "declined to" do a thing has not declined himself, as prices do.
    """
    if at and text[plain[at].start].isupper():
        return
    seen: set[str] = set()
    refuses = plain[at].text in DECLINING and at + 1 < len(plain) and plain[at + 1].text == "to"
    for entry in BY_FIRST[plain[at].text]:
        idle = entry.scale in seen or (refuses and not entry.following)
        last = None if idle else _last(plain, at, entry.following)
        if last is not None:
            seen.add(entry.scale)
            yield last, entry


def _last(plain: tuple[Word, ...], at: int, following: tuple[str, ...]) -> int | None:
    """Return the place of the last word of an expression; None where one of them does not follow."""
    gap = 0
    for wanted in following:
        if wanted == "…":
            gap = GAP
            continue
        for place in range(at + 1, min(at + 2 + gap, len(plain))):
            if plain[place].text == wanted:
                at, gap = place, 0
                break
        else:
            return None
    return at


def _stance(text: str, told: tuple[Word, ...], hit: tuple[int, int, Entry], denied: set[int]) -> Stance:
    first, last, entry = hit
    start, end = told[first].start, told[last].end
    clauses = read_clauses(text)
    at = max((i for i, c in enumerate(clauses) if c.start <= start), default=0)
    clause = clauses[at]
    inside = [w for w in told if clause.start <= w.start < clause.end]
    sign = _sign(clause, told, first, denied)
    taken_up = clause.content.difference([w.stem for w in inside])
    before = taken_up.union([w.stem for w in inside if w.start < start]) - LIGHT
    return Stance(
        scale=entry.scale,
        side=entry.side * sign,
        start=start,
        end=end,
        clause=clause,
        before=before if before or not at else clauses[at - 1].content,
        after=frozenset([w.stem for w in inside if w.start >= end]) - LIGHT,
        wished=any(w.text in HEARD for w in inside if start - REPORTED <= w.start < start),
        negated=sign != 1,
        borrowed=not before and at > 0,
    )


def _is_kept_from(told: tuple[Word, ...], first: int, denied: set[int]) -> bool:
    """Say whether a denial stands right before what is not to be done: "argued against giving", "opposed letting"."""
    return any(
        i in denied and told[i].text in AGAINST and told[i + 1].text.endswith("ing")
        for i in range(max(0, first - NEGATED), first)
    )


AGAINST: frozenset[str] = frozenset("against opposes opposed oppose opposing".split())
"""Words with which the "…ing" behind them has not come about."""


def _sign(clause: Clause, told: tuple[Word, ...], first: int, denied: set[int]) -> int:
    """Return -1 under a negator, 0 where it is open: one too far off, "kept from …ing", "threw out the objections"."""
    if first and told[first - 1].text == "from" and told[first].text.endswith("ing"):
        return 0
    near = told[max(0, first - NEGATED) : first]
    near = near[max((i + 1 for i, w in enumerate(near) if w.text in JOINING), default=0) :]
    refusing = any(w.text in REFUSING for w in near) or _is_kept_from(told, first, denied)
    if not refusing and any(told[i] in near for i in denied):
        return 0
    if not parity(clause, told[first].stem):
        return 1
    sure = any(w.text in NEGATORS or w.text.endswith("n't") for w in near) or told[first].stem in clause.targets
    return -1 if sure or refusing else 0
