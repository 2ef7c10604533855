"""The recipe: plan, draft, merge, verify, repair; and what it tells while it runs."""

from service.pipeline.observing import observe_report, observed
from service.pipeline.reading import LARGE
from service.pipeline.recipe import Recipe
from service.pipeline.statements import Statement, Statements, Voice, find_statements
from service.pipeline.summarize import new_run, summarize
from service.pipeline.telling import (
    ArticlesRead,
    ClaimDropped,
    ClaimSettled,
    Completed,
    Created,
    Progress,
    Stage,
    Tell,
    Told,
    keep_silent,
    narrate,
)

__all__ = [
    "LARGE",
    "ArticlesRead",
    "ClaimDropped",
    "ClaimSettled",
    "Completed",
    "Created",
    "Progress",
    "Recipe",
    "Stage",
    "Statement",
    "Statements",
    "Tell",
    "Told",
    "Voice",
    "find_statements",
    "keep_silent",
    "narrate",
    "new_run",
    "observe_report",
    "observed",
    "summarize",
]
