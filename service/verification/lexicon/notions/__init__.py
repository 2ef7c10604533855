"""Words of the news by what they are about, a file a subject: two tellings share notions where they share no word.

A word may belong to several. They only help to find the place that a claim was taken from: a "tablet" and what was
"prescribed" are not the same, but a sentence about the one may well retell a sentence about the other.
"""

from service.analysis.wording import stem
from service.verification.lexicon.notions.change import CHANGE
from service.verification.lexicon.notions.crime import CRIME
from service.verification.lexicon.notions.culture import CULTURE
from service.verification.lexicon.notions.energy import ENERGY
from service.verification.lexicon.notions.feelings import FEELINGS
from service.verification.lexicon.notions.food import FOOD
from service.verification.lexicon.notions.health import HEALTH
from service.verification.lexicon.notions.homes import HOMES
from service.verification.lexicon.notions.learning import LEARNING
from service.verification.lexicon.notions.machines import MACHINES
from service.verification.lexicon.notions.money import MONEY
from service.verification.lexicon.notions.nature import NATURE
from service.verification.lexicon.notions.people import PEOPLE
from service.verification.lexicon.notions.politics import POLITICS
from service.verification.lexicon.notions.qualities import QUALITIES
from service.verification.lexicon.notions.rows import Rows
from service.verification.lexicon.notions.speech import SPEECH
from service.verification.lexicon.notions.sport import SPORT
from service.verification.lexicon.notions.travel import TRAVEL
from service.verification.lexicon.notions.war import WAR
from service.verification.lexicon.notions.work import WORK

SUBJECTS: tuple[Rows, ...] = (
    HEALTH,
    PEOPLE,
    LEARNING,
    MACHINES,
    CULTURE,
    SPORT,
    CRIME,
    POLITICS,
    WAR,
    FEELINGS,
    SPEECH,
    MONEY,
    WORK,
    HOMES,
    FOOD,
    TRAVEL,
    ENERGY,
    NATURE,
    CHANGE,
    QUALITIES,
)


def _table() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for at, group in enumerate(group for subject in SUBJECTS for group in subject):
        for word in group:
            table.setdefault(stem(word), set()).add(at)
    return {word: frozenset(groups) for word, groups in table.items()}


NOTIONS: dict[str, frozenset[int]] = _table()
"""The stem of a word → the groups that it belongs to."""
