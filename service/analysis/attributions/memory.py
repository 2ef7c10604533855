"""What is remembered of an article while its sources are resolved: who spoke where, who was named, and as what."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from service.analysis.attributions.datelines import end_of_dateline
from service.analysis.attributions.named import Named
from service.analysis.attributions.outlets import bodies, outlets
from service.analysis.attributions.surfaces import Kind, gender_of, head_word, is_plural
from service.analysis.english.nouns import GENDERED, HONORIFICS, ORGANISATIONS, ROLES
from service.analysis.words import DET, PREP, PUNCT, REL, Words
from service.domain import Name, Sentence
from service.domain.once import once

MAX_BACK = 60
"""Speakers and names that a description looks back over at most."""

PRONOUN_WINDOW = 45
"""Words behind a name in which pronouns tell its gender."""

MAX_REACH = 1500
"""Code points that a pronoun looks back over at most."""

REACH = 3
"""Paragraphs that a pronoun looks back over at most."""


MAX_APPOSITION = 8
"""Words behind a name in which an apposition tells a role."""

_TELLING_WHO = frozenset({",", "is", "was"})


@dataclass(slots=True)
class Speaker:
    """A source that spoke: its name or description, gender ("m", "f", "p", "n", "") and where."""

    name: str
    kind: Kind
    gender: str
    place: int
    head: str
    paragraph: int


@dataclass(slots=True)
class Resolved:
    """What a source resolves to."""

    name: str | None
    kind: Kind


class Memory:
    """Who spoke and who was named, up to the source that is resolved."""

    def __init__(self, words: Words, names: Sequence[Name], sentences: Sequence[Sentence]) -> None:
        self.words = words
        self.named = Named(words, names)
        self.sentences = sentences
        self.sentence_starts = [s.span.start for s in sentences]
        self.sentence_paragraphs = [s.paragraph for s in sentences]
        self.sentence_texts = [s.text for s in sentences]
        self.spoken: list[Speaker] = []
        self.genders: dict[str, str] = {}
        self.guessed: dict[str, str] = {}
        self.described: dict[str, str] = {}
        self.outlets = outlets(words, self.named.names)
        self.bodies: Mapping[str, str] = bodies(words, self.named.names)

    def names_in(self, start: int, end: int) -> Sequence[Name]:
        """Return the names that begin in `[start, end)`, the last hundred of them at most."""
        return self.named.between(start, end)

    def is_body(self, name: Name) -> bool:
        """Say whether a name is that of a body: by itself, or by the noun that introduces it."""
        return name.kind == "organisation" or name.canonical in self.outlets or name.canonical in self.bodies

    def lately(self) -> Sequence[Speaker]:
        """Return who spoke last, in order."""
        return self.spoken[-MAX_BACK:]

    def sentence_at(self, place: int) -> int:
        """Return the number of the sentence that holds a place."""
        return bisect_left(self.sentence_starts, place + 1) - 1

    def paragraph_start(self, paragraph: int) -> int:
        """Return where a paragraph begins."""
        at = bisect_left(self.sentence_paragraphs, paragraph)
        return self.sentence_starts[at] if at < len(self.sentence_starts) else 0

    def report_start(self, start: int) -> int:
        """Return where the report begins in the sentence that begins at `start`: behind its dateline."""
        at = self.sentence_at(start)
        sentence = self.sentences[at] if at >= 0 else None
        if sentence is None or sentence.span.start != start or not self._opens_paragraph(at):
            return start
        return end_of_dateline(sentence)

    def _opens_paragraph(self, at: int) -> bool:
        return at == 0 or self.sentence_paragraphs[at - 1] != self.sentence_paragraphs[at]

    def people_between(self, start: int, end: int, gender: str = "") -> list[str]:
        """Return the people who are named there, of a gender where one is given."""
        return [
            n.canonical
            for n in self.names_in(start, end)
            if n.kind == "person"
            and not self.is_body(n)
            and (not gender or self.fits(n.canonical, self.guess(n), "person", gender))
        ]

    def just_spoke(self, gender: str, said: int, paragraph: int) -> str | None:
        """Return the one person who speaks in the sentence before, in the same paragraph."""
        at = bisect_left(self.sentence_starts, said) - 1
        if gender not in {"m", "f"} or at < 0 or self.sentence_paragraphs[at] != paragraph:
            return None
        spoke = self.spoke_between(self.sentence_starts[at], said, gender)
        return spoke.pop() if len(spoke) == 1 else None

    def spoke_between(self, start: int, end: int, gender: str) -> set[str]:
        """Return who speaks in `[start, end)` and may be called so."""
        return {s.name for s in self.lately() if start <= s.place < end and self.fits(s.name, s.gender, s.kind, gender)}

    def fits(self, name: str, known: str, kind: str, gender: str) -> bool:
        """Say whether a pronoun's gender may be that of a name."""
        known = self.genders.get(name) or known
        if gender == "n":
            body = kind in {"organisation", "document"} or (name[0] == "(" and head_word(name[1:-1]) in ORGANISATIONS)
            return body and not (name[0] == "(" and is_plural(name))
        if gender == "p":
            return kind == "organisation" or known == "p"
        return kind in {"person", "nominal", "anonymous"} and known in {gender, ""} and " and " not in name

    def guess(self, name: Name) -> str:
        """Tell a gender by the given name, else by the only pronouns that follow the name's first mention."""
        known = self.genders.get(name.canonical) or self.guessed.get(name.canonical)
        if known is not None:
            return known
        told = gender_of(name.canonical.split()[0].lower()) or self._titled(name)
        if not told:
            at = self.words.at(name.span.end)
            stop = min(at + PRONOUN_WINDOW, self.words.at(self._next_person(name)))
            near = set(self.words.low[at:stop])
            male, female = not near.isdisjoint({"he", "his", "him"}), not near.isdisjoint({"she", "her"})
            told = "" if male == female else "m" if male else "f"
        self.guessed[name.canonical] = told
        return told

    def bearers(self, role: str, before: int) -> set[str]:
        """Return who is called by a role where he is named before a place: "Lawmaker Sean Tully", "X, the mayor"."""
        if role not in self._roles:
            return set()
        return {name for place, name in self._roles[role] if place < before}

    def roles_of(self, name: str, before: int) -> set[str]:
        """Return the roles with which somebody is named before a place."""
        return {role for role, bearers in self._roles.items() if any(n == name and p < before for p, n in bearers)}

    @once
    def _roles(self) -> Mapping[str, Sequence[tuple[int, str]]]:
        """Role → who bears it, and where he is named with it."""
        found: dict[str, list[tuple[int, str]]] = {}
        for name in self.named.names:
            if name.kind == "person":
                for role in self._roles_beside(name):
                    found.setdefault(role, []).append((name.span.start, name.canonical))
        return found

    def _roles_beside(self, name: Name) -> Iterator[str]:
        """Yield the roles right before a name, in its apposition, and behind "was the"."""
        low, words = self.words.low, self.words
        at = words.at(name.span.start)
        before = at - 1 - (at > 1 and low[at - 1] == ",")
        if (
            before >= 0
            and low[before] in ROLES
            and low[before - 1] != "deputy"
            and (low[at - 1] != "," or self._opens_office(before))
        ):
            yield ROLES[low[before]]
        behind = words.at(name.span.end)
        if behind + 2 < len(words) and low[behind] in _TELLING_WHO:
            for place in range(behind + 1, min(behind + MAX_APPOSITION, len(words))):
                if low[place] in ROLES:
                    yield ROLES[low[place]]
                another = place > behind + 2 and words.tag[place] & DET
                if another or (words.tag[place] & (PUNCT | PREP | REL) and low[place] not in {"’", "'"}):
                    return

    def _opens_office(self, at: int) -> bool:
        """Say whether "the mayor," opens here."""
        return any(self.words.low[p] in {"the", "its", "their", "his", "her"} for p in range(max(0, at - 3), at))

    def _titled(self, name: Name) -> str:
        """Return what the word before a name tells of a gender: "King Osei", "the actress Ida Moss"."""
        before = self.words.low[self.words.at(name.span.start) - 1].rstrip(".") if name.span.start else ""
        return HONORIFICS.get(before) or GENDERED.get(before, "")

    def _next_person(self, name: Name) -> int:
        """Return where the next other person is named, of whom pronouns may speak from there on."""
        end = name.span.end
        later = (n for n in self.names_in(end, end + MAX_REACH) if n.kind == "person" and n.canonical != name.canonical)
        return next((n.span.start for n in later), end + MAX_REACH)
