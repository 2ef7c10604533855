"""Words of the news by what they are about: two tellings of one thing share notions where they share no word.

A word may belong to several. They only help to find the place that a claim was taken from: a "tablet" and what was
"prescribed" are not the same, but a sentence about the one may well retell a sentence about the other.
"""

from service.analysis.wording import stem

GROUPS: tuple[tuple[str, ...], ...] = tuple(
    tuple(line.split())
    for line in """
    medicine drug pill tablet medication prescribe prescription remedy treatment therapy dose cure capsule
    vaccine vaccination jab inoculation immunisation immunization immunise booster shot immunity
    doctor physician medic surgeon clinician specialist consultant cardiologist paediatrician gp practitioner
    nurse midwife midwives carer caregiver nursing care
    hospital clinic ward infirmary surgery medical admitted inpatient bed
    patient sick ill illness disease infection infected ailment condition unwell fever symptom virus bacteria outbreak
    injure wound hurt harm maim casualty injury bruise
    heal recover recovery recuperate convalesce mend well cured
    dead death die kill fatal fatality victim perish lethal deceased mortality life lives corpse body
    murder homicide manslaughter kill slay stab shoot
    birth born baby infant newborn pregnant pregnancy mother maternity delivery
    blind sight eyesight see vision eye
    deaf hear hearing listen sound ear
    sleep asleep sleepless awake bed night insomnia rest
    walk foot pedestrian step stroll legs wheelchair
    heart cardiac cardiovascular
    brain mind mental memory remember think head
    eat food meal lunch dinner breakfast diet menu nutrition dish feed hungry hunger canteen kitchen cook
    drink alcohol beer wine pub bar thirst brew brewery
    tooth teeth dentist dental
    child children kid boy girl youngster pupil minor teenager youth toddler juvenile
    parent mother father mum dad family relative household son daughter kin
    wife husband spouse marriage marry wedding couple partner widow divorce
    brother sister sibling twin cousin
    old elderly pensioner aged retired veteran senior age
    young youth youthful
    school classroom pupil student teacher education lesson teach headteacher head academy
    university college professor academic campus lecturer student faculty scholar degree
    study research researcher scientist scientific survey experiment paper trial findings investigate author laboratory
    prove proof evidence demonstrate establish confirm show
    measure monitor gauge record observe watch check track
    guess estimate reckon estimation calculate calculation put figure assess
    test exam examination trial check sample inspect inspection
    discover find detect spot locate uncover reveal unearth
    computer software program app application digital online internet web website algorithm code
    hack hacker cyber breach ransomware malware attacker
    phone mobile telephone call handset smartphone
    data record information file document dossier memo letter paper note report
    photograph photo picture image camera film footage video
    painting canvas art artist picture portrait drawing gallery museum exhibition work collection
    statue sculpture monument memorial bust
    film movie cinema actor actress director screen studio shoot screenplay cast star role
    music song concert choir sing singer orchestra album band tour tune composer piano
    theatre play stage performance perform show audience drama premiere
    book novel author writer publish publisher read library story literary page prize
    newspaper paper press journalist reporter magazine daily weekly editor broadcaster media outlet article coverage
    radio television tv channel broadcast station programme interview
    advertise advert advertisement advertising campaign promotion commercial
    police officer detective constable sheriff investigator force policing patrol inspector
    arrest detain custody detention seize caught suspect held handcuffs
    crime criminal offence offender gang theft robbery burglary fraud felony
    steal theft thief rob robbery burglar burgle loot stolen raid pilfer embezzle plunder
    fraud swindle cheat deceive scam con defraud trick
    jail prison imprison sentence inmate cell gaol incarcerate bars
    court judge trial tribunal hearing jury verdict magistrate bench ruling lawsuit sue case legal justice
    sue lawsuit court legal claim damages compensation litigation action
    lawyer attorney solicitor barrister counsel advocate defence prosecutor
    guilty convict conviction plead offence verdict guilt
    innocent acquit acquittal cleared exonerate
    appeal challenge contest overturn
    apology apologise apologize sorry regret remorse forgive
    blame responsible responsibility fault guilt liable culpable accountable accuse cause
    accuse charge allege allegation accusation assert blame claim
    corrupt corruption bribe bribery graft kickback
    secret secretly confidential conceal hide hidden undisclosed private covert
    public publicly open openly
    reveal disclose divulge publish leak expose announce
    lie false untrue lying fabricate mislead fiction tale nonsense
    true truth fact accurate correct right
    wrong mistake error blunder false incorrect slip
    foolish mad crazy absurd nonsense insane ridiculous stupid folly
    election vote ballot poll voter electorate candidate elect polling seat campaign turnout
    win victory victorious triumph prevail champion succeed success winner
    lose defeat loss beaten loser
    party conservative tory tories labour liberal democrat republican socialist coalition opposition
    parliament assembly congress senate legislature lawmaker mp deputy member house commons legislator chamber
    minister ministry secretary government cabinet administration premier chancellor
    president presidency presidential leader
    mayor council councillor city municipal town municipality commissioner local
    governor state premier province
    king queen royal monarch prince princess crown throne palace
    resign quit resignation depart departure leave exit go
    successor replace replacement succeed follow heir
    appoint appointment nominate name post choose pick job
    dismiss sack fire oust axe remove
    law legislation bill act statute rule regulation ordinance decree legal
    ban prohibit forbid outlaw prohibition illegal restrict bar barred
    permit permission licence license approve approval authorise authorisation consent clearance allow
    approve endorse back support favour agree pass
    oppose object opposition against resist objection disapprove reject
    criticise criticism condemn attack denounce complain complaint critic slam
    complain complaint grumble protest moan object
    praise laud hail applaud commend admire
    protest demonstrate demonstration rally march activist crowd riot
    strike walkout stoppage industrial union picket labour
    union workers staff labour employee workforce
    negotiate negotiation talk deal bargain discuss dialogue conversation
    agreement deal accord pact treaty contract settlement agree
    quarrel row dispute clash argue argument feud disagreement spat
    war conflict fight fighting battle combat military troops army soldier
    attack assault strike raid offensive bombard hit
    weapon gun rifle arms missile bomb ammunition drone
    explode explosion blast bomb detonate blow
    rebel insurgent militia guerrilla fighter militant
    peace ceasefire truce armistice
    hostage captive prisoner kidnap abduct captor
    refugee migrant asylum immigrant immigration migration deport exile displaced
    border frontier customs crossing
    embassy ambassador diplomat diplomatic envoy consul foreign
    ally allies alliance partner
    spy espionage intelligence agent
    sanction embargo penalty punish
    threat threaten menace danger risk peril jeopardy endanger hazard
    safe safety secure security protect protection
    warn warning caution alert alarm
    fear afraid worry anxious concern frighten scare dread terror nervous
    hope optimism optimistic confident confidence
    doubt sceptical uncertain question sceptic unsure
    happy glad pleased delight joy proud pleasure
    sad grief mourn sorrow heartbroken upset tears grieve
    angry anger fury furious outrage rage
    surprise astonish shock amaze startle unexpected
    love like adore fond affection
    hate hatred dislike detest
    money cash fund funding finance financial budget grant subsidy aid
    pay payment paid cost fee spend bill foot price expense expensive
    price cost fare expensive cheap tariff charge dear
    cheap affordable inexpensive bargain
    tax levy duty taxpayer taxation revenue treasury purse
    currency dollar euro pound sterling yen yuan naira rand lira peso rupee rouble ruble shilling franc krona zloty
    weaken slide depreciate devalue fall slump drop decline slip sink plunge tumble
    strengthen firm appreciate gain rally rebound recover
    debt loan borrow lend lender creditor owe mortgage credit
    bank lender banking
    interest rate rates borrowing
    profit earnings income revenue gain margin
    lose loss deficit shortfall
    bankrupt bankruptcy insolvency insolvent administration administrator collapse liquidation under
    share stock investor shareholder market trading dividend equity exchange
    dividend payout shareholder
    invest investment investor
    buy purchase acquire acquisition takeover bid buyer bought merger
    sell sale seller sold auction dispose
    offer bid proposal propose tender
    company firm business corporation enterprise maker manufacturer operator group
    boss chief executive head director manager chairman chairwoman chair leader ceo
    found founder founded establish date create
    factory plant works manufacture production produce assembly
    shop store retailer supermarket customer shopper retail outlet
    customer client consumer buyer user
    trade export import merchant commerce tariff
    industry sector business
    job jobs employment post position work worker employee hire vacancy
    unemployed unemployment redundant redundancy layoff jobless
    wage salary pay earn income bonus
    pension retirement retire
    rent tenant landlord lease rental
    house home housing flat apartment building dwelling property residence residential
    building construct construction build erect tower block builder
    hotel guest inn guesthouse lodging tourist
    tourist tourism visitor holiday holidaymaker traveller visit
    travel journey trip tour voyage fly
    flight plane aircraft airline jet airport pilot passenger fly aviation airliner
    ship boat vessel ferry tanker port harbour sail crew captain sea maritime
    train rail railway station track locomotive platform carriage metro tram
    car vehicle automobile driver motorist drive motor truck lorry lorries bus
    bus coach passenger commuter transport
    road street highway motorway traffic lane detour
    bridge span crossing footbridge
    tunnel passage shaft underground mine
    mine mining miner coal ore quarry shaft dig
    oil petrol crude barrel fuel gas diesel petroleum kerosene
    electricity power energy grid electric electrical blackout outage
    nuclear reactor atomic radiation
    wind solar renewable turbine
    water river lake reservoir flood dam stream drought sea swim drown
    flood flooding inundate deluge water
    sea ocean coast coastal shore beach lagoon marine
    rain storm weather hurricane typhoon cyclone wind gale
    snow ice glacier freeze cold avalanche frost
    heat hot warm temperature warming climate
    fire blaze burn flame smoke firefighter arson wildfire
    earthquake quake tremor seismic volcano eruption
    mountain climb climber peak summit hill alpine
    forest tree wood timber woodland
    farm farmer crop agriculture harvest grower field livestock cattle agricultural
    animal species wildlife creature beast
    dog puppy hound mongrel pet
    cat kitten pet
    bird nest breed wing feather chick
    fish fishing fisherman catch trawler oyster shellfish
    breed reproduce offspring young nest litter
    pollute pollution contaminate contamination toxic sewage spill emission
    waste rubbish bin garbage litter recycle throw dump
    leak seep escape spill ooze
    crack fracture break damage rupture split
    collapse fall crumble topple
    corrode rust rusty corroded decay rot
    damage destroy ruin wreck demolish
    repair fix mend restore renovate restoration maintenance
    old ancient antique historic archaeology century age
    dig excavate excavation archaeologist bury buried unearth
    star planet space moon rocket satellite orbit astronomer launch comet
    religion church priest bishop pope catholic faith mosque religious worship
    church chapel cathedral steeple tower parish
    football match team player club goal coach league season cup striker pitch
    coach manager trainer train
    sport athlete race runner run marathon champion olympic medal game
    game match play win score point
    injured sidelined recover fit fitness unfit
    fan supporter crowd spectator
    transfer sign signing move join
    language word dialect speak tongue speech say accent
    talk speak conversation discuss tell chat
    ask request question enquire inquire query inquiry
    answer reply respond response
    refuse decline reject rebuff
    promise pledge vow commit guarantee
    plan intend intention propose scheme project aim
    decide decision resolve choose settle
    consider mull weigh contemplate examine discuss look consideration option
    possible possibility chance could may prospect might
    prevent stop avert block
    begin start launch open commence onset
    end finish conclude close complete stop halt over
    stop halt cease pause suspend suspension
    delay postpone late defer
    cancel scrap abandon shelve drop
    continue keep persist remain
    return restore reinstate back
    open reopen opening
    close shut closure shutdown
    increase rise grow growth climb jump surge soar up higher more expand
    decrease fall drop decline cut reduce fewer less down lower shrink
    double twice twofold
    half halve
    large big huge massive enormous vast giant
    small little tiny minor slight
    fast quick rapid speed swift
    slow sluggish gradual
    early soon quickly premature
    late delay overdue
    rare seldom uncommon unusual scarce infrequent
    common frequent often usual widespread
    strong powerful strength
    weak frail feeble
    difficult hard tough
    easy simple
    important significant major key crucial vital
    dangerous hazardous unsafe risky deadly
    new recent modern latest
    first initial original
    last final latest
    alone only single sole solitary
    together jointly both combine shared
    many numerous several lot plenty
    help aid assist support relief assistance
    give donate donation donor gift grant hand charity
    volunteer charity donate
    rescue save survivor survive
    search hunt seek look
    miss missing disappear vanish lost
    visit come call travel guest
    arrive come reach arrival
    leave depart go departure quit
    flee escape run evacuate
    send dispatch deliver ship transport
    carry bring transport take
    hold keep retain possess
    hide conceal cover
    share divide split
    join participate enter member
    lead leader run head chair
    follow pursue chase
    meet meeting encounter gather summit conference
    wait await pending expect
    expect anticipate forecast predict foresee likely
    learn discover hear know aware
    know aware knowledge familiar
    ignore overlook neglect disregard
    notice notify inform tell
    understand realise comprehend
    explain account reason cause because
    compare comparison liken like similar resemble
    differ difference different contrast unlike
    change alter modify amend adjust reform convert turn transform
    turn convert transform become conversion
    improve better enhance upgrade
    worsen deteriorate worse
    need require necessary demand must
    want wish desire demand
    demand call urge insist appeal
    force compel oblige make
    try attempt effort
    fail failure unsuccessful flop
    use employ utilise
    empty vacant vacate
    full crowded packed capacity
    poor poverty needy deprived hardship
    rich wealthy affluent
    loud noise noisy rumble sound bang thud
    quiet silent silence
    clean clear pure
    dirty filthy pollute
    dark night evening dusk darkness
    light bright lamp candle
    round circle loop
    number amount total figure tally
    part portion section piece
    top peak summit height
    bottom depth deep low
    side edge margin
    north northern
    south southern
    east eastern
    west western
    country nation state national land
    world global international worldwide planet
    region area district province county zone
    village hamlet villager rural countryside
    town city urban municipal
    resident inhabitant local citizen neighbour villager people population
    neighbour neighbor adjacent
    garden park lawn hedge yard
    wall fence barrier
    door gate entrance
    floor ceiling roof storey
    clothes dress wear garment shirt
    paper document sheet
    signature petition sign signatory
    gun shoot bullet shooting firearm
    knife stab blade
    key lock
    hall venue room theatre
    stake share holding
    backer sponsor benefactor patron fund
    rule regulation limit guideline
    relax loosen ease soften lighten
    tighten toughen stricter strict
    lift end remove scrap
    restrict limit cap curb
    undo reverse overturn cancel repeal
    copy replicate imitate
    model version type design
    choice option alternative
    mix mixture blend combination hybrid
    tease mock ridicule laugh
    joke laugh funny humour comic
    play toy game
    colour color paint
    circumstance situation condition
    duty obligation task responsibility
    skill talent ability able
    habit practice custom
    rush hurry haste
    trust faith confidence rely
    betray betrayal treason
    loyal faithful loyalty
    brave courage hero heroic
    honour award prize medal accolade
    celebrate celebration party festival anniversary
    mourn funeral bury burial memorial
    pray prayer bless
    sign indication signal hint suggest
    link connection tie connected relation involve involvement
    independent outside uninvolved external neutral impartial
    involve involvement part participate implicate
    anonymous unnamed unidentified identity name
    motive reason purpose
    method way manner means
    result outcome finding consequence effect
    effect impact influence affect
    advantage benefit gain useful
    harmful damaging detrimental harm
    lack shortage short scarcity want
    enough sufficient plenty ample
    extra additional further more
    spare surplus reserve
    queue line wait
    fill occupy
    crew sailor seafarer board captain
    board aboard
    captain skipper master
    adrift drift float
    tow tug
    insurer insurance insure cover policy
    route way path strait passage
    rain rainfall shower downpour drizzle precipitation wet damp moist moisture humid humidity
    insect ant bee wasp beetle bug moth butterfly fly mosquito locust colony swarm
    animal creature beast pet mammal wildlife species
    dog puppy hound canine
    cat kitten feline
    bird gull goose duck swan owl hawk eagle flock nest
    fish salmon cod herring mackerel trout tuna catch net
    horse pony mare foal stable jockey rider
    cow cattle calf calves herd livestock beef dairy milk slurry
    sheep lamb flock wool
    tree oak forest wood timber branch trunk log felling
    flower plant bloom blossom garden botanist seed shrub
    ground soil earth land dirt underground below beneath
    chase pursue pursuit hunt follow
    dwindle shrink fall decline fewer less decrease wane
    repair mend fix restore maintenance renovate refurbish overhaul restoration
    toilet plumbing sink tap pipe plumber lavatory washroom bathroom flush sewer drain
    luxury luxurious lavish opulent plush comfort comfortable
    hibernate sleep asleep dormant winter slumber
    terrace deck decking porch patio veranda
    crash collision smash accident wreck hit struck strike
    cross crossing bridge pedestrian foot walk
    fault defect flaw glitch bug malfunction error failure breakdown problem difficulty trouble snag hitch
    typical normal common usual ordinary commonplace routine standard normally
    cure fix remedy solve resolve settle
    rework redesign revise change alter revision modify
    assure assurance guarantee promise pledge word
    honour respect uphold keep observe stand
    chance probability likelihood prospect odds possibility likely hope
    identify identity named anonymity anonymous unnamed name
    insider source familiar knowledge close
    certain certainty sure guarantee uncertain doubt
    explain explanation reason theory hypothesis cause why
    step stair staircase ladder climb
    breath breathless winded panting lung asthma
    leg ankle knee hip bone fracture broken limb arm shoulder
    head skull concussion brain
    face cheek jaw chin nose forehead
    hand finger thumb wrist fist palm
    fever temperature heat hot warm warming hotter degree celsius
    cold freeze frost ice icy chilly snow
    ship captain steer helm wheel deckhand
    lift elevator escalator
    lock key shut bolt
    burn fire blaze flame smoke ash arson scorch
    firefighter brigade crew hose extinguish douse
    rubbish waste trash litter garbage refuse landfill
    recycle reuse recycling
    meat pork beef chicken poultry butcher slaughter
    crop harvest grain wheat maize corn rice barley yield
    fruit apple orange berry grape citrus
    vegetable potato tomato onion cabbage carrot
    tea coffee cocoa cup brew
    cake bread bakery bake flour loaf pastry
    sugar sweet candy chocolate
    jewel jewellery jewelry gem diamond ring necklace watch
    gold silver bronze medal metal
    furniture chair table sofa desk cabinet
    box crate container case package parcel
    bag sack suitcase luggage baggage
    letter envelope post mail stamp
    clock time hour minute punctual
    calendar date day schedule timetable
    early beginning start outset initial
    goal score strike header penalty net
    match game fixture contest tie final semi-final
    tournament championship cup league title trophy
    team side squad club lineup
    coach manager trainer boss
    referee umpire official whistle
    race runner sprint marathon lap finish
    swim swimmer pool stroke medley
    cyclist bicycle bike ride rider stage
    stadium ground arena pitch venue field court
    spectator fan supporter crowd attendance audience
    injury hurt knock strain sprain
    star celebrity singer actor famous
    divorce split separate breakup separation estranged
    fiancé engaged engagement propose
    widow widower bereaved late
    funeral burial bury grave cemetery
    will estate inherit inheritance heir bequeath legacy
    scholarship grant bursary tuition fee
    exam grade mark result pass fail
    classroom lesson pupil teach
    satellite orbit rocket launch space spacecraft astronaut probe lander
    moon lunar planet mars earth
    star telescope galaxy astronomer
    chip processor semiconductor silicon wafer
    battery charge electric cell
    robot machine automation automatic device
    camera lens shutter photograph
    screen display monitor tablet
    password login account access
    message text email mail chat post
    chatbot assistant model algorithm artificial
    privacy personal data consent
    fine penalty sanction punish levy
    regulator watchdog authority commission agency
    inspector inspection inspect audit auditor
    complaint complain grievance objection
    hearing session sitting meeting
    witness testify testimony evidence statement
    prosecutor charge indict indictment
    bail remand custody release
    probation parole suspended sentence
    motive reason intent deliberate purpose intention
    threat blackmail extort extortion ransom
    smuggle trafficking contraband smuggler
    counterfeit fake forged forgery
    auction lot bid hammer bidder
    collector collection antique dealer
    museum exhibit gallery curator display
    archive record document file
    statement announcement communique release
    spokesman spokeswoman spokesperson
    rumour rumor gossip speculation hearsay
    boycott shun avoid refuse
    veto block reject refuse
    amend amendment revise clause
    consult consultation feedback response comment
    survey poll questionnaire respondent
    budget spending allocation fund
    subsidy grant aid support
    shortage lack scarce deficit
    surplus glut excess
    export import shipment cargo freight
    warehouse depot store storage stock
    supply supplier deliver delivery
    contract deal agreement tender
    landlord tenant rent eviction evict lease
    mortgage loan repay lender
    inflation price rise cost
    economist forecast growth recession
    worker labourer staff hire employee
    strike picket walkout stoppage
    overtime shift hours roster
    farm farmer field agriculture
    fishery fisherman trawler quota boat
    well drill rig oil gas
    pipeline pipe leak spill
    dam reservoir river flood
    quake earthquake tremor seismic aftershock
    volcano eruption lava ash
    landslide mudslide avalanche slide peat
    rescue rescuer save survivor trapped
    evacuate evacuation shelter flee
    missing search lost disappear vanish
    army troop soldier battalion unit
    rebel militia fighter insurgent
    shell bombard artillery mortar strike
    siege besiege encircle surround
    retreat withdraw pullout pull withdrawal
    truce ceasefire peace halt
    aid relief humanitarian convoy food
    camp refugee tent displaced
    checkpoint border crossing
    treaty pact accord
    summit talks meeting leaders
    embassy consulate diplomat
    visa passport permit
    language tongue speak translate translation
    religion church mosque temple faith worship pray priest
    tribe clan ethnic community
    custom tradition ritual ceremony
    """.strip().splitlines()
)
"""Groups of words about one thing, as broad as a retelling may be."""


def _table() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for at, group in enumerate(GROUPS):
        for word in group:
            table.setdefault(stem(word), set()).add(at)
    return {word: frozenset(groups) for word, groups in table.items()}


NOTIONS: dict[str, frozenset[int]] = _table()
"""The stem of a word → the groups that it belongs to."""
