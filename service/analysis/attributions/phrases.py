"""Noun phrases beside a cue, word by word: where they begin and end."""

from service.analysis.attributions.frames import Frame
from service.analysis.attributions.joints import in_body, in_name, item_before
from service.analysis.english.cues import CUES
from service.analysis.english.function_words import INDEFINITE
from service.analysis.words import (
    ADV,
    AUX,
    CAP,
    CLITIC,
    CONJ,
    CUE,
    DET,
    FINITE,
    MODAL,
    NEG,
    NUM,
    OBJ,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    SOURCE_NOUN,
    SUB,
    THAT,
    TIME,
    TITLE,
    VERB,
    WH,
)

type_span = tuple[int, int]
"""Items `[start, end)` of a frame."""

MAX_PHRASE = 22
"""Items of a source at most."""

_LINKS = frozenset(
    """
of for at from with in into on to by near behind within inside across against under about among between outside as
""".split()
)


def verb_group(frame: Frame, at: int) -> int:
    """Return where the verb group of the cue `at` begins: its auxiliaries and adverbs belong to it."""
    tags = frame.tag
    while at > 0 and tags[at - 1] & _IN_GROUP and not tags[at - 1] & _IN_PHRASE:
        at -= 1
    return at


_IN_GROUP = ADV | AUX | MODAL | NEG
_IN_PHRASE = DET | PRON
"""Classes of the words of a verb group, and of those that begin a noun phrase all the same ("no", "all")."""


def phrase_before(frame: Frame, end: int, floor: int = 0) -> type_span | None:
    """Return the noun phrase `[start, end)` that ends just before the item `end`."""
    if end <= floor:
        return None
    tag = frame.tag[end - 1]
    if (
        tag & CLITIC
        or (tag & PRON and not tag & CAP)
        or (tag & PRON and frame.low[end - 1] in {"he", "she", "they", "it", "we", "i", "you"})
    ):
        return (end - 1, end)
    start = _walk_left(frame, end, floor)
    start = trim(frame, start, end)
    return (start, end) if start < end and _has_head(frame, start, end) else None


_MAY_PRECEDE = PUNCT | QUOTE | FINITE | VERB | THAT | SUB | WH | REL | PRON | OBJ | CONJ | PREP | CUE
"""Classes of words before which a phrase may begin; over any other word it goes on."""


def _walk_left(frame: Frame, end: int, floor: int) -> int:
    """Return where the noun phrase begins that ends before `end`, not before `floor`."""
    at = end
    while at > floor and end - at < MAX_PHRASE:
        further = _step_left(frame, at, end, floor) if frame.tag[at - 1] & _MAY_PRECEDE else at - 1
        if further == at:
            break
        at = further
    return at


def _step_left(frame: Frame, at: int, end: int, floor: int) -> int:
    """Return where the phrase begins with the item before `at`; `at` where that does not belong to it."""
    tag = frame.tag[at - 1]
    if tag & (PUNCT | QUOTE):
        return _past_mark(frame, at, end, floor)
    if tag & AUX and in_name(frame, at - 1):
        return at - 1
    if tag & (FINITE | VERB) and not tag & CAP and not (tag & VERB and frame.tag_at(at - 2) & (DET | PREP)):
        relative = _relative_left(frame, at - 1, floor)
        return at if relative is None else relative
    return at if _ends_left(frame, at - 1, end, floor) else at - 1


def _past_mark(frame: Frame, at: int, end: int, floor: int) -> int:
    """Return the same for a mark: one that ties words together, the comma of a name, of a list."""
    low = frame.low[at - 1]
    if (low in _TYING or low == ".") and at - 1 > floor:
        return at - 1
    if (low == "," and in_body(frame, at - 1)) or frame.joins_words(at - 1):
        return at - 1
    return item_before(frame, at - 1, floor) if low == "," and "and" in frame.low[at:end] else at


def _ends_left(frame: Frame, at: int, end: int, floor: int) -> bool:
    """Say whether the word `at` does not belong to the noun phrase that goes on behind it, up to `end`."""
    tag, low, last = frame.tag[at], frame.low[at], at + 1 == end
    if tag & THAT and not last and at > floor and not frame.tag[at - 1] & (CONJ | PREP | PUNCT):
        return True
    if tag & (SUB | WH) and not tag & (REL | DET | PREP):
        return True
    if low == "to" and frame.low_at(at - 1) == "according":
        return True
    if tag & REL:
        return bool(at <= floor or frame.tag[at - 1] & (PUNCT | QUOTE) or (low == "which" and frame.tag[at - 1] & PREP))
    if (tag & PRON or low in _OBJECTS) and not last:
        return True
    if tag & CONJ:
        return not _joins(frame, at, floor, end)
    if tag & PREP and not tag & CAP:
        return last or low not in _LINKS or at <= floor or not is_nounlike(frame, at - 1)
    return bool(tag & CUE) and not _inside_phrase(frame, at, end) and not is_postposed(frame, at)


_OBJECTS = frozenset("him them me us".split())


def _relative_left(frame: Frame, at: int, floor: int) -> int | None:
    """Return where the relative pronoun stands that governs the verb `at`, if one does closely."""
    for place in range(at - 1, max(floor, at - 5), -1):
        tag = frame.tag[place]
        if tag & (PUNCT | QUOTE):
            return None
        if frame.low[place] in {"who", "which", "that"} and place > floor and is_nounlike(frame, place - 1):
            return place
    return None


def is_nounlike(frame: Frame, at: int) -> bool:
    tag = frame.tag[at]
    if tag & _NEVER_NOUN:
        return frame.low[at] in {"those", "some", "many", "others", "all", "most", "’"}
    if (frame.low[at] == "close" and frame.low_at(at + 1) == "to") or is_postposed(frame, at):
        return True
    if tag & CUE and not tag & (SOURCE_NOUN | CAP):
        form = CUES[frame.low[at]].form
        compound = form == "base" and not frame.tag_at(at - 1) and not frame.low_at(at - 1).endswith("s")
        return at > 0 and form in {"third", "base"} and (compound or bool(frame.tag[at - 1] & (DET | PREP)))
    return not (tag & ADV and not tag & SOURCE_NOUN)


_NEVER_NOUN = PUNCT | QUOTE | FINITE | PREP | CONJ | SUB | THAT | DET | PRON
"""Classes of words that are no nouns."""


def is_postposed(frame: Frame, at: int) -> bool:
    """Say whether a participle stands behind its noun: "a memo seen by Reuters"."""
    if at <= 0:
        return False
    if frame.low[at] in _POSTNOMINAL and frame.tag_at(at + 1) & PREP:
        return bool(frame.tag[at - 1] & SOURCE_NOUN)
    if frame.low_at(at + 1) != "by":
        return False
    participle = frame.tag[at] & CUE or frame.low[at].endswith("ed") or frame.low[at] in PARTICIPLES
    return bool(participle) and is_nounlike(frame, at - 1)


_POSTNOMINAL = frozenset(
    "briefed involved interviewed contacted polled surveyed consulted trained employed charged tasked quoted".split()
)
"""Participles that stand behind a noun for people: "a person briefed on the talks"."""

PARTICIPLES = frozenset("led run written held made seen drawn built owned chaired set sent read put taken".split())
"""Irregular participles that stand behind a noun before "by"."""


def _inside_phrase(frame: Frame, at: int, end: int) -> bool:
    """Say whether a word that could be a cue is part of the noun phrase here ("the report", "the accused man")."""
    before = frame.tag_at(at - 1)
    if before & DET or (frame.tag[at] & CAP and at > 0):
        return True
    if frame.low[at] == "state" and frame.tag_at(at + 1) & SOURCE_NOUN:
        return True
    form = CUES[frame.low[at]].form
    if form in {"base", "third"} or frame.tag[at] & SOURCE_NOUN:
        return not before & (PRON | CLITIC) and not (before & PUNCT and at + 1 < end)
    return form == "ing" and bool(before & (PREP | DET))


def _joins(frame: Frame, at: int, floor: int, end: int) -> bool:
    """Say whether the conjunction `at` joins two phrases into one source ("Smith and Jones")."""
    if at <= floor or at + 1 >= end or not is_nounlike(frame, at - 1):
        return False
    if frame.low[at] == "&":
        return True
    if frame.low[at] != "and":
        return False
    left, right = frame.tag[at - 1], frame.tag[at + 1]
    if left & CAP and right & (CAP | DET | TITLE):
        return True
    place = at - 1
    while place > floor and is_nounlike(frame, place - 1) and not frame.low[place - 1].endswith("ed"):
        place -= 1
    opens = place == floor or frame.tag[place - 1] & (PUNCT | DET | SUB | THAT)
    return bool(opens) and at - place <= 4


_MAY_LEAD = PUNCT | CONJ | SUB | THAT | REL | ADV | TIME | PREP
"""Classes of words that may lead into a phrase."""

_SEVERAL = INDEFINITE - {"one", "another", "other", "most"}
"""Words before which "that" opens a clause: "that two incumbents"."""

_BEFORE_TIMES = frozenset({"last", "this", "next", "earlier"})


def trim(frame: Frame, start: int, end: int) -> int:
    """Drop what leads into the phrase: phrases of time, adverbs, an earlier phrase ("In a statement the firm")."""
    while start < end - 1:
        tag = frame.tag[start]
        if not tag & _MAY_LEAD and frame.low[start] not in _BEFORE_TIMES:
            break
        if (
            (tag & (PUNCT | CONJ | SUB | THAT | REL) and not tag & DET)
            or (tag & THAT and (frame.tag[start + 1] & (NUM | DET | CAP) or frame.low[start + 1] in _SEVERAL))
            or (tag & ADV and not tag & (DET | SOURCE_NOUN))
            or (
                tag & TIME
                and frame.low[start + 1] not in {"’", "'"}
                and frame.tag[start + 1] & (DET | CAP | PRON | TITLE | TIME | SOURCE_NOUN)
            )
        ):
            start += 1
        elif frame.low[start] in _BEFORE_TIMES and frame.tag[start + 1] & TIME:
            start += 2
        elif tag & PREP and not tag & CAP:
            start += 1
        else:
            break
    for at in range(end - 1, start, -1):
        if (
            frame.tag[at] & DET
            and not frame.tag[at - 1] & (PREP | CONJ | DET | PUNCT | FINITE | REL)
            and frame.low[at - 1] not in {"all", "both", "half"}
        ):
            return at
    return start


_PLACING = frozenset("outside inside nearby behind below above around along near past by".split())
"""Prepositions that may stand alone at a phrase's end: "a woman waiting outside recounted a text"."""

_STANDING_ALONE = frozenset("those many some others both all most".split())
"""Determiners that may stand for a noun."""


def _has_head(frame: Frame, start: int, end: int) -> bool:
    """Say whether something in the phrase can be a noun."""
    for at in range(start, end):
        tag = frame.tag[at]
        if tag & _HEADS or not tag & _NO_HEADS or frame.low[at] in _STANDING_ALONE:
            return True
    return False


_HEADS = SOURCE_NOUN | CAP | OBJ | PRON
_NO_HEADS = ~(CUE | NUM)
"""Classes of words that can be a noun; those whose other words are none."""


_MAY_FOLLOW = _MAY_PRECEDE | CLITIC | TIME | ADV
"""Classes of words at which a phrase may end, likewise."""


def phrase_after(frame: Frame, start: int, limit: int) -> type_span | None:
    """Return the noun phrase that begins at `start`, with the appositions that belong to it."""
    at = start
    stop = min(limit, start + MAX_PHRASE)
    while at < stop and not (frame.tag[at] & _MAY_FOLLOW and _ends_phrase(frame, at, start, limit)):
        at += 1
    return (start, at) if at > start and _has_head(frame, start, at) else None


def _ends_phrase(frame: Frame, at: int, start: int, limit: int) -> bool:
    """Say whether the item `at` does not belong to the noun phrase that begins at `start`."""
    tag = frame.tag[at]
    if tag & (PUNCT | QUOTE):
        tied = frame.low[at] in _TYING or (frame.low[at] == "," and in_body(frame, at)) or frame.joins_words(at)
        return not tied
    if tag & AUX and in_name(frame, at):
        return False
    if tag & _ENDING and not tag & _GOING_ON:
        return True
    if at == start:
        return bool(tag & CONJ or (tag & PREP and not tag & CAP))
    if tag & (THAT | PRON | CLITIC) and not tag & CAP:
        return True
    if tag & CONJ and not _joins_right(frame, at, limit):
        return True
    if tag & PREP and not tag & CAP and not _links_right(frame, at, limit):
        return True
    return _reports_behind(frame, at) or _is_adjunct(frame, at)


_ENDING = FINITE | SUB | REL | VERB
_GOING_ON = CAP | PREP | DET | THAT
"""Classes of words with which something else begins, and of those that may stand in a phrase all the same."""

_TYING = frozenset("’ ' - / & $ £ € %".split())
"""Marks that stand inside a noun phrase."""


def _joins_right(frame: Frame, at: int, limit: int) -> bool:
    """Say whether "and" goes on with another noun of the phrase."""
    if at + 1 >= limit or frame.low[at] != "and":
        return False
    return bool(frame.tag[at + 1] & (CAP | DET | TITLE | SOURCE_NOUN)) or _in_compound(frame, at, limit)


def _reports_behind(frame: Frame, at: int) -> bool:
    """Say whether a cue inside a phrase is the verb behind it."""
    tag = frame.tag[at]
    if not tag & CUE:
        return False
    if not tag & (SOURCE_NOUN | CAP) and not frame.tag[at - 1] & (DET | PREP):
        return not _is_head_before_verb(frame, at)
    return frame.low[at - 1] in _PLACING and bool(frame.tag_at(at + 1) & (DET | THAT | QUOTE))


def _is_head_before_verb(frame: Frame, at: int) -> bool:
    """Say whether a plural that could be a cue is the noun of a verb behind it: "chairing the Oslo talks praised"."""
    following = frame.low_at(at + 1)
    past = frame.tag_at(at + 1) & CUE and CUES[following].form == "past"
    return CUES[frame.low[at]].form == "third" and bool(past)


def _is_adjunct(frame: Frame, at: int) -> bool:
    """Say whether a word inside a phrase only says when or how: it is no noun."""
    tag, before = frame.tag[at], frame.tag[at - 1]
    timely = tag & TIME and not tag & SOURCE_NOUN and not before & (DET | PREP) and frame.tag_at(at + 1) & PUNCT
    return bool(timely or (tag & ADV and not tag & (SOURCE_NOUN | CAP | DET)))


def _in_compound(frame: Frame, at: int, limit: int) -> bool:
    """Say whether the "and" at `at` joins what one body is for: "the search and rescue agency"."""
    if frame.tag[at - 1] & (SOURCE_NOUN | CAP) or at + 2 >= limit:
        return False
    return not frame.tag[at + 1] & ~CUE and bool(frame.tag[at + 2] & SOURCE_NOUN)


def _links_right(frame: Frame, at: int, limit: int) -> bool:
    low = frame.low[at]
    if at + 1 >= limit or low not in _LINKS or frame.tag[at + 1] & TIME:
        return False
    if low == "as":
        return False
    if low in {"of", "for", "at", "from", "with"}:
        return True
    if low in {"in", "on", "to", "by"}:
        following = frame.low_at(at + 2) if frame.tag[at + 1] & DET else frame.low[at + 1]
        return following not in OCCASIONS and not frame.tag_at(at + 2) & TIME
    return True


_EARLY = frozenset(["late", "early"])
_STRETCHES = frozenset(
    "day morning afternoon evening night week weekend month year summer winter spring autumn".split()
)


TIMELY = _EARLY | {"that"}
"""Words at which such a time begins."""


def end_of_time(frame: Frame, at: int, limit: int) -> int:
    """Return the item behind "late" before a time, or behind "that evening" at a clause's end; else `at`."""
    low = frame.low[at]
    following = frame.low_at(at + 1)
    if low == "that" and following in _STRETCHES:
        return at + 2 if at + 2 >= limit or frame.tag[at + 2] & (PUNCT | PREP | QUOTE) else at
    if low in _EARLY:
        tag = frame.tag_at(at + 1)
        return at + 1 if tag & TIME or (tag & PREP and frame.tag_at(at + 2) & (TIME | NUM | DET)) else at
    return at


OCCASIONS = frozenset(
    """
statement interview letter email e-mail report tweet post speech memo message briefing conference release call
video blog affidavit filing court article column comments remarks reporters telephone phone response reply address
note essay facebook twitter instagram television tv radio x website site page pages air edition
""".split()
)
"""What somebody says something in: no part of who says it."""
