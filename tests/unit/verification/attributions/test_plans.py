"""What a body is to do by its own word may be told as its plan; what it says of others, or foresees, may not."""

import pytest

from service import Article, verify

TEXT = """Residents of Korsvik met on Tuesday to talk about the harbour. Some of them had come by boat.

The council will fill in the eastern basin next spring, it said in a letter. The port company plans to move its cranes to the western quay, its director, Siv Dahl, said.

The ferry line Norda is to sell two ships, it said. The ferries were unsafe, the seamen's union said. The basin holds oil from the war, according to the museum. The pumps would fail within a year, it said. Norda will lose half of its passengers, it said."""

STANDING = [
    "The council will fill in the eastern basin next spring.",
    "The council is to fill in the eastern basin.",
    "Norda is to sell two ships.",
    "The port company plans to move its cranes to the western quay.",
]
REFUSED = [
    "The council has filled in the eastern basin.",
    "Norda has sold two ships.",
    "The council will fill in the eastern basin because it holds oil from the war.",
    "The ferries were unsafe.",
    "The basin holds oil from the war.",
    "The pumps will fail within a year.",
    "Norda will lose half of its passengers.",
]


@pytest.mark.parametrize("claim", STANDING)
def test_a_plan_of_its_own_needs_no_speaker(claim: str) -> None:
    assert verify(claim, [Article(text=TEXT)]).violations == ()


@pytest.mark.parametrize("claim", REFUSED)
def test_all_else_that_is_only_said_does(claim: str) -> None:
    assert verify(claim, [Article(text=TEXT)]).violations != ()
