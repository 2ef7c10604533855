"""English words that put one time before or after another."""

from decimal import Decimal

from service import patterns as re

SPAN_CUES = re.compile(
    r"\b(?:after|later|since|between|for|spann\w+|earlier|following|before|aged?|old|born|over|within|ago|anniversary"
    r"|passed|passing|elapsed|prior|apart|sooner|older|newer|younger|elder|across|lasted|lasts?|took|taking|taken"
    r"|spent|gone by|went by|when|until|needed|needs?|needing|gave|given|giv(?:es|ing)|devot\w+"
    r"|dedicat\w+|served|worked|separat\w+|without"
    r"|delay\w*|wait\w*|absence|long)\b",
    re.IGNORECASE,
)
"""Words of a claim that name a stretch of time."""

OFFSET = re.compile(r"\s*(?P<way>later|afterwards|on|earlier|previously|before|after)\b", re.IGNORECASE)
"""What stands behind a duration that puts one time before or after another: "22 years later"."""

LATER = frozenset({"later", "afterwards", "on", "after"})
"""Ways in which the other time is the later one."""

FREE = frozenset({"later", "afterwards", "on", "earlier", "previously"})
"""Ways that look back to a time told before, and at none behind them."""

ANCHORED = re.compile(r"\s*(?:the |its |his |her |their )?(?:[\w-]+ (?:of |in )?)?$", re.IGNORECASE)
"""What may stand between "15 years after" and the time that it is reckoned from."""

EARLIER = re.compile(r"\s*(?:earlier|before|ago|previously)\b", re.IGNORECASE)
"""What makes "a year" behind it the last one."""

BORN = re.compile(r"\bborn\b[^.;]{0,40}$", re.IGNORECASE)
"""What stands before the year of a birth."""

AT_AGE = re.compile(r"\b(?:at|aged|age of|was|turned|when (?:he|she) was)\s$", re.IGNORECASE)
"""What stands before an age that says when something was."""

END_OF = re.compile(
    r"\b(?:end|rest|remainder) of the (?P<unit>year|month|week)\b|\b(?P<short>year)-end\b|\bsince January(?! \d)",
    re.IGNORECASE,
)
"""A time that lies in the present year, month or week."""

AFTER_IT = re.compile(r"\bafter (?:about |only |just |some )?$", re.IGNORECASE)
"""What stands before how long after what was told before something happened."""

CLOSED = re.compile(r"\s*(?:[.,;]|and\b|but\b|$)")
"""Where a statement ends."""

DATELINE = re.compile(r"[^.!?]{0,24}?[A-Z]{3,}[^.!?]{0,40}, ")

BEHIND_DATELINE = re.compile(r"(?:, \d{4})?\s*(?:\([^)]{2,20}\)\s*)?[-–—]")
"""What stands before, and behind, the day of a dateline: "BHOPAL, Jan 18 (PTI) —"."""

BEGUN = re.compile(
    r"\b(?:beg[aiu]n\w*|start\w*|open\w*|launch\w*|set out|left|departs?|departed|took off|set off|kicked off"
    r"|lifted off"
    r"|sailed)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
"""What stands before the time at which something that takes a while begins."""

TAKES = re.compile(r"\b(?:takes?|took|taking|lasts?|lasted|runs? for|ran for)(?: \w+)? $", re.IGNORECASE)
"""What stands before how long it takes."""

SINCE_AGE = re.compile(
    r"\b(?:since|from) (?:the age of |(?:s?he|they) w(?:as|ere) )(?:about |around |only |just |barely )?$",
    re.IGNORECASE,
)
"""What stands before the age since which somebody has done something."""

BEGAN_AT = re.compile(
    r"\b(?:start\w*|beg[au]n\w*|join\w*|took up|enlist\w*|apprenticed|hired|signed|arriv\w+|c[ao]me|left|moved)\b"
    r"[^.;,]{0,40}\b(?:at|aged|age of|when (?:s?he|they) w(?:as|ere))(?: the age of)?(?: just| only| about)? $",
    re.IGNORECASE,
)
"""What stands before the age at which somebody began."""

GOES_ON_FOR = re.compile(r"\b(?:for|last(?:s|ed|ing)?|t(?:a|oo)k(?:e|es|ing|en)?|spent|after) $", re.IGNORECASE)
"""What makes a bound of "over" before a time: "rose for over two years"."""

THAN_PLANNED = re.compile(r"\s*(?:later|earlier|sooner|longer|ahead|behind|beyond)\b", re.IGNORECASE)
"""What behind a duration measures it against another date: "five years later than planned"."""

THEN = re.compile(r"\b(?:when|by then|at the time|on (?:joining|leaving|becoming))\b", re.IGNORECASE)
"""Words of a claim that make an age one of the past."""

TO = re.compile(r"\s*(?:to|until|till|through|[-–—])\s*", re.IGNORECASE)
"""What joins the first and the last day of a stretch."""

OTHER_YEAR = re.compile(r",? (?:of )?(?:last|next|the (?:year before|previous|following)) year\b", re.IGNORECASE)
"""What behind a day says that it is another year's."""

QUARTER_ENDS = {
    f"-Q{n}": re.compile(rf"\bthree months (?:to|ending|ended|until|through) (?:the end of )?{month}", re.IGNORECASE)
    for n, month in enumerate(("March", "June", "September", "December"), 1)
}
"""Quarter → how a source names it by its last month."""

FROM_THEN = re.compile(r",? (?:from|starting (?:in|on)|beginning (?:in|on)) (?:early |late |mid-)?", re.IGNORECASE)
"""What stands between how long something takes and when it begins: "will take two years, from 2027"."""

FROM_FIRST = re.compile(r"\b(?:after|from|before) the (?:first|second)\b", re.IGNORECASE)
"""How a claim reckons one of two days from the other."""

SINCE_THEN = re.compile(r"\b[Ss]ince (?:(?:late|early|mid|[A-Z][a-z]+)[ -])?$")
"""What stands before a year from which something is reckoned."""

OLDER_THAN = re.compile(r"\s*(?P<way>older|elder|newer|younger|earlier|later|before|after)\b", re.IGNORECASE)
"""What stands behind a stretch of years by which two things lie apart, and which of them is the older."""

THE_ONE = re.compile(r"\b[Oo]ne (?:of|was|is|has)\b|\bapart\b|\bbetween them\b")
"""Words of a claim that leave open which of two is the older."""

TO_LAST = re.compile(
    r"\b(?:will|would|to|can|could|may|might|must|should|not|which|that|usually|['’]ll) $", re.IGNORECASE
)
"""What stands before a "last" that is a verb: "will last 11 weeks"."""

FROM_BEFORE = re.compile(r"\bfrom\b[^.;]{0,30}$", re.IGNORECASE)

TO_WITHIN = re.compile(r"[^.;]{0,30}? to [^.;]{0,30}", re.IGNORECASE)
"""What stands before the first, and between the two days of a change: "from 11C on Monday to minus 3C on"."""

LASTING = re.compile(
    r"\b(?:last(?:s|ed|ing)|for|spann\w+|career|reign|rule|tenure|marriage|married|spent|over|during|after|later|apart|between"
    r"|gap|stretch\w*|standing|held|serv\w+|run|ran|work\w+|years? of)\b",
    re.IGNORECASE,
)
"""Words of a claim that tell how long something went on."""

SINCE = re.compile(r"\b(?:for|since|old|ago|standing|exist\w*|history)\b", re.IGNORECASE)
"""Words of a claim that reckon from now."""

BORN_TOLD = re.compile(r"\bborn\b(?: [\w’'-]+){0,4}? (?:in|around|about|circa) (?:the year )?$", re.IGNORECASE)
"""What stands before the year in which a claim has somebody born."""

OF_AGE = re.compile(r"\b(?:at|aged|age of|was) (?:the |an? )?(?:age of )?(?:about |only |just )?$", re.IGNORECASE)
"""What stands before an age at which something was."""

ENDS = re.compile(r"\b(?:finish\w*|complet\w+|done|ready|over|end(?:s|ed|ing)?)\b", re.IGNORECASE)
"""Words of a claim about when something that takes a while comes to its end."""

MADE_IN = re.compile(r"\b(?:built|born|founded|opened|launched|set up|made|laid down|completed)\b", re.IGNORECASE)
"""Words of a source that tell how old something is."""

NEXT_TO = re.compile(r"the (?P<way>previous|following|next) year", re.IGNORECASE)
"""A year told by the one before it in the same text."""

OFF_PLAN = re.compile(
    r"\s*(?P<late>late|later than (?:planned|expected|hoped)|behind (?:schedule|plan)|overdue)\b"
    r"|\s*(?:early|ahead of (?:schedule|plan)|earlier than (?:planned|expected))\b",
    re.IGNORECASE,
)
"""What stands behind how far something is from its date: "in autumn 2027, two years late"."""

PLANNED = re.compile(
    r"\b(?:due|meant|supposed|expected|planned|scheduled|originally|original|should have|intended|to have)\b",
    re.IGNORECASE,
)
"""Words of a claim about when something should have been."""

IN_ITS = re.compile(r"\b(?:in|into|enter\w*) (?:its|their|his|her|the) $", re.IGNORECASE)
"""What stands before the month or year that something has come to: "now in its sixth"."""

BEFORE_IT = re.compile(r"\b(?:before|earlier than|ahead of)\s+$", re.IGNORECASE)
"""What stands before a year that something comes before."""

PARTS_OF_YEAR: dict[Decimal | None, re.Pattern[str]] = {
    Decimal(6): re.compile(
        r"(?:the )?(?:first|second)[ -]half (?:of (?:the|this|last|next) year|of \d{4})", re.IGNORECASE
    ),
    Decimal(3): re.compile(r"(?:the )?(?:first|second|third|fourth|last)[ -]quarter\b", re.IGNORECASE),
}
"""Months → how the part of a year is told that has as many."""
