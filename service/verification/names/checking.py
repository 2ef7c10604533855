"""The names of a claim against its evidence: people, places and bodies, and what a person is said to be."""

from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import ratio

from service import patterns as re
from service.analysis.english.given_names import FEMALE, MALE
from service.analysis.naming import name_words, same_name
from service.analysis.roles import role_of
from service.analysis.wording import CUES, FUNCTION, IRREGULAR, Word, stem, words
from service.domain import Check, Finding, Name, Span
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, read_clauses
from service.verification.entities.aliases import find_nations, is_shortened, is_usual, same_place
from service.verification.entities.offices import LEADERS, roles_of
from service.verification.entities.origins import wrong_origin
from service.verification.evidence import Evidence, Match
from service.verification.lexicon.hedging import HEDGING, PROSPECTIVE
from service.verification.lexicon.meaning import meaning
from service.verification.lexicon.notions import NOTIONS
from service.verification.lexicon.opposites import OPPOSITES
from service.verification.lexicon.qualifying import QUALIFYING
from service.verification.lexicon.synonyms import MEANING
from service.verification.library import Library
from service.verification.matching import finding, matches, misnamed, source_of
from service.verification.names.callings import wrong_role
from service.verification.names.forms import COMPOUND, spelled, stands
from service.verification.names.holidays import is_dated
from service.verification.names.kin import wrong_kin
from service.verification.names.nations import groups_of_others, nations_in_places
from service.verification.names.portfolios import wrong_portfolios
from service.verification.names.posts import wrong_post
from service.verification.names.sides import wrong_side
from service.verification.names.verbatim import stands_for

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

PREFIXED = re.compile(
    r"(?:Non|Anti|Pre|Post|Self|Pro|Co|Re|Multi|Semi|Over|Under|Mid|Cross|Counter)-[a-z]+(?:-[a-z]+)*$"
)
"""A common word with a prefix, at the start of a sentence."""

SHORT_FORMS: frozenset[str] = frozenset(
    "PR AI IT TV CEO CFO COO HR GDP VAT NGO NGOs DNA MP MPs MEP MEPs GP GPs ID VIP HQ IQ PhD".split()
)
"""Initials that every text may use for a common thing."""

MIN_WORDS = 2
"""Words beside a name that a clause must have to be known again; beside a body's one more …"""

OF_BODY = 1
"""… since "the Forsa poll shows" fits any poll."""

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
        if _tells_nobody(name, claim, evidence.library):
            continue
        yield (
            _unknown(name, claim, evidence)
            or wrong_role(name, claim, evidence)
            or wrong_post(name, claim, evidence)
            or wrong_side(name, claim, evidence)
            or _of_another(name, claim, evidence)
            or _exchanged(name, claim, evidence)
            or _misplaced(name, claim, evidence)
            or found(name, claim)
        )
    yield from _places_of_bodies(claim, evidence)
    yield from groups_of_others(claim, evidence)
    yield from nations_in_places(claim, evidence)
    yield from wrong_kin(claim, evidence)
    yield from wrong_portfolios(claim, evidence)


def _tells_nobody(name: Name, claim: ReadClaim, library: Library) -> bool:
    """Say whether what no article has is a common word, or a holiday on a day that the articles have."""
    return not stands(name.text, library) and (_is_common(name, claim) or is_dated(name, claim, library))


def names_to_check(claim: ReadClaim) -> Iterator[Name]:
    """Yield what names somebody or something, in the claim's own words."""
    return (n for n in claim.reading.names if not _is_no_name(n, claim) and not _is_quoted(n, claim))


def _places_of_bodies(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each "Geneva-based" whose Geneva no article has: it is part of no name that is read."""
    for match in ADJOINED.finditer(claim.text):
        if not stands(match[1], evidence.library):
            yield misnamed(claim, claim.place(match.start(1), match.end(1)), f"No article names {match[1]}.")


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
    if TALK.match(claim.text, max(0, name.span.start - claim.span.start)) or PREFIXED.match(name.text):
        return True
    first = (
        name.span.start == claim.span.start or claim.text[: name.span.start - claim.span.start].rstrip()[-1:] in ".!?"
    )
    return first and name.kind in {"other", "organisation"} and COMMON.search(name.text) is not None


def _is_common(name: Name, claim: ReadClaim) -> bool:
    """Say whether only the start of a sentence gives a word its capital: a table has it, and it does not speak."""
    if claim.text[: name.span.start - claim.span.start].strip(" “\"‘'") or name.kind not in {"other", "organisation"}:
        return False
    behind = claim.text[name.span.end - claim.span.start :]
    following = next(iter(words(behind)), None)
    if " " in name.text or behind[:1] in {"’", "'", ","} or (following is not None and following.text in CUES):
        return False
    return meaning(name.text.lower()) in KNOWN or _qualifies(name.text.lower(), behind, following)


def _qualifies(word: str, behind: str, following: Word | None) -> bool:
    """Say whether an ordinary word in front of a noun only tells of what sort that is: "Wet weather", "Federal aid"."""
    if following is None or not behind[following.start].islower() or behind[: following.start].strip():
        return False
    if following.text in FUNCTION or following.text in IRREGULAR or following.text.endswith("ed"):
        return False
    return word in QUALIFYING or stem(word) in NOTIONS


def found(name: Name, claim: ReadClaim) -> Finding:
    """Return what is said of a name that the articles have."""
    return finding(claim, name.span, check=Check.NAME, verdict="found", reason=f"The articles name {name.text}.")


def _unknown(name: Name, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a name that no article has in any form."""
    if stands(name.text, evidence.library):
        return None
    likely = _likely(name, claim, evidence)
    return misnamed(
        claim,
        name.span,
        f"No article names {name.text}" + (f"; the cited passage has {likely}." if likely else "."),
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
    if (
        clause is None
        or len(clause.content - own) < MIN_WORDS + OF_BODY * (name.kind == "organisation")
        or COMPOUND.search(name.text)
    ):
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
    return misnamed(
        claim,
        name.span,
        f"The source says this of {rival.text}, not of {name.text}.",
        source=source_of(best, evidence.library),
        expected=rival.text,
    )


def _misplaced(name: Name, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a name of the articles in the place of another, in a sentence that is told word for word."""
    instead = stands_for(name, claim, evidence)
    if instead is None or COMPOUND.search(name.text):
        return None
    other, sentence = instead
    return finding(
        claim,
        name.span,
        check=Check.NAME,
        verdict="unsupported_name",
        reason=f"The source says this of {other.text}, not of {name.text}.",
        source=evidence.library.ref(sentence),
        expected=other.text,
    )


def _stand_alike(name: Name, rival: Name, claim: ReadClaim, match: Match, evidence: Evidence) -> bool:
    """Say whether both stand in one place of what is told, so that the one may have been taken for the other.

    "In Ukraine" is no rival of "Pyongyang plans", nor "Ruiz called it that" of "Hesse's warning"; and whoever the claim
    speaks of by what he is ("the families' attorney") is there already.
    """
    field = evidence.library.field_of(match.sentence)
    start, end = name.span.start - claim.span.start, name.span.end - claim.span.start
    if _is_owner(name.text, claim.text, end) != _is_owner(rival.text, field, rival.span.end):
        return False
    if name.kind != "place":
        return not roles_of(rival.canonical, evidence.library) & _roles_apart(name, claim)
    ours = _PLACED.search(claim.text[:start])
    theirs = _PLACED.search(field[max(0, rival.span.start - 40) : rival.span.start])
    return (ours is None) == (theirs is None)


def _is_owner(name: str, text: str, end: int) -> bool:
    return name.endswith(_GENITIVES) or text.startswith((*_GENITIVES, "’", "'"), end)


_GENITIVES = ("’s", "'s")


def _roles_apart(name: Name, claim: ReadClaim) -> frozenset[int]:
    """Return the roles that the claim has anywhere but beside the name."""
    found = words(claim.text)
    start, end = name.span.start - claim.span.start, name.span.end - claim.span.start
    inside = [i for i, w in enumerate(found) if start <= w.start < end]
    near = range(inside[0] - NEXT, inside[-1] + NEXT + 1) if inside else range(0)
    return frozenset(r for i, w in enumerate(found) if i not in near and (r := role_of(w.text)) is not None)


NEXT = 2
"""Words between a role and the name that it stands beside, at most."""


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
    text = library.sentences[sentence].text
    if wanted <= {w.stem for w in words(text)} or is_shortened(name, text):
        return True
    return any(same_name(name, n.canonical) or same_place(name, n.text) for n in library.names.get(sentence, ()))


def _rivals(name: Name, match: Match, evidence: Evidence) -> list[Name]:
    """Return the names of the same kind in the clause that fits, or of whom it goes on: "Lund, a potter, opened"."""
    sentence = evidence.library.sentences[match.sentence]
    at = sentence.span.start
    apposed = _APPOSED.search(sentence.text, 0, match.clause.start)
    start = apposed.start() if apposed else match.clause.start
    clause = Span(start=at + start, end=at + match.clause.end)
    there = evidence.library.names.get(match.sentence, ())
    return [
        n
        for n in there
        if (n.kind == "place") == (name.kind == "place")
        and not _may_act_for(n, name, evidence.library)
        and clause.contains(n.span)
        and (n.kind == "place" or not is_usual(n.text))
    ]


_APPOSED = re.compile(r"\b[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*, (?:an?|the|\d\d)\b[^,.;:]*,? ?$")
"""A name with what it is, right before the clause that tells of it."""


def _may_act_for(one: Name, other: Name, library: Library) -> bool:
    """Say whether a person may be told for a body, or it for him: a sentence names both, or he leads something."""
    if {one.kind, other.kind} != {"person", "organisation"}:
        return False
    person, body = (one, other) if one.kind == "person" else (other, one)
    if name_words(person.canonical)[0] not in FEMALE | MALE or roles_of(person.canonical, library) & LEADERS:
        return True
    return any(_in_sentence(body.text, s, library) for s in library.ids if _in_sentence(person.text, s, library))


def _mentioned(rival: Name, claim: ReadClaim) -> bool:
    present = {w.stem for w in words(claim.text)}
    return any(stem(w) in present for w in name_words(rival.text))


def _of_another(name: Name, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a person who is said to belong to another people or party than the articles say."""
    if name.kind not in {"person", "other"}:
        return None
    people = wrong_origin(name, claim.text, name.span.start - claim.span.start, evidence.library)
    if people is None:
        return None
    return misnamed(claim, name.span, f"No article calls {name.text} {people.capitalize()}.")
