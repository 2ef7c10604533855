"""Whether two deeds with one verb are one deed, and whether somebody has changed places in it."""

from collections.abc import Sequence

from service.analysis.roles import role_of
from service.verification.deeds.reading import NATION, Deed
from service.verification.entities.aliases import find_nations
from service.verification.lexicon.deeds import ERGATIVE, MUTUAL
from service.verification.lexicon.meaning import meaning, meaning_of
from service.verification.lexicon.numbers import NUMBERS
from service.verification.library import Library

ONE_DEED = 0.5
"""What the rest of two deeds must share, the agent aside, to be one deed."""

WHOLE = 0.7
"""Where a sentence has this part of the claim's other words, the two are about one thing anyhow."""

ENOUGH = 2
"""Words that they must share at least."""

ROOT = 5
"""Letters with which two words of one root begin."""


SOURCES: dict[str, str] = {"by": "from"}
"""Parts that say the same of something that is asked or offered: "a call by", "a request from"."""

OFTEN: frozenset[str] = frozenset(map(meaning, ["once", "twice", "times"]))
"""Meanings of words behind a verb that only say how often."""

LONGEST = 5
"""Words of a doer at most: what is longer holds another clause that was not told apart."""

MEASURES: frozenset[str] = frozenset(
    map(
        meaning,
        """cent percent further once twice daily weekly monthly yearly annually minimum maximum half third quarter rest
        number total share part most many few several both others another remainder majority minority""".split(),
    )
)
"""Meanings of words that say how much or how often, and never who."""

SUFFERING: tuple[str, ...] = ("patient", "against", "to", "from")
"""Parts of those to whom something is done."""

_EITHER: frozenset[str] = frozenset(map(meaning_of, ERGATIVE | MUTUAL))
"""Meanings of verbs whose subject may be whatever it is done to, or either side."""


def is_about(deed: Deed, other: Deed) -> bool:
    """Say whether the two may be one deed: they share something besides the verb."""
    ours, theirs = deed.clause.content - {deed.verb}, other.clause.content - {other.verb}
    shared = ours & theirs
    return len(shared) >= min(ENOUGH, len(ours)) and bool(shared)


def shares_a_part(deed: Deed, other: Deed) -> bool:
    """Say whether one part of the two is filled by the same, and what it was done to by no other."""
    ours, theirs = deed.parts.get("patient", frozenset()), other.parts.get("patient", frozenset())
    if ours and theirs and not ours & theirs:
        return False
    return bool(ours & theirs) or any(words & other.parts.get(role, frozenset()) for role, words in deed.parts.items())


def exchanged(deed: Deed, other: Deed) -> str | None:
    """Return a word that has changed parts with another: the one's part in the claim is the other's in the source."""
    ours, theirs = _roles(deed), _roles(other)
    both = sorted(ours.keys() & theirs.keys())
    for i, one in enumerate(both):
        for two in both[i + 1 :]:
            if ours[one] == theirs[two] != theirs[one] == ours[two] and ours[one] != "time" != ours[two]:
                return one
    return None


def in_its_place(deed: Deed, other: Deed, told: Sequence[Deed]) -> str | None:
    """Return a word of the claim's doer that the source has as the one to whom another does just this.

    The claim's own other side must not be the source's: "Ito sued the bank" says nothing of whom the bank sued.
    """
    ours, theirs = deed.agent, other.agent
    if deed.verb in MUTUAL or not ours or not theirs or ours & theirs or deed.status != other.status:
        return None
    if any(d.agent & ours or not d.agent for d in told):
        return None
    suffering = (ours & other.parts.get("patient", frozenset())) - NUMBERS
    done_to = deed.parts.get("patient", frozenset())
    if not suffering or not done_to or done_to & other.parts.get("patient", frozenset()):
        return None
    return min(suffering)


def mirrored(deed: Deed, other: Deed, told: Sequence[Deed]) -> str | None:
    """Return a word of the claim's doer whom the source has as the one to whom only "she" or "it" did this.

    "The manager radioed the crane's driver" for "he had radioed the manager": whoever the claim has there must not
    stand there in the source, and nobody in the claim's place as a doer.
    """
    ours = deed.agent - NUMBERS
    if deed.verb in _EITHER or other.agent or not ours or deed.status != other.status:
        return None
    ends, others = _ends(deed), _ends(other)
    if not ends or ends & others - NUMBERS or any(d.agent & ours for d in told):
        return None
    return min(ours) if ours <= others else None


def its_doer_suffers(deed: Deed, other: Deed, told: Sequence[Deed], library: Library) -> str | None:
    """Return a name of the source's doer whom the claim has as the one whom another did it to.

    The source must leave that part open, or have a "him" there: "Okafor testified against him".
    """
    if deed.verb in _EITHER or not deed.agent or not other.agent or deed.agent & other.agent:
        return None
    if deed.status != other.status or any(not d.agent or d.agent & deed.agent for d in told):
        return None
    for role in SUFFERING:
        ours, theirs = deed.parts.get(role, frozenset()), other.parts.get(role, frozenset())
        named = frozenset(w for w in ours & other.agent if _is_somebody(w, library))
        if named and not theirs:
            return min(named)
    return None


def redirected(deed: Deed, other: Deed, told: Sequence[Deed], library: Library) -> str | None:
    """Return a name that the claim has behind "from" and the source behind "to", or the other way round."""
    for ours, theirs in (("from", "to"), ("to", "from")):
        named = deed.parts.get(ours, frozenset()) & other.parts.get(theirs, frozenset())
        named = frozenset(w for w in named if _is_somebody(w, library))
        if named and not any(named & d.parts.get(ours, frozenset()) for d in told):
            return min(named)
    return None


def gives_for_gets(deed: Deed, other: Deed, told: Sequence[Deed], library: Library) -> str | None:
    """Return a name of whoever gives in the claim and gets in the source, where the source leaves the giver open."""
    named = deed.agent & other.parts.get("to", frozenset())
    if other.agent or any(d.agent & deed.agent for d in told):
        return None
    return next((w for w in sorted(named) if _is_somebody(w, library)), None)


def given_by_another(deed: Deed, other: Deed, told: Sequence[Deed]) -> str | None:
    """Return a nation of the claim's giver where the source has another nation give the very same."""
    ours, theirs = deed.nations("agent"), other.nations("agent")
    goods = frozenset(w for w in deed.parts.get("patient", ()) if not w.startswith(NATION)) - NUMBERS
    if not ours or not theirs or ours & theirs or not goods:
        return None
    if not goods <= other.parts.get("patient", frozenset()):
        return None
    if any(not d.agent or (d.nations("agent") & ours and goods & d.parts.get("patient", frozenset())) for d in told):
        return None
    return min(ours)


def _is_somebody(word: str, library: Library) -> bool:
    return word.startswith(NATION) or (word in library.naming and role_of(word) is None)


def _ends(deed: Deed) -> frozenset[str]:
    """Return whoever a deed was done to, or got something by it."""
    both = deed.parts.get("patient", frozenset()) | deed.parts.get("to", frozenset())
    return (deed.parts.get("to") or both) - OFTEN


def _roles(deed: Deed) -> dict[str, str]:
    """Return each word's part; one that plays several plays none."""
    roles: dict[str, str] = {}
    twice: set[str] = set()
    for role, words in ((SOURCES.get(r, r), words) for r, words in deed.parts.items()):
        for word in words:
            if word in roles:
                twice.add(word)
            roles[word] = role
    return {word: role for word, role in roles.items() if word not in twice}


def other_doer(deed: Deed, other: Deed, told: Sequence[Deed], sentence: str, library: Library) -> str | None:
    """Return a word of the claim's doer where the source names another, and has the claim's in another place.

    So for whomever something is said of ("the Kremlin should not be timid"), where names stand on both sides.
    """
    ours, theirs = deed.agent, other.agent
    if not ours and not theirs:
        ours, theirs = (d.parts.get("patient", frozenset()) for d in (deed, other))
        if not (_is_name(ours, library) and _is_name(theirs, library)):
            return None
        told = [d._replace(parts={**d.parts, "agent": d.parts.get("patient", frozenset())}) for d in told]
    if bool(deed.clause.negations) != bool(other.clause.negations) or len(ours) > LONGEST:
        return None
    ours, theirs = _told_apart(ours - MEASURES, theirs - MEASURES, library)
    if not _may_be_rivals(ours, theirs, library) or any(d.agent & ours or not d.agent for d in told):
        return None
    patients = deed.parts.get("patient", frozenset()), other.parts.get("patient", frozenset())
    beside = ours & library.personal & library.meanings[sentence]
    if beside and theirs & library.personal and patients[0] and patients[0] == patients[1]:
        return min(beside)
    if not _is_one_deed(deed, other, sentence, library):
        return None
    nations = (NATION + m.nation for m in find_nations(library.sentences[sentence].text))
    elsewhere = library.meanings[sentence].union(nations) - theirs
    if ours & library.personal and theirs & library.personal:
        elsewhere = ours & library.personal
    return next((word for word in sorted(ours) if word in elsewhere), None)


def _may_be_rivals(ours: frozenset[str], theirs: frozenset[str], library: Library) -> bool:
    """Say whether two doers share no word, and both are named or neither: "the miner" may be Ken Ellis.

    Things of one root are one: the "flooding" that killed two is the "floodwaters" that did.
    """
    if not ours or not theirs or ours & theirs or _are_of_one_root(ours - library.naming, theirs - library.naming):
        return False
    people = bool(ours & library.personal), bool(theirs & library.personal)
    return people[0] == people[1] or (_is_name(ours, library) and _is_name(theirs, library))


def _are_of_one_root(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    plain = [w for w in ours if len(w) >= ROOT and not w.startswith(NATION)]
    return any(a[:ROOT] == b[:ROOT] for a in plain for b in theirs)


def _is_one_deed(deed: Deed, other: Deed, sentence: str, library: Library) -> bool:
    """Say whether two deeds fit but for the doer: half of the claim's other parts, two words or a figure at least."""
    shared = deed.rest & other.rest
    figures = {word for word in deed.clause.content & other.clause.content if word[0].isdigit()}
    whole = library.weight(deed.told & library.meanings[sentence]) >= WHOLE * library.weight(deed.told)
    if not shared | figures or len(shared | figures) < ENOUGH - bool(figures or whole):
        return False
    return library.weight(shared) >= ONE_DEED * library.weight(deed.rest)


def _told_apart(
    ours: frozenset[str], theirs: frozenset[str], library: Library
) -> tuple[frozenset[str], frozenset[str]]:
    """Return two doers without the word that both share, where each has a name of its own: "the museum in Lima"."""
    shared = ours & theirs
    if not shared or any(w in library.naming and not role_of(w) for w in shared & library.personal):
        return ours, theirs
    left, right = ours - shared, theirs - shared
    nations = frozenset(w for w in left | right | shared if w.startswith(NATION))
    for kind in (library.places_named | nations, library.personal):
        if left & kind and right & kind and not shared & kind:
            return left & kind, right & kind
    return ours, theirs


def _is_name(words: frozenset[str], library: Library) -> bool:
    return any(w in library.personal or w.startswith(NATION) for w in words)


def other_nation(deed: Deed, other: Deed, told: Sequence[Deed]) -> str | None:
    """Return a nation of the claim in a part that the source gives to another nation, and never to this one.

    The rest of the two must be much the same: "sent troops to Ukraine" is not what "sent grain to Russia" denies. Where
    the source's doer has become another part of it, the words of both clauses may show that.
    """
    for role in deed.parts.keys() & other.parts.keys() - {"time"}:
        ours, theirs = deed.nations(role), other.nations(role)
        if not ours or not theirs or ours & theirs or any(d.nations(role) & ours for d in told):
            continue
        if _same_otherwise(deed, other, role):
            return min(ours)
    return None


def _same_otherwise(deed: Deed, other: Deed, role: str) -> bool:
    """Say whether the other parts of two deeds fit: half of what the claim has there, two words at least."""
    ours = frozenset().union(*(words for r, words in deed.parts.items() if r != role))
    theirs = frozenset().union(*(words for r, words in other.parts.items() if r != role))
    shared = ours & theirs
    if len(shared) >= ENOUGH and len(shared) >= ONE_DEED * len(ours):
        return True
    changed = role == "agent" and other.nations("agent") & ours
    told, there = deed.clause.content - {deed.verb}, other.clause.content - {other.verb}
    return bool(changed and shared) and len(told & there) >= ENOUGH and len(told & there) >= ONE_DEED * len(told)
