"""Verbs as cues: "X said that …", "…, X said", "…, said X", ", adding that …", "and said …"."""

from collections.abc import Iterable

from service.analysis.attributions.clauses import clause_follows, content_end, has_clause
from service.analysis.attributions.complements import complement_after
from service.analysis.attributions.cue_words import asks_for_anonymity, governor_of, is_noun
from service.analysis.attributions.drafts import Draft, Shape
from service.analysis.attributions.frames import QUOTED, Frame
from service.analysis.attributions.leading import read_before
from service.analysis.attributions.phrases import TIMELY, end_of_time, phrase_after, type_span, verb_group
from service.analysis.attributions.preceding import content_before
from service.analysis.attributions.relays import passed_on
from service.analysis.attributions.sources import can_speak, passive_group, subject_before, with_apposition
from service.analysis.attributions.subjects import QUESTIONING, end_of_question
from service.analysis.attributions.venues import end_of_adjunct, interview_in, venue_in
from service.analysis.english.cues import CUES, Cue
from service.analysis.words import (
    ADV,
    CAP,
    CONJ,
    CUE,
    DET,
    FINITE,
    NEG,
    NOUN_CUE,
    NUM,
    OBJ,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    SOURCE_NOUN,
    SUB,
    THAT,
    TIME,
    TITLE,
    VERB,
)

_ADJUNCT_OPENERS = frozenset(
    """
in on at during after before when while as to from by with via through last this earlier later today yesterday
about of over for following ahead without outside inside near beside behind across throughout upon amid despite because
""".split()
)
"""What may follow "X said" where the content stands before it."""

_MEANS = frozenset("phone telephone email e-mail text video letter fax message satellite radio zoom whatsapp".split())
"""What words are sent by."""

MAX_CUES = 40
"""Cues of a frame that are read at most: no prose holds more, and each looks along the whole frame."""

_FINITE_FORMS = frozenset({"past", "third", "base"})

_AGENTLESS = frozenset({"past", "participle"})
"""Forms that report nothing as a passive, or with whoever does it behind "by"."""

_ASKING = frozenset("ask press question challenge quote warn tell".split())
"""Verbs that report nothing behind "when": "When asked about the smell, …"."""

_ONLY_THAT = frozenset(["charge"])
"""Verbs that report only with "that": prosecutors who charge a company say nothing."""

_SAYING = frozenset({"s", "q"})
"""What may follow a verb behind which its content may stand before it: a clause, a quotation."""

_SPEAKING = _SAYING | {"o"}
"""The same, and whom it is told."""

_BEHIND_CONTENT = frozenset({QUOTED, ",", "—", "–", "--", "?", "!", "as"})
"""Items behind one of which who says it stands, where content comes before."""


def read_verbs(frame: Frame, limit: int, places: Iterable[int]) -> list[Draft]:
    """Return the attributions of all verbs of the frame, in order. They stand at some of the `places`."""
    found: list[Draft] = []
    asked = end_of_question(frame) if frame.low[0] in QUESTIONING else 0
    for at in [at for at in places if frame.tag[at] & CUE and at >= asked][:MAX_CUES]:
        draft = _read_verb(frame, at, limit, found)
        if draft is not None:
            found.append(draft)
    return found


def limit_of(frame: Frame) -> int:
    limit = len(frame.low)
    while limit > 0 and frame.tag[limit - 1] & PUNCT and frame.low[limit - 1] in {".", "!", "?", "…", "..."}:
        limit -= 1
    return limit


def _read_verb(frame: Frame, at: int, limit: int, found: list[Draft]) -> Draft | None:
    cue = CUES[frame.low[at]]
    if frame.tag[at] & CAP and at > 0 and not frame.heading:
        return None
    if cue.lemma in _ASKING and cue.form in _AGENTLESS and frame.low_at(at - 1) == "when":
        return None
    if cue.lemma in _ONLY_THAT and not frame.tag_at(at + 1) & THAT:
        return None
    if asks_for_anonymity(frame, at) or (cue.form in _AGENTLESS and _has_agent(frame, at + 1)):
        return None
    group = verb_group(frame, at)
    if is_noun(frame, at, group, cue):
        return None
    if passive_group(frame, group, at):
        return None if cue.form in _AGENTLESS else read_before(frame, at, group, cue, limit, found)
    if cue.form == "base" and frame.low_at(at - 1) == "to":
        return read_before(frame, at, verb_group(frame, governor_of(frame, at)), cue, limit, found)
    return (
        _inverted(frame, at, group, cue, limit)
        or _after(frame, at, group, cue, limit)
        or read_before(frame, at, group, cue, limit, found)
    )


def _has_agent(frame: Frame, at: int) -> bool:
    """Say whether "by" begins here whoever does it, and not by what means: "said by phone"."""
    return frame.low_at(at) == "by" and frame.low_at(at + 1) not in _MEANS


def _stands_after(frame: Frame, at: int) -> bool:
    """Say whether content ends just before the item `at`: a quotation or a comma stands there."""
    if at <= 0:
        return False
    return bool(frame.tag[at - 1] & QUOTE) or (frame.low[at - 1] in {",", "—", "–", "--", "?", "!"} and at > 1)


def _closes_clause(frame: Frame, at: int, limit: int) -> bool:
    """Say whether nothing that the cue could govern follows: the end, a mark, or a phrase of time or place."""
    if at >= limit or frame.tag[at] & (QUOTE | PUNCT | TIME):
        return frame.low_at(at) not in {"$", "£", "€", "‘", "’", "'", ":"} or frame.low_at(at) == ""
    tag, low = frame.tag[at], frame.low[at]
    if low in TIMELY and end_of_time(frame, at, limit) > at:
        return True
    if low == "to":
        return bool(frame.tag_at(at + 1) & (DET | CAP | SOURCE_NOUN | TITLE | OBJ))
    return (
        low in _ADJUNCT_OPENERS
        or bool(tag & ADV and not tag & (DET | SUB))
        or (low == "and" and frame.tag_at(at + 1) & CUE != 0)
    )


def _inverted(frame: Frame, at: int, group: int, cue: Cue, limit: int) -> Draft | None:
    """Read "…," said X."""
    if cue.form not in _FINITE_FORMS or not _stands_after(frame, group) or _SAYING.isdisjoint(cue.frames):
        return None
    if group != at or cue.lemma in {"tell", "inform", "remind", "assure"}:
        return None
    source = phrase_after(frame, at + 1, limit)
    if source is None or not can_speak(frame, source) or frame.tag[source[0]] & (QUOTE | TIME & ~CAP):
        return None
    if _ends_in_verb(frame, source) or ("o" in cue.frames and frame.tag_at(source[1]) & THAT):
        return None
    following = frame.tag_at(source[1])
    if following & (FINITE | CUE | VERB) and source[1] < limit and not following & (PREP | CAP):
        return None
    if frame.tag[source[0]] & PRON and not _closes_clause(frame, source[1], limit):
        return None
    content = content_before(frame, at)
    if not content or _is_subject(frame, content[0]):
        return None
    if (
        frame.low[at - 1] == ","
        and not (frame.tag_at(at - 2) & QUOTE)
        and not _is_clause(frame, content[0])
        and not _goes_on(frame, source[1], limit)
        and not _answers(frame, content[0], source[1], limit)
    ):
        return None
    source = with_apposition(frame, source, limit)
    draft = Draft(frame, Shape.AFTER, content, cue=(at, at + 1), source=source, lemma=cue.lemma)
    _resume(frame, draft, source[1], limit)
    return draft


def _tells_of_a_thing(frame: Frame, source: type_span) -> bool:
    """Say whether a clause without "that" only says which thing is meant: "…, the number Orr mentioned, …"."""
    start, stop = source
    return stop - start > 2 and bool(frame.tag[start] & DET) and frame.low[start + 1] in _THINGS


_THINGS = frozenset(
    "number figure sum amount total date year price rate level share percentage word words phrase term name".split()
)
"""Nouns behind which a name is whoever speaks of the thing, and none in apposition."""


def _answers(frame: Frame, run: type_span, end: int, limit: int) -> bool:
    """Say whether words without a verb can be what is said: a headline's, or an answer ("Tomorrow, said Ann Orr")."""
    if run[0] > 0 or end < limit:
        return False
    length = run[1] - run[0]
    if frame.heading:
        return length > MAX_ANSWER
    return length <= MAX_ANSWER and bool(frame.tag[run[0]] & (TIME | ADV | NEG))


MAX_ANSWER = 2
"""Words of an answer that is no clause at most."""


def _ends_in_verb(frame: Frame, phrase: type_span) -> bool:
    """Say whether a clause begins behind the cue, rather than who says it: "…, said the tests failed"."""
    last = phrase[1] - 1
    low, tag = frame.low[last], frame.tag[last]
    return last > phrase[0] and low.endswith("ed") and not tag & (CAP | SOURCE_NOUN) and low not in _CALLED


_CALLED = frozenset("accused injured deceased bereaved wounded convicted unemployed disabled sacked jailed".split())
"""Participles that people are called by."""


def _is_subject(frame: Frame, run: type_span) -> bool:
    """Say whether who says it stands before the cue, with an aside: "Two aides, speaking in private, said …"."""
    start, stop = run
    comma = next((p for p in range(start + 1, stop) if frame.low[p] == ","), None)
    if comma is not None and frame.low_at(comma + 1) in _RELATIVES and "," not in frame.low[comma + 1 : stop]:
        verbless = not any(frame.tag[p] & (FINITE | QUOTE | VERB) for p in range(start, comma))
        return verbless and can_speak(frame, (start, comma))
    if comma is None or any(frame.tag[p] & (FINITE | QUOTE) for p in range(start, stop)):
        return False
    aside = frame.low_at(comma + 1)
    told = aside.endswith("ed") and bool(frame.tag_at(comma + 2) & (PREP | NUM | TIME))
    return (told or aside in _ASIDES) and can_speak(frame, (start, comma))


_RELATIVES = frozenset("who whose which whom".split())
_ASIDES = frozenset("speaking talking writing citing quoting who asking requesting using".split())


def _goes_on(frame: Frame, at: int, limit: int) -> bool:
    """Say whether the clause that a remark breaks off goes on behind it: ", predicts Cole, will pass"."""
    return at + 1 < limit and frame.low[at] == "," and bool(frame.tag[at + 1] & FINITE)


def _is_clause(frame: Frame, run: type_span) -> bool:
    """Say whether a run has a verb of its own, be it behind a phrase that opens it."""
    return _has_finite(frame, run) or has_clause(frame, run)


def _has_finite(frame: Frame, run: type_span) -> bool:
    return any(
        frame.tag[place] & (QUOTE | CUE)
        or (frame.tag[place] & FINITE and (place == run[0] or not frame.tag[place] & CAP))  # "in May" is no verb
        or frame.low[place].endswith("ed")
        for place in range(*run)
    )


def _after(frame: Frame, at: int, group: int, cue: Cue, limit: int) -> Draft | None:
    """Read "…," X said."""
    if (
        cue.form not in _FINITE_FORMS
        or _BEHIND_CONTENT.isdisjoint(frame.low[:group])
        or _SPEAKING.isdisjoint(cue.frames)
    ):
        return None
    past = _past_addressee(frame, at, cue, limit)
    if not _closes_clause(frame, past, limit):
        return None
    apposed = frame.low_at(group - 1) in {",", "—", "–"}
    source = subject_before(frame, group)
    if source is None or not can_speak(frame, source, strictly=apposed) or _tells_of_a_thing(frame, source):
        return None
    first = source[0]
    as_clause = frame.low_at(first - 1) == "as"
    if as_clause and ("s" not in cue.frames or frame.low[source[0]] in _COMPARED):
        return None
    if as_clause:
        first -= 1
    if first == 0 and as_clause:
        return _leading_as(frame, at, source, cue, limit)
    if not _stands_after(frame, first) and not as_clause:
        return None
    quoted = frame.tag_at(first - 1) & QUOTE
    if not quoted and (frame.tag_at(past) & QUOTE or (past == at + 1 and complement_follows(frame, at, cue, limit))):
        return None
    content = content_before(frame, first)
    if not content or _reports_claim(frame, source):
        return None
    if frame.low[0] in QUESTIONING and content[0][1] <= end_of_question(frame) and not quoted:
        return None
    if cue.frames <= {"q"} and not any(frame.tag[p] & QUOTE for run in content for p in range(*run)):
        return None
    broken_off = _goes_on(frame, past, limit)
    told = broken_off or _is_clause(frame, content[0]) or _clauselike(frame, content[0])
    if not (frame.quote or told or _leads(frame, content[0], past, limit)):
        return None
    cues = (max(group, source[1]), at + 1)
    draft = Draft(frame, Shape.AFTER, content, cue=cues, source=source, lemma=cue.lemma)
    _tell_venue(frame, draft, past, limit)
    if not draft.outer:
        _resume(frame, draft, past, limit)
    return None if len(draft.content) == 1 and _is_adjunct(frame, draft.content[0]) else draft


def _leads(frame: Frame, run: type_span, past: int, limit: int) -> bool:
    """Say whether a remark breaks off behind what opens a sentence: "When the war ends, he said, we will go home"."""
    if not frame.tag[run[0]] & (SUB | PREP | TIME) or frame.low_at(past) != "," or past + 1 >= limit:
        return False
    begins = frame.tag[run[0]] & SUB and frame.tag[past + 1] & (DET | PRON | CAP)
    return bool(begins) or clause_follows(frame, past + 1, limit)


def _is_adjunct(frame: Frame, run: type_span) -> bool:
    """Say whether only a subordinate clause stands before: "Unless he is shielded, the operator will not testify"."""
    start, stop = run
    if not frame.tag[start] & SUB or frame.low[start] not in _SUBORDINATING:
        return False
    if frame.low_at(start + 1) == "then" or frame.tag_at(start + 1) & (TIME | NUM):
        return False
    return not any(frame.low[p] == "," or frame.tag[p] & QUOTE for p in range(start, stop))


_SUBORDINATING = frozenset("after although because before if once since though unless until when whereas while".split())


_COMPARED = frozenset("much many few little long soon well far good bad".split())
"""Words behind "as" with which something is compared: "a cut of as much as half a point"."""


def _tell_venue(frame: Frame, draft: Draft, past: int, limit: int) -> None:
    """Write where it was said behind the cue: to whom, up to `past`, or else in what."""
    assert draft.cue is not None
    assert draft.source is not None
    behind = draft.cue[1]
    if past > behind:
        draft.outer = passed_on(frame, (behind, past))
        if not draft.outer:
            draft.venue, draft.heard = (behind, past), True
    else:
        adjunct = venue_in(frame, (behind, end_of_adjunct(frame, behind, limit)))
        draft.venue = adjunct or interview_in(frame, draft.source)


def _clauselike(frame: Frame, run: type_span) -> bool:
    """Say whether words without a verb that we know can be a clause all the same."""
    return run[1] - run[0] >= 4 and not frame.tag[run[0]] & (PREP | SUB | TIME | ADV)


def _reports_claim(frame: Frame, source: type_span) -> bool:
    """Say whether the words are "a claim Ukraine denied": a noun that the cue is about, then its source."""
    return any(frame.tag[p] & NOUN_CUE for p in range(source[0], source[1] - 1)) and bool(frame.tag[source[0]] & DET)


def _leading_as(frame: Frame, at: int, source: type_span, cue: Cue, limit: int) -> Draft | None:
    """Read "As X notes, …"."""
    comma = next((p for p in range(at + 1, min(limit, at + 12)) if frame.low[p] == ","), None)
    if comma is None or comma + 1 >= limit:
        return None
    return Draft(
        frame,
        Shape.BEFORE,
        [(comma + 1, content_end(frame, comma + 1, limit))],
        cue=(at, at + 1),
        source=source,
        lemma=cue.lemma,
    )


def _past_addressee(frame: Frame, at: int, cue: Cue, limit: int) -> int:
    """Return the item behind "told the Mirror" where an addressee follows."""
    if cue.lemma not in {"tell", "assure", "inform", "remind", "warn", "ask"} or at + 1 >= limit:
        return at + 1
    tag = frame.tag[at + 1]
    if tag & (QUOTE | PUNCT):
        return at + 1
    if frame.low[at + 1] in {"him", "her", "them", "me", "us", "you"}:
        return at + 2
    phrase = phrase_after(frame, at + 1, limit)
    return phrase[1] if phrase is not None else at + 1


def complement_follows(frame: Frame, at: int, cue: Cue, limit: int) -> bool:
    """Say whether content follows the cue."""
    return complement_after(frame, at, cue, limit) is not None


def _resume(frame: Frame, draft: Draft, at: int, limit: int) -> None:
    """Add what continues behind the cue: “…,” she said, “…”, and "The deal, he said, would fail"."""
    place = at
    while place < limit and not frame.tag[place] & (QUOTE | PUNCT):
        if frame.tag[place] & CUE and place > at and CUES[frame.low[place]].form in {"past", "third", "ing"}:
            return
        place += 1
    closing = place
    while place < limit and frame.tag[place] & PUNCT:
        place += 1
    if place >= limit:
        return
    if frame.tag[place] & QUOTE and closing < place:
        stop = place + 1
        while stop < limit and frame.tag[stop] & QUOTE:
            stop += 1
        if frame.quote[place].kind != "scare" and not _owned(frame, stop, limit):
            draft.content.append((place, stop))
    elif frame.low[closing] == "," and closing == at and _continues(frame, place, draft):
        draft.content.append((place, content_end(frame, place, limit)))


def _owned(frame: Frame, at: int, limit: int) -> bool:
    """Say whether the quotation that ends at `at` has a cue of its own behind it."""
    del limit
    return bool(frame.tag_at(at) & CUE) and not frame.tag_at(at) & PUNCT


def _continues(frame: Frame, at: int, draft: Draft) -> bool:
    """Say whether a clause that was broken off by ", he said," goes on here."""
    tag, low = frame.tag[at], frame.low[at]
    if tag & (CONJ | REL_OR_SUB) or low.endswith("ing") or (tag & CUE and not tag & FINITE):
        return False
    if not _has_finite(frame, draft.content[0]) or frame.tag[at] & FINITE:
        return True
    start, stop = draft.content[0]
    return bool(tag & (DET | PRON | CAP)) and (stop - start <= 6 or frame.low[start] in _SUBORDINATING)


REL_OR_SUB = SUB
