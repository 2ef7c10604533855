"""The OpenAPI document: paths from the routes, bodies from pydantic, so that every field is in it.

Litestar's own generator leaves out what pydantic knows (closed objects, computed fields) and answers unknown addresses
with a page; so the document is put together here from the same route table.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, TypeAlias

from litestar.handlers import HTTPRouteHandler
from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from service.delivery.http.doorkeeping import is_public, scope_of
from service.delivery.http.problems import PROBLEM_JSON, Problem

JSON = "application/json"
EVENT_STREAM = "text/event-stream"
_TYPED = re.compile(r"\{(\w+):\w+\}")
REFERENCE = "#/components/schemas/{model}"

MEANING: Mapping[int, str] = {
    200: "Done.",
    202: "It is a job now; `Location` says where it is.",
    204: "Nothing follows: the run is over and you have its last event.",
    400: "The request cannot be read or used; `errors` names every field that is wrong.",
    401: "A valid key is needed, or a valid signature.",
    403: "The key is for other things, or another site's page sent this.",
    404: "There is no such thing.",
    409: "It has not ended yet, or has ended otherwise; or the first request with this `Idempotency-Key` is at work.",
    408: "The body did not arrive within the deadline.",
    413: "The body, or an article in it, is too large.",
    415: "The body is not JSON.",
    429: "The key's share is used up; `Retry-After` says for how long.",
    422: "The summary was refused (`on_violation: reject`; `report` says why), or its `Idempotency-Key` came with "
    "another request before.",
    500: "A fault of the service.",
    502: "The model's endpoint gave no usable answer, or an article's address no page.",
    503: "Something cannot be reached or has too much to do; `Retry-After` says when to come back, where known.",
    504: "The model's endpoint, an article's address, or the whole run took too long.",
    507: "The database has no room left.",
}
"""Status → what it means here."""

READING: tuple[int, ...] = (400, 408, 413, 415, 500, 502, 504)
"""Problems that every route with articles can meet: 502 and 504 where one is only an address."""

KEYED: tuple[int, ...] = (409, 422, 503, 507)
"""Problems that a POST with an `Idempotency-Key` can meet."""

ENDPOINT: tuple[int, ...] = (422, 503)
"""Problems of a run with a model behind it."""

STREAM: Mapping[str, str] = {"description": "Server-sent events."}
"""The schema of a stream: OpenAPI 3.1 has no word for one, and tools read it as the text or as one event."""

FORBIDDEN = 403
"""What every address may answer: where no keys are asked for, other sites' pages are refused."""

DOOR: tuple[int, ...] = (401, 429, 503)
"""Problems that every address behind the door can meet."""

KEY = "key"

KEY_SCHEME: Mapping[str, str] = {
    "type": "http",
    "scheme": "bearer",
    "description": "A key of `copydesk keys create`. Not asked for on loopback, unless COPYDESK_OPEN is false.",
}

REQUEST_ID_PARAMETER: Mapping[str, Any] = {
    "name": "X-Request-ID",
    "in": "header",
    "required": False,
    "description": "Your id for this request: up to 128 letters, digits and `._:-`. Any other is replaced.",
    "schema": {"type": "string"},
}

LAST_EVENT_ID_PARAMETER: Mapping[str, Any] = {
    "name": "Last-Event-ID",
    "in": "header",
    "required": False,
    "description": "The `id` of the last event that you have; the stream goes on after it.",
    "schema": {"type": "string", "pattern": r"^[0-9]{1,10}$"},
}

IDEMPOTENCY_KEY_PARAMETER: Mapping[str, Any] = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "Your own key for this request. Sent again with the same body, it is answered as it was the first "
    "time, for a day; with another body it is refused (422), and while the first is at work too (409).",
    "schema": {"type": "string", "pattern": r"^[\x21-\x7e]{1,255}$"},
}

REQUEST_ID_HEADER: Mapping[str, Any] = {
    "description": "The request's id, as it stands in the log and in problems.",
    "required": True,
    "schema": {"type": "string", "minLength": 1, "maxLength": 128},
}


Answered: TypeAlias = type[BaseModel] | tuple[type[BaseModel], ...] | None
"""What a status answers: a model, one of several, or any JSON object."""


@dataclass(frozen=True, kw_only=True)
class Bodies:
    """What a route reads and answers: models by status, the statuses of its problems, and how those look.

    `streams` where it answers server-sent events too.
    """

    answers: Mapping[int, Answered]
    problems: Sequence[int]
    asked: type[BaseModel] | None = None
    example: Mapping[str, Any] | None = None
    events: Mapping[str, type[BaseModel]] | None = None
    """Kinds of the events that 200 streams as `text/event-stream`, and what their data are."""
    parameters: Sequence[Mapping[str, Any]] = ()
    """Headers and query parameters that it reads."""
    resumes: bool = False
    """Whether `Last-Event-ID` is read."""
    media_type: str = JSON
    problem: type[BaseModel] = Problem
    problem_type: str = PROBLEM_JSON
    streams: bool = False
    asked_type: str = JSON


def bodies(answers: Mapping[int, Answered], **more: Any) -> dict[str, Bodies]:
    """Return the `opt` of a route. An answer without a model is any JSON object."""
    return {"bodies": Bodies(answers=answers, **more)}


def document(routes: Sequence[HTTPRouteHandler], *, version: str, description: str) -> dict[str, Any]:
    """Return the OpenAPI 3.1 document of `routes`. Each carries its `Bodies` as `opt["bodies"]`."""
    paths: dict[str, dict[str, Any]] = {}
    for route in routes:
        for path in route.paths:
            for method in sorted(route.http_methods):
                paths.setdefault(_TYPED.sub(r"{\1}", path), {})[method.lower()] = _operation(route, path)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Copydesk", "version": version, "description": description},
        "servers": [{"url": "/"}],
        "paths": dict(sorted(paths.items())),
        "components": {
            "schemas": _schemas([route.opt["bodies"] for route in routes]),
            "securitySchemes": {KEY: dict(KEY_SCHEME)},
        },
    }


def _operation(route: HTTPRouteHandler, path: str) -> dict[str, Any]:
    bodies: Bodies = route.opt["bodies"]
    public = is_public(path)
    keyed = KEYED if bodies.asked is not None else ()
    problems = {*bodies.problems, FORBIDDEN, *keyed, *(() if public else DOOR)}
    responses = {str(s): _response(s, bodies.problem, bodies.problem_type) for s in sorted(problems)}
    responses |= {str(s): _response(s, model, bodies.media_type) for s, model in bodies.answers.items()}
    if bodies.events:
        _add_stream(responses, bodies.events)
    if bodies.streams:
        responses["200"]["content"][EVENT_STREAM] = {"schema": dict(STREAM)}
    operation = {
        "operationId": route.operation_id,
        "tags": list(route.tags or ()),
        "summary": route.summary,
        "description": route.description or route.summary,
        "parameters": [
            *map(_path_parameter, _TYPED.findall(path)),
            *bodies.parameters,
            *([IDEMPOTENCY_KEY_PARAMETER] if bodies.asked is not None else []),
            *([LAST_EVENT_ID_PARAMETER] if bodies.resumes else []),
            REQUEST_ID_PARAMETER,
        ],
        "responses": dict(sorted(responses.items())),
        "security": [] if public else _security(path),
    }
    if bodies.asked is not None:
        operation["requestBody"] = _request_body(bodies)
    return operation


def _security(path: str) -> list[dict[str, list[str]]]:
    """Return the ways in: a key with its scope, or none where the service asks for none."""
    scope = scope_of(path)
    return [{KEY: [scope.value] if scope else []}, {}]


def _schemas(routes: Sequence[Bodies]) -> dict[str, Any]:
    """Return the schemas of all bodies: what is read as it is validated, what is answered as it is written."""
    asked = {bodies.asked for bodies in routes if bodies.asked is not None}
    answered: set[type[BaseModel]] = {
        *(bodies.problem for bodies in routes),
        *(model for bodies in routes for answered in bodies.answers.values() for model in _models(answered)),
        *(model for bodies in routes for model in (bodies.events or {}).values()),
    }
    models: list[tuple[type[BaseModel], JsonSchemaMode]] = []
    models += [(model, "validation") for model in sorted(asked, key=_name)]
    models += [(model, "serialization") for model in sorted(answered, key=_name)]
    _, schema = models_json_schema(models, ref_template=REFERENCE)
    return dict(sorted(schema["$defs"].items()))


def _models(answered: Answered) -> tuple[type[BaseModel], ...]:
    if answered is None:
        return ()
    return answered if isinstance(answered, tuple) else (answered,)


def _name(model: type[BaseModel]) -> str:
    return model.__name__


def _add_stream(responses: dict[str, Any], events: Mapping[str, type[BaseModel]]) -> None:
    """Describe a stream as far as OpenAPI 3.1 can: text, with the data of each kind of event beside it."""
    answer = responses.setdefault("200", _response(200, None, EVENT_STREAM))
    answer["content"][EVENT_STREAM] = {
        "schema": dict(STREAM),
        "x-events": {kind: _reference(model) for kind, model in events.items()},
    }


def _path_parameter(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}


def _request_body(bodies: Bodies) -> dict[str, Any]:
    described = {"schema": _reference(bodies.asked), "example": dict(bodies.example or {})}
    return {"required": True, "content": {bodies.asked_type: described}}


def _response(status: int, model: Answered, media_type: str) -> dict[str, Any]:
    described = {"description": MEANING[status], "headers": {"X-Request-ID": dict(REQUEST_ID_HEADER)}}
    if status == HTTPStatus.NO_CONTENT:
        return described
    return described | {
        "content": {media_type: {"schema": _reference(model) if "json" in media_type else {"type": "string"}}},
    }


def _reference(answered: Answered) -> dict[str, Any]:
    references = [{"$ref": REFERENCE.format(model=model.__name__)} for model in _models(answered)]
    if len(references) == 1:
        return references[0]
    return {"oneOf": references} if references else {"type": "object"}
