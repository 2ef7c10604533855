"""Which roles the articles give to whom: by a noun beside the name, or by what its bearer does ("who led the work")."""

from collections.abc import Iterator
from functools import lru_cache

from service import patterns as re
from service.analysis.naming import name_words
from service.analysis.roles import role_of
from service.analysis.wording import Word, places_of, stem, words
from service.domain import Source
from service.verification.entities.speakers import same_speaker
from service.verification.lexicon.bodies import COMPANY
from service.verification.library import Library

REACH = 8
"""Words beside a name within which a role may belong to it."""

ADJOINING = 2
"""Words beside a name within which a role surely belongs to it."""

LATE = 2
"""Sentences before a name within which whoever bears it may have spoken without it."""

DEFINITE = re.compile(r"(?:the|its|their)\b", re.IGNORECASE)
"""How somebody is described who is the only one of the kind."""

TELLING: frozenset[str] = frozenset("told tells telling".split())
"""Verbs behind which those stand who are told, and not who tells."""

LEADER: frozenset[int] = frozenset(g for g in (role_of("leader"),) if g is not None)
"""The group of words for whoever leads anything."""

LEADERS: frozenset[int] = frozenset(
    g for w in "president premier mayor governor secretary chancellor".split() if (g := role_of(w)) is not None
)
"""Roles of those who lead something by a name of its own."""

BEARING: dict[str, tuple[str, ...]] = {
    form: tuple(role.split())
    for forms, role in (
        (
            "led leads heads headed chairs chaired runs ran directs directed manages managed leading heading chairing",
            "chief",
        ),
        ("represents represented represent representing", "lawyer representative"),
        ("defends defended defending mitigating acts acting", "lawyer"),
        ("speaks spoke speaking", "spokesman"),
        ("prosecutes prosecuted prosecuting", "prosecutor"),
        ("keeps kept keeping", "shopkeeper"),
        ("drives drove driving", "driver"),
        ("sings sang", "singer"),
        ("bakes baked cooks cooked", "cook"),
        ("fishes fished", "fisherman"),
        ("nurses nursed", "nurse"),
        ("owns owned owning", "owner"),
        ("founded co-founded", "founder"),
        ("wrote writes authored", "author"),
        ("teaches taught teaching", "teacher"),
        ("farms farmed farming grows", "farmer"),
        ("coaches coached trains", "coach"),
        ("organised organized organises organizes", "organiser"),
        ("edits edited", "editor"),
        ("studies researches researched", "researcher"),
    )
    for form in forms.split()
}
"""Verbs by which an article tells somebody's role, and the noun that a claim may have for it."""


FOR_ANOTHER: frozenset[str] = frozenset("acts acting speaks spoke speaking".split())
"""Verbs that tell a role only with "for"."""

FOR_SOMEBODY = re.compile(
    r"(?:for|on behalf of) (?:the )?(?:[A-Z]|defen[cs]e|prosecution|plaintiffs?|famil)[^,.;:]{0,40},"
)
"""How a court report brings in a lawyer: "Tom Farrar, for Doyle, said …"."""

LAWYER: frozenset[int] = frozenset(g for g in (role_of("lawyer"),) if g is not None)


def roles_of(name: str, library: Library) -> frozenset[int]:
    """Return the groups of the roles that stand near `name` in the articles."""
    if name not in library.kept.roles:
        library.kept.roles[name] = frozenset(_find_roles(name, library)) or _named_late(name, library)
    return library.kept.roles[name]


def _named_late(name: str, library: Library) -> frozenset[int]:
    """Return the role of the unnamed one who speaks just before a name that comes without a word on who it is."""
    found = words(described_before(name, library))
    return frozenset(r for w in found if (r := role_of(w.text)) is not None and not w.text.endswith("s"))


def described_before(name: str, library: Library) -> str:
    """Return what the one who speaks just before a bare name is called: news often says what somebody is before who.

    "Its leader said on Tuesday … Marit Solheim told …".
    """
    last = name_words(name)[-1:]
    first = next(iter(library.sentences_with(last[0])), None) if last else None
    if first is None or not any(_is_bare(a.source, name) for a in library.attributions.get(first.id, ())):
        return ""
    at = library.places[first.id]
    before = [a for s in library.ids[max(0, at - LATE) : at] for a in library.attributions.get(s, ()) if a.source]
    source = before[-1].source if before else None
    nameless = source is not None and (source.name or "(").startswith("(") and DEFINITE.match(source.text)
    return source.text if source is not None and nameless else ""


def _is_bare(source: Source | None, name: str) -> bool:
    return source is not None and source.kind == "person" and source.name == source.text == name


def is_of_another(description: str, name: str, library: Library) -> bool:
    """Say whether the articles surely give the role that `description` tells to somebody else than `name`.

    What stands with the role ("the site safety manager") tells one manager from another; a bare role, or one in "the
    company", is compared with those right beside a name, and with the name's own.
    """
    roles, telling = _read(description)
    if not roles or (telling and telling <= _near(name, library)):
        return False
    own = len(roles & _beside(name, library))
    for rival, shared in _holders(description, library):
        surely = shared > own or (bool(telling) and len(roles & _beside(rival, library)) >= own)
        if surely and not same_speaker(rival, name, library):
            return True
    return False


def _holders(description: str, library: Library) -> tuple[tuple[str, int], ...]:
    """Return those who may be the one that is described, each with how many of the described roles stand near."""
    if description not in library.kept.holders:
        roles, telling = _read(description)
        library.kept.holders[description] = tuple(
            (p, shared)
            for p in _bearers(library, persons=not telling)
            if (shared := len(roles & (roles_of(p, library) if telling else _beside(p, library))))
            and telling <= _near(p, library)
        )
    return library.kept.holders[description]


def _bearers(library: Library, *, persons: bool) -> list[str]:
    """Return the names of those who may hold an office: not of what it is an office of ("the mayor of Zandhoek")."""
    found = {n.canonical for n in library.full_names if n.kind == "person"}
    if not persons:
        others = {n.canonical for n in library.full_names} - found
        found |= {n for n in others if not any(f" of {n}" in s.text for s in library.sentences_with(name_words(n)[-1]))}
    return sorted(found)


def holds_office(description: str, name: str, library: Library) -> bool:
    """Say whether the articles give `name` the role that `description` tells, and nobody else."""
    roles, _ = _read(description)
    theirs = roles_of(name, library)
    alike = bool(roles & theirs) or bool(LEADER & roles and LEADERS & theirs)
    return alike and not is_of_another(description, name, library)


@lru_cache(maxsize=1_024)
def _read(description: str) -> tuple[frozenset[int], frozenset[str]]:
    """Return the roles of a description, and the stems of the words that tell which of that role it is."""
    found = words(description)
    roles = frozenset(r for w in found if (r := role_of(w.text)) is not None)
    telling = (w.text.removesuffix("'s") for w in found if w.content and role_of(w.text) is None)
    return roles, frozenset(stem(w) for w in telling if w not in COMPANY)


def _near(name: str, library: Library) -> frozenset[str]:
    """Return the stems of all that stands near a name in the articles."""
    if name not in library.kept.surroundings:
        library.kept.surroundings[name] = _find_near(name, library)
    return library.kept.surroundings[name]


def _find_near(name: str, library: Library) -> frozenset[str]:
    own = name_words(name)[-1:]
    near = {w.stem for w in words(described_before(name, library))}
    for sentence in library.sentences_with(own[0]) if own else ():
        found = words(sentence.text)
        for i in places_of(own[0], sentence.text):
            near.update(stem(w.text.removesuffix("'s")) for w in found[max(0, i - REACH) : i + REACH + 1])
    return frozenset(near)


def _beside(name: str, library: Library) -> frozenset[int]:
    """Return the groups of the roles that stand right beside a name."""
    if name not in library.kept.adjoining:
        library.kept.adjoining[name] = frozenset(_find_roles(name, library, ADJOINING))
    return library.kept.adjoining[name]


def _find_roles(name: str, library: Library, reach: int = REACH) -> set[int]:
    own = name_words(name)[-1:]
    if not own:
        return set()
    roles: set[int] = {r for w in words(name) if (r := role_of(w.text)) is not None}
    for sentence in library.sentences_with(own[0]):
        found = words(sentence.text)
        for i in places_of(own[0], sentence.text):
            roles.update(_roles_in(found[max(0, i - reach) : i + reach + 1]))
            roles.update(_borne(sentence.text, found[i + 1 : i + 1 + reach]))
    return roles


def roles_borne(name: str, library: Library) -> frozenset[int]:
    """Return the groups of the roles that the articles only tell by what the bearer of a name does."""
    own = name_words(name)[-1:]
    return frozenset(
        role
        for sentence in (library.sentences_with(own[0]) if own else ())
        for found in (words(sentence.text),)
        for i in places_of(own[0], sentence.text)
        for role in _borne(sentence.text, found[i + 1 : i + 1 + REACH])
    )


def _roles_in(found: tuple[Word, ...]) -> set[int]:
    return {
        r
        for at, w in enumerate(found)
        if (r := role_of(w.text.removesuffix("'s"))) is not None and not (at and found[at - 1].text in TELLING)
    }


def _borne(text: str, behind: tuple[Word, ...]) -> Iterator[int]:
    """Yield the roles that a relative clause or a participle behind the name tells."""
    for at, word in enumerate(behind):
        if word.text not in BEARING or (word.text in FOR_ANOTHER and not text.startswith(" for ", word.end)):
            continue
        before = behind[at - 1].text if at else ""
        if before == "who" or text[: word.start].endswith(", "):
            yield from (r for called in BEARING[word.text] if (r := role_of(called)) is not None)
    if behind and text[: behind[0].start].endswith(", ") and FOR_SOMEBODY.match(text, behind[0].start):
        yield from LAWYER
