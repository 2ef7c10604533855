"""English words that put things in an order, or one beside others."""

from service import patterns as re

AHEAD_OF = re.compile(r"\b(?:ahead of|in front of|followed by|followed home by|then came|and then) ", re.IGNORECASE)
"""What stands before those who came behind, in their order."""

WON = re.compile(
    r"\b(?:w[io]n\w*|victory|victor|triumph\w*|took (?:the )?gold|came first|finished first|led|polled"
    r"|most|largest|highest|biggest|top(?:s|ped|ping)?)\b",
    re.IGNORECASE,
)
"""What makes whoever is told before the first."""

A_NEXT = re.compile(r"\b(?:an?|another) $", re.IGNORECASE)
"""What stands before an ordinal that goes on counting: "a fifth suspect"."""

FOR_THE = re.compile(r"\s*(?:of|more|less|fewer|higher|lower|larger|smaller|off|cheaper)\b", re.IGNORECASE)
"""What stands behind a third that is a share."""

OTHER_ONES = re.compile(r"\s+(?:[a-z-]+ )?others?\b", re.IGNORECASE)
"""What makes a number one of those besides."""

LAST_PART = re.compile(r"the (?:last|final) (?P<part>quarter|period|half)", re.IGNORECASE)
"""The last part of a game."""

LAST_OF = {"quarter": "fourth", "period": "third", "half": "second"}
"""Part of a game → which of them is the last."""

ONE_WILL = re.compile(
    r",? (?:will|would|was|is|has|had|were|died|remain\w*|escaped|surviv\w+|suffered|went|came|fled|said|told"
    r"|who|man|woman)\b",
    re.IGNORECASE,
)
"""What stands behind "a third" that is one more of those counted before: "and a third will have his case heard"."""

SUPERLATIVE = re.compile(r"\s*(?:[\w-]+ )?(?:most|best|worst|[a-z]{2,}est)\b", re.IGNORECASE)
"""What stands behind a place in an order: "the fourth biggest"."""

SURPASSING = re.compile(
    r"\b(?:behind|ahead|above|ha(?:s|ve|d) (?:an? )?(?:more|bigger|larger|greater|higher|longer|smaller|lower|fewer)"
    r"|(?:is|are|was|were) (?:bigger|larger|greater|higher|longer|taller|richer|smaller|lower|older|faster|busier)"
    r"|surpass\w*|outrank\w*|outstrip\w*|exceed\w*|outdo\w*)\b",
    re.IGNORECASE,
)
"""Words of a claim that set some before others."""

AMONG = re.compile(r"\b(?:among|amongst|one of|in) (?:the|its|their|[\w’'-]+['’]s) (?:[a-z]+['’]s )?$", re.IGNORECASE)
"""What stands before the number of those of whom something is one: "among the world's five biggest"."""

ARTICLES = frozenset({"articles", "texts", "news articles"})
"""What a claim calls the articles that it sums up."""

EARLIER_THAN = re.compile(r"\b(?:before|previously|earlier|until (?:then|now)|hitherto|so far|prior)\b", re.IGNORECASE)
"""Words of a claim that count those before one."""

STILL_TO_COME = re.compile(
    r"\b(?:to come|to go|left|remain\w*|still (?:to|need|await)|yet to|follow|to follow|more|further|outstanding)\b",
    re.IGNORECASE,
)
"""Words of a claim that count those behind one."""

ONLY_BEFORE = re.compile(r"\b(?:only|just) (?:the )?$", re.IGNORECASE)
"""What stands before the number of those that alone come before something."""

MORE_THAN_IT = re.compile(
    r"\b(?:more|higher|larger|bigger|greater|longer|better|faster|older|dearer|heavier|deadlier|taller)\b(?! of\b)",
    re.IGNORECASE,
)
"""What they have or are: "only one work has brought more"."""
