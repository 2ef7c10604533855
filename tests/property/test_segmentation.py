"""Whatever the text, its sentences cover it and stand where they say."""

from hypothesis import given
from hypothesis import strategies as st

from service.analysis.segmentation import segment

TEXTS = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(' \n\r\t.!?“”"‘’\u2028\u0085…。،؟»«')),
    max_size=300,
)


@given(TEXTS, st.sampled_from(["en", "ar", "hi", "zh", "ru", "und"]))
def test_every_visible_code_point_is_in_exactly_one_sentence(text: str, language: str) -> None:
    sentences = segment(text, language=language)
    assert all(s.span.of(text) == s.text and s.text.strip() == s.text != "" for s in sentences)
    covered = [i for s in sentences for i in range(s.span.start, s.span.end)]
    assert covered == sorted(set(covered))
    assert {i for i, c in enumerate(text) if not c.isspace()} <= set(covered)
    assert [s.id for s in sentences] == [f"a1.s{n}" for n in range(1, len(sentences) + 1)]


@given(st.lists(TEXTS, max_size=5))
def test_a_paragraph_is_cut_as_it_is_cut_alone(texts: list[str]) -> None:
    paragraphs = [line.strip() for text in texts for line in text.splitlines() if line.strip()]
    together = segment("\n\n".join(paragraphs))
    alone = [[s.text for s in segment(p)] for p in paragraphs]
    assert [s.text for s in together] == [sentence for own in alone for sentence in own]
