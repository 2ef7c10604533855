"""Marks of all styles, and what looks like a mark and is none."""

import pytest

from service.analysis.quotations import read_quotations
from service.analysis.segmentation import segment


def read(text):
    return read_quotations(text, segment(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are done here,” he said.", ["“We are done here,”"]),
        ('"We are done here," he said.', ['"We are done here,"']),
        ("‘We are done here,’ he said.", ["‘We are done here,’"]),
        ("'We are done here,' he said.", ["'We are done here,'"]),
        ("``We are done here,'' he said.", ["``We are done here,''"]),
        ("«Nous avons fini», dit-il.", ["«Nous avons fini»"]),
        ("„Wir sind fertig“, sagte er.", ["„Wir sind fertig“"]),
        ("»Wir sind fertig«, sagte er.", ["»Wir sind fertig«"]),
        ("”Vi är klara”, sa han.", ["”Vi är klara”"]),
        ("彼は「もう終わった」と言った。", ["「もう終わった」"]),
        ("“We are,” he said, “done.”", ["“We are,”", "“done.”"]),
        ("“He said ‘no way’ to me,” she said.", ["“He said ‘no way’ to me,”", "‘no way’"]),
        ("\"He said 'no way' to me,\" she said.", ["\"He said 'no way' to me,\"", "'no way'"]),
        ("‘The boys’ house isn’t big,’ he said.", ["‘The boys’ house isn’t big,’"]),
        ("They took 'legal highs' and 'other things' too.", ["'legal highs'", "'other things'"]),
        ("“First half.\n“Second half,” she said.", ["“First half.", "“Second half,”"]),
        ('"First half.\n\n"Second half," she said.', ['"First half.', '"Second half,"']),
        ("The “[new] deal …” holds, he said.", ["“[new] deal …”"]),
    ],
)
def test_pairs_every_style(text, expected):
    assert [q.text for q in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "It's the workers' party and the teachers' union.",
        "It’s the workers’ party and the teachers’ union.",
        "'Tis the season for it.",
        "‘Tis the season for it.",
        "The man is 5'10\" tall.",
        "A 12\" record and a 6' fence.",
        "The hits of the '60s and the '70s were long.",
        "a lone “ mark in the middle of a line",
        'a lone " mark in the middle',
        "ends with a mark”",
    ],
)
def test_apostrophes_inches_and_odd_marks_quote_nothing(text):
    assert read(text) == ()


def test_an_inch_mark_inside_a_quotation_does_not_close_it():
    assert [q.text for q in read('"He is 5\'10" tall," she said.')] == ['"He is 5\'10" tall,"']


def test_an_unclosed_mark_does_not_swallow_the_next_paragraph():
    quotations = read("“One thing, he said.\nAnother paragraph, with “two words” in it.")
    assert all("Another" not in q.text for q in quotations)
    assert quotations[-1].text == "“two words”"


def test_insertions_stand_apart():
    (quotation,) = read("“The hand of [the leader] Kim was there,” he said.")
    assert [
        quotation.text[s.start - quotation.span.start : s.end - quotation.span.start] for s in quotation.insertions
    ] == ["[the leader]"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We are done here,” he said.", "full"),
        ("He called it “a plain disgrace to us all” and left.", "partial"),
        ("The so-called “miracle cure” is sugar.", "scare"),
        ("The film “The Long Road Home” opens today.", "scare"),
    ],
)
def test_kinds(text, kind):
    assert [q.kind for q in read(text)] == [kind]


def test_a_quotation_over_several_sentences_names_them_all():
    text = "“We are done. It is over. Go home,” he said."
    (quotation,) = read(text)
    assert quotation.sentences == tuple(s.id for s in segment(text))
