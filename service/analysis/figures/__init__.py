"""Text → figures: every quantity, date and order with value, unit, qualifier, noun and span."""

from service.analysis.figures.reading import find_figures, read_figures

__all__ = ["find_figures", "read_figures"]
