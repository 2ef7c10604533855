"""The queue itself: opened and closed one after the other, whatever is given up in between."""

import asyncio
import time

import pytest
import sqlalchemy as sa

from service.jobs.engine import Engine


class Slow(Engine):
    """An engine that takes its time to open, as DBOS does on a new database."""

    def _launch(self):
        self.done = ["opening"]
        time.sleep(0.3)
        self.done.append("open")

    def _destroy(self, drain):
        self.done.append("closed")


async def test_a_queue_that_is_given_up_while_it_opens_is_closed_once_it_is_open(tmp_path):
    engine = Slow(sa.make_url(f"sqlite:///{tmp_path / 'jobs.sqlite'}"), worker="w", concurrency=1, work=lambda _: None)
    opening = asyncio.create_task(engine.start())
    await asyncio.sleep(0.1)
    opening.cancel()
    with pytest.raises(asyncio.CancelledError):
        await opening
    assert engine.done == ["opening", "open", "closed"]
    assert not Engine._in_use
