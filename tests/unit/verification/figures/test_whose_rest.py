"""A rest is the others': it is not told of whoever the source gives the part that was taken from the whole."""

import pytest

from service import Article, verify

TEXT = (
    "The bridge at Lismore reopened on Saturday after a repair that cost $48 million. The state government paid $30 million of "
    "the bill and the council the rest.\n\n"
    "The yard employed 500 welders and painters in May. The new owner dismissed 180 of them in June."
)


@pytest.mark.parametrize(
    ("claim", "stands"),
    [
        ("The state government paid $30 million of the bill.", True),
        ("The council paid $18 million of the bill.", True),
        ("The state government paid $18 million of the bill.", False),
        pytest.param(
            "The new owner dismissed 320 welders and painters in June.",
            False,
            marks=pytest.mark.xfail(strict=True, reason="taken for the difference of two numbers"),
        ),
        ("After June 320 welders and painters were left at the yard.", True),
    ],
)
def test_whose_the_rest_is(claim: str, stands: bool) -> None:
    found = [f for f in verify(claim, [Article(text=TEXT)]).findings if f.check == "figure"]
    assert found
    assert any(f.violation for f in found) is not stands, [f.reason for f in found]


FEWER = (
    "The GMB, which has members at Northwater, says the number of dam inspectors fell from 14 to nine in three years. The rival "
    "firm, Tarnwater, has six more inspectors than two years ago."
)


@pytest.mark.parametrize(
    ("claim", "stands"),
    [
        ("Northwater has five fewer dam inspectors than three years ago, the GMB says.", True),
        ("Northwater has five more dam inspectors than three years ago, the GMB says.", False),
        ("Northwater has four fewer dam inspectors than three years ago, the GMB says.", False),
    ],
)
def test_a_thing_is_compared_with_itself_some_years_ago(claim: str, stands: bool) -> None:
    found = [f for f in verify(claim, [Article(text=FEWER)]).findings if f.check == "figure"]
    assert any(f.violation for f in found) is not stands, [f.reason for f in found]
