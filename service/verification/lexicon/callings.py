"""What people and bodies are called, by the field they act in: two words of one field may well mean one speaker."""

from service.analysis.wording import stem

_FIELDS: dict[str, str] = {
    "police": """police officer officers detective detectives inspector constable sergeant superintendent cop cops
    sheriff investigator investigators fed feds agent agents fbi bureau trooper troopers gardai garda policeman
    policewoman marshal marshals carabinieri gendarmes gendarmerie constabulary""",
    "prosecution": "prosecutor prosecutors prosecution prosecuting da crown",
    "law": """lawyer lawyers attorney attorneys barrister solicitor counsel advocate qc kc sc silk defence defense
    defender defending mitigating litigator""",
    "court": "judge justice magistrate court tribunal bench recorder coroner arbitrator panel",
    "government": """government ministry minister ministers cabinet administration secretary premier chancellor
    authorities treasury department executive presidency kremlin state""",
    "diplomacy": "ambassador envoy diplomat diplomats embassy consul consulate mission",
    "forces": """army military navy commander commanders soldier soldiers troops general colonel major lieutenant
    brigadier admiral brigade battalion corps forces marines serviceman""",
    "chamber": """lawmaker lawmakers legislator senator congressman congresswoman representative mp mps mep councillor
    councillors councilman councilwoman councilor member parliamentarian deputy backbencher assemblyman delegate
    alderman politician politicians cllr commissioner commissioners supervisor selectman""",
    "party": "party opposition bloc caucus",
    "lead": """chief head director boss bosses chair chairman chairwoman chairperson president leader chiefs ceo
    manager administrator principal governor mayor""",
    "company": """company firm maker manufacturer business producer operator retailer supermarket grocer chain airline
    carrier carmaker automaker drugmaker brewer insurer lender developer startup giant supplier contractor publisher
    corporation conglomerate multinational utility miner builder yard group designer chipmaker brand employer
    shipbuilder shipyard housebuilder homebuilder steelmaker airlines bank broker brokerage seller vendor
    subsidiary owner""",
    "watch": """regulator regulators watchdog authority agency inspectorate ombudsman auditor auditors commission board
    council office bureau service body authorities inspectors""",
    "union": "union unions federation brotherhood congress",
    "medicine": """doctor doctors dr surgeon surgeons physician physicians medic medics clinician clinicians consultant
    cardiologist oncologist paediatrician pediatrician neurologist gp obstetrician gynaecologist anaesthetist
    pathologist dermatologist psychiatrist specialist""",
    "hospital": "hospital clinic doctors medics infirmary ward",
    "nursing": "nurse nurses midwife matron",
    "science": """scientist scientists researcher researchers professor prof academic academics lecturer team authors
    author co-author geologist biologist physicist chemist astronomer archaeologist historian ecologist
    climatologist seismologist volcanologist zoologist botanist palaeontologist paleontologist anthropologist
    epidemiologist virologist economist sociologist psychologist mathematician engineer statistician glaciologist
    hydrologist oceanographer meteorologist geneticist university study scholar scholars""",
    "views": """analyst analysts expert experts economist economists strategist strategists pundit pundits commentator
    commentators specialist specialists observer observers broker brokers forecaster forecasters pollster""",
    "press": """newspaper paper daily weekly magazine broadcaster station tabloid website outlet channel network
    publication journal periodical""",
    "document": """document documents paper papers memo memorandum report assessment filing filings file files letter
    study dossier note record records briefing transcript minutes email emails affidavit complaint indictment
    statement submission draft correspondence""",
    "witness": """witness witnesses eyewitness eyewitnesses bystander bystanders onlooker onlookers passer-by
    passers-by passerby passersby""",
    "locals": """resident residents local locals villager villagers neighbour neighbours neighbor neighbors inhabitant
    inhabitants householder householders townspeople islander islanders homeowner homeowners tenant tenants""",
    "friends": "friend friends pal pals confidant confidante associate associates acquaintance chum mate buddy",
    "insiders": """source sources insider insiders person people somebody someone official officials aide aides
    individual individuals adviser advisers advisor advisors staffer staffers""",
    "workers": "worker workers employee employees staff staffer staffers colleague colleagues",
    "kin": "relative relatives family kin kinsman",
    "sport": """player players striker goalkeeper captain skipper swimmer runner athlete midfielder defender batsman
    bowler forward winger sprinter cyclist champion medallist medalist cricketer footballer golfer boxer""",
    "coaching": "coach coaches manager trainer boss",
    "farming": "farmer farmers grower growers rancher ranchers planter smallholder crofter",
    "schooling": "teacher teachers headteacher headmaster headmistress principal head tutor lecturer",
    "church": "priest bishop archbishop cardinal imam rabbi pastor vicar reverend cleric minister church diocese",
    "music": "singer singers musician star performer vocalist frontman rapper",
    "acting": "actor actress star performer",
    "writing": "author writer novelist playwright poet essayist",
    "speaking": "spokesman spokeswoman spokesperson spokespeople rep representative",
    "pupils": "student students pupil pupils undergraduate",
    "accused": "suspect suspects defendant defendants accused",
    "campaign": "campaigner campaigners activist activists protester protesters demonstrator demonstrators",
    "aid": "charity charities ngo aid",
    "trade": "trader traders dealer dealers merchant",
    "sea": "fisherman fishermen skipper captain sailor mariner trawlerman",
    "air": "pilot captain aviator airman",
    "fire": "firefighter firefighters fireman brigade",
    "founding": "founder co-founder owner proprietor",
    "keeping": "owner proprietor shopkeeper landlord landlady publican",
    "stadium": "referee umpire linesman official",
    "sporting": "club team side federation association league",
    "investing": "investor investors shareholder shareholders fund funds holder holders backer backers",
}

FIELDS: dict[str, frozenset[str]] = {}
"""Stem of a noun for a person or a body → the fields in which he or it acts."""

for _field, _nouns in _FIELDS.items():
    for _noun in _nouns.split():
        FIELDS[stem(_noun)] = FIELDS.get(stem(_noun), frozenset()) | {_field}

OFFICIAL: frozenset[str] = frozenset(
    """police prosecution law court government diplomacy forces chamber party lead company watch union medicine
    hospital nursing science views press document coaching schooling church speaking""".split()
)
"""Fields in which somebody speaks by what he is; nobody calls him "a woman" or "the victim" for that."""

PRIVATE: frozenset[str] = frozenset(
    map(
        stem,
        """man woman boy girl person teenager youth pensioner father mother parent couple passenger passengers customer
        customers patient patients motorist shopper driver commuter visitor tourist survivor survivors victim victims
        complainant witness witnesses eyewitness resident residents local locals villager villagers neighbour
        neighbours neighbor neighbors onlooker bystander householder fan fans supporter supporters caller viewer
        reader evacuee refugee householders homeowner tenant""".split(),
    )
)
"""Stems of what anybody may be called who speaks for himself."""
