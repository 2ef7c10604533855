"""What the verifier says of a summary."""

from enum import StrEnum
from typing import Any, Literal

from pydantic import Field, computed_field, model_validator

from service.domain.values import Span, Value

OFFSET_UNIT: Literal["codepoint"] = "codepoint"


class Check(StrEnum):
    """The kinds of checks."""

    __hash__ = str.__hash__  # an enumeration's own is many times slower

    FIGURE = "figure"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    NAME = "name"
    POLARITY = "polarity"
    CITATION = "citation"


class Standing(StrEnum):
    """What a verdict means for the summary."""

    GOOD = "good"
    NOTE = "note"
    VIOLATION = "violation"


VERDICTS: dict[Check, dict[Standing, tuple[str, ...]]] = {
    Check.FIGURE: {
        Standing.GOOD: ("exact", "equivalent"),
        Standing.NOTE: ("rounded", "derived", "uncited"),
        Standing.VIOLATION: ("unsupported", "wrong_unit", "wrong_qualifier", "wrong_subject"),
    },
    Check.QUOTATION: {
        Standing.GOOD: ("verbatim",),
        Standing.NOTE: ("trimmed",),
        Standing.VIOLATION: ("altered", "stitched", "misattributed", "fabricated"),
    },
    Check.ATTRIBUTION: {
        Standing.GOOD: ("kept",),
        Standing.NOTE: ("paraphrased_source", "cue_shifted", "unresolved"),
        Standing.VIOLATION: (
            "dropped",
            "misattributed",
            "invented",
            "origin_dropped",
            "chain_shortened",
            "hedge_dropped",
            "condition_changed",
            "overextended",
            "double_counted",
        ),
    },
    Check.NAME: {Standing.GOOD: ("found",), Standing.NOTE: (), Standing.VIOLATION: ("unsupported_name",)},
    Check.POLARITY: {Standing.GOOD: ("same",), Standing.NOTE: (), Standing.VIOLATION: ("reversed",)},
    Check.CITATION: {
        Standing.GOOD: ("valid",),
        Standing.NOTE: (),
        Standing.VIOLATION: ("unknown_id", "missing", "excluded_passage"),
    },
}
"""Every verdict of every check and what it means: the only table of them."""

VIOLATIONS: frozenset[tuple[Check, str]] = frozenset(
    (check, verdict) for check, standings in VERDICTS.items() for verdict in standings[Standing.VIOLATION]
)
"""Every verdict that a summary may not leave with."""

STANDING: dict[tuple[Check, str], Standing] = {
    (check, verdict): standing
    for check, standings in VERDICTS.items()
    for standing, verdicts in standings.items()
    for verdict in verdicts
}


COMPUTED: frozenset[str] = frozenset({"standing", "violation"})
"""What a finding tells besides, and a stored one holds too: it follows from check and verdict."""


class SourceRef(Value):
    """Where in the articles: article and sentence id, the span in that field, and its words."""

    article: str
    sentence: str
    span: Span
    text: str


class Operand(Value):
    """One number that a derived figure was reckoned from."""

    value: str
    source: SourceRef


class Finding(Value):
    """One checked thing: the verdict, the reason in one sentence, and both spans.

    `span` is in the summary's text, `text` its words. `source` is the evidence, None where there is none. `expected`
    holds what the source has instead, where that is known (it helps a repair). `arithmetic` shows a derivation.
    """

    check: Check
    verdict: str
    reason: str
    span: Span
    text: str
    claim: str
    source: SourceRef | None = None
    expected: str | None = None
    arithmetic: str | None = None
    operands: tuple[Operand, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _reads_itself_back(cls, data: Any) -> Any:
        """Leave out what follows from the rest: a stored finding holds it too."""
        if not isinstance(data, dict) or COMPUTED.isdisjoint(data):
            return data
        return {k: v for k, v in data.items() if k not in COMPUTED}

    def model_post_init(self, _context: Any, /) -> None:
        if (self.check, self.verdict) not in STANDING:
            raise ValueError(f"{self.check} knows no verdict {self.verdict!r}")

    @computed_field  # type: ignore[prop-decorator]
    @property
    def standing(self) -> Standing:
        """What the verdict means."""
        return STANDING[self.check, self.verdict]

    @computed_field  # type: ignore[prop-decorator]
    @property
    def violation(self) -> bool:
        """Say whether a summary may not leave with this."""
        return (self.check, self.verdict) in VIOLATIONS


CHECKED: tuple[str, ...] = (
    "citations",
    "figures: value, unit, qualifier, noun",
    "quotations: wording and speaker",
    "attributions: stated speaker, chain, hedges",
    "names: people, places and bodies of the cited sentences",
    "polarity: negation and denial of the main statement, and words turned into their opposites",
    "deeds: who did what to whom, and planned told as done, where summary and article use one verb or its counterpart",
)
NOT_CHECKED: tuple[str, ...] = (
    "whether the articles themselves are true",
    "what a summary leaves out",
    "who did what to whom, and whether it has happened yet, where the summary uses a verb of its own",
    "cause, order and emphasis",
    "words that carry neither figure, quotation, attribution, name nor negation",
)


class Report(Value):
    """The check of one summary.

    `verdict` is `fail` with at least one violation, `unchecked` where a language is not read yet (`why` says which),
    else `pass`. `counts` is check → verdict → number.
    """

    verdict: Literal["pass", "fail", "unchecked"]
    findings: tuple[Finding, ...] = ()
    counts: dict[str, dict[str, int]] = Field(default_factory=dict)
    why: str | None = None
    checked: tuple[str, ...] = CHECKED
    not_checked: tuple[str, ...] = NOT_CHECKED
    offset_unit: Literal["codepoint"] = OFFSET_UNIT

    @property
    def violations(self) -> tuple[Finding, ...]:
        """The findings that block."""
        return tuple(f for f in self.findings if f.violation)
