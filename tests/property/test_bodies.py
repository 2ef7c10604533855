"""Whatever arrives as a body, it is read or refused with a reason; never anything else."""

import json

from hypothesis import given
from hypothesis import strategies as st

from service.delivery.bodies import read_body
from service.domain import AnalysisRequest, SummaryRequest, VerificationRequest
from service.errors import InvalidInput

PROSE = "The council voted to close the bridge, the mayor said."
FIELDS = [
    "articles",
    "text",
    "html",
    "id",
    "title",
    "summary",
    "claims",
    "citations",
    "length",
    "style",
    "seed",
    "focus",
]

text = st.text(max_size=30) | st.sampled_from([PROSE, "", " ", "\x00", "\ud800", "a1.s1"])
scalars = st.none() | st.booleans() | st.integers() | st.floats() | text
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(FIELDS) | text, inner, max_size=5),
    max_leaves=20,
)
articles = st.fixed_dictionaries({"text": st.just(PROSE)}, optional={"id": scalars, "title": scalars, "html": scalars})
bodies = values | st.fixed_dictionaries(
    {"articles": st.lists(articles | values, max_size=3)},
    optional=dict.fromkeys(("summary", "length", "style", "seed", "focus", "prompt", "temperature"), values),
)
models = st.sampled_from([SummaryRequest, VerificationRequest, AnalysisRequest])


def refusal(raw, model):
    """Why a body is refused, or None where it is read."""
    try:
        read_body(raw, model)
    except InvalidInput as error:
        return error
    return None


@given(models, bodies)
def test_json_is_read_or_refused_with_a_place_in_it(model, body):
    error = refusal(json.dumps(body).encode(), model)
    assert error is None or error.issues
    assert error is None or all(_leads_somewhere(issue.field, body) for issue in error.issues)


@given(models, st.binary(max_size=200))
def test_bytes_are_read_or_refused(model, raw):
    error = refusal(raw, model)
    assert error is None or str(error)


def _leads_somewhere(pointer, body):
    """A pointer leads to something that was sent, or to a missing field of something that was sent."""
    parts = [p.replace("~1", "/").replace("~0", "~") for p in pointer.split("/")[1:]]
    for number, part in enumerate(parts):
        if isinstance(body, list):
            body = body[int(part)]
        elif isinstance(body, dict) and part in {
            str(name).encode("utf-8", "backslashreplace").decode() for name in body
        }:
            body = next(v for k, v in body.items() if str(k).encode("utf-8", "backslashreplace").decode() == part)
        else:
            return number == len(parts) - 1 and isinstance(body, dict)
    return True
