"""English words that name what is reckoned: sums, differences, shares, comparisons, rests."""

from dataclasses import dataclass

from service import patterns as re
from service.verification.figures.english.words import stems
from service.verification.lexicon.phrases import Phrases

SUM_CUES = Phrases(
    r"\b(?:total|altogether|combined|in all|all told|overall|together|between them|sum|tally|both|worldwide"
    r"|globally|so far|shar(?:e|ed|ing)"
    r"|(?:the|its|their|his|her|these|those|our|last|first|top|other)"
    r" (?:(?:past|first|top|last|other|following|next|coming) )?two"
    r"|(?:in|over|across|within|during) (?:two|three|four|five)"
    r" (?:years|months|weeks|days|seasons|quarters|rounds|nights)"
    r"|(?:with|counting|including|adding|add|plus) (?:in )?(?:its|their|his|her|the|all) (?:own |other )?[a-z][\w-]+s"
    r"|add(?:s|ed|ing)? up to|(?:comes?|came) to (?=\W|[a-z]+ )|amount(?:s|ed|ing)? to"
    r"|(?:rais|increas|bring|tak)(?:e|ed|ing) (?:\w+ )?to|brought (?:\w+ )?to)\b"
)
"""Words of a claim that name a sum."""

SHARE_CUES = Phrases(r"\b(?:of|share|proportion|out of|in every|per ?cent|half|third|quarter)\b|%")
"""Words of a claim that name a share."""

COORDINATED = re.compile(r"[\w\s-]{0,20}?\s*(?:,|and|,? and|as well as|plus)\s*", re.IGNORECASE)
"""What joins the counts of one list: "two adults and four pups"."""

PLACED_JOINT = re.compile(
    r"\s*(?:(?:of the [\w-]+ )?(?:(?:is|are|was|were) )?"
    r"(?:from|in|at|on|to|for|by|near|off) (?:[\w’'-]+ ){0,5}?[\w’'-]+)?"
    r"(?:,|,? and|,? as well as)\s*",
    re.IGNORECASE,
)
"""What parts the counts of a list by place: "six flights from Oslo, two"."""

OF_BOTH = re.compile(r"\bof\b[^.,;]{0,60}\b(?:total|overall|combined|together|whole|entire)\b", re.IGNORECASE)
"""Words of a claim that make the sum of two parts the whole of a share."""

ITS_WHOLE = re.compile(r"\s*(?:of|its|their|his|her|the) [a-z]", re.IGNORECASE)
"""What stands behind a share of something: "half its troops"."""

FOR_EVERY = re.compile(r"\bfor (?:each|every)\b", re.IGNORECASE)
"""Words of a claim that set a number against one of another thing."""

RIGHT_AFTER_EVERY = re.compile(r"\bfor every (?:about |some |around )?$", re.IGNORECASE)
"""What stands before the number that one of another thing is set against."""

EACH_CUES = Phrases(r"\b(?:each|apiece|per|averag\w+|a head|for every|slices|instal?lments|tranches|portions) ?\b")
"""Words of a claim that share an amount out."""

AMONG_ALL = re.compile(
    r"(?: [\w’'-]+){0,4} (?:among|out of|from among|of|from|in)"
    r" (?:(?:its|the|their|his|her|all|a|total|of|some|about|more|than|nearly) )*",
    re.IGNORECASE,
)
"""What stands between some and all of them: "112 vacancies among its"."""

TO_ONE = re.compile(r"\s*(?:to|-to-) ?one\b(?! of)", re.IGNORECASE)
"""What makes a multiple of a number: "by more than two to one"."""

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

OF_ITS_TERM = re.compile(
    r"\s*(?:of )?(?:the |that |this |his |her |their |its )?(?:full |original |total )?"
    r"(?:sentence|term|jail term|prison term|time|contract|ban|suspension|tenure)\b",
    re.IGNORECASE,
)
"""What stands behind a share of a time that is told elsewhere: "will serve half of her sentence"."""

OF_WHAT = re.compile(r"\s*of what\b", re.IGNORECASE)
"""Words that make the whole of a share the unknown: "a fifth of what was needed"."""

AGAIN = re.compile(r"\b(?:again|a second time|once more)\b", re.IGNORECASE)
"""Words that say that something happened twice."""

A_RATE: dict[str, re.Pattern[str]] = {
    "year": re.compile(
        r"\b(?:(?:last|past|this|each|every|per|previous|whole) year|annual\w*|yearly|year-on-year)\b", re.IGNORECASE
    ),
    "day": re.compile(r"\b(?:dai?ly|(?:each|every|per) (?:day|way))\b", re.IGNORECASE),
    "week": re.compile(r"\b(?:weekly|(?:last|past|each|every|per) week)\b", re.IGNORECASE),
    "month": re.compile(r"\b(?:monthly|(?:last|past|each|every|per) month)\b", re.IGNORECASE),
}
"""Unit of time → words of a source by which something was so much in one of it."""

IN_A_ROW = re.compile(r"\b(?:in a row|running|straight|consecutive|successive|on the trot)\b", re.IGNORECASE)
"""Words that count what follows one another."""


@dataclass(frozen=True, slots=True)
class NumberName:
    """A word of the source that stands for a number of something.

    `related` says that the claim must speak of its sentence.
    """

    number: int
    nouns: frozenset[str]
    pattern: re.Pattern[str]
    related: bool = False


_SCORED = stems("times goals tries wickets points")

NUMBER_NAMES = (
    NumberName(3, _SCORED, re.compile(r"\bhat[- ]tricks?\b", re.IGNORECASE)),
    NumberName(2, _SCORED, re.compile(r"\ba brace\b", re.IGNORECASE)),
    NumberName(2, stems("rounds"), re.compile(r"\brun-?offs?\b", re.IGNORECASE)),
    NumberName(
        2,
        stems("half halves"),
        re.compile(
            r"\bafter (?:half[- ]time|the (?:break|interval|restart))\b"
            r"|\b(?:4[6-9]|[5-8]\d)(?:st|nd|rd|th)?[- ]minutes?\b|\b9\d(?:st|nd|rd|th)[- ]minute\b",
            re.IGNORECASE,
        ),
        related=True,
    ),
)
"""Words that name a number."""

BODY_OF = re.compile(
    r"\b(?:jury|panel|team|crew|group|family|board|bench|committee|party|gang|squad|staff) of (?:about |some )?$",
    re.IGNORECASE,
)
"""What stands before how many somebody is in all: "a jury of"."""

EACH_BEHIND = re.compile(r"\s*(?:each|apiece)\b", re.IGNORECASE)
"""What stands behind an amount that is told of each of several."""

EACH_WAY = re.compile(r"(?: [\w’'-]+){0,4}? (?:each way|in each direction|there and back)\b", re.IGNORECASE)
"""What stands behind what comes twice on a way there and back."""

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

UNIT_PRICED = re.compile(
    r"\s*(?:(?:for |on )?(?:each|every)|per|for an?|an?) (?:additional |extra |single |full )?(?P<unit>[a-z]{3,})\b",
    re.IGNORECASE,
)
"""What stands behind an amount that is told for one of many, and of what: "150 dollars for each hectare"."""

SHARED_OUT = re.compile(
    r"\b(?:each|every|per) (?:single |individual |member of (?:the |its |their )?)?(?P<unit>[a-z]{3,})\b", re.IGNORECASE
)
"""Among what a claim shares an amount out: "at each hospital"."""

WORTH_SO_MUCH = re.compile(
    r"(?: [\w’'-]+){1,6},? (?:worth|for|costing|valued at|at a cost of|sold for|totall?ing)"
    r" (?:an estimated |about |some |around |a total of )?[$£€¥₹]?",
    re.IGNORECASE,
)
"""What stands between several things and what they are worth together."""

JOINED_BY = re.compile(r"(?: [\w’'-]+){1,8},? and (?:about |another |a further |some |only )?[$£€¥₹]?", re.IGNORECASE)
"""What stands between two counts of one thing that the source joins: "14 patients in one group and 16 in"."""

APPOSED_SHARE = re.compile(
    r"(?: [\w’'-]+){0,6}, (?:or |nearly |almost |about |some |just under |just over )*", re.IGNORECASE
)
"""What stands between a part and the share that it is of a whole told behind: "1,250 jobs, half of the"."""

A_LOSS = Phrases(r"\b(?:loss(?:es)?|lost|losing|loses|lose|deficit|in the red|negative|minus)\b[^.;]{0,24}$")
"""What stands before an amount that is below nothing."""

A_PRICE = Phrases(
    r"\b(?:(?:a|an|one|each|every)(?: [\w-]+){1,3} (?:costs?|cost|sells? for|fetches|is worth|pays|earns|brings in)"
    r"|at|one costs?|price (?:is|was|of)|cost the \w+)\b[^.;,\d]{0,24}$"
)
"""What stands before an amount that is told of one of many: "a meal costs"."""

EACH_BESIDE = re.compile(
    r"\s*(?:(?:(?:for|on|to) (?:[\w’'-]+ ){0,6}?)?(?:each|every)|apiece|a head|per|on average|an? [a-z]+)\b",
    re.IGNORECASE,
)
"""What stands behind such an amount."""

NOUNLESS = re.compile(
    r"\b(?:\w+ed|dead|missing|hurt|ill|alive|slept|went|came|took|got|had|were|was|won|lost|left|fell|rose|made|gave|chose"
    r"|kept|in|of)$",
    re.IGNORECASE,
)
"""What stands where a noun would, and is none."""

SEVERAL_AS_ONE = re.compile(
    r"\b(?:either|as well as|along with|together with|between them|plus|counting|including|jointly"
    r"|across (?:both|the))\b",
    re.IGNORECASE,
)
"""Words of a claim that tell several things in one number: "either abstained or stayed away"."""

BEFORE_A_TIME = re.compile(r"\s+(?:the|an?|each|every)\s+", re.IGNORECASE)
"""What stands between a number and a word behind it that it does not count: "48 the year before"."""

MARGIN_CUES = re.compile(
    r"\b(?:by|margin|lead\w*|majority|ahead|behind|trail\w*|down|up|beat\w*|deficit|advantage|more|fewer|clear)\b",
    re.IGNORECASE,
)
"""Words of a claim that tell by how much a score is won."""

SCORED = re.compile(
    r"(?:[\w-]+ )?(?:points?|goals?|votes?|runs?|seats?|frames?|games?|sets?|shots?|strokes?)$", re.IGNORECASE
)
"""What a score counts."""

OF_A_WHOLE = re.compile(r"\s*of \w", re.IGNORECASE)
"""What stands behind a share of something."""

CLOSES = re.compile(r"\s*(?:[,.;)]|of (?:the|all|its) (?:total|them)\b|in all\b)", re.IGNORECASE)
"""What stands behind a share that is told beside its part alone: "100,000 hectares, one in eight,"."""
