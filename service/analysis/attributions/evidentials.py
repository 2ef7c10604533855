"""Content that is passed on without a speaker of its own: passives, adverbs, appearance, nouns, states of mind."""

from collections.abc import Iterable

from service.analysis.attributions.adjuncts import skip_adjuncts
from service.analysis.attributions.clauses import clause_follows, content_end
from service.analysis.attributions.cue_nouns import STANDPOINTS, read_noun
from service.analysis.attributions.drafts import Draft, Outer, Shape
from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import phrase_after, verb_group
from service.analysis.attributions.preceding import content_before
from service.analysis.attributions.sources import can_speak, subject_before
from service.analysis.attributions.verbs import MAX_CUES
from service.analysis.words import (
    ADV,
    BE,
    CAP,
    CLASSES,
    CLITIC,
    CUE,
    DET,
    EVID,
    NOUN_CUE,
    OBJ,
    PASSIVE,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    SEEM,
    THAT,
    TIME,
    TITLE,
)

STATES = frozenset(
    """
confident sure convinced adamant hopeful optimistic pessimistic worried concerned afraid aware certain skeptical
sceptical clear proud pleased happy glad sorry disappointed surprised angry unaware fearful delighted doubtful
grateful thankful positive satisfied shocked saddened stunned thrilled upset wary willing unwilling reluctant
eager keen ready determined inclined committed
""".split()
)
"""Adjectives of what somebody thinks or feels, which content may follow."""

_STATES_WITH_TO = frozenset(
    """
willing unwilling reluctant eager keen determined inclined happy proud pleased glad delighted afraid
""".split()
)

_STATES_WITH = frozenset(
    """
unhappy happy pleased displeased disappointed satisfied dissatisfied frustrated furious angry delighted upset impressed
unimpressed thrilled shocked saddened surprised stunned content
""".split()
)
"""Adjectives of what somebody feels that go with "with", "at" or "by"."""

_STATES_OF = frozenset("critical dismissive supportive scathing vocal candid frank blunt scornful".split())
"""Adjectives of how somebody speaks that go with "of" or "about"."""

STATES |= _STATES_WITH | _STATES_OF
RUMOURS = frozenset("rumour rumor legend gossip".split())
"""Nouns of what is told by nobody in particular: "rumour has it that"."""

EMERGING = frozenset("emerged emerges transpired transpires".split())
"""Verbs of what comes out without anybody being named: "it emerged that"."""

_ANY = PASSIVE | SEEM | EVID | NOUN_CUE

EVIDENTIALS = STATES | EMERGING | RUMOURS | STANDPOINTS | {word for word, classes in CLASSES.items() if classes & _ANY}
"""Words at which one of these begins."""

_STATED = frozenset("feared reported presumed believed thought rumoured rumored assumed said".split())
_STATES_OF_BEING = frozenset(
    """
dead missing trapped injured drowned killed lost stolen alive safe wounded buried stranded unhurt unharmed captured
hurt damaged destroyed held sunk shot
    """.split()
)
"""What somebody is "feared" or "reported" to be without a "to"."""

JUDGED: frozenset[str] = frozenset(
    "accused suspected described seen regarded viewed portrayed blamed hailed touted heralded".split()
)
"""Participles behind which "as" and "of" open what somebody holds of another."""

ORDERED: frozenset[str] = frozenset("told asked urged held found agreed called".split())
"""Participles behind which "to" opens what one is to do, and not what is held of him."""


def read_evidentials(frame: Frame, limit: int, places: Iterable[int]) -> list[Draft]:
    """Return these attributions of the frame, in order. They stand at some of the `places`."""
    found: list[Draft] = []
    for at in [at for at in places if frame.low[at] in EVIDENTIALS][:MAX_CUES]:
        tag = frame.tag[at]
        draft = None
        if tag & PASSIVE:
            draft = _passive(frame, at, limit)
        if draft is None and tag & SEEM:
            draft = _appearance(frame, at, limit)
        if draft is None and tag & EVID:
            draft = _adverb(frame, at, limit)
        if draft is None and (tag & NOUN_CUE or frame.low[at] in STANDPOINTS):
            draft = read_noun(frame, at, limit)
        if draft is None and frame.low[at] in STATES:
            draft = _state(frame, at, limit)
        if draft is None and frame.low[at] in EMERGING:
            draft = _emerged(frame, at, limit)
        if draft is None and frame.low[at] in RUMOURS:
            draft = _rumoured(frame, at, limit)
        if draft is not None:
            found.append(draft)
    return found


def _passive(frame: Frame, at: int, limit: int) -> Draft | None:
    """Read "is believed to …", "it is said that …", "was quoted as saying"."""
    group = verb_group(frame, at)
    if not _is_passive(frame, group, at):
        return None
    low = frame.low_at(at + 1)
    if frame.low[at] in {"quoted", "cited"} and low in {"as", "by"}:
        quoted = _quoted(frame, at, group, limit)
        if quoted is not None or frame.low[at] == "quoted":
            return quoted
    if low == "to" and frame.low_at(at + 2) == "have" and frame.tag_at(at + 3) & CUE:
        told = _told_before(frame, at, group, limit)
        if told is not None:
            return told
    if low in _STATES_OF_BEING and frame.low[at] in _STATED:
        return _feared(frame, at, group, limit)
    if low == "by":
        return _held_by(frame, at, group, limit)
    if frame.low_at(group - 1) == "it":
        link = skip_adjuncts(frame, at + 1, limit)
        if frame.tag_at(link) & THAT and link > at + 1:
            return _held(frame, (group, at), link, limit)
    return _held(frame, (group, at), at + 1, limit) if _opens_what_is_held(frame, at) else None


def _is_passive(frame: Frame, group: int, at: int) -> bool:
    """Say whether a form of "to be" stands before the participle; headlines leave it out ("Thousands feared to …")."""
    passive = group < at and any(frame.tag[p] & BE for p in range(group, at))
    return passive or (frame.heading and frame.low_at(at + 1) == "to")


def _opens_what_is_held(frame: Frame, at: int) -> bool:
    """Say whether the word behind the participle opens what is believed, said or blamed."""
    low, participle = frame.low_at(at + 1), frame.low[at]
    if low == "to":
        return participle not in ORDERED and not frame.tag_at(at + 2) & (DET | PRON | OBJ | CAP | TITLE)
    return low == "that" or (low in {"as", "of"} and participle in JUDGED)


def _feared(frame: Frame, at: int, group: int, limit: int) -> Draft:
    """Read "were feared dead", "was reported missing"."""
    cue = (group, at + 1)
    content = (at + 1, content_end(frame, at + 1, limit))
    return Draft(frame, Shape.EVIDENTIAL, [content], cue=cue, lemma=frame.low[at], hedges=[cue])


def _held_by(frame: Frame, at: int, group: int, limit: int) -> Draft | None:
    """Read "is believed by the police to …"."""
    agent = phrase_after(frame, at + 2, limit)
    if agent is None or not can_speak(frame, agent) or frame.low_at(agent[1]) not in {"to", "that", "as", "of"}:
        return None
    return _held(frame, (group, at), agent[1], limit, source=agent)


def _held(
    frame: Frame, verb: tuple[int, int], link: int, limit: int, *, source: tuple[int, int] | None = None
) -> Draft | None:
    """Make the attribution of what stands behind `link`; where nobody is named, the cue is a hedge."""
    (group, at), opener = verb, frame.low[link]
    start = link + 1 if opener in {"that", "of"} else link
    if start >= limit:
        return None
    stop = content_end(frame, start, limit)
    if opener == "to":
        stop = _before_clause(frame, start, stop)
    hedges = [(group, link + 1 if opener in {"to", "that"} else at + 1)] if source is None else []
    return Draft(
        frame, Shape.EVIDENTIAL, [(start, stop)], cue=(group, at + 1), source=source, lemma=frame.low[at], hedges=hedges
    )


def _before_clause(frame: Frame, start: int, stop: int) -> int:
    """Return where an infinitive ends before a clause of its own: "is thought to have left, | and a search will …"."""
    for at in range(start, stop - 2):
        if frame.low[at] == "," and frame.low[at + 1] in {"and", "but"}:
            begins = frame.tag[at + 2] & (DET | PRON | CAP | CLITIC)
            if begins and clause_follows(frame, at + 2, stop):
                return at
    return stop


def _quoted(frame: Frame, at: int, group: int, limit: int) -> Draft | None:
    """Read "X was quoted (by Y) as saying …"."""
    link, outer = at + 1, None
    if frame.low[link] == "by":
        agent = phrase_after(frame, link + 1, limit)
        if agent is None:
            return None
        outer, link = Outer(agent, (at, link + 1)), agent[1]
    if frame.low_at(link) != "as" or not frame.tag_at(link + 1) & CUE:
        return None
    start = link + 2
    while start < limit and (frame.low[start] in {",", ":"} or frame.tag[start] & THAT):
        start += 1
    source = subject_before(frame, group)
    content = [(start, content_end(frame, start, limit))]
    heard = phrase_after(frame, start, limit) if frame.low[link + 1] == "telling" and start < limit else None
    if heard is not None and heard[1] >= limit and source is not None:
        content = content_before(frame, source[0])
        draft = Draft(frame, Shape.AFTER, content, cue=(group, link + 2), source=source, lemma="tell", venue=heard)
        draft.heard, draft.outer = True, [outer] if outer is not None else []
        return draft if content else None
    if outer is not None and start >= limit and source is not None:
        content = content_before(frame, source[0])
    if outer is None and (start >= limit or frame.low[start] in {"by", "in"}) and source is not None:
        agent = phrase_after(frame, start + 1, limit) if start < limit else None
        outer = Outer(agent, (start, start + 1)) if agent is not None else None
        content = content_before(frame, source[0])
    if not content or content[0][0] >= limit:
        return None
    draft = Draft(
        frame,
        Shape.BEFORE,
        content,
        cue=(group, link + 2),
        source=source,
        lemma="quote",
    )
    if outer is not None:
        draft.outer.append(outer)
    return draft


def _told_before(frame: Frame, at: int, group: int, limit: int) -> Draft | None:
    """Read "“…,” he is reported to have told the board": what he said stands before."""
    source = subject_before(frame, group)
    if source is None or not can_speak(frame, source, strictly=False):
        return None
    if not frame.tag_at(source[0] - 1) & QUOTE and frame.low_at(source[0] - 1) != ",":
        return None
    behind = phrase_after(frame, at + 4, limit) if at + 4 < limit else None
    if at + 4 < limit and behind is None and not frame.tag[at + 4] & (PUNCT | TIME | ADV | PREP):
        return None
    content = content_before(frame, source[0])
    hedges = [(group, at + 2)]
    cue = (group, at + 4)
    return Draft(frame, Shape.AFTER, content, cue=cue, source=source, lemma="say", hedges=hedges) if content else None


def _appearance(frame: Frame, at: int, limit: int) -> Draft | None:
    """Read "seems to …", "it appears that …"."""
    low = frame.low_at(at + 1)
    if (
        low not in {"to", "that", "as", "like"}
        or at + 2 >= limit
        or (low == "as" and frame.low_at(at + 2) not in {"if", "though"})
    ):
        return None
    start = at + 1 if low == "to" else at + 2 + (low == "as")
    if start >= limit:
        return None
    stop = content_end(frame, start, limit)
    return Draft(frame, Shape.EVIDENTIAL, [(start, stop)], cue=(at, at + 1), lemma="seem", hedges=[(at, at + 2)])


def _adverb(frame: Frame, at: int, limit: int) -> Draft | None:
    """Read "is reportedly preparing …"; at the end of a clause the adverb looks back."""
    start = at + 1
    if frame.tag_at(at - 1) & (PREP | DET):
        return None
    if (frame.low_at(start) == "," and at > 0 and frame.low[at - 1] == ",") or (frame.low_at(start) == "," and at == 0):
        start += 1
    if start >= limit or frame.low_at(start) in {",", ";", "."}:
        first = at
        while first > 0 and frame.low[first - 1] not in {",", ";"}:
            first -= 1
        end = first - 1 if first == at and at > 1 else at
        content = (0, end)
        if end <= 0:
            return None
        return Draft(frame, Shape.EVIDENTIAL, [content], cue=(at, at + 1), lemma="reportedly", hedges=[(at, at + 1)])
    stop = content_end(frame, start, limit)
    if stop <= start:
        return None
    return Draft(frame, Shape.EVIDENTIAL, [(start, stop)], cue=(at, at + 1), lemma="reportedly", hedges=[(at, at + 1)])


def _rumoured(frame: Frame, at: int, limit: int) -> Draft | None:
    """Read "rumour has it that …"."""
    start = at + 4
    if start >= limit or tuple(frame.low[at + 1 : start]) != ("has", "it", "that"):
        return None
    cue = (at, start)
    content = (start, content_end(frame, start, limit))
    return Draft(frame, Shape.EVIDENTIAL, [content], cue=cue, lemma="rumour", hedges=[cue])


def _emerged(frame: Frame, at: int, limit: int) -> Draft | None:
    """Read "it has emerged that …" and "…, it emerged"."""
    begin = verb_group(frame, at)
    if frame.low_at(begin - 1) != "it":
        return None
    begin -= 1
    if frame.tag_at(at + 1) & THAT and at + 2 < limit:
        content = [(at + 2, content_end(frame, at + 2, limit))]
        cue = (begin, at + 2)
    elif begin > 1 and frame.low[begin - 1] == ",":
        content, cue = content_before(frame, begin), (begin, at + 1)
    else:
        return None
    return Draft(frame, Shape.EVIDENTIAL, content, cue=cue, lemma="emerge") if content else None


def _state(frame: Frame, at: int, limit: int) -> Draft | None:
    """Read "X is confident that …", "X was worried about …"."""
    group = verb_group(frame, at)
    if group == at or not any(frame.tag[p] & BE for p in range(group, at)):
        return None
    low = frame.low_at(at + 1)
    felt = low in {"with", "at", "by"} and frame.low[at] in _STATES_WITH
    if (
        (low not in {"that", "about", "of", "to"} and not felt)
        or (low == "to" and frame.low[at] not in _STATES_WITH_TO)
        or at + 2 >= limit
    ):
        return None
    source = subject_before(frame, group)
    if source is None or not can_speak(frame, source) or frame.low[source[1] - 1] in {"it", "this", "that"}:
        return None
    start = at + 1 if low == "to" else at + 2
    stop = content_end(frame, start, limit)
    return Draft(frame, Shape.BEFORE, [(start, stop)], cue=(group, start), source=source, lemma=frame.low[at])
