"""Whether two passages about one matter contradict each other: by another figure in the same place, or by a no."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from service.analysis.corroboration.passages import Dossier, Passage
from service.analysis.english.function_words import NEGATIONS
from service.analysis.wording import FUNCTION, Word, stem, words
from service.domain import Figure, FigureKind, Qualifier

MOST_FIGURES = 30
"""Figures of one sentence that are compared with another's."""

COMPARED: frozenset[FigureKind] = frozenset(
    {FigureKind.CARDINAL, FigureKind.MONEY, FigureKind.PERCENTAGE, FigureKind.MEASURE, FigureKind.AGE, FigureKind.SCORE}
)
"""Kinds of figures of which one thing has one."""

LEAD = 2
"""Words before a figure that tell what it is of, where no noun behind it does ("has risen to 12")."""

ROUNDED = 20
"""A figure with a qualifier may differ by one such part and only be rounded."""

FATES: Mapping[str, frozenset[str]] = {
    "dead": frozenset("dead death deaths die dies died dying kill kills killed killing perished".split()),
    "hurt": frozenset("hurt injured injures injuring wounded wounding".split()),
    "missing": frozenset("missing unaccounted".split()),
    "saved": frozenset("rescued rescues saved".split()),
    "held": frozenset("arrested arrests detained detains".split()),
    "aboard": frozenset("aboard".split()),
}
"""What became of people whom a figure counts → the words that tell it. Each has one toll, in whatever words."""

PEOPLE: frozenset[str] = frozenset(
    "people person persons passengers victims men women children soldiers civilians workers residents crew dead".split()
)
"""Nouns that count people by no more than being there."""

NEAR = 4
"""Words before or behind a figure of people within which their fate is told."""

REACH = 4
"""Words behind a negation within which the word stands that it turns round."""


def rivals(one: Passage, two: Passage, dossier: Dossier) -> Iterator[tuple[Figure, Figure]]:
    """Yield figures that are of the same thing, differ, and are not both in both passages."""
    ours, theirs = (dossier.figures.get(p.sentence, ())[:MOST_FIGURES] for p in (one, two))
    values_a, values_b = {f.value for f in ours}, {f.value for f in theirs}
    for a in ours:
        for b in theirs:
            alike = a.kind == b.kind and a.kind in COMPARED and a.unit == b.unit and None not in {a.value, b.value}
            changed = a.value != b.value and a.value not in values_b and b.value not in values_a
            if alike and changed and not _close(a, b) and _of_one_thing(a, b, dossier):
                yield a, b


def _close(one: Figure, two: Figure) -> bool:
    """Say whether one only rounds the other: "about 2,000" and "2,013"."""
    assert one.value is not None
    assert two.value is not None
    larger = max(abs(one.value), abs(two.value))
    return {one.qualifier, two.qualifier} != {Qualifier.NONE} and abs(one.value - two.value) * ROUNDED <= larger


def _of_one_thing(one: Figure, two: Figure, dossier: Dossier) -> bool:
    """Say whether both count the same noun, or people of the same fate, or nothing and stand behind the same words."""
    fates = _fate(one, dossier), _fate(two, dossier)
    if None not in fates:
        return fates[0] == fates[1]
    if one.noun and two.noun:
        return stem(one.noun.lower().split()[-1]) == stem(two.noun.lower().split()[-1])
    if one.noun or two.noun:
        return False
    lead = _lead(one, dossier)
    return len(lead) == LEAD and lead == _lead(two, dossier)


def _fate(figure: Figure, dossier: Dossier) -> str | None:
    """Return what became of the people whom a figure counts: the word next to it decides."""
    if figure.kind is not FigureKind.CARDINAL or (figure.noun and figure.noun.lower().split()[-1] not in PEOPLE):
        return None
    sentence, analysis = dossier.sentences[figure.sentence]
    text = analysis.text_of(sentence)
    behind = [w.text for w in words(text[figure.span.end : sentence.span.end])[:NEAR]]
    before = [w.text for w in words(text[sentence.span.start : figure.span.start])[-NEAR:]]
    near = [word for pair in zip_longest(behind, reversed(before)) for word in pair if word]
    return next((fate for word in near for fate, told in FATES.items() if word in told), None)


def _lead(figure: Figure, dossier: Dossier) -> Sequence[str]:
    sentence, analysis = dossier.sentences[figure.sentence]
    before = analysis.text_of(sentence)[sentence.span.start : figure.span.start]
    return [w.stem for w in words(before)[-LEAD:]]


def opposed(one: Passage, two: Passage, dossier: Dossier) -> bool:
    """Say whether exactly one of them says no to what both speak of."""
    return _negative(one, two, dossier) != _negative(two, one, dossier)


def _negative(passage: Passage, other: Passage, dossier: Dossier) -> bool:
    """Say whether the source denies it, or the passage turns round a word that both have."""
    denied = passage.attribution is not None and passage.attribution.denied
    found = words(dossier.said(passage))
    turned = any(
        _negates(word.text) and _turned(found[at + 1 : at + 1 + REACH]) in other.content
        for at, word in enumerate(found)
    )
    return denied != turned


def _turned(behind: Sequence[Word]) -> str:
    """Return the word that a negation turns round: the first behind it that says something."""
    return next((w.stem for w in behind if w.text not in FUNCTION), "")


def _negates(word: str) -> bool:
    return word in NEGATIONS or word.endswith(("n't", "n’t"))
