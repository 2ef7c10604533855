"""Verb forms from lemmas: the regular ones spelled out, the irregular ones listed."""

IRREGULAR: dict[str, tuple[str, str, str]] = {
    lemma: (third, past, participle)
    for lemma, third, past, participle in (
        row.split("/")
        for row in """
say/says/said/said tell/tells/told/told write/writes/wrote/written think/thinks/thought/thought
know/knows/knew/known see/sees/saw/seen find/finds/found/found feel/feels/felt/felt hear/hears/heard/heard
read/reads/read/read speak/speaks/spoke/spoken swear/swears/swore/sworn hold/holds/held/held go/goes/went/gone
give/gives/gave/given make/makes/made/made put/puts/put/put understand/understands/understood/understood
foresee/foresees/foresaw/foreseen foretell/foretells/foretold/foretold begin/begins/began/begun
mean/means/meant/meant seek/seeks/sought/sought bid/bids/bid/bid forecast/forecasts/forecast/forecast
broadcast/broadcasts/broadcast/broadcast cry/cries/cried/cried show/shows/showed/shown lay/lays/laid/laid
shoot/shoots/shot/shot hit/hits/hit/hit let/lets/let/let learn/learns/learned/learned sing/sings/sang/sung
choose/chooses/chose/chosen take/takes/took/taken draw/draws/drew/drawn forgive/forgives/forgave/forgiven
withdraw/withdraws/withdrew/withdrawn quit/quits/quit/quit set/sets/set/set run/runs/ran/run
break/breaks/broke/broken rule/rules/ruled/ruled weigh/weighs/weighed/weighed spell/spells/spelled/spelled
fight/fights/fought/fought lead/leads/led/led come/comes/came/come overrule/overrules/overruled/overruled
""".split()
    )
}
"""Lemma → third person, past, participle."""

DOUBLED = frozenset(
    """
admit quip commit brag nod submit rebut refer permit dub slam plan plug pan beg chat stop tip rap rip bar blog hem
blab spot shrug sob confer defer infer concur regret tout
""".split()
) - {"tout"}
"""Verbs that double their last letter."""


BRITISH = frozenset("signal label travel counsel model cancel equal marvel quarrel".split())
"""Verbs that double it in British spelling only."""


def inflect(lemma: str) -> dict[str, str]:
    """Return each form of `lemma` → which it is: `base`, `third`, `past`, `participle` or `ing`. A past wins."""
    forms = {_ing(lemma): "ing", lemma: "base"}
    if lemma in IRREGULAR:
        third, past, participle = IRREGULAR[lemma]
        return {**forms, participle: "participle", third: "third", past: "past"}
    if lemma in BRITISH:
        forms |= {f"{lemma}{lemma[-1]}ing": "ing", f"{lemma}{lemma[-1]}ed": "past"}
    return {**forms, _third(lemma): "third", _past(lemma): "past"}


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    return lemma[:-1] + "ies" if _consonant_y(lemma) else lemma + "s"


def _past(lemma: str) -> str:
    if lemma in DOUBLED:
        return lemma + lemma[-1] + "ed"
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if _consonant_y(lemma) else lemma + "ed"


def _ing(lemma: str) -> str:
    if lemma in DOUBLED or lemma in {"put", "hit", "let", "bid", "set", "run", "begin", "quit"}:
        return lemma + lemma[-1] + "ing"
    if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")):
        return lemma[:-1] + "ing"
    return lemma + "ing"


def _consonant_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2] not in "aeiou"
