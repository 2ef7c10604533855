"""Shares of a whole: told as a share, as the part, as the whole, or as what they leave."""

from collections.abc import Sequence
from decimal import Decimal

from service.domain import Figure, FigureKind
from service.verification.figures.binding.context import content_words, head, meaning
from service.verification.figures.english.rests import (
    BEYOND_PLACE,
    DENIED,
    NEITHER,
    OF_NAMED,
    REST_CUES,
    SOURCE_REST_CUES,
)
from service.verification.figures.english.sums import (
    CLOSES,
    EACH_CUES,
    ITS_WHOLE,
    OF_BOTH,
    OF_ITS_TERM,
    OF_WHAT,
    PART_APPOSED,
    SHARE_CUES,
    SUM_CUES,
    WHOLE_OF,
)
from service.verification.figures.english.words import NEGATION, OF_THESE, OPPOSITES
from service.verification.figures.reckoning.arithmetic import BEST, best_fitting
from service.verification.figures.reckoning.named import names_other_item
from service.verification.figures.reckoning.operands import converted
from service.verification.figures.reckoning.tasks import (
    AMOUNTS,
    SHARES,
    Derivation,
    Task,
    like,
    same_things,
    tells,
)
from service.verification.lexicon.phrases import says

K = FigureKind

LEFT_OF_WHOLE = "What a share leaves of the whole."
"""Why the rest of 100 percent is accepted."""

LARGE = 1000
"""Number from which a part need not come out whole."""

BOUND_TO = 0.25
"""Part of the claim's neighbours that must stand around a share that is taken of a whole."""

RELATED = 0.12
"""Part of the claim's neighbours that must stand beside figures that are laid beside each other."""

NEAR = 4.0
"""Words away from a share at which a word says what is true of it."""


def complement(task: Task) -> Derivation | None:
    """Tell the rest of a whole: a quarter for what 75 percent leaves."""
    if task.figure.kind not in SHARES:
        return None
    named = task.says(REST_CUES) or task.source_says(SOURCE_REST_CUES)
    for source in task.beside:
        if source.kind not in SHARES or source.value is None:
            continue
        if source in task.figures:
            meant = named or _says_otherwise(task, source) or _is_denied(task, source)
        else:
            meant = _is_followed_by_rest(task, source)
        if not meant:
            continue
        rest = 1 - _part(source, source.value) * task.holders(source)
        if 0 < rest < 1 and tells(task.figure, rest * _scale(task.figure), minus=source):
            return _left(task, rest, (source,))
    return _rest_of_several(task) or _of_neither(task)


def _of_neither(task: Task) -> Derivation | None:
    """Tell what all shares of one sentence leave: 64 against and 27 in favour, so nine without a view."""
    if task.figure.kind is not K.PERCENTAGE or not task.says(NEITHER):
        return None
    for sentence in dict.fromkeys(f.sentence for f in task.beside):
        shares = [f for f in _shares(task, sentence) if f.kind is K.PERCENTAGE]
        rest = 1 - sum((_part(f, f.value) for f in shares if f.value is not None), Decimal(0))
        if len(shares) > 1 and rest > 0 and tells(task.figure, rest * _scale(task.figure)):
            return _left(task, rest, shares)
    return None


def _says_otherwise(task: Task, source: Figure) -> bool:
    """Say whether the claim says another thing of its share than the source of the other: "against" for "in favour"."""
    said = {w for w, away in task.context.around(source).items() if away <= NEAR and w[0] not in "@#"}
    nouns = {meaning(w) for w in (task.figure.noun or "").split()}
    told = {w for w, away in task.neighbours.items() if away <= NEAR and w[0] not in "@#"} - nouns
    if any(OPPOSITES.get(w, frozenset()) & said for w in told):
        return True
    return bool(told) and not told & said


def _rest_of_several(task: Task) -> Derivation | None:
    """Tell what several shares leave: "7 in 10 for it, a fifth against, the rest", the first perhaps told before."""
    for sentence in task.reading:
        if not SOURCE_REST_CUES.search(task.evidence.library.sentences[sentence].text):
            continue
        own = _shares(task, sentence)
        earlier = _shares(task, task.evidence.library.before(sentence))
        if not own:
            own, earlier = earlier, []
        for shares in [own, *([*own, one] for one in earlier)]:
            parts = (_part(f, f.value) * task.holders(f) for f in shares if f.value is not None)
            rest = 1 - sum(parts, Decimal(0))
            if len(shares) > 1 and rest > 0 and tells(task.figure, rest * _scale(task.figure)):
                return _left(task, rest, shares)
    return None


def _shares(task: Task, sentence: str | None) -> list[Figure]:
    figures = task.evidence.library.figures.get(sentence, ()) if sentence else ()
    return [f for f in map(task.context.whole, figures) if f.kind in SHARES and f.value is not None]


def _left(task: Task, rest: Decimal, shares: Sequence[Figure]) -> Derivation:
    shown = f"100% − {_shown(1 - rest)}% = {_shown(rest)}%"
    return task.derivation(LEFT_OF_WHOLE, shown, shares)


def rest_of_counts(task: Task) -> Derivation | None:
    """Tell what counts leave of a whole: "187 on board … 104 were saved and 23 found dead; the rest are missing"."""
    if task.figure.kind is not K.CARDINAL:
        return None
    library = task.evidence.library
    for sentence in dict.fromkeys(f.sentence for f in task.beside):
        text, base = library.sentences[sentence].text, library.sentences[sentence].span.start
        cue = SOURCE_REST_CUES.search(text)
        if cue is None or not {w for _, w, _ in content_words(text[cue.end() :])} & set(task.neighbours):
            continue
        own = [f for f in _counts(library.figures.get(sentence, ())) if f.span.end <= base + cue.start()]
        before = _counts(library.figures.get(library.before(sentence) or "", ()))
        for whole in [*own, *before]:
            parts = [f for f in own if f is not whole]
            left = (whole.value or Decimal(0)) - sum((f.value for f in parts if f.value is not None), Decimal(0))
            if parts and tells(task.figure, left, whole):
                shown = " − ".join(f"{f.value:f}" for f in (whole, *parts)) + f" = {left:f}"
                return task.derivation("What is left of the whole.", shown, (whole, *parts))
    return None


def _counts(figures: Sequence[Figure]) -> list[Figure]:
    return [f for f in figures if f.kind is K.CARDINAL and f.unit is None and f.value is not None]


def _shown(part: Decimal) -> str:
    """Return a part in percent, to one place at most."""
    return f"{round(part * 100, 1).normalize():f}"


def _part(figure: Figure, value: Decimal) -> Decimal:
    return value / 100 if figure.kind is K.PERCENTAGE else value


def _scale(figure: Figure) -> int:
    return 100 if figure.kind is K.PERCENTAGE else 1


def shared(task: Task) -> Derivation | None:
    """Tell one figure as a share of another: 45 of 610 shops as one in 14."""
    figure = task.figure
    named = task.says(SHARE_CUES) or figure.kind is K.RATIO or task.says_beside(ITS_WHOLE)
    if figure.kind not in SHARES or not named:
        return None
    cited = best_fitting(task, list(same_things(task, task.figures)), BEST)
    for a, b in [*cited, *(p for p in same_things(task, task.reach) if all(_is_told(task, f) for f in p))]:
        small, large = sorted((a, b), key=lambda f: f.value or 0)
        if not large.value or not small.value or small.value >= large.value:
            continue
        related = max(task.context.share(task.neighbours, f.sentence) for f in (small, large)) >= RELATED
        if not related or names_other_item(task, small):
            continue
        part = small.value / large.value
        odds = figure.kind is K.RATIO and figure.low == 1 and figure.high == round(1 / part) and figure.high < 100
        if odds or tells(figure, part * _scale(figure), small, large):
            shown = f"{small.value:f} ÷ {large.value:f} = {part:.3f}"
            return task.derivation("The share that two figures of the source give.", shown, (small, large))
    return None


def share_of_rest(task: Task) -> Derivation | None:
    """Tell what a part leaves of its whole as a share: two fifths who "no longer work" of 330,000, "198,000 still"."""
    figure = task.figure
    if figure.kind not in SHARES or not (task.says_beside(ITS_WHOLE) or figure.kind is K.RATIO):
        return None
    for a, b in same_things(task, task.beside):
        part, whole = sorted((a, b), key=lambda f: f.value or 0)
        if not whole.value or not part.value or not (_denies(task, part) or _says_otherwise(task, part)):
            continue
        near = task.evidence.library.places[part.sentence] - task.evidence.library.places[whole.sentence]
        if not 0 <= near <= NEAR_BY or not is_part_of(task, part):
            continue
        rest = 1 - part.value / whole.value
        if tells(figure, rest * _scale(figure), minus=part):
            shown = f"({whole.value:f} − {part.value:f}) ÷ {whole.value:f} = {rest:.3f}"
            return task.derivation(LEFT_OF_WHOLE, shown, (whole, part))
    return None


NEAR_BY = 2
"""Sentences behind its whole in which a part may stand."""


def is_part_of(task: Task, part: Figure) -> bool:
    """Say whether the source tells a count as some of what it counted: "198,000 of whom", "62 of the arrests"."""
    return task.source_has(part, OF_THESE) or task.source_has(part, OF_NAMED)


def _is_denied(task: Task, source: Figure) -> bool:
    """Say whether the claim tells of those who did not what the source tells of those who did."""
    text = task.evidence.library.sentences[source.sentence].text
    denied = says(task.claim.text, NEGATION) and not says(text, NEGATION)
    return denied and task.context.share(task.neighbours, source.sentence) >= RELATED


def _is_followed_by_rest(task: Task, source: Figure) -> bool:
    """Say whether the claim rests on the next sentence, which speaks of the rest."""
    cited = (s for s in task.evidence.cited if task.evidence.library.before(s) == source.sentence)
    return any(SOURCE_REST_CUES.search(task.evidence.library.sentences[s].text) for s in cited)


def _denies(task: Task, part: Figure) -> bool:
    """Say whether the claim, or the source of the part, says that it is not so, and the other does not."""
    source = f"{task.before(part)[-FEW:]} {task.behind(part)}"
    return (DENIED.search(task.claim.text) is not None) is not (DENIED.search(source) is not None)


FEW = 60
"""Code points before a part in which its "not" may stand."""


def _is_told(task: Task, figure: Figure) -> bool:
    """Say whether the claim tells a figure itself, or has a word of what it counts."""
    told = any(f.value == figure.value and f.span != task.figure.span for f in task.claim.reading.figures)
    return told or _how_named(task, figure)[0]


def shared_of_both(task: Task) -> Derivation | None:
    """Tell one of two parts as a share of both: 600,000 beside 1.3 million as "nearly a third of the total"."""
    figure = task.figure
    if figure.kind not in SHARES or not task.says(OF_BOTH):
        return None
    for pair in same_things(task, task.beside):
        part, other = sorted(pair, key=lambda f: _how_named(task, f), reverse=True)
        if not part.value or not other.value or task.context.fit(task.neighbours, part) < RELATED:
            continue
        share = part.value / (part.value + other.value)
        if tells(figure, share * _scale(figure), part, other):
            shown = f"{part.value:f} ÷ ({part.value:f} + {other.value:f}) = {share:.3f}"
            return task.derivation("The share that one of two parts has of both.", shown, (part, other))
    return None


def _how_named(task: Task, figure: Figure) -> tuple[bool, float]:
    """Return whether the claim has a word of what a figure counts, and how well it fits otherwise."""
    named = any(meaning(w) in task.neighbours for w in (figure.noun or "").split())
    return named, task.context.fit(task.neighbours, figure)


def taken(task: Task) -> Derivation | None:
    """Tell the part itself: 632 for half of 1,264 patients; and what each costs: 160 million for 4.8 billion by 30."""
    figure = task.figure
    if figure.kind is K.DURATION:
        return _part_of_term(task)
    if figure.kind not in AMOUNTS:
        return None
    for share in task.beside:
        if share.kind not in SHARES or not share.value:
            continue
        found = _whole_of(task, share) or _part_of(task, share) or _other_part_of(task, share)
        if found:
            return found
    return _each(task) if task.says(EACH_CUES) else None


def _part_of_term(task: Task) -> Derivation | None:
    """Tell a part of a time: 20 months of which somebody serves half, who was jailed for three years and four."""
    for share in task.beside:
        if (
            share.kind not in {K.FRACTION, K.PERCENTAGE}
            or not share.value
            or OF_ITS_TERM.match(task.behind(share)) is None
        ):
            continue
        for term in task.beside:
            factor = converted(task.figure.unit, term.unit, K.DURATION) if term.kind is K.DURATION else None
            if factor is None or term.value is None:
                continue
            part = _part(share, share.value) * term.value * factor
            if tells(task.figure, part, share, term):
                return task.derivation(
                    "The part that the source's share gives.", f"{share.text} × {term.text}", (share, term)
                )
    return None


def together(task: Task) -> Derivation | None:
    """Tell what several have together who have so much each: "two funds 20 percent each"."""
    if task.figure.kind not in AMOUNTS | SHARES or not task.says(SUM_CUES):
        return None
    for each in task.beside:
        holders = task.holders(each)
        full = task.context.whole(each)
        if holders > 1 and full.kind is task.figure.kind and full.unit == task.figure.unit and each.value:
            total = each.value * holders
            if tells(task.figure, total, each):
                return task.derivation(
                    "What they come to together.", f"{holders} × {each.value:f} = {total:f}", (each,)
                )
    return None


def _part_of(task: Task, share: Figure) -> Derivation | None:
    if task.context.fit(task.neighbours, share) < BOUND_TO or task.source_has(share, OF_WHAT):
        return None
    parts = parts_before(task, share)
    for whole in like(task, task.everywhere if task.figure.kind is K.MONEY else task.beside):
        part = _part(share, share.value or Decimal(0)) * (whole.value or 0)
        if (
            whole not in parts
            and part < (whole.value or 0)
            and _exact(task.figure, part)
            and tells(task.figure, part, share, whole)
        ):
            shown = f"{share.text} × {whole.value:f} = {part.normalize():f}"
            return task.derivation("The part that the source's share gives.", shown, (share, whole))
    return None


def _other_part_of(task: Task, share: Figure) -> Derivation | None:
    """Tell what a share of a number leaves: 600 outside Germany of "900 jobs, a third of them in Germany"."""
    if not task.says(BEYOND_PLACE) or OF_THESE.match(task.behind(share)) is None:
        return None
    before = [f for f in like(task, task.beside) if f.sentence == share.sentence and f.span.end <= share.span.start]
    for whole in before[-2:]:
        part = (1 - _part(share, share.value or Decimal(0))) * (whole.value or 0)
        if part > 0 and _exact(task.figure, part) and tells(task.figure, part, whole, minus=share):
            shown = f"{whole.value:f} − {share.text} = {part.normalize():f}"
            return task.derivation("What the source's share leaves.", shown, (whole, share))
    return None


def _whole_of(task: Task, share: Figure) -> Derivation | None:
    """Tell 200 million where 40 million are "a fifth of what is needed", 32,000 for "3,200, a tenth of its staff"."""
    parts = like(task, task.beside) if task.source_has(share, OF_WHAT) else _apposed(task, share)
    for part in parts:
        whole = (part.value or 0) / _part(share, share.value or Decimal(1))
        if tells(task.figure, whole, part):
            shown = f"{part.value:f} ÷ {share.text} = {whole.normalize():f}"
            return task.derivation("The whole that the source's share gives.", shown, (part, share))
    return None


def _apposed(task: Task, share: Figure) -> list[Figure]:
    """Return the part that a share is told beside, where the claim speaks of the share's whole."""
    match = task.source_match(share, WHOLE_OF)
    if match is None and share.kind in {K.RATIO, K.FRACTION} and CLOSES.match(task.behind(share)):
        near = [f for f in task.beside if f.sentence == share.sentence and f.span.end <= share.span.start]
        return [f for f in near[-1:] if f in like(task, near) and PART_APPOSED.fullmatch(task.between(f, share))]
    if match is None or not {w for _, w, _ in content_words(match.group("whole"))} & set(task.neighbours):
        return []
    return parts_before(task, share)


def parts_before(task: Task, share: Figure) -> list[Figure]:
    """Return the amounts that are the part, not the whole, of a share behind: "3,200, a tenth of its staff"."""
    if task.source_match(share, WHOLE_OF) is None:
        return []
    return [
        f
        for f in task.beside
        if f.sentence == share.sentence
        and f.kind is task.figure.kind
        and f.unit == task.figure.unit
        and f.span.end <= share.span.start
        and PART_APPOSED.fullmatch(task.between(f, share))
    ]


def _exact(figure: Figure, amount: Decimal) -> bool:
    """Say whether a small count comes out whole: a third of 23 homes is none."""
    return figure.kind is not K.CARDINAL or amount == amount.to_integral_value() or amount > LARGE


def is_whole(task: Task, count: Figure) -> bool:
    """Say whether a count is none of some that the articles count: "eight sites … work at six of them"."""
    if not task.source_has(count, OF_THESE) and not task.source_has(count, OF_NAMED):
        return True
    counts = [f for f in task.everywhere if f.kind is K.CARDINAL and f.noun and (f.value or 0) > (count.value or 0)]
    return not any(head(f) in task.neighbours for f in counts)


def _each(task: Task) -> Derivation | None:
    counts = [f for f in task.beside if f.kind is K.CARDINAL and f.value and f.value > 1 and f.unit is None]
    counts = [f for f in counts if is_whole(task, f)]
    for total in like(task, task.beside):
        for number in counts:
            if number is not total and total.value and number.value and tells(task.figure, total.value / number.value):
                shown = f"{total.value:f} ÷ {number.value:f} = {total.value / number.value:f}"
                return task.derivation("What each comes to.", shown, (total, number))
    return None
