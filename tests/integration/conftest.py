"""What tests of the running service share."""

import pytest

from tests.waiting import PATIENCE


@pytest.fixture
def long_minute(monkeypatch):
    """Let the minute that limits count over outlast any test, for one that counts what is let through within it.

    How long it really is, and that it slides, is told of clocks that stand or are set.
    """
    longer = round(100 * PATIENCE)
    monkeypatch.setattr("service.access.limits.MINUTE", float(longer))
    monkeypatch.setattr("service.storage.meter.SPAN", longer)
