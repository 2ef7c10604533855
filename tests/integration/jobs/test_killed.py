"""Workers are killed at random: every job finishes once, with the summary of an uninterrupted run, and pays once."""

import pytest

from tests.bench.crashing import comparable, crash, environment_for, uninterrupted
from tests.bench.mock_endpoint import MockEndpoint
from tests.waiting import PATIENCE


@pytest.mark.slow
@pytest.mark.parametrize("workers", [3, 1], ids=["three-on-postgresql", "one-on-sqlite"])
async def test_nothing_is_lost_changed_or_paid_for_twice(workers, request, tmp_path):
    sqlite = f"sqlite:///{tmp_path / 'jobs.sqlite'}"
    database = sqlite if workers == 1 else request.getfixturevalue("postgres_url")
    jobs = 12
    with MockEndpoint(steady=True) as endpoint:
        expected = await uninterrupted(endpoint, tmp_path, jobs)
        endpoint.reset()
        endpoint.configure(latency=0.8)  # calls long enough to be killed in
        environment = environment_for(
            database,
            endpoint.url,
            tmp_path,
            COPYDESK_JOBS_CONCURRENCY="2",
            COPYDESK_LLM_CONCURRENCY="2",
            COPYDESK_WORKER_LEASE="60",
        )
        outcome = await crash(
            environment,
            endpoint,
            tmp_path,
            jobs=jobs,
            workers=workers,
            kills=3,
            every=2.0,
            timeout=5 * PATIENCE,
            settle=3.0,
            at_work=2 * workers - 1,  # each asks two at once: fewer, and one might have nothing to do
        )
    assert outcome.statuses == {"completed": jobs}, (tmp_path / "workers.log").read_text()[-3000:]
    assert outcome.ends == {1: jobs}
    assert [comparable(outcome.results[str(n)]) for n in range(jobs)] == expected
    assert outcome.repeated == 0
    assert max(outcome.attempts) > 1, "no job was interrupted: the test shows nothing"
