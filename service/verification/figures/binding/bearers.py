"""Whose a figure is: a name, an age's person or a place that the source gives another figure."""

from collections.abc import Iterable, Iterator

from service import patterns as re
from service.analysis.figures.english_words import MONTHS, WEEKDAYS
from service.domain import Attribution, Figure, FigureKind, Name
from service.verification.entities.aliases import same_place
from service.verification.figures.binding.context import content_words, meaning, nouns_meet
from service.verification.figures.binding.frames import FEW, Frame, last_word, words_of
from service.verification.figures.english.words import (
    ALTERNATIVE,
    BESIDE_A_MARK,
    BESIDE_ANOTHER,
    DIFFERENCE_CUES,
    FOR_WHOM,
    GAPPED,
    PARTED,
    PARTITIVE,
    PLACED,
)

_WHEN = frozenset({FigureKind.DATE, FigureKind.RELATIVE_DATE, FigureKind.DURATION, FigureKind.TIME, FigureKind.ORDINAL})
"""Kinds that hold of many at once: what happened in 2012 happened to several people."""

_NAME_BEFORE = re.compile(r"((?:[A-Z][\w-]+ )*[A-Z][\w-]+), $")
_NAME_BEHIND = re.compile(
    r"^(?: (?!(?:from|in|of|at|near|for|who|with|on|to)\b)[a-z-]+){0,3},? ((?:[A-Z][\w-]+ )*[A-Z][\w-]+)"
)


def gapped(frame: Frame) -> str:
    """Find "Kaldor will receive 750,000, Wrenfield 300,000" where the claim gives Wrenfield the first number."""
    told = frame.before_claimed()
    if PARTITIVE.search(told):
        return ""
    dated = frame.figure.kind is FigureKind.DATE
    same_word = dated and bool(last_word(told) & last_word(frame.before(frame.source)))
    for rival in frame.rivals:
        if rival.sentence != frame.source.sentence or rival.span.start < frame.source.span.start:
            continue
        match = GAPPED.search(frame.before(rival))
        name = match.group("name").split()[-1] if match else ""
        if name and re.search(rf"\b{name}\b", told) and not re.search(rf"\b{name}\b", frame.before(frame.source)):
            return f"The source gives {name} {rival.text!r}"
        if rival.noun is None and rival.value != 1 and not same_word and _own_words(frame, rival) & frame.close():
            return f"The source gives {rival.text!r} there"
        if rival.noun is None and rival.value != 1 and _own_verb(frame, rival) & frame.close():
            return f"The source gives {rival.text!r} there"
        if _for_whom(frame, rival) & frame.close():
            return f"The source gives {rival.text!r} there"
    return ""


def _own_words(frame: Frame, rival: Figure) -> set[str]:
    """Return what a figure without a noun has for itself: "…, in secondary schools 24", "… but has found only 190"."""
    before = frame.before(frame.source)
    gap = frame.before(rival)[len(before) + len(frame.source.text) :]
    own = PARTED.split(gap)[-1] if PARTED.search(gap) else ""
    if len(own.split()) > FEW or _GOVERNED.search(own):
        return set()
    theirs = {w for _, w, _ in content_words(before + frame.source.text)} | {
        meaning(w) for w in (frame.source.noun or "").split()
    }
    return {w for _, w, _ in content_words(own)} - theirs


_GOVERNED = re.compile(r"\b(?:on|at|off|by|after|before|until)\s$")
"""A preposition right before a figure: it stands for itself, and its noun is not left out ("dropped on 22")."""


def _own_verb(frame: Frame, rival: Figure) -> set[str]:
    """Return what a figure whose noun is left out did: "four carriages left the rails and the first two burned"."""
    verb = re.match(r" ([a-z]+ed)\b", frame.behind(rival))
    if verb is None or frame.source.noun is None:
        return set()
    before = {w for _, w, _ in content_words(frame.before(rival))}
    return {meaning(verb.group(1))} - before


def _for_whom(frame: Frame, rival: Figure) -> set[str]:
    """Return whom an alternative is for: "38 dollars, or 19 dollars for residents"."""
    gap = frame.before(rival)[len(frame.before(frame.source)) + len(frame.source.text) :]
    match = FOR_WHOM.match(frame.behind(rival))
    if match is None or not ALTERNATIVE.fullmatch(gap):
        return set()
    before = {w for _, w, _ in content_words(frame.before(rival))}
    return {w for _, w, _ in content_words(match.group("whom"))} - before


def other_person(frame: Frame) -> str:
    """Find "Jun Park, 19," told as "Tariq Aziz, 19,"."""
    if frame.figure.kind is not FigureKind.AGE:
        return ""
    told = _bearer(frame.before_claimed(), frame.figure, frame.behind_claimed())
    stated = _bearer(frame.before(frame.source), frame.source, frame.behind(frame.source))
    known = frozenset(p for n in frame.evidence.library.full_names if n.kind == "person" for p in words_of(n.canonical))
    if told and stated and not told & stated and told | stated <= known and not stated & words_of(frame.claim.text):
        return f"In the source it is the age of {' '.join(sorted(stated))}"
    return ""


def _bearer(before: str, age: Figure, behind: str) -> frozenset[str]:
    """Return the names of whom an age belongs to: "Jun Park, 19", "19-year-old striker Jun Park"."""
    match = _NAME_BEHIND.match(behind) if "old" in age.text else _NAME_BEFORE.search(before)
    names = frozenset(match.group(1).split()) if match else frozenset()
    return names if not any(n.lower() in WEEKDAYS or n.lower() in MONTHS for n in names) else frozenset()


def other_side(frame: Frame) -> str:
    """Find "58 points, three ahead of Marsh" told as what Marsh have."""
    told = _nearest(frame.claim.reading.names, frame.figure)
    if told is None or _is_place(frame.claim.text, told.span.start - frame.claim.span.start):
        return ""
    name = told.text.removesuffix("'s").removesuffix("’s").split()[-1]
    if any(n.span.end > frame.figure.span.start for n in frame.claim.reading.names):
        return ""
    before, behind = frame.before(frame.source), frame.behind(frame.source)
    if name not in behind or (name in before and re.search(rf"\b{re.escape(name)}\b", before)):
        return ""
    found = re.match(BESIDE_ANOTHER.format(name=re.escape(name)), behind)
    return f"The source compares {told.text} with whom it says it of" if found else ""


def other_end(frame: Frame) -> str:
    """Find "24 goals, three short of the record" told as what the record is."""
    behind = frame.behind(frame.source)
    match = BESIDE_A_MARK.match(behind)
    if match is None or DIFFERENCE_CUES.search(frame.claim.text) or "short of" in frame.claim.text:
        return ""
    end = frame.source.span.end + match.start("other")
    figures = frame.evidence.library.figures[frame.source.sentence]
    if not any(frame.source.span.end <= f.span.start and f.span.end <= end for f in figures):
        return ""
    mark = {w for _, w, _ in content_words(match.group("other"))}
    own = {w for _, w, _ in content_words(frame.before(frame.source))} - mark
    told = set(frame.neighbours)
    return "The source compares that with whom it says it of" if mark & told and not own & told else ""


def elsewhere(frame: Frame) -> str:
    """Find "in Asia they grew by 15 percent" told of Europe."""
    here = frame.evidence.library.sentences[frame.source.sentence].text
    stated = dict(_places(here))
    for preposition, name in _places(frame.claim.text):
        other = stated.get(preposition)
        if other is None or other == name or name in here or other in frame.claim.text:
            continue
        for rival in frame.rivals:
            there = name in frame.evidence.library.sentences[rival.sentence].text
            if there and rival.kind is frame.source.kind and nouns_meet(rival, frame.source):
                return f"The source says it of {other}"
    return ""


def other_name(frame: Frame) -> str:
    """Find "Wrenfield, who had not lost in 16 games" told of Kaldor."""
    library = frame.evidence.library
    names = library.names.get(frame.source.sentence, [])
    told = _nearest(frame.claim.reading.names, frame.figure)
    stated = _nearest(names, frame.source)
    if told is None or stated is None or _is_told_of(frame, stated):
        return ""
    mine, theirs = _own_parts(told.text, stated.canonical), _own_parts(stated.canonical, told.text)
    if not mine or not theirs or not mine & library.capitalised:
        return ""
    if {w.lower() for w in theirs} & {w.lower() for w in words_of(frame.claim.text)} or _only_opens(frame, stated):
        return ""
    another = _has_another(frame, mine, names)
    if not another and not _are_of_a_kind(frame, told, stated):
        return ""
    here = mine & words_of(library.sentences[frame.source.sentence].text) and not another
    timed = frame.figure.kind in _WHEN and not _personal(frame, stated)
    if here or (timed and not (another and frame.figure.kind is FigureKind.DURATION)):
        return ""
    speaks = any(a.source and a.source.span.overlaps(stated.span) for a in _attributions(frame))
    return "" if speaks else f"The source says it of {stated.text}"


def _is_told_of(frame: Frame, stated: Name) -> bool:
    """Say whether the claim speaks of the source's own, by whatever usual name ("Pyongyang", "North Korean")."""
    return any(same_place(n.text, stated.canonical) for n in frame.claim.reading.names)


def _only_opens(frame: Frame, name: Name) -> bool:
    """Say whether a "name" is a word that opens its sentence before another word ("Visitor numbers")."""
    if name.span.start != _start(frame) or " " in name.text or name.kind == "person":
        return False
    return _COUNTED.match(frame.before(frame.source)[name.span.end - _start(frame) :]) is not None


_COUNTED = re.compile(r" (?:numbers|figures|sales|prices|costs|levels|rates|bookings|deaths|cases|volumes)\b")
"""What makes the word before it a common noun: "Visitor numbers rose"."""


def _attributions(frame: Frame) -> Iterable[Attribution]:
    return frame.evidence.library.attributions.get(frame.source.sentence, ())


def _are_of_a_kind(frame: Frame, told: Name, stated: Name) -> bool:
    """Say whether both names are people's, or neither, and neither only says where."""
    if _is_place(frame.claim.text, told.span.start - frame.claim.span.start):
        return False
    before, at = frame.before(frame.source), stated.span.start - _start(frame)
    if _is_place(before, at) or (_OPENING_PLACE.fullmatch(before[:at]) and _ACTED.search(before[at:])):
        return False
    return _is_person(frame, told) is _is_person(frame, stated)


def _start(frame: Frame) -> int:
    return frame.evidence.library.sentences[frame.source.sentence].span.start


def _is_place(text: str, at: int) -> bool:
    """Say whether the name at `at` tells where: "at the zoo in Ober"."""
    return PLACING.search(text[:at]) is not None


PLACING = re.compile(
    r"\b(?:in|at|from|to|near|into|across|around) (?:the )?$"
    r"|\b(?:[Ii]n|[Aa]t|[Ff]rom|[Aa]cross|[Aa]round) (?:the )?(?:[A-Z][\w-]*(?: [A-Z][\w-]*)*,? )+and $"
)
"""What stands before the name of a place, perhaps other places first: "across England, Wales and"."""


_OPENING_PLACE = re.compile(r"(?:In|At|From|Near|Across|Around) (?:the )?")
_ACTED = re.compile(r"\b(?:he|she|they|it|who|was|were|is|are|has|had|have)\b")
"""What somebody else does there: "At Tarle Crown Court on Monday he was banned"."""


def _is_person(frame: Frame, name: Name) -> bool:
    """Say whether a name is a person's; a claim's single word is what the article's full name is."""
    parts = frozenset(name.text.removesuffix("'s").removesuffix("’s").split())
    people = (words_of(n.canonical) for n in frame.evidence.library.full_names if n.kind == "person")
    return name.kind == "person" or (
        name.kind == "other" and len(parts) == 1 and any(parts <= person for person in people)
    )


def _own_parts(name: str, other: str) -> frozenset[str]:
    """Return what tells one name from another: the last part, or the first of two who share it."""
    mine, theirs = (n.removesuffix("'s").removesuffix("’s").split() for n in (name, other))
    if mine[-1] != theirs[-1]:
        return frozenset({mine[-1]})
    return frozenset({mine[0]}) if len(mine) > 1 and len(theirs) > 1 and mine[0] != theirs[0] else frozenset()


def _personal(frame: Frame, stated: Name) -> bool:
    """Say whether even a time is one person's: "the incumbent, Ted Vance, who has been mayor for 12 years"."""
    if frame.figure.kind is FigureKind.ORDINAL:
        return (frame.figure.noun or "").lower().startswith("time")
    between = frame.before(frame.source)[stated.span.end - frame.source.span.start :]
    return frame.figure.kind is FigureKind.DURATION and re.match(r", who\b[^,;]*$", between) is not None


NEAR = 4
"""Words between a name and its figure where two names of one sentence have a figure each."""


def _has_another(frame: Frame, mine: frozenset[str], names: list[Name]) -> bool:
    """Say whether the source's sentence gives the claim's own name another figure, each right behind its name."""
    stated = _nearest(names, frame.source)
    if stated is None or not _right_behind(frame, stated, frame.source):
        return False
    for rival in frame.rivals:
        if rival.sentence == frame.source.sentence and rival.kind is frame.source.kind:
            holder = _nearest(names, rival)
            if holder is not None and mine & words_of(holder.canonical) and _right_behind(frame, holder, rival):
                return True
    return False


def _right_behind(frame: Frame, name: Name, figure: Figure) -> bool:
    """Say whether hardly a word parts a figure from the name before it."""
    before = frame.before(figure)
    return len(before[name.span.end - _start(frame) :].split()) <= NEAR


def _nearest(names: Iterable[Name], figure: Figure) -> Name | None:
    """Return the last name before the figure."""
    before = [n for n in names if n.span.end <= figure.span.start]
    return before[-1] if before else None


def _places(text: str) -> Iterator[tuple[str, str]]:
    for match in PLACED.finditer(text):
        yield match.group(1).lower(), match.group(2)
