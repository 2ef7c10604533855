"""What the words that somebody is called by tell: head noun, number, gender, kind, whose they are."""

from functools import lru_cache
from typing import Literal

from service import patterns as re
from service.analysis.english.function_words import AUXILIARIES, COORDINATORS, PREPOSITIONS, RELATIVES
from service.analysis.english.given_names import FEMALE, MALE
from service.analysis.english.nouns import CARRIERS, DOCUMENTS, GENDERED, HONORIFICS, ORGANISATIONS, ROLES, TITLES
from service.analysis.english.places import DEMONYMS
from service.analysis.roles import role_of
from service.domain import Name

Kind = Literal["person", "organisation", "document", "anonymous", "pronoun", "nominal"]

LEADING = re.compile(
    r"^(?:both\s+(?=the\b))?(?:the|a|an|this|that|these|those|some|one|another|other|its|his|her|their|our|both|unnamed|anonymous)\s+",
    re.IGNORECASE,
)

_APPOSED = re.compile(r",(?!\d)| who | which | whose | that ")
_BEHIND_HEAD = re.compile(
    r",|\b(?:\w+ed|seen|written|drawn|taken) by\b"
    r"|\b(?:of|for|at|from|in|with|on|to|who|that|which|by|near|familiar|close|behind|within|involved|based)\b"
)
"""What ends the part of a description in which its head stands."""

_WORD = re.compile(r"[\w-]+")
_MARKED_WORD = re.compile(r"[\w’'-]+")

_OWNER = re.compile(r"^.*[’']s? (?=\w)")
"""How a description begins that says whose somebody is: "Mr Hanlon's widow, Sinéad"."""

_GENDERS = {noun: gender for noun, gender in GENDERED.items() if noun not in {"father", "mother"}} | HONORIFICS
"""Titles and nouns beside a name that tell a gender; a priest is a father too."""

MAX_SURFACES = 10_000
"""Descriptions whose parts are kept: "the police", "officials" recur."""

DESCRIBED = re.compile(r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]n?) ((?:[a-z][\w’'-]*\s+){1,3})")
"""A description that opens a sentence."""

_ASKED = re.compile(r"(?:When )?[Aa]sked [^,.]*, ")
"""A question before it, to which somebody answers."""

_OTHERWISE = re.compile(r"The (?:\d+-year-old|(?P<people>[A-Z]\w+),? (?!of\b|and\b)[a-z\d])")
"""How a sentence opens about somebody who is called by age or people: "The Swede, 24, …"."""

OFFICES: frozenset[str] = frozenset(
    """
mayor minister president premier chancellor governor prefect senator ambassador judge prosecutor king queen pope
    """.split()
)
"""Roles that one person holds: whoever is known by another is not meant."""


SAME: dict[str, str] = {
    "newspaper": "paper",
    "tabloid": "paper",
    "firm": "company",
    "organisation": "group",
    "organization": "group",
}
"""Nouns that refer back to one another ("a newspaper … the paper")."""


_LINKING = PREPOSITIONS | RELATIVES | COORDINATORS | AUXILIARIES
"""Words with which more begins than a description."""


def owns(text: str, name: Name, end: int) -> bool:
    """Say whether the phrase is about what belongs to a person: "Galli's predecessor"."""
    return name.kind == "person" and text[name.span.end : end].startswith(("’s ", "'s ")) and end - name.span.end > 3


def is_demonym(name: str) -> bool:
    return name in DEMONYMS or name.rsplit(maxsplit=1)[-1] in DEMONYMS


@lru_cache(maxsize=MAX_SURFACES)
def told_by(surface: str) -> tuple[tuple[str, ...], str]:
    """Return the roles that the words around a name tell, and its gender, where a title or noun tells one."""
    low = surface.lower().partition(" whose ")[0]
    own = _OWNER.sub("", low)
    roles = tuple(ROLES[word] for word in _MARKED_WORD.findall(low) if word in ROLES)
    return roles, next((_GENDERS[word] for word in _WORD.findall(own) if word in _GENDERS), "")


@lru_cache(maxsize=MAX_SURFACES)
def bare(surface: str, *, leading: bool = True) -> str:
    """Return a description without its article, its apposition and its relative clause."""
    words = LEADING.sub("", surface) if leading else surface
    return _APPOSED.split(words, maxsplit=1)[0].strip(" ,") or words


def introduces(words: str) -> bool:
    """Say whether the words before a name only say who it is: "chief executive", "retired teacher", "Brig. Gen."."""
    parts = [w.strip(".").lower() for w in words.split()]
    if all(w in TITLES or w in ROLES for w in parts):
        return True
    return (parts[-1] in TITLES or parts[-1] in ROLES) and _LINKING.isdisjoint(parts)


def gender_of(given: str) -> str:
    """Return "m" or "f" where a given name tells, else nothing."""
    male, female = given in MALE, given in FEMALE
    return "" if male == female else "m" if male else "f"


@lru_cache(maxsize=MAX_SURFACES)
def ends_like(name: str, noun: str) -> bool:
    words = name.lower().split()
    return (
        noun in words
        or (noun in {"paper", "newspaper"} and words[-1] in CARRIERS)
        or (noun == "agency" and len(words) == 1 and name.isupper())
    )


def is_plural(name: str) -> bool:
    return name.rstrip(")").endswith("s")


@lru_cache(maxsize=MAX_SURFACES)
def head_word(surface: str) -> str:
    words = _WORD.findall(_BEHIND_HEAD.split(surface.lower(), maxsplit=1)[0])
    return words[-1].rstrip("-") if words else ""


def is_plural_head(words: list[str]) -> bool:
    if words[0] in {"one", "another", "someone", "somebody"}:
        return False
    for word in words:
        if word in ROLES and ROLES[word] != word:
            return True
        if word in {"of", "for", "in", "at", "from", "with"}:
            break
    return words[-1] in {"people", "police", "couple", "pair", "duo", "trio"} or (
        words[-1].endswith("s") and words[-1] not in _SINGULAR
    )


_SINGULAR = frozenset(ROLES.values())
"""Nouns for one person, some of which end like several ("boss")."""


def is_source(phrase: str) -> bool:
    """Say whether a phrase without a name is headed by a noun for people or bodies."""
    head = head_word(phrase)
    return head in ROLES or head in ORGANISATIONS


def kind_of_head(head: str) -> Kind:
    if head in ROLES:
        return "person"
    if head in DOCUMENTS and head not in ORGANISATIONS:
        return "document"
    if head in ORGANISATIONS or head in CARRIERS:
        return "organisation"
    return "document" if head in DOCUMENTS else "person"


_PERSONAL = re.compile(
    r"(?:[a-z]{2,}(?:er|or|ist|man|woman|person|ian|ee|ess|mate|star|herd|smith)|-old|accused|deceased)$"
)
"""How nouns for people end that stand in no list."""


EPITHETS = frozenset(
    """
international native ace legend icon veteran favourite hitmaker frontman playmaker winger prop hooker batsman bowler
    """.split()
)
"""What somebody is called who has just been named: "the Norway international"."""


def may_be_person(head: str) -> bool:
    """Say whether a noun can call a person: "the ferry line" is nobody's."""
    return head in ROLES or head in EPITHETS or _PERSONAL.search(head) is not None or head.title() in DEMONYMS


_GROUP = re.compile(
    r"(?:(?:The|Two|Three|Four|Five|Six|Some|Several|Many|Both|(?:Hundreds|Dozens|Thousands|Scores) of)\s+)?"
    r"(?:[\w-]+\s+){0,2}?(\w+s)\b"
)


_POLICE = re.compile(r"Police (?:are|were|have|had|did|do|say|know|believe|want|\w+ed|found|sought|sent)\b")
"""How a sentence opens with the police as many."""


def opening_description(sentence: str) -> str | None:
    """Return the description of one person that a sentence opens with: "The nurse carried …"."""
    asked = _ASKED.match(sentence)
    opening = DESCRIBED.match(sentence, asked.end()) if asked is not None else DESCRIBED.match(sentence)
    if opening is None:
        return None
    words = opening[1].split()
    at = next((n for n, w in enumerate(words) if ROLES.get(w.lower()) == w.lower()), None)
    if at is None or (at + 1 < len(words) and words[at + 1].lower() in ROLES):
        return None
    return f"{opening[0].split(maxsplit=1)[0]} {' '.join(words[: at + 1])}"


def opening_group(sentence: str) -> str | None:
    """Return the description of several people that a sentence opens with: "Hundreds of dockers marched"."""
    if _POLICE.match(sentence):
        return "Police"
    opening = _GROUP.match(sentence)
    noun = opening[1].lower() if opening is not None else ""
    if opening is None or ROLES.get(noun, noun) == noun:
        return None
    return re.sub(r"^(?:Hundreds|Dozens|Thousands|Scores) of ", "", opening[0])


def opening_body(sentence: str) -> str | None:
    """Return the description of a body that a sentence opens with: "The fire service is looking into it"."""
    opening = DESCRIBED.match(sentence)
    words = opening[1].split() if opening is not None else []
    at = next((n for n, w in enumerate(words) if w.lower() in ORGANISATIONS), None)
    if opening is None or at is None or (at + 1 < len(words) and words[at + 1].lower() in ORGANISATIONS.keys() | ROLES):
        return None
    return f"{opening[0].split(maxsplit=1)[0]} {' '.join(words[: at + 1])}"


def somebody_else(sentence: str) -> bool:
    """Say whether a sentence is about somebody whom it only describes ("The mayor wants an inquiry")."""
    called = _OTHERWISE.match(sentence)
    if called is not None and (called["people"] is None or called["people"] in DEMONYMS):
        return True
    opening = DESCRIBED.match(sentence)
    return opening is not None and any(role_of(word) is not None for word in opening[1].lower().split())
