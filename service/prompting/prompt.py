"""One prompt version: an immutable file, read and validated."""

import hashlib
import re
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

import yaml
from jinja2 import StrictUndefined, TemplateSyntaxError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import Field, ValidationError

from service.domain import Value
from service.errors import InvalidPrompt

_FRONT = re.compile(r"\A---\n(?P<front>.*?)\n---\n(?P<body>.*)\Z", re.DOTALL)
_PARTS = re.compile(r"\A\s*## system\n(?P<system>.*?)\n## user\n(?P<user>.*)\Z", re.DOTALL)


LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The fast one, wherever PyYAML was built with it."""


class Environment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, which looks at once where most of what a prompt shows stands: in a plain dictionary."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a field of a value; what a dictionary itself has by that name goes first, as ever."""
        if type(obj) is dict and attribute in obj and not hasattr(dict, attribute):
            return obj[attribute]
        return super().getattr(obj, attribute)


ENVIRONMENT = Environment(
    undefined=StrictUndefined, autoescape=False, trim_blocks=False, lstrip_blocks=False, keep_trailing_newline=False
)
"""Plain text, so nothing is escaped: what may not be forged is the fence, and that is unguessable."""

Version = Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]


class FrontMatter(Value):
    """What stands above the text. `variables` is name → meaning; `output` a JSON Schema of the answer.

    `slots` says that figures and quotations are written as the ids of slots, which the service fills; `numbered` that
    sentences and claims are shown with numbers of this one call, which the answer cites and the service maps back.
    """

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$")]
    version: Version
    why: Annotated[str, Field(min_length=1)]
    use: Annotated[str, Field(min_length=1)]
    variables: dict[str, str]
    output: dict[str, Any] | None = None
    slots: bool = False
    numbered: bool = False


class Prompt(FrontMatter):
    """A prompt version. `sha256` is of the file's bytes; `system` and `user` are Jinja templates."""

    sha256: str
    system: str
    user: str

    @property
    def key(self) -> tuple[int, ...]:
        """The version as numbers, for ordering."""
        return tuple(int(part) for part in self.version.split("."))

    @property
    def manner(self) -> tuple[bool, bool]:
        """How it sets figures and ids: prompts that work on the same summary agree in it."""
        return self.slots, self.numbered

    @property
    def path(self) -> str:
        """Where the file stands under `prompts/`."""
        return f"{self.name}/{self.version}.md"


def read_prompt(file: Path) -> Prompt:
    """Read and validate `<task>/<version>.md`. Raises InvalidPrompt, which names file and cause."""
    return _validated(file, file.read_bytes())


@lru_cache(maxsize=256)
def _validated(file: Path, raw: bytes) -> Prompt:
    """What is composed anew in a process finds the same versions: only a file that has changed is read once more."""
    matter, text = _split(raw.decode("utf-8", "strict"), file)
    parts = _PARTS.match(text)
    if parts is None:
        raise _invalid(file, "the text needs a part `## system` and then a part `## user`")
    try:
        prompt = Prompt(
            **matter, sha256=hashlib.sha256(raw).hexdigest(), system=parts["system"].strip(), user=parts["user"].strip()
        )
    except ValidationError as error:
        details = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise _invalid(file, details) from error
    _check_place(prompt, file)
    _check_variables(prompt, file)
    return prompt


def _split(text: str, file: Path) -> tuple[dict[str, Any], str]:
    found = _FRONT.match(text.replace("\r\n", "\n"))
    if found is None:
        raise _invalid(file, "it does not begin with front matter between two lines `---`")
    try:
        matter = yaml.load(found["front"], Loader=LOADER)  # noqa: S506 - it is a safe one
    except yaml.YAMLError as error:
        raise _invalid(file, f"the front matter is not YAML: {error}") from error
    if not isinstance(matter, dict):
        raise _invalid(file, "the front matter is not a mapping")
    return matter, found["body"]


def _check_place(prompt: Prompt, file: Path) -> None:
    if (file.parent.name, file.stem) != (prompt.name, prompt.version):
        raise _invalid(file, f"its front matter says {prompt.name} {prompt.version}; the file belongs at {prompt.path}")


def _check_variables(prompt: Prompt, file: Path) -> None:
    """Every variable that the text uses is declared, and the other way round."""
    try:
        used = meta.find_undeclared_variables(ENVIRONMENT.parse(prompt.system + prompt.user))
    except TemplateSyntaxError as error:
        raise _invalid(file, f"the template cannot be read: {error.message}") from error
    declared = set(prompt.variables)
    if missing := sorted(used - declared):
        raise _invalid(file, f"the text uses {', '.join(missing)}, which `variables` does not declare")
    if unused := sorted(declared - used):
        raise _invalid(file, f"`variables` declares {', '.join(unused)}, which the text does not use")


def _invalid(file: Path, cause: str) -> InvalidPrompt:
    return InvalidPrompt(f"{file.parent.name}/{file.name}: {cause}.")
