"""Two replicas as two processes on one database: limits hold over both, and a killed one's places come back."""

import asyncio
import os
import signal

import httpx
import pytest

from tests.bench.mock_endpoint import MockEndpoint
from tests.bench.processes import service_process
from tests.waiting import PATIENCE, becomes, happens

BODY = {
    "articles": [{"text": "The council voted to close the old bridge on Monday, the mayor said. It costs $4 million."}]
}
RUNNING, WAITING = 3, 2
LEASE = 5


@pytest.fixture
def endpoint():
    with MockEndpoint(steady=True) as endpoint:
        yield endpoint


def environment(database_url, endpoint, folder):
    return {
        "COPYDESK_DATABASE_URL": database_url,
        "COPYDESK_DATA_DIR": str(folder),
        "COPYDESK_LLM_BASE_URL": endpoint.url,
        "COPYDESK_LLM_MODEL": "mock",
        "COPYDESK_LLM_TIMEOUT": "600",
        "COPYDESK_DEADLINE": "600",
        "COPYDESK_JOBS_CONCURRENCY": "0",
        "COPYDESK_MAX_RUNNING": str(RUNNING),
        "COPYDESK_MAX_WAITING": str(WAITING),
        "COPYDESK_WORKER_LEASE": str(LEASE),
        "COPYDESK_LOG_LEVEL": "error",
    }


class Crowd:
    """Requests that are under way."""

    def __init__(self, http):
        self._http = http
        self.tasks = []

    def send(self, *urls):
        self.tasks += [asyncio.create_task(self._http.post(f"{url}/v1/summaries", json=BODY)) for url in urls]

    @property
    def answers(self):
        return [task.result() for task in self.tasks if task.done() and not task.exception()]

    async def leave(self):
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)


async def test_the_gate_is_one_for_two_processes(database_url, endpoint, tmp_path):
    """Fourteen ask, of whom three are worked on, two wait and the rest are sent away; then one process is killed."""
    settings = environment(database_url, endpoint, tmp_path)
    with service_process(settings) as (one, process), service_process(settings) as (two, _):
        async with httpx.AsyncClient(timeout=PATIENCE) as http:
            endpoint.hold()
            crowd = Crowd(http)
            crowd.send(one, one)
            await happens(lambda: endpoint.ledger.in_flight == 2)
            crowd.send(*[two, one] * 6)
            await happens(lambda: len(crowd.answers) == 14 - RUNNING - WAITING)
            assert {(a.status_code, a.json()["code"]) for a in crowd.answers} == {(503, "overloaded")}
            assert all(int(a.headers["retry-after"]) >= 1 for a in crowd.answers)
            assert endpoint.ledger.in_flight == RUNNING

            os.kill(process, signal.SIGKILL)
            endpoint.hold(after=1_000)  # those that come now are answered, and the others hold their places

            async def let_in():
                return (await http.post(f"{two}/v1/summaries", json=BODY)).status_code != 503

            await becomes(let_in)
            await crowd.leave()
    assert endpoint.ledger.most_in_flight == RUNNING
