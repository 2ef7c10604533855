"""The polarity of a claim against its evidence: a negation lost or added, a word turned into its opposite."""

from service.verification.polarity.checking import check_polarity, nothing_negated

__all__ = ["check_polarity", "nothing_negated"]
