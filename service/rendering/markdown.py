"""A page as Markdown, with footnotes that hold the cited words."""

from collections.abc import Iterator

from service.domain import ArticleInfo, Citation, Claim, Status
from service.rendering.inert import for_markdown, web_address
from service.rendering.notes import Notes, by_id, describe, place
from service.rendering.sheet import Sheet

FLAG = " **⚠ The articles do not bear this out.**"
"""Follows a claim that was kept although the check refused it."""


def write_markdown(sheet: Sheet, notes: Notes | None = None, *, quoting: bool = True) -> str:
    """Return a page as Markdown. `notes` numbers the citations; without `quoting` a note only says where it points."""
    notes = notes or Notes(sheet.all_claims)
    body = [write_claim(claim, notes) for claim in sheet.claims]
    parts = [
        *([f"## {write_claim(sheet.headline, notes)}"] if sheet.headline else []),
        "\n".join(f"- {line}" for line in body) if sheet.bulleted else " ".join(body),
        *write_notes(sheet, notes, quoting=quoting),
        write_account(sheet),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def write_claim(claim: Claim, notes: Notes) -> str:
    """Return one claim with its footnote marks."""
    marks = "".join(f"[^{number}]" for number in notes.of(claim))
    return f"{for_markdown(claim.text)}{marks}{FLAG if claim.status is Status.FLAGGED else ''}"


def write_notes(sheet: Sheet, notes: Notes, *, quoting: bool = True) -> Iterator[str]:
    """Yield the footnotes that the claims of a page need."""
    articles = by_id(sheet.articles)
    for number, citation in notes.used_by(sheet.all_claims):
        yield f"[^{number}]: {_note(citation, articles[citation.article], quoting=quoting)}"


def write_account(sheet: Sheet) -> str:
    """Return what came of the summary as one paragraph in italics, a line a sentence; "" where nothing is said."""
    return "  \n".join(f"*{for_markdown(line)}*" for line in sheet.account)


def _note(citation: Citation, article: ArticleInfo, *, quoting: bool) -> str:
    url = web_address(article.url)
    where = [f"in {place(citation)}", for_markdown(describe(article)), f"<{url}>" if url else ""]
    head = ", ".join(part for part in where if part)
    return f"{head}: {for_markdown(citation.quoted_text)}" if quoting else head
