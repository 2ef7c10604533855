"""Who would not comment: a claim may not have it of somebody of whom no article has it."""

import re
from collections.abc import Iterator, Sequence

from service.domain import Attribution, Check, Finding, Name, Source, Span
from service.verification.attributions.sources import Likeness, compare, mentions
from service.verification.claims import ReadClaim
from service.verification.lexicon.bodies import COMPANY
from service.verification.library import Library, Statement
from service.verification.matching import finding
from service.verification.lexicon.withholding import SILENT


PARTED = re.compile(
    r"[,;:]|\b(?:that|but|and|while|though|although|because|as|when|after|said|says|told)\b", re.IGNORECASE
)
"""What parts a subject from all that stands before it."""

RELATIVE = re.compile(r"(?:who|which|whose|where|with|aged|of|from|in|at|for|\d+)\b", re.IGNORECASE)
"""How it begins what only describes the subject before it."""

OPEN = re.compile(
    r"(?:\w+ly )?(?:he|she|it|they|we|i|you|both|neither|all|none|nobody|no one|each|one|others?|some|many|several"
    r"|few)\b|.*\b(?:nor|or|others)\b",
    re.IGNORECASE,
)
"""A subject that leaves open whom it means."""


def check_silence(claim: ReadClaim, library: Library) -> Iterator[Finding]:
    """Yield `misattributed` for one who is told to say nothing where the articles have that of others alone."""
    at = SILENT.search(claim.text)
    ours = _silent(claim.text, claim.span.start, at, claim.reading.names) if at else None
    if ours is None:
        return
    told = [(s, m) for s, sentence in library.sentences.items() for m in SILENT.finditer(sentence.text)]
    if not told or any(_may_be(ours, sentence, m, library) for sentence, m in told):
        return
    yield finding(
        claim,
        ours.span,
        check=Check.ATTRIBUTION,
        verdict="misattributed",
        reason=f"The source has others say nothing, not {ours.text}.",
        source=library.ref(told[0][0]),
    )


def _silent(text: str, offset: int, at: re.Match[str], names: Sequence[Name]) -> Source | None:
    """Return who says nothing, by the words before that; None where they leave it open."""
    parts = _parts(text[: at.start()])
    while len(parts) > 1 and RELATIVE.match(text, parts[-1].start):
        parts.pop()
    if not parts or OPEN.match(parts[-1].of(text)) or RELATIVE.match(text, parts[-1].start):
        return None
    span = parts[-1].shifted(offset)
    said = parts[-1].of(text)
    named = next((n for n in reversed(names) if n.span.end == span.end and span.contains(n.span)), None)
    if named is None or named.kind == "place":
        return Source(text=said, span=span, name=f"({said})", kind="anonymous")
    described = parts[-2].of(text) if len(parts) > 1 else ""
    person = named.kind == "person" and described.rpartition(" ")[2] not in COMPANY
    return Source(text=said, span=span, name=named.canonical, kind="person" if person else "organisation")


def _parts(before: str) -> list[Span]:
    """Return the stretches of a text between commas and words that begin a clause, the empty ones aside."""
    parts, start = [], 0
    for end, following in [*((m.start(), m.end()) for m in PARTED.finditer(before)), (len(before), len(before))]:
        stretch = before[start:end]
        if stretch.strip():
            begin = start + len(stretch) - len(stretch.lstrip())
            parts.append(Span(start=begin, end=start + len(stretch.rstrip())))
        start = following
    return parts


def _may_be(ours: Source, sentence: str, at: re.Match[str], library: Library) -> bool:
    """Say whether one who says nothing in an article may be whom the claim means."""
    told = library.sentences[sentence]
    if mentions(ours, at.string[: at.start()]):
        return True
    theirs = _silent(at.string, told.span.start, at, library.names.get(sentence, ()))
    if theirs is None:
        return True
    attribution = Attribution(content=(), sentences=(sentence,), kind="indirect", source=theirs)
    statement = Statement(attribution, theirs, sentence, frozenset(), at.string)
    return compare(ours, statement, library) is not Likeness.OTHER
