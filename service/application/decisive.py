"""All that decides on a summary beside its request."""

import json

from service.prompting import Prompts
from service.settings import Settings
from service.version import VERSION


def decisive(settings: Settings, prompts: Prompts) -> str:
    """Return all that decides on a summary beside its request: endpoints, prompts, sizes, and this version's checks."""
    decisive = {"llm_base_url", "llm_model", "llm_context", "llm_max_output", "llm_encoding", "llm_reasoning_effort"}
    decisive |= {"chunk_tokens", "repair_attempts"}
    kept = settings.model_dump(mode="json", include=decisive)
    kept["fallbacks"] = [f.model_dump(mode="json", exclude={"api_key"}) for f in settings.llm_fallbacks]
    kept["prompts"] = [[p.name, p.version, p.sha256, *prompts.labels(p)] for p in prompts.list()]
    return json.dumps([VERSION, kept], sort_keys=True)
