"""A batch: in order, bad lines aside, killed and resumed anywhere, flat in memory, each answer paid for once."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
import tracemalloc
from collections import Counter
from pathlib import Path

import pytest

from service.bootstrap import build
from service.delivery.cli.batching import Bar, read_line, read_part
from service.errors import EndpointUnreachable, InvalidInput, StorageFull, StorageUnavailable
from service.jobs.batch import Batch, Tally
from service.jobs.lines import Part
from service.settings import Settings
from tests.bench.articles import article
from tests.bench.mock_endpoint import MockEndpoint
from tests.waiting import PATIENCE, happens, until

ROOT = Path(__file__).parents[3]


def write_lines(path, lines):
    path.write_text("".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines), "utf-8")


def articles(number, characters=300):
    return [{"text": article(n, characters), "id": f"n{n}"} for n in range(number)]


def numbers(path):
    return [json.loads(line)["line"] for line in path.read_text("utf-8").splitlines()]


@pytest.fixture
def made(tmp_path):
    """Return a maker of batches over one input and output, with the extractive engine."""
    services = build(Settings(_env_file=None, llm_base_url=None))

    def make(lines=None, *, summarize=services.summarize, **more):
        if lines is not None:
            write_lines(tmp_path / "in.jsonl", lines)
        return Batch(
            tmp_path / "in.jsonl",
            tmp_path / "out.jsonl",
            tmp_path / "bad.jsonl",
            read=lambda raw: read_line(raw, {}),
            summarize=summarize,
            **{"asks": False, "concurrency": 3, **more},
        )

    make.summarize = services.summarize
    make.out, make.bad = tmp_path / "out.jsonl", tmp_path / "bad.jsonl"
    return make


async def run(batch):
    return await batch.run(lambda _: None)


async def test_lines_keep_their_order_and_bad_ones_go_aside(made):
    lines = articles(12)
    lines[3] = {"text": 3}
    lines[5] = "nonsense"
    lines[7] = ""
    lines[8] = {"articles": [lines[8]], "length": "short"}
    lines[9] = {"text": "no prose"}
    tally = await run(made(lines))
    assert numbers(made.out) == [1, 2, 3, 5, 7, 9, 11, 12]
    bad = [json.loads(line) for line in made.bad.read_text("utf-8").splitlines()]
    assert [(b["line"], b["code"]) for b in bad] == [(4, "invalid_input"), (6, "malformed_json"), (10, "invalid_input")]
    assert bad[0]["errors"][0]["field"] == "/articles/0/text"
    assert (tally.lines, tally.failed) == (11, 3)
    first = json.loads(made.out.read_text("utf-8").splitlines()[0])
    assert first["articles"][0]["external_id"] == "n0"


async def test_it_goes_on_where_it_was_stopped(made):
    lines = articles(10)
    lines[4] = "nonsense"
    calls = 0

    async def stopping(request):
        nonlocal calls
        calls += 1
        if calls > 7:
            raise EndpointUnreachable("The endpoint is away.")
        return await made.summarize(request)

    with pytest.raises(EndpointUnreachable):
        await run(made(lines, summarize=stopping))
    done = len(numbers(made.out)) + len(numbers(made.bad))
    assert 0 < done < 10
    with made.out.open("ab") as torn:
        torn.write(b'{"line":9,"id":"sum_')  # what a kill in the middle of a write leaves
    tally = await run(made())
    assert numbers(made.out) == [1, 2, 3, 4, 6, 7, 8, 9, 10]
    assert numbers(made.bad) == [5]
    assert tally.resumed == done


async def test_another_input_or_a_finished_output_is_not_written_over(made):
    async def away(_request):
        raise EndpointUnreachable("The endpoint is away.")

    with pytest.raises(EndpointUnreachable):
        await run(made(articles(3), summarize=away))
    with pytest.raises(InvalidInput, match="another input"):
        await run(made(articles(4)[::-1]))
    await run(made(articles(3)))
    with pytest.raises(InvalidInput, match="not the finished batch of"):
        await run(made(articles(3)))
    assert sorted(file.name for file in made.out.parent.iterdir()) == ["in.jsonl", "out.jsonl"], (
        "nothing is left behind"
    )


async def test_other_options_are_named_as_such(made):
    async def away(_request):
        raise EndpointUnreachable("The endpoint is away.")

    with pytest.raises(EndpointUnreachable):
        await run(made(articles(3), summarize=away))
    with pytest.raises(InvalidInput, match="was begun with other options"):
        await run(made(options="{'length': 'short'}"))


async def test_a_finished_batch_is_no_error_and_nothing_is_asked_again(made):
    async def asked(_request):
        raise AssertionError("It was done.")

    lines = articles(3)
    lines[1] = "nonsense"
    await run(made(lines))
    before = made.out.read_bytes()
    tally = await run(made(summarize=asked))
    assert (tally.finished, tally.lines, tally.failed) == (True, 3, 1)
    assert made.out.read_bytes() == before
    assert not made.out.with_name("out.jsonl.batch").exists()


async def test_a_file_of_somebody_else_is_left_as_it_is(made):
    made.out.write_text("something else")
    with pytest.raises(InvalidInput):
        await run(made(articles(3)))
    assert made.out.read_text() == "something else"


async def test_one_process_at_a_time_writes_a_batch(made):
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow(request):
        begun.set()
        await go_on.wait()
        return await made.summarize(request)

    first = asyncio.create_task(run(made(articles(2), summarize=slow)))
    await begun.wait()
    with pytest.raises(InvalidInput, match="Another process"):
        await run(made())
    go_on.set()
    await first


async def test_a_slow_line_holds_up_only_so_many(made):
    begun, go_on = [], asyncio.Event()

    async def first_is_slow(request):
        begun.append(request.articles[0].id)
        if request.articles[0].id == "n0":
            await go_on.wait()
        return await made.summarize(request)

    batch = made(articles(60), summarize=first_is_slow, concurrency=2)
    running = asyncio.create_task(run(batch))
    await happens(lambda: len(begun) == 2 * 4)
    await asyncio.sleep(0.3)
    assert len(begun) == 2 * 4
    go_on.set()
    await running
    assert numbers(made.out) == list(range(1, 61))


async def test_memory_does_not_grow_with_the_file(made):
    """Peak memory of 4,000 lines is that of 400, within 2 MB."""
    summary = await made.summarize(read_line(json.dumps(articles(1)[0]).encode(), {}))

    async def at_once(_request):
        return summary

    peaks = []
    for number in (400, 4_000):
        made.out.unlink(missing_ok=True)
        batch = made([articles(1)[0]] * number, summarize=at_once)
        tracemalloc.start()
        await run(batch)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] - peaks[0] < 2_000_000


def start(folder, endpoint, log):
    environment = {
        **os.environ,
        "COPYDESK_LLM_BASE_URL": endpoint.url,
        "COPYDESK_LLM_MODEL": "mock",
        "COPYDESK_LLM_CONTEXT": "16384",
        "COPYDESK_LLM_TIMEOUT": "600",
        "COPYDESK_CHUNK_TOKENS": "120",
        "COPYDESK_DATA_DIR": str(folder / "data"),
    }
    command = [sys.executable, "-m", "service", "batch", "in.jsonl", "--out", "out.jsonl", "--concurrency", "4"]
    with log.open("ab") as out:
        return subprocess.Popen(
            command, cwd=folder, env={**environment, "PYTHONPATH": str(ROOT)}, stdout=out, stderr=out
        )


def kill_at_work(process, endpoint, folder):
    """Kill a process that has kept twenty answers and works on more; return since when those may be lost, and when."""
    before = endpoint.ledger.seen
    endpoint.hold(after=before + 20)
    until(lambda: process.poll() is not None or endpoint.ledger.seen > before + 20)
    until(lambda: process.poll() is not None or quiet(folder))
    released = time.perf_counter()
    endpoint.release()
    until(lambda: process.poll() is not None or endpoint.ledger.seen >= before + 40)
    assert process.poll() is None, (folder / "log").read_text()
    process.send_signal(signal.SIGKILL)
    process.wait(PATIENCE)
    return released, time.perf_counter()


def quiet(folder):
    """Say whether nothing has been written for two seconds."""
    before = sizes(folder)
    time.sleep(2)
    return sizes(folder) == before


def sizes(folder):
    return {file.name: file.stat().st_size for file in folder.iterdir() if file.is_file()}


@pytest.mark.slow
def test_killed_three_times_it_is_complete_in_order_and_paid_for_once(tmp_path):
    """Each time when twenty answers have been kept for certain and more are on their way: only those may be asked again."""
    lines, log = 60, tmp_path / "log"
    write_lines(tmp_path / "in.jsonl", articles(lines, 900))
    on_their_way = []
    with MockEndpoint(latency=0.15, steady=True) as endpoint:
        for _ in range(3):
            process = start(tmp_path, endpoint, log)
            on_their_way.append(kill_at_work(process, endpoint, tmp_path))
        process = start(tmp_path, endpoint, log)
        process.wait(PATIENCE)
    assert process.returncode == 0, (tmp_path / "log").read_text()
    assert numbers(tmp_path / "out.jsonl") == list(range(1, lines + 1))
    ids = [json.loads(line)["articles"][0]["external_id"] for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert ids == [f"n{n}" for n in range(lines)]
    answered = Counter()
    for call in endpoint.calls:
        in_flight = call.ended is None or any(begin <= call.ended <= end for begin, end in on_their_way)
        answered[str(call.body)] += call.outcome == "ok" and not in_flight
    assert max(answered.values()) == 1
    assert sorted(f.name for f in tmp_path.iterdir()) == ["in.jsonl", "log", "out.jsonl"], "no database, no journal"


async def test_a_full_disk_stops_a_batch_which_goes_on_when_there_is_room(made, tmp_path):
    made.out.symlink_to("/dev/full")
    with pytest.raises(StorageFull, match="no room"):
        await run(made(articles(6)))
    made.out.unlink()
    await run(made())
    assert numbers(made.out) == list(range(1, 7))


async def test_a_folder_that_is_not_there_is_said(made, tmp_path):
    lost = Batch(
        tmp_path / "in.jsonl",
        tmp_path / "none" / "out.jsonl",
        tmp_path / "bad.jsonl",
        read=None,
        summarize=None,
        asks=False,
    )
    with pytest.raises(StorageUnavailable, match="folder"):
        await run(lost)


async def test_each_part_is_done_apart_and_together_they_are_the_whole(made, tmp_path):
    lines = [*articles(17), "", *articles(6, 2_000)]
    lines[3] = "nonsense"
    for number in (1, 2, 3):
        batch = made(lines, part=Part(number, 3))
        tally = await run(batch)
        assert tally.bytes == pytest.approx(tally.size, abs=3_000)
        made.out.rename(tmp_path / f"part{number}")
    whole = "".join((tmp_path / f"part{number}").read_text("utf-8") for number in (1, 2, 3))
    assert [json.loads(line)["line"] for line in whole.splitlines()] == [n for n in range(1, 25) if n not in {4, 18}]
    assert numbers(made.bad) == [4]


async def test_a_part_of_a_file_that_has_grown_is_not_gone_on_with(made):
    async def away(_request):
        raise EndpointUnreachable("The endpoint is away.")

    for lines in (articles(9), articles(12)):
        with pytest.raises(EndpointUnreachable if len(lines) == 9 else InvalidInput):
            await run(made(lines, summarize=away, part=Part(2, 2)))


@pytest.mark.parametrize("size", [0, 1, 7, 1_000_003])
@pytest.mark.parametrize("of", [1, 2, 3, 10])
def test_parts_leave_no_gap_and_do_not_overlap(size, of):
    bounds = [Part(number, of).bounds(size) for number in range(1, of + 1)]
    assert [bounds[0][0], *(end for _, end in bounds)] == [*(begin for begin, _ in bounds), size]


@pytest.mark.parametrize("given", ["", "2", "0/3", "4/3", "1/0", "-1/2", "1/2/3", "²/3", "a/b"])
def test_what_is_no_part_is_said(given):
    with pytest.raises(InvalidInput, match="no part"):
        read_part(given)


def test_the_bar_tells_lines_rate_tokens_money_and_bad_lines():
    now = 0.0
    bar = Bar(clock=lambda: now)
    bar.tell(Tally(lines=100))
    now = 10.0
    tally = Tally(lines=150, prompt_tokens=9_000, completion_tokens=1_000, cost=0.1234, failed=2)
    bar.tell(tally)
    assert bar.said(tally) == "150 lines · 5.0/s · 10,000 tokens · $0.1234 · 2 bad"
