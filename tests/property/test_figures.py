"""Reading never fails and never lies about where; a figure of a true summary that is changed is always caught."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from service import Article, verify
from service.analysis.figures import find_figures
from service.analysis.figures.english import ENGLISH

WORDS = sorted(
    {w for w in ENGLISH.triggers if w.isalpha()}
    | {
        *ENGLISH.tails,
        *ENGLISH.currencies_before,
        *ENGLISH.joints,
        "old",
        "ago",
        "of",
        "a",
        "the",
        "/",
        ".",
        ",",
        ":",
        "^",
    }
    | {"12", "2015", "1,300", "5.5", "0", "00", "1e9", "9" * 40, "½", "٣", "7.56", "30-", "$", "s", "th", "\n", "’s"}
)
LIKELY = st.lists(st.sampled_from(WORDS), max_size=14).flatmap(
    lambda words: st.lists(st.sampled_from([" ", "", "-", "  "]), min_size=len(words), max_size=len(words)).map(
        lambda gaps: "".join(w + g for w, g in zip(words, gaps, strict=True))
    )
)


@settings(max_examples=400, deadline=None)
@given(st.one_of(LIKELY, st.text(max_size=80)))
def test_spans_are_true_in_order_and_apart(text: str) -> None:
    figures = find_figures(text)
    for figure in figures:
        assert figure.span.of(text) == figure.text
        assert figure.span.contains(figure.number)
        assert len(figure.number) > 0
    ends = [(f.number.start, f.number.end) for f in figures]
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(ends))


COUNT = st.integers(2, 9_999_999)
UNITS = st.sampled_from(["people", "ships", "miles", "percent", "tonnes", "hours"])
PLACES = st.sampled_from(["Arle", "Berne", "Corm"])
FORMS = st.sampled_from([lambda n: f"{n:,}", str])


@settings(max_examples=150, deadline=None)
@given(COUNT, COUNT, UNITS, PLACES, FORMS, FORMS)
def test_a_changed_figure_is_caught_and_a_true_one_passes(told, other, unit, place, in_source, in_summary) -> None:
    source = (
        f"The harbour of {place} counted {in_source(told)} {unit} in its yearly report. "
        "Nothing else was said of the old harbour, and the mayor kept silent."
    )
    said = "The harbour of {place} counted {n} {unit} in its report."
    true = verify(said.format(place=place, n=in_summary(told), unit=unit), [Article(text=source, language="en")])
    assert not [f for f in true.violations if f.check == "figure"]
    wrong = verify(said.format(place=place, n=in_summary(other), unit=unit), [Article(text=source, language="en")])
    rounded = len(str(other).rstrip("0")) < len(str(told).rstrip("0")) and abs(told - other) * 20 <= told
    assert told == other or rounded or [f for f in wrong.violations if f.check == "figure"]
