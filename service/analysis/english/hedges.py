"""Words that hedge: what holds a statement back from being told as a fact."""

from service import patterns as re

_REPORTS = "reports? rumou?rs? claims? signs? indications? suggestions? fears? speculation evidence"
_VIEWS = "assessment view belief understanding sense impression expectation estimate hope opinion feeling hypothesis"
_BELIEVES = (
    "believe[sd]? thinks? thought suspect(?:s|ed)? expect(?:s|ed)? hope[sd]? fear(?:s|ed)? assume[sd]? "
    "guess reckon(?:s|ed)? suppose[sd]? imagine[sd]? presume[sd]? "
    "understands?"
)
_BELIEVED = (
    "believed thought said reported rumou?red alleged expected understood considered estimated supposed "
    "likely unlikely "
    "presumed assumed suspected feared"
)
_BELIEVED_TO = "(?:set|poised) to|seen (?:to|as)"
_SINGLE = (
    "reportedly allegedly supposedly purportedly apparently seemingly ostensibly presumably possibly probably "
    "perhaps maybe "
    "potentially potential conceivably likely unlikely alleged purported rumou?red unconfirmed suspected arguably "
    "so-called"
)


def _any(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


HEDGING = re.compile(
    r"\b(?:"
    rf"there (?:are|is|were|was|have been) (?:\w+ )?{_any(_REPORTS)} (?:that|of)"
    rf"|(?:our|my|their|his|her|its) (?:\w+ )?{_any(_VIEWS)} is(?: that)?"
    rf"|(?:I|we|he|she|they|it) (?:\w+ly )?{_any(_BELIEVES)}(?: that)?"
    r"|(?:I|we|he|she|they) (?:do not|don[’']t|does not|doesn[’']t|did not|didn[’']t) (?:think|believe)(?: that)?"
    r"|almost certainly|in all likelihood|to (?:the best of )?my knowledge|(?:I|we) (?:would|[’']d) (?:say|guess)"
    r"|there(?:[’']s| is| was) (?:a|some|every) (?:\w+ )?(?:chance|possibility|likelihood)(?: that)?"
    r"|(?:not|cannot be|can[’']t be) (?:entirely |quite |completely )?(?:sure|certain)"
    r"|it (?:looks?|looked|sounds?|sounded) (?:like|as if|as though)"
    rf"|(?:is|are|was|were|be|been|being) (?:\w+ly |also )?(?:{_any(_BELIEVED)}(?: to| that| as| of)?|{_BELIEVED_TO})"
    r"|(?:seem|appear)(?:s|ed|ing)?(?: to| that)"
    r"|(?:it is|it’s|it's|it was) (?:not |still |also )?(?:un)?(?:likely|possible|clear|certain|probable)(?: that)?"
    r"|tend(?:s|ed)? to|as far as (?:I|we) know|if confirmed|if true"
    rf"|{_any(_SINGLE)}"
    r")\b",
    re.IGNORECASE,
)
"""Expressions that hedge wherever they stand."""


WEAK_MODALS = frozenset(
    """
would could may might would’ve could’ve might’ve would've could've may've wouldn’t couldn’t wouldn't couldn't
""".split()
)
"""Modals that hold back; "will", "must" and "should" do not."""

CONDITIONS = frozenset(["if", "unless", "provided", "should"])
"""Words that open a condition; "should" does so before its subject: "should the road be cut"."""

HEDGE_WORDS = (
    WEAK_MODALS
    | CONDITIONS
    | frozenset(_VIEWS.split())
    | frozenset(
        """
reports report rumors rumours rumor rumour claims claim signs sign indications indication suggestions suggestion
fears fear speculation evidence believe believes believed think thinks thought suspect suspects suspected expect
expects expected hope hopes hoped feared assume assumes assumed guess reckon reckons reckoned understand
understands said reported rumored rumoured alleged understood considered estimated supposed likely unlikely
presumed seen set poised chance possibility likelihood certainly
knowledge say suppose supposes imagine imagines imagined presume presumes sure look looks looked sound sounds sounded
seem seems seemed seeming appear appears appeared appearing possible clear certain
probable unclear uncertain impossible tend tends tended know confirmed true reportedly allegedly supposedly
purportedly apparently seemingly ostensibly presumably possibly probably perhaps maybe potentially potential
conceivably purported unconfirmed arguably so-called
""".split()
    )
)
"""Words at which a hedge is looked for: each expression above holds one."""
