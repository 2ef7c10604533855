"""A "not" of a claim that nothing in its passage bears out.

A free paraphrase shares few words with its source, and a no may go over into a verb, an adjective, a prefix or the
contrary of a word. What it cannot do is come from nowhere. So each clause in and beside the passage is laid beside the
claim's: a "not" is added where one that says no in no way fits far better than any that does, and where the claim says
no oftener than the whole passage.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from service import patterns as re
from service.domain import Check, Figure, Finding
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, read_clauses
from service.verification.evidence import Evidence
from service.verification.figures.values.comparing import compare
from service.verification.lexicon.meaning import meaning, meanings
from service.verification.lexicon.nays import EXPLICIT, INFERRED, TAKING_UP
from service.verification.lexicon.negation import TELLING
from service.verification.lexicon.withholding import UNANSWERED
from service.verification.matching import finding, span_of
from service.verification.polarity.affirming import is_flat, is_none
from service.verification.polarity.denied import is_denied
from service.verification.polarity.negation import kin
from service.verification.polarity.noes import Noes, count_negators, is_of_a_no, read_noes
from service.verification.polarity.rests import is_of_the_rest
from service.verification.polarity.telling import is_yet_to_come

OWN = 0.4
"""What the words of the clause itself weigh where two are laid beside one another; their sentences weigh the rest."""

OF_FIGURE = 0.2
"""What a figure that both have adds."""

OF_PREDICATE = 0.15
"""What the word adds that the claim negates, where the source has it."""

OF_IMPLIED = 0.65
"""What a clause is worth that says no without a negator: its no may be of something else."""

BETTER = 0.3
"""By how much a clause that says no in no way must fit better than any that does."""

MIN_COVER = 0.2
"""What the best of the cited sentences must share of a claim that says no oftener than they."""

SURELY = 0.3
"""What a clause must share of the claim's to have surely what the claim says is not told, or not known."""

MIN_SHARED = 0.15
"""What a clause beside the cited sentences must share of the claim's for its noes to count."""

NONE: frozenset[str] = frozenset(["no", "none", "nothing", "nobody", "neither", "no one", "without"])
"""Negators of things: what is not there has more names than a deed that was not done."""

BESIDE = 0.1
"""What a clause loses that says no in no way, where another of its sentence does."""

SIDE: frozenset[str] = frozenset("who which whose because though although while whereas".split())
"""Words that open a clause which tells of something else, where it shares nothing with the claim."""

RELATIVE = re.compile(r",\s(?:who|which|whose|where)\b[^,]{1,160},")
"""What a sentence says of its subject in passing."""

_UNSAID: frozenset[str] = frozenset(map(meaning, TELLING | INFERRED))
"""Meanings of what a source may deny without any no: that somebody tells a thing, or that a thing will do."""


class _Beside(NamedTuple):
    """A clause of the source beside one of the claim.

    `explicit` and `implied` count the noes in it that are not the claim's own, `shared` is the part of the claim's
    clause that it has, `same` says whether it has what the claim negates, `aside` whether it tells of
    something else in passing, `fit` how well the two fit.
    """

    sentence: str
    noes: Noes
    explicit: int
    implied: int
    shared: float
    same: bool
    aside: bool
    fit: float

    @property
    def is_telling(self) -> bool:
        """Say whether it has a word of the claim's clause, and is more than a date or a name between commas."""
        return self.shared > 0 and len(self.noes.clause.content) > 1

    @property
    def says_no(self) -> bool:
        return bool(self.explicit or self.implied or self.noes.restricting)


def unborne(clause: Clause, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a flat denial of a claim by whether its passage says no at all."""
    if not evidence.cited or not _is_denial(clause, claim) or is_none(clause, claim, evidence):
        return None
    if is_yet_to_come(clause, claim, evidence):
        return None
    beside = list(_beside(clause, claim, evidence))
    if is_of_the_rest(clause, claim, evidence) or _may_be_unsaid(clause, claim.text, beside):
        return None
    if not _is_outweighed(beside) and not _is_one_too_many(claim, beside, evidence):
        return None
    if is_denied(clause, claim, evidence):
        return None
    best = max(beside, key=lambda b: b.fit)
    return finding(
        claim,
        span_of(clause, claim),
        check=Check.POLARITY,
        verdict="reversed",
        reason="The claim negates this; nothing in the passage that it rests on does.",
        source=evidence.library.ref(best.sentence),
    )


def _is_denial(clause: Clause, claim: ReadClaim) -> bool:
    """Say whether the clause denies flatly that something was done; "no", which counts things, and conditions aside."""
    no = EXPLICIT.search(claim.text, clause.start, clause.end)
    if no is None or no.group().lower() in NONE or clause.condition:
        return False
    return bool(clause.firm & clause.verbal and clause.targets) and is_flat(clause, claim)


def _may_be_unsaid(clause: Clause, claim: str, beside: Sequence[_Beside]) -> bool:
    """Say whether a source may deny this without any no, and does not tell it: that somebody says or knows a thing.

    That he says other things is no contrary of "would not say whether".
    """
    if not clause.targets & _UNSAID:
        return False
    if UNANSWERED.search(claim, clause.start, clause.end + len(" whether ")):
        return True
    return not any(b.same and b.shared >= SURELY and not b.says_no for b in beside)


def _beside(clause: Clause, claim: ReadClaim, evidence: Evidence) -> Iterator[_Beside]:
    """Lay every clause of the cited sentences, and of those beside them, beside the claim's."""
    library, wanted = evidence.library, meanings(claim.text)
    own = {word for noes in read_noes(claim.text) for word in noes.implied}
    told = clause.content - _in_passing(clause, claim)
    whole, part = library.weight(wanted) or 1, library.weight(told) or 1
    figures, of_a_no = _within(clause, claim), is_of_a_no(clause, claim.text)
    for sentence in evidence.neighbours():
        around = (1 - OWN) * library.weight(wanted & library.referred[sentence]) / whole
        for noes in read_noes(library.sentences[sentence].text):
            other = noes.clause
            shared = library.weight(told & other.content) / part
            same = any(kin(word, other.verbal) for word in clause.targets)
            given = bool(figures) and _gives_one(figures, sentence, other, evidence)
            fit = around + OWN * shared + OF_PREDICATE * same + OF_FIGURE * given
            explicit, implied = noes.explicit, sum(word not in own for word in noes.implied)
            if of_a_no and shared > MIN_SHARED and implied == len(noes.implied):
                explicit, implied = (explicit, implied - 1) if implied else (max(0, explicit - 1), 0)
            aside = not shared and other.opening in SIDE and clause.every.isdisjoint(SIDE)
            yield _Beside(sentence, noes, explicit, implied, shared, same, aside, fit)


def _in_passing(clause: Clause, claim: ReadClaim) -> frozenset[str]:
    """Return what the words of a relative clause mean that stands between a subject and its verb."""
    found = RELATIVE.search(claim.text, clause.start, clause.end)
    return meanings(found.group()) if found else frozenset()


def _within(clause: Clause, claim: ReadClaim) -> list[Figure]:
    start, end = clause.start + claim.span.start, clause.end + claim.span.start
    return [f for f in claim.reading.figures if start <= f.span.start < end]


def _gives_one(figures: Sequence[Figure], sentence: str, clause: Clause, evidence: Evidence) -> bool:
    """Say whether a clause of the source has one of the figures, in whatever form."""
    at = evidence.library.sentences[sentence].span.start
    there = [f for f in evidence.library.figures.get(sentence, ()) if clause.start <= f.span.start - at < clause.end]
    return any(compare(ours, theirs).good for ours in figures for theirs in there)


def _is_outweighed(beside: Sequence[_Beside]) -> bool:
    """Say whether a clause that says no in no way fits far better than any that does."""
    torn = {b.sentence for b in beside if b.explicit and not b.aside}
    plain = max((b.fit - BESIDE * (b.sentence in torn) for b in beside if b.is_telling and not b.says_no), default=0.0)
    denying = max((b.fit * (1 if b.explicit else OF_IMPLIED) for b in beside if b.says_no and not b.aside), default=0.0)
    return plain - denying > BETTER


def _is_one_too_many(claim: ReadClaim, beside: Sequence[_Beside], evidence: Evidence) -> bool:
    """Say whether the claim has more negators than the cited sentences have noes of any kind."""
    library, wanted = evidence.library, meanings(claim.text)
    best = max(library.weight(wanted & library.referred[s]) for s in evidence.cited)
    if best <= MIN_COVER * library.weight(wanted):
        return False
    said = sum(count_negators(claim.text, clause) for clause in read_clauses(claim.text))
    taken_up = {library.after(s) for s in evidence.cited}
    about = (
        b
        for b in beside
        if b.sentence in evidence.cited
        or b.shared > MIN_SHARED
        or (b.sentence in taken_up and TAKING_UP.search(library.sentences[b.sentence].text))
    )
    return said > sum(b.explicit + b.implied for b in about)
