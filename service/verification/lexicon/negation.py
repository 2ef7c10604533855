"""The English words that turn a statement round."""

from service import patterns as re
from service.verification.lexicon.phrases import Phrases

NEGATORS: frozenset[str] = frozenset(
    """not never no neither nor none nobody nothing nowhere hardly scarcely barely cannot didn doesn isn aren wasn weren
    hasn haven hadn wouldn couldn shouldn without""".split()
)
"""Words that turn round what follows them in their clause; so does any that ends in "n't" or has lost its "'t"."""

DENIALS: frozenset[str] = frozenset(
    """deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting decline declines
    declined declining fail fails failed failing dismiss dismisses dismissed dismissing exclude excludes excluded
    unable unlikely impossible lack lacks lacked lacking refrain refrained rule rules ruled untrue false
    doubt doubts doubted
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

NOT_NEGATING = Phrases(
    r"\b(?:no (?:fewer|less|more|later|earlier|sooner|doubt|matter|other)\b"
    r"|not (?:only|just|merely|simply|least|quite|far|exactly|to mention)\b"
    r"|not (?:less|fewer|more|later|earlier|sooner) than\b"
    r"|nothing (?:but|less than)\b|none other\b|no\. ?\d)"
)
"""Phrases in which the negator turns nothing round."""

AFFIRMING = re.compile(
    r"^[\W]*(?:i|we|he|she|they|it|others?) (?:did|do|does|was|were|is|are|have|has|had|will|would|can)[.,;”\"]",
    re.IGNORECASE,
)
"""A sentence in which somebody else did what the one before denies: "I did"."""

ANAPHORIC = re.compile(
    r"\b(?:do|does|did|done) neither\b"
    r"|\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|ruled?|contradict(?:s|ed)?)"
    r" (?:this|that|it|them|the (?:claim|allegation|report|accusation|suggestion)s?)\b|\b(?:said|say|says) no\b"
    r"|\b(?:did|do|does|has|have|was|were|is|are|will|would|could|can)(?:n[’']t| not)\s*[.,;”\"]"
    r"|\bcalled [\w’ ]{1,30}(?:nonsense|untrue|false|a lie|lies|fiction)",
    re.IGNORECASE,
)
"""A sentence that denies the one before it without repeating its words."""

NEGATIVE_PREFIX = re.compile(r"(?:un|in|im|ir|il|dis|non)(?=[a-z]{4})")
"""A prefix that says no; "mis-" says that something was done badly."""

NO_PREFIX = re.compile(
    r"un(?:less|til|der|it|iq|ion|ifor|iv)|in(?:side|form|sur|vest|tend|tent|come|coming|deed|land|sight|stanc|stall"
    r"|tact|vent|dex|fect|flam|put|take|tern|jur|crea|clud|volv|spir|terest|habit|vok|flow|flux|road)"
    r"|im(?:port|part|pos|press|prov|pend|pact|puls|plant|print|prison|migr|agin)"
    r"|dis(?:cover|clos|pos|play|patch|count|charg|ease|trict|cuss|miss|tinct|tribut|turb|sent|solv|put|rupt|pens|perse)"
)
"""Words that only look as if they had such a prefix: "disclosed" is not the contrary of "closed"."""

NEGATIVE = re.compile(
    r"n[’']t\b|\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|few|fewer|little|less|only"
    r"|hardly|barely|lack\w*|fail\w*|refus\w*|den(?:y|ies|ied|ial)|reject\w*|declin\w*|rul\w+ (?:\w+ )?out"
    r"|turn\w* (?:\w+ )?down|dismiss\w*|disput\w*|contradict\w*|alone|except\w*|stop\w*|cancel\w*|call\w* off"
    r"|off|lost|lose|miss\w*|ban\w*|block\w*|prevent\w*|avoid\w*|instead|rather|yet|escap\w*|spar\w*|safe|free"
    r"|remain\w*|still|stay\w*|exclud\w*|fle[ed]\w*|forced|(?:had|have|has) to leave|evacuat\w*|impossible"
    r"|unless|longer|abandon\w*|nonsense|exaggerat\w*|dis\w{5,}|opposed|against|other|beyond|too|anonym\w+"
    r"|un(?:able|likely|clear|known|true|founded|hurt|harmed|certain|decided|convinced|available|happy|willing"
    r"|changed|usual|fair\w*|answered|explained|identified|named|involved|resolved|solved|successful\w*|told)"
    r"|out of order|broken|absen\w+|missing|empty|idle|halt\w*|suspend\w*|withh\w+|silen\w+|ignor\w+|oppos\w+"
    r"|hardly|absurd|invalid|thin|weak|doubt\w*|acquit\w*|clear\w* (?:\w+ )?of|end(?:ed)?|scrap\w*|drop\w*"
    r"|freed?|postpon\w*|delay\w*|put off|left open|leaves? open|expir\w+|gave up|given up|gone|left out"
    r"|intact|unscathed|leav\w+ out|omit\w*|overlook\w*|neglect\w*)\b",
    re.IGNORECASE,
)
"""Anything by which a passage can say no; only where it has none of it is a "not" in the claim surely added."""

NAYS: frozenset[str] = frozenset(
    """lose lack fail refuse deny reject decline dismiss acquit broken absent absence missing empty gone withhold omit
    stop halt suspend cancel scrap abandon postpone prevent avoid exclude escape spare silent ignore
    oppose resist miss skip dead closed shut unable unknown unclear unlikely unanswered unexplained unresolved
    discourage dissuade deter weak thin scarce short deprive strip instead overlook neglect forget
    vanish disappear boycott abstain dodge elude shun defy""".split()
)
"""Words by which a telling says no without a negator."""

NOT_UNTIL = re.compile(r"(?:n[’']t|\b(?:not|never|cannot))\b[^.;]{1,60}?\buntil\b", re.IGNORECASE)
"""Says that something happened, and when."""

PLAIN_NO = re.compile(r"n[’']t\b|\b(?:not|no|never|none|nobody|neither|cannot|without|nothing)\b", re.IGNORECASE)
"""A negation that no other reading has."""

TELLING: frozenset[str] = frozenset(
    """say tell know decide comment reveal disclose explain specify clear confirm name identify give mention elaborate
    respond answer determine establish settle resolve certain sure understand think believe expect accept agree convince
    persuade satisfy show prove demonstrate verify corroborate""".split()
)
"""What somebody who leaves a thing open is said not to do: a source may word that without any no ("left open")."""
