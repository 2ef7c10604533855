"""What speaks against a result that fits: the claim turns it round, or tells of the rest what is true of the part."""

from service.domain import Figure, FigureKind
from service.verification.figures.binding.context import content_words, meaning
from service.verification.figures.english.changes import BESIDE_A_CHANGE, CHANGED_FROM, DIFFERENCE_BESIDE
from service.verification.figures.english.rests import DENIED, MAY_COME, ONLY_SO_MANY, STILL
from service.verification.figures.english.words import OF_THESE, OF_THESE_BEFORE
from service.verification.figures.reckoning.allowed import tells_change, tells_rest
from service.verification.figures.reckoning.named import joins_alternatives, names_other_item
from service.verification.figures.reckoning.operands import Term
from service.verification.figures.reckoning.outcomes import Operation, Result
from service.verification.figures.reckoning.races import is_of_others
from service.verification.figures.reckoning.rests import is_of_named
from service.verification.figures.reckoning.tasks import PAIR, Task
from service.verification.figures.reckoning.ways import CLAUSE, goes_against, lies_above, turns_multiple, turns_round

BESIDE = 2
"""Words behind a part that say what is true of it."""


def is_contradicted(task: Task, hit: Result) -> bool:
    """Say whether the claim turns the difference round, or tells of the rest what the source says of the part."""
    if _is_turned_round(task, hit) or is_of_others(task, hit) or _is_of_other_item(task, hit):
        return True
    if hit.operation is Operation.SUM and joins_alternatives(task, hit.operands):
        return True
    if hit.operation is Operation.SUM:
        return any(t.place >= 0 and task.is_each(t.figure) for t in hit.terms)
    return hit.operation in {Operation.DIFFERENCE, Operation.REST} and _leaves_another(task, hit)


def _is_of_other_item(task: Task, hit: Result) -> bool:
    """Say whether a share is taken of another item of a list than the claim names."""
    if hit.operation is not Operation.SHARE or len(hit.operands) != PAIR:
        return False
    small, large = sorted(hit.terms, key=lambda t: t.amount)
    return names_other_item(task, small.figure) or _is_of_other_whole(task, small.figure, large.figure)


def _is_of_other_whole(task: Task, part: Figure, whole: Figure) -> bool:
    """Say whether a part is told of another whole: "18 months, of which 12 were suspended" of three years asked for."""
    if OF_THESE_BEFORE.search(task.before(part)) is None:
        return False
    before = [f for f in task.evidence.library.figures[part.sentence] if f.span.end <= part.span.start]
    return bool(before) and before[-1].kind is whole.kind and before[-1].value != whole.value


def _leaves_another(task: Task, hit: Result) -> bool:
    """Say whether what was taken away belongs to another whole, is not all, or is what the claim speaks of."""
    parts = [t for t in hit.terms[1:] if t.place >= 0]
    if not is_of_named(task, hit.terms[0].amount) or any(lies_above(task, t.figure) for t in parts):
        return True
    if any(_went_from_another(task, t.figure, hit) for t in parts):
        return True
    if tells_rest(task) and not task.says_beside(DIFFERENCE_BESIDE) and _has_more_parts(task, hit):
        return True
    told = {f.value for f in task.claim.reading.figures if f.span != task.figure.span}
    return not tells_change(task) and any(_says_same(task, t) for t in parts if t.amount not in told)


def _is_turned_round(task: Task, hit: Result) -> bool:
    """Say whether the claim calls a rise what was a fall, or more what is less."""
    if hit.operation is Operation.CHANGE and turns_round(task, hit.terms[0].figure, hit.terms[1].figure):
        return True
    pair = len(hit.operands) == PAIR and hit.operation in {Operation.DIFFERENCE, Operation.CHANGE, Operation.SHARE}
    if not pair:
        return False
    if hit.operation is Operation.SHARE:
        return task.figure.kind is FigureKind.MULTIPLE and turns_multiple(task, *hit.operands)
    return goes_against(task, hit.operands[0], hit.operands[1])


def _went_from_another(task: Task, part: Figure, hit: Result) -> bool:
    """Say whether the source tells what was taken away as a change from another amount: "by 60 million from 200"."""
    behind = [f for f in task.evidence.library.figures[part.sentence] if f.span.start >= part.span.end]
    start = behind[0] if behind else None
    if start is None or start.span == hit.terms[0].figure.span:
        return False
    return (
        BESIDE_A_CHANGE.search(task.before(part)) is not None
        and CHANGED_FROM.fullmatch(task.between(part, start)) is not None
    )


def _has_more_parts(task: Task, hit: Result) -> bool:
    """Say whether the passage of the part takes away more than what was taken: "6.2 from the south and 3.9 …"."""
    parts = hit.operands[1:]
    for part in parts:
        for other in task.evidence.library.figures[part.sentence]:
            whole = task.context.whole(other)
            same = whole.kind is part.kind and whole.unit == part.unit and (part.unit or whole.noun == part.noun)
            known = any(f.span == other.span and f.sentence == other.sentence for f in hit.operands)
            if MAY_COME.search(CLAUSE.split(task.before(other))[-1]):
                continue
            if same and not known and (whole.value or 0) < (hit.operands[0].value or 0):
                return True
    return False


def _counted(figure: Figure) -> list[str]:
    """Return the words of what a figure counts, up to the first plural: a verb may stand behind ("lenders let")."""
    words = (figure.noun or "").split()
    end = next((at for at, word in enumerate(words, 1) if word.endswith("s")), len(words))
    return words[:end]


def _says_same(task: Task, part: Term) -> bool:
    """Say whether the claim says of its figure what the source says of what was taken away."""
    figure = part.figure
    nouns = {meaning(w) for f in (figure, task.figure) for w in _counted(f)}
    nouns |= {meaning(w) for f in task.evidence.library.figures[figure.sentence] for w in f.text.split()}
    whole = task.context.whole_of(figure) or task.owned_whole(figure)
    nouns |= {meaning(w) for w in _counted(whole)} if whole is not None else set()
    clause = CLAUSE.split(task.behind(whole or figure), maxsplit=1)[0]
    some = OF_THESE.match(task.behind(figure))
    if some is not None:  # "37 of them women": what stands behind is said of them
        nouns, clause = set(), CLAUSE.split(task.behind(figure)[some.end() :], maxsplit=1)[0]
    said = [w for _, w, _ in content_words(clause) if w not in nouns][:BESIDE]
    if not said and whole is not None:  # "will cut 180 of its 640 jobs": the verb stands before
        said = [w for _, w, _ in content_words(task.before(figure))][-1:]
    told = {w for w, away in task.neighbours.items() if away <= 2 * BESIDE + 1}
    if not said or not set(said) <= told:
        return False
    if (STILL.search(clause) is not None) is not (STILL.search(task.claim.text) is not None):
        return False  # "six were still in hospital": the others "had left hospital"
    source = f"{ONLY_SO_MANY.sub(' ', task.before(figure))}{task.behind(figure)}"
    return (DENIED.search(task.claim.text) is not None) is (DENIED.search(source) is not None)
