"""One number for parts that the claim names and joins: "13 killed or wounded", "48 in England and Wales".

Each part must have a word of its own, near it in the source and in the claim, and "and" or "or" must stand between
them. That binds a sum so closely that small numbers may be told too.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, pairwise, product

from service import patterns as re
from service.domain import Figure
from service.verification.figures.binding.context import content_words, meaning
from service.verification.figures.reckoning.operands import Term, terms_of
from service.verification.figures.reckoning.tasks import Derivation, Task, tells

MOST_PARTS = 4
"""Parts that are told in one number."""

BESIDE = 2
"""Words before a part, and its noun and as many behind it, that may name it."""

FAR = 12
"""Words over which the claim's names of the parts may be joined."""

REASON = "The sum of the parts that the summary names."

JOINED = re.compile(r"\b(?:and|or|plus|nor|as well as|along with|together with|n[eo]ither)\b|&", re.IGNORECASE)
"""What joins the parts in the claim."""


def joined(task: Task) -> Derivation | None:
    """Tell the sum of parts, each named in the claim by a word of its own."""
    if task.figure.value is None or JOINED.search(task.rest) is None:
        return None
    pool = [
        t
        for t in terms_of(task)
        if t.place >= 0 and not t.apart and t.figure.low is None and t.amount < task.figure.value
    ]
    for size in range(2, MOST_PARTS + 1):
        for parts in combinations(pool, size):
            total = sum((t.amount for t in parts), Decimal(0))
            if tells(task.figure, total, *(t.figure for t in parts)) and _are_named(task, parts):
                shown = f"{' + '.join(f'{t.amount:f}' for t in parts)} = {total:f}"
                return task.derivation(REASON, shown, [t.figure for t in parts])
    return None


def _are_named(task: Task, parts: Sequence[Term]) -> bool:
    """Say whether the claim names each part by a word of its own, and joins those words."""
    ordered = sorted(parts, key=lambda t: (t.place, t.figure.span.start))
    if ordered[-1].place - ordered[0].place > 1:
        return False
    named = _said(task)
    return any(
        len(set(chosen)) == len(parts) and _are_joined(task, [named[w] for w in chosen])
        for chosen in product(*(_own_words(task, part.figure, named) for part in ordered))
    )


def _said(task: Task) -> dict[str, int]:
    """Return the words of the claim that may name a part, and where they stand; what the figure counts names none."""
    nouns = {meaning(w) for w in (task.figure.noun or "").split()}
    found = content_words(task.claim.text)
    return {w: at for at, w, _ in reversed(found) if w in task.neighbours and w not in nouns}


def _are_joined(task: Task, places: list[int]) -> bool:
    """Say whether "and" or "or" stands between the words of the claim, or commas and one of these."""
    first, last = min(places), max(places)
    gaps = [task.claim.text[a:b] for a, b in pairwise(sorted(places))]
    if any(not JOINED.search(gap) and "," not in gap for gap in gaps) or len(task.claim.text[first:last].split()) > FAR:
        return False
    return JOINED.search(gaps[-1]) is not None


def _own_words(task: Task, figure: Figure, named: dict[str, int]) -> list[str]:
    """Return the words that name a part: those beside it in the source, up to the next figure of its kind."""
    library = task.evidence.library
    others = [f.span for f in library.figures[figure.sentence] if f.kind is figure.kind and f.span != figure.span]
    sentence = library.sentences[figure.sentence]
    low = max((o.end for o in others if o.end <= figure.span.start), default=sentence.span.start)
    high = min((o.start for o in others if o.start >= figure.span.end), default=sentence.span.end)
    field = library.field_of(figure.sentence)
    before = [w for _, w, _ in content_words(field[low : figure.span.start])][-BESIDE:]
    behind = [w for _, w, _ in content_words(field[figure.span.end : high])][: BESIDE + 1]
    return [w for w in dict.fromkeys(before + behind) if w in named]
