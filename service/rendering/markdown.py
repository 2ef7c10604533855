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
    writer = MarkdownWriter(notes or Notes(sheet.all_claims), bulleted=sheet.bulleted)
    head = writer.write_headline(sheet.headline) if sheet.headline else ""
    body = "".join(writer.write_next(claim) for claim in sheet.claims)
    return head + body + writer.close(sheet, quoting=quoting)


class MarkdownWriter:
    """Writes a page piece by piece, as its claims come: headline, claims, then notes and account."""

    def __init__(self, notes: Notes, *, bulleted: bool) -> None:
        self.notes = notes
        self._bullet, self._between = ("- ", "\n") if bulleted else ("", " ")
        self._lead = ""

    def write_headline(self, claim: Claim) -> str:
        """Return the headline."""
        self._lead = "\n\n"
        return f"## {write_claim(claim, self.notes)}"

    def write_next(self, claim: Claim) -> str:
        """Return the next claim, with what stands between it and what came before."""
        lead, self._lead = self._lead, self._between
        return f"{lead}{self._bullet}{write_claim(claim, self.notes)}"

    def close(self, sheet: Sheet, *, quoting: bool = True) -> str:
        """Return what follows the claims of a page: the notes that they need, and the account."""
        end = [part for part in (*write_notes(sheet, self.notes, quoting=quoting), write_account(sheet)) if part]
        return "\n\n".join([""] * bool(self._lead) + end) + "\n"


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
