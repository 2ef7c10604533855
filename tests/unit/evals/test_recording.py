"""What is recorded from an endpoint can be played back, without its secrets, and goes stale with its prompt."""

import json
from pathlib import Path

import httpx
import pytest

from evals import running
from evals.cassettes import load_cassette, save_cassette
from evals.errors import StaleRecording
from evals.running import Plan, run

KEY = "sk-not-a-real-key-1234"


@pytest.fixture
def cassette(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "plain.yaml"
    monkeypatch.setattr(running, "cassette_file", lambda *_, **__: file)
    monkeypatch.setattr(running.httpx, "AsyncHTTPTransport", lambda: httpx.MockTransport(answer))
    monkeypatch.setenv("COPYDESK_LLM_BASE_URL", "http://model.invalid/v1")
    monkeypatch.setenv("COPYDESK_LLM_API_KEY", KEY)
    return file


def answer(request: httpx.Request) -> httpx.Response:
    if request.method == "GET":
        return httpx.Response(200, json={"object": "list", "data": [{"id": "small", "object": "model"}]})
    claim = {"text": "The ship carries 240 passengers and cost about £18 million.", "citations": ["a1.s2"]}
    content = json.dumps({"headline": claim, "claims": [claim]})
    message = {"role": "assistant", "content": content}
    choices = [{"index": 0, "finish_reason": "stop", "message": message}]
    return httpx.Response(200, json={"id": "x-1", "model": "small", "echo": f"Bearer {KEY}", "choices": choices})


def test_a_recording_plays_without_secrets(cassette: Path) -> None:
    made = run(Plan(suites=("endpoints",), cases=("plain",), models=("small",), record=True))
    assert made.results[0].made == "live"
    assert KEY not in cassette.read_text("utf-8")
    (exchange,) = load_cassette(cassette).exchanges
    assert (exchange.made, exchange.model, exchange.prompt) == ("recorded", "small", "summarize@1.0.0")
    (played,) = run(Plan(suites=("endpoints",), cases=("plain",), models=("small",))).results
    assert played.made == "recorded"
    assert played.final == made.results[0].final


def test_a_recording_of_a_changed_prompt_is_stale(cassette: Path) -> None:
    run(Plan(suites=("endpoints",), cases=("plain",), models=("small",), record=True))
    old = load_cassette(cassette)
    changed = tuple(x.model_copy(update={"sha256": "0" * 64, "fingerprint": "0" * 32}) for x in old.exchanges)
    save_cassette(old.model_copy(update={"exchanges": changed}), cassette)
    with pytest.raises(StaleRecording, match="has changed since this was recorded"):
        run(Plan(suites=("endpoints",), cases=("plain",), models=("small",)))
