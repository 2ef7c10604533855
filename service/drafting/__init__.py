"""Two ways to a draft behind one protocol: an endpoint (`model`), or no model at all (`extractive`).

The first is not handed on: it loads what speaks to endpoints.
"""

from service.drafting.costs import charge, spent
from service.drafting.drafter import Drafted, Drafter, Refused
from service.drafting.extractive import ExtractiveDrafter, content_words, extract_sentence, find_headline
from service.drafting.passages import citable
from service.drafting.slots import SLOT_FAULT

__all__ = [
    "SLOT_FAULT",
    "Drafted",
    "Drafter",
    "ExtractiveDrafter",
    "Refused",
    "charge",
    "citable",
    "content_words",
    "extract_sentence",
    "find_headline",
    "spent",
]
