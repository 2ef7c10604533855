"""What the pages are shown: an article with everything in it, a model that lies a little, a wire that can be cut."""

import asyncio
import contextlib
import json
import socket
import threading

import httpx

TEXT = (
    "Bridge 𝔉𝔞𝔫𝔠𝔶 to close for repairs 🌉\n\n"
    "The council agreed on Monday 👩‍👩‍👧 to close the old bridge for 18 months.\n\n"
    "“We have no choice,” Mayor Ann Lee told reporters after the meeting.\n\n"
    "Engineers found 42 cracks in two of the piers, according to a report by the county.\n\n"
    "Trending:\n\nTen Bridges You Must See Before You Die\n\n"
    "The work will cost about £3.5 million, the council said."
)
OTHER = (
    "Old bridge shut\n\n“We have no choice,” Mayor Ann Lee told reporters.\n\n"
    "It will stay closed for 18 months, the council said on Monday."
)
GERMAN = (
    "Brücke wird gesperrt\n\n"
    "Der Stadtrat hat am Montag beschlossen, die alte Brücke für 18 Monate zu sperren. "
    "Die Arbeiten werden etwa 3,5 Millionen Euro kosten, sagte der Bürgermeister."
)
HEAD = {"text": "Bridge to close for repairs", "citations": ["a1.s1"]}
CLOSED = {"text": "The council agreed to close the old bridge for 18 months.", "citations": ["a1.s2"]}
CHOICE = {"text": "“We have no choice,” Mayor Ann Lee told reporters after the meeting.", "citations": ["a1.s3"]}
COST = {"text": "The work will cost about £3.5 million, the council said.", "citations": ["a1.s7"]}
WRONG_COST = {"text": "The work will cost about £9.5 million, the council said.", "citations": ["a1.s7"]}
WRONG_CLOSED = {"text": "The council agreed to close the old bridge for 28 months.", "citations": ["a1.s2"]}


class Model:
    """An endpoint that writes `claims` and mends what it is told to with `mended`, once it may go on."""

    def __init__(self, claims=(CLOSED, CHOICE, WRONG_COST), *, headline=HEAD, mended=COST, held=False, status=200):
        self.go_on, self.asked = threading.Event(), threading.Event()
        self._draft = {"headline": headline, "claims": list(claims)}
        self._mended = mended
        self._status = status
        if not held:
            self.go_on.set()

    async def __call__(self, request):
        if request.method == "GET":
            return httpx.Response(200, json={"data": [{"id": "m"}]})
        if self._status != 200:
            return httpx.Response(self._status)
        written = self._draft
        if "mend one sentence" in json.loads(request.content)["messages"][0]["content"]:
            written = self._mended
            self.asked.set()
            while not self.go_on.is_set():
                await asyncio.sleep(0.01)
        message = {"role": "assistant", "content": json.dumps(written)}
        usage = {"prompt_tokens": len(request.content) // 3, "completion_tokens": 50}
        body = {"model": "m", "choices": [{"finish_reason": "stop", "message": message}], "usage": usage}
        return httpx.Response(200, json=body)


class Wire:
    """A proxy before a server whose connections can be cut. A context manager."""

    def __init__(self, url):
        host, _, port = url.removeprefix("http://").partition(":")
        self._target = (host, int(port))
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open = []
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self):
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._listener.close()
        self.cut()

    def cut(self):
        """Cut every connection that stands."""
        for one in self._open:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self._open.clear()

    def _accept(self):
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            far = socket.create_connection(self._target)
            self._open += [near, far]
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    @staticmethod
    def _carry(one, other):
        try:
            while chunk := one.recv(65536):
                other.sendall(chunk)
            other.shutdown(socket.SHUT_WR)
        except OSError:
            pass
