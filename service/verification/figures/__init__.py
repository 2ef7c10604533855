"""The figures of a claim against its evidence: value, unit, qualifier, and what they are bound to."""

from service.verification.figures.checking import check_figures

__all__ = ["check_figures"]
