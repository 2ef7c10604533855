"""English words that the binding and deriving of figures look for."""

import re

from service.analysis.wording import stem

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
    patients doctors nurses teachers brothers sisters sons daughters man woman child boy girl officer teenager
    suspect victim player worker soldier passenger driver fugitives gunmen robbers attackers militants
    fighters civilians refugees migrants students youths youngsters friends relatives parents mothers fathers
    colleagues directors executives candidates lawmakers mps senators councillors judges jurors witnesses
    survivors climbers tourists visitors users customers viewers voters recruits personnel reservists
    volunteers builders employees rapists murderers thieves burglars raiders hostages crew crewmen sailors
    pilots guests celebrities singers actors individuals citizens
"""


_GROUPS = """
    die dead death kill fatal perish life
    hurt injure wound injury
    rise grow increase climb jump gain surge
    fall drop decline decrease shrink slump tumble
    house home building
    buy purchase acquire
    receive get earn
    company firm business
    plan original budget
    today present current
    inhabitant population resident live islander
    start begin open launch
    end finish close shut
    quake earthquake tremor
    aircraft plane jet
    prison jail sentence imprison
"""

SYNONYMS = {stem(w): stem(line.split()[0]) for line in _GROUPS.strip().splitlines() for w in line.split()}
"""Stem → the stem that stands for all words of its line: around a figure they tell the same."""


def _stems(words: str) -> frozenset[str]:
    return frozenset(SYNONYMS.get(stem(word), stem(word)) for word in words.split())


PERSONS = _stems(_PERSON_WORDS)
"""Nouns for people, as stems: one may stand for another ("three teenagers", "three schoolgirls")."""

ANYBODY = _stems(
    "people persons individuals citizens residents inhabitants men women others adults customers users members victims"
    " patients workers staff employees"
)
"""Nouns for people that say next to nothing of who they are."""

PLACEHOLDERS = _stems("others more them total cases things items ones thing time times number figure")
"""Nouns that stand for any other."""

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

SUM_CUES = re.compile(
    r"\b(?:total|altogether|combined|in all|overall|together|between them|sum|tally|both"
    r"|(?:rais|increas|bring|tak)(?:e|ed|ing) (?:\w+ )?to|brought (?:\w+ )?to)\b",
    re.IGNORECASE,
)
"""Words of a claim that name a sum."""

DIFFERENCE_CUES = re.compile(
    r"\b(?:more|fewer|less|higher|lower|longer|shorter|older|younger|r(?:i|o)se|risen|rising|increas\w+|f[ae]ll(?:en|ing)?|"
    r"drop\w*|decreas\w+|declin\w+|gap|differen\w+|margin|lead\w*|ahead|behind|up|down|gain\w*|cut|extra|gr[eo]w\w*|"
    r"shrank|climb\w*|jump\w*|reduc\w+|add\w*|than|by|majority|apart|shortfall|lost|lose\w*|went|low\w*)\b",
    re.IGNORECASE,
)
"""Words of a claim that name a difference or a change."""

REST_CUES = re.compile(
    r"\b(?:all but|remain\w*|rest|others?|left|surviv\w+|not|n't|without|fail\w*|except|still|no|"
    r"un\w+ed|unaccounted|missing|did not|never|keep\w*|kept|spar\w+|escap\w+|outside|elsewhere|adults|before|short)\b",
    re.IGNORECASE,
)
"""Words of a claim that name what is left."""

SHARE_CUES = re.compile(r"\b(?:of|share|proportion|out of|in every|per ?cent|half|third|quarter)\b|%", re.IGNORECASE)
"""Words of a claim that name a share."""

SPAN_CUES = re.compile(
    r"\b(?:after|later|since|between|for|spann\w+|earlier|following|before|aged?|old|born|over|within|ago|anniversary)\b",
    re.IGNORECASE,
)
"""Words of a claim that name a stretch of years."""

PLACES = frozenset(
    {"place", "spot", "seed", "position", "best", "ranked", "biggest", "largest", "richest", "in", "behind"}
)
"""Words behind an ordinal that make it a rank."""

ALL_BUT = re.compile(r"\ball (?:but|except)\b|\bevery\w* (?:but|except)\b", re.IGNORECASE)
"""Words that make a number the exception to a whole."""

SOURCE_REST_CUES = re.compile(r"\bthe (?:rest|others|remaining|remainder)\b", re.IGNORECASE)
"""Words of a source that speak of what is left without counting it."""

DUALS = frozenset({"sides", "parties", "camps", "opponents", "rivals"})
"""Nouns that come in twos."""

CATEGORIES = _stems(
    "countries nations states counties cities towns villages regions provinces islands companies firms banks parties"
    " teams clubs universities newspapers networks airlines languages candidates ministries agencies"
)
"""Nouns that a list of names is counted by."""

CLAUSE_BREAK = re.compile(
    r"(?P<clause>[;:—–()]|\s-\s|,? \b(?:but|while|whereas|although|though|because|when|where|which|who|whose|unless"
    r"|if|with)\b)"
    r"|,(?!\d)|\band\b",
    re.IGNORECASE,
)
"""Where a clause may end; what is no `clause` is a lesser break."""

_OPPOSED = """
    rise | fall
    profit | loss lose | sale revenue turnover | cost | debt | tax
    win victory | lose defeat
    birth born | die
    import | export
    hire recruit | dismiss sack
    favour support | against oppose
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
    employer | employee
"""


def _opposites(groups: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in groups.strip().splitlines():
        sides = [_stems(side) for side in line.split("|")]
        for side in sides:
            for word in side:
                found[word] = found.get(word, frozenset()) | frozenset().union(*(s for s in sides if s is not side))
    return found


OPPOSITES = _opposites(_OPPOSED)
"""Stem → stems that cannot be said of the same figure in its place."""

NEGATION = re.compile(r"\b(?:not|no|never|without|neither|nor|none)\b|n['’]t\b", re.IGNORECASE)
"""Words that turn the rest of a claim round."""

PART_OF = re.compile(
    r"\bof (?:the |its |his |her |their |all |those |these |some |about |around |a total of )*$", re.IGNORECASE
)
"""What stands before a whole: "45 of its 610"."""

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

LABEL = re.compile(r"\b(?:a|an|the|with|of) ([a-z]{4,}) of (?:about |around |almost |nearly |only |just )?[$£€]?$")
"""A noun that says what the figure behind it measures: "a depth of"."""

PLACED = re.compile(r"\b(in|In|at|At|for|For|from|From) (?:the )?([A-Z][a-z]{2,})\b")
"""A preposition with a name."""

OF_THESE_BEFORE = re.compile(
    r"(?:\bof (?:which|whom|these|those|them)|\bincluding|\bamong (?:them|whom|these))[\s,]*"
    r"(?:(?:about|some|only|at least|nearly|almost|around|more than|over|up to)\s+)?$",
    re.IGNORECASE,
)
"""Words that let a figure be a part of what was named before it: "of which 40,500 were electric"."""

PARTITIVE = re.compile(r"\b(?:of|among|amongst|from among|including)\s+(?:the|its|his|her|their|all|those|these)?\s*$", re.IGNORECASE)
"""What stands before a figure that a claim names only as the whole of another part."""

THE_OTHERS = re.compile(r"\bthe (?:others|rest|remainder)\b", re.IGNORECASE)
"""Words that speak of what is left of a whole."""

DIFFERENCE = re.compile(
    r"\s*(?:[\w-]+\s+){0,2}?(?:(?:more|fewer|less|higher|lower|longer|shorter|older|younger|larger|smaller|bigger|heavier"
    r"|lighter|faster|slower|earlier|later)(?:\s[\w-]+){0,2}?\sthan|ahead of|short of)\b",
    re.IGNORECASE,
)
"""What stands behind a figure that is the difference to another: "4,000 more than a year ago"."""

FOR_WHOM = re.compile(r"\s+(?:for|to) (?:the )?(?P<whom>[\w-]+(?: [\w-]+)?)", re.IGNORECASE)
"""Whom a price or a number is for."""

ALTERNATIVE = re.compile(r"[\w\s-]{0,20},? or (?:about |only |just |some )?[$£€]?", re.IGNORECASE)
"""What stands between an amount and its alternative."""

OF_THESE = re.compile(r"\s*of (?:whom|which|them|these|those)\b", re.IGNORECASE)
"""Words that let a figure count what was named before it."""

ROMAN = {"II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12}
"""Roman letters that number a name."""

COORDINATED = re.compile(r"[\w\s-]{0,20}?\s*(?:,|and|,? and|as well as|plus)\s*", re.IGNORECASE)
"""What joins the counts of one list: "two adults and four pups"."""

DIFFERENCE_BESIDE = re.compile(
    r"\s*(?:[\w-]+\s+){0,2}?(?:more|less|fewer|lower|higher|longer|shorter|later|earlier|older|younger|smaller|larger|bigger|faster|slower|heavier|lighter|cheaper|apart|above|below|ahead|behind)\b",
    re.IGNORECASE,
)
"""Words right behind a figure that make a difference of it: "three years less than"."""

EACH_CUES = re.compile(r"\b(?:each|apiece|per|average|a head)\b", re.IGNORECASE)
"""Words of a claim that share an amount out."""

OF_WHOLE = re.compile(r"\s*[\w\s-]{0,40},\s*(?:only |just |all but )?")
"""What stands between a whole that opens a sentence and its part: "Of the five librarians, two"."""

AMONG = re.compile(r"\b(?:among (?:them|whom)|including|of (?:whom|which|them))\b[\w\s,-]{0,12}$", re.IGNORECASE)
"""What stands between a whole and a part that is told after it."""

ADDED = re.compile(
    r"\b(?:bringing|taking|raising) (?:the|its|their) (?:\w+ )?(?:number|total|tally|figure)? ?(?:\w+ )?to $",
    re.IGNORECASE,
)
"""What stands between what was added and the new total."""

QUARTER_ENDS = {
    f"-Q{n}": re.compile(rf"\bthree months (?:to|ending|ended|until|through) (?:the end of )?{month}", re.IGNORECASE)
    for n, month in enumerate(("March", "June", "September", "December"), 1)
}
"""Quarter → how a source names it by its last month."""

OF_WHAT = re.compile(r"\s*of what\b", re.IGNORECASE)
"""Words that make the whole of a share the unknown: "a fifth of what was needed"."""

BEFORE_CUES = re.compile(
    r"\b(?:last|ago|before|earlier|previously|formerly|once|used to|had|was|were)\b", re.IGNORECASE
)
"""Words of a claim that look back."""

MORE_THAN_OTHER = re.compile(
    r"\s*(?:[\w-]+ ){0,2}?(?P<way>more|less|fewer|higher|lower|longer|shorter|larger|bigger|smaller|older|younger"
    r"|heavier|lighter) than (?P<other>[^.,;]{3,60})",
    re.IGNORECASE,
)
"""What stands behind the difference to another thing: "12 more than the old ones"."""

AGAIN = re.compile(r"\b(?:again|a second time|once more)\b", re.IGNORECASE)
"""Words that say that something happened twice."""

PARTED = re.compile(r"[,;]|\b(?:and|but|while|against|to)\b", re.IGNORECASE)
"""What parts a figure without a noun from the one before it."""

DIRECTION = re.compile(
    r"\s*(?:[\w-]+\s+)?(?:(?P<up>more|higher|larger|longer|older)|(?P<down>less|fewer|lower|smaller|shorter|younger))\b",
    re.IGNORECASE,
)
"""Words right behind a figure that say which way it goes."""

CHANGED = re.compile(
    r"\b(?:r[io]se|risen|rising|increased?|gr[eo]wn?|climbed|jumped|f[ae]ll|fallen|dropped|declined|shr[au]nk|cut|raised"
    r"|lowered|up|down|gone up)\s(?:\w+ly )?(?P<way>by|to) (?:about |around |almost |nearly |only |more than )?[$£€]?$",
    re.IGNORECASE,
)
"""A change by an amount, or to one."""

RISE_OF = re.compile(
    r"\b(?:(?P<up>increase|rise|gain|growth|jump)|(?P<down>fall|drop|decline|decrease|loss|cut)) of"
    r" (?:about |some |almost )?$",
    re.IGNORECASE,
)
"""What stands between a figure and how far it went: "61,300, an increase of 2,900"."""
