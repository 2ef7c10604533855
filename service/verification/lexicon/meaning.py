"""Words by what they mean, as far as a table tells: what a claim and its source are compared by."""

from functools import lru_cache

from service.analysis.wording import LIGHT, Word, stem, words
from service.verification.lexicon.notions import NOTIONS
from service.verification.lexicon.synonyms import MEANING, PHRASAL

DETERMINERS: frozenset[str] = frozenset("the a an its his her their this that these those".split())
"""Words with which what a preposition governs begins."""

SHARED: frozenset[str] = frozenset(MEANING.keys() | PHRASAL.keys())
"""Stems of the words that may not mean themselves."""

PARTICLE_REACH = 3
"""Words behind a verb within which its particle may stand ("turned the offer down")."""


def meaning(word: str) -> str:
    """Return what stands for one lower-case word and its synonyms."""
    return meaning_of(stem(word))


def meaning_of(stemmed: str) -> str:
    """Return likewise what stands for a stem."""
    return MEANING.get(stemmed, stemmed)


@lru_cache(maxsize=4_096)
def meant(text: str) -> tuple[Word, ...]:
    """Return the words of `text` in order, each with its meaning in place of its stem; a name means itself."""
    found = words(text)
    return tuple(
        [
            w if w.stem not in SHARED or (i and text[w.start].isupper()) else _told(found, i, w)
            for i, w in enumerate(found)
        ]
    )


def _told(found: tuple[Word, ...], at: int, word: Word) -> Word:
    """Return a word with its meaning."""
    text, stemmed, start, end = word
    told = _of_verb(found, at, stemmed) if stemmed in PHRASAL else MEANING.get(stemmed, stemmed)
    return word if told == stemmed else Word(text, told, start, end)


@lru_cache(maxsize=4_096)
def particles(text: str) -> frozenset[int]:
    """Return where the words stand that only complete a verb ("shut down")."""
    found = words(text)
    return frozenset(
        found[at].start
        for i, word in enumerate(found)
        if word.stem in PHRASAL
        for at in range(i + 1, min(i + 1 + PARTICLE_REACH, len(found)))
        if found[at].text in PHRASAL[word.stem] and not _governs(found, i, at)
    )


def _governs(found: tuple[Word, ...], verb: int, at: int) -> bool:
    """Say whether what looks like a particle opens a phrase of its own: "took legal action over the oil"."""
    return at - verb > 1 and at + 1 < len(found) and found[at + 1].text in DETERMINERS


def _of_verb(found: tuple[Word, ...], at: int, stemmed: str) -> str:
    """Return the meaning of a verb together with its particle, if one follows."""
    particles = PHRASAL[stemmed]
    for i in range(at + 1, min(at + 1 + PARTICLE_REACH, len(found))):
        if found[i].text in particles and not _governs(found, at, i):
            return meaning_of(particles[found[i].text])
    return meaning_of(stemmed)


@lru_cache(maxsize=8_192)
def meanings(text: str) -> frozenset[str]:
    """Return the meanings of the content words of `text`."""
    return frozenset([w.stem for w in meant(text)]) - LIGHT


@lru_cache(maxsize=4_096)
def notions(text: str) -> frozenset[int]:
    """Return what the words of `text` are about, as they stand and by what they mean with their particles."""
    stems = {stemmed for found in (words(text), meant(text)) for _, stemmed, _, _ in found}
    return frozenset().union(*[NOTIONS[s] for s in stems & NOTIONS.keys()])
