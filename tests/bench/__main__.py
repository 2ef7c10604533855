"""`make bench`: measure, and print the rows of docs/benchmarks.md as Markdown.

`python -m tests.bench [--quick] [ROW …]`; without a name, all rows. Everything runs on loopback.
"""

import argparse

from service.telemetry import configure_logging
from tests.bench.endpoint import ROWS


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="ROW", help=", ".join(ROWS))
    parser.add_argument("--quick", action="store_true", help="a look, not a measurement")
    options = parser.parse_args()
    if unknown := set(options.rows) - set(ROWS):
        parser.error(f"no such row: {', '.join(sorted(unknown))}; there are {', '.join(ROWS)}")
    configure_logging("error")
    print("| measure | here | to reach |\n|---|---|---|")
    for name in options.rows or ROWS:
        for row in ROWS[name](options.quick):
            print(f"| {row.measure} | {row.value} | {row.reach} |", flush=True)


if __name__ == "__main__":
    main()
