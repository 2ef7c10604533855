"""On which side somebody is said to stand: "the study's lead author" of whom the articles call no part of it."""

from collections.abc import Iterator

from service import patterns as re
from service.analysis.naming import name_words, same_name
from service.domain import Finding, Name, Sentence
from service.verification.claims import ReadClaim
from service.verification.evidence import Evidence
from service.verification.lexicon.phrases import Phrases
from service.verification.library import Library
from service.verification.matching import misnamed

_LAWYER = r"(?:lawyer|counsel|attorney|solicitor|barrister)"

SIDES: tuple[tuple[Phrases, Phrases], ...] = (
    (
        Phrases(
            r"\b(?:(?:lead |senior |first |chief |study |paper['’]s |study['’]s )*(?:co-?)?authors?"
            r"|(?:who|that) (?:had )?(?:led|headed|ran|co-?wrote|designed|helped (?:to )?(?:run|lead|write|design))"
            r"|(?:trial|study|research|project) leader)\b"
        ),
        Phrases(
            r"\b(?:not (?:a )?(?:part of|involved (?:in|with)|connected (?:to|with)|among the authors)"
            r"|no (?:part|role) in|took no part|did not take part|uninvolved|unconnected|independent of the)\b"
        ),
    ),
    (
        Phrases(r"\b(?:government|ruling party|governing party|coalition)['’]s?\b|\bgovernment (?:spokes|whip)\w*"),
        Phrases(r"\bopposition['’]s?\b|\b(?:shadow|opposition) \w+"),
    ),
    (
        Phrases(r"\b(?:for|leading|on behalf of) the (?:prosecution|crown)\b|\bprosecut(?:or|ing)\b"),
        Phrases(rf"\b(?:for|leading|on behalf of) the defen[cs]e\b|\bdefen[cs]e {_LAWYER}\b"),
    ),
    (
        Phrases(rf"\bfor the (?:plaintiffs?|claimants?)\b|\b(?:plaintiffs?|claimants?)['’]s? {_LAWYER}\b"),
        Phrases(rf"\bfor the defendants?\b|\bdefendants?['’]s? {_LAWYER}\b"),
    ),
)
"""Words by which somebody is on one side, and on the other, of what has two."""

APPOSED = re.compile(r"(?:\s+(?:of|from|at)\s+[^,;.]{3,60}?)?\s*,\s*(?P<who>[^,;.]{3,90})(?=[,;.]|$)")
"""What stands behind a name and says who that is."""

BEFORE = 60
"""Code points before a name in which its office may stand."""


def wrong_side(name: Name, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a person whom the claim puts on one side where the articles, beside his name, have him on the other."""
    if name.kind not in {"person", "other"}:
        return None
    told = _beside(claim.text, name.span.start - claim.span.start, name.span.end - claim.span.start)
    if not any(side.search(told) for sides in SIDES for side in sides):
        return None
    stated = " / ".join(_stated(name, evidence.library))
    for one, other in (pair for sides in SIDES for pair in (sides, sides[::-1])):
        said = one.search(told)
        if said and not other.search(told) and other.search(stated) and not one.search(stated):
            return misnamed(claim, name.span, f"No article has {name.text} as “{said.group()}”: it says the contrary.")
    return None


def _stated(name: Name, library: Library) -> Iterator[str]:
    for sentence, other in _namings(name.text, library):
        yield _beside(sentence.text, other.span.start - sentence.span.start, other.span.end - sentence.span.start)


def _namings(name: str, library: Library) -> Iterator[tuple[Sentence, Name]]:
    for sentence in library.sentences_with(name_words(name)[-1]):
        for other in library.names.get(sentence.id, ()):
            if same_name(other.text, name):
                yield sentence, other


def _beside(text: str, start: int, end: int) -> str:
    """Return what a text says of who somebody is, right before his name and right behind it."""
    apposed = APPOSED.match(text, end)
    before = re.split(r"[;.]|\b(?:and|but|while)\b", text[max(0, start - BEFORE) : start])[-1]
    return f"{before} | {apposed['who'] if apposed else ''}"
