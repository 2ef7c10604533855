"""Token counts, and the proof that they need no network."""

import socket
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.analysis import tokens
from service.analysis.tokens import count_each, count_lines, count_tokens, encoding
from service.errors import InvalidConfiguration


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("", "o200k_base", 0),
        ("Hello world", "o200k_base", 2),
        ("Hello world", "cl100k_base", 2),
        ("<|endoftext|>", "o200k_base", 7),
    ],
)
def test_counts_as_the_published_vocabularies_do(text: str, name: str, number: int) -> None:
    assert count_tokens(text, name) == number
    assert count_each([text, text], name) == [number, number]


def test_an_unknown_vocabulary_is_named() -> None:
    with pytest.raises(InvalidConfiguration, match="no vocabulary named 'gpt2'"):
        encoding("gpt2")


def test_never_touches_the_network() -> None:
    """A fresh process in which every socket refuses: nothing was cached by an earlier test."""
    program = (
        "import socket\n"
        "def refuse(*a, **k): raise AssertionError('a socket was opened')\n"
        "socket.socket = socket.create_connection = socket.getaddrinfo = refuse\n"
        "from service.analysis.tokens import count_tokens\n"
        "print(count_tokens('Hello world'), count_tokens('Hello world', 'cl100k_base'))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, env={"TIKTOKEN_CACHE_DIR": ""}
    )
    assert done.stdout.split() == ["2", "2"], done.stderr
    assert socket.socket is not None


AWKWARD = (
    "",
    " ",
    "\n\n  \t",
    "It’s 1,234.5 km — isn’t it? DON’T!",
    "<|endoftext|><|im_start|>",
    "中文。한국어 ภาษาไทย हिन्दी",
    "e\u0301 \u200b\ufeff \U0001f9e0\U0001f469\u200d\U0001f680",
    "“" * 500,
    "a" * 3_000,
    " " * 3_000,
    "\ud800 lone",
)


@pytest.mark.parametrize("name", ["o200k_base", "cl100k_base"])
def test_counts_what_tiktoken_encodes(name: str) -> None:
    encode = encoding(name).encode_ordinary
    assert count_each(AWKWARD, name) == [len(encode(text)) for text in AWKWARD]


@settings(deadline=None)  # the first call loads the vocabulary
@given(st.lists(st.text(max_size=60), max_size=8))
def test_counts_any_text_as_tiktoken_encodes_it(texts: list[str]) -> None:
    encode = encoding().encode_ordinary
    assert count_each(texts) == [len(encode(text)) for text in texts]


BREAKS = st.sampled_from(
    ["\n", "\n\n", " \n", "\n ", "\r\n", "\n/", ".\n/", "\n\t", "\n\u00a0", "\n’s", "\n1", "\n12 ", "7 ", "٣ "]
)


@settings(deadline=None)
@pytest.mark.parametrize("name", ["o200k_base", "cl100k_base"])
@given(texts=st.lists(st.lists(st.text(max_size=8) | BREAKS, max_size=9).map("".join), max_size=4))
def test_counts_line_by_line_what_the_whole_counts(name: str, texts: list[str]) -> None:
    assert count_lines(texts, name) == count_each(texts, name)
    assert count_lines(texts, name) == count_each(texts, name)  # looked up


@pytest.mark.parametrize("name", ["o200k_base", "cl100k_base"])
def test_no_line_is_counted_twice(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    count_lines(["Answer with JSON.\n", "[a1.s1] No line of this has been counted.\n"], name)
    count_lines(["2 ", "999 Nor has this one been, under any number.\n"], name)
    monkeypatch.setattr(tokens, "count_each", lambda texts, _: [0 for _ in texts])
    assert count_lines(["Answer with JSON.\n[a1.s1] No line of this has been counted.\n"], name)[0] > 9
    assert count_lines(["2 Nor has this one been, under any number.\n"], name)[0] > 9


def test_counts_without_the_faster_counter(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = count_each(AWKWARD)
    monkeypatch.setattr(tokens, "batch_count", None)
    assert count_each(AWKWARD) == expected
