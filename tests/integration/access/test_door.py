"""The door over HTTP: no work without a key, limits in headers, and two replicas that count together."""

import asyncio
import threading
import time

import httpx
import pytest

from service.application.admission import Admission
from service.bootstrap import build
from service.delivery.http.doorkeeping import is_ours, is_public, scope_of
from service.domain.access import Scope
from tests.integration.http.serving import Server, settings_for
from tests.waiting import PATIENCE, until

BODY = {
    "articles": [{"text": "The council voted to close the old bridge on Monday, the mayor said. It costs $4 million."}]
}
POSTS = ["/v1/summaries", "/v1/verifications", "/v1/analyses"]


class Counting(Admission):
    """The real way in, which counts what is asked to be done and may be held up."""

    worked = 0
    hold = None

    async def admit(self, bundle):
        self.worked += 1
        if self.hold is not None:
            await asyncio.to_thread(self.hold.wait, PATIENCE)
        return await super().admit(bundle)


def counting(**settings):
    services = build(settings_for(**settings))
    services.admission.__class__ = Counting
    return services


def create(services, *scopes, **options):
    async def once():
        try:
            return await services.keys.create("desk", scopes or tuple(Scope), **options)
        finally:
            await services.store.aclose()

    return asyncio.run(once())


def revoke(services, key):
    async def once():
        try:
            await services.keys.revoke(key.id)
        finally:
            await services.store.aclose()

    asyncio.run(once())


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


@pytest.fixture
def closed(tmp_path):
    return {"database_url": f"sqlite:///{tmp_path / 'a.sqlite'}", "open": False}


def test_without_a_valid_key_no_work_is_done(closed):
    services = counting(**closed)
    key, valid = create(services)
    dead, revoked = create(services)
    _, expired = create(services, seconds=0.01)
    revoke(services, dead)
    time.sleep(0.02)
    wrong = [{}, {"Authorization": valid}, {"Authorization": f"Basic {valid}"}, {"Authorization": "Bearer"}]
    wrong += [bearer(token) for token in ("x", "sk-1", valid[:-1], valid[:-1] + "!", revoked, expired)]
    with Server(services) as server:
        answers = [
            httpx.post(f"{server.url}{path}", content=b'{"articles": [', headers=headers)
            for path in POSTS
            for headers in wrong
        ]
        assert services.admission.worked == 0
        assert httpx.post(f"{server.url}/v1/analyses", json=BODY, headers=bearer(valid)).status_code == 200
        assert services.admission.worked == 1
    assert {a.status_code for a in answers} == {401}
    assert {a.headers["www-authenticate"] for a in answers} == {'Bearer realm="copydesk"'}
    assert len({a.text.replace(a.json()["request_id"], "") for a in answers}) == 1
    assert key.id not in "".join(a.text for a in answers)


def test_a_key_opens_only_what_it_is_for(closed):
    services = counting(**closed)
    _, verify = create(services, Scope.VERIFY)
    _, admin = create(services, Scope.ADMIN)
    with Server(services) as server:

        def status(method, path, token, **more):
            return httpx.request(method, f"{server.url}{path}", headers=bearer(token), **more).status_code

        assert status("POST", "/v1/analyses", verify, json=BODY) == 200
        assert status("POST", "/v1/summaries", verify, json=BODY) == 403
        assert status("GET", "/metrics", verify) == 403
        assert status("GET", "/metrics", admin) == 200
        assert status("POST", "/v1/analyses", admin, json=BODY) == 403
        assert status("GET", "/v1/prompts", verify) == 200
        for path in ("/healthz", "/readyz", "/openapi.json"):
            assert httpx.get(f"{server.url}{path}").status_code == 200
        for path in ("/metrics", "/v1/prompts", "/v1/prompts/summarize"):
            assert httpx.get(f"{server.url}{path}").status_code == 401
    assert services.admission.worked == 1


def test_the_key_stands_in_no_log(closed, json_log, capsys):
    services = counting(**closed)
    key, token = create(services)
    with Server(services) as server:
        httpx.post(f"{server.url}/v1/analyses", json=BODY, headers=bearer(token))
        httpx.post(f"{server.url}/v1/analyses", json=BODY, headers=bearer(token + "x"))
    logged = capsys.readouterr().err
    assert f'"key": "{key.id}"' in logged
    _, _, secret = token.split("_", 2)  # a secret may have an underscore of its own
    assert len(secret) > 20
    assert secret not in logged


def test_the_headers_tell_a_key_of_its_share(closed):
    """All ask at one moment: the clock of what is taken stands still."""
    services, now = counting(**closed, requests_per_minute=100), time.time()
    services.store.takings._clock = lambda: now
    _, mine = create(services, requests_per_minute=2)
    _, other = create(services)
    with Server(services) as server:
        answers = [httpx.post(f"{server.url}/v1/analyses", json=BODY, headers=bearer(mine)) for _ in range(4)]
        assert httpx.post(f"{server.url}/v1/analyses", json=BODY, headers=bearer(other)).status_code == 200
    assert [a.status_code for a in answers] == [200, 200, 429, 429]
    assert [a.headers["ratelimit-remaining"] for a in answers] == ["1", "0", "0", "0"]
    assert {a.headers["ratelimit-limit"] for a in answers} == {"2"}
    assert {a.headers["ratelimit-policy"] for a in answers} == {"2;w=60"}
    assert answers[-1].headers["retry-after"] == "60"
    assert answers[-1].json()["code"] == "rate_limited"
    assert services.admission.worked == 3


def test_two_replicas_on_one_postgresql_count_together(postgres_url, long_minute):
    shared = {"database_url": postgres_url, "open": False, "requests_per_minute": 10}
    one, two = counting(**shared), counting(**shared)
    _, token = create(one)
    with Server(one) as first, Server(two) as second:

        def ask(number):
            url = (first, second)[number % 2].url
            with httpx.Client(headers=bearer(token), timeout=PATIENCE) as client:
                return [client.post(f"{url}/v1/analyses", json=BODY).status_code for _ in range(3)]

        results = []
        threads = [threading.Thread(target=lambda n=n: results.extend(ask(n))) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(PATIENCE)
    assert sorted(results) == [200] * 10 + [429] * 14
    assert one.admission.worked + two.admission.worked == 10
    assert min(one.admission.worked, two.admission.worked) > 0


def test_two_replicas_share_the_places_of_a_key(postgres_url):
    shared = {"database_url": postgres_url, "open": False, "key_concurrency": 1}
    one, two = counting(**shared), counting(**shared)
    _, token = create(one)
    one.admission.hold = threading.Event()
    with Server(one) as first, Server(two) as second:
        answered = []
        client = threading.Thread(
            target=lambda: answered.append(httpx.post(f"{first.url}/v1/analyses", json=BODY, headers=bearer(token)))
        )
        client.start()
        until(lambda: one.admission.worked)
        refused = httpx.post(f"{second.url}/v1/analyses", json=BODY, headers=bearer(token))
        one.admission.hold.set()
        client.join(PATIENCE)
        free = httpx.post(f"{second.url}/v1/analyses", json=BODY, headers=bearer(token))
    assert (answered[0].status_code, refused.status_code, free.status_code) == (200, 429, 200)
    assert refused.headers["retry-after"] == "1"


def test_whoever_waits_for_each_answer_is_never_told_that_he_asks_at_once(postgres_url, monkeypatch):
    shared = {"database_url": postgres_url, "open": False, "key_concurrency": 1}
    one, two = counting(**shared), counting(**shared)
    _, token = create(one)
    slow = one.limiter.release

    async def late(allowance):
        await asyncio.sleep(0.2)
        await slow(allowance)

    monkeypatch.setattr(one.limiter, "release", late)
    with Server(one) as first, Server(two) as second:
        codes = [
            httpx.post(f"{server.url}/v1/analyses", json=BODY, headers=bearer(token)).status_code
            for server in (first, second) * 3
        ]
    assert codes == [200] * 6


def test_a_full_queue_answers_503_and_when_to_come_back():
    services = counting(max_running=1, max_waiting=1)
    services.admission.hold = threading.Event()
    with Server(services) as server:
        answered = []
        clients = [
            threading.Thread(
                target=lambda: answered.append(httpx.post(f"{server.url}/v1/analyses", json=BODY).status_code)
            )
            for _ in range(2)
        ]
        clients[0].start()
        until(lambda: services.admission.worked)
        clients[1].start()
        until(lambda: 'copydesk_queue_depth{queue="requests"} 1.0' in httpx.get(f"{server.url}/metrics").text)
        refused = httpx.post(f"{server.url}/v1/analyses", json=BODY)
        assert httpx.get(f"{server.url}/healthz").status_code == 200
        services.admission.hold.set()
        for client in clients:
            client.join(PATIENCE)
    assert (refused.status_code, refused.json()["code"]) == (503, "overloaded")
    assert int(refused.headers["retry-after"]) >= 1
    assert answered == [200, 200]
    assert services.admission.worked == 2


def test_tokens_are_charged_to_the_key(tmp_path, long_minute):
    from tests.bench.mock_endpoint import MockEndpoint

    with MockEndpoint() as endpoint:
        services = counting(
            database_url=f"sqlite:///{tmp_path / 'a.sqlite'}",
            open=False,
            llm_base_url=endpoint.url,
            llm_model="mock",
            tokens_per_minute=50,
        )
        _, token = create(services)
        with Server(services) as server:
            answers = [httpx.post(f"{server.url}/v1/summaries", json=BODY, headers=bearer(token)) for _ in range(2)]
    assert [a.status_code for a in answers] == [200, 429]
    assert "tokens in a minute" in answers[1].json()["detail"]


def test_articles_may_be_limited_in_tokens():
    with Server(counting(max_tokens=100)) as server:
        fine = httpx.post(f"{server.url}/v1/analyses", json=BODY)
        long = httpx.post(
            f"{server.url}/v1/analyses", json={"articles": BODY["articles"] * 1 + [{"text": "a word " * 200}]}
        )
    assert fine.status_code == 200
    assert (long.status_code, long.json()["code"]) == (413, "article_too_long")
    assert "COPYDESK_MAX_TOKENS" in long.json()["detail"]


FOREIGN = [
    ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors", "Origin": "https://bad.example"}, 403),
    ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}, 403),
    ({"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors"}, 200),
    ({"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate"}, 200),
    ({"Host": "rebound.example.com"}, 403),
    ({"Host": "rebound.example.com:8000"}, 403),
    ({"Host": "desk.example.org"}, 200),
    ({"Host": "localhost:8000"}, 200),
    ({"Host": "[::1]:8000"}, 200),
    ({"Host": "printer.local"}, 200),
]


def test_other_sites_pages_get_nothing_from_an_open_service():
    services = counting(hosts=("desk.example.org",))
    with Server(services) as server:
        for headers, status in FOREIGN:
            services.admission.worked = 0
            answer = httpx.post(f"{server.url}/v1/analyses", json=BODY, headers=headers)
            assert answer.status_code == status, headers
            assert services.admission.worked == (status == 200)
            assert "access-control-allow-origin" not in answer.headers


def test_pages_of_named_sites_may_ask():
    origin = "https://desk.example.org"
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors", "Origin": origin}
    preflight = {
        "Origin": origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization",
    }
    with Server(counting(cors_origins=(origin,))) as server:
        asked = httpx.options(f"{server.url}/v1/analyses", headers=preflight)
        answer = httpx.post(f"{server.url}/v1/analyses", json=BODY, headers=headers)
        other = httpx.options(f"{server.url}/v1/analyses", headers=preflight | {"Origin": "https://bad.example"})
    assert asked.headers["access-control-allow-origin"] == origin
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (200, origin)
    assert other.headers.get("access-control-allow-origin") != "https://bad.example"


def test_every_answer_carries_the_headers_that_protect():
    with Server(counting()) as server:
        answers = [
            httpx.get(f"{server.url}/healthz"),
            httpx.get(f"{server.url}/nothing"),
            httpx.post(f"{server.url}/v1/analyses", json={}),
            httpx.put(f"{server.url}/v1/analyses"),
        ]
    for answer in answers:
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize(
    ("host", "ours"),
    [
        ("127.0.0.1", True),
        ("[::1]", True),
        ("::1", True),
        ("desk", True),
        ("a.localhost:80", True),
        ("a.com", False),
        ("a.com:1", False),
    ],
)
def test_a_name_that_somebody_outside_may_own_is_not_ours(host, ours):
    assert is_ours(host, ()) == ours


def test_every_route_is_behind_the_door_or_meant_to_be_public():
    from service.delivery.http.routes import ROUTES

    paths = {path for route in ROUTES for path in route.paths}
    below = {path for path in paths if path.startswith(("/assets/", "/static/", "/integrations/"))}
    known = {"/", "/check", "/docs", "/examples.json", "/healthz", "/readyz", "/openapi.json"}
    assert {path for path in paths if is_public(path)} <= known | below
    posts = {path for route in ROUTES if "POST" in route.http_methods for path in route.paths}
    assert all(scope_of(path) or is_public(path) for path in posts)


def test_no_address_of_the_app_lets_anybody_in_without_a_key(closed):
    """Every route, the mounted ones too, whatever it is added for: public on purpose, or 401."""
    from service.delivery.http import create_app

    services = counting(**closed)
    create(services)
    app = create_app(services=services)
    with Server(services) as server:
        for route in app.routes:
            path = route.path.replace("{", "").replace("}", "").replace(":str", "")
            for method in {"GET", "POST", "DELETE"} & set(getattr(route, "methods", None) or ("GET", "POST")):
                if not is_public(route.path_format):
                    status = httpx.request(method, f"{server.url}{path}").status_code
                    assert status == 401, (method, path)
    assert services.admission.worked == 0
