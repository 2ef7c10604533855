"""What was voted for told as turned down, found unrelated told as linked, put off told as approved; and true twins."""

import pytest

from service import Article, verify

NEWS = Article(
    text=(
        "Guards have voted to strike over plans to let drivers close the doors. Nurses at the depot turned down a walkout.\n\n"
        "The minister's spokesman said that no decision had been taken on the subsidy.\n\n"
        "The panel found that the death was unrelated to the vaccine.\n\n"
        "Harbour bosses have shelved plans to deepen the channel.\n\n"
        "The Accident Board said no fault had been found so far in either ship, but that it could not rule one out. Two "
        "ships collided in fog; one struck the other, and an engineer said a radar fault might explain it.\n\n"
        "The Kjell, carrying 212 people, was struck by the Solvik, which had 96 aboard."
    )
)

ROWS = [
    ("pass", "Guards have backed a strike over plans to let drivers close the doors."),
    ("pass", "Guards have voted for a strike over the doors."),
    ("pass", "Nurses at the depot rejected a walkout."),
    ("pass", "The panel found no link between the death and the vaccine."),
    ("pass", "Plans to deepen the channel have been postponed."),
    ("pass", "The spokesman said that nothing had been decided on the subsidy."),
    ("pass", "No fault has been found in either ship so far, according to the Accident Board."),
    ("pass", "The two ships had 308 people aboard between them."),
    ("fail", "A fault has been found in one of the two ships, the Accident Board said."),
    ("fail", "The two ships had 318 people aboard between them."),
    ("fail", "Guards turned down strike action over the doors."),
    ("fail", "Guards have voted against a strike over the doors."),
    ("fail", "Nurses at the depot voted for a walkout."),
    ("fail", "The panel found that the death was linked to the vaccine."),
    ("fail", "The panel found that the vaccine had caused the death."),
    ("fail", "Harbour bosses have approved plans to deepen the channel."),
    ("fail", "The minister's spokesman said that the decision on the subsidy had already been made."),
]


@pytest.mark.parametrize(("verdict", "claim"), ROWS, ids=[claim for _, claim in ROWS])
def test_what_was_turned_down_is_not_told_as_wanted(verdict, claim):
    assert verify(claim, [NEWS]).verdict == verdict, verify(claim, [NEWS]).violations
