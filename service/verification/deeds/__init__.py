"""What a claim says was done against its evidence: by whom, to whom, and whether it has happened."""

from service.verification.deeds.checking import check_deeds

__all__ = ["check_deeds"]
