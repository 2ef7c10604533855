"""What only sources say, told as fact in words of one's own: known by its figure, or by its first person."""

import pytest

from service import Article, verify

PORT = """The port of Halle reportedly wants to build a new quay.

The state broadcaster reported that the port plans to spend 340 million euros on a quay for cruise ships, the Harbour Post reported.

“We cannot afford to wait another ten years,” harbour master Lena Aalto told councillors. “Our ships will go elsewhere.”

A geologist said that 1,200 piles would have to be driven into the mud, and that the noise might drive away the seals.

The old quay was built in 1931. It has 48 cracks, and 26 cranes stand on it.

The union said that 48 cracks had been found."""

DROPPED = [
    "In a bid to lure tourists, the town is about to pour 340 million euros into its cruise trade with a quay.",
    "Halle is getting ready to spend 340 million euros on a quay in order to beat its rivals in the south.",
    "Work on the quay means that 1,200 piles must be driven into the mud.",
    "The town has put 340 million euros into a quay for cruise ships and would welcome any tourist.",
    "The town refuses to lose its ships, so it will put 340 million euros into a quay for cruises.",
    "We cannot wait another decade for the quay.",
    "The ships will leave us if nothing is done.",
]

FINE = [
    "In a bid to lure tourists, the town is about to pour 340 million euros into a quay, the state broadcaster reported, according to the Harbour Post.",
    "The town is reportedly ready to spend 340 million euros on a quay for cruise ships.",
    "The old quay is cracked in 48 places.",
    "The quay has 48 cracks and carries 26 cranes.",
    "The noise of the 1,200 piles might drive away the seals, a geologist said.",
    "Lena Aalto said: “We cannot afford to wait another ten years.”",
    "Harbour master Lena Aalto told councillors that “our ships will go elsewhere.”",
]


@pytest.mark.parametrize("summary", DROPPED)
def test_a_source_is_missed_however_free_the_wording(summary: str) -> None:
    report = verify(summary, [Article(text=PORT)])
    assert {"dropped", "hedge_dropped"} & {f.verdict for f in report.violations}, report.findings


@pytest.mark.parametrize("summary", FINE)
def test_a_source_that_is_named_or_not_needed_is_not_missed(summary: str) -> None:
    report = verify(summary, [Article(text=PORT)])
    assert "dropped" not in {f.verdict for f in report.violations}, report.violations


@pytest.mark.parametrize(
    ("text", "summary", "missed"),
    [
        ("The US sent 40 ships. “We are ready,” the admiral said.", "The US sent 40 ships.", False),
        ("“We are ready,” the admiral said on Monday.", "We are ready.", True),
        (
            "We tried the new tram for a week. It was late on our first day.",
            "We tried the tram, and it was late.",
            False,
        ),
        ("The film Our Town opens on Monday. “I like it,” she said.", "Our Town opens on Monday.", False),
        ("The board said that 430 people work for the port.", "The board employs 430 people.", False),
        ("80 of the 900 boys fell ill, the doctor said.", "Of the 900 boys, 80 fell ill, the doctor said.", False),
    ],
)
def test_the_first_person_is_somebodys(text: str, summary: str, missed: bool) -> None:
    report = verify(summary, [Article(text=text)])
    assert ("dropped" in {f.verdict for f in report.violations}) is missed, report.findings
