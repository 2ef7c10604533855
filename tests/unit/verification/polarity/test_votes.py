"""A vote may not be told as having gone the other way, whatever words the claim has for it."""

import pytest

from service import Article, verify

TEXT = """The council of Lisse voted 23 to 20 on Tuesday to build a road tunnel under the harbour. An amendment by the Greens that would have capped the toll was defeated, 79 to 71, in a ballot of members.

The school board voted 8-3 against closing the school in Odder. A motion to sell the hall was carried by six votes to five. Odder lost 4-2 to Lisse in the cup."""

STANDING = [
    "Councillors approved the road tunnel by 23 votes to 20.",
    "The tunnel was adopted by 23 votes to 20.",
    "The cap on the toll was rejected by 79 votes to 71.",
    "By eight votes to three the board decided to keep the school in Odder open.",
    "By 8 votes to 3 the board rejected the closure.",
    "The sale of the hall was approved by six votes to five.",
    "Backed by its fans, Lisse won 4-2.",
]
REFUSED = [
    "Councillors threw out plans for a road tunnel under the harbour by 23 votes to 20.",
    "The tunnel was rejected, 23 to 20.",
    "The amendment was adopted by 79 votes to 71.",
    "The sale of the hall was turned down by six votes to five.",
]


@pytest.mark.parametrize("claim", STANDING)
def test_a_vote_may_be_told_in_other_words(claim: str) -> None:
    assert verify(claim, [Article(text=TEXT)]).violations == ()


@pytest.mark.parametrize("claim", REFUSED)
def test_and_not_with_the_other_outcome(claim: str) -> None:
    assert verify(claim, [Article(text=TEXT)]).violations != ()


BRIDGE = """The city paid 8 million crowns for the bridge beside the mill. Eight councillors backed that, three opposed it."""
CHOIR = """Of the 24 members of the choir, 20 voted for buying the mill and four voted against."""


@pytest.mark.parametrize(
    ("text", "claim", "refused"),
    [
        (BRIDGE, "Eight voted for the bridge, three against.", False),
        (BRIDGE, "The bridge, which eight councillors backed, cost the city 8 million crowns.", False),
        (BRIDGE, "Eight opposed the bridge.", True),
        (BRIDGE, "Three voted for the bridge.", True),
        (CHOIR, "Twenty members were in favour of buying the mill, four were not.", False),
        (CHOIR, "All but four members were for buying the mill.", False),
        (CHOIR, "Twenty members opposed buying the mill.", True),
    ],
)
def test_the_two_sides_of_a_vote_are_told_apart_by_their_counts(text: str, claim: str, refused: bool) -> None:
    assert (verify(claim, [Article(text=text)]).verdict == "fail") is refused
