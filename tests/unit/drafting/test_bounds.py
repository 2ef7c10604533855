"""Answers are asked for with limits that a weak model runs into before its tokens are used up."""

import json
import re

import jsonschema_rs
import pytest

from service.domain import Options
from service.drafting.bounds import bounded, required
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


SLOTTED = ("summarize@2.1.0", "merge@2.1.0", "repair@2.1.0")


def slotted(spec: str, text: str) -> dict:
    """Return an answer of the shape that a prompt wants, with this text as its claim."""
    claim = {"text": text, "citations": ["a1.s1"]}
    return (
        claim if spec.startswith("repair") else {"headline": CLAIM | {"text": "Council plans homes"}, "claims": [claim]}
    )


@pytest.mark.parametrize("spec", SLOTTED)
@pytest.mark.parametrize(
    ("text", "possible"),
    [
        ("The council said that {F1} homes will be built.", True),
        ("{F12} people were hurt, Mr. Lie of the U.S. Navy said", True),
        ("The head of MI6 called it {Q1}.", True),
        ("Élodie Ötzi’s F-16 flew over {F3}.", True),
        ("Совет построит {F1} домов.", True),
        ("The council said that 40 homes will be built.", False),
        ("The council said that {F1}0 homes will be built.", False),
        ("The council said that {40} homes will be built.", False),
        ("The council said that {X1} homes will be built.", False),
        ("It costs $ {F1}.", False),
        ("It rose by {F1}%.", False),
        ("The council called it “good”.", False),
        ('The council called it "good".', False),
        ("The council called it ‘good’.", False),
        ("The council called it «good».", False),
        ("The council plans homes. It has no money.", False),
        ("The council plans homes…", False),
        ("the council plans homes.", False),
        ("The council\nplans homes.", False),
        ("The council plans [a1.s1] homes.", False),
        ("It " + "rained and " * 40, False),
    ],
)
def test_a_figure_or_a_quotation_outside_a_slot_cannot_be_written(spec: str, text: str, possible: bool) -> None:
    output = PROMPTS.get(spec).output
    asked = jsonschema_rs.validator_for(bounded(output, Options()))
    assert asked.is_valid(slotted(spec, text)) is possible
    assert jsonschema_rs.validator_for(required(output)).is_valid(slotted(spec, text)), (
        "what comes is taken and checked"
    )


def patterns(schema: object) -> list[str]:
    if isinstance(schema, list):
        return [p for part in schema for p in patterns(part)]
    if not isinstance(schema, dict):
        return []
    own = [schema["pattern"]] if isinstance(schema.get("pattern"), str) else []
    return own + [p for part in schema.values() for p in patterns(part)]


@pytest.mark.parametrize("spec", [f"{p.name}@{p.version}" for p in PROMPTS.list()])
def test_patterns_are_such_as_grammars_can_be_made_of(spec: str) -> None:
    """llama.cpp's converter wants both anchors and knows no lookaround, no classes by letter, no lazy repetition."""
    for pattern in patterns(bounded(PROMPTS.get(spec).output, Options())):
        assert pattern.startswith("^")
        assert pattern.endswith("$")
        assert not re.search(r"\(\?|\\[dDwWsSbBpPuxk]|[*+?}]\?", pattern.replace(r"\?", "")), pattern


def test_a_pattern_stands_in_the_place_of_a_length() -> None:
    limits = bounded(PROMPTS.get("repair@2.1.0").output, Options())["properties"]["text"]
    assert "maxLength" not in limits
    assert "pattern" in limits
    assert bounded(PROMPTS.get("repair@2.0.0").output, Options())["properties"]["text"]["maxLength"]


def test_what_is_required_has_no_pattern_but_else_the_same() -> None:
    newer, older = (PROMPTS.get(f"summarize@{v}").output for v in ("2.1.0", "2.0.0"))
    assert patterns(newer)
    assert required(newer) == older
    assert required({"properties": {"pattern": {"type": "string"}}}) == {"properties": {"pattern": {"type": "string"}}}


def test_the_schema_does_not_depend_on_the_articles() -> None:
    assert bounded(PROMPTS.get("summarize").output, Options()) == bounded(
        PROMPTS.get("summarize").output, Options(focus="x")
    )
