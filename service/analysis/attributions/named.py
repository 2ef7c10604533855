"""Which name heads the phrase that says who: "the mayor, Ann Orr", "a lawyer for Ann Orr", "Orr and Lund"."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from service import patterns as re
from service.analysis.attributions.surfaces import head_word, introduces, is_demonym, is_source, kind_of_head, owns
from service.analysis.english.nouns import ORGANISATIONS, ROLES
from service.analysis.words import Words
from service.domain import Name

_JOINING = re.compile(
    r"(?: of (?:[A-Z][\w.]* ?){1,3})?\s*(?:,|,?\s*(?:and|&))\s*(?:\w+\.? ){0,1}"
    r"|,? and (?:his|her|their|its|the) (?:[a-z-]+,? ){1,3}"
)
"""What stands between people who speak together."""

_NOUNS_BEHIND = frozenset(
    """
news agency newspaper magazine website group company network broadcaster channel radio television wire service
institute
    """.split()
)
"""Common nouns that may stand behind the name of a body."""

MAX_OPENING = 40
"""Code points of titles before the first of those with whom a sentence opens."""

MAX_NAMES = 100
"""Names that a stretch of text is searched for at most."""

_COMPLEMENT = re.compile(
    r"\b\w+ (?:of|for|to|with|from|behind|near|close to) (?:the )?(?:(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady)\.? )?$"
)
"""What stands before somebody who is not the one who speaks: "a lawyer for", "friends of"."""

_JOINED = re.compile(r"(?P<first>[\w’' -]+?),? (?:and|&) (?:the )?")

_OFFICE = re.compile(r"[Tt]he [A-Z][\w’'-]+")
"""An office that a capital tells: "the Taoiseach, Ann Orr"."""

_BEHIND_HEAD = frozenset("of for at from in into with on over to who by familiar close near".split())
"""Words that end the head of a phrase."""

_DOING = re.compile(r"\b(?:by|into|against|about)\b")
"""Words behind which somebody stands whom the phrase is about."""

_HEADING = re.compile(r"\bhead of \S+ $")

_LINKING = re.compile(r"\b(?:of|for|at|from|in|with|on|to|by|near|familiar|close)\b")
"""Words that make what stands behind them a complement of what stands before."""


_ALIKE = {"place": {"place"}, "organisation": {"organisation", "other"}}
"""Kind of a name → the kinds of those that speak together with it; people and names of an unknown kind otherwise."""


def _opens(name: Name, start: int, comma: int) -> bool:
    """Say whether a phrase begins with a person's name, whole before its first comma: nothing makes it a complement."""
    return name.kind == "person" and name.span.start == start and (comma < 0 or name.span.end <= comma)


def _joined_to(before: str) -> bool:
    """Say whether somebody unnamed speaks together with the name behind: "opposition parties and Greenpeace"."""
    joined = _JOINED.fullmatch(before)
    return joined is not None and kind_of_head(head_word(joined["first"])) != "document" and is_source(joined["first"])


class Named:
    """The names of an article, in order, and which of them a phrase is headed by."""

    def __init__(self, words: Words, names: Sequence[Name]) -> None:
        self.words, self.names = words, names
        self.starts = [n.span.start for n in names]

    def before(self, place: int, most: int) -> Sequence[Name]:
        """Return the names that begin before a place, the nearest `most` of them."""
        stop = bisect_left(self.starts, place)
        return self.names[max(0, stop - most) : stop]

    def between(self, start: int, end: int) -> Sequence[Name]:
        """Return the names that begin in `[start, end)`, the last hundred of them at most."""
        first, stop = bisect_left(self.starts, start), bisect_left(self.starts, end)
        if stop - first > MAX_NAMES:
            first = stop - MAX_NAMES
        return self.names[first:stop]

    def heading(self, text: str, start: int, end: int) -> Name | None:
        """Return the name that heads the phrase: a person wherever, else a body or place that is its head."""
        near = self.between(start, end)
        found = [n for n in near if n.span.end <= end and not owns(text, n, end)] if near else near
        if not found:
            return None
        stop = text.find(",", start, end)
        if stop >= 0:
            inside = next((n.span.end for n in found if n.span.start < stop < n.span.end), stop)
            stop = text.find(",", inside, end)
        if len(found) == 1 and _opens(found[0], start, stop):
            return found[0]
        apposed = self._apposed(text, start, stop, end, found)
        if apposed is not None:
            return apposed
        body = _body_apposed(text, start, stop, end, found)
        if body is not None:
            return body
        if _joined_to(text[start : found[0].span.start]):
            return None
        head_end = self._head_end(start, stop if stop > 0 else end)
        before = [n for n in found if stop < 0 or n.span.end <= stop]
        people = [n for n in before if n.kind == "person"]
        until = text[start : people[-1].span.start] if people else ""
        if people and _COMPLEMENT.search(until):
            before.remove(people[-1])
        person = None if _DOING.search(until) else _person_at_head(text, start, head_end, before)
        return person or _thing_at_head(text, head_end, before) or _person_behind(text, stop, found)

    def _apposed(self, text: str, start: int, stop: int, end: int, found: Sequence[Name]) -> Name | None:
        """Return the person behind the comma `stop` where a role stands before it: "her neighbour, the vet Ann Orr"."""
        office = _OFFICE.fullmatch(text, start, stop) is not None if stop >= 0 else False
        if stop < 0 or (head_word(text[start:stop]) not in ROLES and not office):
            return None
        name = next((n for n in found if n.span.start > stop and not is_demonym(n.canonical)), None)
        if name is None or name.kind not in {"person", "other"}:
            return None
        between = [w for w in text[stop + 1 : name.span.start].split() if not is_demonym(w)]
        closed = text[name.span.end : end].lstrip()[:1] in {"", ",", "(", "—", "–"}
        held = any(n.kind == "person" and n.span.end <= stop for n in found)
        if office and (name.kind != "person" or " " not in name.canonical):
            return None
        return name if closed and not held and (not between or introduces(" ".join(between))) else None

    def together(self, text: str, start: int, end: int, first: Name) -> str | None:
        """Return "A and B" where several people or places speak together."""
        named = self.between(start, end)
        if len(named) < 2:
            return None
        kinds = _ALIKE.get(first.kind, {"person", "other"})
        people = [n for n in named if n.kind in kinds and n.span.end <= end and not is_demonym(n.canonical)]
        if first.kind in _ALIKE:
            first = people[0] if people else first
        if len(people) < 2 or first not in people:
            return None
        between = [text[one.span.end : two.span.start] for one, two in pairwise(people)]
        if not all(map(_JOINING.fullmatch, between)) or (
            between[-1].strip().startswith(",") and "and" not in between[-1]
        ):
            return None
        return " and ".join(dict.fromkeys(n.canonical for n in people))

    def opening_together(self, text: str, start: int, end: int) -> str | None:
        """Return who is named together where a sentence opens: "Ministers Olga Petrenko and Rui Alves signed …"."""
        near = [n for n in self.between(start, end) if n.kind == "person"][:3]
        if len(near) < 2 or near[0].span.start > start + MAX_OPENING:
            return None
        return self.together(text, start, near[-1].span.end, near[0]) or self.together(
            text, start, near[1].span.end, near[0]
        )

    def last_together(self, text: str, place: int) -> str | None:
        """Return the two who were last named together before a place."""
        near = [n for n in self.before(place, MAX_NAMES) if n.kind in {"person", "other"}]
        for one, two in reversed(list(pairwise(near))):
            people = one.kind == two.kind == "person" or self._several(one)
            if people and text[one.span.end : two.span.start].strip() in {"and", "&"}:
                return f"{one.canonical} and {two.canonical}"
        return None

    def _several(self, name: Name) -> bool:
        """Say whether a role of several people stands before a name: "Presidents Adu and Keita"."""
        before = self.words.low[self.words.at(name.span.start) - 1] if name.span.start else ""
        return ROLES.get(before, before) != before

    def _head_end(self, start: int, end: int) -> int:
        """Return where the head of the phrase ends: before its first preposition."""
        words, first = self.words, self.words.at(start)
        at = first
        while at < len(words) and words.start[at] < end:
            if at > first and words.low[at] in _BEHIND_HEAD and not self._inside_name(words.start[at]):
                break
            at += 1
        return min(words.end(at - 1), end) if at > first else end

    def _inside_name(self, place: int) -> bool:
        at = bisect_left(self.starts, place) - 1
        return at >= 0 and self.names[at].span.end > place


def _body_apposed(text: str, start: int, stop: int, end: int, found: Sequence[Name]) -> Name | None:
    """Return the body behind the comma `stop` where a noun for it stands before: "the regulator, the DGCA"."""
    if stop < 0 or head_word(text[start:stop]) not in ORGANISATIONS.keys() | _CALLING:
        return None
    name = next((n for n in found if n.span.start > stop), None)
    if name is None or name.kind != "organisation" or text[stop + 1 : name.span.start].strip() not in {"", "the"}:
        return None
    held = any(n.span.end <= stop for n in found)
    return None if held or text[name.span.end : end].lstrip()[:1] not in {"", ","} else name


_CALLING = frozenset(["body", "regulator", "watchdog"])
"""What bodies are called beside the nouns for them."""


def _person_at_head(text: str, start: int, head_end: int, names: Sequence[Name]) -> Name | None:
    """Return the last person named, unless he only belongs to the head; of several who speak together the first."""
    people = [n for n in names if n.kind == "person"]
    if not people:
        return None
    last = people[-1]
    if last.span.end < head_end and _linked(text, start, last.span.start):
        return None
    together = len(people) > 1 and _linked(text, people[0].span.end, last.span.start)
    return people[0] if together else last


def _thing_at_head(text: str, head_end: int, names: Sequence[Name]) -> Name | None:
    """Return the first name that is the head, or that only a noun for what it is stands behind ("the Lark group")."""
    return next((n for n in names if _ends_head(n, head_end) or _named_before(text, n, head_end)), None)


def _ends_head(name: Name, head_end: int) -> bool:
    return name.span.end == head_end and (name.kind != "other" or not is_demonym(name.canonical))


def _named_before(text: str, name: Name, head_end: int) -> bool:
    """Say whether a body's name stands before a noun that is its head: no people, and no part of a compound."""
    rest = text[name.span.end : head_end].split()
    if not rest or name.kind not in {"organisation", "other"} or is_demonym(name.canonical):
        return False
    return all(w in _NOUNS_BEHIND for w in rest) and text[name.span.start - 1 : name.span.start] != "-"


def _person_behind(text: str, comma: int, names: Sequence[Name]) -> Name | None:
    """Return the person behind the phrase's comma whom it introduces: "the club's captain, Liv Berg"."""
    after = [n for n in names if n.kind == "person" and n.span.start > comma] if comma >= 0 else []
    return after[0] if after and introduces(text[comma + 1 : after[0].span.start] or " mr") else None


def _linked(text: str, start: int, end: int) -> bool:
    """Say whether a preposition makes what stands behind it a complement, "head of" a body left aside."""
    between = text[start:end]
    return _LINKING.search(between) is not None and not _HEADING.search(between)
