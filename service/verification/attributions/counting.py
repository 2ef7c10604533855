"""One origin told as several: "two outlets report" where both rest on the same story."""

from collections.abc import Iterator

from service import patterns as re
from service.domain import Check, Finding
from service.verification.claims import ReadClaim
from service.verification.library import Library
from service.verification.matching import finding

SEVERAL = re.compile(
    r"\b(?:two|three|four|five|both|several|multiple|various|numerous|many|different|separate|independent)"
    r"(?: (?:of the|independent|separate|different|news|media|other|major|western|international|british|american"
    r"|leading))*"
    r" (?:outlets?|newspapers|papers|articles|reports|publications|news organi[sz]ations|organi[sz]ations|media"
    r"|news sites|sites|websites|agencies|broadcasters|stories|news sources|sources|journalists)\b"
    r"|\b(?:independently|separately) (?:reported|confirmed|verified)\b|\bconfirmed by (?:two|both|several|multiple)\b"
    r"|\beach on (?:its|their|his|her) own (?:reporting|account|authority|information|sources?)\b"
    r"|\bindependently of (?:each other|one another)\b",
    re.IGNORECASE,
)
"""Words by which a summary counts those who report something."""

SEVERAL_NOUNS: tuple[str, ...] = tuple(
    """outlet newspapers papers articles reports publications organi media sites agencies broadcasters stories sources
    journalists independently separately confirmed reporting account authority information source""".split()
)
"""Words of which a claim that counts them has one."""

ONE_ORIGIN = re.compile(
    r"\b(?:same|single|common) (?:\w+ ){0,2}(?:origin|source|report|story|broadcast|interview|article)\b"
    r"|\b(?:trac\w+ (?:\w+ ){0,4}to|rest\w* on|rel(?:y|ies) on|based on|draw\w* on) (?:the same|one|an?)\b"
    r"|\b(?:trac|go|lead|dat)\w* (?:[\w,’']+ ){0,8}back to\b"
    r"|\b(?:both|all|they)(?: of (?:them|which))?(?: (?:articles|reports|stories|papers|outlets|accounts))?"
    r" (?:(?:draw|rel[yi]|rest|stem|c[oa]me|lean|depend|bas)\w* (?:\w+ ){0,3}?(?:on|upon|from)"
    r"|(?:cit|quot|credit|trac|owe)\w*)\b"
    r"|\b(?:in|between|from) (?:both|the two) (?:articles|reports|texts)\b",
    re.IGNORECASE,
)
"""How a claim says itself that those whom it counts have one origin."""


UNCONFIRMED = re.compile(
    r"\b(?:neither|nor|none|not|no|never|without|unable|impossible|could|fail\w*|yet|nothing|nobody|hardly|await\w*)\b"
    r"[^.;]{0,60}$|n[’']t\b[^.;]{0,60}$",
    re.IGNORECASE,
)
"""What stands before "independently verified" where a claim says that it was not."""


def check_counting(claim: ReadClaim, library: Library) -> Iterator[Finding]:
    """Yield `double_counted` where the claim counts reports that no article counts so."""
    low = claim.text.casefold()
    if not any(noun in low for noun in SEVERAL_NOUNS):
        return
    for m in SEVERAL.finditer(claim.text):
        if (
            ONE_ORIGIN.search(claim.text)
            or UNCONFIRMED.search(claim.text[: m.start()])
            or any(m.group().lower() in s.text.lower() for s in library.sentences.values())
        ):
            continue
        span = claim.place(m.start(), m.end())
        yield finding(
            claim,
            span,
            check=Check.ATTRIBUTION,
            verdict="double_counted",
            reason="Nothing shows that these reports are independent of each other: they may rest on one origin.",
        )
        return
