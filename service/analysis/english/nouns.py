"""Nouns that can be a source: people by role, bodies, documents, and the places that stand for governments."""

_ROLES = """
accountant activist actor actress adviser advisor advocate aide ally ambassador analyst anchor archaeologist architect
artist astronaut astronomer athlete attorney aunt author banker barrister biographer biologist bishop blogger boss boy
boyfriend broadcaster broker brother builder businessman businesswoman buyer campaigner candidate captain cardinal
carer caretaker cashier celebrity ceo chair chairman chairwoman chairperson champion chancellor chef chemist chief
child cleric climatologist clinician coach colleague colonel columnist comedian commander commentator commissioner
companion composer congressman congresswoman conservationist constable consultant consumer contractor coordinator
cop coroner correspondent councillor councilor councilman councilwoman counsel counsellor counselor counterpart
cousin creator critic curator customer cyclist dad dancer daughter dealer defector defendant defender delegate
democrat demonstrator deputy designer detective developer dietitian diplomat director dissident doctor donor driver
drummer ecologist economist editor educator elder employee employer engineer entrepreneur envoy epidemiologist
executive expert explorer eyewitness fan farmer father fighter filmmaker financier firefighter fisherman founder
friend general geographer geologist girl girlfriend goalkeeper governor grandfather grandmother grandson guard
guitarist headmaster headteacher head historian homeowner host husband immigrant imam inmate insider inspector
instructor inventor investigator investor journalist judge juror jurist justice keeper landlord landowner lawmaker
lawyer leader lecturer legislator librarian lieutenant lobbyist local magistrate maker man manager manufacturer
marshal mate mathematician mayor mechanic mediator member meteorologist midfielder midwife migrant minister
missionary moderator monk mother motorist mp mum mom musician narrator neighbor neighbour nephew neurologist
neuroscientist novelist nurse nutritionist observer officer official operator opponent organiser organizer owner
paediatrician painter pal couple pair duo trio bride groom newlywed hubby mate twin palaeontologist paleontologist
paramedic parent parishioner parliamentarian participant
partner passenger passerby pastor patient patron paramedic pediatrician pensioner person philosopher photographer
physician physicist pilot plaintiff player playwright poet policeman policewoman politician pollster pope postmaster
predecessor premier presenter president priest prince princess principal prisoner producer professor programmer
prosecutor protester protestor provost psychiatrist psychologist publicist publisher pundit pupil queen rabbi ranger
rapper reader realtor rebel receptionist recruit referee reformer refugee registrar relative reporter representative
republican rescuer researcher resident respondent retailer reviewer rider rival runner sailor salesman scholar
scientist screenwriter sculptor secretary seismologist seller senator sergeant sheriff shopkeeper shopper sibling
singer sister skipper sociologist soldier solicitor son songwriter source speaker specialist spectator spokesman
spokesperson spokeswoman star statistician strategist striker student successor superintendent superstar supervisor
supplier supporter surgeon survivor suspect swimmer taxpayer teacher technician teenager tenant therapist tourist
tracker trader trainee trainer traveller traveler treasurer trustee tutor uncle undersecretary user vendor vet
veteran vicar victim viewer villager virologist visitor volunteer voter warden whistleblower widow widower wife
winner witness woman worker writer youth zoologist billionaire chairmen co-founder co-author co-owner co-host
co-worker ex-wife ex-husband stepfather stepmother backbencher frontbencher peer whip incumbent nominee frontrunner
hopeful challenger organiser custodian commissioner ombudsman watchdog regulator tsar czar
abbot auctioneer barista barman bartender beekeeper binman blacksmith bookmaker bookseller bricklayer carpenter chaplain
choreographer conductor courier crofter curate deacon docker electrician florist gardener goldsmith groundsman
gravedigger hairdresser haulier heir herder hotelier impresario interpreter jeweller jockey joiner landlady linguist
locksmith matron miner nun optometrist organist pathologist pianist plumber porter postman potter publican ringleader
rower sculptor shepherd shipowner signaller stargazer statesman stevedore steward stewardess surveyor tailor taoiseach
tánaiste translator trawlerman trucker undertaker violinist waiter waitress watchmaker weaver winemaker
climber hiker laureate mountaineer skier
abbess academic actuary anaesthetist angler anthropologist archivist assessor auditor bailiff baker batsman bassist
bowler boxer breeder brewer bursar butcher cellist cfo childminder clerk collector comptroller conservator controller
convener convenor coxswain dean demographer dentist dispatcher distiller diver fiancé fiancée flatmate forager
forecaster foreman forewoman frontman fundraiser gamekeeper geneticist glaciologist godmother granddaughter grower
harbourmaster headmistress helmsman hydrologist lifeguard linesman lodger navigator negotiator niece oceanographer
oncologist cardiologist dermatologist urologist obstetrician gynaecologist radiologist nephrologist
optician pharmacist physio planner prefect radiographer rancher recorder rector selectman signalman soprano
sprinter stationmaster stepson theologian umpire underwriter usher veterinarian vintner volcanologist
accomplice acquaintance acrobat adjudicator adjuster administrator admiral adolescent adoptee adult agent agronomist
airman airwoman alderman alderwoman all-rounder allergist alumnus amputee announcer apprentice arbitrator arborist
archbishop archdeacon aristocrat arsonist assailant assassin assemblyman assemblymember assemblywoman assistant
associate astrologer asylum-seeker attacker attendant aviator ayatollah babysitter backer backpacker ballerina
balloonist bandleader baroness bellringer benefactor beneficiary biathlete bidder biochemist biostatistician
boatbuilder boatman boatswain bodybuilder bodyguard bondholder bookkeeper borrower bosun botanist breadwinner
brigadier bullfighter bystander cabbie caddie cadet caller cameraman campanologist canoeist canvasser captor
caravanner caricaturist cartographer cartoonist caseworker castaway caterer cavalryman centenarian chauffeur
cheerleader cheesemaker chocolatier choirmaster chorister churchgoer churchwarden citizen claimant clairvoyant
classmate cleaner co-chair co-chairman co-chairwoman co-conspirator co-counsel co-defendant co-director co-leader
co-pilot co-plaintiff co-signatory co-sponsor co-star coachbuilder codefendant coder cofounder collaborator commandant
commodore commuter compatriot complainant concierge confectioner confidant confidante congregant conscript conspirator
constituent copilot copywriter cornerback corporal cosmonaut councilmember countess creditor crewman crewmember
cricketer criminologist cryptographer cybercriminal dairyman deaconess debtor decathlete decorator deejay deportee
deserter detainee devotee diarist dietician director-general distributor dockworker doorman draftsman dressmaker
duchess embalmer emigre emir emissary emperor endocrinologist enforcer entertainer entomologist ethicist evacuee
evangelist ex-boss ex-boyfriend ex-captain ex-chairman ex-chief ex-employee ex-girlfriend ex-mayor ex-minister
ex-officer ex-partner ex-president ex-soldier examiner executor expat expatriate exporter exterminator extremist
facilitator falconer farmhand farmworker ferryman fiance fiancee fishmonger flautist folklorist footballer foreigner
freeholder freelancer funder gambler gamer gangster gasfitter gastroenterologist gatekeeper ghostwriter goalie
goalscorer godfather godson golfer governess grandad grandchild grandma grandpa grandparent granny grantee grocer
groomsman guerrilla guest gunman gunner gymnast hacker handyman harbormaster heiress helper henchman herbalist hero
highwayman hitman hobbyist holidaymaker homebuyer homemaker hooligan horticulturist hostage hostess housebuilder
househunter housekeeper housemate housewife huntsman hurdler hygienist illustrator immunologist importer infantryman
infielder influencer informant informer innkeeper inpatient intermediary intern internist interviewee interviewer
intruder invigilator ironworker jailer jailor janitor jihadist jobholder jobseeker juggler kayaker kidnapper
kindergartner king laborer labourer landscaper leaseholder legatee lessee lessor liaison librettist licensee
lifeboatman lifesaver lighthouse-keeper linebacker lineman liquidator litigant lobsterman lock-keeper lockkeeper
logger longshoreman looter lumberjack lyricist machinist maestro marathoner marksman matador matriarch medalist
medallist medic mentor mercenary metallurgist metalworker microbiologist middleman militiaman milkman millionaire
millwright mobster monarch mortician motorcyclist mourner mullah murderer musher nanny naturalist newcomer newsagent
newscaster newsreader nobleman noblewoman nonagenarian notary noteholder nuncio nurseryman oarsman objector occultist
occupant octogenarian offender officeholder oligarch onlooker operative ophthalmologist orator ornithologist orphan
orthodontist outfielder overseer paparazzo paratrooper parolee patriarch patrolman paymaster peacekeeper peasant
pedestrian performer perpetrator petitioner philanthropist phlebotomist photojournalist physiologist physiotherapist
plasterer playmaker podcaster podiatrist policyholder policymaker polluter pontiff postdoc postgrad postgraduate
potholer practitioner preacher preschooler primatologist prioress proctor proponent proprietor prosecutor-general
protege protegee psychotherapist punter puppeteer purchaser quarryman quarterback quartermaster quizmaster racegoer
railwayman ratcatcher ratepayer reservist responder restaurateur retiree returnee reveler reveller rheumatologist
ringmaster rioter roadie roofer rookie roommate ruler saboteur saleswoman sapper satirist scaffolder schoolboy
schoolchild schoolgirl schoolmaster schoolmistress schoolteacher scriptwriter seafarer seaman seamstress selectwoman
septuagenarian servant serviceman servicewoman settler sexagenarian sexton sharecropper shareholder shepherdess
shipbuilder shipper shipwright shooter shopworker shortstop showman showrunner sightseer signatory skater skydiver
smallholder smuggler sniper snowboarder socialite soloist sophomore speculator speechwriter sponsor sportscaster spy
spymaster squatter staffer stakeholder stalker standard-bearer steelworker steeplejack stepbrother stepdaughter
stockbroker stockholder stonemason storekeeper stowaway streamer stuntman subcontractor submariner subtenant supremo
surfer sysadmin tattooist taxman teammate technologist telegraphist televangelist teller terrorist theatregoer
timekeeper toddler toolmaker townsman townswoman toxicologist tradesman traitor trapper trekker trespasser triathlete
trooper tycoon typist undergraduate understudy unionist upholsterer valuer vandal ventriloquist verger vice-captain
vice-chair vice-chairman vice-chairwoman vice-chancellor vice-mayor vice-minister vice-premier vice-president
vice-principal vigilante violist viscount vlogger warlord watchman webmaster welder well-wisher wholesaler
wicketkeeper windsurfer worshiper worshipper wrestler yachtsman yachtswoman youngster youtuber zoo-keeper zookeeper
émigré
"""

_ORGANISATIONS = """
yard shipyard coastguard
administration agency airline alliance army assembly association attorney authority bank board body broadcaster
brand brokerage bureau business cabinet campaign center centre chain chamber channel charity church city claimant
clinic club coalition college commission committee community company confederation congress consortium consultancy
cooperative corporation council county court delegation department developer directorate district embassy employer
enterprise establishment exchange executive family federation firm force foundation franchise fund government group
guild hospital house industry initiative inquiry inspectorate institute institution insurer intelligence
investigation jury kingdom laboratory lab league legislature lender lobby maker manufacturer management mayoralty
media military militia ministry mission monarchy movement municipality museum navy network newspaper newsroom office
opposition orchestra organisation organization outlet palace panel paper parliament parish party platform police
presidency press prosecution publication publisher regime regiment regulator registry retailer ring school
secretariat senate service society squad staff station start-up startup state studio supplier syndicate tabloid task
team tenant theatre think-tank thinktank tribunal troop trust union unit university utility village vendor watchdog
website wing newswire daily weekly magazine broadsheet journal programme program site radio television tv outlet
defence defense side camp crew clan tribe rebel militant insurgent country nation republic town neighbourhood
"""

_DOCUMENTS = """
account affidavit agreement analysis announcement advertisement ad article assessment audit bill blog book briefing
brief broadcast bulletin catalogue caption census chart clip column commentary communique communiqué complaint
constitution contract convention data database deposition diagram diary dispatch document documentary dossier draft
editorial edict email e-mail essay estimate evidence excerpt experiment factsheet feature figure file filing finding
footage forecast graph guide guidance guideline handbook headline indictment index inquest interview invoice
judgment judgement label law lawsuit leaflet letter list log manifesto manual map memo memoir memorandum message
meta-analysis minute model motion note notice obituary opinion order outlook packet pamphlet paper paperwork
petition placard plan poll post poster proclamation projection proposal prospectus protocol quote rating readout
record release report resolution review ruling sign statement statistic story study subpoena suit survey table
testimony text thesis trailer transcript treaty tweet update verdict video voicemail warrant white-paper
research calculation simulation measurement test result diagnosis autopsy scan ledger
"""

IRREGULAR_PLURALS: dict[str, str] = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "businessmen": "businessman",
    "congressmen": "congressman",
    "spokesmen": "spokesman",
    "policemen": "policeman",
    "fishermen": "fisherman",
    "attorneys": "attorney",
    "lawmen": "lawman",
    "wives": "wife",
    "chiefs": "chief",
    "data": "data",
    "analyses": "analysis",
    "media": "media",
    "folks": "person",
    "many": "person",
    "others": "person",
    "some": "person",
    "those": "person",
    "most": "person",
    "someone": "person",
    "everyone": "person",
    "nobody": "person",
    "anyone": "person",
    "somebody": "person",
    "everybody": "person",
    "few": "person",
    "millennials": "person",
    "americans": "person",
    "democrats": "democrat",
    "republicans": "republican",
    "parents": "parent",
    "kids": "child",
    "critics": "critic",
    "scientists": "scientist",
    "authorities": "authority",
    "police": "police",
    "prosecutors": "prosecutor",
    "troops": "troop",
    "investigators": "investigator",
    "both": "person",
    "another": "person",
    "one": "person",
    "half": "person",
    "gardaí": "police",
    "gardai": "police",
    "sons-in-law": "son-in-law",
    "passers-by": "passer-by",
    "thieves": "thief",
    "runners-up": "runner-up",
    "alumni": "alumnus",
}


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("man", "woman")):
        return noun[:-2] + "en"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _with_plurals(words: str) -> dict[str, str]:
    nouns = words.split()
    return {**{_plural(n): n for n in nouns}, **{n: n for n in nouns}}


ROLES: dict[str, str] = {
    **_with_plurals(_ROLES),
    **{p: s for p, s in IRREGULAR_PLURALS.items() if s != p},
    **{s: s for s in ("son-in-law", "passer-by", "thief", "runner-up")},
}
"""Form → singular of nouns for people."""

ORGANISATIONS: dict[str, str] = _with_plurals(_ORGANISATIONS) | {"media": "media", "police": "police"}
"""Form → singular of nouns for bodies that speak."""

DOCUMENTS: dict[str, str] = _with_plurals(_DOCUMENTS) | {"data": "data", "research": "research"}
"""Form → singular of nouns for things that are written or published."""

CARRIERS = frozenset(
    """
agency bbc broadcaster bulletin channel daily journal magazine media network news newspaper newswire outlet paper
platform podcast post press programme program publication publisher radio service show site station studio tabloid
television times tv weekly website wire broadsheet gazette herald tribune telegraph mirror guardian observer
chronicle examiner express mail sun star independent economist standard courier dispatch enquirer inquirer mercury
register sentinel reuters bloomberg cnn nbc cbs abc npr afp ap fox msnbc cnbc itv sky pbs xinhua tass ria interfax
kcna yonhap kyodo politico axios buzzfeed vox vice slate salon variety billboard forbes fortune time newsweek
wired jazeera spiegel bild monde figaro globe
""".split()
)
"""Last words of what passes news on: outlets, by noun or by name."""

OUTLET_NOUNS = frozenset(
    """
agency broadcaster bulletin channel daily journal magazine network newspaper newswire outlet paper platform podcast
programme program publication publisher radio service show site station studio tabloid television weekly website wire
broadsheet
    """.split()
)
"""Common nouns that introduce an outlet: not "economist", "star" or "independent", which say what somebody is."""

INTRODUCING = frozenset(
    """
airline automaker bookmaker brewer carmaker chipmaker developer drugmaker insurer lender manufacturer publisher refiner
retailer shipbuilder startup start-up supermarket supplier utility watchdog broadcaster
    """.split()
)
"""Nouns of bodies that stand before a body's name and are hardly ever the first word of one: "Carmaker Velden"."""

PORTFOLIOS = frozenset(
    """
affairs agriculture arts business care children citizenship commerce communications communities culture defence defense
development digital economy education employment energy environment equality families family finance fisheries food
foreign forestry gender health heritage higher home housing human immigration industry information infrastructure
innovation interior irrigation justice labor labour land lands levelling livestock local government media migration
mines mining natural petroleum planning power public refugees regional religious research resources rural sanitation
science security services skills social sport sports sustainable technology telecommunications tourism trade transport
universities up urban veterans water welfare wildlife women work works youth
    """.split()
)
"""Words of what a department or ministry is for, which commas may part: "Environment, Food and Rural Affairs"."""

AMBIGUOUS_CARRIERS = frozenset(
    """
agency service platform media show studio programme program star sun mercury time standard express mail register
post journal
""".split()
)
"""Carriers only by their company: "the Post", "news agency", never "the agency's star"."""

METONYMS = frozenset(
    """
kremlin pentagon whitehall downing westminster brussels vatican quirinal elysee élysée bundestag knesset duma
moscow washington beijing london paris berlin kyiv kiev tehran pyongyang ankara jerusalem tokyo seoul
""".split()
)
"""Places that stand for those who govern there."""

TITLES = frozenset(
    """
mr mrs ms miss mx dr sir dame lord lady prof professor president vice prime minister premier chancellor secretary
senator sen rep representative congressman congresswoman governor gov mayor judge justice general gen colonel col
sens reps govs gens drs profs
lieutenant lt captain capt major maj sergeant sgt admiral adm commander officer detective inspector superintendent
constable sheriff chief king queen prince princess pope cardinal archbishop bishop father rev reverend rabbi imam
ayatollah sheikh emir sultan emperor chairman chairwoman ambassador councillor councilman councilwoman alderman
speaker deputy attorney doctor coach manager director pc dc brigadier marshal corporal private baroness baron duke
duchess earl count sister brother mp mep mla msp cllr supt det insp brig cmdr cdr hon dci dcs dsi acc atty asst foreign
defense defence finance health home interior
education treasury transport environment justice former ex-president ex-minister then acting state
""".split()
)
"""Words before a person's name that are not part of it."""

TITLE_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Reps|Sens|Gov|Lt|Col|Sgt|St|Prof|Rev|Jr|Sr|Capt|Maj|Adm|Hon|Supt|Cpl|Brig|Det|Insp|Cmdr|"
    "Cllr|Asst|Dep|Pvt|Atty|Cdr|Sqn|Pres"
)
"""Titles that are written with a stop which ends no sentence, as a regular expression."""

HONORIFICS: dict[str, str] = {
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "king": "m",
    "prince": "m",
    "pope": "m",
    "father": "m",
    "baron": "m",
    "duke": "m",
    "earl": "m",
    "congressman": "m",
    "councilman": "m",
    "chairman": "m",
    "cardinal": "m",
    "ayatollah": "m",
    "sheikh": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "dame": "f",
    "lady": "f",
    "queen": "f",
    "princess": "f",
    "baroness": "f",
    "duchess": "f",
    "congresswoman": "f",
    "councilwoman": "f",
    "chairwoman": "f",
}
"""Titles that tell a gender."""

GENDERED: dict[str, str] = {
    **dict.fromkeys(
        """
man men boy father dad brother son husband uncle nephew grandfather grandson spokesman businessman policeman
fisherman widower boyfriend actor waiter headmaster king prince salesman monk priest stepfather ex-husband
""".split(),
        "m",
    ),
    **dict.fromkeys(
        """
woman women girl mother mum mom sister daughter wife aunt niece grandmother granddaughter spokeswoman
businesswoman policewoman widow girlfriend actress waitress headmistress queen princess nun stepmother ex-wife
""".split(),
        "f",
    ),
}
"""Role nouns that tell a gender."""

TIMES = frozenset(
    """
monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week month year day
weekend morning afternoon evening night january february march april may june july august september october
november december jan feb mar apr jun jul aug sept sep oct nov dec weeks months years days hour hours minute
minutes decade decades century spring summer autumn fall winter noon midnight earlier later last next this
recently ago now then moment time
""".split()
)
"""Words of which phrases of time are made."""

FACELESS = frozenset("it there this that these those what which time".split())
"""Subjects that cannot speak by themselves."""
