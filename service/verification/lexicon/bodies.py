"""The English words by which a text takes up a body that it has named, and those who speak for one."""

from service import patterns as re
from service.analysis.wording import stem

COMPANY: frozenset[str] = frozenset(
    """company firm maker manufacturer business group producer operator owner retailer supermarket grocer chain airline
    carrier carmaker automaker drugmaker brewer insurer lender developer startup giant supplier contractor publisher
    corporation conglomerate multinational utility miner builder yard""".split()
)
"""What a text calls a company that it has named."""

SPOKESMEN: frozenset[str] = frozenset(
    stem(w) for w in "spokesman spokeswoman spokesperson official officials office statement lawyer lawyers".split()
)
"""Stems of those who speak in a body's name."""

MEDIUM = re.compile(
    r"\b(?:times|post|journal|news|newspaper|paper|herald|tribune|telegraph|guardian|mirror|mail|sun|star|echo|gazette"
    r"|courier|chronicle|observer|standard|independent|globe|dispatch|bulletin|tv|television|radio|channel|broadcaster"
    r"|network|station|magazine|weekly|daily|tageblatt|dagblad|zeitung|matin|matinal|monde|figaro|reuters|ap|afp|dpa"
    r"|tass|xinhua|bbc|cnn|nbc|cbs|abc|npr|pbs|itv|sky|bloomberg|press|agency|agence|wire|website|site|blog|podcast"
    r"|programme|program|show|media|outlet|tabloid|publication|reporters|interview|statement|twitter|facebook|x)\b",
    re.IGNORECASE,
)
"""Words that tell a medium from somebody with an interest in the matter."""
