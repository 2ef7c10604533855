"""Measure the reading and checking of figures: `python tests/bench/figures.py DATA [--errors]`.

DATA is a folder with the labelled files (`spans_dev.jsonl`, `swaps_dev.jsonl`, …); without it nothing is measured. Each
measure is given for two thirds of the rows and, apart, for the third that was held back while building (by hash of id).
"""

import argparse
import hashlib
import json
import math
import random
import re
import sys
import time
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path

from service import Article, verify
from service.analysis.figures import find_figures
from service.domain import Figure, Report

HELD = "held back"
DEV = "built on"

LEFT_OUT_RULES = {
    "an IP address is no figure": re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b"),
    "a code is a name, not a figure": re.compile(r"\b[A-Z]{2,}-\d"),
    "a course number is no figure": re.compile(r"\bEnglish 101\b"),
    "binary prefixes": re.compile(r"\b(?:kibi|mebi|gibi|tebi)\w+"),
}
"""Why a row of a peer's suite contradicts what a figure is here → what marks it."""


def part(row: dict) -> str:
    """Tell the two thirds from the third that is held back."""
    return HELD if int(hashlib.sha256(row["id"].encode()).hexdigest(), 16) % 3 == 0 else DEV


def rows(folder: Path, name: str) -> list[dict]:
    path = folder / name
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def interval(k: int, n: int) -> str:
    """Return k/n with its 95% Wilson interval."""
    if n == 0:
        return "–"
    z, p = 1.96, k / n
    mid = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return f"{p:.3f} ({k}/{n}; {max(0, mid - half):.3f}–{min(1, mid + half):.3f})"


def check(summary: str, source: str) -> Report:
    return verify(summary, [Article(text=source, language="en")])


def flagged(report: Report, start: int = 0, end: int = 10**9) -> list:
    """Return the figure violations that touch the stretch."""
    return [
        f
        for f in report.findings
        if f.check.value == "figure" and f.violation and f.span.start < end and f.span.end > start
    ]


def measure_spans(folder: Path, which: str, *, errors: bool) -> None:
    tally = {"tp": 0, "fp": 0, "fn": 0, "tn": 0}
    nowhere, elsewhere = [0, 0], [0, 0]
    for row in rows(folder, "spans_dev.jsonl"):
        if part(row) != which:
            continue
        at = row["figure"]
        hit = flagged(check(row["summary"], row["source"]), at["start"], at["end"])
        wrong = row["label"] == "unsupported"
        tally[("tp" if hit else "fn") if wrong else ("fp" if hit else "tn")] += 1
        if wrong:
            kind = elsewhere if row["surface_in_source"] else nowhere
            kind[0] += bool(hit)
            kind[1] += 1
        if errors and bool(hit) != wrong:
            marked = (
                row["summary"][: at["start"]]
                + "[["
                + row["summary"][at["start"] : at["end"]]
                + "]]"
                + row["summary"][at["end"] :]
            )
            print(
                "   ",
                row["label"],
                row["surface_in_source"],
                row["id"],
                marked,
                [f"{f.verdict}: {f.reason}" for f in hit],
            )
    tp, fp, fn, tn = tally.values()
    f1 = 2 * tp / max(1, 2 * tp + fp + fn)
    print(f"{which:10} people-labelled figures: F1 {f1:.3f} of {sum(tally.values())}")
    print(f"{which:10}   recall, nowhere in the article: {interval(*nowhere)}")
    print(f"{which:10}   recall, elsewhere in the article: {interval(*elsewhere)}")
    print(f"{which:10}   false alarms on supported ones: {interval(fp, fp + tn)}")


def measure_swaps(folder: Path, which: str, *, errors: bool) -> None:
    bad = good = edited = n = 0
    for row in rows(folder, "swaps_dev.jsonl"):
        if part(row) != which:
            continue
        n += 1
        worse, better = flagged(check(row["bad"], row["source"])), flagged(check(row["good"], row["source"]))
        extra = [f for f in worse if (f.text, f.verdict) not in {(g.text, g.verdict) for g in better}]
        bad += bool(extra)
        good += bool(better)
        edited += any(f.text in removed or removed in f.text for f in better for removed in row["figures_removed"])
        if errors and (not extra or better):
            print("   ", row["id"], row["figures_removed"], "→", row["figures_added"])
            print("        bad flagged:", [(f.text, f.verdict, f.reason) for f in worse])
            print("        good flagged:", [(f.text, f.verdict, f.reason) for f in better])
            print("        good:", row["good"])
    print(
        f"{which:10} edited pairs: bad flagged (beyond the good) {interval(bad, n)}, good flagged {interval(good, n)},"
        f" good flagged at the edited figure {interval(edited, n)}"
    )


def measure_faithful(folder: Path, which: str, *, errors: bool) -> None:
    k = n = 0
    for row in rows(folder, "faithful_sentences_dev.jsonl"):
        if part(row) != which:
            continue
        hits = flagged(check(row["sentence"], row["source"]))
        n += 1
        k += bool(hits)
        if errors and hits:
            print("   ", row["sentence"], [(f.text, f.verdict, f.reason) for f in hits])
    print(f"{which:10} faithful sentences flagged: {interval(k, n)}")


def mutations(figure: Figure, rng: random.Random) -> Iterator[str]:
    """Yield the surface of a figure with a digit, unit, scale or date changed."""
    text = figure.text
    digits = [i for i, c in enumerate(text) if c.isdecimal() and c.isascii()]
    if digits:
        i = rng.choice(digits)
        yield text[:i] + rng.choice([d for d in "123456789" if d != text[i]]) + text[i + 1 :]
    swaps = {
        "million": "billion",
        "billion": "million",
        "thousand": "million",
        "miles": "kilometres",
        "£": "€",
        "$": "£",
    }
    swaps |= {"percent": "percentage points", "hours": "days", "days": "weeks", "weeks": "months", "months": "years"}
    swaps |= {"years": "months", "minutes": "hours", "%": " percentage points", "km": "miles", "bn": "m"}
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    months = ["January", "February", "April", "June", "July", "August", "September", "October", "November", "December"]
    words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    for group in (days, months, words):
        swaps |= {w: rng.choice([o for o in group if o != w]) for w in group}
    for old, new in swaps.items():
        at = text.lower().find(old.lower())
        if at >= 0 and not text[at - 1 : at].isalpha() and not text[at + len(old) : at + len(old) + 1].isalpha():
            yield text[:at] + new + text[at + len(old) :]
            return


def measure_mutations(folder: Path, which: str, *, errors: bool) -> None:
    """Change one figure of a sentence of the article itself, so that the untouched one is true."""
    rng = random.Random(7)
    found = n = alarms = clean = 0
    seen = set()
    for row in rows(folder, "faithful_sentences_dev.jsonl") + rows(folder, "spans_dev.jsonl"):
        if part(row) != which or row["source"] in seen:
            continue
        seen.add(row["source"])
        source = row["source"]
        for sentence in [s for s in source.replace("\n", " ").split(". ") if 30 < len(s) < 300][:12]:
            figures = find_figures(sentence)
            if not figures:
                continue
            clean += 1
            alarm = flagged(check(sentence, source))
            alarms += bool(alarm)
            if errors and alarm:
                print("    FALSE", sentence, [(f.text, f.verdict, f.reason) for f in alarm])
            figure = rng.choice(figures)
            for changed in mutations(figure, rng):
                said = sentence[: figure.span.start] + changed + sentence[figure.span.end :]
                if changed.lower() == figure.text.lower():
                    continue
                n += 1
                hit = flagged(check(said, source))
                found += bool(hit)
                if errors and not hit:
                    print("    MISSED", figure.text, "→", changed, "|", said)
    print(
        f"{which:10} one figure changed at random, found: {interval(found, n)}; untouched flagged: {interval(alarms, clean)}"
    )


def measure_binding(folder: Path, which: str, *, errors: bool) -> None:
    """Put another figure of the article, of the same kind, into a faithful sentence."""
    rng = random.Random(5)
    found = n = 0
    for row in rows(folder, "faithful_sentences_dev.jsonl"):
        if part(row) != which:
            continue
        sentence, source = row["sentence"], row["source"]
        told = find_figures(sentence)
        pool = find_figures(source)
        for figure in told:
            others = [
                f
                for f in pool
                if f.kind is figure.kind and not any((f.value, f.date, f.low) == (t.value, t.date, t.low) for t in told)
            ]
            if not others:
                continue
            other = rng.choice(others).text
            said = sentence[: figure.span.start] + other + sentence[figure.span.end :]
            hits = flagged(check(said, source), figure.span.start, figure.span.start + len(other))
            n += 1
            found += bool(hits)
            if errors and not hits:
                print("    MISSED", figure.text, "→", other, "|", said)
    print(f"{which:10} figure of another thing put in, found: {interval(found, n)}")


def invented(figure: Figure, held: set[Decimal], rng: random.Random) -> str | None:
    """Return a number of the figure's size and form that `held` has nowhere, None where the figure is no number."""
    value = figure.value
    if value is None or value <= 1 or figure.number is None or figure.kind.value in {"fraction", "ratio", "multiple"}:
        return None
    if not any(c.isdecimal() for c in figure.text):
        choices = [w for w, n in SMALL_WORDS.items() if Decimal(n) not in held]
        return rng.choice(choices) if choices and value == value.to_integral_value() and value <= 20 else None
    for _ in range(20):
        number = Decimal(round(float(value) * rng.uniform(0.3, 3), 1 if value != value.to_integral_value() else 0))
        if value > 1000:
            number = number.quantize(Decimal(10) ** (len(str(int(number))) - 3)) if number > 1000 else number
        if number > 1 and number not in held and abs(number - value) > value / 10:
            return f"{number:,f}"
    return None


SMALL_WORDS = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen".split(),
        range(2, 15),
        strict=True,
    )
)


def measure_invented(folder: Path, which: str, *, errors: bool) -> None:
    """Put a number that the article has nowhere into a faithful sentence: does some arithmetic excuse it?"""
    rng = random.Random(11)
    found = n = 0
    for row in rows(folder, "faithful_sentences_dev.jsonl"):
        if part(row) != which:
            continue
        sentence, source = row["sentence"], row["source"]
        held = {f.value for f in find_figures(source) if f.value is not None}
        for figure in find_figures(sentence):
            for _ in range(3):
                other = invented(figure, held, rng)
                if other is None:
                    continue
                said = sentence[: figure.number.start] + other + sentence[figure.number.end :]
                hits = flagged(check(said, source), figure.number.start, figure.number.start + len(other))
                n += 1
                found += bool(hits)
                if errors and not hits:
                    print("    MISSED", figure.text, "→", other, "|", said)
    print(f"{which:10} number that the article has nowhere put in, found: {interval(found, n)}")


def surfaces(figure: Figure) -> dict[str, str]:
    """Return other surfaces of a plain number: digits for words, and K/M/B."""
    value = figure.value
    if value is None or value != value.to_integral_value() or figure.kind.value not in {"cardinal", "money"}:
        return {}
    forms = {}
    if not any(c.isdecimal() for c in figure.text):
        forms["word to digits"] = f"{int(value):,}"
    for letter, size in (("billion", 10**9), ("million", 10**6)):
        if value >= size:
            forms["K-M-B form"] = f"{(Decimal(value) / size).normalize():f} {letter}"
            break
    return forms


def measure_surfaces(folder: Path, which: str, *, errors: bool) -> None:
    """Tell the article's own figures in other surfaces."""
    counts: dict[str, list[int]] = {"copy": [0, 0], "word to digits": [0, 0], "K-M-B form": [0, 0]}
    seen = set()
    for row in rows(folder, "faithful_sentences_dev.jsonl"):
        source = row["source"]
        if part(row) != which or source in seen:
            continue
        seen.add(source)
        for sentence in [s for s in source.replace("\n", " ").split(". ") if 20 < len(s) < 300]:
            for figure in find_figures(sentence):
                number = figure.number
                forms = {"copy": number.of(sentence)} | surfaces(figure)
                for form, surface in forms.items():
                    said = sentence[: number.start] + surface + sentence[number.end :]
                    hits = flagged(check(said, source), number.start, number.start + len(surface))
                    counts[form][0] += bool(hits)
                    counts[form][1] += 1
                    if errors and hits:
                        print("   ", form, surface, "|", said, [(f.text, f.verdict, f.reason) for f in hits])
    for form, (k, n) in counts.items():
        print(f"{which:10} own figures told again, {form}: flagged {interval(k, n)}")


NO_FIGURE = {
    "the present is no figure": re.compile(
        r"^(?:now|to date|at (?:the|this) (?:moment|time)|otd|asap)$", re.IGNORECASE
    ),
    "feasts are names": re.compile(
        r"\b(?:easter|eid|christmas|xmas|halloween|workers|thanksgiving|labou?r day)\b", re.IGNORECASE
    ),
    "points into the text, not to a date": re.compile(
        r"^(?:that|same|the same|the) (?:day|week|weekend|month|year|hour|fortnight)$",
        re.IGNORECASE,
    ),
}
"""Why an expected date is left out → what its text looks like."""


def no_figure(text: str) -> str | None:
    return next((why for why, mark in NO_FIGURE.items() if mark.search(text)), None)


def left_out(row: dict) -> str | None:
    return next((why for why, mark in LEFT_OUT_RULES.items() if mark.search(row["input"])), None)


def amount(text: object) -> Decimal | None:
    try:
        return Decimal(str(text).rstrip("%"))
    except ArithmeticError:
        return None


def near(a: Decimal | None, b: Decimal | None) -> bool:
    return a is not None and b is not None and abs(a - b) <= max(abs(b), Decimal("1e-12")) * Decimal("1e-6")


def value_right(want: dict, figures: Iterable[Figure]) -> bool:
    """Say whether a figure that touches the expected stretch has its value (a range: its ends)."""
    touching = [f for f in figures if f.span.start < want["end"] and f.span.end > want["start"]]
    if str(want.get("value", "")).startswith(("(", "[")):
        low, high = (amount(e) if e else None for e in want["value"].strip("()[]").split(","))
        ends = {x for f in touching for x in (f.value, f.low, f.high) if x is not None}
        return all(any(near(x, e) for x in ends) for e in (low, high) if e is not None)
    value = amount(want.get("value"))
    if want.get("uncertainty") not in (None, 0):
        low, high = value - Decimal(str(want["uncertainty"])), value + Decimal(str(want["uncertainty"]))
        return any(near(f.low, low) and near(f.high, high) for f in touching)
    values = [x for f in touching for x in (f.value, f.low, f.high, _year(f)) if x is not None]
    return any(near(x, value) for x in values)


def _year(figure: Figure) -> Decimal | None:
    return Decimal(figure.date) if figure.date and figure.date.isdecimal() else None


def measure_numbers(folder: Path, which: str, *, errors: bool) -> None:
    tally: dict[str, list[int]] = {}
    skipped: dict[str, list[str]] = {}
    for row in rows(folder, "number_specs_dev.jsonl"):
        if part(row) != which:
            continue
        why = left_out(row)
        if why:
            skipped.setdefault(why, []).append(row["id"])
            continue
        figures = find_figures(row["input"])
        score = tally.setdefault(row["model"], [0, 0])
        for want in row["results"]:
            if want["type"] == "ordinal.relative":
                skipped.setdefault('"last", "next" have no value', []).append(row["id"])
                continue
            right = value_right(want, figures)
            score[0] += right
            score[1] += 1
            if errors and not right:
                print(
                    "   ",
                    row["id"],
                    repr(row["input"][:140]),
                    "want",
                    want["text"],
                    want.get("value"),
                    "got",
                    [(f.text, f.kind.value, f.value, f.low, f.high) for f in figures],
                )
    for model, (k, n) in sorted(tally.items()):
        print(f"{which:10} peers' numbers, {model}: {interval(k, n)}")
    for why, ids in skipped.items():
        print(f"{which:10}   left out, {why}: {', '.join(ids)}")


def measure_dates(folder: Path, which: str, *, errors: bool) -> None:
    right = n = 0
    skipped: dict[str, list[str]] = {}
    for row in rows(folder, "datetime_specs_dev.jsonl"):
        if part(row) != which:
            continue
        figures = find_figures(row["input"])
        for want in row["results"]:
            why = no_figure(want["text"])
            if why:
                skipped.setdefault(why, []).append(row["id"])
                continue
            n += 1
            ok = any(
                f.span.start < want["end"]
                and f.span.end > want["start"]
                and f.kind.value in {"date", "relative_date", "time", "duration", "age"}
                for f in figures
            )
            right += ok
            if errors and not ok:
                print(
                    "   ",
                    row["id"],
                    row["input"][:100],
                    "want",
                    want["text"],
                    want["timex"],
                    "got",
                    [(f.text, f.kind.value, f.date) for f in figures],
                )
    print(f"{which:10} peers' dates and times, found as such: {interval(right, n)}")
    for why, ids in skipped.items():
        print(f"{which:10}   left out, {why}: {', '.join(ids)}")


def measure_speed(folder: Path) -> None:
    text = "\n".join(row["source"] for row in rows(folder, "faithful_sentences_dev.jsonl"))
    size = len(text.encode())
    best = min(_timed(text) for _ in range(3))
    half = min(_timed(text[: len(text) // 2]) for _ in range(3))
    print(
        f"reading: {size / best / 1e6:.2f} MB/s on one core; {size} bytes in {best:.3f} s, half of it in {half:.3f} s"
    )


HOSTILE = (
    "1",
    "1 ",
    "1,",
    "1.",
    "1-",
    "1:",
    "(1",
    "hundred ",
    "twenty-",
    "hundreds of ",
    "of a million ",
    "last few ",
    "$",
    "-",
    "e1",
)
"""Stretches that, repeated, make a careless pattern slow."""


def measure_hostile() -> None:
    """Read repeated stretches of one length and of its double: the time may double, not more."""
    worst = ("", 0.0)
    for stretch in HOSTILE:
        short, long = (min(_timed(stretch * n) for _ in range(3)) for n in (20_000, 40_000))
        worst = max(worst, (stretch, long / short), key=lambda w: w[1])
    print(f"reading hostile input of double length takes at most {worst[1]:.1f} times as long ({worst[0]!r} repeated)")


def _timed(text: str) -> float:
    start = time.process_time()
    find_figures(text)
    return time.process_time() - start


MEASURES = {
    "spans": measure_spans,
    "swaps": measure_swaps,
    "faithful": measure_faithful,
    "surfaces": measure_surfaces,
    "numbers": measure_numbers,
    "dates": measure_dates,
    "binding": measure_binding,
    "invented": measure_invented,
    "mutations": measure_mutations,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path)
    parser.add_argument("--only", choices=[*MEASURES, "speed"], action="append")
    parser.add_argument("--errors", action="store_true", help="print the errors on the rows that were built on")
    options = parser.parse_args()
    if options.data is None or not any(options.data.glob("*.json*")):
        print("skipped: no data")
        sys.exit(0)
    for name, measure in MEASURES.items():
        if not options.only or name in options.only:
            measure(options.data, DEV, errors=options.errors)
            if not options.errors:
                measure(options.data, HELD, errors=False)
    if not options.only or "speed" in options.only:
        measure_speed(options.data)
        measure_hostile()


if __name__ == "__main__":
    main()
