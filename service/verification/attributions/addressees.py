"""Whom a claim has its source speak to, or whose people it has speak, against the passage."""

from collections.abc import Iterator

from service import patterns as re
from service.analysis.naming import name_words, same_name
from service.analysis.wording import stem, words
from service.domain import Finding, Name
from service.verification.attributions.sources import Likeness, likeness
from service.verification.attributions.told import Told
from service.verification.entities.aliases import is_body_of, is_usual, lies_in, same_place
from service.verification.entities.speakers import same_speaker
from service.verification.library import Library, Statement

MOST_NAMED = 20
"""Sentences that name a speaker of which what he is may be read: he is introduced in the first ones."""


def wrong_addressee(told: Told, statement: Statement) -> Finding | None:
    """Return `misattributed` where the claim has it told to, or by people of, somebody not named in the passage."""
    library = told.library
    for name in told.claim.reading.names:
        speaker = statement.source.name or "("
        if _is_addressed(name, told) and _only_passed_on(name.text, statement, library):
            reason = f"In the source {name.text} only passes this on; it was not said to them."
            return told.finding("misattributed", reason, source=library.ref(statement.sentence))
        if (
            not speaker.startswith("(")
            and _is_told(name, told)
            and same_speaker(name.text, speaker, library)
            and not _speaks_beside(told, statement)
        ):
            reason = f"In the source {name.text} says this; the claim has it told to the one who said it."
            return told.finding("misattributed", reason, source=library.ref(statement.sentence))
        meant = _is_told(name, told) or (_is_nameless(statement) and _describes(name, told))
        if meant and _is_strange(name, statement, library):
            reason = f"The source does not name {name.text} here: neither as the one who was told nor otherwise."
            return told.finding("misattributed", reason, source=library.ref(statement.sentence))
    return None


def _is_nameless(statement: Statement) -> bool:
    """Say whether the passage has no name for its speaker: one with a name is described by whatever is told of him."""
    return (statement.source.name or "(").startswith("(")


def _speaks_beside(told: Told, statement: Statement) -> bool:
    """Say whether the claim's own source says something in the sentence itself or in the next one."""
    library = told.library
    at = library.places[statement.sentence]
    near = library.ids[max(0, at - 1) : at + 2]
    others = (s for s in library.statements if s.sentence in near and s is not statement)
    return any(likeness(told.source, s, library) in {Likeness.SAME, Likeness.DESCRIBED} for s in others)


def _is_strange(name: Name, statement: Statement, library: Library) -> bool:
    """Say whether the passage does not have the name, or has another as the one who was told."""
    return not _stands_there(name, _near(statement, library), library) or _told_to_another(name, statement, library)


def _near(statement: Statement, library: Library) -> frozenset[str]:
    """Return the sentences around a statement, and those that say who its speaker is."""
    places = {library.places[statement.sentence] + step for step in (-1, 0, 1)}
    speaker = statement.source.name
    if speaker is not None and not speaker.startswith("("):
        named = (library.places[s.id] for s in library.sentences_with(name_words(speaker)[-1])[:MOST_NAMED])
        places.update(at - step for at in named for step in (0, 1))
    return frozenset(library.ids[at] for at in places if 0 <= at < len(library.ids))


def _stands_there(name: Name, near: frozenset[str], library: Library) -> bool:
    """Say whether a passage has the name, in any form that the articles use ("Rovers" for "Blackburn")."""
    there = {w.stem.replace(".", "") for s in near for w in words(library.sentences[s].text)}
    if stem(name_words(name.text)[-1]).replace(".", "") in there:
        return True
    long = library.spelled_out(name.text)
    if long and any(long in library.sentences[s].text for s in near):
        return True
    if any(same_place(name.text, n.text) for s in near for n in library.names.get(s, ())):
        return True
    places = (place for s in near for place in _places(library.sentences[s].text))
    known = (same_place(name.text, p) or lies_in(name.text, p) or is_body_of(name.text, p) for p in places)
    if is_usual(name.text) and any(known):
        return True
    forms = (n.canonical for n in library.full_names if n.kind != "person" and same_name(n.canonical, name.text))
    return any(stem(w) in there for form in forms for w in name_words(form))


def _places(text: str) -> Iterator[str]:
    """Yield the capitalised words of a text, without what is joined to them ("Stockholm-based")."""
    return (m[0] for m in re.finditer(r"\b[A-Z]\w+", text))


TOLD = re.compile(r"\b(?:told|tells?) (?:the )?(?P<whom>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")
"""Whom a passage names as the one who was told."""


def _told_to_another(name: Name, statement: Statement, library: Library) -> bool:
    """Say whether the sentence itself names who was told, and nowhere the person whom the claim has."""
    text = library.sentences[statement.sentence].text
    if name.kind != "person" or TOLD.search(text) is None or _stands_in(name, text):
        return False
    return any(n.kind == "person" and same_name(n.canonical, name.canonical) for n in library.full_names)


def _stands_in(name: Name, text: str) -> bool:
    return stem(name_words(name.text)[-1]) in {w.stem for w in words(text)}


ADDRESSING = re.compile(
    r"\b(?:told|(?:interview|conversation)s? (?:\w+ )?with|(?:comments?|remarks?|statements?) (?:\w+ )?to"
    r"|(?:speaking|spoke) (?:to|with)) (?:the )?$"
)
"""What stands before the one who is spoken to."""


def _is_addressed(name: Name, told: Told) -> bool:
    """Say whether the claim has its source speak to this name."""
    return ADDRESSING.search(told.claim.text[: max(0, name.span.start - told.claim.span.start)]) is not None


def _only_passed_on(name: str, statement: Statement, library: Library) -> bool:
    """Say whether the source has it said elsewhere, and carried on by this name."""
    chain, venue = statement.attribution.chain, statement.attribution.venue
    if len(chain) <= 1 or venue is None or not same_speaker(chain[-1], name, library):
        return False
    return not same_speaker(venue.of(library.field_of(statement.sentence)), name, library)


def _is_told(name: Name, told: Told) -> bool:
    """Say whether the name follows "told"."""
    cue = told.attribution.cue
    if cue is None or "told" not in (told.attribution.cue_text or ""):
        return False
    between = name.span.start - cue.end
    title = told.claim.text[max(0, cue.end - told.claim.span.start) : max(0, name.span.start - told.claim.span.start)]
    return 0 <= between <= len(" the ") or (between > 0 and len(title.split()) == 1 and title.strip().istitle())


AMONG = re.compile(r"\b(?:among (?:them|whom)|including|such as|led by|chaired by|headed by)\b", re.IGNORECASE)
"""Words behind which one of those stands who are described, and not what tells who they are."""


def _describes(name: Name, told: Told) -> bool:
    """Say whether the name is part of the description of an unnamed source ("two people close to Leka")."""
    unnamed = told.source.kind in {"anonymous", "nominal"}
    before = told.source.text[: max(0, name.span.start - told.source.span.start)]
    inside = told.source.span.contains(name.span) and name.span != told.source.span
    return unnamed and inside and AMONG.search(before) is None
