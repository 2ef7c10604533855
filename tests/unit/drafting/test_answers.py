"""What a model wrote is read as claims: ids that stand in the text are citations, not words."""

import pytest

from service.drafting.answers import read_answer


@pytest.mark.parametrize(
    ("written", "text", "cited"),
    [
        ("The bridge closed [a1.s2, a1.s4].", "The bridge closed.", ("a1.s1", "a1.s2", "a1.s4")),
        ("The bridge closed (a2.s10) in May.", "The bridge closed in May.", ("a1.s1", "a2.s10")),
        ("[a1.s3] The bridge closed.", "The bridge closed.", ("a1.s1", "a1.s3")),
        ("a1.s3: The bridge closed.", "The bridge closed.", ("a1.s1", "a1.s3")),
        ("s3] The bridge closed.", "The bridge closed.", ("a1.s1",)),
        ("Buses (S4) run.", "Buses (S4) run.", ("a1.s1",)),
        ("S4 runs.", "S4 runs.", ("a1.s1",)),
        ("so: The bridge closed.", "so: The bridge closed.", ("a1.s1",)),
    ],
)
def test_ids_in_the_text_are_citations(written: str, text: str, cited: tuple[str, ...]) -> None:
    (claim,) = read_answer({"claims": [{"text": written, "citations": ["a1.s1"]}]}).claims
    assert (claim.text, claim.citations) == (text, cited)
