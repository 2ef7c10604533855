"""What holds a noun phrase together over a comma or a small word: lists of names, bodies of several portfolios."""

from service.analysis.attributions.frames import Frame
from service.analysis.english.nouns import PORTFOLIOS
from service.analysis.words import ADV, CAP, CLITIC, CONJ, DET, PREP, PRON, QUOTE, SOURCE_NOUN, SUB, TIME, WH


def in_body(frame: Frame, at: int) -> bool:
    """Say whether a comma stands within a body's name: "the Department for Environment, Food and Rural Affairs"."""
    if frame.low[at] != "," or not frame.tag_at(at + 1) & CAP or not frame.tag_at(at - 1) & CAP:
        return False
    if frame.low[at - 1] not in PORTFOLIOS or frame.low[at + 1] not in PORTFOLIOS:
        return False
    return any(
        frame.low_at(p) in {"and", "&"} and frame.low_at(p + 1) in PORTFOLIOS and frame.tag_at(p + 1) & CAP
        for p in range(at + 2, at + 7)
    )


_PARTICLES = frozenset({"do", "am"})
"""Words that stand in names of other languages and are verbs in English."""


def in_name(frame: Frame, at: int) -> bool:
    """Say whether a verb's word is a small word of a name: "Gazeta do Norte", "Bild am Sonntag"."""
    if frame.low[at] not in _PARTICLES:
        return False
    before, behind = frame.tag_at(at - 1), frame.tag_at(at + 1)
    return bool(before & CAP and behind & CAP) and not (before | behind) & (PRON | WH | CLITIC | ADV | CONJ)


def item_before(frame: Frame, comma: int, floor: int) -> int:
    """Return where a list's item before the comma begins ("Finland, | Sweden and Estonia"), else behind the comma."""
    at = comma
    while at > floor and comma - at < MAX_ITEM and _lists(frame, at - 1):
        at -= 1
    opens = at <= floor or frame.tag[at - 1] & QUOTE or frame.low[at - 1] == ","
    named = frame.tag_at(comma + 1) & (CAP | DET) and frame.tag[comma - 1] & (CAP | SOURCE_NOUN)
    return at if at < comma and opens and named else comma + 1


MAX_ITEM = 8
"""Words of one item of a list at most."""


def _lists(frame: Frame, at: int) -> bool:
    """Say whether a word can stand in a name or a body's name: "the Ministry of Health", "Finland"."""
    tag, low = frame.tag[at], frame.low[at]
    return (bool(tag & (CAP | SOURCE_NOUN)) and not tag & (TIME | ADV | SUB | PREP)) or low in {"the", "of", "for"}
