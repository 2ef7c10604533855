"""Spans and sentences, which have an `__init__` of their own, are frozen dataclasses like the others."""

import copy
import pickle
from dataclasses import FrozenInstanceError, fields, replace

import pytest
from pydantic import TypeAdapter, ValidationError

from service.domain import Sentence, Span

SENTENCE = Sentence("a1.s1", "One two three.", Span(0, 14), 0)


@pytest.mark.parametrize("value", [Span(3, 8), SENTENCE, replace(SENTENCE, field="title", heading=True)], ids=repr)
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


def test_a_span_from_outside_begins_at_nought_or_later() -> None:
    with pytest.raises(ValidationError, match="start"):
        TypeAdapter(Span).validate_python({"start": -1, "end": 3})
