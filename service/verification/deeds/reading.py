"""A sentence → its deeds: each verb with whether it has happened, who did it and to whom.

No grammar is known but word order, auxiliaries and prepositions: what these leave open stays empty, and an empty part
is never compared.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from service.analysis.wording import CUES, LIGHT, Word
from service.verification.clauses import Clause, read_clauses
from service.verification.deeds.verbs import ACCUSING, Line, Stretch, Verb, is_adverb, is_past, verbs_of
from service.verification.entities.aliases import find_nations
from service.verification.lexicon import deeds as w
from service.verification.lexicon.meaning import meaning, meant, particles
from service.verification.library import Library

NATION = "nation:"
"""What the meaning of a nation's name begins with: no word does."""

UNDONE: frozenset[str] = frozenset(["coming", "certain", "possible"])
"""What the status of a deed is that has not been done."""


class Deed(NamedTuple):
    """One verb: its meaning and place, whether it has happened, and the words of each part by role.

    `told` holds the other words of the sentence. `status` is "done", "coming", "certain" (to come, told in the
    present), "possible" (that may come, or has to) or "open". `turned` says that it was told from its other end
    ("bought from").
    """

    verb: str
    start: int
    status: str
    parts: Mapping[str, frozenset[str]]
    clause: Clause
    told: frozenset[str]
    turned: bool

    @property
    def agent(self) -> frozenset[str]:
        """Whoever did it, as far as named."""
        return self.parts.get("agent", frozenset())

    def nations(self, role: str) -> frozenset[str]:
        """Return the nations that are named in one part."""
        return frozenset(w for w in self.parts.get(role, ()) if w.startswith(NATION))

    @property
    def rest(self) -> frozenset[str]:
        """All parts but the agent."""
        return frozenset().union(*(words for role, words in self.parts.items() if role != "agent"))


@lru_cache(maxsize=2_048)
def read_deeds(text: str) -> tuple[Deed, ...]:
    """Read the deeds of one sentence, in order."""
    found = with_nations(text)
    fixed = (i for i, word in enumerate(found) if i and (text[word.start].isupper() or text[word.start - 1] == "-"))
    line = Line(found, frozenset(fixed), particles(text), {})
    deeds: list[Deed] = []
    subject: frozenset[str] = frozenset()
    stretches = _stretches(text, line)
    for n, stretch in enumerate(stretches):
        before = _taken_up(line, stretches[:n]) or _apposed(line, stretch, stretches[:n]) or subject
        told, subject = _of_clause(line, stretch, before, deeds)
        deeds.extend(told)
    return tuple(deeds)


def _taken_up(line: Line, before: Sequence[Stretch]) -> frozenset[str]:
    """Return the subject that only a relative clause parts from what follows: "The shares, which it owns, | rose"."""
    if len(before) < 2 or line.words[before[-1].start].text not in w.RELATIVE:
        return frozenset()
    subject = before[-2]
    if subject.end != before[-1].start or verbs_of(line, subject):
        return frozenset()
    words = line.words[subject.start : subject.end]
    return frozenset(x.stem for x in words if x.content and not x.text[0].isdigit() and x.text not in w.TIMES)


def _apposed(line: Line, stretch: Stretch, before: Sequence[Stretch]) -> frozenset[str]:
    """Return the subject that only what it is called parts from its verb: "Ida Krog, 41, a banker, | gave it to"."""
    verb = next(iter(verbs_of(line, stretch)), None)
    if not before or before[-1].end != stretch.start or verb is None or verb.first != stretch.start:
        return frozenset()
    subject = before[-1]
    head = [x for x in line.words[subject.start : subject.end] if x.start < subject.clause.end]
    if not head or head[0].text in w.PARTS or head[0].text in w.JOINING or verbs_of(line, subject):
        return frozenset()
    if any(x.text in w.PARTS or x.text in w.PRONOUNS or x.text in CUES for x in head):
        return frozenset()
    return frozenset(x.stem for x in head if x.content and not x.text[0].isdigit() and x.text not in w.TIMES)


def deeds_of(sentence: str, library: Library) -> tuple[Deed, ...]:
    """Read the deeds of a sentence of the articles."""
    return read_deeds(library.sentences[sentence].text)


def deeds_with(verbs: frozenset[str], sentences: Iterable[str], library: Library) -> list[tuple[str, Deed]]:
    """Return the deeds that sentences of the articles tell with any of `verbs`, each behind its sentence.

    Only those sentences are read that have such a verb, or one that may be told as it ("bought from": "sold to").
    """
    telling = verbs.union(*(TOLD_AS.get(verb, ()) for verb in verbs))
    known = LIGHT.isdisjoint(telling) and not any(verb.startswith(NATION) for verb in verbs)
    return [
        (sentence, deed)
        for sentence in sentences
        if not known or not telling.isdisjoint(library.meanings[sentence])
        for deed in deeds_of(sentence, library)
        if deed.verb in verbs
    ]


def with_nations(text: str) -> tuple[Word, ...]:
    """Return the words of a sentence with their meanings, each nation as one word: "the North" is "Pyongyang"."""
    found = meant(text)
    starts = {m.start: m for m in find_nations(text)}
    if not starts:
        return found
    spans = [(m.start, m.end) for m in starts.values()]
    return tuple(
        Word(w.text, NATION + starts[w.start].nation, w.start, starts[w.start].end) if w.start in starts else w
        for w in found
        if w.start in starts or not any(start < w.start < end for start, end in spans)
    )


def _stretches(text: str, line: Line) -> list[Stretch]:
    """Return the clauses; one without a verb goes on with the one before it."""
    stretches: list[Stretch] = []
    for clause in read_clauses(text):
        inside = [i for i, word in enumerate(line.words) if clause.start <= word.start < clause.end]
        if not inside:
            continue
        stretch = Stretch(clause, inside[0], inside[-1] + 1)
        apart = clause.opening in w.JOINING - {"and"} or clause.every & CUES
        verbless = not apart and not verbs_of(line, stretch)
        if len(stretches) == 1 and clause.opening == "and" and not verbs_of(line, stretches[0]):
            verbless = not stretches[0].clause.every & CUES
        if stretches and verbless and stretches[-1].end == stretch.start:
            stretches[-1] = stretches[-1]._replace(end=stretch.end)
        else:
            stretches.append(stretch)
    return stretches


def _of_clause(
    line: Line, stretch: Stretch, before: frozenset[str], earlier: Sequence[Deed]
) -> tuple[list[Deed], frozenset[str]]:
    """Return the deeds of a clause and its last subject.

    A verb without a subject has that of the verb before it, at first `before`: whoever "was told and left" has left.
    """
    found, clause = line.words, stretch.clause
    verbs = verbs_of(line, stretch)
    deeds: list[Deed] = []
    subject = before
    for n, verb in enumerate(verbs):
        stop = _stop(found, verb, verbs[n + 1]) if n + 1 < len(verbs) else stretch.end
        own = _subject(found, verbs[n - 1].at + 1 if n else stretch.start, verb, first=not n)
        relative = found[stretch.start].text in w.TAKING_UP and verb.first == stretch.start + 1
        if not n and own is not None and not own and relative:
            own = _antecedent(found, stretch.start)
        if own is None:
            own = _unsaid(found, verbs[n - 1].at + 1 if n else stretch.start, verb)
        subject = subject if own is None else own
        if _is_charged(found, verb.at):
            subject = _charged([*earlier, *deeds])
        stemmed, parts = _converse(found[verb.at], _parts(line, verb, stop, subject))
        status = "open" if clause.opening in w.SUPPOSING else verb.status
        told = frozenset(w for w in meanings_of(found) if not w.startswith(NATION)) - subject
        deeds.append(Deed(stemmed, found[verb.at].start, status, parts, clause, told, stemmed != found[verb.at].stem))
    return deeds, subject


def _stop(found: Sequence[Word], verb: Verb, following: Verb) -> int:
    """Return where the parts of a verb end: before the next one, or before its "to" where both hang on one word."""
    if following.first > verb.at:
        return following.first
    return next((i for i in range(following.at - 1, verb.at, -1) if found[i].text == "to"), following.at)


def _is_charged(found: Sequence[Word], at: int) -> bool:
    """Say whether somebody is only said to have done what the verb tells: "accused of bribing"."""
    return found[at].text.endswith("ing") and at > 0 and found[at - 1].text in w.OF_WHAT


def _charged(before: Sequence[Deed]) -> frozenset[str]:
    """Return whoever is accused: the verb tells it of them whether it is passive or not."""
    accusing = next((d for d in reversed(before) if d.verb in ACCUSING), None)
    return accusing.parts.get("patient", frozenset()) if accusing else frozenset()


def _antecedent(found: Sequence[Word], start: int) -> frozenset[str]:
    """Return the words that "who" or "which" at `start` takes up: those right before it, up to another part.

    "Ruiz, from Almera, who" leaves open which of the two is meant.
    """
    words: set[str] = set()
    for word in reversed(found[:start]):
        if word.text == "by":
            break
        if word.text in w.PARTS or word.text == "of":
            return frozenset()
        if word.text in w.HELPING or word.text in w.JOINING or is_past(word.text):
            break
        if word.content and not word.text[0].isdigit() and word.text not in w.TIMES:
            words.add(word.stem)
    return frozenset(words)


def meanings_of(found: Sequence[Word]) -> frozenset[str]:
    """Return what the content words of a sentence mean."""
    return frozenset([word.stem for word in found]) - LIGHT


def _subject(found: Sequence[Word], start: int, verb: Verb, *, first: bool) -> frozenset[str] | None:
    """Return the words of the subject; None where the verb takes over that of the verb before it."""
    begin, end = verb.doer or (start, verb.first)
    anew = first or verb.doer is not None
    for i in range(end - 1, begin - 1, -1):
        if found[i].text in CUES or (found[i].text in w.RELATIVE and (verb.doer or i < end - 1)):
            begin, anew = i + 1, True
            break
    if _is_cleft(found, begin, end):
        begin, end = begin + 2, end - 1
    said = [x for x in found[begin:end] if x.text not in {"and", "but", "or"}]
    if any(x.text in w.PRONOUNS for x in said):
        return frozenset()
    words = frozenset(x.stem for x in said if x.content and not x.text[0].isdigit() and x.text not in w.TIMES)
    anew = anew or any(x.text in {"and", "but"} for x in found[begin:end])
    return words if words and anew else None


def _unsaid(found: Sequence[Word], after: int, verb: Verb) -> frozenset[str] | None:
    """Return no doer for a verb behind what the verb before it takes; None where it takes over that one's subject.

    "Reached miners trapped below", "gave Lima 60 days to reply", "hopes the bid failed" leave open who did it; "tried
    to win" and "asked quietly to leave" do not, nor what a plan or wish governs.
    """
    between = [x for x in found[after : verb.first] if x.content and x.text not in w.TIMES and not is_adverb(x.text)]
    governed = verb.status == "coming" and verb.doer is None
    return frozenset() if between and not governed else None


def _is_cleft(found: Sequence[Word], begin: int, end: int) -> bool:
    """Say whether the subject is told as in "it was the union that"."""
    told = [x.text for x in found[begin:end]]
    return len(told) > 3 and told[0] == "it" and told[1] in w.BEING and told[-1] in w.RELATIVE


def _parts(line: Line, verb: Verb, stop: int, subject: frozenset[str]) -> dict[str, frozenset[str]]:
    found = line.words
    parts: dict[str, set[str]] = {}
    role = "patient"
    left = {word.text for word in found[verb.at + 1 : stop]}
    for word, following in pairwise((*found[verb.at + 1 : stop], None)):
        if word is None or word.text in w.BREAKING or _goes_on(word, following):
            break
        if word.start in line.particles:
            continue
        if word.text in w.PARTS:
            role = w.PARTS[word.text]
        elif word.text in w.SECOND and role == "patient" and "patient" in parts and "to" not in parts:
            if found[verb.at].text in w.DITRANSITIVE and not verb.passive and "to" not in left:
                parts["to"] = parts.pop("patient")
        elif word.content and not word.text[0].isdigit() and word.text not in w.TIMES:
            parts.setdefault(role, set()).add(word.stem)
    if verb.passive:
        agent, complement = parts.pop("by", set()), parts.pop("patient", set())
        others = {role: frozenset(words) for role, words in {**parts, "complement": complement}.items() if words}
        return {"agent": frozenset(agent), "patient": subject, **others}
    return {"agent": subject, **{r: frozenset(p) for r, p in parts.items()}}


def _goes_on(word: Word, following: Word | None) -> bool:
    """Say whether another clause begins with a subject of its own: "…, and it quotes"."""
    return word.text in {"and", "but"} and following is not None and following.text in w.SUBJECTS


def _converse(word: Word, parts: Mapping[str, frozenset[str]]) -> tuple[str, Mapping[str, frozenset[str]]]:
    """Tell "lost to", "bought from" as "beat", "sold to", where both ends are named."""
    for told, instead, converse in _CONVERSES.get(word.stem, ()):
        if _tells(converse, parts) and (not converse.forms or word.text in converse.forms):
            kept = {role: words for role, words in parts.items() if role not in {*converse.roles, told}}
            return instead, {**kept, **{new: parts[role] for role, new in converse.roles.items()}}
    return word.stem, parts


def _tells(converse: w.Converse, parts: Mapping[str, frozenset[str]]) -> bool:
    """Say whether the parts are there that this converse is told by."""
    if not all(parts.get(role) for role in converse.roles):
        return False
    return converse.holding is None or converse.holding[1] in parts.get(converse.holding[0], ())


_CONVERSES: dict[str, list[tuple[str, str, w.Converse]]] = {}
"""The meaning of a verb → its converses, each with the part that falls away and the meaning of the other verb."""
for _converse_of in w.CONVERSES:
    _CONVERSES.setdefault(meaning(_converse_of.verb), []).append(
        (_converse_of.holding[0] if _converse_of.holding else "", meaning(_converse_of.instead), _converse_of)
    )

TOLD_AS: dict[str, frozenset[str]] = {
    instead: frozenset([verb for verb, told in _CONVERSES.items() if any(other == instead for _, other, _ in told)])
    for told_as in _CONVERSES.values()
    for _, instead, _ in told_as
}
"""The meaning of a verb → those of the verbs that are told as it."""
