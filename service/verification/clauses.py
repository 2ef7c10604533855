"""A sentence as clauses, each with what it negates, how it is hedged, and whether it is a condition."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from service import patterns as re
from service.analysis.wording import CUES, FUNCTION, IRREGULAR, LIGHT, NO_ADVERBS, Word, segments
from service.verification.lexicon.hedging import CONDITION, HEDGE, NO_CONDITION
from service.verification.lexicon.meaning import meant
from service.verification.lexicon.negation import DENIALS, NEGATORS, NOT_NEGATING, SOFT, TO_DENY

LIGHT_VERBS: frozenset[str] = frozenset("give gives gave given make makes made making".split())
"""Verbs that leave the meaning to the noun after them: "not make an offer"."""

_AUXILIARY = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|cannot|isn[’']t"
    r"|aren[’']t|wasn[’']t|weren[’']t|hasn[’']t|haven[’']t|hadn[’']t|won[’']t|wouldn[’']t|can[’']t|couldn[’']t"
    r"|don[’']t|doesn[’']t|didn[’']t)\b"
)
_ADVERBS = r"\W*(?:(?:later|also|then|since|already|still|now|once|twice|first|[a-z]{3,}ly) )?"

VERB_FIRST = re.compile(_ADVERBS + _AUXILIARY)
"""A piece of a sentence that goes on with the verb of a subject before it."""

SPEAKING: frozenset[str] = CUES | DENIALS | frozenset("disputed disagreed objected contested".split())
"""Verbs of saying, which tell of no deed."""

APPOSED = 2
"""Pieces that a subject and its apposition are, at least."""

PAST_FIRST = re.compile(_ADVERBS + r"([a-z]+)\b")
RELATIVE = re.compile(r"\W*(?:who|which|whose|that)\b", re.IGNORECASE)

FINITE = re.compile(r"\b(?!(?-i:May)\b)" + _AUXILIARY, re.IGNORECASE)
"""A piece that has a verb of its own; "May" is a month."""

WEAKENING = re.compile(
    r"\W*(?:but |and )?(?:probably|possibly|perhaps|maybe|presumably|apparently|reportedly|allegedly|likely)\W*",
    re.IGNORECASE,
)
"""A piece that is nothing but the hedge of the next: "probably | because of his scars"."""

STARTS_ANEW = re.compile(
    r"\W*(?:and|but|if|unless|while|whereas|although|though|because|as|than|so|since)\b", re.IGNORECASE
)
"""A piece that is no part of the subject of what follows."""

PREFERRING: frozenset[str] = frozenset(["rather", "instead", "than"])
"""Words of "rather than" and "instead of", for which there are many other wordings."""

SETTING_ASIDE: frozenset[tuple[str, str]] = frozenset([("yet", "to"), ("rather", "than"), ("instead", "of")])
"""Two words that together negate what follows them."""

NEGATING_FIRST: frozenset[str] = NEGATORS | DENIALS | {first for first, _ in SETTING_ASIDE} | {"without", "than"}
"""Words of which one begins whatever negates, contractions of "not" aside: most words are none of them."""

SUBORDINATE: frozenset[str] = frozenset("that what whatever why how whether where because".split())
"""Words behind which a negation no longer holds."""

_ADVERB = re.compile(r"\w{3,}ly$|^(?:yet|so|far|any|longer|always|often|really|quite|one|two|three)$")


class Hedge(NamedTuple):
    """One hedge: its kind (report, modal, probable), `[start, end)` in the sentence, the word that it weakens first."""

    kind: str
    start: int
    end: int
    target: str | None


class Clause(NamedTuple):
    """One clause. `negated` counts for each stem the negations over it; `targets` are the words negated first, `firm`
    those under a negator that has no other wording.
    """

    start: int
    end: int
    content: frozenset[str]
    verbal: frozenset[str]
    every: frozenset[str]
    opening: str
    negated: Counter[str]
    targets: frozenset[str]
    firm: frozenset[str]
    negations: int
    hedges: tuple[Hedge, ...]
    condition: bool


@lru_cache(maxsize=4_096)
def read_clauses(text: str) -> tuple[Clause, ...]:
    """Read the clauses of one sentence; offsets are in `text`."""
    found = meant(text)
    idle = _idle(text) if _may_negate(found) else None
    cuts = _whole(text, _weakened(text, _asked(text, segments(text))))
    clauses: list[Clause] = []
    for start, end in cuts:
        inside = [w for w in found if start <= w.start < end]
        if not inside:
            continue
        clause = _clause(text, start, end, inside, () if idle is None else _negators(text, inside, idle))
        clauses.append(_with_subject(text, clause, clauses) if _takes_up(text, cuts, start, end) else clause)
    return tuple(clauses)


def _asked(text: str, cuts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Part what is asked from who asks it: "did not say | whether she had spoken to them"."""
    asked: list[tuple[int, int]] = []
    for start, end in cuts:
        question = _QUESTION.search(text, start, end)
        at = question.start() if question and text[start : question.start()].strip() else start
        asked += [(start, at), (at, end)] if at > start else [(start, end)]
    return asked


_QUESTION = re.compile(r"\bwhether\b")


def _weakened(text: str, cuts: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """Join a hedge that stands alone to what it weakens: "about 300 times, | probably | because of his scars"."""
    alone = {start for start, end in cuts if WEAKENING.fullmatch(text, start, end)}
    if not alone:
        return cuts
    before = {end: start for start, end in cuts if start in alone}
    return [(before.get(start, start), end) for start, end in cuts if start not in alone or end == len(text)]


def _whole(text: str, cuts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join a subject to its verb over what stands between commas: "Two members, Eze and Obi, have not decided"."""
    joined: list[tuple[int, int]] = []
    for at, (start, end) in enumerate(cuts):
        goes_on = VERB_FIRST.match(text, start, end) or _tells_on(text, cuts, at)
        subject = _subject(text, joined) if goes_on else None
        joined.append((start if subject is None else subject, end))
    return joined


def _tells_on(text: str, cuts: Sequence[tuple[int, int]], at: int) -> bool:
    """Say whether a verb in the past follows a subject with its apposition: "Her aide, Bert Moll, | thanked Eze".

    What somebody says is a statement of its own, whoever says it.
    A participle does not: behind it comes the verb itself ("The plan, announced in May, | was dropped").
    """
    if at < APPOSED or not _opens_with_past(text, cuts[at]) or not text[: cuts[at][0]].rstrip().endswith(","):
        return False
    verb = PAST_FIRST.match(text, *cuts[at])
    after = cuts[at + 1] if at + 1 < len(cuts) else None
    if verb is not None and verb[1] in SPEAKING:
        return False
    if after is not None and (VERB_FIRST.match(text, *after) or _opens_with_past(text, after)):
        return False
    name = text[slice(*cuts[at - 1])].strip(" ,")
    return name[:1].isupper() and not any(_opens_with_past(text, cut) for cut in cuts[:at])


def _opens_with_past(text: str, cut: tuple[int, int]) -> bool:
    verb = PAST_FIRST.match(text, *cut)
    return verb is not None and (verb[1].endswith("ed") or verb[1] in IRREGULAR)


def _takes_up(text: str, cuts: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Say whether a verb follows a relative clause about its subject: "The fans, who had sung, | welcomed it"."""
    if not VERB_FIRST.match(text, start, end) and not _opens_with_past(text, (start, end)):
        return False
    before = next((cut for cut in cuts if cut[1] == start), None)
    return before is not None and RELATIVE.match(text, *before) is not None


def _with_subject(text: str, clause: Clause, before: Sequence[Clause]) -> Clause:
    """Give a clause the words of the subject that stands before its relative clause."""
    subject: set[str] = set()
    for other in reversed(before[:-1]):
        if FINITE.search(text, other.start, other.end) or other.negations:
            break
        subject |= other.content
        if STARTS_ANEW.match(text, other.start, other.end):
            break
    return clause._replace(content=clause.content | subject, verbal=clause.verbal | subject)


def _subject(text: str, pieces: list[tuple[int, int]]) -> int | None:
    """Take away the pieces that the subject of a verb stands in, and return where they begin."""
    start = None
    while pieces and not _has_verb(text, pieces[-1]) and text[pieces[-1][1] - 1] not in ".!?":
        start, end = pieces.pop()
        if STARTS_ANEW.match(text, start, end):
            break
    return start


def _has_verb(text: str, piece: tuple[int, int]) -> bool:
    """Say whether a piece has a verb of its own, as a relative clause has."""
    return FINITE.search(text, *piece) is not None or RELATIVE.match(text, *piece) is not None


NEGATING: frozenset[str] = NEGATORS | DENIALS | {"yet", "t"} | PREFERRING - {"than"}
"""Words of which a sentence that negates anything has one; "t" is what is left of "n't"."""

_LETTERS = re.compile(r"[a-z]+")


def negates(text: str) -> bool:
    """Say whether a sentence negates anything."""
    if NEGATING.isdisjoint(_LETTERS.findall(text.lower())):
        return False
    found = meant(text)
    negators = {found[i].text for i in _negators(text, found, _idle(text))}
    if negators <= PREFERRING | {"yet"}:  # only these hang on where a clause ends
        return bool(negators) and any(clause.negations for clause in read_clauses(text))
    return True


def _may_negate(found: Sequence[Word]) -> bool:
    """Say whether a sentence has a word that begins what negates: most have none."""
    told = [w.text for w in found]
    return not NEGATING_FIRST.isdisjoint(told) or "n't" in " ".join(told)


def _idle(text: str) -> list[tuple[int, int]]:
    """Return the phrases in which a negator turns nothing round."""
    return [m.span() for m in NOT_NEGATING.finditer(text)]


def _clause(text: str, start: int, end: int, inside: Sequence[Word], negators: Sequence[int]) -> Clause:
    negated, targets, firm = _negation(text, inside, negators) if negators else NO_NEGATION
    return Clause(
        start=start,
        end=end,
        content=frozenset([w.stem for w in inside]) - LIGHT,
        verbal=frozenset([w.stem for w in inside if w.text not in FUNCTION]),
        every=frozenset([w.text for w in inside]),
        opening=inside[0].text,
        negated=negated,
        targets=targets,
        firm=firm,
        negations=len(negators) - _paired(inside, negators) if negators else 0,
        hedges=tuple(_hedges(text, start, end, inside)),
        condition=_is_condition(text, start, end),
    )


Negation = tuple[Counter[str], frozenset[str], frozenset[str]]
"""Of a clause: how often each stem is negated, the words negated first, and those under a plain negator."""

NO_NEGATION: Negation = (Counter(), frozenset(), frozenset())
"""That of most clauses."""


def _negation(text: str, inside: Sequence[Word], negators: Sequence[int]) -> Negation:
    negated: Counter[str] = Counter()
    targets: set[str] = set()
    firm: set[str] = set()
    for n, at in enumerate(negators):
        stop = next((j for j in negators[n + 1 :] if inside[j].text == "nor"), len(inside))
        reached = {word.stem for word in _scope(inside, at, stop)}
        negated.update(reached)
        if inside[at].text not in SOFT | PREFERRING:
            firm |= reached
        targets.update(_targets(text, inside, at, stop))
    return negated, frozenset(targets), frozenset(firm)


def _negators(text: str, inside: Sequence[Word], idle: Sequence[tuple[int, int]]) -> list[int]:
    """Return the places of the words that negate."""
    return [
        i
        for i, w in enumerate(inside)
        if (w.text in NEGATING_FIRST or w.text.endswith("n't"))
        and (
            w.text in NEGATORS
            or w.text.endswith("n't")
            or (w.text in DENIALS and _denies(text, w))
            or _yet_to(inside, i)
            or (w.text == "than" and not i and text[: w.start].rstrip().endswith(("rather", "Rather")))
        )
        and not any(a <= w.start < b for a, b in idle)
    ]


def _denies(text: str, word: Word) -> bool:
    """Say whether the word denies here: "rule" does only with "out"."""
    if word.text in {"rule", "rules", "ruled"}:
        return re.match(r"\s+(?:\w+\s+){0,3}?out\b", text[word.end :]) is not None
    if word.text.startswith(("declin", "fail")):
        return text[word.end :].lstrip().startswith("to ")
    return True


def _yet_to(inside: Sequence[Word], at: int) -> bool:
    """Say whether "yet to", "without …ing" or "rather than" begins here: what is yet to come has not."""
    after = inside[at + 1].text if at + 1 < len(inside) else ""
    return (inside[at].text, after) in SETTING_ASIDE or (inside[at].text == "without" and after.endswith("ing"))


def _paired(inside: Sequence[Word], negators: Sequence[int]) -> int:
    """Count each "neither … nor" once."""
    return sum(inside[i].text == "nor" for i in negators) if any(inside[i].text == "neither" for i in negators) else 0


def _scope(inside: Sequence[Word], at: int, stop: int) -> Sequence[Word]:
    """Return the words that the negator at `at` reaches: up to "that", which only a denial passes."""
    after = inside[at + 1 : stop]
    if inside[at].text in TO_DENY:
        return after
    behind = (i for i, w in enumerate(after) if w.text in SUBORDINATE and (i or w.text not in {"that", "because"}))
    return after[: next(behind, len(after))]


def _targets(text: str, inside: Sequence[Word], at: int, stop: int) -> Iterator[str]:
    """Yield the word that is negated first, and the noun of a light verb; "say nothing" negates its verb."""
    if inside[at].text == "nothing" and at and not (at + 1 < stop and inside[at + 1].text == "to"):
        yield inside[at - 1].stem
        return
    for word in inside[at + 1 : stop]:
        if word.text in FUNCTION or (_ADVERB.match(word.text) and word.text not in NO_ADVERBS):
            continue
        if not text[word.start].islower():
            continue
        yield word.stem
        if word.text not in LIGHT_VERBS:
            return


def _hedges(text: str, start: int, end: int, inside: Sequence[Word]) -> Iterator[Hedge]:
    for m in HEDGE.finditer(text, start, end):
        if text[m.start() : m.end()] == "May":
            continue
        after = [w for w in inside if w.start >= m.end()]
        target = next((w.stem for w in after if w.content and not _ADVERB.match(w.text)), None)
        yield Hedge(str(m.lastgroup), m.start(), m.end(), target)


def _is_condition(text: str, start: int, end: int) -> bool:
    m = CONDITION.search(text, start, end)
    return (
        m is not None and m.start() - start <= 12 and not NO_CONDITION.search(text[max(0, m.start() - 14) : m.start()])
    )
