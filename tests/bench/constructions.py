"""Count passages of the constructions that break extractors: python -m tests.bench.constructions FILE… [-v] [--read]

Each FILE (YAML) holds passages {id, construction, text, quotations, attributions} with the right answers, in the form of
tests/unit/analysis/attributions/constructions; without a FILE all of that folder are counted. A passage is right where
nothing of it is wrong: every attribution found at half overlap, its source, speaker, kind, chain and hedges; the
quotations; and nothing attributed besides. `-v` says of each passage what is wrong (never of a file whose name begins
with "held"), `--read` prints what was read in each.

Lenient are: spelling ("(unnamed nurse)" for "a nurse", a title, an article), a speaker left as the words of the source
where they are the answer, marks and punctuation, a stretch whose closing mark is missing, one attribution for the parts of an interrupted quotation, conditions
and the cue's own words as hedges. Strict are: another person, a name for what must stay open and the other way round.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from service import Article, analyze
from service.domain import Analysis, Attribution
from tests.cases import read_cases

FOLDER = Path(__file__).parent.parent / "unit" / "analysis" / "attributions" / "constructions"
HALF = 0.5
"""Overlap from which on two stretches of content are the same one."""

OPEN = (None, "unresolved")
"""How the answers spell a speaker who must stay open."""

VOICE = 21
"""The construction in which the content must end before the article's own clause."""

SMALL = frozenset("the a an this that these those his her its their and unnamed who of for in at on by to".split())
"""Words that make no difference between two ways to call somebody."""

_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
_CONDITION = re.compile(r"\b(?:if|unless|provided|should|as long as|in case|once|until|would)\b", re.IGNORECASE)


def main() -> None:
    named = [Path(a) for a in sys.argv[1:] if not a.startswith("-")]
    for path in named or sorted(FOLDER.glob("*.yaml")):
        count(path)


def count(path: Path) -> None:
    """Print the totals of one file."""
    blind = path.name.startswith(("held", "constr_held"))
    right: Counter[int] = Counter()
    total: Counter[int] = Counter()
    wrong: Counter[str] = Counter()
    for passage in map(filled, read_cases(path)):
        analysis = analyze(Article(text=passage["text"], language="en"))
        faults = list(faults_of(passage, analysis))
        total[passage["construction"]] += 1
        right[passage["construction"]] += not faults
        wrong.update({fault.split(":", 1)[0] for fault in faults})
        if not blind and (("-v" in sys.argv and faults) or "--read" in sys.argv):
            show(passage, analysis, faults)
    print(f"{path.name}: {right.total()} of {total.total()} passages right")
    print("   by construction:", ", ".join(f"{n} {right[n]}/{total[n]}" for n in sorted(total)))
    print("   wrong in:", ", ".join(f"{what} {n}" for what, n in wrong.most_common()) or "nothing")


def filled(passage: dict[str, Any]) -> dict[str, Any]:
    """Fill in what an answer may leave out: indirect, the source's own words as speaker, no chain, no hedge."""
    rows = [
        {"kind": "indirect", "speaker": r["source"], "chain": (), "hedges": ()} | r for r in passage["attributions"]
    ]
    return {"quotations": ()} | passage | {"attributions": rows}


def show(passage: dict[str, Any], analysis: Analysis, faults: Iterable[str]) -> None:
    print(f"{passage['id']} ({passage['construction']}): {passage['text']!r}")
    for fault in faults:
        print("     -", fault)
    if "--read" in sys.argv:
        for a in analysis.attributions:
            print("     =", [c.of(analysis.text) for c in a.content], a.kind, a.cue_text, a.source and a.source.text)
            print("       ", a.chain, [h.of(analysis.text) for h in a.hedges])


def faults_of(passage: dict[str, Any], analysis: Analysis) -> Iterator[str]:
    """Yield what was read wrongly in one passage, each as "what: how"."""
    text = analysis.text
    taken: set[int] = set()
    cursor = 0
    wanted: list[tuple[dict[str, Any], set[int]]] = []
    for row in passage["attributions"]:
        start = text.find(row["content"], cursor)
        start = start if start >= 0 else text.find(row["content"])
        cursor = start + 1
        wanted.append((row, set(range(start, start + len(row["content"])))))
    for row, places in wanted:
        scored = [(_overlap(places, a), n) for n, a in enumerate(analysis.attributions)]
        best, at = max(scored, key=lambda s: (s[0], _agreement(row, analysis.attributions[s[1]])), default=(0.0, -1))
        if best < HALF:
            yield f"content: not found: {row['content']!r}"
            continue
        taken.add(at)
        yield from _compared(row, analysis.attributions[at], analysis)
        if passage["construction"] == VOICE and _reach(analysis.attributions[at]) > max(places) + 2:
            yield f"content: runs on: {analysis.attributions[at].content[-1].of(text)!r}"
    for n, found in enumerate(analysis.attributions):
        if n not in taken and not any(_lies_within(found, places) or _passes_on(found, row) for row, places in wanted):
            yield f"too much: {[c.of(text) for c in found.content]} {found.cue_text!r}"
    yield from _quotations(passage, analysis)


def _overlap(places: set[int], found: Attribution) -> float:
    """Return the share that both have in common, of all that was found or of the one stretch that fits best."""
    stretches = [set(range(c.start, c.end)) for c in found.content]
    stretches.append(set().union(*stretches))
    return max(len(places & s) / len(places | s) for s in stretches)


def _agreement(row: dict[str, Any], found: Attribution) -> int:
    return int(_source_agrees(row, found)) + int(found.kind == row["kind"])


def _reach(found: Attribution) -> int:
    return max(c.end for c in found.content)


def _lies_within(found: Attribution, places: set[int]) -> bool:
    """Say whether it is an attribution inside what somebody else says, which the answers leave out."""
    spans = [*found.content, *([found.cue] if found.cue else [])]
    return all(p in places for span in spans for p in range(span.start, span.end) if span.start != min(places))


def _passes_on(found: Attribution, row: dict[str, Any]) -> bool:
    """Say whether it is what a link of a chain reports: "The Post reported | that Orr said …"."""
    return found.source is not None and any(same(found.source.text, link) for link in row["chain"])


def _compared(row: dict[str, Any], found: Attribution, analysis: Analysis) -> Iterator[str]:
    if not _source_agrees(row, found):
        yield f"source: {found.source and found.source.text!r} for {row['source']!r}"
    elif not _speaker_agrees(row, found):
        yield f"speaker: {found.source and found.source.name!r} for {row['speaker']!r}"
    kind = "indirect" if found.kind == "continued" else found.kind
    if kind != row["kind"]:
        yield f"kind: {found.kind} for {row['kind']}"
    links = list(found.chain[1:] if found.source is not None else found.chain)
    if len(links) != len(row["chain"]) or not all(map(same, links, row["chain"])):
        yield f"chain: {links} for {row['chain']}"
    hedges = [h for h in found.hedges if any(c.contains(h) for c in found.content)]
    texts = [h.of(analysis.text).lower() for h in hedges]
    lost = [h for h in row["hedges"] if not any(h.lower() in t or t in h.lower() for t in texts)]
    added = [t for t in texts if not any(h.lower() in t or t in h.lower() for h in row["hedges"])]
    added = [t for t in added if not _CONDITION.match(t)]
    if lost or added:
        yield f"hedges: {texts} for {row['hedges']}"


def _source_agrees(row: dict[str, Any], found: Attribution) -> bool:
    if found.kind == "continued" and row["source"] is not None:
        return any(same(link, name) for link in found.chain_inferred[:1] for name in (row["source"], row["speaker"]))
    if row["source"] is None or found.source is None:
        return row["source"] is None and found.source is None
    return same(found.source.text, row["source"])


def _speaker_agrees(row: dict[str, Any], found: Attribution) -> bool:
    name = found.source.name if found.source else None
    if found.kind == "continued":
        return True
    if row["speaker"] in OPEN:
        return name is None
    if name is None:
        described = row["speaker"] == row["source"] and found.source is not None and found.source.kind != "pronoun"
        return described and same(found.source.text if found.source else "", row["source"])
    return same(name, row["speaker"])


def same(one: str, other: str) -> bool:
    """Say whether two ways to call somebody are one, spelling aside: all words of one stand in the other."""
    a, b = (frozenset(_bare(w) for w in _WORD.findall(t.lower())) - SMALL for t in (one, other))
    return bool(a and b and (a <= b or b <= a)) or _plain(one) == _plain(other)


def _bare(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s")


def _plain(name: str) -> str:
    return name.strip("()").lower()


def _quotations(passage: dict[str, Any], analysis: Analysis) -> Iterator[str]:
    """Compare the stretches in marks; one that runs over paragraphs is the stretches that it is reopened with."""
    wanted = [part for q in passage["quotations"] for part in _paragraphs(q)]
    read = [
        part
        for q in analysis.quotations
        for part in _paragraphs(q.inner.of(analysis.text))
        if q.span.start < q.inner.start <= q.inner.end < q.span.end or part in wanted
    ]
    if Counter(read) != Counter(wanted):
        yield f"quotations: {read} for {wanted}"


def _paragraphs(stretch: str) -> Sequence[str]:
    parts = (part.strip(" \u00a0\"“”‘’'«»„") for part in stretch.split("\n"))
    return [part for part in parts if part]


if __name__ == "__main__":
    main()
