"""Token counts, and the proof that they need no network."""

import socket
import subprocess
import sys

import pytest

from service.analysis.tokens import count_each, count_tokens, encoding
from service.errors import InvalidConfiguration


@pytest.mark.parametrize(
    ("text", "name", "tokens"),
    [
        ("", "o200k_base", 0),
        ("Hello world", "o200k_base", 2),
        ("Hello world", "cl100k_base", 2),
        ("<|endoftext|>", "o200k_base", 7),
    ],
)
def test_counts_as_the_published_vocabularies_do(text: str, name: str, tokens: int) -> None:
    assert count_tokens(text, name) == tokens
    assert count_each([text, text], name) == [tokens, tokens]


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
