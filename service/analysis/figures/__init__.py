"""Text → figures: every quantity, date and order with value, unit, qualifier, noun and span."""

from service.analysis.figures.reading import read_figures

__all__ = ["read_figures"]
