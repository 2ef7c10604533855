"""English words about changes and comparisons: more than another, up from, where it led to."""

from service import patterns as re
from service.verification.lexicon.phrases import Phrases

DIFFERENCE_BESIDE = Phrases(
    r"\s*(?:[\w-]+\s+){0,2}?(?:more|less|fewer|lower|higher|longer|shorter|later|earlier|older|younger|smaller|larger|bigger|faster"
    r"|slower|heavier|lighter|cheaper|apart|above|below|ahead|behind|outside|inside|beyond|short of|off|clear of|shy of"
    r"|adrift)\b"
)
"""Words right behind a figure that make a difference of it: "three years less than"."""

COMPARES_WITHIN = re.compile(r"\s+(?:more|fewer|less)\b")
"""What stands within a figure and compares: "36,000 fewer barrels"."""

EXPECTED = re.compile(
    r"\b(?:expect\w*|estimat\w*|forecast\w*|predict\w*|target\w*|plan(?:s|ned)?|budget\w*|project(?:ed|ion|ions)|hop(?:ed|ing)"
    r"|guid(?:e|ance|ed)|asking|anticipat\w+|sought|foreseen|pencilled|approved|meant|intended|supposed|original(?:ly)?|agreed|allotted|allowed)\b",
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

A_SHARE = re.compile(r"\b(?:an?|one|almost an?|about an?) $", re.IGNORECASE)
"""What stands before an ordinal that is a share: "a fifth dearer"."""

COMPARATIVE = re.compile(
    r"\s*(?:more|less|fewer|dearer|cheaper|higher|lower|larger|smaller|bigger|longer|shorter|faster|slower|heavier|lighter"
    r"|older|younger|better|worse|above|below|up|down|off)\b",
    re.IGNORECASE,
)
"""What stands behind it."""

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
    r"\b(?:(?P<up>rais\w+|increas\w+|r[io]s\w+|lift\w*|climb\w*|gr[eo]w(?:s|n|ing|th)?|put up|up|added"
    r"|adding|gain\w*|jump\w*)"
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
    r"|(?=(?:the|its|his|her|their|what) ))"
    r"(?P<other>[^.;,]{3,60})",
    re.IGNORECASE,
)
"""What stands behind a multiple of another thing: "20 times the first estimate"."""

TIMES_AS_MANY = re.compile(r"\s*(?:as|that) (?:many|much|number|amount)(?! as)\s(?P<also>[^.;,]{3,40})", re.IGNORECASE)
"""What stands behind a multiple that is told of a second thing: "twice as many damaged"."""

RISE_OF = re.compile(
    r"\b(?:(?P<up>increase|rise|gain|growth|jump)|(?P<down>fall|drop|decline|decrease|loss|cut)) of"
    r" (?:about |some |almost )?$",
    re.IGNORECASE,
)
"""What stands between a figure and how far it went: "61,300, an increase of 2,900"."""

BESIDE_A_CHANGE = Phrases(
    r"\b(?:by|(?:rise|increase|gain|growth|jump|fall|drop|decline|decrease|loss|cut|difference|gap|lead|majority"
    r"|margin|shortfall|swing|improvement) of"
    r"|(?<!took )(?<!take )(?<!takes )(?<!taken )(?<!made )(?<!make )(?<!makes )up|down)"
    r" (?:by )?(?:about |around |some |almost |nearly |just )?[$£€]?$"
)
"""What stands before a difference or a change: "fell by"."""

GOES_UP = re.compile(
    r"\b(?:(?<!or )more|higher|longer|older|larger|bigger|heavier|faster|later|dearer|r[io]se\w*|rising"
    r"|risen|lift\w*|raise\w*|increas\w+|gr[eo]w(?:s|n|ing|th)?|gain\w*|climb\w*|jump\w*|improv\w+|add\w*|extra"
    r"|up by|went up|profit\w*"
    r"|made(?=\s+(?:\S+\s+){0,4}?on\b)|go(?:es|ne)? up|soar\w*|surg\w+|swell\w*"
    r"|deeper|wider|taller|stronger|warmer|hotter|further|farther)\b",
    re.IGNORECASE,
)
"""Words that make a difference one upward."""

GOES_DOWN = Phrases(
    r"\b(?:(?<!or )less|(?<!or )fewer|lower|shorter|younger|smaller|lighter|slower|earlier|cheaper|f[ae]ll\w*|drop\w*"
    r"|declin\w+|decreas\w+|shr[aiu]nk\w*|cut|reduc\w+|lost|losing|loss(?:es)? of|worse\w*|down by|went down"
    r"|go(?:es|ne)? down|sl[iu][pm]\w*|s[aiu]nk\w*"
    r"|plung\w+|plummet\w*|tumbl\w+|dip(?:s|ped)?|eas(?:ed|es|ing)|narrow\w*|contract(?:ed|s|ing)|retreat\w*|slid\w*"
    r"|shed\w*|halv\w+|wan(?:ed|ing)|weaken\w*|shallower|weaker|colder)\b"
)
"""Words that make a difference one downward."""

ARRIVED_AT = re.compile(r"\bto (?:about |around |some |almost |nearly |only |just )?[$£€]?$", re.IGNORECASE)
"""What stands before the amount that a change led to: "by 65 cents to €14.15"."""

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
    r"(?:from|against|compar(?:ed|es|ing) (?:with|to)|versus|instead of|rather than)"
    r"(?: (?:the|its|a|an|his|her|their|about|some|only|just|around|nearly|almost|more|than)"
    r"| (?:planned|previous|original)){0,3} [$£€¥₹]?",
    re.IGNORECASE,
)
"""What stands between two figures of one thing that the source lays side by side: "310,000, down from 372,000"."""

WENT_BY_FROM = re.compile(
    r"\b(?:(?P<up>r[io]se\w*|risen|increas\w+|gr[eo]w(?:s|n|ing|th)?|climb\w*|jump\w*|gain\w*|went up|rais\w+|lift\w*)"
    r"|(?P<down>f[ae]ll\w*|drop\w*|declin\w+|decreas\w+|shr[aiu]nk\w*|cut|reduc\w+|went down|lower\w*))"
    r"(?: [\w’'-]+){0,4}? by (?:about |some |almost |nearly |just |another |a further )?[$£€¥₹]?$",
    re.IGNORECASE,
)
"""What stands before the amount of a change that is told with where it began: "fell by 35 centimetres from 180"."""

CHANGED_FROM = re.compile(
    r",? (?:[\w’'-]+ )?from (?:the |its |a |about |some |nearly |almost |just )*[$£€¥₹]?", re.IGNORECASE
)
"""What stands between the amount of a change and where it began."""

IS_TO_COME = re.compile(
    r"\b(?:will|shall|is to|are to|is set to|are set to|is due to|are due to|is going to)\b", re.IGNORECASE
)
"""What stands before a figure of the future."""

OTHER_SIDE = re.compile(r"\bthan\b", re.IGNORECASE)
"""What stands before what a claim compares with."""

OTHER_SIDE_OPENS = re.compile(
    r"\b(?:than|compared (?:with|to)|against|ahead of|clear of|above|below|behind|"
    r"(?<=as many )as|(?<=as much )as|(?<=as high )as|(?<=as large )as|(?<=as big )as|(?<=as long )as|(?<=as old )as"
    r"|(?<=\w )as(?= (?:on|in|at|for|among|by|from|to|with|under|over)\b)|that of|those of|what|the size of)\b",
    re.IGNORECASE,
)
"""What parts the two sides of a claim's comparison, behind how far they lie apart or how many times as much one is."""

PLACED = re.compile(
    r"\b(?:on|in|at|among|under|with|from|to|over) (?:the |its |their |his |her )?(?P<place>[\w’' -]{2,30}?) $",
    re.IGNORECASE,
)
"""What stands before that, and says where the first side is: "hurt on the tram as on the bus"."""

COMPARES = re.compile(
    r"\s*(?:as (?!well)|the (?:size|number|amount|rate|price|length)\b|what\b|that of\b)", re.IGNORECASE
)
"""What stands behind a multiple of another thing: "twice as much"."""
