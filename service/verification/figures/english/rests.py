"""English words about what is left of a whole, who the others are, and some of what was counted."""

from service import patterns as re
from service.verification.lexicon.phrases import Phrases

REST_CUES = Phrases(
    r"\b(?:all but|remain\w*|rest|others?|left|surviv\w+|not|n't|without|fail\w*|except|still|no|"
    r"un\w+ed|unhurt|unscathed|unsold|unspent|unpaid|unfit|unaccounted|missing|did not|never|keep\w*|kept"
    r"|spar\w+|escap\w+|outside|elsewhere|adults|before|short|empty|vacant|undecided|unsure|yet|neither|neutral)\b"
)
"""Words of a claim that name what is left."""

SOURCE_REST_CUES = re.compile(r"\bthe (?:rest|others|remaining|remainder|balance)\b", re.IGNORECASE)
"""Words of a source that speak of what is left without counting it."""

OF_NAMED = re.compile(r"\s*of (?:the|its|their|his|her|those|these)\b(?!\s+\d)", re.IGNORECASE)
"""Words behind a part of something that was counted before."""

LEAVING = re.compile(r"\bleav(?:es?|ing)\b[^.;]{0,60}$|\bleft (?:with )?(?:just |only |about )?[$£€]?$", re.IGNORECASE)
"""What stands before what a number told before leaves of a whole."""

BEYOND_PLACE = re.compile(
    r"\b(?:outside|beyond|elsewhere|apart from|other than|other sources|not|except|rest|remain\w*|others?)\b",
    re.IGNORECASE,
)
"""Words by which a claim tells the other part of what the source shares out."""

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

OF_SOME_LATELY = re.compile(
    OF_SOME.pattern + r"(?:(?:first|last|past|latest|final|remaining|current|previous) )?", re.IGNORECASE
)
"""The same with which of them: "of the line's first 25"."""

AMONG = re.compile(r"\b(?:among (?:them|whom)|including|of (?:whom|which|them))\b[\w\s,-]{0,12}$", re.IGNORECASE)
"""What stands between a whole and a part that is told after it."""

ADDED = re.compile(
    r"\b(?:bringing|taking|raising) (?:the|its|their) (?:\w+ )?(?:number|total|tally|figure)? ?(?:\w+ )?to $",
    re.IGNORECASE,
)
"""What stands between what was added and the new total."""

DENIED = re.compile(
    r"\b(?:not|no|never|without|neither|nor|none|nothing|nobody|no one|only|fail\w*|lack\w*|refus\w+"
    r"|un\w+ed|yet to)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words that deny what is said of a part."""

OF_WHOLE_OPENED = re.compile(r"(?:^|[.,;:]\s+)of (?:the |its |their |those |these |all )*(?:[\w-]+ )?$", re.IGNORECASE)
"""What stands before a whole that opens a claim: "Of the 26 whales, nine"."""

PARTED = re.compile(r",\s*(?:(?:only|just|all but|about|some|around|nearly|almost|the other) )*$", re.IGNORECASE)
"""What stands between a whole that opens a sentence and the number of its part: "Of 40 ships that left, only"."""

FIRST_PART = re.compile(r"\b(?:the|a|an|its|their) (?:first|initial) $", re.IGNORECASE)
"""What stands before a part behind which more comes: "the first 150,000 tonnes will be sold in March"."""

AFTER_FIRST = re.compile(
    r"\b(?:another|further|more|rest|remain\w*|later|follow\w*|afterwards|still|left|second|other)\b", re.IGNORECASE
)
"""Words of a claim about what comes behind a first part."""

STILL = re.compile(r"\b(?:still|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|yet)\b", re.IGNORECASE)
"""Words by which something has not changed for some, as it has for the others."""

EARLIER_ONES = frozenset({"earlier", "previous", "prior", "past", "former"})
"""Words by which the last of several is not counted among them."""

ONLY_SO_MANY = re.compile(
    r"\b(?:only|just) (?:about |around |some |one of (?:the |its |their |his |her )?(?:last |past |first )?)?$",
    re.IGNORECASE,
)
"""What stands before a small part without denying what is said of it."""

REPEATED_EVENT = re.compile(
    r"\s+(?:[\w’'-]+\s+){1,9}?"
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

ONE_OF = re.compile(
    r"\bone of (?:(?:the|its|their|his|her|about|some|around|only|just|last|past|first|previous) ){0,3}$", re.IGNORECASE
)
"""What stands before a whole that the claim's subject is counted in."""

ONCE_IN = re.compile(r"\b(?:only |just )?once in (?:(?:the|its|their|his|her|last|past|first) ){0,2}$", re.IGNORECASE)
"""What stands before how many times something could have happened that did once."""

ONE_OF_THEM = re.compile(
    r"^(?:the|their) (?:[\w-]+est|[\w-]+ one|fourth|third|fifth|sixth)(?: [a-z-]+)?\b"
    r"|^(?:only )?(?:one|another) (?:of|man|woman|person)\b",
    re.IGNORECASE,
)
"""How a sentence begins that speaks of one of several: "The youngest sailor has a broken arm."."""

OUT_OF = re.compile(r"\b(?:out of|from) (?:a total of |its |the |their |about |some |all )*$", re.IGNORECASE)
"""What stands between a part and a whole of another name: "31 vacancies at the hospital, out of 264 posts"."""

THOSE_OPENED = re.compile(
    r"(?:^|[.;]\s+)of (?:those|these|them|the|its)\b[^.,;]{0,40}, (?:about |some )?$", re.IGNORECASE
)
"""How a sentence begins that tells some of what was counted before: "Of those waiting, 920"."""

THIS_INCLUDES = re.compile(
    r"\b(?:it|this|that|they|these|the (?:total|figure|number|sum|tally|toll)) (?:also )?"
    r"(?:includes?|included|counts|contains?) (?:about |around |some |nearly |almost )?[$£€]?$",
    re.IGNORECASE,
)
"""What stands before a part of the number told in the sentence before."""

OF_WHOLE_TOLD = re.compile(
    r"\s*of (?:(?:the|its|their|his|her|all|those|these) )*(?P<whole>(?:[\w’'-]+ ){0,4}[\w’'-]+)", re.IGNORECASE
)
"""What stands behind a share and names its whole."""

PART_LAID = re.compile(
    r"(?: [\w’'-]+){0,6}?,? (?:but |and )?"
    r"(?:(?:all|everyone|everybody|none) (?:but|except)(?: for)?|among (?:them|whom)|including|of (?:whom|which|them)"
    r"|(?:more|less|fewer) than|only|just|with)"
    r"(?: (?:about|some|only|just|around|nearly|almost|as many as|at least|more than)){0,2} [$£€¥₹]?",
    re.IGNORECASE,
)
"""What stands between a whole and a part of it: "31 people spoke, all but four of them against"."""

MAY_COME = re.compile(r"\b(?:could|would|may|might|should|if|further|another)\b", re.IGNORECASE)
"""What stands before an amount that is not taken away yet: "the sale could raise a further 180,000"."""

FURTHER = re.compile(r"\b(?:further|another|additional|more would|needed|required)\b", re.IGNORECASE)
"""Words of a claim about what is wanted beside a part."""
