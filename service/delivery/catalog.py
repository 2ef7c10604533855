"""The prompts as every door lists them."""

from service.domain import Value
from service.prompting import Prompt, Prompts
from service.prompting.prompt import FrontMatter


class PromptInfo(FrontMatter):
    """A prompt version without its text. `labels` are those that point at it now."""

    sha256: str
    labels: tuple[str, ...] = ()


class PromptList(Value):
    """Every prompt version, by name and then oldest first."""

    prompts: tuple[PromptInfo, ...]


def list_prompts(prompts: Prompts) -> PromptList:
    """Return prompts without their texts."""
    return PromptList(prompts=tuple(_prompt_info(prompts, p) for p in prompts.list()))


def _prompt_info(prompts: Prompts, prompt: Prompt) -> PromptInfo:
    return PromptInfo(**prompt.model_dump(include=set(PromptInfo.model_fields)), labels=prompts.labels(prompt))
