"""What a model wrote → a draft. Read with tolerance, because it is checked afterwards and never trusted."""

import json
import re
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from service.domain import Draft, DraftClaim
from service.errors import CutAnswer, MalformedAnswer

CUT = "The model's answer was cut at its limit; the claims that it had finished were kept."

UNFINISHED = "The model's answer was cut before its first claim was finished."

NOTHING = "The model's answer held no sentence that could be used."

_MARKS = re.compile(r"\s*[\[(](?:a\d+\.s\d+(?:\s*[,;–-]\s*)?)+[\])]")
_OPENING = re.compile(r"^\W{0,2}(?:a\d+\.)?s\d+[\]):]\s*")
"""What is left of such a mark where a line was copied with it: `s3] The bridge closed.`"""

_NUMBERS = re.compile(r"\s*\[(?:\d{1,6}(?:\s*[,;]\s*)?)+\]")
"""The same in the numbers of one call: `[3, 14]`."""

_NOTES = re.compile(r"\s*\[[a-z]{0,2}\d{1,3}(?:\.[a-z]?\d{1,4})?\]")
"""Marks that a model made up in their manner: `[1]`, `[t1]`."""

_ID = re.compile(r"a\d+\.s\d+")
_NUMBER = re.compile(r"\d+")
_HIDDEN = re.compile("[\u200b\u2060\u180e\ufeff\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f\x01-\x08\x0b-\x1f\x7f]")
"""What a reader does not see is not shown to the model either. The text itself stays as it is."""


def read_answer(answered: Any, *, endpoint: str = "", numbered: bool = False) -> Draft:
    """Read what a model answered as a draft. Raises MalformedAnswer where it is none.

    Citation marks that stand inside a claim's text are taken out of it and join its citations. `numbered` says that
    the prompt showed numbers, so that they are what such marks hold.
    """
    data: dict[str, Any] = answered if isinstance(answered, dict) else {}
    if "claims" not in data and "text" in data:
        data = {"claims": [data]}
    try:
        given = data["claims"]
        claims = [_claim(c, numbered=numbered) for c in (given if isinstance(given, list) else [given])]
        headline = data.get("headline")
        draft = Draft(
            claims=tuple(c for c in claims if c is not None),
            headline=_claim(headline, numbered=numbered) if headline is not None else None,
        )
    except (KeyError, TypeError, AttributeError, ValidationError) as error:
        raise MalformedAnswer(
            "The endpoint's answer has no list of claims with text and citations.",
            endpoint=endpoint,
            hint="Try a larger model, or one that follows JSON schemas.",
        ) from error
    if not draft.claims:
        raise MalformedAnswer("The endpoint's answer holds no claim.", endpoint=endpoint, hint="Try another model.")
    return draft


def _claim(given: Any, *, numbered: bool) -> DraftClaim | None:
    """Read one claim, whether it came as an object or as a bare string; None where it says nothing."""
    if isinstance(given, str) and len(given.split()) > 2:
        given = {"text": given, "citations": []}
    written = str(given["text"])
    cited = [str(c).strip("[] ") for c in given.get("citations") or []]
    marked, named = (_NUMBERS, _NUMBER) if numbered else (_MARKS, _ID)
    opening = _OPENING.match(written) if not numbered else None
    bare = written[opening.end() :] if opening is not None else written
    text = " ".join(_NOTES.sub("", marked.sub("", visible(bare))).split()).replace(" .", ".")
    inside = [i for marks in (opening[0] if opening else "", *marked.findall(bare)) for i in named.findall(marks)]
    return DraftClaim(text=text, citations=tuple(dict.fromkeys([*cited, *inside]))) if text else None


def salvage(cut: CutAnswer, *, numbered: bool = False) -> Draft:
    """Return the claims that an answer had finished before it was cut. Raises the error again where there is none."""
    claims = tuple(claim for given in _finished(cut.text) if (claim := _claim(given, numbered=numbered)) is not None)
    if not claims:
        raise cut
    return Draft(claims=claims)


def _finished(text: str) -> Iterator[dict[str, Any]]:
    """Yield each whole object with text and citations after the list of claims has begun."""
    decoder = json.JSONDecoder()
    at = max(text.find('"claims"'), 0)
    while (at := text.find("{", at)) >= 0:
        try:
            given, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            at += 1
            continue
        if isinstance(given, dict) and isinstance(given.get("text"), str) and isinstance(given.get("citations"), list):
            yield given
        at = end


def visible(text: str) -> str:
    """Return `text` without characters that a reader does not see."""
    return text if text.isprintable() else _HIDDEN.sub("", text)
