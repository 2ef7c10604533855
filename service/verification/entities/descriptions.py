"""Whether a description may well mean a speaker whom the articles call otherwise: both act in one field.

That two texts call somebody by different words says little ("the developer", "the company"; "the regulator", "the Land
Transport Authority"). It takes two fields that exclude each other, or another who fits better, to tell them apart.
"""

from collections.abc import Iterator
from functools import lru_cache

from service import patterns as re
from service.analysis.naming import name_words
from service.analysis.wording import CUES, FUNCTION, stem, words
from service.verification.entities.offices import is_of_another, roles_of
from service.verification.entities.origins import NATIONS
from service.verification.entities.speakers import called_by, is_of_the_other_sex, singular
from service.verification.lexicon.callings import FIELDS, OFFICIAL, PRIVATE
from service.verification.lexicon.meaning import meaning, notions
from service.verification.library import Library

INTRODUCED = 8
"""Sentences that name somebody of which what he is may be read: news says it in the first ones."""

BEFORE = 5
"""Words before a name that may say what its bearer is."""

BEHIND = 12
"""Words behind a name and a comma that may."""

STOPS = re.compile(r"[,;:!?“”\"()]|(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bSt)(?<!\bMrs)\.")
"""Marks that no apposition before a name passes."""

BY_MATTER: frozenset[str] = frozenset("watch government union forces".split())
"""Fields of which a text names several bodies, told apart by their matter ("the aviation regulator")."""

COMMON: frozenset[str] = frozenset(
    """former previous ex then current new old senior junior top leading lead chief deputy acting interim local national
    regional federal state city county town district public private head main independent own second first third other
    another young elderly unnamed anonymous veteran retired longtime long-time one two three four five six seven eight
    nine ten several some many few multiple both all secret confidential classified internal official same""".split()
)
"""Words before a noun that many of its kind may have, and that a text may leave out."""


def may_be_called(description: str, speaker: str, text: str, around: str, library: Library) -> bool:
    """Say whether `description` may mean the speaker whom an article has as `text`, named `speaker`, `around` it.

    `speaker` stands in brackets where he has no name.
    """
    called = called_by(description)
    named = not speaker.startswith("(")
    if not called or (named and is_of_another(description, speaker, library)):
        return False
    ours = FIELDS.get(stem(called[-1]), frozenset())
    theirs = fields_of(speaker, text, library)
    if ours & theirs:
        return _is_of_the_matter(called, ours & theirs, speaker, f"{text} {around}", library)
    if named and stem(called[-1]) in PRIVATE:
        return _may_be_anybody(description, called, speaker, theirs, around, library)
    return False


def fields_of(speaker: str, text: str, library: Library) -> frozenset[str]:
    """Return the fields in which the articles have somebody act, by what they call him."""
    if speaker.startswith("("):
        return _of_head(text) or _of_head(speaker)
    known = library.kept.callings
    if (speaker, text) not in known:
        found = {*_nouns(speaker, text, library)}
        known[speaker, text] = frozenset().union(*(FIELDS[w] for w in found if w in FIELDS))
    return known[speaker, text]


def _of_head(description: str) -> frozenset[str]:
    called = called_by(description)
    return FIELDS.get(stem(called[-1]), frozenset()) if called else frozenset()


def _nouns(name: str, text: str, library: Library) -> Iterator[str]:
    """Yield the stems of what stands in and beside a name where the articles say who bears it."""
    yield from (w.stem for part in (name, text, library.spelled_out(name)) for w in words(part))
    last = next(reversed(name_words(name)), "")
    for sentence in library.sentences_with(last)[:INTRODUCED] if last else ():
        yield from _beside(sentence.text, last)


@lru_cache(maxsize=1_024)
def _beside(text: str, last: str) -> tuple[str, ...]:
    """Return the stems of an apposition before a name, or behind it between commas."""
    found = words(text)
    nouns: list[str] = []
    for at, word in enumerate(found):
        if word.text.removesuffix("'s") != last:
            continue
        for before in reversed(found[max(0, at - BEFORE) : at]):
            if STOPS.search(text, before.end, word.start) or before.text in CUES:
                break
            nouns.append(stem(before.text.removesuffix("'s")))
        if text[word.end : word.end + 1] == ",":
            stop = STOPS.search(text, word.end + 1)
            end = stop.start() if stop else len(text)
            nouns += [w.stem for w in found[at + 1 : at + 1 + BEHIND] if w.end <= end]
    return tuple(nouns)


def _is_of_the_matter(
    called: tuple[str, ...], fields: frozenset[str], speaker: str, around: str, library: Library
) -> bool:
    """Say whether what stands before the noun does not tell of another body of the field."""
    telling = {w.removesuffix("'s") for w in called[:-1] if w not in FUNCTION and w not in COMMON and w not in NATIONS}
    telling = {w for w in telling if stem(w) not in FIELDS}
    if not telling or not fields & BY_MATTER:
        return True
    there = f"{speaker} {library.spelled_out(speaker)} {around}"
    present = {w.stem for w in words(there)} | {meaning(w.text) for w in words(there)}
    return any(stem(w) in present or meaning(w) in present for w in telling) or not notions(
        " ".join(telling)
    ).isdisjoint(notions(there))


def _may_be_anybody(  # noqa: PLR0917
    description: str, called: tuple[str, ...], speaker: str, theirs: frozenset[str], around: str, library: Library
) -> bool:
    """Say whether words for one of the people may mean somebody who speaks for himself, for all that is told of him."""
    if theirs & OFFICIAL or roles_of(speaker, library) or is_of_the_other_sex(called[-1], speaker):
        return False
    if any(_is_another(p, speaker) and called[-1] in _singulars(p, library) for p in _people(library)):
        return False
    said = words(description)
    at = next((i for i, w in enumerate(said) if singular(w.text) == called[-1]), len(said))
    behind = {w.stem for w in said[at + 1 :] if w.content}
    return not behind or not behind.isdisjoint(w.stem for w in words(around))


def _people(library: Library) -> tuple[str, ...]:
    return tuple(n.canonical for n in library.full_names if n.kind == "person")


def _is_another(one: str, other: str) -> bool:
    return name_words(one)[-1:] != name_words(other)[-1:]


def _singulars(name: str, library: Library) -> frozenset[str]:
    """Return the stems, in the singular, of what stands beside a name."""
    last = next(reversed(name_words(name)), "")
    found = (w for s in library.sentences_with(last)[:INTRODUCED] for w in _beside(s.text, last)) if last else ()
    return frozenset(singular(w) for w in found)
