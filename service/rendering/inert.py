"""Somebody else's words, made harmless for the program that shows them: nothing in them is markup, a link or a call."""

import re
from html import escape
from urllib.parse import quote, urlsplit

_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
"""Characters that command a program, reorder what it shows or show nothing. The joiners and direction marks that
Arabic, Hebrew, Persian and Indic texts need are not among them."""

ADDRESS = re.compile(
    r"\b[a-z][a-z0-9+.-]{1,20}://[^\s`<>\[\]]+|\bwww\.[^\s`<>\[\]]+|\b(?:mailto|javascript|data|vbscript):[^\s`<>\[\]]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@])@[\w][\w./-]*",
    re.IGNORECASE,
)
"""What a chat tool turns into a link or a call: addresses of the web and of mail, and @names."""

_TAIL = ".,;:!?'\"’”)]}"
"""Marks at the end of an address that belong to the sentence."""

_MARKS = re.compile(r"([\\`*_<>#|~$&])|(\]\()|(\]\[)|(\]:)|(\[\^)|(!\[)|(:(?=[a-z_+-][\w+-]*:))")
_MARKED = re.compile(r"[\\`*_<>#|~$&\]!\[:]")
"""What each of these marks begins with: most lines of prose have none, which is told sooner."""

_OPENING = re.compile(r"^([-+=>\[]|\d{1,9}[.)](?=\s|$))")

_NUMBERED = re.compile(r"\[(\d{1,4})\]")


def one_line(text: str) -> str:
    """Return a text on one line, without characters that nobody sees."""
    return " ".join((text if text.isprintable() else _HIDDEN.sub("", text)).split())


def for_plain(text: str) -> str:
    """Make words safe for plain text: one line, and nothing that looks like a citation of ours."""
    return _NUMBERED.sub(r"(\1)", one_line(text))


def for_html(text: str) -> str:
    """Make words safe for HTML, in text and in attributes."""
    return escape(one_line(text), quote=True)


def for_markdown(text: str) -> str:
    r"""Make words safe for Markdown: CommonMark, GitHub's dialect, and the math and emoji that chat tools add to it.

    Addresses and @names become code, which no dialect links. Square brackets stay bare where they can, because chat
    tools read `\[…\]` as a formula.
    """
    line = one_line(text)
    pieces, at = [], 0
    for found in ADDRESS.finditer(line) if _may_hold_address(line) else ():
        address = found[0].rstrip(_TAIL)
        if len(address) < 2:
            continue
        pieces += [_escape(line[at : found.start()], start=not at), f"`{address}`"]
        at = found.start() + len(address)
    return "".join([*pieces, _escape(line[at:], start=not at)])


def _may_hold_address(line: str) -> bool:
    """Say whether the line has a mark that every address has; most lines of prose have none."""
    return "@" in line or ":" in line or "www." in line.lower()


def web_address(url: str | None) -> str | None:
    """Return an address that may be linked: http or https, with everything odd in it encoded. None for any other."""
    try:
        parts = urlsplit((url or "").strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not host or parts.username or parts.password:
        return None
    return quote(one_line(parts.geturl()), safe=":/?#@!$&*+,;=%-._~")


def _escape(text: str, *, start: bool) -> str:
    escaped = _MARKS.sub(_escaped, text) if _MARKED.search(text) else text
    return _OPENING.sub(_opened, escaped) if start else escaped


def _escaped(found: re.Match[str]) -> str:
    mark = found[0]
    if mark in {"](", "][", "]:"}:
        return f"]\\{mark[1]}"
    return f"[\\{mark[1]}" if mark == "[^" else f"\\{mark}"


def _opened(found: re.Match[str]) -> str:
    mark = found[1]
    return f"{mark[:-1]}&#41;" if mark.endswith(")") else f"{mark[:-1]}\\{mark[-1]}"
