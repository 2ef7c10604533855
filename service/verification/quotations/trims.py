"""What a shortened quotation has cut off: a negation, a condition or a hedge may not go."""

from collections.abc import Sequence
from itertools import pairwise

from service import patterns as re
from service.analysis.wording import Stretch, words
from service.verification.attributions.keeping import keeps_condition, keeps_hedge
from service.verification.lexicon.hedging import CONDITION, hedges_in
from service.verification.lexicon.negation import DENIALS, NEGATORS
from service.verification.quotations.utterances import Utterance

CLOSE = 3
"""A negation this many words before what is quoted belongs to it."""

FRAGMENT = 4
"""A quotation of fewer words is no statement that a condition or hedge could hold for."""

OPINION = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:think|believe|suspect|guess|hope|fear|suppose)\b"
    r"|\bit (?:seems|looks as)|\bin (?:my|our) view",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;]\s+(?:and|but|so)\b|;|\bbut\b")
_STOP = re.compile(r"[.!?][”\"’')\]]*\s")


def lost_by_trimming(utterance: Utterance, stretches: Sequence[Stretch], claim: str, inner: str) -> str | None:
    """Return the words cut off that the meaning hangs on, None where there are none."""
    before, after = _around(utterance, stretches)
    gaps = [
        utterance.text[utterance.words[a.last - 1].end : utterance.words[b.first].start] for a, b in pairwise(stretches)
    ]
    outside = claim.replace(inner, " ")
    lost = _negation(before, gaps, outside)
    if lost or len(words(inner)) < FRAGMENT:
        return lost
    return _condition(before, after, gaps, outside) or _hedge(before, gaps, outside)


def _around(utterance: Utterance, stretches: Sequence[Stretch]) -> tuple[str, str]:
    """Return what stands before and after in the same sentence of the remark."""
    first, last = utterance.words[stretches[0].first].start, utterance.words[stretches[-1].last - 1].end
    before = utterance.text[utterance.words[0].start : first]
    after = utterance.text[last : utterance.words[-1].end]
    cut = list(_STOP.finditer(before))
    stop = re.search(r"[.!?]", after)
    return before[cut[-1].end() :] if cut else before, after[: stop.start()] if stop else after


def _negates(word: str) -> bool:
    return word in NEGATORS or word.endswith("n't") or (word in DENIALS and not word.startswith("rule"))


def _negation(before: str, gaps: Sequence[str], outside: str) -> str | None:
    close = [w.text for w in words(before)][-CLOSE:]
    inside = [w.text for gap in gaps for w in words(gap)]
    if any(_negates(w) for w in (*close, *inside)) and not any(_negates(w.text) for w in words(outside)):
        return " ".join([*before.split()[-CLOSE:], "…"]) if any(_negates(w) for w in close) else " ".join(inside)
    return None


def _condition(before: str, after: str, gaps: Sequence[str], claim: str) -> str | None:
    for piece in (before, after, *gaps):
        m = CONDITION.search(piece)
        if m and not keeps_condition(claim, "", 0, 0):
            return piece[m.start() :].strip(" ,;") if piece is not before else piece.strip(" ,;")
    return None


def _hedge(before: str, gaps: Sequence[str], claim: str) -> str | None:
    for piece in (_CLAUSE.split(before)[-1], *gaps):
        weak = hedges_in(piece) or OPINION.search(piece)
        if weak and not keeps_hedge(claim, "", 0, 0):
            return piece.strip(" ,;")
    return None
