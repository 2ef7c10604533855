"""What Prometheus reads moves by what happened, as the answers tell it: scraped over HTTP, read with its own parser."""

import asyncio
import threading

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from service.bootstrap import build
from service.fetching.guard import GuardedTransport
from tests.bench.articles import article
from tests.bench.crashing import request_of, settings_of, start_worker
from tests.bench.mock_endpoint import MockEndpoint
from tests.integration.fetching.test_fetcher import ARTICLE
from tests.integration.fetching.web import PUBLIC, Funnel, Site, answering, funnelled, light_transport
from tests.integration.http.serving import Server, settings_for
from tests.waiting import PATIENCE, free_port, until

OUTCOMES = ("verified", "repaired", "extracted", "dropped", "flagged")
READ, WRITTEN = 2.0, 8.0
"""US dollars for a million tokens."""


def scraped(url):
    """Every sample of ours by name and labels."""
    text = httpx.get(f"{url}/metrics").text
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name.startswith("copydesk_")
    }


class Change:
    """What became of the metrics between two looks."""

    def __init__(self, url):
        self._url, self._before = url, scraped(url)

    def look(self):
        after = scraped(self._url)
        self._moved = {key: value - self._before.get(key, 0) for key, value in after.items()}
        return self

    def of(self, name, **labels):
        """By how much all samples of that name moved, which have these labels among theirs."""
        asked = labels.items()
        return sum(
            v for (n, known), v in self._moved.items() if n == f"copydesk_{name}" and asked <= dict(known).items()
        )


@pytest.fixture(scope="module")
def endpoint():
    with MockEndpoint(steady=True) as endpoint:
        yield endpoint


@pytest.fixture(scope="module")
def url(endpoint):
    settings = settings_for(
        llm_base_url=endpoint.url,
        llm_model="mock",
        llm_timeout=600,
        llm_price_input=READ,
        llm_price_output=WRITTEN,
        llm_retry_budget=5,
        repair_attempts=1,
    )
    with Server(build(settings)) as server:
        yield server.url


def summarize(url, endpoint, *, seed=1, status=200, body=None, **behaviour):
    endpoint.configure(**{"lies": (), "faults": {}, "seed": seed, **behaviour})
    endpoint.reset()
    change = Change(url)
    posted = {"articles": [{"text": article(seed, 3_000)}], "length": "medium", **(body or {})}
    answer = httpx.post(f"{url}/v1/summaries", json=posted)
    assert answer.status_code == status, answer.text
    until(lambda: change.look().of("requests_total", route="/v1/summaries"))  # a request is counted once it is answered
    return answer.json(), change, endpoint.ledger


def test_an_honest_run_counts_its_calls_tokens_cost_and_findings(url, endpoint):
    summary, change, ledger = summarize(url, endpoint)
    calls = len(ledger.calls)
    assert change.of("upstream_calls_total", outcome="ok") == change.of("upstream_calls_total") == calls > 0
    assert change.of("upstream_seconds_count") == calls
    assert change.of("upstream_retries_total") == 0
    assert change.of("tokens_total", kind="prompt") == ledger.prompt_tokens == summary["usage"]["prompt_tokens"]
    assert change.of("tokens_total", kind="completion") == ledger.completion_tokens
    paid = (ledger.prompt_tokens * READ + ledger.completion_tokens * WRITTEN) / 1e6
    assert change.of("cost_usd_total") == pytest.approx(paid) == pytest.approx(summary["usage"]["cost_usd"])
    assert paid > 0
    assert change.of("summaries_total", engine="model", outcome="ok") == 1
    assert change.of("requests_total", route="/v1/summaries", method="POST", status="200") == 1
    assert change.of("request_seconds_count", route="/v1/summaries") == 1
    assert change.of("reports_total", verdict=summary["verification"]["verdict"]) == 1
    verified = summary["repair_counts"]["verified"]
    assert change.of("claims_total") == change.of("claims_total", outcome="verified") == verified > 0
    assert change.of("draft_refusals_total") == 0
    for check, verdicts in summary["verification"]["counts"].items():
        for verdict, times in verdicts.items():
            assert change.of("findings_total", check=check, verdict=verdict) == times
    assert change.of("findings_total") > 0


@pytest.mark.parametrize("policy", ["repair", "redact", "annotate"])
def test_what_becomes_of_lies_is_counted_as_the_answer_tells_it(url, endpoint, policy):
    lies = ("figure", "quotation", "speaker")
    summary, change, _ = summarize(url, endpoint, lies=lies, claims=6, body={"on_violation": policy})
    told = summary["repair_counts"]
    assert {o: change.of("claims_total", outcome=o) for o in OUTCOMES} == {o: told.get(o, 0) for o in OUTCOMES}
    assert change.of("draft_refusals_total") > 0
    moved = {"repair": ("repaired", "extracted"), "redact": ("dropped",), "annotate": ("flagged",)}[policy]
    assert sum(change.of("claims_total", outcome=outcome) for outcome in moved) > 0
    assert change.of("reports_total", verdict=summary["verification"]["verdict"]) == 1
    if policy == "annotate":
        assert change.of("findings_total", check="figure", verdict="unsupported") > 0


def test_a_refused_summary_counts_its_findings_too(url, endpoint):
    problem, change, ledger = summarize(
        url, endpoint, lies=("figure",), claims=4, body={"on_violation": "reject"}, status=422
    )
    assert change.of("summaries_total", engine="model", outcome="violations_found") == 1
    assert change.of("reports_total", verdict="fail") == 1
    violations = sum(f["violation"] for f in problem["report"]["findings"])
    assert violations > 0
    assert change.of("findings_total") == sum(sum(v.values()) for v in problem["report"]["counts"].values())
    assert change.of("tokens_total", kind="prompt") == ledger.prompt_tokens > 0


def test_retries_are_counted_one_by_one(url, endpoint):
    summary, change, ledger = summarize(url, endpoint, seed=13, faults={"busy": 0.5}, latency=0.0)
    busy = [call.outcome for call in ledger.calls].count("busy")
    assert change.of("upstream_calls_total", outcome="endpoint_busy") == busy > 0
    assert change.of("upstream_retries_total") == busy == summary["usage"]["retries"]


def test_an_endpoint_that_fails_is_counted_by_its_error(url, endpoint):
    _, change, _ = summarize(url, endpoint, faults={"failed": 1.0}, status=502)
    assert change.of("upstream_calls_total", outcome="endpoint_failed") > 0
    assert change.of("summaries_total", engine="model", outcome="endpoint_failed") == 1
    assert change.of("requests_total", route="/v1/summaries", status="502") == 1
    assert change.of("cost_usd_total") == 0


def test_what_runs_is_shown_while_it_runs(url, endpoint):
    endpoint.configure(lies=(), faults={})
    endpoint.reset()
    endpoint.hold()
    before = Change(url)
    body = {"articles": [{"text": article(5, 800)}], "length": "short"}
    client = threading.Thread(target=lambda: httpx.post(f"{url}/v1/summaries", json=body))
    client.start()
    until(lambda: endpoint.calls)
    assert before.look().of("requests_running") == 1
    endpoint.release()
    client.join()
    until(lambda: before.look().of("requests_running") == 0)


def test_jobs_that_wait_are_shown_and_go_down_again(tmp_path):
    settings = settings_for(database_url=f"sqlite:///{tmp_path / 'a.sqlite'}", jobs_concurrency=0, max_queued=2)
    body = {"articles": [{"text": article(6, 800)}]}
    with Server(build(settings)) as server:
        change, ids = Change(server.url), []
        for number in range(3):
            answer = httpx.post(f"{server.url}/v1/summaries", json=body, headers={"Prefer": "respond-async"})
            ids += [answer.json()["id"]] if answer.status_code == 202 else []
            assert change.look().of("queue_depth", queue="jobs") == min(number + 1, 2)
        httpx.delete(f"{server.url}/v1/jobs/{ids[0]}")
        assert change.look().of("queue_depth", queue="jobs") == 1
        assert change.of("requests_total", route="/v1/summaries", status="503") == 1


def test_fetches_are_counted_by_outcome():
    with Site({"/a": ARTICLE}) as site:
        guard = GuardedTransport(
            resolver=answering([PUBLIC]), transport=funnelled(light_transport(), Funnel(site.port))
        )
        with Server(build(settings_for(fetch=True), guard=guard)) as server:
            change = Change(server.url)
            for where in (
                "http://news.example.com/a",
                "http://news.example.com/b",
                "http://127.0.0.1/",
                "ftp://x.com/",
            ):
                httpx.post(f"{server.url}/v1/analyses", json={"articles": [{"url": where}]})
            change.look()
    outcomes = ("ok", "not_an_article", "forbidden_address", "invalid_address")
    assert [change.of("fetches_total", outcome=outcome) for outcome in outcomes] == [1, 1, 1, 1]


def test_whom_the_door_turns_away_is_counted_by_why(tmp_path):
    with Server(build(settings_for(hosts=("desk.example.org",)))) as server:
        change = Change(server.url)
        httpx.post(f"{server.url}/v1/analyses", headers={"Host": "rebound.example.com"})
        assert change.look().of("refusals_total", code="foreign_request") == 1


def test_no_label_holds_what_a_caller_sends(url):
    httpx.get(f"{url}/v1/prompts/zebra-marmalade")
    httpx.get(f"{url}/zebra/marmalade?zebra=1")
    httpx.request("ZEBRA", f"{url}/v1/prompts")
    httpx.post(f"{url}/v1/summaries", json={"articles": [{"text": "zebra"}], "model": "zebra", "prompt": "zebra"})
    assert not [key for key in scraped(url) if "zebra" in str(key).casefold()]


async def test_a_worker_shows_what_it_did_at_an_address_of_its_own(endpoint, tmp_path):
    endpoint.configure(lies=(), faults={}, latency=0.0)
    endpoint.reset()
    port = free_port()
    environment = {
        "COPYDESK_DATABASE_URL": f"sqlite:///{tmp_path / 'a.sqlite'}",
        "COPYDESK_LLM_BASE_URL": endpoint.url,
        "COPYDESK_LLM_MODEL": "mock",
        "COPYDESK_METRICS_PORT": str(port),
        "COPYDESK_JOBS_CONCURRENCY": "2",
    }
    worker = start_worker(environment, tmp_path / "log")
    try:
        async with build(settings_of(environment | {"COPYDESK_JOBS_CONCURRENCY": "0"})) as services:
            job = await services.submit(request_of(1))
            async with asyncio.timeout(PATIENCE):
                while not (await services.jobs.get(job.id, owner=""))[0].status.ended:
                    await asyncio.sleep(0.1)
        seen = await asyncio.to_thread(scraped, f"http://127.0.0.1:{port}")
    finally:
        worker.kill()
        worker.wait()

    def total(name, **labels):
        return sum(
            v for (n, known), v in seen.items() if n == f"copydesk_{name}" and labels.items() <= dict(known).items()
        )

    assert total("summaries_total", engine="model", outcome="ok") == 1
    assert total("tokens_total", kind="prompt") == endpoint.ledger.prompt_tokens > 0
    assert total("upstream_calls_total", outcome="ok") == len(endpoint.calls)
