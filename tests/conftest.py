"""What all tests share."""

from pathlib import Path

import pytest

from service import Article

pytest_plugins = ["tests.databases"]

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="session")
def seed_a() -> Article:
    """The first seed, A in the gold: three carriers, a poll, promo lines."""
    return Article(text=(SEEDS / "articles/000_a66ef248912c14bd.txt").read_text("utf-8"))


@pytest.fixture(scope="session")
def seed_b() -> Article:
    """The second seed, B in the gold: the same broadcast in other words."""
    return Article(text=(SEEDS / "articles/004_04f97b577d62535f.txt").read_text("utf-8"))
