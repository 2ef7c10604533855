"""A key appears in no log, no error, no repr."""

import io
import pickle
import traceback
from contextlib import redirect_stderr

import httpx
import pytest
from rich.console import Console
from rich.traceback import Traceback

from service.errors import EndpointError
from service.llm.client import Client
from service.llm.config import EndpointConfig
from service.telemetry import configure_logging
from tests.unit.llm.playing import KEY, SCHEMA, ask, chat, client, refuse

FAILURES = [
    refuse(401, f"Incorrect API key provided: {KEY}."),
    refuse(400, f"Bad header 'Authorization: Bearer {KEY}'"),
    refuse(500, f"upstream got Bearer {KEY} and fell over"),
    httpx.Response(200, text=f"<html>{KEY}</html>", headers={"content-type": "text/html"}),
    httpx.Response(200, json={"error": KEY}),
    chat(f"not json, but {KEY}"),
    chat(KEY, finish_reason="length"),
    httpx.ConnectError("refused"),
    httpx.ReadError("reset"),
]


@pytest.mark.parametrize("failure", FAILURES)
async def test_no_failure_shows_the_key(failure: httpx.Response | Exception) -> None:
    log = io.StringIO()
    with redirect_stderr(log):
        configure_logging("debug", "json")
        with pytest.raises(EndpointError) as caught:
            await client(*[failure] * 4).complete(ask(schema=SCHEMA))
    error = caught.value
    shown = [str(error), repr(error), error.message, str(error.hint), error.answered]
    shown += ["".join(traceback.format_exception(error)), log.getvalue()]
    assert all(KEY not in text for text in shown)
    assert "http://desk.test/v1" in str(error)


async def test_a_traceback_with_local_variables_does_not_show_it_either() -> None:
    try:
        await client(*[refuse(500, "no")] * 4).complete(ask())
    except EndpointError as error:
        console = Console(file=io.StringIO(), width=500)
        console.print(Traceback.from_exception(type(error), error, error.__traceback__, show_locals=True))
        text = console.file.getvalue()
    assert "desk.test" in text
    assert KEY not in text


def test_no_value_shows_the_key() -> None:
    config = EndpointConfig(base_url="http://desk.test/v1", api_key=KEY)
    one = Client(config, transport=httpx.MockTransport(lambda _: chat("")))
    for shown in (
        repr(config),
        str(config),
        config.model_dump_json(),
        str(config.model_dump()),
        repr(one),
        repr(vars(one)),
    ):
        assert KEY not in shown


def test_the_address_of_an_error_has_no_query() -> None:
    config = EndpointConfig(base_url="http://desk.test/v1?key=planted", api_key=KEY)
    assert config.name == "http://desk.test/v1"
    assert str(config.url("/models")) == "http://desk.test/v1/models?key=planted"


def test_credentials_in_the_address_are_refused_without_being_repeated() -> None:
    with pytest.raises(ValueError, match="give the key as api_key") as caught:
        EndpointConfig(base_url="http://me:planted@desk.test/v1")
    assert "planted" not in str(caught.value)


async def test_the_key_is_sent() -> None:
    one = client(chat("fine"))
    await one.complete(ask())
    assert one.requests[0].headers["authorization"] == f"Bearer {KEY}"


async def test_without_a_key_none_is_sent() -> None:
    one = client(chat("fine"), api_key=None)
    await one.complete(ask())
    assert "authorization" not in one.requests[0].headers


def test_errors_can_be_pickled_for_another_process() -> None:
    error = EndpointError("no", endpoint="http://desk.test/v1", hint="wait")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
