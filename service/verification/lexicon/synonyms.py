"""English words that the news gives for one another: two tellings of one thing are compared through them.

They only help to find the place that a claim was taken from. No verdict rests on two words being synonyms.
"""

from service.analysis.wording import stem

SYNONYMS: tuple[tuple[str, ...], ...] = tuple(
    tuple(line.split())
    for line in """
    rise climb grow jump soar surge mount swell
    fall drop decrease sink slide plunge slump dip shrink dwindle tumble slip
    raise lift hike boost increase
    cut reduce lower slash trim
    buy purchase acquire acquisition takeover
    sell auction
    begin start launch commence onset
    end finish conclude complete completion
    stop halt cease
    close shut closure
    quit resign resignation
    withdraw pull pullout retract
    help aid assist assistance
    hurt injure wound injury harm suffer
    destroy demolish wreck ruin demolition tear torn
    allow permit let permission authorise authorize
    ban outlaw prohibit forbid
    choose select pick
    quarrel row feud fall-out
    dispute contest challenge
    danger endanger risk threat hazard peril dangerous
    require need
    large big huge vast sizeable
    small little tiny
    firm company business corporation
    worker employee staff workforce
    film movie
    money fund cash finance
    car vehicle automobile
    house home
    child kid youngster
    doctor physician medic
    police officer policeman policewoman
    lawyer attorney solicitor barrister counsel
    scientist researcher
    pupil student schoolchild
    resident inhabitant villager
    holidaymaker tourist
    hire recruit
    dismiss sack
    pay payment paid
    refund reimburse repay
    compensation compensate
    choice option
    plan scheme
    build construct construction erect
    mend repair fix
    move transfer relocate shift
    arrive reach
    give grant provide supply
    get obtain receive
    send dispatch ship deliver
    show demonstrate display
    prove proof
    see watch notice spot observe visible sight
    yell shout scream
    shelter refuge
    intervene intervention
    exclude exclusion
    happen occur
    yield concede
    cancel cancellation
    advise recommend
    speak address
    find discover locate discovery
    vanish disappear disappearance
    keep retain
    join participate participation involve involvement
    link connection connect
    mistake error
    put place set
    lead run head
    write author
    speak talk
    discuss debate discussion
    deal agreement accord pact
    agree consent
    accept embrace
    reject refuse rebuff decline
    deny denial
    support endorse
    oppose object opposition
    praise laud hail commend
    criticise criticize condemn denounce attack blast slam
    welcome greet applaud
    blame accuse accusation
    charge indict
    arrest detain detention
    jail imprison prison
    investigate probe examine inspect review investigation inquiry study
    vote ballot poll
    elect election
    win victory triumph
    lose defeat loss
    beat overcome
    try attempt seek
    want wish desire
    fear worry
    expect anticipate foresee
    doubt sceptical skeptical question
    promise pledge vow
    warn caution
    urge call demand
    think believe reckon
    say tell
    ask request
    meet encounter
    live dwell
    die death dead
    survive survival
    save rescue
    protect safeguard shield protection
    prevent avert
    use employ
    cause trigger prompt
    sick ill illness disease
    cancel scrap abandon axe
    delay postpone defer
    extend prolong extension
    renew resume
    empty evacuate
    burn blaze fire
    storm hurricane
    crash collision collide
    bomb explosion explode blast
    fight battle combat
    war conflict
    soldier troop
    weapon arms
    border frontier
    enough sufficient suffice adequate
    likely probably probable
    possible possibly
    clear plain
    unclear uncertain
    old aged
    new recent
    first initial
    last final
    former ex
    whole entire entirely
    almost nearly
    soon shortly
    now currently
    expensive costly
    cost price
    profit earnings
    tax levy
    share stock
    hospital clinic
    flight plane aircraft jet
    ship boat vessel
    train rail railway
    road street
    march rally protest demonstration
    strike walkout
    change alter amend
    improve better
    worsen deteriorate
    own possess
    hide conceal
    steal theft
    twice double
    yearly annual annually
    town city
    region area district
    nation country
    government administration
    parliament legislature assembly
    minister secretary
    boss chief
    rule regulation law
    order instruct
    remove removal
    nobody none
    notify inform
    quarrel fallen-out
    assume suppose
    ready prepared
    help useful helpful
    rank rate
    judge deem
    likelihood probability
    quiet silent silence
    loud noisy noise
    sceptic skeptic
    guilty guilt
    confess confession
    consider consideration mull weigh
    able capable
    remain stay
    owner proprietor
    rival competitor
    poach lure
    maker manufacturer producer
    spokesman spokeswoman spokesperson
    """.strip().splitlines()
)
"""Groups of near-synonyms: the first stands for all."""


PHRASES: dict[str, str] = dict(
    line.strip().split(" = ")
    for line in """
    step in = intervene
    step down = resign
    stand down = resign
    turn down = reject
    throw out = dismiss
    vote down = reject
    strike down = overturn
    speak against = oppose
    argue against = oppose
    carry on = continue
    go ahead = proceed
    press ahead = proceed
    push ahead = proceed
    wave through = approve
    rule out = exclude
    turn up = appear
    knock out = eliminate
    call off = cancel
    pull out = withdraw
    back out = withdraw
    drop out = withdraw
    take over = acquire
    go up = rise
    edge up = rise
    inch up = rise
    creep up = rise
    tick up = rise
    shoot up = rise
    edge down = fall
    inch down = fall
    tick down = fall
    go down = fall
    come down = fall
    shut down = close
    close down = close
    tear down = demolish
    pull down = demolish
    knock down = demolish
    put off = postpone
    give up = abandon
    give way = yield
    give in = yield
    hand over = give
    hand out = give
    give away = give
    hand back = return
    give back = return
    set up = found
    bring back = restore
    lay off = dismiss
    find out = discover
    fall out = quarrel
    take part = join
    take place = happen
    look into = investigate
    take on = hire
    break out = begin
    go off = explode
    blow up = explode
    speak out = object
    stay out = refuse
    stay away = boycott
    carry out = do
    hold back = withhold
    hold up = delay
    run out = end
    get rid = abolish
    do away = abolish
    sort out = settle
    bring forward = advance
    cut off = isolate
    drop off = fall
    vote against = oppose
    brush aside = dismiss
    brush off = dismiss
    shrug off = dismiss
    wave away = dismiss
    hit out = criticise
    vote no = oppose
    vote yes = support
    leave out = omit
    miss out = omit
    shut out = exclude
    vote for = support
    take effect = begin
    come ashore = strand
    look at = consider
    own up = admit
    fall ill = sicken
    step aside = resign
    stand aside = resign
    come back = return
    go back = return
    send back = return
    bring down = reduce
    cut back = reduce
    scale back = reduce
    set off = depart
    set out = depart
    phase out = abolish
    roll out = launch
    put forward = propose
    fend off = repel
    fight off = repel
    beat back = repel
    drive back = repel
    ward off = repel
    fall apart = collapse
    fall through = fail
    break down = fail
    pull through = recover
    hit back = retaliate
    pay back = repay
    sell off = sell
    buy up = acquire
    buy out = acquire
    snap up = acquire
    wipe out = destroy
    burn down = destroy
    lock up = jail
    set free = release
    water down = weaken
    shore up = strengthen
    step up = increase
    ramp up = increase
    scale up = increase
    slow down = slow
    speed up = accelerate
    climb down = yield
    back down = yield
    win back = regain
    team up = cooperate
    track down = find
    die down = abate
    """.strip().splitlines()
)
"""Verbs with a particle, and the single word that says the same."""


def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for group in SYNONYMS:
        for word in group:
            table.setdefault(stem(word), stem(group[0]))
    return table


MEANING: dict[str, str] = _table()
"""The stem of a word → the stem that stands for its group."""

PHRASAL: dict[str, dict[str, str]] = {}
"""The stem of a verb → its particles → the stem of the word that says the same."""
for _phrase, _single in PHRASES.items():
    _verb, _particle = _phrase.split()
    PHRASAL.setdefault(stem(_verb), {})[_particle] = stem(_single)
