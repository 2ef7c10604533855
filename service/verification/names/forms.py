"""Whether the articles have a name in any form: longer ones, adjectives of places, initials, other usual names."""

from functools import lru_cache

from service import patterns as re
from service.analysis.naming import is_short_for, name_words, same_name
from service.analysis.roles import role_of
from service.analysis.wording import FUNCTION, find, stem, words
from service.domain import Name
from service.verification.entities.aliases import STATES, find_nations, is_shortened, lies_in, same_place
from service.verification.lexicon.meaning import meaning
from service.verification.library import Library

DEMONYM = re.compile(r"(?:an|ian|ese|ish|ic|er|i|ch)$")
"""How the adjective of a place ends."""

MIN_ROOT = 4
"""Letters that a place and its adjective share at least."""

COMPOUND = re.compile(r"-[a-z]+(?:ed|led|run|made|built|born|held|owned|speaking)$")
"""What is joined to a name: "UAE-controlled" is about the UAE."""

_PLURAL = re.compile(r"\b([A-Z]{2,5})s$")
"""Initials in the plural."""

_ACRONYM = re.compile(r"\b[A-Z]{2,4}s?\b")

_INITIALS = re.compile(r"(?:[A-Z]{2,6}|(?:[A-Z]\.){2,6})")
"""A name that is nothing but initials."""

_NUMBERED = re.compile(r"^I-(?=\d)")
"""How a numbered road is written that others spell out."""

MIN_SPELLED = 3
"""Initials that common words may spell out ("IPO" for "initial public offering")."""

_PARTING = re.compile(r"[^\s\w'’-]")
"""A mark between two words that ends what they say together."""


def stands(name: str, library: Library) -> bool:
    """Say whether the articles have this name, a longer form of it, its initials, or another usual name for it."""
    if name not in library.kept.standing:
        within = _is_part_of_a_place(name, library)
        library.kept.standing[name] = not within and _stands(spelled(name), library)
    return library.kept.standing[name]


def _stands(name: str, library: Library) -> bool:
    wanted = [stem(w) for w in _named(name)]
    if not wanted or any(wanted[0] in run and find(wanted, run) is not None for run in library.runs):
        return True
    if any(_people_of(name, known) or lies_in(name, known) for known in library.capitalised):
        return True
    if any(same_place(name, known) for known in library.known_names | library.capitalised):
        return True
    if any(_fits(name, known, library) for known in library.full_names) or _is_spelled_out(name, library):
        return True
    if name.lower() in STATES and any(is_shortened(name, s.text) for s in library.sentences.values()):
        return True
    return _is_of_nation(name, library)


def _is_part_of_a_place(name: str, library: Library) -> bool:
    """Say whether the articles have a state only within the name of a water, a body or a road: "Lake Michigan"."""
    if name.lower() not in STATES:
        return False
    inside = re.compile(rf"(?P<of>{_OF_A_STATE}){name}\b|\b{name}(?P<behind> (?:Avenue|Street|Road|Boulevard))?\b")
    found = [m for s in library.sentences.values() for m in inside.finditer(s.text)]
    apart = [m for m in found if not m["of"] and not m["behind"]]
    return bool(found) and not apart and not any(is_shortened(name, s.text) for s in library.sentences.values())


_OF_A_STATE = r"\b(?:Lake|Gulf of|Bay of|Mount|Fort|Port|(?<!the )University of|Bank of|USS|River) "


def spelled(name: str) -> str:
    """Return a name without what is joined to it or ends it, a numbered road in full."""
    return _NUMBERED.sub("Interstate ", _PLURAL.sub(r"\1", COMPOUND.sub("", name)))


def _named(name: str) -> list[str]:
    """Return the words of a name without a role in capitals ("Green MEP")."""
    found = name_words(name)
    acronyms = {m.lower() for m in _ACRONYM.findall(name)}
    return [w for w in found if w not in acronyms or role_of(w) is None]


def _fits(name: str, known: Name, library: Library) -> bool:
    """Say whether `name` is a form of the fullest form of `known`; a longer body's name must be the articles' own.

    Initials and what they stand for may be exchanged: none but the letters of the other can be made of either.
    """
    if not same_name(name, known.canonical):
        return False
    if _INITIALS.fullmatch(name) and is_short_for(name, known.canonical):
        return True
    if (
        _INITIALS.fullmatch(known.canonical)
        and len(known.canonical) >= MIN_SPELLED
        and is_short_for(known.canonical, name)
    ):
        return True
    added = set(name_words(name)) - set(name_words(known.canonical))
    return known.kind == "person" or all(meaning(w) in library.rarity for w in added)


def _is_of_nation(name: str, library: Library) -> bool:
    """Say whether a sentence has the rest of a nation's body, and the nation: "Iran's Foreign Ministry"."""
    first = next(iter(find_nations(name)), None)
    if first is None or first.start or not name[first.end :].strip():
        return False
    rest = [stem(w) for w in _named(name[first.end :])]
    return any(
        rest[0] in run
        and find(rest, run) is not None
        and any(m.nation == first.nation for m in find_nations(library.sentences[sentence].text))
        for sentence, run in zip(library.ids, library.runs, strict=True)
    )


def _is_spelled_out(name: str, library: Library) -> bool:
    """Say whether initials are those of words in a row in the articles, small words between them left out."""
    letters = name.replace(".", "").lower()
    if _INITIALS.fullmatch(name) is None or len(letters) < MIN_SPELLED:
        return False
    return any(letters in _first_letters(s.text) for s in library.sentences.values())


@lru_cache(maxsize=1_024)
def _first_letters(text: str) -> str:
    """Return the first letters of the content words of `text`, with a space wherever more than a space parts two."""
    found = [w for w in words(text) if w.text not in FUNCTION]
    return "".join(
        w.text[0] + ("" if after is None or _PARTING.search(text, w.end, after.start) is None else " ")
        for w, after in zip(found, [*found[1:], None], strict=True)
    )


def _one_of(people: str) -> str:
    """Return one of a people for several: "Gazans" are of Gaza as a Gazan is."""
    return people.lower().removesuffix("s") if people.endswith(("ans", "ers", "is")) else people.lower()


def _people_of(name: str, known: str) -> bool:
    """Say whether one is the adjective of the other ("Texan" of "Texas")."""
    short, long = sorted((_one_of(name), _one_of(known)), key=len)
    start = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return (
        start >= MIN_ROOT
        and any(DEMONYM.search(form) is not None for form in (short, long))
        and (len(long) - start <= 3 or (len(short) == start and len(long) - start <= len("vian")))
        and len(short) - start <= 2
    )
