"""All prompts: the ones that ship, and an organisation's own, which override and add."""

import json
from collections.abc import Iterator
from pathlib import Path

from service.errors import InvalidPrompt, UnknownPrompt
from service.prompting.prompt import Prompt, read_prompt

MANIFEST = "manifest.json"


def shipped() -> Path:
    """Return the folder of the prompts that ship: inside the wheel, or beside `service/` in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "_prompts"
    return inside if inside.is_dir() else package.parent / "prompts"


class Prompts:
    """Prompt versions by name. `get("summarize@1")` is the newest 1.x, `get("summarize")` the newest of all."""

    def __init__(self, prompts: Iterator[Prompt] | tuple[Prompt, ...]) -> None:
        self._by_name: dict[str, dict[str, Prompt]] = {}
        for prompt in prompts:
            self._by_name.setdefault(prompt.name, {})[prompt.version] = prompt

    @classmethod
    def load(cls, own: Path | None = None) -> "Prompts":
        """Read the shipped prompts and those in the folder `own`. Raises InvalidPrompt."""
        folders = [shipped()] if own is None else [shipped(), own]
        return cls(prompt for folder in folders for prompt in read_folder(folder))

    def list(self) -> tuple[Prompt, ...]:
        """Return every version, by name and then oldest first."""
        return tuple(p for name in sorted(self._by_name) for p in sorted(self._by_name[name].values(), key=_key))

    def get(self, spec: str) -> Prompt:
        """Return the version that `name`, `name@1`, `name@1.2` or `name@1.2.3` means. Raises UnknownPrompt."""
        name, _, version = spec.partition("@")
        versions = self._by_name.get(name)
        if versions is None:
            raise UnknownPrompt(
                f"There is no prompt named {name!r}.",
                hint=f"Known: {', '.join(sorted(self._by_name))}.",
                field="/prompt",
            )
        wanted = version.split(".") if version else []
        fitting = [p for p in versions.values() if p.version.split(".")[: len(wanted)] == wanted]
        if not fitting:
            known = ", ".join(p.version for p in sorted(versions.values(), key=_key))
            raise UnknownPrompt(f"{name} has no version {version}.", hint=f"Known: {known}.", field="/prompt")
        return max(fitting, key=_key)


def read_folder(folder: Path) -> Iterator[Prompt]:
    """Yield the prompts of one folder. A file that its manifest lists must not have changed.

    Raises InvalidPrompt for a missing folder, a file that cannot be read, or a changed release.
    """
    if not folder.is_dir():
        raise InvalidPrompt(f"The prompts folder {folder.name!r} does not exist.", hint="Mend COPYDESK_PROMPTS_DIR.")
    released = _manifest(folder)
    for file in sorted(folder.glob("*/*.md")):
        prompt = read_prompt(file)
        if released.pop(prompt.path, prompt.sha256) != prompt.sha256:
            raise InvalidPrompt(
                f"{prompt.path} was changed after its release.", hint="Restore it, and write a new version instead."
            )
        yield prompt
    if released:
        raise InvalidPrompt(f"The manifest lists {', '.join(sorted(released))}, which is missing.")


def _manifest(folder: Path) -> dict[str, str]:
    file = folder / MANIFEST
    if not file.exists():
        return {}
    try:
        return dict(json.loads(file.read_text("utf-8")))
    except ValueError as error:
        raise InvalidPrompt(f"{MANIFEST} is not a JSON object of file → sha256: {error}") from error


def _key(prompt: Prompt) -> tuple[int, ...]:
    return prompt.key
