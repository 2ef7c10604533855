"""Read articles marked by hand ([[1c …]], [[1s …]], [[1q …]], [[1h …]], {“…”}) into the shape of seeds/gold.json."""

import re
from pathlib import Path
from typing import Any

_MARK = re.compile(r"\[\[(?P<number>\d+)(?P<letter>[csqh]) |\]\]|[{}]")
_HEDGES_MARKED = "[[1h"
"""An introduction that explains this mark promises that every hedge and every link of a chain of the file is marked."""


def read_marked(path: Path) -> dict[str, Any]:
    """Return `{"articles": {…}}` of a marked file; the lines before the first item are its introduction."""
    introduction, *items = path.read_text("utf-8").split("====\n")
    whole = _HEDGES_MARKED in introduction
    return {"articles": {f"p{n}": _article(f"p{n}", item, whole=whole) for n, item in enumerate(items, 1)}}


def _article(name: str, item: str, *, whole: bool) -> dict[str, Any]:
    body, _, table = item.partition("\n--\n")
    text, marks = _unmark(body)
    rows = []
    for line in table.strip().splitlines():
        number, kind, links = line.split(" ", 2)
        row: dict[str, Any] = {"id": f"{name}.{number}", "what": _spans(marks, number, "c"), "kind": kind}
        chain = links.split(" > ")
        if links != "-":
            row["speaker"] = {"resolved": None if links == "?" else chain[0]}
        if whole:
            row["hedges"] = _spans(marks, number, "h")
            row |= {"chain": chain if links != "-" else []} if links != "?" else {}
        rows.append(row)
    quotes = [{"id": f"{name}@{q['start']}"} | q for q in _spans(marks, "", "{")]
    return {"text": text, "attributions": rows, "quotes": quotes}


def _spans(marks: list[tuple[str, str, int, int]], number: str, letter: str) -> list[dict[str, Any]]:
    return sorted(
        ({"start": s, "end": e} for n, what, s, e in marks if n == number and what == letter), key=lambda s: s["start"]
    )


def _unmark(body: str) -> tuple[str, list[tuple[str, str, int, int]]]:
    text, marks, opened, last = "", [], [], 0
    for match in _MARK.finditer(body):
        text += body[last : match.start()]
        last = match.end()
        if match.group(0) == "{" or match.group("number"):
            opened.append((match.group("number") or "", match.group("letter") or "{", len(text)))
        else:
            number, letter, start = opened.pop()
            marks.append((number, letter, start, len(text)))
    return text + body[last:], marks
