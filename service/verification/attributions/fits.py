"""How well what is attributed fits what each source says, and what the article says itself."""

from operator import itemgetter
from typing import NamedTuple

from service import patterns as re
from service.verification.attributions.sources import (
    Likeness,
    likeness,
    mentions,
)
from service.verification.attributions.told import Told
from service.verification.entities.speakers import called_by, same_speaker
from service.verification.lexicon.meaning import meanings
from service.verification.library import Library, Statement

FITS = 0.35
"""A statement of the claim's own source that shares this part of what is attributed is taken to be what was meant."""

ITS_OWN = 0.65
"""What the article's own words must share: it may be that an attribution among them was not read as one."""

MIN_SHARED = 2
"""Content words that it must share at least: one alone may be chance."""


class Fit(NamedTuple):
    """A statement of an article, how much of the claim's content it holds, and how its source compares."""

    share: float
    likeness: Likeness
    statement: Statement


def voiced(told: Told) -> tuple[float, str]:
    """Return the sentence that says most of what is told in the article's own voice, and how much."""
    library, content = told.library, told.content
    voices = ((share_of(content, w, library), s) for s, w in library.own_voice.items() if not content.isdisjoint(w))
    voice, sentence = max(voices, default=(0.0, ""))
    if len((content & library.own_voice.get(sentence, frozenset())) - library.naming) < MIN_SHARED:
        voice = 0.0
    return voice, sentence


def best_fits(told: Told) -> tuple[Fit | None, Fit | None]:
    """Return the best fit among the statements of the claim's own source, and among those of others.

    Whether two sources are one is the dear question, so it is asked in the order of what the statements share, and of
    one that shares nothing only where nothing is known yet of the claim's own source: it tells against none.
    """
    own = other = None
    for share, statement in ranked(told):
        if own and (share < own.share or own.likeness is Likeness.SAME) and (other or not share) and told.content:
            break
        fit = Fit(share, likeness_of(told, statement), statement)
        if fit.likeness is Likeness.OTHER:
            other = other or fit
        elif own is None or _order(fit) > _order(own):
            own = fit
    return own, other


def likeness_of(told: Told, statement: Statement) -> Likeness:
    """Compare the claim's source with the statement's; whoever passes it on in the claim may be that source too."""
    found = likeness(told.source, statement, told.library)
    if found is Likeness.DESCRIBED and _made_by_others(told, statement):
        return Likeness.OTHER
    if found is not Likeness.OTHER:
        return found
    carriers = (*told.attribution.chain[1:], *told.outer)
    theirs = statement.source.name or statement.source.text
    if any(_is_one(c, theirs, told.library) for c in carriers) or _rests_on(told, statement):
        return Likeness.DESCRIBED
    return found


def _is_one(carrier: str, theirs: str, library: Library) -> bool:
    """Say whether whoever passes it on is the article's source: by name, or both by the same noun."""
    if not carrier.startswith("("):
        return same_speaker(carrier, theirs, library)
    return theirs.startswith("(") and called_by(carrier)[-1:] == called_by(theirs)[-1:] != ()


RESTING = re.compile(
    r"\b(?:citing|quoting|drawing (?:up)?on|relying on|based on|on the (?:basis|strength) of|referring to"
    r"|which (?:cited|quoted|saw|obtained|has seen|had seen))\b"
)
"""What a claim has between an outlet and what that has it from."""


def _rests_on(told: Told, statement: Statement) -> bool:
    """Say whether the claim's source is told together with what it has this from ("…, drawing on a memo, reported")."""
    m = RESTING.search(told.source.text)
    return m is not None and mentions(statement.source, told.source.text[m.end() :])


MADE_BY = re.compile(
    r",? (?:\w+ )?(?:prepared|made|written|drawn up|compiled|commissioned|produced|carried out|issued|conducted)"
    r" (?:\S+ )?by (?P<maker>[^,.;:]+)"
)
"""How it is told behind a document by whom it was made."""


def _made_by_others(told: Told, statement: Statement) -> bool:
    """Say whether claim and article have the document made by two."""
    ours = MADE_BY.match(told.claim.text, max(0, told.source.span.end - told.claim.span.start))
    theirs = MADE_BY.match(told.library.field_of(statement.sentence), statement.source.span.end)
    return ours is not None and theirs is not None and meanings(ours["maker"]).isdisjoint(meanings(theirs["maker"]))


def ranked(told: Told) -> list[tuple[float, Statement]]:
    """Return the statements of the articles with what each has of what is told, most first."""
    library, content = told.library, told.content
    shares = [(share_of(content - _itself(s), s.content, library), s) for s in library.statements]
    return sorted(shares, key=itemgetter(0), reverse=True)


def _itself(statement: Statement) -> frozenset[str]:
    """Return what a source is called and does not call itself: where it says "we", a claim may have its name."""
    return meanings(statement.source.text) - statement.content


def _order(fit: Fit) -> tuple[float, int]:
    return fit.share, fit.likeness.value


def share_of(content: frozenset[str], there: frozenset[str], library: Library) -> float:
    """Return which part of `content` stands in `there`, by weight."""
    common = content & there
    return library.weight(common) / library.weight(content) if common else 0.0
