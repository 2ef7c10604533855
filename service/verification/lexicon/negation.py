"""The English words that turn a statement round."""

import re

NEGATORS: frozenset[str] = frozenset(
    """not never no neither nor none nobody nothing nowhere hardly scarcely barely cannot didn doesn isn aren wasn weren
    hasn haven hadn wouldn couldn shouldn""".split()
)
"""Words that turn round what follows them in their clause; so does any that ends in "n't" or has lost its "'t"."""

DENIALS: frozenset[str] = frozenset(
    """deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting decline declines
    declined declining fail fails failed failing dismiss dismisses dismissed dismissing exclude excludes excluded
    unable unlikely impossible lack lacks lacked refrain refrained rule rules ruled untrue false doubt doubts doubted
    nonsense unfounded unthinkable""".split()
)
"""Verbs and adjectives that do the same ("rule" only with "out")."""

SOFT: frozenset[str] = frozenset(
    """deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting decline declines
    declined declining dismiss dismisses dismissed dismissing exclude excludes excluded rule rules ruled doubt doubts
    doubted nonsense""".split()
)
"""Denials that a claim may use for any other wording of a no ("turned down", "called it untrue")."""

DOUBTING = re.compile(
    r"\b(?:question\w*|scepti\w*|skepti\w*|unconvinced|disagree\w*|contest\w*|challeng\w*|unsure|uncertain|wonder\w*)\b",
    re.IGNORECASE,
)
"""Other words for a denial or a doubt."""

TO_DENY: frozenset[str] = frozenset("deny denies denied denying doubt doubts doubted".split())
"""Denials that reach over "that" into the clause that they deny."""

NOT_NEGATING = re.compile(
    r"\b(?:no (?:fewer|less|more|later|earlier|sooner|doubt|matter|other|one else)\b"
    r"|not (?:only|just|merely|simply|least|to mention)\b|nothing (?:but|less than)\b|none other\b|no\. ?\d)",
    re.IGNORECASE,
)
"""Phrases in which the negator turns nothing round."""

ANAPHORIC = re.compile(
    r"\b(?:do|does|did|done) neither\b"
    r"|\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|ruled?|contradict(?:s|ed)?)"
    r" (?:this|that|it|them|the (?:claim|allegation|report|accusation|suggestion)s?)\b|\b(?:said|say|says) no\b"
    r"|\b(?:did|do|does|has|have|was|were|is|are|will|would|could|can)(?:n[’']t| not)\s*[.,;”\"]"
    r"|\bcalled [\w’ ]{1,30}(?:nonsense|untrue|false|a lie|lies|fiction)",
    re.IGNORECASE,
)
"""A sentence that denies the one before it without repeating its words."""

NEGATIVE_PREFIX = re.compile(r"(?:un|in|im|ir|il|dis|non|mis)(?=[a-z]{4})")

NEGATIVE = re.compile(
    r"n[’']t\b|\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|few|fewer|little|less|only|hardly"
    r"|barely|lack\w*|fail\w*|refus\w*|den(?:y|ies|ied|ial)|reject\w*|declin\w*|rul\w+ (?:\w+ )?out"
    r"|turn\w* (?:\w+ )?down|dismiss\w*|disput\w*|contradict\w*"
    r"|alone|except\w*|stop\w*|cancel\w*|call\w* off|off|lost|lose|miss\w*|ban\w*"
    r"|block\w*|prevent\w*|avoid\w*|instead|rather|yet|escap\w*|spar\w*|safe|free|remain\w*|still|stay\w*|exclud\w*"
    r"|fle[ed]\w*|forced|(?:had|have|has) to leave|evacuat\w*"
    r"|impossible|unless|longer|abandon\w*|nonsense|exaggerat\w*|dis\w{5,}|opposed|against|other|beyond|too|anonym\w+"
    r"|un(?:able|likely|clear|known|true|founded|hurt|harmed|certain|decided|convinced|available|happy|willing|changed"
    r"|usual|fair\w*))\b",
    re.IGNORECASE,
)
"""Anything by which a passage can say no; only where it has none of it is a "not" in the claim surely added."""

PLAIN_NO = re.compile(r"n[’']t\b|\b(?:not|no|never|none|nobody|neither|cannot|without|nothing)\b", re.IGNORECASE)
"""A negation that no other reading has."""

QUANTIFIERS: frozenset[str] = frozenset("no none nobody nothing neither without".split())
"""Negations that say how many there were."""
