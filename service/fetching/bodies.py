"""What came over the wire → text: within a size, unpacked within the same size, in the page's own encoding."""

import re
import zlib
from collections.abc import Callable

import httpx

from service.errors import FetchFailed, NotAnArticle

TEXT_TYPES = frozenset(("text/html", "application/xhtml+xml", "text/plain"))
"""Types of content that an article may have."""

ENCODINGS = re.compile(
    r"utf-?8|utf-?16(?:-?[lb]e)?|us-ascii|ascii|latin-?1|iso-?8859-\d{1,2}|windows-12\d\d|cp12\d\d|koi8-[ru]|macintosh"
    r"|gbk|gb2312|gb18030|big5(?:-hkscs)?|shift[_-]jis|euc-(?:jp|kr)|iso-2022-jp|tis-620",
    re.IGNORECASE,
)
"""Encodings that a page may name. Python's registry holds others, some of which are no encodings of text."""

WEB_NAMES = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252"}
"""Encodings that the web reads as a larger one."""

MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
"""Byte order marks, which go before anything that is declared."""

DECLARED_WITHIN = 4096
"""Bytes of a page within which it names its encoding."""

_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_PARAMETER = re.compile(r"""charset\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE)


def type_of(response: httpx.Response) -> str:
    """Return the type of content. Raises NotAnArticle where it is neither a page nor plain text."""
    kind: str = response.headers.get("content-type", "text/html").partition(";")[0].strip().lower()
    if kind not in TEXT_TYPES:
        named = kind if re.fullmatch(r"[\w.+-]{1,60}/[\w.+-]{1,60}", kind) else "something unknown"
        raise NotAnArticle(f"The address gives {named}.", hint="Only pages (HTML) and plain text are read.")
    return kind


async def receive(response: httpx.Response, limit: int) -> bytes:
    """Read a body of at most `limit` bytes, as sent and as unpacked. Raises NotAnArticle, FetchFailed."""
    announced = response.headers.get("content-length", "0")
    if announced.isdecimal() and int(announced) > limit:
        raise _too_large(limit)
    body, unpack, received = bytearray(), _unpacker(response), 0
    async for piece in response.aiter_raw():
        received += len(piece)
        body += unpack(piece, limit + 1 - len(body))
        if max(received, len(body)) > limit:
            raise _too_large(limit)
    return bytes(body)


def decode(body: bytes, content_type: str) -> str:
    """Read text in the encoding that its mark, its header or its page names; else UTF-8, else the web's old default."""
    marked = next((name for mark, name in MARKS if body.startswith(mark)), None)
    for name in (marked, _named(content_type), _declared(body), "utf-8"):
        if name is not None:
            try:
                return _clean(str(body, name))
            except (UnicodeError, LookupError):
                continue
    return _clean(body.decode("cp1252", "replace"))


class _Gzip:
    """Unpacks no more than it is asked for: a few kilobytes may hold gigabytes."""

    def __init__(self) -> None:
        self._stream = zlib.decompressobj(wbits=31)

    def __call__(self, piece: bytes, most: int) -> bytes:
        unpacked = bytearray()
        while piece and len(unpacked) < most:
            try:
                unpacked += self._stream.decompress(piece, most - len(unpacked))
            except zlib.error:
                raise FetchFailed("The answer of the address is packed wrongly.") from None
            piece = self._stream.unconsumed_tail
            if self._stream.eof:
                piece = self._stream.unused_data.lstrip(b"\x00")
                self._stream = zlib.decompressobj(wbits=31)
        return bytes(unpacked)


def _unpacker(response: httpx.Response) -> Callable[[bytes, int], bytes]:
    coding = response.headers.get("content-encoding", "identity").strip().lower()
    if coding in {"", "identity"}:
        return _plain
    if coding in {"gzip", "x-gzip"}:
        return _Gzip()
    raise FetchFailed("The address answers in a packing that was not asked for.")


def _plain(piece: bytes, most: int) -> bytes:
    return piece[:most]


def _too_large(limit: int) -> NotAnArticle:
    return NotAnArticle(f"The address gives more than {limit:,} bytes.", hint="Raise COPYDESK_FETCH_MAX_BYTES.")


def _named(content_type: str) -> str | None:
    found = _PARAMETER.search(content_type)
    return _known(found[1]) if found else None


def _declared(body: bytes) -> str | None:
    found = _META.search(body[:DECLARED_WITHIN])
    return _known(found[1].decode("ascii", "replace")) if found else None


def _known(name: str) -> str | None:
    return WEB_NAMES.get(name.lower(), name) if ENCODINGS.fullmatch(name) else None


def _clean(text: str) -> str:
    """Drop what no text of ours may hold: NUL and lone surrogates."""
    return text.replace("\x00", "").encode("utf-8", "ignore").decode()
