"""Real answers fit the document to the last field."""

import json
from pathlib import Path

import jsonschema_rs
import pytest
from litestar.testing import TestClient

from service.delivery.http import create_app
from service.delivery.http.problems import STATUS, TITLES, status_of
from service.errors import CopydeskError
from service.settings import Settings


@pytest.fixture(scope="module")
def client():
    with TestClient(create_app(Settings(_env_file=None, llm_base_url=None))) as client:
        yield client


@pytest.fixture(scope="module")
def document(client):
    return client.get("/openapi.json").json()


@pytest.fixture(scope="module")
def articles(seed_a, seed_b):
    page = "<html><head><title>Bridge</title></head><body><article><p>{}</p></article></body></html>"
    words = (
        "The council voted 7–2 to close the old bridge on Monday, the mayor said. Repairs will cost $4 million. " * 4
    )
    return [
        {
            "text": seed_a.text,
            "id": "one",
            "title": "A title of it",
            "published_at": "2022-08-08",
            "url": "https://example.org",
        },
        {"text": seed_b.text, "publisher": "A paper", "language": "en"},
        {"html": page.format(words)},
        {"text": "Город закрыл старый мост в понедельник, сказал мэр. Ремонт займёт четыре месяца."},
    ]


def validate(document, path, method, response):
    operation = document["paths"][path][method]
    described = operation["responses"][str(response.status_code)]
    media_type = response.headers["content-type"].partition(";")[0]
    schema = described["content"][media_type]["schema"] | {"components": document["components"]}
    jsonschema_rs.validator_for(schema).validate(response.json())


CALLS = [
    ("/v1/summaries", {}),
    ("/v1/summaries", {"style": "bullets", "length": 2}),
    ("/v1/summaries", {"style": "headline"}),
    ("/v1/summaries", {"on_violation": "annotate", "length": "long"}),
    ("/v1/summaries", {"citation_format": "anthropic"}),
    ("/v1/summaries", {"citation_format": "openai", "style": "bullets"}),
    ("/v1/summaries", {"citation_format": "markdown", "host": "discord", "length": "long"}),
    ("/v1/summaries", {"citation_format": "chicago"}),
    ("/v1/verifications", {"summary": "The council sent 200,000 troops, “all of them willing,” the mayor said."}),
    ("/v1/verifications", {"summary": {"claims": [{"text": "It cost $5 million.", "citations": ["a3.s2", "a9.s1"]}]}}),
    ("/v1/analyses", {}),
    ("/v1/analyses", {"unknown": 1}),
]


@pytest.mark.parametrize(("path", "fields"), CALLS)
def test_a_real_answer_fits(client, document, articles, path, fields):
    response = client.post(path, json={"articles": articles, **fields})
    validate(document, path, "post", response)


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/v1/prompts", "/openapi.json"])
def test_what_is_asked_for_by_address_fits(client, document, path):
    validate(document, path, "get", client.get(path))


def test_a_prompt_fits(client, document):
    validate(document, "/v1/prompts/{name}", "get", client.get("/v1/prompts/summarize"))
    validate(document, "/v1/prompts/{name}/{version}", "get", client.get("/v1/prompts/summarize/1.0.0"))
    validate(document, "/v1/prompts/{name}", "get", client.get("/v1/prompts/nothing"))


def test_every_object_is_closed(document):
    """A field that the document does not name would be refused: nothing can be answered behind its back.

    Open are only the requests of OpenAI's clients and of Slack, who send many fields that mean nothing here.
    """
    open_objects = [
        name
        for name, schema in document["components"]["schemas"].items()
        if schema.get("type") == "object" and schema.get("additionalProperties") is not False
    ]
    assert sorted(open_objects) == ["ChatMessage", "ChatPart", "ChatRequest", "SlackCommand", "StreamOptions"]


def test_every_answered_field_is_required(document):
    for name in ("Summary", "Report", "Finding", "Claim", "Analyses", "Analysis", "Problem"):
        schema = document["components"]["schemas"][name]
        assert sorted(schema["required"]) == sorted(schema["properties"]), name


def test_every_reference_leads_somewhere(document):
    names = {f"#/components/schemas/{name}" for name in document["components"]["schemas"]}
    text = json.dumps(document)
    found = {part.partition('"')[0] for part in text.split('"$ref": "')[1:]}
    assert found <= names


def _tree(kind):
    return [kind, *(deeper for sub in kind.__subclasses__() for deeper in _tree(sub))]


@pytest.mark.parametrize("kind", _tree(CopydeskError)[1:], ids=lambda kind: kind.__name__)
def test_every_error_of_ours_has_a_status_and_a_title(kind):
    assert kind.code in TITLES
    assert any(parent in STATUS for parent in kind.__mro__)
    assert status_of(kind.__new__(kind)) >= 400


def test_the_docs_name_every_field_of_a_summary(document):
    page = (Path(__file__).parents[2] / "docs" / "http.md").read_text("utf-8")
    fields = set(document["components"]["schemas"]["Summary"]["properties"]) - {"id", "offset_unit"}
    assert [field for field in sorted(fields) if f"`{field}`" not in page] == []
