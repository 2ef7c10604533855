"""All prompts: the ones that ship, and an organisation's own, which override and add."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from service.errors import InvalidPrompt, UnknownPrompt
from service.prompting.labels import PRODUCTION, Labels, Pointers
from service.prompting.prompt import Prompt, read_prompt

MANIFEST = "manifest.json"


def shipped() -> Path:
    """Return the folder of the prompts that ship: inside the wheel, or beside `service/` in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "_prompts"
    return inside if inside.is_dir() else package.parent / "prompts"


class Prompts:
    """Prompt versions by name.

    | spec | means |
    |---|---|
    | `summarize` | what the label `production` points at; the newest of all where there is no such label |
    | `summarize@candidate` | what that label points at |
    | `summarize@1`, `summarize@1.2` | the newest 1.x, 1.2.x |
    | `summarize@1.2.3` | that one |
    """

    def __init__(self, prompts: Iterable[Prompt], folders: Sequence[Path] = ()) -> None:
        self._by_name: dict[str, dict[str, Prompt]] = {}
        for prompt in prompts:
            self._by_name.setdefault(prompt.name, {})[prompt.version] = prompt
        self._labels = Labels(folders, {n: tuple(versions) for n, versions in self._by_name.items()})
        self._found: tuple[Pointers, dict[str, Prompt]] = {}, {}

    @classmethod
    def load(cls, own: Path | None = None) -> "Prompts":
        """Read the shipped prompts and those in the folder `own`. Raises InvalidPrompt."""
        folders = [shipped()] if own is None else [shipped(), own]
        return cls((prompt for folder in folders for prompt in read_folder(folder)), folders)

    def list(self) -> tuple[Prompt, ...]:
        """Return every version, by name and then oldest first."""
        return tuple(p for name in sorted(self._by_name) for p in sorted(self._by_name[name].values(), key=_key))

    def labels(self, prompt: Prompt) -> tuple[str, ...]:
        """Return the labels that point at this version."""
        return tuple(sorted(x for x, version in self._labels.of(prompt.name).items() if version == prompt.version))

    def get(self, spec: str) -> Prompt:
        """Return the version that `spec` means. Raises UnknownPrompt, which names what there is.

        What was found is kept for as long as no label moves: every request asks for the same few.
        """
        pointers = self._labels.now()
        if self._found[0] is not pointers:
            self._found = pointers, {}
        found = self._found[1].get(spec)
        if found is None:
            found = self._find(spec)
            self._found[1][spec] = found
        return found

    def _find(self, spec: str) -> Prompt:
        name, _, wanted = spec.partition("@")
        versions = self._by_name.get(name)
        if versions is None:
            raise UnknownPrompt(
                f"There is no prompt named {name!r}.",
                hint=f"Known: {', '.join(sorted(self._by_name))}.",
                field="/prompt",
            )
        labels = self._labels.of(name)
        wanted = labels.get(wanted or PRODUCTION, wanted)
        parts = wanted.split(".") if wanted else []
        fitting = [p for p in versions.values() if p.version.split(".")[: len(parts)] == parts]
        if not fitting:
            known = ", ".join([*(p.version for p in sorted(versions.values(), key=_key)), *sorted(labels)])
            raise UnknownPrompt(f"{name} has no version {wanted}.", hint=f"Known: {known}.", field="/prompt")
        return max(fitting, key=_key)

    def companion(self, name: str, prompt: Prompt) -> Prompt:
        """Return the version of `name` that goes with `prompt`: it sets figures, quotations and ids as that one does.

        It is the one that `name` means where that fits; else the newest that does and is no newer than `prompt`, or
        the first that does: a further version leaves those before it as they were. Raises UnknownPrompt.
        """
        usual = self.get(name)
        if usual.manner == prompt.manner:
            return usual
        fitting = [p for p in self._by_name[name].values() if p.manner == prompt.manner]
        if not fitting:
            slots, numbers = ("with" if wanted else "without" for wanted in prompt.manner)
            who = f"{prompt.name}@{prompt.version}"
            raise UnknownPrompt(f"{who} needs a prompt {name!r} {slots} slots and {numbers} numbers.", field="/prompt")
        older = [p for p in fitting if p.key <= prompt.key]
        return max(older, key=_key) if older else min(fitting, key=_key)


def read_folder(folder: Path) -> Iterator[Prompt]:
    """Yield the prompts of one folder. A file that its manifest lists must not have changed.

    Raises InvalidPrompt for a missing folder, a file that cannot be read, or a changed release.
    """
    if not folder.is_dir():
        raise InvalidPrompt(f"The prompts folder {folder.name!r} does not exist.", hint="Mend COPYDESK_PROMPTS_DIR.")
    released = read_manifest(folder)
    for file in sorted(folder.glob("*/*.md")):
        prompt = read_prompt(file)
        if released.pop(prompt.path, prompt.sha256) != prompt.sha256:
            raise InvalidPrompt(
                f"{prompt.path} was changed after its release.", hint="Restore it, and write a new version instead."
            )
        yield prompt
    if released:
        raise InvalidPrompt(
            f"The manifest lists {', '.join(sorted(released))}, which is missing.",
            hint="Restore it: summaries that it made name it.",
        )


def read_manifest(folder: Path) -> dict[str, str]:
    """Return file → sha256 of what is released in `folder`. Raises InvalidPrompt."""
    file = folder / MANIFEST
    if not file.exists():
        return {}
    try:
        listed = json.loads(file.read_text("utf-8"))
    except ValueError as error:
        raise InvalidPrompt(f"{MANIFEST} is not JSON: {error}.") from error
    if not isinstance(listed, dict) or not all(isinstance(digest, str) for digest in listed.values()):
        raise InvalidPrompt(f"{MANIFEST} is not a JSON object of file → sha256.")
    return listed


def _key(prompt: Prompt) -> tuple[int, ...]:
    return prompt.key
