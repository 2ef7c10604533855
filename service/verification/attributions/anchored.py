"""A source's claim that is told as fact in a wording of one's own, known by its figure.

Where words differ too much to be laid beside each other, the figure still tells where a claim comes from: if every
mention of it in the articles is somebody's word or hearsay, whoever repeats it has to say so.
"""

from collections.abc import Iterator

from service import patterns as re
from service.analysis.naming import name_words
from service.analysis.roles import role_of
from service.analysis.wording import stem, words
from service.domain import Attribution, Figure, FigureKind, Finding
from service.verification.attributions.dropped import SAYING, SOURCED, told_as_fact
from service.verification.attributions.sources import speaks_of
from service.verification.attributions.speech import is_speech
from service.verification.claims import ReadClaim
from service.verification.entities.offices import roles_of
from service.verification.evidence import Evidence
from service.verification.lexicon.hedging import is_hearsay
from service.verification.lexicon.meaning import meanings
from service.verification.library import Library, Statement

LEAST = 10
"""Value below which a figure says nothing of where a claim comes from."""

KINDS: frozenset[FigureKind] = frozenset(
    {FigureKind.CARDINAL, FigureKind.MONEY, FigureKind.PERCENTAGE, FigureKind.MEASURE}
)
"""Figures that stand for what is reported; a date or a rank is shared by many sentences."""

FROM_THERE = 0.5
"""What a statement with the figure must share of the claim's words, beside names, for the claim to be taken from it."""

SHARED = 2
"""Words that they must share at least; behind the same figure of the same things fewer of the whole will do."""

KNOWN = re.compile(r"\b(?:the|these|those|its|their|all)\s+$", re.IGNORECASE)
"""What stands before a figure that is not told but taken as known: "80 of the 16,200 children"."""


ANOTHER_CLAUSE = re.compile(r"[,;]\s*(?:so|but|however|while|whereas|though|although|yet)\b", re.IGNORECASE)
"""How a clause opens that what is wanted or refused before it does not reach into."""


def check_anchored(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield `dropped` once where an unattributed claim has a figure that the articles give only as others' word."""
    if claim.reading.quotations or not evidence.library.statements:
        return
    figures = [f for f in claim.reading.figures if f.kind in KINDS and f.value is not None and f.value >= LEAST]
    if not figures or is_hearsay(claim.text) or SOURCED.search(claim.text):
        return
    if any(w.text in SAYING for w in words(claim.text)):
        return
    for figure in figures:
        if _is_attributed(claim, figure):
            continue
        if KNOWN.search(claim.text[: figure.span.start - claim.span.start]):
            continue
        statement = _only_said(claim, figure, evidence.library)
        if statement is None or not _is_meant(claim, figure, statement, evidence.library):
            continue
        yield told_as_fact(claim, figure.span, statement, evidence.library, f"“{figure.text}”")
        return


def _is_attributed(claim: ReadClaim, figure: Figure) -> bool:
    """Say whether the claim gives the figure as somebody's word, who is not those it counts ("40 nurses want …").

    What somebody only does or wants beside it leaves the figure as it is: "has sent 100,000 and would accept any role".
    """
    others = [a for a in claim.reading.attributions if a.source and not a.source.span.overlaps(figure.span)]
    return any(is_speech(a.cue_text) or _reaches(a, figure, claim) for a in others)


def _reaches(attribution: Attribution, figure: Figure, claim: ReadClaim) -> bool:
    """Say whether the figure is part of what somebody does or wants, and not of a clause set against it."""
    if not any(c.overlaps(figure.span) for c in attribution.content):
        return False
    start = claim.span.start
    cue_end = attribution.cue.end - start if attribution.cue else 0
    return ANOTHER_CLAUSE.search(claim.text, cue_end, max(cue_end, figure.span.start - start)) is None


def _only_said(claim: ReadClaim, figure: Figure, library: Library) -> Statement | None:
    """Return the statement with this figure that the claim shares most with, where no sentence has it as its own.

    Headlines are left aside: they drop the source that their story names.
    """
    every = (f for s, found in library.figures.items() if s in library.sentences for f in found)
    mentions = [f for f in every if _is_same(f, figure) and not library.sentences[f.sentence].heading]
    said = [(_statement(m, library), m) for m in mentions]
    if not all(s is not None or m.sentence in library.hearsay for s, m in said):
        return None
    wanted = meanings(claim.text) - library.naming
    return max((s for s, _ in said if s is not None), key=lambda s: len(s.content & wanted), default=None)


def _is_same(one: Figure, other: Figure) -> bool:
    return (one.value, one.unit, one.kind) == (other.value, other.unit, other.kind)


def _statement(figure: Figure, library: Library) -> Statement | None:
    """Return the statement in whose words the figure stands."""
    return next(
        (
            s
            for s in library.statements
            if figure.sentence in s.attribution.sentences
            and is_speech(s.attribution.cue_text)
            and any(c.contains(figure.span) for c in s.attribution.content)
        ),
        None,
    )


def _is_meant(claim: ReadClaim, figure: Figure, statement: Statement, library: Library) -> bool:
    """Say whether the claim is about what the statement is about, and its source is not who acts in it."""
    if speaks_of(claim.text, statement) or _acts(claim, statement, library):
        return False
    wanted = meanings(claim.text) - library.naming
    shared = wanted & statement.content
    if len(shared) >= SHARED and library.weight(shared) >= FROM_THERE * library.weight(wanted):
        return True
    counted = meanings(figure.noun or "")
    beside = {w for w in shared - counted - meanings(figure.text) if not w[:1].isdigit()}
    return len(beside) >= (1 if counted & statement.content else SHARED)


def _acts(claim: ReadClaim, statement: Statement, library: Library) -> bool:
    """Say whether the claim has the statement's source, by his name or his office: it tells what that one does."""
    present = words(claim.text)
    names = [n for n in (statement.source.text, statement.source.name or "", *statement.names) if n]
    last = {stem(w) for n in names for w in name_words(n)[-1:]}
    roles = frozenset[int]().union(*(roles_of(n, library) for n in names))
    return any(w.stem in last or role_of(w.text) in roles for w in present)
