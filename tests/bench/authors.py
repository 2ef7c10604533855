"""Who writes the mock's answers: something that fits any JSON Schema, from the sentences that the prompt shows."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from tests.bench.liar import Passage, Telling, faithful, lie, passages_in

SENTENCE = re.compile(r"[^.!?\n]{12,}[.!?]+[”\"’)]*")
CLAIM_KEYS = ("text", "claim", "sentence", "headline", "summary", "title")
"""Properties that hold what is claimed."""
CITATION_KEYS = ("citations", "sources", "evidence", "sentences", "ids")
"""Properties that hold the ids that it rests on."""


class Author:
    """Fills a schema with tellings. `tellings` keeps each one that was used."""

    def __init__(
        self,
        prompt: str,
        *,
        lies: Sequence[str],
        lie_rate: float,
        claims: int,
        told: int,
        rng: random.Random,
        rewords: bool = False,
    ) -> None:
        self.tellings: list[Telling] = []
        self._claims = claims
        self._rewords = rewords
        self._next = self._source(_shown(prompt), lies, lie_rate, told, rng)
        self._open: Telling | None = None

    def write(self, schema: dict[str, Any]) -> Any:
        """Return a value that fits `schema`."""
        return self._fill(schema, schema, "")

    def prose(self) -> str:
        """Return the same as plain sentences."""
        return " ".join(self._telling().text for _ in range(self._claims))

    def _source(
        self, shown: list[Passage], lies: Sequence[str], rate: float, told: int, rng: random.Random
    ) -> Iterator[Telling]:
        """Yield tellings without end: the shown sentences in turn and each kind of lie in turn, from call to call."""
        while True:
            turned = shown[told % len(shown) :] + shown[: told % len(shown)]
            lying = lies and rng.random() < rate
            yield _lie(lies[told % len(lies)], turned, rng) if lying else faithful(turned[0])
            told += 1

    def _telling(self) -> Telling:
        telling = next(self._next)
        if self._rewords and telling.kind == "faithful":
            telling = replace(telling, text=f"Meanwhile, {telling.text[:1].lower()}{telling.text[1:]}")
        self.tellings.append(telling)
        return telling

    def _fill(self, schema: Any, root: dict[str, Any], key: str) -> Any:
        schema = _resolved(schema, root)
        if "const" in schema or "enum" in schema:
            return schema.get("const", next(iter(schema.get("enum", ())), None))
        match _type_of(schema):
            case "object":
                return self._object(schema, root)
            case "array":
                return self._array(schema, root, key)
            case "string":
                return self._string(schema, key)
            case "integer" | "number":
                return schema.get("minimum", 1)
            case "boolean":
                return True
            case _:
                return None

    def _object(self, schema: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
        properties = schema.get("properties", {})
        cites = any(key in CITATION_KEYS for key in properties)
        outer, self._open = self._open, self._telling() if cites else None
        try:
            return {key: self._fill(part, root, key) for key, part in properties.items()}
        finally:
            self._open = outer

    def _array(self, schema: dict[str, Any], root: dict[str, Any], key: str) -> list[Any]:
        items = _resolved(schema.get("items", {}), root)
        if self._open is not None and _type_of(items) in {"string", "integer"} and key in CITATION_KEYS:
            ids = [id_ for id_ in self._open.citations if id_ in items.get("enum", (id_,))] or items["enum"][:1]
            return [int(id_) if id_.isdigit() and _type_of(items) == "integer" else id_ for id_ in ids]
        wanted = max(schema.get("minItems", 0), min(self._claims, schema.get("maxItems", self._claims)))
        return [self._fill(items, root, key) for _ in range(wanted)]

    def _string(self, schema: dict[str, Any], key: str) -> str:
        telling = self._open if self._open is not None and key in CLAIM_KEYS else self._telling()
        text = telling.text.ljust(schema.get("minLength", 0), ".")
        return text[: schema.get("maxLength", len(text))]


def _lie(kind: str, shown: list[Passage], rng: random.Random) -> Telling:
    """Lie about the first sentence that this kind changes: one without a hedge cannot lose it."""
    for passage in shown:
        told, truth = lie(kind, passage, shown, rng), faithful(passage)
        if (told.text, told.citations) != (truth.text, truth.citations):
            return told
    return lie("invention", shown[0], shown, rng)


def _shown(prompt: str) -> list[Passage]:
    """Return the sentences with ids; where a prompt shows none, its plain sentences."""
    return (
        passages_in(prompt)
        or [Passage("", match[0].strip()) for match in SENTENCE.finditer(prompt[-200_000:])]
        or [Passage("", "Nothing was shown.")]
    )


def _resolved(schema: Any, root: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(schema, dict):
        return {}
    if "$ref" in schema:
        node: Any = root
        for part in schema["$ref"].removeprefix("#/").split("/"):
            node = node[part]
        return _resolved(node, root)
    for key in ("anyOf", "oneOf"):
        if key in schema:
            return _resolved(next((s for s in schema[key] if s.get("type") != "null"), schema[key][0]), root)
    return schema


def _type_of(schema: dict[str, Any]) -> str:
    kind = schema.get("type", "object" if "properties" in schema else "string")
    return next((k for k in kind if k != "null"), "null") if isinstance(kind, list) else kind
