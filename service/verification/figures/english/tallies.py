"""English words around votes and scores."""

from service import patterns as re
from service.verification.figures.english.words import stems

VERSUS = re.compile(
    r"(?: votes?| points?| goals?| frames?| sets?| games?| seats?)? (?:to|against|versus) ", re.IGNORECASE
)
"""What joins the two sides of a vote or a score: "six votes to three"."""

LEFT_OUT = re.compile(r"(?: [\w’'-]+){0,8}?,? (?:and|with|to|while|but) (?:only |just |the other )?", re.IGNORECASE)
"""What stands between those in favour and those against."""

OPPOSED = re.compile(
    r"\s*(?:(?!in favou?r)[\w’'-]+\s){0,3}?(?:against|opposed|opposing|dissent\w*|disagreed|objected)\b", re.IGNORECASE
)
"""What makes the second number that of the other side."""

AGAINST = re.compile(
    r"\b(?:against|oppos\w+|dissent\w*|disagreed|objected|voted no|vot\w+ (?:it )?down)\b", re.IGNORECASE
)
"""Words of a claim about the losing side of a vote, told second."""

IN_FAVOUR = re.compile(
    r"\b(?:in favou?r|favou?r(?:ed|s|ing)|back(?:ed|ing)|support(?:ed|ing)|approv\w+|voted (?:for|to|yes)"
    r"|agreed|endors\w+)\b",
    re.IGNORECASE,
)
"""Words of a claim about the winning side, told first."""

VOTED_DOWN = re.compile(r"\b(?:fail\w*|reject\w*|defeat\w*|lost|against|turned down|voted down)\b", re.IGNORECASE)
"""Words of a source by which the first number is that of those against."""

VOTED = re.compile(
    r"\b(?:vot\w+|rul\w+|elect\w+|approv\w+|reject\w+|uph[eo]ld\w*|overturn\w*|struck|decision|decid\w+|back\w+|pass\w+)\b",
    re.IGNORECASE,
)
"""Words that make a vote of a score."""

ABSENT = re.compile(r"\b(?:absen\w+|abstain\w*|abstention\w*|recus\w+|away|did not vote|missing)\b", re.IGNORECASE)
"""Words by which not all have voted."""

ABSTAINED = re.compile(r"\b\w+ (?:\w+ )?(?:abstentions?|abstain\w*|was absent|were absent|recused)\b", re.IGNORECASE)
"""How many took neither side: "with one abstention", "two members abstained"."""

ONE_CLAUSE = re.compile(r"[;,:]| (?:and|while|but|with) ", re.IGNORECASE)
"""What parts the sides of a vote that a claim tells one after the other."""

WINS = re.compile(r"\bwon (?:\w+ ){0,2}$|\bwins? (?:of|in) $", re.IGNORECASE)
"""What a claim has before the games that somebody has won."""

LOSSES = re.compile(r"\b(?:lost|losing|lose) (?:\w+ ){0,2}$", re.IGNORECASE)
"""What a claim has before the games that somebody has lost."""

RECORD = re.compile(
    r"\b(?:is|are|was|were|went|gone|going|record(?: of)?|at|improved to|fell to|finished) $", re.IGNORECASE
)
"""What stands before the games won and lost in a season or more: "was 12-4"; a team's game has other words."""

VOTERS = stems(
    "members judges justices councillors councilors commissioners jurors trustees directors senators aldermen"
)
"""Who sits on a body that votes."""

GAME = re.compile(
    r"\b(?:match\w*|games?|tie|meeting|contest|encounter|derby|thriller|draw|final|produced|fixture)\b", re.IGNORECASE
)
"""Words by which the goals of both sides are counted."""

GOALS = re.compile(r"(?:goals?|tr(?:y|ies)|runs?|points?)\b", re.IGNORECASE)
"""What the two sides of a score count."""

SETS = stems("sets")
"""What a score of tennis counts the games of."""

NEXT_SET = re.compile(r"\s*(?:\(\d+-\d+\))?[,;]?\s*(?:and\s+)?", re.IGNORECASE)
"""What stands between the scores of two sets, perhaps a tie-break."""

TURNED_OUT = re.compile(
    r"\b(?:vot(?:es?|ed|ers?|ing)|ballots?|cast|turn(?:ed)? out|turnout|took part|poll\w*)\b", re.IGNORECASE
)
"""Words of a claim about all who voted."""

A_MARGIN = re.compile(r"\b(?:majority|margin|lead) of (?:about |just |only )?$", re.IGNORECASE)
"""What stands before by how much a vote is won."""

MAJORITY = re.compile(r"\b(?:majority|overall control|control of)\b", re.IGNORECASE)
"""Words of a claim about more than half of the seats."""

LACKING = re.compile(
    r"\b(?:short|shy|more|another|further|lack\w*|need\w*|miss\w*|from|away|below|under)\b", re.IGNORECASE
)
"""Words of a claim about those who hold fewer."""

SEATS = stems("seats members councillors deputies lawmakers places mandates")
"""What a majority is counted in."""
