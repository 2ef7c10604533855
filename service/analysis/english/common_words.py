"""Common words by which nobody is called: the capital of one that opens a sentence makes no name of it."""

COMMON = frozenset(
    """
abandon abide able aboard abroad absence absent absurd abundant abuse academic accept acceptance access accident
accompany accord account accountant accurate accuse acknowledge acne acquire acquit acquittal active activist actor
actress add address adjacent administrator admission admit adopt adrift adult advance advantage advocate affair affect
affiliate afford affordable afraid afternoon agenda agent aggression agree agronomist aide aims aircraft airline
airport alarm alarms albatross album alcohol alert alive allow allowance allows almond aloud alpine altar alter
ambassador amount ample analysis analyst anchor ancient anger angry ankle anniversary announce annual answer ant
anthrax antibiotics anxious anybody anywhere apiece apologise apology app appeal appear appears applause applicant
appoint approach approval approve aquifer archipelago arctic area areas argue arid arithmetic arm arrange arrears
arrest arrival arrive arsenic arson artificial artillery artist asbestos ash ashore asleep assault assent assess assist
assistance assistant assume assurance asteroid asthma astronomer asylum ate athlete attack attacker attempt attend
attendance attic auctioneer audience audit aunt authentic author authorize autism available avalanche avocado avoid
await award aware backbencher bacteria bacterial bacterium bad badge badger bail bailiffs bakery balance balcony bald
ballet ballot ban banana bananas band bang bankrupt barefoot bargain barge barley barrel barren barrister bars base
basis bat bathroom battery battle beak beard bears beaten beautiful beaver became become bedroom bee beef beer
beforehand began begin begun behalf belief believable believe belong belt benefit beside bet betrayal bias bicycle bid
bidder bigger biggest billion bin biographer biologist birth birthday bison bit blackout blame blast blaze blend blew
blind blizzard block blog blond blood blow boar boat body boiler bomb bone bonus boo book bookkeeper booster bore born
borrow bottom bought bound boundary bow bowel box boy boyfriend brain brake brave breach bread break breakfast
breakthrough breast brew bribery brink broadcaster brochure broke broker brother brought builder built burglar burglars
burglary burgle burnt burst bury bus bushfire busiest businessman bust busy buy buyer buys cab cabbage cabin cable cake
calm came camera camp campaign cancel candidate candle cannabis canoe canteen canton canvas capable capture car caravan
carbon card cardiologist career carer carmaker carriage carriageway carrier carry case cast cat catalogue catch
cathedral cattle caucus caught cause cautious cave cease ceasefire cedi celebrate cellar cement cent century ceremony
certain certainty chain chairs chairwoman champion chancellor chapel charge chart cheap cheaper cheapest cheetah
chemist cheque chess chick chicken chimpanzee chip chocolate choice choir cholera choose chose chosen cinema cinemas
civilian claim clash clause cleaner clearance clears clerk clever client climb climbs clinics clock closure cloudy
clung coal coal-fired coastal coastguard coat cobalt cocaine cocoa coconut cod code coffee coin colder collapse
collarbone colleague collect collective collector collision color colour colours combat comedy comet commit communal
company comparable comparison competitor complain complaint composer compost compulsory computer conceal concede
conceivable concern concert conclude conclusion concrete conditional conduct confession confidence confident
confidential confirm conflict congratulate consecutive consent consistent conspiracy constituency consult consultancy
consultant contact contain container content contest contract contradict contrast contribute conversion convert convoy
convoys cool cooler cooperate cooperative coordinator cope copper copy core corner correct correspondent corridor
corroborate corrupt cost costlier costly cotton cough councillor counsel count counterpart countryside couple
courageous course courthouse cousin cover coverage cows crab crack crash create creature credit crew cricket critic
criticism crocodile crop crore crowd crucial crude cruel cry cryptocurrency cubic culprit curator curb cure currency
custody customer cut cycle cyclone dad dairy damp danger dangerous date daughter deadliest deaf deal dealer dealt
dearer death debris debt debut decade decay decide decider decision decisive deck deckhand declare decline deer defeat
defect defective defend defender deficit defy degree delay delays deliberate deliver delivery dementia demolish
demonstrate dengue denial dense dentist dentistry deny departure depend dependent deposit depot depth descent describe
design designer desire detective determine detour devalue developer diabetes dialect dialogue diesel diet differ
difference difficult difficulty dig digger dinner dinosaurs dip diplomat diplomatic dirt dirty disabled disappear
disappearance disapproval disapprove disclose discount discover discovery discuss discussion dishwasher dislike dismiss
dismissal display disposal dispute disregard dissent distance distant ditch dive diversion dividend divorce dog dollar
dollars dolphin domestic done donkey donor dose double doubt doubtful downgrade downstream dozen draft drag drain
drainage drama draw drawer drawn draws dress drill drink driver drone drop drought drove drown drugmaker dry duck dug
dummy duress dusk dust dusty duty ear earliest earn earthquake ease easier eat eaten ebola ecologist economics
economist economy eczema editor effect effective efficacy effort egg eldest electric electrical electronic elephant
elevator eligible eliminate elk else embassy emerge employ employee employer employs empty enable encourage endanger
enforce enormous enter envoy equal equaliser equivalent error escalator escape escort establish estate estimate ethnic
euro euros evacuate event everywhere exam examine excess exclude exclusion excuse exempt exercise exile exist existence
exit expand expansion expense expensive experience experimental expert expire explain explore explosion export expose
extend extension extent external eye eyesight face factor fail failure fairy faith faithful fake fall fallen false
familiar fantasy fare farmgate farmhouse farms fascism faster fastest fat fatal fault favor favour favourite fear fee
feel feet fella fellow felony felt female fence ferry fertile fertilizer festival fetal fetch fewer fewest fictitious
fierce fiercer fifth fight figure file fill film films fin finalist finish firefighter firm fiscal fisherman fit flag
flash flat flatter flee flew floor flour flow flown flu fodder foetal fog foggy foil fold follow follows foolish
footage football footbridge forbidden forecast forecaster foreman forensic foreseeable forged forgery forgive forgiven
forgo forgotten forms formula forth fortnight forward fossil fought foul found founder fourth fracture frail francs
fraud fraudster freedom freeze freezer freight frequent fridge frigate frog frosty frozen funeral furious furniture
future gain gallery game gang garage garbage garden garlic gate gauge gave generator generous gentle genuine geologist
getaway ghost giant gift giraffe girl give glacier glad gloomy glut goal goat golf gone gorilla gradual grams
grandchildren granddaughter grandfather grandma grandmother grandson grape graphite gratia gravel greatest greedy grew
grid grief ground grow grower grown guarantee guess guest guesthouse guidance guideline guild guilt guilty gum gun
gunman gunmen gut habit habitable hacker hailstorm hair halftime halt halve handful handle handover handset hang happen
happier happy harden harder hardest hardship hardware harmful harmless hat hate haul headache header headline
headteacher hear hearing heartbroken heatwave heavier heaviest hedge hedgehog height helicopter help helpful heroic
heroin hid hidden hide higher highest hike hillside hint hip hire historian historic hockey hold hole holiday holidays
hollow homeless homicide honey honour honours hop hopeful horizontal horse hose host hostage hostile hotelier hotter
hour household humid hung hunger hurricane hurry hurt husband hydrogen hydrologist ice icy idea identify idle illegal
imaginable impact impassable import important importer impose impossible improve inch incident include incorrect
increase indicate indirect individual infant influence inform injury inland inmate innocence inquest inquire inquiry
insist inspect install insufficient insult insurer intact intend intentional interim intervene interview invalid
invasion investigate investigator investor invisible invite invoice involve iron issue jab jail jar jealous jet job
jobless joke journalist journey jubilant judicial jump junior junk jury justify keeper kept kerosene keyboard keys kick
kidnap kidney kill kilogram kilograms kilometre kin kitchen kmph knee knew knife knock know knowledge known knows kph
kroner label laboratory ladder laid lakh lander landfall landlord landowner landslide language lapse laptop larger
largest laugh laughter launch lava lawful lawmaker lawsuit layer layoff lazy lead leadership leak leaked learn lease
leather leave lecturer leg lemon lend lender length lengthen lent leopard leprosy lesson letter lettuce level levy
liable librarian library licence license lieu lifeboat lift lighter likelier likelihood limit lion lithium litre liver
livestock load loan lobbyist locomotive locust lonely longest loose lorry lose loser loss lost lot lottery louder
lowest loyal loyalty lucrative lumber lunar lunch lung lush luxury machine mad magazine magnetic magnitude mainland
maintenance maize make maker malaria male malware manage mango manifest manpower mansion manufacture manufacturer map
mare margin material materiel maternal matter maximum meagre meal meant measles measure medal media mediator medics
medium meet melt member membership memo mend menu merchant merge merger message metal meteorite methane method metre
metric metro midday midfielder midnight midpoint midway midwife mild mile milk millet million mind mine minimum minus
minute misadventure mission mistake mistaken misty mixture modest moisture mongrel monitor monsoon month mood morale
mortgage mosquito mothball motor motorbike motorcycle motorist motorway mouse moustache mouth move movie mph muddy mum
murder muscle museum mussel myth naira naked name narrow narrower nausea nautical naval nearer nearest necessary needle
neglect negligence negotiate negotiator neighbor neighbour nephew nerve nervous neurologist newborn newcomer newest
newsletter newspaper nickel niece nightfall ninth nitrogen nod noise noisy noncommittal nonpartisan nonsense norm
norovirus notebook notice notify noun novel number oats obedient obesity object oblige observe occasion occupy offence
offender offer offset oldest onion opera operate opinion opium opponent oppose opposite orangutan ordinance organiser
origin outage outbreak outcome outer outlet outnumber output outrage outright overcome overdue overran overrun overtime
overturn owe owl owner ownership oxygen oyster ozone pack package packet pad paediatrician paid pain painful paint pair
palaeontologist panda pandemic panel paper paperwork parallel paramilitary parliamentary parole partial participate
partner partnership pass passage passenger pasture patch patent path pathologist patient patio patrol patron pattern
pause payout payroll pays peaceful peanut pedestrian penalty pencil penguin penniless pension pensioner percent
percentage perform performance period permanent permission permit person personnel persuade peso pesos pesticide pet
petrol pharmacist phase photo photograph phrase physician piano pickup piece pig pill pilot pipe pipeline pit pitch
placebo plan plane platform platinum plausible play plays plea pleasure pledge plug plumber pocket polar polio polite
politics poll pollster poorer poorest pork portrait positive possession possible postman postpone potato poultry
practice praise pray prayer predecessor predict pregnancy pregnant preliminary premature premiere premium premiums
prescribe presenter preserve presidency presidential pretax prevail prevent previous pricey princess principle print
prisoner probable probation probe problem process processor producer profitable progress project promise prone proof
prop proper proposal proprietor prospect prostate protect protest prove proven provide provincial provisional pub
publican publish publisher puffin pull pullout pump pundit punish punishable punitive pupil puppy purchase purpose
pursue push quake qualify quarrel queue quicker quit rabbit rabies racial raid rainfall raise ramp ran rang range rank
ransom ransomware rat rate reach reactor reason rebound rebuilt recall receipt receive reckless reckon recognise
recommend recorder recount recoup recover recovery recruit reduce redundant referee referendum reflect refuge refugee
refund refusal refuse register regret rehearsal reimburse reinforce reject relax release relief relinquish remain
remainder remand remark remedy remember remorse removal remove rental reopen repaid repair repay repeat replace replays
report reporter reprieve republics request require rerun researcher reservoir residence resident resign resilient
resist resistance resolve respect respond responsible rest restart restaurant restore result resume retailer retain
retire retreat return reveal revenge revenue reverse reviewer revive reward rhino richer rid ride rise risen risk rival
robbery rocket rocky rode role roll roof rooms roster routine rubber rubbish rubble rude rugby rumble rumour run rung
runner rupee rupture rural rusty sabotage sack sad said sail sake salary sale salmon salt salvage sample sang sank sat
satisfy saw say says scale scan scanner scarce scare scene sceptic sceptical schedule scheme schoolteacher scooter
score scorer scrap scream seal seam search season seasonal seat secondary sectarian secure seek seems seize seizure
seldom select send sense sent sentence separate separatist sepsis serious serve session seventh severe sewage shaft
shape share shareholder shark sheep sheet shelter shield shift shipyard shirt shook shoot shop shopkeeper shortage
shorter shortfall shot shoulder shout shower shown shrimp shrink shrunk shun shut shutdown shuttle shy side sight sign
signature significant silence silicon silk simpler sink siren sister sit site size skeptical skin skip skipper skull
sleepless sleepy slept slid slide slight slim slip slower slowest slump smallest smartphone smoke smooth snake snatch
soften software soil sold somebody somewhere son sooner sore sorghum sort sought soup source southwest soya soybean
spacecraft spam span spare sparse spat speak specialist speculate speech spend spent sperm spill spinach spine spinner
spite spoke spoken spokesman spokesperson spokeswoman sponsor spot spotty spray spread spreadsheet spy squad squid
squirrel stab stable staircase stake stall stand standby start startup static stationary statute stay stays steep stem
step stick stingy stole stolen stood stop stoppage storage store stormy story straight strain strategic strawberry
stray strength strengthen stretch strike striker strip stroke stronger strongest struck structure struggle stuck
student studio study stuff stun stupid submarine submit subsidy substitute suburbs success successive successor suffer
sufficient sugar suggest suit suitable sum summary summit sums superlative supermarket supervisor supplier surface
surge surgeon surgery surprise surveyor survival survive survivor suspect suspend suspension suspicion swam swap swept
switch swollen sworn swung sympathy tablet takeover tale talent tanker tannery tap tariff taste tattoo taught taxi
taxpayer tea teach team tear tears teenage teenager teeth telephone telescope tell temp temperature temporary tenant
tender tennis tense tentative tenth term terminal terms territory terror testify testimony text theatre theft theirs
theme theory thermal thick thief thigh thin thirst thirsty thought thousand thrash threat threaten threshold threw
throw thrown thumbs ticket tie tiger timber timetable timid title toad tobacco toilet told toll tomato tongue tonne
took tooth toothache toothless tore torn tornado tortoise toss touch tougher tourist tourniquet tow towel township
toxic trace trailer trainee trainer tram transfer trawler treat treble tremor trend trial tribal tribute trim trio trip
triple triumph tropical truce truck truth tsunami tub tuberculosis tubs tug tuna tune tunnel turnout turnover turtle
twofold type typhoid typhoon umpire unanimous unaware unbeaten uncertain uncertainty uncle undercut underground
understand understood undertaken undo unfair unhappy unhurt unlawful unnecessary unpaid unrepentant unsafe unsold
unsuccessful unsure untrue unusual unwell upheld uphill upside upstairs upstream uranium urgent usable use useful user
vacancy vacant vaccine vain valid value vanish vehicle vendor venue verb verdict verge verify version vertical vessel
vet veteran veto victim victory views village violate violent vision vodka voice volcano voluntary volunteer vote vouch
wage waive waiver walk walkout wall wane warehouse warfare warn warship wasp watchdog watercolour wave way weaker
wealth wealthier wealthy weapon wear weary web website week weekend weigh weighs weight welcome went wept wet wetter
whale wheelchair whisky wicket wider widow wildfire win window windy wine wish withdraw withdrawal withdrawn withdrew
withheld withhold withstand won wonder wonderful woodland woodwork wool worker workforce workplace worldwide worn worry
worsen worthless wound wreck write writer written wrote yacht yellow younger youngest youngster zinc zip
    """.split()
)
"""Nouns, adjectives and plain verbs; those that are surnames, outlets or brands too ("Baker", "Mirror") are out."""
