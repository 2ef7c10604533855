"""What is left of a whole that the claim names: "12 of the 17" where the source has the 17 and the other five.

The two numbers of the claim and the one of the source must make one sum, and what the claim says of its part must not
be what the source says of the other.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, pairwise

from service.domain import Figure, FigureKind
from service.verification.figures.binding.context import content_words, meaning, nouns_meet
from service.verification.figures.english.rests import (
    DENIED,
    EARLIER_ONES,
    OF_SOME_LATELY,
    OF_WHOLE_OPENED,
    ONCE_IN,
    ONE_OF,
    ONE_OF_THEM,
    ONLY_SO_MANY,
    OTHERS,
    REPEATED_EVENT,
    SOURCE_REST_CUES,
    THIS_INCLUDES,
)
from service.verification.figures.english.sums import (
    EACH_CUES,
    SUM_CUES,
)
from service.verification.figures.english.words import PART_OF, PERSON, PLACEHOLDERS
from service.verification.figures.reckoning.tasks import PAIR, Derivation, Task, negates, tells

K = FigureKind

RELATED = 0.12
"""Part of the claim's neighbours that must stand in the sentence that is reckoned with."""

BESIDE = 3
"""Words around a part that say what is true of it."""

MOST_PARTS = 3
"""Parts that are taken away from one whole."""

LEFT = "What is left of the whole."
"""Why a rest is accepted."""


def of_named_whole(task: Task) -> Derivation | None:
    """Tell the part, or the whole, of "12 of the 17": the source gives the whole and the other part, or both parts."""
    figure = task.figure
    pair = pair_of(task)
    if figure.kind is not K.CARDINAL or pair is None or pair[0].value is None or pair[1].value is None:
        return None
    part, whole = pair
    rest = pair[1].value - pair[0].value
    for source in _counts(task):
        if source.value != rest or not _counts_same(task, whole, source) or not _says_other(task, source):
            continue
        if _is_one_of_several(task, source) or (source.noun and not nouns_meet(whole, source)):
            continue
        wanted = {whole.value} if figure.span == part.span else {whole.value, part.value}
        other = next((f for f in _counts(task, ordinals=True) if f is not source and f.value in wanted), None)
        if other is not None and rest > 0:
            shown = f"{whole.value:f} − {part.value:f} = {rest:f}"
            return task.derivation(LEFT, shown, (other, source))
    return (_of_one(task, whole) or _of_others(task, whole)) if figure.span == part.span and rest == 1 else None


def _is_one_of_several(task: Task, source: Figure) -> bool:
    """Say whether the source parts the whole in more than two: "12 good and five in need …; the remaining two"."""
    counts = [f for f in task.evidence.library.figures[source.sentence] if f.kind is K.CARDINAL and f.unit is None]
    text = task.evidence.library.sentences[source.sentence].text
    return len(counts) > PAIR and SOURCE_REST_CUES.search(text) is not None


def _of_one(task: Task, whole: Figure) -> Derivation | None:
    """Tell "three of the four do not" of "only one of the four does", "13 of its 14" of "once in 14 starts"."""
    for source in task.reach:
        before = task.before(source)
        one_of = (
            source.value == whole.value
            and source.kind is K.CARDINAL
            and (ONE_OF.search(before) or ONCE_IN.search(before))
        )
        if one_of and _says_other(task, source):
            shown = f"{whole.value:f} − 1 = {(whole.value or Decimal(0)) - 1:f}"
            return task.derivation(LEFT, shown, (source,))
    return None


def _of_others(task: Task, whole: Figure) -> Derivation | None:
    """Tell "ten of the eleven are well" of "The youngest has a broken arm. The others are in good health."."""
    library = task.evidence.library
    counted = next(
        (f for f in task.everywhere if f.kind is K.CARDINAL and f.value == whole.value and f.unit is None), None
    )
    for sentence in library.ids if counted is not None else ():
        text, before = library.sentences[sentence].text, library.before(sentence)
        cue = SOURCE_REST_CUES.match(text)
        if cue is None or before is None or not ONE_OF_THEM.match(library.sentences[before].text):
            continue
        if counted is not None and _is_of_the_others(task, library.sentences[before].text, text[cue.end() :]):
            shown = f"{whole.value:f} − 1 = {(whole.value or Decimal(0)) - 1:f}"
            return task.derivation(LEFT, shown, (counted,))
    return None


def _is_of_the_others(task: Task, of_one: str, of_others: str) -> bool:
    """Say whether the claim tells what is said of the others, or denies what is said of the one."""
    told = set(task.neighbours)
    if {w for _, w, _ in content_words(of_others)} & told:
        return DENIED.search(task.claim.text) is None or DENIED.search(of_others) is not None
    denied = [DENIED.search(text) is not None for text in (task.claim.text, of_one)]
    return bool({w for _, w, _ in content_words(of_one)} & told) and denied[0] is not denied[1]


def is_of_named(task: Task, whole: Decimal | None) -> bool:
    """Say whether the claim leaves open what its figure is a part of, or names this whole: "all but 3 of the 9"."""
    pair = pair_of(task)
    return pair is None or pair[0].span != task.figure.span or pair[1].value == whole


def pair_of(task: Task) -> tuple[Figure, Figure] | None:
    """Return the part and the whole of the claim that the figure is one of: "12 of the 17", "of the 17, 12"."""
    figures, base = task.claim.reading.figures, task.claim.span.start
    for a, b in pairwise(figures):
        if task.figure.span not in (a.span, b.span) or a.kind is not b.kind:
            continue
        gap = task.claim.text[a.span.end - base : b.span.start - base]
        if PART_OF.fullmatch(gap.strip() + " ") or OF_SOME_LATELY.fullmatch(f" {gap.strip()} "):
            return a, b
        if OF_WHOLE_OPENED.search(task.claim.text[: a.span.start - base]) and "," in gap:
            return b, a
    return None


def _counts(task: Task, *, ordinals: bool = False) -> Iterator[Figure]:
    """Yield the counts that the claim may rest on, what the ordinal of an event counts among them."""
    for figure in task.reach:
        counted = figure.kind is K.CARDINAL and figure.unit is None and figure.value is not None
        if counted or (ordinals and figure.kind is K.ORDINAL and _is_repeated(task, figure)):
            yield figure


def _counts_same(task: Task, whole: Figure, source: Figure) -> bool:
    """Say whether the source's figure counts what the whole does, or leaves its noun out."""
    if source.noun and meaning(source.noun.split()[-1]) in PLACEHOLDERS:
        return True
    named = task.context.whole_of(source)
    if named is not None and named.value == whole.value:
        return True
    words = {meaning(w) for w in (whole.noun or "").split()}
    near = [source.sentence, *_before(task, source.sentence)[:1]]
    if not source.noun:
        return any(task.context.holds(s, w) for s in near for w in words)
    return nouns_meet(whole, source) or any(task.context.holds(source.sentence, w) for w in words)


def _says_other(task: Task, source: Figure) -> bool:
    """Say whether claim and source say opposite things: one of them denies, or what they say has no word in common."""
    text = task.evidence.library.sentences[source.sentence]
    start, end = (x - text.span.start for x in (source.span.start, source.span.end))
    before = ONLY_SO_MANY.sub(" ", re.split(r"[;:]", text.text[:start])[-1])
    clause = f"{before} {re.split(r'[;:]', text.text[end:])[0]}"
    denied = DENIED.search(clause) is not None
    if (DENIED.search(task.claim.text) is not None) is not denied:
        return True
    if denied or task.context.share(task.neighbours, source.sentence) < RELATED:
        return False
    return _says_apart(task, source, text.text, start, end)


def _says_apart(task: Task, source: Figure, text: str, start: int, end: int) -> bool:
    """Say whether what stands behind a part, or before one that its whole follows, is nothing that the claim says."""
    nouns = {meaning(w) for w in (source.noun or "").split()}
    whole = task.context.whole_of(source) or task.owned_whole(source)
    if whole is not None:
        base = task.evidence.library.sentences[source.sentence].span.start
        end = (whole.noun_span or whole.span).end - base
    before = [w for at, w, _ in content_words(text) if at < start][-1:] if whole is not None else []
    said = before or [w for at, w, _ in content_words(text) if at >= end and w not in nouns][:BESIDE]
    return bool(said) and not set(said) & set(task.neighbours)


def occurred(task: Task) -> Derivation | None:
    """Tell "four attacks" of "the fourth attack this year"."""
    figure = task.figure
    if figure.kind is not K.CARDINAL or not figure.noun or (figure.value or 0) < PAIR:
        return None
    earlier = figure.noun.split()[0].lower() in EARLIER_ONES
    behind = task.claim.text[figure.span.end - task.claim.span.start :]
    told = {meaning(figure.noun.split()[-1])} | {w for _, w, _ in content_words(behind)[:PAIR]}
    if pair_of(task) is not None:
        told |= set(task.neighbours)  # "failed in three of its five launches" for "the third failure in five launches"
    for source in task.reach:
        if source.kind is not K.ORDINAL or source.value != (figure.value or 0) + earlier:
            continue
        if _is_repeated(task, source) and told & {meaning(w.strip(".,")) for w in task.behind(source).split()[:BESIDE]}:
            return task.derivation(f"The source counts them: {source.text!r}.", None, (source,))
    return None


def _is_repeated(task: Task, source: Figure) -> bool:
    return REPEATED_EVENT.match(task.behind(source)) is not None


def with_others(task: Task) -> Derivation | None:
    """Tell "one of twelve states" of "eleven other states", "four in all" of one man "and three others"."""
    figure = task.figure
    before = task.claim.text[: figure.span.start - task.claim.span.start]
    one_of = ONE_OF.search(before) is not None
    if figure.kind is not K.CARDINAL or figure.value is None or not (one_of or task.says(SUM_CUES)):
        return None
    for source in task.reach:
        if source.kind is not K.CARDINAL or source.value is None or source.value + 1 != figure.value:
            continue
        if not OTHERS.match(f" {source.noun or ''}{task.behind(source)}") or not nouns_meet(figure, source):
            continue
        if one_of or PERSON.search(task.before(source)) or re.search(r"\bone\b", task.before(source), re.IGNORECASE):
            return task.derivation("One, and the others.", f"1 + {source.value:f} = {figure.value:f}", (source,))
    return None


def included(task: Task) -> Derivation | None:
    """Tell the other part of "reached 117 million … It includes 68 million who"."""
    figure = task.figure
    if figure.kind not in {K.CARDINAL, K.MONEY} or not negates(task):
        return None
    library = task.evidence.library
    for part in task.reach:
        if part.kind is not figure.kind or part.value is None or not THIS_INCLUDES.search(task.before(part)):
            continue
        before = [f for s in _before(task, part.sentence) for f in library.figures.get(s, ())]
        for whole in before:
            fits = whole.kind is part.kind and whole.unit == part.unit and (whole.value or 0) > part.value
            if fits and tells(figure, (whole.value or Decimal(0)) - part.value, whole, minus=part):
                shown = f"{whole.value:f} − {part.value:f} = {(whole.value or 0) - part.value:f}"
                return task.derivation(LEFT, shown, (whole, part))
    return None


def _before(task: Task, sentence: str) -> list[str]:
    """Return the two sentences before another, nearest first."""
    first = task.evidence.library.before(sentence)
    second = task.evidence.library.before(first) if first else None
    return [s for s in (first, second) if s]


def rest_of_amounts(task: Task) -> Derivation | None:
    """Tell what amounts leave of a total told before: "pays 34 million now, the rest in bonuses", "… gets the rest"."""
    figure, library = task.figure, task.evidence.library
    if figure.unit is None or figure.value is None:
        return None
    for sentence in dict.fromkeys(f.sentence for f in task.reach):
        text = library.sentences[sentence]
        cue = SOURCE_REST_CUES.search(text.text)
        if cue is None or not _names_rest(task, text.text, cue):
            continue
        own = [f for f in library.figures.get(sentence, ()) if _alike(figure, f)]
        earlier = [f for f in task.reach if _alike(figure, f) and f.sentence != sentence]
        for whole in earlier:
            found = _taken_away(task, task.context.as_meant(whole), own)
            if found is not None:
                return found
    return None


def _names_rest(task: Task, text: str, cue: re.Match[str]) -> bool:
    """Say whether the claim speaks of what, or who, stands beside "the rest"."""
    beside = content_words(text[: cue.start()])[-BESIDE:] + content_words(text[cue.end() :])[:BESIDE]
    return bool({w for _, w, _ in beside} & set(task.neighbours))


def _alike(figure: Figure, source: Figure) -> bool:
    return source.kind is figure.kind and source.unit == figure.unit and source.value is not None


def _taken_away(task: Task, whole: Figure, parts: list[Figure]) -> Derivation | None:
    for size in range(len(parts), 0, -1):
        for some in combinations(parts[: MOST_PARTS + 1], min(size, MOST_PARTS)):
            taken = [(f.value or Decimal(0)) * _holders(task, f) for f in some]
            left = (whole.value or Decimal(0)) - sum(taken, Decimal(0))
            if tells(task.figure, left, whole):
                shown = " − ".join(f"{v:f}" for v in (whole.value or Decimal(0), *taken)) + f" = {left:f}"
                return task.derivation(LEFT, shown, (whole, *some))
    return None


def _holders(task: Task, part: Figure) -> int:
    """Return how many get an amount: "his brother and Mr Orme ten years each"."""
    if not EACH_CUES.match(task.behind(part).lstrip()):
        return 1
    figures = task.evidence.library.figures.get(part.sentence, ())
    last = max((f.span.end for f in figures if f.span.end <= part.span.start and _alike(part, f)), default=None)
    base = task.evidence.library.sentences[part.sentence].span.start
    gap = task.before(part)[0 if last is None else last - base :]
    return len(re.findall(r"\band\b", gap, re.IGNORECASE)) + 1
