"""Whether a claim has somebody deny what the source has only as his word, or as passed on by him."""

from service.analysis.wording import Word, stem, words
from service.verification.claims import ReadClaim
from service.verification.deeds.reading import Deed
from service.verification.evidence import Evidence
from service.verification.lexicon.meaning import meaning_of, meanings
from service.verification.lexicon.negation import DENIALS, NAYS, NEGATORS
from service.verification.library import Statement

DENYING: frozenset[str] = frozenset(
    meaning_of(stem(w)) for w in "deny reject dispute refute rebut contradict disown".split()
)
"""Meanings of verbs of denial."""

MIN_SHARED = 2
"""Words that what is denied must share with what the source says, besides whoever says it."""

SAYING_NO: frozenset[str] = DENIALS | NEGATORS | frozenset(NAYS)
"""Words of a passage in which somebody may well deny something."""


def denied_by_its_source(deed: Deed, claim: ReadClaim, evidence: Evidence) -> Statement | None:
    """Return the statement that the claim has its source deny, where nothing in the passage says no to anything."""
    if deed.verb not in DENYING or not deed.agent or deed.status != "done":
        return None
    library = evidence.library
    cited = (library.sentences[s].text for s in evidence.cited)
    if any(_says_no(w) for text in cited for w in words(text)):
        return None
    told = meanings(claim.text) - deed.agent
    return next((s for s in library.statements if s.sentence in evidence.cited and _is_his(s, deed, told)), None)


def _says_no(word: Word) -> bool:
    return word.text in SAYING_NO or word.text.endswith("n't") or meaning_of(word.stem) in DENYING


def _is_his(statement: Statement, deed: Deed, told: frozenset[str]) -> bool:
    """Say whether whoever denies it in the claim is among those whose word the statement is, and it is about that."""
    passed_on = frozenset(w.stem for name in statement.names for w in words(name))
    return deed.agent <= passed_on and len(told & statement.content) >= MIN_SHARED
