"""Finds, validates, hashes and renders the prompts in `prompts/`."""

from service.prompting.labels import LABELS, Labels, labels_text, move_label, read_labels
from service.prompting.library import MANIFEST, Prompts, read_folder, read_manifest, shipped
from service.prompting.prompt import Prompt, read_prompt
from service.prompting.releasing import diff, manifest_text, new_version, next_version, prompt_text, release
from service.prompting.rendering import Rendered, boundary, fence, fences, render

__all__ = [
    "LABELS",
    "MANIFEST",
    "Labels",
    "Prompt",
    "Prompts",
    "Rendered",
    "boundary",
    "diff",
    "fence",
    "fences",
    "labels_text",
    "manifest_text",
    "move_label",
    "new_version",
    "next_version",
    "prompt_text",
    "read_folder",
    "read_labels",
    "read_manifest",
    "read_prompt",
    "release",
    "render",
    "shipped",
]
