"""Servers that take jobs in, on a database of their own, with one mock endpoint behind all of a module's."""

import base64

import pytest

from service.bootstrap import build
from tests.bench.mock_endpoint import MockEndpoint
from tests.integration.http.serving import Server, settings_for

SECRET = "whsec_" + base64.b64encode(b"a secret of at least 24 bytes").decode()


@pytest.fixture(scope="module")
def module_endpoint():
    with MockEndpoint(steady=True) as endpoint:
        yield endpoint


@pytest.fixture
def endpoint(module_endpoint):
    """The endpoint of the module as it was new: what another test held, or had it do, ends with that test."""
    module_endpoint.configure(latency=0.0, faults={})
    module_endpoint.reset()
    module_endpoint.release()
    return module_endpoint


@pytest.fixture
def serving(endpoint, tmp_path):
    """Start a server on an SQLite file."""
    return starting(endpoint, f"sqlite:///{tmp_path / 'jobs.sqlite'}")


@pytest.fixture
def serving_both(endpoint, database_url):
    """Start a server, once on SQLite and once on PostgreSQL."""
    return starting(endpoint, database_url)


def starting(endpoint, database_url):
    def start(**settings):
        chosen = {"llm_base_url": endpoint.url, "llm_model": "mock", "llm_timeout": 600}
        chosen |= {"database_url": database_url, "worker_lease": 2, "deadline": 600}
        return Server(build(settings_for(**{**chosen, "webhook_secret": SECRET, "webhook_private": True, **settings})))

    return start
