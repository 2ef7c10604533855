"""A rank that a claim raises: "the largest army" where the source has "the fourth biggest" or "one of the largest"."""

from collections.abc import Iterator

from service import patterns as re
from service.domain import Check, Finding, Span
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.lexicon.meaning import meaning
from service.verification.matching import finding

SUPERLATIVE = re.compile(r"\b(?:most (?P<long>\w+)|(?P<short>\w{2,})est)\b", re.IGNORECASE)

NO_SUPERLATIVES: frozenset[str] = frozenset(
    """forest interest protest request honest latest guest quest harvest arrest invest test best west contest suggest
    earnest modest manifest conquest""".split()
)
"""Words with the look of a superlative that rank nothing."""

LIMITED = re.compile(
    r"(?:\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th|st)|next|joint)[ -](?:\w+ )?"
    r"|\b(?:one|some|two|three|many|most|any|none) of (?:the |its |their |his |her )?(?:\w+ ?[’']s )?(?:\w+ )?"
    r"|\bamong (?:the |its |their )?(?:\w+ ?[’']s )?(?:\w+ )?|\b(?:second|third|fourth|fifth) only to (?:the )?)$",
    re.IGNORECASE,
)
"""What stands before a superlative that holds of several, or of another place than the first."""


def check_superlatives(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for a rank without the limit that it has wherever the passage gives it."""
    said = list(_ranks(claim.text))
    if not said or all(limited for _, limited, _ in said):
        return
    sentences = evidence.library.sentences
    given = [(rank, limited, s) for s in evidence.neighbours() for rank, limited, _ in _ranks(sentences[s].text)]
    for rank, limited, match in said:
        there = [(also, s) for other, also, s in given if other == rank]
        if limited or not there or not all(also for also, _ in there):
            continue
        start = claim.span.start
        yield finding(
            claim,
            Span(start=start + match.start(), end=start + match.end()),
            check=Check.FIGURE,
            verdict="wrong_qualifier",
            reason="The source gives this rank to several, or a lower one.",
            source=evidence.library.ref(there[0][1]),
        )


def _ranks(text: str) -> Iterator[tuple[str, bool, re.Match[str]]]:
    """Yield what each superlative of a text ranks by, whether it is limited, and where it stands."""
    if "est" not in text and "most" not in text:
        return
    for match in SUPERLATIVE.finditer(text):
        if match.group().lower() not in NO_SUPERLATIVES:
            yield _rank(match), LIMITED.search(text, max(0, match.start() - 60), match.start()) is not None, match


def _rank(match: re.Match[str]) -> str:
    if match["long"]:
        return meaning(match["long"].lower())
    root = match["short"].lower()
    if root.endswith("i"):
        return meaning(root[:-1] + "y")
    return meaning(root[:-1] if root[-1] == root[-2] and root[-1] not in "ls" else root)
