"""Addresses on the command line: through the same guard as over HTTP, off unless enabled, and called by their name."""

import json

import pytest
from typer.testing import CliRunner

from service import bootstrap
from service.bootstrap import build
from service.delivery.cli.app import app
from service.fetching.guard import GuardedTransport
from tests.integration.fetching.test_fetcher import ARTICLE, HTML, LEAD, NOT_FREE, article_page
from tests.integration.fetching.web import PUBLIC, Funnel, Site, answering, funnelled, light_transport

NEWS = "https://news.example.com"


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Run a command whose addresses all lead to one site; return what it printed and how it ended."""
    monkeypatch.chdir(tmp_path)
    for name in ("COPYDESK_LLM_BASE_URL", "OPENAI_BASE_URL", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COPYDESK_FETCH", "true")
    (tmp_path / "good.txt").write_text("The council voted to close the old bridge on Monday, the mayor said.", "utf-8")
    answers = {
        "/a": ARTICLE,
        "/walled": (200, HTML, article_page(2, head=NOT_FREE)),
        "/refused": (403, HTML, b"no"),
        "/inside": (302, {"Location": "http://169.254.169.254/"}, b""),
    }
    with Site(answers) as site:
        guard = GuardedTransport(
            resolver=answering([PUBLIC]), transport=funnelled(light_transport(), Funnel(site.port))
        )
        monkeypatch.setattr(bootstrap, "build", lambda settings: build(settings, guard=guard))

        def go(*arguments):
            done = CliRunner().invoke(app, list(arguments), prog_name="copydesk")
            return done, site

        yield go


def test_an_article_is_analysed_by_its_address(run):
    done, _ = run("analyze", "http://news.example.com/a", "--json")
    assert done.exit_code == 0, done.output
    (analysis,) = json.loads(done.stdout)["analyses"]
    assert LEAD in analysis["text"]
    assert analysis["article"]["url"] == analysis["article"]["id"] == "http://news.example.com/a"


def test_files_and_addresses_are_summarised_together(run):
    done, _ = run("summarize", "good.txt", "HTTP://news.example.com/a", "--length", "2", "--json")
    assert done.exit_code == 0, done.output
    articles = json.loads(done.stdout)["articles"]
    assert [a["external_id"] for a in articles] == ["good.txt", "HTTP://news.example.com/a"]


@pytest.mark.parametrize(
    ("summary", "code"), [("Repairs will cost $4 million.", 0), ("Repairs will cost $9 million.", 1)]
)
def test_a_summary_is_checked_against_an_address(run, summary, code):
    done, _ = run("verify", "--source", "http://news.example.com/a", "--summary-text", summary)
    assert done.exit_code == code, done.output


WRONG = [
    ("nothing there", ["analyze", "http://news.example.com/none"], "http://news.example.com/none: There is nothing at"),
    ("a wall", ["summarize", "http://news.example.com/walled"], "http://news.example.com/walled: The address gives only"),
    ("refused", ["analyze", "http://news.example.com/refused"], "http://news.example.com/refused: The address answered with"),
    ("inside", ["analyze", "http://127.0.0.1/"], "http://127.0.0.1/: The address leads to the machine itself"),
    ("by redirect", ["analyze", "http://news.example.com/inside"], "http://news.example.com/inside: The address leads"),
    ("a number", ["analyze", "http://2130706433/"], "http://2130706433/: The address writes its host as a number"),
    ("a password", ["analyze", "http://u:secret@news.example.com/a"], "The address holds a user name or a password"),
    ("the second", ["analyze", "good.txt", "http://10.0.0.1/"], "http://10.0.0.1/: The address leads to a private network"),
    ("as a source", ["verify", "--source", "http://[::1]/", "--summary-text", "So."], "http://[::1]/: The address leads to"),
    ("twice", ["analyze", "http://a.example.com/", "http://a.example.com/"], "http://a.example.com/ is given twice."),
    ("too long", ["analyze", "http://a.example.com/" + "a" * 2000], "is longer than 2000"),
    ("another scheme", ["analyze", "ftp://a.example.com/"], "ftp://a.example.com/ cannot be read: no such file"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "says"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_what_goes_wrong_names_the_address(run, arguments, says):
    done, site = run(*arguments)
    assert done.exit_code == 2
    assert says in " ".join(done.stderr.split())
    assert "Traceback" not in done.output
    assert "/articles/" not in done.output
    assert {path for _, path, _ in site.seen} <= {"/none", "/walled", "/refused", "/inside"}


@pytest.mark.parametrize("words", [["summarize"], ["analyze"], ["verify", "--summary-text", "So.", "--source"]])
def test_without_the_setting_nothing_is_fetched_and_the_way_out_is_said(run, monkeypatch, words):
    monkeypatch.setenv("COPYDESK_FETCH", "false")
    done, site = run(*words, "http://news.example.com/a")
    assert done.exit_code == 2
    said = " ".join(done.stderr.split())
    assert "http://news.example.com/a is an address, and none are fetched." in said
    assert "COPYDESK_FETCH=true" in said
    assert site.connections == 0
