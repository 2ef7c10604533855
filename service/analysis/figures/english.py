"""English: qualifiers, names and the words around a figure, put together with its other tables into a grammar."""

from service.analysis.figures.english_money import (
    CAPITAL_CODES,
    CENTS,
    CURRENCIES_AFTER,
    CURRENCIES_BEFORE,
    MILLION_CODES,
)
from service.analysis.figures.english_names import BODIES, NAME_HEADS, NAME_PAIRS, NAME_PHRASES, STREETS
from service.analysis.figures.english_qualifiers import QUALIFIERS_AFTER, QUALIFIERS_BEFORE
from service.analysis.figures.english_units import AGES, CAPITAL_UNITS, PERCENT, TORQUE, UNITS, UNSPACED_UNITS
from service.analysis.figures.english_words import (
    DENOMINATORS,
    DOZENS,
    GLUED_SCALES,
    MONTHS,
    ORDINALS,
    PLURAL_DENOMINATORS,
    RELATIVE_UNITS,
    SCALES,
    SHORT_WEEKDAYS,
    TENS,
    TIME_UNITS,
    TOGETHER,
    UNITS_BELOW_TWENTY,
    VAGUE,
    WEEKDAYS,
)
from service.analysis.figures.grammar import Grammar, index_cues, index_phrases, index_tails, words

NOUN_STOPS = words(
    """
a aboard about above according across adrift after again against ago all along also although am amid among an and any
are
around as at away back be because been before behind being below beneath beside between beyond both but by can could
did do does down during each either else ended even ever every for from further get gets given go goes got had
has have having he her here him his how i if in inside into is it its itself just last later least less like
made make makes may me might more most must my near nearly never next no nor not now of off on once one only
remain remained
onto or our out outside over own past per rather said say says seen she should since so some still such than
that the their them then there these they this those though through throughout to told too took toward towards
under until up upon us very via was we went were what when where whether which while who whom whose why will
with within without won would yesterday yet you your today tomorrow including than each early late low high
behind ahead clear apart taken found left died killed known called set ran fled fell rose grew began became came gave
held kept met paid saw sent sold stood stole struck broke brought built bought caught chose drew drove fought flew wrote
"""
)
"""Words that end the noun phrase after a figure."""

NUMBER_WORDS = frozenset(
    {
        *UNITS_BELOW_TWENTY,
        *TENS,
        *TOGETHER,
        *SCALES,
        *ORDINALS,
        *DOZENS,
        *VAGUE,
        "half",
        "½",
        "⅓",
        "⅔",
        "¼",
        "¾",
        "⅕",
        "⅖",
        "⅗",
        "⅘",
        "⅙",
        "⅛",
        "⅜",
        "⅝",
        "⅞",
    }
) - {"grand", "mil", "second"}
"""Words that a number may start with."""

MULTIPLES = {
    "twice": "2",
    "thrice": "3",
    "doubled": "2",
    "doubling": "2",
    "double": "2",
    "tripled": "3",
    "tripling": "3",
    "triple": "3",
    "trebled": "3",
    "treble": "3",
    "quadrupled": "4",
    "quadruple": "4",
    "halved": "0.5",
    "halving": "0.5",
    "twofold": "2",
    "threefold": "3",
    "fourfold": "4",
    "fivefold": "5",
    "sixfold": "6",
    "sevenfold": "7",
    "eightfold": "8",
    "ninefold": "9",
    "tenfold": "10",
}
"""Words that multiply a thing by themselves."""

PEOPLE = words(
    """
people men women children boys girls persons missing pupils students patients families households homes others adults
fans customers users viewers members staff personnel workers employees jobs troops soldiers volunteers residents voters
police wounded injured unemployed disabled accused convicted detained arrested deceased displaced married
"""
)
"""Nouns that are counted, never measured."""

RELATIVE_WORDS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "recent": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
}
"""Words that point from the day of writing."""

SINGLE_UNITS = words(
    "dollar euro ounce inch penny dime mile gallon pint ton tonne kilogram kilo kilometre kilometer acre litre liter"
    " metre meter gigabyte terabyte percentage"
)
"""Units that an article counts: "a mile" is one."""

TRIGGERS = {
    **dict.fromkeys(NUMBER_WORDS, "number"),
    **dict.fromkeys(MONTHS, "month"),
    **dict.fromkeys(WEEKDAYS, "weekday"),
    **dict.fromkeys(SHORT_WEEKDAYS, "weekday"),
    **dict.fromkeys(RELATIVE_WORDS, "relative"),
    **dict.fromkeys(["yesterday", "today", "tonight", "tomorrow"], "day"),
    **dict.fromkeys((w for w in TIME_UNITS if len(w) > 3), "period"),
    **dict.fromkeys(["day", "days"], "period"),
    **dict.fromkeys(MULTIPLES, "multiple"),
    **dict.fromkeys(["noon", "midday", "midnight"], "clock"),
    **dict.fromkeys(["spring", "summer", "autumn", "fall", "winter"], "season"),
    **dict.fromkeys(
        ["noughties", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"],
        "decade",
    ),
    **dict.fromkeys(["q", "h"], "quarter"),
    **dict.fromkeys(["'", "’", "‘"], "short year"),
    **dict.fromkeys(["quarter", "second"], "number"),
    **dict.fromkeys(SINGLE_UNITS, "coin"),
    "point": "point",
}
"""Word → the reader that looks at it."""

ENGLISH = Grammar(
    units_below_twenty=UNITS_BELOW_TWENTY,
    tens=TENS | TOGETHER,
    scales=SCALES,
    plural_scales={word: VAGUE[word] for word in ("hundreds", "thousands", "millions", "billions", "trillions")},
    glued_scales=GLUED_SCALES,
    ordinals=ORDINALS,
    ordinal_suffixes=frozenset({"st", "nd", "rd", "th"}),
    denominators=DENOMINATORS,
    plural_denominators=PLURAL_DENOMINATORS,
    scale_openers=frozenset({*SCALES, "-", "dozen", "dozens", "score", "gross"}),
    number_words=NUMBER_WORDS,
    pronoun_like=frozenset({"one"}),
    vague=VAGUE,
    dozens=DOZENS,
    half="half",
    articles=frozenset({"a", "an"}),
    conjunctions=frozenset({"and", "&"}),
    minus=frozenset({"minus", "negative"}),
    months=MONTHS,
    doubtful_months=frozenset({"may", "march", "mar", "jan", "dec", "sep", "august", "jun", "apr"}),
    month_openers=words(
        """
in last next this since until till by of early late mid from before after during to between and every through
"""
    ),
    weekdays=WEEKDAYS,
    short_weekdays=SHORT_WEEKDAYS,
    age_openers=words("in into reached reach well"),
    possessives=words("his her their my our its"),
    eras=frozenset({"bc", "bce", "ad", "ce"}),
    seasons={"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"},
    decades={
        "noughties": 0,
        "twenties": 2,
        "thirties": 3,
        "forties": 4,
        "fifties": 5,
        "sixties": 6,
        "seventies": 7,
        "eighties": 8,
        "nineties": 9,
    },
    year_openers=words(
        """
in since by from until till of during before after between year circa late early mid summer winter autumn
spring the to and through season euro olympics back throughout around about fy
"""
    ),
    year_followers=words(
        """
season olympics championships championship cup world election games budget and or to
"""
    ),
    relative_days={"yesterday": "day-1", "today": "day+0", "tonight": "night+0", "tomorrow": "day+1"},
    day_parts=words("morning afternoon evening night"),
    beyond_days={("before", "day-1"): "day-2", ("after", "day+1"): "day+2"},
    beyond_units={("before", "last"): -2, ("after", "next"): 2},
    sorts_of_year=words("school financial fiscal calendar tax working academic business trading"),
    relative_units=RELATIVE_UNITS,
    time_units=TIME_UNITS,
    clock_halves={"am": 0, "pm": 12},
    clock_words={"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00"},
    time_zones=words("gmt bst utc est edt et pst pdt pt cet cest ist"),
    tails=index_tails(
        share=PERCENT,
        money=CURRENCIES_AFTER,
        cents=CENTS,
        millions=MILLION_CODES,
        time=TIME_UNITS,
        unit=UNITS,
        torque=TORQUE,
        age=AGES,
    ),
    glued_units=UNSPACED_UNITS,
    capital_units=CAPITAL_UNITS,
    capital_codes=CAPITAL_CODES,
    currencies_before=CURRENCIES_BEFORE | MILLION_CODES,
    million_codes=frozenset(MILLION_CODES),
    currency_openers=words("usd eur gbp sek euros dollars pounds aud cad yen"),
    unit_adjectives=words(
        "business working trading calendar consecutive straight successive full whole solid further additional extra"
        " more entire fewer less"
    ),
    priced=words(
        """
share barrel head night person litre liter gallon ticket tonne ton kilo pound acre ounce seat unit
"""
    ),
    priced_units={
        "person": "person",
        "cent": "cent",
        "capita": "person",
        "annum": "year",
        "head": "person",
        "game": "game",
        "household": "household",
        "min": "minute",
        "ms": "millisecond",
    },
    weight_words=words(
        """
weigh weighs weighed weighing weight ounce ounces oz lose lost heavier lighter fat lift lifted overweight shed
"""
    ),
    distance_words=words(
        """
tall long wide high deep sprint hurdles freestyle race relay title record final away above below final thick
swim
"""
    ),
    relative_words=RELATIVE_WORDS,
    multiples=MULTIPLES,
    multiple_openers=words("to than nearly almost will could would more has have had be may might can should must"),
    rank_words=frozenset({"number", "no", "ranked", "seeded"}),
    number_verb_openers=words("will would shall should may might can could must they which who"),
    times=frozenset({"times", "time", "fold", "x"}),
    comparatives=words(
        """
as more less the higher larger bigger faster greater smaller longer lower better likelier stronger heavier
that its their his her what those worse older fewer
"""
    ),
    joints=frozenset({"-", "‐", "‑", "–", "—", "~", *words("to through thru till until or and in out")}),
    ratio=frozenset({"in", "out"}),
    score_words=words(
        """
win wins won victory victories defeat defeats defeated loss lead leads led beat beats beaten beating draw
draws drew drawn lost lose score scored aggregate winners thrashing vote votes voted margin thriller hammering
rout triumph triumphed thrashed held edged hammered majority penalties penalty up down final result halftime
tie comeback success deficit
"""
    ),
    age_after=index_phrases(
        {
            "old": "",
            "olds": "",
            "of age": "",
            "s old": "",
            "' old": "",
            "’ old": "",
            "- old": "",
            "- olds": "",
            "' s old": "",
            ". old": "",
        }
    ),
    aged_persons=words("boy girl man woman child baby lad youth teenager pensioner widow widower"),
    age_before=frozenset({"aged", "age", "ages", "turned", "turns", "turning"}),
    ago=frozenset({"ago"}),
    of=frozenset({"of"}),
    cents=words("cent cents pence p paise kopecks kopeks centavos centimes pfennigs agorot groszy"),
    per=frozenset({"a", "an", "per", "each", "every", "/"}),
    few=frozenset({"few", "several", "couple", "many", "some"}),
    vague_time_openers=words(
        """
for after within over in recent coming several few many of took take lasted last past next spent weeks months
past
"""
    ),
    qualifiers_before=index_cues(QUALIFIERS_BEFORE),
    qualifiers_after=index_phrases(QUALIFIERS_AFTER),
    over_verbs=words("hand hands handed handing spread scattered dotted"),
    up_verbs=words("add adds added adding"),
    about_openers=words(
        "concern concerns concerned worry worries worried anxious question questions information details evidence talk "
        "talks talked talking speak speaks spoke spoken speaking story stories rumour rumours rumor rumors complain "
        "complains complained complaint complaints allegation allegations news letter film documentary book anything "
        "nothing something everything learn learned wrote written heard joke joked"
    ),
    about_nouns=words(
        "claim claims report reports warning warnings statement statements remark remarks comment comments debate "
        "discussion dispute doubt doubts idea article articles fear fears post posts tweet"
    ),
    passing=words(
        "past beyond pass passes passed passing cross crosses crossed crossing break breaks broke broken breach "
        "breached clear cleared"
    ),
    passed=words("mark barrier threshold milestone"),
    noun_openers=words("the a an this that these those his her its their any no several all such false media"),
    qualifier_gaps=frozenset({"the", "a", "an", "-", "("}),
    prefixes=words(
        """
mid under over pre post late early non top sub plus aged age twenty thirty
"""
    ),
    people=PEOPLE,
    several=words("several few"),
    verb_endings=frozenset({"ing"}),
    denominator_endings=frozenset({"th", "ths", "rd", "rds", "nd", "nds"}),
    plain_people=words(
        """
people persons residents voters patients students pupils workers employees users customers viewers fans troops soldiers
volunteers passengers civilians
"""
    ),
    triggers=TRIGGERS,
    name_heads=NAME_HEADS,
    name_pairs=NAME_PAIRS,
    name_phrases=index_phrases(dict.fromkeys(NAME_PHRASES, "")),
    streets=STREETS,
    bodies=BODIES,
    pronoun_ones=words(
        """
the this that no any each every which another some only own good bad big last next first little someone many
loved
"""
    ),
    noun_stops=NOUN_STOPS,
    noun_skips=frozenset(
        {"of", "the", "other", "more", "further", "additional", "new", "his", "her", "their", "its", "different", "-"}
    ),
)
"""The grammar of English."""
