"""The figures of a claim against its evidence: value, unit, qualifier, and what they are bound to."""

from service.verification.figures.checking import MAX_FIGURES, check_figures, is_forged

__all__ = ["MAX_FIGURES", "check_figures", "is_forged"]
