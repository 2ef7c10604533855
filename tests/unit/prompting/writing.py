"""Prompt folders for tests."""

import hashlib
import json
from pathlib import Path

FILE = """---
name: {name}
version: {version}
why: {why}
use: Tests.
variables:
  place: where
---
## system

Be brief.

## user

What is new in {{{{ place }}}}?{more}
"""


def write(
    folder: Path, name: str, version: str, *, more: str = "", why: str = "A test.", released: bool = True
) -> Path:
    file = folder / name / f"{version}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(FILE.format(name=name, version=version, why=why, more=more), "utf-8")
    if released:
        manifest = folder / "manifest.json"
        listed = json.loads(manifest.read_text()) if manifest.exists() else {}
        listed[f"{name}/{version}.md"] = hashlib.sha256(file.read_bytes()).hexdigest()
        manifest.write_text(json.dumps(listed))
    return file
