"""Counting what the source lists: "two people" for "a man, 41, and a woman, 23", "three counties" for three names."""

from collections.abc import Iterator
from dataclasses import dataclass

from service import patterns as re
from service.domain import Figure, FigureKind, Span
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.figures.binding.context import context_of, is_of_people, meaning, neighbours_of
from service.verification.figures.english.lists import LIST_JOINTS, THINGS_LISTED
from service.verification.figures.english.words import (
    CATEGORIES,
    COLLECTIVES,
    DUALS,
    PERSON,
    PERSONS,
    PLACEHOLDERS,
    WHO_IT_IS,
)

MOST = 12
"""Things that a reader counts."""

RELATED = 0.12
"""Part of the claim's neighbours that the counted sentence must share."""

_NAME = r"(?:[A-Z][\w’'-]+(?: (?:of |de |van |al-|bin )?[A-Z][\w’'-]+){0,3})"
_ITEM = rf"(?:{WHO_IT_IS})?{_NAME}"
_AGED = r"(?:, \d{1,3}(?=,| and\b)| \(\d{1,3}\))?"
_LIST = re.compile(rf"{_ITEM}{_AGED}(?:, {_ITEM}{_AGED})*,? (?:and|&) {_ITEM}")
_JOINTS = re.compile(r"(?:, \d{1,3}(?=,| and\b)| \(\d{1,3}\))?(?:,? (?:and|&) |, (?!\d))")
"""What parts the items of a list, with the age of the one before."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted, and where."""

    sentence: str
    span: Span
    text: str


def count(figure: Figure, claim: ReadClaim, evidence: Evidence) -> Counted | None:
    """Return what in the claim's sentences gives the figure's number, or None."""
    wanted = int(figure.value or 0)
    if not 2 <= wanted <= MOST or figure.value != wanted:
        return None
    context, neighbours = context_of(evidence.library), neighbours_of(figure, claim)
    head = _counted_noun(figure)
    people = head in PERSONS or head in PLACEHOLDERS or is_of_people(figure)
    for sentence in evidence.neighbours():
        if context.share(neighbours, sentence) < RELATED:
            continue
        for number, counted in _counts(sentence, evidence, people=people):
            listed = people or _beside(counted, head, evidence) or _listed(counted, figure, claim, evidence)
            if number == wanted and listed:
                return counted
    by_name = _by_collective(wanted, evidence) if people else _dual(figure, wanted, evidence)
    return by_name or _any_list(figure, wanted, neighbours, evidence)


def _any_list(figure: Figure, wanted: int, neighbours: dict[str, float], evidence: Evidence) -> Counted | None:
    """Count what a sentence lists that says much of what the claim says: "rent, food and a bus pass"."""
    if wanted < FEWEST or figure.noun is None:
        return None
    context, library = context_of(evidence.library), evidence.library
    for sentence in evidence.neighbours():
        if context.share(neighbours, sentence) < PLAINLY:
            continue
        text, base = library.sentences[sentence].text, library.sentences[sentence].span.start
        for match in THINGS_LISTED.finditer(text):
            if len(LIST_JOINTS.split(match.group())) == wanted:
                return Counted(sentence, Span(start=base + match.start(), end=base + match.end()), match.group())
    return None


FEWEST = 3
"""Things of which a list of any sort is one; two may be joined for many reasons."""

PLAINLY = 0.25
"""Part of the claim's neighbours that must stand in a sentence any list of which is counted."""


def _counted_noun(figure: Figure) -> str:
    """Return the stem of what a figure counts: of a noun of several words the last that things are counted by."""
    words = [meaning(w) for w in (figure.noun or "people").split()]
    return next((w for w in reversed(words) if w in CATEGORIES | PERSONS | PLACEHOLDERS), words[-1])


BOTH = 2
"""Sides of whatever has sides."""


def _dual(figure: Figure, wanted: int, evidence: Evidence) -> Counted | None:
    """Say that there are two sides to whatever has sides."""
    if wanted != BOTH or not evidence.cited or not figure.noun or figure.noun.lower() not in DUALS:
        return None
    first = evidence.cited[0]
    return Counted(first, evidence.library.sentences[first].span, "two sides")


def _counts(sentence: str, evidence: Evidence, *, people: bool) -> Iterator[tuple[int, Counted]]:
    """Yield every number of things that one sentence lists."""
    library = evidence.library
    base, text = library.sentences[sentence].span, library.sentences[sentence].text
    if people:
        ages = [f for f in library.figures.get(sentence, ()) if f.kind is FigureKind.AGE]
        if len(ages) > 1:
            yield len(ages), Counted(sentence, base, f"{len(ages)} people by age")
        singles = list(PERSON.finditer(text))
        if len(singles) > 1:
            span = Span(start=base.start + singles[0].start(), end=base.start + singles[-1].end())
            yield len(singles), Counted(sentence, span, " … ".join(m.group() for m in singles))
    for match in _LIST.finditer(text):
        items = _JOINTS.split(match.group())
        span = Span(start=base.start + match.start(), end=base.start + match.end())
        yield len(items), Counted(sentence, span, match.group())


_FIRST = re.compile(_ITEM)


def items_of(text: str, start: int) -> list[tuple[str, int]]:
    """Return the names of the list, or the one name, that begins at `start`, each with its place."""
    match = _LIST.match(text, start) or _FIRST.match(text, start)
    if match is None:
        return []
    found, at = [], match.start()
    for joint in _JOINTS.finditer(text, match.start(), match.end()):
        found.append((text[at : joint.start()], at))
        at = joint.end()
    return [*found, (text[at : match.end()], at)]


def count_listed(noun: str, sentence: str, evidence: Evidence) -> int | None:
    """Return how many names a sentence lists right behind the noun ("the universities of Tarn, Osby and Lille")."""
    text = evidence.library.sentences[sentence].text
    for match in _LIST.finditer(text):
        before = text[: match.start()].removesuffix(" of ").removesuffix(" in ").removesuffix(" at ").split()
        if before and before[-1].islower() and before[-1].endswith("s") and meaning(before[-1]) == noun:
            return len(_JOINTS.split(match.group()))
    return None


def _listed(counted: Counted, figure: Figure, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether a list of names is of the counted sort; a pair only behind the same word ("in two countries")."""
    if not figure.noun or _counted_noun(figure) not in CATEGORIES:
        return False
    told = claim.text[: figure.span.start - claim.span.start].split()[-1:]
    stated = evidence.library.field_of(counted.sentence)[: counted.span.start].split()[-1:]
    return counted.text.count(",") > 0 or told == stated


def _beside(counted: Counted, head: str, evidence: Evidence) -> bool:
    """Say whether the noun stands beside the list: "the counties of X, Y and Z"."""
    field = evidence.library.field_of(counted.sentence)
    around = (
        field[max(0, counted.span.start - 30) : counted.span.start]
        + " "
        + field[counted.span.end : counted.span.end + 20]
    )
    return any(meaning(word) == head for word in re.findall(r"\w+", around))


def _by_collective(wanted: int, evidence: Evidence) -> Counted | None:
    """Find "the pair", "the trio" in the articles that the claim rests on."""
    articles = {s.partition(".")[0] for s in evidence.cited}
    for sentence in evidence.library.sentences.values():
        if sentence.id.partition(".")[0] not in articles:
            continue
        for word, number in COLLECTIVES.items():
            at = sentence.text.lower().find(f"the {word}") if number == wanted else -1
            if at >= 0 and not sentence.text[at + 4 + len(word) : at + 5 + len(word)].isalpha():
                span = Span(start=sentence.span.start + at, end=sentence.span.start + at + 4 + len(word))
                return Counted(sentence.id, span, f"the {word}")
    return None
