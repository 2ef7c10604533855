"""The promise, over real HTTP: an endpoint that lies in every way it knows, and nothing of it leaves."""

import pytest

from service import Article
from service.bootstrap import build
from service.domain import Summary, SummaryRequest
from service.settings import Settings
from tests.bench.liar import LIES
from tests.bench.mock_endpoint import MockEndpoint

TRUE = "faithful"


async def summarize(
    endpoint: MockEndpoint, articles: list[Article], *, settings: dict | None = None, **options: object
) -> Summary:
    values = {"llm_base_url": endpoint.url, "llm_model": "mock", "llm_retries": 0, **(settings or {})}
    async with build(Settings(_env_file=None, **values)) as services:
        return await services.summarize(SummaryRequest(articles=articles, **options))


def told_lies(endpoint: MockEndpoint) -> set[str]:
    return {t.text for t in endpoint.told if t.kind != TRUE}


def honest(summary: Summary) -> None:
    """Whatever happened to the draft, the answer is whole, checked and says what was done."""
    assert summary.claims
    assert summary.verification.verdict == "pass"
    counts = summary.repair_counts
    assert counts.verified + counts.repaired + counts.extracted + counts.flagged == len(summary.claims) + (
        summary.headline is not None
    )


@pytest.mark.parametrize("kind", LIES)
@pytest.mark.parametrize("policy", ["repair", "redact"])
async def test_no_lie_leaves(kind: str, policy: str, seed_a: Article, seed_b: Article) -> None:
    with MockEndpoint(lies=(kind,), claims=6) as endpoint:
        summary = await summarize(endpoint, [seed_a, seed_b], on_violation=policy)
        lies = told_lies(endpoint)
    honest(summary)
    assert lies
    wrong = [c.text for c in summary.claims if c.text in lies] if kind not in {"unknown_id", "wrong_id"} else []
    assert wrong == []
    if kind not in {"unknown_id", "wrong_id"}:
        assert summary.repair_counts.extracted + summary.repair_counts.dropped + summary.repair_counts.repaired > 0


async def test_every_lie_at_once_over_chunks(seed_a: Article, seed_b: Article) -> None:
    with MockEndpoint(lies=("all",), claims=4, lie_rate=0.7) as endpoint:
        summary = await summarize(endpoint, [seed_a, seed_b], settings={"chunk_tokens": 200}, length="long")
        lies = {t.text for t in endpoint.told if t.kind not in {TRUE, "unknown_id", "wrong_id"}}
    honest(summary)
    assert summary.usage.chunks >= 5
    assert [c.text for c in summary.claims if c.text in lies] == []
    assert all(c.citations for c in summary.claims)


async def test_an_honest_endpoint_is_left_alone(seed_a: Article, seed_b: Article) -> None:
    with MockEndpoint(claims=6) as endpoint:
        summary = await summarize(endpoint, [seed_a, seed_b])
    honest(summary)
    assert summary.repair_counts.verified == summary.repair_counts.drafted
    assert summary.usage.calls == 1
