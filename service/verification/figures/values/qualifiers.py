"""Qualifiers of two equal amounts: which words of a summary a source implies, and which it does not."""

from service import patterns as re
from service.domain import Figure, FigureKind, Qualifier

Q = Qualifier
PLAIN = frozenset({Q.NONE, Q.EXACTLY, Q.ONLY})
"""Qualifiers that leave a value as it is."""

_PERIODS = frozenset({FigureKind.DURATION, FigureKind.RELATIVE_DATE})
"""Kinds before which "over" is doubtful."""

IMPLIED: dict[Qualifier, frozenset[Qualifier]] = {
    Q.NONE: PLAIN,
    Q.EXACTLY: PLAIN,
    Q.ONLY: PLAIN,
    Q.ABOUT: frozenset({Q.ABOUT, Q.NEARLY}),
    Q.NEARLY: frozenset({Q.NEARLY}),
    Q.MORE_THAN: frozenset({Q.MORE_THAN}),
    Q.AT_LEAST: frozenset({Q.AT_LEAST, Q.MORE_THAN}),
    Q.LESS_THAN: frozenset({Q.LESS_THAN, Q.NEARLY}),
    Q.UP_TO: frozenset({Q.UP_TO, Q.LESS_THAN, Q.NEARLY}),
}
"""What a summary says of a value → what the source may have said of the same value."""

WORDS: dict[Qualifier, str] = {
    Q.ABOUT: "about",
    Q.NEARLY: "nearly",
    Q.MORE_THAN: "more than",
    Q.AT_LEAST: "at least",
    Q.LESS_THAN: "less than",
    Q.UP_TO: "up to",
    Q.ONLY: "only",
    Q.EXACTLY: "exactly",
}
"""How a reason calls a qualifier."""

SIDES = (frozenset({Q.MORE_THAN, Q.AT_LEAST}), frozenset({Q.LESS_THAN, Q.UP_TO, Q.NEARLY}))
"""Qualifiers that bound from below, and from above."""


def qualifiers_agree(claim: Figure, source: Figure) -> str:
    """Return what is wrong with the claim's qualifier on an equal value, empty where nothing is."""
    told, stated = _said(claim, source), _said(source, claim)
    if stated in IMPLIED.get(told, PLAIN) or told is stated or _are_loose(claim, told, source, stated):
        return ""
    if told in PLAIN:
        return f"The source says {WORDS[stated]!r}: {source.text!r}."
    if stated in PLAIN:
        return f"The summary says {WORDS[told]!r}, the source does not: {source.text!r}."
    return f"The summary says {WORDS[told]!r}, the source {WORDS[stated]!r}: {source.text!r}."


def are_contrary(one: Figure, other: Figure) -> bool:
    """Say whether one figure is bounded from below and the other from above."""
    kinds = {one.qualifier, other.qualifier}
    return all(kinds & side for side in SIDES)


def _are_loose(claim: Figure, told: Qualifier, source: Figure, stated: Qualifier) -> bool:
    """Say whether the words that differ say nothing: "over two years" as *during* them, "about" of what is rounded."""
    over, other = (claim, stated) if told is Q.MORE_THAN else (source, told)
    if claim.kind in _PERIODS and over.qualifier is Q.MORE_THAN and other not in SIDES[1] and _during(over):
        return True
    if FigureKind.RATIO in {claim.kind, source.kind} and claim.kind is not source.kind and told is Q.ABOUT:
        return True
    said = told is Q.NONE
    return {told, stated} == {Q.ABOUT, Q.NONE} and _is_rough(claim if said else source, said=said)


def _said(figure: Figure, other: Figure) -> Qualifier:
    """Return the qualifier of a figure; none where it only says on which side of a known mark something lies.

    "Above the 2% target" bounds what is above it. The target itself is 2% all the same.
    """
    return Q.NONE if is_mark(figure) and other.qualifier in PLAIN else figure.qualifier


def is_mark(figure: Figure) -> bool:
    """Say whether an article stands between a figure and the word before it that compares: "below the $3.64"."""
    bounds = figure.qualifier in SIDES[0] or figure.qualifier in SIDES[1]
    return bounds and _MARK.search(figure.text, 0, max(0, figure.number.start - figure.span.start)) is not None


_MARK = re.compile(r"\bthe (?:age of )?[$£€¥₹]?$", re.IGNORECASE)

FEW_DIGITS = 2
"""Digits of millions that are rounded already: "some 1.7 million" says no less than "1.7 million"."""


def _is_rough(figure: Figure, *, said: bool) -> bool:
    """Say whether a figure can only be a rounded one: "two decades", "six or seven", millions with so few digits.

    `said` where it is the claim's own: then only its unit shows that it is rounded.
    """
    if _ROUGH.search(figure.text):
        return True
    if said:
        return False
    if figure.low is not None and figure.high is not None:
        return _EITHER.search(figure.text) is not None
    bare = figure.kind is FigureKind.CARDINAL and "illion" in figure.text
    return bare and figure.value is not None and len(figure.value.normalize().as_tuple().digits) == FEW_DIGITS


_ROUGH = re.compile(r"\b(?:decades?|century|centuries|dozens?)$", re.IGNORECASE)
"""Units in which nobody counts exactly."""

_EITHER = re.compile(r"\bor\b", re.IGNORECASE)


def _during(figure: Figure) -> bool:
    """Say whether "over two years" may mean "in the course of": then it is no bound."""
    return figure.text.lower().startswith("over ")
