"""English words that name what is reckoned: sums, differences, shares, comparisons, rests."""

import re
from dataclasses import dataclass

from service.verification.figures.english import stems

SUM_CUES = re.compile(
    r"\b(?:total|altogether|combined|in all|all told|overall|together|between them|sum|tally|both|worldwide"
    r"|globally|so far|shar(?:e|ed|ing)"
    r"|(?:the|its|their|his|her|these|those|our|last|first|top|other) (?:(?:past|first|top|last|other|following|next|coming) )?"
    r"two"
    r"|(?:in|over|across|within|during) (?:two|three|four|five)"
    r" (?:years|months|weeks|days|seasons|quarters|rounds|nights)"
    r"|(?:rais|increas|bring|tak)(?:e|ed|ing) (?:\w+ )?to|brought (?:\w+ )?to)\b",
    re.IGNORECASE,
)
"""Words of a claim that name a sum."""

REST_CUES = re.compile(
    r"\b(?:all but|remain\w*|rest|others?|left|surviv\w+|not|n't|without|fail\w*|except|still|no|"
    r"un\w+ed|unhurt|unscathed|unsold|unspent|unpaid|unfit|unaccounted|missing|did not|never|keep\w*|kept"
    r"|spar\w+|escap\w+|outside|elsewhere|adults|before|short|empty|vacant|undecided|unsure|yet|neither|neutral)\b",
    re.IGNORECASE,
)
"""Words of a claim that name what is left."""

SHARE_CUES = re.compile(r"\b(?:of|share|proportion|out of|in every|per ?cent|half|third|quarter)\b|%", re.IGNORECASE)
"""Words of a claim that name a share."""

SOURCE_REST_CUES = re.compile(r"\bthe (?:rest|others|remaining|remainder)\b", re.IGNORECASE)
"""Words of a source that speak of what is left without counting it."""

COORDINATED = re.compile(r"[\w\s-]{0,20}?\s*(?:,|and|,? and|as well as|plus)\s*", re.IGNORECASE)
"""What joins the counts of one list: "two adults and four pups"."""

DIFFERENCE_BESIDE = re.compile(
    r"\s*(?:[\w-]+\s+){0,2}?(?:more|less|fewer|lower|higher|longer|shorter|later|earlier|older|younger|smaller|larger|bigger|faster"
    r"|slower|heavier|lighter|cheaper|apart|above|below|ahead|behind|outside|inside|beyond|short of|off|clear of|shy of"
    r"|adrift)\b",
    re.IGNORECASE,
)
"""Words right behind a figure that make a difference of it: "three years less than"."""

EACH_CUES = re.compile(r"\b(?:each|apiece|per|average|a head)\b", re.IGNORECASE)
"""Words of a claim that share an amount out."""

OF_NAMED = re.compile(r"\s*of (?:the|its|their|his|her|those|these)\b(?!\s+\d)", re.IGNORECASE)
"""Words behind a part of something that was counted before."""

LEAVING = re.compile(r"\bleav(?:es?|ing)\b[^.;]{0,60}$|\bleft (?:with )?(?:just |only |about )?[$£€]?$", re.IGNORECASE)
"""What stands before what a number told before leaves of a whole."""

BEYOND_PLACE = re.compile(
    r"\b(?:outside|beyond|elsewhere|apart from|other than|not|except|rest|remain\w*|others?)\b", re.IGNORECASE
)
"""Words by which a claim tells the other part of what the source shares out."""

EXPECTED = re.compile(
    r"\b(?:expect\w*|estimat\w*|forecast\w*|predict\w*|target\w*|plan(?:s|ned)?|budget\w*|project(?:ed|ion|ions)|hop(?:ed|ing)"
    r"|guid(?:e|ance|ed)|asking|anticipat\w+|sought|foreseen|pencilled)\b",
    re.IGNORECASE,
)
"""Words about what was thought to come: an estimate in one text is what was expected in another."""

TO_A_LEVEL = re.compile(
    r"(?: [\w’'-]+){0,6}?,? to (?:(?:an?|the|its|their) )?(?:(?:record|new|all-time|average|total|median|high|low) )*"
    r"(?:of )?(?:about |around |almost |nearly |just |some |over )?[$£€¥₹]?",
    re.IGNORECASE,
)
"""What stands between a change and where it led to: "by 11 per cent in a year to an average of"."""

WENT_BY = re.compile(
    r"\b(?:by|up|down|(?:rise|increase|fall|drop|decrease|jump|cut|reduction|growth) of|extra|additional|further"
    r"|another) (?:about |around |almost |nearly |just |some |more than )?[$£€¥₹]?$",
    re.IGNORECASE,
)
"""What stands before how far something went."""

AMONG_ALL = re.compile(
    r"(?: [\w’'-]+){0,4} (?:among|out of|from among|of|from|in)"
    r" (?:(?:its|the|their|his|her|all|a|total|of|some|about|more|than|nearly) )*",
    re.IGNORECASE,
)
"""What stands between some and all of them: "112 vacancies among its"."""

A_SHARE = re.compile(r"\b(?:an?|one|almost an?|about an?) $", re.IGNORECASE)
"""What stands before an ordinal that is a share: "a fifth dearer"."""

COMPARATIVE = re.compile(
    r"\s*(?:more|less|fewer|dearer|cheaper|higher|lower|larger|smaller|bigger|longer|shorter|faster|slower|heavier|lighter"
    r"|older|younger|better|worse|above|below|up|down|off)\b",
    re.IGNORECASE,
)
"""What stands behind it."""

TO_ONE = re.compile(r"\s*(?:to|-to-) ?one\b(?! of)", re.IGNORECASE)
"""What makes a multiple of a number: "by more than two to one"."""

STAYS = re.compile(r"\b(?:stay\w*|continue\w*|carry on|go(?:es)? on|safe|intact|saved)\b", re.IGNORECASE)
"""Words of a claim about those whom nothing happens to."""

DRAWN = re.compile(r"\b(?:drawn?|drew|tied)\b", re.IGNORECASE)
"""What games are that are neither won nor lost."""

NEITHER = re.compile(
    r"\b(?:no|not|un(?:decided|sure|certain|committed)|neither|neutral|did not|d(?:o|id)n['’]t|without|abstain\w*"
    r"|other)\b",
    re.IGNORECASE,
)
"""Words of a claim about those who are on no side."""

THE_OTHERS_DO = re.compile(
    r"(?:^|[.;]\s+|, |\band )(?:and |while )?the (?:others|rest|remainder|remaining \w+)\b", re.IGNORECASE
)
"""What opens a statement about those who are left."""

OF_SOME = re.compile(
    r"\s*of (?:all )?(?:(?:the|its|their|his|her|our|those|these|this|that|an?) )?(?:[\w-]+(?: [A-Z][\w-]+)*['’]s? )?",
    re.IGNORECASE,
)
"""What stands between a part and what it is some of: "ten of Torvale's libraries"."""

OF_WHOLE = re.compile(r"\s*[\w\s-]{0,40},\s*(?:only |just |all but )?")
"""What stands between a whole that opens a sentence and its part: "Of the five librarians, two"."""

AMONG = re.compile(r"\b(?:among (?:them|whom)|including|of (?:whom|which|them))\b[\w\s,-]{0,12}$", re.IGNORECASE)
"""What stands between a whole and a part that is told after it."""

ADDED = re.compile(
    r"\b(?:bringing|taking|raising) (?:the|its|their) (?:\w+ )?(?:number|total|tally|figure)? ?(?:\w+ )?to $",
    re.IGNORECASE,
)
"""What stands between what was added and the new total."""

WHOLE_OF = re.compile(
    r"\s*of (?:its|their|his|her|the|all)(?: total| entire| whole)? (?P<whole>[^.,;]{3,40})", re.IGNORECASE
)
"""What stands behind a share that is told of a part: "a tenth of its staff"."""

PART_APPOSED = re.compile(
    r"(?: [\w-]+){0,5},? (?:or |that is |equal to |equivalent to |representing |which is )?"
    r"(?:about |some |nearly |around )?",
    re.IGNORECASE,
)
"""What stands between a part and the share that it is."""

OF_WHAT = re.compile(r"\s*of what\b", re.IGNORECASE)
"""Words that make the whole of a share the unknown: "a fifth of what was needed"."""

BEFORE_CUES = re.compile(
    r"\b(?:last|ago|before|earlier|previous(?:ly)?|former(?:ly)?|once|used to|had|was|were|old|older"
    r"|predecessor|until|original(?:ly)?"
    r"|then|at first)\b",
    re.IGNORECASE,
)
"""Words of a claim that look back."""

MORE_THAN_OTHER = re.compile(
    r"\s*(?:[\w-]+ ){0,2}?(?:(?P<way>more|less|fewer|higher|lower|longer|shorter|larger|bigger|smaller|older|younger"
    r"|heavier|lighter|faster|slower|later|earlier|cheaper|dearer|worse|better)(?: [\w-]+){0,2}? than"
    r"|(?P<way2>above|below|ahead of|behind|over|under|up on|down on|short of|outside|inside|beyond|shy of|clear of"
    r"|off))"
    r" (?P<other>[^.;]{3,80})",
    re.IGNORECASE,
)
"""What stands behind the difference to another thing: "12 more than the old ones", "a degree above the record"."""

APART = frozenset({"short", "shy", "clear", "ahead", "behind", "adrift", "off"})
"""Words that stand behind a difference where its noun would."""

DIRECTIONS = frozenset({"more", "fewer", "less", "extra", "additional", "further"})
"""Words that may stand before the noun of a difference."""

LESS_WORDS = frozenset(
    "less|fewer|lower|shorter|smaller|younger|lighter|faster|earlier|cheaper|below|under|behind|down on|short of|inside"
    "|shy of|off".split("|")
)
"""Ways in which the figure of the source is the smaller side."""

LOOKS_BACK = re.compile(
    r"\b(?:ago|before|last|previous\w*|earlier|predecessor|former|old|planned|originally|year|years|month|week|then)\b",
    re.IGNORECASE,
)
"""Words of the other side that place it in the past."""

BY_TO = re.compile(
    r"\b(?:(?P<up>rais\w+|increas\w+|r[io]s\w+|lift\w*|climb\w*|gr[eo]w\w*|put up|up|added|adding|gain\w*|jump\w*)"
    r"|(?P<down>cut\w*|lower\w*|reduc\w+|f[ae]ll\w*|drop\w*|shr[aiu]nk\w*|declin\w+|down|shed|slash\w*|los\w+))"
    r"(?: [\w’'-]+){0,5}?(?: by)? (?:about |some |almost |nearly |just |another )?[$£€]?$",
    re.IGNORECASE,
)
"""What stands before the amount of a change: "raised its main rate by", "up"."""

LED_TO = re.compile(r"(?: [\w-]+){0,4} to (?:about |around |almost |nearly |just |some )?[$£€]?", re.IGNORECASE)
"""What stands between a change and what it led to: "raised by half a point to 4.25 percent"."""

APPOSED = re.compile(
    r"(?: [\w-]+){0,5}, (?:[\w’'-]+ ){0,4}?(?:by )?(?:about |around |almost |nearly |just )?[$£€]?", re.IGNORECASE
)
"""What stands between a figure and the change that led to it: "61,300, an increase of 2,900"."""

TIMES_OTHER = re.compile(
    r"\s*(?:(?:as|more|larger|bigger|higher|the size|the number)\b[\w\s-]{0,24}?\b(?:as|than|of) "
    r"|(?=(?:the|its|his|her|their) ))"
    r"(?P<other>[^.;,]{3,60})",
    re.IGNORECASE,
)
"""What stands behind a multiple of another thing: "20 times the first estimate"."""

TIMES_AS_MANY = re.compile(r"\s*(?:as|that) (?:many|much|number|amount)(?! as)\s(?P<also>[^.;,]{3,40})", re.IGNORECASE)
"""What stands behind a multiple that is told of a second thing: "twice as many damaged"."""

AGAIN = re.compile(r"\b(?:again|a second time|once more)\b", re.IGNORECASE)
"""Words that say that something happened twice."""

IN_A_ROW = re.compile(r"\b(?:in a row|running|straight|consecutive|successive|on the trot)\b", re.IGNORECASE)
"""Words that count what follows one another."""


@dataclass(frozen=True, slots=True)
class NumberName:
    """A word of the source that stands for a number of something."""

    number: int
    nouns: frozenset[str]
    pattern: re.Pattern[str]


_SCORED = stems("times goals tries wickets points")

NUMBER_NAMES = (
    NumberName(3, _SCORED, re.compile(r"\bhat[- ]tricks?\b", re.IGNORECASE)),
    NumberName(2, _SCORED, re.compile(r"\ba brace\b", re.IGNORECASE)),
    NumberName(2, stems("rounds"), re.compile(r"\brun-?offs?\b", re.IGNORECASE)),
)
"""Words that name a number."""

RISE_OF = re.compile(
    r"\b(?:(?P<up>increase|rise|gain|growth|jump)|(?P<down>fall|drop|decline|decrease|loss|cut)) of"
    r" (?:about |some |almost )?$",
    re.IGNORECASE,
)
"""What stands between a figure and how far it went: "61,300, an increase of 2,900"."""

DENIED = re.compile(
    r"\b(?:not|no|never|without|neither|nor|none|nothing|nobody|no one|only|fail\w*|lack\w*|refus\w+"
    r"|un\w+ed|yet to)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words that deny what is said of a part."""

OF_WHOLE_OPENED = re.compile(r"(?:^|[.,;:]\s+)of (?:the |its |their |those |these |all )*(?:[\w-]+ )?$", re.IGNORECASE)
"""What stands before a whole that opens a claim: "Of the 26 whales, nine"."""

EARLIER_ONES = frozenset({"earlier", "previous", "prior", "past", "former"})
"""Words by which the last of several is not counted among them."""

ONLY_SO_MANY = re.compile(r"\b(?:only|just) (?:about |around |some |one of (?:the |its |their )?)?$", re.IGNORECASE)
"""What stands before a small part without denying what is said of it."""

REPEATED_EVENT = re.compile(
    r"\s+(?:[\w’'-]+\s+){1,6}?"
    r"(?:of the (?:year|season|summer|winter|spring|autumn|month|week|campaign|series|tournament)"
    r"|(?:this|last|that) (?:year|season|summer|winter|spring|autumn|month|week)|so far|in a row|running|since"
    r"|in (?:as many|two|three|four|five|six|seven|eight|nine|ten|\d+) [a-z]+s"
    r"|of (?:the|this|his|her|its|their) (?:[\w-]+ )?(?:race|match|game|tour|career|reign|term|festival|cup|day|night"
    r"|war))\b"
    r"|\s+(?:straight|consecutive|successive)\b"
    r"|\s+[\w’'-]+(?: [\w’'-]+){0,3}? since\b",
    re.IGNORECASE,
)
"""What stands behind an ordinal that counts events: "the fourth attack this year"."""

OTHERS = re.compile(r"\s+(?:[a-z-]+ )?others?\b", re.IGNORECASE)
"""What stands behind a number that comes to one told before."""

ONE_OF = re.compile(r"\bone of (?:the |about |some |around |only |just )?$", re.IGNORECASE)
"""What stands before a whole that the claim's subject is counted in."""

THIS_INCLUDES = re.compile(
    r"\b(?:it|this|that|they|these|the (?:total|figure|number|sum|tally|toll)) (?:also )?"
    r"(?:includes?|included|counts|contains?) (?:about |around |some |nearly |almost )?[$£€]?$",
    re.IGNORECASE,
)
"""What stands before a part of the number told in the sentence before."""

BESIDE_A_CHANGE = re.compile(
    r"\b(?:by|(?:rise|increase|gain|growth|jump|fall|drop|decline|decrease|loss|cut|difference|gap|lead|majority|margin"
    r"|swing|improvement) of|up|down) (?:by )?(?:about |around |some |almost |nearly |just )?[$£€]?$",
    re.IGNORECASE,
)
"""What stands before a difference or a change: "fell by"."""

GOES_UP = re.compile(
    r"\b(?:more|higher|longer|older|larger|bigger|heavier|faster|later|dearer|r[io]se\w*|rising|risen|increas\w+|gr[eo]w\w*"
    r"|gain\w*|climb\w*|jump\w*|improv\w+|add\w*|extra|up by|went up|go(?:es|ne)? up)\b",
    re.IGNORECASE,
)
"""Words that make a difference one upward."""

GOES_DOWN = re.compile(
    r"\b(?:less|fewer|lower|shorter|younger|smaller|lighter|slower|earlier|cheaper|f[ae]ll\w*|drop\w*|declin\w+|decreas\w+"
    r"|shr[aiu]nk\w*|cut|reduc\w+|lost|losing|worse\w*|down by|went down|go(?:es|ne)? down)\b",
    re.IGNORECASE,
)
"""Words that make a difference one downward."""

PAST_BEFORE = re.compile(
    r"\b(?:from|against|compared (?:with|to)|than|instead of|rather than|had been|used to be)"
    r" (?:the |its |a |about |around |some |only |just |nearly |almost )*[$£€]?$",
    re.IGNORECASE,
)
"""What stands before the figure that another is laid beside."""

PAST_BEHIND = re.compile(
    r"\b(?:ago|earlier|before|previous\w*|until now|so far|at first|originally|last (?:year|month|week|season|\w*day"
    r"|spring|summer|autumn|winter|time))\b",
    re.IGNORECASE,
)
"""What stands behind a figure of the past."""

IS_NOW = re.compile(r"\b(?:now|today|at present|this (?:year|month|week|season|time))\b", re.IGNORECASE)
"""What stands behind a figure of the present."""

LAID_BESIDE = re.compile(
    r"(?: [\w’'-]+){0,5}?,? ?\(?(?:(?:down|up|changed|rising|falling) )?"
    r"(?:from|against|compared (?:with|to)|versus|instead of|rather than)"
    r"(?: (?:the|its|a|an|his|her|their|about|some|only|just|around|nearly|almost|more|than)"
    r"| (?:planned|previous|original)){0,3} [$£€¥₹]?",
    re.IGNORECASE,
)
"""What stands between two figures of one thing that the source lays side by side: "310,000, down from 372,000"."""

WENT_BY_FROM = re.compile(
    r"\b(?:(?P<up>r[io]se\w*|risen|increas\w+|gr[eo]w\w*|climb\w*|jump\w*|gain\w*|went up|rais\w+|lift\w*)"
    r"|(?P<down>f[ae]ll\w*|drop\w*|declin\w+|decreas\w+|shr[aiu]nk\w*|cut|reduc\w+|went down|lower\w*))"
    r"(?: [\w’'-]+){0,4}? by (?:about |some |almost |nearly |just |another |a further )?[$£€¥₹]?$",
    re.IGNORECASE,
)
"""What stands before the amount of a change that is told with where it began: "fell by 35 centimetres from 180"."""

CHANGED_FROM = re.compile(
    r",? (?:[\w’'-]+ )?from (?:the |its |a |about |some |nearly |almost |just )*[$£€¥₹]?", re.IGNORECASE
)
"""What stands between the amount of a change and where it began."""

BODY_OF = re.compile(
    r"\b(?:jury|panel|team|crew|group|family|board|bench|committee|party|gang|squad|staff) of (?:about |some )?$",
    re.IGNORECASE,
)
"""What stands before how many somebody is in all: "a jury of"."""

EACH_BEHIND = re.compile(r"\s*(?:each|apiece)\b", re.IGNORECASE)
"""What stands behind an amount that is told of each of several."""

BUNDLED = re.compile(
    r" [\w-]+(?: [\w-]+){0,2}?"
    r"(?:,? (?:each|all) (?:of |with |of them )?(?:[\w-]+ ){0,3}?(?:about |some |up to )?| of )",
    re.IGNORECASE,
)
"""What stands between several things and how many each holds: "12 lorries, each carrying 40 tents"."""

WITH_SO_MANY = re.compile(
    r" [\w-]+(?: [\w-]+){0,3}?,? (?:with|of|holding|carrying|containing) (?:about |some )?", re.IGNORECASE
)
"""The same where "each" stands behind."""

IN_EACH = re.compile(r"\s*(?:[\w-]+ )?(?:in |on |to |at )?(?:each|apiece|every one)\b", re.IGNORECASE)
"""What stands behind how many each of several things holds."""

STRICKEN = re.compile(r"^(?:dead|killed|missing|hurt|injured|wounded|ill|sick|alive|trapped|rescued)\b", re.IGNORECASE)
"""What a headline counts people by: "17 dead, nine missing"."""

TOGETHER = re.compile(r"\b(?:together|combined|between them|jointly|in total|altogether|in all)\b", re.IGNORECASE)
"""Words by which several have an amount as one."""

THE_SEVERAL = re.compile(
    r"\b(?:the|its|their|his|her|these|those|our|all|both)(?: (?:first|top|last|other|past|latest|main))? $",
    re.IGNORECASE,
)
"""What stands before a number of things that were told one by one."""

DURING = re.compile(
    r"\b(?:in|over|across|within|during|for) (?:the |its |his |her |their )?(?:past |last |first |latest )?$",
    re.IGNORECASE,
)
"""What stands before the time over which something came together."""

IS_TO_COME = re.compile(
    r"\b(?:will|shall|is to|are to|is set to|are set to|is due to|are due to|is going to)\b", re.IGNORECASE
)
"""What stands before a figure of the future."""

UNIT_PRICED = re.compile(
    r"\s*(?:(?:for |on )?(?:each|every)|per|for an?|an?) (?:additional |extra |single |full )?(?P<unit>[a-z]{3,})\b",
    re.IGNORECASE,
)
"""What stands behind an amount that is told for one of many, and of what: "150 dollars for each hectare"."""

SHARED_OUT = re.compile(r"\b(?:each|every|per) (?P<unit>[a-z]{3,})\b", re.IGNORECASE)
"""Among what a claim shares an amount out: "at each hospital"."""

OTHER_SIDE = re.compile(r"\bthan\b", re.IGNORECASE)
"""What stands before what a claim compares with."""

JOINED_BY = re.compile(r"(?: [\w’'-]+){1,8},? and (?:about |another |a further |some |only )?[$£€¥₹]?", re.IGNORECASE)
"""What stands between two counts of one thing that the source joins: "14 patients in one group and 16 in"."""

APPOSED_SHARE = re.compile(
    r"(?: [\w’'-]+){0,6}, (?:or |nearly |almost |about |some |just under |just over )*", re.IGNORECASE
)
"""What stands between a part and the share that it is of a whole told behind: "1,250 jobs, half of the"."""

A_LOSS = re.compile(
    r"\b(?:loss(?:es)?|lost|losing|loses|lose|deficit|in the red|negative|minus)\b[^.;]{0,24}$", re.IGNORECASE
)
"""What stands before an amount that is below nothing."""

A_PRICE = re.compile(
    r"\b(?:(?:a|an|one|each|every)(?: [\w-]+){1,3} (?:costs?|cost|sells? for|fetches|is worth|pays|earns|brings in)"
    r"|at|one costs?|price (?:is|was|of)|cost the \w+)\b[^.;,\d]{0,24}$",
    re.IGNORECASE,
)
"""What stands before an amount that is told of one of many: "a meal costs"."""

EACH_BESIDE = re.compile(r"\s*(?:(?:for |on )?(?:each|every)|apiece|a head|per|on average|an? [a-z]+)\b", re.IGNORECASE)
"""What stands behind such an amount."""

NOUNLESS = re.compile(
    r"\b(?:\w+ed|dead|missing|hurt|ill|alive|slept|went|came|took|got|had|were|was|won|lost|left|fell|rose|made|gave|chose"
    r"|kept|in|of)$",
    re.IGNORECASE,
)
"""What stands where a noun would, and is none."""

MARGIN_CUES = re.compile(
    r"\b(?:by|margin|lead\w*|majority|ahead|behind|trail\w*|down|up|beat\w*|deficit|advantage|more|fewer|clear)\b",
    re.IGNORECASE,
)
"""Words of a claim that tell by how much a score is won."""

SCORED = re.compile(
    r"(?:[\w-]+ )?(?:points?|goals?|votes?|runs?|seats?|frames?|games?|sets?|shots?|strokes?)$", re.IGNORECASE
)
"""What a score counts."""

OF_A_WHOLE = re.compile(r"\s*of (?!what\b)\w", re.IGNORECASE)
"""What stands behind a share of something."""
