"""What somebody posts into a chat → the articles in it, and what is asked of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.domain.article import is_prose

_RULE = re.compile(r"^[ \t]*(?:-{3,}|={5,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^(#{1,6})[ \t]{1,20}(\S.{0,300}?)[ \t]{0,20}#{0,6}[ \t]{0,20}$", re.MULTILINE)
_LABEL = re.compile(
    r"^(?:article|text|source|story)[ \t]{1,4}#?\d{1,2}\b[ \t]{0,4}[:.–—-]?[ \t]{0,4}(.{0,300})$",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESS = re.compile(r"https?://[^\s<>|\"]{4,2000}", re.IGNORECASE)
_DOCUMENT = re.compile(r"<source\b([^>]{0,500})>")
_NAME = re.compile(r"\bname=\"([^\"]{1,300})\"")

ASKING = re.compile(
    r"""^(?:[#*\s]*)(?:
    (?:please|pls|kindly|hi|hello|hey|ok|okay|now)\b[,!.\s]{0,3}
    (?:can|could|would|will|summ|give|write|make|tell|do|in|short|use|and)
    | (?:can|could|would|will)\s+you\b
    | summari[sz]e | summary\b | sum\s+(?:(?:it|this|that|these|them)\s+)?up\b | tl\s*;?\s*dr\b
    | condense\b | shorten\b | recap\b | digest\b
    | (?:give|send|show|tell)\s+me\b | write\s+(?:me\s+)?(?:a|an|the|me)\b | make\s+(?:it|this|that|a|an|them)\b
    | (?:i|we)\s+(?:need|want|would\s+like|'d\s+like)\b
    | (?:here(?:'s|\s+is|\s+are)|the\s+following|below\s+(?:is|are)|this\s+is\s+(?:an?|the)\s+article)\b
    | (?:in|as|with|using|use)\s+(?:\w+\s+){0,2}
      (?:bullets?|bullet\s*points?|sentences?|words|paragraphs?|points?|lines?|a\s+list)\b
    | (?:focus|concentrate)\s+on\b | (?:only|just)\s+(?:what|the)\b | compare\b | check\s+(?:this|these)\b
    | (?:what\s+do(?:es)?\s+(?:this|these|it|the)\b) | (?:what(?:'s|\s+is)\s+this\b)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""How an instruction begins. What begins otherwise is taken for an article's own words."""

MAX_ASKED = 400
"""Code points of an instruction."""

MAX_ADDRESSES = 20_000
"""Code points of a message that may be a list of addresses."""

MAX_TITLE = 200
"""Code points of a line that stands alone before a text and is its title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """An article as it was posted: its text, or its address."""

    text: str | None = None
    title: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One message: what is asked, in the order in which it stands there, and the articles."""

    asked: tuple[str, ...] = ()
    articles: tuple[Posted, ...] = ()


def read_post(texts: Sequence[str]) -> Post:
    """Read one message, given as one text or as several parts.

    Articles are divided by parts, by lines of `---`, by headings of the level that opens the message, or by lines such
    as `Article 2`. An instruction may stand before the first or after the last.
    """
    whole = "\n\n".join(texts)
    if "</source>" in whole and _DOCUMENT.search(whole):
        return _with_documents(whole)
    if 0 < len(whole) <= MAX_ADDRESSES and (addressed := _by_address(whole)):
        return addressed
    sections = [section for text in texts for section in _divide(text.replace("\r\n", "\n"))]
    return _sorted_out(sections)


def _by_address(whole: str) -> Post | None:
    """Read a message of addresses and an instruction: "Summarize https://…"."""
    addresses = tuple(dict.fromkeys(found.rstrip(".,;:!?)>]'\"") for found in _ADDRESS.findall(whole)))
    rest = " ".join(_ADDRESS.sub(" ", whole).split()).strip(" -–,;")
    if not addresses or (rest and not is_asking(rest)):
        return None
    return Post(asked=(rest,) if rest else (), articles=tuple(Posted(url=a) for a in addresses))


def _with_documents(whole: str) -> Post:
    """Read a message to which Open WebUI has added documents: `<source name="…">text</source>` in a frame of its own.

    Pieces of one name are one article. What is asked stands in `<user_query>`, or in the last paragraph.
    """
    documents: dict[str, list[str]] = {}
    *framed, rest = whole.split("</source>")
    for piece in framed:
        if found := _DOCUMENT.search(piece):
            name = _NAME.search(found[1])
            documents.setdefault(name[1] if name else "", []).append(piece[found.end() :].strip())
    articles = (Posted(text="\n\n".join(texts), title=_fitting(name)) for name, texts in documents.items())
    query = rest.partition("<user_query>")[2].partition("</user_query>")[0].strip()
    asked = [query] if query else _paragraphs(rest.rpartition("</context>")[2])[-1:]
    return Post(asked=tuple(asked), articles=tuple(a for a in articles if is_prose(a.text or "")))


def _divide(text: str) -> Iterator[tuple[str | None, str]]:
    """Yield title and text of each section of a message."""
    parts = _RULE.split(text)
    if len([part for part in parts if is_prose(part)]) > 1:
        for part in parts:
            yield _titled(part)
        return
    yield from _by_headings(text, _borders(text))


def _borders(text: str) -> list[re.Match[str]]:
    """Return the headings or labels that divide a text: of the level that comes first, and at least two of them."""
    for borders in (_level(list(_HEADING.finditer(text))), list(_LABEL.finditer(text))):
        if len(borders) > 1:
            return borders
    return []


def _level(headings: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    return [h for h in headings if len(h[1]) == len(headings[0][1])]


def _by_headings(text: str, borders: Sequence[re.Match[str]]) -> Iterator[tuple[str | None, str]]:
    starts = [border.start() for border in borders]
    yield _titled(text[: starts[0]] if starts else text)
    for border, end in zip(borders, [*starts[1:], len(text)], strict=False):
        yield border[border.lastindex or 0].strip() or None, text[border.end() : end].strip()


def _titled(part: str) -> tuple[str | None, str]:
    """Take a Markdown heading that opens a section as its title."""
    stripped = part.strip()
    found = _HEADING.match(stripped)
    return (found[2], stripped[found.end() :]) if found else (None, stripped)


def _sorted_out(sections: Sequence[tuple[str | None, str]]) -> Post:
    """Tell instructions from articles; a lone line before an article is its title."""
    asked: list[str] = []
    articles: list[Posted] = []
    waiting: str | None = None
    for title, body in sections:
        before, text, after = _without_asking(body, last=(title, body) == sections[-1])
        asked += before
        if is_prose(text) and (title or waiting or not _is_title(text)):
            articles.append(Posted(text=text, title=_fitting(title or waiting)))
            waiting = None
        elif text or title:
            waiting = text or title
        asked += after
    if waiting:
        articles += [Posted(text=waiting)] if is_prose(waiting) else []
        asked += [] if is_prose(waiting) else [waiting]
    return Post(asked=tuple(asked), articles=tuple(articles))


def _is_title(text: str) -> bool:
    return "\n" not in text and len(text) <= MAX_TITLE and not text.rstrip("”\"'’)").endswith((".", "!", "?", "…"))


def _fitting(title: str | None) -> str | None:
    return title[:MAX_TITLE].strip() if title and title.strip() else None


def _without_asking(body: str, *, last: bool) -> tuple[list[str], str, list[str]]:
    """Split a section into an instruction before it, its text, and (in the last one) an instruction after it."""
    paragraphs = _paragraphs(body)
    before: list[str] = []
    after: list[str] = []
    if paragraphs and (lead := _leading(paragraphs[0])):
        before, paragraphs[0] = [lead], paragraphs[0][len(lead) :].lstrip(" :\n")
        paragraphs = [p for p in paragraphs if p]
    if last and len(paragraphs) > 1 and is_asking(paragraphs[-1]):
        after = [paragraphs.pop()]
    return before, "\n\n".join(paragraphs), after


def _leading(paragraph: str) -> str:
    """Return the instruction that a paragraph is, opens with on a line of its own, or opens with up to a colon."""
    line, _, rest = paragraph.partition("\n")
    if not ASKING.match(paragraph):
        return ""
    if is_asking(paragraph) and not rest:
        head, colon, tail = paragraph.partition(": ")
        return head + colon.rstrip() if colon and len(tail.split()) > 5 else paragraph
    if len(line) <= MAX_ASKED and (rest or line.endswith(":")):
        return line
    head, colon, tail = line.partition(": ")
    return f"{head}:" if colon and len(head) <= MAX_ASKED and tail else ""


def is_asking(paragraph: str) -> bool:
    """Say whether a paragraph is an instruction and no part of an article."""
    return len(paragraph) <= MAX_ASKED and bool(ASKING.match(paragraph))


def _paragraphs(text: str) -> list[str]:
    return [p.strip() for p in re.split(r"\n[ \t]*\n", text.strip()) if p.strip()]
