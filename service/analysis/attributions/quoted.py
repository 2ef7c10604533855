"""Quotations without a cue of their own, and attributions that carry on into the next sentence."""

from collections.abc import Sequence
from operator import attrgetter

from service.analysis.attributions.drafts import Draft, Shape
from service.analysis.attributions.frames import Frame, frame_within
from service.analysis.attributions.phrases import type_span, verb_group
from service.analysis.attributions.sources import can_speak, subject_before
from service.analysis.attributions.subjects import first_phrase
from service.analysis.attributions.verbs import limit_of, read_verbs
from service.analysis.english.cues import CUES, MENTAL
from service.analysis.words import ADV, CONJ, CUE, DET, FINITE, NEG, PREP, PUNCT, QUOTE, SUB, VERB, Words
from service.domain import Quotation

MAX_INNER = 20
"""Quotations inside one other that are read at most."""

_ADDING = frozenset({"in addition", "additionally", "moreover", "furthermore", "also"})
_CARRIED = frozenset({"it also", "they also", "he also", "she also"})
_AGAIN = frozenset("it they he she".split())
_MODAL_ALSO = {"will", "would", "has", "have", "had", "is", "are", "was", "were"}
"""Auxiliaries before "also" with which it goes on: "It will also sell its offices"."""

_CARRYING = frozenset(words.split(" ", 1)[0] for words in _ADDING | _CARRIED)


def carry_over(frames: list[Frame], read: list[list[Draft]]) -> list[Draft]:
    """Return all drafts in order, with what is quoted or carried over without a cue."""
    found: list[Draft] = []
    before: Frame | None = None
    for frame, drafts in zip(frames, read, strict=True):
        if found and found[-1].shape is Shape.ALONE:
            _take_back(frame, drafts, found)
        new: list[Draft] = []
        if frame.quote:
            new = _uncued(frame, drafts, found, before)
        elif not drafts and found and found[-1].frame is before:
            new = _carried(frame, found)
        if not drafts and not new and found and found[-1].frame is before:
            new = _summed_up(frame, found)
        both = drafts + new if new else drafts
        found += sorted(both, key=attrgetter("begin")) if len(both) > 1 else both
        before = frame
    return found


def _summed_up(frame: Frame, found: list[Draft]) -> list[Draft]:
    """Read "“…” That was how Ann Orr summed it up.": whose the quotation before is that stands alone."""
    alone = found[-1]
    if tuple(frame.low[:3]) not in {("that", "was", "how"), ("that", "is", "how")} or alone.shape is not Shape.ALONE:
        return []
    source = first_phrase(frame, len(frame), 3)
    if alone.source is not None or not alone.frame.quote or source is None:
        return []
    found.pop()
    draft = Draft(frame, Shape.BEFORE, [], cue=(0, 3), source=source, lemma="say")
    draft.quotes = [alone.frame.quote[p] for p in sorted(alone.frame.quote)] + alone.quotes
    return [draft]


def nested(words: Words, quotations: Sequence[Quotation], drafts: Sequence[Draft]) -> list[Draft]:
    """Return the attributions inside quotations that hold a quotation themselves: "He told me, 'Go,'" she said."""
    found: list[Draft] = []
    inner: list[Quotation] = []
    outer: Quotation | None = None
    for quotation in [*quotations, None]:
        if outer is not None and quotation is not None and outer.span.contains(quotation.span):
            inner.append(quotation)
            continue
        if outer is not None and inner:
            found += _within(words, outer, inner, drafts)
        outer, inner = quotation, []
    return found


def _within(words: Words, outer: Quotation, inner: Sequence[Quotation], drafts: Sequence[Draft]) -> list[Draft]:
    holder = next((d for d in drafts if any(q is outer for q in d.frame.quote.values())), None)
    if holder is None:
        return []
    frame = frame_within(words, outer, inner[:MAX_INNER], holder.frame.sentences)
    limit = limit_of(frame)
    found = [
        d
        for d in read_verbs(frame, limit, range(limit))
        if d.source is not None
        and any(p in frame.quote for a, b in d.content for p in range(a, b))
        and (d.content[0][0] in frame.quote or not d.thing)
    ]
    for draft in found:
        draft.within = holder
        draft.content[0] = _marked_only(frame, *draft.content[0])
    return found


def _marked_only(frame: Frame, start: int, stop: int) -> type_span:
    """Return the marked words that content begins with: what stands behind them is the outer speaker's."""
    end = start
    while end < stop and frame.tag[end] & QUOTE:
        end += 1
    return (start, end) if end > start else (start, stop)


def _take_back(frame: Frame, drafts: list[Draft], found: list[Draft]) -> None:
    """Give paragraphs that were left open to the one who is named where the last of them closes."""
    first = next((d for d in drafts if d.content and d.content[0][0] in frame.quote), None)
    while (
        first is not None
        and found
        and found[-1].shape is Shape.ALONE
        and found[-1].source is None
        and _runs_on(found[-1], frame)
    ):
        alone = found.pop()
        first.quotes = [alone.frame.quote[p] for p in sorted(alone.frame.quote)] + alone.quotes + first.quotes


def _uncued(frame: Frame, drafts: list[Draft], found: list[Draft], before: Frame | None) -> list[Draft]:
    loose = [at for at in frame.quote if not any(a <= at < b for d in drafts for a, b in d.content)]
    new: list[Draft] = []
    if loose and not drafts and _only_quoted(frame):
        last = _last_direct(found)
        if (
            last is not None and last.frame.paragraph == frame.paragraph and before is not None and last.frame is before
        ) or (last is not None and _runs_on(last, frame)):
            assert last is not None
            last.quotes += [frame.quote[at] for at in loose]
            return []
        open_one = found[-1] if found and found[-1].shape is Shape.ALONE and found[-1].source is None else None
        if open_one is not None and not open_one.continued and _runs_on(open_one, frame):
            open_one.quotes += [frame.quote[at] for at in loose]
            return []
        announced = _announced(before, frame) if before is not None and before.low[-1] == ":" else None
        if announced is not None:
            announced.quotes = [frame.quote[at] for at in loose]
            return [announced]
        new.append(Draft(frame, Shape.ALONE, [(min(loose), max(loose) + 1)]))
        return new
    for at in loose:
        if frame.quote[at].kind == "scare" or _goes_on_with(frame, at, drafts):
            continue
        draft = _by_subject(frame, at)
        if draft is not None:
            new.append(draft)
    carried = not drafts and not new and not loose and found and found[-1].frame is before
    return _carried(frame, found) if carried else new


def _announced(before: Frame, frame: Frame) -> Draft | None:
    """Read "In his letter the bishop wrote:" at the end of the paragraph before: who says what stands by itself."""
    end = len(before) - 1
    if not 0 <= frame.paragraph - before.paragraph <= 1:
        return None
    verb = next((p for p in range(end - 1, max(-1, end - MAX_ANNOUNCED), -1) if before.tag[p] & CUE), None)
    if verb is None or any(before.tag[p] & (PUNCT | FINITE) for p in range(verb, end)):
        return None
    source = subject_before(before, verb_group(before, verb)) or first_phrase(before, verb)
    if source is None or not can_speak(before, source):
        return None
    cue = (verb_group(before, verb), verb + 1)
    return Draft(before, Shape.BEFORE, [], cue=cue, source=source, lemma=CUES[before.low[verb]].lemma)


MAX_ANNOUNCED = 12
"""Words between the verb and the colon that announces a quotation at most: "said in a statement on Monday:"."""


def _only_quoted(frame: Frame) -> bool:
    return all(frame.tag[at] & (QUOTE | PUNCT) for at in range(len(frame)))


def _last_direct(found: list[Draft]) -> Draft | None:
    return found[-1] if found and found[-1].source is not None and (found[-1].frame.quote or found[-1].quotes) else None


def _runs_on(last: Draft, frame: Frame) -> bool:
    """Say whether the quotation before was left open and this paragraph reopens it."""
    quotes = last.quotes or list(last.frame.quote.values())
    tail = quotes[-1] if quotes else None
    return tail is not None and tail.span.end == tail.inner.end and frame.paragraph - last.frame.paragraph <= 4


def _goes_on_with(frame: Frame, at: int, drafts: list[Draft]) -> bool:
    """Give a quotation to who broke off what it ends: "Crews slept there, Orr said, with “one blanket each”."."""
    for draft in drafts:
        if draft.shape is not Shape.AFTER or draft.cue is None or frame.low_at(draft.cue[1]) != ",":
            continue
        start = draft.cue[1] + 1
        phrase = range(start, at)
        if start < at and frame.tag[start] & PREP and not any(frame.tag[p] & _CLAUSAL for p in phrase):
            draft.content.append((start, at + 1))
            return True
    return False


_CLAUSAL = PUNCT | QUOTE | FINITE | VERB | CUE | SUB & ~PREP
"""Classes of words with which more than a phrase begins."""


def _by_subject(frame: Frame, at: int) -> Draft | None:
    """Attribute a quotation in a clause to the clause's subject, by the verb before it."""
    limit = limit_of(frame)
    source = first_phrase(frame, at)
    quotation = frame.quote[at]
    whole = quotation.kind == "full"
    if source is None or not can_speak(frame, source):
        return Draft(frame, Shape.ALONE, [(at, at + 1)]) if whole else None
    verb = next(
        (p for p in range(at - 1, source[1] - 1, -1) if frame.tag[p] & CUE or frame.low[p].endswith("ed")), None
    )
    if verb is None:
        return Draft(frame, Shape.ALONE, [(at, at + 1)], source=source) if whole else None
    start = verb + 1
    if start >= limit:
        return None
    while start < at and frame.tag[start] & PUNCT:
        start += 1
    return Draft(frame, Shape.BEFORE, [(start, at + 1 if whole else limit)], cue=(verb, verb + 1), source=source)


def _tells_on(frame: Frame, last: Draft) -> bool:
    """Say whether a sentence only goes on with what somebody said: "It would close, he said. The stands would go."

    "Would" tells it: what is still to come is told so only in somebody's words, or looking back ("would die in exile").
    """
    if _WOULD.isdisjoint(frame.low) or last.frame.paragraph != frame.paragraph:
        return False
    if last.source is None or last.continued or not last.reports:
        return False
    if last.shape not in {Shape.BEFORE, Shape.AFTER} or last.denied or last.quotes or last.lemma in MENTAL:
        return False
    if any(last.frame.tag[p] & QUOTE for a, b in last.content for p in range(a, b)):
        return False
    verb = next((p for p in range(min(len(frame), MAX_SUBJECT)) if frame.tag[p] & _VERBAL), None)
    if verb is None or frame.low[verb] not in _WOULD or frame.low_at(verb + 1) == "have":
        return False
    after = next((p for p in range(verb + 1, len(frame)) if not frame.tag[p] & (ADV | NEG | CONJ)), verb)
    if frame.tag[after] & CUE and frame.low[0] not in _AGAIN:
        return False
    if frame.tag[0] & (SUB | CONJ | ADV) & ~DET or not _LOOKING_BACK.isdisjoint(frame.low):
        return False
    if frame.low[0] in {"he", "she"}:
        return any(not _WOULD.isdisjoint(last.frame.low[a:b]) for a, b in last.content)
    return can_speak(last.frame, last.source)


MAX_SUBJECT = 14
"""Words before the verb of a sentence that goes on telling at most."""

_VERBAL = FINITE | VERB | CUE
_WOULD = frozenset({"would", "wouldn't", "wouldn’t"})
_LOOKING_BACK = frozenset("later eventually ultimately subsequently".split())


def _carried(frame: Frame, found: list[Draft]) -> list[Draft]:
    """Read "In addition, the army has …" after "According to X, …": the attribution carries on."""
    last = found[-1]
    if _tells_on(frame, last):
        return [Draft(frame, Shape.ALONE, [(0, limit_of(frame))], continued=True)]
    if last.frame.paragraph != frame.paragraph or len(frame) < 5 or frame.low[0] not in _CARRYING:
        return []
    if last.source is None or last.shape not in {Shape.BEFORE, Shape.AFTER} or not can_speak(last.frame, last.source):
        return []
    pair = f"{frame.low[0]} {frame.low_at(1)}"
    if pair in _CARRIED or (frame.low[0] in _AGAIN and "also" in frame.low[1:3] and _MODAL_ALSO & set(frame.low[1:3])):
        start = 0
    elif pair in _ADDING or frame.low[0] in _ADDING:
        start = 2 if pair in _ADDING else 1
    else:
        return []
    while frame.low_at(start) == ",":
        start += 1
    return [Draft(frame, Shape.ALONE, [(start, limit_of(frame))], continued=True)]
