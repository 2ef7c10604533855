"""How many jobs may wait, and whom a job's tokens are charged to: both hold whichever replica takes it in or works on it."""

import asyncio
from dataclasses import replace

import httpx
import pytest

from service.access.keys import Keys
from service.access.limits import TOKENS
from service.bootstrap import build
from service.domain.access import Scope
from service.storage import Store, Submission
from service.storage.jobs import NEAR
from service.storage.takings import takings
from tests.bench.articles import article
from tests.bench.mock_endpoint import MockEndpoint
from tests.integration.http.serving import Server, settings_for
from tests.waiting import PATIENCE

BODY = {"articles": [{"text": article(1, 800)}], "length": "short"}
ASYNC = {"Prefer": "respond-async"}
ASKED = Submission(request="{}", owner="", headers={})


@pytest.fixture
async def replicas(database_url):
    async with Store(database_url) as one, Store(database_url) as other:
        yield one, other


@pytest.mark.parametrize("most", [1, 7, NEAR + 5])
async def test_a_burst_from_two_replicas_fills_the_queue_and_not_more(replicas, most):
    await asyncio.gather(*(add(replicas[n % 2], n, most) for n in range(most - 5)))
    late = await asyncio.gather(*(add(replicas[n % 2], most + n, most) for n in range(24)))
    assert sum(job is None for job in late) == 24 - min(most, 5)
    assert [await store.jobs.queued() for store in replicas] == [most, most]


async def test_one_that_ends_makes_room_for_one(replicas):
    one, other = replicas
    assert await add(one, 1, 1)
    assert await add(other, 2, 1) is None
    assert await one.jobs.begin("job_1") == replace(ASKED, attempt=1)
    assert await add(other, 2, 1)


async def add(store, number, most):
    return await store.jobs.add(f"job_{number}", ASKED, webhook=None, most_queued=most)


def test_a_full_queue_answers_503_and_when_to_come_back(tmp_path):
    """Nobody works here, so that what is taken in waits."""
    kept = f"sqlite:///{tmp_path / 'a.sqlite'}"
    with Server(build(settings_for(database_url=kept, max_queued=2, jobs_concurrency=0))) as server:
        answers = [httpx.post(f"{server.url}/v1/summaries", json=BODY, headers=ASYNC) for _ in range(4)]
        jobs = httpx.get(f"{server.url}/v1/jobs").json()["jobs"]
        direct = httpx.post(f"{server.url}/v1/summaries", json=BODY)
    assert [a.status_code for a in answers] == [202, 202, 503, 503]
    assert {(a.json()["code"], a.headers["retry-after"]) for a in answers[2:]} == {("overloaded", "30")}
    assert len(jobs) == 2
    assert direct.status_code == 200


async def test_the_tokens_of_a_job_are_charged_to_the_key_that_asked(database_url, long_minute):
    with MockEndpoint(steady=True) as endpoint:
        settings = settings_for(
            database_url=database_url, open=False, llm_base_url=endpoint.url, llm_model="mock", worker_lease=2
        )
        async with Store(database_url) as store:
            keys = Keys(store.keys)
            mine, token = await keys.create("desk", tuple(Scope), tokens_per_minute=50)
            _, other = await keys.create("other", tuple(Scope))
            with Server(build(settings)) as server:
                async with httpx.AsyncClient(base_url=server.url, timeout=PATIENCE) as http:
                    statuses = [await through(http, token), await through(http, other), await through(http, token)]
            assert statuses == ["completed", "completed", 429]
            ledger = endpoint.ledger
            assert await charged(store, mine.id) == (ledger.prompt_tokens + ledger.completion_tokens) / 2


async def through(http, token):
    """Ask for a job and wait for its end; return its status, or the problem's."""
    headers = {"Authorization": f"Bearer {token}"}
    taken = await http.post("/v1/summaries", json=BODY, headers=ASYNC | headers)
    if taken.status_code != 202:
        return taken.status_code
    while (job := (await http.get(taken.headers["location"], headers=headers)).json())["finished_at"] is None:
        await asyncio.sleep(0.05)
    return job["status"]


async def charged(store, key):
    async with store.database.read() as connection:
        rows = await connection.execute(takings.select().where(takings.c.subject == f"{TOKENS}:{key}"))
        return sum(row.amount for row in rows)
