"""A sentence told again word for word, with a "not" more or less, is turned round: there is nothing to weigh."""

import pytest

from service import Article, verify
from service.domain import DraftClaim, SummaryText

TEXT = """The cave of Orlund has been closed until further notice, its warden said.

Divers cannot reach the lower chamber before the water falls, the warden, Tove Lind, said.

The county hasn't said when the road to the cave will open to buses again.

Guides are no longer allowed to take more than ten visitors into the hall.

The warden said he had not paid and would not. "Not with them, not today, not ever, not here," she said.

The hall is open to the public on Sundays, not on weekdays. The lake was open to swimmers in July. The lake was not open to swimmers in August."""

TURNED = [
    ("until", "The cave of Orlund has not been closed until further notice, its warden said."),
    ("cannot", "Divers can reach the lower chamber before the water falls, the warden, Tove Lind, said."),
    ("a joined not", "The county has said when the road to the cave will open to buses again."),
    ("no longer", "Guides are allowed to take more than ten visitors into the hall."),
    ("a part", "The cave of Orlund has never been closed until further notice."),
    ("a second sentence", "The lake was open to swimmers in August."),
]

SAME = [
    ("the words themselves", "The cave of Orlund has been closed until further notice, its warden said."),
    ("a not at the end", "The warden said he had not paid and would not."),
    ("a not at the start", '"Not with them, not today, not ever, not here," she said.'),
    ("a not behind it", "The hall is open to the public on Sundays."),
    ("another spelling of not", "The county has not said when the road to the cave will open to buses again."),
    ("can not", "Divers can't reach the lower chamber before the water falls, the warden, Tove Lind, said."),
    ("not any longer", "Guides are not allowed to take more than ten visitors into the hall."),
    ("a part", "The cave of Orlund has been closed until further notice."),
]


def polarity(text: str) -> list[str]:
    article = Article(text=TEXT)
    cited = tuple(f"a1.s{n}" for n in range(1, 10))
    report = verify(SummaryText(claims=(DraftClaim(text=text, citations=cited),)), [article])
    return [f.verdict for f in report.findings if f.check == "polarity"]


@pytest.mark.parametrize("text", [t for _, t in TURNED], ids=[n for n, _ in TURNED])
def test_a_not_more_or_less_is_found(text: str) -> None:
    assert polarity(text) == ["reversed"]


@pytest.mark.parametrize("text", [t for _, t in SAME], ids=[n for n, _ in SAME])
def test_the_same_words_are_the_same(text: str) -> None:
    assert "reversed" not in polarity(text)
