"""Drafts of one frame put together: outer carriers, sentences that hold several attributions, doubles."""

from service.analysis.attributions.drafts import Draft, Outer, Shape
from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import type_span
from service.analysis.attributions.preceding import before_link
from service.analysis.attributions.relays import drawn_from, link_carried, quoted_by, with_cited
from service.analysis.words import PREP, QUOTE

MAX_OUTER = 4
"""Carriers around one attribution at most."""


def combine(frame: Frame, verbs: list[Draft], carriers: list[Draft], evidentials: list[Draft]) -> list[Draft]:
    """Return the attributions of the frame in order: carriers around others become their outer links."""
    if len(verbs) + len(carriers) + len(evidentials) < 2:
        only = verbs or carriers or evidentials
        quoted_by(frame, only)
        drawn_from(frame, only)
        return _filled(only) if only else only
    verbs = _without_descriptions(frame, verbs)
    trailing = [d for d in verbs + carriers if d.shape is Shape.AFTER]
    leading = [d for d in carriers if d.shape is not Shape.AFTER]
    inner = [d for d in verbs if d.shape is not Shape.AFTER]
    inner = _merged_beliefs(frame, inner)
    inner = [d for d in inner if not _in_aside(frame, d, inner, trailing)]
    inner = with_cited(frame, inner, trailing)
    _cut_siblings(frame, inner + leading, trailing)
    kept = _wrap(frame, inner + leading, trailing)
    quoted_by(frame, kept)
    drawn_from(frame, kept)
    link_carried(frame, kept)
    kept += _independent(frame, evidentials, kept)
    return sorted(_once(_filled(kept)), key=lambda d: (d.content[0], d.begin))


def _filled(drafts: list[Draft]) -> list[Draft]:
    """Leave out what attributes nothing."""
    return [d for d in drafts if d.content and (d.content[0][1] > d.content[0][0] or any(b > a for a, b in d.content))]


def _without_descriptions(frame: Frame, drafts: list[Draft]) -> list[Draft]:
    """Leave out what only says who a speaker is: "The man who found the boat told …" reports nothing that he found."""
    return [d for d in drafts if not any(_describes(frame, d, other) for other in drafts)]


def _in_aside(frame: Frame, draft: Draft, inner: list[Draft], trailing: list[Draft]) -> bool:
    """Say whether the verb only tells what somebody did, in a clause about what is reported before it.

    "He would go to the High Court, which dismissed two appeals": nobody is reported there to have said anything.
    """
    if draft.cue is None or draft.source is None or draft.shape is not Shape.BEFORE or not draft.thing:
        return False
    before = [d for d in (*inner, *trailing) if d is not draft and d.cue is not None and d.cue[1] <= draft.cue[0]]
    if not before:
        return False
    low = frame.low
    for at in range(draft.cue[0] - 1, max(draft.cue[0] - MAX_ASIDE, 0), -1):
        if low[at] in {"which", "who", "whose"} and low[at - 1] == ",":
            own = low[at] == "whose" or draft.source[1] <= at
            quoted = any(frame.tag[p] & QUOTE for a, b in draft.content for p in range(a, b))
            return own and not quoted and any(d.cue is not None and d.cue[1] <= at for d in before)
        if frame.tag[at] & QUOTE or low[at] in {",", ";", ".", ":", "that"}:
            return False
    return False


MAX_ASIDE = 16
"""Words between the relative pronoun and its clause's verb at most."""


def _describes(frame: Frame, draft: Draft, other: Draft) -> bool:
    """Say whether a verb stands in a relative clause within another's subject."""
    if draft.cue is None or draft.source is None or other.source is None or other.cue is None:
        return False
    within = draft.source[0] == other.source[0] < draft.cue[0] and draft.cue[1] < other.source[1] <= other.cue[0]
    return within and any(frame.low[at] in {"who", "which", "that"} for at in range(draft.source[1], draft.cue[0]))


def _merged_beliefs(frame: Frame, drafts: list[Draft]) -> list[Draft]:
    """Join "noted that he believed …" into one cue: the pronoun is the speaker."""
    kept: list[Draft] = []
    for draft in drafts:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.cue is not None
            and draft.cue is not None
            and draft.source is not None
            and draft.source[1] - draft.source[0] == 1
            and frame.low[draft.source[0]] in {"he", "she", "they", "it", "we", "i"}
            and draft.lemma in {"believe", "think", "hope", "expect", "fear", "feel", "suspect", "want", "know"}
            and before.content[0][0] == draft.source[0]
            and before.shape is Shape.BEFORE
            and not frame.tag[draft.cue[1] - 1] & PREP
            and not frame.low[draft.cue[1] - 1].endswith("ing")
        ):
            before.hedges.append((draft.source[0], draft.cue[1]))
            before.cue = (before.cue[0], draft.cue[1])
            before.content = draft.content
            continue
        kept.append(draft)
    return kept


def _cut_siblings(frame: Frame, drafts: list[Draft], trailing: list[Draft]) -> None:
    """End each content where the next attribution beside it begins ("…, adding that …", "… and said that …")."""
    drafts.sort(key=lambda d: d.begin if d.cue is None else d.cue[0])
    for draft in drafts:
        start, end = draft.content[-1]
        for other in drafts:
            if other is draft or other.cue is None or other.shape is Shape.COLON:
                continue
            begin = _own_begin(draft, other)
            if start < begin < end and _beside(frame, begin, draft, other):
                end = before_link(frame, begin)
        for other in trailing:
            begin = other.begin
            if start < begin < end:
                end = before_link(frame, begin)
        if end > start:
            draft.content[-1] = (start, end)


def _own_begin(draft: Draft, other: Draft) -> int:
    """Return where `other` begins; a shared source stands with the first."""
    assert other.cue is not None
    if other.shared or other.source is None or other.source == draft.source or other.source[0] > other.cue[0]:
        return other.cue[0]
    return min(other.source[0], other.cue[0])


def _beside(frame: Frame, begin: int, draft: Draft, other: Draft) -> bool:
    """Say whether the attribution that begins here stands beside the one before, not inside its content."""
    before = frame.low_at(begin - 1)
    if before == "," or (frame.tag_at(begin - 1) & QUOTE and frame.low_at(begin).endswith("ing")):
        return True
    if before in {"and", "but"}:
        return other.source == draft.source or frame.low_at(begin - 2) == ","
    if before in {"while", "as", "after", "when", "before", "though", "although", "because"}:
        return True
    return before in {";", "—", "–", "--"}


def _wrap(frame: Frame, inner: list[Draft], trailing: list[Draft]) -> list[Draft]:
    """Make a trailing carrier the outer link of what it follows; alone it is an attribution of its own."""
    kept = list(inner)
    for draft in sorted(trailing, key=lambda d: (d.content[0][0], d.begin)):
        assert draft.cue is not None
        joined = _joined_part(frame, draft, kept)
        if joined is not None:
            draft.content[0] = joined
            for other in kept:
                other.content = [run for run in other.content if not joined[0] - 2 <= run[0] <= joined[0]]
            kept.append(draft)
            continue
        region = draft.content[0]
        held = [
            d
            for d in kept
            if region[0] <= d.begin < region[1]
            and d.shape in {Shape.BEFORE, Shape.AFTER, Shape.COLON}
            and d.source is not None
        ]
        held = [d for d in held if d.reports]
        main = [d for d in held if _governs(d, region) and not _only_in_passing(frame, d, region)]
        if main and draft.source is not None and main[0].source != draft.source:
            for other in held:
                if len(other.outer) < MAX_OUTER:
                    other.outer += [Outer(draft.source, draft.cue), *draft.outer]
            rest = draft.content[1:]
            if rest:
                draft.content = rest
                kept.append(draft)
        else:
            kept = [d for d in kept if d not in held or not _swallowed(d, draft)]
            kept.append(draft)
    return kept


def _joined_part(frame: Frame, draft: Draft, kept: list[Draft]) -> type_span | None:
    """Return what "and" joins between two trailing carriers: each of the two then carries its own part alone.

    So in "A, according to X, and B, according to Y".
    """
    if draft.cue is None or frame.low[draft.cue[0]] not in _TRAILING:
        return None
    for other in reversed(kept):
        if other.cue is None or other.source is None or frame.low[other.cue[0]] not in _TRAILING:
            continue
        end = max(other.cue[1], other.source[1], *(o.source[1] for o in other.outer), 0)
        if end < draft.begin:
            start = end + 2
            after = frame.low_at(end + 1)
            joins = frame.low_at(end) == "," and (
                after in _JOINING or (after == "the" and frame.low_at(end + 2) in _OTHER_PART)
            )
            stop = draft.begin - (frame.low_at(draft.begin - 1) == ",")
            return (start, stop) if joins and start < stop else None
    return None


_JOINING = frozenset({"and", "while", "but", "whereas"})
_OTHER_PART = frozenset({"second", "third", "other", "others", "latter", "rest"})
"""What stands behind "the" where another part of what was told before begins."""

_TRAILING = frozenset({"according", "per"})
"""Openers of carriers that follow what they carry."""


def _only_in_passing(frame: Frame, draft: Draft, region: type_span) -> bool:
    """Say whether a carrier has no more than what a clause says in passing: "X, which is large according to Y, …"."""
    if draft.shape is not Shape.AFTER or draft.cue is None or draft.source is None:
        return False
    end = max(draft.cue[1], draft.source[1])
    opens = any(
        frame.low[p] in {"which", "who", "whose"} and frame.low[p - 1] == "," for p in range(region[0] + 1, draft.begin)
    )
    return opens and frame.low_at(end) == "," and end < region[1] - 1


def _governs(draft: Draft, region: type_span) -> bool:
    """Say whether the attribution is the main clause of the region: its source, cue or content opens it."""
    opening = min(draft.begin, draft.content[0][0])
    return opening - region[0] <= 8 or draft.shape is Shape.AFTER


def _swallowed(inner: Draft, outer: Draft) -> bool:
    return inner.source == outer.source


def _independent(frame: Frame, evidentials: list[Draft], kept: list[Draft]) -> list[Draft]:
    """Drop evidentials inside attributed content (they hedge it) and those that a verb's reading covers."""
    free = []
    for draft in evidentials:
        assert draft.cue is not None
        at = draft.cue[0]
        holder = next((d for d in kept if any(a <= at < b for a, b in d.content)), None)
        if holder is not None and (holder.reports or draft.shape is not Shape.NOUN or draft.source is None):
            continue
        if any(d.cue is not None and d.cue[0] <= draft.cue[1] - 1 < d.cue[1] for d in kept):
            continue
        for other in kept:
            if draft.content[0][0] < other.begin < draft.content[0][1]:
                draft.content[0] = (draft.content[0][0], max(before_link(frame, other.begin), draft.content[0][0] + 1))
        free.append(draft)
    return free


def _once(drafts: list[Draft]) -> list[Draft]:
    """Drop a draft with the same content and cue as one before it."""
    seen: set[tuple[type_span, ...]] = set()
    kept = []
    for draft in drafts:
        key = tuple(draft.content)
        if key in seen:
            continue
        seen.add(key)
        kept.append(draft)
    return kept
