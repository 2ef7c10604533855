"""Measure the reading of quotations and attributions: python tests/bench/attributions.py [seeds|held|reports|speed|FILE…]

A FILE is JSON like seeds/gold.json (`articles` → `text` or `file`, `attributions`, `quotes`). Prints F1 of content spans
at half overlap, recall by kind, chains, hedges, quotations and speakers; `speed` prints articles of 5 KB per second of CPU time.
"""

import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from service import Article, analyze
from service.domain import Analysis, Attribution
from tests.bench.constructions import same

sys.path.insert(0, str(Path(__file__).parent))
from marked import read_marked

ROOT = Path(__file__).parent.parent.parent
SEEDS = ROOT / "seeds"
Run = tuple[int, int]
LONG = 3
"""A quoted stretch of fewer words than this may only name something, and people disagree about it."""


def overlap(one: list[Run], other: list[Run]) -> float:
    """Share of the code points of both that they have in common."""
    a = {p for s, e in one for p in range(s, e)}
    b = {p for s, e in other for p in range(s, e)}
    return len(a & b) / len(a | b) if a | b else 0.0


def content_of(row: dict[str, Any]) -> list[Run]:
    what = row["what"] if isinstance(row["what"], list) else [row["what"]]
    return [(w["start"], w["end"]) for w in what]


def measure(analysis: Analysis, gold: dict[str, Any], tally: Counter[str], misses: list[str]) -> None:
    text = analysis.text
    read = list(analysis.attributions)
    taken: set[int] = set()
    for row in gold["attributions"]:
        wanted = content_of(row)
        scored = [
            (overlap(wanted, [(c.start, c.end) for c in a.content]), n) for n, a in enumerate(read) if n not in taken
        ]
        best, n = max(scored, default=(0.0, -1), key=lambda s: s[0])
        kind = row["kind"]
        tally["gold"] += 1
        tally[f"gold {kind}"] += 1
        if best < 0.5:
            misses.append(f"{row['id']}: not found: {[text[s:e] for s, e in wanted]}")
            continue
        taken.add(n)
        tally["hit"] += 1
        tally[f"hit {kind}"] += 1
        compare(text, row, read[n], tally, misses)
    tally["read"] += len(read)
    misses.extend(
        f"not in the gold: {[c.of(text) for c in a.content]} {a.cue_text!r}"
        for n, a in enumerate(read)
        if n not in taken
    )
    quotes(analysis, gold, tally, misses)


def compare(text: str, row: dict[str, Any], found: Attribution, tally: Counter[str], misses: list[str]) -> None:
    """Count what of a found attribution agrees with the gold."""

    def check(name: str, good: bool, what: object, want: object) -> None:
        tally[f"{name} gold"] += 1
        tally[f"{name} good"] += good
        if not good:
            misses.append(f"{row['id']}: {name}: {what!r} for {want!r}")

    exact = [(c.start, c.end) for c in found.content] == content_of(row)
    check("content exact", exact, [c.of(text) for c in found.content], [text[s:e] for s, e in content_of(row)])
    check("kind", found.kind == row["kind"], found.kind, row["kind"])
    if "speaker" in row:
        want = row["speaker"]["resolved"] if row["speaker"] else None
        have = found.source.name if found.source else None
        tally["speaker answered"] += have is not None
        tally["person good"] += bool(have and want and same(have, want))
        check("speaker", have == want, have, want)
    for key, have_list in (("chain", list(found.chain)), ("chain_inferred", list(found.chain_inferred))):
        if key in row:
            check(key, have_list == row[key], have_list, row[key])
    if "hedges" in row:
        want_hedges = [(h["start"], h["end"]) for h in row["hedges"]]
        check(
            "hedges",
            [(h.start, h.end) for h in found.hedges] == want_hedges,
            [h.of(text) for h in found.hedges],
            [text[s:e] for s, e in want_hedges],
        )
    if row.get("cue"):
        cue = (row["cue"]["start"], row["cue"]["end"])
        check(
            "cue",
            found.cue is not None and (found.cue.start, found.cue.end) == cue,
            found.cue_text,
            text[cue[0] : cue[1]],
        )


def quotes(analysis: Analysis, gold: dict[str, Any], tally: Counter[str], misses: list[str]) -> None:
    read = {(q.span.start, q.span.end): q for q in analysis.quotations}
    long_read = {run for run in read if _words(analysis.text, run) >= LONG}
    long_gold = {run for q in gold.get("quotes", ()) if _words(analysis.text, run := (q["start"], q["end"])) >= LONG}
    tally["long gold"] += len(long_gold)
    tally["long read"] += len(long_read)
    tally["long hit"] += len(long_gold & long_read)
    misses.extend(
        f"long quotation {'lost' if r in long_gold else 'raised'}: {analysis.text[slice(*r)]}"
        for r in sorted(long_gold ^ long_read)
    )
    for row in gold.get("quotes", ()):
        tally["quotes gold"] += 1
        found = read.get((row["start"], row["end"]))
        if found is None:
            misses.append(f"{row['id']}: quotation not found")
            continue
        tally["quotes hit"] += 1
        if "speaker" not in row:
            continue
        tally["quote speaker gold"] += 1
        tally["quote speaker good"] += found.speaker == row["speaker"]
        if found.speaker != row["speaker"]:
            misses.append(f"{row['id']}: speaker {found.speaker!r} for {row['speaker']!r}")
        tally["quote kind good"] += found.kind == row["type"].split("/")[-1]
        if found.kind != row["type"].split("/")[-1]:
            misses.append(f"{row['id']}: kind {found.kind} for {row['type']}")
    tally["quotes read"] += len(read)


def _words(text: str, run: Run) -> int:
    return len(re.findall(r"\w[\w’'-]*", text[slice(*run)]))


def report(tally: Counter[str], misses: list[str]) -> None:
    def f1(hit: int, gold: int, read: int) -> str:
        precision, recall = hit / max(read, 1), hit / max(gold, 1)
        return f"F1 {2 * hit / max(gold + read, 1):.3f} (precision {precision:.3f}, recall {recall:.3f}, gold {gold}, read {read})"

    print("attributed spans, half overlap:", f1(tally["hit"], tally["gold"], tally["read"]))
    for kind in ("direct", "mixed", "indirect", "continued"):
        print(f"  recall {kind}: {tally[f'hit {kind}']} of {tally[f'gold {kind}']}")
    for name in ("content exact", "kind", "speaker", "chain", "chain_inferred", "hedges", "cue"):
        print(f"  {name}: {tally[f'{name} good']} of {tally[f'{name} gold']}")
    print(f"  speakers answered: {tally['speaker answered']}, the same person in any spelling: {tally['person good']}")
    print("quotations:", f1(tally["quotes hit"], tally["quotes gold"], tally["quotes read"]))
    print("  of three words or more:", f1(tally["long hit"], tally["long gold"], tally["long read"]))
    print(
        f"  speaker: {tally['quote speaker good']} of {tally['quote speaker gold']}, kind: {tally['quote kind good']}"
    )
    for miss in misses if "-v" in sys.argv else ():
        print("  -", miss)


def run(path: Path) -> None:
    gold = json.loads(path.read_text("utf-8")) if path.suffix == ".json" else read_marked(path)
    tally: Counter[str] = Counter()
    misses: list[str] = []
    for article in gold["articles"].values():
        text = article.get("text") or (SEEDS / "articles" / article["file"]).read_text("utf-8")
        measure(analyze(Article(text=text)), article, tally, misses)
    print(path.name)
    report(tally, misses)


def speed(seconds: float = 3.0) -> None:
    """Count articles of 5 KB per second of CPU time, and how the time grows on hostile input."""
    seeds = "\n\n".join(p.read_text("utf-8") for p in sorted((SEEDS / "articles").glob("*.txt")))
    texts = [f"{seeds}\n\nEdition {n}."[:5000] for n in range(200)]
    count, start = 0, time.process_time()
    while time.process_time() - start < seconds:
        analyze(Article(text=texts[count % len(texts)]))
        count += 1
    print(f"{count / (time.process_time() - start):.0f} articles of 5 KB per second of CPU time (the whole of analyze)")
    for name, unit in (
        ("quote marks", "“'\"‘"),
        ("open marks", " ‘a"),
        ("commas", "he said, "),
        ("quotes", "“a,” he said. "),
        ("capitals", "Aa "),
        ("according", "according to X, "),
    ):
        times: list[float] = []
        for size in (20_000, 40_000):
            start = time.process_time()
            analyze(Article(text="One two three.\n" + unit * (size // len(unit))))
            times.append(time.process_time() - start)
        print(f"  hostile {name}: 40 KB takes {times[1]:.2f} s, {times[1] / max(times[0], 1e-6):.1f} times 20 KB")


if __name__ == "__main__":
    for argument in [a for a in sys.argv[1:] if a != "-v"] or ["seeds", "speed"]:
        if argument == "seeds":
            run(SEEDS / "gold.json")
        elif argument == "held":
            run(Path(__file__).parent / "paragraphs.txt")
        elif argument == "reports":
            run(Path(__file__).parent / "reports.txt")
        elif argument == "speed":
            speed()
        else:
            run(Path(argument))
