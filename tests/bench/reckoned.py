"""Put wrong numbers into true sentences and see whether some arithmetic excuses them.

    python -m tests.bench.reckoned [--tries 10] [--show]

Every figure of the faithful sentences of tests/unit/verification that is a number is changed at random: into one of the same number
of digits, and in one digit only. Numbers that the article prints are left out. `derived` are figures that the check accepts as
arithmetic, `printed` all others.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from service import Article, verify
from service.analysis.figures import find_figures
from service.domain import Figure, FigureKind
from tests.cases import read_cases

FOLDER = Path(__file__).parent.parent / "unit" / "verification"
FILES = ("cases/*.yaml", "cases/measured/*.yaml", "figures/cases/*.yaml")
KINDS = {
    FigureKind.CARDINAL,
    FigureKind.MONEY,
    FigureKind.MEASURE,
    FigureKind.PERCENTAGE,
    FigureKind.DURATION,
    FigureKind.PERCENTAGE_POINTS,
}
WORDS = dict(
    enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen twenty".split(),
        2,
    )
)


def sentences() -> Iterator[tuple[str, str]]:
    """Yield each faithful sentence with its article."""
    for pattern in FILES:
        for path in sorted(FOLDER.glob(pattern)):
            for row in read_cases(path):
                for one in row["faithful"] if "text" in row else ():
                    yield (one["text"] if isinstance(one, dict) else one), row["text"]


def wrong_numbers(figure: Figure, held: set[Decimal], rng: random.Random) -> Iterator[tuple[str, str]]:
    """Yield another number of as many digits, and one with another digit, as they would be told."""
    said = figure.text[figure.number.start - figure.span.start : figure.number.end - figure.span.start]
    digits = [i for i, c in enumerate(said) if c.isdecimal()]
    if not digits:
        choices = [w for n, w in WORDS.items() if Decimal(n) not in held]
        if choices and said.lower() in WORDS.values():
            yield "random", rng.choice(choices)
        return
    lead = "123456789"
    drawn = {i: rng.choice(lead if i in (digits[0], digits[-1]) or said[i] != "0" else "0") for i in digits}
    yield "random", "".join(drawn.get(i, c) for i, c in enumerate(said))
    i = rng.choice([i for i in digits if said[i] != "0"] or digits)
    yield "digit", said[:i] + rng.choice([d for d in lead if d != said[i]]) + said[i + 1 :]


def measure(tries: int, *, show: bool) -> None:
    rng = random.Random(17)
    made: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    for sentence, text in sentences():
        article = Article(text=text)
        printed = find_figures(text)
        held = {x for f in printed for x in (f.value, f.low, f.high) if x is not None}
        derived = {f.span.start for f in verify(sentence, [article]).findings if f.verdict == "derived"}
        for figure in find_figures(sentence):
            if figure.kind not in KINDS or figure.value is None or figure.value <= 1:
                continue
            for way, number in {pair for _ in range(tries) for pair in wrong_numbers(figure, held, rng)}:
                told = sentence[: figure.number.start] + number + sentence[figure.number.end :]
                read = [f for f in find_figures(told) if f.span.start == figure.span.start]
                if not read or read[0].value is None or read[0].value == figure.value or read[0].value in held:
                    continue
                whose = "derived" if figure.span.start in derived else "printed"
                refused = any(
                    f.check == "figure" and f.span.overlaps(read[0].span) for f in verify(told, [article]).violations
                )
                made[whose, way] += 1
                found[whose, way] += refused
                if show and not refused:
                    why = next((f for f in verify(told, [article]).findings if f.span.overlaps(read[0].span)), None)
                    print(f"{whose}, {way}: {told} [{why and why.verdict}: {why and (why.arithmetic or why.reason)}]")
    for key in sorted(made):
        print(f"{', '.join(key)}: {found[key]}/{made[key]} = {found[key] / made[key]:.4f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tries", type=int, default=3)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    measure(options.tries, show=options.show)


if __name__ == "__main__":
    main()
