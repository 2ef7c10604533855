"""The quotations of a claim against its evidence: word by word, and by whom."""

from service.verification.quotations.checking import check_quotations, stray_marks

__all__ = ["check_quotations", "stray_marks"]
