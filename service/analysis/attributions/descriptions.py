"""Whom a description means: "the analyst", "the 49-year-old", "the charity", "the couple", or nobody named before."""

from service import patterns as re
from service.analysis.attributions.memory import MAX_BACK, REACH, Memory, Resolved, Speaker
from service.analysis.attributions.outlets import BODY_NOUNS, KINDS
from service.analysis.attributions.surfaces import (
    EPITHETS,
    LEADING,
    OFFICES,
    SAME,
    Kind,
    bare,
    ends_like,
    head_word,
    is_demonym,
    is_plural_head,
    kind_of_head,
    may_be_person,
)
from service.analysis.english.nouns import CARRIERS, GENDERED, HONORIFICS, ORGANISATIONS, ROLES
from service.analysis.roles import ROLES as GROUPS
from service.analysis.roles import role_of
from service.domain import Name

_ARTICLES = frozenset(["the", "this", "that", "these", "those"])
_BELONGING = frozenset(["its", "their", "his", "her"])
"""Words that introduce somebody of whom was named: "its manager", "her sister" are nobody who spoke before."""

_UNNAMED = frozenset(
    """
a an some one another several many few two three four five six seven eight nine ten dozens hundreds other most
both multiple various any no
""".split()
)

_WORD = re.compile(r"[\w’'-]+")

_COMPLEMENTED = re.compile(r"\b(?:of|in|at|for|from) (?:the )?[A-Z]")
"""What a description holds that introduces somebody: "the mayor of Zandhoek" is no one who was named before."""

_BODIES = frozenset(
    """
agency company firm bank party union charity group ministry department university council club force court
airline automaker brewer broadcaster carmaker carrier chain chipmaker developer drugmaker foundation insurer institute
lender manufacturer museum operator organisation organization orchestra publisher refiner regulator retailer
shipbuilder society startup start-up studio supermarket supplier team think-tank utility watchdog
    """.split()
)
"""Nouns that take up a body named before, beside those of outlets."""

_CALLING_BODIES = _BODIES | CARRIERS
"""All nouns that do."""

_SPECIAL = frozenset("club orchestra team museum court council university ministry department studio society".split())
"""Those of them that only a body of that kind goes by."""

_OWNED = re.compile(r"(?:The|the) ([\w-]+?)(?:s[’']|[’']s?) (?=\w)")
"""How a description begins that says whose a body is: "the seafarers' union"."""

_APART = frozenset(
    """
union party charity ministry department university council court hospital club museum orchestra bank police army
parliament senate church school airline
    """.split()
)
"""Kinds of bodies of which none is another: no hospital is "the union"."""

_TOGETHER = frozenset("couple pair duo two brothers sisters twins newlyweds".split())
"""How two people are called who were named together."""

_OF_WHAT = re.compile(r" (?:of|for|at) (?:the |an? )?(?:[a-z-]+ )*?([a-z-]+)$")
"""What a description ends with that says of what somebody is the head."""

_AGED = re.compile(r"\d-year-old$")
"""How a description ends that calls somebody by his age."""

_AGE = re.compile(r"(\d+)-year-old$")

_COUNTERPARTS = frozenset(
    """
attorney coroner inspector investigator judge landlord lawyer magistrate neighbor neighbour official passenger
prosecutor referee resident solicitor source spokesman spokesperson spokeswoman umpire witness
    """.split()
)
"""Roles of somebody else than whom a text is about: "Amina Sesay won. The referee said …"."""

_WIDE = frozenset(
    """
actor artist athlete author champion defendant executive lawmaker leader musician player politician researcher scientist
star suspect victim writer
    """.split()
)
"""Roles that somebody of a narrower one or of none is called by."""

_LOOSE = frozenset("deputy representative member head chief".split())
"""Roles that say too little for another word to stand for them."""


_KIN = frozenset(
    """
aunt brother cousin daughter father grandfather grandmother grandson husband mother nephew niece sister son uncle widow
widower wife
    """.split()
)
"""What somebody is to somebody else: no unnamed lawyer is "the brother"."""


def _is_another(known: str, role: str) -> bool:
    """Say whether one who is only described goes by no other role: the lawyer is not "the brother" or "the nurse"."""
    if known == role:
        return False
    groups = role_of(known), role_of(role)
    return role in _KIN or (None not in groups and groups[0] != groups[1] and role not in _WIDE)


class Descriptions:
    """Resolves descriptions from what is remembered."""

    def __init__(self, text: str, memory: Memory) -> None:
        self.text, self.memory = text, memory

    def resolve(self, surface: str, start: int, *, heading: bool, paragraph: int, said: int | None = None) -> Resolved:
        """Resolve a description at `start` and remember it.

        Its words begin at `said` where they stand before it: whom they name it hardly means ("Smith must go, the
        minister said").
        """
        words = _WORD.findall(bare(surface.lower(), leading=False))
        if not words:
            return Resolved(None, "nominal")
        head = head_word(surface)
        kind = "organisation" if head in _BODIES and head not in ROLES else kind_of_head(head)
        if words[0] in _ARTICLES or words[0] in _BELONGING:
            return self._defined(surface, words, head, kind, start, paragraph, start if said is None else said)
        return self._indefinite(surface, words, head, kind, start, heading=heading, paragraph=paragraph)

    def _defined(
        self, surface: str, words: list[str], head: str, kind: Kind, start: int, paragraph: int, said: int
    ) -> Resolved:
        """Resolve "the analyst": whom it means, nobody yet ("(analyst)"), or one of several."""
        memory = self.memory
        found = self._definite(surface, words, head, kind, start, paragraph, said)
        if found is not None:
            told: Kind = "person" if kind == "person" else kind
            gender = memory.genders.get(found.name or "", "")
            memory.spoken.append(Speaker(found.name or "", told, gender, start, head, paragraph))
            return found
        if (
            kind == "person"
            and words[0] not in _BELONGING
            and not is_plural_head(words)
            and may_be_person(head)
            and any(n.kind == "person" for n in memory.names_in(0, start))
        ):
            return Resolved(None, "nominal")
        name = f"({bare(surface)})"
        who: Kind = kind if kind != "person" else "anonymous"
        called = "n" if kind != "person" else "p" if is_plural_head(words) else GENDERED.get(head, "")
        memory.spoken.append(Speaker(name, who, called, start, head, paragraph))
        return Resolved(name, who)

    def _definite(
        self, surface: str, words: list[str], head: str, kind: Kind, start: int, paragraph: int, said: int
    ) -> Resolved | None:
        """Read "the analyst", "the paper": who was introduced with that noun, else the one person who is speaking."""
        memory = self.memory
        singular = ROLES.get(head) or ORGANISATIONS.get(head) or head
        singular = SAME.get(singular, singular)
        for speaker in reversed(memory.lately()):
            if speaker.head and speaker.head == singular and not speaker.name.startswith("(the "):
                return Resolved(speaker.name, "organisation" if speaker.kind == "organisation" else "nominal")
        if head in _TOGETHER and words[0] in _ARTICLES:
            together = memory.named.last_together(self.text, start)
            if together is not None:
                return Resolved(together, "nominal")
        if kind == "person" and not is_plural_head(words):
            known = self._introduced(surface, words, singular, start)
            if known or words[0] in _BELONGING:
                return known
            if self._brings_in(surface, start) or not may_be_person(head):
                return None
            only = self._only_one(head, singular, start, paragraph, said)
            return only or self._called_otherwise(surface, start, paragraph)
        if kind == "organisation" and head in _CALLING_BODIES and words[0] in _ARTICLES:
            return None if self._is_of_others(surface, start) else self._body_named(head, singular, start, paragraph)
        return None

    def _brings_in(self, surface: str, start: int) -> bool:
        """Say whether a description is of something never named before: "the head of the fire brigade" is new."""
        whose = _OF_WHAT.search(surface)
        return whose is not None and whose[1].lower() not in self.memory.words.low[: self.memory.words.at(start)]

    def _introduced(self, surface: str, words: list[str], singular: str, start: int) -> Resolved | None:
        """Return who was introduced with this role or one of its group; nobody known for "the mayor of Zandhoek"."""
        described = self.memory.described
        if singular in described:
            return Resolved(described[singular], "nominal")
        if words[0] in _ARTICLES and singular in ROLES:
            bearers = self.memory.bearers(singular, start) - self._named_right_before(start)
            if bearers:
                return Resolved(bearers.pop() if len(bearers) == 1 else None, "nominal")
        if _COMPLEMENTED.search(surface) is not None:
            return Resolved(f"({bare(surface)})", "anonymous")
        if words[0] not in _ARTICLES or singular in _LOOSE:
            return None
        group = role_of(singular)
        alike = {n for role, n in described.items() if group is not None and role_of(role) == group}
        if not alike and group is not None:
            alike = {n for role in GROUPS[group] for n in self.memory.bearers(role, start)}
        return Resolved(alike.pop(), "nominal") if len(alike) == 1 else None

    def _named_right_before(self, start: int) -> set[str]:
        """Return who is named right before a description that speaks: "a hand offered by Kim, the man said"."""
        near = self.memory.named.before(start, 1)
        return {n.canonical for n in near if self.text[n.span.end : start] == ", "}

    def _only_one(self, head: str, singular: str, start: int, paragraph: int, said: int) -> Resolved | None:
        """Return the one person who speaks near by or, where nobody does, who is named there and may hold it."""
        if head in ORGANISATIONS or singular in _COUNTERPARTS:
            return None
        memory, gender = self.memory, GENDERED.get(head, "")
        people = [s for s in memory.lately() if s.kind == "person" and paragraph - s.paragraph <= REACH]
        fitting = [s.name for s in people if not gender or memory.genders.get(s.name, "") in {gender, ""}]
        fitting = [name for name in fitting if not self._holds_another(name, singular)]
        fitting = [
            name for name in fitting if not (name.startswith("(") and _is_another(head_word(name[1:-1]), singular))
        ]
        if not fitting:
            named = memory.people_between(memory.paragraph_start(paragraph - 1), said, gender)
            one = len(set(named)) == 1 and not self._holds_another(named[0], singular)
            fitting = named if one and not self._works_as_another(named[0], singular, start) else []
        if len(set(fitting)) != 1 or self._is_of_a_thing(fitting[-1]):
            return None
        return Resolved(fitting[-1], "nominal")

    def _is_of_a_thing(self, name: str) -> bool:
        """Say whether a name of one word stands behind an article, as a paper's does and no person's: "The Citizen"."""
        return name.isalpha() and (f"The {name}" in self.text or f"the {name}" in self.text)

    def _called_otherwise(self, surface: str, start: int, paragraph: int) -> Resolved | None:
        """Return who is meant by "the Swede" and "the 29-year-old": who is of that age, or has just spoken."""
        memory = self.memory
        age = _AGE.search(surface)
        if age is not None:
            aged = self._of_age(age[1], start)
            if aged is not None:
                return Resolved(aged, "nominal")
        if not (is_demonym(surface) or age is not None or head_word(surface) in EPITHETS):
            return None
        at = memory.sentence_at(start)
        if at <= 0:
            return None
        spoke = {memory.just_spoke(gender, memory.sentence_starts[at], paragraph) for gender in "mf"} - {None}
        if not spoke and memory.sentence_paragraphs[at - 1] == paragraph:
            spoke = set(memory.people_between(memory.sentence_starts[at - 1], memory.sentence_starts[at]))
        name = spoke.pop() if len(spoke) == 1 else None
        return Resolved(name, "nominal") if name and not name.startswith("(") else None

    def _of_age(self, age: str, start: int) -> str | None:
        """Return whose age was told so: "Peter Moyo, 52"."""
        near = self.memory.named.before(start, MAX_BACK)[::-1]
        behind = f", {age}"
        return next((n.canonical for n in near if self.text.startswith(behind, n.span.end)), None)

    def _is_of_others(self, surface: str, start: int) -> bool:
        """Say whether a body is told by whose it is, and those were never named: "the seafarers' union" is new."""
        owner = _OWNED.match(surface)
        return owner is not None and owner[1].lower() not in self.memory.words.low[: self.memory.words.at(start)]

    def _body_named(self, head: str, singular: str, start: int, paragraph: int) -> Resolved | None:
        """Return the body that was introduced as one, is called so, or is the only one that speaks near by."""
        memory = self.memory
        near = [n for n in memory.named.before(start, MAX_BACK)[::-1] if not self._is_credit(n)]
        kind = KINDS.get(head, head)
        introduced = next(
            (
                n
                for n in near
                if memory.outlets.get(n.canonical) == kind or memory.bodies.get(n.canonical) in {singular, head}
            ),
            None,
        )
        called = introduced or next(
            (n for n in near if n.kind == "organisation" and ends_like(n.canonical, singular)), None
        )
        if called is not None:
            return Resolved(called.canonical, "organisation")
        spoken = [s for s in memory.lately() if s.kind == "organisation" and not s.name.startswith("(")]
        spoken = [s for s in spoken if not _is_another_body(s.name, singular)]
        if self._told_apart(head, start):
            return None
        if spoken and len({s.name for s in spoken}) == 1 and paragraph - spoken[-1].paragraph <= 1:
            return Resolved(spoken[-1].name, "organisation")
        if singular in _SPECIAL:
            return None
        found = self._body_before(start, paragraph)
        entitled = found is not None and f"The {found.name}" in self.text
        return found if entitled or head not in CARRIERS else None

    def _is_credit(self, name: Name) -> bool:
        """Say whether a name only says whose report it is, and from where: "AUSTIN, Texas (AP) —"."""
        sentence = self.memory.sentence_starts[self.memory.sentence_at(name.span.start)]
        return name.span.start < self.memory.report_start(sentence)

    def _told_apart(self, head: str, start: int) -> bool:
        """Say whether another is called so in the sentence before: "Greenpeace accuses the firm. The firm says …"."""
        memory = self.memory
        at = memory.sentence_at(start)
        before = memory.sentence_texts[at - 1].lower() if at > 0 else ""
        return any(f" {article} {head}" in before for article in ("the", "a", "an"))

    def _body_before(self, start: int, paragraph: int) -> Resolved | None:
        """Return the only body that is named in the sentence before: "Nordkraft will close it. The utility said …"."""
        memory = self.memory
        at = memory.sentence_at(start)
        if at <= 0 or paragraph - memory.sentence_paragraphs[at - 1] > 1:
            return None
        near = memory.names_in(memory.sentence_starts[at - 1], memory.sentence_starts[at])
        bodies = {n.canonical for n in near if memory.is_body(n) or self._acts(n, memory.sentence_starts[at - 1])}
        return Resolved(bodies.pop(), "organisation") if len(bodies) == 1 else None

    def _acts(self, name: Name, start: int) -> bool:
        """Say whether a name of an unknown sort opens the sentence, in which somebody does something."""
        before = self.text[start : name.span.start].strip()
        opens = not before or before == "The" or before.endswith("-based") or before in BODY_NOUNS
        joined = self.text.startswith((" and ", " & ", ", "), name.span.end)
        nobody = name.kind == "person" and not before and self.memory.guess(name) == ""
        return (name.kind == "other" or nobody) and opens and not joined and not is_demonym(name.canonical)

    def _holds_another(self, name: str, office: str) -> bool:
        """Say whether this one is known by another role than the office: no union leader is "the mayor"."""
        if office not in OFFICES:
            return False
        known = {role for role, holder in self.memory.described.items() if holder == name}
        return bool(known) and not any(role_of(role) == role_of(office) for role in known)

    def _works_as_another(self, name: str, role: str, before: int) -> bool:
        """Say whether one who has not spoken is introduced with another trade: no midwife is "the driver"."""
        own = self.memory.roles_of(name, before)
        group = role_of(role)
        return bool(own) and group is not None and role not in _WIDE and all(role_of(r) != group for r in own)

    def _indefinite(
        self, surface: str, words: list[str], head: str, kind: Kind, start: int, *, heading: bool, paragraph: int
    ) -> Resolved:
        plain = bare(surface)
        if words[0] not in _UNNAMED and not surface[:1].isupper():
            plain = bare(surface, leading=False)
        opening = plain.split(" ", 1)[0]
        spelled = opening[1:] if opening.rstrip(".").lower() not in HONORIFICS else ""
        named = self.memory.names_in(start, start + len(surface) - len(LEADING.sub("", surface)) + 1)
        if plain[:1].isupper() and spelled.islower() and (not named or opening.lower() in ROLES):
            plain = plain[:1].lower() + plain[1:]
        mass = words[0] not in _UNNAMED and not is_plural_head(words)
        name = f"({plain})" if heading or mass or head in {"police", "media", "authorities"} else f"(unnamed {plain})"
        singular = ROLES.get(head) or ORGANISATIONS.get(head) or head
        singular = SAME.get(singular, singular)
        plural = "p" if is_plural_head(words) else GENDERED.get(head, "")
        who: Kind = "anonymous" if kind == "person" else kind
        self.memory.spoken.append(Speaker(name, who, plural, start, singular, paragraph))
        return Resolved(name, who)


def _is_another_body(name: str, singular: str) -> bool:
    """Say whether a body's own name says that it is of another kind."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    return {last, singular} <= _APART and last != singular
