"""What follows a cue: where its content begins and ends."""

from dataclasses import dataclass

from service.analysis.attributions.adjuncts import (
    MAX_ADJUNCT,
    TELLING,
    addressee_at,
    end_of_prepositional,
    past_parenthesis,
    skip_adjuncts,
    told_only,
)
from service.analysis.attributions.clauses import clause_follows
from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import OCCASIONS, TIMELY, end_of_time, type_span, verb_group
from service.analysis.attributions.sources import is_document, subject_before
from service.analysis.english.cues import DENIALS, REPORTING, Cue
from service.analysis.words import (
    ADV,
    AUX,
    CAP,
    CARRIER,
    CLITIC,
    CONJ,
    CUE,
    DET,
    FINITE,
    MODAL,
    NEG,
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
    TIME,
    TITLE,
    WH,
)


@dataclass(slots=True)
class Complement:
    """Where content begins, where the cue ends, what stands between them, and which frame matched."""

    start: int
    cue_end: int
    frame: str
    adjunct: type_span | None = None
    addressee: type_span | None = None


def complement_after(frame: Frame, at: int, cue: Cue, limit: int) -> Complement | None:
    """Return the complement of the cue `at`, or None where nothing that can be content follows."""
    after = at + 1
    if after >= limit or (frame.tag[after] & THAT and end_of_time(frame, after, limit) > after):
        return None
    found = _direct(frame, after, cue, limit)
    if found is not None:
        return found
    if cue.lemma == "tell" and frame.low[after] == "it" and frame.low_at(after + 1) == "," and after + 2 < limit:
        return Complement(after + 2, after + 1, "c")
    if "o" in cue.frames:
        found = _addressed(frame, after, cue, limit)
        if found is not None:
            return found
        if cue.lemma in TELLING and frame.tag[after] & (DET | CAP) and told_only(frame, after, limit):
            return None
    if frame.low[after] in cue.prepositions and not (frame.low[after] == "on" and frame.tag_at(after + 1) & TIME):
        return _prepositional(frame, after, limit)
    if "s" in cue.frames or "q" in cue.frames:
        found = _over_adjunct(frame, after, cue, limit)
        if found is not None:
            return found
    return _nominal(frame, after, cue, limit)


def _direct(frame: Frame, after: int, cue: Cue, limit: int) -> Complement | None:
    """A quotation, "that …", an infinitive, a question or an -ing form right after the cue."""
    tag, low = frame.tag[after], frame.low[after]
    if tag & QUOTE:
        return Complement(after, after, "q")
    if low in {",", ":"} and frame.tag_at(after + 1) & QUOTE:
        return Complement(after + 1, after, "q")
    if "s" in cue.frames and cue.lemma in REPORTING and frame.opens_mark(after):
        return Complement(after, after, "b")
    if low == ":" and after + 1 < limit and cue.frames & {"s", "q"}:
        return Complement(after + 1, after, "s")
    if cue.lemma in DENIALS and tag & THAT and _says_more(frame, after + 1):
        return Complement(after, after, "n")
    if (
        tag & THAT
        and "s" in cue.frames
        and _content_may_begin(frame, after + 1, limit)
        and not (cue.lemma in _PERCEIVING and _points_at(frame, after + 1, limit))
    ):
        return Complement(after + 1, after + 1, "s")
    if low == "to" and "t" in cue.frames and _verb_follows(frame, after + 1):
        return Complement(after, after, "t")
    if low in {"not", "never"} and frame.low_at(after + 1) == "to" and "t" in cue.frames:
        return Complement(after, after, "t")
    if tag & WH and "w" in cue.frames:
        return Complement(after, after, "w")
    if cue.lemma in _ANSWERING and low in _ANSWERS and limit - after <= MAX_ANSWER:
        return Complement(after, after, "b")
    if "s" in cue.frames and _counts(frame, after):
        return Complement(after, after, "b")
    if "g" in cue.frames and low.endswith("ing") and len(low) > 4 and not tag & (SOURCE_NOUN | CAP):
        return Complement(after, after, "g")
    return None


def _says_more(frame: Frame, at: int) -> bool:
    """Say whether an aside begins here, so that the "that" before it points back: "denied that, saying …"."""
    return frame.low_at(at) == "," and frame.low_at(at + 1).endswith("ing")


_PERCEIVING = frozenset("hear know see remember forget want make keep repeat".split())
"""Verbs whose "that" may only point at a thing: "heard that promise before"."""


def _points_at(frame: Frame, at: int, limit: int) -> bool:
    """Say whether "that" points at the noun `at`: one thing, and no clause."""
    noun = not frame.tag[at] & ~(NOUN_CUE | CUE) and not frame.low[at].endswith("s")
    return noun and not clause_follows(frame, at, limit)


_ANSWERING = frozenset("say reply answer respond".split())
_ANSWERS = frozenset("no yes not never nothing nobody perhaps maybe neither".split())
MAX_ANSWER = 3
"""Words of an answer that is no clause at most: "said not yet"."""

_COUNTING = frozenset("at about around over up between under nearly almost as more fewer less".split())
_COUNTED = frozenset("least most to many much than few".split())


def _counts(frame: Frame, at: int) -> bool:
    """Say whether a clause begins with an amount: "said at least 41 stations had no power"."""
    after = at + 2 if frame.low_at(at + 1) in _COUNTED else at + 1
    if frame.low[at] in {"as", "more", "fewer", "less", "up"} and after == at + 1:
        return False
    after += frame.low_at(after) in {"as", "than"}
    return frame.low[at] in _COUNTING and bool(frame.tag_at(after) & NUM) and clause_follows(frame, after, len(frame))


def _content_may_begin(frame: Frame, at: int, limit: int) -> bool:
    return (at < limit and not frame.tag[at] & (PUNCT & ~QUOTE)) or frame.low_at(at) in {
        "‘",
        "'",
        "$",
        "£",
        "€",
        ",",
        "“",
    }


def _verb_follows(frame: Frame, at: int) -> bool:
    tag = frame.tag_at(at)
    return not tag & (DET | PUNCT | CAP | NUM | OBJ | QUOTE | TIME) or bool(tag & QUOTE)


def _addressed(frame: Frame, after: int, cue: Cue, limit: int) -> Complement | None:
    """Read "told X that …", "urged X to …", "told X: “…”"."""
    addressee = addressee_at(frame, after, limit)
    if addressee is None:
        return None
    stop = addressee[1]
    at = skip_adjuncts(frame, past_parenthesis(frame, stop, limit), limit)
    low, tag = frame.low_at(at), frame.tag_at(at)
    clausal = "c" in cue.frames
    if tag & THAT and clausal:
        return Complement(at + 1, after, "c", addressee=addressee, adjunct=(after, at))
    if tag & QUOTE:
        return Complement(at, after, "q", addressee=addressee, adjunct=(after, at))
    if low in {",", ":"} and frame.tag_at(at + 1) & QUOTE:
        return Complement(at + 1, after, "q", addressee=addressee, adjunct=(after, at))
    if low == ":" and clausal:
        return Complement(at + 1, after, "c", addressee=addressee, adjunct=(after, at))
    if frame.low_at(at + 1) in {",", ":"} and frame.tag_at(at + 2) & QUOTE and not tag & (PUNCT | FINITE):
        return Complement(at + 2, after, "q", addressee=addressee, adjunct=(after, at + 1))
    if low == "to" and _verb_follows(frame, at + 1):
        return Complement(at if clausal else after, after, "t", addressee=addressee)
    if low in {"not", "never"} and frame.low_at(at + 1) == "to":
        return Complement(at if clausal else after, after, "t", addressee=addressee)
    if tag & WH and (clausal or "w" in cue.frames):
        return Complement(at, after, "w", addressee=addressee)
    if low in cue.prepositions and clausal:
        return Complement(at + 1, after, "p", addressee=addressee)
    if low in {"of", "about"} and clausal:
        return Complement(at + 1, after, "p", addressee=addressee)
    if (
        clausal
        and at < limit
        and (tag & (_SUBJECTS | SOURCE_NOUN) or low == "there")
        and clause_follows(frame, at, limit)
    ):
        return Complement(at, after, "c", addressee=addressee, adjunct=(after, at))
    return _within_addressee(frame, after, addressee, limit) if clausal else None


_SUBJECTS = DET | PRON | CAP | CLITIC
"""With what a clause begins."""


def _within_addressee(frame: Frame, after: int, addressee: type_span, limit: int) -> Complement | None:
    """Read "told the court Darren Pike had …", "told Reuters workers were …": a clause right behind whom it tells."""
    start, stop = addressee
    for at in range(stop - 1, start, -1):
        before, tag = frame.tag[at - 1], frame.tag[at]
        if (
            before & (PREP | DET | PUNCT | CONJ)
            or (at + 1 < limit and frame.low[at + 1] == ",")
            or tag & (PREP | PUNCT | CONJ | SUB)
            or not clause_follows(frame, at, limit)
        ):
            continue
        named = bool(before & CAP and not tag & (CAP | SOURCE_NOUN | TITLE))
        begins = tag & DET or (tag & CAP and not before & CARRIER)
        heard = bool(before & SOURCE_NOUN and not before & CAP and begins)
        if named or heard:
            return Complement(at, after, "c", addressee=(start, at), adjunct=(after, at))
    return None


def _prepositional(frame: Frame, after: int, limit: int) -> Complement | None:
    start = after + 1
    noun = frame.low_at(start + 1) if frame.tag_at(start) & DET else frame.low_at(start)
    if frame.low[after] in {"on", "in"} and noun in OCCASIONS:
        return None
    if frame.low_at(start) in {"of", "that", "against", "about", "to"} and frame.low[after] in {
        "out",
        "up",
        "back",
        "down",
        "forward",
    }:
        start += 1
    if start >= limit or frame.tag[start] & PUNCT:
        return None
    return Complement(start, start, "p")


def _over_adjunct(frame: Frame, after: int, cue: Cue, limit: int) -> Complement | None:
    """Look past phrases of time and place for "that", a quotation or a clause."""
    at, end = after, min(limit, after + MAX_ADJUNCT)
    prepositional = False
    while at < end:
        tag, low = frame.tag[at], frame.low[at]
        adjunct = (after, at) if at > after else None
        if low in TIMELY:
            past = end_of_time(frame, at, limit)
            if past > at:
                at = past
                continue
        if tag & THAT and "s" in cue.frames and at > after and _has_subject(frame, at + 1, limit):
            return Complement(at + 1, after, "s", adjunct)
        if tag & THAT and at > after:
            return None
        if low == "to" and at > after and "t" in cue.frames and _verb_follows(frame, at + 1):
            return Complement(at, after, "t", adjunct)
        if tag & QUOTE:
            before = frame.tag_at(at - 1)
            return None if before & (DET | PREP) and not before & TIME else Complement(at, after, "q", adjunct)
        if tag & PUNCT:
            return _over_mark(frame, at, after, end, cue)
        if tag & TIME or (tag & ADV and not tag & (DET | PREP | SUB | CAP)):
            at += 1
        elif tag & PREP and not tag & CAP and low not in {"like", "as", "than"}:
            prepositional = True
            at = end_of_prepositional(frame, at, end)
        elif low in _OCCASIONED and (past := end_of_prepositional(frame, at, end)) and _goes_on_behind(frame, past):
            at = past
        elif at > after and tag & SUB and not tag & (THAT | WH | PREP):
            return None
        elif prepositional or at > after:
            if "s" in cue.frames and clause_follows(frame, at, limit):
                return Complement(at, after, "b", adjunct)
            return None
        else:
            break
    if at < limit and "s" in cue.frames and at == after and _bare_clause(frame, at, cue, limit):
        return Complement(at, after, "b")
    return None


_OCCASIONED = frozenset(["after", "following"])
"""Words that open a phrase as prepositions do, though a clause may follow them: "said after the hearing that …"."""


def _goes_on_behind(frame: Frame, at: int) -> bool:
    """Say whether "that" or a quotation stands here, so that what comes before it was no clause."""
    quoted = frame.low_at(at) in {",", ":"} and frame.tag_at(at + 1) & QUOTE
    return bool(frame.tag_at(at) & (THAT | QUOTE) or quoted)


def _has_subject(frame: Frame, at: int, limit: int) -> bool:
    """Say whether "that" opens a clause here, not a relative one: "in a decision that dealt them a blow"."""
    return bool(frame.tag_at(at) & (DET | PRON | CLITIC | CAP | NUM | QUOTE | PUNCT)) or clause_follows(
        frame, at, limit
    )


def _over_mark(frame: Frame, at: int, after: int, end: int, cue: Cue) -> Complement | None:
    """Past a comma or colon: a quotation follows, or "that" closes a parenthesis."""
    if frame.low[at] in {",", ":"} and frame.tag_at(at + 1) & QUOTE:
        return Complement(at + 1, after, "q", (after, at))
    if frame.low[at] == ":" and "s" in cue.frames and at > after:
        return Complement(at + 1, after, "s", (after, at))
    if frame.low[at] not in {",", "("} or "s" not in cue.frames:
        return None
    for place in range(at + 1, end):
        if frame.tag[place] & QUOTE or frame.low[place] == ";":
            return None
        if frame.low[place] in {",", ")"} and frame.tag_at(place + 1) & THAT:
            return Complement(place + 2, after, "s", (after, at))
    return None


_NEVER_BARE = frozenset({"threaten", "show", "see", "hear", "detect", "mandate", "highlight", "illustrate"})
"""Verbs that a clause follows only with "that"."""


_TELLING_DOCUMENTS = frozenset({"show", "illustrate", "highlight"})
"""Those of them that a clause follows all the same where a document is their subject: "records show he paid"."""


def _of_document(frame: Frame, verb: int) -> bool:
    """Say whether a document is the subject of the verb: "a leaked memo shows", "figures out on Monday showed"."""
    source = subject_before(frame, verb_group(frame, verb))
    return source is not None and is_document(frame, source)


def _bare_clause(frame: Frame, at: int, cue: Cue, limit: int) -> bool:
    """Say whether a clause without "that" begins right after the cue."""
    tag = frame.tag[at]
    if tag & (PREP | CONJ | PUNCT | THAT) and not tag & CAP and frame.low[at] not in {"’", "'", "$", "£", "€", "there"}:
        return frame.low[at] in {"$", "£", "€"}
    if frame.low[at] in {"such", "because", "when", "while", "after", "before", "as", "since", "until", "so"}:
        return False
    if cue.lemma in _NEVER_BARE and not (cue.lemma in _TELLING_DOCUMENTS and _of_document(frame, at - 1)):
        return False
    if cue.lemma in {"say", "think", "believe", "claim", "hope", "insist", "tweet"}:
        return not tag & (AUX | MODAL) or frame.low_at(at - 2) == "he"
    return clause_follows(frame, at, limit)


def _nominal(frame: Frame, after: int, cue: Cue, limit: int) -> Complement | None:
    """A noun phrase as the content; "claims that …" inside it moves the start behind "that"."""
    if "n" not in cue.frames or after >= limit:
        return None
    tag = frame.tag[after]
    if frame.low[after] in TIMELY and end_of_time(frame, after, limit) > after:
        return None
    if (
        tag & (PUNCT | SUB | CONJ | AUX | MODAL | NEG)
        and not tag & (CAP | DET)
        and frame.low[after] not in {"‘", "$", "£", "€"}
    ):
        return None
    if tag & PREP and not tag & CAP:
        return None
    if tag & NEG or (frame.low[after] in {"most", "least"} and frame.tag_at(after + 1) & PUNCT):
        return None
    if tag & ADV and not tag & (DET | OBJ | TIME):
        after += 1
        if after >= limit or frame.tag[after] & (PREP | PUNCT):
            return None
    if tag & TIME and not tag & CAP and not tag & DET:
        return None
    if cue.lemma == "threaten" and frame.tag_at(after + bool(tag & DET)) & ROLE:
        return None
    for place in range(after, min(limit - 1, after + 5)):
        if (
            frame.tag[place] & NOUN_CUE
            and frame.tag[place + 1] & THAT
            and place + 2 < limit
            and not frame.tag[place + 2] & FINITE
        ):
            return Complement(place + 2, place + 2, "n")
        if frame.tag[place] & (PUNCT | PREP):
            break
    return Complement(after, after, "n")
