"""Keys as people read them."""

import time
from collections.abc import Sequence
from datetime import UTC, datetime

from rich.console import Console

from service.delivery.cli.terminal import one_line
from service.delivery.cli.views.layout import table
from service.domain.access import Key


def show_new_key(console: Console, key: Key, token: str) -> None:
    """Show a key's token on a line of its own, and how it is used."""
    console.print(token, soft_wrap=True, highlight=False, markup=False)
    console.print()
    console.print(f"Keep it: it is not shown again. It is for {', '.join(key.scopes)}{_ends(key)}.", highlight=False)
    console.print("Send it as `Authorization: Bearer <key>`.", highlight=False)


def show_keys(console: Console, keys: Sequence[Key]) -> None:
    """Show a table of keys, or that there is none."""
    if not keys:
        console.print("There is no key. `copydesk keys create` makes one.", highlight=False)
        return
    now = time.time()
    rows = [(key.id, one_line(key.name), ", ".join(key.scopes), _day(key.at), _state(key, now)) for key in keys]
    console.print(table(("Key", "Name", "For", "Made", "State"), rows, ratios=(0, 1, 0, 0, 0)))


def _state(key: Key, now: float) -> str:
    if key.revoked is not None:
        return f"revoked {_day(key.revoked)}"
    if not key.alive(now):
        return f"expired {_day(key.expires or 0)}"
    return f"until {_day(key.expires)}" if key.expires is not None else "valid"


def _ends(key: Key) -> str:
    return "" if key.expires is None else f", until {_day(key.expires)}"


def _day(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d")
