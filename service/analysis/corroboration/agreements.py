"""What several articles say alike: figures, quotations, statements, and whether that proves anything."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from service.analysis.corroboration.contradictions import opposed, rivals
from service.analysis.corroboration.origins import SharedRun
from service.analysis.corroboration.passages import MOST_FOUND, Dossier, Passage, overlap, shared_out
from service.analysis.corroboration.syndication import SAME_TEXT
from service.analysis.naming import same_name
from service.analysis.wording import stem
from service.domain import Agreement, Figure, FigureKind, SharedOrigin, SourceRef

ALIKE = 0.6
"""What two statements must share of the shorter one to say the same."""

FEW = 3
"""Content words that two statements must share at least."""

MOST_ALIKE = 60
"""Places of one and the same figure that are compared."""

WEAK_KINDS: frozenset[FigureKind] = frozenset({FigureKind.RELATIVE_DATE, FigureKind.ORDINAL, FigureKind.TIME})
"""Kinds of figures that agree too easily to say anything."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What rests on one origin: the sentences of each, and of each copy of a text the first one."""

    sentences: Sequence[set[str]]
    copies: dict[str, str]


def find_agreements(
    dossier: Dossier, origins: Sequence[SharedOrigin], runs: Sequence[SharedRun]
) -> tuple[Agreement, ...]:
    """Return what agrees; `one_origin` where the passages rest on a shared one. `runs` are what they quote alike."""
    shared = Shared(_sentences_by_origin(dossier, origins), _copies(origins))
    found = (_figures(dossier, shared), _quotations(runs), _statements(dossier, shared))
    return tuple(agreement for kind in found for agreement in islice(kind, MOST_FOUND))


def _sentences_by_origin(dossier: Dossier, origins: Sequence[SharedOrigin]) -> list[set[str]]:
    """Return for each origin the sentences that rest on it: its evidence, and whatever names the same carrier."""
    carried = [
        (p.sentence, {*p.chain, *p.attribution.chain_inferred}) for p in dossier.passages if p.attribution is not None
    ]
    found = []
    for origin in origins:
        names = set(origin.origin.split(", "))
        told = {sentence for sentence, chain in carried if not names.isdisjoint(chain)}
        found.append({r.sentence for r in origin.evidence} | told)
    return found


def _copies(origins: Sequence[SharedOrigin]) -> dict[str, str]:
    """Return for each article that is one of several copies the first of them."""
    return {a: o.articles[0] for o in origins if o.origin == SAME_TEXT for a in o.articles}


def _one_origin(refs: Sequence[SourceRef], shared: Shared) -> bool:
    """Say whether all articles have it from one origin, wherever else they repeat it; copies are one article."""
    articles = {r.article for r in refs}
    if len({shared.copies.get(a, a) for a in articles}) == 1:
        return True
    return any(articles == {r.article for r in refs if r.sentence in sentences} for sentences in shared.sentences)


def _figures(dossier: Dossier, shared: Shared) -> Iterator[Agreement]:
    found: dict[tuple[object, ...], list[tuple[Figure, SourceRef]]] = {}
    for analysis in dossier.analyses:
        for figure in analysis.figures:
            if figure.sentence in dossier.sentences and figure.kind not in WEAK_KINDS:
                key = (figure.kind, figure.value, figure.low, figure.high, figure.unit, figure.date)
                found.setdefault(key, []).append((figure, dossier.ref(figure.sentence, figure.span)))
    for places in found.values():
        group = [place for _, place in shared_out([(ref.article, (figure, ref)) for figure, ref in places], MOST_ALIKE)]
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
    return len(dossier.content(one.sentence) & dossier.content(two.sentence)) >= FEW


def _quotations(runs: Sequence[SharedRun]) -> Iterator[Agreement]:
    """Yield each run of words that two articles quote alike: always one origin, the one who said it."""
    seen: set[str] = set()
    for _, _, refs in runs:
        text = refs[0].text
        if text.casefold() not in seen:
            seen.add(text.casefold())
            yield Agreement(what="quotation", text=text, one_origin=True, evidence=refs)


def _statements(dossier: Dossier, shared: Shared) -> Iterator[Agreement]:
    """Yield pairs of passages that say the same, the closest pair of each sentence; copies of one text come last."""
    taken: set[str] = set()
    for one, two in sorted(dossier.pairs, key=lambda p: (_copied(p, shared), -len(p[0].content & p[1].content))):
        if not _agree(one, two, dossier) or one.sentence in taken or two.sentence in taken:
            continue
        taken.update((one.sentence, two.sentence))
        refs = (one.ref, two.ref)
        one_origin = _one_origin(refs, shared) or _one_voice(one, two)
        yield Agreement(what="statement", text=one.ref.text, one_origin=one_origin, evidence=refs)


def _copied(pair: tuple[Passage, Passage], shared: Shared) -> bool:
    return len({shared.copies.get(p.article, p.article) for p in pair}) == 1


def _agree(one: Passage, two: Passage, dossier: Dossier) -> bool:
    """Say whether both say much the same, and neither another figure nor the opposite."""
    if len(one.content & two.content) < FEW or overlap(one.content, two.content) < ALIKE:
        return False
    return not opposed(one, two, dossier) and next(rivals(one, two, dossier), None) is None


def _one_voice(one: Passage, two: Passage) -> bool:
    """Say whether both have it from the same speaker: one who says it twice is one source."""
    if not one.chain or not two.chain or any(p.chain[0].startswith("(unnamed") for p in (one, two)):
        return False
    return same_name(one.chain[0], two.chain[0])
