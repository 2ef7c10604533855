"""The chain of a claim against that of its source: who said it first, and through whom it came."""

from collections.abc import Sequence

from service import patterns as re
from service.analysis.naming import name_words
from service.analysis.roles import role_of
from service.analysis.wording import CUES, stem, words
from service.domain import Finding, Source
from service.verification.attributions.sources import head
from service.verification.attributions.told import Told
from service.verification.entities.offices import holds_office
from service.verification.entities.speakers import called_by, same_speaker
from service.verification.lexicon.bodies import COMPANY, MEDIUM
from service.verification.lexicon.callings import FIELDS
from service.verification.lexicon.numbers import NUMBERS
from service.verification.library import Library, Statement

CITING = re.compile(r"\b(?:[Cc]iting|[Qq]uoting|which (?:cited|quoted)) (?P<what>[^,.;:“”\"]{3,80})")
"""How a medium says in passing where it has something from."""

NAMED = re.compile(r"(?:[Tt]he )?[A-Z]")
"""How one begins who is cited by name."""

NAME_BEHIND = re.compile(r", (?:[A-Z][\w’'-]+ ?){1,4},")
"""The name of the one who is cited, behind what he is."""

_OUTLET = (
    r"(?:paper|newspaper|daily|weekly|magazine|broadcaster|network|channel|station|agency|outlet|tabloid|website|site"
    r"|publication)"
)

CONTRASTING = re.compile(r"(?:while|whereas|although|though)\b", re.IGNORECASE)
"""How a claim opens that sets one's word against another's: the second passes nothing on."""

DATELINE = 3
"""Sentences in which the dateline of an article may stand."""

SHORT_NAMES: frozenset[str] = frozenset(
    """post courier herald tribune chronicle gazette dispatch journal bulletin inquirer enquirer examiner register
    sentinel observer record argus press news globe star""".split()
)
"""What a newspaper only calls itself: another would say of which town it is."""

SOURCES: frozenset[str] = frozenset({"document", "insiders"})
"""Fields of those that a medium has something from, which go by many words."""

PEOPLE = stem("people")
"""The noun for unnamed ones of whom nothing is told but how many they are."""

GENERIC = re.compile(rf"\b(?:the|an?|that) (?:[\w-]+ ){{0,3}}{_OUTLET}\b", re.IGNORECASE)
"""A medium named before, taken up by a description."""


def check_chain(told: Told, statement: Statement, *, named: bool) -> Finding | None:
    """Return `origin_dropped` or `chain_shortened` for a link that a reader needs, `misattributed` for a wrong one.

    `named` says whether the claim names its source; a source that it only describes is taken to be the first link.
    """
    found = _wrongly_passed_on(told, statement)
    if found:
        return found
    chain, library = statement.attribution.chain, told.library
    kept = [_keeps(link, told, statement) or (not place and not named) for place, link in enumerate(chain)]
    if len(chain) < 2 or all(kept) or not any(kept):
        return None
    if not kept[0] and not _has_issued(told, statement):
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


def _wrongly_passed_on(told: Told, statement: Statement) -> Finding | None:
    """Judge a carrier that the source does not have, and one whom or which the source cites and the claim does not."""
    wrong = _turned_round(told, statement) or _wrong_carrier(told, statement) or _close_to_another(told, statement)
    if wrong:
        return _broken(told, statement, "misattributed", wrong)
    cited = _cited(told, statement)
    if cited:
        reason = f"The source has this from {cited}, whom or which the claim leaves out."
        return _broken(told, statement, "origin_dropped", reason)
    return None


def _turned_round(told: Told, statement: Statement) -> str | None:
    """Say where the claim has one outlet cite another, and the source the other way round."""
    m = CITING.search(told.claim.text)
    chain, library = statement.attribution.chain, told.library
    if m is None or len(chain) <= 1:
        return None
    what = m.group("what")
    cited = [i for i, link in enumerate(chain) if same_speaker(link, what, library)]
    if not cited and _is_cited_elsewhere(what, statement, library):
        return f"The source does not have this from {what}."
    carriers = [i for i, link in enumerate(chain) if any(same_speaker(link, n, library) for n in told.named)]
    if cited and carriers and min(cited) > max(set(carriers) - set(cited), default=len(chain)):
        return f"In the source {_plain(chain[cited[0]])} has this from {_plain(chain[0])}, not the other way round."
    return None


_CLOSE_TO = re.compile(r"[^,.;:]{0,20}?\b(?:close|near) to (?P<whom>[^,.;:]+)")


def _close_to_another(told: Told, statement: Statement) -> str | None:
    """Say to whom a nameless source of the claim is close, of whom the source's sentence has nothing."""
    ours = _CLOSE_TO.match(told.claim.text, max(0, told.source.span.start - told.claim.span.start))
    theirs = _CLOSE_TO.match(told.library.field_of(statement.sentence), statement.source.span.start)
    if ours is None or theirs is None:
        return None
    named = NAMED.search(ours["whom"])
    around = {w.stem for w in words(told.library.sentences[statement.sentence].text)}
    if named is None or any(w.stem in around for w in words(ours["whom"][named.start() :])):
        return None
    return f"The source has this from one close to {theirs['whom']}, not to {ours['whom']}."


def _is_cited_elsewhere(what: str, statement: Statement, library: Library) -> bool:
    """Say whether the claim cites one whose word the articles give elsewhere, and nowhere near this."""
    near = (library.before(statement.sentence), statement.sentence, library.after(statement.sentence))
    names = [n.canonical for s in near if s for n in library.names.get(s, ())]
    if not NAMED.match(what) or any(same_speaker(what, name, library) for name in names):
        return False
    others = (s.source.name for s in library.statements if s.source.name and not s.source.name.startswith("("))
    return any(same_speaker(what, name, library) for name in others)


def _wrong_carrier(told: Told, statement: Statement) -> str | None:
    """Say which carrier of the claim's chain the source does not name here; an outlet may be called what it is."""
    library = told.library
    if len(told.attribution.chain) <= 1 or CONTRASTING.match(told.claim.text):
        return None
    near = (library.before(statement.sentence), statement.sentence)
    there = {w.stem for s in near if s for w in words(library.sentences[s].text)}
    for link in told.attribution.chain[1:]:
        own = _own(link)
        known = any(same_speaker(link, name, library) for name in (*statement.names, *told.carriers))
        if known or not own or own[-1] in there or (link.startswith("(") and MEDIUM.search(link)):
            continue
        if any(library.sentences_with(w) for w in own):
            return f"The source does not have this through {_plain(link)}."
    return None


def _cited(told: Told, statement: Statement) -> str | None:
    """Return what the source's sentence cites ("citing two officials") where the claim names no such thing."""
    m = CITING.search(told.library.sentences[statement.sentence].text)
    if m is None:
        return None
    present = {w.stem for w in words(told.claim.text)}
    what = m.group("what")
    named = NAME_BEHIND.match(m.string, m.end())
    if named is not None and not present.isdisjoint(w.stem for w in words(named.group())):
        return None
    if any(_goes_by_another_word(w.stem, told) for w in words(what)):
        return None
    return None if any(w.stem in present for w in words(what) if w.content) else what


def _broken(told: Told, statement: Statement, verdict: str, reason: str) -> Finding:
    expected = ", ".join(_plain(n) for n in statement.attribution.chain)
    return told.finding(verdict, reason, source=told.library.ref(statement.sentence), expected=expected)


def _own(link: str) -> list[str]:
    """Return the stems of a link's words, its head noun last where it has no name ("four people with knowledge …")."""
    found = called_by(_KNOWING.sub("", link)) if link.startswith("(") else name_words(link)
    return [stem(w) for w in found]


_KNOWING = re.compile(r" (?:familiar|aware|acquainted)\b.*")
"""What is only told of those who know: "people familiar with the talks"."""


def _plain(link: str) -> str:
    return link.strip("()")


def _keeps(link: str, told: Told, statement: Statement) -> bool:
    """Say whether the claim names this link, in its attribution or anywhere else."""
    if any(same_speaker(link, name, told.library) for name in told.named) or _is_called_by_office(link, told):
        return True
    if not link.startswith("(") and any(carrier.lower() in _OPEN for carrier in told.attribution.chain[1:]):
        return True
    if link.startswith("(") and _is_body(link) and any(n.kind != "place" for n in told.claim.reading.names):
        return True
    present = {w.stem for w in words(told.claim.text)}
    own = _own(link)
    many = _are_as_many(link, own, told.claim.text)
    if many or (many is None and own and (own[-1] in present or _goes_by_another_word(own[-1], told))):
        return True
    if (
        many is None
        and same_speaker(link, statement.source.name or "(", told.library)
        and _calls_it(statement.source) & present
    ):
        return True
    return GENERIC.search(told.claim.text) is not None and _is_medium(link, told.library)


_OPEN = frozenset(["(he)", "(she)", "(they)"])
"""How a chain spells a carrier that the claim only calls by a pronoun: it may be any person."""


def _is_called_by_office(link: str, told: Told) -> bool:
    """Say whether the claim has the word of this one by his office ("The MI6 chief believed …, the Post reported")."""
    if link.startswith("("):
        return False
    others = (a.source for a in told.claim.reading.attributions if a.source is not None and a.source != told.source)
    return any((s.name or "(").startswith("(") and holds_office(s.text, link, told.library) for s in others)


def _goes_by_another_word(noun: str, told: Told) -> bool:
    """Say whether the claim has the papers, or the person in the know, by another word ("court papers": filings)."""
    fields = FIELDS.get(noun, frozenset()) & SOURCES
    text, medium = told.claim.text, GENERIC.search(told.claim.text)
    heads = (w for w in words(text) if medium is None or not medium.start() <= w.start < medium.end())
    heads = (w for w in heads if w.text not in CUES and not w.text.endswith(("ed", "ing")))
    return bool(fields) and any(fields & FIELDS.get(w.stem, frozenset()) for w in heads)


def _are_as_many(link: str, own: Sequence[str], text: str) -> bool | None:
    """Say whether a claim has as many of those whom the source only calls people; None where it gives no number.

    They may go by any noun then: "three participants" for "three people who took part".
    """
    counted = _COUNTED.match(link)
    if counted is None or not own or own[-1] != PEOPLE or counted["number"] not in NUMBERS:
        return None
    if re.search(rf"\b{counted['number']} (?:\w+ )?\w+s?\b", text, re.IGNORECASE):
        return True
    heads = (m["noun"] for m in _MANY.finditer(text) if m["number"].lower() in NUMBERS)
    others = any("insiders" in FIELDS.get(stem(w.lower()), frozenset()) for w in heads)
    return False if others else None


_COUNTED = re.compile(r"\((?:unnamed )?(?P<number>[a-z]+) ")
_MANY = re.compile(r"\b(?P<number>[A-Za-z]+) (?:(?:senior|former|unnamed|other|government|party) )?(?P<noun>[a-z]+)\b")


def _calls_it(source: Source) -> frozenset[str]:
    """Return the words by which a description without the name would mean this source ("the engineer")."""
    roles = (w.stem for w in words(source.text) if role_of(w.text) is not None)
    return frozenset((*roles, head(source) or ""))


def _has_issued(told: Told, statement: Statement) -> bool:
    """Say whether the claim names a document by whose it is ("the ministry's figures") as the source does."""
    return statement.source.kind == "document" and told.source.kind == "document"


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


def _is_publisher(link: str, library: Library) -> bool:
    """Say whether an article comes from this outlet: by its dateline, or as it never says more than "The Post"."""
    opening = " ".join(library.sentences[s].text for s in library.ids[:DATELINE])
    if f"({link})" in opening:
        return True
    if link.removeprefix("the ").removeprefix("The ").lower() not in SHORT_NAMES:
        return False
    last = link.rsplit(maxsplit=1)[-1]
    name = re.escape(last)
    longer = re.compile(rf"\b(?!The\b|the\b)[A-Z][\w’'-]+ {name}\b|\b{name} (?:report|publish|wr[io]t)")
    return not any(longer.search(s.text) for s in library.sentences_with(last))


def _is_venue(link: str, statement: Statement, library: Library) -> bool:
    """Say whether the link is only where it was said ("on Channel One")."""
    venue = statement.attribution.venue
    return venue is not None and same_speaker(link, venue.of(library.field_of(statement.sentence)), library)


def _may_go(statement: Statement, library: Library) -> bool:
    """Say whether the last link may be left out: a medium that carries a named speaker's own words, or is this one."""
    chain = statement.attribution.chain
    if _is_publisher(chain[-1], library):
        return True
    named = not chain[0].startswith("(") and statement.source.kind not in {"anonymous", "nominal"}
    return named and (MEDIUM.search(chain[-1]) is not None or _is_venue(chain[-1], statement, library))
