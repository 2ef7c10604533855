"""Usual other names of places and bodies that the news may exchange."""

from functools import lru_cache

ALIASES: tuple[frozenset[str], ...] = tuple(
    frozenset(n.strip() for n in line.split("|"))
    for line in """us | usa | u.s | u.s.a | united states | america | american | americans | washington | white house
    uk | u.k | united kingdom | britain | british | briton | great britain | london | downing street
    eu | e.u | european union | brussels
    un | u.n | united nations
    russia | russian | russians | moscow | kremlin
    ukraine | ukrainian | ukrainians | kyiv | kiev
    china | chinese | beijing
    north korea | north korean | pyongyang | dprk | north
    south korea | south korean | seoul
    japan | japanese | tokyo
    germany | german | germans | berlin
    france | french | paris | elysee
    spain | spanish | spaniard | madrid
    italy | italian | rome
    netherlands | dutch | holland
    switzerland | swiss
    sweden | swedish | swede
    denmark | danish | dane
    norway | norwegian
    finland | finnish | finn | finns
    poland | polish | pole | poles | warsaw
    greece | greek | athens
    turkey | turkish | turk | türkiye | ankara
    iran | iranian | tehran
    iraq | iraqi | baghdad
    israel | israeli | israelis | jerusalem
    india | indian | delhi | new delhi
    pakistan | pakistani | islamabad
    saudi arabia | saudi | riyadh
    ireland | irish | dublin
    scotland | scottish | scot
    wales | welsh
    england | english
    canada | canadian | ottawa
    mexico | mexican
    brazil | brazilian
    australia | australian | canberra
    lugansk | luhansk
    kharkov | kharkiv
    odessa | odesa
    donbas | donbass
    nato | north atlantic treaty organization
    who | world health organization | world health organisation
    fed | federal reserve
    kim jong un | kim jong-un""".splitlines()
)
"""One place or body a line: names, demonyms and, where the news uses them so, the seat of government."""


@lru_cache(maxsize=4_096)
def same_place(one: str, other: str) -> bool:
    """Say whether both are usual names of one place or body."""
    a, b = _plain(one), _plain(other)
    return any(a in group and b in group for group in ALIASES)


def is_usual(name: str) -> bool:
    """Say whether the name is a country's, its people's or its government's: as often an adjective as a name."""
    return any(_plain(name) in group for group in ALIASES)


def _plain(name: str) -> str:
    return name.lower().replace("’", "'").removeprefix("the ").removesuffix("'s").rstrip(".")
