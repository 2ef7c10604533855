"""What stands right at a figure and contradicts the claim: an opposite word, another date, a difference told as amount.

Each rule looks at a source figure that has the claim's value and says why it is nevertheless about something else.
"""

from collections.abc import Callable

from service import patterns as re
from service.domain import Figure, FigureKind
from service.verification.figures.binding.bearers import (
    elsewhere,
    gapped,
    other_end,
    other_name,
    other_person,
    other_side,
)
from service.verification.figures.binding.context import content_words, head, meaning, same_noun
from service.verification.figures.binding.counting import count_listed
from service.verification.figures.binding.eras import other_era
from service.verification.figures.binding.fates import other_fate
from service.verification.figures.binding.frames import Frame, words_of
from service.verification.figures.binding.holders import (
    extreme,
    grouped,
    not_since,
    other_actor,
    other_period,
    other_subject,
)
from service.verification.figures.binding.labels import other_label
from service.verification.figures.binding.marks import across
from service.verification.figures.binding.parts import (
    excepted,
    exception,
    held_by_rest,
    part_alone,
    rest,
    turned,
    whole,
    whole_before,
    wholly,
)
from service.verification.figures.english.bounds import WITHIN_REACH
from service.verification.figures.english.holders import AGED_APART, OLDER
from service.verification.figures.english.sums import (
    EACH_BEHIND,
    EACH_CUES,
    TOGETHER,
)
from service.verification.figures.english.words import (
    ACCOUNTS,
    ASIDE,
    BULK,
    CHANGED,
    COMPARED,
    DIFFERENCE,
    DIFFERENCE_CUES,
    DIRECTION,
    LABEL,
    NEGATION,
    NOW_CUES,
    OPPOSITES,
    OUTCOMES,
    PARTITIVE,
    PAST_CUES,
    PLACEHOLDERS,
    ROLES,
    SAME_SIDE,
    VOTED_FOR,
)
from service.verification.lexicon.phrases import Phrases, says

CLOSE = 4.0
"""Words away from the figure at which a word still says what the figure is."""

FARTHER = 2.0
"""Words that an opposite must be nearer than the claim's own word to speak against it."""

A_DIFFERENCE = "In the source it is the difference to another figure"
"""Why an amount is refused that the source only has as a difference."""

_SHARES = frozenset({FigureKind.PERCENTAGE, FigureKind.FRACTION})


def contradiction(frame: Frame) -> str:
    """Return why the source figure is about something else, empty where nothing says so."""
    return next((why for rule in RULES if (why := rule(frame))), "")


def _counts_opposite(frame: Frame) -> str:
    """Find "only 640 men" told as 640 women."""
    noun = frame.context.noun(frame.source) or ""
    told, stated = head(frame.figure), meaning(noun.split()[-1]) if noun else ""
    return f"The source counts {noun}" if stated in OPPOSITES.get(told, ROLES.get(told, ())) else ""


def _opposed(frame: Frame) -> str:
    """Find "loss" beside the source's figure where the claim says "profit"."""
    if says(frame.claim.text, NEGATION):
        return ""
    around = frame.around
    for word, distance in frame.neighbours.items():
        if distance > CLOSE or not OPPOSITES.get(word) or not _says_of(frame, word):
            continue
        if word in ACCOUNTS and (frame.figure.kind is FigureKind.ORDINAL or _is_parted(frame, word)):
            continue
        for opposite in OPPOSITES[word]:
            away = around.get(opposite)
            if away is None or away > CLOSE or opposite in frame.neighbours or _is_converse(frame, word, opposite):
                continue
            if min((around[w] for w in SAME_SIDE[word] if w in around), default=away + FARTHER + 1) > away + FARTHER:
                return f"The source says the opposite of {word!r} there"
    return ""


def _is_parted(frame: Frame, word: str) -> bool:
    """Say whether another clause of the claim has the word: "profits fell even as exports rose 27 per cent"."""
    text, at = frame.claim.text, frame.figure.span.start - frame.claim.span.start
    places = [start for start, found, _ in content_words(text) if found == word]
    return bool(places) and all(ASIDE.search(text, *sorted((start, at))) for start in places)


def _is_converse(frame: Frame, word: str, opposite: str) -> bool:
    """Say whether the claim tells a win from the loser's side: "Iyer lost to Aasen" of "Aasen beat Iyer"."""
    if {word, opposite} & OUTCOMES != {word, opposite} or not frame.claim.reading.names:
        return False
    names = frame.evidence.library.names.get(frame.source.sentence, [])
    told = words_of(frame.claim.reading.names[0].canonical)
    return len(names) > 1 and not told & words_of(names[0].text) and any(told & words_of(n.text) for n in names[1:])


def _says_of(frame: Frame, word: str) -> bool:
    """Say whether no other figure of the claim is nearer to the word: "lost only one of its 17 cases"."""
    figure, base = frame.figure, frame.claim.span.start
    if figure.kind is FigureKind.SCORE and len(frame.claim.reading.names) > 1:
        return False
    if PARTITIVE.search(frame.before_claimed()):
        return False
    places = [at for at, found, _ in content_words(frame.claim.text, base) if found == word]
    spans = [f.span for f in frame.claim.reading.figures]
    for at in places:
        apart = {span: max(span.start - at, at - span.end) for span in spans}
        if min(apart.values(), default=0) >= apart.get(figure.span, 0):
            return True
    return not places


def _dated(frame: Frame) -> str:
    """Find "five in May, the other 18 next year" where the claim dates the 18 in May."""
    dates = {w for w in frame.neighbours if w.startswith("@")}
    mine = {w: d for w, d in frame.around.items() if w.startswith("@")}
    if not dates & set(mine):
        return ""
    own = min(mine, key=lambda w: mine[w])
    for rival in frame.rivals:
        theirs = frame.context.around(rival) if rival.sentence == frame.source.sentence else {}
        shared = {d: mine[d] - theirs.get(d, 99) for d in dates & set(mine)}
        if own not in dates and mine[own] <= CLOSE and any(nearer >= FARTHER for nearer in shared.values()):
            return f"The source dates {rival.text!r} so"
        if not _takes_place(frame, rival) or rival.span.start < frame.source.span.start:
            continue  # "rose 6.4% on Tuesday before closing 2.1% higher": the day is both figures'
        if any(nearer >= FARTHER and frame.stands_behind(rival, d[1:]) for d, nearer in shared.items()):
            return f"The source dates {rival.text!r} so"
    return ""


def _takes_place(frame: Frame, rival: Figure) -> bool:
    """Say whether the rival counts nothing, or what the claim's figure counts."""
    return rival.noun is None or same_noun(frame.figure, rival)


def _direction(frame: Frame) -> str:
    """Find "12 percent fewer" told as "12 percent more"; "risen to" told as "risen by"; a difference as an amount."""
    told, stated = DIRECTION.match(frame.behind_claimed()), DIRECTION.match(frame.behind(frame.source))
    if told and stated and told.lastgroup != stated.lastgroup:
        return "The source says the opposite"
    way = CHANGED.search(frame.before_claimed())
    other = CHANGED.search(frame.before(frame.source)) if way else None
    if way and other and way.group("way").lower() != other.group("way").lower():
        return "The source tells the amount and not the change, or the other way round"
    if not DIFFERENCE.match(frame.behind(frame.source)):
        return ""
    apart = says(frame.claim.text, DIFFERENCE_CUES) or WITHIN_REACH.search(frame.before_claimed())
    return "" if apart else A_DIFFERENCE


def _ended(frame: Frame) -> str:
    """Find "from 47 to 60" told as 47 now, or as 60 a year ago."""
    if _left_behind(frame):
        return "In the source it was so before the change"
    match = _FROM_TO.match(frame.source.text)
    ends = (frame.source.low, frame.source.high)
    if match is None or frame.figure.value not in ends or frame.source.low == frame.source.high:
        return ""
    first = frame.source.text.lower().startswith("from") and _reads_first(frame)
    text = frame.claim.text
    if first and NOW_CUES.search(text) and not PAST_CUES.search(text):
        return "In the source it was so before the change"
    if not first and PAST_CUES.search(text) and not NOW_CUES.search(text):
        return "In the source it is so after the change"
    return ""


def _left_behind(frame: Frame) -> bool:
    """Say whether the source leaves the figure ("fell from 25.7 to 9.8 percent") and the claim says that it stands."""
    if not _LEFT.search(frame.before(frame.source)) or not _ARRIVED.match(frame.behind(frame.source)):
        return False
    text = frame.claim.text
    return bool(_STANDS.search(frame.before_claimed())) and not PAST_CUES.search(text)


_LEFT = re.compile(r"\bfrom (?:about |around |almost |nearly |just |some )?[$£€]?$", re.IGNORECASE)
_ARRIVED = re.compile(r"\s*(?:[\w-]+\s+){0,3}?to (?:about |around |almost |nearly |just |some )?[$£€]?(?:\d|[a-z]+\b)")
_STANDS = re.compile(r"\b(?:is|are|stands?|remains?) (?:now |at |currently )*$", re.IGNORECASE)
"""What stands before a figure that the claim says to hold at present."""

_FROM_TO = Phrases(r"from\b.*\bto\b")


def _reads_first(frame: Frame) -> bool:
    """Say whether the claim's number is the one behind "from"; a range keeps its ends in their order of telling."""
    return frame.figure.value == frame.source.low


def _share_of(frame: Frame) -> str:
    """Find "64 percent of voters" told of workers, whom the article names elsewhere."""
    if frame.figure.kind not in _SHARES or not frame.figure.noun or not frame.source.noun:
        return ""
    told, stated = (meaning(f.noun.split()[-1]) for f in (frame.figure, frame.source) if f.noun)
    if told == stated or {told, stated} & (PLACEHOLDERS | BULK) or stated in frame.neighbours:
        return ""
    if not (frame.behind_claimed().startswith(" of ") and frame.behind(frame.source).startswith(" of ")):
        return ""
    if frame.context.holds(frame.source.sentence, told) or not any(
        frame.context.holds(s, told) for s in frame.context.counting
    ):
        return ""
    return f"The source says it of {frame.source.noun}"


def _denied(frame: Frame) -> str:
    """Find "16 injuries but no deaths" told as 16 deaths."""
    noun = head(frame.figure)
    if not noun or noun == head(frame.source) or says(frame.claim.text, NEGATION):
        return ""
    denied = re.search(r"\b(?:no|without|not any) (?:[a-z]+ )?([a-z]+)", frame.behind(frame.source))
    return f"The source denies any {frame.figure.noun}" if denied and meaning(denied.group(1)) == noun else ""


def _compared(frame: Frame) -> str:
    """Find "three times as many women as men" told the other way round."""
    told = COMPARED.search(frame.behind_claimed())
    stated = COMPARED.search(frame.behind(frame.source)) if told else None
    if told is None or stated is None:
        return ""
    mine, theirs = (
        [{meaning(w) for w in re.findall(r"[^\W\d_]+", m.group(side))} - {""} for side in ("this", "that")]
        for m in (told, stated)
    )
    if mine[0] & theirs[1] and mine[1] & theirs[0] and not (mine[0] & theirs[0]):
        return "The source compares the two the other way round"
    return ""


def _labelled(frame: Frame) -> str:
    """Find "60km south … at a depth of 12km" told as "a depth of 60km"."""
    told = LABEL.search(frame.before_claimed())
    stated = LABEL.search(frame.before(frame.source))
    if told is None or (stated is None and told["opened"] is None):
        return ""
    label = meaning(told["label"])
    if stated is not None and meaning(stated["label"]) == label:
        return ""
    around = frame.around.get(label, 99.0)
    for rival in frame.rivals:
        match = LABEL.search(frame.before(rival))
        if match is not None and meaning(match["label"]) == label and around > 0:
            return f"The source gives a {told['label']} of {rival.text!r}"
    return ""


def _not_apart(frame: Frame) -> str:
    """Find "jailed for seven years" told as seven years older."""
    if not OLDER.match(frame.behind_claimed()):
        return ""
    library, at = frame.evidence.library, frame.source.sentence
    near = (library.before(at), at, library.after(at))
    if any(AGED_APART.search(library.sentences[s].text) for s in near if s):
        return ""
    return "In the source it is no difference of age"


def _voted_otherwise(frame: Frame) -> str:
    """Find "two of the nine voted for a smaller step" told as two who voted for the increase."""
    told, stated = VOTED_FOR.search(frame.behind_claimed()), VOTED_FOR.search(frame.behind(frame.source))
    if told is None or stated is None or told["way"].lower() != stated["way"].lower():
        return ""
    mine, theirs = ([w for _, w, _ in content_words(m["what"])] for m in (told, stated))
    if not mine or not theirs or set(mine) & set(theirs):
        return ""
    at = frame.source.sentence
    known = any(frame.context.holds(s, mine[0]) for s in frame.context.sentences if s != at)
    return "The source says that they voted for something else" if known else ""


def _of_each(frame: Frame) -> str:
    """Find "two funds 20 percent each" told as 20 percent that they have together."""
    if not EACH_BEHIND.match(frame.behind(frame.source)) or EACH_CUES.search(frame.claim.text):
        return ""
    return "The source says it of each" if TOGETHER.search(frame.claim.text) else ""


def _listed_otherwise(frame: Frame) -> str:
    """Find "in four countries" told as four universities, where the source lists three of them."""
    noun = head(frame.figure)
    if frame.figure.kind is not FigureKind.CARDINAL or noun == head(frame.source):
        return ""
    number = count_listed(noun, frame.source.sentence, frame.evidence) if noun else None
    return f"The source lists {number}" if number is not None and number != frame.figure.value else ""


RULES: tuple[Callable[[Frame], str], ...] = (
    _counts_opposite,
    _opposed,
    turned,
    whole,
    whole_before,
    exception,
    excepted,
    held_by_rest,
    wholly,
    rest,
    part_alone,
    gapped,
    other_label,
    other_person,
    other_side,
    other_end,
    _denied,
    _not_apart,
    _voted_otherwise,
    _of_each,
    _listed_otherwise,
    _compared,
    _labelled,
    across,
    _dated,
    _direction,
    _ended,
    _share_of,
    elsewhere,
    other_name,
    other_period,
    other_era,
    grouped,
    not_since,
    extreme,
    other_subject,
    other_actor,
    other_fate,
)
"""What may speak against a source figure."""
