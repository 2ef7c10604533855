"""English adjectives that open a sentence in front of a noun: their capital makes no name of them."""

QUALIFYING: frozenset[str] = frozenset(
    """
    able absent absolute abstract abundant abusive academic acceptable accidental accurate active actual acute
    additional adequate adjacent administrative adult adverse aerial affordable aggressive agricultural alarming
    alcoholic alleged alternative amateur ambitious ample ancient angry annual anonymous antique anxious apparent
    arctic armed artificial atomic attractive automatic available average avian awful aware bacterial bad bare
    basic beautiful belated bilateral bitter bizarre blind bloody bold brave brazen brisk broad broken brutal busy
    calm capable careless cautious central certain cheap chemical chief chronic civic civil clear clinical coastal
    cold collective colonial colourful colorful comfortable commercial common communal compact comparable competent
    competitive complete complex complicated comprehensive compulsory conditional confidential congressional
    conservative considerable consistent constant constitutional contemporary contentious continental continuous
    controversial conventional convincing corporate correct corrupt costly covert crazy creative criminal critical
    crucial cruel crude cultural curious cyber cynical daily damp dangerous daring deadly deaf decent decisive deep
    defective defensive deliberate delicate democratic dental dependent deep-sea desperate detailed different
    difficult digital diplomatic dire direct dirty disastrous discreet distant distinct divine domestic dominant
    double doubtful downward dramatic drastic drunk dry dual dubious dull durable dusty eager early
    eastern easy ecological economic educational effective efficient elaborate elderly electoral electric electrical
    electronic elegant eligible elite emotional empty endless energetic enormous entire environmental equal essential
    eternal ethical ethnic everyday evident exact excellent excess excessive exciting exclusive executive existing
    exotic expensive experimental explicit explosive extended extensive external extraordinary extreme fair faithful
    false familiar famous fancy fast fatal favourable favorable federal female fertile fierce final financial fine firm
    fiscal fit fixed flat flexible foreign formal former fragile frail frank fraudulent free frequent fresh friendly
    frontline frozen fruitful full functional fundamental furious future general generic generous genetic gentle
    genuine giant glacial glad global golden governmental gradual grand graphic grave great grim gross growing guilty
    habitual half handsome happy hard harmful harsh healthy heated heavy helpful hidden high historic historical
    holy homeless honest horrific hostile hot huge human humanitarian humid hybrid hydraulic hydrogen icy ideal
    identical idle ill illegal illicit imaginary immediate immense imminent immune imperial important impossible
    impressive improper inaccurate inadequate independent indigenous indirect individual indoor industrial inevitable
    infamous infant infected inferior informal initial inner innocent innovative insane insecure instant
    institutional insufficient intact intense intensive interim interior internal international intimate intricate
    invalid invasive invisible irregular isolated joint judicial junior just juvenile keen key kind lame large late
    latent lawful lazy leading lean legal legislative legitimate lengthy lethal liable liberal light likely limited
    liquid literary live lively local logical lone lonely long loose loud low loyal lucrative lunar luxury mad magnetic
    main mainstream major male malicious mandatory manual marginal marine marital maritime marked massive material
    maternal mature maximum meagre mean meaningful mechanical medical medieval medium mental mere metropolitan
    mid-sized mild military minimum ministerial minor minute missing mobile moderate modern modest molecular monetary
    monthly moral motor mountainous multiple municipal mutual mysterious naked narrow nasty national native natural
    naval neat necessary negative nervous neutral nightly noble noisy nominal normal northern notable noticeable
    notorious novel nuclear numerous nutritional obese objective obscure obvious occasional occupational odd
    offensive offshore olympic ongoing online open operational optical optimistic optional oral ordinary organic
    organisational original outdoor outer outgoing outright outside outstanding overall overdue overhead overnight
    overseas overt pale parallel parental parliamentary partial particular partisan passive past patient peaceful
    peculiar penal perfect periodic permanent persistent personal persuasive petty pharmaceutical philosophical
    physical plain planetary plausible pleasant plentiful poetic poisonous polar polite political poor popular
    portable positive possible potent potential powerful practical precious precise predictable pregnant preliminary
    premature presidential pretty previous primary prime primitive principal prior private probable problematic
    productive professional profitable profound progressive prolific prolonged prominent promising prompt proper
    proportional prospective protective proud provincial provisional psychological public punitive pure quick quiet
    racial radical radioactive random rapid rare raw ready real realistic rear reasonable reckless recreational
    regional regular regulatory relative relevant reliable religious reluctant remarkable remote repeat repeated
    representative residential respective responsible retail retired reverse rich rigid rigorous ripe rival robust
    romantic rough round royal rude rural ruthless sacred sad safe satisfactory scarce scenic scientific seasonal
    secondary secret sectarian secular secure select selective semi-final senior sensational sensible sensitive
    separate serial serious severe sexual shallow sharp sheer short shy sick significant silent similar simple
    simultaneous single sizeable skilled slight slim slow smart smooth sober so-called social soft solar solemn
    solid sophisticated southern spare sparse spatial special specific spectacular spiritual spontaneous sporadic
    square stable standard static statistical statutory steady steep sterile stiff stray strategic strict striking
    strong structural stubborn subsequent substantial subtle subtropical successful sudden sufficient suitable
    superior supreme surgical surplus surprising suspicious sustainable sweeping swift symbolic synthetic systematic
    tactical talented tall tame technical technological temporary tense terminal terrible territorial textile
    thermal thick thin thorough tidal tight tiny toxic tragic transparent traumatic tremendous tribal trivial
    tropical turbulent twin typical ugly ultimate unable unacceptable unanimous uncertain unclear uncommon
    unconfirmed underground underlying understaffed uneasy unemployed unequal uneven unexpected unfair unforeseen
    unhappy unhealthy uniform unique universal unknown unlawful unlicensed unlikely unlimited unnamed unnecessary
    unofficial unopposed unpaid unpopular unprecedented unpredictable unrelated unreliable unsafe unsold unstable
    unsuccessful unusual unwanted upcoming upper upset upward urban urgent useful useless usual vacant vague valid
    valuable variable vast verbal vertical viable vicious viral virtual visible visual vital vivid vocal volatile
    volcanic voluntary vulnerable warm wary wasteful weak wealthy weekly weird western wet wholesale wicked wide
    airy angular bumpy chilly cloudy craggy drowsy dusky edgy fiery flashy foggy foul frosty funny fussy gloomy grassy
    greasy gritty grumpy guilty gusty hairy hasty hazy hefty hilly hungry icy itchy juicy leafy leaky lofty lousy lucky
    messy misty mouldy muddy murky noisy oily patchy pricey rainy risky rocky rowdy rusty sandy scary shabby shady shaky
    shiny sketchy sleepy slippery smoky snowy spicy steamy sticky stormy sunny swampy tasty thirsty thorny tricky
    unlucky unruly wary watery weary windy wintry woody worthy ageing aging agreed bereaved blazing bruising burgeoning
    charred chastened crumbling damaged dedicated delayed deserted determined disabled disgraced displaced disputed
    drenched dwindling embattled exhausted faltering fading flagging flaming floating freezing gruelling grueling
    haunting heartbroken howling injured jailed jubilant leaked looming lingering mounting outraged packed plunging
    raging ruined scorching shattered shrinking simmering slumping soaring spiralling stranded stunned surging
    swirling tearful thriving threatened tired torrential trapped troubled unruffled wandering wavering weakened
    widening worried worsening widespread wild wise wooden worldwide worthy wounded written yearly youthful
    """.split()
)
"""Plain ones, that name nobody: what the word for a people ("Dutch") says is the name check's business."""
