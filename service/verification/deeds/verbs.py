"""The verbs of a clause: where each stands, its auxiliaries, and whether what it tells has happened.

No grammar is known but word order and auxiliaries: what these leave open stays open.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from service.analysis.wording import IRREGULAR, NO_ADVERBS, Word
from service.verification.clauses import Clause
from service.verification.lexicon import deeds as w
from service.verification.lexicon.meaning import meaning, meaning_of

DETERMINERS: frozenset[str] = frozenset(
    "the a an its his her their our my your this that these those some any no every each another of".split()
)
"""Words before a form in "ed" that make it an adjective."""

GOVERNORS: frozenset[str] = w.GOVERNORS.union(map(meaning_of, w.GOVERNORS))
"""Meanings of words before "to" that leave what follows for the future."""

PAST: frozenset[str] = frozenset(IRREGULAR) - w.NO_VERBS
"""Irregular forms of the past."""

ORDERED = 6
"""Words before a participle within which "to have" makes it a thing that is only to be done."""

ACCUSING: frozenset[str] = frozenset(map(meaning, w.ACCUSING))
"""Meanings of verbs by which something is laid to somebody's charge."""

ACCUSED = 12
"""Words between such a verb and what it is about, at most."""


class Verb(NamedTuple):
    """A verb in a clause: its place, and the place of the first word that belongs to it ("has been")."""

    at: int
    first: int
    status: str
    passive: bool
    doer: tuple[int, int] | None


class Stretch(NamedTuple):
    """A clause with the places of its words, `[start, end)` among those of the sentence."""

    clause: Clause
    start: int
    end: int


class Line(NamedTuple):
    """The words of a sentence, the places of those that are part of a name or of a compound, and where the words
    start that only complete a verb ("hand over"); with them the verbs of its stretches, as far as asked for so far.
    """

    words: tuple[Word, ...]
    fixed: frozenset[int]
    particles: frozenset[int]
    verbs: dict[tuple[int, int], tuple[Verb, ...]]


def verbs_of(line: Line, stretch: Stretch) -> tuple[Verb, ...]:
    """Return the verbs of a clause in order, each with what it tells of whether it has happened.

    Kept with the line: what comes before and behind asks for them, too.
    """
    place = stretch.start, stretch.end
    known = line.verbs.get(place)
    if known is None:
        known = line.verbs[place] = tuple(_verbs_in(line, *place))
    return known


def _verbs_in(line: Line, start: int, end: int) -> Iterator[Verb]:
    found = line.words
    free = max((i + 1 for i in line.fixed if i < start), default=0)
    for at in range(start, end):
        word = found[at]
        if at in line.fixed:
            free = at + 1
            continue
        if not _may_be_verb(found, start, at, end):
            continue
        first = max(_auxiliaries(found, start, at), free)
        chain = [x.text for x in found[first:at]]
        past, going = is_past(word.text), word.text.endswith("ing")
        past = past or (word.text in w.PARTICIPLES and not (w.HAVING | w.BEING).isdisjoint(chain))
        if chain and not w.HELPING.isdisjoint(chain):
            if past or going or not w.AHEAD.isdisjoint(chain):
                yield _with_auxiliaries(found, start, at, first, chain)
        elif (past or word.text in w.PRESENT) and not _describes(found, start, at):
            status = "open" if _is_ordered(found, start, at) else "done"
            yield Verb(at, at, status, passive=_has_doer(found, at, end), doer=None)
        elif word.text in w.UNCHANGED and at + 1 < end and (at + 1 in line.fixed or found[at + 1].text in DETERMINERS):
            yield Verb(at, at, "done", passive=False, doer=None)
        elif going and found[at - 1].text in w.OF_WHAT and _is_accused(found, at):
            yield Verb(at, at, "open", passive=False, doer=None)
        elif going and (at == start or found[at - 1].stem in w.WITH_GERUND):
            yield Verb(at, at, "coming" if at > start else "open", passive=False, doer=None)


def _may_be_verb(found: Sequence[Word], start: int, at: int, end: int) -> bool:
    """Say whether a word is none that tells no deed, by itself or by what stands beside it."""
    word = found[at]
    if word.text in w.NO_DEEDS_AT_ALL or not (word.content or _is_addressed(found, at, end)):
        return False
    return not _is_no_verb(found, start, at)


def _is_no_verb(found: Sequence[Word], start: int, at: int) -> bool:
    """Say whether a word with the look of a verb is a noun behind "to", or opens the clause as "provided" does."""
    if at == start and found[at].text in w.CONJUNCTIVE:
        return True
    return at > 0 and found[at - 1].text == "to" and _is_noun(found[at].text)


def _describes(found: Sequence[Word], start: int, at: int) -> bool:
    """Say whether a form in "ed" is an adjective: a determiner stands before it, and no "that" which is a subject."""
    if at <= start or found[at - 1].text not in DETERMINERS:
        return False
    return not (found[at - 1].text == "that" and at - 1 > start and found[at - 2].content)


def _is_addressed(found: Sequence[Word], at: int, end: int) -> bool:
    """Say whether a verb of saying is told with whoever it is said to: "warned his deputy", "been told by"."""
    if found[at].text not in w.ADDRESSING:
        return False
    after = found[at + 1].text if at + 1 < end else ""
    passive = any(x.text in w.BEING for x in found[max(0, at - 2) : at])
    return passive or after in DETERMINERS - {"that"} or after in w.ADDRESSED


def _is_accused(found: Sequence[Word], at: int) -> bool:
    """Say whether "of …ing" tells what somebody is accused of."""
    return any(word.stem in ACCUSING for word in found[max(0, at - ACCUSED) : at])


def _is_ordered(found: Sequence[Word], start: int, at: int) -> bool:
    """Say whether somebody only has it done: "to have the spraying stopped"."""
    near = found[max(start, at - ORDERED) : at]
    return any(
        word.text in w.CAUSING and i and not w.AHEAD.isdisjoint([near[i - 1].text]) for i, word in enumerate(near)
    )


def _is_noun(text: str) -> bool:
    """Say whether a word behind "to" is no verb: "to court", "to 20", "to midwives"."""
    if text in w.PLACES_TO or text[0].isdigit():
        return True
    return text[-1] == "s" and text[-2:] != "ss" and text not in w.PLURAL_VERBS


def _has_doer(found: Sequence[Word], at: int, end: int) -> bool:
    """Say whether "by" somebody follows; "fell by a tenth" names nobody."""
    if at + 2 >= end or found[at + 1].text != "by":
        return False
    after = found[at + 2].text
    return not after[0].isdigit() and after not in w.MEASURING


def _auxiliaries(found: Sequence[Word], start: int, at: int) -> int:
    """Return the place of the first of the words that belong to the verb at `at`."""
    first = at
    while first > start and (found[first - 1].text in w.WITH_VERB or is_adverb(found[first - 1].text)):
        first -= 1
        if found[first].text == "to":
            break
    return first


def is_adverb(text: str) -> bool:
    return text.endswith("ly") and text not in NO_ADVERBS


def _with_auxiliaries(found: Sequence[Word], start: int, at: int, first: int, chain: Sequence[str]) -> Verb:
    inside = set(chain)
    passive = bool(inside & w.BEING) and not found[at].text.endswith("ing")
    if chain[0] == "to" or "to" in chain:
        return _infinitive(found, start, at, first, chain, passive=passive)
    if inside & w.CERTAIN_TO_COME:
        status = "certain"
    elif inside & w.COMING:
        status = "open" if inside & {"have"} else "coming"
    elif inside & w.POSSIBLE and "have" not in inside:
        status = "possible"
    elif inside & w.OPEN or inside & w.NOT:
        status = "open"
    elif inside & w.HAVING or (passive and inside & w.PAST_BEING):
        status = "done"
    else:
        status = "open"
    return Verb(at, first, status, passive, None)


def _infinitive(found: Sequence[Word], start: int, at: int, first: int, chain: Sequence[str], *, passive: bool) -> Verb:
    """Judge "to …" by the word that governs it: "plans to", "is to", "urged Russia to"."""
    if "have" in chain:
        return Verb(at, first, "open", passive, None)
    governor = next((i for i in range(first - 1, max(start, first - 6) - 1, -1) if found[i].stem in GOVERNORS), None)
    if governor is None:
        is_to = first > start and found[first - 1].text in {"is", "are", "has", "have"}
        return Verb(at, first, "coming" if is_to else "open", passive, None if is_to else (first, first))
    between = {word.text for word in found[governor + 1 : first]}
    if found[governor].stem in w.CONTROLLED and between and not between & {"to"} and found[governor + 1].text != "by":
        return Verb(at, first, "coming", passive, (governor + 1, first))
    return Verb(at, _auxiliaries(found, start, governor), "coming", passive, None)


def is_past(text: str) -> bool:
    return (text.endswith("ed") and text not in w.NO_VERBS) or text in PAST
