"""English words of lists that name some one by one and count others."""

from service import patterns as re
from service.verification.figures.english.words import stems

ONE_ITEM = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[a-z][\w-]* ){0,3}?[a-z][\w-]+(?=,| and | (?:[a-z]+ed|were|was|had|have)\b)"
)
"""A single thing of a list."""

PERSON_ITEM = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[a-z][\w-]* ){0,3}?"
    r"(?:[a-z-]*(?:man|woman|men|boy|girl|child|person|baby|guard|pilot|cook|nurse|clerk|chief|captain|bystander|guide|chef"
    r"|father|mother|brother|sister|son|daughter|wife|husband|wife|friend|aide|judge|priest|monk|nun|student|agent"
    r"|assistant|attendant|cadet|civilian|official|mechanic|technician|tourist|cyclist|pensioner|lieutenant|sergeant"
    r"|general|colonel|recruit|resident|surgeon|victim|[a-z]{2,}(?:er|or|ist)))\b"
)
"""A single person of a list: by what he is or does."""

GROUP_NOUNS = frozenset(
    "vehicles cars buildings animals birds ships vessels boats aircraft planes weapons items objects pieces works"
    " properties structures instruments machines".split()
)
"""Nouns that things of several sorts are counted by."""

_NO_ITEM = (
    r"(?!(?:is|was|are|were|be|been|has|have|had|will|would|can|could|may|might|must|should|said|says|who|which|that|whose"
    r"|when|where|while|but|because|if|after|before|as|to|and|or|not|he|she|it|they|we|i)\b)"
)

_THING = rf"(?:{_NO_ITEM}[^\W\d_][\w’'-]*)(?: {_NO_ITEM}[^\W\d_][\w’'-]*){{0,5}}"

THINGS_LISTED = re.compile(rf"{_THING}(?:[,;] {_THING})+[,;]? (?:and|or) {_THING}", re.IGNORECASE)
"""A list of three things or more, each in a few words without a verb."""

_LISTED = rf"(?P<list>{_THING}(?:, {_THING})*,? (?:and|or) {_THING})"

SPELLED_OUT = re.compile(
    rf"(?:(?: [\w’'-]+){{0,12}}?:|(?: [a-z][\w-]*){{0,4}}?(?:,| [—–-]| \())(?: namely,?| that is,?| both)?"
    rf" {_LISTED}(?=[.,;:)—–]|$)",
    re.IGNORECASE,
)
"""A list that says what was counted right before it: "two commodities, grain and energy,"."""

SPELLED_BEFORE = re.compile(
    rf"^{_LISTED} (?:are|were|make up|made up|form|formed|remain) (?:the |its |his |her |their |these )?(?:only )?$",
    re.IGNORECASE,
)
"""A list that says what is counted right behind it: "grain and energy are the"."""

CARRIED = re.compile(r", (?:according to|per|says?|said) [^,.;:]{3,60}(?=[,.;]|$)")
"""Who has an item of a list: "soldiers, according to the agency, and workers, according to the paper"."""

LIST_JOINTS = re.compile(r"[,;]? (?:and|or) |[,;] ", re.IGNORECASE)
"""What parts its items."""

LIST_OF_FIGURES = re.compile(r"(?:, (?!and|or)|(?P<last>,? (?:and|or|to) ))(?:about |some |just )?", re.IGNORECASE)
"""What stands between the figures of one list, and before its last: "14, ten and seven years"."""

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"

WEEKDAY = re.compile(rf"\b{_DAY}\b")

WEEKDAYS = re.compile(rf"\b{_DAY}(?:, {_DAY})*,? and {_DAY}\b")
"""The days of the week on which something is so."""

A_WEEK = re.compile(r"\s*(?:a|each|every|per) week\b", re.IGNORECASE)
"""What stands behind how often something is in a week."""

OFTEN = stems("times days nights evenings mornings afternoons flights trains sailings services matches")
"""What is so often a week."""

YEAR_JOINT = re.compile(r",? and (?:again )?(?:in )?|, (?:in )?")
"""What stands between the years of a list."""

AMONG = re.compile(r" (?:people|persons) (?:among|as) (?:its|their|the) (?P<noun>[a-z]+s)\b", re.IGNORECASE)
"""What makes people of whom they are: "counts 1,600 people among its members"."""

PARTS_OPENED = re.compile(r"[,:;–—(]|\bof (?:whom|which|them)\b")
"""What stands between a whole and the first of the parts that a claim tells of it."""

PARTS_PARTED = re.compile(r",|;|\b(?:and|while|but|with|plus)\b")
"""What stands between two parts of a whole."""
