"""The names of a claim against its evidence: people, places and bodies, and what a person is said to be."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz.fuzz import ratio

from service.analysis.naming import name_words, same_name
from service.analysis.roles import role_of
from service.analysis.wording import CUES, FUNCTION, Word, stem, words
from service.domain import Check, Finding, Name, Span
from service.verification.aliases import find_nations, is_usual, same_place
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, read_clauses
from service.verification.evidence import Evidence, Library, Match
from service.verification.forms import COMPOUND, spelled, stands
from service.verification.kinship import wrong_kin
from service.verification.lexicon.hedging import HEDGING, PROSPECTIVE
from service.verification.lexicon.opposites import OPPOSITES
from service.verification.lexicon.synonyms import MEANING
from service.verification.matching import finding, matches, source_of
from service.verification.meaning import meaning
from service.verification.nations import groups_of_others, nations_in_places
from service.verification.origins import wrong_origin
from service.verification.portfolios import wrong_portfolios

CALENDAR: frozenset[str] = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec easter christmas spring summer
    autumn winter""".split()
)
"""Capitalised words that are the figure check's business."""

COMMON = re.compile(r"^\w+(?:ing|tion|sion|ment|ness|ance|ence|ity|ly|ism|ers|ors|ists|ed)$|^\w{4,}(?:age|ure)s?$")
"""How a single word ends that is a common one at the start of a sentence, rather than a name."""

KNOWN: frozenset[str] = frozenset(MEANING.values()) | OPPOSITES.keys() | frozenset(map(meaning, HEDGING | PROSPECTIVE))
"""Meanings of words that stand in a table: a capital at the start of a sentence makes no name of them."""

TALK = re.compile(r"(?:Word|Rumou?r|Legend|Gossip|Talk) (?:has it|is)\b")
"""How a sentence opens that passes on what is only said."""

SHORT_FORMS: frozenset[str] = frozenset(
    "PR AI IT TV CEO CFO COO HR GDP VAT NGO NGOs DNA MP MPs MEP MEPs GP GPs ID VIP HQ IQ PhD".split()
)
"""Initials that every text may use for a common thing."""

ROLE_REACH = 4
"""Words before or after a name within which a role belongs to it."""

KNOWN_REACH = 8
"""Words around a name in an article within which its roles are looked for."""

HEADS: frozenset[int] = frozenset(g for w in ("head", "president", "principal") if (g := role_of(w)) is not None)
"""Roles of whoever stands at the head of a body: a claim may call a president its head."""

DETERMINERS: frozenset[str] = frozenset(["a", "an", "the", "its", "his", "her", "their"])
"""Words behind which a form in "ed" only describes ("a retired teacher")."""

MIN_REST = 0.7
"""What a clause of the source must share, the name aside, before another name in the name's place counts against it."""

MIN_OF_NATION = 0.5
"""The same for a nation's name, which few other words stand for."""

REFERRING: frozenset[str] = frozenset("he she they it him her them his their its who".split())
"""Words of a source that may mean somebody named before."""


ADJOINED = re.compile(r"\b([A-Z][\w.’']*(?:[ -][A-Z][\w.’']*)*)-(?:based|born|led|owned|backed|run)\b")
"""A name that is joined to the word behind it."""


def check_names(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each name of the claim outside quotation marks, or in an editor's brackets within them."""
    if not evidence.cited and claim.citations is not None:
        return
    for name in names_to_check(claim):
        if _is_common(name, claim) and not stands(name.text, evidence.library):
            continue
        yield (
            _unknown(name, claim, evidence)
            or _wrong_role(name, claim, evidence)
            or _of_another(name, claim, evidence)
            or _exchanged(name, claim, evidence)
            or found(name, claim)
        )
    yield from _places_of_bodies(claim, evidence)
    yield from groups_of_others(claim, evidence)
    yield from nations_in_places(claim, evidence)
    yield from wrong_kin(claim, evidence)
    yield from wrong_portfolios(claim, evidence)


def names_to_check(claim: ReadClaim) -> Iterator[Name]:
    """Yield what names somebody or something, in the claim's own words."""
    return (n for n in claim.reading.names if not _is_no_name(n, claim) and not _is_quoted(n, claim))


def _places_of_bodies(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each "Geneva-based" whose Geneva no article has: it is part of no name that is read."""
    for match in ADJOINED.finditer(claim.text):
        if not stands(match[1], evidence.library):
            yield finding(
                claim,
                Span(start=claim.span.start + match.start(1), end=claim.span.start + match.end(1)),
                check=Check.NAME,
                verdict="unsupported_name",
                reason=f"No article names {match[1]}.",
            )


def _is_quoted(name: Name, claim: ReadClaim) -> bool:
    """Say whether the name is part of quoted words: those are the quotation check's business."""
    return any(
        q.span.contains(name.span) and q.kind != "scare" and not any(i.contains(name.span) for i in q.insertions)
        for q in claim.reading.quotations
    )


def _is_no_name(name: Name, claim: ReadClaim) -> bool:
    """Say whether it is a day, a month, a usual short form, or a common word that only begins a sentence."""
    if all(w.text in CALENDAR for w in words(name.text)) or name.text in SHORT_FORMS:
        return True
    if TALK.match(claim.text, max(0, name.span.start - claim.span.start)):
        return True
    first = (
        name.span.start == claim.span.start or claim.text[: name.span.start - claim.span.start].rstrip()[-1:] in ".!?"
    )
    return first and name.kind in {"other", "organisation"} and COMMON.search(name.text) is not None


def _is_common(name: Name, claim: ReadClaim) -> bool:
    """Say whether only the start of a sentence gives a word its capital: a table has it, and it does not speak."""
    if claim.text[: name.span.start - claim.span.start].strip(" “\"‘'") or name.kind not in {"other", "organisation"}:
        return False
    following = words(claim.text[name.span.end - claim.span.start :])[:1]
    speaks = any(w.text in CUES for w in following) or claim.text[name.span.end - claim.span.start :][:1] in {
        "’",
        "'",
        ",",
    }
    return not speaks and " " not in name.text and meaning(name.text.lower()) in KNOWN


def found(name: Name, claim: ReadClaim) -> Finding:
    """Return what is said of a name that the articles have."""
    return finding(claim, name.span, check=Check.NAME, verdict="found", reason=f"The articles name {name.text}.")


def _unknown(name: Name, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a name that no article has in any form."""
    if stands(name.text, evidence.library):
        return None
    likely = _likely(name, claim, evidence)
    return finding(
        claim,
        name.span,
        check=Check.NAME,
        verdict="unsupported_name",
        reason=f"No article names {name.text}" + (f"; the cited passage has {likely}." if likely else "."),
        expected=likely,
    )


def _likely(name: Name, claim: ReadClaim, evidence: Evidence) -> str | None:
    """Return the name that the cited passage has and the claim has not, the most alike."""
    there = _others(claim, evidence, evidence.cited)
    return max(there, key=lambda n: ratio(n.lower(), name.text.lower()), default=None)


def _others(claim: ReadClaim, evidence: Evidence, sentences: Sequence[str]) -> list[str]:
    mentioned = [n.text for n in claim.reading.names]
    return [
        n.canonical
        for s in sentences
        for n in evidence.library.names.get(s, ())
        if not any(same_name(n.canonical, m) or same_place(n.canonical, m) for m in mentioned)
    ]


def _exchanged(name: Name, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a name that an article has, but elsewhere: what the claim says stands there with another name."""
    clause = _clause_of(name, claim)
    own = {meaning(w) for w in name_words(name.text)}
    if clause is None or len(clause.content - own) < 2 or COMPOUND.search(name.text):
        return None
    rest = clause._replace(content=clause.content - own)
    weight = evidence.library.weight
    nation = bool(find_nations(name.text))
    least = MIN_OF_NATION if nation else MIN_REST
    fitting = [m for m in matches(rest, claim, evidence) if weight(m.shared) >= least * weight(rest.content)]
    if not fitting or any(_bears(name, m, evidence) for m in fitting):
        return None
    best = max(fitting, key=lambda m: weight(m.shared))
    rivals = (
        n for n in _rivals(name, best, evidence) if not _mentioned(n, claim) and bool(find_nations(n.text)) >= nation
    )
    rival = next((n for n in rivals if _stand_alike(name, n, claim, best, evidence)), None)
    if rival is None:
        return None
    return finding(
        claim,
        name.span,
        check=Check.NAME,
        verdict="unsupported_name",
        reason=f"The source says this of {rival.text}, not of {name.text}.",
        source=source_of(best, evidence.library),
        expected=rival.text,
    )


def _stand_alike(name: Name, rival: Name, claim: ReadClaim, match: Match, evidence: Evidence) -> bool:
    """Say whether both stand behind a preposition, or neither does: "in Ukraine" is no rival of "Pyongyang plans"."""
    field = evidence.library.field_of(match.sentence)
    ours = _PLACED.search(claim.text[: name.span.start - claim.span.start])
    theirs = _PLACED.search(field[max(0, rival.span.start - 40) : rival.span.start])
    return name.kind != "place" or (ours is None) == (theirs is None)


_PLACED = re.compile(
    r"\b(?:in|at|to|from|of|near|for|on|into|through|across|over|with) (?:the |\w+ern )?$", re.IGNORECASE
)
"""A preposition, right before a name."""


def _clause_of(name: Name, claim: ReadClaim) -> Clause | None:
    at = name.span.start - claim.span.start
    return next((c for c in read_clauses(claim.text) if c.start <= at < c.end), None)


def _bears(name: Name, match: Match, evidence: Evidence) -> bool:
    """Say whether the sentence names it, or may mean it by a pronoun or a description."""
    library = evidence.library
    sentence = library.sentences[match.sentence]
    if _in_sentence(name.text, match.sentence, library):
        return True
    return name.kind != "place" and any(w.text in REFERRING for w in words(sentence.text))


def _in_sentence(name: str, sentence: str, library: Library) -> bool:
    wanted = {stem(w) for w in name_words(spelled(name))}
    if wanted <= {w.stem for w in words(library.sentences[sentence].text)}:
        return True
    return any(same_name(name, n.canonical) or same_place(name, n.text) for n in library.names.get(sentence, ()))


def _rivals(name: Name, match: Match, evidence: Evidence) -> list[Name]:
    """Return the names of the same kind in the clause that fits."""
    at = evidence.library.sentences[match.sentence].span.start
    clause = Span(start=at + match.clause.start, end=at + match.clause.end)
    there = evidence.library.names.get(match.sentence, ())
    return [
        n
        for n in there
        if (n.kind == "place") == (name.kind == "place")
        and clause.contains(n.span)
        and (n.kind == "place" or not is_usual(n.text))
    ]


def _mentioned(rival: Name, claim: ReadClaim) -> bool:
    present = {w.stem for w in words(claim.text)}
    return any(stem(w) in present for w in name_words(rival.text))


def _wrong_role(name: Name, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a person who is called something that the articles call another, or do not say of this one."""
    found = words(claim.text)
    places = [i for i, w in enumerate(found) if name.span.start <= w.start + claim.span.start < name.span.end]
    if not places or name.kind not in {"person", "other"}:
        return None
    first = found[places[0]].text
    role = first if len(places) > 1 and role_of(first) is not None else None
    role = role or _role_by(claim.text, found, places[0], places[-1])
    if role is None:
        return None
    known = _known_roles(name, evidence.library)
    if role_of(role) in known or (role_of(role) in HEADS and known & HEADS):
        return None
    if not _held_by_another(role, name, evidence.library) and (not known or _is_given(role, evidence.library)):
        return None
    return finding(
        claim,
        name.span,
        check=Check.NAME,
        verdict="unsupported_name",
        reason=f"No article calls {name.text} {role}.",
    )


def _of_another(name: Name, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a person who is said to belong to another people or party than the articles say."""
    if name.kind not in {"person", "other"}:
        return None
    people = wrong_origin(name, claim.text, name.span.start - claim.span.start, evidence.library)
    if people is None:
        return None
    return finding(
        claim,
        name.span,
        check=Check.NAME,
        verdict="unsupported_name",
        reason=f"No article calls {name.text} {people.capitalize()}.",
    )


def _role_by(text: str, found: Sequence[Word], first: int, last: int) -> str | None:
    """Return the role that stands right before the name, or after it between commas."""
    if first and role_of(found[first - 1].text) is not None:
        between = text[found[first - 1].end : found[first].start]
        according = [w.text for w in found[max(0, first - 5) : first - 1]]
        if between.strip() == "," and "according" in according:
            return None
        return found[first - 1].text if between.strip() in {"", ","} else None
    after = found[last + 1 : last + 1 + ROLE_REACH]
    if after and text[found[last].end : after[0].start].strip() == ",":
        before = ""
        for word, following in pairwise([*after, None]):
            if word is None or word.text in CUES or (word.text.endswith("ed") and before not in DETERMINERS):
                return None
            before = word.text
            if role_of(word.text) is not None and not _is_adjective(text, word, following):
                return None if after[0].text != "who" and _is_title(text, word, following) else word.text
            if "," in text[word.end : word.end + 1]:
                return None
    return None


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
    people = {n.canonical for a in library.analyses.values() for n in a.names if n.kind == "person"}
    return any(not same_name(p, name.text) and group in _roles_near(p, library, ROLE_REACH) for p in people)


def _known_roles(name: Name, library: Library) -> set[int]:
    """Return the groups of the roles that stand near the name in the articles, and are not somebody else's title."""
    people = (n.canonical for a in library.analyses.values() for n in a.names if n.kind == "person")
    others = frozenset(name_words(p)[0] for p in people if not same_name(p, name.text))
    return _roles_near(name.text, library, KNOWN_REACH, others)


def _roles_near(name: str, library: Library, reach: int, others: frozenset[str] = frozenset()) -> set[int]:
    """Return the groups of the roles within `reach` of a name; one right before a word of `others` is theirs."""
    last = name_words(name)[-1]
    roles: set[int] = set()
    for sentence in library.sentences_with(last):
        found = words(sentence.text)
        for i, word in enumerate(found):
            if word.text.removesuffix("'s") == last:
                near = pairwise([*found, None][max(0, i - reach) : i + reach + 2])
                roles.update(
                    r
                    for w, following in near
                    if w is not None
                    and (r := role_of(w.text.removesuffix("'s"))) is not None
                    and (following is None or following.text not in others)
                )
    return roles
