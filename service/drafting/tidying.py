"""A draft as it was written → claims of one whole sentence each, without list marks.

The check reads claim by claim: what two sentences say together would be looked for as one. A grammar that ends a text
at its longest ends it anywhere; half a sentence is not passed on.
"""

import re
from collections.abc import Iterator, Sequence

from service.analysis.segmentation import segment
from service.domain import Draft, DraftClaim, Repair
from service.drafting.bounds import LONGEST

BROKEN = "It breaks off before its sentence ends."

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

RUN = 6
"""Words in a row that nobody writes by chance."""

_WORD = re.compile(r"\w+(?:['’-]\w+)*")

_OPENING, _CLOSING = "“„«‹", "”»›"


def tidied(draft: Draft) -> tuple[Draft, tuple[Repair, ...]]:
    """Return a draft in whole sentences, and what was dropped because it breaks off."""
    claims = [c for claim in _unlisted(draft.claims) for c in split(claim)]
    heads = list(split(draft.headline))[:1] if draft.headline is not None else []
    broken = [c for c in (*heads, *claims) if breaks_off(c.text)]
    repairs = tuple(Repair(action="dropped", draft=c.text, result=None, reasons=(BROKEN,)) for c in broken)
    kept = [c for c in heads if c not in broken]
    return Draft(claims=tuple(c for c in claims if c not in broken), headline=kept[0] if kept else None), repairs


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
    return bool(_HANGING.search(text)) or last in OPENERS or len(text) >= LONGEST


def echoes(text: str, reasons: Sequence[str], known: Sequence[str]) -> bool:
    """Say whether a text repeats words of the check's reasons that stand in nothing else that it was written from."""
    said = {run for reason in reasons for run in _runs(reason)}
    said -= {run for other in known for run in _runs(other)}
    return not said.isdisjoint(_runs(text))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = [w.casefold() for w in _WORD.findall(text)]
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def _unlisted(claims: Sequence[DraftClaim]) -> Iterator[DraftClaim]:
    """Yield the claims without the marks of a list, where more than one of them has such a mark."""
    listed = sum(_MARK.match(c.text) is not None for c in claims) > 1
    for claim in claims:
        yield claim.model_copy(update={"text": _MARK.sub("", claim.text)}) if listed else claim


def _is_open(text: str) -> bool:
    """Say whether a quotation that the text opens is still open at its end."""
    marks = sum((c in _OPENING) - (c in _CLOSING) for c in text)
    return marks > 0 or text.count('"') % 2 == 1
