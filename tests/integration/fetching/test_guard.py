"""Nothing but the public web is reached: in no notation, after no redirect, whatever a name resolves to."""

import httpx
import pytest

from service.errors import FetchFailed, FetchTimeout, ForbiddenAddress, InvalidAddress
from service.fetching import guard
from service.fetching.guard import GuardedTransport, plain_transport
from tests.integration.fetching.web import OTHER, PUBLIC, Funnel, Site, answering, funnelled, light_transport, trusting

INSIDE = [
    "http://127.0.0.1/",
    "http://127.0.0.1.:80/",
    "http://127.1/",
    "http://127.0.1/",
    "http://127.255.255.254/",
    "http://2130706433/",
    "http://2130706433./",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://0x7f.0x0.0x0.0x1/",
    "http://0X7F.0.0.1/",
    "http://017700000001/",
    "http://0177.0.0.1/",
    "http://0177.1/",
    "http://127.0.0.0x1/",
    "http://00127.0.0.1/",
    "http://4294967295/",
    "http://0/",
    "http://0.0.0.0/",
    "http://0x/",
    "http://1.2.3.4.5/",
    "http://256.256.256.256/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
    "http://192.168.1.1/",
    "http://100.64.0.1/",
    "http://100.100.100.200/latest/meta-data/",
    "http://169.254.169.254/latest/meta-data/",
    "http://169.254.170.2/v2/credentials",
    "http://2852039166/latest/meta-data/",
    "http://0xA9FEA9FE/",
    "http://168.63.129.16/",
    "http://192.0.0.192/",
    "http://192.0.2.1/",
    "http://198.18.0.1/",
    "http://224.0.0.1/",
    "http://239.255.255.250/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http://[::1]/",
    "http://[::]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://[0:0:0:0:0:ffff:a9fe:a9fe]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b::169.254.169.254]/",
    "http://[64:ff9b:1::a00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2002:a9fe:a9fe::1]/",
    "http://[2001:0:7f00:1::]/",
    "http://[2606:4700::5efe:7f00:1]/",
    "http://[2001:db8::1]/",
    "http://[fc00::1]/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://[fd20:ce::254]/",
    "http://[fe80::1]/",
    "http://[fec0::1]/",
    "http://[ff02::1]/",
    "http://localhost/",
    "http://LOCALHOST/",
    "http://localhost./",
    "http://localhost。/",
    "http://www.localhost/",
    "http://metadata/",
    "http://metadata.google.internal/computeMetadata/v1/",
    "http://printer.local/",
    "http://wiki.corp/",
    "http://db/",
    "http://example.com:22/",
    "http://example.com:6379/",
    "https://example.com:0/",
]
"""Addresses that lead inside, refused before anybody is asked."""

UNUSABLE = [
    "ftp://example.com/",
    "file:///etc/passwd",
    "gopher://example.com/",
    "data:text/html,hello",
    "javascript:alert(1)",
    "//example.com/",
    "http:///path",
    "http://",
    "example.com",
    "http://user@example.com/",
    "http://user:secret@example.com/",
    "http://example.com@127.0.0.1/",
    "http://127.0.0.1@example.com/",
    "http://example.com\\@127.0.0.1/",
    "http://127.0.0.1\\@example.com/",
    "http://exa mple.com/",
    "http://example.com/\r\nHost: inside",
    "http://127.0.0.1\t.example.com/",
    "http://%31%32%37.0.0.1/",
    "http://１２７.０.０.１/",
    "http://①②⑦.0.0.1/",
    "http://[::1%25eth0]/",
    "http://[fe80::1%25lo]/",
    "http://[127.0.0.1]/",
    "http://a..b.com/",
    "http://-.com/",
    "http://xn--/",
    "http://ex*mple.com/",
    "http://example.com:99999999/",
    "http://" + "a" * 64 + ".com/",
    "http://" + "a." * 200 + "com/",
    "http://example.com/" + "a" * 3000,
]
"""Addresses whose form is refused."""

RESOLVED = [
    ["127.0.0.1"],
    ["10.1.2.3"],
    ["169.254.169.254"],
    ["100.64.1.1"],
    ["0.0.0.0"],
    ["::1"],
    ["::ffff:127.0.0.1"],
    ["64:ff9b::a00:1"],
    ["2002:a00:1::"],
    ["fe80::1%eth0"],
    ["fd00::1"],
    [PUBLIC, "127.0.0.1"],
    ["2606:2800:220:1::1", "::1"],
    ["not an address"],
]
"""What a name of the public web may resolve to, when somebody means ill."""


def guarded(site, resolver, **more):
    funnel = Funnel(site.port, **more)
    return GuardedTransport(resolver=resolver, transport=funnelled(light_transport(), funnel)), funnel


async def get(transport, url):
    async with httpx.AsyncClient(transport=transport, follow_redirects=True) as client:
        return await client.get(url)


@pytest.mark.parametrize("url", INSIDE)
async def test_what_leads_inside_is_refused_before_anybody_is_asked(url):
    resolver = answering(["127.0.0.1"])
    with Site() as site:
        transport, funnel = guarded(site, resolver)
        with pytest.raises((ForbiddenAddress, InvalidAddress)):
            await transport.check(url)
        with pytest.raises((ForbiddenAddress, InvalidAddress, httpx.InvalidURL)):
            await get(transport, url)
    assert (site.connections, funnel.dialled, resolver.asked) == (0, [], [])


@pytest.mark.parametrize("url", UNUSABLE)
async def test_a_form_that_two_parsers_may_read_two_ways_is_refused(url):
    resolver = answering(["127.0.0.1"])
    transport = GuardedTransport(resolver=resolver, transport=light_transport())
    with pytest.raises(InvalidAddress) as refused:
        await transport.check(url)
    assert "secret" not in str(refused.value)
    assert resolver.asked == []


@pytest.mark.parametrize("addresses", RESOLVED, ids=",".join)
async def test_a_name_that_leads_inside_is_refused(addresses):
    with Site() as site:
        transport, funnel = guarded(site, answering(addresses))
        with pytest.raises(ForbiddenAddress) as refused:
            await get(transport, "http://news.example.com/")
    assert (site.connections, funnel.dialled) == (0, [])
    assert not any(address in str(refused.value) for address in addresses)


@pytest.mark.parametrize("url", INSIDE)
async def test_a_redirect_inside_is_not_followed(url):
    answers = {"/away": (302, {"Location": url.encode("ascii", "ignore").decode()}, b"")}
    with Site(answers) as site:
        transport, funnel = guarded(site, answering([PUBLIC]))
        with pytest.raises((InvalidAddress, httpx.InvalidURL, httpx.RemoteProtocolError)):
            await get(transport, "http://news.example.com/away")
    assert [path for _, path, _ in site.seen] == ["/away"]
    assert funnel.dialled == [(PUBLIC, 80)]


async def test_a_redirect_to_a_name_that_leads_inside_is_not_followed():
    with Site({"/": (301, {"Location": "http://inside.example.com/"}, b"")}) as site:
        transport, funnel = guarded(site, answering([PUBLIC], ["10.0.0.1"]))
        with pytest.raises(ForbiddenAddress):
            await get(transport, "http://news.example.com/")
    assert funnel.dialled == [(PUBLIC, 80)]


async def test_a_name_is_resolved_once_and_the_address_that_was_checked_is_dialled():
    resolver = answering([PUBLIC], ["127.0.0.1"])
    with Site({"/": (200, {}, b"news")}) as site:
        transport, funnel = guarded(site, resolver)
        assert (await get(transport, "http://news.example.com/")).text == "news"
    assert resolver.asked == ["news.example.com"]
    assert funnel.dialled == [(PUBLIC, 80)]
    assert site.seen[0][0] == "news.example.com"


async def test_a_name_that_changes_its_mind_for_the_redirect_is_checked_again():
    with Site({"/": (302, {"Location": "/inside"}, b""), "/inside": (200, {}, b"reached")}) as site:
        transport, funnel = guarded(site, answering([PUBLIC], ["127.0.0.1"]))
        with pytest.raises(ForbiddenAddress):
            await get(transport, "http://news.example.com/")
    assert [path for _, path, _ in site.seen] == ["/"]
    assert funnel.dialled == [(PUBLIC, 80)]


async def test_the_next_address_is_tried_where_one_refuses():
    with Site({"/": (200, {}, b"news")}) as site:
        transport, funnel = guarded(site, answering([OTHER, PUBLIC]), unreachable=(OTHER,))
        assert (await get(transport, "http://news.example.com/")).text == "news"
    assert [host for host, _ in funnel.dialled] == [OTHER, PUBLIC]


async def test_where_all_addresses_refuse_that_is_said():
    with Site() as site:
        transport, _ = guarded(site, answering([OTHER, PUBLIC]), unreachable=(OTHER, PUBLIC))
        with pytest.raises(httpx.ConnectError):
            await get(transport, "http://news.example.com/")


async def test_an_address_of_version_6_is_dialled_as_it_is():
    with Site({"/": (200, {}, b"news")}) as site:
        transport, funnel = guarded(site, answering(["2606:2800:220:1:248:1893:25c8:1946"]))
        assert (await get(transport, "http://news.example.com/")).text == "news"
    assert funnel.dialled == [("2606:2800:220:1:248:1893:25c8:1946", 80)]


async def test_tls_asks_for_the_name_and_checks_it():
    with Site({"/": (200, {}, b"news")}, names=["news.example.com"]) as site:
        funnel = Funnel(site.port)
        transport = GuardedTransport(
            resolver=answering([PUBLIC]), transport=funnelled(trusting(site.authority), funnel)
        )
        assert (await get(transport, "https://news.example.com/")).text == "news"
        assert site.asked == ["news.example.com"]
        assert site.seen[0][0] == "news.example.com"
        with pytest.raises(httpx.ConnectError, match="certificate"):
            await get(transport, "https://other.example.com/")
    assert len(site.seen) == 1


async def test_two_hosts_behind_one_address_share_no_connection():
    """The second would be trusted on the first one's certificate."""
    with Site({"/": (200, {}, b"news")}, names=["news.example.com"]) as site:
        transport = GuardedTransport(
            resolver=answering([PUBLIC]), transport=funnelled(trusting(site.authority), Funnel(site.port))
        )
        async with httpx.AsyncClient(transport=transport) as client:
            await client.get("https://news.example.com/")
            with pytest.raises(httpx.ConnectError):
                await client.get("https://other.example.com/")
    assert plain_transport()._pool._max_keepalive_connections == 0


async def test_a_proxy_of_the_environment_is_not_used(monkeypatch):
    with Site({"/": (200, {}, b"news")}) as site:
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{site.port}")
        monkeypatch.setenv("ALL_PROXY", f"http://127.0.0.1:{site.port}")
        transport, funnel = guarded(site, answering([PUBLIC]))
        await get(transport, "http://news.example.com/")
    assert funnel.dialled == [(PUBLIC, 80)]


async def test_a_name_without_an_address_is_said():
    async def nobody(name, port):
        raise OSError

    with pytest.raises(FetchFailed, match="has no address"):
        await GuardedTransport(resolver=nobody).check("http://news.example.com/")


async def test_a_resolver_that_hangs_is_given_up(monkeypatch):
    import asyncio

    async def hangs(name, port):
        await asyncio.sleep(60)

    monkeypatch.setattr(guard, "RESOLVING", 0.05)
    with pytest.raises(FetchTimeout):
        await GuardedTransport(resolver=hangs).check("http://news.example.com/")


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/",
        "https://EXAMPLE.com:443/a?b#c",
        "http://93.184.216.34/",
        "http://[2606:4700:4700::1111]/",
        "https://bücher.example.com/",
        "http://1.example.com/",
        "http://example.com./",
        "http://a_b.example.com/",
    ],
)
async def test_the_public_web_may_be_asked(url):
    await GuardedTransport(resolver=answering([PUBLIC])).check(url)


async def test_other_ports_may_be_allowed():
    await GuardedTransport(resolver=answering([PUBLIC]), ports=None).check("https://hooks.example.com:8443/in")
