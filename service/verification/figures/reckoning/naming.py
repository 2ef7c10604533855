"""Numbers that a source gives in a word or an order: "a hat-trick", "their ninth defeat in a row", "the run-off"."""

from itertools import pairwise

from service.domain import Figure, FigureKind, Operand, Qualifier, Span
from service.verification.figures.binding.context import content_words, meaning
from service.verification.figures.english.lists import A_WEEK, OFTEN, WEEKDAY, WEEKDAYS, YEAR_JOINT
from service.verification.figures.english.sums import (
    A_RATE,
    AGAIN,
    IN_A_ROW,
    NUMBER_NAMES,
)
from service.verification.figures.english.words import OPPOSITES
from service.verification.figures.reckoning.tasks import Derivation, Task

K = FigureKind

RELATED = 0.12
"""Part of the claim's neighbours that must stand in the sentence that names the number."""


def repeated(task: Task) -> Derivation | None:
    """Tell "twice" of what the source says happened again."""
    if task.figure.text.lower() != "twice":
        return None
    for sentence in task.evidence.neighbours():
        text = task.evidence.library.sentences[sentence]
        match = AGAIN.search(text.text)
        if match and task.context.share(task.neighbours, sentence) >= RELATED:
            span = Span(start=text.span.start + match.start(), end=text.span.start + match.end())
            return _named(task, "The source says that it happened again.", sentence, span)
    return None


def named(task: Task) -> Derivation | None:
    """Tell "three goals" of a hat-trick, "the second round" of a run-off."""
    nouns = _counted(task)
    for name in NUMBER_NAMES:
        if task.figure.value != name.number or not nouns & name.nouns:
            continue
        for sentence in task.evidence.neighbours(2):
            text = task.evidence.library.sentences[sentence]
            match = name.pattern.search(text.text)
            if match and (not name.related or task.context.share(task.neighbours, sentence) >= RELATED):
                span = Span(start=text.span.start + match.start(), end=text.span.start + match.end())
                return _named(task, f"The source says {match.group()!r}.", sentence, span)
    return None


def _counted(task: Task) -> set[str]:
    """Return what a figure counts, or may count: "the opening round … in the second" leaves its noun out."""
    figure = task.figure
    if figure.kind is K.ORDINAL and figure.noun is None:
        before = task.claim.text[: figure.span.start - task.claim.span.start]
        return {"half"} if figure.unit == "half" else {w for _, w, _ in content_words(before)}
    return {meaning((figure.noun or "times").split()[-1])}


def days_named(task: Task) -> Derivation | None:
    """Tell "two days" of "will be closed Monday and Tuesday"."""
    figure = task.figure
    if figure.kind is not K.DURATION or figure.unit != "day" or figure.qualifier is not Qualifier.NONE:
        return None
    for sentence in task.evidence.neighbours():
        text = task.evidence.library.sentences[sentence]
        for match in WEEKDAYS.finditer(text.text):
            days = len(WEEKDAY.findall(match.group()))
            if days == figure.value and task.context.share(task.neighbours, sentence) >= RELATED:
                span = Span(start=text.span.start + match.start(), end=text.span.start + match.end())
                return _named(task, f"The source says {match.group()!r}.", sentence, span)
    return None


def at_a_rate(task: Task) -> Derivation | None:
    """Tell "a year" of what was so much "last year", "a day" of what is so "each way"."""
    figure = task.figure
    pattern = A_RATE.get(figure.unit or "")
    if figure.kind is not K.DURATION or pattern is None or not figure.text.lower().startswith(("a ", "an ")):
        return None
    for sentence in task.evidence.neighbours():
        text = task.evidence.library.sentences[sentence]
        match = pattern.search(text.text)
        if match and task.context.share(task.neighbours, sentence) >= RELATED:
            span = Span(start=text.span.start + match.start(), end=text.span.start + match.end())
            return _named(task, f"The source says {match.group()!r}.", sentence, span)
    return None


def weekly(task: Task) -> Derivation | None:
    """Tell "three times a week" of "on Mondays, Wednesdays and Fridays"."""
    figure = task.figure
    often = (figure.unit or "").endswith("/week") or (
        A_WEEK.match(_behind(task)) and meaning(figure.noun or "") in OFTEN
    )
    if figure.value is None or not often:
        return None
    for sentence in task.evidence.neighbours():
        text = task.evidence.library.sentences[sentence]
        for match in WEEKDAYS.finditer(text.text):
            if len(WEEKDAY.findall(match.group())) == figure.value:
                span = Span(start=text.span.start + match.start(), end=text.span.start + match.end())
                return _named(task, f"The source says {match.group()!r}.", sentence, span)
    return None


def in_years(task: Task) -> Derivation | None:
    """Tell "twice", "a two-time winner" of what was so "in 2021 and 2023"."""
    figure = task.figure
    times = figure.kind is FigureKind.MULTIPLE or (figure.noun or "").lower().startswith(("time", "title"))
    if figure.value is None or figure.value <= 1 or not times:
        return None
    for sentence in dict.fromkeys(f.sentence for f in task.beside):
        years = [f for f in task.evidence.library.figures[sentence] if (f.date or "").isdecimal()]
        listed = all(YEAR_JOINT.fullmatch(task.between(a, b)) for a, b in pairwise(years))
        if len(years) == figure.value and listed and task.context.share(task.neighbours, sentence) >= RELATED:
            return task.derivation(f"The source names {len(years)} years.", None, years)
    return None


def _behind(task: Task) -> str:
    """Return the claim's text behind what the figure counts."""
    at = (task.figure.noun_span or task.figure.span).end
    return task.claim.text[at - task.claim.span.start :]


def in_a_row(task: Task) -> Derivation | None:
    """Tell "nine games in a row" of "their ninth defeat in a row", and the other way round."""
    figure = task.figure
    if figure.value is None or figure.value <= 1 or not IN_A_ROW.search(_beside(task, figure)):
        return None
    for source in task.beside:
        other = {figure.kind, source.kind} <= {K.ORDINAL, K.CARDINAL, K.DURATION} and source.kind is not figure.kind
        text = f"{source.text}{task.behind(source)[:40]}"
        if other and source.value == figure.value and IN_A_ROW.search(text):
            said = {w for _, w, _ in content_words(task.evidence.library.sentences[source.sentence].text)}
            opposed = any(OPPOSITES.get(w, frozenset()) & said for w in task.neighbours)
            if said & set(task.neighbours) and not opposed:
                return task.derivation(f"The source says {source.text!r} in a row.", None, (source,))
    return None


def _beside(task: Task, figure: Figure) -> str:
    """Return the claim's figure and what stands right behind it."""
    start, end = (x - task.claim.span.start for x in (figure.span.start, figure.span.end))
    return task.claim.text[start : end + 40]


def _named(task: Task, reason: str, sentence: str, span: Span) -> Derivation:
    ref = task.evidence.library.ref(sentence, span)
    return Derivation(reason, None, (Operand(value=ref.text, source=ref),))
