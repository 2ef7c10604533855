"""What chat tools ask a model by themselves: a title, tags, further questions, a search query.

They get a short answer of the form that they parse. None of them is a summary, and none makes a claim: a title is made
of the names that the chat speaks of. The forms are those of Open WebUI and LibreChat, and of tools that ask alike.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from service.domain import Analysis

FALLBACK_TITLE = "News summary"

FOLLOW_UPS: tuple[str, ...] = ("Shorter, please.", "In bullets, please.", "Only what officials said", "Who said that?")
"""Further messages that are understood here."""

MAX_READ = 20_000
"""Code points of a chat that are read for a title."""

MAX_FORM = 1_500
"""Code points of a request in free words; a longer one is a message."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What is asked for. `pattern` is how the request opens, `answer` what is made of the names in the chat."""

    name: str
    pattern: re.Pattern[str]
    answer: Callable[[Sequence[str]], str]


def _titled(names: Sequence[str]) -> str:
    """Return up to three names as a title of at most five words."""
    chosen: list[str] = []
    for name in names[:3]:
        if sum(len(n.split()) for n in (*chosen, name)) <= 5:
            chosen.append(name)
    return ", ".join(chosen) or FALLBACK_TITLE


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _asks_for(key: str, opening: str) -> re.Pattern[str]:
    """Match a task of Open WebUI by how it opens, or by the key of the JSON that it asks for."""
    return _form(rf'### Task:\s*(?:{opening}|[\s\S]{{0,3000}}?\{{\s*"{key}":)')


ERRANDS: tuple[Errand, ...] = (
    Errand("autocompletion", _asks_for("text", "You are an autocompletion system"), lambda _: json.dumps({"text": ""})),
    Errand(
        "title",
        _asks_for("title", "Generate a concise, 3-5 word title"),
        lambda names: json.dumps({"title": _titled(names)}, ensure_ascii=False),
    ),
    Errand(
        "tags",
        _asks_for("tags", "Generate 1-3 broad tags"),
        lambda names: json.dumps({"tags": ["News", *names[:3]]}, ensure_ascii=False),
    ),
    Errand(
        "follow_ups",
        _asks_for("follow_ups", "Suggest 3-5 relevant follow-up"),
        lambda _: json.dumps({"follow_ups": FOLLOW_UPS}),
    ),
    Errand(
        "queries",
        _asks_for("queries", "Analyze the chat history to determine the necessity"),
        lambda _: json.dumps({"queries": []}),
    ),
    Errand(
        "image prompt",
        _asks_for("prompt", "Generate a detailed prompt for a"),
        lambda _: json.dumps({"prompt": ""}),
    ),
    Errand("tool choice", _form(r"Available Tools:"), lambda _: json.dumps({"tool_calls": []})),
    Errand("emoji", _form(r"Your task is to reflect the speaker's likely facial expression"), lambda _: "📰"),
    Errand(
        "language and title",
        _form(r"Analyze this conversation and provide:\s*1\. The detected language"),
        lambda names: json.dumps({"language": "English", "title": _titled(names)}, ensure_ascii=False),
    ),
    Errand("chat title", _form(r"Provide a concise, 5-word-or-less title for the conversation"), _titled),
)
"""Known requests, by how they open."""

_CHAT_WORD = r"(?:chat|conversation|dialogue|discussion|chat history)"

FREE_TITLE = re.compile(
    rf"""^(?:please\s+)?
    (?: (?:generate|create|write|give|suggest|provide|make|come\ up\ with|summari[sz]e|based\ on)\b [^\n]{{0,200}}?
        \b(?:title|name|topic)\b [^\n]{{0,80}} \b{_CHAT_WORD}\b
    |   based\ on\b [^\n]{{0,40}} \b{_CHAT_WORD}\b [^\n]{{0,80}} \b(?:title|name|topic)\b )""",
    re.IGNORECASE | re.VERBOSE,
)
"""A title asked for in free words, as NextChat, Chatbox and others do."""

_SPEAKER = re.compile(r"^(?:user|assistant|human|ai|system): ?|</?chat_history>", re.IGNORECASE | re.MULTILINE)
_CHAT = re.compile(r"<chat_history>|\n(?:Conversation|Chat History|Message):", re.IGNORECASE)


def find_errand(system: str, message: str) -> Errand | None:
    """Return what a chat tool asks for by itself; None where a reader is speaking."""
    for errand in ERRANDS:
        if errand.pattern.match(message.lstrip()) or errand.pattern.match(system.lstrip()):
            return errand
    if len(message) <= MAX_FORM and FREE_TITLE.match(message.strip()):
        return ERRANDS[-1]
    return None


def chat_in(message: str) -> str:
    """Return the part of an errand that repeats the chat; "" where there is none."""
    found = _CHAT.search(message)
    return _SPEAKER.sub("", message[found.end() :][:MAX_READ]) if found else ""


def names_in(analyses: Sequence[Analysis]) -> tuple[str, ...]:
    """Return whom and what a text speaks of, most often first; ties by place."""
    counted = Counter(name.canonical for a in analyses for name in a.names if name.kind != "other")
    return tuple(name for name, _ in counted.most_common(5))
