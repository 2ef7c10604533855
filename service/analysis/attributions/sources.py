"""Who says it: the phrase beside a cue with its appositions, its head, and whether that can speak."""

from collections.abc import Iterator

from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import (
    MAX_PHRASE,
    PARTICIPLES,
    is_nounlike,
    is_postposed,
    phrase_before,
    trim,
    type_span,
)
from service.analysis.english.cues import CUES
from service.analysis.english.function_words import INDEFINITE
from service.analysis.english.nouns import FACELESS
from service.analysis.words import (
    ADV,
    BE,
    CAP,
    CLITIC,
    CONJ,
    CUE,
    DET,
    DOC,
    FINITE,
    NUM,
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
)

MAX_NAME = 4
"""Words of a name in apposition at most."""

_AFTER_NOUN = frozenset("familiar close near".split())
"""Adjectives that stand behind their noun."""

_INTERRUPTING = frozenset("however meanwhile too though therefore nevertheless nonetheless likewise instead".split())
"""Single words between commas that stand between a subject and its verb."""

_WHOSE = frozenset("his her its their".split())
"""Words before whatever somebody is to somebody else: "his linguist, Ann Orr, …"."""

_APPOSED = frozenset(
    """
who who's who’s whose which of from at for now based formerly aged whom with in on then speaking talking writing citing
quoting referring representing defending prosecuting acting appearing
""".split()
)


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
    head = head_of(frame, phrase)
    office = bool(frame.tag[phrase[0]] & DET and frame.tag[head] & ROLE)
    of_place = office and frame.tag[comma - 1] & CAP and head < comma - 1 and stop - comma - 1 > 1
    role = frame.tag[comma - 1] & SOURCE_NOUN or (office and not frame.tag[comma - 1] & CAP) or of_place
    return bool(role) and ends and 1 < stop - comma - 1 <= MAX_NAME


def _apposes(frame: Frame, at: int) -> bool:
    """Say whether an apposition can begin here."""
    tag, low = frame.tag[at], frame.low[at]
    if low == "on" and frame.tag_at(at + 1) & TIME:
        return False
    if low in {"the", "a", "an", "his", "her", "its", "their"} or low in _APPOSED or tag & NUM:
        return True
    if (low.endswith("ed") or low in PARTICIPLES) and frame.tag_at(at + 1) & PREP:
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
    if phrase is not None:
        phrase = (_before_relative(frame, phrase, floor), end)
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
        if frame.low[at] in _SAYING:
            return None
        if frame.low[at] in {"who", "whose"} and is_nounlike(frame, at - 1):
            phrase = phrase_before(frame, at, floor)
            return (phrase[0], end) if phrase is not None else None
    return None


def _before_relative(frame: Frame, phrase: type_span, floor: int) -> int:
    """Return where "The actress who plays his sister" begins: what stands before the verb is part of who she is.

    Only a noun that opens a clause can have a verb behind its relative clause. It is the phrase's own start otherwise.
    """
    start = phrase[0]
    for at in range(start, max(floor, start - MAX_PHRASE), -1):
        tag, low = frame.tag[at], frame.low[at]
        if tag & (QUOTE | PUNCT) and low not in {"’", "'", "-"}:
            return start
        if low in _RELATIVE and is_nounlike(frame, at - 1):
            if at + 1 >= start and low != "whose":
                return start
            noun = phrase_before(frame, at, floor)
            return noun[0] if noun is not None and _is_relative(frame, at) and _opens(frame, noun[0], floor) else start
        if at < start and _goes_on(frame, at) and (frame.tag[at] & (CUE | THAT) or can_speak(frame, phrase)):
            return start
    return start


def _goes_on(frame: Frame, at: int) -> bool:
    """Say whether another clause begins here, or a verb stands here that is not the relative clause's own."""
    tag = frame.tag[at]
    if tag & (SUB | THAT) and not tag & (REL | PREP):
        return True
    return bool(tag & CUE and not tag & SOURCE_NOUN and not _opens_relative(frame, at))


def _opens_relative(frame: Frame, at: int) -> bool:
    """Say whether the word is the verb of a relative clause: "who found …", "who had found …"."""
    while frame.tag_at(at - 1) & (FINITE | ADV):
        at -= 1
    return frame.low_at(at - 1) in _RELATIVE


_RELATIVE = frozenset("who whose which that".split())

_SAYING = frozenset(["said", "says"])
"""Verbs that no relative clause before a subject ends with: what follows is what was said."""


def _is_relative(frame: Frame, at: int) -> bool:
    """Say whether "who" or "that" is the subject of the verb behind it, and what is before it may speak."""
    if frame.low[at] in {"who", "whose"}:
        return True
    tag, low = frame.tag_at(at + 1), frame.low_at(at + 1)
    verb = tag & (FINITE | VERB | CUE) or low.endswith(("ed", "s"))
    return bool(verb) and not tag & (SOURCE_NOUN | DET | CAP | PRON) and bool(frame.tag[at - 1] & (SOURCE_NOUN | CAP))


def _opens(frame: Frame, at: int, floor: int) -> bool:
    """Say whether a clause begins here."""
    before = frame.tag_at(at - 1)
    return at <= floor or bool(before & (PUNCT | QUOTE | CONJ | SUB | THAT | CUE))


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
            named = _is_named_behind(frame, at, end, floor)
            if named or _apposes(frame, at + 1) or opening == "(":
                phrase = phrase_before(frame, at, floor)
                if (
                    phrase is not None
                    and not frame.tag[phrase[1] - 1] & (TIME & ~CAP)
                    and can_speak(frame, phrase, strictly=not named)
                ):
                    return (_named_before(frame, _before_quoted(frame, phrase[0], floor), floor), end)
            described = _described_before(frame, at, end, floor) if closing == "," else None
            if described is not None:
                return (described, end)
            if seen >= 4:
                return None
    return None


def _described_before(frame: Frame, at: int, end: int, floor: int) -> int | None:
    """Return where "A woman who gave birth in May, Hannah Sykes," begins: a full name behind a relative clause."""
    if not 1 < end - at - 1 <= MAX_NAME or not all(frame.tag[p] & CAP for p in range(at + 1, end)):
        return None
    phrase = _with_relative(frame, at, floor)
    return phrase[0] if phrase is not None and _opens(frame, phrase[0], floor) else None


def _before_quoted(frame: Frame, at: int, floor: int) -> int:
    """Return where "A guard, quoted by" begins that stands before who quotes him, or the place itself."""
    if at - 3 <= floor or frame.low[at - 1] not in {"by", "in"} or frame.low[at - 2] not in {"quoted", "cited"}:
        return at
    phrase = phrase_before(frame, at - 3, floor) if frame.low[at - 3] == "," else None
    return phrase[0] if phrase is not None and can_speak(frame, phrase) else at


def _named_before(frame: Frame, at: int, floor: int) -> int:
    """Return where the name begins that the description at `at` is set beside: "Ann Orr, a doctor in Lund, who …".

    It is `at` itself where none stands there.
    """
    comma = at - 1 if at > floor and frame.low[at - 1] == "," and frame.tag[at] & DET else _belonging(frame, at, floor)
    if comma is None or comma - 1 <= floor or not frame.tag[comma - 1] & CAP:
        return at
    phrase = phrase_before(frame, comma, floor)
    if phrase is None or frame.tag[phrase[0]] & PREP or not all(frame.tag[p] & (CAP | PREP) for p in range(*phrase)):
        return at
    before = phrase[0] - 1
    opens = before < floor or (frame.tag[before] & (QUOTE | PUNCT) and frame.low[before] != ",")
    return phrase[0] if opens else at


def _belonging(frame: Frame, at: int, floor: int) -> int | None:
    """Return the comma before what somebody belongs to, in which `at` stands: "Ann Orr, of the Tarn | Guild, who …"."""
    for place in range(at - 1, max(floor, at - MAX_NAME - 2), -1):
        if frame.low[place] == ",":
            return place if frame.low[place + 1] in _OF_BODIES else None
        if frame.tag[place] & (QUOTE | PUNCT | FINITE | CUE):
            return None
    return None


_OF_BODIES = frozenset("of from for at with".split())
"""Prepositions between a name and the body that somebody is with."""


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
    if frame.tag[at - 1] & CAP and frame.low_at(at - 2) == "the" and end - at > 2:
        return True
    phrase = phrase_before(frame, at, floor)
    if phrase is None:
        return False
    if end - at > 2 and (frame.low[phrase[0]] in _WHOSE or _is_somebodys(frame, phrase)):
        return True
    return bool(frame.tag[phrase[0]] & DET and frame.tag[head_of(frame, phrase)] & (SOURCE_NOUN | ROLE))


def _is_somebodys(frame: Frame, phrase: type_span) -> bool:
    """Say whether a phrase tells whose one thing or person is, whatever the noun: "Norhav's skipper"."""
    last = phrase[1] - 1
    owned = any(
        frame.low[p].endswith(("’s", "'s", "s’", "s'")) or _is_mark_of(frame, p) for p in range(phrase[0], last)
    )
    return owned and not frame.tag[last] & (CAP | TIME) and not frame.low[last].endswith("s")


def _is_mark_of(frame: Frame, at: int) -> bool:
    """Say whether a mark stands here that says whose something is: the first of "’ s", or the last of "workers ’"."""
    return frame.low[at] in {"’", "'"} and (frame.low_at(at + 1) == "s" or frame.low_at(at - 1).endswith("s"))


def head_of(frame: Frame, phrase: type_span) -> int:
    """Return the item that heads the phrase: the last noun before a preposition, a comma or a relative pronoun."""
    head = frame.heads.get(phrase)
    if head is None:
        head = frame.heads[phrase] = _head_of(frame, *phrase)
    return head


def _head_of(frame: Frame, start: int, end: int) -> int:
    for at in range(start + 1, end):
        tag, low = frame.tag[at], frame.low[at]
        if tag & _MAY_END and ((tag & PREP and not tag & CAP) or low in {",", "(", "—", "who", "which", "that"}):
            behind = at - 2 >= start and (frame.low[at - 1] in _AFTER_NOUN or is_postposed(frame, at - 1))
            return at - 2 if behind else at - 1
        if tag & _NAMING:
            continue
        if low.endswith("ing") and frame.tag[at - 1] & SOURCE_NOUN and not tag & CUE:
            return at - 1
        if low.endswith("ed") and len(low) > 3 and not frame.tag[at - 1] & (DET | ADV):
            return at - 1
    numbered = end - 2 >= start and frame.tag[end - 1] & NUM and frame.tag[end - 2] & CAP
    return end - 2 if numbered else end - 1


_NAMING = CAP | SOURCE_NOUN
"""Classes of the items that may head a phrase: the last of them does."""

_MAY_END = PREP | PUNCT | REL | THAT
"""Classes of the items behind which no head of a phrase stands."""


_PARTS = (INDEFINITE - {"a", "an", "some", "one", "another"}) | frozenset(
    "dozens hundreds thousands scores handful number majority half all none".split()
)
"""Words before "of" that tell how many of somebody: "two of the boys"."""


def can_speak(frame: Frame, phrase: type_span, *, strictly: bool = True) -> bool:
    """Say whether the phrase can be a source. `strictly` asks for a person, a body, a document or a name."""
    if frame.low[phrase[0]] == "according":
        return False  # who says the rest, and nobody who does anything in it
    head = head_of(frame, phrase)
    tag, low = frame.tag[head], frame.low[head]
    if frame.low_at(head + 1) == "of" and head + 2 < phrase[1] and (low in _PARTS or tag & NUM):
        return can_speak(frame, (head + 2, phrase[1]), strictly=strictly)
    if low in FACELESS and not (low == "it" or (low in {"those", "these"} and phrase[1] - phrase[0] > 1)):
        return False
    if tag & _CALLING:
        return True
    if tag & TIME and not tag & (SOURCE_NOUN | CAP):
        return False
    if tag & TIME and tag & CAP and phrase[1] - phrase[0] == 1:
        return low in {"may", "april", "june", "august"}
    if tag & _SPEAKING or (tag & CAP and (head > 0 or len(low) > 1)):
        return True
    if low in {"those", "many", "some", "others", "both", "all", "most", "few", "one", "another"}:
        return True
    return not strictly or _is_named_apposed(frame, head + 1, phrase[1])


def _is_named_apposed(frame: Frame, comma: int, end: int) -> bool:
    """Say whether a full name stands behind the head's comma up to the phrase's end: "its skipper, Ann Orr"."""
    stop = end - 1 if frame.low[end - 1] == "," else end
    return (
        frame.low_at(comma) == ","
        and 1 < stop - comma - 1 <= MAX_NAME
        and all(frame.tag[p] & CAP for p in range(comma + 1, stop))
    )


_CALLING = PRON | CLITIC
_SPEAKING = SOURCE_NOUN | REL
"""Classes of words that stand for somebody, and of nouns that say what speaks."""


def is_document(frame: Frame, phrase: type_span) -> bool:
    tag = frame.tag[head_of(frame, phrase)]
    return bool(tag & DOC) and not tag & CAP


def passive_group(frame: Frame, group: int, at: int) -> bool:
    """Say whether the verb group holds a form of "be" that makes the cue passive."""
    return group < at and any(frame.tag[place] & BE and frame.low[place] != "being" for place in range(group, at))


def opening_phrase(frame: Frame, end: int) -> type_span | None:
    """Return all from the frame's start to `end` as one long subject, where no verb stands in between."""
    start = trim(frame, 0, end)
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
