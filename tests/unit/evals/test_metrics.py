"""Rates and their intervals."""

import pytest

from evals.metrics import interval


@pytest.mark.parametrize(
    ("clusters", "low", "high"),
    [
        ([], None, None),
        ([(3, 3)], None, None),
        ([(1, 1), (9, 9)], 0.3424, 1.0),
        ([(0, 1), (0, 9)], 0.0, 0.6576),
        ([(5, 5)] * 18, 0.8241, 1.0),
    ],
)
def test_where_all_agree_the_interval_is_wilsons_over_the_sets_of_articles(
    clusters: list[tuple[float, float]], low: float | None, high: float | None
) -> None:
    assert interval(clusters, share=True) == (low, high)


def test_an_amount_that_never_changes_has_a_point() -> None:
    assert interval([(1, 1), (1, 1)]) == (1, 1)


def test_else_it_is_resampled_and_the_same_each_time() -> None:
    clusters = [(1, 4), (3, 4), (2, 4), (4, 4)]
    low, high = interval(clusters, share=True)
    assert (low, high) == interval(clusters, share=True)
    assert low is not None
    assert high is not None
    assert 0 < low < 10 / 16 < high <= 1
