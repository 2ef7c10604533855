"""Whether two passages about one matter contradict each other: by another figure in the same place, or by a no."""

from collections.abc import Iterator, Sequence

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
    """Say whether both count the same noun, or count nothing and stand behind the same words."""
    if one.noun and two.noun:
        return stem(one.noun.lower().split()[-1]) == stem(two.noun.lower().split()[-1])
    if one.noun or two.noun:
        return False
    lead = _lead(one, dossier)
    return len(lead) == LEAD and lead == _lead(two, dossier)


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
