"""Summaries in the background: taking a request in, and the addresses of jobs."""

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qs

from litestar import Response, delete, get
from litestar.di import NamedDependency
from litestar.params import FromPath
from pydantic import Field

from service.application import Services
from service.delivery.chat.hosts import Host
from service.delivery.chat.renditions import CitationFormat, CitedSummary, SummaryBody, render
from service.delivery.http.openapi import bodies
from service.delivery.http.owners import owner_of
from service.delivery.http.problems import Problem, request_id_of
from service.delivery.http.requests import AnyRequest
from service.delivery.http.sse import EventStream, last_event_id, wants_events, write_events
from service.domain import Summary, SummaryRequest, Value
from service.domain.article import Line
from service.domain.jobs import MAX_PAGE, Job, JobPage, JobProblem, JobProgress, JobStatus
from service.errors import InvalidInput
from service.settings import Settings

ASYNC = re.compile(r"(?:^|,)\s*respond-async\s*(?:[,;]|$)", re.IGNORECASE)
"""RFC 7240: `Prefer: respond-async`, among other preferences and with parameters."""


class PostedSummary(SummaryBody):
    """The body of `POST /v1/summaries`: articles, options, the shape of citations, and whom to tell of a job."""

    webhook: Line | None = Field(
        None, description="With `Prefer: respond-async`: the address that is told, signed, when the job has ended."
    )


class Shape(Value):
    """How a job's result is to be written: kept with the job, read where the result is."""

    citation_format: CitationFormat
    host: Host | None


class JobDetail(Job):
    """How a job stands, with what came out of it."""

    result: Summary | CitedSummary | None = Field(
        description="With `completed`: what `POST /v1/summaries` would have answered."
    )


class JobNamed(Value):
    """Which job it is."""

    job: str


class JobTaken(Value):
    """A worker took it up; `attempt` is above 1 where another had died or was stopped."""

    attempt: int


class JobFailed(Value):
    """It has failed, and why."""

    job: str
    problem: JobProblem


EVENTS = {
    "job.created": JobNamed,
    "job.started": JobTaken,
    "progress": JobProgress,
    "job.completed": JobNamed,
    "job.failed": JobFailed,
    "job.cancelled": JobNamed,
    "error": Problem,
}
"""Every kind of event of a job, and what its data are."""

PREFER: Mapping[str, Any] = {
    "name": "Prefer",
    "in": "header",
    "required": False,
    "description": "`respond-async` makes a job of the request: 202, with its address in `Location`.",
    "schema": {"type": "string"},
}

PAGE = "50"
"""Jobs on a page, where nothing else is asked for."""

FILTERS: tuple[Mapping[str, Any], ...] = (
    {
        "name": "status",
        "in": "query",
        "required": False,
        "description": "Only jobs that stand so; it may be repeated.",
        "schema": {"type": "array", "items": {"type": "string", "enum": [s.value for s in JobStatus]}},
    },
    {
        "name": "limit",
        "in": "query",
        "required": False,
        "description": "Jobs on a page.",
        "schema": {"type": "integer", "minimum": 1, "maximum": MAX_PAGE, "default": int(PAGE)},
    },
    {
        "name": "cursor",
        "in": "query",
        "required": False,
        "description": "`next` of the page before.",
        "schema": {"type": "string"},
    },
)


def wants_job(request: AnyRequest, body: SummaryBody, settings: Settings) -> bool:
    """Say whether a job is to be made: it was asked for, or there is more to read than is done while one waits."""
    if ASYNC.search(request.headers.get("prefer", "")):
        return True
    if wants_events(request):
        return False
    size = sum(len(article.text or article.html or "") for article in body.articles)
    return settings.async_above is not None and size > settings.async_above


async def accept(services: Services, body: PostedSummary) -> Response[bytes]:
    """Make a job and say where it is."""
    asked = SummaryRequest.model_construct(**{name: getattr(body, name) for name in SummaryRequest.model_fields})
    native = body.citation_format is CitationFormat.NATIVE
    shape = "" if native else Shape(citation_format=body.citation_format, host=body.host).model_dump_json()
    job = await services.submit(asked, owner=owner_of(), webhook=body.webhook, shape=shape)
    headers = {"Location": f"/v1/jobs/{job.id}", "Preference-Applied": "respond-async"}
    return _json(job.model_dump_json().encode(), status=202, headers=headers)


@get(
    "/v1/jobs",
    tags=["Jobs"],
    summary="List jobs",
    description="Jobs, newest first, a page at a time.",
    operation_id="jobs",
    opt=bodies({200: JobPage}, parameters=FILTERS, problems=(400, 500, 503)),
)
async def get_jobs(request: AnyRequest, services: NamedDependency[Services]) -> Response[bytes]:
    asked = _query(request)
    status, limit = _statuses(asked.get("status", ())), _limit(asked.get("limit", (PAGE,)))
    cursor = asked.get("cursor", (None,))[-1]
    page = await services.jobs.page(owner=owner_of(), status=status, limit=limit, cursor=cursor)
    return _json(page.model_dump_json().encode())


def _query(request: AnyRequest) -> dict[str, list[str]]:
    """Return what stands behind the `?`. Raises InvalidInput for what is no parameter: it would be ignored."""
    asked = parse_qs(request.scope["query_string"].decode("latin-1"), keep_blank_values=True)
    known = [str(filter_["name"]) for filter_ in FILTERS]
    for name in asked:
        if name not in known:
            raise InvalidInput(
                f"There is no parameter {name[:100]!a}.", hint=f"There are {', '.join(known)}.", field=""
            )
    return asked


def _statuses(given: Sequence[str]) -> list[JobStatus]:
    for value in given:
        if value not in list(JobStatus):
            raise InvalidInput(
                f"The parameter `status` cannot be {value[:100]!a}.", hint=f"It is {_or(list(JobStatus))}.", field=""
            )
    return [JobStatus(value) for value in given]


def _limit(given: Sequence[str]) -> int:
    limit = given[-1]
    if not (limit.isascii() and limit.isdecimal() and len(limit) < 10 and 1 <= int(limit) <= MAX_PAGE):
        raise InvalidInput(f"`limit` has to be 1 to {MAX_PAGE}.", field="")
    return int(limit)


def _or(values: Sequence[str]) -> str:
    return f"{', '.join(values[:-1])} or {values[-1]}"


@get(
    "/v1/jobs/{job:str}",
    tags=["Jobs"],
    summary="See how a job stands",
    description="Its status and progress; with `completed`, its summary too; with `failed`, why.",
    operation_id="job",
    opt=bodies({200: JobDetail}, problems=(404, 500, 503)),
)
async def get_job(job: FromPath[str], services: NamedDependency[Services]) -> Response[bytes]:
    found = await services.jobs.get(job, owner=owner_of())
    result = b"null" if found.result is None else _shaped(found.result, found.shape)
    return _json(b'%s,"result":%s}' % (found.job.model_dump_json().encode()[:-1], result))


@get(
    "/v1/jobs/{job:str}/result",
    tags=["Jobs"],
    summary="Get a job's summary",
    description="What `POST /v1/summaries` would have answered. 409 while the job has not ended, or where it failed or "
    "was cancelled.",
    operation_id="job_result",
    opt=bodies({200: (Summary, CitedSummary)}, problems=(404, 409, 500, 503)),
)
async def get_job_result(job: FromPath[str], services: NamedDependency[Services]) -> Response[bytes]:
    found = await services.jobs.result(job, owner=owner_of())
    return _json(_shaped(found.result or "", found.shape))


@get(
    "/v1/jobs/{job:str}/events",
    tags=["Jobs"],
    summary="Follow a job",
    description="Its events from the beginning or after the one that `Last-Event-ID` names, up to its end. 204 where "
    "it has ended and nothing follows.",
    operation_id="job_events",
    opt=bodies({204: None}, events=EVENTS, resumes=True, problems=(400, 404, 500, 503)),
)
async def get_job_events(request: AnyRequest, job: FromPath[str], services: NamedDependency[Services]) -> Response[Any]:
    sequence = last_event_id(request)
    found = (await services.jobs.get(job, owner=owner_of())).job
    if found.status.ended and not await services.store.events.after(job, sequence):
        return Response(content=None, status_code=204)
    events = services.store.events.follow(job, sequence)
    heartbeat = services.settings.stream_heartbeat
    return EventStream(write_events(events, heartbeat=heartbeat, request_id=request_id_of(request)))


@delete(
    "/v1/jobs/{job:str}",
    status_code=200,
    tags=["Jobs"],
    summary="Cancel a job",
    description="Stops it and its calls to the model's endpoint. 409 where it has ended otherwise.",
    operation_id="cancel_job",
    opt=bodies({200: Job}, problems=(404, 409, 500, 503)),
)
async def delete_job(job: FromPath[str], services: NamedDependency[Services]) -> Response[bytes]:
    return _json((await services.jobs.cancel(job, owner=owner_of())).model_dump_json().encode())


JOB_ROUTES = (get_jobs, get_job, get_job_result, get_job_events, delete_job)


def _shaped(result: str, shape: str) -> bytes:
    """Return a kept summary as it was asked for: as it is, or with its rendition."""
    if not shape:
        return result.encode()
    asked = Shape.model_validate_json(shape)
    return render(Summary.model_validate_json(result), asked.citation_format, asked.host).model_dump_json().encode()


def _json(content: bytes, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Response[bytes]:
    return Response(content=content, status_code=status, media_type="application/json", headers=dict(headers or {}))
