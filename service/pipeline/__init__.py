"""The recipe: plan, draft, merge, verify, repair."""

from service.pipeline.recipe import Progress, Recipe
from service.pipeline.summarize import LARGE, summarize

__all__ = ["LARGE", "Progress", "Recipe", "summarize"]
