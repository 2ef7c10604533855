"""Text → quotations: every stretch in quotation marks, with its insertions.

Marks pair within a paragraph, by what stands beside them and a stack of open ones. A mark that finds no partner quotes
nothing, unless the next paragraph reopens it: then its quotation runs to the paragraph's end.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from service.domain import Quotation, Sentence, Span

PAIRS: dict[str, str] = {
    "“": "”“",
    "„": "“”",
    "‟": "”",
    '"': '"',
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "”": "”",
    "‘": "’",
    "‚": "‘’",
    "'": "'",
    "``": "''",
}
"""Opening mark → the marks that may close it (Swedish opens with ”, German closes with “, TeX and treebanks double)."""

SINGLE = frozenset("‘‚'’")
"""Marks that are apostrophes too."""

ELISIONS = frozenset(
    """
tis twas twere twill til till em n cause cos cuz coz bout round neath gainst kay nuff ere tween ya im er ello ave
alf ome un ow appen spose fraid
""".split()
)
"""Words that begin with an apostrophe."""

MAX_MARKS = 60
"""Marks that a single opening mark looks ahead over for its closing one: keeps hostile input linear."""

MAX_DEPTH = 6
"""Marks that are open at once at most."""

MAX_SCARE = 3
"""Words of a scare quote at most, where nothing else tells."""

NAMING = re.compile(
    r"(?:\bso-called|\b(?:known|dubbed|nicknamed|named|titled|entitled|billed|styled)"
    r"(?: \w+)?(?: as)?(?: an?| the)?"
    r"|\b(?:words?|terms?|phrases?|book|novel|film|movie|song|single|album|series|show|play|hit|drama)"
    r"(?: \w+)?)\s*$",
    re.IGNORECASE,
)
"""Words before a mark after which it names or distances. What somebody "called" or "described" decides the cue."""

_MARK = re.compile(
    r"[“”„‟\"«»‹›「」『』‘‚'’`]"
    r"(?:(?<=`)`|(?<=')'|(?<=[“”„‟\"«»‹›「」『』‘‚])|(?<=['’])(?:(?<![^\W_].)|(?![^\W_])))",
    re.DOTALL,
)
"""A doubled or a double mark, or a single one that does not stand between letters. It begins with a class of marks,
which lets `re` skip to the next one.
"""
_LINE = re.compile(r"[^\n]+")
_INSERTION = re.compile(r"\[[^\[\]\n]{1,200}\]")
_WORD = re.compile(r"\w+(?:[.'’-]\w+)*")
_SPEECH_TAG = re.compile(r",\s+(?:(?:he|she|they|[A-Z]\w+)\s+(?:said|says|added|told)|(?:said|says|added)\s+\w)")


@dataclass(slots=True)
class _Mark:
    char: str
    start: int
    end: int


@dataclass(slots=True)
class _Pair:
    start: int
    end: int
    inner: tuple[int, int]
    depth: int = 0


def read_quotations(text: str, sentences: Sequence[Sentence], *, language: str = "en") -> tuple[Quotation, ...]:
    """Return the quotations of `text` that stand in `sentences`, in order, as yet without speakers."""
    del language
    if not sentences:
        return ()
    starts = [s.span.start for s in sentences]
    found = []
    for pair in sorted(_pairs(text), key=lambda p: (p.start, -p.end)):
        within = _overlapped(pair.start, pair.end, sentences, starts)
        if within:
            found.append(_quotation(text, pair, within))
    return tuple(found)


def _overlapped(start: int, end: int, sentences: Sequence[Sentence], starts: list[int]) -> tuple[str, ...]:
    at = max(bisect_right(starts, start) - 1, 0)
    ids = []
    while at < len(sentences) and starts[at] < end:
        if sentences[at].span.end > start:
            ids.append(sentences[at].id)
        at += 1
    return tuple(ids)


def _quotation(text: str, pair: _Pair, sentences: tuple[str, ...]) -> Quotation:
    start, end = pair.inner
    insertions: tuple[Span, ...] = ()
    if "[" in text[start:end]:
        insertions = tuple(Span(start=m.start(), end=m.end()) for m in _INSERTION.finditer(text, start, end))
    return Quotation(
        span=Span(start=pair.start, end=pair.end),
        inner=Span(start=start, end=end),
        text=text[pair.start : pair.end],
        sentences=sentences,
        kind=_kind(text, pair),
        insertions=insertions,
    )


def _kind(text: str, pair: _Pair) -> Literal["full", "partial", "scare"]:
    """Tell a whole utterance from a fragment, and both from marks that only name or distance."""
    inner = text[pair.inner[0] : pair.inner[1]].strip()
    words = _WORD.findall(inner)
    stopped = inner[-1:] in ".,!?…—-;"
    if not stopped and len(words) <= 12 and _names(words):
        return "scare"
    before = text[max(0, pair.start - 40) : pair.start].rstrip(" ")
    introduced = not before or before[-1] in ',:\n.!?”"’'
    begins = inner[:1].isupper() or inner[:1] in "[…." or not inner[:1].isalpha()
    if stopped and len(words) > 3 and before.endswith(("that", "That")):
        return "full"
    if stopped and (introduced or len(words) > 3) and (begins or introduced):
        return "full" if len(words) > 1 or introduced else "partial"
    if introduced and begins and len(words) > MAX_SCARE:
        return "full"
    if not stopped and (len(words) <= MAX_SCARE or (len(words) <= 6 and NAMING.search(before))):
        return "scare"
    return "partial"


def names_a_thing(quotation: Quotation) -> bool:
    """Say whether the marks set off a title or a name rather than words of somebody's."""
    return _names(_WORD.findall(quotation.text))


def _names(words: list[str]) -> bool:
    """Say whether the words are set as a title: two or more, capitalised but for the small ones."""
    large = [w for w in words if len(w) > 3]
    return len(words) > 1 and bool(large) and words[0][:1].isupper() and all(w[:1].isupper() for w in large)


def _pairs(text: str) -> Iterator[_Pair]:
    """Yield all pairs, paragraph by paragraph; a pair left open runs on where the next paragraph reopens it."""
    marks: list[_Mark] = [_Mark(m.group(), m.start(), m.end()) for m in _MARK.finditer(text)]
    if not marks:
        return
    lines = _marked_lines(text, marks)
    for number, (start, end, own) in enumerate(lines):
        pairs, left = _pair_line(text, own)
        yield from pairs
        if left is not None:
            after = lines[number + 1] if number + 1 < len(lines) else None
            stop = _left_open(text, left, start, end, after)
            if stop > left.end:
                yield _Pair(left.start, stop, (left.end, stop))


def _marked_lines(text: str, marks: list[_Mark]) -> list[tuple[int, int, list[_Mark]]]:
    """Return the lines that hold a mark, each with its marks."""
    found: list[tuple[int, int, list[_Mark]]] = []
    at, stop = 0, -1
    for mark in marks:
        if mark.start >= stop:
            at = text.rfind("\n", at, mark.start) + 1 or at
            end = text.find("\n", mark.start)
            stop = end if end >= 0 else len(text)
            found.append((at, stop, []))
        found[-1][2].append(mark)
    return found


def _left_open(text: str, left: _Mark, start: int, end: int, after: tuple[int, int, list[_Mark]] | None) -> int:
    """Return where a quotation ends whose closing mark is missing, or its own start where it quotes nothing."""
    end = start + len(text[start:end].rstrip())
    reopened = after is not None and not text[end : after[0]].strip() and _reopens(text, left, after)
    leads = not text[start : left.start].strip()
    if left.char in SINGLE and not reopened:
        return left.start
    if reopened:
        return end
    if not leads:
        return left.start
    tag = _SPEECH_TAG.search(text, left.end, end)
    return tag.start() + 1 if tag else end


def _reopens(text: str, left: _Mark, after: tuple[int, int, list[_Mark]]) -> bool:
    first = after[2][0]
    return first.char == left.char and not text[after[0] : first.start].strip()


def _pair_line(text: str, marks: list[_Mark]) -> tuple[list[_Pair], _Mark | None]:
    """Pair the marks of one line. Return the pairs and the outermost mark left open, where there is one."""
    pairs: list[_Pair] = []
    stack: list[_Mark] = []
    closers = _single_closers(text, marks)
    closed_by: dict[int, int] = {}
    for at, mark in enumerate(marks):
        if len(stack) > MAX_DEPTH:
            del stack[1]
        if mark.char in SINGLE:
            opener = closed_by.get(at)
            if opener is not None and any(m is marks[opener] for m in stack):
                while stack[-1] is not marks[opener]:
                    stack.pop()
                pairs.append(_pair(stack.pop(), mark, len(stack)))
            elif _opens_single(text, mark) and (
                not stack or stack[-1].char not in SINGLE or stack[-1].char != mark.char
            ):
                match = _closer_of(text, at, marks, closers)
                if match is not None:
                    closed_by[match] = at
                    stack.append(mark)
                elif not text[max(0, mark.start - 1) : mark.start].strip() and not stack:
                    stack.append(mark)
            continue
        opener_at = _closes(text, mark, stack, at, marks)
        if opener_at is not None:
            opening = stack[opener_at]
            del stack[opener_at:]
            pairs.append(_pair(opening, mark, len(stack)))
        elif _opens(text, mark):
            if mark.char in '"”' or mark.char == "``":
                stack[:] = [m for m in stack if m.char != mark.char]
            stack.append(mark)
    return pairs, (stack[0] if stack else None)


def _pair(opening: _Mark, closing: _Mark, depth: int) -> _Pair:
    return _Pair(opening.start, closing.end, (opening.end, closing.start), depth)


def _opens(text: str, mark: _Mark) -> bool:
    """Say whether a double mark may open here."""
    if mark.char == "''":
        return False
    if mark.char in "“„‟「『``":
        return True
    before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    free = not before or before.isspace() or before in "([{—–-/‘'“…,:;"
    return free and bool(after) and not after.isspace() and mark.char in PAIRS


def _closes(text: str, mark: _Mark, stack: list[_Mark], at: int, marks: list[_Mark]) -> int | None:
    """Return which open mark this one closes: the innermost that it can."""
    before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    char = '"' if mark.char == "''" and not any(m.char == "``" for m in stack) else mark.char
    for place in range(len(stack) - 1, -1, -1):
        opening = stack[place]
        if char not in PAIRS[opening.char]:
            continue
        if opening.char == "“" and char == "“":
            return None if not _mistyped(before, after) else place
        if char == '"' and _is_inches(text, mark, at, marks):
            return None
        if char == '"' and before.isspace() and after and not after.isspace() and after not in ",.;:)":
            return None
        return place
    return None


def _mistyped(before: str, after: str) -> bool:
    """Say whether an opening double mark stands where only a closing one can."""
    return before in set(",.!?…") and (not after or after.isspace())


def _is_inches(text: str, mark: _Mark, at: int, marks: list[_Mark]) -> bool:
    """Say whether a straight double mark means inches: 5'10", or 12" with another mark to close what is open."""
    if not text[mark.start - 1 : mark.start].isdigit():
        return False
    if re.search(r"\d\s?['’′]\s?\d{1,2}$", text[max(0, mark.start - 8) : mark.start]):
        return True
    following = next((m for m in marks[at + 1 : at + 3] if m.char == '"'), None)
    return following is not None and not text[following.start - 1 : following.start].isspace()


def _opens_single(text: str, mark: _Mark) -> bool:
    """Say whether a single mark may open: free on the left, a word on the right that is no elision."""
    if mark.char == "’":
        return False
    before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    free = not before or before.isspace() or before in '([{—–-/“"…'
    if not free or not after or after.isspace() or after in ",.;:!?)":
        return False
    word = _WORD.match(text, mark.end)
    if word is None:
        return True
    stem = word.group().lower()
    return stem not in ELISIONS or text[word.end() : word.end() + 1] in {"'", "’"}


def _single_closers(text: str, marks: list[_Mark]) -> list[int]:
    """Return how well each mark would close a single one: 0 not, 1 perhaps (a plural's apostrophe), 2 surely."""
    strengths = []
    for mark in marks:
        before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
        if mark.char not in "'’" or not before or before.isspace() or after.isalnum():
            strengths.append(0)
        elif before in ",.!?…" or not after or after in ',.;:!?)]”"—–-…' or before.lower() not in "sz":
            strengths.append(2)
        else:
            strengths.append(1)
    return strengths


def _closer_of(text: str, at: int, marks: list[_Mark], strengths: list[int]) -> int | None:
    """Return the mark that closes the single mark `at`: the first sure one, else the last perhaps."""
    mark, perhaps, depth = marks[at], None, 0
    nested = 0
    for place in range(at + 1, min(at + MAX_MARKS, len(marks))):
        other = marks[place]
        if other.char in "“「『«":
            depth += 1
        elif other.char in "”」』»":
            depth -= 1
            if depth < 0:
                break
        elif other.char == '"' and depth == 0 and not _opens(text, other) and _double_open(at, marks):
            break
        elif depth == 0 and strengths[place] and other.char in PAIRS[mark.char]:
            if strengths[place] == 2 and nested == 0:
                return place
            if strengths[place] == 2:
                nested -= 1
            perhaps = place
        elif depth == 0 and _opens_single(text, other):
            if perhaps is not None and nested == 0:
                return perhaps
            nested += other.char == "‘"
    return perhaps


def _double_open(at: int, marks: list[_Mark]) -> bool:
    """Say whether a straight double mark is open before the mark `at`."""
    return sum(m.char == '"' for m in marks[max(0, at - MAX_MARKS) : at]) % 2 == 1
