"""Copydesk's version, as the package says it."""

from importlib.metadata import PackageNotFoundError, version

try:
    VERSION = version("copydesk")
except PackageNotFoundError:
    VERSION = "0+unknown"
