"""Tables of the docs that are taken from the code, so that they cannot drift."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal, get_args, get_origin

from annotated_types import Ge, Gt, Le
from pydantic.fields import FieldInfo

from service.delivery.http.problems import HTTP_CODES, TITLES, status_of
from service.delivery.http.routes import ROUTES
from service.errors import CopydeskError
from service.settings import Settings


def settings() -> str:
    """Every setting: its variable, its default, what it is for."""
    rows = [
        (_variables(name, field), _default(field), _meaning(field)) for name, field in Settings.model_fields.items()
    ]
    return _table(("variable", "default", "what it is"), rows)


def problems() -> str:
    """Every code of a problem, with its status."""
    ours = {kind.code: status_of(kind.__new__(kind)) for kind in _tree(CopydeskError)[1:]}
    theirs = {code: status for status, (code, _) in HTTP_CODES.items()} | {"internal_error": 500}
    rows = [(str(status), f"`{code}`", TITLES[code]) for code, status in (ours | theirs).items()]
    return _table(("status", "code", "title"), sorted(rows))


def addresses() -> str:
    """Every address."""
    rows = []
    for route in ROUTES:
        for path in sorted(route.paths):
            method = next(iter(route.http_methods))
            rows.append((f"`{method} {path.replace(':str', '')}`", route.description or route.summary or ""))
    return _table(("address", "what it does"), rows)


TABLES = {"settings": settings, "problems": problems, "addresses": addresses}


def _tree(kind: type[CopydeskError]) -> list[type[CopydeskError]]:
    return [kind, *(deeper for sub in kind.__subclasses__() for deeper in _tree(sub))]


def _variables(name: str, field: FieldInfo) -> str:
    alias = field.validation_alias
    names = [str(choice) for choice in getattr(alias, "choices", ())] or [f"COPYDESK_{name.upper()}"]
    return ", ".join(f"`{variable}`" for variable in names)


def _default(field: FieldInfo) -> str:
    return "none" if field.default in {None, ()} else f"`{field.default}`"


def _meaning(field: FieldInfo) -> str:
    choices = [str(c) for c in get_args(field.annotation)] if get_origin(field.annotation) is Literal else []
    limits = f" One of {', '.join(f'`{c}`' for c in choices)}." if choices else _limits(field.metadata)
    return f"{field.description or ''}{limits}"


def _limits(metadata: Sequence[Any]) -> str:
    words = {Ge: "at least", Gt: "more than", Le: "at most"}
    said = [f"{words[type(m)]} {_bound(m)}" for m in metadata if type(m) in words]
    return f" {' and '.join(said).capitalize()}." if said else ""


def _bound(mark: Any) -> Any:
    return next(getattr(mark, name) for name in ("ge", "gt", "le") if hasattr(mark, name))


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines)
