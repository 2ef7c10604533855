"""A run's answers are recognised by what was asked: in any order, by any client, whatever was learnt meanwhile."""

import pytest

from service.errors import ContextOverflow
from service.llm.chat import ChatRequest, Message
from service.llm.client import Client
from service.llm.config import EndpointConfig
from service.llm.tape import fingerprint, recording
from service.storage import Store
from tests.bench.mock_endpoint import MockEndpoint
from tests.unit.llm.playing import SCHEMA


def question(text, **more):
    return ChatRequest(messages=(Message(role="user", content=text),), **more)


@pytest.fixture
async def journal(tmp_path):
    async with Store(f"sqlite:///{tmp_path / 'journal.sqlite'}") as store:
        yield store.journal


def config(endpoint, **more):
    return EndpointConfig(base_url=endpoint.url, model="mock", **more)


async def ask(endpoint, journal, run, *texts, **more):
    async with Client(config(endpoint, **more.pop("config", {}))) as client, recording(journal, run):
        return [await client.complete(question(text, **more)) for text in texts]


async def test_a_run_that_is_begun_again_asks_only_what_is_new(journal):
    with MockEndpoint() as endpoint:
        first = await ask(endpoint, journal, "job", "a1.s1: One.", "a1.s2: Two.")
        again = await ask(endpoint, journal, "job", "a1.s2: Two.", "a1.s3: Three.", "a1.s1: One.")
        assert len(endpoint.calls) == 3
    assert [a.text for a in again][::2] == [a.text for a in first][::-1]
    assert [a.calls for a in again] == [1, 1, 1]


async def test_runs_do_not_share_answers_and_forgotten_ones_keep_none(journal):
    with MockEndpoint() as endpoint:
        await ask(endpoint, journal, "one", "a1.s1: One.")
        await ask(endpoint, journal, "other", "a1.s1: One.")
        assert len(endpoint.calls) == 2
        await journal.forget(float("inf"))
        await ask(endpoint, journal, "one", "a1.s1: One.")
        assert len(endpoint.calls) == 3


async def test_without_a_run_nothing_is_kept(journal):
    with MockEndpoint() as endpoint:
        async with Client(config(endpoint)) as client:
            for _ in range(2):
                await client.complete(question("a1.s1: One."))
        assert len(endpoint.calls) == 2
    assert await journal.load("job") == {}


async def test_an_answer_holds_for_another_endpoint_that_has_to_be_asked_differently(journal):
    with MockEndpoint() as strict, MockEndpoint(structured="none", refuses=("seed",)) as loose:
        first = await ask(strict, journal, "job", "a1.s1: One.", schema=SCHEMA, seed=1)
        again = await ask(loose, journal, "job", "a1.s1: One.", schema=SCHEMA, seed=1)
        assert loose.calls == []
    assert again[0].data == first[0].data
    assert again[0].endpoint == first[0].endpoint


async def test_failed_attempts_are_not_kept(journal):
    with MockEndpoint(faults={"empty": 1.0}) as endpoint:
        with pytest.raises(Exception, match="without any text"):
            await ask(endpoint, journal, "job", "a1.s1: One.", config={"retries": 0})
        endpoint.configure(faults={})
        await ask(endpoint, journal, "job", "a1.s1: One.")
        assert len(endpoint.calls) == 2


async def test_a_run_keeps_the_context_that_it_was_planned_with(journal):
    with MockEndpoint(context=4_000, tells_context=True, dialect="vllm") as endpoint:
        async with Client(config(endpoint)) as client, recording(journal, "job"):
            planned = await client.context()
    with MockEndpoint(context=2_000, tells_context=True, dialect="vllm") as smaller:
        async with Client(config(smaller)) as client:
            async with recording(journal, "job"):
                assert await client.context() == planned
                with pytest.raises(ContextOverflow):
                    await client.complete(question("a1.s1: One. " * 2_000))
                assert await client.context() < planned
            async with recording(journal, "another"):
                assert await client.context() < planned


@pytest.mark.parametrize(
    "other",
    [
        question("Two."),
        question("One.", seed=2),
        question("One.", temperature=0.5),
        question("One.", model="other"),
        question("One.", max_tokens=5),
        question("One.", schema=SCHEMA),
    ],
)
def test_other_questions_have_other_fingerprints(other):
    one = question("One.")
    assert fingerprint(one, one.messages) != fingerprint(other, other.messages)
