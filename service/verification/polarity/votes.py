"""Which way a vote went: a tally that the article has for a motion may not stand for its defeat, or the other way."""

import re
from collections.abc import Iterator

from service.analysis.figures.english_words import TENS, UNITS_BELOW_TWENTY
from service.analysis.wording import stem
from service.domain import Finding
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause
from service.verification.evidence import Evidence
from service.verification.lexicon.numbers import IN_DIGITS
from service.verification.lexicon.votes import (
    CARRIED,
    DEFEATED,
    KEEPING,
    NEGATED,
    TALLY,
    TURNED_DOWN,
    VOTED_TO,
    VOTING,
)
from service.verification.matching import contradicted
from service.verification.polarity.negation import numbers


def other_outcome(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a vote that the claim has carried and every sentence with its tally defeated, or the other way round."""
    sides = dict.fromkeys(_votes(claim.text))
    if len(sides) != 1:
        return None
    (tally, ours), library = next(iter(sides)), evidence.library
    told = [
        (theirs, s)
        for s, sentence in library.sentences.items()
        for there, theirs in _votes(sentence.text)
        if there == tally
    ]
    if not ours or not told or any(theirs != -ours for theirs, _ in told):
        return None
    if not any(VOTING.search(text) for text in (claim.text, *(library.sentences[s].text for _, s in told))):
        return None
    source = library.ref(told[0][1])
    return contradicted(claim, claim.span, f"In the source this vote went the other way: “{source.text}”.", source)


def other_vote(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge those who turned something down that the source has them vote for, or the other way: "voted to strike"."""
    ours = _wanted(claim.text)
    if len(ours) != 1 or NEGATED.search(claim.text):
        return None
    (deed, way), library = next(iter(ours.items())), evidence.library
    for sentence in evidence.cited:
        text = library.sentences[sentence].text
        theirs = {} if NEGATED.search(text) else _wanted(text)
        if theirs.get(deed) == -way:
            source = library.ref(sentence)
            return contradicted(claim, claim.span, f"In the source they voted the other way: “{source.text}”.", source)
    return None


def _wanted(text: str) -> dict[str, int]:
    """Return what a text tells a vote on, as a stem: 1 where it was voted for, -1 where it was turned down."""
    found = {stem(m["deed"].lower()): 1 for m in VOTED_TO.finditer(text)}
    return found | {stem(m["deed"].lower()): -1 for m in TURNED_DOWN.finditer(text)}


def is_of_the_losers(clause: Clause, text: str) -> bool:
    """Say whether a clause of a claim counts those who were outvoted: "three opposed it" for "backed it 15-3".

    The number of those who carried it is on the other side.
    """
    tally = TALLY.search(text)
    if tally is None or not (VOTING.search(text) or CARRIED.search(text)):
        return False
    low, high = sorted((_value(tally["one"]), _value(tally["other"])))
    ours = {IN_DIGITS.get(n, n) for n in numbers(clause)}
    return low != high and str(low) in ours and str(high) not in ours


def _votes(text: str) -> Iterator[tuple[frozenset[int], int]]:
    """Yield the tallies of a sentence, each with 1 where something was carried, -1 where not, 0 where that is open."""
    for m in TALLY.finditer(text):
        tally = frozenset([_value(m["one"]), _value(m["other"])])
        yield tally, _outcome(text, m)


def _outcome(text: str, tally: re.Match[str]) -> int:
    """Return which way a vote went, by the only words of its sentence that tell.

    A "not" there leaves it open, and so does a decision by which nothing changes.
    """
    if KEEPING.search(text) or NEGATED.search(text) or len(TALLY.findall(text)) > 1:
        return 0
    told = text[: tally.start()] + " " + text[tally.end() :]
    carried, defeated = bool(CARRIED.search(told)), len(DEFEATED.findall(told))
    return 0 if defeated > 1 or carried == bool(defeated) else 1 if carried else -1


def _value(number: str) -> int:
    if number[0].isdigit():
        return int(number.replace(",", ""))
    ten, _, one = number.lower().partition("-")
    return (TENS.get(ten) or UNITS_BELOW_TWENTY[ten]) + (UNITS_BELOW_TWENTY[one] if one else 0)
