"""English words by which a text adds one number to another, or lays one beside another that stands elsewhere."""

from service import patterns as re
from service.verification.figures.english.words import stems

ADDED_TO = re.compile(
    r"\b(?:another|an? (?:further|additional|extra|second)|plus|as well as|on top of (?:that|which)|in addition to"
    r"|and also) (?:about |some |around |nearly |almost )?[$£€¥₹]?$",
    re.IGNORECASE,
)
"""What stands before a number that comes to the one before it: "and a further"."""

MORE_OF_THEM = re.compile(r" (?:more|others|further|extra)\b(?! than)", re.IGNORECASE)
"""What stands behind such a number: "nine more"."""

EACH_OF = re.compile(
    r"\beach of (?:the|its|their|his|her)(?: [\w’'-]+){0,4} $|\b(?:each|every) of [\w’'-]+(?: [\w’'-]+){0,4} $",
    re.IGNORECASE,
)
"""What stands before how many they are each of whom has an amount."""

EACH_HAS = re.compile(
    r"\b(?:each|every) (?P<unit>[a-z]{3,})(?: [\w’'-]+){0,2} (?:about |some |around )?[$£€¥₹]?$", re.IGNORECASE
)
"""What stands before what each of them pays or gets: "charged each passenger"."""

TO_COME = re.compile(
    r"\s*(?:to go|to come|left|remaining|still to be|to be (?:run|played|ridden)|to play)\b", re.IGNORECASE
)
"""What stands behind how many are still to come."""

LESS_OF_IT = re.compile(
    r"\s*(?:[\w-]+ ){0,1}?(?P<way>younger|shorter|smaller|lower|cheaper|lighter|earlier|fewer|less|nearer)\b",
    re.IGNORECASE,
)
"""What stands behind how much less something has than another."""

MORE_OF_IT = re.compile(
    r"\s*(?:[\w-]+ ){0,1}?(?P<way>older|longer|larger|bigger|higher|dearer|heavier|later|more|farther|further|taller"
    r"|deeper)\b",
    re.IGNORECASE,
)
"""The same where it has more."""

WITHIN_TIME = re.compile(r"\b(?:within|in under|in less than|inside) (?:the first )?$", re.IGNORECASE)
"""What stands before a limit that some kept to."""

PLACES_OF = stems("places spots positions rungs")
"""What a rise in a ranking is counted by."""

APART_IN_TIME = re.compile(
    r"\b(?:apart|between|later|after|before|earlier|within|inside|in the space of)\b", re.IGNORECASE
)
"""Words of a claim by which two numbered minutes, laps or rounds lie apart."""
