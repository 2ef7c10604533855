"""Summary + articles → report: pure functions, no model, no network."""

from service.verification.verify import check_summary, verify

__all__ = ["check_summary", "verify"]
