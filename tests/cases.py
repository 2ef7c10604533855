"""Tables of cases that stand in YAML files beside the tests."""

from pathlib import Path
from typing import Any

import yaml


def read_cases(path: Path) -> Any:
    """Read a file with the fast loader: every worker reads every table before the first test runs."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
