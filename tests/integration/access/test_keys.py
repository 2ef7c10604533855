"""Keys on both databases: what comes in, what does not, and that nothing tells the reasons apart."""

import hmac

import pytest

from service.access import keys as module
from service.access.keys import Keys, require
from service.domain.access import Scope
from service.errors import InvalidInput, ScopeMissing, Unauthenticated
from service.storage import Store
from service.storage.keys import KeptKey

NOW = 1_800_000_000.0


class Clock:
    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


@pytest.fixture
async def store(database_url):
    async with Store(database_url) as store:
        yield store


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def keys(store, clock):
    return Keys(store.keys, clock=clock)


async def test_a_key_opens_and_is_not_kept(keys, store, database_url):
    key, token = await keys.create("desk", (Scope.VERIFY,), seconds=60)
    assert await keys.authenticate(token) == key
    secret = token.split("_", 2)[2]
    digest = (await store.keys.find(key.id)).digest
    assert secret not in digest
    assert len(digest) == 64
    if database_url.startswith("sqlite"):
        await store.aclose()
        from pathlib import Path

        assert secret.encode() not in Path(database_url.removeprefix("sqlite:///")).read_bytes()


async def wrong_tokens(keys, clock):
    _, valid = await keys.create("valid", (Scope.VERIFY,))
    _, expired = await keys.create("expired", (Scope.VERIFY,), seconds=60)
    gone, revoked = await keys.create("revoked", (Scope.VERIFY,))
    await keys.revoke(gone.id)
    clock.now += 61
    prefix, id_, secret = valid.split("_", 2)
    return {
        "missing": None,
        "empty": "",
        "malformed": "sk-123",
        "unknown": f"{prefix}_{'0' * 16}_{secret}",
        "false": f"{prefix}_{id_}_{secret[:-1]}x",
        "short": f"{prefix}_{id_}",
        "upper": valid.upper(),
        "long": valid + "x" * 10_000,
        "nul": f"{prefix}_{id_}_\x00",
        "latin": f"{prefix}_{id_}_\udcff",
        "another's": f"{prefix}_{id_}_{revoked.split('_', 2)[2]}",
        "expired": expired,
        "revoked": revoked,
    }, valid


async def test_whatever_is_wrong_costs_and_says_the_same(keys, clock, monkeypatch):
    wrong, valid = await wrong_tokens(keys, clock)
    looks, compared, read = [], [], []
    find, compare = keys._kept.find, hmac.compare_digest
    monkeypatch.setattr(keys._kept, "find", lambda id_: looks.append(1) or find(id_))
    monkeypatch.setattr(module.hmac, "compare_digest", lambda a, b: compared.append((len(a), len(b))) or compare(a, b))
    monkeypatch.setattr(KeptKey, "read", lambda kept: read.append(1))
    said = set()
    for name, token in wrong.items():
        looks.clear()
        compared.clear()
        with pytest.raises(Unauthenticated) as refused:
            await keys.authenticate(token)
        said.add(str(refused.value))
        assert (len(looks), compared) == (1, [(64, 64)]), name
    assert len(said) == 1
    assert read == [], "a key that opens nothing is not even read"
    await keys.authenticate(valid)
    assert read == [1]


async def test_a_key_is_for_what_it_is_for(keys):
    key, _ = await keys.create("desk", (Scope.VERIFY,))
    require(key, Scope.VERIFY)
    require(key, None)
    with pytest.raises(ScopeMissing, match="not for summarize"):
        require(key, Scope.SUMMARIZE)


async def test_revoking_twice_or_nothing_is_said(keys):
    key, _ = await keys.create("desk", (Scope.VERIFY,))
    await keys.revoke(key.id)
    for id_ in (key.id, "nothing"):
        with pytest.raises(InvalidInput, match="no key"):
            await keys.revoke(id_)
    with pytest.raises(InvalidInput, match="at least one scope"):
        await keys.create("desk", ())


async def test_all_are_listed_the_dead_ones_too(keys, clock):
    await keys.create("one", (Scope.VERIFY,), seconds=1)
    assert await keys.alive()
    clock.now += 2
    assert not await keys.alive()
    await keys.create("two", (Scope.SUMMARIZE, Scope.ADMIN), requests_per_minute=5)
    assert [(key.name, key.requests_per_minute) for key in await keys.list()] == [("one", None), ("two", 5)]
    assert await keys.alive()


def test_scopes_are_known_by_either_spelling():
    assert Scope("summarise") is Scope.SUMMARIZE
