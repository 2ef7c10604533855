"""A claim that says rightly, in another construction, whose word something is; and its twin that does not."""

import pytest

from service import Article, verify

MILL = (
    "Kestrel Minerals suspended output at its Tarn mine after a dam gave way. The failure on Saturday released waste "
    "into a river, the company said on Monday. Nineteen workers were treated for injuries, it said. Tarn's environment "
    "agency said its own tests were not complete."
)
GLASS = (
    "Bottle maker Tarrant will idle two furnaces this year, the company said on Monday. The Glass Workers Union called "
    "the decision “a kick in the teeth.” Mayor Ida Moss said she was sad."
)
CLINIC = (
    "At Prairie Health, staff went back to paper for eight days. “We had phones, clipboards and one very tired fax "
    "machine,” said Joan Burkhalter, its chief operating officer. Chief executive Laurel Finch said it was over."
)
AID = (
    "Its managing director, Kirsty Noble, said she had been advised by a senior civil servant that a package was “under "
    "active consideration”. A trawlerman, Rob Adie, said the pier was full."
)
UNIT = (
    "A birth unit will reopen in March. Gwen Addis, of the group Save Our Unit, whose daughter was born in a car in 2023, "
    "told the BBC: “I will believe it when the first baby is out.” Colm Devaney said two nurses had left."
)

ROWS = [
    (MILL, "Kestrel said 19 workers had been treated for injuries.", "pass"),
    (MILL, "The environment agency said 19 workers had been treated for injuries.", "fail"),
    (
        GLASS,
        "Tarrant is idling two furnaces, a move the Glass Workers Union described as “a kick in the teeth.”",
        "pass",
    ),
    (GLASS, "Tarrant is idling two furnaces, a move Mayor Ida Moss described as “a kick in the teeth.”", "fail"),
    (CLINIC, "Staff had to work, Burkhalter said, with “phones, clipboards and one very tired fax machine.”", "pass"),
    (CLINIC, "Staff had to work, Finch said, with “phones, clipboards and one very tired fax machine.”", "fail"),
    (AID, "Noble says that a civil servant advised her a package was “under active consideration”.", "pass"),
    (AID, "Adie says that a civil servant advised him a package was “under active consideration”.", "fail"),
    (UNIT, "Gwen Addis said she would believe it when the first baby was out.", "pass"),
    (UNIT, "Colm Devaney said he would believe it when the first baby was out.", "fail"),
]


@pytest.mark.parametrize(("text", "claim", "verdict"), ROWS)
def test_whose_words_they_are(text: str, claim: str, verdict: str) -> None:
    assert verify(claim, [Article(text=text)]).verdict == verdict
