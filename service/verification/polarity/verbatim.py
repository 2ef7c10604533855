"""A claim that repeats a sentence word for word, but for a "not"."""

from collections.abc import Iterator, Sequence

from service.analysis.wording import words
from service.domain import Finding
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.matching import contradicted

FEWEST = 6
"""Words, the "not"s aside, that nobody has in common with a sentence by chance."""

NOT = "not"

EXPANDED: dict[str, tuple[str, ...]] = {
    "never": (NOT,),
    "cannot": ("can", NOT),
    "can't": ("can", NOT),
    "won't": ("will", NOT),
    "shan't": ("shall", NOT),
}
"""A word with a "not" in it → the words that it stands for."""

CHANGED: frozenset[str] = frozenset({*EXPANDED, "longer", "yet"})
"""Words that are not spelled out as they stand; with "n't" in none of the others, most sentences have none."""


def turned_word_for_word(claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Find a cited sentence whose words the claim repeats with a "not" more or less.

    What "until", "yet" or "cannot" may mean in a free wording is no question here: nothing was reworded.
    """
    ours = _spelled_out(claim.text)
    said = [w for w in ours if w != NOT]
    if len(said) < FEWEST:
        return None
    found = None
    for cited in evidence.cited:
        run = _same_run(said, _spelled_out(evidence.library.sentences[cited].text))
        if run is not None and run.count(NOT) == ours.count(NOT):
            return None
        found = found or (cited if run is not None else None)
    return _tell(claim, found, evidence) if found is not None else None


def _same_run(said: Sequence[str], theirs: Sequence[str]) -> Sequence[str] | None:
    """Return the run of a sentence's words that are those of `said`, with the "not"s between them and at its ends."""
    places = [i for i, word in enumerate(theirs) if word != NOT]
    plain = [theirs[i] for i in places]
    for at in range(len(plain) - len(said) + 1):
        end = at + len(said)
        if plain[at] == said[0] and plain[at:end] == said:
            return theirs[places[at] if at else 0 : places[end - 1] + 1 if end < len(plain) else len(theirs)]
    return None


def _spelled_out(text: str) -> list[str]:
    """Return the words in small letters, each "not" by itself: "didn't" as "did", "not"; "no longer" as "not"."""
    found = [w.text for w in words(text)]
    return found if CHANGED.isdisjoint(found) and "n't" not in " ".join(found) else list(_expanded(found))


def _expanded(found: Sequence[str]) -> Iterator[str]:
    for at, word in enumerate(found):
        before = found[at - 1] if at else ""
        if (word == "longer" and before == "no") or (word == "yet" and before == NOT):
            continue
        if word == "no" and found[at + 1 : at + 2] == ["longer"]:
            yield NOT
        elif word in EXPANDED:
            yield from EXPANDED[word]
        elif word.endswith("n't"):
            yield from (word[:-3], NOT)
        else:
            yield word


def _tell(claim: ReadClaim, sentence: str, evidence: Evidence) -> Finding:
    source = evidence.library.ref(sentence)
    return contradicted(
        claim, claim.span, f"The claim repeats a sentence with a “not” more or less: “{source.text}”.", source
    )
