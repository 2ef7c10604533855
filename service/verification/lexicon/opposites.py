"""English words of which a summary may not give one for the other."""

from itertools import product

from service.verification.lexicon.meaning import meaning

_SIDES: tuple[tuple[str, str], ...] = tuple(
    tuple(line.split("|"))  # type: ignore[misc]
    for line in """
    rise increase grow climb jump expand accelerate | fall drop decline decrease shrink slow ease
    raise lift gain increase boost | cut reduce lower lose
    rise increase grow climb jump expand | cut reduce lower lose
    raise lift gain | fall drop decline decrease shrink ease
    strengthen tighten intensify escalate harden | weaken ease loosen soften relax subside abate calm
    worsen deepen heighten | ease soften relax subside abate calm
    improve better recover strengthen | worsen deteriorate weaken worse
    better best | worse worst
    accelerate quicken speed | slow
    lengthen extend prolong expand | shorten shrink curtail
    higher more up upper above | lower less fewer down below
    most | least
    maximum | minimum
    majority | minority
    accept approve agree adopt embrace | reject refuse oppose veto decline block dismiss disagree rebuff
    support back favour favor endorse | reject refuse oppose veto block
    welcome praise hail laud | reject oppose condemn criticise criticize denounce dismiss
    accept approve support back favour favor endorse embrace | condemn criticise criticize denounce
    applaud commend celebrate | criticise criticize condemn denounce deplore
    praise | blame
    support supporter ally | opponent critic
    for | against
    pro | anti
    allow permit authorise authorize approve clear | ban forbid prevent prohibit block outlaw bar
    legalise legalize let enable | ban forbid prevent prohibit block outlaw bar
    legal lawful | illegal unlawful
    confirm admit acknowledge affirm | deny dispute refute
    corroborate back support | contradict
    grant give award | refuse deny withhold
    win victory winner succeed success beat defeat | lose loser fail failure
    victory | defeat
    profit surplus profitable | loss deficit
    open opening reopen | close shut closure closing
    start begin launch resume continue commence | end stop halt cease finish cancel
    keep retain maintain preserve restore reinstate | abolish scrap abandon drop discard remove repeal
    stay remain | leave quit resign withdraw depart
    join enter | leave quit
    stay remain survive | suspend end stop cease close scrap abolish abandon
    link tie connect cause | unrelated unconnected
    approve adopt endorse | shelve postpone defer
    guilty convict | clear acquit
    pass adopt | die fail
    accept | deny dispute
    missing disappear vanish | survive survivor rescue
    gain gather | end lose lack
    easy easier easily simple | difficult hard harder tough
    confirm admit acknowledge | absurd nonsense lie fabrication
    criticise condemn blame | courageous brave sensible wise excellent admirable
    praise welcome | foolish cowardly reckless shameful mistaken disgraceful
    arrive arrival | leave depart departure
    hire appoint recruit employ | dismiss fire sack
    promote promotion | demote demotion
    include | exclude
    innocent acquit exonerate clear | guilty convict condemn
    release free | detain arrest jail imprison capture
    release publish | withhold
    safe safety harmless | unsafe dangerous danger
    import importer | export exporter
    borrow borrower | lend lender
    early earlier | late later
    before | after
    ahead | behind
    first | last
    north northern | south southern
    east eastern | west western
    inside | outside
    indoor indoors | outdoor outdoors
    public publicly | private privately secretly
    possible | exclude
    able | unable
    known | unknown
    clear known establish certain | unclear unknown uncertain
    gain gather strengthen accelerate intensify recover thrive | flag falter stall stutter wane fade weaken
    certain sure | uncertain unsure
    popular | unpopular
    satisfied happy pleased glad delighted | dissatisfied unhappy displeased angry disappointed sad
    encouraging promising reassuring | discouraging worrying disappointing alarming
    optimistic hopeful confident | pessimistic sceptical skeptical gloomy doubtful
    legitimate | illegitimate
    always | never
    often frequently | rarely seldom
    enough sufficient adequate | insufficient inadequate
    shortage lack scarcity | surplus glut abundance
    alive survive survivor | dead die killed
    cheap cheaper | expensive dearer costly
    fast faster quick quickly rapidly | slow slower slowly
    large larger big bigger huge | small smaller tiny
    strong stronger | weak weaker
    old older oldest | young younger youngest
    oldest eldest | youngest newest
    biggest largest greatest | smallest
    highest tallest | lowest
    longest | shortest
    heavy heaviest | light lightest
    wide wider broad | narrow narrower
    long longer | short shorter
    hot hotter warm warmer | cold colder cool cooler
    full | empty
    rich wealthy | poor
    strict stricter | lenient lax looser
    guilty | innocent
    voluntary | compulsory mandatory
    temporary temporarily | permanent permanently
    deliberate deliberately intentional intentionally | accidental accidentally inadvertently
    successful successfully | unsuccessful unsuccessfully failed
    both | neither
    all everyone everybody | none nobody
    with | without
    respect obey honour honor comply | violate breach flout defy
    protect defend | attack threaten endanger
    attack invade | defend
    advance | retreat
    deploy | withdraw
    build construct erect | demolish destroy dismantle
    create | destroy abolish
    remember | forget
    love | hate
    trust | distrust mistrust
    unite | divide
    unanimous unanimously | divided
    friend | enemy foe
    ally | rival enemy
    left-wing | right-wing
    liberal | conservative
    male man men | female woman women
    husband | wife
    father | mother
    son | daughter
    brother | sister
    day | night
    morning | evening
    summer | winter
    spring | autumn
    upstream | downstream
    uphill | downhill
    domestic | foreign
    urban | rural
    civilian | military
    major | minor
    visible | invisible
    healthy | sick ill
    true founded | false untrue unfounded baseless
    correct right | incorrect wrong
    genuine authentic real | fake forged false
    appear emerge | disappear vanish
    attend | skip boycott miss
    pass | fail
    reveal disclose | conceal hide
    save | spend waste
    uphold | overturn overrule quash
    upgrade | downgrade
    overestimate | underestimate
    outperform | underperform
    deposit | withdraw
    ratify sign | reject
    independent separate independence | part
    pass adopt approve carry | defeat reject
    ample abundant plenty overwhelming compelling | little scant few meagre
    boost raise lift stiffen strengthen | sap drain erode undermine lose
    slip slide ebb | climb edge gain
    """.strip().splitlines()
)
"""Each line: words of one side, and words of the other that mean the contrary."""


def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for one, other in _SIDES:
        for a, b in product(one.split(), other.split()):
            for word, contrary in ((a, b), (b, a)):
                table.setdefault(meaning(word), set()).add(meaning(contrary))
    return {word: frozenset(contraries - {word}) for word, contraries in table.items()}


OPPOSITES: dict[str, frozenset[str]] = _table()
"""The meaning of a word → the meanings that contradict it."""

GOVERNING: frozenset[str] = frozenset(map(meaning, ["with", "without", "before", "after", "inside", "outside"]))
"""Meanings of prepositions, which are contraries only before the same."""

_MODIFYING = """
    early earlier late later before after ahead behind first last north northern south southern east eastern west
    western inside outside indoor indoors outdoor outdoors higher up upper above lower down below more less fewer most
    least maximum minimum both neither with without old older oldest young younger youngest eldest biggest largest
    greatest smallest highest tallest lowest longest shortest large larger big bigger huge small smaller tiny strong
    stronger weak weaker heavy heaviest light lightest wide wider broad narrow narrower long longer short shorter hot
    hotter warm warmer cold colder cool cooler fast faster quick quickly rapidly slow slower slowly full empty rich
    wealthy poor male female man men woman women day night morning evening summer winter spring autumn left-wing
    right-wing liberal conservative domestic foreign urban rural civilian military major minor public private easy
    easier simple hard harder difficult cheap cheaper expensive dearer major better best worse worst for against
    enough insufficient ample abundant plenty overwhelming compelling little scant few meagre
"""

MODIFYING: frozenset[str] = frozenset(map(meaning, _MODIFYING.split()))
"""Meanings of words that belong to another one, and are contraries only where they belong to the same."""
