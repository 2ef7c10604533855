"""Common words by which nobody is called: the capital of one that opens a sentence makes no name of it."""

COMMON = frozenset(
    """
abandon abide able aboard abroad absence absent absurd abundant abuse academic academy accept acceptance access
accident accompany accord account accountant accurate accuse acknowledge acne acquire acquit acquittal active activist
actor actress add additional address adjacent administrator admission admit adopt adrift adult advance advantage advice
adviser advocate affair affairs affect affiliate afford affordable afraid afternoon agency agenda agent aggression
agree agricultural agriculture agronomist aide aims aircraft airline airport alarm alarms albatross album alcohol alert
alive alliance allow allowance allows almond aloud alpine altar alter alternative ambassador ambulance amount ample
analysis analyst anchor ancient anger angry animal ankle anniversary announce annual answer ant anthrax antibiotics
anxious anybody anywhere apiece apologise apology app appeal appear appears applause applicant appoint approach
approval approve aquifer archipelago arctic area areas argue arid arithmetic arm arms army arrange arrears arrest
arrival arrive arsenic arson article artificial artillery artist asbestos ash ashore asleep assault assent assess
assist assistance assistant assume assurance asteroid asthma astronomer asylum ate athlete attack attacker attempt
attend attendance attic attorney auctioneer audience audit aunt authentic author authorize autism autumn available
avalanche avocado avoid await award aware baby backbencher bacteria bacterial bacterium bad badge badger bail bailiffs
bakery balance balcony bald ballet ballot ban banana bananas band bang bank bankrupt barefoot bargain barge barley
barrel barren barrister bars base basin basis bat bathroom battery battle beak beard bears beat beaten beautiful beaver
became become bedroom bee beef beer beforehand began begin begun behalf belief believable believe belong belt benefit
beside bet betrayal bias bicycle bid bidder bigger biggest billion bin biographer biologist birth birthday bison bit
blackout blame blast blaze blend blew blind blizzard block blog blond blood blow boar board boat body boiler bold bomb
bone bonus boo book bookkeeper booster bore born borough borrow botany bottle bottom bought bound boundary bow bowel
bowl box boy boyfriend brain brake branch brand brave breach bread break breakfast breakthrough breast brew bribery
bridge brigade brink broadcaster brochure broke broken broker brother brought budget builder built bulk bureau burglar
burglars burglary burgle burnt burst bury bus bushfire busiest businessman bust busy buy buyer buys cab cabbage cabin
cabinet cable cake calm came camera camp campaign campus canal cancel candidate candle cannabis canoe canteen canton
canvas capable captain capture car caravan carbon card cardiologist care career carer cargo carmaker carriage
carriageway carrier carry case cast cat catalogue catch category cathedral cattle caucus caught cause cautious cave
cease ceasefire cedi celebrate cellar cement cent center centre century cereal ceremony certain certainty chain chair
chairman chairs chairwoman challenge chamber champion championship chancellor change channel chapel charge chart cheap
cheaper cheapest check cheetah chemist cheque chess chick chicken chimpanzee chip chocolate choice choir cholera choose
chose chosen cinema cinemas civic civil civilian claim clash class classroom clause clean cleaner clearance clears
clerk clever client climb climbs clinic clinics clock closure cloudy club clung coach coal coal-fired coastal
coastguard coat cobalt cocaine cocoa coconut cod code coffee coin colder collapse collarbone colleague collect
collective collector college collision colonel color colour colours combat comedy comet commander commerce commercial
commit committee communal company comparable comparison competitor complain complaint composer compost compound
compulsory computer conceal concede conceivable concern concert conclude conclusion concrete conditional conduct
conference confession confidence confident confidential confirm conflict congratulate congressional consecutive consent
consistent consortium conspiracy constituency consult consultancy consultant consumer contact contain container content
contest contract contractor contradict contrast contribute control conversion convert convoy convoys cool cooler
cooperate cooperative coordinator cope copper copy core corner correct correspondent corridor corroborate corrupt cost
costlier costly cotton cough councillor counsel count counterpart country countryside county couple courageous course
court courthouse cousin cover coverage cows crab crack crash creamery create creature credit crew cricket criminal
crisis critic criticism crocodile crop crore crowd crucial crude cruel cry cryptocurrency cubic culprit culture curator
curb cure currency current custody customer customs cut cycle cyclone dad dairy damp danger dangerous date daughter
dead deadliest deadline deaf deal dealer dealt dearer death debris debt debut decade decay decide decider decision
decisive deck deckhand declare decline deer defeat defect defective defend defender defense deficit defy degree delay
delays deliberate deliver delivery dementia demolish demonstrate dengue denial dense dental dentist dentistry deny
departure depend dependent deposit depot depth deputy descent describe desert design designer desire detective
determine detour devalue developer diabetes dialect dialogue diesel diet differ difference difficult difficulty dig
digger dinner dinosaurs dip diplomat diplomatic director directorate dirt dirty disabled disappear disappearance
disapproval disapprove disaster disclose discount discover discovery discuss discussion disease dishwasher dislike
dismiss dismissal dispatch display disposal dispute disregard dissent distance distant district ditch dive diversion
dividend division divorce dock doctor dog dollar dollars dolphin dome domestic done donkey donor door dose double doubt
doubtful downgrade downstream dozen draft drag drain drainage drama draw drawer drawn draws dress drill drink drive
driver drone drop drought drove drown drugmaker dry duck dug dummy duress dusk dust dusty duty ear earliest earn
earthquake ease easier eat eaten ebola ecologist economic economics economist economy eczema editor effect effective
efficacy effort egg eldest electoral electric electrical electronic elephant elevator eligible eliminate elk else
embassy emerge employ employee employer employs empty enable encourage endanger enforce enormous enter enterprise
entrance environmental envoy equal equaliser equivalent error escalator escape escort establish estate estimate ethics
ethnic euro euros evacuate event everywhere exam examine excess exchange exclude exclusion excuse executive exempt
exercise exile exist existence exit expand expansion expense expensive experience experimental expert expire explain
explore explosion export expose extend extension extent external eye eyesight face fact factor factory fail failure
fairy faith faithful fake fall fallen false familiar fantasy fare farm farmgate farmhouse farms fascism faster fastest
fat fatal fault favor favour favourite fear federal fee feel feet fella fellow felony felt female fence ferry fertile
fertilizer festival fetal fetch fever fewer fewest fictitious fierce fiercer fifth fight figure file fill film films
fin finalist finance financial finish firefighter firm fiscal fisherman fishermen fit flag flash flat flatter flee flew
flight floor flour flow flown flu fluid fodder foetal fog foggy foil fold follow follows foolish footage football
footbridge forbidden force forecast forecaster foreman forensic foreseeable forged forgery forgive forgiven forgo
forgotten form forms formula forth fortnight forum forward fossil fought foul found founder fourth fracture frail
francs fraud fraudster freedom freeze freezer freight frequent fresco fridge frigate frog frontier frosty frozen fund
funeral furious furniture future gain gallery game gang garage garbage garden garlic gate gauge gave generator generous
gentle genuine geologist getaway ghost giant gift giraffe girl give glacier glad glass gloomy glut goal goalkeeper goat
golf gone gorilla governor grade gradual grain grams grandchildren granddaughter grandfather grandma grandmother
grandson grape graphite gratia gravel greater greatest greedy grew grid grief grieve ground group grow grower grown
guarantee guess guest guesthouse guidance guideline guild guilt guilty gum gun gunman gunmen gut habit habitable hacker
hailstorm hair halftime halt halve handful handle handover handset hang happen happier happy harbour harden harder
hardest hardship hardware harmful harmless harvest hat hate haul haulage headache header headline headteacher healthy
hear hearing heartbroken heatwave heavier heaviest hedge hedgehog height helicopter help helpful heroic heroin hid
hidden hide higher highest highway hike hillside hint hip hire historian historic history hockey hold hole holiday
holidays hollow homeless homicide honey honor honour honours hop hopeful horizontal horse hose hospice hospital host
hostage hostile hotel hotelier hotter hour household humanitarian humid hung hunger hurricane hurry hurt husband
hydrogen hydrologist ice icy idea identify idle illegal imaginable impact impassable import important importer impose
impossible improve inch incident include incorrect increase independence indicate indirect individual infant infectious
influence inform injury inland inmate inner innocence inquest inquire inquiry insist inspect inspector install
institute insufficient insult insurance insurer intact intelligence intend intentional interim interior interstate
intervene interview invalid invasion investigate investigator investor invisible invite invoice involve iron island
issue jab jail jar jazz jealous jet job jobless joint joke journal journalist journey jubilant judicial jump junior
junk jury justify keeper kept kerosene kettle keyboard keys kick kidnap kidney kill kilogram kilograms kilometre kin
kitchen kmph knee knew knife knock know knowledge known knows kph kroner label laboratory ladder lagoon laid lakh
lander landfall landlord landmark landowner landslide language lapse laptop larger largest laugh laughter launch lava
lawful lawmaker lawsuit layer layoff lazy lead leader leadership league leak leaked learn lease leather leave lecturer
leg legislative leisure lemon lend lender length lengthen lent leopard leprosy lesson letter lettuce level levy liable
librarian library licence license lieu lifeboat lift lighter likelier likelihood limit lion list lithium litre liver
livestock load loan lobbyist lobster locomotive locust lodge lonely longest loose lorry lose loser loss lost lot
lottery louder lowest loyal loyalty lucrative lumber lunar lunch lung lush luxury machine mad magazine magistrate
magnetic magnitude mainland maintenance maize make maker malaria male malware manage manager mango manifest manpower
mansion manufacture manufacturer map marathon mare margin maritime marriage material materiel maternal mathematics
matter maximum mayor meagre meal meant measles measure medal media mediator medicine medics medium meet melt member
membership memo memorial memory mend menu merchant merge merger message metal meteorite methane method metre metric
metro midday midfielder midnight midpoint midway midwife migraine mild mile milk millet million mind mine minimum
minister ministry minus minute misadventure mission mistake mistaken misty mixture modest moisture monastery monetary
mongrel monitor monsoon month mood morale mortgage mosquito mothball motor motorbike motorcycle motorist motorway mouse
moustache mouth move movie mph muddy mum municipal murder muscle museum museums mussel myth naira naked name narrow
narrower nationwide nausea nautical naval navy nearer nearest necessary needle neglect negligence negotiate negotiator
neighbor neighbour nephew nerve nervous network neurologist newborn newcomer newest newsletter newspaper nice nickel
niece nightfall ninth nitrogen nod noise noisy noncommittal nonpartisan nonsense norm norovirus notebook notice notify
noun novel number oats obedient obesity object oblige observatory observe occasion occupy ocean offence offender offer
officer offset oldest onion opera operate operator opinion opium opponent oppose opposite orangutan orchestra ordinance
organiser origin outage outbreak outcome outer outlet outnumber output outrage outright overcome overdue overran
overrun overseas overtime overturn owe owl owner ownership oxygen oyster ozone pack package packet pad paediatrician
paid pain painful paint pair palace palaeontologist panda pandemic panel paper paperwork parallel paramilitary
parliamentary parole partial participate partner partnership pass passage passenger pasture patch patent path
pathologist patient patio patrol patron pattern pause payout payroll pays peaceful peanut pedestrian penalty pencil
penguin penniless pension pensioner percent percentage perform performance period permanent permission permit person
personnel persuade peso pesos pesticide pet petrol pharmacist phase photo photograph phrase physician piano pickup
piece pig pill pilot pipe pipeline pit pitch placebo plan plane planet platform platinum plausible play plays plea
pleasure pledge plug plumber pocket point polar policy polio polite politics poll pollster poorer poorest pork portrait
positive possession possible postman postpone potato poultry practice praise pray prayer predecessor predict pregnancy
pregnant preliminary premature premiere premium premiums prescribe presenter preserve presidency presidential pretax
prevail prevent previous pricey princess principal principle print prisoner prize probable probation probe problem
process processor produce producer product profitable program programme progress project promise prone proof prop
proper proposal proprietor prospect prostate protect protest protocol prove proven provide provincial provisional pub
publican publish publisher puffin pull pullout pump pundit punish punishable punitive pupil puppy purchase purpose
pursue push quake qualify quarrel quarter queue quicker quit rabbit rabies racial raid railway railways rainfall raise
ramp ran rang range rank ransom ransomware rat rate reach reactor rear reason rebound rebuilt recall receipt receive
reckless reckon recognise recommend recorder recount recoup recover recovery recruit reduce redundant referee
referendum reflect reform refuge refugee refund refusal refuse region regional register regret regulator rehearsal
reimburse reinforce reject relax release relief relinquish remain remainder remand remark remedy remember remorse
removal remove rental reopen repaid repair repay repeat replace replays report reporter representative reprieve
republics request require rerun researcher reserve reservoir residence resident resign resilience resilient resist
resistance resolve respect respond response responsible rest restart restaurant restore result resume retail retailer
retain retire retreat return reveal revenge revenue reverse review reviewer revive reward rhino richer rid ride rise
risen risk rival road robbery rocket rocky rode role roll roof room rooms roster route routine rubber rubbish rubble
rude rugby rumble rumour run rung runner rupee rupture rural rusty sabotage sack sad said sail sake salary sale salmon
salt salvage sample sang sank sat satisfy save saw say says scale scan scanner scarce scare scene sceptic sceptical
schedule scheme school schoolteacher science scientist scooter score scorer scrap scream seal seam search seas season
seasonal seat secondary sectarian sector secure seek seems seize seizure seldom select senator send sense sent sentence
separate separatist sepsis serious serve service session seventh severe sewage shaft shape share shareholder shark
sheep sheet shelter shield shift shipyard shirt shook shoot shop shopkeeper shortage shorter shortfall shot shoulder
shout shower showground shown shrimp shrink shrunk shun shut shutdown shuttle shy side sight sign signature significant
silence silicon silk simpler sink siren sister sit site sixth size skeptical skin skip skipper skull sleepless sleepy
slept slid slide slight slim slip slower slowest slump smallest smartphone smoke smooth snake snatch society soften
software soil sold solicitor somebody somewhere son sooner sore sorghum sort sought sound soup source southwest soya
soybean spacecraft spam span spare sparse spat speak speaker specialist speculate speech spend spent sperm spill
spinach spine spinner spite split spoke spoken spokesman spokesperson spokeswoman sponsor spot spotty spray spread
spreadsheet spy squad squid squirrel stab stable stadium staircase stake stall stand standby start startup static
stationary statistics status statute stay stays steep stem step stick stingy stole stolen stood stop stoppage storage
store stormy story stove straight strain strait strategic strawberry stray stream strength strengthen stretch strike
striker strip stroke stronger strongest struck structure struggle stuck student studio studios study stuff stun stupid
submarine submit subsidy substitute suburbs success successive successor suffer sufficient sugar suggest suit suitable
sum summary summit sums superior superlative supermarket supervisor supplier surface surge surgeon surgery surprise
survey surveyor survival survive survivor suspect suspend suspension suspicion swam swap swept switch swollen sworn
swung sympathy system systems table tablet takeover tale talent tanker tannery tap tariff taste tattoo taught taxi
taxpayer tea teach team tear tears teenage teenager teeth telephone telescope tell temp temperature temporary tenant
tender tennis tense tentative tenth term terminal terms territory terror test testify testimony text theatre theft
theirs theme theory thermal thick thief thigh thin thirst thirsty thought thousand thrash threat threaten threshold
threw throw thrown thumbs ticket tie tiger timber timetable timid title toad tobacco toilet told toll tomato tongue
tonne took tooth toothache toothless tore torn tornado tortoise toss touch tougher tour tourist tourniquet tow towel
township toxic trace track trailer trainee trainer tram transfer transit transport trawler treasurer treat treaty
treble tremor trend trial tribal tribe tribunal tribute trim trio trip triple triumph trophy tropical truce truck truth
tsunami tub tuberculosis tubs tug tuna tune tunnel turnout turnover turtle twofold type typhoid typhoon umpire
unanimous unaware unbeaten uncertain uncertainty uncle undercut underground understand understood undertaken undo
unfair unhappy unhurt unit unlawful unnecessary unpaid unrepentant unsafe unsold unsuccessful unsure untrue unusual
unwell upheld uphill upper upside upstairs upstream uranium urgent usable use useful user vacancy vacant vaccine vain
valid valley value vanish vehicle vendor venue verb verdict verge verify version vertical vessel vet veteran veto
victim victory views village violate violent vision vodka voice volcano voluntary volunteer vote vouch wage waive
waiver walk walkout wall wane warehouse warfare warn warship wasp watchdog watercolour wave way weaker wealth wealthier
wealthy weapon wear weary web website week weekend weigh weighs weight welcome welfare went wept wet wetter whale
wheelchair whisky wicket wider widow wife wildfire win window windy wine wire wish withdraw withdrawal withdrawn
withdrew withheld withhold withstand woman won wonder wonderful woodland woodwork wool worker workforce workplace
worldwide worn worry worsen worth worthless wound wreck write writer written wrote yacht yellow younger youngest
youngster youth zinc zip zone
    """.split()
)
"""Nouns, adjectives and plain verbs; those that are surnames, outlets or brands too ("Baker", "Mirror") are out."""
