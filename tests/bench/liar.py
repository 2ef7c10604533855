"""Lies that a model tells about a text: a real sentence, corrupted in one known way."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

PASSAGE = re.compile(r"\b(a\d+\.s\d+)[\"'\])>:|\s]*(?![\"'\])>:|\s{}\[,])([^\n<]+)")
"""A sentence with its id, in any of the ways that a prompt may set it: `[a1.s3] …`, `a1.s3: …`, `<s id="a1.s3">…`.
JSON after an id is none."""

NUMBERED = re.compile(r"^(\d{1,4}) (\S.*)$", re.MULTILINE)
"""A sentence or claim with its number in the call, for prompts that show no ids."""

NAME = re.compile(r"\b(?:[A-Z][a-z]+(?:\s[A-Z][a-z]+)+)\b")
NUMBER = re.compile(r"\d[\d,.]*\d|\d")
QUOTED = re.compile(r"[“\"]([^”\"]{8,})[”\"]")
HEDGE = re.compile(
    r",?\s*\b(?:reportedly|allegedly|apparently|possibly|probably|according to [^,.;]+|is (?:said|rumou?red|believed) to"
    r"|are (?:said|believed) to|it is understood that|may|might|could)\b,?",
    re.IGNORECASE,
)
SAID = r"(?:said|says|told [^,.]{2,40}?|added|claimed|warned|announced|wrote|denied)"
TOLD_FIRST = re.compile(rf"^[^“\"]{{0,120}}?\b{SAID}\b[^,.“\"]{{0,40}}?\bthat\s+")
TOLD_LAST = re.compile(
    rf",?[”\"]?,?\s*(?:[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)*|he|she|they|officials|the \w+)\s{SAID}\b[^.“\"]*(?=\.\s*$)"
)
"""A source before and behind what it said."""
BE = re.compile(r"\b(is|are|was|were|will|would|has|have|had|can|could|did|does)\b(?: not\b)?")

STRANGERS = ("Marcus Thornbury", "Elena Vasquez-Holm", "Professor Idris Calloway", "Admiral Petra Lund")
"""People who are in no article."""

INVENTED_WORDS = ("We have never seen anything of this kind before", "Nobody will ever forgive what happened here")
"""Sentences that nobody said."""


@dataclass(frozen=True)
class Passage:
    """One sentence that a prompt shows, and its id."""

    id: str
    text: str


@dataclass(frozen=True)
class Telling:
    """One claim as the mock tells it. `kind` is `faithful` or the lie; `source` what it was made from."""

    kind: str
    text: str
    citations: tuple[str, ...]
    source: Passage | None = None


def passages_in(prompt: str) -> list[Passage]:
    """Return the sentences with ids, or else with numbers, that `prompt` shows, each once, in order."""
    found: dict[str, Passage] = {}
    for match in (*PASSAGE.finditer(prompt),) or NUMBERED.finditer(prompt):
        text = match[2].strip().rstrip('"]}, ')
        if len(re.findall(r"[^\W\d_]+", text)) >= 3 and match[1] not in found:
            found[match[1]] = Passage(match[1], match[2].strip())
    return list(found.values())


def faithful(passage: Passage) -> Telling:
    """Tell the sentence as it stands."""
    return Telling("faithful", passage.text, (passage.id,), passage)


def lie(kind: str, passage: Passage, others: Sequence[Passage], rng: random.Random) -> Telling:
    """Corrupt `passage` in the way that `kind` names (a key of LIES)."""
    text, citations = LIES[kind](passage, others, rng)
    return Telling(kind, " ".join(text.split()), citations, passage)


Corrupted = tuple[str, tuple[str, ...]]


def _figure(passage: Passage, others: Sequence[Passage], rng: random.Random) -> Corrupted:
    """Another number; where there is none, one out of thin air."""
    if NUMBER.search(passage.text):
        wrong = str(rng.randrange(11, 99))
        return NUMBER.sub(lambda m: m[0] + wrong if len(m[0]) < 3 else wrong + m[0][1:], passage.text, count=1), (
            passage.id,
        )
    return f"{_bare(passage.text)}, at a cost of ${rng.randrange(12, 98)}.{rng.randrange(1, 9)} million.", (passage.id,)


def _quotation(passage: Passage, others: Sequence[Passage], rng: random.Random) -> Corrupted:
    """Words inside the marks exchanged; where there are none, a quotation out of thin air."""
    found = QUOTED.search(passage.text)
    if not found:
        return f"“{rng.choice(INVENTED_WORDS)},” {_somebody(passage, others, rng)} said.", (passage.id,)
    words = found[1].split()
    at = rng.randrange(len(words))
    words[at : at + 2] = ["absolutely", "catastrophic"]
    return passage.text[: found.start(1)] + " ".join(words) + passage.text[found.end(1) :], (passage.id,)


def _speaker(passage: Passage, others: Sequence[Passage], rng: random.Random) -> Corrupted:
    """Somebody else's name for the one who speaks."""
    other = rng.choice(STRANGERS)
    if NAME.search(passage.text):
        return NAME.sub(other, passage.text, count=1), (passage.id,)
    return f"{_bare(passage.text)}, {other} said.", (passage.id,)


def _hedge(passage: Passage, others: Sequence[Passage], rng: random.Random) -> Corrupted:
    """A report told as a fact."""
    return _capital(HEDGE.sub("", passage.text)), (passage.id,)


def _attribution(passage: Passage, others: Sequence[Passage], rng: random.Random) -> Corrupted:
    """What a source said, told in the paper's own voice."""
    told = TOLD_LAST.sub("", TOLD_FIRST.sub("", passage.text))
    bare = _capital(re.sub(r"[“”\"]", "", told).strip(" ,"))
    return bare if told != passage.text and len(bare.split()) >= 3 else passage.text, (passage.id,)


def _polarity(passage: Passage, others: Sequence[Passage], rng: random.Random) -> Corrupted:
    """The opposite."""
    turned = BE.sub(lambda m: m[1] if m[0].endswith(" not") else f"{m[1]} not", passage.text, count=1)
    return turned, (passage.id,)


def _unknown_id(passage: Passage, others: Sequence[Passage], rng: random.Random) -> Corrupted:
    """A citation of a sentence that does not exist."""
    return passage.text, (f"a{rng.randrange(1, 9)}.s{rng.randrange(900, 999)}",)


def _wrong_id(passage: Passage, others: Sequence[Passage], rng: random.Random) -> Corrupted:
    """A citation of another sentence."""
    rest = [other for other in others if other.id != passage.id]
    return passage.text, ((rng.choice(rest) if rest else passage).id,)


def _invention(passage: Passage, others: Sequence[Passage], rng: random.Random) -> Corrupted:
    """A whole event that is in no article."""
    return (
        f"{rng.choice(STRANGERS)} resigned on Tuesday after {rng.randrange(13, 97)} percent of the board voted against it.",
        (passage.id,),
    )


LIES: dict[str, Callable[[Passage, Sequence[Passage], random.Random], Corrupted]] = {
    "figure": _figure,
    "quotation": _quotation,
    "speaker": _speaker,
    "hedge": _hedge,
    "attribution": _attribution,
    "polarity": _polarity,
    "unknown_id": _unknown_id,
    "wrong_id": _wrong_id,
    "invention": _invention,
}
"""Each kind of lie and how it is told."""


def _bare(text: str) -> str:
    return text.rstrip('.!?”" ')


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _somebody(passage: Passage, others: Sequence[Passage], rng: random.Random) -> str:
    named = [name for other in (passage, *others) for name in NAME.findall(other.text)]
    return rng.choice(named or list(STRANGERS))
