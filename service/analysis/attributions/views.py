"""Remarks that tell whose view or wording it is: "as X put it", "in X's view", "by her account"."""

from service.analysis.attributions.clauses import clause_follows, content_end
from service.analysis.attributions.drafts import Draft, Shape
from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import phrase_after, type_span
from service.analysis.attributions.preceding import clause_start
from service.analysis.words import CAP, DET, PRON, PUNCT, QUOTE

VIEWS = frozenset(
    "view words opinion telling eyes judgment judgement estimation reckoning account estimate admission version".split()
)
"""What a remark names that tells whose view it is."""


def as_put(frame: Frame, at: int, limit: int) -> Draft | None:
    """Read "As X put it, …" and "…, as X put it"."""
    source = phrase_after(frame, at + 1, limit)
    if source is None and frame.tag_at(at + 1) & PRON:
        source = (at + 1, at + 2)
    if source is None or frame.low_at(source[1]) not in _PUTTING or frame.low_at(source[1] + 1) != "it":
        return None
    return _aside(frame, at, source, (source[1], source[1] + 2), limit)


_PUTTING = frozenset("put puts sees saw tells told described describes phrased".split())
"""Verbs of "as X put it"."""


def in_view(frame: Frame, at: int, limit: int) -> Draft | None:
    """Read "In X's view, …" and "…, in her words"."""
    for place in range(at + 2, min(at + 9, limit)):
        own = place - (frame.low[place - 1] == "own")
        if frame.low[place] in VIEWS and (
            frame.low[own - 1].endswith(("’s", "'s")) or frame.low[own - 1] in {"his", "her", "their", "’", "'"}
        ):
            draft = _aside(frame, at, (at + 1, own), (at, place + 1), limit)
            if draft is not None and at == 0 and own - at == 2:
                draft.source = _named_behind(frame, place + 2, limit) or draft.source
            return draft
        if frame.tag[place] & PUNCT and frame.low[place] not in {"’", "'"}:
            break
    return None


def in_words(frame: Frame, at: int, limit: int) -> Draft | None:
    """Read "…, in the words of X, “…”": only the marked words are X's."""
    source = phrase_after(frame, at + 4, limit) if frame.low[at + 2] == "words" else None
    if source is None or frame.low_at(source[1]) != "," or not frame.tag_at(source[1] + 1) & QUOTE:
        return None
    runs = _worded(frame, at, source[1] + 1, limit)
    return Draft(frame, Shape.BEFORE, runs, cue=(at, at + 4), source=source, lemma="view")


def _named_behind(frame: Frame, at: int, limit: int) -> type_span | None:
    """Return the name that the clause opens with which "By her own account, …" leads to."""
    phrase = phrase_after(frame, at, limit)
    if phrase is None or not frame.tag[at] & CAP or frame.tag[at] & (DET | PRON):
        return None
    end = next((p for p in range(*phrase) if not frame.tag[p] & CAP), phrase[1])
    return (phrase[0], end)


def _aside(frame: Frame, at: int, source: type_span, cue: type_span, limit: int) -> Draft | None:
    """Attribute the clause beside a remark that is set off by commas."""
    stop = max(source[1], cue[1])
    if _leads_on(frame, at, stop, limit):
        return Draft(
            frame, Shape.BEFORE, [(stop, content_end(frame, stop, limit))], cue=cue, source=source, lemma="view"
        )
    if stop < limit and frame.low[stop] != "," and not (frame.low[stop] == ":" and frame.tag_at(stop + 1) & QUOTE):
        return None
    if frame.tag_at(stop + 1) & QUOTE and stop + 1 < limit and frame.low[cue[1] - 1] in _WORDING:
        return Draft(frame, Shape.BEFORE, _worded(frame, at, stop + 1, limit), cue=cue, source=source, lemma="view")
    if clause_start(frame, at) >= at:
        runs = [(stop + 1, content_end(frame, stop + 1, limit))] if stop + 1 < limit else []
        shape = Shape.BEFORE
    else:
        start = clause_start(frame, at)
        end = at - 1 if frame.low[at - 1] == "," else at
        runs, shape = ([(start, end)] if end > start else []), Shape.AFTER
        if stop + 1 < limit:
            runs.append((stop + 1, content_end(frame, stop + 1, limit)))
    return Draft(frame, shape, runs, cue=cue, source=source, lemma="view") if runs else None


def _leads_on(frame: Frame, at: int, stop: int, limit: int) -> bool:
    """Say whether a clause begins behind the remark without a comma: "In the vet's opinion Gladys slept …"."""
    opens = stop < limit and at == 0 and bool(frame.tag[stop] & (DET | CAP | PRON))
    return opens and clause_follows(frame, stop, limit)


_WORDING = frozenset({"it", "words", "telling"})
"""How a remark ends that is about somebody's wording: "as X put it", "in X's words"."""


def _worded(frame: Frame, at: int, quoted: int, limit: int) -> list[type_span]:
    """Return the quotation that such a remark introduces, and one that it breaks off: “…,” as X put it, “…”."""
    end = quoted + 1
    while end < limit and frame.tag[end] & QUOTE:
        end += 1
    before = at - 2 if frame.low_at(at - 1) == "," else at - 1
    broken_off = before >= 0 and frame.tag[before] & QUOTE and frame.quote[before].kind != "scare"
    return [*([(before, before + 1)] if broken_off else []), (quoted, end)]
