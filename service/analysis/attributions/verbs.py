"""Verbs as cues: "X said that …", "…, X said", "…, said X", ", adding that …", "and said …"."""

from service.analysis.attributions.complements import complement_after, content_end, venue_in
from service.analysis.attributions.drafts import Draft, Outer, Shape
from service.analysis.attributions.frames import Frame
from service.analysis.attributions.sources import (
    can_speak,
    head_of,
    is_document,
    opening_phrase,
    passive_group,
    phrase_after,
    phrase_before,
    subject_before,
    verb_group,
    with_apposition,
)
from service.analysis.english.cues import CUE_NOUNS, CUES, DENIALS, MENTAL, REPORTING, Cue
from service.analysis.words import (
    ADV,
    CAP,
    CLITIC,
    CONJ,
    CUE,
    DET,
    FINITE,
    NOUN_CUE,
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
)

type_span = tuple[int, int]

_ADJUNCT_OPENERS = frozenset(
    """
in on at during after before when while as to from by with via through last this earlier later today yesterday
about of over for following ahead without outside inside near beside behind across throughout upon amid despite because
""".split()
)
"""What may follow "X said" where the content stands before it."""

MAX_CUES = 40
"""Cues of a frame that are read at most: no prose holds more, and each looks along the whole frame."""

_FINITE_FORMS = frozenset({"past", "third", "base"})


def read_verbs(frame: Frame) -> list[Draft]:
    """Return the attributions of all verbs of the frame, in order."""
    found: list[Draft] = []
    limit = limit_of(frame)
    for at in [at for at, tag in enumerate(frame.tag[:limit]) if tag & CUE][:MAX_CUES]:
        draft = _read_verb(frame, at, limit, found)
        if draft is not None:
            found.append(draft)
    return found


def limit_of(frame: Frame) -> int:
    limit = len(frame)
    while limit > 0 and frame.tag[limit - 1] & PUNCT and frame.low[limit - 1] in {".", "!", "?", "…", "..."}:
        limit -= 1
    return limit


def _read_verb(frame: Frame, at: int, limit: int, found: list[Draft]) -> Draft | None:
    cue = CUES[frame.low[at]]
    if frame.tag[at] & CAP and at > 0 and not frame.heading:
        return None
    if _asks_for_anonymity(frame, at) or (cue.form in {"past", "participle"} and frame.low_at(at + 1) == "by"):
        return None
    group = verb_group(frame, at)
    if _is_noun(frame, at, group, cue):
        return None
    if passive_group(frame, group, at):
        return None if cue.form in {"past", "participle"} else _before(frame, at, group, cue, limit, found)
    return (
        _inverted(frame, at, group, cue, limit)
        or _after(frame, at, group, cue, limit)
        or _before(frame, at, group, cue, limit, found)
    )


def _asks_for_anonymity(frame: Frame, at: int) -> bool:
    """Say whether the cue is about the source's name: "asked not to be named", "requested anonymity"."""
    if frame.low[at] not in _ASKING:
        return False
    return any(word in _UNNAMING for word in frame.low[at + 1 : at + 6])


_ASKING = frozenset(
    """
want asked requested declined refused wished wanted insisted asking requesting declining refusing speaks spoke
    """.split()
)
_UNNAMING = frozenset("named identified anonymity anonymous anonymously".split())


def _is_noun(frame: Frame, at: int, group: int, cue: Cue) -> bool:
    """Say whether a word that could be a cue is a noun or an adjective here."""
    before = frame.tag_at(at - 1)
    low = frame.low[at]
    if at == 0:
        return cue.form != "ing"
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
    if cue.form == "ing" and before & (PREP | SUB):
        return True
    if frame.low[at - 1] in {"’", "'"} or (frame.low[at - 1].endswith(("’s", "'s")) and not before & CLITIC):
        return True
    if (
        cue.form in {"base", "third"}
        and group == at
        and before & CUE
        and CUES[frame.low[at - 1]].form in {"past", "third", "base"}
    ):
        return True
    ambiguous = low in CUE_NOUNS or frame.tag[at] & SOURCE_NOUN
    if ambiguous and cue.form in {"base", "third"} and group == at:
        return (cue.form == "base" and _heads_one(frame, at)) or not before & (PRON | CAP | ROLE | SOURCE_NOUN)
    return False


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
    }


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
    if low == "to":
        return bool(frame.tag_at(at + 1) & (DET | CAP | SOURCE_NOUN | TITLE | OBJ))
    return (
        low in _ADJUNCT_OPENERS
        or bool(tag & ADV and not tag & (DET | SUB))
        or (low == "and" and frame.tag_at(at + 1) & CUE != 0)
    )


def _inverted(frame: Frame, at: int, group: int, cue: Cue, limit: int) -> Draft | None:
    """Read "…," said X."""
    if cue.form not in _FINITE_FORMS or not cue.frames & {"s", "q"} or not _stands_after(frame, group):
        return None
    if group != at or cue.lemma in {"tell", "inform", "remind", "assure"}:
        return None
    source = phrase_after(frame, at + 1, limit)
    if source is None or not can_speak(frame, source) or frame.tag[source[0]] & (QUOTE | TIME & ~CAP):
        return None
    following = frame.tag_at(source[1])
    if following & (FINITE | CUE) and source[1] < limit and not following & PREP:
        return None
    if frame.tag[source[0]] & PRON and not _closes_clause(frame, source[1], limit):
        return None
    content = content_before(frame, at)
    if not content or _is_subject(frame, content[0]):
        return None
    if (
        frame.low[at - 1] == ","
        and not (frame.tag_at(at - 2) & QUOTE)
        and not (_has_finite(frame, content[0]) or _goes_on(frame, source[1], limit))
    ):
        return None
    source = with_apposition(frame, source, limit)
    draft = Draft(frame, Shape.AFTER, content, cue=(at, at + 1), source=source, lemma=cue.lemma)
    _resume(frame, draft, source[1], limit)
    return draft


def _is_subject(frame: Frame, run: type_span) -> bool:
    """Say whether who says it stands before the cue, with an aside: "Two aides, speaking in private, said …"."""
    start, stop = run
    comma = next((p for p in range(start + 1, stop) if frame.low[p] == ","), None)
    if comma is None or any(frame.tag[p] & (FINITE | QUOTE) for p in range(start, stop)):
        return False
    return frame.low_at(comma + 1) in _ASIDES and can_speak(frame, (start, comma))


_ASIDES = frozenset("speaking talking writing citing quoting who asking requesting using".split())


def _goes_on(frame: Frame, at: int, limit: int) -> bool:
    """Say whether the clause that a remark breaks off goes on behind it: ", predicts Cole, will pass"."""
    return at + 1 < limit and frame.low[at] == "," and bool(frame.tag[at + 1] & FINITE)


def _has_finite(frame: Frame, run: type_span) -> bool:
    return any(
        frame.tag[place] & (FINITE | QUOTE) or frame.low[place].endswith("ed") or frame.tag[place] & CUE
        for place in range(*run)
    )


def _after(frame: Frame, at: int, group: int, cue: Cue, limit: int) -> Draft | None:
    """Read "…," X said."""
    if (
        cue.form not in _FINITE_FORMS
        or not cue.frames & {"s", "q", "o"}
        or not _closes_clause(frame, _past_addressee(frame, at, cue, limit), limit)
    ):
        return None
    source = subject_before(frame, group) if frame.low_at(group - 1) not in {",", "—", "–"} else None
    apposed = source is None and frame.low_at(group - 1) in {",", "—", "–"}
    if apposed:
        source = subject_before(frame, group)
    if source is None or not can_speak(frame, source, strictly=apposed):
        return None
    first = source[0]
    as_clause = frame.low_at(first - 1) == "as"
    if as_clause and "s" not in cue.frames:
        return None
    if as_clause:
        first -= 1
    if first == 0 and as_clause:
        return _leading_as(frame, at, source, cue, limit)
    if not _stands_after(frame, first) and not as_clause:
        return None
    past = _past_addressee(frame, at, cue, limit)
    governs = frame.tag_at(past) & QUOTE or complement_follows(frame, at, cue, limit)
    if governs and not frame.tag_at(first - 1) & QUOTE:
        return None
    content = content_before(frame, first)
    if not content or _reports_claim(frame, source):
        return None
    if cue.frames <= {"q"} and not any(frame.tag[p] & QUOTE for run in content for p in range(*run)):
        return None
    broken_off = _goes_on(frame, past, limit)
    if not (frame.quote or broken_off or _has_finite(frame, content[0]) or _clauselike(frame, content[0])):
        return None
    draft = Draft(
        frame,
        Shape.AFTER,
        content,
        cue=(group if group > source[1] else max(group, source[1]), at + 1),
        source=source,
        lemma=cue.lemma,
    )
    draft.cue = (max(group, source[1]), at + 1)
    if past > at + 1:
        draft.venue, draft.heard = (at + 1, past), True
    else:
        draft.venue = venue_in(frame, (at + 1, _end_of_adjunct(frame, at + 1, limit))) or _interview(frame, source)
    _resume(frame, draft, past, limit)
    return draft


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


def _end_of_adjunct(frame: Frame, at: int, limit: int) -> int:
    while at < limit and not frame.tag[at] & (QUOTE | PUNCT):
        at += 1
    return at


def content_before(frame: Frame, end: int) -> list[type_span]:
    """Return the content before the source or cue `end`: a quotation, or the clause around it."""
    stop = end
    while stop > 0 and frame.tag[stop - 1] & PUNCT and frame.low[stop - 1] in {",", "—", "–", "--"}:
        stop -= 1
    if stop == 0:
        return []
    start = clause_start(frame, stop)
    runs: list[type_span] = [(start, stop)]
    if frame.tag[stop - 1] & QUOTE:
        first = stop - 1
        while first - 1 >= start and frame.tag[first - 1] & QUOTE:
            first -= 1
        if _stands_alone(frame, first, start):
            runs = [(first, stop)]
    return runs


def _stands_alone(frame: Frame, at: int, start: int) -> bool:
    """Say whether the quotation `at` is a whole utterance: nothing of the same clause stands before it."""
    if at <= start:
        return True
    return frame.low[at - 1] in {".", ":", "?", "!", "…"} or (
        frame.quote[at].kind == "full" and frame.low[at - 1] == "," and at - start < 4
    )


def clause_start(frame: Frame, end: int) -> int:
    """Return where the main clause that ends before `end` begins: after a stop or semicolon, past "but" and "and"."""
    at = end
    while at > 0 and not (
        frame.low[at - 1] in {";", ":"} or (frame.low[at - 1] in {".", "?", "!"} and frame.tag_at(at) & (CAP | QUOTE))
    ):
        at -= 1
    while at < end and frame.low[at] in {"but", "and", "so", "yet", ",", "however"}:
        at += 1
    return at


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
    return bool(tag & (DET | PRON | CAP)) and draft.content[0][1] - draft.content[0][0] <= 6


REL_OR_SUB = SUB


def _before(frame: Frame, at: int, group: int, cue: Cue, limit: int, found: list[Draft]) -> Draft | None:
    """X said that …"""
    complement = complement_after(frame, at, cue, limit)
    if complement is None:
        return None
    source, cue_start, sibling = _subject(frame, at, group, cue, found)
    strict = complement.frame in "tngpw" or (complement.frame == "b" and cue.lemma not in REPORTING)
    if cue.form == "ing" and not sibling and at > 0 and complement.frame in "npgto":
        return None
    if source is None and not (complement.frame == "q" or (complement.frame in "scb" and sibling)):
        return None
    if source is not None and not can_speak(frame, source, strictly=strict):
        return None
    if source is not None and frame.low[source[0]] == "you" and source[1] - source[0] == 1:
        return None
    if frame.low_at(at + 1) == "as" and not _is_object(frame, source):
        return None
    if source is not None and complement.frame == "n" and not _person_like(frame, source, cue):
        return None
    start = complement.start
    if start >= limit:
        return None
    if complement.frame == "q":
        stop = start
        while stop < limit and frame.tag[stop] & QUOTE:
            stop += 1
        if not _utterance(frame, stop, limit):
            stop = content_end(frame, start, limit)
    else:
        stop = content_end(frame, start, limit, cut=True)
        closed = frame.low_at(group - 1) in {"who", "which"} and frame.low_at(group - 2) == ","
        closed = closed or _is_object(frame, source)
        if closed or (at == 0 and cue.form == "ing"):
            stop = next((p for p in range(start, stop) if frame.low[p] == ","), stop)
    if stop <= start:
        return None
    draft = Draft(
        frame,
        Shape.BEFORE,
        [(start, stop)],
        cue=(cue_start, max(complement.cue_end, at + 1)),
        source=source,
        lemma=cue.lemma,
    )
    draft.denied, draft.shared = cue.lemma in DENIALS, sibling
    _turn_round(frame, draft)
    draft.reports = complement.frame in "sqcb" and cue.lemma not in MENTAL
    if complement.addressee is not None and cue.lemma == "tell":
        draft.venue, draft.heard = complement.addressee, True
    else:
        draft.venue = venue_in(frame, complement.adjunct) or _interview(frame, source)
    return draft


def _turn_round(frame: Frame, draft: Draft) -> None:
    """Read "Reuters quoted a guard as saying that …": the guard said it, Reuters passed it on."""
    start, stop = draft.content[0]
    if draft.lemma not in {"quote", "cite"} or draft.source is None or draft.cue is None:
        return
    at = next((p for p in range(start, stop - 2) if frame.low[p] == "as" and frame.low[p + 1] in _AS_SAYING), None)
    speaker = phrase_after(frame, start, at) if at is not None else None
    if at is None or speaker is None:
        return
    begin = at + 3 if frame.tag[at + 2] & THAT else at + 2
    draft.outer.append(Outer(draft.source, draft.cue))
    draft.source, draft.cue, draft.content = speaker, (at, begin), [(begin, stop), *draft.content[1:]]


_AS_SAYING = frozenset("saying stating telling writing claiming warning arguing".split())


def _is_object(frame: Frame, source: type_span | None) -> bool:
    """Say whether a relative pronoun before the subject is what the verb is about: "…, which Grieg described as …"."""
    return source is not None and frame.low_at(source[0] - 1) in {"which", "that", "whom", "who"}


def _interview(frame: Frame, source: type_span | None) -> type_span | None:
    """Return "In an interview with the Herald" before the source, or "speaking to the Herald" inside it."""
    for at in range(*source) if source is not None else ():
        if frame.low[at] in {"speaking", "talking"} and frame.low_at(at + 1) in {"to", "on", "with"}:
            return (at, _end_of_adjunct(frame, at, len(frame)))
    if (
        source is None
        or source[0] < 4
        or frame.low[source[0] - 1] != ","
        or frame.low[0] not in {"in", "speaking", "talking", "writing"}
    ):
        return None
    return (0, source[0] - 1) if "," not in frame.low[: source[0] - 1] else None


def _utterance(frame: Frame, stop: int, limit: int) -> bool:
    """Say whether a quotation ends what is said: a mark or a connective follows it."""
    return stop >= limit or bool(frame.tag[stop] & PUNCT) or frame.quote[stop - 1].kind == "full"


def _person_like(frame: Frame, source: type_span, cue: Cue) -> bool:
    del cue
    return can_speak(frame, source)


def _subject(frame: Frame, at: int, group: int, cue: Cue, found: list[Draft]) -> tuple[type_span | None, int, bool]:
    """Return the source, where the cue begins, and whether the source is that of the verb before."""
    before = frame.low_at(group - 1)
    if cue.form == "ing" and not passive_group(frame, group, at):
        return _participle_subject(frame, at, found)
    if before in {"and", "but", "then", "or"} or (
        before == "," and found and frame.low_at(group) != "who" and _in_series(frame, group, found)
    ):
        inherited = _inherited(frame, found, at)
        return inherited, group, inherited is not None
    source = subject_before(frame, group)
    if source is None or not can_speak(frame, source, strictly=False):
        opening = opening_phrase(frame, group)
        if opening is not None:
            return opening, group, False
    if source is None:
        return None, group, False
    return source, max(group, source[1]), False


def _in_series(frame: Frame, group: int, found: list[Draft]) -> bool:
    """Say whether the verb continues a list of verbs: "He thanked them, praised the team and said …"."""
    return subject_before(frame, group) is None and bool(found)


def _inherited(frame: Frame, found: list[Draft], at: int) -> type_span | None:
    """Return the subject of the verb before: the last source in the frame, or the frame's first phrase."""
    start = max((p for p in range(at) if frame.low[p] == ";"), default=-1) + 1
    for draft in reversed(found):
        if draft.source is not None and start <= draft.source[0] < at:
            return draft.source
    opening = first_phrase(frame, at, start)
    return None if opening is None else with_apposition(frame, opening, at)


def first_phrase(frame: Frame, end: int, at: int = 0) -> type_span | None:
    """Return the noun phrase that opens the frame, or what stands in it from `at` on, where it can speak."""
    while at < end and (frame.tag[at] & (PUNCT | CONJ | ADV) and not frame.tag[at] & (DET | CAP | QUOTE)):
        at += 1
    if at < end and frame.tag[at] & (PREP | SUB | TIME) and not (frame.tag[at] & CAP and at > 0):
        comma = next((p for p in range(at, min(end, at + 14)) if frame.low[p] == ","), None)
        if comma is None:
            return None
        at = comma + 1
    if at < end and frame.tag[at] & (PRON | CLITIC):
        return (at, at + 1)
    phrase = phrase_after(frame, at, end)
    if phrase is None or not can_speak(frame, phrase):
        return None
    return (phrase[0], head_of(frame, phrase) + 1) if frame.low[head_of(frame, phrase) + 1].endswith("ed") else phrase


def _participle_subject(frame: Frame, at: int, found: list[Draft]) -> tuple[type_span | None, int, bool]:
    """Read ", adding that …" takes the main clause's subject; "a report saying …" its own noun."""
    if frame.low_at(at - 1) in {",", "—", "–"} or frame.tag_at(at - 1) & QUOTE or frame.tag_at(at - 1) & (CONJ):
        inherited = _inherited(frame, found, at)
        return inherited, at, inherited is not None
    if at == 0:
        comma = next((p for p in range(at, min(len(frame), at + 40)) if frame.low[p] == ","), None)
        phrase = phrase_after(frame, comma + 1, len(frame)) if comma is not None else None
        return phrase, at, False
    source = phrase_before(frame, at)
    if source is not None and can_speak(frame, source):
        issuer = _issuer(frame, source) if is_document(frame, source) else None
        return issuer or source, at, issuer is not None
    inherited = _inherited(frame, found, at)
    return inherited, at, inherited is not None


def _issuer(frame: Frame, document: type_span) -> type_span | None:
    """Return who "issued a statement" or said something "in a letter", where the document itself is unnamed."""
    if frame.low_at(document[0] - 1) not in _ISSUING:
        return None
    return first_phrase(frame, document[0] - 1)


_ISSUING = frozenset("issued issues released releases published posted sent wrote made gave signed put in".split())

__all__ = ["clause_start", "content_before", "first_phrase", "limit_of", "read_verbs"]
