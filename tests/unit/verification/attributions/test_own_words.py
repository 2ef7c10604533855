"""A claim in words of its own: the speaker, the doubt and the source are looked for where it can only come from."""

import pytest

from service import Article, verify

TEXT = (
    """The Vellberg cable car will stay shut until May, the town of Oberlach said on Monday.

Inspectors found rust on two of the nine pylons last week. The cable car was built in 1964 and carries 90,000 guests a year.

Mayor Anton Reiser said that the repairs could be paid for by a tax on overnight stays. He will put it to the council in
March.

Hotel owner Petra Lang accused the operator of having put off maintenance for six winters in a row. She said that she would
go to court only if her bookings fell by a fifth.

The operator has not decided whether to sell. The buyers' talks may be held in Zurich.

Engineer Jonas Wyss said that the pylons had been painted with the wrong primer and that the new ones would be galvanised.

Tourism lecturer Ruth Amann thinks rival resorts might profit. Two people close to the council said the tax was widely
expected to pass.""".replace("council in\n", "council in ")
    .replace("would\ngo", "would go")
    .replace("widely\n", "widely ")
)

PAIRS = [
    (
        "dropped",
        "Petra Lang accuses the operator of having skipped maintenance for six winters.",
        "For six winters in succession the operator skipped the maintenance.",
    ),
    (
        "misattributed",
        "Wyss said the wrong primer had been used on the pylons, and that their successors would be galvanised.",
        "Reiser said the wrong primer had been used on the pylons.",
    ),
    (
        "hedge_dropped",
        "Other places may well gain from it, Amann believes.",
        "Other places are going to gain from it, Amann said.",
    ),
    (
        "hedge_dropped",
        "Zurich is a possible venue for the talks.",
        "Zurich will host the talks in spring.",
    ),
    (
        "hedge_dropped",
        "The tax is likely to get through, according to two people close to the council.",
        "The tax will get through, according to two people close to the council.",
    ),
]


@pytest.mark.parametrize(("verdict", "right", "wrong"), PAIRS, ids=[w for _, _, w in PAIRS])
def test_what_is_told_freely_is_held_to_where_it_comes_from(verdict, right, wrong):
    articles = [Article(text=TEXT)]
    assert verify(right, articles).violations == ()
    assert [f.verdict for f in verify(wrong, articles).violations if f.check == "attribution"] == [verdict]


FAITHFUL = [
    "The innkeeper does not plan to sue unless a fifth of her bookings should be lost.",
    "The cable car in Oberlach remains closed until May.",
]


@pytest.mark.parametrize("claim", FAITHFUL)
def test_what_somebody_does_needs_no_source(claim):
    assert [f for f in verify(claim, [Article(text=TEXT)]).violations if f.check == "attribution"] == []


TOLD = """Greta Noll, who owns the mill, told Radio Sundal that the weir would be repaired. Judge Arne Vik will visit it in June."""


def test_what_was_told_to_one_was_told_to_no_other():
    articles = [Article(text=TOLD)]
    assert verify("Noll told a radio station that they would mend the weir.", articles).violations == ()
    (found,) = verify("Noll told Judge Arne Vik that they would mend the weir.", articles).violations
    assert (found.check, found.verdict) == ("attribution", "misattributed")
