"""What several articles say differently of one thing: quotations, figures, sources, strength, descriptions."""

from collections.abc import Iterator, Sequence
from itertools import islice

from rapidfuzz.distance import LCSseq

from service.analysis.corroboration.agreements import FEW
from service.analysis.corroboration.passages import (
    MOST_FOUND,
    MOST_NAMES,
    Dossier,
    Passage,
    Remark,
    overlap,
    same_speaker,
)
from service.analysis.naming import same_name
from service.analysis.roles import role_of
from service.analysis.wording import FUNCTION, stem, words
from service.domain import Conflict, Figure, FigureKind, SourceRef

SAME_REMARK = 0.55
"""Two quotations of one speaker that share this part of the shorter one's words, in order, render one remark."""

SAME_MATTER = 0.5
"""What two passages must share of the shorter one to be about the same matter."""

MOST_FIGURES = 30
"""Figures of one sentence that are compared with another's."""

COMPARED: frozenset[FigureKind] = frozenset(
    {FigureKind.CARDINAL, FigureKind.MONEY, FigureKind.PERCENTAGE, FigureKind.MEASURE, FigureKind.AGE, FigureKind.SCORE}
)
"""Kinds of figures of which one thing has one."""


def find_conflicts(dossier: Dossier) -> tuple[Conflict, ...]:
    """Return what a summary may not blend, each with both places."""
    kinds = (_quotations, _figures, _sources, _strengths, _descriptions)
    return tuple(conflict for kind in kinds for conflict in islice(kind(dossier), MOST_FOUND))


def _quotations(dossier: Dossier) -> Iterator[Conflict]:
    """Yield remarks of one speaker that two articles give "word for word" in different words."""
    remarks = dossier.remarks
    for i, one in enumerate(remarks):
        for two in remarks[i + 1 :]:
            if one.article != two.article and same_speaker(one.quotation.speaker, two.quotation.speaker):
                changed = _reworded(one, two)
                if changed:
                    reason = (
                        f"Both articles quote {one.quotation.speaker} word for word, but the words differ"
                        f" ({'; '.join(changed[:4])}): at most one is verbatim."
                    )
                    yield Conflict(what="quotation", reason=reason, evidence=(one.ref, two.ref))


def _reworded(one: Remark, two: Remark) -> list[str]:
    """Return the differing words of two renderings of one remark; empty where one only trims the other."""
    a, b = one.texts, two.texts
    common = LCSseq.similarity(a, b)
    shorter = min(len(a), len(b))
    if shorter < 4 or common < SAME_REMARK * shorter:
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
    """Yield figures that differ although noun, unit and matter are the same."""
    figures: dict[str, list[Figure]] = {}
    for analysis in dossier.analyses:
        for figure in analysis.figures:
            figures.setdefault(figure.sentence, []).append(figure)
    seen: set[tuple[str, str]] = set()
    for one, two in dossier.pairs:
        if overlap(one.content, two.content) < SAME_MATTER or len(one.content & two.content) < FEW:
            continue
        ours, theirs = (figures.get(p.sentence, [])[:MOST_FIGURES] for p in (one, two))
        for a, b in _rivals(ours, theirs):
            refs = (dossier.ref(a.sentence, a.span), dossier.ref(b.sentence, b.span))
            key = (f"{a.sentence}{a.span}", f"{b.sentence}{b.span}")
            if key not in seen:
                seen.add(key)
                reason = f"On the same matter one article has “{refs[0].text}”, the other “{refs[1].text}”."
                yield Conflict(what="figure", reason=reason, evidence=refs)


def _rivals(ours: Sequence[Figure], theirs: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield figures that count the same, differ, and are not both in both passages."""
    values_a, values_b = {f.value for f in ours}, {f.value for f in theirs}
    for a in ours:
        for b in theirs:
            counted = a.noun and b.noun and stem(a.noun.lower().split()[-1]) == stem(b.noun.lower().split()[-1])
            alike = a.kind == b.kind and a.kind in COMPARED and a.unit == b.unit and None not in {a.value, b.value}
            if alike and counted and a.value != b.value and a.value not in values_b and b.value not in values_a:
                yield a, b


def _related(dossier: Dossier) -> Iterator[tuple[Passage, Passage]]:
    """Yield pairs of passages about the same matter, each sentence with its closest counterpart only."""
    taken: set[str] = set()
    for one, two in sorted(dossier.pairs, key=lambda p: -len(p[0].content & p[1].content)):
        if len(one.content & two.content) < FEW or overlap(one.content, two.content) < SAME_MATTER:
            continue
        if one.sentence not in taken and two.sentence not in taken:
            taken.update((one.sentence, two.sentence))
            yield one, two


def _sources(dossier: Dossier) -> Iterator[Conflict]:
    """Yield like statements whose stated speakers differ."""
    for one, two in _related(dossier):
        if not one.chain or not two.chain or any(same_name(a, b) for a in one.chain[:1] for b in two.chain[:1]):
            continue
        a, b = (p.chain[0].strip("()") for p in (one, two))
        reason = (
            f"One article has this from {a}, the other from {b}: not the same source, and no confirmation by itself."
        )
        yield Conflict(what="source", reason=reason, evidence=(one.ref, two.ref))


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
