"""Puts the app together: routes, problems, and the services behind them."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from litestar import Litestar, Response
from litestar.config.cors import CORSConfig
from litestar.di import Provide
from litestar.exceptions import HTTPException

from service.application import Services
from service.bootstrap import build
from service.delivery.chat.slack import SlackDesk
from service.delivery.http.assistants import Assistants
from service.delivery.http.doorkeeping import Doorkeeper
from service.delivery.http.listening import Runs
from service.delivery.http.problems import on_copydesk_error, on_exception
from service.delivery.http.refusals import on_refusal
from service.delivery.http.repeating import Replayed, claim_key, on_replayed, repeating
from service.delivery.http.requests import Desk
from service.delivery.http.routes import ROUTES
from service.delivery.http.running import ClientGone
from service.errors import CopydeskError
from service.settings import Settings


def create_app(
    settings: Settings | None = None, *, services: Services | None = None, slack: SlackDesk | None = None
) -> Litestar:
    """Return the ASGI app. It opens and closes `services`; without them, they are built from the settings.

    `slack` takes Slack's commands; without it, one is made where the settings have a signing secret.
    """
    serving = services or build(settings)
    runs = Runs(serving, grace=serving.settings.stream_grace)
    assistants = Assistants(serving)
    desk = slack or _slack(serving)

    @asynccontextmanager
    async def lifespan(_app: Litestar) -> AsyncGenerator[None, None]:
        async with serving, assistants.open():
            serving.take_up_jobs()
            try:
                yield
            finally:
                await runs.aclose()
                if desk is not None:
                    await desk.aclose()

    return Desk(
        route_handlers=[*ROUTES, assistants.route],
        dependencies={
            "services": Provide(lambda: serving, sync_to_thread=False),
            "runs": Provide(lambda: runs, sync_to_thread=False),
            "slack": Provide(lambda: desk, sync_to_thread=False),
        },
        middleware=[repeating(serving)],
        lifespan=[lifespan],
        guards=[Doorkeeper(serving), claim_key],
        cors_config=_cors(serving.settings.cors_origins),
        exception_handlers={
            CopydeskError: on_copydesk_error,
            ClientGone: _nobody_listens,
            Replayed: on_replayed,
            HTTPException: on_refusal,
            Exception: on_exception,
        },
        openapi_config=None,
        logging_config=None,
    )


def _slack(services: Services) -> SlackDesk | None:
    secret = services.settings.slack_signing_secret
    return None if secret is None else SlackDesk(services, secret=secret.get_secret_value())


def _cors(origins: tuple[str, ...]) -> CORSConfig | None:
    """Let the pages of `origins` ask. None by default: a browser then keeps every answer from other sites."""
    if not origins:
        return None
    return CORSConfig(
        allow_origins=list(origins),
        allow_methods=["GET", "POST", "DELETE"],
        allow_headers=["Authorization", "Content-Type", "Idempotency-Key", "Last-Event-ID", "Prefer", "X-Request-ID"],
        expose_headers=[
            "Location",
            "Retry-After",
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset",
            "X-Request-ID",
        ],
    )


def _nobody_listens(_request: object, _error: Exception) -> Response[bytes]:
    """Answer a client that has gone: nothing reaches it, and the log shows nginx's status for it."""
    return Response(content=b"", status_code=499, media_type="text/plain")
