"""Words by what they mean, as far as a table tells: what a claim and its source are compared by."""

from functools import lru_cache

from service.analysis.wording import Word, stem, words
from service.verification.lexicon.synonyms import MEANING, PHRASAL

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
        w if i and text[w.start].isupper() else w._replace(stem=_of_verb(found, i, w.stem)) for i, w in enumerate(found)
    )


def _of_verb(found: tuple[Word, ...], at: int, stemmed: str) -> str:
    """Return the meaning of a verb together with its particle, if one follows."""
    particles = PHRASAL.get(stemmed)
    if particles:
        for word in found[at + 1 : at + 1 + PARTICLE_REACH]:
            if word.text in particles:
                return meaning_of(particles[word.text])
    return meaning_of(stemmed)


@lru_cache(maxsize=8_192)
def meanings(text: str) -> frozenset[str]:
    """Return the meanings of the content words of `text`."""
    return frozenset(w.stem for w in meant(text) if w.content)
