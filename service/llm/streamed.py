"""An answer that came as a stream of server-sent events, put together again."""

import json
from typing import Any


def folded(body: str) -> dict[str, Any]:
    """Return the chat completion that the chunks of `body` add up to, or the error that one of them holds.

    Raises ValueError where the stream broke off: neither `[DONE]` nor a finish reason came.
    """
    whole: dict[str, Any] = {}
    texts: dict[str, list[str]] = {"content": [], "reasoning_content": [], "refusal": []}
    finish_reason, done = None, False
    for data in _events(body):
        if data == "[DONE]":
            done = True
            break
        chunk = json.loads(data)
        if chunk.get("error"):
            return {"error": chunk["error"]}
        whole |= {key: chunk[key] for key in ("model", "usage") if chunk.get(key)}
        for choice in chunk.get("choices") or ():
            finish_reason = choice.get("finish_reason") or finish_reason
            _gather(choice.get("delta") or choice.get("message") or {}, texts)
    if not done and finish_reason is None:
        raise ValueError("the stream broke off")
    message = {name: "".join(parts) for name, parts in texts.items()}
    return {**whole, "choices": [{"message": message, "finish_reason": finish_reason}]}


def _events(body: str) -> list[str]:
    """Return the data of each event; comments keep a connection awake and say nothing."""
    return [line[5:].strip() for line in body.replace("\r\n", "\n").split("\n") if line.startswith("data:")]


def _gather(delta: dict[str, Any], texts: dict[str, list[str]]) -> None:
    for name, parts in texts.items():
        said = delta.get(name) or (delta.get("reasoning") if name == "reasoning_content" else None)
        if isinstance(said, str):
            parts.append(said)
