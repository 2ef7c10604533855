"""Whatever the words, a real parser finds the words and nothing else."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from service.rendering import write_html, write_markdown
from service.rendering.inert import one_line
from tests.unit.rendering.pages import HOSTILE, Seen, claim, markdown_leaves, page
from tests.unit.rendering.test_renderers import HTML, MARKDOWN

MARKS = st.text(alphabet="\\`*_{}[]()<>#+-.!|~$&;:@/=^\"'1a \n\t", min_size=1, max_size=40)
WORDS = st.lists(st.one_of(MARKS, st.sampled_from(HOSTILE), st.text(max_size=20)), min_size=1, max_size=4)
TEXT = WORDS.map("".join).filter(one_line)


@settings(max_examples=400, deadline=None)
@given(TEXT, TEXT, st.booleans())
def test_markdown_reads_back_as_the_words(first, second, bulleted):
    sheet = page(claim(first, second), claim(second, first, number=2), bulleted=bulleted, account=(first,))
    kinds, words = markdown_leaves(write_markdown(sheet))
    assert kinds <= MARKDOWN
    one, two = one_line(first), one_line(second)
    body = [f"{one}[^1]", f"{two}[^2]"] if bulleted else [f"{one}[^1] {two}[^2]"]
    assert words == [*body, f"[^1]: in a1.s1: {two}", f"[^2]: in a1.s2: {one}", one]


@settings(max_examples=200, deadline=None)
@given(TEXT, TEXT)
def test_html_reads_back_as_the_words(first, second):
    seen = Seen(write_html(page(claim(first, second), account=(second,))))
    assert seen.tags <= HTML
    assert re.sub(r"\s+", " ", "".join(seen.words)).strip() == re.sub(
        r"\s+", " ", f"{one_line(first)}[1] article a1 (a1.s1): {one_line(second)} {one_line(second)}"
    )
