"""The seeds are the ones that the gold describes, and its offsets hold."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.conftest import SEEDS

GOLD = json.loads((SEEDS / "gold.json").read_text("utf-8"))["articles"]


def surfaces(node: Any) -> Iterator[tuple[int, int, str]]:
    """Yield every `start`, `end`, `surface` in a part of the gold."""
    if isinstance(node, dict):
        if {"start", "end", "surface"} <= node.keys():
            yield node["start"], node["end"], node["surface"]
        for value in node.values():
            yield from surfaces(value)
    elif isinstance(node, list):
        for value in node:
            yield from surfaces(value)


@pytest.mark.parametrize("name", ["A", "B"])
def test_a_seed_is_byte_for_byte_the_golds(name: str) -> None:
    raw = (SEEDS / "articles" / GOLD[name]["file"]).read_bytes()
    assert hashlib.sha256(raw).hexdigest() == GOLD[name]["sha256"]
    assert len(raw.decode()) == GOLD[name]["chars"]


@pytest.mark.parametrize("name", ["A", "B"])
def test_every_offset_of_the_gold_holds(name: str) -> None:
    text = (SEEDS / "articles" / GOLD[name]["file"]).read_text("utf-8")
    found = list(surfaces(GOLD[name]))
    assert len(found) > 50
    assert [(s, e) for s, e, words in found if text[s:e] != words] == []
