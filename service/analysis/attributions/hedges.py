"""Words inside content that limit it: modals, conditions, "there are reports that", "he believed"."""

from collections.abc import Iterator, Sequence

from service.analysis.english.hedges import CONDITIONS, HEDGING, WEAK_MODALS
from service.analysis.words import ADV, CAP, CLITIC, DET, MODAL, PRON, WH, Words

type_span = tuple[int, int]

MAX_CONDITION = 80
"""Words of a condition at most."""

_RESUMING = frozenset("then well let there please it’s it's that’s".split())


def hedges_in(text: str, words: Words, start: int, end: int) -> Sequence[type_span]:
    """Return `[start, end)` in code points of each hedge between two places of the text, in order."""
    places = words.hedges(start, end)
    if not places:
        return ()
    found: list[type_span] = []
    at = words.at(start)
    for place in places:
        low = words.low[place]
        if low in WEAK_MODALS:
            if not _month(words, place):
                found.append((words.start[place], words.end(place)))
        elif low in CONDITIONS and _conditional(words, place):
            found.append((words.start[place], _condition_end(words, place, end)))
        else:
            match = _expression(text, words, place, at, end)
            if match is not None:
                found.append(match)
    return list(_merged(found))


def _expression(text: str, words: Words, place: int, first: int, end: int) -> type_span | None:
    """Return the expression that holds the word `place`, begun at most four words before it."""
    for begin in range(max(first, place - 4), place + 1):
        match = HEDGING.match(text, words.start[begin], end)
        if match is not None and match.end() >= words.end(place):
            return match.span()
    return None


def _month(words: Words, at: int) -> bool:
    return words.word[at] == "May" and not (at == 0 or words.word[at - 1] in {".", "“", '"'})


def _conditional(words: Words, at: int) -> bool:
    """Say whether "if" opens a condition, not a question ("asked if") or a comparison ("as if")."""
    before = words.low[at - 1] if at else ""
    if words.low[at] == "should":
        following = words.tag[at + 1] if at + 1 < len(words) else 0
        asked = at > 0 and words.tag[at - 1] & (WH | ADV)
        return bool(following & (DET | PRON | CAP)) and not asked and not following & ADV
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
    while place < len(words) and words.start[place] < end and place - at < MAX_CONDITION:
        low = words.low[place]
        if low in {".", ";", "?", "!", "”", "—", "–"} or (low == '"' and words.end(place) >= end):
            return words.end(place - 1)
        if low == ",":
            first = words.end(place - 1) if first is None else first
            if _resumes(words, place + 1):
                return words.end(place - 1)
        place += 1
    return first if first is not None and place - at > 40 else words.end(place - 1) if first is None else first


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
