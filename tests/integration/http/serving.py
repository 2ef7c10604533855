"""A real uvicorn server on a free port, and services that do as a test tells them."""

import asyncio
import socket
import threading
import time

import uvicorn

from service.application import Readiness, Services
from service.bootstrap import build
from service.delivery.http import create_app
from service.settings import Settings
from tests.waiting import PATIENCE


def settings_for(**fields):
    return Settings(_env_file=None, **{"llm_base_url": None, **fields})


class Told(Services):
    """Services whose work is a given coroutine function. Notes whether it began and whether it was cancelled."""

    def __init__(self, work=None, *, ready=True, **settings):
        self.settings = settings_for(**settings)
        self.prompts = build(self.settings).prompts
        self.ready = ready
        self.began = threading.Event()
        self.cancelled = threading.Event()
        self._work = work

    async def summarize(self, request, *, tell=None, run=None):
        return await self._run()

    async def verify(self, request):
        return await self._run()

    async def analyze(self, request):
        return await self._run()

    async def readiness(self):
        return Readiness(ready=self.ready, engine="model", checks={"endpoint": "ok" if self.ready else "refused"})

    async def _run(self):
        self.began.set()
        try:
            return await self._work()
        except asyncio.CancelledError:
            self.cancelled.set()
            raise

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        return None


async def forever():
    await asyncio.Event().wait()


def raising(error):
    async def work():
        raise error

    return work


class Server:
    """A uvicorn server in a thread of its own. A context manager."""

    def __init__(self, services):
        config = uvicorn.Config(
            create_app(services=services), host="127.0.0.1", port=0, log_config=None, access_log=False, ws="none"
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)

    def __enter__(self):
        self._thread.start()
        while not self._server.started:
            time.sleep(0.005)
        self.port = self._server.servers[0].sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        return self

    def __exit__(self, *_):
        self._server.should_exit = True
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive(), "the server does not stop, and holds what the next one needs"

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)


def raw_post(path, body, length=None):
    """A POST as bytes; `length` may promise more than there is."""
    head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {length or len(body)}\r\n\r\n"
    return head.encode() + body
