"""An article as it is posted, and its sentences."""

import re
import unicodedata
from datetime import date, datetime
from itertools import islice
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from service.domain.languages import is_language
from service.domain.values import Span, Value, record

MAX_METADATA = 2_000
"""Code points of a title or another line of metadata: a longer one is a text in the wrong field."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
"""Scripts that set no spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""

MIN_WORDS = 3
"""A text without one line of three words is not prose."""

MIN_UNSPACED = 6
"""Letters of a script without spaces that carry as much as three words."""

Line = Annotated[str, Field(min_length=1, max_length=MAX_METADATA)]


class Article(Value):
    """One posted article: `text`, `html` or the `url` that gives it, and what is known of it.

    `id` is the caller's own and is echoed as `external_id`; inside, articles are always `a1`, `a2`, … in the
    order posted. Raises a validation error that names the field and says what to send instead.
    """

    text: str | None = Field(None, description="The article as plain text. One of `text` and `html`, or `url` alone.")
    html: str | None = Field(None, description="The article as HTML. Spans then point into the extracted text.")
    id: Line | None = Field(None, description="Your own id, echoed as `external_id`. Unique within a request.")
    title: Line | None = Field(None, description="The headline, where it is not part of the text.")
    publisher: Line | None = Field(None, description="Who published it.")
    published_at: datetime | date | None = Field(None, description="When it was published, ISO 8601.")
    author: Line | None = Field(None, description="Who wrote it.")
    url: Line | None = Field(
        None, description="Where it stands. Fetched where neither `text` nor `html` is sent and the service allows it."
    )
    language: Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] | None = Field(
        None, description="BCP 47 tag such as `en`. Detected where it is missing."
    )

    @property
    def by_address(self) -> bool:
        """Whether it has to be fetched first: nothing but its address is known."""
        return self.text is None and self.html is None

    @field_validator("text", "html", "id", "title", "publisher", "author", "url")
    @classmethod
    def _encodable(cls, value: str | None) -> str | None:
        if value is None:
            return None
        if "\x00" in value:
            raise ValueError(f"holds a NUL byte at code point {value.index(chr(0))}; remove it")
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise ValueError(f"holds a lone surrogate at code point {error.start}; send well-formed Unicode") from None
        if not value.strip():
            raise ValueError("is empty; leave the field out or send some text")
        return value

    @field_validator("text")
    @classmethod
    def _prose(cls, value: str | None) -> str | None:
        if value is not None and not is_prose(value):
            raise ValueError("is not prose: no line of it has three words; send the article's main text")
        return value

    @field_validator("language")
    @classmethod
    def _known_language(cls, value: str | None) -> str | None:
        if value is not None and not is_language(value):
            raise ValueError("is no language; send its ISO 639 code, such as en, or leave it out to have it detected")
        return value

    @model_validator(mode="after")
    def _one_body(self) -> Self:
        if self.text is None and self.html is None and self.url is None:
            raise ValueError("has neither `text` nor `html`; send one of them, or `url` alone")
        if self.text is not None and self.html is not None:
            raise ValueError("has both `text` and `html`; send one of them")
        return self


def is_prose(text: str) -> bool:
    """Say whether a line of at least three words (or six letters of a script without spaces) occurs."""
    for line in text.splitlines():
        if _has(_WORD, unicodedata.normalize("NFC", line), MIN_WORDS):
            return True
        if _has(_UNSPACED, line, MIN_UNSPACED):
            return True
    return False


def _has(pattern: re.Pattern[str], line: str, number: int) -> bool:
    return sum(1 for _ in islice(pattern.finditer(line), number)) == number


@record
class Sentence:
    """One sentence: the unit that a summary cites and that a prompt shows.

    `id` is `a1.s14`; a supplied title is `a1.s0`, with `field="title"` and its span in the title. All other spans are
    in the article's text. `heading` is a line without a final stop that stands as a paragraph of its own.
    """

    id: str
    text: str
    span: Span
    paragraph: int
    field: Literal["text", "title"] = "text"
    heading: bool = False


class Excluded(Value):
    """A passage that is not the article's: it stays in the text, but nothing in it may reach a summary.

    `kind` is the rule that found it; `reason` says so in words.
    """

    span: Span
    text: str
    kind: str
    reason: str


class Notice(Value):
    """Something about the input that a reader should know, such as hidden characters. Never acted on."""

    code: str
    message: str
    span: Span | None = None
