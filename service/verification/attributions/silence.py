"""Who would not comment: nobody else is told to be silent, and whoever was is given no words."""

from collections.abc import Iterator, Sequence

from service import patterns as re
from service.domain import Attribution, Check, Finding, Name, Source, Span
from service.verification.attributions.fits import FITS, likeness_of, share_of
from service.verification.attributions.sources import Likeness, compare, mentions
from service.verification.attributions.speech import is_speech
from service.verification.attributions.told import Told
from service.verification.attributions.withholding import refuses
from service.verification.claims import ReadClaim
from service.verification.lexicon.bodies import COMPANY
from service.verification.lexicon.withholding import SILENT, SPEAKING_AFTER_ALL
from service.verification.library import Library, Statement
from service.verification.matching import finding

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

THEIRS = frozenset({"its", "his", "her", "their"})
"""Words that leave open whose man or woman is meant: "its director"."""


def said_nothing(told: Told) -> Finding | None:
    """Judge words of one of whom the articles only have that he would not comment."""
    cue, library = told.attribution.cue_text, told.library
    if _owned(told.source) or not is_speech(cue) or refuses(cue) or SILENT.search(told.claim.text):
        return None
    silences = (s for s in _silences(library) if not _is_owner(s.source, told.source))
    own = next((s for s in silences if likeness_of(told, s) is Likeness.SAME), None)
    if own is None or any(_may_have_said(told, s) for s in library.statements if not _is_silent(s)):
        return None
    reason = f"The source only has {told.source.text} say nothing."
    return told.finding("invented", reason, source=library.ref(own.sentence))


def _silences(library: Library) -> Sequence[Statement]:
    """Return whoever says nothing in the articles by name, as statements without content."""
    if library.kept.silences is None:
        library.kept.silences = tuple(_find_silences(library))
    return library.kept.silences


def _find_silences(library: Library) -> Iterator[Statement]:
    for sentence, told in library.sentences.items():
        for at in SILENT.finditer(told.text):
            theirs = _silent(told.text, told.span.start, at, library.names.get(sentence, ()))
            if theirs is not None and theirs.kind != "anonymous" and not SPEAKING_AFTER_ALL.match(told.text, at.end()):
                yield _silence(theirs, sentence, told.text)


def _silence(source: Source, sentence: str, text: str) -> Statement:
    attribution = Attribution(content=(), sentences=(sentence,), kind="indirect", source=source)
    return Statement(attribution, source, sentence, frozenset(), text)


def _owned(source: Source) -> bool:
    """Say whether a source leaves open whom it means: "she", "its director"."""
    return source.kind == "pronoun" or source.text.split(maxsplit=1)[0].casefold() in THEIRS


def _is_owner(owner: Source, source: Source) -> bool:
    """Say whether a source is described by whom it belongs to: "Carrel, Norhav's agent"."""
    return re.search(rf"\b{re.escape(owner.name or owner.text)}[’']s?\s", source.text) is not None


def _is_silent(statement: Statement) -> bool:
    return SILENT.search(f"{statement.attribution.cue_text} {statement.text}") is not None


def _may_have_said(told: Told, statement: Statement) -> bool:
    """Say whether a statement is by name the word of whom the claim means, or may be and holds some of this.

    What a man of his says ("Norhav's agent") is his own word only where it holds it.
    """
    found = likeness_of(told, statement)
    holds = share_of(told.content, statement.content, told.library) >= FITS
    same = found is Likeness.SAME and not _is_owner(told.source, statement.source)
    return same or (found is not Likeness.OTHER and holds)


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
    return compare(ours, _silence(theirs, sentence, at.string), library) is not Likeness.OTHER
