"""English words before a figure that bound it without being a qualifier: "could rise to", "is guaranteed"."""

from service import patterns as re
from service.verification.lexicon.phrases import Phrases

_AMOUNT = r"\s+(?:about |around |a |an )?[$£€]?$"

_PASSABLE = r"\s+(?:about |around |a |an |the )?[$£€]?$"

COULD_REACH = Phrases(
    r"\b(?:could|may|might|can|would)(?: \w+)? (?:rise|climb|go|grow|increase|run|amount|add up|extend|reach)"
    r"(?: (?:up|as high))?(?: to)?" + _AMOUNT
)
"""What may come to the number behind it, and to no more."""

PASSED = Phrases(
    r"\b(?:(?:tak|push|br|lift|rais|send|sent|mov|went|go|gone|ris|rose|climb)\w*(?: [\w’'-]+){0,6}"
    r" (?:past|beyond|above)"
    r"|passed|surpassed|topped|outstripped|crossed|(?:now|already|well|is|was|are|were) (?:past|beyond))" + _PASSABLE,
    needs=("past", "beyond", "above", "passed", "topped", "outstripped", "crossed"),
)
"""What lies beyond the number behind it."""

FLOOR = Phrases(
    r"\b(?:guaranteed|assured of|a floor of|start(?:s|ed|ing)? at|begin(?:s|ning)? at|from as little as)" + _AMOUNT,
    needs=("guaranteed", "assured of", "floor of", "start", "begin", "as little as"),
)
"""What is the number behind it, or more."""

YOUNGEST = Phrases(
    r"\b(?:youngest|lowest|smallest|shortest|cheapest|lightest|least)\b[^,;.]{0,30}?\b(?:is|was|are|were|at|of|being)"
    + _AMOUNT
)
"""The least of several: the others are more."""

THRESHOLD = Phrases(
    r"\b(?:if|unless|provided|providing|as long as|once)\b[^,;.:]{0,60}\s(?:by |for |to )?(?:about |around )?[$£€]?$",
    needs=("if", "unless", "provid", "as long as", "once"),
)
"""What a condition demands: more of it does as well ("a bonus if a fifth of subscribers watch")."""

APPOSED = re.compile(r"(?: [\w-]+){0,3}(?: \(|(?:,|,? or) )(?:about |around )?[$£€]?")
"""What stands between a bounded figure and the same told otherwise: "up to 1.7 million people, 75% of them"."""

WITHIN = Phrases(r"\bwithin (?:the (?:next|first) )?$", needs=["within "])
"""What takes the time behind it, and no longer."""

DEADLINE = Phrases(r"\b(?:has|have|had|having|given|gives?|gave|left) $")
"""What stands before a time in which something may be done ("had 28 days to appeal"): no longer than it."""

TO_DO = re.compile(r" (?:left |more |in which )?to [a-z]")
"""What stands behind such a time."""

NONE_BEYOND = re.compile(r"\b(?:no|not|neither|none|nobody|nor|never|without)\b(?: [\w’'-]+){0,8} $", re.IGNORECASE)
"""Words that turn "longer than three days" behind them round."""

WITHIN_REACH = re.compile(r"\bwithin (?:just |only |about |some )?[$£€]?$", re.IGNORECASE)
"""What stands before the most that something is away from a mark."""

OF_MARK = re.compile(r"\s+of (?!whom\b|which\b)[a-z]", re.IGNORECASE)
"""What stands before that mark: "within ten seconds of the record"."""

THROUGH = Phrases(
    r"\b(?:br[eo]aks?|broken?|breaking|go(?:es|ne|ing)?|went|push\w*|r[io]s[ei]\w*|rose|climb\w*|surg\w*|burst\w*"
    r"|crash\w*|smash\w*|punch\w*) through" + _AMOUNT,
    needs=[" through"],
)
"""What passes a price or a rate behind it: "if Brent goes through $90"."""

AS_MUCH = re.compile(r"as (?:much|many|high|large|long|far|big) as\b", re.IGNORECASE)
"""Words that bound a figure, and say nothing of it where they are denied."""

DENIED = re.compile(
    r"\b(?:no|not|neither|none|nobody|nor|never|without|few|hardly)\b(?: [\w’'-]+){0,14} $", re.IGNORECASE
)
"""What denies them: "none of the economists had expected a cut of as much as"."""

LIMIT_BEHIND = re.compile(
    r"(?:-[a-z]+)?[\s-](?:[a-z]+[\s-])?(?:(?P<most>maximum|ceiling|cap|limit|max)|(?P<least>minimum|floor))\b",
    re.IGNORECASE,
)
"""A noun behind a figure that makes it the most or the least there may be: "its £300,000 maximum"."""

SIDE = Phrases(
    r"\b(?:(?P<up>above|over|beyond|past|exceed\w*|surpass\w*|topp(?:ed|ing)|(?:higher|more|greater|longer|older) than)"
    r"|(?P<down>below|beneath|under|short of|shy of|(?:lower|less|fewer|smaller|shorter|younger) than))"
    r" (?:(?:the|its|their|his|her|our|[\w-]+['’]s?) )+(?:[\w-]+ ){0,2}[$£€¥₹]?$"
)
"""On which side of a known mark something lies: "below the bank's 2% target"."""
