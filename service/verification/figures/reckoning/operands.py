"""What an operation may take: the article's figures that turn into the claim's unit, best fitting first.

Two statements of one number are one operand.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from service import patterns as re
from service.analysis.figures.units import UNITS
from service.domain import Figure, FigureKind, Qualifier
from service.domain.once import once
from service.verification.figures.binding.context import content_words, head, is_of_people, meaning, nouns_meet
from service.verification.figures.english.changes import (
    BESIDE_A_CHANGE,
    LAID_BESIDE,
    MORE_THAN_OTHER,
    OTHER_SIDE,
)
from service.verification.figures.english.fates import FATES
from service.verification.figures.english.lists import LIST_OF_FIGURES
from service.verification.figures.english.rests import OF_WHOLE_OPENED, PARTED, REPEATED_EVENT
from service.verification.figures.english.sums import (
    A_LOSS,
    BEFORE_A_TIME,
    NOUNLESS,
    STRICKEN,
)
from service.verification.figures.english.words import PART_OF, PLACEHOLDERS, stems
from service.verification.figures.reckoning.comparisons import COINS
from service.verification.figures.reckoning.rests import pair_of
from service.verification.figures.reckoning.tasks import AMOUNTS, SHARES, Task, base_of
from service.verification.figures.reckoning.ways import CLAUSE
from service.verification.figures.values.amounts import METRIC
from service.verification.figures.values.bounds import step
from service.verification.figures.values.money import FAMILIES, plain_name

K = FigureKind

MOST = 12
"""Operands that are reckoned with: among more of them chance gives every number."""

RELATED = 0.12
"""Part of the claim's neighbours that must stand in the sentence of a number that counts nothing."""

PLAINLY = 0.2
"""The same where neither its sentence nor the one before names what the claim counts."""

PIECES = stems("pieces items things objects")
"""Nouns of a claim that whatever the source counts may be told by."""

NATURAL = frozenset({"time", "calendar", "share", "points", "data", "power", "energy"})
"""Dimensions whose units everybody turns into one another."""

AVOIRDUPOIS = frozenset({"ounce", "pound", "stone"})

FEET = frozenset({"inch", "foot", "yard", "mile"})

SYSTEMS = (METRIC, AVOIRDUPOIS, FEET)
"""Units that are told together: "11 stone 8 pounds", "six feet two inches"."""

TONS = frozenset({"ton", "tonne"})
"""Units that one article uses for one another: "640,000 metric tons, up from 400,000 tons"."""


ENDED = AMOUNTS | {K.DURATION, K.PERCENTAGE}
"""Kinds of which a change from one to another, or a range, tells two amounts: "from 380,000 to 950,000 euros"."""

LENDING = AMOUNTS | {K.DURATION}
"""Kinds whose unit a bare number of the next sentence may leave out."""


@dataclass(frozen=True)
class Term:
    """A figure of the articles, its amount in the claim's unit, and how well it fits the claim.

    `apart` says that the source tells it as a difference or a change ("8.9 billion more than"), `lost` that it tells it
    as a loss, `counts` what it counts where that is not what the claim counts.
    """

    figure: Figure
    amount: Decimal
    fit: float
    place: int
    apart: bool = False
    lost: bool = False
    counts: str = ""

    @once
    def grain(self) -> Decimal:
        """Return the last place that the amount shows."""
        value = self.figure.value or Decimal(1)
        return step(value) * self.amount / value if value else Decimal(1)


def terms_of(task: Task) -> list[Term]:
    """Return what may be added up or taken away: figures that turn into the claim's unit, or of its noun."""
    kind = K.PERCENTAGE if task.figure.kind is K.PERCENTAGE_POINTS else task.figure.kind
    unknown = _is_unknown(task)
    found = [told_before(f) for f in earlier(task) if f.kind is kind and f.unit == task.figure.unit]
    for stated in figures_of(task):
        figure = _in_points(task, stated)
        factor = _factor(task, figure, kind)
        if factor is None:
            continue
        if figure.unit is not None or _may_count(task, figure):
            found.append(term_of(task, figure, factor))
        elif counts := _in_other_words(task, figure, unknown=unknown):
            found.append(replace(term_of(task, figure, factor), counts=counts))
    return best_of(found)


def _in_other_words(task: Task, figure: Figure, *, unknown: bool) -> str:
    """Return what a figure counts that may be an operand nevertheless, "" where it may not.

    The articles may have another word for what the claim counts ("places" for 1,200 passengers and 450 passengers), or
    the claim may set it against another thing that it names as well: "beds for 122 more inmates".
    """
    noun = head(figure)
    if is_placeholder(figure) or not (unknown or noun in task.neighbours):
        return ""
    return noun


def _is_unknown(task: Task) -> bool:
    """Say whether the claim counts by a noun that the articles never use."""
    noun = head(task.figure)
    if not noun or task.figure.unit is not None or is_placeholder(task.figure):
        return False
    return not any(task.context.holds(s, noun) for s in task.evidence.library.ids)


def figures_of(task: Task) -> Sequence[Figure]:
    """Return the figures of the articles that the claim rests on, each with the unit that it leaves out.

    The two sides of a tally count what they are told of; so does the ordinal of the last of several events.
    """
    if not task.operands:
        task.operands.extend(_operands(task))
    return task.operands


def _operands(task: Task) -> Iterator[Figure]:
    articles = {s.partition(".")[0] for s in task.evidence.cited} or {
        s.partition(".")[0] for s in task.context.sentences
    }
    for figure in task.everywhere:
        if figure.sentence.partition(".")[0] not in articles:
            continue
        whole = _as_lasting(task.context.whole(figure))
        if whole.kind is K.SCORE:
            yield from (replace(whole, kind=K.CARDINAL, value=side) for side in (whole.low, whole.high) if side)
        elif whole.value is None and whole.kind in ENDED:
            yield from (replace(whole, value=end, low=None, high=None) for end in (whole.low, whole.high) if end)
        elif whole.kind is K.ORDINAL and is_repeated(task, whole):
            yield replace(whole, kind=K.CARDINAL, unit=None)
        elif whole.value and whole.qualifier is not Qualifier.VAGUE:
            yield _borrowing(task, _of_its_whole(task, _without_time(task, whole)))


def _as_lasting(figure: Figure) -> Figure:
    """Return a time told to the second as how long a race took: "second in 2:22:25"."""
    match = TO_THE_SECOND.fullmatch(figure.text) if figure.kind is K.TIME else None
    if match is None:
        return figure
    hours, minutes, seconds = (Decimal(part) for part in match.groups())
    return replace(figure, kind=K.DURATION, unit="second", value=hours * 3600 + minutes * 60 + seconds, date=None)


TO_THE_SECOND = re.compile(r"(\d{1,2}):(\d\d):(\d\d(?:\.\d+)?)")
"""How the time of a race is told."""


def is_repeated(task: Task, figure: Figure) -> bool:
    """Say whether an ordinal counts the events of its kind: "the third strike this year"."""
    return figure.unit == "rank" and REPEATED_EVENT.match(task.behind(figure)) is not None


def _without_time(task: Task, figure: Figure) -> Figure:
    """Return a number without the time behind it that is no noun of it: "40 against 48 the year before"."""
    if figure.noun is None or figure.noun_span is None or figure.kind is not K.CARDINAL:
        return figure
    gap = task.evidence.library.field_of(figure.sentence)[figure.span.end : figure.noun_span.start]
    return replace(figure, noun=None) if BEFORE_A_TIME.fullmatch(gap) else figure


def _of_its_whole(task: Task, figure: Figure) -> Figure:
    """Return a part with what its whole counts: "Of 1,140 drivers who voted, 1,026 backed it" are drivers."""
    if figure.kind is not K.CARDINAL or figure.unit is not None:
        return figure
    before = [f for f in task.evidence.library.figures[figure.sentence] if f.span.end <= figure.span.start]
    whole = next((f for f in before if OF_WHOLE_OPENED.search(task.before(f))), None)
    if (
        whole is None
        or whole.kind is not K.CARDINAL
        or whole.noun is None
        or not PARTED.search(task.between(whole, figure))
    ):
        return figure
    larger = (whole.value or 0) > (figure.value or 0)
    return replace(figure, noun=whole.noun) if larger and before[-1].span == whole.span else figure


def term_of(task: Task, figure: Figure, factor: Decimal = Decimal(1)) -> Term:
    before = task.before(figure)
    return Term(
        figure=figure,
        amount=(figure.value or Decimal(0)) * factor,
        fit=task.context.fit(task.neighbours, figure),
        place=task.evidence.library.places[figure.sentence],
        apart=BESIDE_A_CHANGE.search(before) is not None or task.source_has(figure, MORE_THAN_OTHER),
        lost=A_LOSS.search(before) is not None,
    )


def best_of(found: Iterable[Term]) -> list[Term]:
    """Return the terms that fit best, each number of one thing once."""
    ordered = sorted(found, key=lambda t: -t.fit)
    return list({(t.amount, t.figure.unit, head(t.figure)): t for t in reversed(ordered)}.values())[::-1][:MOST]


def is_placeholder(figure: Figure) -> bool:
    """Say whether the noun may stand for any other ("others", "more"), or is none ("nine wounded", "1,610 slept")."""
    return head(figure) in PLACEHOLDERS or NOUNLESS.search(figure.noun or "") is not None


def _in_points(task: Task, figure: Figure) -> Figure:
    """Return "half" as 50 percent where the claim tells points: "half, up from 41 percent" is a rise of nine."""
    share = figure.kind in {K.FRACTION, K.RATIO} and figure.qualifier is Qualifier.NONE
    if not share or figure.value is None or task.figure.kind is not K.PERCENTAGE_POINTS:
        return figure
    return replace(figure, kind=K.PERCENTAGE, unit="percent", value=figure.value * 100)


def earlier(task: Task) -> Iterator[Figure]:
    """Yield what the claim told before this figure and no article prints: itself reckoned, and checked by itself."""
    printed = {f.value for f in task.everywhere}
    for figure in task.claim.reading.figures:
        if figure.span.end <= task.figure.span.start and figure.value and figure.value not in printed:
            yield figure


def told_before(figure: Figure) -> Term:
    return Term(figure, figure.value or Decimal(0), fit=1.0, place=-1)


def _borrowing(task: Task, figure: Figure) -> Figure:
    """Return a bare number with the claim's unit where the sentence before tells it: "45 minutes. … will take 14"."""
    told = task.figure
    bare = figure.kind is K.CARDINAL and figure.unit is None and figure.noun is None and figure.value != 1
    if not bare:
        return figure
    if (measured := _measured_whole(task, figure) or _listed_with(task, figure)) is not None:
        return replace(figure, kind=measured.kind, unit=measured.unit)
    beside = task.evidence.library.figures.get(_before(task, figure) or "", ())
    compares = told.kind in SHARES | {K.MULTIPLE}
    lender = next((f for f in reversed(beside) if f.kind in LENDING or not compares), None)
    if lender is None or lender.unit is None:
        return figure
    alike = lender.unit == told.unit and lender.kind is told.kind
    return replace(figure, kind=lender.kind, unit=lender.unit) if alike or compares else figure


def _measured_whole(task: Task, part: Figure) -> Figure | None:
    """Return the measured whole that a bare number is some of: "43 of 120 days"."""
    behind = (f for f in task.evidence.library.figures[part.sentence] if f.span.start >= part.span.end)
    whole = next(behind, None)
    if whole is None or whole.kind not in LENDING - {K.CARDINAL}:
        return None
    return whole if PART_OF.fullmatch(task.between(part, whole).strip() + " ") else None


def _listed_with(task: Task, first: Figure) -> Figure | None:
    """Return the figure behind a bare number that has the unit of both: "lasted four and nine days"."""
    behind = (f for f in task.evidence.library.figures[first.sentence] if f.span.start >= first.span.end)
    last = next(behind, None)
    if last is None or last.kind not in LENDING - {K.CARDINAL}:
        return None
    return last if LIST_OF_FIGURES.fullmatch(task.between(first, last)) else None


def _factor(task: Task, source: Figure, kind: FigureKind) -> Decimal | None:
    """Return what turns a source amount into the claim's unit, None where nothing does."""
    if kind is K.PERCENTAGE:
        return Decimal(1) if source.kind is K.PERCENTAGE else None
    if source.kind is not kind:
        return None
    told, stated = base_of(task.figure), base_of(source)
    if kind is K.MONEY and stated in FAMILIES.get(plain_name(task.figure), ()):
        return Decimal(1)
    return converted(told, stated, kind)


def converted(told: str | None, stated: str | None, kind: FigureKind) -> Decimal | None:
    """Return how many of the claim's units one of the source's is."""
    if told == stated or {told, stated} == TONS:
        return Decimal(1)
    if kind is K.MONEY and told in COINS and stated not in COINS:
        return Decimal(100)
    if kind is K.MONEY and stated in COINS and told not in COINS:
        return Decimal("0.01")
    if told not in UNITS or stated not in UNITS or UNITS[told][0] != UNITS[stated][0]:
        return None
    if UNITS[told][0] not in NATURAL and not any({told, stated} <= system for system in SYSTEMS):
        return None
    return UNITS[stated][1] / UNITS[told][1]


def _may_count(task: Task, figure: Figure) -> bool:
    return _counts_alike(task, figure) or _goes_with(task, figure) or _stands_with_whole(task, figure)


def _stands_with_whole(task: Task, source: Figure) -> bool:
    """Say whether a count stands beside the whole that the claim tells, or bare right behind its sentence.

    "Just three applicants for 11 vacant posts" leave "eight of the 11"; "25 trains. All but four" are "21 of the 25".
    """
    pair = pair_of(task)
    if pair is None or pair[1].value is None or source.value is None or source.value >= pair[1].value:
        return False
    figures = task.evidence.library.figures
    beside = [source.sentence] if source.noun else [source.sentence, _before(task, source)]
    return any(f.value == pair[1].value and f.kind is K.CARDINAL for s in beside if s for f in figures.get(s, ()))


def _counts_alike(task: Task, source: Figure) -> bool:
    """Say whether a count is of the claim's noun, or leaves it out where its sentence or the one before names it."""
    if source.noun and not is_placeholder(source):
        alike = nouns_meet(task.figure, source) or head(task.figure) in PIECES or _are_dead(task, source)
        return alike or _is_deed(task, source) or _is_other_side(task, source)
    if is_of_people(task.figure) and STRICKEN.search(source.noun or ""):
        return True
    if not head(task.figure):
        return task.context.share(task.neighbours, source.sentence) >= RELATED
    told = {meaning(w) for w in (task.figure.noun or "").split()}
    if not source.noun and told & {meaning(w) for w in (task.context.noun(source) or "").split()}:
        return True
    if any(task.context.holds(s, w) for s in (source.sentence, _before(task, source)) if s for w in told):
        return True
    return not source.noun and task.context.share(task.neighbours, source.sentence) >= PLAINLY


def _are_dead(task: Task, source: Figure) -> bool:
    """Say whether both count the dead, by whatever noun: 17 lives, of "five people have died" and "10 deaths"."""
    told = head(task.figure) in DEATHS or (is_of_people(task.figure) and _tells_of_death(task.claim.text))
    if not told:
        return False
    clause = CLAUSE.split(task.behind(source), maxsplit=1)[0]
    people = is_of_people(source) and _tells_of_death(f"{task.before(source)[-NEAR:]} {clause}")
    return head(source) in DEATHS or people


def _tells_of_death(text: str) -> bool:
    return any(w in FATES["dead"] for _, w, _ in content_words(text))


DEATHS = stems("deaths fatalities lives")
"""Nouns that the dead are counted by."""

NEAR = 40
"""Code points before a count in which "killing" may stand."""


def _is_deed(task: Task, source: Figure) -> bool:
    """Say whether the claim counts by a noun what the source tells by its verb: arrests, of "arrested 93 people"."""
    return head(task.figure) in {w for _, w, _ in content_words(task.before(source))[-1:]}


def _goes_with(task: Task, source: Figure) -> bool:
    """Say whether a count is laid beside one of the claim's noun: "17 cases, down from 29 the week before"."""
    figures = task.evidence.library.figures[source.sentence]
    before = [f for f in figures if f.span.end <= source.span.start and f.kind is source.kind]
    if not before or not nouns_meet(task.figure, before[-1]):
        return False
    return LAID_BESIDE.fullmatch(task.between(before[-1], source)) is not None


def _is_other_side(task: Task, source: Figure) -> bool:
    """Say whether the claim lays its noun beside the source's: "31 more passengers than it had seats for"."""
    than = task.says(OTHER_SIDE) and head(source) in task.neighbours
    return than and any(head(source) == w for _, w, _ in content_words(OTHER_SIDE.split(task.rest)[-1]))


def _before(task: Task, source: Figure) -> str | None:
    return task.evidence.library.before(source.sentence)
