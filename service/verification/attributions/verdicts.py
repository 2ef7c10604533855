"""What is said of an attribution that does not stand, or of which nothing can be said."""

from service import patterns as re
from service.analysis.wording import words
from service.domain import Finding
from service.verification.attributions.fits import (
    ITS_OWN,
    share_of,
)
from service.verification.attributions.sources import (
    has_role,
    is_known,
    mentions,
    word_for_word,
)
from service.verification.attributions.told import Told
from service.verification.entities.kinship import is_strange_kin
from service.verification.entities.speakers import is_anothers
from service.verification.lexicon.meaning import meanings
from service.verification.library import Statement


def misattributed(told: Told, statement: Statement) -> Finding:
    """Report what a statement of somebody else says; of a source that no article has, that it is invented."""
    speaker = (statement.source.name or statement.source.text).strip("()")
    verdict, reason = "misattributed", f"The source attributes this to {speaker}, not to {told.source.text}."
    if not is_known(told.source, told.library):
        if (
            told.source.kind in {"nominal", "anonymous"}
            and not has_role(told.source)
            and not _is_somebody_else(told, speaker)
        ):
            return told.finding("unresolved", f"No article has {told.source.text}; it may describe {speaker}.")
        verdict, reason = "invented", f"No article quotes {told.source.text}; this comes from {speaker}."
    return told.finding(verdict, reason, source=told.library.ref(statement.sentence), expected=speaker)


def _is_somebody_else(told: Told, speaker: str) -> bool:
    """Say whether the claim's source is described as the speaker's own kin or aide, or as kin that no article has."""
    described = told.source.name or f"({told.source.text})"
    return is_anothers(described, speaker, told.library) or is_strange_kin(told.source.text, told.library)


def against_voice(told: Told, sentence: str, *, speaks: bool) -> Finding:
    """Judge an attribution of what the article says itself; a source that the sentence names may well have said it."""
    library, ref = told.library, told.library.ref(sentence)
    text = library.sentences[sentence].text
    open_ended = told.source.kind == "pronoun" or sentence in library.hearsay
    if open_ended or _goes_on(text, told) or (mentions(told.source, text) and not _says_another_part(told, sentence)):
        reason = f"The article names {told.source.text} here, but it is not certain that it is the source."
        return told.finding("unresolved", reason, source=ref)
    reason = f"The article says this in its own words; {told.source.text} is not its source."
    return told.finding("overextended" if speaks else "invented", reason, source=ref)


def _says_another_part(told: Told, sentence: str) -> bool:
    """Say whether the source has its word in the sentence, and a clause beside that says the claim's: ", which …"."""
    library = told.library
    own = any(s.sentence == sentence and word_for_word(told.source, s.source) for s in library.statements)
    beside = _ASIDE.search(library.told_itself(sentence)) if own else None
    if beside is None:
        return False
    return share_of(told.content, meanings(beside.group()), library) >= ITS_OWN


_ASIDE = re.compile(r",\s+(?:which|who|whose|where)\b.*", re.DOTALL)

_EXPLETIVE = re.compile(
    r"It (?:is|was|remains|remained|has been) (?:still |not |also |as yet |now )*"
    r"(?:clear|unclear|known|unknown|certain|uncertain|likely|unlikely|possible|impossible|obvious|hard|difficult)\b"
)


def _goes_on(text: str, told: Told) -> bool:
    """Say whether a sentence goes on about somebody named before; the "it" of "it is unclear" is nobody.

    Nor does an "it" go on about a person.
    """
    taken_up = {"he", "she", "they"} if told.source.kind == "person" else {"he", "she", "it", "they"}
    return _EXPLETIVE.match(text) is None and any(w.text in taken_up for w in words(text)[:3])


def unsettled(told: Told, *, speaks: bool) -> Finding:
    """Report that nothing like it was found; of a source that no article mentions, that it is invented."""
    named = told.source.name is not None and not told.source.name.startswith("(")
    surely = (named or has_role(told.source)) and told.source.kind != "pronoun"
    if not speaks and surely and not is_known(told.source, told.library):
        return told.finding("invented", f"No article mentions {told.source.text}.")
    if is_strange_kin(told.source.text, told.library):
        return told.finding("invented", f"No article has {told.source.text}.")
    reason = f"No passage could be found in which {told.source.text} says this in like words."
    return told.finding("unresolved", reason)
