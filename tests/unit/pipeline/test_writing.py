"""The merging tree: its shape, and what merging may not do."""

import pytest

from service.domain import Draft, DraftClaim
from service.pipeline.writing import Tree, branches, in_turn, only_known


def nodes(start: int, end: int, tree: Tree) -> int:
    """Count the merging calls of a tree."""
    return 0 if end - start == 1 else 1 + sum(nodes(a, b, tree) for a, b in branches(start, end, tree))


@pytest.mark.parametrize(
    ("parts", "tree", "children", "calls"),
    [
        (2, Tree(8, 8), [(0, 1), (1, 2)], 1),
        (8, Tree(8, 8), [(i, i + 1) for i in range(8)], 1),
        (9, Tree(8, 8), [(0, 4), (4, 9)], 3),
        (37, Tree(14, 14), [(0, 12), (12, 24), (24, 37)], 4),
        (200, Tree(14, 14), [(0, 100), (100, 200)], 19),
        (56, Tree(56, 16), [(i, i + 1) for i in range(56)], 1),
        (82, Tree(56, 16), [(0, 41), (41, 82)], 3),
        (500, Tree(56, 16), [(500 * i // 9, 500 * (i + 1) // 9) for i in range(9)], 10),
        (2000, Tree(56, 16), [(0, 666), (666, 1333), (1333, 2000)], 40),
    ],
)
def test_a_tree_is_as_flat_and_as_cheap_as_can_be(parts: int, tree: Tree, children: list, calls: int) -> None:
    """Parts are short, so that one call takes more of them than of what was merged before."""
    assert branches(0, parts, tree) == children
    assert nodes(0, parts, tree) == calls


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
