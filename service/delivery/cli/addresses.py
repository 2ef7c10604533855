"""Addresses where a FILE is expected: fetched as over HTTP, and called by their name where that fails."""

import re
from collections.abc import Generator, Sequence
from contextlib import contextmanager

from service.errors import FetchFailed, FetchingDisabled, InvalidInput

_WEB = re.compile(r"https?://", re.IGNORECASE)
_FIELD = re.compile(r"/articles/(\d+)/url")


def is_address(file: str) -> bool:
    """Say whether an argument is an address of the web and not the name of a file."""
    return _WEB.match(file) is not None


@contextmanager
def naming(files: Sequence[str]) -> Generator[None, None, None]:
    """Say of what goes wrong inside with an address which one of `files` it was, in a shell's words."""
    try:
        yield
    except FetchingDisabled as error:
        raise FetchingDisabled(
            f"{_named(error.issues[0].field, files)} is an address, and none are fetched.",
            hint="Set COPYDESK_FETCH=true, or save the page and name its file.",
        ) from None
    except InvalidInput as error:
        file = _named(error.issues[0].field, files) if error.issues else None
        if file is None:
            raise
        raise type(error)(f"{file}: {error.message}", hint=error.hint) from None
    except FetchFailed as error:
        field, _, message = error.message.partition(": ")
        raise type(error)(f"{_named(field, files) or field}: {message}", hint=error.hint) from None


def _named(field: str, files: Sequence[str]) -> str | None:
    """Return the address that a field of the request stands for; None where it is none, or came from a file."""
    found = _FIELD.fullmatch(field)
    file = files[int(found[1])] if found and int(found[1]) < len(files) else None
    return file if file is not None and is_address(file) else None
