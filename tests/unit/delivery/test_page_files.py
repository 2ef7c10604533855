"""What the pages are made of: files that are served as they are, readable colours, no word of markup from outside."""

import re

import pytest
from litestar.testing import TestClient

from service.delivery.http import create_app
from service.delivery.http.pages.files import assets, examples, render_page
from service.delivery.http.pages.reference import in_code
from service.settings import Settings

TEXT_ON = {
    "ink": ("paper", "sheet", "lit", "spot", "quotation", "wrong-back"),
    "soft": ("paper", "sheet"),
    "faint": ("paper", "sheet"),
    "pencil": ("paper", "sheet"),
    "pencil-ink": ("pencil",),
    "wrong": ("paper", "sheet"),
    "good": ("paper", "sheet"),
    "note": ("paper", "sheet"),
}
"""Colour of words → what they stand on."""


@pytest.fixture(scope="module")
def client():
    with TestClient(create_app(Settings(_env_file=None, llm_base_url=None))) as client:
        yield client


def schemes():
    css = assets()["desk.css"].content.decode()
    light, dark = re.findall(r":root \{(.*?)\}", css, re.DOTALL)[:2]
    read = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in (light, dark)]
    return [("light", read[0]), ("dark", read[1])]


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize(("scheme", "colours"), schemes(), ids=["light", "dark"])
def test_words_can_be_read(scheme, colours):
    """WCAG 2 AA: 4.5 to 1."""
    low = [
        (words, ground, round(contrast(colours[words], colours[ground]), 2))
        for words, grounds in TEXT_ON.items()
        for ground in grounds
        if contrast(colours[words], colours[ground]) < 4.5
    ]
    assert low == [], scheme


@pytest.mark.parametrize("path", ["/", "/check", "/docs"])
def test_a_page_may_load_nothing_but_our_files(client, path):
    response = client.get(path)
    policy = response.headers["content-security-policy"]
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert re.findall(r"(?:src|href)=\"(?!/|#)", response.text) == []
    assert not re.search(r"<script(?![^>]* src=)|<style|style=|\son\w+=", response.text)


def test_files_are_told_apart_by_their_content(client):
    first = client.get("/assets/desk.css")
    assert first.headers["content-type"] == "text/css; charset=utf-8"
    again = client.get("/assets/desk.css", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("path", "accept", "kind"),
    [
        ("/nope", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", "text/html; charset=utf-8"),
        ("/nope", "*/*", "application/problem+json"),
        ("/v1/embeddings", "text/html", "application/json"),
    ],
)
def test_what_is_not_there_is_said_in_the_shape_that_is_read(client, path, accept, kind):
    response = client.get(path, headers={"Accept": accept})
    assert (response.status_code, response.headers["content-type"]) == (404, kind)


@pytest.mark.parametrize("name", ["nothing.js", "..%2froutes.py", "%2e%2e%2ffiles.py", "desk.css%00", "base.html"])
def test_nothing_else_is_served(client, name):
    assert client.get(f"/assets/{name}").status_code == 404


def test_every_script_and_style_that_is_asked_for_exists(client):
    for path in ("/", "/check", "/docs"):
        for name in re.findall(r"/assets/([\w.]+)", client.get(path).text):
            assert name in assets()
    for name, asset in assets().items():
        if name.endswith(".js"):
            for wanted in re.findall(r"from \"\./([\w.]+)\"", asset.content.decode()):
                assert wanted in assets(), (name, wanted)


def test_no_script_makes_markup_of_text():
    for name, asset in assets().items():
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", asset.content.decode()
        ), name


def test_templates_escape():
    assert "<b>" not in render_page("docs", version="<b>", current="docs", groups={"<b>": []}, description="<b>")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("Plain words.", [("Plain words.", False)]),
        ("`errors` names <b>.", [("errors", True), (" names <b>.", False)]),
        ("See `a` or `b`", [("See ", False), ("a", True), (" or ", False), ("b", True)]),
        ("One ` alone", [("One ` alone", False)]),
    ],
)
def test_what_stands_between_backticks_is_code(text, parts):
    assert [(part.words, part.code) for part in in_code(text)] == parts


def test_the_examples_are_the_seeds(client, seed_a, seed_b):
    assert examples() == (seed_a.text, seed_b.text)
    assert [a["text"] for a in client.get("/examples.json").json()["articles"]] == [seed_a.text, seed_b.text]
