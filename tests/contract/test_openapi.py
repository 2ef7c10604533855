"""The OpenAPI document tells the truth: schemathesis finds no answer that it does not describe."""

import tempfile

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from service.delivery.http import create_app
from service.settings import Settings

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
    unsupported_method,
]
"""All but `positive_data_acceptance`: no schema can say that a text is prose."""

KEPT = f"sqlite:///{tempfile.mkdtemp(prefix='copydesk-contract-')}/kept.sqlite"

app = create_app(Settings(_env_file=None, llm_base_url=None, deadline=20, database_url=KEPT, jobs_concurrency=0))
schema = schemathesis.openapi.from_asgi("/openapi.json", app)


@schema.parametrize()
@settings(
    max_examples=25,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
def test_answers_are_documented(case):
    case.call_and_validate(checks=CHECKS)
