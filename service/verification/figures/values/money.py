"""Currencies of two amounts: the same, coins of one, or a plain name ("francs") for one that has a nation."""

from decimal import Decimal

from service import patterns as re
from service.analysis.figures.english_money import NATIONAL
from service.domain import Figure
from service.verification.figures.values.agreement import ONE, SAME, Agreement

COINS: dict[str, frozenset[str]] = {"cent": frozenset({"USD", "EUR", "AUD", "CAD", "NZD"}), "penny": frozenset({"GBP"})}
"""Coins → the money that a hundred of them make."""


def currencies_agree(claim: Figure, source: Figure, told: str, stated: str) -> Agreement:
    """Say how two currencies agree, `told` and `stated` being their codes."""
    if stated in COINS.get(told, ()):
        return Agreement(Decimal(100), same=False)
    if told in COINS.get(stated, ()):
        return Agreement(Decimal("0.01"), same=False)
    if "XXX" in {told, stated}:
        return SAME
    plain = told == "USD" and _plain_dollar(claim) and stated.endswith("D")
    if plain or told[0] == stated[0] == "X" or stated in FAMILIES.get(plain_name(claim), ()):
        return Agreement(ONE, same=False)
    if stated == "USD" and _plain_dollar(source) and told.endswith("D") and not claim.text.lower().startswith("us"):
        return Agreement(None, reason=f"The source says {source.text!r}: which dollars it does not say.")
    return Agreement(None, reason=f"The source says {source.text!r}, not {claim.text!r}.")


def _plain_dollar(figure: Figure) -> bool:
    """Say whether the dollars are of no named country."""
    text = figure.text.lower()
    return "us" not in text and "american" not in text


def _families() -> dict[str, frozenset[str]]:
    """Return the word of a money → the currencies that it may be; what has only one nation is left out."""
    found: dict[str, set[str]] = {}
    for names, nations in NATIONAL.items():
        for name in names.split():
            found.setdefault(name, set()).update(each.split()[-1] for each in nations.split(","))
    return {name: frozenset(codes) for name, codes in found.items() if len(codes) > 1 and not name.startswith("dollar")}


FAMILIES = _families()
"""Word of a money that several nations use → their currencies."""


def _nations() -> list[str]:
    """Return what says whose money it is: "swiss", "south korean"."""
    entries = [entry.strip().rpartition(" ")[0] for line in NATIONAL.values() for entry in line.split(",")]
    return sorted({nation.replace(" . ", ".").strip(" .") for entry in entries for nation in entry.split("|")})


_NATIONAL = re.compile(r"\b(?:" + "|".join(map(re.escape, _nations())) + r")\b")
"""What says whose money it is."""


def plain_name(figure: Figure) -> str:
    """Return the word of a money that names no nation ("2,000 francs", not "2,000 CFA francs"), else nothing."""
    text = figure.text.lower()
    found = next((word for word in re.findall(r"[a-z]+", text) if word in FAMILIES), "")
    return found if found and _NATIONAL.search(text) is None else ""
