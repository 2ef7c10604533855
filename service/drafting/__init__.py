"""Two ways to a draft behind one protocol: an endpoint, or no model at all."""

from service.drafting.costs import charge, spent
from service.drafting.drafter import Drafted, Drafter, Refused
from service.drafting.extractive import ExtractiveDrafter, content_words, extract_sentence, find_headline
from service.drafting.model import ModelDrafter
from service.drafting.passages import citable
from service.drafting.slots import SLOT_FAULT

__all__ = [
    "SLOT_FAULT",
    "Drafted",
    "Drafter",
    "ExtractiveDrafter",
    "ModelDrafter",
    "Refused",
    "charge",
    "citable",
    "content_words",
    "extract_sentence",
    "find_headline",
    "spent",
]
