"""Batches, measured: lines a second over three kills, and memory over many lines."""

import json
import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from tests.bench.articles import article
from tests.bench.crashing import ROOT
from tests.bench.endpoint import Row
from tests.bench.jobs import working_folder
from tests.bench.processes import memory_of, mock_process

KILLS = 3
"""Times that a batch is killed."""

CONCURRENCY = 16
"""Lines at work at once: as many calls may be cut off by a kill."""

NUMBER = re.compile(rb'^{"line":(\d+),', re.MULTILINE)
TAIL = 1 << 18

WARM = 0.1
"""The part of its lines after which a process has loaded all that it needs."""


def batch(lines: int) -> Iterator[Row]:
    """A batch of `lines` over an endpoint of 0 ms in one process, killed three times."""
    with working_folder() as folder, mock_process() as mock:
        _write(folder / "in.jsonl", lines, 600)
        started, spent, most = perf_counter(), _cpu(), 0.0
        for kill in range(1, KILLS + 2):
            process = _start(folder, COPYDESK_LLM_BASE_URL=mock.url)
            target = lines * kill // (KILLS + 1) if kill <= KILLS else lines + 1
            most = max(most, _watch(process, folder, target)[-1])
            process.send_signal(signal.SIGKILL)
            process.wait()
        seconds, spent = perf_counter() - started, _cpu() - spent
        out = [json.loads(line) for line in (folder / "out.jsonl").open(encoding="utf-8")]
        right = sum(o["articles"][0]["external_id"] == f"n{o['line'] - 1}" for o in out)
        left = sorted({f.name for f in folder.iterdir()} - {"in.jsonl", "out.jsonl"})
        again = mock.stats()["calls"] - lines
    yield Row(
        f"batch of {lines:,} lines, endpoint of 0 ms, one process, killed {KILLS} times: complete, in order, no "
        "duplicate; answered by their own article; files left beside the output",
        f"{len(out):,}, {[o['line'] for o in out] == list(range(1, lines + 1))}; {right:,}; {left}",
        f"{lines:,}, True; {lines:,}; []",
    )
    yield Row(
        "… calls that were asked again, all in flight at a kill",
        f"{again}",
        f"≤ {KILLS * CONCURRENCY}",
    )
    yield Row(
        "… lines a second with the restarts; CPU a line; most memory",
        f"{lines / seconds:.0f}; {spent / lines * 1000:.1f} ms; {most:.0f} MB",
        "–",
    )


def memory(lines: int) -> Iterator[Row]:
    """A batch of many short lines without a model: resident memory once it is warm, and at its end."""
    with working_folder() as folder:
        _write(folder / "in.jsonl", lines, 160)
        started = perf_counter()
        process = _start(folder)
        warm = _watch(process, folder, int(lines * WARM))[-1]
        rest = _watch(process, folder, lines + 1)
        seconds = perf_counter() - started
        done = _last(folder / "out.jsonl")
    yield Row(
        f"batch of {lines:,} short lines, extractive: memory after a tenth; most after that; lines a second",
        f"{warm:.0f} MB; {max(rest):.0f} MB; {done / seconds:.0f} ({done:,} done, exit {process.returncode})",
        "flat",
    )


def _write(path: Path, lines: int, characters: int) -> None:
    with path.open("w", encoding="utf-8") as file:
        for number in range(lines):
            file.write(json.dumps({"text": article(number, characters), "id": f"n{number}"}) + "\n")


def _start(folder: Path, **more: str) -> "subprocess.Popen[bytes]":
    environment = {"COPYDESK_LLM_MODEL": "mock", "COPYDESK_LLM_CONTEXT": "16384", "COPYDESK_DATA_DIR": str(folder)}
    command = [sys.executable, "-m", "service", "batch", "in.jsonl", "--out", "out.jsonl"]
    command += ["--concurrency", str(CONCURRENCY)]
    environment |= {"PYTHONPATH": str(ROOT), **more}
    return subprocess.Popen(command, cwd=folder, env={**os.environ, **environment}, stderr=subprocess.DEVNULL)


def _watch(process: "subprocess.Popen[bytes]", folder: Path, target: int) -> list[float]:
    """Wait until so many lines are written or the process has ended; return the memory that it had meanwhile in MB."""
    seen = [0.0]
    while process.poll() is None and _last(folder / "out.jsonl") < target:
        try:
            seen.append(max(seen[-1], memory_of(process.pid)))
        except (OSError, ValueError, IndexError):  # it has ended in between
            break
        time.sleep(0.25)
    process.poll()
    return seen


def _last(path: Path) -> int:
    """Return the number of the last line that was begun, from the end of the file alone: it is asked often."""
    if not path.exists():
        return 0
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - TAIL))
        numbers = NUMBER.findall(file.read())
    return int(numbers[-1]) if numbers else 0


def _cpu() -> float:
    """Return the seconds of CPU that ended children have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
