"""Change one thing in a true sentence and see whether the check finds it.

    python -m tests.bench.mutations [--show]

The changes are made by plain text rules that know nothing of our reading or checking: one speaker, hedge, name, negation
or quoted word at a time. The true sentences are the articles' own and the faithful ones of tests/unit/verification/cases.
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from service import Article, verify
from tests.cases import read_cases

CASES = Path(__file__).parent.parent / "unit" / "verification" / "cases"
PERSON = re.compile(r"\b(?:[A-Z][a-zà-öø-ÿ]+ ){1,2}[A-Z][a-zà-öø-ÿ]+\b")
STARTS = frozenset(
    "The A An In On At But And He She It They This That Its His Her Since From For Of If When As According".split()
)
STOP = re.compile(r"(?<=[.!?][”\"]) (?=[A-Z])|(?<=[a-z]\.) (?=[A-Z“\"])")
STRANGERS = ("Viktor Salas", "Hannah Brook", "Ibrahim Nour", "Greta Lindholm", "Paolo Ferri")
PLACES = ("Marseille", "Tbilisi", "Oaxaca", "Penzance", "Lahore")
SAID = re.compile(
    r"(?P<who>(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+) (?P<cue>said|told|says|warned|believes|denied|added|called|fears|argued)\b"
    r"|\b(?P<cue2>said|told|added) (?P<who2>(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+)"
)
HEDGES = (
    (re.compile(r"\b(?:reportedly|allegedly|apparently|probably) ", re.IGNORECASE), ""),
    (re.compile(r"\b(?:may|might|could) be\b"), "is"),
    (re.compile(r"\b(?:may|might|could)(?! not| also not| be| have)\b"), "will"),
    (re.compile(r"\b(?:is|are) (?:widely )?(?:said|rumoured|rumored|believed|thought|expected) to have\b"), "has"),
    (re.compile(r"\b(?:is|are) (?:widely )?(?:said|rumoured|rumored|believed|thought|expected) to\b"), "will"),
)
NEGATIONS = (
    (re.compile(r"\b(is|are|was|were|has|have|had|will|would|could|did|does|do|should) not (?:yet )?"), r"\1 "),
    (re.compile(r"\bno longer "), ""),
    (re.compile(r"\b(will|would|is|are|was|were|has|have|had) (?!not\b|no\b|never\b|to\b)(?=[a-z]+\b)"), r"\1 not "),
)
NO_ENGLISH = re.compile(
    r" not (?:yet to|neither|either|hardly)\b"
    r"|\b(?:may|might|could|would|should|can|must)(?: well| also)? have not\b"
    r"|\b(?:has|have|had) not (?:(?:a|an|the|its|his|her|their|one|two|three|four|five|six|seven|eight|nine|ten|no|more|enough)\b)"
)
"""What an added "not" leaves that nobody says: "has not yet to", "could have not", "has not a"."""
LEFT_HANGING = re.compile(
    r"^(?:[^,;.]*\bbut (?!had|has|have|was|were|is|are|would|will|could)|.*\b(?:any|anything|anyone|anybody|anywhere|yet|either|at all)\b)"
)
"""What follows a dropped "not" and cannot stand without it: "was not him but her", "has not set aside any money"."""
SWAPS = dict(
    pair.split(":")
    for pair in """spare:heavy ship:horse safe:cheap see:paint trees:roofs seen:sold budget:letter border:garden
    classrooms:museums napkin:pillow people:horses spoken:danced early:green wolves:foxes wall:door reason:song
    bathroom:garage rope:river small:purple coffee:soup table:roof line:square future:garden warm:loud drivers:singers
    prices:voices bar:boat margin:harvest encouraging:surprising dishwasher:donkey noise:music lunch:night storms:gulls
    company:kingdom kept:sold quiet:busy idea:doubt listens:sings ball:hat going:trying hurt:lost wooden:golden
    heartbroken:delighted puddle:palace pump:clock reactor:tractor plan:poem""".split()
)


class Mutation(NamedTuple):
    kind: str
    text: str


def sources() -> Iterator[tuple[str, str, list[str]]]:
    """Yield each article with its own sentences, then with the faithful paraphrases."""
    for path in sorted(CASES.glob("**/*.yaml")):
        for row in read_cases(path):
            own = [s for p in row["text"].splitlines() for s in STOP.split(p)]
            yield row["text"], "own", [s for s in own if len(s.split()) >= 6 and s.count('"') % 2 == 0]
            yield row["text"], "paraphrase", [f["text"] for f in row["faithful"]]


def mutations(sentence: str, article: str, rng: random.Random) -> Iterator[Mutation]:
    yield from _speaker(sentence, article, rng)
    yield from _hedge(sentence)
    yield from _name(sentence, rng)
    yield from _negation(sentence)
    yield from _word(sentence, rng)
    yield from _exchanged(sentence, article)


def _outside(sentence: str, at: int) -> bool:
    return sentence[:at].count('"') % 2 == 0


def _people(article: str) -> list[str]:
    found = [m.group() for m in SAID.finditer(article)]
    names = [
        n for n in PERSON.findall(article) if n.split()[0] not in STARTS and any(n.split()[-1] in f for f in found)
    ]
    return list(dict.fromkeys(names))


def _speaker(sentence: str, article: str, rng: random.Random) -> Iterator[Mutation]:
    m = SAID.search(sentence)
    if not m or not _outside(sentence, m.start()):
        return
    who = m.group("who") or m.group("who2")
    if who.split()[0] in STARTS:
        return
    start, end = m.span("who") if m.group("who") else m.span("who2")
    others = [p for p in _people(article) if p.split()[-1] not in sentence] or list(STRANGERS)
    yield Mutation("attribution", sentence[:start] + rng.choice(others) + sentence[end:])


def _exchanged(sentence: str, article: str) -> Iterator[Mutation]:
    """Put one who speaks in the article in the place of another, whatever is told of him here."""
    people = _people(article)
    here = [p for p in people if sentence.count(p.split()[-1]) == 1 and p in sentence]
    others = [p for p in people if p.split()[-1] not in sentence]
    if here and others and _outside(sentence, sentence.index(here[0])):
        yield Mutation("exchanged name", sentence.replace(here[0], others[len(sentence) % len(others)]))


def _hedge(sentence: str) -> Iterator[Mutation]:
    for pattern, instead in HEDGES:
        m = pattern.search(sentence)
        if m and _outside(sentence, m.start()):
            yield Mutation("hedge", sentence[: m.start()] + m.expand(instead) + sentence[m.end() :])
            return


def _name(sentence: str, rng: random.Random) -> Iterator[Mutation]:
    names = [m for m in re.finditer(r"(?<=[a-z,] )[A-Z][a-zà-öø-ÿ]{3,}\b", sentence) if _outside(sentence, m.start())]
    names = [
        m
        for m in names
        if not re.match(
            r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|June|July|August|(?:Septem|Octo|Novem|Decem)ber|Easter|Christmas",
            m.group(),
        )
    ]
    if names:
        m = rng.choice(names)
        yield Mutation("name", sentence[: m.start()] + rng.choice(PLACES) + sentence[m.end() :])


def _negation(sentence: str) -> Iterator[Mutation]:
    for pattern, instead in NEGATIONS:
        m = pattern.search(sentence)
        if m and _outside(sentence, m.start()):
            changed = sentence[: m.start()] + m.expand(instead) + sentence[m.end() :]
            if _is_english(sentence, changed, m):
                yield Mutation("negation", changed)
            return


def _is_english(sentence: str, changed: str, m: re.Match[str]) -> bool:
    """Say whether a "not" more or less leaves a sentence that somebody could say."""
    if len(changed) < len(sentence):
        return LEFT_HANGING.match(sentence[m.end() :]) is None
    around = NO_ENGLISH.search(changed, max(0, m.start() - 20))
    return around is None or around.start() > m.end() + len(" not ")


def _word(sentence: str, rng: random.Random) -> Iterator[Mutation]:
    places = [
        m for m in re.finditer(r"\b[a-z]+\b", sentence) if not _outside(sentence, m.start()) and m.group() in SWAPS
    ]
    if places:
        m = rng.choice(places)
        yield Mutation("quoted word", sentence[: m.start()] + SWAPS[m.group()] + sentence[m.end() :])


def measure(*, show: bool = False) -> tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]:
    """Return how many mutations were found and made, by whose sentence and by kind.

    "untouched" counts true sentences that pass. Figures are measured elsewhere and left out.
    """
    found: Counter[tuple[str, str]] = Counter()
    made: Counter[tuple[str, str]] = Counter()
    rng = random.Random(4)
    for article, whose, sentences in sources():
        for sentence in sentences:
            passes = not _refused(sentence, article)
            made[whose, "untouched"] += 1
            found[whose, "untouched"] += passes
            for mutation in mutations(sentence, article, rng) if passes else ():
                caught = _refused(mutation.text, article)
                made[whose, mutation.kind] += 1
                found[whose, mutation.kind] += caught
                if show and not caught:
                    print(f"{whose}, {mutation.kind}: {mutation.text}")
    return found, made


def _refused(sentence: str, article: str) -> bool:
    return any(f.check != "figure" for f in verify(sentence, [Article(text=article)]).violations)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    found, made = measure(show=parser.parse_args().show)
    for key in sorted(made):
        print(f"{', '.join(key)}: {found[key]}/{made[key]} = {found[key] / made[key]:.3f}")
    for whose in ("own", "paraphrase"):
        changed = [k for k in made if k[0] == whose and k[1] != "untouched"]
        caught, total = (sum(c[k] for k in changed) for c in (found, made))
        print(f"{whose}, all mutations: {caught}/{total} = {caught / total:.3f}")


if __name__ == "__main__":
    main()
