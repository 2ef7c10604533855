"""What the tests over HTTP share."""

import logging

import pytest
import structlog

from service.telemetry import configure_logging


@pytest.fixture
def json_log():
    """Log as JSON for one test, and then as before."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    configure_logging("debug", "json")
    yield
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)
