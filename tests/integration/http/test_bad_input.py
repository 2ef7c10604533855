"""Bad input gets a clear problem that names the field. One row per way to get it wrong."""

import json

import pytest
from litestar.testing import TestClient

from service.delivery.http import create_app
from service.settings import Settings

PROSE = "The council voted seven to two to close the bridge, the mayor said."
ARTICLE = {"text": PROSE}


@pytest.fixture(scope="module")
def client():
    settings = Settings(_env_file=None, llm_base_url=None, max_body=50_000, max_article=5_000)
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        yield client


def articles(*posted, **fields):
    return {"articles": list(posted), **fields}


FIELDS = [
    # the body, status, code, field, part of its message
    ("no articles at all", {}, 400, "invalid_input", "/articles", "is missing"),
    ("an empty list", articles(), 400, "invalid_input", "/articles", "is empty"),
    ("not a list", {"articles": {"text": PROSE}}, 400, "invalid_input", "/articles", "has to be an array"),
    ("51 articles", articles(*[ARTICLE] * 51), 400, "invalid_input", "/articles", "51 entries; at most 50"),
    ("an article that is a string", articles(PROSE), 400, "invalid_input", "/articles/0", "has to be an object"),
    ("neither text nor html", articles({"title": "A title"}), 400, "invalid_input", "/articles/0", "neither"),
    ("both", articles({"text": PROSE, "html": "<p>x</p>"}), 400, "invalid_input", "/articles/0", "both"),
    ("empty text", articles({"text": ""}), 400, "invalid_input", "/articles/0/text", "is empty"),
    ("white space", articles({"text": " \n\t "}), 400, "invalid_input", "/articles/0/text", "is empty"),
    ("no prose", articles({"text": "1 2 3 4"}), 400, "invalid_input", "/articles/0/text", "not prose"),
    ("two words", articles({"text": "Hello world"}), 400, "invalid_input", "/articles/0/text", "not prose"),
    ("null text", articles({"text": None}), 400, "invalid_input", "/articles/0", "neither"),
    ("a number for text", articles({"text": 5}), 400, "invalid_input", "/articles/0/text", "has to be a string"),
    ("html without an article", articles({"html": "<p></p>"}), 400, "invalid_article", "/articles/0/html", "no article"),
    ("the second is wrong", articles(ARTICLE, {"text": ""}), 400, "invalid_input", "/articles/1/text", "is empty"),
    ("an unknown field", articles(ARTICLE, lenght="short"), 400, "invalid_input", "/lenght", "not a field"),
    ("one in an article", articles({"text": PROSE, "body": "x"}), 400, "invalid_input", "/articles/0/body", "not a field"),
    ("duplicate ids", articles(ARTICLE | {"id": "x"}, ARTICLE | {"id": "x"}), 400, "invalid_input", "/articles/1/id", "repeats the id of article 1"),
    ("an empty id", articles(ARTICLE | {"id": ""}), 400, "invalid_input", "/articles/0/id", "is empty"),
    ("an endless title", articles(ARTICLE | {"title": "x" * 2001}), 400, "invalid_input", "/articles/0/title", "longer than 2000"),
    ("a date that is none", articles(ARTICLE | {"published_at": "soon"}), 400, "invalid_input", "/articles/0/published_at", "has to be a date"),
    ("a date as a number", articles(ARTICLE | {"published_at": 1659312000}), 400, "invalid_input", "/articles/0/published_at", "has to be a date"),
    ("a language that is none", articles(ARTICLE | {"language": "English!"}), 400, "invalid_input", "/articles/0/language", "right form"),
    ("two letters that are no language", articles(ARTICLE | {"language": "xx"}), 400, "invalid_input", "/articles/0/language", "is no language"),
    ("length: a word", articles(ARTICLE, length="huge"), 400, "invalid_input", "/length", "has to be 'short'"),
    ("length: a number in quotes", articles(ARTICLE, length="7"), 400, "invalid_input", "/length", "has to be 'short'"),
    ("length: none", articles(ARTICLE, length=0), 400, "invalid_input", "/length", "whole number from 1 to 50"),
    ("length: true", articles(ARTICLE, length=True), 400, "invalid_input", "/length", "whole number"),
    ("style", articles(ARTICLE, style="haiku"), 400, "invalid_input", "/style", "'paragraph', 'bullets' or 'headline'"),
    ("temperature", articles(ARTICLE, temperature=3), 400, "invalid_input", "/temperature", "has to be 2 or less"),
    ("temperature in quotes", articles(ARTICLE, temperature="0"), 400, "invalid_input", "/temperature", "has to be a number"),
    ("seed: a fraction", articles(ARTICLE, seed=1.5), 400, "invalid_input", "/seed", "whole number"),
    ("seed: negative", articles(ARTICLE, seed=-1), 400, "invalid_input", "/seed", "has to be 0 or more"),
    ("on_violation", articles(ARTICLE, on_violation="ignore"), 400, "invalid_input", "/on_violation", "'repair'"),
    ("a malformed prompt", articles(ARTICLE, prompt="Summarize!"), 400, "invalid_input", "/prompt", "right form"),
    ("an unknown prompt", articles(ARTICLE, prompt="haiku"), 400, "unknown_prompt", "/prompt", "no prompt named"),
    ("an unknown version", articles(ARTICLE, prompt="summarize@9"), 400, "unknown_prompt", "/prompt", "no version 9"),
    ("a shape of citations", articles(ARTICLE, citation_format="chicago"), 400, "invalid_input", "/citation_format", "'native'"),
    ("a host that is none", articles(ARTICLE, citation_format="markdown", host="myspace"), 400, "invalid_input", "/host", "'discord'"),
    ("a host without Markdown", articles(ARTICLE, host="discord"), 400, "invalid_input", "/host", "goes with"),
    ("too long an article", articles({"text": PROSE * 100}), 413, "article_too_long", "/articles/0/text", "at most 5,000"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "status", "code", "field", "message"), [r[1:] for r in FIELDS], ids=[r[0] for r in FIELDS]
)
def test_a_wrong_field_is_named(client, body, status, code, field, message):
    response = client.post("/v1/summaries", json=body)
    problem = response.json()
    assert (response.status_code, problem["code"]) == (status, code)
    assert response.headers["content-type"] == "application/problem+json"
    assert field in [e["field"] for e in problem["errors"]]
    assert message in next(e["message"] for e in problem["errors"] if e["field"] == field)
    assert problem["title"] != problem["detail"]


SUMMARIES = [
    ("missing", {}, "/summary", "is missing"),
    ("empty", {"summary": ""}, "/summary", "is empty"),
    ("blank", {"summary": " \n"}, "/summary", "is empty"),
    ("a number", {"summary": 7}, "/summary", "has to be a text"),
    ("no claims", {"summary": {"claims": []}}, "/summary/claims", "is empty"),
    ("claims missing", {"summary": {}}, "/summary/claims", "is missing"),
    ("a blank claim", {"summary": {"claims": [{"text": "Yes it is."}, {"text": " "}]}}, "/summary/claims/1/text", "is empty"),
    ("a claim's text", {"summary": {"claims": [{"text": 7}]}}, "/summary/claims/0/text", "has to be a string"),
    ("a claim's field", {"summary": {"claims": [{"text": "a", "cites": []}]}}, "/summary/claims/0/cites", "not a field"),
    ("citations", {"summary": {"claims": [{"text": "a", "citations": "a1.s1"}]}}, "/summary/claims/0/citations", "array"),
    ("too long", {"summary": "x" * 40_000}, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "field", "message"), [r[1:] for r in SUMMARIES], ids=[r[0] for r in SUMMARIES])
def test_a_wrong_summary_is_named(client, fields, field, message):
    response = client.post("/v1/verifications", json=articles(ARTICLE, **fields))
    if field is None:
        assert response.status_code == 200
        return
    assert response.status_code == 400
    assert [e["field"] for e in response.json()["errors"]] == [field]
    assert message in response.json()["errors"][0]["message"]


RAW = [
    ("empty", b"", "malformed_json", "", "empty"),
    ("not JSON", b"{articles}", "malformed_json", "", "line 1, column 2"),
    ("cut off", b'{"articles": [', "malformed_json", "", "not JSON"),
    ("not UTF-8", '{"articles": "é"}'.encode("latin-1"), "malformed_json", "", "not UTF-8: byte 14"),
    ("UTF-16", '{"articles": []}'.encode("utf-16"), "malformed_json", "", "not UTF-8"),
    ("an array", b"[]", "invalid_input", "", "The body has to be an object. Send it in curly brackets."),
    ("a string", b'"articles"', "invalid_input", "", "The body has to be an object"),
    ("a field twice", b'{"articles": [], "articles": []}', "malformed_json", "", "'articles' stands twice"),
    ("NaN", b'{"articles": [], "temperature": NaN}', "malformed_json", "", "NaN"),
    ("deeply nested", b'{"articles": ' + b"[" * 40_000, "malformed_json", "", "nests too deeply"),
    ("deep, with an escape", b'{"articles": ' + b'["\\u0041",' * 100 + b"1" + b"]" * 100 + b"}", "malformed_json", "", "nests too deeply"),
    ("a number of 5,000 digits", b'{"seed": ' + b"9" * 5000 + b"}", "malformed_json", "", "number that is too long"),
    ("NUL", b'{"articles": [{"text": "one two\\u0000 three"}]}', "invalid_input", "/articles/0/text", "NUL byte at code point 7"),
    ("NUL in an option", b'{"articles": [], "focus": "a\\u0000"}', "invalid_input", "/focus", "NUL byte at code point 1"),
    ("a lone surrogate", b'{"articles": [{"text": "one \\ud83d two three"}]}', "invalid_input", "/articles/0/text", "lone surrogate at code point 4"),
    ("one in a name", b'{"articles": [], "\\udc00": 1}', "invalid_input", "", "lone surrogate"),
    ("a raw NUL", b'{"articles": "\x00"}', "malformed_json", "", "not JSON"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "code", "field", "message"), [r[1:] for r in RAW], ids=[r[0] for r in RAW])
@pytest.mark.parametrize("path", ["/v1/summaries", "/v1/verifications", "/v1/analyses"])
def test_a_body_that_cannot_be_read(client, path, body, code, field, message):
    response = client.post(path, content=body, headers={"content-type": "application/json"})
    problem = response.json()
    assert (response.status_code, problem["code"]) == (400, code)
    assert field in [e["field"] for e in problem["errors"]]
    assert message in problem["detail"]


def test_a_surrogate_pair_is_a_character(client):
    body = b'{"articles": [{"text": "The mayor said \\ud83d\\ude00 to the council."}]}'
    assert client.post("/v1/analyses", content=body, headers={"content-type": "application/json"}).status_code == 200


def test_a_byte_order_mark_is_not_content(client):
    body = b"\xef\xbb\xbf" + json.dumps(articles(ARTICLE)).encode()
    assert client.post("/v1/analyses", content=body, headers={"content-type": "application/json"}).status_code == 200


def test_every_wrong_field_is_named_at_once(client):
    body = articles({"text": ""}, {"text": PROSE, "extra": 1}, seed="x", style="haiku")
    problem = client.post("/v1/summaries", json=body).json()
    assert [e["field"] for e in problem["errors"]] == ["/articles/0/text", "/articles/1/extra", "/style", "/seed"]
    assert problem["detail"].endswith("(and 3 more).")


HEADERS = [
    ("a form", {"content-type": "application/x-www-form-urlencoded"}, 415),
    ("plain text", {"content-type": "text/plain"}, 415),
    ("another charset", {"content-type": "application/json; charset=latin-1"}, 415),
    ("compressed", {"content-type": "application/json", "content-encoding": "gzip"}, 415),
    ("UTF-8, said so", {"content-type": 'Application/JSON; charset="UTF-8"'}, 200),
    ("a JSON dialect", {"content-type": "application/ld+json"}, 200),
]


@pytest.mark.parametrize(("headers", "status"), [r[1:] for r in HEADERS], ids=[r[0] for r in HEADERS])
def test_the_form_of_the_body(client, headers, status):
    response = client.post("/v1/analyses", content=json.dumps(articles(ARTICLE)), headers=headers)
    assert response.status_code == status


def test_a_body_over_the_limit(client):
    response = client.post("/v1/summaries", json=articles({"text": PROSE * 1000}))
    assert (response.status_code, response.json()["code"]) == (413, "body_too_large")
    size = response.request.headers["content-length"]
    assert f"The body has {int(size):,} bytes; at most 50,000 are taken." in response.json()["detail"]
    assert "COPYDESK_MAX_BODY" in response.json()["detail"]


def test_a_body_over_the_limit_that_does_not_say_so(client):
    chunks = (b"x" * 10_000 for _ in range(10))
    response = client.post("/v1/summaries", content=chunks, headers={"content-type": "application/json"})
    assert response.status_code == 413
    assert "The body has more than 50,000 bytes; at most 50,000 are taken." in response.json()["detail"]


QUERIES = [
    ("status=zzz", "The parameter `status` cannot be 'zzz'. It is queued, running, completed, failed or cancelled."),
    ("status=failed&status=", "The parameter `status` cannot be ''. It is queued"),
    ("foo=1", "There is no parameter 'foo'. There are status, limit, cursor."),
    ("limit=many", "`limit` has to be 1 to 200."),
    ("limit=", "`limit` has to be 1 to 200."),
]


@pytest.mark.parametrize(("query", "says"), QUERIES)
def test_a_wrong_parameter_is_named_with_what_it_may_be(client, query, says):
    response = client.get(f"/v1/jobs?{query}")
    assert (response.status_code, response.json()["code"]) == (400, "invalid_input")
    assert says in response.json()["detail"]


@pytest.mark.parametrize("key", ["", " ", "two words", "k" * 256])
def test_a_key_that_cannot_be_used_is_not_ignored(client, key):
    response = client.post("/v1/analyses", json=articles(ARTICLE), headers={"Idempotency-Key": key})
    assert (response.status_code, response.json()["code"]) == (400, "invalid_input")
    assert "Send 1 to 255 printable characters" in response.json()["detail"]


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        (articles(ARTICLE, lenght="short"), "`length` may be meant."),
        (articles(ARTICLE | {"langauge": "en"}), "`language` may be meant."),
        (articles(ARTICLE, colour="red"), "Remove it; known here: articles, length, style, focus,"),
        (articles(ARTICLE | {"language": "English!"}), "Send a tag such as en or de-AT."),
        (articles(ARTICLE, prompt="Summarize!"), "Send a name such as summarize, summarize@1 or summarize@1.0.0."),
    ],
)
def test_the_way_out_names_what_there_is(client, body, hint):
    problem = client.post("/v1/summaries", json=body).json()
    assert problem["errors"][0]["hint"].startswith(hint)
    assert hint in problem["detail"]


ELSEWHERE = [
    ("GET", "/nothing", 404, "not_found"),
    ("GET", "/v1/summaries/x/y", 404, "not_found"),
    ("GET", "/v1/summaries", 405, "method_not_allowed"),
    ("DELETE", "/v1/prompts", 405, "method_not_allowed"),
    ("GET", "/v1/prompts/nothing", 404, "unknown_prompt"),
    ("GET", "/v1/prompts/summarize/7.7.7", 404, "unknown_prompt"),
    ("GET", "/v1/prompts/%00", 404, "unknown_prompt"),
]


@pytest.mark.parametrize(("method", "path", "status", "code"), ELSEWHERE)
def test_an_address_that_is_not_there(client, method, path, status, code):
    response = client.request(method, path)
    assert (response.status_code, response.json()["code"]) == (status, code)
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["request_id"] == response.headers["x-request-id"]
    assert status != 405 or response.headers["allow"]
