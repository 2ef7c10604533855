"""The English words that tell whether something was done, and who did it to whom."""

from typing import NamedTuple

from service.analysis.wording import stem

HAVING: frozenset[str] = frozenset("has have had having 've hasn't haven't hadn't".split())
BEING: frozenset[str] = frozenset("is are was were be been being am isn't aren't wasn't weren't".split())
PAST_BEING: frozenset[str] = frozenset("was were been wasn't weren't".split())
COMING: frozenset[str] = frozenset("will shall won't would wouldn't".split())
"""Auxiliaries of what is still to come."""

CERTAIN_TO_COME: frozenset[str] = frozenset("will shall won't".split())
"""Those that no report in the past tense has."""

OPEN: frozenset[str] = frozenset(
    """can could may might must should can't cannot couldn't shouldn't mightn't mustn't did does do didn't doesn't
    don't""".split()
)
"""Auxiliaries that leave open whether it has happened, or with which "not" or a question stands."""

NOT: frozenset[str] = frozenset("not never hasn't haven't hadn't isn't aren't wasn't weren't".split())
"""Words among the auxiliaries with which it has not happened."""

CAUSING: frozenset[str] = frozenset("have get see having getting".split())
"""Verbs behind which somebody else does what is told: "to have the spraying stopped"."""

AUXILIARY: frozenset[str] = HAVING | BEING | COMING | OPEN

AHEAD: frozenset[str] = COMING | OPEN | {"to"}
"""Words behind which a verb tells nothing that has happened."""

HELPING: frozenset[str] = AUXILIARY | {"to"}
"""Every word that a verb may stand behind."""

BETWEEN: frozenset[str] = frozenset(
    "not never yet also already still now then just only ever soon even to both all formally officially".split()
)
"""What may stand between an auxiliary and its verb, besides any word in "ly"."""

WITH_VERB: frozenset[str] = AUXILIARY | BETWEEN

POSSIBLE: frozenset[str] = frozenset("can could may might must should shouldn't can't couldn't".split())
"""Those of them that tell what may come, or has to: none of it has been done."""

GOVERNORS: frozenset[str] = frozenset(
    stem(w)
    for w in """plan intend hope want wish aim prepare arrange promise pledge vow threaten offer agree propose expect
    due set schedule likely ready going prepared willing poised eager about mean need urge ask seek consider mull
    proposal intention threat bid invite want order tell urge appeal demand undertake
    apply wait refuse decline favourite favorite keen tempted free entitled eligible bound certain sure scheduled slated
    supposed obliged required whether unlikely unwilling reluctant loath hesitate pressure persuade oblige require yet
    agreement consent permission request offer promise application deadline duty obligation""".split()
)
"""Words before "to" that leave what follows for the future."""

WITH_GERUND: frozenset[str] = frozenset(stem(w) for w in "consider propose discuss mull weigh suggest".split())
"""Verbs before "…ing" that do the same."""

CONTROLLED: frozenset[str] = frozenset(
    stem(w) for w in "urge ask want order tell invite expect allow force help persuade permit".split()
)
"""Verbs whose object does what the infinitive says."""

SUPPOSING: frozenset[str] = frozenset("if unless whether should once until before when whenever".split())
"""Words that open a clause in which nothing is said to have been done."""

JOINING: frozenset[str] = SUPPOSING | frozenset(
    "and but or so while whereas although though because as than since who which whose that".split()
)
"""Words that begin a clause of its own."""

RELATIVE: frozenset[str] = frozenset("who which that whom whose".split())
"""Words behind which another subject or another verb begins."""

CONJUNCTIVE: frozenset[str] = frozenset(
    "provided providing given granted supposing assuming including following regarding concerning excluding".split()
)
"""Words with the look of a verb that open a clause or a phrase instead."""

ASKING: frozenset[str] = frozenset("where why how what".split())
"""Words behind which the subject of another verb begins."""

BREAKING: frozenset[str] = RELATIVE | ASKING
"""Words with which what a verb takes ends."""

TAKING_UP: frozenset[str] = frozenset("who which".split())
"""Those that are the subject themselves, for the noun before them."""

MUTUAL: frozenset[str] = frozenset(
    stem(w)
    for w in """meet marry join fight play face date divorce kiss hug match equal agree talk speak merge border
    accompany resemble work live compete cooperate share""".split()
)
"""Verbs of which either side may be the doer."""

ERGATIVE: frozenset[str] = frozenset(
    stem(w)
    for w in """close open shut reopen begin start end finish stop halt resume continue change move shift turn return
    break burn sink crash grow double halve triple increase raise reduce drop slow spread improve expand shrink run sell
    launch hang stand form split merge ring dry drown heat cool melt freeze collapse explode sail fly land""".split()
)
"""Verbs of which whatever it is done to may be the subject, too: "they closed the site", "the site closed"."""

PRONOUNS: frozenset[str] = frozenset("he she it they we i you this these those there who which".split())
"""Subjects that name nobody."""

PARTS: dict[str, str] = {
    "to": "to",
    "towards": "to",
    "toward": "to",
    "from": "from",
    "by": "by",
    "for": "for",
    "against": "against",
    "with": "with",
    "over": "over",
    "in": "place",
    "at": "place",
    "on": "place",
    "after": "time",
    "during": "time",
    "since": "time",
    "into": "place",
}
"""Prepositions → the part that what follows plays."""


class Converse(NamedTuple):
    """A verb that tells a deed from its other end: the verb that tells it from this one, and how the parts change.

    It only does so where all these parts are named, in one of `forms` if given; `holding` is a part and a word of it.
    """

    verb: str
    instead: str
    roles: dict[str, str]
    forms: frozenset[str] = frozenset()
    holding: tuple[str, str] | None = None


_TAKE = frozenset("take takes took taken taking".split())
_TO_GIVER = {"agent": "to", "from": "agent"}

CONVERSES: tuple[Converse, ...] = (
    Converse("take", "sue", {"agent": "agent", "patient": "patient"}, holding=("to", "court")),
    Converse("drag", "sue", {"agent": "agent", "patient": "patient"}, holding=("to", "court")),
    Converse("lose", "beat", {"agent": "patient", "to": "agent"}),
    Converse("lose", "beat", {"agent": "patient", "against": "agent"}),
    Converse("win", "beat", {"agent": "agent", "against": "patient"}),
    Converse("fall", "beat", {"agent": "patient", "to": "agent"}),
    Converse("acquire", "replace", {"agent": "agent", "from": "patient"}, forms=_TAKE),
    Converse("succeed", "replace", {"agent": "agent", "patient": "patient"}),
    *(Converse(verb, "sell", _TO_GIVER) for verb in "buy sign import hire rent lease recruit poach obtain".split()),
    *(Converse(verb, "give", _TO_GIVER) for verb in "receive get inherit collect".split()),
    Converse("borrow", "lend", _TO_GIVER),
    *(Converse(verb, "sell", _TO_GIVER) for verb in "lure snatch win capture".split()),
    Converse("leave", "move", {"agent": "agent", "patient": "from", "for": "to"}),
    Converse("depart", "move", {"agent": "agent", "patient": "from", "for": "to"}),
    Converse("depart", "move", {"agent": "agent", "from": "from", "for": "to"}),
)
"""Best first."""

TRANSFERS: frozenset[str] = frozenset(
    """give hand sell lend return supply send transfer donate deliver export award present provide grant
    ship pass lease rent entrust cede""".split()
)
"""Verbs by which something goes from one side to another."""

FRAMES: dict[str, str] = {
    **dict.fromkeys(TRANSFERS, "transfer"),
    **dict.fromkeys("beat defeat overcome eliminate outplay thrash trounce outvote oust".split(), "beat"),
    **dict.fromkeys("move travel sail fly head drive relocate migrate journey".split(), "move"),
    **dict.fromkeys("sue prosecute".split(), "sue"),
    **dict.fromkeys("criticise condemn denounce blast rebuke reprimand".split(), "criticise"),
    **dict.fromkeys("praise commend congratulate thank".split(), "praise"),
    **dict.fromkeys("accuse blame".split(), "accuse"),
    **dict.fromkeys("dismiss sack fire suspend".split(), "dismiss"),
    **dict.fromkeys("tell inform notify alert".split(), "tell"),
    **dict.fromkeys("save rescue withdraw pull drag free haul".split(), "rescue"),
    **dict.fromkeys("kill murder shoot stab slay".split(), "kill"),
    **dict.fromkeys("hit punch attack assault slap kick".split(), "attack"),
    **dict.fromkeys("teach coach train mentor tutor".split(), "teach"),
    **dict.fromkeys("hire employ recruit appoint engage".split(), "hire"),
    **dict.fromkeys("arrest detain seize capture".split(), "arrest"),
    **dict.fromkeys("phone telephone ring".split(), "phone"),
    **dict.fromkeys("back support endorse help aid assist".split(), "support"),
}
"""Verbs that tell one deed, whichever of them is chosen."""

DITRANSITIVE: frozenset[str] = frozenset(
    """give gives gave given giving hand handed lend lent offer offered send sent pay paid sell sold award awarded grant
    granted""".split()
)
"""Forms behind which whoever gets something may stand without a "to"."""

SECOND: frozenset[str] = frozenset(
    "a an the its his her their two three four five six seven eight nine ten eleven twelve some more".split()
)
"""Words with which the thing begins behind whoever gets it."""

PLACES_TO: frozenset[str] = frozenset(
    """court prison jail work school hospital market power bed trial sea town church college university justice war
    peace victory defeat death life freedom safety second third fourth first last home one two three four five six
    seven eight nine ten""".split()
)
"""Nouns behind "to" that are no verbs there."""

NO_DEEDS: frozenset[str] = frozenset(
    stem(w)
    for w in """be have do say tell add note report claim argue believe think know hope fear expect want warn call
    make take go come get give put see let seem appear become remain need use include accord follow base fail quote
    cite""".split()
)
"""Verbs too light or too common to tell one deed from another by."""

STATIVE: frozenset[str] = frozenset(
    stem(w) for w in "be have do say see let seem appear become remain need include accord follow base come go".split()
)
"""Those of them that nobody does to anybody, or that have no two sides."""

NO_VERBS: frozenset[str] = frozenset(
    """men women children people kg kilos km per percent bed red shed need feed seed speed deed breed indeed hundred
    weed reed greed creed sacred kindred naked""".split()
)
"""Words with the look of a past form that are none."""

SUBJECTS: frozenset[str] = frozenset("he she it they we i".split())
"""Pronouns that only a subject is told by ("it" behind "and" hardly ever is told by anything else)."""

NO_DEEDS_AT_ALL: frozenset[str] = AUXILIARY | frozenset(
    "according regarding concerning quoted quotes quoting cited cites citing".split()
)
"""Words with the look of a verb that only help one, open a phrase, or say whose word something is."""

UNCHANGED: frozenset[str] = frozenset("beat hit cut put shut hurt quit split spread".split())
"""Verbs whose past is like their present."""

ADDRESSING: frozenset[str] = frozenset("warned told asked".split())
"""Verbs of saying with which somebody is named whom it is said to."""

ADDRESSED: frozenset[str] = frozenset("him them us me".split())
"""Words for whoever it is said to."""

PRESENT: frozenset[str] = frozenset(
    """accuses blames criticises criticizes condemns denounces praises sues owns employs opposes supports rejects
    accepts denies owes lends replaces succeeds represents admires hates loves fears envies trusts distrusts outnumbers
    overlooks defends""".split()
)
"""Forms of the present that are no nouns."""

ACCUSING: frozenset[str] = frozenset(
    "accuse suspect convict acquit clear charge blame criticise fine jail praise thank fault punish sentence".split()
)
"""Verbs by which something is laid to somebody's charge, or to his credit."""

OF_WHAT: frozenset[str] = frozenset("of for with over".split())
"""Words behind them before what somebody did."""

PARTICIPLES: frozenset[str] = UNCHANGED | frozenset(
    """bid burst cast cost let rid set shed slit bet broadcast forecast read become come run overcome overrun
    undercut offset reset upset""".split()
)
"""Participles with the look of the verb itself: only behind "has" or "was" are they known."""

PLURAL_VERBS: frozenset[str] = frozenset("focus bus canvas bias caucus".split())
"""Verbs that end in a single "s": behind "to" another such word is a noun ("apologised to midwives")."""

TIMES: frozenset[str] = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tomorrow day days week weeks month months year years hour hours
    minute minutes morning afternoon evening night nights early late last next ago weekend spring summer autumn
    winter""".split()
)
"""Words that say when: they play no part in a deed."""

MEASURING: frozenset[str] = frozenset(
    """about almost nearly over more at less around roughly up half one two three four five six seven eight nine ten
    several some another""".split()
)
"""Words behind "by" that say how much."""

REALISING: frozenset[str] = frozenset(
    stem(w)
    for w in """take make file open launch start begin bring lodge submit hold stage sign reach strike conclude close
    set give grant get receive win secure obtain impose introduce adopt pass enact issue call form create find carry
    conduct perform undergo order complete finish buy sell pay enter join declare commission appoint begin build
    deliver enforce implement commit deploy send raise cut""".split()
)
"""Verbs by which the thing behind them comes about: "filed a claim", "opened an inquiry"."""

MEANING_TO: frozenset[str] = frozenset(
    stem(w)
    for w in """consider threaten plan propose mull weigh demand want seek urge discuss promise expect hope prepare
    request debate suggest contemplate envisage eye intend recommend advocate favour favor await pursue study
    explore pledge invite apply campaign lobby press push wait long pray need ask require fear rumour rumor""".split()
)
"""Verbs by which it is only meant, asked for or awaited."""

OBJECTS: tuple[str, ...] = ("patient", "for")
"""The parts in which what is meant or asked for stands."""
