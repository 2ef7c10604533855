"""Whether two descriptions mean the same speaker: short and long names, roles, bodies and those who speak for them."""

from collections.abc import Sequence
from functools import lru_cache

from service import patterns as re
from service.analysis.english.given_names import FEMALE, MALE
from service.analysis.naming import name_words, same_name
from service.analysis.roles import role_of
from service.analysis.wording import CUES, FUNCTION, Word, stem, words
from service.verification.lexicon.callings import FIELDS, PRIVATE
from service.verification.lexicon.meaning import notions
from service.verification.library import Library

NEAR = 5
"""Words between a name and the role or body that belongs to it, at most."""

AROUND = 8
"""Words beside a name within which it is told who bears it."""

INDEFINITE = re.compile(r"\((?:unnamed)\b|(?:an?|one|some|another)\b", re.IGNORECASE)
"""How somebody is brought in who may be called anything; "the" with an office means its holder."""

PARTITIVE: frozenset[str] = frozenset(
    "one two three some several many of a an the his her its their these those another".split()
)
"""Words before a description that only count or point."""

BEHIND: frozenset[str] = frozenset(
    "of in at from with for on by who whose that which to about under behind near close".split()
)
"""Words that begin what stands behind a head noun."""

JOINING: frozenset[str] = frozenset(
    """and or but with to was is were are has had have called told met by against over that than as while when if
    who which will would citing cited quoting quoted""".split()
)
"""Words that do not stand between somebody and what he is."""

PEERS: frozenset[str] = frozenset(
    """co-author coauthor co-authors colleague colleagues co-founder co-star teammate team-mate opponent rival rivals
    successor predecessor partner friend neighbour neighbor husband wife widow widower brother sister father mother
    son daughter cousin uncle aunt fiancé fiancée boyfriend girlfriend ex-wife ex-husband flatmate roommate
    counterpart""".split()
)
"""What somebody is to another for whom he does not speak ("Moreira's co-author, Henrik Aas")."""

UNTOLD: frozenset[str] = FUNCTION | {"unnamed"}
"""Words of an office that tell no holder from another."""


def same_speaker(one: str, other: str, library: Library) -> bool:
    """Say whether `one` and `other` may name one speaker, as far as the articles tell."""
    pair = (one, other)
    known = library.kept.speakers.get(pair)
    if known is None:
        known = library.kept.speakers[pair] = not _are_two(one, other, library) and (
            same_name(one, other)
            or same_name(_full(one, library), _full(other, library))
            or speaks_for(one, other, library)
        )
    return known


def _are_two(one: str, other: str, library: Library) -> bool:
    """Say whether one of the two is described as somebody of the other's."""
    return is_anothers(one, other, library) or is_anothers(other, one, library)


def is_anothers(description: str, name: str, library: Library) -> bool:
    """Say whether words for one without a name have him as somebody's who is named: "Orr's lawyer" is not Orr."""
    owner = _owner_of(description) if description[:1] == "(" else ""
    if not owner or name.startswith("(") or not same_name(owner, name):
        return False
    known = {n.kind for n in library.full_names if n.canonical == name}
    return "person" in known or name_words(name)[0] in GIVEN


@lru_cache(maxsize=1_024)
def _owner_of(description: str) -> str:
    """Return whose somebody is by his description, empty where it does not say."""
    found = _OWNED.match(description)
    return (found["owner"] or found["whose"]) if found else ""


AIDES: frozenset[str] = frozenset(
    """lawyer lawyers attorney barrister solicitor aide aides adviser advisor deputy assistant doctor doctors nurse
    agent bodyguard driver employee biographer publicist ally allies supporter supporters relative relatives family
    friends neighbours neighbors colleagues parents mother-in-law father-in-law""".split()
)
"""What somebody is to another for whom he may act, and is not he."""

_OTHER = "|".join(sorted(PEERS | AIDES, key=len, reverse=True))

_OWNED = re.compile(
    rf"\((?:unnamed )?(?:(?P<owner>(?:[A-Z][\w.’'-]* )*[A-Z][\w.-]*)[’']s? (?:[\w-]+ )*(?:{_OTHER})"
    rf"|(?:[\w-]+ )*(?:{_OTHER}) (?:of|for|to) (?P<whose>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*))\)"
)
"""A description by whose somebody is: "(Nils Orre's daughter)", "(unnamed lawyer for Nils Orre)"."""


def may_describe(description: str, name: str, library: Library) -> bool:
    """Say whether words for one without a name may mean `name`.

    They stand beside it ("one of the runners": Runner Kate Dombrowski), or the articles call nobody by them and what
    stands around it is about the same ("a heart specialist": Harold Peck, a cardiologist).
    """
    called = called_by(description)
    if not called or name.startswith("("):
        return bool(called) and _alike(called, called_by(name))
    if not INDEFINITE.match(description) and role_of(called[-1]) is not None:
        return False
    if speaks_for(name, called[-1], library):
        return True
    if library.sentences_with(called[-1]):
        return False
    last = name_words(name)[-1]
    first = next(iter(library.sentences_with(last)), None)
    return first is not None and not notions(" ".join(called)).isdisjoint(notions(_around(first.text, last)))


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether two descriptions have one head noun, and nothing before it that tells them apart."""
    apart = bool(one[:-1] and other[:-1]) and set(one[:-1]).isdisjoint(other[:-1])
    return one[-1:] == other[-1:] and not apart


@lru_cache(maxsize=1_024)
def called_by(description: str) -> tuple[str, ...]:
    """Return the words of a description up to its head noun, that in the singular: "(unnamed of her deputies)"."""
    found = [w.text for w in words(description) if w.text != "unnamed"]
    while found and found[0] in PARTITIVE:
        found.pop(0)
    stop = next((i for i, w in enumerate(found) if w in BEHIND or _is_participle(found, i)), len(found))
    return (*found[: stop - 1], singular(found[stop - 1])) if stop else ()


STRONG: frozenset[str] = frozenset("seen shown sent written made drawn given held kept read drawn hurt caught".split())
"""Participles in no "ed" that stand behind a noun."""


def _is_participle(found: Sequence[str], at: int) -> bool:
    """Say whether a participle behind a person's calling begins here: "the woman | waiting outside"."""
    participle = found[at].endswith(("ing", "ed")) or found[at] in STRONG
    return at > 0 and participle and stem(found[at - 1]) in FIELDS.keys() | PRIVATE


def singular(noun: str) -> str:
    """Return a noun in the singular, as far as its ending tells."""
    if noun.endswith("ies") and len(noun) > len("ties"):
        return noun.removesuffix("ies") + "y"
    return noun.removesuffix("s") if len(noun) > len("gas") and not noun.endswith(("ss", "us")) else noun


def _around(text: str, last: str) -> str:
    """Return the words around a name in a sentence."""
    found = words(text)
    at = next((i for i, w in enumerate(found) if w.text.removesuffix("'s") == last), 0)
    near = found[max(0, at - AROUND) : at + AROUND + 1]
    return text[near[0].start : near[-1].end] if near else ""


def _full(name: str, library: Library) -> str:
    """Return the fullest form of `name` in the articles."""
    return library.fullest.get(" ".join(name_words(name)), name)


def speaks_for(one: str, other: str, library: Library) -> bool:
    """Say whether one of the two is named in the articles as belonging to the other ("Ruth Amadi, chief inspector")."""
    pair = (one, other)
    if pair not in library.kept.pairs:
        library.kept.pairs[pair] = not _are_two_people(one, other) and (
            _belongs(one, other, library)
            or _belongs(other, one, library)
            or _is_its_officer(one, other, library)
            or _is_its_officer(other, one, library)
        )
    return library.kept.pairs[pair]


def is_of_the_other_sex(noun: str, name: str) -> bool:
    """Say whether a noun for a man stands for one with a woman's given name, or the other way round."""
    given = next(iter(name_words(name)), "")
    return (noun in WOMEN and given in MALE - FEMALE) or (noun in MEN and given in FEMALE - MALE)


def _are_two_people(one: str, other: str) -> bool:
    """Say whether both are people's full names, or a man and a woman: neither speaks for the other, however near."""
    for described, name in ((one, other), (other, one)):
        if described.startswith("(") and is_of_the_other_sex(next(reversed(called_by(described)), ""), name):
            return True
    return all(len(found) > 1 and found[0] in GIVEN for found in map(name_words, (one, other)))


GIVEN: frozenset[str] = FEMALE | MALE

WOMEN: frozenset[str] = frozenset(
    "woman girl mother grandmother sister daughter wife widow aunt headmistress actress chairwoman".split()
)

MEN: frozenset[str] = frozenset(
    "man boy father grandfather brother son husband widower uncle headmaster actor chairman".split()
)
"""Nouns that tell a man from a woman."""


def _belongs(name: str, role: str, library: Library) -> bool:
    """Say whether `role` stands right beside `name` in one sentence, with nothing but a description between."""
    wanted, own = name_words(role), name_words(name)
    if not wanted or not own or own[-1] in wanted or wanted[-1] in own:
        return False
    office = name.startswith("(") and role_of(own[-1]) is not None
    telling = frozenset(own) - UNTOLD if office else frozenset()
    return any(_beside(sentence.text, own, wanted, telling) for sentence in library.sentences_with(own[-1], wanted[-1]))


def _acts(text: str, found: Sequence[Word], name: int, role: int) -> bool:
    """Say whether another clause begins behind the name, of which the role is the subject: "…, villagers had heard"."""
    if "," not in text[found[name].end : found[role].start] or role + 1 >= len(found):
        return False
    behind = found[role + 1]
    return text[found[role].end : behind.start] == " " and (behind.text in CUES or behind.text in AUXILIARIES)


AUXILIARIES: frozenset[str] = frozenset("has have had is are was were will would can could may might".split())
"""Verbs that only the subject of a clause stands before."""


def _is_its_officer(name: str, body: str, library: Library) -> bool:
    """Say whether the articles bring the name in as an officer of the body named before: "Its head, Zoran Babic"."""
    wanted, own = name_words(body), name_words(name)
    if not wanted or len(own) < 2 or name.startswith("(") or own[-1] in wanted:
        return False
    if own[-1] not in library.kept.bodies:
        library.kept.bodies[own[-1]] = _owners(_named_before(own[-1], library))
    return wanted[-1] in library.kept.bodies[own[-1]]


def _named_before(last: str, library: Library) -> str:
    """Return what stands before the place where one of that surname is brought in so, and names something."""
    for sentence in library.sentences_with(last):
        m = OFFICER.search(sentence.text) if "ts " in sentence.text else None
        if m is None or name_words(m["name"] or m["before"])[-1] != last:
            continue
        before = library.before(sentence.id)
        earlier = (sentence.text[: m.start()], library.sentences[before].text if before else "")
        return next((text for text in earlier if _names_any(text, library)), "")
    return ""


def _names_any(text: str, library: Library) -> bool:
    """Say whether a text names anything but people by their full names; one word may be read as a person's."""
    return any((n.kind != "person" or " " not in n.canonical) and n.text in text for n in library.full_names)


OFFICER = re.compile(
    r"\b[Ii]ts (?:[a-z-]+ ){0,4}?(?:[a-z-]+,? )(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)"
    r"|(?P<before>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+), its [a-z]"
)
"""How somebody is brought in who acts for a body named before."""


def _beside(text: str, own: Sequence[str], wanted: Sequence[str], telling: frozenset[str]) -> bool:
    """Say whether the two stand so; an office only where all its `telling` words do ("prime minister")."""
    found, texts = words(text), _owners(text)
    if wanted[-1] not in texts:
        return False
    for i in (i for i, w in enumerate(texts) if w == own[-1]):
        if not telling <= set(texts[max(0, i - NEAR) : i + 1]):
            continue
        first = max(0, i - len(own) + 1)
        for at in (j for j, w in enumerate(texts) if w == wanted[-1]):
            left, right = (at, first) if at < i else (i, max(i + 1, at - len(wanted) + 1))
            held = set(wanted) <= set(texts[max(0, at - NEAR) : at + 1])
            gap = text[found[left].end : found[max(left, right)].start]
            if held and _describes(found[left + 1 : right], gap) and not (at > i and _acts(text, found, i, at)):
                return True
    return False


@lru_cache(maxsize=1_024)
def _owners(text: str) -> tuple[str, ...]:
    """Return the words of `text` without the endings of a genitive."""
    return tuple([w.text.removesuffix("'s").rstrip("'") for w in words(text)])


def _describes(between: Sequence[Word], gap: str) -> bool:
    """Say whether the words between two mentions only describe: no verb of saying, no joining, no quotation mark."""
    if len(between) > NEAR or re.search(r"[“”\"«»;:.!?]", gap.replace("Mr.", "").replace("Dr.", "")):
        return False
    return all(
        w.text not in JOINING and w.text not in CUES and w.text not in PEERS and not w.text[0].isdigit()
        for w in between
    )
