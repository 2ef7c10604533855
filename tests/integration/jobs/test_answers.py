"""The answers of a batch in their file: kept once the disk has them, found again, mended, and forgotten in time."""

import asyncio
import json

import pytest

from service.errors import StorageFull, StorageUnavailable
from service.jobs.answers import AnswersFile


@pytest.fixture
def path(tmp_path):
    return tmp_path / "answers"


def opened(path, after=0, **more):
    answers = AnswersFile(path, **more)
    answers.open(after)
    return answers


async def test_what_was_kept_is_found_by_whoever_comes_after(path):
    first = opened(path)
    await asyncio.gather(*(first.keep(str(n), key, f"{n}{key}") for n in range(1, 40) for key in "ab"))
    await first.keep("1", "a", "another")
    await first.drop("2", "a")
    first.close()
    second = opened(path, after=0)
    assert await second.load("1") == {"a": "1a", "b": "1b"}
    assert await second.load("2") == {"b": "2b"}
    assert await second.load("77") == {}
    second.close()
    third = opened(path, after=38)
    assert [await third.load(str(n)) for n in (38, 39)] == [{}, {"a": "39a", "b": "39b"}]
    third.close(delete=True)
    assert not path.exists()


@pytest.mark.parametrize(
    "torn", [b'["2","a"', b'["2","a","x"]', b"\0\0\0\0\n", b'{"2": 3}\n', b"2\n", b'["x","a","b"]\n', b"\xff\n"]
)
async def test_what_was_not_finished_is_cut_off_and_written_over(path, torn):
    first = opened(path)
    await first.keep("1", "a", "one")
    first.close()
    with path.open("ab") as file:
        file.write(torn)
    second = opened(path)
    await second.keep("2", "b", "two")
    second.close()
    third = opened(path)
    assert (await third.load("1"), await third.load("2")) == ({"a": "one"}, {"b": "two"})
    third.close()


async def test_a_file_that_has_grown_keeps_what_is_not_written_yet(path):
    answers = opened(path, most_bytes=2_000)
    for number in range(1, 101):
        await answers.keep(str(number), "key", "v" * 50)
    assert answers.grown
    keeping = [asyncio.create_task(answers.keep(str(number), "key", "late")) for number in range(101, 121)]
    await asyncio.gather(answers.shrink(95), *keeping)
    assert not answers.grown
    answers.close()
    assert [json.loads(line)[0] for line in path.read_text().splitlines()] == [str(n) for n in range(96, 121)]


async def test_a_full_disk_is_said_to_all_who_wait_and_what_was_kept_stands(path):
    answers = opened(path)
    await answers.keep("1", "a", "one")
    kept, answers._file = answers._file, open("/dev/full", "ab", buffering=0)  # noqa: SIM115, PTH123
    results = await asyncio.gather(*(answers.keep(str(n), "a", "x") for n in range(2, 9)), return_exceptions=True)
    assert {type(r) for r in results} == {StorageFull}
    kept.close()
    answers.close()
    again = opened(path)
    assert await again.load("1") == {"a": "one"}
    again.close()


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(StorageUnavailable, match="cannot be written"):
        opened(tmp_path / "none" / "answers")
