"""Whatever is sent as an address or comes back from one: an answer or one of our errors, and never the inside."""

from ipaddress import ip_address

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.errors import FetchFailed, InvalidAddress, NotAnArticle
from service.fetching.addresses import closed
from service.fetching.bodies import decode, receive
from service.fetching.targets import read_target

PIECES = (
    "http://|https://|HTTP:|ftp://|//|127.0.0.1|127.1|0x7f.1|2130706433|017700000001|[::1]|[::ffff:127.0.0.1]|localhost"
    "|example.com|xn--|xn--bcher-kva.com|１２７|①|。|．|:80|:443|:22|:0|:99999|@|user:pass@|\\|/|?|#|%00|%2e|%31|.|..|-|_| |\t|\n|\x00"
    "|é|ß|\u200b|\ud800|a|A|1|0x|[|]|[v1.x]|169.254.169.254"
).split("|")
"""What addresses that mean ill are put together from."""

addresses = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=8).map("".join)


@settings(max_examples=600, deadline=None)
@given(addresses | addresses.map(lambda a: f"http://{a}") | st.text(max_size=60))
def test_an_address_is_public_or_refused(address):
    try:
        target = read_target(address)
    except InvalidAddress:
        return
    assert target.port in {80, 443}
    if target.literal:
        assert closed(target.host) is None
        assert ip_address(target.host).is_global
    else:
        assert "." in target.host
        assert not target.host.rpartition(".")[2].isdecimal()
        assert httpx.URL(f"http://{target.host}/").raw_host.decode() == target.host


@settings(max_examples=300, deadline=None)
@given(st.ip_addresses())
def test_no_closed_address_counts_as_public(address):
    special = address.is_private or address.is_loopback or address.is_multicast or address.is_link_local
    if special or not address.is_global:
        assert closed(address) is not None


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400), st.text(max_size=60) | st.sampled_from(("text/html; charset=utf-8", "a; charset=idna")))
def test_any_bytes_become_text_that_can_be_written(body, content_type):
    text = decode(body, content_type)
    assert "\x00" not in text
    text.encode("utf-8")


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(("gzip", "identity", "x-gzip", "br", "gzip, gzip", "")))
async def test_any_body_is_read_within_its_limit_or_refused(body, coding):
    response = httpx.Response(200, headers={"content-encoding": coding}, stream=Piece(body))
    try:
        read = await receive(response, 200)
    except (NotAnArticle, FetchFailed):
        return
    assert len(read) <= 200


class Piece(httpx.AsyncByteStream):
    def __init__(self, body):
        self.body = body

    async def __aiter__(self):
        for at in range(0, len(self.body), 50):
            yield self.body[at : at + 50]


@pytest.mark.parametrize("size", [10_000, 1_000_000])
async def test_a_bomb_takes_no_more_than_the_limit(size):
    import gzip
    import tracemalloc

    packed = gzip.compress(b"\0" * 200_000_000, 9)
    response = httpx.Response(200, headers={"content-encoding": "gzip"}, stream=Piece(packed))
    tracemalloc.start()
    with pytest.raises(NotAnArticle):
        await receive(response, size)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 * size + 2_000_000
