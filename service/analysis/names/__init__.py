"""Text → names of people, places and bodies, each with its fullest form in the text."""

from service.analysis.names.reading import read_names

__all__ = ["read_names"]
