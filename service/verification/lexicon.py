"""The English words that turn a statement round, weaken it or make it depend on another."""

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
    r"|impossible|unless|longer|abandon\w*|nonsense|exaggerat\w*|dis\w{5,}|opposed|against|other|beyond|too|anonym\w+"
    r"|un(?:able|likely|clear|known|true|founded|hurt|harmed|certain|decided|convinced|available|happy|willing|changed"
    r"|usual|fair\w*))\b",
    re.IGNORECASE,
)
"""Anything by which a passage can say no; only where it has none of it is a "not" in the claim surely added."""

ANTONYMS: tuple[tuple[str, str], ...] = tuple(
    tuple(pair.split(":"))  # type: ignore[misc]
    for pair in """rise:fall rise:drop rise:decline grow:shrink grow:fall increase:decrease increase:fall increase:cut
    increase:reduce raise:lower raise:cut gain:lose climb:fall climb:drop jump:fall jump:drop higher:lower
    up:down more:fewer more:less accept:reject accept:refuse approve:reject approve:oppose approve:veto
    support:oppose back:oppose favour:oppose favor:oppose for:against agree:refuse agree:disagree allow:ban
    allow:forbid allow:prevent allow:prohibit permit:ban permit:forbid legal:illegal lawful:unlawful
    confirm:deny admit:deny acknowledge:deny win:lose victory:defeat succeed:fail success:failure open:close
    open:shut start:end start:stop begin:end begin:stop join:leave enter:leave arrive:leave include:exclude
    innocent:guilty acquit:convict guilty:acquit approve:block allow:block clear:block grant:refuse grant:deny
    grant:withhold continue:halt strengthen:weaken improve:worsen better:worse best:worst safe:unsafe
    safe:dangerous praise:criticise praise:criticize praise:condemn welcome:condemn welcome:criticise
    welcome:reject tighten:ease tighten:loosen expand:shrink lengthen:shorten hire:dismiss hire:fire
    import:export early:late earlier:later before:after first:last north:south east:west
    northern:southern eastern:western upper:lower inside:outside public:private possible:impossible
    likely:unlikely able:unable founded:unfounded known:unknown clear:unclear popular:unpopular
    satisfied:dissatisfied encouraging:discouraging legitimate:illegitimate majority:minority maximum:minimum
    most:least deny:admit remain:leave stay:leave always:never enough:insufficient alive:dead survive:die
    optimistic:pessimistic cheap:expensive cheaper:dearer faster:slower larger:smaller bigger:smaller
    stronger:weaker older:younger oldest:youngest largest:smallest biggest:smallest highest:lowest wide:narrow
    both:neither all:none everyone:nobody with:without""".split()
)
"""Pairs of which a summary may not give one for the other."""

HEDGE = re.compile(
    r"\b(?P<report>reportedly|allegedly|purportedly|supposedly|apparently|ostensibly|seemingly|alleged|purported"
    r"|supposed"
    r"|unconfirmed|rumou?red(?: to)?|rumou?rs?(?: that)?"
    r"|(?:is|are|was|were|been|be|being) (?:widely )?(?:said|reported|believed|thought|understood|alleged|claimed"
    r"|suspected|feared|considered|assumed|presumed|estimated) to"
    r"|it (?:is|was|has been) (?:widely )?(?:said|reported|believed|thought|understood|alleged|claimed|suspected"
    r"|feared)"
    r"|there (?:are|were|have been) (?:\w+ )?(?:reports|rumou?rs|claims|suggestions|indications|signs)(?: that)?"
    r"|(?:some )?reports (?:say|suggest|indicate)(?: that)?)"
    r"|\b(?P<open>(?:(?:un|not )clear|uncertain|(?:un|not )known|open|undecided|(?:do|does|did)(?: not|n[’']t) know)"
    r" (?:whether|if)|whether)\b"
    r"|\b(?P<modal>may|might|could(?! (?:not|also not)\b)|possibly|perhaps|maybe|potentially|conceivably)\b"
    r"|\b(?P<prospect>about to|on the (?:verge|brink) of|prepared to|ready to|willing to|mulling|weighing"
    r"|considering)\b"
    r"|\b(?P<probable>likely|unlikely|probably|presumably|in all probability|expected to|expects? to|appear(?:s|ed)? to"
    r"|seem(?:s|ed)? to|appear(?:s|ed)? (?=\w+ed\b))",
    re.IGNORECASE,
)
"""What weakens a statement: hearsay, possibility, likelihood. It holds for what follows, an adverb for its clause."""

HEDGING: frozenset[str] = frozenset(
    """reportedly allegedly alleged purportedly purported supposedly supposed apparently ostensibly seemingly
    unconfirmed rumoured rumored rumour rumours rumor rumors believed understood suspected feared believe
    believes think thinks suspects suspect fear fears worry worries worried suggests suggest suggested indicate
    indicates indicated indication indications signs may might could can possibly possible possibility perhaps
    maybe potentially potential conceivably likely likelihood unlikely probably probable probability presumably
    expected expects expect expecting appears appear appeared seems seem seemed risk risks risking chance
    chances prospect prospects whether unclear uncertain unknown doubtful question questions accused accuses
    accusation accusations allegation allegations claim claims hope hopes hoped estimate estimates estimated
    assumed presumed forecast predicted predicts predict tentatively tentative theoretically hypothetically
    theory speculation talk reports hearsay threatens threaten threatened opinion assessment view plausible
    thinkable conceivable imaginable arguably suspicion suspicions""".split()
)
"""Words with which a claim keeps a statement weak, in whatever wording."""

PROSPECTIVE: frozenset[str] = frozenset(
    """about verge brink close near nearing nearly soon set poised prepared prepares preparing prepare preparations
    ready readiness willing willingness plan plans planned planning intend intends intended intention offer
    offers offered would consider considers considered considering mulling weigh weighs weighing weighed going
    imminent offering wants want aims hopes eager""".split()
)
"""Words with which a claim keeps that something has not happened yet."""

CONDITION = re.compile(
    r"\b(?:only if|if|unless|provided(?: that)?|providing|as long as|so long as|in case|in the event|on condition that"
    r"|on the condition that|assuming)\b",
    re.IGNORECASE,
)
"""What opens a condition."""

NO_CONDITION = re.compile(
    r"(?:\b(?:ask|asks|asked|asking|wonder|wonders|wondered|know|knows|knew|known|see|sees|check|decide|decides|decided"
    r"|unclear|sure|certain|question|learn|tell|as|even|said|doubt|what)|,? and) $",
    re.IGNORECASE,
)
"""Words before an "if" that make it none: an indirect question, "as if", "even if"."""

CONDITIONAL = re.compile(
    r"\b(?:if|unless|provided|providing|as long as|so long as|in case|in the event|on condition|conditional|condition"
    r"|assuming|(?<!\w )should|should (?=(?:the|it|they|he|she|there|this|these|those|an?)\b)|were to"
    r"|when|whenever|once|without|depend(?:s|ing|ed|ent)?|subject to|in return|in exchange|until|otherwise|or else"
    r"|only if|only when|only after)\b",
    re.IGNORECASE,
)
"""Words with which a claim keeps a condition, in whatever wording."""
