"""A page as a piece of HTML: no script, no style, no address but the articles' own."""

from service.domain import ArticleInfo, Citation, Claim, Status
from service.rendering.inert import for_html, web_address
from service.rendering.notes import Notes, by_id, describe, place
from service.rendering.sheet import Sheet

FLAG = ' <strong class="copydesk-flag">The articles do not bear this out.</strong>'


def write_html(sheet: Sheet, notes: Notes | None = None, *, prefix: str = "copydesk") -> str:
    """Return a page as one `<article>`. `prefix` starts the ids in it: give each page on one screen its own."""
    notes = notes or Notes(sheet.all_claims)
    prefix = for_html(prefix).replace(" ", "-")
    return "\n".join(
        [
            '<article class="copydesk-summary">',
            *([f"<h2>{_claim(sheet.headline, notes, prefix)}</h2>"] if sheet.headline else []),
            *_body(sheet, notes, prefix),
            *_sources(sheet, notes, prefix),
            *(f'<p class="copydesk-account">{for_html(line)}</p>' for line in sheet.account),
            "</article>\n",
        ]
    )


def _body(sheet: Sheet, notes: Notes, prefix: str) -> list[str]:
    claims = [_claim(claim, notes, prefix) for claim in sheet.claims]
    if sheet.bulleted:
        return ["<ul>", *(f"<li>{claim}</li>" for claim in claims), "</ul>"]
    return [f"<p>{' '.join(claims)}</p>"] if claims else []


def _claim(claim: Claim, notes: Notes, prefix: str) -> str:
    marks = "".join(f'<sup><a href="#{prefix}-{n}">[{n}]</a></sup>' for n in notes.of(claim))
    return f"{for_html(claim.text)}{marks}{FLAG if claim.status is Status.FLAGGED else ''}"


def _sources(sheet: Sheet, notes: Notes, prefix: str) -> list[str]:
    articles = by_id(sheet.articles)
    items = [
        f'<li id="{prefix}-{n}" value="{n}">{_note(citation, articles[citation.article])}</li>'
        for n, citation in notes.used_by(sheet.all_claims)
    ]
    return ["<ol>", *items, "</ol>"] if items else []


def _note(citation: Citation, article: ArticleInfo) -> str:
    url, name = web_address(article.url), for_html(describe(article)) or f"article {article.id}"
    source = f'<a href="{for_html(url)}" rel="noopener noreferrer nofollow">{name}</a>' if url else name
    return f"<cite>{source}</cite> ({place(citation)}): <q>{for_html(citation.quoted_text)}</q>"
