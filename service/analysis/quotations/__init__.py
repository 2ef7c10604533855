"""Text → quotations: every stretch in quotation marks, with its insertions."""

from service.analysis.quotations.reading import names_a_thing, read_quotations

__all__ = ["names_a_thing", "read_quotations"]
