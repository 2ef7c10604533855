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

RIVER = Article(
    language="en",
    text="""Slovakia is reported to be on the verge of closing the Morava lock.

The Slovak state-owned broadcaster Rada TV reported that Bratislava is prepared to lend 400 engineers, the Vienna Herald reported.

A pro-government agency reported that the engineers would be sent to the Hainburg wetland, which Prime Minister Petra Novak has recognised as a reserve.

Lucia Hartmann, head of Austria’s river office, noted last month that she believed the dyke was “about to give way,” the Herald reported.

“We shouldn’t be timid about asking,” the Slovak hydrologist Jan Kral said. It is unclear at this time how Slovakia has paid for the pumps.

According to the Krone, if Austria sends barges, Slovakia would supply gravel and sand in return. The Krone reported that Slovakia is also ready to send divers.""",
)
"""Who said it told by office, by description and by two carriers in one sentence; hedges and conditions in other words."""

WHOSE = [
    ("The river office's head believed the dyke to be “about to give way,” the Herald reported.", True),
    ("Slovak state-owned television, cited by the Vienna Herald, has reported that Bratislava is prepared to lend 400 engineers.", True),
    ("Austrian state-owned television, cited by the Vienna Herald, has reported that Bratislava is prepared to lend 400 engineers.", False),
    ("Slovakia said to be on the verge of closing the Morava lock.", True),
    ("Slovakia is on the verge of closing the Morava lock.", False),
    ("It is not clear what Slovakia has paid for the pumps with.", True),
    ("Slovakia would supply gravel and sand in return for any barges, according to the Krone.", True),
    ("Slovakia will supply gravel and sand, according to the Krone.", False),
    ("Slovakia is prepared to lend engineers, according to Rada TV as cited by the Vienna Herald, and ready to send divers, according to the Krone.", True),
    ("Russia “shouldn’t be timid” about a hand held out by Petra Novak, the hydrologist said.", False),
    ("One “shouldn’t be timid about asking” for a hand held out by Petra Novak, the hydrologist said.", True),
    ("Word has it that Slovakia may soon close the Morava lock.", True),
    ("Petra Novak has acknowledged the Hainburg wetland as a reserve.", True),
    ("Lucia Hartmann has acknowledged the Hainburg wetland as a reserve.", False),
    ("The head of Austria’s river office says her service thinks the dyke is “about to give way.”", True),
    ("It is clear how Slovakia has paid for the pumps.", False),
    ("The Krone says it is unclear how Slovakia has paid for the pumps.", False),
    ("A pro-government agency reported that Petra Novak has recognised the wetland as a reserve.", False),
    ("A pro-government agency reported that engineers would be sent to the wetland, which Novak has recognised.", True),
    ("The engineers look to be headed for the Hainburg wetland, according to a pro-government agency.", True),
    ("Slovakia is on the brink of shutting the Morava lock.", False),
    ("Slovakia is said to be on the brink of shutting the Morava lock.", True),
    ("Austria would supply gravel and sand if Slovakia sends barges, according to the Krone.", False),
    ("Citing the Vienna Herald, Rada TV reported that Bratislava is prepared to lend 400 engineers.", False),
    ("Citing the Krone, Rada TV reported that Bratislava is prepared to lend 400 engineers.", False),
    ("The report of 400 engineers comes from Rada TV by way of the Vienna Herald.", True),
]  # fmt: skip

ROWS = [
    ("France has over two million troops in active service, according to the Institute for Security.", True),
    ("France has roughly 2.4m active personnel, according to the Institute for Security.", True),
    ("France has around 2.4 million reservists, according to the Institute for Security.", False),
    ("The war began in March.", True),
    ("The war began in May.", False),
    ("The conflict has lasted at least seven months.", True),
    ("The conflict has lasted at least nine months.", False),
    ("France invaded the Low Isles this year, on 3 March.", True),
    ("The Brussels-based Institute for Security says France has around 2.4 million in active service.", False),
    ("Reservists number less than a third of the active force, the Institute for Security’s figures show.", True),
    ("Reservists number less than a quarter of the active force, the Institute for Security’s figures show.", False),
    ("France has one of the three largest armies in the union, according to the Institute for Security.", True),
    ("The conflict is in its eighth month.", True),
    ("The conflict is in its tenth month.", False),
    ("The conflict is now past the seven-month mark.", True),
    ("Not less than seven months have gone by in the conflict.", True),
    ("Only one army in the union is bigger than the French, according to the Institute for Security.", True),
    (
        "With its reservists, France has over three million men and women, according to the Institute for Security.",
        True,
    ),
    (
        "With its reservists, France has over four million men and women, according to the Institute for Security.",
        False,
    ),
    ("Reservists make up nearly a quarter of France’s total force, according to the Institute for Security.", True),
    ("Reservists make up nearly a half of France’s total force, according to the Institute for Security.", False),
    ("France has over three soldiers for every reservist, according to the Institute for Security.", True),
    ("France has over five soldiers for every reservist, according to the Institute for Security.", False),
    ("Paris would deliver two goods, coal and timber, if Lisbon sends a fleet.", True),
    ("Paris would deliver three goods, coal, timber and steel, if Lisbon sends a fleet.", False),
    ("The Low Isles are made up of two breakaway districts.", True),
    ("The Low Isles are made up of three breakaway districts.", False),
    ("“We shouldn’t be proud” about accepting Ana Costa’s boat, the analyst said on the radio.", True),
    ("“We shouldn’t be proud” about accepting a boat, Ana Costa said on the radio.", False),
]


@pytest.mark.parametrize(("claim", "faithful"), WHOSE, ids=[claim for claim, _ in WHOSE])
def test_whose_word_it_is_told_anew(claim, faithful):
    violations = verify(claim, [RIVER]).violations
    assert bool(violations) is not faithful, violations


@pytest.mark.parametrize(("claim", "faithful"), ROWS, ids=[claim for claim, _ in ROWS])
def test_a_fact_told_anew(claim, faithful):
    violations = verify(claim, [FORCES]).violations
    assert bool(violations) is not faithful, violations
