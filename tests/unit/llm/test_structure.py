"""JSON out of whatever came, and a clear reason where there is none."""

import pytest

from service.llm.structure import Unfit, mismatch, object_in
from tests.unit.llm.playing import SCHEMA

FIT = '{"headline": "Rain", "claims": []}'
DATA = {"headline": "Rain", "claims": []}


@pytest.mark.parametrize(
    "text",
    [
        FIT,
        f"```json\n{FIT}\n```",
        f"```\n{FIT}```",
        f"Here it is:\n\n```json\n{FIT}\n```\nAnything else?",
        f"Sure! {FIT} Hope that helps.",
        f"<think>Perhaps {{}} or {FIT.replace('Rain', 'Sun')}?</think>{FIT}",
        f"The set {{a, b}} is irrelevant. {FIT}",
        f'{{"unrelated": 1}} {FIT}',
        FIT.replace("[]", '[],\n"extra": 1').replace(', "claims"', ',\n "claims"'),
    ],
)
def test_an_object_is_found(text: str) -> None:
    found = object_in(text, "", SCHEMA)
    assert {key: found[key] for key in DATA} == DATA


def test_reasoning_is_read_only_where_the_text_has_none() -> None:
    assert object_in("", f"so {FIT}", SCHEMA) == DATA
    assert object_in(FIT, FIT.replace("Rain", "Sun"), SCHEMA) == DATA


def test_raw_line_breaks_in_strings_are_taken() -> None:
    assert object_in('{"headline": "Rain\nand wind", "claims": []}', "", SCHEMA)["headline"] == "Rain\nand wind"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no JSON object"),
        ("It rained all day.", "no JSON object"),
        ("[1, 2]", "no JSON object"),
        ('{"headline": "Rain", "claims": [', "no JSON object"),
        ('{"headline": "Rain", "claims": [{"text": "x", "citations": []}', "no JSON object"),
        ('{"headline": NaN, "claims": []}', "no JSON object"),
        ("{" * 100_000, "no JSON object"),
        ('{"a":' * 100_000, "no JSON object"),
        ('{"claims": []}', "headline"),
        ('{"headline": "Rain"}', "claims"),
        ('{"headline": 3, "claims": []}', "at `headline`"),
        ('{"headline": "Rain", "claims": [{"text": 3, "citations": []}]}', "at `claims[0].text`"),
        ('{"headline": "Rain", "claims": [{"text": "x"}]}', "citations"),
        ('{"headline": "\\ud800", "claims": []}', "surrogate"),
        ('{"headline": "Rain", "claims": ' + "9" * 5000 + "}", "no JSON object"),
    ],
)
def test_what_cannot_be_used_says_why(text: str, reason: str) -> None:
    with pytest.raises(Unfit) as caught:
        object_in(text, "", SCHEMA)
    assert reason in str(caught.value)


def test_further_keys_are_no_reason_to_refuse() -> None:
    assert mismatch({**DATA, "mood": "wet"}, SCHEMA) is None


def test_a_reason_is_short() -> None:
    problem = mismatch({"headline": ["x" * 5000], "claims": []}, SCHEMA)
    assert problem is not None
    assert len(problem) < 300
