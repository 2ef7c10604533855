"""Who is meant: the words of a source resolved to a name, or left unresolved.

A pronoun or a description goes to the speaker before, where nobody else could be meant. In doubt it stays unresolved.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from service.analysis.attributions.descriptions import Descriptions
from service.analysis.attributions.memory import MAX_BACK, Memory, Resolved, Speaker
from service.analysis.attributions.pronouns import FIRST_PERSON, PRONOUN_GENDERS, Pronouns
from service.analysis.attributions.surfaces import Kind, told_by
from service.analysis.words import Words
from service.domain import Name, Sentence, Source, Span

__all__ = ["MAX_BACK", "Resolved", "Speakers"]


class Speakers:
    """Remembers who spoke and who was named, and resolves what refers back to them."""

    def __init__(self, text: str, words: Words, names: Sequence[Name], sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.memory = Memory(words, names, sentences)
        self.descriptions = Descriptions(text, self.memory)
        self.pronouns = Pronouns(text, self.memory, self.descriptions)

    @property
    def spoken(self) -> Sequence[Speaker]:
        """Who spoke so far, in order."""
        return self.memory.spoken

    @property
    def outlets(self) -> Mapping[str, str]:
        """The names of outlets, with the kind of outlet that each is."""
        return self.memory.outlets

    def names_in(self, start: int, end: int) -> Sequence[Name]:
        """Return the names that begin in `[start, end)`, the last hundred of them at most."""
        return self.memory.names_in(start, end)

    def resolve(
        self,
        start: int,
        end: int,
        *,
        heading: bool,
        paragraph: int,
        sentence_start: int,
        said: int | None = None,
        surely: bool = False,
    ) -> Resolved:
        """Resolve the source text[start:end] and remember it.

        Its words begin at `said` where they stand before it: a pronoun is hardly named in them, and `surely` not in a
        quotation or a clause that it breaks off ("Orr, she said, had paid").
        """
        surface = self.text[start:end]
        if surface[-2:] in {"’s", "'s"} and surface.lower() not in _CLITICS:
            end, surface = end - 2, surface[:-2]
        if " " not in surface:
            first = surface.lower().replace("’", "'").split("'", 1)[0]
            if first in PRONOUN_GENDERS:
                return self.pronouns.resolve(first, start, paragraph, sentence_start, said=said, surely=surely)
            if first in FIRST_PERSON:
                return Resolved(None, "pronoun")
        named = self.memory.named.heading(self.text, start, end)
        if named is not None:
            return self._joint(start, end, named) or self._remember_name(start, end, named, paragraph)
        return self.descriptions.resolve(surface, start, heading=heading, paragraph=paragraph, said=said)

    def sentence_before(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence before in the same paragraph."""
        at = bisect_left(self.memory.sentence_starts, sentence.span.start) - 1
        before = self.memory.sentences[at] if at >= 0 else None
        return before if before is not None and before.paragraph == sentence.paragraph else None

    def actor_in(self, sentence: Sentence) -> Source | None:
        """Return the person whom a sentence opens with, as who acts in it: "Haddad shrugs."."""
        start, words = sentence.span.start, self.memory.words
        opening = next((n for n in self.names_in(start, start + 1) if n.kind == "person"), None)
        if opening is not None:
            resolved = self._remember_name(start, opening.span.end, opening, sentence.paragraph)
            return Source(text=opening.text, span=opening.span, name=resolved.name, kind="person")
        first = words.at(start)
        pronoun = words.low[first] if first < len(words) else ""
        if pronoun not in {"he", "she"}:
            return None
        span = Span(start=start, end=words.end(first))
        resolved = self.pronouns.resolve(pronoun, start, sentence.paragraph, start)
        return Source(text=span.of(self.text), span=span, name=resolved.name, kind=resolved.kind)

    def _joint(self, start: int, end: int, first: Name) -> Resolved | None:
        """Return "A and B" where several people speak together, and remember them as one."""
        together = self.memory.named.together(self.text, start, end, first)
        if together is None:
            return None
        kind: Kind = "organisation" if first.kind == "organisation" else "person"
        self.memory.spoken.append(Speaker(together, kind, "p", start, "", 0))
        return Resolved(together, kind)

    def _remember_name(self, start: int, end: int, name: Name, paragraph: int) -> Resolved:
        memory, canonical = self.memory, name.canonical
        body = name.kind not in {"person", "other"} or memory.is_body(name)
        kind: Kind = "organisation" if body else "person"
        roles, called = told_by(self.text[start:end])
        gender = (called or memory.guess(name)) if kind == "person" else "n"
        if name.kind == "person" or gender:
            memory.genders[canonical] = gender or memory.genders.get(canonical, "")
        for role in roles:
            memory.described[role] = canonical
        memory.spoken.append(Speaker(canonical, kind, memory.genders.get(canonical, gender), start, "", paragraph))
        return Resolved(canonical, kind)


_CLITICS = frozenset({"it's", "it’s", "he's", "he’s", "she's", "she’s"})
"""Pronouns with a verb, which are no possessives."""
