"""What holds of the checks whatever the words are."""

from hypothesis import given, settings
from hypothesis import strategies as st

from service import Article, verify
from service.analysis import analyze_all
from service.verification.claims import read_summary
from service.verification.verify import check_summary

TEXT = """The Halvorsen yard will not build the two icebreakers, its owner said on Monday.

“We would rather close than lie about the price,” said Kirsten Aas, who bought the yard in 2011. Two unions reportedly
plan a strike. If the state pays half, the ships could be ready by autumn, the minister, Jon Ruud, told Radio Nord.""".replace(
    "\nplan", " plan"
)

SENTENCES = (
    "The Halvorsen yard will not build the two icebreakers, its owner said on Monday.",
    "“We would rather close than lie about the price,” said Kirsten Aas, who bought the yard in 2011.",
    "Two unions reportedly plan a strike.",
    "If the state pays half, the ships could be ready by autumn, the minister, Jon Ruud, told Radio Nord.",
)
WORDS = st.lists(
    st.sampled_from([*TEXT.split(), "not", "reportedly", "“", "”", "[", "]", "…", "if", "said", "Oslo", "never", "\n"]),
    min_size=1,
    max_size=40,
).map(" ".join)
ANALYSES = analyze_all([Article(text=TEXT)])


@settings(max_examples=150, deadline=None)
@given(WORDS)
def test_any_words_are_checked_and_every_place_is_right(words):
    summary = read_summary(words)
    for finding in check_summary(summary, ANALYSES).findings:
        assert finding.span.of(words) == finding.text
        assert finding.reason
        assert finding.source is None or finding.source.span.of(TEXT) == finding.source.text


@settings(max_examples=60, deadline=None)
@given(st.permutations(SENTENCES), st.integers(1, 4))
def test_an_article_bears_out_its_own_sentences_in_any_order(sentences, count):
    for sentence in sentences[:count]:
        assert verify(sentence, [Article(text=TEXT)]).verdict == "pass", sentence


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["close", "lie", "price"]), st.sampled_from(["sing", "harbour", "window", "apologise"]))
def test_a_changed_word_in_a_quotation_is_always_found(old, new):
    report = verify(SENTENCES[1].replace(old, new), [Article(text=TEXT)])
    assert "altered" in {f.verdict for f in report.violations}


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_no_text_at_all_makes_it_fail(text):
    check_summary(read_summary(text), ANALYSES)
