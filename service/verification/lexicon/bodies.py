"""The English words by which a text takes up a body that it has named, and those who speak for one."""

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
