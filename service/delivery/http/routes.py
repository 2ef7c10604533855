"""The addresses, one function each. Bodies are read and written by `service.delivery.bodies`."""

import json
from collections.abc import Coroutine
from contextlib import suppress
from functools import cache
from typing import Any, Literal, TypeVar

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath
from pydantic import BaseModel, Field

from service.application import Readiness, Services
from service.delivery.bodies import Analyses
from service.delivery.catalog import PromptList, list_prompts
from service.delivery.chat.renditions import CitedSummary, SummaryBody, render
from service.delivery.http.facade import FACADE
from service.delivery.http.jobs import JOB_ROUTES, PREFER, PostedSummary, accept, wants_job
from service.delivery.http.listening import Runs
from service.delivery.http.openapi import ENDPOINT, READING, bodies, document
from service.delivery.http.pages import PAGE_ROUTES, Operation, page, read_document
from service.delivery.http.requests import AnyRequest
from service.delivery.http.running import answer, read_request, run
from service.delivery.http.slack import post_slack_command
from service.delivery.http.sse import wants_events
from service.delivery.http.streams import EVENTS, STREAM_ROUTES, stream_summary
from service.domain import AnalysisRequest, Report, Summary, Value, VerificationRequest
from service.domain.jobs import Job
from service.errors import InvalidInput, StorageError
from service.prompting import Prompt
from service.telemetry import metrics
from service.version import VERSION

DESCRIPTION = """News articles in, a summary out whose every figure, quotation and attribution was checked against them.

Answers carry all their fields. Spans count Unicode code points. What is not a success is a problem (RFC 9457)."""

Answer = TypeVar("Answer", bound=BaseModel)

ARTICLE = {"text": "The council voted 7–2 to close the bridge, the mayor said. Repairs will cost $4 million."}


class Health(Value):
    """The process runs."""

    status: Literal["ok"] = "ok"
    version: str = Field(description="Copydesk's version")


@post(
    "/v1/summaries",
    status_code=200,
    tags=["Work"],
    summary="Summarise articles",
    description="One to fifty articles in; a summary out whose every figure, quotation and attribution was checked. "
    "With `Accept: text/event-stream`, the same as server-sent events, a claim as soon as it is checked. With "
    "`Prefer: respond-async`, and by itself where there is much to read, a job.",
    operation_id="summarize",
    opt=bodies(
        {200: (Summary, CitedSummary), 202: Job},
        asked=PostedSummary,
        parameters=(PREFER,),
        events=EVENTS,
        problems=(*READING, *ENDPOINT, 507),
        example={"articles": [ARTICLE], "length": "short"},
    ),
)
async def post_summary(request: AnyRequest, runs: NamedDependency[Runs]) -> Response[Any]:
    services = runs.services  # Litestar runs a task group wherever a handler has two dependencies
    body, size = await read_request(request, PostedSummary, services.settings)
    if wants_job(request, body, services.settings):
        return await accept(services, body)
    if body.webhook is not None:
        raise InvalidInput("A webhook goes with a job.", hint="Send `Prefer: respond-async`.", field="/webhook")
    if wants_events(request):
        return await stream_summary(request, services, runs, body)
    return await _answer(request, services, _summarize(services, body), size)


@post(
    "/v1/verifications",
    status_code=200,
    tags=["Work"],
    summary="Check a summary",
    description="Articles and any summary of them, from anywhere; the report of every check out. Calls no model.",
    operation_id="verify",
    opt=bodies(
        {200: Report},
        asked=VerificationRequest,
        problems=READING,
        example={"articles": [ARTICLE], "summary": "Repairs will cost $5 million."},
    ),
)
async def post_verification(request: AnyRequest, services: NamedDependency[Services]) -> Response[bytes]:
    body, size = await read_request(request, VerificationRequest, services.settings)
    return await _answer(request, services, services.verify(body), size)


@post(
    "/v1/analyses",
    status_code=200,
    tags=["Work"],
    summary="Read articles",
    description="What each article says: sentences, excluded passages, figures, quotations, attributions, names.",
    operation_id="analyze",
    opt=bodies({200: Analyses}, asked=AnalysisRequest, problems=READING, example={"articles": [ARTICLE]}),
)
async def post_analysis(request: AnyRequest, services: NamedDependency[Services]) -> Response[bytes]:
    body, size = await read_request(request, AnalysisRequest, services.settings)
    return await _answer(request, services, _analyses(services, body), size)


@get(
    "/v1/prompts",
    tags=["Prompts"],
    summary="List the prompts",
    description="Every prompt version, by name and then oldest first, without its text.",
    operation_id="list_prompts",
    opt=bodies({200: PromptList}, problems=(500,)),
)
async def get_prompts(services: NamedDependency[Services]) -> Response[bytes]:
    return _json(list_prompts(services.prompts).model_dump_json().encode())


@get(
    "/v1/prompts/{name:str}",
    tags=["Prompts"],
    summary="Show a prompt",
    description="The newest version that `summarize`, `summarize@1` or `summarize@1.0.0` means, with its text.",
    operation_id="show_prompt",
    opt=bodies({200: Prompt}, problems=(404, 500)),
)
async def get_prompt(name: FromPath[str], services: NamedDependency[Services]) -> Response[bytes]:
    return _json(services.prompts.get(name).model_dump_json().encode())


@get(
    "/v1/prompts/{name:str}/{version:str}",
    tags=["Prompts"],
    summary="Show one version of a prompt",
    description="The version as `1.0.0`, `1.0` or `1`, with its text.",
    operation_id="show_prompt_version",
    opt=bodies({200: Prompt}, problems=(404, 500)),
)
async def get_prompt_version(
    name: FromPath[str], version: FromPath[str], services: NamedDependency[Services]
) -> Response[bytes]:
    return _json(services.prompts.get(f"{name}@{version}").model_dump_json().encode())


@get(
    "/openapi.json",
    tags=["Health"],
    summary="This document",
    operation_id="openapi",
    opt=bodies({200: None}, problems=(500,)),
)
async def get_document() -> Response[bytes]:
    return _json(_document())


@get(
    "/healthz",
    tags=["Health"],
    summary="Is the process alive?",
    operation_id="health",
    opt=bodies({200: Health}, problems=(500,)),
)
async def get_health() -> Response[bytes]:
    return _json(Health(version=VERSION).model_dump_json().encode())


@get(
    "/readyz",
    tags=["Health"],
    summary="Can requests be served?",
    description="Tries the database, the prompts and the model's endpoint where there is one; says what is wrong.",
    operation_id="readiness",
    opt=bodies({200: Readiness, 503: Readiness}, problems=(500,)),
)
async def get_readiness(services: NamedDependency[Services]) -> Response[bytes]:
    readiness = await services.readiness()
    return _json(readiness.model_dump_json().encode(), status=200 if readiness.ready else 503)


@get(
    "/metrics",
    tags=["Health"],
    summary="Metrics for Prometheus",
    description="Requests, calls to endpoints, tokens, findings and queues, in Prometheus's text format.",
    operation_id="metrics",
    opt=bodies({200: None}, media_type=metrics.CONTENT_TYPE.partition(";")[0], problems=(500,)),
)
async def get_metrics(services: NamedDependency[Services]) -> Response[bytes]:
    with suppress(StorageError):  # /readyz says so
        metrics.QUEUE_DEPTH.labels("jobs").set(await services.queued())
    return Response(content=metrics.exposition(), status_code=200, headers={"Content-Type": metrics.CONTENT_TYPE})


@get(
    "/docs",
    tags=["Pages"],
    summary="This document, to read",
    operation_id="docs",
    opt=bodies({200: None}, problems=(500,), media_type="text/html"),
)
async def get_docs() -> Response[str]:
    return page("docs", groups=_groups(), description=DESCRIPTION)


ROUTES = (
    post_summary,
    *STREAM_ROUTES,
    *JOB_ROUTES,
    post_verification,
    post_analysis,
    get_prompts,
    get_prompt,
    get_prompt_version,
    get_document,
    get_health,
    get_readiness,
    get_metrics,
    *FACADE,
    post_slack_command,
    *PAGE_ROUTES,
    get_docs,
)


@cache
def _document() -> bytes:
    return json.dumps(document(ROUTES, version=VERSION, description=DESCRIPTION)).encode()


@cache
def _groups() -> dict[str, list[Operation]]:
    return read_document(json.loads(_document()))


async def _summarize(services: Services, body: SummaryBody) -> Summary:
    return render(await services.summarize(body), body.citation_format, body.host)


async def _analyses(services: Services, body: AnalysisRequest) -> Analyses:
    return Analyses(analyses=await services.analyze(body))


async def _answer(
    request: AnyRequest, services: Services, work: Coroutine[Any, Any, Answer], size: int
) -> Response[bytes]:
    value = await run(request, work, deadline=services.settings.deadline)
    return _json(await answer(value, size))


def _json(content: bytes, status: int = 200) -> Response[bytes]:
    return Response(content=content, status_code=status, media_type="application/json")
