"""What an article says: figures, quotations, attributions, names, each with its span.

A span is in the text of the article, or in its title where `sentence` is `a1.s0`.
"""

from decimal import Decimal
from enum import StrEnum
from typing import Literal

from pydantic import Field

from service.domain.article import Article, Excluded, Notice, Sentence
from service.domain.values import Span, Value, record


class FigureKind(StrEnum):
    """What sort of figure: it decides how two are compared."""

    __hash__ = str.__hash__  # an enumeration's own is many times slower, and a set of kinds asks for it each time

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    PERCENTAGE = "percentage"
    PERCENTAGE_POINTS = "percentage_points"
    MONEY = "money"
    MEASURE = "measure"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    SCORE = "score"
    RATIO = "ratio"
    DATE = "date"
    RELATIVE_DATE = "relative_date"
    TIME = "time"
    DURATION = "duration"
    AGE = "age"


class Qualifier(StrEnum):
    """What the words around a figure say of it ("over 50" is `MORE_THAN`)."""

    __hash__ = str.__hash__  # likewise

    NONE = "none"
    EXACTLY = "exactly"
    ONLY = "only"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    UP_TO = "up_to"
    VAGUE = "vague"


@record
class Figure:
    """A mention of a quantity, date or order.

    `value` is exact; a range has `low` and `high` instead; a vague one ("hundreds") has a `low` only. `unit` is
    canonical ("USD", "mile", "percent", "month"). A date is the ISO form of its known parts in `date`
    ("--02-24", "2015-11", "2015-Q3", "199X").
    `span` covers the figure with unit and qualifier, `number` its number alone.
    `noun` is what is counted or measured, `noun_span` where it stands.
    """

    span: Span
    number: Span
    text: str
    sentence: str
    kind: FigureKind
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    date: str | None = None
    qualifier: Qualifier = Qualifier.NONE
    noun: str | None = None
    noun_span: Span | None = None


@record
class Quotation:
    """A stretch in quotation marks.

    `span` includes the marks, `inner` does not. `insertions` are bracketed words of the editor. `scare` means that the
    marks distance or name rather than quote. `speaker` is the resolved name, where there is one.
    """

    span: Span
    inner: Span
    text: str
    sentences: tuple[str, ...]
    kind: Literal["full", "partial", "scare"]
    insertions: tuple[Span, ...] = ()
    speaker: str | None = None


@record
class Source:
    """Who is said to have said it: the words as they stand, and the name they resolve to.

    `name` is None where it stays unresolved. An unnamed source is in round brackets: "(unnamed experts)".
    """

    text: str
    span: Span
    name: str | None
    kind: Literal["person", "organisation", "document", "anonymous", "pronoun", "nominal"] = "person"


@record
class Attribution:
    """Who says what, how surely, and through whom.

    `content` is what is attributed (several spans where it is interrupted); `cue` the words that attribute. `chain`
    goes from the one who said it outward to who passed it on, as stated, without the article; `chain_inferred` holds
    carriers that a reader infers. `hedges` are the words that limit it. `denied` marks a denial. `continued` is an
    attribution that carries over from the sentence before.
    """

    content: tuple[Span, ...]
    sentences: tuple[str, ...]
    kind: Literal["direct", "indirect", "mixed", "continued"]
    source: Source | None = None
    cue: Span | None = None
    cue_text: str | None = None
    venue: Span | None = None
    chain: tuple[str, ...] = ()
    chain_inferred: tuple[str, ...] = ()
    hedges: tuple[Span, ...] = ()
    denied: bool = False
    headline: bool = False


@record
class Name:
    """A person, place or body as it is named here; `canonical` is its fullest form in the article."""

    span: Span
    text: str
    sentence: str
    canonical: str
    kind: Literal["person", "place", "organisation", "other"] = "other"


class Reading(Value):
    """What was read in one stretch of text; an empty one where its language is not read."""

    figures: tuple[Figure, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    names: tuple[Name, ...] = ()


class Outline(Value):
    """One article cut into sentences, with what is excluded of it: all that a prompt needs.

    `text` is what all spans point into: the posted text, or the text extracted from `html`. `read` says whether
    figures and attributions of its language are read.
    """

    id: str = Field(description="a1, a2, … in the order posted")
    article: Article
    text: str
    extracted: bool = False
    sha256: str
    language: str
    read: bool
    sentences: tuple[Sentence, ...]
    excluded: tuple[Excluded, ...] = ()
    notices: tuple[Notice, ...] = ()

    def text_of(self, sentence: Sentence) -> str:
        """Return the field that the spans of this sentence point into."""
        return (self.article.title or "") if sentence.field == "title" else self.text


class Analysis(Outline, Reading):
    """What one article says.

    `text` is what all spans point into: the posted text, or the text extracted from `html`. `read` says whether
    figures and attributions of its language are read; where not, their tuples are empty and a summary is `unchecked`.
    """
