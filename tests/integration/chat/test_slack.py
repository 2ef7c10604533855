"""Slack commands: signed as Slack documents it, against a real server and a real `response_url`."""

import asyncio
import hashlib
import hmac
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlencode

import httpx
import pytest
import uvicorn

from service.bootstrap import build
from service.delivery.chat.slack import SLACK, SlackDesk, plain_text, read_command
from service.delivery.http import create_app
from service.errors import BadSignature, MalformedInput
from tests.integration.http.serving import Server, settings_for
from tests.waiting import PATIENCE, until

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
"""The secret, time, body and signature of Slack's own example."""

EXAMPLE = (
    b"token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar"
    b"&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
    b"%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14"
    b"d10d2c447fce8b6703c"
)
EXAMPLE_TIME = 1531420618
EXAMPLE_SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"

ARTICLE = (
    "The council agreed on Monday to close the old bridge for 18 months. Repairs will cost $4 million, the mayor said. "
    "“The bridge is safe for nobody,” said Ann Poe, the chief engineer, according to the Daily News."
)


def signed(raw, at=None, secret=SECRET):
    at = str(int(time.time()) if at is None else at)
    digest = hmac.new(secret.encode(), b"v0:" + at.encode() + b":" + raw, hashlib.sha256).hexdigest()
    return {"x-slack-request-timestamp": at, "x-slack-signature": f"v0={digest}"}


class Listener:
    """A `response_url` on this machine: answers with the given statuses in turn, the last again and again."""

    def __init__(self, *statuses):
        self.bodies, self.statuses, self.got = [], list(statuses or (200,)), threading.Condition()
        listener = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["content-length"])))
                with listener.got:
                    listener.bodies.append(body)
                    status = listener.statuses.pop(0) if len(listener.statuses) > 1 else listener.statuses[0]
                    listener.got.notify_all()
                self.send_response(status)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *_):
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.origin = f"http://127.0.0.1:{self._server.server_port}"
        self.url = f"{self.origin}/commands/T1/2/secret-of-the-url"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def wait(self, number, seconds=PATIENCE):
        with self.got:
            assert self.got.wait_for(lambda: len(self.bodies) >= number, seconds), self.bodies
        return self.bodies

    def close(self):
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def listener():
    made = []

    def listen(*statuses):
        made.append(Listener(*statuses))
        return made[-1]

    yield listen
    for one in made:
        one.close()


class SlackServer(Server):
    def __init__(self, services, *origins, **more):
        super().__init__(services)
        desk = SlackDesk(services, secret=SECRET, origins=origins or SLACK, **more)
        config = uvicorn.Config(
            create_app(services=services, slack=desk),
            host="127.0.0.1",
            port=0,
            log_config=None,
            access_log=False,
            ws="none",
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)

    def post(self, raw, headers=None):
        kind = {"content-type": "application/x-www-form-urlencoded"}
        url = f"{self.url}/integrations/slack/commands"
        return httpx.post(url, content=raw, headers=kind | (signed(raw) if headers is None else headers))


def form(text, url, trigger="1.2.3", **more):
    return urlencode(
        {"command": "/summarize", "text": text, "response_url": url, "trigger_id": trigger, **more}
    ).encode()


@pytest.fixture
def services(tmp_path):
    return build(settings_for(database_url=f"sqlite:///{tmp_path / 'copydesk.db'}", max_article=20_000))


def words(body):
    """All words of a message, a line for each section."""
    lines = []
    for block in body["blocks"]:
        for element in block["elements"]:
            for section in element["elements"] if element["type"] == "rich_text_list" else [element]:
                lines.append("".join(part.get("text", "") for part in section["elements"]))
    return "\n".join(lines)


def logged_until(word, capsys):
    """Wait until the log says so; return all of it."""
    seen = []
    until(lambda: seen.append(capsys.readouterr().err) or word in "".join(seen))
    return "".join(seen)


async def quick(_seconds):
    return None


def test_slacks_own_example_is_valid(services):
    desk = SlackDesk(services, secret=SECRET, clock=lambda: EXAMPLE_TIME + 299)
    headers = {"x-slack-request-timestamp": str(EXAMPLE_TIME), "x-slack-signature": EXAMPLE_SIGNATURE}
    desk._check(EXAMPLE, headers)
    assert signed(EXAMPLE, EXAMPLE_TIME)["x-slack-signature"] == EXAMPLE_SIGNATURE


NOW = 1531420618
WRONG = [
    ("six minutes late", EXAMPLE, {}, NOW + 301),
    ("from the future", EXAMPLE, {}, NOW - 301),
    ("another body", EXAMPLE + b"&a=b", {}, NOW),
    ("no signature", EXAMPLE, {"x-slack-signature": ""}, NOW),
    ("another signature", EXAMPLE, {"x-slack-signature": "v0=" + "0" * 64}, NOW),
    ("a signature that is none", EXAMPLE, {"x-slack-signature": "v0=é"}, NOW),
    ("another version", EXAMPLE, {"x-slack-signature": EXAMPLE_SIGNATURE.replace("v0", "v1")}, NOW),
    ("no time", EXAMPLE, {"x-slack-request-timestamp": ""}, NOW),
    ("a time that is none", EXAMPLE, {"x-slack-request-timestamp": "soon"}, NOW),
    ("an endless time", EXAMPLE, {"x-slack-request-timestamp": "9" * 5000}, NOW),
    ("not text", b"\xff\xfe", {}, NOW),
]


@pytest.mark.parametrize(("raw", "headers", "now"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG])
def test_what_slack_did_not_sign_is_refused(services, raw, headers, now):
    desk = SlackDesk(services, secret=SECRET, clock=lambda: now)
    given = {"x-slack-request-timestamp": str(EXAMPLE_TIME), "x-slack-signature": EXAMPLE_SIGNATURE}
    with pytest.raises(BadSignature):
        desk._check(raw, given | headers)


def test_a_command_is_acknowledged_before_its_work_and_answered(services, listener, monkeypatch):
    """Slack waits three seconds: the work may not even begin before the answer, whatever it takes."""
    go_on, admit = threading.Event(), services.admission.admit

    async def held(bundle):
        assert await asyncio.to_thread(go_on.wait, PATIENCE), "the answer waited for the work"
        return await admit(bundle)

    monkeypatch.setattr(services.admission, "admit", held)
    slack = listener()
    with SlackServer(services, slack.origin) as server:
        response = server.post(form(f"in two bullets: {ARTICLE}", slack.url))
        go_on.set()
        assert response.status_code == 200
        assert response.json() == {"response_type": "ephemeral", "text": "Reading and checking. The summary follows."}
        summary, sources = slack.wait(2)
    assert summary["response_type"] == "ephemeral"
    assert "Repairs will cost $4 million, the mayor said. [2]" in words(summary)
    assert words(sources).startswith("Sources\n[1] a1.s1: The council agreed")
    assert "no model" in words(sources)


def test_a_shared_command_is_answered_in_the_channel(services, listener):
    slack = listener()
    with SlackServer(services, slack.origin) as server:
        server.post(form(f"share {ARTICLE}", slack.url))
        assert slack.wait(1)[0]["response_type"] == "in_channel"


def test_only_what_somebody_said(services, listener):
    slack = listener()
    with SlackServer(services, slack.origin) as server:
        server.post(form(f"{ARTICLE}\n\nOnly what Ann Poe said, please", slack.url))
        server.post(form(f"Only what Ann Poe said: {ARTICLE}", slack.url, trigger="2"))
        for body in slack.wait(4)[0:3:2]:
            assert "the mayor said" not in words(body)


def test_a_retried_delivery_does_not_run_twice(services, listener):
    slack = listener()
    raw = form(ARTICLE, slack.url)
    with SlackServer(services, slack.origin) as server:
        assert "follows" in server.post(raw).json()["text"]
        again = server.post(raw, signed(raw) | {"x-slack-retry-num": "1"})
        assert again.status_code == 200
        assert "follows" in server.post(form(ARTICLE, slack.url, trigger="4.5.6")).json()["text"]
        slack.wait(4)
        time.sleep(0.3)
    assert len(slack.bodies) == 4


def test_without_words_it_is_explained(services):
    with SlackServer(services) as server:
        raw = form("", "https://hooks.slack.com/commands/1")
        assert server.post(raw).json()["text"].startswith("Paste an article after the command")


def test_a_message_without_an_article_is_explained(services, listener):
    slack = listener()
    with SlackServer(services, slack.origin) as server:
        server.post(form("hello", slack.url))
        assert words(slack.wait(1)[0]).startswith("Paste an article")


def test_a_bad_signature_is_401_and_nothing_is_done(services, listener):
    slack = listener()
    raw = form(ARTICLE, slack.url)
    with SlackServer(services, slack.origin) as server:
        response = server.post(raw, signed(raw, secret="another"))
        assert (response.status_code, response.json()["code"]) == (401, "bad_signature")
        assert server.post(raw, {}).status_code == 401
        time.sleep(0.5)
    assert slack.bodies == []


@pytest.mark.parametrize(
    "url",
    ["https://evil.example/x", "http://hooks.slack.com/x", "https://hooks.slack.com.evil.example/", "https://hooks.slack.com@evil.example/",
     "https://hooks.slack.com:444/x", "file:///etc/passwd", "", "https://[broken", "http://127.0.0.1:1/x"],
)  # fmt: skip
def test_answers_go_to_slack_only(services, url):
    with SlackServer(services) as server:
        response = server.post(form(ARTICLE, url))
    assert (response.status_code, response.json()["code"]) == (400, "malformed_json")
    assert "not an address of Slack's" in response.json()["detail"]


def test_a_host_that_fails_is_tried_again(services, listener):
    slack = listener(500, 429, 200)
    with SlackServer(services, slack.origin, sleep=quick) as server:
        server.post(form(ARTICLE, slack.url))
        bodies = slack.wait(4)
    assert bodies[0] == bodies[1] == bodies[2] != bodies[3]


@pytest.mark.parametrize(("statuses", "attempts"), [((404,), 1), ((500,), 4)])
def test_a_host_that_is_gone_is_given_up_with_a_line_in_the_log(
    services, listener, json_log, capsys, statuses, attempts
):
    slack = listener(*statuses)
    with SlackServer(services, slack.origin, sleep=quick) as server:
        server.post(form(ARTICLE, slack.url))
        logged = logged_until("slack.undelivered", capsys)
        time.sleep(0.3)
    logged += capsys.readouterr().err
    assert "secret-of-the-url" not in logged
    assert "council" not in logged
    assert len(slack.bodies) == attempts


def test_a_host_that_does_not_answer_is_given_up(services, json_log, capsys):
    with SlackServer(services, "http://127.0.0.1:1", sleep=quick) as server:
        server.post(form(ARTICLE, "http://127.0.0.1:1/x"))
        assert logged_until("slack.undelivered", capsys)


def test_an_article_that_is_too_long_says_the_limit(services, listener):
    slack = listener()
    with SlackServer(services, slack.origin) as server:
        server.post(form(ARTICLE * 100, slack.url))
        assert "at most 20,000 are read" in words(slack.wait(1)[0])


def test_not_set_up_is_said():
    with Server(build(settings_for())) as server:
        response = httpx.post(f"{server.url}/integrations/slack/commands", content=EXAMPLE)
    assert (response.status_code, response.json()["code"]) == (404, "not_configured")
    assert "COPYDESK_SLACK_SIGNING_SECRET" in response.json()["detail"]


def test_the_secret_of_the_settings_is_used():
    with Server(build(settings_for(slack_signing_secret=SECRET))) as server:
        raw = form("", "")
        response = httpx.post(f"{server.url}/integrations/slack/commands", content=raw, headers=signed(raw))
    assert response.json()["text"].startswith("Paste an article")


def test_too_large_a_body(services):
    raw = form("x" * 300_000, "https://hooks.slack.com/x")
    with SlackServer(services) as server:
        assert server.post(raw).status_code == 413


@pytest.mark.parametrize(
    ("sent", "typed"),
    [
        ("a &amp; b &lt;c&gt;", "a & b <c>"),
        ("&amp;lt;", "&lt;"),
        ("<https://a.example/x|a.example>", "https://a.example/x"),
        ("<https://a.example/x?a=1&amp;b=2>", "https://a.example/x?a=1&b=2"),
        ("<@U123|ann> in <#C1|general> <!here> <!subteam^S1|desk>", "@ann in #general @here @desk"),
    ],
)
def test_a_text_is_read_as_it_was_typed(sent, typed):
    assert plain_text(sent) == typed


def test_a_form_that_is_none_is_refused():
    with pytest.raises(MalformedInput):
        read_command(b"&&&=x&y")
