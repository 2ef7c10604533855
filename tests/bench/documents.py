"""The rows of docs/benchmarks.md that concern long documents: cutting them, and summarising them in parts."""

import asyncio
import math
from collections.abc import Iterator
from itertools import count as numbers
from statistics import median
from time import perf_counter

from service import Article
from service.analysis.chunking import chunk
from service.analysis.segmentation import segment
from service.analysis.tokens import count_each, encoding
from service.bootstrap import build
from service.delivery.cli.serving import rarely_collect
from service.domain import Summary, SummaryRequest
from service.pipeline import Progress, Told
from service.settings import Settings
from tests.bench.articles import article
from tests.bench.endpoint import Row
from tests.bench.processes import MockProcess, mock_process

LATENCY = 0.2
AT_ONCE = 16


def document(characters: int) -> str:
    """Return a text of about this length, made of different articles."""
    parts, length = [], 0
    for number in numbers():
        if length >= characters:
            return "\n\n".join(parts)
        parts.append(article(number))
        length += len(parts[-1]) + 2
    raise AssertionError


def chunking(rounds: int) -> Iterator[Row]:
    """Cut 1 MB and 10 MB at sentence ends into chunks of 512 tokens; beside it, encoding the same text once.

    Cycles are looked for as seldom as in a process that serves.
    """
    encode = encoding().encode_ordinary
    encode(document(100_000))
    count_each(("warm",))  # both vocabularies are loaded before the clock runs
    rarely_collect()
    for megabytes in (1, 10):
        text = document(megabytes * 1_000_000)
        size = len(text.encode()) / 1e6
        times, once = [], []
        for _ in range(rounds):
            started = perf_counter()
            chunks = chunk(segment(text), budget=512, count=count_each)
            times.append(perf_counter() - started)
            started = perf_counter()
            encode(text)
            once.append(perf_counter() - started)
        over = sum(c.tokens > 512 for c in chunks)
        fill = sum(c.tokens for c in chunks) / len(chunks)
        yield Row(
            f"cutting {megabytes} MB at sentence ends, 512 tokens",
            f"{size / median(times):.1f} MB/s (encoding once: {size / median(once):.1f}); "
            f"{len(chunks)} chunks, mean {fill:.0f} tokens, {over} over budget",
            "≥ 20 MB/s, none over budget",
        )


def parts(rounds: int, counts: tuple[int, ...] = (10, 100, 500)) -> Iterator[Row]:
    """Summarise in 10, 100 and 500 parts: time over the ideal for the same calls."""
    reach = {10: "≤ 1.10", 100: "≤ 1.05", 500: "≤ 1.05"}
    with mock_process("--latency", str(LATENCY), "--claims", "2") as mock:
        for wanted in counts:
            text = document(wanted * 2_050)
            runs = [asyncio.run(_timed(mock, text, chunk_tokens=512, context=16_384)) for _ in range(rounds)]
            seconds, calls, summary = min(runs, key=lambda run: run[0])
            ideal = _ideal(calls, summary)
            yield Row(
                f"{summary.usage.chunks} parts of 512 tokens, 200 ms, 16 at once: time over the ideal",
                f"{seconds / ideal:.3f} ({calls} calls, {seconds:.2f} s; best of {rounds})",
                reach[wanted],
            )


def packed(rounds: int) -> Iterator[Row]:
    """The text of 500 parts, packed to a budget of 3,000 tokens."""
    with mock_process("--latency", str(LATENCY), "--claims", "2", "--count", "exact") as mock:
        text = document(500 * 2_050)
        runs = [asyncio.run(_timed(mock, text, chunk_tokens=3_000, context=16_384)) for _ in range(rounds)]
    seconds, calls, summary = min(runs, key=lambda run: run[0])
    yield Row(
        "the same text packed to 3,000 tokens: calls; prompt tokens; time over its own ideal",
        f"{calls}; {summary.usage.prompt_tokens / 1000:.0f}k; {seconds / _ideal(calls, summary):.2f} ×",
        "≤ 85; ≤ 256k; ≤ 1.2 ×",
    )


def _ideal(calls: int, summary: Summary) -> float:
    """Return the seconds that the calls take with no work in between: the parts' rounds, then one for each level above."""
    above = calls - summary.usage.chunks
    levels = 0 if above == 0 else 1 if above == 1 else 2
    return (math.ceil(summary.usage.chunks / AT_ONCE) + levels) * LATENCY


async def _timed(mock: MockProcess, text: str, *, chunk_tokens: int, context: int) -> tuple[float, int, Summary]:
    mock.reset()
    settings = Settings(
        _env_file=None,
        llm_base_url=mock.url,
        llm_model="mock",
        llm_context=context,
        llm_concurrency=AT_ONCE,
        chunk_tokens=chunk_tokens,
        max_article=20_000_000,
    )
    async with build(settings) as services:
        await services.summarize(SummaryRequest(articles=[Article(text=article(0))]))
        mock.reset()
        marks: dict[str, float] = {}

        def note(told: Told) -> None:
            if isinstance(told, Progress):
                marks.setdefault(told.stage, perf_counter())

        summary = await services.summarize(SummaryRequest(articles=[Article(text=text)]), tell=note)
        seconds = marks["checking"] - marks["drafting"]
    return seconds, mock.stats()["calls"], summary
