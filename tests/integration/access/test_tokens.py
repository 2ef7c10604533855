"""Tokens are charged call by call: a run that is refused, or whose client leaves, has cost its key what it cost."""

import json
import socket

import httpx
import pytest
import sqlalchemy as sa

from service.access.limits import TOKENS
from service.bootstrap import build
from service.storage.takings import takings
from tests.bench.articles import article
from tests.bench.mock_endpoint import MockEndpoint
from tests.integration.access.test_door import bearer, create
from tests.integration.http.serving import Server, raw_post, settings_for
from tests.waiting import until

BODY = {"articles": [{"text": article(1, 3_000)}]}


@pytest.fixture
def endpoint():
    with MockEndpoint(steady=True) as endpoint:
        yield endpoint


@pytest.fixture
def asking(endpoint, tmp_path, long_minute):
    """A server whose keys are limited, the id of a key, and its header."""
    settings = settings_for(
        database_url=f"sqlite:///{tmp_path / 'a.sqlite'}",
        open=False,
        llm_base_url=endpoint.url,
        llm_model="mock",
        llm_context=16_384,
        llm_timeout=600,
        chunk_tokens=150,
        llm_concurrency=1,
        tokens_per_minute=500,
        jobs_concurrency=0,
    )
    services = build(settings)
    key, token = create(services)
    with Server(services) as server:
        yield f"{server.url}/v1/summaries", key.id, bearer(token), settings.database


def charged(database, key):
    engine = sa.create_engine(database)
    with engine.connect() as connection:
        query = sa.select(sa.func.coalesce(sa.func.sum(takings.c.amount), 0))
        spent = connection.execute(query.where(takings.c.subject == f"{TOKENS}:{key}")).scalar_one()
    engine.dispose()
    return spent


def test_a_refused_summary_is_paid_for(asking, endpoint):
    url, key, headers, database = asking
    endpoint.configure(lies=("figure",))
    answers = [httpx.post(url, json=BODY | {"on_violation": "reject"}, headers=headers) for _ in range(2)]
    assert [a.status_code for a in answers] == [422, 429]
    assert charged(database, key) == endpoint.ledger.prompt_tokens + endpoint.ledger.completion_tokens > 500


def test_a_run_whose_client_leaves_is_paid_for_up_to_there(asking, endpoint):
    """The first part is answered, the second takes its time, and the client leaves meanwhile."""
    url, key, headers, database = asking
    endpoint.hold(after=1)
    body = json.dumps(BODY).encode()
    head = raw_post("/v1/summaries", body).partition(b"\r\n\r\n")[0]
    host, port = httpx.URL(url).host, httpx.URL(url).port
    with socket.create_connection((host, port)) as leaving:
        leaving.sendall(head + f"\r\nAuthorization: {headers['Authorization']}\r\n\r\n".encode() + body)
        until(lambda: endpoint.ledger.outcomes["ok"] == 1 and endpoint.ledger.in_flight == 1)
    until(lambda: endpoint.ledger.in_flight == 0)
    assert endpoint.ledger.outcomes == {"ok": 1, "gone": 1}
    assert charged(database, key) == endpoint.ledger.prompt_tokens + endpoint.ledger.completion_tokens > 0
