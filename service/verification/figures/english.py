"""English words that the binding and deriving of figures look for."""

import re

FUNCTION_WORDS = frozenset(
    """
    the a an of and to in is was were are be been being that for it on with as his her their its he she they
    at by from this have has had not but which who whom or will would said says after before over under into
    up out about than more less also when where what there all any if can could may no so such only do does
    did then while because during between i you we our your my me him them these those it's don't s t per such
    very just still even now
    """.split()
)
"""Words that stand around any figure and so prove nothing."""

_PERSON_WORDS = """
    people men women children boys girls persons pupils students others adults officers police teenagers
    schoolgirls schoolboys inmates prisoners suspects defendants victims players members workers staff
    employees soldiers troops passengers drivers residents fans officials ministers protesters activists
    patients doctors nurses teachers brothers sisters sons daughters man woman child boy girl officer teenager
    suspect victim player worker soldier passenger driver fugitives gunmen robbers attackers militants
    fighters civilians refugees migrants students youths youngsters friends relatives parents mothers fathers
    colleagues directors executives candidates lawmakers mps senators councillors judges jurors witnesses
    survivors climbers tourists visitors users customers viewers voters recruits personnel reservists
    volunteers builders employees rapists murderers thieves burglars raiders hostages crew crewmen sailors
    pilots guests celebrities singers actors
"""


def _stems(words: str) -> frozenset[str]:
    """Cut words as `binding.stem` does; kept apart so that no module imports in a circle."""
    found = set()
    for word in words.split():
        cut = re.sub(r"(ing|ies|ed|es|s|e|y)$", "", word)
        found.add((cut if len(cut) >= 3 else word)[:7])
    return frozenset(found)


PERSONS = _stems(_PERSON_WORDS)
"""Nouns for people, as stems: one may stand for another ("three teenagers", "three schoolgirls")."""

PLACEHOLDERS = _stems("others more them total cases things items ones thing time times number figure")
"""Nouns that stand for any other."""

COLLECTIVES: dict[str, int] = {
    "pair": 2,
    "couple": 2,
    "duo": 2,
    "twins": 2,
    "trio": 3,
    "triplets": 3,
    "quartet": 4,
    "quintet": 5,
}
"""Nouns that say how many people there are."""

PERSON = re.compile(
    r"\b(?:a|an|another|the)(?: (?:second|third|fourth|other))?(?: [\w-]+)?"
    r" (?:man|woman|boy|girl|teenager|person|child|baby|officer|driver|passenger|student|soldier|pensioner"
    r"|[\w-]+-year-old)\b",
    re.IGNORECASE,
)
"""One person told by himself."""

SUM_CUES = re.compile(
    r"\b(?:total|altogether|combined|in all|overall|together|between them|sum|tally|both)\b", re.IGNORECASE
)
"""Words of a claim that name a sum."""

DIFFERENCE_CUES = re.compile(
    r"\b(?:more|fewer|less|higher|lower|longer|shorter|older|younger|r(?:i|o)se|risen|rising|increas\w+|f[ae]ll(?:en|ing)?|"
    r"drop\w*|decreas\w+|declin\w+|gap|differen\w+|margin|lead\w*|ahead|behind|up|down|gain\w*|cut|extra|gr[eo]w\w*|"
    r"shrank|climb\w*|jump\w*|reduc\w+|add\w*|than|by)\b",
    re.IGNORECASE,
)
"""Words of a claim that name a difference or a change."""

REST_CUES = re.compile(
    r"\b(?:all but|remain\w*|rest|others?|left|surviv\w+|not|n't|without|fail\w*|except|still|no|"
    r"un\w+ed|unaccounted|missing|did not|never)\b",
    re.IGNORECASE,
)
"""Words of a claim that name what is left."""

SHARE_CUES = re.compile(r"\b(?:of|share|proportion|out of|in every|per ?cent|half|third|quarter)\b|%", re.IGNORECASE)
"""Words of a claim that name a share."""

SPAN_CUES = re.compile(
    r"\b(?:after|later|since|between|for|spann\w+|earlier|following|before|aged?|old|born|over|within|ago|anniversary)\b",
    re.IGNORECASE,
)
"""Words of a claim that name a stretch of years."""

PLACES = frozenset(
    {"place", "spot", "seed", "position", "best", "ranked", "biggest", "largest", "richest", "in", "behind"}
)
"""Words behind an ordinal that make it a rank."""

ALL_BUT = re.compile(r"\ball (?:but|except)\b|\bevery\w* (?:but|except)\b", re.IGNORECASE)
"""Words that make a number the exception to a whole."""

SOURCE_REST_CUES = re.compile(r"\bthe (?:rest|others|remaining|remainder)\b", re.IGNORECASE)
"""Words of a source that speak of what is left without counting it."""

CATEGORIES = _stems(
    "countries nations states counties cities towns villages regions provinces islands companies firms banks parties"
    " teams clubs universities newspapers networks airlines languages candidates ministries agencies"
)
"""Nouns that a list of names is counted by."""
