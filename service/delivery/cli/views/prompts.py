"""The prompts, as a person reads them."""

from rich.console import Console
from rich.text import Text

from service.delivery.catalog import PromptList
from service.delivery.cli.terminal import one_line, shown
from service.delivery.cli.views.layout import heading, indented, item, table
from service.prompting import Prompt


def show_prompts(console: Console, prompts: PromptList) -> None:
    """Print a line per version."""
    rows = [(p.name, p.version, ", ".join(p.labels), p.sha256[:12], one_line(p.use)) for p in prompts.prompts]
    console.print(table(("Prompt", "Version", "Label", "sha256", "What for"), rows, ratios=(0, 0, 0, 0, 1)))


def show_prompt(console: Console, prompt: Prompt) -> None:
    """Print one version: what it is for, its variables, its text."""
    console.print(Text(f"{prompt.name}@{prompt.version}", style="bold"))
    for label, value in (("for", prompt.use), ("why", prompt.why), ("sha256", prompt.sha256)):
        item(console, label, value, width=6)
    heading(console, "Variables")
    width = max((len(name) for name in prompt.variables), default=1)
    for name, meaning in prompt.variables.items():
        item(console, name, meaning, width=width)
    for part, text in (("System", prompt.system), ("User", prompt.user)):
        heading(console, part)
        indented(console, Text(shown(text)))
