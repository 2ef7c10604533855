"""The quotations of a claim against its evidence: word by word, and by whom."""

from service.verification.quotations.checking import check_quotations

__all__ = ["check_quotations"]
