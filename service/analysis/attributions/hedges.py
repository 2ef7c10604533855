"""Words inside content that limit it: modals, conditions, "there are reports that", "he believed"."""

import re
from collections.abc import Iterator

from service.analysis.words import CAP, CLITIC, DET, MODAL, PRON, Words

type_span = tuple[int, int]

WEAK_MODALS = frozenset(
    """
would could may might would’ve could’ve might’ve would've could've may've wouldn’t couldn’t wouldn't couldn't
""".split()
)
"""Modals that hold back; "will", "must" and "should" do not."""

_REPORTS = "reports? rumou?rs? claims? signs? indications? suggestions? fears? speculation evidence"
_VIEWS = "assessment view belief understanding sense impression expectation estimate hope opinion feeling hypothesis"
_BELIEVES = (
    "believe[sd]? thinks? thought suspect(?:s|ed)? expect(?:s|ed)? hope[sd]? fear(?:s|ed)? assume[sd]? guess reckon(?:s|ed)? "
    "understands?"
)
_BELIEVED = (
    "believed thought said reported rumou?red alleged expected understood considered estimated supposed likely unlikely "
    "presumed assumed suspected feared seen set poised"
)
_SINGLE = (
    "reportedly allegedly supposedly purportedly apparently seemingly ostensibly presumably possibly probably perhaps maybe "
    "potentially potential conceivably likely unlikely alleged purported rumou?red unconfirmed suspected arguably so-called"
)


def _any(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


HEDGING = re.compile(
    r"\b(?:"
    rf"there (?:are|is|were|was|have been) (?:\w+ )?{_any(_REPORTS)} (?:that|of)"
    rf"|(?:our|my|their|his|her|its) (?:\w+ )?{_any(_VIEWS)} is(?: that)?"
    rf"|(?:I|we|he|she|they|it) (?:\w+ly )?{_any(_BELIEVES)}(?: that)?"
    rf"|(?:is|are|was|were|be|been|being) (?:\w+ly |also )?{_any(_BELIEVED)}(?: to| that| as| of)?"
    r"|(?:seem|appear)(?:s|ed|ing)?(?: to| that)"
    r"|(?:it is|it’s|it's|it was) (?:un)?(?:likely|possible|clear|certain|probable)(?: that)?"
    r"|tend(?:s|ed)? to|as far as (?:I|we) know|if confirmed|if true"
    rf"|{_any(_SINGLE)}"
    r")\b",
    re.IGNORECASE,
)
"""Expressions that hedge wherever they stand."""

_TRIGGER = re.compile(
    r"\b(?:would|could|may|might|if|unless|provided|there|assessment|belie|think|thought|report|rumou?r|alleg|expect|like|seem|"
    r"appear|tend|per|poss|prob|suppos|purport|suspect|presum|potential|view|set|poised|unlikely|said|fear|hope|unconfirmed|"
    r"conceiv|guess|assum|estimat|under|maybe|ostens|arguabl|so-called|I|we|he|she|they|it|our|my)",
    re.IGNORECASE,
)

CONDITIONS = frozenset(["if", "unless", "provided"])
"""Words that open a condition."""

_RESUMING = frozenset("then well let there please it’s it's that’s".split())


def hedges_in(text: str, words: Words, start: int, end: int) -> Iterator[type_span]:
    """Yield `[start, end)` in code points of each hedge between two places of the text, in order."""
    if not _TRIGGER.search(text, start, end):
        return
    found = [(m.start(), m.end()) for m in HEDGING.finditer(text, start, end)]
    at = words.at(start)
    while at < len(words) and words.start[at] < end:
        low = words.low[at]
        if low in WEAK_MODALS and not _month(words, at):
            found.append((words.start[at], words.end[at]))
        elif low in CONDITIONS and _conditional(words, at):
            found.append((words.start[at], _condition_end(words, at, end)))
        at += 1
    yield from _merged(found)


def _month(words: Words, at: int) -> bool:
    return words.word[at] == "May" and not (at == 0 or words.word[at - 1] in {".", "“", '"'})


def _conditional(words: Words, at: int) -> bool:
    """Say whether "if" opens a condition, not a question ("asked if") or a comparison ("as if")."""
    before = words.low[at - 1] if at else ""
    if words.low[at] == "provided":
        return at + 1 < len(words) and words.low[at + 1] == "that"
    return before not in {
        "as",
        "asked",
        "ask",
        "asks",
        "wonder",
        "wondered",
        "know",
        "see",
        "asking",
        "even",
        "whether",
        "wondering",
        "knows",
        "unclear",
    }


def _condition_end(words: Words, at: int, end: int) -> int:
    """Return where the condition ends: before the comma behind which the main clause begins, else before any comma."""
    first = None
    place = at + 1
    while place < len(words) and words.start[place] < end:
        low = words.low[place]
        if low in {".", ";", "?", "!", "”", "—", "–"} or (low == '"' and words.end[place] >= end):
            return words.end[place - 1]
        if low == ",":
            first = words.end[place - 1] if first is None else first
            if _resumes(words, place + 1):
                return words.end[place - 1]
        place += 1
    return first if first is not None and place - at > 40 else words.end[place - 1] if first is None else first


def _resumes(words: Words, at: int) -> bool:
    """Say whether a main clause begins here."""
    if at >= len(words):
        return False
    tag, low = words.tag[at], words.low[at]
    if low in _RESUMING or tag & (PRON | CLITIC):
        return True
    if tag & (DET | CAP):
        return any(
            words.tag[p] & MODAL or words.low[p] in {"is", "are", "was", "were", "has", "have"}
            for p in range(at + 1, min(at + 7, len(words)))
        )
    return False


def _merged(found: list[type_span]) -> Iterator[type_span]:
    """Sort, and drop what lies inside a longer one that is no condition."""
    found.sort(key=lambda s: (s[0], -s[1]))
    reach = -1
    for start, end in found:
        if end > reach:
            yield start, end
            reach = end
