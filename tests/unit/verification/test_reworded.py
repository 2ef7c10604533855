"""Classes of rewording that a reader takes for the same, each beside a wrong sentence of the same shape."""

import pytest

from service import Article, verify

QUARRY = Article(
    text=(
        "MARBLE POINT, Ore. - The county commission approved 6-2 on Tuesday a permit that lets the Stannard quarry dig "
        "for another ten years. Commissioners Ada Fenn, Luis Marsh and Joan Petty voted yes. Karl Osgood and Nell Barrow voted no."
        "\n\n"
        "A rockslide at the quarry in March buried a hut, injuring three drivers, county engineers said. The hut had "
        "been vacant for a year. A second one hit two cabins near Lodi, Ind., in April. Both were unoccupied.\n\n"
        'Quarry manager Ida Roth said the company was sure of the slope. "We would not be sending trucks in there if '
        'we did not trust that wall," she said. "We close at night because of the owls, not because of the law."\n\n'
        "The driver's union says the quarry ignored two warnings. Roth disputed that, saying every warning had been "
        "logged. She said stone sales might rise next year but declined to give a forecast.\n\n"
        "The Oregon Ledger reported in May, citing two people familiar with the accounts, that the quarry had been "
        "offered for sale. The magazine Bedrock, quoting a former foreman, said the price was $9 million. The company "
        "would not comment on either report. Neither bidder has confirmed an offer.\n\n"
        "Tess Holm, a blaster since 2011, will act as treasurer of the union until a new one is found.\n\n"
        "Three people who sat in on a meeting of the owners told the Ledger that a closure had been discussed.\n\n"
    )
)

ROAD = Article(
    text=(
        "Stannard, which runs a quarry near Marble Point, faces an inquiry.\n\n"
        "An outside inquiry found that drivers had sold stone of their own; the foreman was suspended. Stannard denied "
        "rumors spread by anglers that blasting had cracked the dam. It has not answered letters. Stannard has not said "
        "whether it paid. The neighbours want more. Neither owner has answered a summons, the sheriff's office said. "
        "The stone is shipped across Lake Ontario.\n\n"
        "The Ledger, citing one person close to the company's board, reported that Stannard could move to Reno.\n\n"
        "Milo Lund, who runs the crusher, denied that its dust had made four men ill. His lawyer, Eva Strand, said: "
        '"My client didn’t hide a thing, and he didn’t know anyone had been hurt."\n\n'
        "Neighbours told the sheriff that they had received no warning of a blast in June that broke 14 windows.\n\n"
        "Rex Dahl, a former guard, testified that on the night of the slide he was alone with 60 charges.\n\n"
        "The quarry's road was closed in May. It was shut because of mud, and trucks have since had to drive as far as "
        "40 miles. Ms. Cora Wirth, the head of haulage, said 12 loaders had been hired.\n\n"
    )
)

REWORDED = [
    ("outvoted", "Only two commissioners were against letting the quarry dig.", "Six commissioners were against letting the quarry dig."),
    ("outvoted", "Two members of the county commission opposed a permit for more digging at the Stannard quarry.", "The county commission opposed a permit for more digging at the Stannard quarry."),
    ("a bare vote", "Barrow opposed another decade of digging.", "Barrow backed another decade of digging."),
    ("a bare vote", "Fenn was in favour of ten more years at the quarry.", "Fenn opposed ten more years at the quarry."),
    ("one root", "According to county engineers, a slide of rock in March injured three drivers.", "According to county engineers, a hut injured three drivers in March."),
    ("one root", "County engineers said the rockfall in March had injured three drivers.", "County engineers said the rockfall in March had injured no drivers."),
    ("empty", "Nobody was in the two cabins that the second rockslide hit.", "Nobody was injured by the rockslide in March."),
    ("empty", "No one was inside the cabins near Lodi.", "No one was inside the trucks that were sent in."),
    ("were it not so", "Trucks are being sent in, as the company trusts the wall, Roth said.", "Trucks are not being sent in, Roth said."),
    ("not because", "Roth said the quarry closed at night for the sake of owls and not because the law said so.", "Roth said the quarry closed at night because of the law."),
    ("disputed", "Roth rejected the union's charge that two warnings had been ignored.", "County engineers rejected a charge that a rockslide had injured three drivers in March."),
    ("declined to", "Sales of stone could go up next year, said Roth, who would not give a forecast.", "Sales of stone could fall next year, said Roth, who would not give a forecast."),
    ("a state in short", "Two cabins in Indiana were hit by a second rockslide.", "Two cabins in Idaho were hit by a second rockslide."),
    ("as many", "The quarry has been put up for sale, according to the Ledger, which heard it from two people with knowledge of its books.", "The quarry has been put up for sale, according to the Ledger, which heard it from four officials."),
    ("as many", "The quarry has been offered for sale, said the Ledger, citing two insiders.", "The quarry has been offered for sale, said the Ledger, citing a former foreman."),
    ("silent on", "The company would not comment on reports that the quarry is for sale.", "The union would not comment on reports that the quarry is for sale."),
    ("neither", "Neither suitor has confirmed an offer.", "Both bidders have confirmed an offer."),
    ("to act as", "Holm, the acting treasurer, has been a blaster since 2011.", "Roth, the acting treasurer, is sure of the slope."),
]  # fmt: skip
"""Class, a sentence that says what the article says, and one that nearly does."""

OF_ANOTHERS_WORD = [
    ("found out", "The foreman was suspended after drivers were found to have sold stone of their own.", "Drivers at the quarry have sold stone of their own."),
    ("rumours denied", "Blasting did not crack the dam, Stannard insisted.", "Blasting cracked the dam, Stannard said."),
    ("whether it paid", "Stannard has not said if it paid its neighbours.", "Stannard paid its neighbours."),
    ("both for neither", "Neither owner has answered a summons.", "Both owners have answered a summons to the inquiry."),
    ("a state within a lake", "The stone is shipped across Lake Ontario.", "The stone is shipped to Ontario."),
    ("close to another", "Stannard could move to Reno, said the Ledger, which had this from someone close to its board.", "The Ledger, citing a person close to Osgood, said that Stannard could move to Reno."),
    ("who never denied it", "Lund denied that dust had made four men ill.", "Petty denied that dust had made four men ill."),
    ("what befell him", "Neighbours say they had no warning of a blast in June that broke 14 windows.", "Neighbours had no warning of a blast in June, and Holm has been a blaster since 2011."),
    ("on oath", "A guard testified that he was alone with 60 charges on the night of the slide.", "On the night of the slide a single guard was left alone with 60 charges at the quarry."),
    ("what a lawyer says", "Lund's lawyer said that Lund did not know anyone had been hurt.", "Lund did not know anyone had been hurt."),
    ("beyond his word", "Wirth said that 12 loaders had been hired.", "Ms. Wirth said that 12 loaders had been hired and that trucks had been forced to drive as far as 40 miles."),
]  # fmt: skip
"""The same, of what is somebody's word."""


CASES = [(QUARRY, *row) for row in REWORDED] + [(ROAD, *row) for row in OF_ANOTHERS_WORD]


@pytest.mark.parametrize(("article", "kind", "faithful", "near_miss"), CASES, ids=lambda value: str(value)[:60])
def test_a_rewording_passes_and_its_near_miss_does_not(article, kind, faithful, near_miss):
    del kind
    refused = [(f.check.value, f.reason) for f in verify(faithful, [article]).violations]
    assert (refused, verify(near_miss, [article]).verdict) == ([], "fail")
