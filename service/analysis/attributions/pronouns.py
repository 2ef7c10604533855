"""Whom "he", "she", "it" and "they" mean: who spoke or was named, going back sentence by sentence."""

from service import patterns as re
from service.analysis.attributions.descriptions import Descriptions
from service.analysis.attributions.memory import MAX_REACH, REACH, Memory, Resolved, Speaker
from service.analysis.attributions.surfaces import (
    Kind,
    is_demonym,
    opening_body,
    opening_description,
    opening_group,
    somebody_else,
)
from service.analysis.english.nouns import GENDERED, ORGANISATIONS
from service.domain import Name

PRONOUN_GENDERS: dict[str, str] = {
    "he": "m",
    "she": "f",
    "him": "m",
    "her": "f",
    "his": "m",
    "hers": "f",
    "they": "p",
    "them": "p",
    "their": "p",
    "it": "n",
    "its": "n",
}
FIRST_PERSON = frozenset("i we my our you your me us".split())


class Pronouns:
    """Resolves pronouns from what is remembered."""

    def __init__(self, text: str, memory: Memory, descriptions: Descriptions) -> None:
        self.text, self.memory, self.descriptions = text, memory, descriptions

    def resolve(
        self,
        pronoun: str,
        start: int,
        paragraph: int,
        sentence_start: int,
        *,
        said: int | None = None,
        surely: bool = False,
    ) -> Resolved:
        """Resolve a pronoun, whose own words begin at `said`."""
        memory, gender = self.memory, PRONOUN_GENDERS[pronoun]
        if said is not None and surely:
            at = memory.sentence_at(said)
            name = self._antecedent(gender, said, paragraph, memory.sentence_starts[max(0, at)])
        else:
            name = memory.just_spoke(gender, said, paragraph) if said is not None else None
            name = name or self._antecedent(gender, start, paragraph, sentence_start)
        if name is None:
            return Resolved(None, "pronoun")
        known = next((s for s in reversed(memory.lately()) if s.name == name), None)
        kind: Kind = known.kind if known else "person"
        told = gender in {"m", "f"}
        if told:
            memory.genders.setdefault(name, gender)
        told_gender = gender if told else (known.gender if known else "")
        memory.spoken.append(Speaker(name, kind, told_gender, start, "", paragraph))
        return Resolved(name, "pronoun")

    def _antecedent(self, gender: str, start: int, paragraph: int, sentence_start: int) -> str | None:
        """Return who is meant: going back by sentences, who spoke in one, else the only one who is named in it."""
        memory = self.memory
        at = memory.sentence_at(sentence_start)
        end = start
        while (
            at >= 0
            and paragraph - memory.sentence_paragraphs[at] <= REACH
            and memory.sentence_starts[at] > start - MAX_REACH
        ):
            begin = memory.sentence_starts[at]
            spoke = memory.spoke_between(begin, end, gender)
            found = spoke or self._named_in(begin, end, gender)
            if found:
                return found.pop() if len(found) == 1 else self._last_spoken(begin, end, gender) if spoke else None
            if begin < sentence_start:
                told = self._described_in(at, gender)
                if told is not None:
                    return told
            if gender in {"m", "f"} and somebody_else(memory.sentence_texts[at]):
                return None
            at, end = at - 1, begin
        return None

    def _named_in(self, start: int, end: int, gender: str) -> set[str]:
        if gender == "n":
            return set(self._body_opening(start))
        if gender == "p":
            together = self.memory.named.opening_together(self.text, start, end)
            return {together} if together is not None else set()
        return set(self.memory.people_between(start, end, gender))

    def _body_opening(self, start: int) -> list[str]:
        """Return the body that a sentence opens with, for "it": "The Federation called off its strike. It said …"."""
        start = self.memory.report_start(start)
        near = self.memory.names_in(start, start + REACH_OF_OPENING)
        return [name for n in near[:1] if self._opens(n, start) and (name := self._owner_or_body(n)) is not None]

    def _owner_or_body(self, name: Name) -> str | None:
        """Return the body's name, or in brackets the body that is another's: "The UN's food agency"."""
        if not self.text.startswith(("’s ", "'s "), name.span.end):
            return name.canonical
        owned = _OWNED.match(self.text, name.span.end)
        body = owned is not None and owned[1] in ORGANISATIONS
        return f"({self.text[name.span.start : owned.end()]})" if owned is not None and body else None

    def _opens(self, name: Name, start: int) -> bool:
        """Say whether a body's name opens the sentence, behind nothing but what introduces it."""
        before = self.text[start : name.span.start].split()
        if self.memory.is_body(name):
            return len(before) <= 1 or (name.canonical in self.memory.bodies and len(before) <= MAX_INTRODUCTION)
        unknown = name.kind == "other" and name.canonical.isalpha() and not is_demonym(name.canonical)
        return unknown and not before and not self.text.startswith((" and ", ", "), name.span.end)

    def _described_in(self, at: int, gender: str) -> str | None:
        """Return whom a sentence opens with that names nobody: "The nurse carried …", "Hundreds of dockers marched"."""
        memory = self.memory
        sentence = memory.sentence_texts[at]
        opening = _OPENING.get(gender, opening_description)
        phrase = opening(sentence)
        if phrase is None:
            return None
        start = memory.sentence_starts[at]
        if gender not in _OPENING and any(n.kind == "person" for n in memory.names_in(start, start + len(sentence))):
            return None
        told = GENDERED.get(phrase.rsplit(" ", 1)[-1].lower(), gender)
        if told != gender:
            return None
        return self.descriptions.resolve(phrase, start, heading=False, paragraph=memory.sentence_paragraphs[at]).name

    def _last_spoken(self, start: int, end: int, gender: str) -> str | None:
        """Return the last of several who spoke, where the last one is no part of what another said."""
        memory = self.memory
        fitting = [
            s for s in memory.lately() if start <= s.place < end and memory.fits(s.name, s.gender, s.kind, gender)
        ]
        return None if gender in {"m", "f"} else fitting[-1].name


_OPENING = {"p": opening_group, "n": opening_body}
"""How a sentence opens with several, or with a body; else it is with one."""

_OWNED = re.compile(r"[’']s (?:[a-z-]+ ){0,2}?([a-z-]+)\b")
"""What belongs to a body whose name stands before."""

REACH_OF_OPENING = 60
"""Code points at a sentence's beginning in which the body stands that it opens with."""

MAX_INTRODUCTION = 4
"""Words that introduce such a body at most: "The human rights group Open Cell"."""
