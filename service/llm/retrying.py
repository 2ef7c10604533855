"""Who may be asked again, and when."""

import random
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from service.errors import EndpointError
from service.llm.config import EndpointConfig

FIRST_PAUSE = 0.5
"""Seconds before the first retry, at most; each further one doubles it."""

LONGEST_PAUSE = 30.0
"""Seconds between two attempts, at most, where the endpoint names no time."""


def pause_before(
    error: EndpointError, *, attempt: int, elapsed: float, config: EndpointConfig, rng: random.Random
) -> float | None:
    """Return the seconds to wait before attempt `attempt + 1`, or None where none is to be made.

    An endpoint's own word (`Retry-After`) goes before our backoff (zero only once), which is drawn from [0, cap]
    ("full jitter", so that callers that failed together do not come back together). A pause that would end after the
    budget is not begun.
    """
    if not error.transient or attempt > config.retries:
        return None
    ceiling = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1))
    named = error.retry_after
    pause = rng.uniform(0, ceiling) if named is None or (named == 0 and attempt > 1) else named
    return pause if elapsed + pause <= config.retry_budget else None


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that `retry-after-ms` or `Retry-After` (seconds or a date, RFC 9110 10.2.3) ask for.

    A date is read against the answer's own `Date`, so that a wrong clock on either side does no harm.
    """
    milliseconds = _positive(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after")
    seconds = _positive(value)
    if seconds is not None or value is None:
        return seconds
    then = _date(value)
    return (
        None if then is None else max(0.0, (then - (_date(headers.get("date")) or datetime.now(UTC))).total_seconds())
    )


def _positive(value: str | None) -> float | None:
    try:
        number = float(value or "")
    except ValueError:
        return None
    return number if 0 <= number < float("inf") else None


def _date(value: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
