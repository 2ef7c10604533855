"""What a person is said to be: "surgeon Ansgar Wille" where the articles only have him as somebody else."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service import patterns as re
from service.analysis.naming import name_words, same_name
from service.analysis.roles import role_of
from service.analysis.wording import CUES, FUNCTION, IRREGULAR, Word, places_of, words
from service.domain import Finding, Name
from service.verification.claims import ReadClaim
from service.verification.entities.offices import roles_borne
from service.verification.evidence import Evidence
from service.verification.lexicon.deeds import AUXILIARY, RELATIVE
from service.verification.library import Library
from service.verification.matching import misnamed

ROLE_REACH = 4
"""Words before or after a name within which a role belongs to it."""

CLOSING_REACH = 8
"""Words behind such a role within which what tells it of the name ends, at a comma or with the sentence."""

KNOWN_REACH = 8
"""Words around a name in an article within which its roles are looked for."""

HEADS: frozenset[int] = frozenset(g for w in ("head", "president", "principal") if (g := role_of(w)) is not None)
"""Roles of whoever stands at the head of a body: a claim may call a president its head."""

WIDER: dict[str, frozenset[int]] = {
    wide: frozenset(g for w in narrow.split() if (g := role_of(w)) is not None)
    for wides, narrow in (
        (
            "expert experts specialist specialists",
            "scientist doctor engineer lawyer curator psychologist vet economist",
        ),
        (
            "leader leaders head heads boss bosses",
            "president minister premier mayor governor founder owner principal editor secretary general bishop captain",
        ),
        ("academic academics", "economist doctor author engineer principal"),
        ("artist artists", "singer actor author"),
        ("athlete athletes", "player diver"),
        ("lawmaker lawmakers legislator legislators", "senator minister"),
    )
    for wide in wides.split()
}
"""A word for a role → the roles of which it says less: who is a surgeon is an expert."""

TAKING_OVER = re.compile(
    r"\b(?:serv|act|work|t[ao]k|step|stepp|fill|return|stand|stay)\w* (?:on |in |over |up )?as (?P<what>[^,.;:]{3,60})"
)
"""How somebody is told to do another's work."""

DETERMINERS: frozenset[str] = frozenset(["a", "an", "the", "its", "his", "her", "their"])
"""Words behind which a form in "ed" only describes ("a retired teacher"); a second one begins another noun."""

LINKS: frozenset[str] = frozenset("of for to and or with by as in at from on".split())
"""Words behind which a second determiner still belongs to the same description ("head of the clinic")."""


def wrong_role(name: Name, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a person who is called something that the articles call another, or do not say of this one."""
    role = _given(name, claim)
    if role is None:
        return None
    library = evidence.library
    known = _known_roles(name, library)
    if role_of(role) in known or (role_of(role) in HEADS and known & HEADS) or known & WIDER.get(role, frozenset()):
        return None
    if not _held_by_another(role, name, library) and (not known or _is_given(role, library)):
        return None
    return misnamed(claim, name.span, f"No article calls {name.text} {role}.")


def _given(name: Name, claim: ReadClaim) -> str | None:
    """Return the role that the claim gives to the name, as part of it or beside it."""
    found = words(claim.text)
    places = [i for i, w in enumerate(found) if name.span.start <= w.start + claim.span.start < name.span.end]
    if not places or name.kind not in {"person", "other"}:
        return None
    first = found[places[0]].text
    role = first if len(places) > 1 and role_of(first) is not None else None
    return role or _before(claim.text, found, places[0], places[-1]) or _behind(claim.text, found, places[-1])


def _before(text: str, found: Sequence[Word], first: int, last: int) -> str | None:
    """Return the role right before a name: "surgeon Wille", or "the surgeon, Wille," with a comma on either side."""
    if not first or role_of(found[first - 1].text) is None:
        return None
    between = text[found[first - 1].end : found[first].start].strip()
    closed = text[found[last].end : found[last].end + 1] in {",", "", ".", ")"}
    according = "according" in [w.text for w in found[max(0, first - 5) : first - 1]]
    apart = between == "," and (according or not closed)
    return found[first - 1].text if between in {"", ","} and not apart else None


def _behind(text: str, found: Sequence[Word], last: int) -> str | None:
    """Return the role that stands after the name between commas."""
    after = found[last + 1 : last + 1 + ROLE_REACH]
    if not after or text[found[last].end : after[0].start].strip() != ",":
        return None
    before = ""
    for at, (word, following) in enumerate(pairwise([*after, None])):
        if word is None or word.text in CUES or (word.text.endswith("ed") and before not in DETERMINERS):
            return None
        if at and word.text in DETERMINERS and before not in LINKS:
            return None
        before = word.text
        if role_of(word.text) is not None and not _is_adjective(text, word, following):
            titled = after[0].text != "who" and _is_title(text, word, following)
            return None if titled or not _closes(text, found, last + 1 + at) else word.text
        if "," in text[word.end : word.end + 1]:
            return None
    return None


def _closes(text: str, found: Sequence[Word], role: int) -> bool:
    """Say whether what tells a role of the name before it ends without a verb of its own.

    "Wille, the surgeon from Lindau, said" tells it; "for Wille, his doctor said" and "having left Wille, the surgeon
    went" begin anew with the role.
    """
    for at in range(role, min(role + CLOSING_REACH, len(found))):
        word = found[at]
        if at > role and word.text in RELATIVE:
            return True
        if at > role and _is_finite(found, at):
            return False
        if text[word.end : word.end + 1] in {",", ".", ";", ")", "—", ""} or text[word.end : word.end + 3] == " – ":
            return True
    return True


def _is_finite(found: Sequence[Word], at: int) -> bool:
    """Say whether a word is a verb that tells something: no participle that is followed by what it takes."""
    text = found[at].text
    if text in CUES or text in AUXILIARY or text in IRREGULAR:
        return text not in {"people", "men", "women", "children", "per", "percent", "km", "kg", "kilos"}
    return text.endswith("ed") and not (at + 1 < len(found) and found[at + 1].text in LINKS)


def _is_title(text: str, word: Word, following: Word | None) -> bool:
    """Say whether a role belongs to the name right behind it: "near Randby, inspector Kaj Holm said"."""
    return following is not None and text[word.end : following.start] == " " and text[following.start].isupper()


def _is_adjective(text: str, word: Word, following: Word | None) -> bool:
    """Say whether "general" only describes the noun behind it ("general staff")."""
    return (
        word.text == "general"
        and following is not None
        and text[word.end : following.start] == " "
        and text[following.start].islower()
        and following.text not in FUNCTION
    )


def _is_given(role: str, library: Library) -> bool:
    """Say whether the articles speak of somebody in this role at all."""
    return any(role_of(w.text) == role_of(role) for s in library.sentences.values() for w in words(s.text))


def _held_by_another(role: str, name: Name, library: Library) -> bool:
    """Say whether the articles give this role, and only to somebody else."""
    group = role_of(role)
    return any(
        not same_name(p, name.text) and group in {*_roles_near(p, library, ROLE_REACH), *_roles_taken(p, library)}
        for p in _people(library)
    )


def _people(library: Library) -> Iterator[str]:
    return (n.canonical for n in library.full_names if n.kind == "person")


def _known_roles(name: Name, library: Library) -> frozenset[int]:
    """Return the groups of the roles that stand near the name in the articles, and are not somebody else's title.

    So for what it does: "her father Eamon, who coached her until she was 16".
    """
    others = frozenset(name_words(p)[0] for p in _people(library) if not same_name(p, name.text))
    forms = {name.text, *(p for p in library.fullest.values() if same_name(p, name.text))}
    borne = frozenset[int]().union(*(roles_borne(form, library) for form in forms))
    borne |= frozenset(_roles_taken(name.text, library))
    return borne | frozenset(_roles_near(name.text, library, KNOWN_REACH, others))


def _roles_taken(name: str, library: Library) -> Iterator[int]:
    """Yield the groups of the roles that somebody is to fill: "Lund, an assistant, will serve as interim coach"."""
    last = name_words(name)[-1]
    for sentence in library.sentences_with(last):
        for m in TAKING_OVER.finditer(sentence.text):
            named = [
                n
                for n in library.names.get(sentence.id, ())
                if n.kind == "person" and n.span.start < sentence.span.start + m.start()
            ]
            if named and name_words(named[-1].text)[-1] == last:
                yield from (r for w in words(m["what"]) if (r := role_of(w.text)) is not None)


def _roles_near(name: str, library: Library, reach: int, others: frozenset[str] = frozenset()) -> set[int]:
    """Return the groups of the roles within `reach` of a name; one right before a word of `others` is theirs."""
    last = name_words(name)[-1]
    roles: set[int] = set()
    for sentence in library.sentences_with(last):
        found = words(sentence.text)
        for i in places_of(last, sentence.text):
            near = pairwise([*found, None][max(0, i - reach) : i + reach + 2])
            roles.update(
                r
                for w, following in near
                if w is not None
                and (r := role_of(w.text.removesuffix("'s"))) is not None
                and (following is None or following.text not in others)
            )
    return roles
