"""Telling an article from what addresses give instead: walls, empty shells, pages for browsers only."""

import re

from service.domain import Article
from service.errors import InvalidArticle, NotAnArticle, Paywalled

MIN_WORDS = 25
"""Words of the shortest brief. What has fewer is a caption, a menu or a notice."""

STUB_WORDS = 220
"""Words below which an article that has a wall is the part before it."""

TEASER_WORDS = 80
"""Words below which what stands around the text counts as well: every page of such a site offers a subscription."""

NOTICE_WORDS = 120
"""Words below which a page that speaks to the browser holds nothing else."""

NOT_FREE = re.compile(r'"isAccessibleForFree"\s*:\s*"?\s*false', re.IGNORECASE)
"""How publishers tell search engines of a wall (schema.org)."""

WALLS = re.compile(
    r"subscribe (?:now )?(?:to|for) (?:continue|keep|read|unlock|full|unlimited)|subscribers? only|for subscribers\b"
    r"|already (?:a |have a )?(?:subscriber|subscribed|subscription|member)|(?:to|and) continue reading"
    r"|continue reading (?:this article )?(?:with|by)"
    r"|you(?:'|’)ve (?:reached|read) your (?:\w+ ){0,3}(?:limit|articles)"
    r"|(?:sign|log) in to (?:read|continue|view)|register (?:now |for free )?to (?:read|continue)"
    r"|create (?:a |your )?(?:free )?account to|unlock (?:this|the) (?:article|story)|start your (?:free )?trial"
    r"|this (?:article|story|content) is (?:only )?(?:reserved |available )?(?:for|to)"
    r" (?:paying |our )?(?:subscribers|members)"
    r"|jetzt weiterlesen|nur für abonnenten|réservé aux abonnés|contenido exclusivo para suscriptores",
    re.IGNORECASE,
)
"""What a wall says to its reader."""

NOTICES = re.compile(
    r"(?:enable|activate|turn on|requires?) (?:java ?script|cookies)|java ?script is (?:disabled|required)"
    r"|(?:checking|verifying) (?:your browser|you are human|if the site connection)"
    r"|verify (?:that )?you are (?:a )?human"
    r"|are you a robot|not a robot|unusual traffic|access denied|attention required|just a moment|captcha"
    r"|your browser is (?:not supported|out of date)|accept (?:all )?cookies to|request unsuccessful",
    re.IGNORECASE,
)
"""What a page says that wants a browser, or a person, before it shows anything."""


def require_article(read: Article | InvalidArticle, page: str) -> None:
    """Raise what stands in the way of an article: `read` is what was extracted from `page`, or why nothing was.

    Raises Paywalled and NotAnArticle; each says what to do instead.
    """
    text = read.text or "" if isinstance(read, Article) else ""
    words = len(text.split())
    if _walled(text, page, words):
        raise Paywalled(
            "The address gives only the beginning of the article; the rest stands behind a wall.",
            hint="Send the text that you may read as `text`.",
        )
    if words < NOTICE_WORDS and (NOTICES.search(text) or (words < MIN_WORDS and NOTICES.search(page))):
        raise NotAnArticle(
            "The address gives a page for browsers only: it wants scripts, cookies or a proof of being human.",
            hint="Open it, and send the article's text as `text`.",
        )
    if words < MIN_WORDS and not _unspaced(text):
        found = f"{words} words" if words else "no article"
        raise NotAnArticle(
            f"The address gives {found}: it is empty, a list, or built by scripts.",
            hint="Check it in a browser, or send the article's text as `text`.",
        )


def _walled(text: str, page: str, words: int) -> bool:
    """Say whether `text` ends at a wall: by the page's own data, in its text, or around a very short one."""
    if words >= STUB_WORDS:
        return False
    return bool(NOT_FREE.search(page) or WALLS.search(text) or (words < TEASER_WORDS and WALLS.search(page)))


def _unspaced(text: str) -> bool:
    """Say whether the words of `text` are not set apart by spaces, as in Chinese."""
    letters = sum(map(str.isalpha, text))
    return letters >= MIN_WORDS * 2 and letters > 12 * max(1, len(text.split()))
