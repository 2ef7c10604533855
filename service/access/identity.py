"""Whose work is being done, wherever in the house one asks."""

from contextvars import ContextVar

from service.domain.access import Key

_current: ContextVar[Key | None] = ContextVar("copydesk_key", default=None)


def current_key() -> Key | None:
    """Return the key of the request that is being answered; None where no keys are asked for, or outside a request."""
    return _current.get()


def act_for(key: Key | None) -> None:
    """Do all that follows in this task, and in those that it starts, for `key`."""
    _current.set(key)
