"""Marks → pairs, by what stands beside them and a stack of open ones, within a paragraph.

A mark that finds no partner quotes nothing, unless the next paragraph reopens it: then its quotation runs to the
paragraph's end.
"""

from collections.abc import Iterator

from service import patterns as re
from service.analysis.quotations.marks import MARK, PAIRS, SINGLE, SPACED, Mark, Pair
from service.analysis.quotations.unpaired import lone_pairs

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

_WORD = re.compile(r"\w+(?:[.'’-]\w+)*")


def pairs_of(text: str) -> Iterator[Pair]:
    """Yield all pairs, paragraph by paragraph; a pair left open runs on where the next paragraph reopens it."""
    marks: list[Mark] = [Mark(m.group(), m.start(), m.end()) for m in MARK.finditer(text)]
    if not marks:
        return
    lines = _marked_lines(text, marks)
    for number, (start, end, own) in enumerate(lines):
        pairs, lone = _pair_line(text, own)
        yield from pairs
        if lone:
            after = lines[number + 1] if number + 1 < len(lines) else None
            yield from lone_pairs(text, (start, end, own), lone, pairs, after)


def _marked_lines(text: str, marks: list[Mark]) -> list[tuple[int, int, list[Mark]]]:
    """Return the lines that hold a mark, each with its marks."""
    found: list[tuple[int, int, list[Mark]]] = []
    at, stop = 0, -1
    for mark in marks:
        if mark.start >= stop:
            at = text.rfind("\n", at, mark.start) + 1 or at
            end = text.find("\n", mark.start)
            stop = end if end >= 0 else len(text)
            found.append((at, stop, []))
        found[-1][2].append(mark)
    return found


def _pair_line(text: str, marks: list[Mark]) -> tuple[list[Pair], list[Mark]]:
    """Pair the marks of one line. Return the pairs, and the marks without a partner that may quote all the same."""
    pairs: list[Pair] = []
    stack: list[Mark] = []
    lone: list[Mark] = []
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
                pairs.append(_pair(text, stack.pop(), mark, len(stack)))
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
            pairs.append(_pair(text, opening, mark, len(stack)))
        elif _opens(text, mark):
            if mark.char in '"”' or mark.char == "``":
                lone += [m for m in stack if m.char == mark.char]
                stack[:] = [m for m in stack if m.char != mark.char]
            stack.append(mark)
        elif not stack:
            lone.append(mark)
    return pairs, lone + stack[:1]


def _pair(text: str, opening: Mark, closing: Mark, depth: int) -> Pair:
    inner = opening.end, closing.start
    if opening.char in SPACED:
        bare = text[inner[0] : inner[1]].strip()
        begin = text.find(bare, inner[0])
        inner = begin, begin + len(bare)
    return Pair(opening.start, closing.end, inner, depth)


def _opens(text: str, mark: Mark) -> bool:
    """Say whether a double mark may open here."""
    if mark.char == "''":
        return False
    if mark.char in "“„‟「『``":
        return True
    before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    free = not before or before.isspace() or before in "([{—–-/‘'“…,:;"
    if mark.char in SPACED:
        return free and bool(after)
    return free and bool(after) and not after.isspace() and mark.char in PAIRS


def _closes(text: str, mark: Mark, stack: list[Mark], at: int, marks: list[Mark]) -> int | None:
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


def _is_inches(text: str, mark: Mark, at: int, marks: list[Mark]) -> bool:
    """Say whether a straight double mark means inches: 5'10", or 12" with another mark to close what is open."""
    if not text[mark.start - 1 : mark.start].isdigit():
        return False
    if re.search(r"\d\s?['’′]\s?\d{1,2}$", text[max(0, mark.start - 8) : mark.start]):
        return True
    following = next((m for m in marks[at + 1 : at + 3] if m.char == '"'), None)
    return following is not None and not text[following.start - 1 : following.start].isspace()


def _opens_single(text: str, mark: Mark) -> bool:
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


def _single_closers(text: str, marks: list[Mark]) -> list[int]:
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


def _closer_of(text: str, at: int, marks: list[Mark], strengths: list[int]) -> int | None:
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


def _double_open(at: int, marks: list[Mark]) -> bool:
    """Say whether a straight double mark is open before the mark `at`."""
    return sum(m.char == '"' for m in marks[max(0, at - MAX_MARKS) : at]) % 2 == 1
