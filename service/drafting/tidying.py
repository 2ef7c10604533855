"""A draft as it was written → claims of one whole sentence each, without list marks.

The check reads claim by claim: what two sentences say together would be looked for as one. A grammar that ends a text
at its longest ends it anywhere; half a sentence is not passed on. Nor is what a model repeats of its instructions.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from service.analysis.segmentation import segment
from service.domain import Draft, DraftClaim, Repair
from service.drafting.bounds import LONGEST

BROKEN = "It breaks off before its sentence ends."
REPEATED = "It repeats the prompt and not the articles."

_MARK = re.compile(r"^(?:\d{1,2}[.)]|[-–•*])\s+(?=\S)")
"""What opens an item of a list: `2. `, `- `."""

_SAYS = re.compile(r"[^\W\d_]{2}|[{\[][FQ]\d")
"""A word, or a slot that will be one."""

_ENDED = re.compile(r"[.!?…。！？।؟][\"'”’»)\]}]*$|[\"”’»)\]}]$")
_HANGING = re.compile(r"[,;:–—-]$")
_ORDINAL = re.compile(r"(?<!\d)\d{1,2}\.$")
"""`3.` before `Mai`, which ends no sentence."""

OPENERS: frozenset[str] = frozenset(
    "a an the its their and or but nor than because whose of to that been being".split()
)
"""Words that want another one behind them: no sentence without a full stop ends with one."""

MARK = 12
"""Characters that an id or a number at a text's front had, which were taken off it."""

RUN = 6
"""Words in a row that nobody writes by chance."""

_WORD = re.compile(r"\w+(?:['’-]\w+)*")

_OPENING, _CLOSING = "“„«‹", "”»›"

Words = tuple[str, ...]
"""Words in a row."""


def tidied(draft: Draft, *, told: str = "", given: Callable[[], str] = str) -> tuple[Draft, tuple[Repair, ...]]:
    """Return a draft in whole sentences, and what was dropped because it breaks off or repeats what the model was told.

    `told` are the instructions, `given` returns the material: words that stand in both are nobody's instructions.
    """
    claims = [c for claim in _unlisted(draft.claims) for c in split(claim)]
    heads = list(split(draft.headline))[:1] if draft.headline is not None else []
    wrong = {c.text: BROKEN for c in (*heads, *claims) if breaks_off(c.text)}
    wrong |= dict.fromkeys(repeating([c.text for c in (*heads, *claims)], told, given), REPEATED)
    repairs = tuple(
        Repair(action="dropped", draft=c.text, result=None, reasons=(wrong[c.text],))
        for c in (*heads, *claims)
        if c.text in wrong
    )
    kept = [c for c in heads if c.text not in wrong]
    return Draft(claims=tuple(c for c in claims if c.text not in wrong), headline=kept[0] if kept else None), repairs


def repeating(texts: Sequence[str], told: str, given: Callable[[], str]) -> list[str]:
    """Return the texts that repeat `told`: a run of six words, or all of a shorter text, that `given` does not have."""
    if not told:
        return []
    instructions = [word for line in told.split("\n") for word in _words_of_line(line)]
    known = frozenset(instructions)
    near = [text for text in texts if _may_share(text, known)]
    long = _in_row(instructions, RUN) if near else frozenset()
    found = {text: _shared(text, instructions, long) for text in near}
    if not any(found.values()):
        return []
    material = _lowered(given())
    had = {number: _in_row(material, number) for number in range(2, RUN + 1)}
    return [text for text, runs in found.items() if any(run not in had[len(run)] for run in runs)]


def _may_share(text: str, known: AbstractSet[str]) -> bool:
    """Say whether six words in a row of a text, or all words of a shorter one, stand somewhere among the `known`."""
    own = _lowered(text)
    told = "".join(["+" if word in known else "-" for word in own])
    return "+" * min(RUN, len(own)) in told


def _shared(text: str, words: Sequence[str], long: AbstractSet[Words]) -> AbstractSet[Words]:
    """Return the runs of six of a text (all of a shorter one) that stand among `words`, whose `long` ones are given."""
    own = _lowered(text)
    if len(own) >= RUN:
        return _in_row(own, RUN) & long
    return _in_row(own, len(own)) & _in_row(words, len(own)) if len(own) > 1 else frozenset()


def _in_row(words: Sequence[str], number: int) -> AbstractSet[Words]:
    """Return every `number` words that stand in a row."""
    return set(zip(*(words[start:] for start in range(number)), strict=False))


@lru_cache(maxsize=1024)
def _words_of_line(line: str) -> tuple[str, ...]:
    """Return the words of a line of instructions: most are the same in every prompt."""
    return tuple(_lowered(line))


def _lowered(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def split(claim: DraftClaim) -> Iterator[DraftClaim]:
    """Yield a claim's sentences as claims of their own, which cite what it cites; what has no word is none."""
    for text in sentences(claim.text):
        if _SAYS.search(text):
            yield claim if text == claim.text else claim.model_copy(update={"text": text})


def sentences(text: str) -> list[str]:
    """Cut a text into sentences: none inside quotation marks, nor behind an ordinal."""
    pieces: list[str] = []
    for sentence in segment(text, article="c"):
        if pieces and (_is_open(pieces[-1]) or _ORDINAL.search(pieces[-1])):
            pieces[-1] = f"{pieces[-1]} {sentence.text}"
        else:
            pieces.append(sentence.text)
    return pieces


def breaks_off(text: str) -> bool:
    """Say whether a sentence stops in its middle: behind a comma or a word that wants another, or at the longest."""
    if _ENDED.search(text):
        return False
    last = text.rsplit(maxsplit=1)[-1].casefold()
    return bool(_HANGING.search(text)) or last in OPENERS or len(text) >= LONGEST - MARK


def echoes(text: str, reasons: Sequence[str], known: Sequence[str]) -> bool:
    """Say whether a text repeats words of the check's reasons that stand in nothing else that it was written from."""
    said = {run for reason in reasons for run in _runs(reason)}
    said -= {run for other in known for run in _runs(other)}
    return not said.isdisjoint(_runs(text))


def _runs(text: str) -> AbstractSet[Words]:
    return _in_row(_lowered(text), RUN)


def _unlisted(claims: Sequence[DraftClaim]) -> Iterator[DraftClaim]:
    """Yield the claims without the marks of a list, where more than one of them has such a mark."""
    listed = sum(_MARK.match(c.text) is not None for c in claims) > 1
    for claim in claims:
        yield claim.model_copy(update={"text": _MARK.sub("", claim.text)}) if listed else claim


def _is_open(text: str) -> bool:
    """Say whether a quotation that the text opens is still open at its end."""
    marks = sum((c in _OPENING) - (c in _CLOSING) for c in text)
    return marks > 0 or text.count('"') % 2 == 1
