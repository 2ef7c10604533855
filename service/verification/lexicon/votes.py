"""How a text tells a vote, and which way it went."""

from service import patterns as re
from service.analysis.figures.english_words import TENS, UNITS_BELOW_TWENTY

_NUMBER = rf"\d[\d,]*|(?:{'|'.join(TENS)})-(?:{'|'.join(UNITS_BELOW_TWENTY)})|{'|'.join([*UNITS_BELOW_TWENTY, *TENS])}"


TALLY = re.compile(
    rf"\b(?P<one>{_NUMBER})(?: votes?)?(?:[-–]| to | against )(?:just |only )?(?P<other>{_NUMBER})\b", re.IGNORECASE
)
"""The two sides of a vote: "six votes to three", "83-66"."""

KEEPING = re.compile(
    r"\b(?:keep|kept|retain|stay|leav|left|preserv|remain|sav[ei]|continu|maintain|wait|delay|postpon|defer|stick|stand)\w*"
)
"""Words of a decision by which nothing changes: who votes so may have turned something down."""

NEGATED = re.compile(r"\b(?:not|never|no|nor|neither|nobody|none|without)\b|n[’']t\b", re.IGNORECASE)

VOTING = re.compile(r"\b(?:vot\w+|bill|motion|amendment|law|resolution|proposal|plans?)\b", re.IGNORECASE)
"""Words that tell a vote from a score."""

CARRIED = re.compile(
    r"\b(?:approv|pass|adopt|carr[iy]|endors|ratif|accept|back|agree[ds]? to |wav(?:e|ed) through)\w*"
    r"|\b(?:voted|decided)\b[^.;]{0,60}? to [a-z]+|\bvoted (?:\S+ ){0,6}?(?:for|in favou?r)\b",
    re.IGNORECASE,
)
"""How a vote is told by which something was carried."""

DEFEATED = re.compile(
    r"\b(?:reject|defeat|rebuff|block|refus|fail|kill|sank|sunk|fell|lost|oppos|against|revers|overturn|scrap|abolish"
    r"|repeal|cancel|stop|end\b|ban\b|bann|withdr)\w*"
    r"|\b(?:turn|vot|thr[eo]w|shot|knock)\w* (?:\S+ ){0,5}?(?:down|out)\b",
    re.IGNORECASE,
)
"""How a vote is told by which something was not, or by which it was ended."""

_SOME = r"(?: (?:an?|the|any|all|plans?|proposals?|moves?|calls?|for|to|of|further|new|industrial|going|on))*"

VOTED_TO = re.compile(
    rf"\bvot(?:ed|e|es|ing)(?: \w+ly)? (?:to|for|in favou?r of){_SOME} (?P<deed>[a-z]{{4,}})", re.IGNORECASE
)
"""How a text tells what a body voted for: "voted to strike"."""

TURNED_DOWN = re.compile(
    r"\b(?:reject(?:ed|s|ing)?|turn(?:ed|s|ing)? down|vot(?:ed|e|es|ing)(?: \w+ly)? (?:against|down)|rebuff(?:ed|s))"
    rf"{_SOME} (?P<deed>[a-z]{{4,}})",
    re.IGNORECASE,
)
"""How a text tells what was turned down: "turned down strike action"."""
