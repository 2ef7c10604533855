"""Usual other names of places and bodies that the news may exchange, and where a text names a nation by any of them."""

from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from service.analysis.english.places import COUNTRIES
from service.analysis.wording import words

STATES: dict[str, str] = {
    full.strip().lower(): short.strip()
    for line in """Alabama = Ala. | Arizona = Ariz. | Arkansas = Ark. | California = Calif. | Colorado = Colo.
    Connecticut = Conn. | Delaware = Del. | Florida = Fla. | Georgia = Ga. | Illinois = Ill. | Indiana = Ind.
    Kansas = Kan. | Kentucky = Ky. | Louisiana = La. | Maryland = Md. | Massachusetts = Mass. | Michigan = Mich.
    Minnesota = Minn. | Mississippi = Miss. | Missouri = Mo. | Montana = Mont. | Nebraska = Neb. | Nevada = Nev.
    New Hampshire = N.H. | New Jersey = N.J. | New Mexico = N.M. | New York = N.Y. | North Carolina = N.C.
    North Dakota = N.D. | Oklahoma = Okla. | Oregon = Ore. | Pennsylvania = Pa. | Rhode Island = R.I.
    South Carolina = S.C. | South Dakota = S.D. | Tennessee = Tenn. | Texas = Tex. | Vermont = Vt. | Virginia = Va.
    Washington = Wash. | West Virginia = W.Va. | Wisconsin = Wis. | Wyoming = Wyo. | Ontario = Ont. | Quebec = Que.
    Alberta = Alta. | Manitoba = Man. | Saskatchewan = Sask. | British Columbia = B.C. | Nova Scotia = N.S.
    New Brunswick = N.B.""".splitlines()
    for pair in line.split("|")
    for full, _, short in [pair.partition("=")]
}
"""States and provinces, and how a dateline shortens them behind a town: "Lapel, Ind."."""


def is_shortened(state: str, text: str) -> bool:
    """Say whether a text has a state behind a town in its short form."""
    short = STATES.get(state.lower())
    return short is not None and f", {short}" in text


_USUAL: tuple[tuple[str, ...], ...] = tuple(
    tuple(n.strip() for n in line.split("|"))
    for line in """us | usa | u.s | u.s.a | united states | america | american | americans | washington | white house
    uk | u.k | united kingdom | britain | british | briton | britons | great britain | london | downing street
    eu | e.u | european union | brussels
    un | u.n | united nations
    uae | u.a.e | united arab emirates | emirates | emirati | emiratis | abu dhabi
    russia | russian | russians | moscow | kremlin
    ukraine | ukrainian | ukrainians | kyiv | kiev
    china | chinese | beijing
    north korea | north korean | north koreans | pyongyang | dprk | north
    south korea | south korean | south koreans | seoul
    japan | japanese | tokyo
    germany | german | germans | berlin
    france | french | paris | elysee
    spain | spanish | spaniard | spaniards | madrid
    italy | italian | italians | rome
    netherlands | dutch | holland
    switzerland | swiss
    sweden | swedish | swede | swedes
    denmark | danish | dane | danes
    norway | norwegian | norwegians
    finland | finnish | finn | finns
    poland | polish | pole | poles | warsaw
    greece | greek | greeks | athens
    turkey | turkish | turk | turks | türkiye | ankara
    iran | iranian | iranians | tehran
    iraq | iraqi | iraqis | baghdad
    israel | israeli | israelis | jerusalem
    india | indian | indians | delhi | new delhi
    pakistan | pakistani | pakistanis | islamabad
    saudi arabia | saudi | saudis | riyadh
    ireland | irish | dublin
    scotland | scottish | scot | scots
    wales | welsh
    england | english
    canada | canadian | canadians | ottawa
    mexico | mexican | mexicans
    brazil | brazilian | brazilians
    australia | australian | australians | canberra
    philippines | philippine | filipino | filipinos | manila
    argentina | argentine | argentines | argentinian | argentinians
    czech republic | czech | czechs | czechia | prague
    south africa | south african | south africans | pretoria
    new zealand | new zealander | new zealanders
    sri lanka | sri lankan | sri lankans
    south sudan | south sudanese
    hungary | hungarian | hungarians | budapest
    serbia | serbian | serb | serbs | belgrade
    croatia | croatian | croat | croats
    syria | syrian | syrians | damascus
    lebanon | lebanese | beirut
    egypt | egyptian | egyptians | cairo
    qatar | qatari | qataris | doha
    taiwan | taiwanese | taipei
    belarus | belarusian | belarusians | minsk
    afghanistan | afghan | afghans | kabul
    portugal | portuguese | lisbon
    lugansk | luhansk
    kharkov | kharkiv
    odessa | odesa
    donbas | donbass
    nato | north atlantic treaty organization
    who | world health organization | world health organisation
    fed | federal reserve
    kim jong un | kim jong-un
    labour | labour party | lab
    conservative | conservatives | conservative party | tory | tories | con
    liberal democrat | liberal democrats | lib dem | lib dems | lib
    republican | republicans | republican party | gop | rep
    democrat | democrats | democratic party | dem | dems
    plaid cymru | plaid | pc
    scottish national party | snp""".splitlines()
)
"""One place, body or party a line: names, demonyms and, where the news uses them so, the seat of government."""


SEATS: dict[str, str] = dict(
    pair.split(":")
    for pair in """vienna:austria bratislava:slovakia ljubljana:slovenia bucharest:romania oslo:norway
    stockholm:sweden copenhagen:denmark helsinki:finland tallinn:estonia riga:latvia vilnius:lithuania
    reykjavik:iceland sarajevo:bosnia tirana:albania chisinau:moldova yerevan:armenia baku:azerbaijan
    astana:kazakhstan tashkent:uzbekistan nairobi:kenya kampala:uganda kigali:rwanda khartoum:sudan tripoli:libya
    tunis:tunisia algiers:algeria rabat:morocco abuja:nigeria accra:ghana dakar:senegal bamako:mali harare:zimbabwe
    lusaka:zambia maputo:mozambique luanda:angola kinshasa:congo mogadishu:somalia bangkok:thailand
    hanoi:vietnam jakarta:indonesia dhaka:bangladesh kathmandu:nepal havana:cuba caracas:venezuela bogota:colombia
    quito:ecuador brasilia:brazil""".split()
)
"""Other seats of government."""


TOWNS: dict[str, frozenset[str]] = {
    nation: frozenset(towns.split())
    for nation, towns in {
        "france": "lyon marseille toulouse nice nantes bordeaux lille rennes strasbourg grenoble calais reims",
        "germany": "munich hamburg frankfurt cologne stuttgart dresden leipzig bremen hanover dortmund düsseldorf",
        "uk": """manchester liverpool birmingham leeds sheffield bristol newcastle oxford cambridge edinburgh glasgow
        cardiff belfast nottingham leicester southampton plymouth exeter york bath hull aberdeen dundee swansea""",
        "us": """boston chicago houston dallas seattle denver detroit miami atlanta philadelphia phoenix baltimore
        cleveland minneapolis pittsburgh sacramento brooklyn manhattan texas california florida ohio michigan
        pennsylvania virginia arizona nevada colorado alabama alaska hawaii oregon tennessee wisconsin""",
        "italy": "milan naples turin venice florence bologna genoa palermo",
        "spain": "barcelona valencia seville bilbao malaga granada",
        "japan": "osaka kyoto hiroshima nagasaki fukushima sapporo",
        "india": "mumbai kolkata chennai bangalore bengaluru hyderabad pune kerala gujarat",
        "china": "shanghai shenzhen guangzhou wuhan chengdu",
        "australia": "sydney melbourne brisbane perth adelaide queensland tasmania",
        "canada": "toronto montreal vancouver calgary quebec ontario alberta",
        "netherlands": "amsterdam rotterdam utrecht hague",
        "switzerland": "geneva zurich basel bern",
        "poland": "krakow gdansk wroclaw lodz poznan",
        "turkey": "istanbul izmir",
        "ukraine": "kharkiv odesa lviv dnipro mariupol kherson donetsk luhansk",
        "pakistan": "karachi lahore",
        "south africa": "johannesburg durban",
        "new zealand": "auckland wellington christchurch",
        "brazil": "sao paulo rio",
        "scotland": "edinburgh glasgow aberdeen dundee inverness",
        "wales": "cardiff swansea wrexham",
    }.items()
}
"""Nation → towns and regions of it, for "the French museum" of one in Lyon."""


CAPITALS: frozenset[str] = frozenset(SEATS) | frozenset(
    """washington london brussels moscow kremlin kyiv kiev beijing pyongyang seoul tokyo berlin paris madrid rome warsaw
    athens ankara tehran baghdad jerusalem delhi islamabad riyadh dublin ottawa canberra manila prague pretoria budapest
    belgrade damascus beirut cairo doha taipei minsk kabul lisbon""".split()
)
"""Seats of government: names of a nation's government, and not of the nation."""

BODIES: dict[str, frozenset[str]] = {
    nation: frozenset(bodies.split())
    for nation, bodies in {
        "uk": "mi5 mi6 gchq bbc nhs commons lords ofcom ofsted ofgem dvla hmrc raf whitehall westminster",
        "us": "cia fbi nsa nasa pentagon congress senate fda cdc epa doj irs noaa nypd lapd faa ntsb osha dhs ice",
        "russia": "fsb gru kgb duma gazprom rosneft tass",
        "israel": "idf mossad knesset",
        "germany": "bundestag bundesbank bundeswehr bnd",
        "india": "lok rajya isro raj sebi",
        "france": "edf sncf insee",
        "china": "huawei xinhua sinopec",
        "japan": "jaxa diet",
        "ireland": "garda gardai dáil dail taoiseach rte",
        "pakistan": "isi",
        "australia": "csiro asio",
        "canada": "rcmp cbc",
        "south africa": "eskom anc",
        "italy": "carabinieri eni rai",
        "spain": "cortes",
        "poland": "sejm",
        "ukraine": "rada",
        "iran": "majlis",
        "norway": "storting",
        "sweden": "riksdag",
    }.items()
}
"""Nation → bodies that everybody knows to be its own, for "the British intelligence chief" of MI6."""


def _others() -> tuple[tuple[str, ...], ...]:
    """Return the countries that the table above has not, each with its people's name."""
    known = {name for row in _USUAL for name in row}
    rows = ((country.lower(), people.lower()) for country, people in COUNTRIES.items())
    return tuple((c, p, p + "s") for c, p in rows if c not in known and p not in known)


def _seated(row: tuple[str, ...]) -> tuple[str, ...]:
    return row + tuple(seat for seat, country in SEATS.items() if row[0] == country)


_ROWS = tuple(map(_seated, _USUAL + _others()))

ALIASES: tuple[frozenset[str], ...] = tuple(map(frozenset, _ROWS))
"""All of them."""

_GROUPS: dict[str, frozenset[int]] = {
    name: frozenset(at for at, group in enumerate(ALIASES) if name in group) for name in chain.from_iterable(_ROWS)
}
"""Name → which of them have it."""

_NOWHERE: frozenset[int] = frozenset()

NO_NATIONS: frozenset[str] = frozenset(
    [
        "eu",
        "un",
        "nato",
        "who",
        "fed",
        "europe",
        "africa",
        "asia",
        "lugansk",
        "kharkov",
        "odessa",
        "donbas",
        "kim jong un",
        "labour",
        "conservative",
        "liberal democrat",
        "republican",
        "democrat",
        "plaid cymru",
        "scottish national party",
    ]
)
"""First names of rows that are no nation, or one that others are part of."""

ALSO_PEOPLE: frozenset[str] = frozenset("jordan chad georgia".split())
"""Countries that people are called by."""

_NATIONS: dict[str, str] = {
    name: row[0] for row in _ROWS if row[0] not in NO_NATIONS for name in row if name not in ALSO_PEOPLE
}
"""A nation's names, in lower case → the first of them."""

SHORT = 3
"""Letters up to which a name counts in capitals only: "US", not "us"."""


class Mention(NamedTuple):
    """A nation that a text names, its people and its seat of government among them, and where."""

    nation: str
    start: int
    end: int


@lru_cache(maxsize=4_096)
def find_nations(text: str) -> tuple[Mention, ...]:
    """Return the nations that `text` names, in order; a part of a longer name ("Washington Post") is none."""
    found = words(text)
    mentions: list[Mention] = []
    for at, word in enumerate(found):
        if not text[word.start].isupper() or (mentions and word.start < mentions[-1].end):
            continue
        for last in (at + 1, at):
            if last < len(found) and (nation := _nation(text, word.start, found[last].end)):
                mentions.append(Mention(nation, word.start, found[last].end))
                break
    return tuple(mentions)


def _nation(text: str, start: int, end: int) -> str | None:
    named = text[start:end]
    name = _plain(named)
    nation = _NATIONS.get(name)
    if nation is None or (len(name) <= SHORT and not named.removesuffix("'s").removesuffix("’s").isupper()):
        return None
    after = text[end : end + 2]
    owner = named.endswith(("'s", "’s"))
    joined = len(after) == 2 and after[0] in " -" and after[1].isupper() and not owner
    if name == "north" and (joined or not text[:start].lower().endswith("the ")):
        return None
    return None if joined and not _is_people(name) else nation


def _is_people(name: str) -> bool:
    return name.endswith(("an", "ian", "ish", "ese", "ch", "i", "sh", "ss"))


@lru_cache(maxsize=4_096)
def same_place(one: str, other: str) -> bool:
    """Say whether both are usual names of one place or body."""
    return not _GROUPS.get(_plain(one), _NOWHERE).isdisjoint(_GROUPS.get(_plain(other), _NOWHERE))


def lies_in(nation: str, place: str) -> bool:
    """Say whether `nation`, a country's or a people's name, is that of this town."""
    if _plain(nation) in CAPITALS:
        return False  # London is a name of Britain's government, and no other town lies in it
    return _plain(place) in TOWNS.get(_NATIONS.get(_plain(nation), ""), ())


def is_body_of(nation: str, body: str) -> bool:
    """Say whether a body is one that everybody knows to be this nation's, by its name or its people's."""
    return _plain(body) in BODIES.get(_NATIONS.get(_plain(nation), ""), ())


def is_usual(name: str) -> bool:
    """Say whether the name is a country's, its people's or its government's: as often an adjective as a name."""
    return _plain(name) in _GROUPS


def _plain(name: str) -> str:
    return name.lower().replace("’", "'").removeprefix("the ").removesuffix("'s").rstrip(".")
