"""`copydesk keys create | list | revoke`, and `copydesk forget`."""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from service.delivery.bodies import write_body
from service.delivery.cli.terminal import failing_plainly, open_output, write_json
from service.delivery.cli.views.keys import show_keys, show_new_key
from service.delivery.configuration import load_settings
from service.domain import Value
from service.domain.access import Key, Scope
from service.errors import InvalidInput

if TYPE_CHECKING:
    from service.access.keys import Keys
    from service.storage import Store

T = TypeVar("T")

UNITS = {"m": 60.0, "h": 3_600.0, "d": 86_400.0, "w": 604_800.0}
"""Unit → seconds."""

_DURATION = re.compile(r"(\d{1,6})([mhdw])")

app = typer.Typer(rich_markup_mode=None)
keys_app = typer.Typer(help="Who may ask, and for what.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(keys_app, name="keys")

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


class NewKey(Value):
    """A key with its token, which is shown this once."""

    key: Key
    token: str


class KeyList(Value):
    """Every key, oldest first."""

    keys: tuple[Key, ...]


class Forgotten(Value):
    """What was deleted, by kind."""

    deleted: dict[str, int]


@keys_app.command("create")
def create(
    name: Annotated[str, typer.Option("--name", help="Whose it is, for you to recognise.", show_default=False)],
    scope: Annotated[
        list[str] | None,
        typer.Option(
            help="summarize, verify or admin; repeat it for more. Without it, summarize and verify.",
            metavar="SCOPE",
            show_default=False,
        ),
    ] = None,
    expires: Annotated[
        str | None, typer.Option(help="After how long it ends: 12h, 90d, 52w.", metavar="TIME", show_default=False)
    ] = None,
    requests_per_minute: Annotated[
        int | None, typer.Option(help="Its own limit.", metavar="NUMBER", min=1, show_default=False)
    ] = None,
    tokens_per_minute: Annotated[
        int | None, typer.Option(help="Its own limit.", metavar="NUMBER", min=1, show_default=False)
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a key. It is shown this once; what is kept is only what it hashes to."""
    with failing_plainly():
        seconds = None if expires is None else read_duration(expires)
        scopes = tuple(map(read_scope, scope or (Scope.SUMMARIZE, Scope.VERIFY)))
        key, token = with_keys(
            lambda keys: keys.create(
                read_name(name),
                scopes,
                seconds=seconds,
                requests_per_minute=requests_per_minute,
                tokens_per_minute=tokens_per_minute,
            )
        )
        if as_json:
            write_json(write_body(NewKey(key=key, token=token)))
        else:
            show_new_key(open_output(), key, token)


@keys_app.command("list")
def list_all(as_json: AsJson = False) -> None:
    """List every key, the expired and revoked ones too; never what it is."""
    with failing_plainly():
        keys = with_keys(lambda keys: keys.list())
        if as_json:
            write_json(write_body(KeyList(keys=keys)))
        else:
            show_keys(open_output(), keys)


@keys_app.command("revoke")
def revoke(id_: Annotated[str, typer.Argument(metavar="ID", help="As `copydesk keys list` shows it.")]) -> None:
    """Revoke a key at once and for good."""
    with failing_plainly():
        with_keys(lambda keys: keys.revoke(id_))
        typer.echo(f"{id_} is revoked.")


@app.command()
def forget(
    days: Annotated[
        float | None,
        typer.Option(help="Older than that. Without it, COPYDESK_RETENTION.", min=0, show_default=False),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Delete what has been stored for long: jobs that have ended, events, stored answers. Keys stay."""
    with failing_plainly():
        seconds = load_settings().retention if days is None else days * UNITS["d"]
        deleted = with_store(lambda store: store.forget(time.time() - seconds))
        if as_json:
            write_json(write_body(Forgotten(deleted=deleted)))
        else:
            typer.echo(", ".join(f"{number} {kind}" for kind, number in deleted.items()) + " deleted.")


def read_duration(text: str) -> float:
    """Read a time such as 90d into seconds. Raises InvalidInput."""
    found = _DURATION.fullmatch(text)
    if found is None or not int(found[1]):
        raise InvalidInput(f"--expires {text!a} is no time.", hint="Write a number and a unit: 30m, 12h, 90d, 52w.")
    return int(found[1]) * UNITS[found[2]]


def read_scope(text: str) -> Scope:
    """Read a scope. Raises InvalidInput."""
    try:
        return Scope(text.strip().lower())
    except ValueError:
        raise InvalidInput(f"--scope {text!a} is no scope.", hint=f"Give {', '.join(Scope)}.") from None


def read_name(text: str) -> str:
    """Return a name that fits one line of a list. Raises InvalidInput."""
    name = " ".join(text.split())
    if not name or len(name) > 200 or not name.isprintable():
        raise InvalidInput("--name is empty, too long or not printable.", hint="Give up to 200 characters.")
    return name


def with_keys(work: Callable[["Keys"], Awaitable[T]]) -> T:
    """Do one thing with the keys."""
    from service.access.keys import Keys

    return with_store(lambda store: work(Keys(store.keys)))


def with_store(work: Callable[["Store"], Awaitable[T]]) -> T:
    """Open what is kept, do one thing with it, and close it. Only this loads what speaks to a database."""
    from service.storage import Store

    async def once() -> T:
        async with Store.from_settings(load_settings()) as store:
            return await work(store)

    return asyncio.run(once())
