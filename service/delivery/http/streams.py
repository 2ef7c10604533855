"""The addresses of streamed summaries: their events, and the finished summary."""

from typing import Any

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath
from pydantic import Field, JsonValue

from service.application import Services
from service.delivery.chat.renditions import CitedSummary, SummaryBody, render
from service.delivery.http.listening import Runs
from service.delivery.http.openapi import bodies
from service.delivery.http.owners import owner_of
from service.delivery.http.problems import PROBLEM_JSON, Problem, request_id_of
from service.delivery.http.requests import AnyRequest
from service.delivery.http.sse import EventStream, last_event_id, write_events
from service.domain import Summary, Value
from service.errors import StillRunning, UnknownSummary
from service.pipeline import ArticlesRead, ClaimDropped, ClaimSettled, Completed, Created, Progress, Told


class Cancelled(Value):
    """The run was stopped before it ended."""

    reason: str = Field(description="Nobody listened any more, or the service was stopped.")


EVENTS = {
    "summary.created": Created,
    "articles.read": ArticlesRead,
    "progress": Progress,
    "claim.verified": ClaimSettled,
    "claim.repaired": ClaimSettled,
    "claim.extracted": ClaimSettled,
    "claim.flagged": ClaimSettled,
    "claim.dropped": ClaimDropped,
    "summary.completed": Summary,
    "summary.failed": Problem,
    "summary.cancelled": Cancelled,
    "error": Problem,
}
"""Every kind of event, in the order in which they come, and what its data are."""

STREAMED = "\n".join(f"- `{kind}`: {(model.__doc__ or '').partition(chr(10))[0]}" for kind, model in EVENTS.items())


async def stream_summary(request: AnyRequest, services: Services, runs: Runs, body: SummaryBody) -> Response[None]:
    """Start a run and stream its events. What is wrong before it begins is raised, and so an ordinary answer."""

    def payload(told: Told) -> dict[str, JsonValue]:
        if isinstance(told, Completed):
            return render(told.summary, body.citation_format, body.host).model_dump(mode="json")
        return told.payload()

    run = await runs.start(body, payload=payload, request_id=request_id_of(request), owner=owner_of())
    return _follow(request, services, runs, run, 0)


@get(
    "/v1/summaries/{run:str}/events",
    tags=["Work"],
    summary="Go on listening to a streamed summary",
    description="The events of a summary that was asked for with `Accept: text/event-stream`, from the beginning or "
    "after the one that `Last-Event-ID` names, up to the end. 204 where the run is over and nothing follows.",
    operation_id="summary_events",
    opt=bodies({204: None}, events=EVENTS, resumes=True, problems=(400, 404, 500, 503)),
)
async def get_summary_events(
    request: AnyRequest, run: FromPath[str], services: NamedDependency[Services], runs: NamedDependency[Runs]
) -> Response[Any]:
    sequence = last_event_id(request)
    newest = (await runs.events(run, owner=owner_of()))[-1]
    if newest.last and newest.sequence <= sequence:
        return Response(content=None, status_code=204)
    return _follow(request, services, runs, run, sequence)


@get(
    "/v1/summaries/{run:str}",
    tags=["Work"],
    summary="Get a streamed summary",
    description="The finished summary of a stream, as its `summary.completed` had it; 409 while it is being made, and "
    "the problem of a run that failed.",
    operation_id="summary",
    opt=bodies({200: (Summary, CitedSummary)}, problems=(400, 404, 409, 413, 422, 500, 502, 503, 504, 507)),
)
async def get_summary(run: FromPath[str], runs: NamedDependency[Runs]) -> Response[Any]:
    last = (await runs.events(run, owner=owner_of()))[-1]
    if not last.last:
        raise StillRunning("It is still being made.", hint=f"Its events are at /v1/summaries/{run}/events.")
    if last.kind == "summary.completed":
        return Response(content=last.data, media_type="application/json")
    if last.kind == "summary.failed":
        return Response(content=last.data, media_type=PROBLEM_JSON, status_code=int(str(last.data["status"])))
    raise UnknownSummary("Its run was stopped before it ended.", hint="Send the request again.")


def _follow(request: AnyRequest, services: Services, runs: Runs, run: str, sequence: int) -> EventStream:
    heartbeat = services.settings.stream_heartbeat
    chunks = write_events(runs.follow(run, sequence), heartbeat=heartbeat, request_id=request_id_of(request))
    return EventStream(chunks, headers={"Content-Location": f"/v1/summaries/{run}/events"})


STREAM_ROUTES = (get_summary_events, get_summary)
