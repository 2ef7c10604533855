"""The façade with the official clients of OpenAI against a real server."""

import asyncio
import json
import threading

import httpx
import openai
import pytest

from service.bootstrap import build
from service.errors import EndpointBusy, EndpointUnreachable, InvalidConfiguration
from service.pipeline import Created
from tests.integration.http.serving import Server, Told, settings_for
from tests.waiting import PATIENCE

ARTICLE = (
    "The council agreed on Monday to close the old bridge for 18 months. Repairs will cost $4 million, the mayor said. "
    "“The bridge is safe for nobody,” said Ann Poe, the chief engineer, according to the Daily News."
)
OTHER = (
    "North Korea is reportedly ready to send 100,000 soldiers to Russia, a military specialist stated on television."
)


@pytest.fixture(scope="module")
def server():
    with Server(build(settings_for(max_article=20_000, max_body=200_000))) as server:
        yield server


@pytest.fixture
def client(server):
    with openai.OpenAI(base_url=f"{server.url}/v1", api_key="any", max_retries=0) as client:
        yield client


def ask(client, *texts, model="copydesk", **more):
    roles = ("user", "assistant")
    messages = [{"role": roles[i % 2], "content": t} for i, t in enumerate(texts)]
    return client.chat.completions.create(model=model, messages=messages, **more)


def content(answer):
    return answer.choices[0].message.content


def test_models_are_listed_and_shown(client):
    names = [m.id for m in client.models.list()]
    assert names == ["copydesk", "copydesk-short", "copydesk-long", "copydesk-bullets", "copydesk-headline"]
    assert client.models.retrieve("copydesk").owned_by == "copydesk"


def test_an_article_gets_a_summary_with_its_sources(client):
    answer = ask(client, ARTICLE)
    assert "Repairs will cost \\$4 million, the mayor said.[^2]" in content(answer)
    assert "[^2]: in a1.s2: Repairs will cost \\$4 million, the mayor said." in content(answer)
    assert answer.choices[0].finish_reason == "stop"
    assert answer.usage.total_tokens == 0
    for annotation in answer.choices[0].message.annotations:
        mark = annotation.url_citation
        assert content(answer)[mark.start_index : mark.end_index].startswith("[^")


def test_follow_ups_work_on_the_same_articles(client):
    first = content(ask(client, f"{ARTICLE}\n---\n{OTHER}"))
    assert first.count("[^") == 8
    bullets = content(ask(client, f"{ARTICLE}\n---\n{OTHER}", first, "in two bullets"))
    assert bullets.count("\n- ") + bullets.startswith("- ") == 2
    voices = content(ask(client, f"{ARTICLE}\n---\n{OTHER}", first, "only what officials said"))
    assert "the mayor said" in voices
    assert "specialist" not in voices
    who = content(ask(client, f"{ARTICLE}\n---\n{OTHER}", first, "who said that?"))
    assert "- **Ann Poe**, passed on by Daily News: “The bridge is safe for nobody,”" in who
    assert "(“reportedly”)" in who


def test_every_follow_up_cites(client):
    for wish in ("shorter", "longer", "headline", "focus on the cost", "what did Ann Poe say?", "who said that?"):
        answer = ask(client, ARTICLE, "…", wish)
        assert answer.choices[0].message.annotations, wish
        assert "[^1]: in a1." in content(answer), wish


def test_content_parts(client):
    parts = [
        {"type": "text", "text": "In one sentence, please:"},
        {"type": "text", "text": ARTICLE},
        {"type": "image_url", "image_url": {"url": "data:image/png;base64,AA=="}},
    ]
    answer = client.chat.completions.create(model="copydesk", messages=[{"role": "user", "content": parts}])
    assert "Only text is read: 1 part of the messages was not." in content(answer)
    assert len(answer.choices[0].message.annotations) == 1


def test_parameters_that_mean_nothing_here_are_taken(client):
    answer = ask(
        client, ARTICLE, temperature=1.9, seed=3, top_p=0.5, n=1, max_tokens=5, presence_penalty=1, user="u",
        tools=[{"type": "function", "function": {"name": "f", "parameters": {}}}], tool_choice="auto",
        response_format={"type": "json_object"}, extra_body={"chat_id": "1", "metadata": {"a": [1]}, "stop": None},
    )  # fmt: skip
    assert "$4 million" in content(answer)


@pytest.mark.parametrize("text", ["hello", "What is the weather?", "…"])
def test_a_message_without_an_article_is_told_how(client, text):
    assert content(ask(client, text)).startswith("Copydesk summarises news articles")


def test_a_title_is_no_summary(client):
    task = '### Task:\nGenerate a concise, 3-5 word title\n### Output:\n{ "title": "x" }\n### Chat History:\n<chat_history>\n'
    answer = content(ask(client, f"{task}USER: {OTHER}\n</chat_history>"))
    assert json.loads(answer) == {"title": "North Korea, Russia"}


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", "![x](https://e.example/p.png)", "@channel", "[a](javascript:x)"]
)
def test_hostile_articles_come_out_inert(client, hostile):
    answer = content(ask(client, f"The council agreed on Monday to close {hostile} the bridge, the mayor said."))
    assert hostile not in answer.replace(f"`{hostile}`", "")


def test_a_stream_says_the_same(client):
    whole = ask(client, ARTICLE)
    chunks = list(ask(client, ARTICLE, stream=True, stream_options={"include_usage": True}))
    assert chunks[0].choices[0].delta.role == "assistant"
    assert "".join(c.choices[0].delta.content or "" for c in chunks if c.choices) == content(whole)
    assert chunks[-2].choices[0].finish_reason == "stop"
    assert chunks[-2].choices[0].delta.annotations == [a.model_dump() for a in whole.choices[0].message.annotations]
    assert chunks[-1].choices == []
    assert chunks[-1].usage.total_tokens == 0
    assert len({c.id for c in chunks}) == 1
    assert sum(c.choices[0].delta.content.startswith((" ", "The")) for c in chunks[1:-3]) == 3


def test_a_stream_without_usage_ends_with_its_reason(client):
    assert list(ask(client, ARTICLE, stream=True))[-1].choices[0].finish_reason == "stop"


def test_the_stream_on_the_wire(server):
    body = {"messages": [{"role": "user", "content": ARTICLE}], "stream": True}
    with httpx.stream("POST", f"{server.url}/v1/chat/completions", json=body) as response:
        lines = [line for line in response.iter_lines() if line]
    assert response.headers["content-type"].startswith("text/event-stream")
    assert lines[-1] == "data: [DONE]"
    assert all(json.loads(line.removeprefix("data: "))["object"] == "chat.completion.chunk" for line in lines[:-1])


async def test_the_asynchronous_client(server):
    async with openai.AsyncOpenAI(base_url=f"{server.url}/v1", api_key="any", max_retries=0) as client:
        plain, stream = await asyncio.gather(ask(client, ARTICLE), ask(client, OTHER, stream=True))
        assert "$4 million" in content(plain)
        assert "100,000" in "".join([c.choices[0].delta.content or "" async for c in stream])


BAD = [
    ("an unknown model", {"model": "gpt-9"}, openai.NotFoundError, "model_not_found", "model"),
    ("too long an article", {"content": ARTICLE * 100}, openai.APIStatusError, "article_too_long", "articles"),
    ("too long a body", {"content": ARTICLE * 1000}, openai.APIStatusError, "body_too_large", None),
    ("no messages", {"messages": []}, openai.BadRequestError, "invalid_input", None),
    ("a wrong type", {"messages": [{"role": "user", "content": 5}]}, openai.BadRequestError, "invalid_input", None),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "kind", "code", "param"), [b[1:] for b in BAD], ids=[b[0] for b in BAD])
@pytest.mark.parametrize("stream", [False, True])
def test_errors_are_in_openais_shape(client, fields, kind, code, param, stream):
    messages = fields.get("messages", [{"role": "user", "content": fields.get("content", ARTICLE)}])
    with pytest.raises(kind) as raised:
        client.chat.completions.create(model=fields.get("model", "copydesk"), messages=messages, stream=stream)
    assert raised.value.code == code
    assert raised.value.body["type"] == "invalid_request_error"
    assert param is None or raised.value.param == param
    assert code != "article_too_long" or "at most 20,000" in raised.value.message


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("POST", "/v1/embeddings", 404),
        ("POST", "/v1/responses", 404),
        ("GET", "/v1/files/file-1/content", 404),
        ("GET", "/v1/chat/completions", 405),
    ],
)
def test_what_is_not_offered_is_told_in_openais_shape(server, method, path, status):
    answer = httpx.request(method, f"{server.url}{path}", headers={"Accept": "application/json"})
    assert answer.status_code == status
    assert set(answer.json()) == {"error"}
    assert answer.json()["error"]["type"] == "invalid_request_error"
    assert answer.json()["error"]["message"]


def test_openais_client_is_told_that_there_are_no_embeddings(client):
    with pytest.raises(openai.NotFoundError) as raised:
        client.embeddings.create(model="copydesk", input="x")
    assert raised.value.code == "not_found"


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("Translate into German", "That is not done here"),
        (
            "Is the summary missing anything about unemployment?",
            "None of the articles has a word of what you asked for",
        ),
        ("Is it missing anything about repairing costs?", "Chosen for what you asked for"),
    ],
)
def test_a_wish_that_cannot_be_met_is_told(client, wish, said):
    assert said in content(ask(client, ARTICLE, "…", wish))


def test_an_unknown_model_is_not_shown(client):
    with pytest.raises(openai.NotFoundError):
        client.models.retrieve("gpt-9")


def failing(error):
    class Failing(Told):
        def narrate(self, request, *, run=None):
            return _fail(error)

    return Failing()


async def _fail(error):
    yield Created(id="sum_1")
    raise error


FAULTS = [
    (EndpointUnreachable("No route.", endpoint="http://e"), 503, "server_error", "endpoint_unreachable"),
    (EndpointBusy("Busy.", endpoint="http://e", retry_after=7), 503, "server_error", "endpoint_busy"),
    (InvalidConfiguration("A secret path."), 500, "server_error", "internal_error"),
    (RuntimeError("A secret."), 500, "server_error", "internal_error"),
]


@pytest.mark.parametrize(("error", "status", "kind", "code"), FAULTS, ids=[f[3] + str(f[1]) for f in FAULTS])
@pytest.mark.parametrize("stream", [False, True])
def test_faults_before_the_first_word_have_their_status(error, status, kind, code, stream):
    with (
        Server(failing(error)) as server,
        openai.OpenAI(base_url=f"{server.url}/v1", api_key="x", max_retries=0) as client,
        pytest.raises(openai.APIStatusError) as raised,
    ):
        ask(client, ARTICLE, stream=stream)
    assert (raised.value.status_code, raised.value.body["type"], raised.value.code) == (status, kind, code)
    assert "secret" not in str(raised.value)
    assert raised.value.response.headers.get("retry-after") == ("7" if code == "endpoint_busy" else None)


class Slow(Told):
    """Services whose run is silent until it may go on, and then fails; or for ever."""

    def __init__(self, error=None, **settings):
        super().__init__(**settings)
        self.error = error
        self.go_on, self.stopped = threading.Event(), threading.Event()

    async def narrate(self, request, *, run=None):
        self.began.set()
        try:
            yield Created(id="sum_1")
            while not (self.error and self.go_on.is_set()):
                await asyncio.sleep(0.01)
            raise self.error
        finally:
            self.stopped.set()


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr("service.delivery.http.facade.PATIENCE", 0.05)
    monkeypatch.setattr("service.delivery.http.facade.HEARTBEAT", 0.05)


def test_a_fault_in_mid_stream_is_told_in_the_stream(impatient):
    services = Slow(EndpointBusy("Busy.", endpoint="http://e"))
    with (
        Server(services) as server,
        openai.OpenAI(base_url=f"{server.url}/v1", api_key="x", max_retries=0) as client,
    ):
        stream = ask(client, ARTICLE, stream=True)
        assert next(stream).choices[0].delta.role == "assistant"
        services.go_on.set()
        with pytest.raises(openai.APIError, match="Busy"):
            list(stream)


def test_silence_is_bridged_and_a_client_that_leaves_stops_the_run(impatient):
    services = Slow()
    body = {"messages": [{"role": "user", "content": ARTICLE}], "stream": True}
    with Server(services) as server:
        with httpx.stream("POST", f"{server.url}/v1/chat/completions", json=body) as response:
            lines = response.iter_lines()
            assert next(line for line in lines if line.startswith(":")) == ": checking"
        assert services.stopped.wait(PATIENCE)


def test_a_stream_ends_at_its_deadline(impatient):
    services = Slow(deadline=0.3)
    with Server(services) as server, openai.OpenAI(base_url=f"{server.url}/v1", api_key="x", max_retries=0) as client:
        with pytest.raises(openai.APIError, match=r"no answer within 0\.3 seconds"):
            list(ask(client, ARTICLE, stream=True))
        assert services.stopped.wait(PATIENCE)
