"""Nouns as cues: "there are reports that …", "his claim that …", "X's view is that …", "the promise by X to …"."""

from service.analysis.attributions.clauses import content_end
from service.analysis.attributions.drafts import Draft, Shape
from service.analysis.attributions.frames import Frame
from service.analysis.attributions.phrases import phrase_after, type_span, verb_group
from service.analysis.attributions.sources import can_speak, subject_before
from service.analysis.english.cues import CUES, DENIALS
from service.analysis.words import (
    ADV,
    AUX,
    BE,
    CAP,
    CARRIER,
    CONJ,
    CUE,
    DET,
    FINITE,
    MODAL,
    NEG,
    NUM,
    OBJ,
    PASSIVE,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    REL,
    SEEM,
    SUB,
    THAT,
    TIME,
    VERB,
)

STANDPOINTS = frozenset(
    """
position explanation message line stance verdict answer advice take reasoning rationale excuse hunch worry reply
point instinct defence defense diagnosis interpretation understanding reading
    """.split()
)
"""Nouns beside the cues of `english.cues` of which somebody says what it is: "the ministry's position is that …"."""

_VERBS = frozenset("is was remains remained".split())
_INTENDING = frozenset(
    """
promise pledge vow threat threats offer refusal demand demands call calls request requests proposal pledges promises
    """.split()
)
"""Nouns that an infinitive may follow as their content."""

_CALLING = frozenset("call calls demand demands plea pleas appeal appeals".split())
_OF = frozenset("warning warnings allegation allegations accusation accusations prediction predictions".split())
"""Nouns that "for" or "of" may join to what somebody calls for, or says that there is."""

_LINKED = {"to": _INTENDING, "for": _CALLING, "of": _OF}

_HOLDING = frozenset(
    """
have has had make makes made making express expresses expressed expressing voice voiced voicing issue issued
issuing repeat repeated give gave given gives raise raised raising share shared shares hold held holds offer
offered face faced faces reject rejected dismissed dismiss denied deny announce announced bolster bolstered
prompting prompted fuel fueled fuelled amid received receive hear heard echo echoed reiterated reiterate stated
maintained take takes took taken taking
""".split()
)
"""Verbs that hand a cue noun to its source ("expressed hope that")."""

_WHOSE = frozenset("his her their its our my".split())
_AGENT = frozenset("by from among of in".split())
"""Words behind a cue noun before who says it."""


_BEHIND = _AGENT | _VERBS | {"that", "to", "for"}
"""Words of which one follows a noun that is a cue."""


def read_noun(frame: Frame, at: int, limit: int) -> Draft | None:
    """Read "there are reports that …", "his claim that …", "the belief that …"."""
    link, agent = at + 1, None
    if frame.low_at(link) not in _BEHIND:
        return None
    if frame.low[link] in _AGENT and not (frame.low[link] == "of" and frame.low[at] in _OF):
        agent = _before_link(frame, at, phrase_after(frame, link + 1, limit))
        if agent is not None and frame.low[link] == "in" and not _is_outlet(frame, agent):
            return None
        link = agent[1] if agent is not None else link
    if frame.low_at(link) in _VERBS:
        return _standpoint(frame, at, link, agent, limit)
    if frame.low[at] in STANDPOINTS:
        return None
    if frame.low[at] in _LINKED.get(frame.low_at(link), ()):
        return _intended(frame, at, link, agent, limit)
    return _claimed(frame, at, link, agent, limit)


def _before_link(frame: Frame, at: int, agent: type_span | None) -> type_span | None:
    """Cut off whoever calls or warns what he calls for or warns of: "calls from doctors | for a ban"."""
    if agent is None or frame.low[at] not in _CALLING | _OF | _INTENDING:
        return agent
    link = "for" if frame.low[at] in _CALLING else "of" if frame.low[at] in _OF else "to"
    named = CAP if link != "to" else 0
    cut = next((p for p in range(*agent) if frame.low[p] == link and not frame.tag[p - 1] & named), agent[1])
    return (agent[0], cut) if cut > agent[0] else agent


def _claimed(frame: Frame, at: int, link: int, agent: type_span | None, limit: int) -> Draft | None:
    if not frame.tag_at(link) & THAT or link + 1 >= limit:
        return None
    after = frame.tag[link + 1]
    if after & (FINITE | PUNCT) or (
        after & CUE and not after & ~(CUE | PASSIVE) and CUES[frame.low[link + 1]].form in {"past", "third", "base"}
    ):
        return None
    begin, source, existential = _holder(frame, at)
    if frame.low_at(begin - 1) == "in":
        return None
    if agent is not None and can_speak(frame, agent):
        source = agent
    stop = content_end(frame, link + 1, limit)
    opens = begin if source is None or source[1] != begin else source[0]
    if opens <= 1 and not existential:
        stop = _before_own_verb(frame, link + 1, stop)
        if _is_relative(frame, link + 1, stop):
            return None
    if stop <= link + 1:
        return None
    draft = Draft(frame, Shape.NOUN, [(link + 1, stop)], cue=(begin, link + 1), source=source, lemma=frame.low[at])
    if existential or source is None:
        draft.hedges.append((begin, link + 1))
    draft.denied = any(frame.low[p] in CUES and CUES[frame.low[p]].lemma in DENIALS for p in range(begin, at))
    return draft


def _standpoint(frame: Frame, at: int, verb: int, agent: type_span | None, limit: int) -> Draft | None:
    """Read "X's view is that …" and "the fear of X is that …", where somebody holds it."""
    if not frame.tag_at(verb + 1) & THAT or verb + 2 >= limit or frame.tag[verb + 2] & (PREP | PUNCT) & ~CAP:
        return None
    begin, source, _ = _holder(frame, at)
    source = agent if agent is not None and can_speak(frame, agent) else source
    if source is None or not can_speak(frame, source, strictly=False):
        return None
    stop = content_end(frame, verb + 2, limit)
    return Draft(frame, Shape.BEFORE, [(verb + 2, stop)], cue=(begin, verb + 2), source=source, lemma=frame.low[at])


def _intended(frame: Frame, at: int, link: int, agent: type_span | None, limit: int) -> Draft | None:
    """Read "X's promise to build …", "X's call for …", "X's warning of …": what somebody will do, wants or warns of."""
    verbal = frame.low[link] == "to"
    start = link if verbal else link + 1
    after = frame.tag_at(link + 1)
    if link + 1 >= limit or after & (PUNCT | PREP) or (verbal and after & (DET | PRON | OBJ | CAP | NUM | TIME)):
        return None
    begin, source, _ = _holder(frame, at)
    source = agent if agent is not None and can_speak(frame, agent) else source
    if source is None or not can_speak(frame, source):
        return None
    stop = content_end(frame, link, limit)
    if begin <= 1 or frame.low[begin - 1].endswith(("’s", "'s")):
        stop = _before_own_verb(frame, link, stop, needed=1)
    return Draft(frame, Shape.NOUN, [(start, stop)], cue=(begin, start), source=source, lemma=frame.low[at])


def _is_outlet(frame: Frame, phrase: type_span) -> bool:
    """Say whether "a report in …" names who carried it: an outlet by its noun or by name."""
    return any(frame.tag[p] & CARRIER for p in range(*phrase)) or bool(frame.tag[phrase[1] - 1] & CAP)


def _before_own_verb(frame: Frame, start: int, stop: int, *, needed: int = 2) -> int:
    """Return where "that …" ends before the verb of the noun itself: "the claim that he lied | was dropped"."""
    joint = next((p for p in range(start, stop) if frame.tag[p] & (CONJ | SUB | REL | PUNCT | QUOTE)), stop)
    groups = list(_verb_groups(frame, start, joint))
    unknown = len(groups) == 1 and groups[0] - start >= _SHORTEST_CLAUSE and not frame.heading
    return groups[-1] if len(groups) >= needed or unknown else stop


_SHORTEST_CLAUSE = 3
"""Words before a verb in which a clause has a verb of its own that we do not know: "that the books balance | has"."""


def _verb_groups(frame: Frame, start: int, stop: int) -> list[int]:
    """Return where each finite verb of a stretch begins, with its auxiliaries and adverbs."""
    found: list[int] = []
    last = -2
    for at in range(start, stop):
        tag, before = frame.tag[at], frame.tag[at - 1]
        if tag & (CAP | DET) and not tag & (AUX | MODAL):
            continue
        sure = bool(tag & (FINITE | VERB)) or (tag & CUE and CUES[frame.low[at]].form in {"past", "third"})
        maybe = frame.low[at].endswith("ed") and at > start and not before & (DET | PREP | PUNCT)
        if not sure and not maybe:
            continue
        group = at
        while group > start and frame.tag[group - 1] & (ADV | NEG) and not frame.tag[group - 1] & DET:
            group -= 1
        governed = last >= 0 and group - 1 == last and frame.tag[last] & (AUX | MODAL)
        infinitive = frame.low_at(at - 1) == "to"
        if not governed and not infinitive:
            found.append(group)
        last = at
    return found


def _is_relative(frame: Frame, start: int, stop: int) -> bool:
    """Say whether "that" takes up the noun itself, which its verb lacks: "the report that he wrote | was lost"."""
    last = frame.tag[stop - 1]
    pronoun = frame.tag[start] & PRON and stop - start == 2
    return bool(pronoun and last & (CUE | VERB) and not last & (FINITE | PREP))


_ARTICLES = frozenset(["a", "an", "the"])
"""Words with which a noun's phrase begins, whatever stands before them."""


def _holder(frame: Frame, at: int) -> tuple[int, type_span | None, bool]:
    """Return where the cue noun's phrase begins, whose it is, and whether "there is" introduces it."""
    begin = at
    while (
        begin > 0
        and at - begin < _LONGEST
        and frame.low[begin] not in _ARTICLES
        and not (frame.tag[begin - 1] & (PUNCT | FINITE | PREP | CONJ | CUE | SEEM) and not _is_mark(frame, begin - 1))
        and frame.low[begin - 1] not in _HOLDING
    ):
        begin -= 1
    for place in range(at - 1, begin - 1, -1):
        low = frame.low[place]
        if low.endswith(("’s", "'s")) or (_is_mark(frame, place) and place > begin):
            return place + 1, (begin, place + 1), False
    for place in range(begin, at):
        if frame.low[place] in _WHOSE:
            return place + 1, (place, place + 1), False
    if begin > 0 and (frame.low[begin - 1] in _HOLDING or frame.tag[begin - 1] & CUE):
        group = verb_group(frame, begin - 1)
        if frame.low_at(group - 1) == "there":
            return group - 1, None, True
        source = subject_before(frame, group)
        if source is not None and can_speak(frame, source):
            return begin - 1, source, False
        return begin, None, False
    if begin > 2 and frame.low[begin - 1] == "of" and frame.tag[begin - 2] & BE:
        source = subject_before(frame, verb_group(frame, begin - 1))
        return begin - 1, source if source is not None and can_speak(frame, source) else None, False
    if begin > 1 and frame.tag[begin - 1] & BE:
        group = verb_group(frame, begin)
        if frame.low_at(group - 1) == "there":
            return group - 1, None, True
    return begin, None, False


_LONGEST = 6
"""Words before a cue noun that can say whose it is at most."""


def _is_mark(frame: Frame, at: int) -> bool:
    """Say whether the apostrophe of a plural's possessive stands here: "the villagers' fear"."""
    return frame.low[at] in {"’", "'"} and frame.low_at(at - 1).endswith("s")
