"""Summary + articles → report: pure functions, no model, no network."""

from service.verification.claims import ReadClaim, ReadSummary, read_claims, read_summary
from service.verification.library import Library
from service.verification.support import rank_support
from service.verification.verify import check_claim, check_summary, report_on, verify

__all__ = [
    "Library",
    "ReadClaim",
    "ReadSummary",
    "check_claim",
    "check_summary",
    "rank_support",
    "read_claims",
    "read_summary",
    "report_on",
    "verify",
]
