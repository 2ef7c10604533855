"""What several articles say alike: figures, quotations, statements, and whether that proves anything."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.analysis.corroboration.origins import shared_runs
from service.analysis.corroboration.passages import Dossier, Passage, overlap
from service.analysis.corroboration.syndication import SAME_TEXT
from service.analysis.wording import stem, stems
from service.domain import Agreement, Figure, FigureKind, SharedOrigin, SourceRef

ALIKE = 0.6
"""What two statements must share of the shorter one to say the same."""

FEW = 3
"""Content words that two statements must share at least."""

WEAK_KINDS: frozenset[FigureKind] = frozenset({FigureKind.RELATIVE_DATE, FigureKind.ORDINAL, FigureKind.TIME})
"""Kinds of figures that agree too easily to say anything."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What rests on one origin: the sentences of each, and of each copy of a text the first one."""

    sentences: Sequence[set[str]]
    copies: dict[str, str]


def find_agreements(dossier: Dossier, origins: Sequence[SharedOrigin]) -> tuple[Agreement, ...]:
    """Return what agrees; `one_origin` where the passages rest on a shared one."""
    shared = Shared(_sentences_by_origin(dossier, origins), _copies(origins))
    return (*_figures(dossier, shared), *_quotations(dossier), *_statements(dossier, shared))


def _sentences_by_origin(dossier: Dossier, origins: Sequence[SharedOrigin]) -> list[set[str]]:
    """Return for each origin the sentences that rest on it: its evidence, and whatever names the same carrier."""
    found = []
    for origin in origins:
        names = set(origin.origin.split(", "))
        told = {
            p.sentence for p in dossier.passages if p.attribution and names & {*p.chain, *p.attribution.chain_inferred}
        }
        found.append({r.sentence for r in origin.evidence} | told)
    return found


def _copies(origins: Sequence[SharedOrigin]) -> dict[str, str]:
    """Return for each article that is one of several copies the first of them."""
    return {a: o.articles[0] for o in origins if o.origin == SAME_TEXT for a in o.articles}


def _one_origin(refs: Sequence[SourceRef], shared: Shared) -> bool:
    """Say whether all places rest on one origin; copies of one text are one place."""
    texts = {shared.copies.get(r.article, r.article) for r in refs}
    return len(texts) == 1 or any(all(r.sentence in sentences for r in refs) for sentences in shared.sentences)


def _figures(dossier: Dossier, shared: Shared) -> Iterator[Agreement]:
    found: dict[tuple[object, ...], list[tuple[Figure, SourceRef]]] = {}
    for analysis in dossier.analyses:
        for figure in analysis.figures:
            if figure.sentence in dossier.sentences and figure.kind not in WEAK_KINDS:
                key = (figure.kind, figure.value, figure.low, figure.high, figure.unit, figure.date)
                found.setdefault(key, []).append((figure, dossier.ref(figure.sentence, figure.span)))
    for group in found.values():
        if len({r.article for _, r in group}) > 1 and (refs := _about_one_thing(group, dossier)):
            yield Agreement(what="figure", text=refs[0].text, one_origin=_one_origin(refs, shared), evidence=refs)


def _about_one_thing(group: Sequence[tuple[Figure, SourceRef]], dossier: Dossier) -> tuple[SourceRef, ...]:
    """Return the places that count the same noun or stand in like sentences; empty where no two articles do."""
    kept: list[SourceRef] = []
    for i, (figure, ref) in enumerate(group):
        for other, other_ref in group[i + 1 :]:
            if ref.article != other_ref.article and _same_thing(figure, other, dossier):
                kept.extend((ref, other_ref))
    return tuple(dict.fromkeys(kept))


def _same_thing(one: Figure, two: Figure, dossier: Dossier) -> bool:
    if one.noun and two.noun and stem(one.noun.lower().split()[-1]) == stem(two.noun.lower().split()[-1]):
        return True
    a, b = (stems(dossier.sentences[f.sentence][0].text) for f in (one, two))
    return len(a & b) >= FEW


def _quotations(dossier: Dossier) -> Iterator[Agreement]:
    """Yield each run of words that two articles quote alike: always one origin, the one who said it."""
    seen: set[str] = set()
    for _, _, refs in shared_runs(dossier):
        text = refs[0].text
        if text.casefold() not in seen:
            seen.add(text.casefold())
            yield Agreement(what="quotation", text=text, one_origin=True, evidence=refs)


def _statements(dossier: Dossier, shared: Shared) -> Iterator[Agreement]:
    """Yield pairs of passages that say the same, the closest pair of each sentence."""
    taken: set[str] = set()
    for one, two in sorted(dossier.pairs, key=lambda p: -len(p[0].content & p[1].content)):
        if not _agree(one, two) or one.sentence in taken or two.sentence in taken:
            continue
        taken.update((one.sentence, two.sentence))
        refs = (one.ref, two.ref)
        yield Agreement(what="statement", text=one.ref.text, one_origin=_one_origin(refs, shared), evidence=refs)


def _agree(one: Passage, two: Passage) -> bool:
    return len(one.content & two.content) >= FEW and overlap(one.content, two.content) >= ALIKE
