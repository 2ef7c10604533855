"""What somebody is said to be: a role belongs to the name before it only where it ends what is told of it."""

import pytest

from service import Article, verify

TEXT = """Skipper Bo Harding fell on the stairs of the Meridian on Sunday, team doctor Iris Falk said.

Harding, 31, may have a small fracture that a scan cannot show. He was a pupil of his uncle Aksel, who coached him
until he was 12, and then of coach Lars Ebbe.

The prosecutor, Jon Maas, decided in May not to charge Veltra Shipping, the owner of the ferry.

The regional manager, Vera Onslow, wrote that growers had not been paid. The Herald has seen her letter.

Professor Edda Lund, who studies ice at Tromsdal University, called the route unsafe.

Mayor Tilda Crane opened the bridge. The attorney for the families, Ruth Amadi, called that claim “a fairy tale”. Owen
Pryde, the attorney for the shipping line, had warned of lost jobs."""

FAITHFUL = [
    ("a speaker at the end", "A small fracture could not be ruled out for Harding, his team doctor said."),
    ("a new subject behind a fronted clause", "Having spared Veltra, the prosecutor left it at that in May."),
    (
        "a relative clause behind another noun",
        "Growers were not paid according to the Herald, a claim the manager made.",
    ),
    ("a speaker behind a plural", "There was no money to pay growers, Onslow wrote."),
    ("what somebody did", "Aksel, his coach until he was 12, is Harding's uncle."),
    ("a wider word", "The route is unsafe, said Edda Lund, an expert on ice."),
    ("a head", "Tilda Crane, the town's leader, opened the bridge."),
    ("whoever is told by what she is", "The attorney for the families called Pryde's claim “a fairy tale”."),
]
WRONG = [
    ("a title", "Doctor Bo Harding fell on the stairs on Sunday.", "Bo Harding"),
    ("between commas", "Iris Falk, the skipper of the Meridian, fell on the stairs.", "Iris Falk"),
    ("behind it at the end", "The route is unsafe, said Edda Lund, a prosecutor.", "Edda Lund"),
    ("with a relative clause", "Jon Maas, the mayor who opened the bridge, decided not to charge Veltra.", "Jon Maas"),
    ("with an article before it", "The prosecutor, Tilda Crane, opened the bridge.", "Tilda Crane"),
]


def called(summary: str) -> list[str]:
    found = verify(summary, [Article(text=TEXT)]).violations
    return [f.text for f in found if f.check == "name"]


@pytest.mark.parametrize("summary", [row[1] for row in FAITHFUL], ids=[row[0] for row in FAITHFUL])
def test_a_role_that_is_not_told_of_the_name_is_no_calling(summary):
    assert called(summary) == []


@pytest.mark.parametrize(("summary", "name"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_role_that_the_articles_give_to_another_is_refused(summary, name):
    assert any(name in text for text in called(summary))
