"""What several articles say differently of one thing: quotations, figures, sources, strength, descriptions."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from rapidfuzz.distance import LCSseq

from service.analysis.corroboration.agreements import ALIKE, FEW
from service.analysis.corroboration.contradictions import opposed, rivals
from service.analysis.corroboration.origins import WIRES
from service.analysis.corroboration.passages import (
    MOST_FOUND,
    MOST_NAMES,
    Dossier,
    Passage,
    overlap,
    same_speaker,
)
from service.analysis.naming import same_name
from service.analysis.roles import role_of
from service.analysis.wording import FUNCTION, words
from service.domain import Conflict, FigureKind, SharedOrigin, SourceRef

SAME_REMARK = 0.55
"""Two quotations of one speaker that share this part of the shorter one's words, in order, render one remark."""

SAME_MATTER = 0.5
"""What two passages must share of the shorter one to be about the same matter."""


def find_conflicts(dossier: Dossier, origins: Sequence[SharedOrigin]) -> tuple[Conflict, ...]:
    """Return what a summary may not blend, each with both places."""
    kinds = (
        _quotations(dossier),
        _figures(dossier),
        _denials(dossier),
        _sources(dossier, origins),
        _strengths(dossier),
        _descriptions(dossier),
    )
    return tuple(conflict for kind in kinds for conflict in islice(kind, MOST_FOUND))


FEWEST = 4
"""Words of a remark below which two renderings are not laid beside each other."""


def _quotations(dossier: Dossier) -> Iterator[Conflict]:
    """Yield remarks of one speaker that two articles give "word for word" in different words."""
    remarks = [(r, r.texts) for r in dossier.remarks if len(r.words) >= FEWEST]
    for i, (one, said) in enumerate(remarks):
        for two, again in remarks[i + 1 :]:
            if one.article == two.article or said == again:
                continue
            if same_speaker(one.quotation.speaker, two.quotation.speaker):
                changed = _reworded(said, again)
                if changed:
                    reason = (
                        f"Both articles quote {one.quotation.speaker} word for word, but the words differ"
                        f" ({'; '.join(changed[:4])}): at most one is verbatim."
                    )
                    yield Conflict(what="quotation", reason=reason, evidence=(one.ref, two.ref))


def _reworded(a: Sequence[str], b: Sequence[str]) -> list[str]:
    """Return the differing words of two renderings of one remark; empty where one only trims the other."""
    if LCSseq.similarity(a, b) < SAME_REMARK * min(len(a), len(b)):
        return []
    return [f"“{x}” / “{y}”" for x, y in _replacements(a, b) if (set(x.split()) | set(y.split())) - FUNCTION]


def _replacements(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the words of each side between words that both have, where both sides have some."""
    at_a = at_b = 0
    for code in LCSseq.opcodes(a, b):
        if code.tag == "equal":
            if code.src_start > at_a and code.dest_start > at_b:
                yield " ".join(a[at_a : code.src_start]), " ".join(b[at_b : code.dest_start])
            at_a, at_b = code.src_end, code.dest_end


def _figures(dossier: Dossier) -> Iterator[Conflict]:
    """Yield figures that differ although they count one thing in one matter: two values, with all their places."""
    found: dict[frozenset[object], dict[SourceRef, None]] = {}
    reasons: dict[frozenset[object], str] = {}
    for one, two in dossier.pairs:
        if overlap(one.content, two.content) < SAME_MATTER or len(one.content & two.content) < FEW:
            continue
        for a, b in rivals(one, two, dossier):
            refs = (dossier.ref(a.sentence, a.span), dossier.ref(b.sentence, b.span))
            key = frozenset({(one.article, a.value), (two.article, b.value), a.unit})
            found.setdefault(key, {}).update(dict.fromkeys(refs))
            reason = f"On the same matter one article has “{refs[0].text}”, the other “{refs[1].text}”."
            reasons.setdefault(key, reason + _of_other_days(one, two, dossier))
    for pair, places in found.items():
        yield Conflict(what="figure", reason=reasons[pair], evidence=tuple(places))


DAYS: frozenset[FigureKind] = frozenset({FigureKind.DATE, FigureKind.RELATIVE_DATE})
"""Kinds of figures that tell a day."""


def _of_other_days(one: Passage, two: Passage, dossier: Dossier) -> str:
    """Return a remark where the two passages tell of different days: the later may bring the matter up to date."""
    ours, theirs = (
        [
            f.span.of(dossier.sentences[p.sentence][1].text)
            for f in dossier.figures.get(p.sentence, ())
            if f.kind in DAYS
        ]
        for p in (one, two)
    )
    if not ours or not theirs or {d.casefold() for d in ours} & {d.casefold() for d in theirs}:
        return ""
    return f" The days differ too (“{ours[0]}” / “{theirs[0]}”): the later may bring the earlier up to date."


def _denials(dossier: Dossier) -> Iterator[Conflict]:
    """Yield like statements of which only one says no."""
    for one, two in _related(dossier):
        if overlap(one.content, two.content) >= ALIKE and opposed(one, two, dossier):
            reason = "One article says that this is so, the other that it is not, or that its source denies it."
            yield Conflict(what="denial", reason=reason, evidence=(one.ref, two.ref))


def _related(dossier: Dossier) -> Iterator[tuple[Passage, Passage]]:
    """Yield pairs of passages about the same matter, each sentence with its closest counterpart only."""
    taken: set[str] = set()
    for one, two in sorted(dossier.pairs, key=lambda p: -len(p[0].content & p[1].content)):
        if len(one.content & two.content) < FEW or overlap(one.content, two.content) < SAME_MATTER:
            continue
        if one.sentence not in taken and two.sentence not in taken:
            taken.update((one.sentence, two.sentence))
            yield one, two


def _sources(dossier: Dossier, origins: Sequence[SharedOrigin]) -> Iterator[Conflict]:
    """Yield like statements whose stated speakers differ."""
    for one, two in _related(dossier):
        if not one.chain or not two.chain or any(same_name(a, b) for a in one.chain[:1] for b in two.chain[:1]):
            continue
        if opposed(one, two, dossier):
            continue
        if any(_is_wire(p.chain[0]) for p in (one, two)) and _share_a_wire(one, two, origins):
            continue
        a, b = (p.chain[0].strip("()") for p in (one, two))
        reason = (
            f"One article has this from {a}, the other from {b}: not the same source, and no confirmation by itself."
        )
        yield Conflict(what="source", reason=reason, evidence=(one.ref, two.ref))


def _is_wire(name: str) -> bool:
    return any(re.search(pattern, name) for pattern in WIRES.values())


def _share_a_wire(one: Passage, two: Passage, origins: Sequence[SharedOrigin]) -> bool:
    """Say whether the articles of both credit one wire: that one of them names it makes no other source."""
    return any(o.origin in WIRES and {one.article, two.article} <= set(o.articles) for o in origins)


def _strengths(dossier: Dossier) -> Iterator[Conflict]:
    """Yield like statements of which only one is hedged."""
    for one, two in _related(dossier):
        ours, theirs = _hedges(one, dossier), _hedges(two, dossier)
        if bool(ours) != bool(theirs):
            reason = f"One article limits this (“{ours or theirs}”), the other does not."
            yield Conflict(what="strength", reason=reason, evidence=(one.ref, two.ref))


def _hedges(passage: Passage, dossier: Dossier) -> str:
    """Return the words that limit a passage; a bare "would" is often only the tense of reported speech."""
    if passage.attribution is None:
        return ""
    sentence, analysis = dossier.sentences[passage.sentence]
    found = [h.of(analysis.text_of(sentence)) for h in passage.attribution.hedges]
    return ", ".join(h for h in found if h.lower() != "would")


def _descriptions(dossier: Dossier) -> Iterator[Conflict]:
    """Yield people whom the articles call different things."""
    for name, found in _people(dossier).items():
        groups = {article: {r for a, r, _ in found if a == article} for article, _, _ in found}
        if len(groups) > 1 and len({frozenset(g) for g in groups.values()}) > 1:
            refs = tuple(dict.fromkeys(ref for _, _, ref in found))
            called = ", ".join(dict.fromkeys(f"“{r.text}”" for r in refs))
            yield Conflict(what="description", reason=f"{name} is called {called}.", evidence=refs)


def _people(dossier: Dossier) -> dict[str, list[tuple[str, int, SourceRef]]]:
    """Return for each named speaker the roles given, with article and place."""
    people: dict[str, list[tuple[str, int, SourceRef]]] = {}
    for passage in dossier.passages:
        source = passage.attribution.source if passage.attribution else None
        if source is None or source.name is None or source.name.startswith("(") or source.kind == "pronoun":
            continue
        role = _role_in(source.text)
        if role is not None:
            key = next((k for k in people if same_name(k, source.name)), source.name)
            if key not in people and len(people) >= MOST_NAMES:
                continue
            people.setdefault(key, []).append((passage.article, role, dossier.ref(passage.sentence, source.span)))
    return people


def _role_in(text: str) -> int | None:
    return next((r for w in words(text) if (r := role_of(w.text)) is not None), None)
