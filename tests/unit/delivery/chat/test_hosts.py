"""A page cut to what a host takes: whole claims, each with its citations; what does not fit is said."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.delivery.chat.hosts import HOSTS, Host, Limits, write_messages
from tests.unit.rendering.pages import HOSTILE, article, claim, page


def cited(number, words):
    text = f"Claim {number} says that {'very ' * words}much cost ${number},000."
    return claim(text, f"Source {number}: {text}", number=number)


def needs(message):
    """Return the notes that a message refers to and those that it holds."""
    return set(re.findall(r"(?<=[^\n])\[\^(\d+)\](?!:)", message)), set(
        re.findall(r"^\[\^(\d+)\]:", message, re.MULTILINE)
    )


@pytest.mark.parametrize("host", Host)
def test_every_message_fits_and_holds_the_notes_that_it_needs(host):
    sheet = page(
        *(cited(n, 30) for n in range(1, 120)), headline=cited(200, 3), account=("Checked.",) * 30, bulleted=True
    )
    messages = write_messages(sheet, HOSTS[host])
    assert len(messages) > 1
    for message in messages:
        assert HOSTS[host].fits(message)
        used, held = needs(message)
        assert used == held
    together = "".join(messages)
    for n in range(1, 120):
        assert together.count(f"much cost \\${n},000.[^") == 1
    assert together.count("*Checked.*") == 30


def test_a_claim_whose_quotation_does_not_fit_keeps_where_it_stands():
    (message,) = write_messages(page(claim("It cost $5 million.", "word " * 300)), Limits(size=200))
    assert message == "It cost \\$5 million.[^1]\n\n[^1]: in a1.s1\n"


def test_a_claim_that_does_not_fit_is_said_to_be_left_out():
    messages = write_messages(
        page(claim("word " * 100, "w."), claim("It cost $5 million.", number=2)), Limits(size=120)
    )
    assert messages == (
        "*Left out: c1, a sentence of 500 characters, is too long for a message here.*\n",
        "It cost \\$5 million.\n",
    )


def test_what_fits_is_one_message():
    assert len(write_messages(page(cited(1, 3)), HOSTS[Host.DISCORD])) == 1


@pytest.mark.parametrize(
    ("limits", "text", "fits"),
    [
        (Limits(size=4), "abcd", True),
        (Limits(size=4), "abcde", False),
        (Limits(size=4), "😀😀", True),
        (Limits(size=4), "😀😀a", False),
        (Limits(size=4, in_bytes=True), "éé", True),
        (Limits(size=4, in_bytes=True), "éée", False),
    ],
)
def test_size_is_counted_as_the_host_counts(limits, text, fits):
    assert limits.fits(text) is fits


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 400), min_size=1, max_size=8), st.integers(150, 900), st.sampled_from(HOSTILE))
def test_no_figure_is_cut_whatever_the_limit(words, size, title):
    sheet = page(*(cited(n, w) for n, w in enumerate(words, 1)), articles=(article(title=title),))
    for message in write_messages(sheet, Limits(size=size)):
        assert len(message) <= size
        used, held = needs(message)
        assert used == held
        for number in re.findall(r"Claim (\d+) says", re.sub(r"^\[\^\d+\]:.*", "", message, flags=re.MULTILINE)):
            assert f"much cost \\${number},000.[^" in message
