"""What the rules have found out about the articles so far: many ask the same, and each answer is looked for once."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from service.domain import Source


@dataclass(slots=True)
class Kept:
    """Answers, by what was asked. They live as long as the library of one request."""

    roles: dict[str, frozenset[int]] = field(default_factory=dict)
    """What has been found out about the roles of names: each is asked about once per statement."""

    likened: dict[tuple[str, str | None, str], dict[tuple[int, Source], Any]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    """Source of a claim → attribution and its source → how sure it is that the two are one, as far as asked for."""

    adjoining: dict[str, frozenset[int]] = field(default_factory=dict)
    """Name → the roles that stand right beside it, as far as asked for so far."""

    surroundings: dict[str, frozenset[str]] = field(default_factory=dict)
    """Name → stems of all that stands near it in the articles, as far as asked for so far."""

    holders: dict[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    """Description → who may be meant, and how many of its roles stand near each, as far as asked for so far."""

    bodies: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Last word of a name → words of what that one is brought in as an officer of, as far as asked for so far."""

    callings: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    """Speaker and how an article has him → the fields in which he acts, as far as asked for so far."""

    pairs: dict[tuple[str, str], bool] = field(default_factory=dict)
    """What has been found out about pairs of names, likewise."""

    speakers: dict[tuple[str, str], bool] = field(default_factory=dict)
    """Two names → whether they may be one speaker's, as far as asked for so far."""

    standing: dict[str, bool] = field(default_factory=dict)
    """Name → whether the articles have it in any form, as far as asked for so far."""

    about: dict[frozenset[int], dict[str, float]] = field(default_factory=dict)
    """Notions → the sentences about any of them and what the rarest of these weighs, as far as asked for so far."""

    silences: tuple[Any, ...] | None = None
    """Whoever says nothing in the articles, once somebody has asked."""

    ranked: tuple[str, tuple[str, ...]] = ("", ())
    """The text that was asked about last, and the sentences that come near it, nearest first."""

    wanted: tuple[str, tuple[Any, ...]] = ("", ())
    """The text that was asked about last, and its words with what each weighs."""

    near: tuple[str, dict[str, float]] = ("", {})
    """The text that was asked about last, and how much of it each sentence may retell."""
