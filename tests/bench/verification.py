"""Measure the checks on labelled sentences: what is caught, and what is refused wrongly.

    python -m tests.bench.verification [--half dev|held|all] [--checks polarity,name] [--show]

The sentences are our own (tests/unit/verification/cases). Those in `held` were written before tuning and are only counted.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from service import Article, Report, verify
from tests.cases import read_cases

CASES = Path(__file__).parent.parent / "unit" / "verification" / "cases"


class Case(NamedTuple):
    article: str
    text: str
    kind: str
    sentence: str
    faithful: bool
    half: str


def cases() -> Iterator[Case]:
    for path in sorted(CASES.glob("**/*.yaml")):
        half = "held" if path.parent.name == "held" else "dev"
        for row in read_cases(path):
            for label in ("faithful", "wrong"):
                for one in row[label]:
                    yield Case(row["id"], row["text"], one["kind"], one["text"], label == "faithful", half)


def judge(case: Case, checks: set[str]) -> Report:
    report = verify(case.sentence, [Article(text=case.text)])
    if not checks:
        return report
    kept = tuple(f for f in report.findings if f.check.value in checks)
    return report.model_copy(update={"findings": kept, "verdict": "fail" if any(f.violation for f in kept) else "pass"})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", default="all")
    parser.add_argument("--checks", default="")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    checks = set(filter(None, options.checks.split(",")))
    for half in ("dev", "held") if options.half == "all" else (options.half,):
        measure([c for c in cases() if c.half == half], half, checks, show=options.show)


def measure(rows: list[Case], half: str, checks: set[str], *, show: bool) -> None:
    right: Counter[tuple[bool, str]] = Counter()
    total: Counter[tuple[bool, str]] = Counter()
    for case in rows:
        report = judge(case, checks)
        good = (report.verdict == "fail") != case.faithful
        total[case.faithful, case.kind] += 1
        right[case.faithful, case.kind] += good
        if show and not good:
            print(f"{'REFUSED' if case.faithful else 'MISSED '} {case.article}/{case.kind}: {case.sentence}")
            for f in report.violations:
                print(f"         {f.check.value} {f.verdict}: {f.reason}")
    for faithful, name in ((False, "wrong, caught"), (True, "faithful, accepted")):
        kinds = sorted(k for f, k in total if f == faithful)
        r, t = (sum(n for (f, _), n in c.items() if f == faithful) for c in (right, total))
        print(f"{half} {name}: {r}/{t} = {r / max(t, 1):.3f}")
        print("   ", ", ".join(f"{k} {right[faithful, k]}/{total[faithful, k]}" for k in kinds))


if __name__ == "__main__":
    main()
