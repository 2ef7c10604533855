"""A name of the article in the place of another, while the sentence is told word for word around it."""

import pytest

from service import Article, verify

TEXT = """The council voted to close the pool. Mayor Hank Sorel, council president Ana Ruiz and Tom Whitely voted yes. Deb Kwan abstained.

Its chair, Jerry Lomax, disputes the surveyor's figures. Goals from Nils Marsh and the substitute Terry Wicks decided the game.

The Harbour Board bought the crane Hilda in 1990. Ruth Lund, a potter, opened the new quay with a bottle of cider."""

STANDING = [
    "Mayor Hank Sorel, council president Ruiz and Tom Whitely voted yes.",
    "Its chair, Mr Lomax, disputes the surveyor's figures.",
    "Goals from Marsh and the substitute Terry Wicks decided the game.",
    "Ruth Lund opened the new quay with a bottle of cider.",
]
EXCHANGED = [
    ("Mayor Hank Sorel, council president Deb Kwan and Tom Whitely voted yes.", "Deb Kwan"),
    ("Its chair, Hank Sorel, disputes the surveyor's figures.", "Hank Sorel"),
    ("Goals from Jerry Lomax and the substitute Terry Wicks decided the game.", "Jerry Lomax"),
    ("Ana Ruiz abstained.", "Ana Ruiz"),
    ("The Harbour Board opened the new quay with a bottle of cider.", "Harbour Board"),
    ("Ruth Lund bought the crane Hilda in 1990.", "Ruth Lund"),
]


def _names(claim: str) -> list[str]:
    return [f.text for f in verify(claim, [Article(text=TEXT)]).violations if f.check == "name"]


@pytest.mark.parametrize("claim", STANDING)
def test_another_form_of_the_name_may_stand_there(claim: str) -> None:
    assert _names(claim) == []


@pytest.mark.parametrize(("claim", "name"), EXCHANGED)
def test_another_name_may_not(claim: str, name: str) -> None:
    assert _names(claim) == [name]
