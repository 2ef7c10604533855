"""Whether a claim denies of the rest what its source says of the others: nine of forty were not, where 31 were."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from service import patterns as re
from service.domain import Figure, FigureKind, Qualifier
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause
from service.verification.evidence import Evidence
from service.verification.lexicon.meaning import meanings, notions
from service.verification.lexicon.nays import EXPLICIT

SHARES: frozenset[FigureKind] = frozenset([FigureKind.PERCENTAGE, FigureKind.FRACTION, FigureKind.RATIO])
"""Kinds of figures of which the rest is another."""

AMOUNTS: frozenset[FigureKind] = frozenset([FigureKind.CARDINAL, FigureKind.MONEY, FigureKind.MEASURE])
"""Kinds of figures that have parts."""

SPELLED: dict[str, int] = {
    word: number
    for number, word in enumerate(
        """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen""".split(),
        1,
    )
}
"""Small numbers in words; one is often no figure of its own ("one of which")."""

_SMALL = re.compile(rf"\b(?:{'|'.join(SPELLED)})\b", re.IGNORECASE)

COMPARING = re.compile(r"\b(?:more|fewer|less|higher|lower|longer|shorter|older|younger|above|below) than\b")
"""A difference of two things, neither of which is a part of the other."""

NEAR = Decimal("0.04")
"""Part of a rest that is given roughly, or of a whole where a share is told, by which it may be off."""


def is_of_the_rest(clause: Clause, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether a number before the "not" of a clause, or a share, is what the source's numbers leave.

    The difference is that of two numbers in one sentence which has not the rest itself, but a word of what is denied.
    """
    no = EXPLICIT.search(claim.text, clause.start, clause.end)
    at = no.start() if no else clause.end
    told = [f for f in claim.reading.figures if f.span.start < claim.span.start + at or f.kind in SHARES]
    ours = {f.value: f.qualifier is not Qualifier.NONE for f in told if f.value and f.kind in AMOUNTS}
    ours |= dict.fromkeys(_small(claim.text[:at]), False)
    shares = [s for f in told if (s := _share(f)) is not None]
    if not (ours or shares) or COMPARING.search(claim.text[:at]):
        return False
    denied, about = meanings(claim.text[at:]), notions(claim.text[at:])
    library = evidence.library
    return any(
        _leave_a_share(shares, library.figures.get(sentence, ()))
        or _leave_a_number(ours, library.figures.get(sentence, ()), library.sentences[sentence].text)
        for sentence in evidence.neighbours()
        if denied & library.meanings[sentence] or about & library.notions[sentence]
    )


def _leave_a_share(ours: Iterable[Decimal], figures: Iterable[Figure]) -> bool:
    theirs = [s for f in figures if (s := _share(f)) is not None]
    return any(abs(1 - share - other) <= NEAR for share in ours for other in theirs)


def _leave_a_number(ours: dict[Decimal, bool], figures: Iterable[Figure], text: str) -> bool:
    """Say whether two numbers of the source, or one of the claim and one of the source, differ by one of the claim."""
    values = {f.value for f in figures if f.value and f.kind in AMOUNTS} | set(_small(text))
    return any(
        abs(whole - part - rest) <= (NEAR * rest if rough else 0)
        for rest, rough in ours.items()
        if rest not in values
        for whole in values | ours.keys() - {rest}
        for part in values | {Decimal(1)}
        if whole > part
    )


def _small(text: str) -> Iterator[Decimal]:
    for found in _SMALL.finditer(text):
        yield Decimal(SPELLED[found.group().lower()])


def _share(figure: Figure) -> Decimal | None:
    """Return a percentage, a fraction or "one in five" as a part of one."""
    if figure.value is None or figure.kind not in SHARES:
        return None
    return figure.value / 100 if figure.kind is FigureKind.PERCENTAGE else figure.value
