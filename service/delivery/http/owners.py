"""Whose a thing is: jobs and idempotency keys are seen by their owner only."""

from service.access.identity import current_key


def owner_of() -> str:
    """Return the id of the key that asks; the empty owner where no keys are asked for."""
    key = current_key()
    return "" if key is None else key.id
