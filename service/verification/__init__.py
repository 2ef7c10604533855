"""Summary + articles → report: pure functions, no model, no network."""

from service.verification.claims import ReadClaim, ReadSummary, read_claims, read_summary
from service.verification.evidence import Library
from service.verification.support import find_support
from service.verification.verify import check_claim, check_summary, report_on, verify

__all__ = [
    "Library",
    "ReadClaim",
    "ReadSummary",
    "check_claim",
    "check_summary",
    "find_support",
    "read_claims",
    "read_summary",
    "report_on",
    "verify",
]
