"""The attributions of a claim against its evidence: who said it, through whom, how surely."""

from service.verification.attributions.checking import check_attributions

__all__ = ["check_attributions"]
