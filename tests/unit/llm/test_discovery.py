"""What an endpoint says of itself."""

import httpx
import pytest

from service.errors import EndpointUnauthorized
from service.llm.chat import Mode
from service.llm.discovery import listing_of
from service.llm.fallback import Fallback
from tests.unit.llm.playing import ask, body_of, chat, client, refuse


def listing(*entries: dict[str, object]) -> httpx.Response:
    return httpx.Response(200, json={"object": "list", "data": list(entries)})


NO_PROPS = httpx.Response(404, json={"detail": "Not Found"})


@pytest.mark.parametrize(
    ("entry", "context"),
    [
        ({"max_model_len": 4096}, 4096),
        ({"context_length": 131_072}, 131_072),
        ({"context_window": 32_768}, 32_768),
        ({"max_context_length": 32_768, "loaded_context_length": 4096}, 4096),
        ({"meta": {"n_ctx": 1024, "n_ctx_train": 8192}}, 1024),
        ({"meta": {"n_ctx_train": 8192}}, None),
        ({"max_model_len": "many"}, None),
        ({"max_model_len": True}, None),
        ({}, None),
    ],
)
def test_contexts_that_listings_tell(entry: dict[str, object], context: int | None) -> None:
    assert listing_of({"data": [{"id": "m", **entry}]}).contexts.get("m") == context


@pytest.mark.parametrize(
    ("payload", "models"),
    [
        ({"data": [{"id": "a"}, {"id": "b"}]}, ("a", "b")),
        ({"models": [{"name": "a"}]}, ("a",)),
        ([{"id": "a"}], ("a",)),
        ({"data": [{"object": "model"}, 7]}, ()),
        ({"data": None}, ()),
        ("x", ()),
    ],
)
def test_listings_come_in_many_forms(payload: object, models: tuple[str, ...]) -> None:
    assert listing_of(payload).models == models


async def test_settings_go_before_what_is_said() -> None:
    one = client(listing({"id": "tiny", "max_model_len": 4096}), NO_PROPS, context=2048)
    assert await one.context() == 2048
    assert one.requests == []


async def test_the_context_is_asked_for_once() -> None:
    one = client(listing({"id": "tiny", "max_model_len": 4096}))
    assert [await one.context(), await one.context()] == [4096, 4096]


async def test_llama_cpp_tells_what_one_slot_holds() -> None:
    props = httpx.Response(200, json={"default_generation_settings": {"n_ctx": 1024}, "total_slots": 4})
    one = client(listing({"id": "tiny"}), props)
    assert await one.context() == 1024
    assert [request.url.path for request in one.requests] == ["/v1/models", "/props"]


async def test_an_endpoint_that_says_nothing_gets_the_careful_default() -> None:
    assert await client(listing({"id": "tiny"}), NO_PROPS).context() == 8192


async def test_a_probe_tells_what_a_reader_of_the_doctor_wants_to_know() -> None:
    one = client(listing({"id": "tiny", "max_model_len": 4096}, {"id": "big"}))
    status = await one.probe()
    assert (status.reachable, status.problem, status.model, status.models) == (True, None, "tiny", ("tiny", "big"))
    assert (status.context, status.context_source, status.enforces_schema) == (4096, "/models", None)


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ((refuse(401, "no key"),), "COPYDESK_LLM_API_KEY"),
        ((httpx.ConnectError("refused"),), "cannot be reached: refused"),
        ((httpx.Response(200, text="<html>"),), "does not list its models"),
        ((listing({"id": "other"}), NO_PROPS), "does not list 'tiny'. It has other."),
    ],
)
async def test_a_probe_says_what_is_wrong(answers: tuple[httpx.Response, ...], says: str) -> None:
    status = await client(*answers).probe()
    assert not status.reachable
    assert says in str(status.problem)


async def test_an_endpoint_without_a_list_can_be_used_where_the_model_is_set() -> None:
    nothing = httpx.Response(404, json={"detail": "Not Found"})
    assert (await client(nothing).probe()).reachable
    assert not (await client(nothing, model=None).probe()).reachable


TRIED = '{"sea": "calm", "wind": 3}'


async def test_an_examination_tells_what_was_learnt() -> None:
    no_seed = refuse(400, "'temperature' is not supported", param="temperature")
    no_schema = refuse(400, "json_schema is not supported")
    one = client(listing({"id": "tiny", "max_model_len": 4096}), no_seed, no_schema, chat(TRIED))
    (status,) = await one.examine()
    assert (status.problem, status.mode, status.dropped) == (None, Mode.JSON_OBJECT, ("temperature",))
    assert status.seconds == 0


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ((refuse(401, "no"),), "COPYDESK_LLM_API_KEY"),
        ((listing({"id": "tiny"}), NO_PROPS, chat("a"), chat("b")), "not the JSON"),
    ],
)
async def test_an_examination_says_what_is_wrong(answers: tuple[httpx.Response, ...], says: str) -> None:
    (status,) = await client(*answers).examine()
    assert says in str(status.problem)


async def test_several_endpoints_are_examined_in_order() -> None:
    first = client(refuse(401, "no"))
    second = client(listing({"id": "tiny", "max_model_len": 9}), chat(TRIED), base_url="http://spare.test/v1")
    found = await Fallback([first, second]).examine()
    assert [(status.endpoint, status.reachable) for status in found] == [
        ("http://desk.test/v1", False),
        ("http://spare.test/v1", True),
    ]


async def test_no_model_set_and_none_listed() -> None:
    status = await client(listing(), NO_PROPS, model=None).probe()
    assert "COPYDESK_LLM_MODEL" in str(status.problem)


async def test_a_listing_that_fails_stops_only_those_who_need_it() -> None:
    with pytest.raises(EndpointUnauthorized):
        await client(refuse(401, "no"), model=None).complete(ask())
    later = client(refuse(503, "Loading model"), listing({"id": "tiny", "max_model_len": 9}), chat("fine"), model=None)
    assert (await later.complete(ask())).text == "fine"
    one = client(chat("fine"))
    await one.complete(ask())
    assert body_of(one.requests[0])["model"] == "tiny"
