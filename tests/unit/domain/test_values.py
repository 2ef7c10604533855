"""Records, whose `__init__` sets their slots directly, are frozen dataclasses like any other."""

import copy
import pickle
from dataclasses import FrozenInstanceError, fields, replace
from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from service.domain import (
    Attribution,
    Check,
    Figure,
    FigureKind,
    Finding,
    Name,
    Quotation,
    Sentence,
    Source,
    SourceRef,
    Span,
)

SENTENCE = Sentence("a1.s1", "One two three.", Span(0, 14), 0)


RECORDS = [
    Span(3, 8),
    SENTENCE,
    replace(SENTENCE, field="title", heading=True),
    Figure(Span(0, 1), Span(0, 1), "5", "a1.s1", FigureKind.CARDINAL, value=Decimal(5), noun="cars"),
    Quotation(Span(0, 5), Span(1, 4), "“Yes”", ("a1.s1",), "full", speaker="Jo"),
    Name(Span(0, 2), "Jo", "a1.s1", "Jo", "person"),
    Attribution((Span(0, 4),), ("a1.s1",), "indirect", source=Source("Jo", Span(5, 7), "Jo"), cue=Span(8, 12)),
]


@pytest.mark.parametrize("value", RECORDS, ids=lambda value: type(value).__name__)
def test_a_value_is_frozen_and_equal_by_content(value) -> None:
    cls = type(value)
    named = {f.name: getattr(value, f.name) for f in fields(cls)}
    again = TypeAdapter(cls).validate_json(TypeAdapter(cls).dump_json(value))
    for other in (cls(**named), cls(*named.values()), replace(value), copy.deepcopy(value), again):
        assert other == value
        assert hash(other) == hash(value)
    assert pickle.loads(pickle.dumps(value)) == value
    for name in named:
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, None)


def test_what_a_sentence_is_not_told_has_its_default() -> None:
    assert (SENTENCE.field, SENTENCE.heading) == ("text", False)
    assert replace(SENTENCE, text="Four.") != SENTENCE


def test_a_record_asks_for_what_has_no_default() -> None:
    with pytest.raises(TypeError, match="'end'"):
        Span(3)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="'last'"):
        Span(3, 4, last=5)  # type: ignore[call-arg]


def test_a_span_from_outside_begins_at_nought_or_later() -> None:
    with pytest.raises(ValidationError, match="start"):
        TypeAdapter(Span).validate_python({"start": -1, "end": 3})


REF = {"article": "a1", "sentence": "a1.s1", "span": Span(0, 3), "text": "One"}
FOUND = {
    "verdict": "exact",
    "reason": "As told.",
    "check": Check.FIGURE,
    "span": Span(0, 3),
    "text": "One",
    "claim": "c1",
}


@pytest.mark.parametrize(
    ("cls", "given"),
    [(SourceRef, REF), (Finding, FOUND), (Finding, {**FOUND, "source": SourceRef.of_ours(**REF), "expected": None})],
)
def test_a_value_of_ours_is_the_one_that_is_checked(cls, given) -> None:
    ours, checked = cls.of_ours(**given), cls(**given)
    assert ours == checked
    assert hash(ours) == hash(checked)
    assert ours.model_dump_json() == checked.model_dump_json()
    assert ours.model_fields_set == checked.model_fields_set
    assert pickle.loads(pickle.dumps(ours)) == checked
    assert ours.model_copy(update={"text": "Two"}) == checked.model_copy(update={"text": "Two"})
    with pytest.raises(ValidationError, match="frozen"):
        ours.text = "Two"


def test_a_finding_of_ours_has_a_verdict_of_its_check() -> None:
    with pytest.raises(ValueError, match="knows no verdict 'kept'"):
        Finding.of_ours(**{**FOUND, "verdict": "kept"})
