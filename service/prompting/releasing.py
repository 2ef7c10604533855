"""From one version to the next: new, compared, released. Pure functions; whoever calls them reads and writes."""

import difflib
import json
import re
from collections.abc import Mapping
from typing import Literal

import yaml

from service.errors import InvalidPrompt
from service.prompting.prompt import FrontMatter, Prompt

Step = Literal["major", "minor", "patch"]
"""What a change is: a new way of answering, a change of wording that may change answers, a slip mended."""

_VERSION = re.compile(r"^version: .*$", re.MULTILINE)
_WHY = re.compile(r"^why: .*(?:\n[ \t]+.*)*$", re.MULTILINE)


def next_version(version: str, step: Step) -> str:
    """Return the version that follows `version` by this step."""
    major, minor, patch = (int(part) for part in version.split("."))
    match step:
        case "major":
            return f"{major + 1}.0.0"
        case "minor":
            return f"{major}.{minor + 1}.0"
        case "patch":
            return f"{major}.{minor}.{patch + 1}"


def new_version(text: str, version: str, why: str) -> str:
    """Return the text of a prompt file as that of a new version; the front matter says why there is one."""
    front, mark, body = text.partition("\n---\n")
    front = _VERSION.sub(f"version: {version}", front, count=1)
    front = _WHY.sub(lambda _: f"why: {json.dumps(why, ensure_ascii=False)}", front, count=1)
    return front + mark + body


def release(manifest: Mapping[str, str], prompt: Prompt) -> dict[str, str]:
    """Return the manifest with this version in it. Raises InvalidPrompt where it is in it with other content."""
    if manifest.get(prompt.path, prompt.sha256) != prompt.sha256:
        raise InvalidPrompt(
            f"{prompt.path} was changed after its release.", hint="Restore it, and write a new version instead."
        )
    return {**manifest, prompt.path: prompt.sha256}


def manifest_text(manifest: Mapping[str, str]) -> str:
    """Return a manifest file's text: sorted, one version a line."""
    return json.dumps(dict(sorted(manifest.items())), indent=2) + "\n"


def prompt_text(prompt: Prompt) -> str:
    """Return a version in one fixed layout, so that two can be compared line by line."""
    matter = prompt.model_dump(include=set(FrontMatter.model_fields))
    front = yaml.safe_dump(matter, sort_keys=False, allow_unicode=True, width=120)
    return f"---\n{front}---\n## system\n\n{prompt.system}\n\n## user\n\n{prompt.user}\n"


def diff(old: Prompt, new: Prompt) -> str:
    """Return what changed between two versions, as a unified diff; empty where nothing did."""
    before, after = (prompt_text(p).splitlines(keepends=True) for p in (old, new))
    return "".join(difflib.unified_diff(before, after, fromfile=old.path, tofile=new.path))
