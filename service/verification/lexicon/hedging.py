"""The English words that weaken a statement, leave it to the future or make it depend on another."""

from functools import lru_cache

from service import patterns as re
from service.verification.lexicon.phrases import Phrases

HEDGE = Phrases(
    r"\b(?=[a-z])(?:(?P<report>reportedly|allegedly|purportedly|supposedly|apparently|ostensibly|seemingly|alleged|purported"
    r"|supposed"
    r"|unconfirmed|rumou?red(?: to)?|rumou?rs?(?: that)?"
    r"|(?:is|are|was|were|been|be|being) (?:widely )?(?:said|reported|believed|thought|understood|alleged|claimed"
    r"|suspected|feared|considered|assumed|presumed|estimated) to"
    r"|(?:said|reported|believed|thought|understood|alleged|rumou?red|feared) to (?=be\b|have\b)"
    r"|it (?:is|was|has been) (?:widely )?(?:said|reported|believed|thought|understood|alleged|claimed|suspected"
    r"|feared)"
    r"|there (?:are|were|have been) (?:\w+ )?(?:reports|rumou?rs|claims|suggestions|indications|signs)(?: that)?"
    r"|(?:is|are|was|were) estimated at"
    r"|(?:word|legend|gossip) has it|(?:word|talk|gossip) is that"
    r"|(?:some )?reports (?:say|suggest|indicate)(?: that)?)"
    r"|(?P<open>(?:(?:un|not )clear|uncertain|(?:un|not )known|open|undecided|(?:do|does|did)(?: not|n[’']t) know)"
    r" (?:whether|if)|whether)\b"
    r"|(?P<modal>may|might|could(?! (?:not|also not)\b)|possibly|perhaps|maybe|potentially|conceivably"
    r"|(?:is|are|was|were|be|seems?|remains?) (?:\w+ly )?possible(?! to)"
    r"|there (?:is|was) (?:a|some|every) (?:\w+ )?(?:chance|possibility|risk|likelihood)(?: that)?)\b"
    r"|(?P<prospect>about to|on the (?:verge|brink) of|prepared to|ready to|willing to|mulling|weighing"
    r"|considering)\b"
    r"|(?P<probable>(?<!times as )(?<!times more )(?<!cent more )(?<!times less )(?<!twice as )(?<!% more )"
    r"(?<!% less )(?<!cent less )(?<!half as )(?<!just as )(?<!equally )likely"
    r"|unlikely|probably|presumably|in all probability|expected to"
    r"|expects? (?:[\w’'-]+ ){0,4}?to|appear(?:s|ed)? to"
    r"|seem(?:s|ed)? to|looks? to (?=be\b|have\b)|appear(?:s|ed)? (?=\w+ed\b)))"
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
    accusation accusations allegation allegations allege alleges alleging claim claims hope hopes hoped estimate
    estimates estimated guess guesses guessed surmise surmises surmised presume presumes assume assumes
    imagine imagines suppose supposes speculate speculates speculated anticipate anticipates
    anticipated foresee foresees foresaw foreseen projected projects projection projections forecasts forecasting
    suspecting odds eventuality feasible hypothesis implies imply implied hints hinted conjecture guesswork putative
    provisional provisionally
    assumed presumed forecast predicted predicts predict tentatively tentative theoretically hypothetically
    theory speculation talk reports hearsay threatens threaten threatened opinion assessment view plausible
    thinkable conceivable imaginable considers considered regards regarded deems deemed arguably suspicion
    suspicions doubt doubts doubted sceptical skeptical
    unsure""".split()
)
"""Words with which a claim keeps a statement weak, in whatever wording."""

PROSPECTIVE: frozenset[str] = frozenset(
    """verge brink close near nearing nearly soon set poised prepared prepares preparing prepare preparations
    ready readiness willing willingness plan plans planned planning intend intends intended intention offer
    offers offered would consider considers considered considering mulling weigh weighs weighing weighed going
    imminent offering wants want aims hopes eager""".split()
)
"""Words with which a claim keeps that something has not happened yet."""

OPEN_ENDED = Phrases(
    r"(?:n[’']t|\b(?:not|never|refus\w+ to|declin\w+ to))\W+(?:\w+\W+)?(?:rul(?:e|ed|ing)|exclud(?:e|ed"
    r"|ing)) (?:\w+ )*?out"
    r"|\b(?:not (?:\w+ )?(?:clear|known|apparent|obvious)\b"
    r"|(?:left|leaves?|leaving|remains?|remained) (?:\w+ )?open\b|open to\b|in doubt\b|depend\w*\b"
    r"|rais\w+ the (?:possibility|prospect|question)\b|fac(?:e|es|ed|ing) (?:\w+ )?(?:fines?|charges?|up to)\b"
    r"|no (?:\w+ )?(?:proof|evidence|indication|sign|confirmation|guarantee)\b|good chance\b"
    r"|(?:know|ask|asks|asked|asking|wonder(?:s|ed|ing)?|see|learn|find out|decide|tell|sure|certain"
    r"|clear|say|says|said) if\b"
    r"|(?:ask|inquir|enquir)(?:e|ed|es|s|ing|y|ies)? (?:about|into|after)\b"
    r"|at risk\b|puts? (?:\w+ ){0,4}at\b|if at all\b|toy\w* with\b|float\w* the idea\b)"
)
"""Other phrases with which a claim leaves open whether something is so."""

LEFT_OPEN = Phrases(
    r"(?:n[’']t|\b(?:not|never|cannot|refus\w+ to|declin\w+ to))\W+(?:\w+\W+){0,2}?"
    r"(?:rul(?:e|ed|ing)\W+(?:\w+\W+){0,8}?out|exclud(?:e|ed|ing)|certain|sure|guaranteed|assured|impossible|unlikely"
    r"|settled|safe from)\b"
)
"""Negations that leave open what they stand before: "does not rule out", "is not sure to"."""

TENTATIVE = Phrases(
    rf"{LEFT_OPEN.pattern}"
    r"|\b(?:look(?:s|ed|ing)? (?:\w+ )?(?:set|as (?:if|though)|like|certain|on course|bound|headed)\b"
    r"|on (?:course|track) (?:to|for)\b|stands? to (?!this|that)"
    r"|in (?:danger|jeopardy|prospect|the (?:running|frame|offing|balance)|line (?:to|for)|(?:all )?likelihood)\b"
    r"|fac(?:e|es|ed|ing) (?:\w+ ){0,2}?(?:clos|demoli|elimin|extinct|dismiss|expul|evict|deport|prosec|suspen|trial"
    r"|charge|jail|prison|loss|cut|delay|ruin|bankrup|insolven|relegat)\w*"
    r"|under (?:threat|consideration|discussion|review)\b|(?:if|should) the worst\b|liable to\b"
    r"|tipped (?:to|as|for)\b|(?:being|is|are|was|were) (?:examined|explored|studied|discussed|debated|mooted)\b"
    r"|(?:contemplat|explor|ponder|ey(?:e|ing)|negotiat)(?:e|es|ed|ing)?\b|look(?:s|ed|ing)? (?:at|into) \w+ing\b"
    r"|brac(?:e|es|ed|ing) (?:\w+ )?(?:for|to)\b|in talks\b|on the cards\b"
    r"|(?:has|have|had) been reported\b"
    r"|(?:an?|the) (?:option|possibility|danger|threat|spect(?:re|er)|suspicion)\b|favou?rites? (?:to|for)\b"
    r"|lean(?:s|ed|ing)? towards?\b|(?:hint|point|allud)(?:s|ed|ing)? (?:at|to)\b|confiden(?:t|ce)\b)"
)
"""Phrases of a claim that hold a statement back, where its source has none of the kind."""

INVERTED = (
    r"(?:^\W*(?:were|had)(?= (?:[\w’'-]+ ){1,8}?(?:to|been|not)\b)"
    r"|(?<=, )were(?= (?:it|they|he|she|there) (?:ever |not )?to\b))"
)
"""What opens a condition without a word for it: "Were all to agree, …"."""

CONDITION = Phrases(
    rf"(?=^|\b[a-z])(?:{INVERTED}|\b(?:only if|if|unless|provided(?: that)?|providing"
    r"|should(?= (?:the|it|they|he|she|there|this|these|any|an?)\b)"
    r"|(?:as|so) long as(?! (?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|half an?"
    r"|an? (?:day|week|month|year|decade|century|minute))\b))|in case|in the event|on condition that"
    r"|on the condition that|assuming))\b",
    needs=(
        *("if", "were", "had", "unless", "provid", "should", " long as", "in case", "in the event", "condition that"),
        "assuming",
    ),
)
"""What opens a condition."""

NO_CONDITION = re.compile(
    r"(?:\b(?:ask|asks|asked|asking|wonder|wonders|wondered|know|knows|knew|known|see|sees|check|decide|decides|decided"
    r"|unclear|sure|certain|question|learn|tell|as|even|said|doubt|what)|,? and) $",
    re.IGNORECASE,
)
"""Words before an "if" that make it none: an indirect question, "as if", "even if"."""

CONDITIONAL = Phrases(
    r"\b(?=[a-z,])(?:if|unless|provided|providing|as long as|so long as|in case|in the event|conditional"
    r"|condition(?! of (?:anonymity|not being))"
    r"|assuming|supposing|presuming|on the (?:assumption|understanding|basis|proviso|premise|stipulation) that"
    r"|proviso|caveat"
    r"|(?<!\w )should"
    r"|should (?=(?:the|it|they|he|she|there|this|these|those|we|you|an?|any|no|no one|nobody|anyone|his|her|its|their"
    r"|our|my|some|either|both)\b|(?!always\b|perhaps\b|sometimes\b|nevertheless\b)[a-z]+(?<![su])s [a-z])"
    r"|were to"
    r"|when|whenever|once|without|depend(?:s|ing|ed|ent)?|subject to|in return|in exchange|until|otherwise|or else"
    r"|contingent|hing(?:es?|ed|ing) (?:up)?on|(?:hangs?|hung|hanging|rides?|riding|turns?|turning) (?:up)?on"
    r"|precondition|prerequisite|stipulat\w+|barring|absent(?= (?:an?|any|the|some)\b)|pending|in the absence of"
    r"|short of(?= \w+ing\b| an?\b)|but for|save for|except (?:if|when|where)|with the exception"
    r"|(?:insofar|inasmuch) as|to the extent that|as soon as|the moment"
    r"|in (?:that|such an?|which|the) (?:case|event)"
    r"|(?:with|given|pending) (?:\S+ ){0,4}?(?:approval|consent|permission|agreement|backing|blessing|go-ahead)"
    r"|(?<!\w )failing|, failing|failure to|refusal to"
    r"|(?:non-\w+|failure|refusal|inaction) (?:would|could|might|may|will)"
    r"|whether or not"
    r"|only (?:if|when|after|by|with|through)|permitting"
    r"|only (?:an?|the|his|her|its|their|another) [^,;.]{1,60}? (?:can|could|will|would|may|might)"
    r"|(?:for|by|with|after|following|upon|against|repay|repaid|reward|match|meet|answer) any(?= [a-z])"
    rf"|{INVERTED})\b"
)
"""Words with which a claim keeps a condition, in whatever wording."""

OF_A_NAME = re.compile(
    r"\b(?:(?i:should) (?=[A-Z][\w’'-]+ (?!(?i:said|says)\b))|(?i:were) [A-Z][\w’'-]+ (?:\w+ )?(?i:to))\b"
)
"""The same before a name: "should Orr resign", "were Orr to resign"."""

UNCONDITIONAL = Phrases(
    r"\b(?:regardless of|irrespective of|no matter|whether or not|even if|even without|with or without|either way"
    r"|in any case|come what may|whatever (?:happens|the|its|his|her)|unconditional(?:ly)?)\b",
    needs=(
        *("regardless of", "irrespective of", "no matter", "or not", "even ", "or without", "either way"),
        *("in any case", "come what may", "whatever ", "unconditional"),
    ),
)
"""Words by which a claim says that something holds either way."""

CERTAIN: frozenset[str] = frozenset(["will", "won't", "shall"])
"""Words by which a claim says that something is sure to come."""

IS_GOING = Phrases(r"\b(?:is|are|am) (?:now )?going to\b", needs=["going to"])
"""Other words for the same."""

HOPING = re.compile(
    r"\b(?:hop(?:es?|ed|ing) (?:to|that)|would like to|aim(?:s|ed|ing)? to|seek(?:s|ing)? to|sought to|permitting)\b",
    re.IGNORECASE,
)
"""Words of a source for which "will" may not stand."""

FUTURE = re.compile(
    r"\b(?:will|would|shall|won[’']t|going to|intends?|plans? to|planned|planning|promis\w+|due|scheduled"
    r"|set to|is to|are to|vow\w*|pledg\w+)\b",
    re.IGNORECASE,
)
"""Words of a source that "will" may stand for."""

HEARSAY = re.compile(
    r"(?:But |And |Yet )?(?P<how>it (?:is|was|has been) (?:widely )?(?:said|reported|rumou?red|believed|thought"
    r"|understood|alleged"
    r"|claimed) that|there (?:are|were|have been) (?:\w+ )?(?:reports|rumou?rs|claims|suggestions) that"
    r"|rumou?r has it that|reports (?:say|suggest)(?: that)?)\b",
    re.IGNORECASE,
)
"""A sentence that is hearsay as a whole."""

BOOSTERS: frozenset[str] = frozenset(
    "certainly definitely undoubtedly surely inevitably unquestionably undeniably indisputably doubtless".split()
)
"""Adverbs by which a claim makes something sure that its source only says."""

FACTIVE: frozenset[str] = frozenset(
    """know knows knew known prove proves proved proven confirm confirms confirmed show shows showed shown demonstrate
    demonstrates demonstrated establish established realise realised realize realized discover discovered verify
    verified certain sure definitely certainly undoubtedly surely inevitably guarantee guarantees guaranteed
    fact""".split()
)
"""Words by which a claim says that something is so."""

OPINION: frozenset[str] = frozenset(
    """believe believes believed think thinks thought suspect suspects suspected fear fears feared hope hopes hoped
    expect expects expected guess guesses guessed assume assumes assumed estimate estimates estimated suggest suggests
    suggested speculate speculates speculated claim claims claimed claiming allege alleges alleged alleging doubt doubts
    doubted worry worries worried imagine imagines suppose supposes supposed predict predicts predicted seem seems
    seemed appear appears appeared opinion belief view assessment""".split()
)
"""Words by which somebody only holds that it is."""


def is_hearsay(text: str) -> bool:
    """Say whether a sentence shows that it is hearsay, if not whose: "reportedly", "is said to"."""
    return any(kind == "report" for kind, _ in hedges_in(text))


@lru_cache(maxsize=512)
def hedges_in(text: str) -> tuple[tuple[str, str], ...]:
    """Return what weakens a text: of each hedge its kind, and its words in small letters. Many rules ask for them."""
    return tuple([(str(m.lastgroup), m.group()) for m in HEDGE.finditer(text)])


@lru_cache(maxsize=512)
def conditions_in(text: str) -> tuple[str, ...]:
    """Return the words of a text, in small letters, by which it keeps a condition. Many rules ask for them."""
    named = (m.group().lower() for m in OF_A_NAME.finditer(text))
    return (*(m.group() for m in CONDITIONAL.finditer(text)), *named)
