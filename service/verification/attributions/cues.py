"""Cues that take sides where the source's was neutral."""

from service.analysis.wording import words
from service.domain import Attribution
from service.verification.library import Library, Statement

NEUTRAL: frozenset[str] = frozenset(
    """say says said saying tell tells told telling add adds added adding state states stated stating report reports
    reported write writes wrote explain explains explained note notes noted according remark remarked comment commented
    announce announced reply replied""".split()
)
"""Cues that leave open whether it is true."""

LOADED: frozenset[str] = frozenset(
    """admit admits admitted admitting concede conceded concedes confess confessed acknowledge acknowledged claim claims
    claimed claiming allege alleged alleges assert asserted insist insisted insists reveal revealed reveals disclose
    disclosed expose exposed boast boasted brag bragged complain complained whine rant ranted blast blasted gush
    purport purported pretend pretended confirm confirmed prove proved point pointed""".split()
)
"""Cues that say whether to believe it, or how to feel about it."""


def shifted_cue(attribution: Attribution, statement: Statement, library: Library) -> str | None:
    """Return the source's neutral cue where the claim's takes sides."""
    ours = {w.text for w in words(attribution.cue_text or "")}
    cue = statement.attribution.cue
    text = cue.of(library.field_of(statement.sentence)) if cue else ""
    theirs = {w.text for w in words(text)}
    return text if ours & LOADED and theirs & NEUTRAL and not theirs & LOADED else None
