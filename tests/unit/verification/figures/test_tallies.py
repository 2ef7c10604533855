"""A vote or a record told side by side, told again in words; and figures that only look like bounds."""

import pytest

from service import Article, verify

TEXT = (
    "The harbour panel voted 9-3 on Thursday, with one abstention, to approve a new crane. The coach, Ben Orley, was 43-17 in "
    "four seasons before the club let him go. Aldmark runs 23 ferries spread over six counties. Orders may recover in the first "
    "half of next year, the yard said."
)


@pytest.mark.parametrize(
    ("claim", "stands"),
    [
        ("Nine panel members favored the crane, three were opposed and one abstained.", True),
        ("Thirteen panel members took part in the vote on the crane.", True),
        ("Twelve panel members took part in the vote on the crane.", False),
        ("Three panel members favored the crane, nine were opposed and one abstained.", False),
        ("Orley won 43 games and lost 17 in four seasons.", True),
        ("Orley won 43 games and lost 17 over four seasons.", True),
        ("Orley won 17 games and lost 43 in four seasons.", False),
        ("Orley won 42 games in four seasons.", False),
        pytest.param(
            "Orley won 42 games and lost 17 in four seasons.",
            False,
            marks=pytest.mark.xfail(strict=True, reason="taken for a difference because of its 'lost'"),
        ),
        ("Aldmark has 23 ferries spread over six counties.", True),
        ("Aldmark has 23 ferries in over six counties.", False),
        ("Orders may recover in the first six months of next year, the yard said.", True),
        ("Orders may recover in the first three months of next year, the yard said.", False),
    ],
)
def test_a_tally_is_told_in_words(claim: str, stands: bool) -> None:
    found = [f for f in verify(claim, [Article(text=TEXT)]).findings if f.check == "figure"]
    assert any(f.violation for f in found) is not stands, [f.reason for f in found]
