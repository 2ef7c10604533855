"""A page as plain text: numbers in square brackets, sources below."""

from collections.abc import Iterator

from service.domain import Claim, Status
from service.rendering.inert import for_plain, web_address
from service.rendering.notes import Notes, by_id, describe, place
from service.rendering.sheet import Sheet

FLAG = " (The articles do not bear this out.)"


def write_plain(sheet: Sheet, notes: Notes | None = None) -> str:
    """Return a page as plain text."""
    notes = notes or Notes(sheet.all_claims)
    body = [write_claim(claim, notes) for claim in sheet.claims]
    sources = list(write_sources(sheet, notes))
    parts = [
        write_claim(sheet.headline, notes) if sheet.headline else "",
        "\n".join(f"• {line}" for line in body) if sheet.bulleted else " ".join(body),
        "\n".join(["Sources", *sources]) if sources else "",
        "\n".join(for_plain(line) for line in sheet.account),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def write_claim(claim: Claim, notes: Notes) -> str:
    """Return one claim with its numbers."""
    marks = "".join(f"[{number}]" for number in notes.of(claim))
    return f"{for_plain(claim.text)}{' ' + marks if marks else ''}{FLAG if claim.status is Status.FLAGGED else ''}"


def write_sources(sheet: Sheet, notes: Notes) -> Iterator[str]:
    """Yield a line for each citation: its number, where it points, and its words."""
    articles = by_id(sheet.articles)
    for number, citation in notes.used_by(sheet.all_claims):
        article = articles[citation.article]
        where = ", ".join(p for p in (place(citation), for_plain(describe(article)), web_address(article.url)) if p)
        yield f"[{number}] {where}: {for_plain(citation.quoted_text)}"
