"""The attributions of a claim against its evidence: who said it, through whom, how surely."""

from service.verification.attributions.checking import check_attributions
from service.verification.attributions.counting import check_counting
from service.verification.attributions.dropped import check_first_person

__all__ = ["check_attributions", "check_counting", "check_first_person"]
