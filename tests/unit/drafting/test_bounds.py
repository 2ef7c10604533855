"""Answers are asked for with limits that a weak model runs into before its tokens are used up."""

import json
import re

import jsonschema_rs
import pytest

from service.domain import Options
from service.drafting.bounds import bounded
from service.prompting import Prompts

PROMPTS = Prompts.load()
CLAIM = {"text": "It rained.", "citations": ["a1.s1"]}
ANSWER = {"headline": CLAIM, "claims": [CLAIM]}


def fits(answer: dict, spec: str = "summarize@1.0.0", **options: object) -> bool:
    schema = bounded(PROMPTS.get(spec).output, Options(**options))
    return jsonschema_rs.validator_for(schema).is_valid(answer)


@pytest.mark.parametrize(
    ("answer", "good"),
    [
        (ANSWER, True),
        ({**ANSWER, "claims": []}, False),
        ({**ANSWER, "headline": CLAIM | {"text": "It rained. " * 60}}, False),
        ({**ANSWER, "claims": [CLAIM | {"text": "It rained. " * 60}]}, False),
        ({**ANSWER, "claims": [CLAIM] * 4}, False),
        ({**ANSWER, "claims": [CLAIM | {"citations": ["a1.s1"] * 7}]}, False),
        ({**ANSWER, "claims": [CLAIM | {"citations": []}]}, False),
        ({**ANSWER, "claims": [CLAIM | {"citations": ["the first sentence"]}]}, False),
        ({**ANSWER, "claims": [CLAIM | {"citations": ["a50.s1234"]}]}, True),
    ],
)
def test_claims_and_citations_are_limited(answer: dict, good: bool) -> None:
    assert fits(answer, length=3) is good


@pytest.mark.parametrize("spec", [f"{p.name}@{p.version}" for p in PROMPTS.list()])
def test_every_prompt_that_ships_can_be_bounded_and_stays_as_it_is(spec: str) -> None:
    schema = PROMPTS.get(spec).output
    before = json.dumps(schema)
    made = json.dumps(bounded(schema, Options()))
    assert json.dumps(schema) == before
    assert re.search("maxItems", made)


def test_the_schema_does_not_depend_on_the_articles() -> None:
    assert bounded(PROMPTS.get("summarize").output, Options()) == bounded(
        PROMPTS.get("summarize").output, Options(focus="x")
    )
