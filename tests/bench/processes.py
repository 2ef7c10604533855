"""Child processes of a benchmark: the mock endpoint and the apps in front of it, on loopback, always ended."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.waiting import PATIENCE, free_port

ROOT = Path(__file__).parents[2]


class MockProcess:
    """The mock endpoint in a process of its own, so that it shares no interpreter with what is measured."""

    def __init__(self, url: str) -> None:
        self.url = url

    def configure(self, **changes: Any) -> None:
        self._post("_configure", changes)

    def reset(self) -> None:
        self._post("_reset", {})

    def stats(self) -> dict[str, Any]:
        return self._open(f"{self._root}/_stats")

    @property
    def _root(self) -> str:
        return self.url.removesuffix("/v1")

    def _post(self, path: str, payload: Any) -> None:
        self._open(urllib.request.Request(f"{self._root}/{path}", json.dumps(payload).encode()))

    def _open(self, request: Any) -> Any:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)


@contextmanager
def mock_process(*options: str) -> Iterator[MockProcess]:
    """Run the mock endpoint with `options` as on its command line."""
    argv = [sys.executable, "-m", "tests.bench.mock_endpoint", "--no-keep", *options]
    with subprocess.Popen(argv, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        try:
            assert child.stdout is not None
            yield MockProcess(child.stdout.readline().strip())
        finally:
            child.terminate()


@contextmanager
def app_process(target: str, environment: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Serve the ASGI app `target` with one uvicorn worker. Yields its address and its process id."""
    argv = ["uvicorn", target, "--host", "127.0.0.1", "--no-access-log", "--log-level", "warning"]
    with _serving(argv, environment) as served:
        yield served


@contextmanager
def service_process(environment: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Run `copydesk serve`. Yields its address and its process id."""
    with _serving(["service", "serve"], environment) as served:
        yield served


@contextmanager
def _serving(module: Sequence[str], environment: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    port = free_port()
    argv = [sys.executable, "-m", *module, "--port", str(port)]
    with subprocess.Popen(argv, cwd=ROOT, env={**os.environ, **environment}) as child:
        try:
            _wait_for(port, child)
            yield f"http://127.0.0.1:{port}", child.pid
        finally:
            child.terminate()


def memory_of(pid: int) -> float:
    """Return the resident memory of a process in MB (Linux)."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _wait_for(port: int, child: "subprocess.Popen[Any]") -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if child.poll() is not None:
            raise RuntimeError(f"the app ended with {child.returncode} before it listened")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError(f"the app did not listen within {PATIENCE:g} s")
