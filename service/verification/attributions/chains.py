"""The chain of a claim against that of its source: who said it first, and through whom it came."""

import re

from service.analysis.naming import name_words
from service.analysis.wording import stem, words
from service.domain import Finding, Name
from service.verification.attributions.sources import COMPANY
from service.verification.attributions.told import Told
from service.verification.evidence import Library, Statement
from service.verification.speakers import same_speaker

MEDIUM = re.compile(
    r"\b(?:times|post|journal|news|newspaper|paper|herald|tribune|telegraph|guardian|mirror|mail|sun|star|echo|gazette"
    r"|courier|chronicle|observer|standard|independent|globe|dispatch|bulletin|tv|television|radio|channel|broadcaster"
    r"|network|station|magazine|weekly|daily|tageblatt|dagblad|zeitung|matin|matinal|monde|figaro|reuters|ap|afp|dpa"
    r"|tass|xinhua|bbc|cnn|nbc|cbs|abc|npr|pbs|itv|sky|bloomberg|press|agency|agence|wire|website|site|blog|podcast"
    r"|programme|program|show|media|outlet|tabloid|publication|reporters|interview|statement|twitter|facebook|x)\b",
    re.IGNORECASE,
)
"""Words that tell a medium from somebody with an interest in the matter."""

CITING = re.compile(r"\b(?:citing|quoting) (?P<what>[^,.;:“”\"]{3,80})")
"""How a medium says in passing where it has something from."""

_OUTLET = (
    r"(?:paper|newspaper|daily|weekly|magazine|broadcaster|network|channel|station|agency|outlet|tabloid|website|site"
    r"|publication)"
)

GENERIC = re.compile(rf"\b(?:the|an?|that) (?:[\w-]+ ){{0,3}}{_OUTLET}\b", re.IGNORECASE)
"""A medium named before, taken up by a description."""


def check_chain(told: Told, statement: Statement, *, named: bool) -> Finding | None:
    """Return `origin_dropped` or `chain_shortened` where a link is gone that a reader needs.

    `named` says whether the claim names its source; a source that it only describes is taken to be the first link.
    """
    cited = _cited(told, statement)
    if cited:
        reason = f"The source has this from {cited}, whom or which the claim leaves out."
        return _broken(told, statement, "origin_dropped", reason)
    chain, library = statement.attribution.chain, told.library
    kept = [_keeps(link, told) or (not place and not named) for place, link in enumerate(chain)]
    if len(chain) < 2 or all(kept) or not any(kept):
        return None
    if not kept[0]:
        reason = f"In the source this comes from {_plain(chain[0])}; the claim leaves out who said it first."
        return _broken(told, statement, "origin_dropped", reason)
    for place in range(1, len(chain) - 1):
        if not kept[place] and not _is_venue(chain[place], statement, library):
            reason = f"In the source this was passed on by {_plain(chain[place])}, whom the claim leaves out."
            return _broken(told, statement, "chain_shortened", reason)
    if not kept[-1] and not _may_go(statement, library):
        reason = f"The source has this only through {_plain(chain[-1])}, whom the claim leaves out."
        return _broken(told, statement, "chain_shortened", reason)
    return None


def _cited(told: Told, statement: Statement) -> str | None:
    """Return what the source's sentence cites ("citing two officials") where the claim names no such thing."""
    m = CITING.search(told.library.sentences[statement.sentence].text)
    if m is None:
        return None
    present = {w.stem for w in words(told.claim.text)}
    return None if any(w.stem in present for w in words(m.group("what")) if w.content) else m.group("what")


def wrong_addressee(told: Told, statement: Statement) -> Finding | None:
    """Return `misattributed` where the claim has it told to, or by people of, somebody not named in the passage."""
    library = told.library
    near = (library.before(statement.sentence), statement.sentence, library.after(statement.sentence))
    there = {w.stem for s in near if s for w in words(library.sentences[s].text)}
    for name in told.claim.reading.names:
        speaker = statement.source.name or "("
        if not speaker.startswith("(") and _is_told(name, told) and same_speaker(name.text, speaker, library):
            reason = f"In the source {name.text} says this; the claim has it told to the one who said it."
            return told.finding("misattributed", reason, source=library.ref(statement.sentence))
        if (_is_told(name, told) or _describes(name, told)) and stem(name_words(name.text)[-1]) not in there:
            reason = f"The source does not name {name.text} here: neither as the one who was told nor otherwise."
            return told.finding("misattributed", reason, source=library.ref(statement.sentence))
    return None


def _is_told(name: Name, told: Told) -> bool:
    """Say whether the name follows "told"."""
    cue = told.attribution.cue
    if cue is None or "told" not in (told.attribution.cue_text or ""):
        return False
    return 0 <= name.span.start - cue.end <= len(" the ")


def _describes(name: Name, told: Told) -> bool:
    """Say whether the name is part of the description of an unnamed source ("two people close to Leka")."""
    unnamed = told.source.kind in {"anonymous", "nominal"}
    return unnamed and told.source.span.contains(name.span) and name.span != told.source.span


def _broken(told: Told, statement: Statement, verdict: str, reason: str) -> Finding:
    expected = ", ".join(_plain(n) for n in statement.attribution.chain)
    return told.finding(verdict, reason, source=told.library.ref(statement.sentence), expected=expected)


def _plain(link: str) -> str:
    return link.strip("()")


def _keeps(link: str, told: Told) -> bool:
    """Say whether the claim names this link, in its attribution or anywhere else."""
    if any(same_speaker(link, name, told.library) for name in told.named):
        return True
    if link.startswith("(") and _is_body(link) and any(n.kind != "place" for n in told.claim.reading.names):
        return True
    own = [stem(w) for w in name_words(link.replace("unnamed", ""))]
    if own and own[-1] in {w.stem for w in words(told.claim.text)}:
        return True
    return GENERIC.search(told.claim.text) is not None and _is_medium(link, told.library)


def _is_body(link: str) -> bool:
    """Say whether a link is a body that is only called what it is ("(company)"): a claim may well name it."""
    found = name_words(link.replace("unnamed", ""))
    return len(found) == 1 and found[0] in COMPANY


def _is_medium(link: str, library: Library) -> bool:
    """Say whether a link is an outlet, by its name or by how the articles introduce it ("the newspaper Tribuna")."""
    if MEDIUM.search(link):
        return True
    introduced = re.compile(
        rf"{_OUTLET} {re.escape(link)}\b|\b{re.escape(link)}, (?:a|an|the) (?:\w+ ){{0,3}}{_OUTLET}"
    )
    return any(introduced.search(s.text) for s in library.sentences_with(name_words(link)[-1]))


def _is_venue(link: str, statement: Statement, library: Library) -> bool:
    """Say whether the link is only where it was said ("on Channel One")."""
    venue = statement.attribution.venue
    return venue is not None and same_speaker(link, venue.of(library.field_of(statement.sentence)), library)


def _may_go(statement: Statement, library: Library) -> bool:
    """Say whether the last link may be left out: a medium that carries a named speaker's own words."""
    chain = statement.attribution.chain
    named = not chain[0].startswith("(") and statement.source.kind not in {"anonymous", "nominal"}
    return named and (MEDIUM.search(chain[-1]) is not None or _is_venue(chain[-1], statement, library))
