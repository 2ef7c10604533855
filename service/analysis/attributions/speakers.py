"""Who is meant: the words of a source resolved to a name, or left unresolved.

A pronoun or a description goes to the speaker before, where nobody else could be meant. In doubt it stays unresolved.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from service.analysis.attributions.named import Named
from service.analysis.attributions.outlets import KINDS, outlets
from service.analysis.attributions.surfaces import (
    LEADING,
    OFFICES,
    SAME,
    Kind,
    bare,
    ends_like,
    gender_of,
    head_word,
    is_demonym,
    is_plural,
    is_plural_head,
    kind_of_head,
    somebody_else,
    told_by,
)
from service.analysis.english.nouns import CARRIERS, GENDERED, HONORIFICS, ORGANISATIONS, ROLES
from service.analysis.roles import role_of
from service.analysis.words import Words
from service.domain import Name, Sentence, Source, Span

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
_ARTICLES = frozenset(["the", "this", "that", "these", "those"])
_BELONGING = frozenset(["its", "their", "his", "her"])
"""Words that introduce somebody of whom was named: "its manager", "her sister" are nobody who spoke before."""

_UNNAMED = frozenset(
    """
a an some one another several many few two three four five six seven eight nine ten dozens hundreds other most
both multiple various any no
""".split()
)
MAX_BACK = 60
"""Speakers and names that a description looks back over at most."""

PRONOUN_WINDOW = 45
"""Words behind a name in which pronouns tell its gender."""

MAX_REACH = 1500
"""Code points that a pronoun looks back over at most."""

_REACH = 3
"""Paragraphs that a pronoun looks back over at most."""


_WORD = re.compile(r"[\w’'-]+")

_COMPLEMENTED = re.compile(r"\b(?:of|in|at|for|from) (?:the )?[A-Z]")
"""What a description holds that introduces somebody: "the mayor of Zandhoek" is no one who was named before."""

_BODIES = frozenset(
    "agency company firm bank party union charity group ministry department university council club force court".split()
)
"""Nouns that take up a body named before, beside those of outlets."""

_OF_WHAT = re.compile(r" (?:of|for|at) (?:the |an? )?(?:[a-z-]+ )*?([a-z-]+)$")
"""What a description ends with that says of what somebody is the head."""

_AGED = re.compile(r"\d-year-old$")
"""How a description ends that calls somebody by his age."""

_LOOSE = frozenset("deputy representative member head chief".split())
"""Roles that say too little for another word to stand for them."""


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


class Speakers:
    """Remembers who spoke and who was named, and resolves what refers back to them."""

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

    def resolve(
        self,
        text: str,
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
        surface = text[start:end]
        if surface[-2:] in {"’s", "'s"} and surface.lower() not in {"it's", "it’s", "he's", "he’s", "she's", "she’s"}:
            end, surface = end - 2, surface[:-2]
        if " " not in surface:
            first = surface.lower().replace("’", "'").split("'", 1)[0]
            if first in PRONOUN_GENDERS:
                return self._pronoun(first, start, paragraph, sentence_start, said=said, surely=surely)
            if first in FIRST_PERSON:
                return Resolved(None, "pronoun")
        named = self.named.heading(text, start, end)
        if named is not None:
            return self._joint(text, start, end, named) or self._remember_name(text, start, end, named, paragraph)
        return self._description(surface, start, heading=heading, paragraph=paragraph)

    def sentence_before(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence before in the same paragraph."""
        at = bisect_left(self.sentence_starts, sentence.span.start) - 1
        before = self.sentences[at] if at >= 0 else None
        return before if before is not None and before.paragraph == sentence.paragraph else None

    def actor_in(self, text: str, sentence: Sentence) -> Source | None:
        """Return the person whom a sentence opens with, as who acts in it: "Haddad shrugs."."""
        start = sentence.span.start
        opening = next((n for n in self.names_in(start, start + 1) if n.kind == "person"), None)
        if opening is not None:
            resolved = self._remember_name(text, start, opening.span.end, opening, sentence.paragraph)
            return Source(text=opening.text, span=opening.span, name=resolved.name, kind="person")
        first = self.words.at(start)
        pronoun = self.words.low[first] if first < len(self.words) else ""
        if pronoun not in {"he", "she"}:
            return None
        span = Span(start=start, end=self.words.end(first))
        resolved = self._pronoun(pronoun, start, sentence.paragraph, start)
        return Source(text=span.of(text), span=span, name=resolved.name, kind=resolved.kind)

    # Names ---------------------------------------------------------------------------------------------------------

    def names_in(self, start: int, end: int) -> Sequence[Name]:
        """Return the names that begin in `[start, end)`, the last hundred of them at most."""
        return self.named.between(start, end)

    def _joint(self, text: str, start: int, end: int, first: Name) -> Resolved | None:
        """Return "A and B" where several people speak together, and remember them as one."""
        together = self.named.together(text, start, end, first)
        if together is None:
            return None
        self.spoken.append(Speaker(together, "person", "p", start, "", 0))
        return Resolved(together, "person")

    def _remember_name(self, text: str, start: int, end: int, name: Name, paragraph: int) -> Resolved:
        canonical = name.canonical
        body = name.kind not in {"person", "other"} or canonical in self.outlets
        kind: Kind = "organisation" if body else "person"
        roles, called = told_by(text[start:end])
        gender = (called or self._guess(name)) if kind == "person" else "n"
        if name.kind == "person" or gender:
            self.genders[canonical] = gender or self.genders.get(canonical, "")
        for role in roles:
            self.described[role] = canonical
        self.spoken.append(Speaker(canonical, kind, self.genders.get(canonical, gender), start, "", paragraph))
        return Resolved(canonical, kind)

    def _guess(self, name: Name) -> str:
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

    def _titled(self, name: Name) -> str:
        """Return what the word before a name tells of a gender: "King Osei", "the actress Ida Moss"."""
        before = self.words.low[self.words.at(name.span.start) - 1].rstrip(".") if name.span.start else ""
        return HONORIFICS.get(before) or GENDERED.get(before, "")

    def _next_person(self, name: Name) -> int:
        """Return where the next other person is named, of whom pronouns may speak from there on."""
        end = name.span.end
        later = (n for n in self.names_in(end, end + MAX_REACH) if n.kind == "person" and n.canonical != name.canonical)
        return next((n.span.start for n in later), end + MAX_REACH)

    # Pronouns ------------------------------------------------------------------------------------------------------

    def _pronoun(
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
        gender = PRONOUN_GENDERS[pronoun]
        if said is not None and surely:
            at = bisect_left(self.sentence_starts, said + 1) - 1
            name = self._antecedent(gender, said, paragraph, self.sentence_starts[max(0, at)])
        else:
            name = self._just_spoke(gender, said, paragraph) if said is not None else None
            name = name or self._antecedent(gender, start, paragraph, sentence_start)
        if name is None:
            return Resolved(None, "pronoun")
        known = next((s for s in reversed(self.spoken[-MAX_BACK:]) if s.name == name), None)
        kind: Kind = known.kind if known else "person"
        if gender in {"m", "f"}:
            self.genders.setdefault(name, gender)
        self.spoken.append(
            Speaker(
                name, kind, gender if gender in {"m", "f"} else (known.gender if known else ""), start, "", paragraph
            )
        )
        return Resolved(name, "pronoun")

    def _just_spoke(self, gender: str, said: int, paragraph: int) -> str | None:
        """Return the one person who speaks in the sentence before, in the same paragraph."""
        at = bisect_left(self.sentence_starts, said) - 1
        if gender not in {"m", "f"} or at < 0 or self.sentence_paragraphs[at] != paragraph:
            return None
        begin = self.sentence_starts[at]
        spoke = {
            s.name
            for s in self.spoken[-MAX_BACK:]
            if begin <= s.place < said and self._fits(s.name, s.gender, s.kind, gender)
        }
        return spoke.pop() if len(spoke) == 1 else None

    def _antecedent(self, gender: str, start: int, paragraph: int, sentence_start: int) -> str | None:
        """Return who is meant: going back by sentences, who spoke in one, else the only one who is named in it."""
        at = bisect_left(self.sentence_starts, sentence_start + 1) - 1
        end = start
        while (
            at >= 0
            and paragraph - self.sentence_paragraphs[at] <= _REACH
            and self.sentence_starts[at] > start - MAX_REACH
        ):
            begin = self.sentence_starts[at]
            spoke = {
                s.name
                for s in self.spoken[-MAX_BACK:]
                if begin <= s.place < end and self._fits(s.name, s.gender, s.kind, gender)
            }
            found = spoke or set(self._people_between(begin, end, gender) or self._body_opening(begin, gender))
            if found:
                return found.pop() if len(found) == 1 else self._last_spoken(begin, end, gender) if spoke else None
            if gender in {"m", "f"} and somebody_else(self.sentence_texts[at]):
                return None
            at, end = at - 1, begin
        return None

    def _body_opening(self, start: int, gender: str) -> list[str]:
        """Return the body that a sentence opens with, for "it": "The Federation called off its strike. It said …"."""
        if gender != "n":
            return []
        near = [n for n in self.names_in(start, start + len("The  ")) if n.kind == "organisation"]
        return [n.canonical for n in near[:1]]

    def _last_spoken(self, start: int, end: int, gender: str) -> str | None:
        """Return the last of several who spoke, where the last one is no part of what another said."""
        fitting = [
            s
            for s in self.spoken[-MAX_BACK:]
            if start <= s.place < end and self._fits(s.name, s.gender, s.kind, gender)
        ]
        del fitting[:-1]
        return None if gender in {"m", "f"} else fitting[0].name

    def _paragraph_start(self, paragraph: int) -> int:
        at = bisect_left(self.sentence_paragraphs, paragraph)
        return self.sentence_starts[at] if at < len(self.sentence_starts) else 0

    def _people_between(self, start: int, end: int, gender: str) -> list[str]:
        return [
            n.canonical
            for n in self.names_in(start, end)
            if n.kind == "person" and self._fits(n.canonical, self._guess(n), "person", gender)
        ]

    def _fits(self, name: str, known: str, kind: str, gender: str) -> bool:
        known = self.genders.get(name) or known
        if gender == "n":
            return kind in {"organisation", "document"} and not is_plural(name)
        if gender == "p":
            return kind == "organisation" or known == "p"
        return kind in {"person", "nominal", "anonymous"} and known in {gender, ""} and " and " not in name

    # Descriptions --------------------------------------------------------------------------------------------------

    def _description(self, surface: str, start: int, *, heading: bool, paragraph: int) -> Resolved:
        low = surface.lower()
        words = _WORD.findall(bare(low, leading=False))
        if not words:
            return Resolved(None, "nominal")
        first = words[0]
        head = head_word(surface)
        kind = kind_of_head(head)
        definite = first in _ARTICLES or first in {"his", "her", "their", "its"}
        if definite:
            found = self._definite(surface, words, head, kind, start, paragraph)
            if found is not None:
                self.spoken.append(
                    Speaker(
                        found.name or "",
                        "person" if kind == "person" else kind,
                        self.genders.get(found.name or "", ""),
                        start,
                        head,
                        paragraph,
                    )
                )
                return found
            if (
                kind == "person"
                and words[0] not in _BELONGING
                and not is_plural_head(words)
                and any(n.kind == "person" for n in self.names_in(0, start))
            ):
                return Resolved(None, "nominal")
            name = f"({bare(surface)})"
            who: Kind = kind if kind != "person" else "anonymous"
            self.spoken.append(
                Speaker(
                    name,
                    who,
                    "n" if kind != "person" else "p" if is_plural_head(words) else GENDERED.get(head, ""),
                    start,
                    head,
                    paragraph,
                )
            )
            return Resolved(name, kind if kind != "person" else "anonymous")
        return self._indefinite(surface, words, head, kind, start, heading=heading, paragraph=paragraph)

    def _definite(
        self, surface: str, words: list[str], head: str, kind: Kind, start: int, paragraph: int
    ) -> Resolved | None:
        """Read "the analyst", "the paper": who was introduced with that noun, else the one person who is speaking."""
        singular = ROLES.get(head) or ORGANISATIONS.get(head) or head
        singular = SAME.get(singular, singular)
        for speaker in reversed(self.spoken[-MAX_BACK:]):
            if speaker.head and speaker.head == singular and not speaker.name.startswith("(the "):
                return Resolved(speaker.name, "organisation" if speaker.kind == "organisation" else "nominal")
        if kind == "person" and not is_plural_head(words):
            known = self._introduced(surface, words, singular)
            if known or words[0] in _BELONGING:
                return known
            if self._brings_in(surface, start):
                return None
            return self._only_one(head, singular, start, paragraph) or self._called_otherwise(surface, start, paragraph)
        if kind == "organisation" and head in CARRIERS | _BODIES:
            return self._body_named(head, singular, start, paragraph)
        return None

    def _brings_in(self, surface: str, start: int) -> bool:
        """Say whether a description is of something never named before: "the head of the fire brigade" is new."""
        whose = _OF_WHAT.search(surface)
        return whose is not None and whose[1].lower() not in self.words.low[: self.words.at(start)]

    def _introduced(self, surface: str, words: list[str], singular: str) -> Resolved | None:
        """Return who was introduced with this role or one of its group; nobody known for "the mayor of Zandhoek"."""
        if singular in self.described:
            return Resolved(self.described[singular], "nominal")
        if _COMPLEMENTED.search(surface) is not None:
            return Resolved(f"({bare(surface)})", "anonymous")
        if words[0] not in _ARTICLES or singular in _LOOSE:
            return None
        alike = {n for role, n in self.described.items() if (group := role_of(role)) and group == role_of(singular)}
        return Resolved(alike.pop(), "nominal") if len(alike) == 1 else None

    def _only_one(self, head: str, singular: str, start: int, paragraph: int) -> Resolved | None:
        """Return the one person who speaks near by or, where nobody does, who is named there and may hold it."""
        if head in ORGANISATIONS:
            return None
        gender = GENDERED.get(head, "")
        people = [s for s in self.spoken[-MAX_BACK:] if s.kind == "person" and paragraph - s.paragraph <= _REACH]
        fitting = [s.name for s in people if not gender or self.genders.get(s.name, "") in {gender, ""}]
        fitting = [name for name in fitting if not self._holds_another(name, singular)]
        if not fitting:
            named = self._people_between(self._paragraph_start(paragraph - 1), start, gender or "m")
            fitting = named if len(set(named)) == 1 and not self._holds_another(named[0], singular) else []
        return Resolved(fitting[-1], "nominal") if len(set(fitting)) == 1 else None

    def _called_otherwise(self, surface: str, start: int, paragraph: int) -> Resolved | None:
        """Return who just spoke for "the Swede" and "the 29-year-old", which only call him by another word."""
        if not (is_demonym(surface) or _AGED.search(surface)):
            return None
        at = bisect_left(self.sentence_starts, start + 1) - 1
        if at <= 0:
            return None
        spoke = {self._just_spoke(gender, self.sentence_starts[at], paragraph) for gender in "mf"} - {None}
        name = spoke.pop() if len(spoke) == 1 else None
        return Resolved(name, "nominal") if name and not name.startswith("(") else None

    def _body_named(self, head: str, singular: str, start: int, paragraph: int) -> Resolved | None:
        """Return the body that was introduced as one, is called so, or is the only one that speaks near by."""
        near, kind = self.named.before(start, MAX_BACK)[::-1], KINDS.get(head, head)
        introduced = next((n for n in near if self.outlets.get(n.canonical) == kind), None) if self.outlets else None
        called = introduced or next(
            (n for n in near if n.kind == "organisation" and ends_like(n.canonical, singular)), None
        )
        if called is not None:
            return Resolved(called.canonical, "organisation")
        spoken = [s for s in self.spoken[-MAX_BACK:] if s.kind == "organisation" and not s.name.startswith("(")]
        if spoken and len({s.name for s in spoken}) == 1 and paragraph - spoken[-1].paragraph <= 1:
            return Resolved(spoken[-1].name, "organisation")
        return None

    def _holds_another(self, name: str, office: str) -> bool:
        """Say whether this one is known by another role than the office: no union leader is "the mayor"."""
        if office not in OFFICES:
            return False
        known = {role for role, holder in self.described.items() if holder == name}
        return bool(known) and not any(role_of(role) == role_of(office) for role in known)

    def _indefinite(
        self, surface: str, words: list[str], head: str, kind: Kind, start: int, *, heading: bool, paragraph: int
    ) -> Resolved:
        plain = bare(surface)
        if words[0] not in _UNNAMED and not surface[:1].isupper():
            plain = bare(surface, leading=False)
        opening = plain.split(" ", 1)[0]
        spelled = opening[1:] if opening.rstrip(".").lower() not in HONORIFICS else ""
        if (
            plain[:1].isupper()
            and spelled.islower()
            and not self.names_in(start, start + len(surface) - len(LEADING.sub("", surface)) + 1)
        ):
            plain = plain[:1].lower() + plain[1:]
        mass = words[0] not in _UNNAMED and not is_plural_head(words)
        name = f"({plain})" if heading or mass or head in {"police", "media", "authorities"} else f"(unnamed {plain})"
        singular = ROLES.get(head) or ORGANISATIONS.get(head) or head
        singular = SAME.get(singular, singular)
        plural = "p" if is_plural_head(words) else GENDERED.get(head, "")
        self.spoken.append(Speaker(name, kind if kind != "person" else "anonymous", plural, start, singular, paragraph))
        return Resolved(name, "anonymous" if kind == "person" else kind)
