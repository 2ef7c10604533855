"""Facts told as a newsroom tells them again, and beside each the telling that is wrong."""

import pytest

from service import Article, verify

FORCES = Article(
    language="en",
    text="""The French army is the second largest in the union and has around 2.4 million men and women in active service, according to the Hague-based Institute for Security. In addition, it has 700,000 reservists.

The country’s conflict with its neighbour has stretched on for more than seven months. France invaded the Low Isles on March 3 this year.

The Low Isles comprise two breakaway districts, Oster and Wester. Under the treaty, Paris would deliver coal and timber if Lisbon sends a fleet.

“We shouldn’t be proud when somebody offers us a boat,” the naval analyst Jean Morel said on Radio Nord of Prime Minister Ana Costa.""",
)
"""Figures of a nation that is called by its adjective, a list in passing, a speaker known by his trade."""

ROWS = [
    ("France has over two million troops in active service, according to the Institute for Security.", True),
    ("France has roughly 2.4m active personnel, according to the Institute for Security.", True),
    ("France has around 2.4 million reservists, according to the Institute for Security.", False),
    ("The war began in March.", True),
    ("The war began in May.", False),
    ("The conflict has lasted at least seven months.", True),
    ("The conflict has lasted at least nine months.", False),
    ("Paris would deliver two goods, coal and timber, if Lisbon sends a fleet.", True),
    ("Paris would deliver three goods, coal, timber and steel, if Lisbon sends a fleet.", False),
    ("The Low Isles are made up of two breakaway districts.", True),
    ("The Low Isles are made up of three breakaway districts.", False),
    ("“We shouldn’t be proud” about accepting Ana Costa’s boat, the analyst said on the radio.", True),
    ("“We shouldn’t be proud” about accepting a boat, Ana Costa said on the radio.", False),
]


@pytest.mark.parametrize(("claim", "faithful"), ROWS, ids=[claim for claim, _ in ROWS])
def test_a_fact_told_anew(claim, faithful):
    violations = verify(claim, [FORCES]).violations
    assert bool(violations) is not faithful, violations
