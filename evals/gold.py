"""What the seeds say, read by people: `seeds/gold.json`."""

import json
from functools import lru_cache
from pathlib import Path

from service.domain import Span, Value

FILE = Path(__file__).parent.parent / "seeds" / "gold.json"


class Point(Value):
    """Something that an article says, and where."""

    id: str
    span: Span
    text: str


class Gold(Value):
    """The points of one article by id: what its attributions carry, and what it says in its own voice."""

    points: dict[str, Point]


@lru_cache(maxsize=8)
def read_gold(letter: str) -> Gold:
    """Return the gold of one article; its own statements are `A.own1`, `A.own2`, … in their order."""
    article = json.loads(FILE.read_text("utf-8"))["articles"][letter]
    said = {a["id"]: _point(a["id"], a["what"]) for a in article["attributions"]}
    own = {f"{letter}.own{n}": _point(f"{letter}.own{n}", o) for n, o in enumerate(article["own_voice"], 1)}
    return Gold(points=said | own)


def _point(name: str, place: dict[str, int | str]) -> Point:
    span = Span(start=int(place["start"]), end=int(place["end"]))
    return Point(id=name, span=span, text=str(place["surface"]))
