"""Whether two deeds with one verb are one deed, and whether somebody has changed places in it."""

from collections.abc import Sequence

from service.verification.deeds.reading import Deed
from service.verification.evidence import Library

ONE_DEED = 0.5
"""What the rest of two deeds must share, the agent aside, to be one deed."""

WHOLE = 0.7
"""Where a sentence has this part of the claim's other words, the two are about one thing anyhow."""

ENOUGH = 2
"""Words that they must share at least."""


def is_about(deed: Deed, other: Deed) -> bool:
    """Say whether the two may be one deed: they share something besides the verb."""
    ours, theirs = deed.clause.content - {deed.verb}, other.clause.content - {other.verb}
    shared = ours & theirs
    return len(shared) >= min(ENOUGH, len(ours)) and bool(shared)


def exchanged(deed: Deed, other: Deed) -> str | None:
    """Return a word that has changed parts with another: the one's part in the claim is the other's in the source."""
    ours, theirs = _roles(deed), _roles(other)
    both = sorted(ours.keys() & theirs.keys())
    for i, one in enumerate(both):
        for two in both[i + 1 :]:
            if ours[one] == theirs[two] != theirs[one] == ours[two] and "time" not in {ours[one], ours[two]}:
                return one
    return None


def _roles(deed: Deed) -> dict[str, str]:
    """Return each word's part; one that plays several plays none."""
    roles: dict[str, str] = {}
    twice: set[str] = set()
    for role, words in deed.parts.items():
        for word in words:
            if word in roles:
                twice.add(word)
            roles[word] = role
    return {word: role for word, role in roles.items() if word not in twice}


def other_doer(deed: Deed, other: Deed, told: Sequence[Deed], sentence: str, library: Library) -> str | None:
    """Return a word of the claim's doer where the source names another, and has the claim's in another place."""
    ours, theirs = deed.agent, other.agent
    if not ours or not theirs or ours & theirs or any(d.agent & ours or not d.agent for d in told):
        return None
    shared = deed.rest & other.rest
    figures = {word for word in deed.clause.content & other.clause.content if word[0].isdigit()}
    whole = library.weight(deed.told & library.meanings[sentence]) >= WHOLE * library.weight(deed.told)
    if not shared | figures or len(shared | figures) < ENOUGH - bool(figures or whole):
        return None
    if library.weight(shared) < ONE_DEED * library.weight(deed.rest):
        return None
    elsewhere = library.meanings[sentence] - theirs
    if ours & library.personal and theirs & library.personal:
        elsewhere = ours & library.personal
    return next((word for word in sorted(ours) if word in elsewhere), None)
