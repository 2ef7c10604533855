"""A doubt in other words is still that doubt; without any it is lost."""

import pytest

from service import Article, verify

TEXT = """The glassworks at Torrance could close in the autumn, its manager, Hugh Pell, said on Monday.

A furnace probably cracked during the night shift last Friday. The owners may sell the site to a Danish firm.

Gas prices might double next year, the energy adviser Lena Marsh warned. About 300 people work there.

The regional council is likely to lend the company two million pounds. The old chimney, built in 1888, may be pulled down."""

CLOSING = [
    "looks set to close",
    "is at risk of closing",
    "is on course to close",
    "stands to close",
    "is in danger of closing",
    "faces closure",
    "is threatened with closure",
    "is under threat of closing",
    "may well close",
    "is not certain to survive",
    "could conceivably close",
    "looks as if it will close",
    "is on the brink of closing",
    "appears doomed to close",
    "is not sure to stay open",
    "has an uncertain future and could close",
    "might have to close",
    "is potentially closing",
    "is feared to be closing",
    "is liable to close",
    "is tipped to close",
    "is in line to close",
    "can still close",
    "is said to be facing closure",
    "faces possible closure",
    "is not guaranteed to stay open",
    "would appear to be closing",
    "is contemplating closure",
    "is looking at closing",
    "is bracing to close",
    "has its future in doubt and could shut",
]

WEAK = [
    "A crack in a furnace is suspected to have opened during last Friday's night shift.",
    "It is thought that a furnace cracked during the night shift last Friday.",
    "A furnace seems to have cracked during Friday's night shift.",
    "There is reason to think that a furnace cracked during last Friday's night shift.",
    "The owners are in talks to sell the site to a Danish firm.",
    "The owners are exploring the sale of the site to a Danish firm.",
    "The owners are toying with selling the site to a Danish firm.",
    "The owners do not rule out selling the site to a Danish firm.",
    "A sale of the site to a Danish firm is on the cards.",
    "A sale of the site to a Danish firm is being examined by the owners.",
    "A Danish firm is in the running to buy the site from the owners.",
    "Gas prices risk doubling next year, warned Marsh.",
    "There is a danger of gas prices doubling next year, in Marsh's judgment.",
    "Marsh raised the spectre of gas prices doubling next year.",
    "Marsh sees gas prices potentially doubling next year.",
    "Marsh fears a doubling of gas prices next year.",
    "Marsh does not exclude that gas prices will double next year.",
    "The regional council is expected to lend the company two million pounds.",
    "The regional council is in all likelihood going to lend the company two million pounds.",
    "The regional council looks set to lend the company two million pounds.",
    "The company can hope for a loan of two million pounds from the regional council.",
    "The company can count on a loan of two million pounds from the regional council, it seems.",
    "A loan of two million pounds from the regional council is in prospect.",
    "The old chimney of 1888 faces demolition.",
    "The old chimney from 1888 is threatened with demolition.",
    "The old chimney from 1888 is not safe from being pulled down.",
    "It is conceivable that the old chimney from 1888 will be pulled down.",
    "The chance is there that the old chimney from 1888 is pulled down.",
    "Pulling down the old chimney from 1888 is an option.",
]

SURE = [
    "The glassworks at Torrance is closing in the autumn, according to Hugh Pell.",
    "A furnace cracked during last Friday's night shift.",
    "The owners are selling the site to a Danish firm.",
    "Gas prices will double next year, Marsh warned.",
    "The regional council is lending the company two million pounds.",
    "The chimney of 1888 is being pulled down.",
    "The chimney dating from 1888 is to be demolished.",
    "The site goes to a Danish firm.",
    "Pell announced the closure of the glassworks in the autumn.",
    "The company gets two million pounds from the regional council.",
    "A Danish buyer has been found for the site.",
    "The council has agreed to a loan of two million pounds for the company.",
]


@pytest.mark.parametrize("words", CLOSING)
def test_other_words_for_what_could_be(words):
    claim = f"The glassworks at Torrance {words} in the autumn, according to Hugh Pell."
    assert verify(claim, [Article(text=TEXT)]).violations == ()


@pytest.mark.parametrize("claim", WEAK)
def test_a_doubt_in_other_words_is_kept(claim):
    assert verify(claim, [Article(text=TEXT)]).violations == ()


@pytest.mark.parametrize("claim", SURE)
def test_a_doubt_that_is_gone_is_missed(claim):
    assert verify(claim, [Article(text=TEXT)]).verdict == "fail"
