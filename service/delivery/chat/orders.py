"""Short messages that tell the desk to do something: they are no articles, and not all of them can be done."""

import re

MAX_WORDS = 20
"""Words of an order. What is longer is an article, or tells of one."""

_LEAD = (
    r"^\W*(?:(?:please|pls|kindly|now|ok|okay|and|then|so|great|nice|thanks|thank\ you)\b\W+)*"
    r"(?:(?:can|could|would|will)\ you\s+(?:please\s+)?|(?:i|we)\ (?:want|need)\ you\ to\s+)?"
)
"""What may stand before an order's verb."""

_ALONE = r"translate|rewrite|rephrase|reword|paraphrase|proofread|reformat|spellcheck"
"""Verbs that are about a text, whatever follows."""

_WITH_OBJECT = (
    r"add|answer|change|check|compose|continue|convert|correct|delete|describe|draft|drop|edit|email|explain|find|fix"
    r"|format|forget|ignore|improve|invent|keep|make|move|open|post|publish|put|read|remove|replace|save|search|send"
    r"|simplify|skip|swap|turn|tweet|use|write"
)
"""Verbs that open headlines too ("Fix for roads found"): an order's object follows with its article or pronoun."""

_OBJECT = r"(?:it|this|that|these|those|them|the|a|an|me|us|my|your|all|each|every|another|some|any|more|\w+er)"

_ORDER = re.compile(
    rf"{_LEAD}(?:(?:{_ALONE})\b | (?:{_WITH_OBJECT})(?:\ (?:up|out|down))?\ {_OBJECT}\b)",
    re.IGNORECASE | re.VERBOSE,
)


def is_order(text: str) -> bool:
    """Say whether a short message is an imperative that is about a text ("Translate it into German")."""
    line = text.strip()
    return "\n" not in line and len(line.split(None, MAX_WORDS)) <= MAX_WORDS and _ORDER.match(line) is not None
