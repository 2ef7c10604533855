"""Who asked to be told when a job has ended, is: signed as Standard Webhooks say, and repeated until it is taken.

https://github.com/standard-webhooks/standard-webhooks: the signature is an HMAC-SHA256 over id, time and body.
"""

import base64
import binascii
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from datetime import UTC, datetime

import httpx
import structlog
from pydantic import SecretStr

from service.domain.jobs import Job
from service.errors import CopydeskError, InvalidConfiguration, InvalidInput
from service.fetching.guard import GuardedTransport
from service.storage import Notice

SCHEDULE: tuple[float, ...] = (5, 30, 120, 600, 3_600, 10_800, 36_000)
"""Seconds from one attempt to the next; after the last it is given up. Together about fourteen hours."""

TIMEOUT = 15.0
"""Seconds for one attempt."""

PREFIX = "whsec_"
MIN_SECRET = 24
"""Bytes of a secret, at least."""

log = structlog.get_logger(__name__)


class Webhooks:
    """Sends notices. `private` lets them reach hosts that are not public; `transport` is for tests."""

    def __init__(
        self,
        secret: SecretStr | None,
        *,
        private: bool = False,
        transport: httpx.AsyncBaseTransport | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._key = None if secret is None else _key(secret)
        self._guard = None if private or transport is not None else GuardedTransport()
        self._http = httpx.AsyncClient(transport=transport or self._guard, timeout=TIMEOUT, trust_env=False)
        self._clock = clock

    async def admit(self, url: str) -> None:
        """Raise InvalidInput where that address may not be told."""
        if self._key is None:
            raise InvalidInput(
                "Webhooks are not set up here.",
                hint="Set COPYDESK_WEBHOOK_SECRET, or ask for the job.",
                field="/webhook",
            )
        if self._guard is not None:
            await self._guard.check(url)
        elif httpx.URL(url).scheme not in {"http", "https"}:
            raise InvalidInput("The webhook is no web address.", hint="Send one with https://.", field="/webhook")

    async def send(self, notice: Notice) -> float | None:
        """Send a notice. Returns 0.0 where it was taken, else the seconds until the next attempt; None for never."""
        try:
            body = body_of(notice.job)
            headers = self.headers(notice.job.id, body)
            response = await self._http.post(notice.url, content=body, headers=headers, follow_redirects=False)
            if response.is_success:
                return 0.0
            log.info("webhook.refused", job=notice.job.id, status=response.status_code, tries=notice.tries)
        except (httpx.HTTPError, httpx.InvalidURL, CopydeskError) as error:
            log.info("webhook.failed", job=notice.job.id, error=type(error).__name__, tries=notice.tries)
        return SCHEDULE[notice.tries - 1] if notice.tries <= len(SCHEDULE) else None

    def headers(self, job: str, body: bytes) -> dict[str, str]:
        """Return the headers that let the receiver check sender, content and time. The id is the same each time."""
        identity, moment = f"msg_{job}", str(int(self._clock()))
        signed = b".".join([identity.encode(), moment.encode(), body])
        signature = base64.b64encode(hmac.new(self._key or b"", signed, hashlib.sha256).digest()).decode()
        return {
            "content-type": "application/json",
            "user-agent": "copydesk",
            "webhook-id": identity,
            "webhook-timestamp": moment,
            "webhook-signature": f"v1,{signature}",
        }

    async def aclose(self) -> None:
        await self._http.aclose()


def body_of(job: Job) -> bytes:
    """Return what is told: how the job stands, and where its result is; no text of an article or a summary."""
    ended = (job.finished_at or datetime.now(UTC)).isoformat()
    data = job.model_dump(mode="json", exclude={"webhook"}) | {"result": f"/v1/jobs/{job.id}/result"}
    return json.dumps({"type": f"job.{job.status}", "timestamp": ended, "data": data}).encode()


def _key(secret: SecretStr) -> bytes:
    """Return the bytes of a secret. Raises InvalidConfiguration, which does not show it."""
    try:
        key = base64.b64decode(secret.get_secret_value().removeprefix(PREFIX), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) < MIN_SECRET:
        raise InvalidConfiguration(
            f"COPYDESK_WEBHOOK_SECRET is not `{PREFIX}` and at least {MIN_SECRET} bytes in base64.",
            hint=f"Make one with: echo {PREFIX}$(openssl rand -base64 32)",
        )
    return key
