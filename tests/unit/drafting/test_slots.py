"""Figures and quotations as slots: what is shown, what is filled, what is refused."""

import pytest

from service import Article, analyze
from service.domain import Draft, DraftClaim
from service.drafting.drafter import Drafted
from service.drafting.slots import SLOT_FAULT, fill, fill_draft, slots_of_claims, slots_of_sentences

TEXT = (
    "The council agreed on Monday to close the old bridge for 18 months.\n\n"
    "“We have no choice,” Mayor Ann Lee told reporters.\n\n"
    "Last month engineers found 42 cracks, “more than 30 of them deep,” the county said in its report R7.\n\n"
    "The work will cost about £3.5 million, far more than in 2009, the county said.\n\n"
    "“It was never built to carry what it carries today,” engineer Mia Holt said."
)
ANALYSIS = analyze(Article(text=TEXT))
SLOTS = slots_of_sentences(ANALYSIS.sentences, [ANALYSIS])
BY_WORDS = {slot.text: f"{{{slot.id}}}" for slot in SLOTS.slots.values()}


def test_no_figure_and_no_quotation_is_left_in_what_is_shown() -> None:
    shown = "\n".join(t.text for t in SLOTS.texts)
    assert not any(x in shown for x in ("18", "42", "3.5", "“", "30"))
    assert "R7" in shown
    assert "{Q1}" in shown
    assert any(line.endswith("= about £3.5 million") for line in SLOTS.legend)
    assert "“We have no choice”" in BY_WORDS


@pytest.mark.parametrize(
    ("written", "filled", "cited"),
    [
        ("The work will cost {about £3.5 million}.", "The work will cost about £3.5 million.", ("a1.s4",)),
        ("{about £3.5 million} is the price.", "About £3.5 million is the price.", ("a1.s4",)),
        ("The bridge closes for [18 months].", "The bridge closes for 18 months.", ("a1.s1",)),
        ("Engineers found {42} cracks {Last month}.", "Engineers found 42 cracks last month.", ("a1.s3",)),
        ("Ann Lee said: {“We have no choice”}.", "Ann Lee said: “We have no choice”.", ("a1.s2",)),
        ("The report R7 speaks of cracks.", "The report R7 speaks of cracks.", ()),
        ("More than in {2009}, the county said.", "More than in 2009, the county said.", ("a1.s4",)),
        (
            "Holt said {“It was never built to carry what it carries today”}.",
            "Holt said “It was never built to carry what it carries today”.",
            ("a1.s5",),
        ),
        ("It was never built to last, Holt said.", "It was never built to last, Holt said.", ()),
    ],
)
def test_slots_are_filled_with_the_sources_words(written: str, filled: str, cited: tuple[str, ...]) -> None:
    for words, slot in BY_WORDS.items():
        written = written.replace(f"{{{words}}}", slot).replace(f"[{words}]", slot.replace("{", "[").replace("}", "]"))
    claim, fault = fill(DraftClaim(text=written), SLOTS)
    assert (claim.text, claim.citations, fault) == (filled, cited, None)


@pytest.mark.parametrize(
    ("written", "outside"),
    [
        ("The bridge closes for 28 months.", "28 months"),
        ("The bridge closes for 18 months.", "18 months"),
        ("The bridge closes for eighteen months.", "eighteen months"),
        ("Ann Lee said “we had no choice”.", "“"),
        ('Ann Lee said "we had no choice".', '"'),
        ("The bridge closes for {F99}.", "{"),
        ("The work costs {F1} million.", "million"),
        ("Nearly {F1} cracks were found.", "Nearly"),
        ("The report R8 speaks of cracks.", "R8"),
        ("It closed in 2009, the county said.", "2009"),
        ("It was never built to carry what it is for.", "It was never built to carry what it"),
        (
            "Holt: it was never built to carry what it carries today.",
            "it was never built to carry what it carries today",
        ),
    ],
)
def test_what_stands_outside_a_slot_is_named(written: str, outside: str) -> None:
    number = BY_WORDS["42"].strip("{}")
    _, fault = fill(DraftClaim(text=written.replace("F1}", f"{number}}}")), SLOTS)
    assert fault is not None
    assert fault.startswith(SLOT_FAULT)
    assert outside in fault


def test_the_sentence_of_a_quotation_without_marks_is_cited_first() -> None:
    written = DraftClaim(text="It was never built to carry what it carries today.", citations=("a1.s1",))
    claim, fault = fill(written, SLOTS)
    assert fault is not None
    assert claim.citations == ("a1.s5", "a1.s1")


def test_a_claim_that_breaks_the_rule_is_replaced_or_dropped_and_told() -> None:
    good, bad, worse = (DraftClaim(text=t, citations=c) for t, c in GIVEN)
    filled = fill_draft(
        Drafted(draft=Draft(claims=(good, bad, worse), headline=bad)),
        SLOTS,
        instead=lambda c: DraftClaim(text="The sentence itself.", citations=c.citations) if c.citations else None,
        headline=lambda _: None,
    )
    assert [c.text for c in filled.draft.claims] == ["The bridge is old.", "The sentence itself."]
    assert filled.draft.headline is None
    assert [r.action for r in filled.repairs] == ["extracted", "dropped", "dropped"]
    assert all(r.reasons[0].startswith(SLOT_FAULT) for r in filled.repairs)


GIVEN = (
    ("The bridge is old.", ("a1.s1",)),
    ("It closes for 9 years.", ("a1.s1",)),
    ("It is 9 years old.", ()),
)


def test_claims_that_are_merged_get_slots_as_well() -> None:
    slots = slots_of_claims([DraftClaim(text="The work will cost about £3.5 million.", citations=("a1.s4",))])
    assert [t.text for t in slots.texts] == ["The work will cost {F1}."]
    assert fill(DraftClaim(text="It costs {F1}."), slots)[0].citations == ("a1.s4",)
