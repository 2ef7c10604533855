"""What holds of the reading of any text: spans in range, words that stand where they are said to, no exceptions."""

from hypothesis import given, settings
from hypothesis import strategies as st

from service.analysis import read_text
from service.analysis.segmentation import segment

PIECES = st.sampled_from(
    """he said she says according to “ ” ‘ ’ " ' , . : ; — that Smith Jones the Post reported told is believed to reportedly
    who which and but adding a minister asked not if would there are reports \n \n\n [ ] … 5'10" « » „ `` '' he’s Mr 12 %""".split(
        " "
    )
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=60).map(" ".join), st.lists(PIECES, max_size=60).map("".join), st.text(max_size=200)
)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_spans_hold(text):
    sentences = segment(text)
    reading = read_text(text, sentences, language="en")
    ids = {s.id for s in sentences}
    for quotation in reading.quotations:
        assert 0 <= quotation.span.start < quotation.span.end <= len(text)
        assert quotation.span.of(text) == quotation.text
        assert quotation.span.contains(quotation.inner)
        assert set(quotation.sentences) <= ids
    for attribution in reading.attributions:
        assert attribution.content
        assert set(attribution.sentences) <= ids
        for span in (*attribution.content, *attribution.hedges, *filter(None, (attribution.cue, attribution.venue))):
            assert 0 <= span.start < span.end <= len(text)
        if attribution.source is not None:
            assert attribution.source.span.of(text) == attribution.source.text
            assert attribution.chain
        if attribution.cue is not None:
            assert attribution.cue.of(text) == attribution.cue_text
    for name in reading.names:
        assert name.span.of(text) == name.text
        assert name.canonical


@settings(max_examples=30, deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_reading_is_a_function_of_the_text(text):
    sentences = segment(text)
    assert read_text(text, sentences, language="en") == read_text(text, sentences, language="en")
