"""Read paragraphs marked by hand ([[1c …]], [[1s …]], [[1q …]]) into the shape of seeds/gold.json."""

import re
from pathlib import Path
from typing import Any

_MARK = re.compile(r"\[\[(\d+)([csq]) |\]\]")


def read_marked(path: Path) -> dict[str, Any]:
    """Return `{"articles": {…}}` of a marked file; the lines before the first item are its introduction."""
    items = path.read_text("utf-8").split("====\n")[1:]
    return {"articles": {f"p{n}": _article(f"p{n}", item) for n, item in enumerate(items, 1)}}


def _article(name: str, item: str) -> dict[str, Any]:
    body, _, table = item.partition("\n--\n")
    text, marks = _unmark(body)
    rows = []
    for line in table.strip().splitlines():
        number, kind, speaker = line.split(" ", 2)
        what = [{"start": s, "end": e} for n, letter, s, e in marks if n == number and letter == "c"]
        row: dict[str, Any] = {"id": f"{name}.{number}", "what": what, "kind": kind}
        if speaker != "-":
            row["speaker"] = {"resolved": None if speaker == "?" else speaker}
        rows.append(row)
    return {"text": text, "attributions": rows}


def _unmark(body: str) -> tuple[str, list[tuple[str, str, int, int]]]:
    text, marks, opened, last = "", [], [], 0
    for match in _MARK.finditer(body):
        text += body[last : match.start()]
        last = match.end()
        if match.group(1):
            opened.append((match.group(1), match.group(2), len(text)))
        else:
            number, letter, start = opened.pop()
            marks.append((number, letter, start, len(text)))
    return text + body[last:], marks
