"""The nations of a claim against those of what says the same: whose soldiers, whose hopes, a good time for whom."""

from collections.abc import Iterator

from service.domain import Finding, Span
from service.verification.claims import ReadClaim
from service.verification.entities.origins import find_groups, of_other_people, stands_in
from service.verification.evidence import Evidence
from service.verification.lexicon.meaning import meanings
from service.verification.matching import misnamed
from service.verification.names.slots import Slot, find_slots

MIN_ALIKE = 0.5
"""What the one sentence must share with a claim, names aside, before another nation in it counts."""

NEARLY = 0.7
"""The part of what the best sentence shares with which another may be the one that was meant."""


def groups_of_others(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each "Ukrainian soldiers" where what says the same speaks of another nation's."""
    for group in find_groups(claim.text):
        alike = _alike(claim, evidence)
        found = [(s, of_other_people(group, evidence.library.sentences[s].text)) for s in alike]
        if any(stands_in(group, evidence.library.sentences[s].text) for s in alike):
            continue
        for sentence, rival in ((s, r) for s, r in found if r is not None):
            yield misnamed(
                claim,
                claim.place(group.start, group.end),
                f"The source speaks of others here: {rival.people.title()}.",
                source=evidence.library.ref(sentence),
            )
            break


def _alike(claim: ReadClaim, evidence: Evidence) -> list[str]:
    """Return the sentences that say much the same as the claim, names aside, best first."""
    library = evidence.library
    wanted = meanings(claim.text) - library.naming
    shares = {s: library.weight(wanted & library.meanings[s]) for s in evidence.cited}
    least = max(MIN_ALIKE * library.weight(wanted), NEARLY * max(shares.values(), default=0.0))
    return sorted((s for s, share in shares.items() if share >= least), key=lambda s: -shares[s])


def nations_in_places(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each "time for Ukraine" where what says the same has "time for Russia" alone."""
    slots = [s for s in find_slots(claim.text) if not _is_quoted(s, claim)]
    if not slots:
        return
    sentences = evidence.library.sentences
    alike = _alike(claim, evidence)
    borne = {s[:3] for n in evidence.neighbours() for s in find_slots(sentences[n].text)}
    for slot in slots:
        if slot[:3] in borne:
            continue
        rivals = ((n, r) for n in alike for r in find_slots(sentences[n].text) if r[1:3] == slot[1:3])
        for sentence, rival in rivals:
            at = sentences[sentence].span.start
            yield misnamed(
                claim,
                claim.place(slot.start, slot.end),
                f"The source has another nation in this place: {rival.nation.title()}.",
                source=evidence.library.ref(sentence, Span(start=at + rival.start, end=at + rival.end)),
            )
            break


def _is_quoted(slot: Slot, claim: ReadClaim) -> bool:
    span = claim.place(slot.start, slot.end)
    return any(q.span.contains(span) and q.kind != "scare" for q in claim.reading.quotations)
