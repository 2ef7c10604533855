"""Finds, validates, hashes and renders the prompts in `prompts/`."""

from service.prompting.library import Prompts
from service.prompting.prompt import Prompt, read_prompt
from service.prompting.rendering import Rendered, boundary, render

__all__ = ["Prompt", "Prompts", "Rendered", "boundary", "read_prompt", "render"]
