"""So many a month are not so many a week, and the ends of a change keep their places however it is told."""

import pytest

from service import Article, verify

TEXT = (
    "The union says that the new rota would add six night shifts a month and keep drivers away from home three days a week. The "
    "port handled 1.2 million containers last year, down from 1.35 million in 2023. Fuel costs rose to £14m from £9m. Rents, up from "
    "£700 a decade ago, now stand at £1,150 a month."
)


@pytest.mark.parametrize(
    ("claim", "stands"),
    [
        ("The rota would add six night shifts a month, the union says.", True),
        ("The rota would add six night shifts a week, the union says.", False),
        ("Drivers would be kept away from home three days a week, the union says.", True),
        ("Drivers would be kept away from home three days a month, the union says.", False),
        ("The port handled 1.2 million containers last year, down from 1.35 million in 2023.", True),
        ("The port handled 1.35 million containers last year, down from 1.2 million in 2023.", False),
        ("The port handled 1.35 million containers last year, up from 1.2 million in 2023.", False),
        ("Containers fell from 1.35 million in 2023 to 1.2 million last year.", True),
        ("Fuel costs went up from £9m to £14m.", True),
        ("Fuel costs were £9m, down from £14m.", False),
    ],
)
def test_a_rate_and_a_change_are_told_rightly(claim: str, stands: bool) -> None:
    report = verify(claim, [Article(text=TEXT)])
    assert (report.verdict != "fail") is stands, [f.reason for f in report.violations]
