"""Text → attributions: who says what, through whom, how surely."""

from service.analysis.attributions.reading import read_attributions

__all__ = ["read_attributions"]
