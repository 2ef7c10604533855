"""Noun phrases beside a cue: who says it."""

from collections.abc import Iterator

from service.analysis.attributions.frames import Frame
from service.analysis.english.cues import CUES
from service.analysis.english.nouns import FACELESS
from service.analysis.words import (
    ADV,
    AUX,
    BE,
    CAP,
    CLITIC,
    CONJ,
    CUE,
    DET,
    DOC,
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
    ROLE,
    SOURCE_NOUN,
    SUB,
    THAT,
    TIME,
    TITLE,
    VERB,
    WH,
)

type_span = tuple[int, int]

MAX_PHRASE = 22
"""Items of a source at most."""

MAX_NAME = 4
"""Words of a name in apposition at most."""

_LINKS = frozenset(
    """
of for at from with in into on to by near behind within inside across against under about among between outside as
""".split()
)
_AFTER_NOUN = frozenset("familiar close near".split())
"""Adjectives that stand behind their noun."""

_INTERRUPTING = frozenset("however meanwhile too though therefore nevertheless nonetheless likewise instead".split())
"""Single words between commas that stand between a subject and its verb."""

_APPOSED = frozenset(
    """
who who's who’s whose which of from at for now based formerly aged whom with in on then speaking talking writing citing
quoting referring representing defending prosecuting acting appearing
""".split()
)


def verb_group(frame: Frame, at: int) -> int:
    """Return where the verb group of the cue `at` begins: its auxiliaries and adverbs belong to it."""
    while at > 0 and frame.tag[at - 1] & (ADV | AUX | MODAL | NEG) and not frame.tag[at - 1] & (DET | PRON):
        at -= 1
    return at


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
    start = _trim(frame, start, end)
    return (start, end) if start < end and _has_head(frame, start, end) else None


def _walk_left(frame: Frame, end: int, floor: int) -> int:
    at = end
    while at > floor and end - at < MAX_PHRASE:
        tag, low = frame.tag[at - 1], frame.low[at - 1]
        if tag & (PUNCT | QUOTE):
            if low in {"’", "'", "-", "/", "&", "%", "$", "£", "€", "."} and at - 1 > floor:
                at -= 1
                continue
            break
        if tag & (FINITE | VERB) and not tag & CAP and not (tag & VERB and frame.tag_at(at - 2) & (DET | PREP)):
            relative = _relative_left(frame, at - 1, floor)
            if relative is None:
                break
            at = relative
            continue
        if tag & THAT and at < end and at - 1 > floor and not frame.tag[at - 2] & (CONJ | PREP | PUNCT):
            break
        if tag & (SUB | WH) and not tag & (REL | DET | PREP):
            break
        if low == "to" and frame.low_at(at - 2) == "according":
            break
        if tag & REL:
            if at - 1 <= floor or frame.tag[at - 2] & (PUNCT | QUOTE):
                break
        elif tag & PRON and at < end:
            break
        elif tag & CONJ:
            if not _joins(frame, at - 1, floor, end):
                break
        elif tag & PREP and not tag & CAP:
            if at == end or low not in _LINKS or at - 1 <= floor or not _nounlike(frame, at - 2):
                break
        elif tag & CUE and not _inside_phrase(frame, at - 1, end) and not _postposed(frame, at - 1):
            break
        at -= 1
    return at


def _relative_left(frame: Frame, at: int, floor: int) -> int | None:
    """Return where the relative pronoun stands that governs the verb `at`, if one does closely."""
    for place in range(at - 1, max(floor, at - 5), -1):
        tag = frame.tag[place]
        if tag & (PUNCT | QUOTE):
            return None
        if frame.low[place] in {"who", "which", "that"} and place > floor and _nounlike(frame, place - 1):
            return place
    return None


def _nounlike(frame: Frame, at: int) -> bool:
    tag = frame.tag[at]
    if tag & (PUNCT | QUOTE | FINITE | PREP | CONJ | SUB | THAT | DET | PRON):
        return frame.low[at] in {"those", "some", "many", "others", "all", "most", "’"}
    if (frame.low[at] == "close" and frame.low_at(at + 1) == "to") or _postposed(frame, at):
        return True
    if tag & CUE and not tag & (SOURCE_NOUN | CAP):
        form = CUES[frame.low[at]].form
        compound = form == "base" and not frame.tag_at(at - 1) and not frame.low_at(at - 1).endswith("s")
        return at > 0 and form in {"third", "base"} and (compound or bool(frame.tag[at - 1] & (DET | PREP)))
    return not (tag & ADV and not tag & SOURCE_NOUN)


def _postposed(frame: Frame, at: int) -> bool:
    """Say whether a participle stands behind its noun: "a memo seen by Reuters"."""
    if at <= 0 or frame.low_at(at + 1) != "by":
        return False
    participle = frame.tag[at] & CUE or frame.low[at].endswith("ed") or frame.low[at] in _PARTICIPLES
    return bool(participle) and _nounlike(frame, at - 1)


_PARTICIPLES = frozenset("led run written held made seen drawn built owned chaired set sent read put taken".split())
"""Irregular participles that stand behind a noun before "by"."""


def _inside_phrase(frame: Frame, at: int, end: int) -> bool:
    """Say whether a word that could be a cue is part of the noun phrase here ("the report", "the accused man")."""
    before = frame.tag_at(at - 1)
    if before & DET or (frame.tag[at] & CAP and at > 0):
        return True
    form = CUES[frame.low[at]].form
    if form in {"base", "third"} or frame.tag[at] & SOURCE_NOUN:
        return not before & (PRON | CLITIC) and not (before & PUNCT and at + 1 < end)
    return form == "ing" and bool(before & (PREP | DET))


def _joins(frame: Frame, at: int, floor: int, end: int) -> bool:
    """Say whether the conjunction `at` joins two phrases into one source ("Smith and Jones")."""
    if at <= floor or at + 1 >= end or not _nounlike(frame, at - 1):
        return False
    if frame.low[at] == "&":
        return True
    if frame.low[at] != "and":
        return False
    left, right = frame.tag[at - 1], frame.tag[at + 1]
    if left & CAP and right & (CAP | DET | TITLE):
        return True
    place = at - 1
    while place > floor and _nounlike(frame, place - 1) and not frame.low[place - 1].endswith("ed"):
        place -= 1
    opens = place == floor or frame.tag[place - 1] & (PUNCT | DET | SUB | THAT)
    return bool(opens) and at - place <= 4


def _trim(frame: Frame, start: int, end: int) -> int:
    """Drop what leads into the phrase: phrases of time, adverbs, an earlier phrase ("In a statement the firm")."""
    while start < end - 1:
        tag = frame.tag[start]
        if (
            (tag & (PUNCT | CONJ | SUB | THAT | REL) and not tag & DET)
            or (tag & ADV and not tag & (DET | SOURCE_NOUN))
            or (
                tag & TIME
                and frame.low[start + 1] not in {"’", "'"}
                and frame.tag[start + 1] & (DET | CAP | PRON | TITLE | TIME | ROLE_OR_ORG)
            )
        ):
            start += 1
        elif frame.low[start] in {"last", "this", "next", "earlier"} and frame.tag[start + 1] & TIME:
            start += 2
        elif tag & PREP and not tag & CAP:
            start += 1
        else:
            break
    for at in range(end - 1, start, -1):
        before = frame.tag[at - 1]
        if (
            frame.tag[at] & DET
            and not before & (PREP | CONJ | DET | PUNCT | FINITE | REL)
            and frame.low[at - 1] not in {"all", "both", "half"}
        ):
            return at
    return start


ROLE_OR_ORG = SOURCE_NOUN


def _has_head(frame: Frame, start: int, end: int) -> bool:
    """Say whether something in the phrase can be a noun."""
    for at in range(start, end):
        tag = frame.tag[at]
        if tag & (SOURCE_NOUN | CAP | OBJ | PRON) or frame.low[at] in {
            "those",
            "many",
            "some",
            "others",
            "both",
            "all",
            "most",
        }:
            return True
        if not tag & ~(CUE | NUM):
            return True
    return False


def phrase_after(frame: Frame, start: int, limit: int) -> type_span | None:
    """Return the noun phrase that begins at `start`, with the appositions that belong to it."""
    at = start
    while at < limit and at - start < MAX_PHRASE:
        tag, low = frame.tag[at], frame.low[at]
        if tag & (PUNCT | QUOTE):
            if low in {"’", "'", "-", "/", "&", "$", "£", "€", "%"}:
                at += 1
                continue
            break
        if tag & (FINITE | SUB | REL | VERB) and not tag & (CAP | PREP | DET | THAT):
            break
        if tag & (THAT | PRON | CLITIC) and at > start and not tag & CAP:
            break
        if tag & CONJ and not (
            at > start and at + 1 < limit and frame.tag[at + 1] & (CAP | DET | TITLE | SOURCE_NOUN) and low == "and"
        ):
            break
        if tag & PREP and not tag & CAP and (at == start or not _links_right(frame, at, limit)):
            break
        if tag & CUE and at > start and not tag & (SOURCE_NOUN | CAP) and not frame.tag[at - 1] & (DET | PREP):
            break
        if (
            tag & TIME
            and at > start
            and not frame.tag[at - 1] & (DET | PREP)
            and not tag & (SOURCE_NOUN)
            and frame.tag_at(at + 1) & PUNCT
        ):
            break
        if tag & ADV and at > start and not tag & (SOURCE_NOUN | CAP | DET):
            break
        at += 1
    return (start, at) if at > start and _has_head(frame, start, at) else None


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
        return following not in _OCCASIONS and not frame.tag_at(at + 2) & TIME
    return True


_OCCASIONS = frozenset(
    """
statement interview letter email e-mail report tweet post speech memo message briefing conference release call
video blog affidavit filing court article column comments remarks reporters telephone phone response reply address
facebook twitter instagram television tv radio x website site page pages air edition
""".split()
)
"""What somebody says something in: no part of who says it."""

OCCASIONS = _OCCASIONS


def with_apposition(frame: Frame, phrase: type_span, limit: int) -> type_span:
    """Extend a phrase over ", the head of X" and ", 45, who …" that follow it, up to a mark that closes them."""
    return (phrase[0], max(appositions(frame, phrase, limit), default=phrase[1]))


def appositions(frame: Frame, phrase: type_span, limit: int) -> Iterator[int]:
    """Yield where each apposition behind a phrase ends, in order."""
    end = phrase[1]
    while (
        end + 1 < limit and frame.low[end] == "," and (_apposes(frame, end + 1) or _names_it(frame, phrase, end, limit))
    ):
        stop = end + 1
        while (
            stop < limit
            and not (frame.tag[stop] & QUOTE)
            and frame.low[stop] not in {",", ";", ".", ":", "—", "–", "?"}
        ):
            stop += 1
        end = stop
        yield end


def _names_it(frame: Frame, phrase: type_span, comma: int, limit: int) -> bool:
    """Say whether nothing but a name stands behind the comma, and a role before it: "its spokesman, Andrés Vidal"."""
    stop = comma + 1
    while stop < limit and frame.tag[stop] & CAP:
        stop += 1
    ends = stop >= limit or bool(frame.tag[stop] & PUNCT)
    role = frame.tag[comma - 1] & SOURCE_NOUN or (
        frame.tag[phrase[0]] & DET and frame.tag[head_of(frame, phrase)] & ROLE and not frame.tag[comma - 1] & CAP
    )
    return bool(role) and ends and 1 < stop - comma - 1 <= MAX_NAME


def _apposes(frame: Frame, at: int) -> bool:
    """Say whether an apposition can begin here."""
    tag, low = frame.tag[at], frame.low[at]
    if low in {"the", "a", "an", "his", "her", "its", "their"} or low in _APPOSED or tag & NUM:
        return True
    if low.endswith("ed") and frame.tag_at(at + 1) & PREP:
        return True
    return bool(tag & (SOURCE_NOUN | TITLE)) or low.startswith(("co-", "ex-", "vice"))


def subject_before(frame: Frame, end: int, floor: int = 0) -> type_span | None:
    """Return the subject that ends before the verb group `end`, over an apposition or a relative pronoun."""
    if end <= floor:
        return None
    low = frame.low[end - 1]
    if low in {"who", "which", "that"} and end - 1 > floor:
        inner = end - 1
        if frame.low[inner - 1] == ",":
            inner -= 1
        phrase = phrase_before(frame, inner, floor)
        return _behind_agent(frame, phrase) if phrase is not None else None
    if low == "," and frame.low[end - 2] in _INTERRUPTING and frame.low_at(end - 3) == "," and end - 3 > floor:
        return phrase_before(frame, end - 3, floor) or _over_apposition(frame, end - 3, floor)
    if low in {",", "—", "–", ")"} and end - 1 > floor:
        return _over_apposition(frame, end - 1, floor)
    phrase = phrase_before(frame, end, floor) or _with_relative(frame, end, floor)
    if (
        phrase is not None
        and phrase[0] > floor + 2
        and frame.low[phrase[0] - 1] in {"of", "from"}
        and frame.low[phrase[0] - 2] == ","
    ):
        whole = _over_apposition(frame, phrase[0] - 2, floor) or phrase_before(frame, phrase[0] - 2, floor)
        return (whole[0], end) if whole is not None else phrase
    return phrase


def _with_relative(frame: Frame, end: int, floor: int) -> type_span | None:
    """Return "an official who asked not to be named because …" before the verb: the noun that "who" belongs to."""
    for at in range(end - 2, max(floor, end - MAX_PHRASE), -1):
        if frame.tag[at] & (QUOTE | PUNCT) and frame.low[at] not in {"’", "'", "-"}:
            return None
        if frame.low[at] in {"who", "whose"} and _nounlike(frame, at - 1):
            phrase = phrase_before(frame, at, floor)
            return (phrase[0], end) if phrase is not None else None
    return None


def _behind_agent(frame: Frame, phrase: type_span) -> type_span:
    """Cut "a post created by" off "Tom Harrison, who …": the relative pronoun looks at the nearest noun."""
    for at in range(phrase[1] - 1, phrase[0], -1):
        if frame.low[at] in {"by", "with", "from", "against", "including"} and at + 1 < phrase[1]:
            return (at + 1, phrase[1])
    return phrase


def _over_apposition(frame: Frame, end: int, floor: int) -> type_span | None:
    """Return "X, the head of Y" before the comma at `end`."""
    closing = frame.low[end]
    opening = "(" if closing == ")" else closing
    seen = 0
    for at in range(end - 1, max(floor, end - 40), -1):
        if frame.tag[at] & QUOTE or frame.low[at] in {";", ":", "."}:
            return None
        if frame.low[at] == opening:
            seen += 1
            if _apposes(frame, at + 1) or opening == "(" or _is_named_behind(frame, at, end, floor):
                phrase = phrase_before(frame, at, floor)
                if phrase is not None and not frame.tag[phrase[1] - 1] & (TIME & ~CAP) and can_speak(frame, phrase):
                    return (phrase[0], end)
            if seen >= 4:
                return None
    return None


def _is_named_behind(frame: Frame, at: int, end: int, floor: int) -> bool:
    """Say whether nothing but a name stands between the commas, and a role before them: "the leader, Peggy Lund,"."""
    if (
        at <= floor
        or end - at - 1 > MAX_NAME
        or at + 1 >= end
        or not all(frame.tag[p] & CAP for p in range(at + 1, end))
    ):
        return False
    if frame.tag[at - 1] & SOURCE_NOUN:
        return True
    phrase = phrase_before(frame, at, floor)
    return phrase is not None and bool(frame.tag[phrase[0]] & DET and frame.tag[head_of(frame, phrase)] & SOURCE_NOUN)


def head_of(frame: Frame, phrase: type_span) -> int:
    """Return the item that heads the phrase: the last noun before a preposition, a comma or a relative pronoun."""
    start, end = phrase
    at = start
    while at < end:
        tag, low = frame.tag[at], frame.low[at]
        if at > start and ((tag & PREP and not tag & CAP) or low in {",", "(", "—", "who", "which", "that"}):
            behind = at - 2 >= start and (frame.low[at - 1] in _AFTER_NOUN or _postposed(frame, at - 1))
            return at - 2 if behind else at - 1
        if (
            at > start
            and low.endswith("ing")
            and frame.tag[at - 1] & SOURCE_NOUN
            and not tag & (CAP | SOURCE_NOUN | CUE)
        ):
            return at - 1
        if (
            at > start
            and low.endswith("ed")
            and len(low) > 3
            and not tag & (CAP | SOURCE_NOUN)
            and not frame.tag[at - 1] & (DET | ADV)
        ):
            return at - 1
        at += 1
    return end - 1


def can_speak(frame: Frame, phrase: type_span, *, strictly: bool = True) -> bool:
    """Say whether the phrase can be a source. `strictly` asks for a person, a body, a document or a name."""
    head = head_of(frame, phrase)
    tag, low = frame.tag[head], frame.low[head]
    if low in FACELESS and not (low == "it" or (low in {"those", "these"} and phrase[1] - phrase[0] > 1)):
        return False
    if tag & (PRON | CLITIC):
        return True
    if tag & TIME and not tag & (SOURCE_NOUN | CAP):
        return False
    if tag & TIME and tag & CAP and phrase[1] - phrase[0] == 1:
        return low in {"may", "april", "june", "august"}
    if tag & (SOURCE_NOUN | REL) or (tag & CAP and (head > 0 or len(low) > 1)):
        return True
    if low in {"those", "many", "some", "others", "both", "all", "most", "few", "one", "another"}:
        return True
    return not strictly


def is_document(frame: Frame, phrase: type_span) -> bool:
    tag = frame.tag[head_of(frame, phrase)]
    return bool(tag & DOC) and not tag & CAP


def passive_group(frame: Frame, group: int, at: int) -> bool:
    """Say whether the verb group holds a form of "be" that makes the cue passive."""
    return any(frame.tag[place] & BE and frame.low[place] != "being" for place in range(group, at))


def opening_phrase(frame: Frame, end: int) -> type_span | None:
    """Return all from the frame's start to `end` as one long subject, where no verb stands in between."""
    start = _trim(frame, 0, end)
    if (
        start >= end
        or end - start > 2 * MAX_PHRASE
        or (frame.tag[start] & (PREP | SUB | QUOTE) and not frame.tag[start] & CAP)
    ):
        return None
    for at in range(start, end):
        tag = frame.tag[at]
        if tag & (FINITE | VERB | QUOTE | PRON | SUB | THAT) and not tag & (CAP | PREP | DET):
            return None
        if tag & CUE and CUES[frame.low[at]].form in {"past", "third"} and not tag & SOURCE_NOUN:
            return None
    while (end > start + 1 and frame.tag[end - 1] & (TIME | ADV)) or frame.low[end - 1] in {"last", "this", ","}:
        end -= 1
    phrase = (start, end)
    return phrase if can_speak(frame, phrase) else None
