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


@pytest.mark.parametrize(("kind", "faithful", "near_miss"), REWORDED, ids=lambda value: value[:60])
def test_a_rewording_passes_and_its_near_miss_does_not(kind, faithful, near_miss):
    del kind
    refused = [(f.check.value, f.reason) for f in verify(faithful, [QUARRY]).violations]
    assert (refused, verify(near_miss, [QUARRY]).verdict) == ([], "fail")
