"""Words that several doors say alike."""

from collections.abc import Mapping

from service.pipeline import Stage

STAGES: Mapping[Stage, str] = {
    "reading": "Reading the articles",
    "drafting": "Drafting",
    "merging": "Merging the drafts",
    "checking": "Checking every claim",
    "repairing": "Repairing what was refused",
}
"""Stage of a run → what is told of it."""
