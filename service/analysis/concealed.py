"""Text in a page that a browser does not show: left out before anything is read, and told."""

from collections.abc import Iterator
from typing import Any

from service import patterns as re
from service.domain import Notice

_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])"
    r"|(?:left|top|text-indent)\s*:\s*-\d{4,}px",
    re.IGNORECASE,
)
"""Styles that hide an element from a reader."""

SHOWN = 80
MAX_NOTICES = 20


def remove_concealed(tree: Any) -> tuple[Notice, ...]:
    """Take what is hidden out of a parsed page, in place; return a notice for each stretch that held words."""
    notices = [_notice(words) for words in _removed(tree)]
    return tuple(notices[:MAX_NOTICES])


def _removed(tree: Any) -> Iterator[str]:
    for element in [e for e in tree.iter() if isinstance(e.tag, str) and _is_hidden(e)]:
        if element.getparent() is None:
            continue
        words = " ".join(" ".join(element.itertext()).split())
        element.drop_tree()
        if any(c.isalnum() for c in words):
            yield words


def _is_hidden(element: Any) -> bool:
    if element.tag in {"html", "body", "script", "style"}:
        return False
    return element.get("hidden") is not None or _STYLE.search(element.get("style") or "") is not None


def _notice(words: str) -> Notice:
    shown = words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
    return Notice(
        code="hidden_html", message=f"comes from a page with words that a browser does not show, left out here: {shown}"
    )
