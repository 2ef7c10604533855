"""The merging tree: its shape, and what merging may not do."""

import pytest

from service.domain import Draft, DraftClaim
from service.pipeline.writing import branches, in_turn, only_known


def nodes(start: int, end: int, fan_in: int) -> int:
    """Count the merging calls of a tree."""
    return 0 if end - start == 1 else 1 + sum(nodes(a, b, fan_in) for a, b in branches(start, end, fan_in))


@pytest.mark.parametrize(
    ("parts", "fan_in", "children", "calls"),
    [
        (2, 8, [(0, 1), (1, 2)], 1),
        (8, 8, [(i, i + 1) for i in range(8)], 1),
        (9, 8, [(0, 4), (4, 9)], 3),
        (37, 14, [(0, 12), (12, 24), (24, 37)], 4),
        (200, 14, [(0, 100), (100, 200)], 19),
    ],
)
def test_a_tree_is_as_flat_and_as_cheap_as_can_be(parts: int, fan_in: int, children: list, calls: int) -> None:
    assert branches(0, parts, fan_in) == children
    assert nodes(0, parts, fan_in) == calls


def claim(text: str, *citations: str) -> DraftClaim:
    return DraftClaim(text=text, citations=citations)


def test_merging_may_cite_only_what_it_was_given() -> None:
    given = [Draft(claims=(claim("A", "a1.s1"),)), Draft(claims=(claim("B", "a1.s5"),), headline=claim("H", "a1.s0"))]
    merged = Draft(claims=(claim("AB", "a1.s1", "a1.s5", "a1.s7"),), headline=claim("H", "a1.s0", "a9.s9"))
    kept = only_known(merged, given)
    assert kept.claims[0].citations == ("a1.s1", "a1.s5")
    assert kept.headline is not None
    assert kept.headline.citations == ("a1.s0",)


def test_claims_taken_in_turn_come_from_every_part_in_reading_order() -> None:
    drafts = [
        Draft(claims=(claim("A1"), claim("A2"))),
        Draft(claims=(claim("B1"), claim("B2"))),
        Draft(claims=(claim("C1"),)),
    ]
    assert [c.text for c in in_turn(drafts, 4).claims] == ["A1", "A2", "B1", "C1"]
