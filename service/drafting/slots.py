"""Figures and quotations as slots: the prompt gives each an id, the model writes ids, the source's words go in here.

So a figure that the source does not have, or a quotation with other words, cannot be written at all. A claim that
writes one outside a slot is not taken: the sentence that it cites stands in for it, and that is told.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from service.analysis import read_text
from service.analysis.segmentation import segment
from service.domain import Analysis, Draft, DraftClaim, FigureKind, Reading, Repair, Sentence, Span
from service.drafting.answers import visible
from service.drafting.drafter import Drafted

SLOT_FAULT = "Not in a slot:"
"""How the reason begins where a claim wrote a figure or a quotation itself."""

_SLOT = re.compile(r"[{\[]\s*([FQ]\d+)\b[^{}\[\]]*[}\]]")
"""A slot as models write it: `{F3}`, and also `[F3]` or `{F3: over 50 miles}`."""

_BRACES = re.compile(r"[{}]")
_MARKS = re.compile(r"[“”„«»\"]|(?<!\w)‘[^’]*’(?!\w)")
_DIGITS = re.compile(r"\w*\d(?:[\w.,:%]*[\w%])?")

RUN = 6
"""Words in a row out of a quotation that count as quoted, marks or none."""

_WORD = re.compile(r"\w+(?:['’-]\w+)*")

StandIn = Callable[[DraftClaim], DraftClaim | None]
"""A claim that is not taken → what stands in for it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Words of a source: `citations` say where they stand, `note` what a model should know of them."""

    id: str
    kind: Literal["figure", "quotation"]
    text: str
    citations: tuple[str, ...]
    note: str = ""
    moves: bool = False

    @property
    def shown(self) -> str:
        """The line of a prompt."""
        return f"{{{self.id}}} = {self.text}" + (f" ({self.note})" if self.note else "")


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as a prompt shows it, with its slots set."""

    text: str
    citations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slots:
    """All slots of one prompt, and the texts that they were taken from."""

    slots: dict[str, Slot]
    texts: tuple[Shown, ...]
    written: str

    @property
    def legend(self) -> tuple[str, ...]:
        return tuple(slot.shown for slot in self.slots.values())


def slots_of_sentences(sentences: Sequence[Sentence], analyses: Sequence[Analysis]) -> Slots:
    """Set the slots of the sentences that a prompt shows."""
    known = {a.id: a for a in analyses}
    setter = Setter()
    for sentence in sentences:
        analysis = known[sentence.id.partition(".")[0]]
        field = analysis.text_of(sentence)
        reading = _of_field(analysis, title=sentence.field == "title")
        setter.set(field, sentence.span, reading, (sentence.id,))
    return setter.slots


def slots_of_claims(claims: Sequence[DraftClaim]) -> Slots:
    """Set the slots of claims that are merged: their words are the source's already."""
    setter = Setter()
    for claim in claims:
        setter.set(claim.text, Span(start=0, end=len(claim.text)), _read(claim.text), claim.citations)
    return setter.slots


class Setter:
    """Numbers slots through all texts of one prompt."""

    def __init__(self) -> None:
        self._slots: dict[str, Slot] = {}
        self._texts: list[Shown] = []
        self._written: list[str] = []

    @property
    def slots(self) -> Slots:
        return Slots(dict(self._slots), tuple(self._texts), "\n".join(self._written))

    def set(self, field: str, span: Span, reading: Reading, citations: tuple[str, ...]) -> None:
        """Put ids in the place of the quotations and figures inside `span`; a figure in a quotation has an id too."""
        quotations = [(_cut(q.span, span), q.speaker) for q in reading.quotations if q.span.overlaps(span)]
        shown, at = [], span.start
        for place, speaker in sorted(quotations, key=lambda q: q[0].start):
            if place.start < at:
                continue
            shown += [*self._figures(field, Span(start=at, end=place.start), reading, citations)]
            shown.append(self._quotation(field, place, speaker, citations))
            list(self._figures(field, place, reading, citations))
            at = place.end
        shown += [*self._figures(field, Span(start=at, end=span.end), reading, citations)]
        self._texts.append(Shown(visible(" ".join("".join(shown).split())), citations))
        self._written.append(span.of(field))

    def _figures(self, field: str, span: Span, reading: Reading, citations: tuple[str, ...]) -> Iterator[str]:
        """Yield the stretch piece by piece, with ids for its figures."""
        at = span.start
        for figure in sorted(reading.figures, key=lambda f: f.span.start):
            if not span.contains(figure.span) or figure.span.start < at:
                continue
            yield field[at : figure.span.start]
            noun = f"said of {figure.noun}" if figure.noun else ""
            moves = figure.kind not in {FigureKind.DATE, FigureKind.MONEY} and figure.span.of(field)[:1].isupper()
            yield self._add("figure", figure.span.of(field), citations, noun, moves=moves)
            at = figure.span.end
        yield field[at : span.end]

    def _quotation(self, field: str, span: Span, speaker: str | None, citations: tuple[str, ...]) -> str:
        words = span.of(field).strip("“”\"„«»'‘’ \n").rstrip(",.")
        return self._add("quotation", f"“{words}”", citations, f"said by {speaker}" if speaker else "")

    def _add(
        self,
        kind: Literal["figure", "quotation"],
        text: str,
        citations: tuple[str, ...],
        note: str,
        *,
        moves: bool = False,
    ) -> str:
        number = sum(s.kind == kind for s in self._slots.values()) + 1
        name = f"{'F' if kind == 'figure' else 'Q'}{number}"
        words = visible(" ".join(text.split()))
        self._slots[name] = Slot(name, kind, words, citations, note, moves=moves)
        return f"{{{name}}}"


def fill(claim: DraftClaim, slots: Slots) -> tuple[DraftClaim, str | None]:
    """Put the source's words into a claim's slots, and say what stands outside them; None where nothing does.

    The sentences that the words come from join the citations; where a quotation's words stand outside a slot, its
    sentence comes first, because that is the one that was meant.
    """
    pieces, places, used = _pieces(claim.text, slots)
    text = "".join(pieces)
    bare = [(span, slot) for span, slot in _unmarked(text, slots) if not any(p.contains(span) for p in places)]
    meant = [c for _, slot in bare for c in slot.citations]
    cited = dict.fromkeys([*meant, *claim.citations, *(c for slot in used for c in slot.citations)])
    filled = DraftClaim(text=text or claim.text, citations=tuple(cited))
    return filled, _fault(text, places, [span for span, _ in bare], slots)


def fill_draft(drafted: Drafted, slots: Slots, *, instead: StandIn, headline: StandIn) -> Drafted:
    """Fill every claim of a draft; in the place of one that breaks the rule goes what `instead` gives for it."""
    repairs: list[Repair] = []

    def settle(claim: DraftClaim, stand_in: StandIn) -> DraftClaim | None:
        filled, fault = fill(claim, slots)
        if fault is None:
            return filled
        other = stand_in(filled)
        repairs.append(_repair(claim, other, fault))
        return other

    claims = [settle(c, instead) for c in drafted.draft.claims]
    kept = tuple(c for c in claims if c is not None)
    head = drafted.draft.headline
    head = settle(head, headline) if head is not None else None
    return replace(drafted, draft=Draft(claims=kept, headline=head), repairs=(*drafted.repairs, *repairs))


def _pieces(text: str, slots: Slots) -> tuple[list[str], list[Span], list[Slot]]:
    """Cut a claim at its slots: the filled pieces, where the slots' words stand among them, and the slots."""
    pieces, places, used, at, length = [], [], [], 0, 0
    for found in _SLOT.finditer(text):
        slot = slots.slots.get(found[1])
        if slot is None:
            continue
        before = text[at : found.start()]
        words = _fitted(slot, first=not (length or before.strip()))
        pieces += [before, words]
        places.append(Span(start=length + len(before), end=length + len(before) + len(words)))
        length += len(before) + len(words)
        used.append(slot)
        at = found.end()
    return [*pieces, text[at:]], places, used


def _fitted(slot: Slot, *, first: bool) -> str:
    """A figure that opened its sentence loses the capital inside another, and gains one at the front."""
    if first:
        return slot.text[:1].upper() + slot.text[1:]
    return slot.text[:1].lower() + slot.text[1:] if slot.moves else slot.text


def _fault(text: str, places: Sequence[Span], bare: Sequence[Span], slots: Slots) -> str | None:
    """Say what is a figure or a quotation and does not lie in a slot, or None; `bare` are quotations without marks."""
    outside = [Span(start=m.start(), end=m.end()) for m in _MARKS.finditer(text)]
    outside += [Span(start=m.start(), end=m.end()) for m in _BRACES.finditer(text)]
    outside += [f.span for f in _read(text).figures]
    outside += [s for s in map(_span, _DIGITS.finditer(text)) if not _is_name(s.of(text), slots)]
    wrong = [*bare, *(s for s in outside if not any(p.contains(s) for p in places))]
    words = dict.fromkeys(s.of(text) for s in sorted(wrong, key=lambda s: (s.start, -s.end)))
    return f"{SLOT_FAULT} {', '.join(words)}" if words else None


def _unmarked(text: str, slots: Slots) -> Iterator[tuple[Span, Slot]]:
    """Yield the stretches that say a quotation's words as the model's own, and whose words they are."""
    words = list(_WORD.finditer(text))
    said = [w[0].lower() for w in words]
    owner = {run: slot for slot in slots.slots.values() if slot.kind == "quotation" for run in _runs_of(slot.text)}
    at = 0
    for first, run in enumerate(_runs(said)):
        if first < at or run not in owner:
            continue
        last = first + RUN
        while last < len(said) and tuple(said[last - RUN + 1 : last + 1]) in owner:
            last += 1
        yield Span(start=words[first].start(), end=words[last - 1].end()), owner[run]
        at = last


def _runs_of(text: str) -> list[tuple[str, ...]]:
    return _runs([w.lower() for w in _WORD.findall(text)])


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)]


def _is_name(word: str, slots: Slots) -> bool:
    """MI6 is a name, if the source has it; 28 is none."""
    return any(c.isalpha() for c in word) and re.search(rf"\b{re.escape(word)}\b", slots.written) is not None


def _repair(claim: DraftClaim, other: DraftClaim | None, fault: str) -> Repair:
    action: Literal["extracted", "dropped"] = "extracted" if other else "dropped"
    return Repair(action=action, draft=claim.text, result=other.text if other else None, reasons=(fault,))


def _of_field(analysis: Analysis, *, title: bool) -> Reading:
    """Return what was read in the title or in the text: their spans count apart."""
    named = {s.id: s.field == "title" for s in analysis.sentences}
    return Reading(
        figures=tuple(f for f in analysis.figures if named[f.sentence] is title),
        quotations=tuple(q for q in analysis.quotations if q.sentences and named[q.sentences[0]] is title),
    )


def _read(text: str) -> Reading:
    return read_text(text, segment(text, article="c"), language="en")


def _cut(span: Span, within: Span) -> Span:
    return Span(start=max(span.start, within.start), end=min(span.end, within.end))


def _span(found: re.Match[str]) -> Span:
    return Span(start=found.start(), end=found.end())


def by_article(sentences: Sequence[Sentence], slots: Slots) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """Yield each article's id and its lines as a prompt shows them."""
    lines = zip(sentences, slots.texts, strict=True)
    for article, group in groupby(lines, lambda pair: pair[0].id.partition(".")[0]):
        yield article, [{"id": s.id, "text": shown.text} for s, shown in group]
