"""Whose a figure is when no name stands at it: the subject of its sentence, the one before it, the group it counts."""

import re

from service.analysis.wording import stems
from service.domain import Figure, FigureKind, Name
from service.verification.claims import ReadClaim
from service.verification.figures.binding.context import Context, head, is_of_people, meaning
from service.verification.figures.binding.frames import Frame, words_of
from service.verification.figures.english.holders import (
    ANAPHORIC,
    ANOTHER_CLAUSE,
    ARTICLES,
    BEGINNING,
    CLAIM_SINCE,
    EVERYBODY,
    EXTREME,
    GROUPS,
    LAID_BESIDE_DATE,
    MARKS,
    PERIOD,
    PERIODS,
    PLACED_SUBJECT,
    PRONOUNS,
    RELATIVE,
    SUBJECT_ENDS,
    TAKING_UP,
)
from service.verification.figures.english.words import PLACEHOLDERS
from service.verification.library import Library

K = FigureKind

_TIMES = frozenset({K.DATE, K.RELATIVE_DATE, K.DURATION, K.ORDINAL})
"""Kinds that hold of many at once."""

NEARER = 0.1
"""How much better another date must fit before "since" is its word."""

DOER_AND_DEED = 2
"""Content words before a figure that tell who did what."""

MOST_WORDS = 6
"""Words of a subject that are looked at."""


def other_period(frame: Frame) -> str:
    """Find "2,200 trains on a weekday" told as 2,200 a week, "three days a week" as three a month."""
    if frame.figure.kind in _TIMES - {K.DURATION}:
        return ""
    told, stated = PERIOD.match(frame.behind_claimed()), PERIOD.match(frame.behind(frame.source))
    if told is None or stated is None:
        return ""
    mine, theirs = (PERIODS[m.group("period").lower()] for m in (told, stated))
    return f"The source says it per {theirs}" if mine != theirs else ""


def grouped(frame: Frame) -> str:
    """Find "300 pairs" or "300 families" told as 300 birds or people."""
    if frame.source.value == 1 or not frame.figure.noun or not GROUPS.search(frame.source.noun or ""):
        return ""
    if GROUPS.search(frame.claim.text):
        return ""
    return f"The source counts {frame.source.noun}"


def not_since(frame: Frame) -> str:
    """Find "the first survey, in 1939" told as "since 1939", where the article says since when it is."""
    if frame.figure.kind is not K.DATE or not CLAIM_SINCE.search(frame.before_claimed()):
        return ""
    if BEGINNING.search(_text(frame, frame.source)) or LAID_BESIDE_DATE.search(frame.before(frame.source)):
        return ""
    own = frame.context.fit(frame.neighbours, frame.source)
    for rival in frame.rivals:
        since = rival.kind is K.DATE and CLAIM_SINCE.search(frame.before(rival))
        if since and frame.context.fit(frame.neighbours, rival) > own + NEARER:
            return f"The source says since {rival.text!r}"
    return ""


def extreme(frame: Frame) -> str:
    """Find "five of her victims died; the oldest was 94" told of somebody who is none of them."""
    match = EXTREME.search(frame.before(frame.source))
    if match is None or EXTREME.search(frame.claim.text) or frame.figure.kind not in {K.AGE, K.CARDINAL, K.DURATION}:
        return ""
    bearer = _person_of_age(frame)
    if not bearer or bearer & EVERYBODY:
        return ""
    before = frame.evidence.library.before(frame.source.sentence)
    near = [frame.source.sentence, *([before] if before else [])]
    if any(frame.context.holds(sentence, word) for sentence in near for word in bearer):
        return ""
    known = any(frame.context.holds(sentence, word) for sentence in frame.context.sentences for word in bearer)
    return f"In the source it is the age of the {match.group('extreme')}" if known else ""


def _person_of_age(frame: Frame) -> set[str]:
    """Return the noun that the claim gives the age to: "a cashier aged 94", "a 94-year-old cashier"."""
    before = re.search(r"([a-z]+),? (?:who (?:is|was) )?(?:aged )?$", frame.before_claimed())
    behind = re.match(r"(?:-year-old)? ([a-z]+)", frame.behind_claimed()) if "old" in frame.figure.text else None
    match = behind or (before if frame.figure.kind is K.AGE else None)
    return {meaning(match.group(1))} if match else set()


def other_subject(frame: Frame) -> str:
    """Find "the jobless rate rose to 6.8%" told of inflation, which the article gives another figure.

    Both subjects open their sentence, neither stands in the other's, and the claim's has such a figure elsewhere.
    """
    if frame.figure.kind in _TIMES | {K.TIME, K.AGE, K.SCORE}:
        return ""
    told, stated = _subject(frame.claim.text, frame.figure.span.start - frame.claim.span.start), _source_subject(frame)
    if not told or not stated or told & stated or told & TAKING_UP or stated <= TAKING_UP:
        return ""
    if stated & _words(frame.claim.text) or any(frame.context.holds(frame.source.sentence, word) for word in told):
        return ""
    for rival in frame.rivals:
        if (
            rival.kind is frame.source.kind
            and rival.unit == frame.source.unit
            and rival.sentence != frame.source.sentence
        ):
            theirs = _subject(_text(frame, rival), rival.span.start - _start(frame, rival.sentence))
            if told <= theirs:
                return f"The source says it of {' '.join(_shown(frame))}"
    return ""


def mends(figure: Figure, source: Figure, claim: ReadClaim, context: Context, fit: float) -> bool:
    """Say whether a claim's citation may be mended to the source figure's sentence: it fits the figure's noun and verb.

    It names what is counted and what the claim is about, or takes it up from the sentence before ("It burned …").
    """
    counted = head(figure)
    people = is_of_people(figure) and is_of_people(source)
    if counted and not people and counted not in PLACEHOLDERS and not context.holds(source.sentence, counted):
        return False
    subject = _subject(claim.text, figure.span.start - claim.span.start)
    if not subject or any(context.holds(source.sentence, word) for word in subject):
        return fit >= MENDING
    library = context.library
    before = library.before(source.sentence)
    anaphoric = ANAPHORIC.match(library.sentences[source.sentence].text) is not None and before is not None
    return anaphoric and fit >= MENDING and any(context.holds(before or "", word) for word in subject)


MENDING = 0.25
"""How well the words around a source figure must fit for a citation to be mended to it."""


def says_before(claim: ReadClaim, figure: Figure, source: Figure, library: Library) -> bool:
    """Say whether all that a claim says before its figure, a doer and a deed, the source says before another figure."""
    ours = stems(claim.text[: max(figure.span.start - claim.span.start, 0)])
    sentence = library.sentences[source.sentence]
    return len(ours) >= DOER_AND_DEED and ours <= stems(sentence.text[: source.span.start - sentence.span.start])


def _source_subject(frame: Frame) -> set[str]:
    text = _text(frame, frame.source)
    return _subject(text, frame.source.span.start - _start(frame, frame.source.sentence))


def _shown(frame: Frame) -> list[str]:
    text = _text(frame, frame.source)
    match = SUBJECT_ENDS.search(text)
    return text[: match.start()].split() if match else []


def _subject(text: str, end: int) -> set[str]:
    """Return the content words of the noun phrase that opens a sentence whose verb comes before `end`."""
    match = SUBJECT_ENDS.search(text, 0, end)
    if match is None or ANOTHER_CLAUSE.search(text, match.end(), end):
        return set()
    opening = RELATIVE.sub("", text[: match.start()])
    if not opening[:1].isupper() or len(opening.split()) > MOST_WORDS or MARKS.search(opening):
        return set()
    named = re.findall(r"[^\W\d_]+", PLACED_SUBJECT.sub("", opening).lower())
    return set() if named and named[-1] in PRONOUNS else {meaning(w) for w in named} - ARTICLES


def _words(text: str) -> set[str]:
    return {meaning(w) for w in re.findall(r"[^\W\d_]+", text.lower())}


def _text(frame: Frame, figure: Figure) -> str:
    return frame.evidence.library.sentences[figure.sentence].text


def _start(frame: Frame, sentence: str) -> int:
    return frame.evidence.library.sentences[sentence].span.start


def other_actor(frame: Frame) -> str:
    """Find what Kosgei did, "outsprinting Rono by two seconds", told of Rono; or what "he" did, told of another.

    The claim's person opens it. The source's figure is another person's: one who opens its sentence, or the only one of
    the sentence before where its own opens with "he" or "the striker".
    """
    if frame.figure.kind in _TIMES and frame.figure.kind is not K.DURATION:
        return ""
    told = _opening_person(frame)
    if told is None:
        return ""
    mine = words_of(told.text.removesuffix("'s").removesuffix("’s"))
    stated = _actor(frame)
    if stated is None or words_of(stated.canonical) & words_of(frame.claim.text) or mine & words_of(stated.canonical):
        return ""
    if mine & words_of(frame.before(frame.source)) or _speaks(frame, told):
        return ""
    return f"The source says it of {stated.text}"


def _speaks(frame: Frame, told: Name) -> bool:
    """Say whether the claim's person only says it, or is named in the figure's sentence as who says it."""
    attributions = frame.evidence.library.attributions.get(frame.source.sentence, ())
    return bool(frame.claim.reading.attributions) or any(
        a.source and words_of(told.text) & words_of(a.source.text) for a in attributions
    )


def _opening_person(frame: Frame) -> Name | None:
    """Return the person who opens the claim, if a name does."""
    names = frame.claim.reading.names
    first = names[0] if names else None
    if first is None or first.span.start != frame.claim.span.start or first.span.end > frame.figure.span.start:
        return None
    if frame.claim.text[first.span.end - frame.claim.span.start :].startswith(("'", "’")):
        return None
    return first if _is_known_person(frame, first) else None


def _is_known_person(frame: Frame, name: Name) -> bool:
    mine = words_of(name.text)
    return any(n.kind == "person" and mine <= words_of(n.canonical) for n in frame.evidence.library.full_names)


def _actor(frame: Frame) -> Name | None:
    """Return whom the source's sentence is about: the person who opens it, or whom its "he" takes up."""
    library = frame.evidence.library
    sentence = library.sentences[frame.source.sentence]
    names = library.names.get(sentence.id, [])
    before = [n for n in names if n.span.end <= frame.source.span.start]
    people = [n for n in before if n.kind == "person" or _is_known_person(frame, n)]
    if people:
        return people[0] if len(people) == 1 and people[0].span.start - sentence.span.start <= OPENING else None
    earlier = library.before(sentence.id)
    if any(n.kind != "other" for n in before) or earlier is None or not ANAPHORIC.match(sentence.text):
        return None
    held = {n.canonical: n for n in library.names.get(earlier, []) if n.kind == "person"}
    return next(iter(held.values())) if len(held) == 1 else None


OPENING = 25
"""Code points from the start of a sentence within which a name opens it ("Kenya's Abel Kosgei won")."""
