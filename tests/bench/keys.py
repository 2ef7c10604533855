"""How long a key that does not open anything takes to be refused, by what is wrong with it: nothing may be told apart."""

import asyncio
import secrets
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from service.access.keys import Keys
from service.domain.access import Scope
from service.errors import Unauthenticated
from service.storage import Store
from tests.bench.endpoint import Row

TRIES = 4_000
"""Of each kind, one kind after the other so that whatever else the machine does meets all alike."""

OTHERS = 200
"""Keys that are there besides."""


async def kinds(keys: Keys) -> dict[str, str | None]:
    """Return a token of each kind, wrong ones and a right one."""
    for number in range(OTHERS):
        await keys.create(f"other {number}", (Scope.VERIFY,))
    _, right = await keys.create("right", (Scope.VERIFY,))
    _, expired = await keys.create("expired", (Scope.VERIFY,), seconds=0.001)
    gone, revoked = await keys.create("revoked", (Scope.VERIFY,))
    await keys.revoke(gone.id)
    prefix, id_, _ = right.split("_", 2)
    return {
        "right": right,
        "missing": None,
        "malformed": "sk-123",
        "unknown": f"{prefix}_{secrets.token_hex(8)}_{secrets.token_urlsafe(32)}",
        "false": f"{prefix}_{id_}_{secrets.token_urlsafe(32)}",
        "expired": expired,
        "revoked": revoked,
    }


async def measure(tries: int = TRIES) -> dict[str, list[float]]:
    """Return the seconds of every try by kind."""
    with tempfile.TemporaryDirectory() as folder:
        async with Store(f"sqlite:///{Path(folder) / 'keys.sqlite'}") as store:
            keys = Keys(store.keys)
            tokens = await kinds(keys)
            taken: dict[str, list[float]] = {kind: [] for kind in tokens}
            for _ in range(tries):
                for kind, token in tokens.items():
                    started = time.perf_counter()
                    with suppress(Unauthenticated):
                        await keys.authenticate(token)
                    taken[kind].append(time.perf_counter() - started)
            return taken


def report(taken: dict[str, list[float]]) -> str:
    """Return a table: the median of each kind, its quartiles, and how far it lies from the median of all."""
    wrong = [seconds for kind, all_ in taken.items() if kind != "right" for seconds in all_]
    middle = statistics.median(wrong)
    lines = ["| key | median | quartiles | from the median of all wrong ones |", "|---|---|---|---|"]
    for kind, seconds in taken.items():
        low, median, high = statistics.quantiles(seconds, n=4)
        apart = 100 * (median / middle - 1)
        lines.append(f"| {kind} | {median * 1e6:.0f} µs | {low * 1e6:.0f}–{high * 1e6:.0f} µs | {apart:+.1f}% |")
    return "\n".join(lines)


def refusals(tries: int = TRIES) -> Iterator[Row]:
    """Yield how far the kinds of wrong keys lie apart; the table by kind is `python -m tests.bench.keys`."""
    taken = {kind: statistics.median(all_) for kind, all_ in asyncio.run(measure(tries)).items() if kind != "right"}
    middle = statistics.median(taken.values())
    told = ", ".join(f"{kind} {100 * (seconds / middle - 1):+.1f}%" for kind, seconds in taken.items())
    yield Row(f"refusing a wrong key, medians of {tries:,} each", f"{middle * 1e6:,.0f} µs: {told}", "none apart")


if __name__ == "__main__":
    print(report(asyncio.run(measure())))
