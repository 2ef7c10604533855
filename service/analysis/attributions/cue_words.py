"""Whether a word that can be a cue is one here, or a noun ("the county report") or about the source's own name."""

from service.analysis.attributions.frames import Frame
from service.analysis.attributions.sources import subject_before
from service.analysis.english.cues import CUE_NOUNS, CUES, Cue
from service.analysis.english.function_words import INDEFINITE
from service.analysis.english.nouns import IRREGULAR_PLURALS
from service.analysis.words import (
    CAP,
    CLITIC,
    CONJ,
    CUE,
    DET,
    FINITE,
    NOUN_CUE,
    NUM,
    OBJ,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    ROLE,
    SOURCE_NOUN,
    SUB,
    THAT,
)


def asks_for_anonymity(frame: Frame, at: int) -> bool:
    """Say whether the cue is about the source's name: "asked not to be named", "requested anonymity"."""
    if frame.low[at] not in _ASKING:
        return False
    return not _UNNAMING.isdisjoint(frame.low[at + 1 : at + 7])


_ASKING = frozenset(
    """
want asked requested declined refused wished wanted insisted asking requesting declining refusing speaks spoke
granted given offered promised
    """.split()
)


_UNNAMING = frozenset("named identified anonymity anonymous anonymously withheld pseudonym unnamed".split())


def is_noun(frame: Frame, at: int, group: int, cue: Cue) -> bool:
    """Say whether a word that could be a cue is a noun or an adjective here."""
    before = frame.tag_at(at - 1)
    low = frame.low[at]
    if at == 0:
        return cue.form != "ing"
    if at == 1 and frame.low[0] == "another" and cue.form == "past":
        return False
    if (
        before & DET
        and not before & (PRON | CLITIC)
        and frame.low[at - 1] not in {"that", "this", "those", "some", "all", "both", "many", "most", "few"}
    ):
        return True
    if before & PREP and frame.low[at - 1] not in {"to", "by", "as", "in", "after", "before", "like"}:
        return True
    if cue.form == "base" and frame.low[at - 1] == "to":
        return not _governed(frame, at)
    if cue.form == "ing" and frame.low[at - 1] in _WHILE and frame.tag_at(at + 1) & (THAT | QUOTE):
        return False
    if cue.form == "ing" and (before & (PREP | SUB | NUM) or frame.low[at - 1] in INDEFINITE):
        return True
    if cue.form == "ing" and before & CUE and _takes_gerund(frame.low[at - 1]):
        return True
    if frame.low[at - 1] in {"’", "'"} or (frame.low[at - 1].endswith(("’s", "'s")) and not before & CLITIC):
        return True
    if (
        cue.form in {"base", "third"}
        and group == at
        and before & CUE
        and CUES[frame.low[at - 1]].form in {"past", "third", "base"}
        and not (before & SOURCE_NOUN and (_owned(frame, at - 1) or _governs_next(frame, at - 1)))
    ):
        return True
    if low == "state" and frame.tag_at(at + 1) & SOURCE_NOUN:
        return True
    if low in {"point", "points"} and (frame.low[at - 1] == "percentage" or before & NUM):
        return True
    if cue.form == "base" and frame.tag[at] & SOURCE_NOUN and group == at and _heads_one(frame, at):
        return True
    ambiguous = low in CUE_NOUNS or (frame.tag[at] & SOURCE_NOUN and not frame.tag_at(at + 1) & THAT)
    if ambiguous and cue.form == "past" and low == cue.lemma and _heads_one(frame, at):
        return True
    if ambiguous and cue.form == "base" and group == at and _is_singular(frame, at - 1):
        return True
    if ambiguous and cue.form == "third" and group == at and _governs_next(frame, at):
        return True
    if ambiguous and cue.form in {"base", "third"} and group == at:
        if cue.form == "base" and at == 1 and before & CAP and not before & ~CAP and not frame.low[0].endswith("s"):
            return not frame.tag_at(2) & (THAT | OBJ | DET)
        if frame.low_at(at - 1) == "," and frame.tag_at(at + 1) & THAT:
            return subject_before(frame, at) is None
        return (cue.form == "base" and _heads_one(frame, at)) or not before & (PRON | CAP | ROLE | SOURCE_NOUN)
    return False


_WHILE = frozenset("while whilst before after by".split())
"""Words before a participle that says something: "while conceding that …"."""


def _takes_gerund(word: str) -> bool:
    """Say whether what follows the verb is what is said: "denied knowing"; who "keeps telling us" tells."""
    return "g" in CUES[word].frames and CUES[word].lemma != "keep"


def _governs_next(frame: Frame, at: int) -> bool:
    """Say whether a plural noun stands here whose verb follows: "leaked emails show", "reports suggest"."""
    following = frame.tag_at(at + 1)
    opens = not following & (SOURCE_NOUN | NOUN_CUE) or frame.tag_at(at + 2) & (DET | THAT | PRON)
    return bool(following & CUE and opens) and CUES[frame.low[at + 1]].form == "base"


def _is_singular(frame: Frame, at: int) -> bool:
    """Say whether a noun stands here with which no plain form agrees as its verb: "the treaty text"."""
    tag, low = frame.tag[at], frame.low[at]
    plural = low.endswith("s") or low in IRREGULAR_PLURALS or low in _MANY
    linked = any(frame.tag[p] & PREP for p in range(max(0, at - MAX_PHRASE), at))
    return bool(tag & SOURCE_NOUN) and not tag & (CAP | PRON | DET) and not plural and not linked


_MANY = frozenset("police staff media family team club band crew board public council party company group".split())
"""Singular nouns with which a verb agrees as with several people: "the club say"."""


def _owned(frame: Frame, at: int) -> bool:
    """Say whether a noun stands here behind whose it is: "the inspectors' report", "the bank's statement"."""
    before = frame.low_at(at - 1)
    return before in {"’", "'"} or before.endswith(("’s", "'s"))


def _heads_one(frame: Frame, at: int) -> bool:
    """Say whether it is the head of one thing: "a county report", "the county report said"."""
    if frame.tag_at(at + 1) & CUE and CUES[frame.low[at + 1]].form in {"past", "third"}:
        return True
    for place in range(at - 1, max(at - 1 - MAX_PHRASE, -1), -1):
        if frame.low[place] in {"a", "an", "another", "each", "every"}:
            return True
        if frame.tag[place] & DET:
            return frame.low_at(place - 1) == "to" and frame.low_at(place - 2) == "according"
        if frame.tag[place] & (PUNCT | PREP | CONJ | PRON | FINITE):
            return False
    return False


MAX_PHRASE = 4
"""Words of a noun phrase before its head."""


def governor_of(frame: Frame, at: int) -> int:
    """Return where the words begin on which the infinitive `at` hangs: "went on to say", "was at pains to stress"."""
    first = at - 2
    while first > 0 and frame.low[first] in {"on", "pains", "out"}:
        first -= 1
    return first


def _governed(frame: Frame, at: int) -> bool:
    """Say whether an infinitive reports all the same: "went on to say", "used to say", "continued to insist"."""
    return frame.low_at(at - 2) in {
        "on",
        "used",
        "continued",
        "continues",
        "refused",
        "declined",
        "failed",
        "began",
        "dared",
        "appeared",
        "seemed",
        "quick",
        "forced",
        "pains",
        "moved",
        "hastened",
        "rushed",
        "sought",
    }
