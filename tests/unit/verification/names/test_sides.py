"""Somebody told on one side where the article has him on the other, beside true tellings of the same."""

import pytest

from service import Article, verify

NEWS = Article(
    text=(
        "A vaccine cut malaria cases by half, a trial in Kenya found. Ruth Kamau, the lead author, said it was a start.\n\n"
        "Samuel Otieno of Makerere University, who was not involved in the work, said that the protection might fade.\n\n"
        "The opposition's health spokeswoman, Hana Walker, said that there was no money for it. The minister, Paul Tane, "
        "said there was.\n\n"
        "Ivo Brandt, for the prosecution, told the court that the doses had been stolen. Lena Marsh, for the defence, "
        "said that they had been lost."
    )
)

ROWS = [
    ("pass", "Samuel Otieno, who had no part in the trial, said that the protection might fade."),
    ("pass", "Samuel Otieno, a Makerere scientist, said that the protection might fade."),
    ("pass", "Ruth Kamau, the study's lead author, said it was a start."),
    ("pass", "Hana Walker, the opposition's health spokeswoman, said that there was no money for it."),
    ("pass", "Lena Marsh, for the defence, said that the doses had been lost."),
    ("fail", "Samuel Otieno, the study's lead author, said that the protection might fade."),
    ("fail", "Samuel Otieno, who helped to run the trial, said that the protection might fade."),
    ("fail", "Ruth Kamau, who was not involved in the trial, said it was a start."),
    ("fail", "Hana Walker, the government's health spokeswoman, said that there was no money for it."),
    ("fail", "The government's health spokeswoman, Hana Walker, said that there was no money for it."),
    ("fail", "Lena Marsh, for the prosecution, said that the doses had been lost."),
    ("fail", "Ivo Brandt, for the defence, told the court that the doses had been stolen."),
]


@pytest.mark.parametrize(("verdict", "claim"), ROWS, ids=[claim for _, claim in ROWS])
def test_nobody_is_put_on_the_other_side(verdict, claim):
    assert verify(claim, [NEWS]).verdict == verdict, verify(claim, [NEWS]).violations
