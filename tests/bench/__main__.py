"""`make bench`: measure, and print the rows of docs/benchmarks.md as Markdown.

`python -m tests.bench [--quick] [ROW …]`; without a name, all rows. Everything runs on loopback.
"""

import argparse
from collections.abc import Callable, Iterator

from service.telemetry import configure_logging
from tests.bench.batches import batch, memory
from tests.bench.documents import chunking, packed, parts
from tests.bench.endpoint import Row, faults, layers, schedule, single, steady
from tests.bench.jobs import crashes, minute
from tests.bench.keeping import store
from tests.bench.keys import refusals
from tests.bench.outage import away
from tests.bench.stages import stages
from tests.bench.troubled import troubled

ROWS: dict[str, Callable[[bool], Iterator[Row]]] = {
    "layers": lambda quick: layers(1, 1.0) if quick else layers(3, 3.0),
    "stages": lambda quick: stages(50 if quick else 200),
    "schedule": lambda quick: schedule(1, (10, 100)) if quick else schedule(3),
    "faults": lambda quick: faults(200 if quick else 1000),
    "troubled": lambda quick: troubled(100 if quick else 1000),
    "single": lambda quick: single(1 if quick else 3),
    "steady": lambda quick: steady(6 if quick else 60),
    "chunking": lambda quick: chunking(1 if quick else 5),
    "parts": lambda quick: parts(1, (10, 100)) if quick else parts(3),
    "store": lambda quick: store(50 if quick else 500),
    "minute": lambda quick: minute(75 if quick else 200),
    "batch": lambda quick: batch(300 if quick else 10_000),
    "memory": lambda quick: memory(2_000 if quick else 20_000),
    "crashes": lambda quick: crashes(20 if quick else 200, 3.0),
    "away": lambda quick: away(6 if quick else 20),
    "keys": lambda quick: refusals(200 if quick else 4_000),
    "packed": lambda quick: packed(1 if quick else 3),
}
"""Name → measure; `quick` is a look, not a measurement."""


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
