"""The files behind the pages: templates, scripts, styles, and the examples that one click opens."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import service
from service.delivery.http.pages.reference import in_code

HERE = Path(__file__).parent
PACKAGE = Path(service.__file__).parent

MEDIA_TYPES: dict[str, str] = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
"""Ending of an asset → its media type (Litestar adds the charset to text). What is not listed is not served."""

TEMPLATES = Environment(
    loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
)


TEMPLATES.filters["in_code"] = in_code


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is served. `tag` is its entity tag."""

    content: bytes
    media_type: str
    tag: str


@cache
def assets() -> dict[str, Asset]:
    """Return every asset by its name."""
    paths = sorted(p for p in (HERE / "assets").iterdir() if p.suffix in MEDIA_TYPES)
    return {p.name: _asset(p) for p in paths}


@cache
def examples() -> tuple[str, ...]:
    """Return the texts of the seed articles; none where they were not installed."""
    installed = PACKAGE / "_seeds"
    folder = installed if installed.is_dir() else PACKAGE.parent / "seeds" / "articles"
    return tuple(p.read_text("utf-8") for p in sorted(folder.glob("*.txt")))


def render_page(name: str, **values: Any) -> str:
    """Fill a template. All that it is given is escaped."""
    return TEMPLATES.get_template(f"{name}.html").render(**values)


def _asset(path: Path) -> Asset:
    content = path.read_bytes()
    return Asset(content, MEDIA_TYPES[path.suffix], f'"{hashlib.sha256(content).hexdigest()[:16]}"')
