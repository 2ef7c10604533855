"""English words that the binding and deriving of figures look for."""

from service import patterns as re
from service.analysis.wording import stem
from service.verification.lexicon.phrases import Phrases

FUNCTION_WORDS = frozenset(
    """
    the a an of and to in is was were are be been being that for it on with as his her their its he she they
    at by from this have has had not but which who whom or will would said says after before over under into
    up out about than more less also when where what there all any if can could may no so such only do does
    did then while because during between i you we our your my me him them these those it's don't s t per such
    very just still even now
    """.split()
)
"""Words that stand around any figure and so prove nothing."""

PREPOSITIONS = frozenset("in of at on from for by with near under to within among across".split())
"""Words that open a place, a time or a belonging."""

_PERSON_WORDS = """
    people men women children boys girls persons pupils students others adults officers police teenagers
    schoolgirls schoolboys inmates prisoners suspects defendants victims players members workers staff
    employees soldiers troops passengers drivers residents fans officials ministers protesters activists
    patients doctors nurses teachers brothers sisters siblings sons daughters man woman child boy girl officer teenager
    suspect victim player worker soldier passenger driver fugitives gunmen robbers attackers militants
    fighters civilians refugees migrants students youths youngsters friends relatives parents mothers fathers
    infants babies toddlers runners farmers
    colleagues directors executives candidates lawmakers mps senators councillors judges jurors witnesses
    survivors climbers tourists visitors users customers viewers voters recruits personnel reservists
    volunteers builders employees rapists murderers thieves burglars raiders hostages crew crewmen sailors
    pilots guests celebrities singers actors individuals citizens
"""

_GROUPS = """
    die dead death kill fatal perish life cull slaughter murder
    hurt injure wound injury
    rise grow increase climb jump gain surge
    fall drop decline decrease shrink slump tumble
    house home building
    buy purchase acquire
    sell sale sold
    job post
    weight weigh
    receive get earn
    company firm business
    plan original budget
    today present current
    inhabitant population resident live islander
    employ employee worker staff workforce personnel
    start begin open launch
    end finish close shut
    quake earthquake tremor
    loss defeat
    aircraft plane jet
    kind type sort variety
    deal agreement accord pact
    war conflict invasion invade
    prison jail sentence imprison
"""

SYNONYMS = {stem(w): stem(line.split()[0]) for line in _GROUPS.strip().splitlines() for w in line.split()}
"""Stem → the stem that stands for all words of its line: around a figure they tell the same."""


def stems(words: str) -> frozenset[str]:
    """Return what stands for each of these words."""
    return frozenset(SYNONYMS.get(stem(word), stem(word)) for word in words.split())


PERSONS = stems(_PERSON_WORDS)
"""Nouns for people, as stems: one may stand for another ("three teenagers", "three schoolgirls")."""

ANYBODY = stems(
    "people persons individuals citizens residents inhabitants men women others adults customers users members victims"
    " patients workers staff employees"
)
"""Nouns for people that say next to nothing of who they are."""

AGENTS = ("ners", "iers", "lers", "ters", "ists", "smen", "women", "kers", "ders", "vers")
"""Endings of words for people by what they do."""

PLACEHOLDERS = stems("others more them total cases things items ones thing time times number figure")
"""Nouns that stand for any other."""

_KINDS = """
    aircraft: helicopter plane jet airliner drone glider bomber
    vehicle: car truck lorry bus van coach motorbike motorcycle engine ambulance tractor taxi scooter
    vessel: ship boat ferry tanker trawler yacht freighter barge
    boat: ferry trawler yacht barge dinghy
    animal: cow sheep pig horse dog cat goat hog elephant lion chicken bird
    building: house home school hospital shop church block tower flat
    property: house home flat shop building farm apartment
    shop: supermarket bakery outlet
    weapon: gun rifle knife pistol missile bomb
    crop: maize wheat barley rice tea coffee cocoa
    child: boy girl pupil toddler baby
    relative: child son daughter grandchild brother sister parent
    piece: fragment shard part
    message: email letter text
    worker: nurse teacher driver miner welder clerk
"""

KINDS_OF = {
    stem(line.split(":")[0].strip()): frozenset(stem(w) for w in line.split(":")[1].split())
    | frozenset(SYNONYMS.get(stem(w), stem(w)) for w in line.split(":")[1].split())
    for line in _KINDS.strip().splitlines()
}
"""Noun → nouns for kinds of it: seven helicopters may be told as seven aircraft."""

COLLECTIVES: dict[str, int] = {
    "pair": 2,
    "couple": 2,
    "duo": 2,
    "twins": 2,
    "trio": 3,
    "triplets": 3,
    "quartet": 4,
    "quintet": 5,
}
"""Nouns that say how many people there are."""

PERSON = re.compile(
    r"\b(?:a|an|another|the)(?: (?:second|third|fourth|other))?(?: [\w-]+)?"
    r" (?:man|woman|boy|girl|teenager|person|child|baby|officer|driver|passenger|student|soldier|pensioner"
    r"|[\w-]+-year-old)\b",
    re.IGNORECASE,
)
"""One person told by himself."""

DIFFERENCE_CUES = Phrases(
    r"\b(?:more|fewer|less|higher|lower|(?<!no )longer|shorter|older|younger|r(?:i|o)se|risen|rising|increas\w+"
    r"|f[ae]ll(?:en|ing)?|"
    r"drop\w*|decreas\w+|declin\w+|gap|differen\w+|margin|lead\w*|ahead|behind"
    r"|(?<!make )(?<!makes )(?<!made )(?<!making )up|(?<=make )up(?! [\w,.]+ of\b)"
    r"|down|gain\w*|cut|extra|gr[eo]w(?:s|n|ing|th)?|"
    r"shrank|climb\w*|jump\w*|reduc\w+|add\w*|than|by|majority|apart|shortfall"
    r"|(?<=as much )again|(?<=as many )again|(?<=as high )again|(?<=as large )again|(?<=as long )again|lost|lose\w*"
    r"|went|low\w*|dearer|cheaper|bigger|smaller|larger|faster|slower|heavier|lighter|deeper|shallower|wider|narrower|taller|stronger"
    r"|weaker|warmer|colder|hotter|earlier|later|further|farther|above|below|adrift|clear of|short of|between|surplus"
    r"|distance|profit\w*|made(?=\s+(?:\S+\s+){0,4}?on\b))\b"
)
"""Words of a claim that name a difference or a change."""

ANOTHER = re.compile(r"\bby (?:another|a further) $", re.IGNORECASE)
"""What stands before a number that goes on with what was measured before it."""

GIVEN = re.compile(
    r"\b(?:gave|given|got|gets?|received|receives?|serve[sd]?|handed|sentenced to|jailed for|for|to|lasted|took|takes?)"
    r" (?:about |just |only )?$",
    re.IGNORECASE,
)
"""What stands before a number that leaves out the unit of the sentence before: "was given seven"."""

PLACES = frozenset(
    {"place", "spot", "seed", "position", "best", "ranked", "biggest", "largest", "richest", "in", "behind"}
)
"""Words behind an ordinal that make it a rank."""

ALL_BUT = Phrases(r"\ball (?:but|except)\b|\bevery\w* (?:but|except)\b", needs=(" but", " except"))
"""Words that make a number the exception to a whole."""

DUALS = frozenset({"sides", "parties", "camps", "opponents", "rivals"})
"""Nouns that come in twos."""

CATEGORIES = stems(
    "countries nations states counties cities towns villages regions provinces islands companies firms banks parties"
    " teams clubs universities newspapers networks airlines languages candidates ministries agencies destinations"
    " communities districts boroughs parishes towns settlements capitals brands makers carmakers retailers grocers"
    " supermarkets outlets broadcasters organisations organizations charities unions sites places areas locations"
    " opponents rivals sides markets economies stations ports airports rivers venues"
)
"""Nouns that a list of names is counted by."""

WHO_IT_IS = (
    r"(?:(?:[Tt]he|[Aa]n?|his|her|its|their|former|fellow)"
    r" (?:(?!(?:of|in|at|from|for|and|to|on|with|by|as|that|who|which) )[A-Z]?[a-z][\w-]+ ){1,3}"
    r"|(?:captain|striker|forward|defender|midfielder|goalkeeper|keeper|winger|substitute|replacement|president|minister"
    r"|senator|mayor|judge|actor|actress|singer|director|author|novelist|councillor|king|queen|prince|princess) )"
)
"""What a list may say before each of its names: "the substitute Leo Grant"."""

CLAUSE_BREAK = Phrases(
    r"(?=[\s;:—–(),abiuw])(?:(?P<clause>[;:—–()]|\s-\s"
    r"|,? \b(?:but|while|whereas|although|though|because|when|where|which|who|whose|unless|if|with)\b)"
    r"|,(?!\d)|\band\b)"
)
"""Where a clause may end; what is no `clause` is a lesser break."""

_OPPOSED = """
    rise | fall
    profit | loss lose | sale revenue turnover | cost | debt | tax
    win victory | lose defeat
    birth born | die
    import | export
    hire recruit | dismiss sack
    favour favor support | against oppose
    men man | women woman
    boy | girl
    son | daughter
    father | mother
    husband | wife
    brother | sister
    north northern | south southern
    east eastern | west western
    maximum | minimum
    highest | lowest
    largest biggest | smallest
    longest | shortest
    oldest eldest | youngest
    richest | poorest
    best | worst
    male | female
    arrive | leave
    active | reserve reservist
    badly seriously severely critically gravely | lightly slightly
"""


def _opposites(groups: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in groups.strip().splitlines():
        sides = [stems(side) for side in line.split("|")]
        for side in sides:
            for word in side:
                found[word] = found.get(word, frozenset()) | frozenset().union(*(s for s in sides if s is not side))
    return found


OPPOSITES = _opposites(_OPPOSED)
"""Stem → stems that cannot be said of the same figure in its place."""


def _same_sides(groups: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in groups.strip().splitlines():
        for side in (stems(side) for side in line.split("|")):
            for word in side:
                found[word] = found.get(word, frozenset()) | side
    return found


SAME_SIDE = _same_sides(_OPPOSED)
"""Stem → stems that say the same as against their opposites: "support" and "in favour"."""

ROLES = _opposites(
    """
    soldier troop serviceman conscript marine militant | resident inhabitant villager islander civilian
    patient | doctor nurse medic
    pupil student | teacher lecturer
    passenger | crew crewman
    prisoner inmate | guard warder
    juror | defendant
    """
)
"""Noun for people → nouns for those who are nobody of them."""

ACCOUNTS = stems("profit loss lose sale revenue turnover cost debt tax")
"""What a firm's figures are of: several of them stand in one sentence, and are opposites only at an amount."""

ASIDE = re.compile(
    r"\b(?:even |just )?as\b(?! (?:much|many|a|an|the)\b)|\b(?:although|though|while|whereas|despite|but|because)\b"
)
"""What parts a clause from the one beside it."""

BULK = stems("mass bulk volume amount weight size whole")
"""Nouns for how much there is of a thing: "half of the mass" is half of the stone."""

OUTCOMES = stems("win victory beat lose defeat")
"""How a game ends, for one side and for the other."""

NEGATION = Phrases(r"\b(?:not|no|never|without|neither|nor|none)\b|n['’]t\b")
"""Words that turn the rest of a claim round."""

PART_OF = re.compile(
    r"\bof (?:the |its |his |her |their |all |those |these |some |about |around |a total of )*"
    r"(?:(?:usual|normal|total|current|existing|original|planned|estimated) )?$",
    re.IGNORECASE,
)
"""What stands before a whole: "45 of its 610"."""

OF_OWNED = re.compile(
    r"\bof (?:(?:the|its|his|her|their|all|those|these|some|about|around|a total of) )*(?:(?:[\w-]+ )?[\w-]+['’]s? )?"
    r"(?:(?:usual|normal|total|current|existing|original|planned|estimated) )?$",
    re.IGNORECASE,
)
"""The same, where an owner may stand between: "5,100 of the valley's 6,300"."""

OF_ORDERED = re.compile(
    r"(?: [\w-]+){0,2} (?:of|out of) (?:(?:the|its|their|a total of|a planned|an expected|planned|these|those) )*",
    re.IGNORECASE,
)
"""What stands between a place in an order and how many there are: "the second of six", "the ninth stage of 21"."""

OF_A_WHOLE = re.compile(
    r"\bof (?:the|its|his|her|their|all|those|these|our|my|(?:(?:the|[A-Z]\w*) )?[\w-]+['’]s?) [$£€]?$", re.IGNORECASE
)
"""What stands before a figure that the claim names only as a whole, known to the reader."""

GAPPED = re.compile(
    r"(?:[,;]|\b(?:and|to|for|against)) (?:(?:his|her|its|their|the)(?: [a-z-]+){1,3} )?"
    r"(?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*)*)(?:['’]s)?(?:, \d{1,3},)? (?:(?:got|at|with) )?[$£€]?$"
)
"""A name that has a figure of its own, its verb left out: "…, Wrenfield 300,000"."""

COMPARED = re.compile(
    r"^ ?(?:as )?(?:many|much|more|likely)?\s?(?P<this>[\w\s-]{2,40}?) (?:as|than)"
    r" (?P<that>[\w\s-]{2,40}?)(?=[,.;]| (?:suffer|are|were|have|do|did|in)\b|$)",
    re.IGNORECASE,
)
"""Two things that a multiple compares."""

LABEL = re.compile(
    r"\b(?P<opened>(?:a|an|the|with|of) )?(?P<label>[a-z]{4,}) of"
    r" (?:about |around |almost |nearly |only |just )?[$£€]?$"
)
"""A noun that says what the figure behind it measures: "a depth of"."""

PLACED = re.compile(
    r"\b(in|In|at|At|for|For|from|From) (?:the )?([A-Z][a-z]{2,})\b(?!(?<=ese|ish|ian|ari|ani|eli|aqi|nch|tch) [a-z])"
)
"""A preposition with a name; no adjective of one ("in the Qatari capital")."""

OF_THESE_BEFORE = re.compile(
    r"(?:\bof (?:which|whom|these|those|them)|\bincluding|\bamong (?:them|whom|these))[\s,]*"
    r"(?:(?:about|some|only|at least|nearly|almost|around|more than|over|up to)\s+)?$",
    re.IGNORECASE,
)
"""Words that let a figure be a part of what was named before it: "of which 40,500 were electric"."""

PARTITIVE = Phrases(
    r"(?:\b(?:among|amongst|including) (?:(?:the|its|his|her|their|all|those|these) )?"
    r"|\bof (?:the|its|his|her|their|all|those|these|our|my|\w+['’]s?) (?:\w+['’]s? )?"
    r"|(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|most|some|many|all|none|half|each|any"
    r"|\w+est)|\d) of )$"
)
"""What stands before a figure that a claim names only as the whole of another part."""

WHOLLY = Phrases(
    r"\b(?:(?:the|its|his|her|their|an?) (?:entire|whole|full)|entire|all|every one) (?:of )?"
    r"(?:(?:the|its|his|her|their) )?[$£€¥₹]?$"
)
"""What stands before a number that something holds of in full: "the entire £310,000", "all 18"."""

SOME_OF_IT = re.compile(
    r"(?: [\w-]+){0,4}, (?:although |though |but )?(?:only )?(?:most|much|some|many|part|half|few|a few|several"
    r"|a number|the bulk|the majority|a majority|nearly all|almost all|about half|more than half|less than half)"
    r" of (?:it|them|which|whom|that|those|these)\b",
    re.IGNORECASE,
)
"""What stands behind a number that something holds of only in part: "£310,000, most of it"."""

THE_OTHERS = re.compile(r"\bthe (?:others|rest|remainder)\b", re.IGNORECASE)
"""Words that speak of what is left of a whole."""

DIFFERENCE = Phrases(
    r"\s*(?:[\w-]+\s+){0,2}?(?:(?:more|fewer|less|higher|lower|longer|shorter|older|younger|larger|smaller|bigger|heavier"
    r"|lighter|faster|slower|earlier|later)(?:\s[\w-]+){0,2}?\sthan\b|ahead of\b|short of\b|clear of\b"
    r"|(?:lighter|heavier|older|younger|taller|shorter|cheaper|dearer|wider|longer)(?=[.,;]|$))"
)
"""What stands behind a figure that is the difference to another: "4,000 more than a year ago"."""

FOR_WHOM = re.compile(r"\s+(?:for|to) (?:the )?(?P<whom>[\w-]+(?: [\w-]+)?)", re.IGNORECASE)
"""Whom a price or a number is for."""

ALTERNATIVE = re.compile(
    r"[\w\s-]{0,60},? (?:or|compared with|compared to|against|versus) (?:about |only |just |some )?[$£€]?",
    re.IGNORECASE,
)
"""What stands between an amount and its alternative."""

OF_THESE = re.compile(r"\s*of (?:whom|which|them|these|those|it|that(?=[.,;]))\b", re.IGNORECASE)
"""Words that let a figure count what was named before it."""

THE_REST = re.compile(r"\bthe (?:rest|remainder|balance|remaining \w+)\b|\bwhat (?:was|is) left\b", re.IGNORECASE)
"""What somebody has, or gives, of a whole that is not told in a number."""

ROMAN = {"II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12}
"""Roman letters that number a name."""

BESIDE_ANOTHER = (
    r"[^.;]{{0,40}}?\b(?:ahead of|behind|compared with|compared to|against|than) (?:[a-z]+ ){{0,3}}"
    r"(?:[A-Z][\w-]* )?{name}\b"
)
"""What stands behind a figure that somebody else is compared by: "58 points, three ahead of Marsh"."""

BESIDE_A_MARK = re.compile(
    r"(?: [\w-]+){0,3}, (?:just |only |about )?[\w.,$£€-]+(?: [\w-]+){0,2}?"
    r" (?:short of|off|outside|inside|shy of|below|above|behind|ahead of)"
    r" (?P<other>(?:the|its|his|her|their) [^.;,]{3,60})"
)
"""What stands behind a figure that is laid beside a mark: "24 goals, three short of the club record"."""

VOTED_FOR = Phrases(r"\bvot\w+ (?P<way>for|against|in favou?r of) (?P<what>[^.;,]{3,40})")
"""What people voted for."""

PARTED = re.compile(r"[,;]|\b(?:and|but|while|against|to)\b", re.IGNORECASE)
"""What parts a figure without a noun from the one before it."""

NOW_CUES = re.compile(r"\b(?:now|currently|today|at present|nowadays|these days)\b", re.IGNORECASE)
"""Words that say that something is so at present."""

PAST_CUES = re.compile(
    r"\b(?:ago|before|previously|formerly|used to|last (?:year|month|week)|earlier|until|once)\b", re.IGNORECASE
)
"""Words that say that something was so and may be no more."""

CAPPED = Phrases(
    r"\b(?:(?:limited|restricted|confined|held|kept) to|capped at"
    r"|(?:cap|limit|ceiling|maximum)(?: (?:for|on) [a-z]+(?: [a-z]+)?)? (?:of|is|was|at)"
    r"|maximum(?: [a-z]+){0,2}(?: of)?)\s+[$£€]?$",
    needs=("limit", "restricted", "confined", "held to", "kept to", "cap", "ceiling", "maximum"),
)
"""Words that make the number behind them the most that there may be."""

UNREACHED = Phrases(
    r"\b(?:unless|until|without|not|n['’]t|never|fail\w*)\b[^.;]{0,60}\b(?:reach\w*|hit\w*|attain\w*|exceed\w*|pass\w*|top\w*"
    r"|(?:g[eo]t\w*|climb\w*|r[io]s\w+|grow\w*) to)\s+[$£€]?$"
)
"""Words that make the number behind them one that is not reached: "unless turnout reaches 40 percent"."""

DIRECTION = Phrases(
    r"\s*(?:[\w-]+\s+)?(?:(?P<up>more|higher|larger|longer|older)|(?P<down>less|fewer|lower|smaller|shorter|younger))\b"
)
"""Words right behind a figure that say which way it goes."""

CHANGED = Phrases(
    r"\b(?:r[io]se|risen|rising|increased?|gr[eo]wn?|climbed|jumped|f[ae]ll|fallen|dropped|declined|shr[au]nk|cut|raised?"
    r"|lowered|lift(?:s|ed)?|(?<!add )(?<!adds )(?<!added )(?<!adding )up|down|gone up)"
    r"(?:\s[\w’'-]+){0,6}?\s(?P<way>by|to)"
    r" (?:about |around |almost |nearly |only |more than )?[$£€]?$"
)
"""A change by an amount, or to one."""
