"""The recipe: what was only planned may not be told as done, and nobody may change places with another."""

from collections.abc import Callable, Iterator

from service.domain import Check, Finding
from service.verification.claims import ReadClaim
from service.verification.deeds.comparing import (
    exchanged,
    given_by_another,
    gives_for_gets,
    in_its_place,
    its_doer_suffers,
    mirrored,
    other_doer,
    other_nation,
    redirected,
)
from service.verification.deeds.denying import denied_by_its_source
from service.verification.deeds.reading import Deed, deeds_with, read_deeds
from service.verification.deeds.timing import Told, only_meant, still_to_come
from service.verification.evidence import Evidence
from service.verification.lexicon.deeds import FRAMES as FRAMES_BY_VERB
from service.verification.lexicon.deeds import NO_DEEDS, STATIVE
from service.verification.lexicon.meaning import meaning, meaning_of
from service.verification.matching import contradicted, finding, span_of

LIGHT: frozenset[str] = frozenset(map(meaning_of, NO_DEEDS))
"""Meanings of verbs that tell no deed from another."""

FRAMES: dict[str, str] = {meaning(verb): frame for verb, frame in FRAMES_BY_VERB.items()}
"""The meaning of a verb → the deed that it tells."""

_VERBS_OF: dict[str, frozenset[str]] = {
    told: frozenset([verb for verb, frame in FRAMES.items() if frame == told]) for told in FRAMES.values()
}

STATES: frozenset[str] = frozenset(map(meaning_of, STATIVE))
"""Meanings of verbs that are no deeds at all."""


def check_deeds(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for the first deed of the claim that is told as done too early, or of the wrong people."""
    every = read_deeds(claim.text)
    said = [d for d in every if d.verb not in LIGHT or _names_both(d)]
    found = next((f for d in said if (f := _done_early(d, still_to_come, claim, evidence))), None)
    found = found or next((f for d in every if (f := _done_early(d, only_meant, claim, evidence))), None)
    found = found or next((f for d in said if (f := _of_others(d, claim, evidence))), None)
    found = found or next((f for d in _with_both(claim) if (f := _turned_round(d, claim, evidence))), None)
    found = found or next((f for d in every if (f := _in_other_words(d, claim, evidence))), None)
    found = found or next((f for d in every if (f := _denied(d, claim, evidence))), None)
    if found:
        yield found


def _names_both(deed: Deed) -> bool:
    """Say whether even a light verb tells one deed from another here: "gave it to the union", "Russia would give"."""
    return bool(deed.agent and "to" in deed.parts) or bool(deed.nations("agent"))


def _with_both(claim: ReadClaim) -> list[Deed]:
    """Return the deeds with a doer and another side; the lightest verbs aside, which are no deeds."""
    return [
        d
        for d in read_deeds(claim.text)
        if d.verb not in STATES and d.agent and (d.parts.get("patient") or d.parts.get("to"))
    ]


def _turned_round(deed: Deed, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a deed of which the claim's doer is the one that it was done to: light verbs, too, have two sides."""
    told = deeds_with(frozenset([deed.verb]), evidence.neighbours(), evidence.library)
    every = [d for _, d in told]
    for sentence, other in told:
        light = deed.verb in LIGHT and exchanged(deed, other)
        moved = in_its_place(deed, other, every) or mirrored(deed, other, every)
        if light or (sentence in evidence.cited and moved):
            return _other_way(deed, other, sentence, claim, evidence)
    return None


def _in_other_words(deed: Deed, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a deed of which the source tells with another verb, and with both ends exchanged."""
    frame = FRAMES.get(deed.verb)
    if frame is None:
        return None
    told = deeds_with(_VERBS_OF[frame], evidence.neighbours(), evidence.library)
    every = [d for _, d in told]
    given = next(((s, d) for s, d in told if given_by_another(deed, d, every)), None)
    if given is not None:
        return _other_way(deed, given[1], given[0], claim, evidence)
    if any(_one_end_alike(deed, d) for d in every):
        return None
    turns = (redirected, its_doer_suffers, gives_for_gets)
    turned = next(
        ((s, d) for s, d in told if exchanged(deed, d) or any(t(deed, d, every, evidence.library) for t in turns)),
        None,
    )
    return _other_way(deed, turned[1], turned[0], claim, evidence) if turned else None


def _one_end_alike(deed: Deed, other: Deed) -> bool:
    """Say whether the two have one doer or one other end in the same part, and the other end not plainly another."""
    ends = [(deed.agent, other.agent), *((deed.parts.get(r), other.parts.get(r)) for r in ("to", "from"))]
    named = [(ours, theirs) for ours, theirs in ends if ours and theirs]
    return any(ours & theirs for ours, theirs in named) and all(ours & theirs for ours, theirs in named)


def _done_early(
    deed: Deed, find: Callable[[Deed, ReadClaim, Evidence], Told | None], claim: ReadClaim, evidence: Evidence
) -> Finding | None:
    """Judge a deed that the claim tells as done, and the source only as planned, promised or expected."""
    told = find(deed, claim, evidence)
    if told is None:
        return None
    other, sentence = told
    source = evidence.library.ref(sentence)
    return finding(
        claim,
        span_of(deed.clause, claim),
        check=Check.ATTRIBUTION,
        verdict="hedge_dropped",
        reason=f"In the source this is still to come, or only meant to: “{_words(other, sentence, evidence)}”.",
        source=source,
        expected=source.text,
    )


def _denied(deed: Deed, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a denial by somebody of whom the source has only the contrary."""
    statement = denied_by_its_source(deed, claim, evidence)
    if statement is None:
        return None
    source = evidence.library.ref(statement.sentence)
    return contradicted(
        claim,
        span_of(deed.clause, claim),
        f"The source has this as the word of {statement.names[0]}, who denies nothing: “{source.text}”.",
        source,
    )


def _of_others(deed: Deed, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a deed whose doer and whoever it was done to have changed places, or that another did."""
    told = deeds_with(frozenset([deed.verb]), evidence.neighbours(), evidence.library)
    for sentence, other in told:
        moved = exchanged(deed, other)
        if not moved and sentence in evidence.cited:
            every = [d for _, d in told]
            moved = (
                other_doer(deed, other, every, sentence, evidence.library)
                or other_nation(deed, other, every)
                or redirected(deed, other, every, evidence.library)
                or its_doer_suffers(deed, other, every, evidence.library)
            )
        if moved:
            return _other_way(deed, other, sentence, claim, evidence)
    return None


def _other_way(deed: Deed, other: Deed, sentence: str, claim: ReadClaim, evidence: Evidence) -> Finding:
    source = evidence.library.ref(sentence)
    return contradicted(
        claim,
        span_of(deed.clause, claim),
        f"The claim has it the other way round: “{_words(other, sentence, evidence)}”.",
        source,
    )


def _words(deed: Deed, sentence: str, evidence: Evidence) -> str:
    return evidence.library.sentences[sentence].text[deed.clause.start : deed.clause.end].strip(" ,;.")
