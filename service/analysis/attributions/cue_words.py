"""Whether a word that can be a cue is one here, or a noun ("the county report") or about the source's own name."""

from collections.abc import Callable

from service.analysis.attributions.frames import Frame
from service.analysis.attributions.sources import subject_before
from service.analysis.english.cues import CUE_NOUNS, CUES, Cue
from service.analysis.english.function_words import INDEFINITE
from service.analysis.english.nouns import IRREGULAR_PLURALS, ROLES
from service.analysis.words import (
    CAP,
    CLITIC,
    CONJ,
    CUE,
    DET,
    FINITE,
    NOUN_CUE,
    NUM,
    OBJ,
    PREP,
    PRON,
    PUNCT,
    QUOTE,
    ROLE,
    SOURCE_NOUN,
    SUB,
    THAT,
)


def asks_for_anonymity(frame: Frame, at: int) -> bool:
    """Say whether the cue is about the source's name: "asked not to be named", "requested anonymity"."""
    if frame.low[at] not in _ASKING:
        return False
    return not _UNNAMING.isdisjoint(frame.low[at + 1 : at + 7])


_ASKING = frozenset(
    """
want asked requested declined refused wished wanted insisted asking requesting declining refusing speaks spoke
granted given offered promised
    """.split()
)


_UNNAMING = frozenset("named identified anonymity anonymous anonymously withheld pseudonym unnamed".split())


def is_noun(frame: Frame, at: int, group: int, cue: Cue) -> bool:
    """Say whether a word that could be a cue is a noun or an adjective here: so says the first rule that knows."""
    if at == 0:
        return cue.form != "ing"
    for rule in _RULES[cue.form, group == at]:
        answer = rule(frame, at)
        if answer is not None:
            return answer
    return False


_Answer = bool | None
"""What a rule says of a word: a noun, a verb, or nothing where the rule does not know."""


def _behind_another(frame: Frame, at: int) -> _Answer:
    """A verb where somebody else opens the sentence: "Another said …"."""
    return False if at == 1 and frame.low[0] == "another" else None


def _behind_determiner(frame: Frame, at: int) -> _Answer:
    """A noun behind what only stands before one ("the claim"), not behind what stands for one too ("many say")."""
    before = frame.tag[at - 1]
    return True if before & DET and not before & (PRON | CLITIC) and frame.low[at - 1] not in _STANDING_ALONE else None


_STANDING_ALONE = frozenset("that this those some all both many most few".split())
"""Determiners that are a subject, too."""


def _behind_preposition(frame: Frame, at: int) -> _Answer:
    """A noun behind "of" or "for", not behind what opens a clause or an infinitive, too."""
    return True if frame.tag[at - 1] & PREP and frame.low[at - 1] not in _OPENING_CLAUSES else None


_OPENING_CLAUSES = frozenset("to by as in after before like".split())
"""Prepositions behind which a verb may stand."""


def _behind_to(frame: Frame, at: int) -> _Answer:
    """An infinitive, which reports nothing unless what governs it says that it was said."""
    return not _governed(frame, at) if frame.low[at - 1] == "to" else None


def _behind_while(frame: Frame, at: int) -> _Answer:
    """A verb in "while conceding that …"."""
    return False if frame.low[at - 1] in _WHILE and frame.tag_at(at + 1) & (THAT | QUOTE) else None


_WHILE = frozenset("while whilst before after by".split())
"""Words before a participle that says something: "while conceding that …"."""


def _behind_link(frame: Frame, at: int) -> _Answer:
    """A noun behind what links or counts nouns, or stands for one: "by asking", "two warning", "nobody speaking"."""
    return True if frame.tag[at - 1] & (PREP | SUB | NUM) or frame.low[at - 1] in INDEFINITE else None


def _behind_denial(frame: Frame, at: int) -> _Answer:
    """A noun where it is what another verb says: "denied knowing"."""
    return True if frame.tag[at - 1] & CUE and _takes_gerund(frame.low[at - 1]) else None


def _takes_gerund(word: str) -> bool:
    """Say whether what follows the verb is what is said: "denied knowing"; who "keeps telling us" tells."""
    return "g" in CUES[word].frames and CUES[word].lemma != "keep"


def _behind_count(frame: Frame, at: int) -> _Answer:
    """A noun behind a number of several, with which no such verb agrees: "35 states that", not "Article 35 says"."""
    before, low = frame.tag[at - 1], frame.low[at - 1]
    counts = before & NUM and not before & CAP and low not in {"one", "1"}
    return True if counts and (at < 2 or frame.tag[at - 2] & (DET | PREP | CONJ | PUNCT | CUE | FINITE)) else None


def _behind_possessor(frame: Frame, at: int) -> _Answer:
    """A noun behind whose it is, not behind a shortened "is": "the bank's report", "he's reporting"."""
    before = frame.low[at - 1]
    owned = before in _APOSTROPHES or (before.endswith(_POSSESSIVE) and not frame.tag[at - 1] & CLITIC)
    return True if owned else None


_APOSTROPHES = frozenset("’'")
_POSSESSIVE = ("’s", "'s")


def _behind_verb(frame: Frame, at: int) -> _Answer:
    """A noun where the verb of its clause, no noun itself, stands right before it: "published claims"."""
    if not frame.tag[at - 1] & CUE or CUES[frame.low[at - 1]].form not in _FINITE_FORMS:
        return None
    if frame.tag_at(at - 2) & DET and _may_be_noun(frame, at - 1):
        return None
    subject = frame.tag[at - 1] & SOURCE_NOUN and (_owned(frame, at - 1) or _governs_next(frame, at - 1))
    return None if subject else True


_FINITE_FORMS = frozenset({"past", "third", "base"})


def _names_state(frame: Frame, at: int) -> _Answer:
    """A noun in "state officials"."""
    return True if frame.low[at] == "state" and frame.tag_at(at + 1) & SOURCE_NOUN else None


def _counts_points(frame: Frame, at: int) -> _Answer:
    """A noun in "percentage point", "three points"."""
    counted = frame.low[at - 1] == "percentage" or frame.tag[at - 1] & NUM
    return True if frame.low[at] in {"point", "points"} and counted else None


def _heads_source(frame: Frame, at: int) -> _Answer:
    """A noun that can itself be a source, where it is the head of one thing: "a county report said"."""
    return True if frame.tag[at] & SOURCE_NOUN and _heads_one(frame, at) else None


def _is_spelled_alike(frame: Frame, at: int) -> _Answer:
    """A noun that is spelled as its past form is, where it is the head of one thing: "a broadcast said"."""
    return (_may_be_noun(frame, at) and frame.low[at] == CUES[frame.low[at]].lemma and _heads_one(frame, at)) or None


def _is_no_noun(frame: Frame, at: int) -> _Answer:
    """A verb where the word is nothing else."""
    return None if _may_be_noun(frame, at) else False


def _may_be_noun(frame: Frame, at: int) -> bool:
    source = frame.tag[at] & SOURCE_NOUN and not frame.tag_at(at + 1) & THAT
    return bool(source) or frame.low[at] in CUE_NOUNS


def _behind_singular(frame: Frame, at: int) -> _Answer:
    """A noun where the one before it could not be the subject of this form: "the treaty text"."""
    return _is_singular(frame, at - 1) or None


def _before_verb(frame: Frame, at: int) -> _Answer:
    """A noun in the plural whose verb follows: "leaked emails show"."""
    following = frame.low_at(at + 1)
    past = frame.tag_at(at + 1) & CUE and CUES[following].form == "past" and not following.startswith("un")
    people = past and frame.low[at] in ROLES and not frame.tag_at(at + 2) & THAT
    return people or _governs_next(frame, at) or None


def _behind_surname(frame: Frame, at: int) -> _Answer:
    """Behind the one name that opens the sentence, a verb only before what it governs: "Labour claim that …"."""
    before = frame.tag[at - 1]
    if at > 1 or not before & CAP or before & ~CAP or frame.low[0].endswith("s"):
        return None
    return not frame.tag_at(2) & (THAT | OBJ | DET)


def _between_comma_and_that(frame: Frame, at: int) -> _Answer:
    """Behind a comma and before "that", a verb only where a subject stands before the comma."""
    if frame.low[at - 1] != "," or not frame.tag_at(at + 1) & THAT:
        return None
    return subject_before(frame, at) is None


def _heads_phrase(frame: Frame, at: int) -> _Answer:
    """A noun where it is the head of one thing."""
    return _heads_one(frame, at) or None


def _lacks_subject(frame: Frame, at: int) -> _Answer:
    """A noun where nothing that could be the subject stands right before it."""
    return not frame.tag[at - 1] & (PRON | CAP | ROLE | SOURCE_NOUN)


_Rule = Callable[[Frame, int], _Answer]

_ANY = (_behind_determiner, _behind_preposition)
"""What is looked at first, whatever the form."""

_PLAIN = (*_ANY, _behind_to, _behind_possessor)
_THIRD = (*_ANY, _behind_count, _behind_possessor)
_PARTICIPLE = (*_ANY, _behind_possessor)
_PAST = (_behind_another, *_ANY, _behind_possessor, _is_spelled_alike)
_ING = (*_ANY, _behind_while, _behind_link, _behind_denial, _behind_possessor)

_RULES: dict[tuple[str, bool], tuple[_Rule, ...]] = {
    ("base", True): (
        *_PLAIN,
        _behind_verb,
        _names_state,
        _counts_points,
        _heads_source,
        _is_no_noun,
        _behind_singular,
        _behind_surname,
        _between_comma_and_that,
        _heads_phrase,
        _lacks_subject,
    ),
    ("base", False): (*_PLAIN, _names_state, _counts_points),
    ("third", True): (
        *_THIRD,
        _behind_verb,
        _counts_points,
        _is_no_noun,
        _before_verb,
        _between_comma_and_that,
        _lacks_subject,
    ),
    ("third", False): (*_THIRD, _counts_points),
    ("past", True): _PAST,
    ("past", False): _PAST,
    ("participle", True): _PARTICIPLE,
    ("participle", False): _PARTICIPLE,
    ("ing", True): _ING,
    ("ing", False): _ING,
}
"""Form of a cue, and whether its verb group is that one word → the rules that know of it, in order."""


def _governs_next(frame: Frame, at: int) -> bool:
    """Say whether a plural noun stands here whose verb follows: "leaked emails show", "reports suggest"."""
    following = frame.tag_at(at + 1)
    opens = not following & (SOURCE_NOUN | NOUN_CUE) or frame.tag_at(at + 2) & (DET | THAT | PRON)
    return bool(following & CUE and opens) and CUES[frame.low[at + 1]].form == "base"


def _is_singular(frame: Frame, at: int) -> bool:
    """Say whether a noun stands here with which no plain form agrees as its verb: "the treaty text"."""
    tag, low = frame.tag[at], frame.low[at]
    plural = low.endswith("s") or low in IRREGULAR_PLURALS or low in _MANY
    linked = any(frame.tag[p] & PREP for p in range(max(0, at - MAX_PHRASE), at))
    return bool(tag & SOURCE_NOUN) and not tag & (CAP | PRON | DET) and not plural and not linked


_MANY = frozenset("police staff media family team club band crew board public council party company group".split())
"""Singular nouns with which a verb agrees as with several people: "the club say"."""


def _owned(frame: Frame, at: int) -> bool:
    """Say whether a noun stands here behind whose it is: "the inspectors' report", "the bank's statement"."""
    before = frame.low_at(at - 1)
    return before in _APOSTROPHES or before.endswith(_POSSESSIVE)


def _heads_one(frame: Frame, at: int) -> bool:
    """Say whether it is the head of one thing: "a county report", "the county report said"."""
    if frame.tag_at(at + 1) & CUE and CUES[frame.low[at + 1]].form in {"past", "third"}:
        return True
    for place in range(at - 1, max(at - 1 - MAX_PHRASE, -1), -1):
        if frame.low[place] in {"a", "an", "another", "each", "every"}:
            return True
        if frame.tag[place] & DET:
            return frame.low_at(place - 1) == "to" and frame.low_at(place - 2) == "according"
        if frame.tag[place] & (PUNCT | PREP | CONJ | PRON | FINITE):
            return False
    return False


MAX_PHRASE = 4
"""Words of a noun phrase before its head."""


def governor_of(frame: Frame, at: int) -> int:
    """Return where the words begin on which the infinitive `at` hangs: "went on to say", "was at pains to stress"."""
    first = at - 2
    while first > 0 and frame.low[first] in {"on", "pains", "out"}:
        first -= 1
    return first


def _governed(frame: Frame, at: int) -> bool:
    """Say whether an infinitive reports all the same: "went on to say", "used to say", "continued to insist"."""
    return frame.low_at(at - 2) in _GOVERNING


_GOVERNING = frozenset(
    """
on used continued continues refused declined failed began dared appeared seemed quick forced pains moved hastened
rushed sought
""".split()
)
"""Words before an infinitive that say that it was said, or was not."""
