"""What a figure is bound to: do the words around it in the summary stand around it in the source?

A figure told of the wrong thing stands in the article, so value and unit say nothing. Its neighbours do (`context`):
a figure whose neighbours stand around another figure of its kind, not around its own, has the wrong subject.
"""

from collections.abc import Iterable

from service import patterns as re
from service.domain import Figure, FigureKind, Qualifier
from service.domain.values import record
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.figures.binding.context import Context, head, is_of_people, meaning, nouns_meet, same_noun
from service.verification.figures.english.words import ANYBODY, KINDS_OF, PERSONS, PLACEHOLDERS
from service.verification.figures.values.comparing import Match, Relation

CHANGING = frozenset({FigureKind.PERCENTAGE, FigureKind.MONEY, FigureKind.CARDINAL, FigureKind.MEASURE})
"""Kinds that rise and fall."""


def nouns_clash(claim: Figure, source: Figure, claim_words: Iterable[str], context: Context) -> bool:
    """Say whether the two count different things: both nouns known, none of them in the other's sentence."""
    told, stated = head(claim), head(source)
    if not told or not stated or told == stated or {told, stated} & PLACEHOLDERS:
        return False
    if stated in KINDS_OF.get(told, ()):
        return False
    if is_of_people(claim) and is_of_people(source):
        return False
    return not context.holds(source.sentence, told) and stated not in set(claim_words)


def takes_description(claim: Figure, source: Figure, claim_words: Iterable[str], context: Context) -> bool:
    """Say whether the noun is described by what the article says beside another figure ("active" for "reserve")."""
    told, stated = _description(claim), _description(source)
    if not same_noun(claim, source) or not told or not stated or stated & set(claim_words):
        return False
    strange = {word for word in told if not context.holds(source.sentence, word)}
    return any(context.holds(other, word) for word in strange for other in context.counting if other != source.sentence)


_ENDS = {"from": "start", "to": "end"}
"""Word before a figure → the end of a change that it stands at."""


def is_turned(figure: Figure, source: Figure, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether a change "from A to B" is told as one from B to A."""
    if figure.kind not in CHANGING:
        return False
    base = claim.span.start
    told = end_of(claim.text, figure.span.start - base, figure.span.end - base)
    stated = end_of(evidence.library.field_of(source.sentence), source.span.start, source.span.end)
    return bool(told and stated) and told != stated


def end_of(text: str, start: int, end: int) -> str | None:
    """Return at which end of a change a figure stands: behind "from", behind "to", or before "down from"."""
    words = text[max(0, start - LOOKED_AT) : start].split()
    if len(words) > 1 and words[-2].lower() in _AMOUNTING:
        return None
    led = _ENDS.get(words[-1].lower()) if words else None
    return led or ("end" if _COMES_FROM.match(text[end : end + LOOKED_ON]) else None)


LOOKED_AT = 16
"""Code points before a figure in which its "from" or "to" stands, and the word before that."""

LOOKED_ON = 60
"""Code points behind a figure in which it is said what it came from."""

_COMES_FROM = re.compile(r"[^,;.:()\d]*,? \(?(?:which is |that is )?(?:up|down) from\b", re.IGNORECASE)
"""What stands behind the end of a change: "containers last year, down from"."""

_AMOUNTING = frozenset("come comes came coming amount amounts amounted amounting add adds added".split())
"""Words before a "to" that leads to a sum and to no change."""


def lacks_noun(claim: Figure, source: Figure, context: Context) -> bool:
    """Say whether the claim counts a thing (no person) that the source's sentence and its title do not name."""
    words = [meaning(w) for w in (claim.noun or "").split()]
    if not words or words[-1] in PERSONS or words[-1] in PLACEHOLDERS or head(source) in KINDS_OF.get(words[-1], ()):
        return False
    return not any(context.holds(source.sentence, w) for w in words)


def _description(figure: Figure) -> frozenset[str]:
    """Return the words before the noun that is counted."""
    return frozenset(meaning(word) for word in (figure.noun or "").split()[:-1])


@record
class Candidate:
    """A source figure that comes near a claim's figure, or could stand in its place, and how well it fits.

    `against` says what at the figure contradicts the claim, empty where nothing does.
    """

    figure: Figure
    match: Match
    cited: bool
    fit: float
    against: str = ""


MARGIN = 0.2
"""How much better a rival's surroundings must fit before a figure counts as told of the wrong thing."""

BEYOND = 0.81
"""How well a figure must fit for no other to fit better by the margin."""

ELLIPTIC = 0.3
"""The same beside a figure of one sentence whose noun is left out ("14 storms last year, 21 this year")."""

CANDIDATE_BONUS = 0.2
"""What a cited sentence is worth among figures that bear the claim out."""

SURE = 0.45
"""How well a rival's surroundings must fit to prove anything."""

SURE_OF: dict[FigureKind, float] = {FigureKind.AGE: 0.2}
"""The same for kinds that are bound more closely."""

FOREIGN = 0.08
"""Fit below which nothing around a figure speaks of what the claim tells."""

TOLD = 0.5
"""Part of the claim's words that a sentence elsewhere must hold to show where it comes from."""

RARE = 20
"""Number beyond which an article seldom has the same of two things."""

LOOSE = 0.2
"""Fit below which two different nouns are two different things."""

CERTAIN = 0.4
"""How well a rival with the figure's own noun must fit."""

UNNAMED, EVEN = 0.1, 0.02
"""How much better it must fit where the figure has no noun of its own; how much worse it may where it has another."""

NOTHING, LIKELY = 0.05, 0.3
"""Fit below which nothing binds a figure that is told in other words, and fit of a rival that is enough then."""

FAINT = 0.06
"""Fit below which a figure must at least share its noun."""

COUNTED = frozenset({FigureKind.CARDINAL, FigureKind.ORDINAL})
"""Kinds that are bound to a noun."""


def is_misbound(
    figure: Figure, best: Candidate, rival: Candidate | None, neighbours: dict[str, float], context: Context
) -> bool:
    """Say whether the figure's surroundings belong to another figure, or it counts another thing."""
    if rival is not None and context.part_of(rival.figure) == best.figure:
        rival = None  # "296 of the 412 passengers": the words around the whole are the part's as well
    if rival is not None and fits_better(figure, best, rival):
        return not is_weak(figure) or same_noun(figure, rival.figure)
    if rival is not None and (takes_noun(figure, best, rival) or takes_date(figure, best, rival, neighbours, context)):
        return True
    if figure.kind in COUNTED and takes_description(figure, best.figure, neighbours, context):
        return True
    if is_weak(figure):
        return False
    return is_displaced(best, neighbours, context) or counts_another(figure, best, neighbours, context)


def fits_better(figure: Figure, best: Candidate, rival: Candidate) -> bool:
    """Say whether the rival's surroundings are clearly the claim's, and the figure's own are not."""
    if _counts_claimed(figure, best) and rival.figure.noun and not same_noun(figure, rival.figure):
        return False
    if best.fit < NOTHING and best.match.relation is not Relation.EXACT and rival.fit >= LIKELY:
        return True
    return rival.fit >= SURE_OF.get(figure.kind, SURE) and rival.fit - best.fit > _margin(best, rival)


def is_beyond_rivals(figure: Figure, best: Candidate) -> bool:
    """Say whether a figure fits so well that none of its rivals need be asked whether it fits better."""
    return best.fit > BEYOND and (not head(figure) or same_noun(figure, best.figure))


def _counts_claimed(figure: Figure, candidate: Candidate) -> bool:
    """Say whether a count is of the claim's noun."""
    return figure.kind is FigureKind.CARDINAL and same_noun(figure, candidate.figure)


def is_displaced(best: Candidate, neighbours: dict[str, float], context: Context) -> bool:
    """Say whether a sentence elsewhere tells what the claim tells of the figure, and the figure's own nothing of it."""
    return best.fit < FOREIGN and context.told_elsewhere(neighbours, best.figure.sentence) >= TOLD


def _margin(best: Candidate, rival: Candidate) -> float:
    """Return the margin; within one sentence, where a second number may leave its noun out, it is wider."""
    if best.match.relation is Relation.EXACT and best.figure.qualifier is not Qualifier.NONE:
        return ELLIPTIC
    return MARGIN if best.figure.sentence != rival.figure.sentence or best.figure.noun else ELLIPTIC


def counts_another(figure: Figure, best: Candidate, neighbours: dict[str, float], context: Context) -> bool:
    """Say whether the nouns, with hardly a neighbour in common, are of two things."""
    count = figure.kind is FigureKind.CARDINAL
    if best.fit < FAINT and count and best.figure.kind is FigureKind.AGE:
        return True
    if _may_be_other_word(figure, context):
        return False
    if best.fit < LOOSE and count and nouns_clash(figure, best.figure, neighbours, context):
        return not is_other_word(figure, best, context)
    return best.fit < FAINT and figure.kind in COUNTED and lacks_noun(figure, best.figure, context)


def _may_be_other_word(figure: Figure, context: Context) -> bool:
    """Say whether the articles have the noun nowhere, of things: then it may be another word for what they count."""
    if figure.kind is FigureKind.ORDINAL or is_of_people(figure):
        return False
    return not context.knows(head(figure))


def is_other_word(figure: Figure, best: Candidate, context: Context) -> bool:
    """Say whether a rare number, exactly told, counts a noun that no sentence has: then it is another word for it."""
    rare = figure.value is not None and figure.value > RARE and best.match.good and best.fit >= FOREIGN
    return rare and not context.knows(head(figure))


def takes_noun(figure: Figure, best: Candidate, rival: Candidate) -> bool:
    """Say whether the source gives the counted noun, in this very place, another number."""
    if not same_noun(figure, rival.figure) or same_noun(figure, best.figure):
        return False
    if _is_exchanged(figure, best.figure, rival.figure):
        return True
    if rival.fit < CERTAIN:
        return False
    told, stated = head(figure), head(best.figure)
    if {told, stated} <= PERSONS and {told, stated} & ANYBODY:
        return False
    return rival.fit - best.fit > (UNNAMED if best.figure.noun is None else -EVEN)


def takes_date(
    figure: Figure, best: Candidate, rival: Candidate, neighbours: dict[str, float], context: Context
) -> bool:
    """Say whether another date stands with what else the claim counts: "left in 2021 after 19 years" for 2022.

    The claim's own date stands in another sentence, without that figure and with hardly a word of the claim's.
    """
    if figure.kind is not FigureKind.DATE or best.fit >= LOOSE or rival.fit < BESIDE or rival.fit - best.fit < FARTHER:
        return False
    told = [word for word in neighbours if word[0] in "@#"]
    at, other = rival.figure.sentence, best.figure.sentence
    return any(context.holds(at, word) and not context.holds(other, word) for word in told)


BESIDE, FARTHER = 0.28, 0.12
"""How well the other date must fit, and how much better than the claim's own, where it stands with its other figure."""


def _is_exchanged(figure: Figure, best: Figure, rival: Figure) -> bool:
    """Say whether one sentence counts the claim's noun with another number, and another noun with the claim's.

    "61 trucks and nine aircraft" told as 61 aircraft. Whom a sentence calls people may be its soldiers, too.
    """
    told, stated = head(figure), head(best)
    plural = (best.noun or "").lower().endswith("s") or stated in PERSONS
    if best.sentence != rival.sentence or best.kind is not FigureKind.CARDINAL or not plural:
        return False
    if {told, stated} & PLACEHOLDERS or ({told, stated} <= PERSONS and {told, stated} & ANYBODY):
        return False
    return figure.kind is rival.kind is FigureKind.CARDINAL


def is_chance_rounding(figure: Figure, found: Candidate) -> bool:
    """Say whether a count only happens to round another number ("eight countries" and "8.2 attacks a month")."""
    value = found.figure.value
    if figure.kind in {FigureKind.RATIO, FigureKind.FRACTION} and found.figure.kind is FigureKind.PERCENTAGE:
        return found.fit < FOREIGN
    bare = figure.kind is found.figure.kind is FigureKind.CARDINAL and value is not None
    return bare and value != int(value or 0) and (found.fit < LOOSE or not nouns_meet(figure, found.figure))


def is_weak(figure: Figure) -> bool:
    """Say whether the figure is a word that seldom counts: "one", "first", "1 of the reasons"."""
    bare = figure.unit is None or figure.kind is FigureKind.ORDINAL
    parted = figure.noun_span is not None and figure.noun_span.start - figure.span.end >= len(" of ")
    return figure.value == 1 and bare and (parted or not any(c.isdecimal() for c in figure.text))


def proves_weak_wrong(figure: Figure, rival: Candidate | None) -> bool:
    """Say whether the source plainly counts a weak figure's noun otherwise."""
    return rival is not None and rival.fit >= SURE and same_noun(figure, rival.figure)
