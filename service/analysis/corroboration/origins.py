"""What several articles take from one source: a carrier they name, a remark, a wire, the same text."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from service.analysis.corroboration.passages import (
    MOST_NAMES,
    Dossier,
    Passage,
    Remark,
    articles_of,
    longest_run,
    overlap,
    same_speaker,
)
from service.analysis.corroboration.syndication import find_copies
from service.analysis.naming import name_words, same_name
from service.analysis.wording import FUNCTION, words
from service.domain import Analysis, SharedOrigin, SourceRef, Span

WIRES: dict[str, str] = {
    "AP": r"\(AP\)|\bAssociated Press\b|— ?AP\b",
    "Reuters": r"\(Reuters\)|\bReuters\b",
    "AFP": r"\(AFP\)|\bAFP\b|\bAgence France-Presse\b",
    "dpa": r"\(dpa\)|\bDeutsche Presse-Agentur\b",
    "UPI": r"\(UPI\)|\bUnited Press International\b",
    "Xinhua": r"\(Xinhua\)|\bXinhua\b",
    "TASS": r"\(TASS\)|\bTASS\b",
    "PA": r"\(PA\)|\bPA Media\b|\bPress Association\b",
    "ANI": r"\(ANI\)",
    "Bloomberg": r"\(Bloomberg\)",
}
"""Wire services, and how a credit or dateline names them."""

CREDIT_REACH = 200
"""Code points at the start and end of an article within which a wire's name is a credit."""

RELATED = 0.3
"""What two passages that name the same carrier must share to come from one story of it."""

MATTER = 3
"""Words that two passages share at least where articles of one wire tell the same story."""

RUN = 3
"""Words in a row that two quotations of one speaker share, from which on it is one remark."""

STEPS = 5_000_000
"""Comparisons of two words, after which no further quotations are compared: some seconds of the same remark again."""

SharedRun: TypeAlias = tuple[Remark, Remark, tuple[SourceRef, SourceRef]]
"""Two quotations, and the places of the words that both hold."""


def find_origins(dossier: Dossier, runs: Sequence[SharedRun]) -> tuple[SharedOrigin, ...]:
    """Return shared carriers, shared remarks, shared wires, copies. `runs` are what articles quote alike."""
    return (*_carriers(dossier), *_remarks(runs), *_wires(dossier), *find_copies(dossier))


def _carriers(dossier: Dossier) -> Iterator[SharedOrigin]:
    """Yield one origin for each set of articles that name the same carriers for related passages."""
    found: dict[str, list[Passage]] = {}
    for one, two in dossier.pairs:
        if overlap(one.content, two.content) < RELATED:
            continue
        for name in _carried_by(one):
            if any(same_name(n, name) for n in _carried_by(two)):
                key = next((k for k in found if same_name(k, name)), name)
                if key in found or len(found) < MOST_NAMES:
                    found.setdefault(key, []).extend((one, two))
    yield from _joined(found, dossier)


def _carried_by(passage: Passage) -> tuple[str, ...]:
    """Return the named links of a passage that are more than the speaker himself."""
    source = passage.attribution.source if passage.attribution else None
    links = passage.chain[1:] if source is None or source.kind in {"person", "pronoun"} else passage.chain
    return tuple(n for n in links if not n.startswith("("))


def _joined(found: dict[str, list[Passage]], dossier: Dossier) -> Iterator[SharedOrigin]:
    """Put carriers of the same passages together: what came through both is one origin."""
    left = dict(found)
    while left:
        name, passages = next(iter(left.items()))
        sentences = {p.sentence for p in passages}
        group = [n for n, ps in left.items() if n == name or len({p.sentence for p in ps} & sentences) >= 2]
        refs = tuple(dict.fromkeys(_carrier_ref(p, n, dossier) for n in group for p in left[n]))
        for n in group:
            del left[n]
        names = ", ".join(group)
        yield SharedOrigin(
            origin=names,
            articles=articles_of(refs),
            basis="stated",
            reason=f"The articles all name {names} as where this comes from: one source, however many carry it.",
            evidence=refs,
        )


def _carrier_ref(passage: Passage, name: str, dossier: Dossier) -> SourceRef:
    """Point at the carrier's name in the sentence, at the sentence where it stands elsewhere."""
    sentence, _ = dossier.sentences[passage.sentence]
    own = name_words(name)
    found = words(sentence.text)
    for i in range(len(found) - len(own) + 1):
        if tuple(w.text.removesuffix("'s") for w in found[i : i + len(own)]) == own:
            at = sentence.span.start
            return dossier.ref(sentence.id, Span(start=at + found[i].start, end=at + found[i + len(own) - 1].end))
    return passage.ref


def _remarks(runs: Sequence[SharedRun]) -> Iterator[SharedOrigin]:
    """Yield one origin for each speaker of whom several articles quote the same words."""
    found: dict[str, list[tuple[str, SourceRef]]] = defaultdict(list)
    for one, two, run in runs:
        name = one.quotation.speaker or two.quotation.speaker
        if name and not name.startswith("("):
            key = next((k for k in found if same_name(k, name)), name)
            found[key].extend(((run[0].text, run[0]), (run[1].text, run[1])))
    for name, refs in found.items():
        wording = max((text for text, _ in refs), key=len)
        yield SharedOrigin(
            origin=name,
            articles=articles_of(r for _, r in refs),
            basis="inferred",
            reason=f"The articles quote the same words of {name} (“{wording}”): one remark, not several.",
            evidence=tuple(dict.fromkeys(r for _, r in refs)),
        )


def shared_runs(dossier: Dossier) -> Iterator[SharedRun]:
    """Yield pairs of quotations of two articles that share a run of words, with both places."""
    remarks, left = dossier.remarks, STEPS
    starts = [_starts(remark) for remark in remarks]
    for i, one in enumerate(remarks):
        for j, two in enumerate(remarks[i + 1 :], i + 1):
            if one.article == two.article or starts[i].isdisjoint(starts[j]) or not _may_be_one(one, two):
                continue
            left -= len(one.words) * len(two.words)
            if left < 0:
                return
            a, b, size = longest_run(one.texts, two.texts)
            if size >= RUN and any(w not in FUNCTION for w in one.texts[a : a + size]):
                yield one, two, (_run_ref(one, a, size, dossier), _run_ref(two, b, size, dossier))


def _starts(remark: Remark) -> frozenset[tuple[str, ...]]:
    """Return every run of RUN words: quotations that share none share no longer one."""
    texts = remark.texts
    return frozenset(tuple(texts[i : i + RUN]) for i in range(len(texts) - RUN + 1))


def _may_be_one(one: Remark, two: Remark) -> bool:
    """Say whether both may be one speaker's: the same name, or one of them unknown and a long run."""
    if same_speaker(one.quotation.speaker, two.quotation.speaker):
        return True
    unknown = None in {one.quotation.speaker, two.quotation.speaker}
    return unknown and min(len(one.words), len(two.words)) > RUN


def _run_ref(remark: Remark, first: int, size: int, dossier: Dossier) -> SourceRef:
    at = remark.quotation.inner.start
    span = Span(start=at + remark.words[first].start, end=at + remark.words[first + size - 1].end)
    sentence = next(
        (s for s in remark.quotation.sentences if dossier.sentences[s][0].span.overlaps(span)), remark.ref.sentence
    )
    return dossier.ref(sentence, span)


def _wires(dossier: Dossier) -> Iterator[SharedOrigin]:
    for wire, pattern in WIRES.items():
        refs = _on_one_matter([r for a in dossier.analyses if (r := _credit(a, pattern, dossier))], dossier)
        if len(articles_of(refs)) > 1:
            yield SharedOrigin(
                origin=wire,
                articles=articles_of(refs),
                basis="stated",
                reason=f"The articles all credit {wire}: what the wire says counts once.",
                evidence=refs,
            )


def _on_one_matter(refs: Sequence[SourceRef], dossier: Dossier) -> tuple[SourceRef, ...]:
    """Leave out articles that share no matter with another one of them: a wire sends more than one story."""
    credited = {r.article for r in refs}
    related = {
        article
        for one, two in dossier.pairs
        if {one.article, two.article} <= credited and len(one.content & two.content) >= MATTER
        for article in (one.article, two.article)
    }
    return tuple(r for r in refs if r.article in related)


def _credit(analysis: Analysis, pattern: str, dossier: Dossier) -> SourceRef | None:
    """Return where the article credits the wire: near its start or end, or in its metadata."""
    text = analysis.text
    for m in re.finditer(pattern, text):
        if m.start() <= CREDIT_REACH or m.end() >= len(text) - CREDIT_REACH:
            span = Span(start=m.start(), end=m.end())
            sentence = next((s for s, a in dossier.sentences.values() if a is analysis and s.span.overlaps(span)), None)
            if sentence and sentence.field == "text":
                return dossier.ref(sentence.id, span)
    first = next((s for s, a in dossier.sentences.values() if a is analysis), None)
    credited = " ".join(filter(None, (analysis.article.author, analysis.article.publisher)))
    return dossier.ref(first.id) if first and re.search(pattern, f"({credited}) {credited}") else None
