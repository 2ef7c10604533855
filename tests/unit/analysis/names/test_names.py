"""Names with their fullest form, without titles, peoples and possessives."""

import pytest

from service import Article, analyze


def read(text):
    return [(n.text, n.canonical, n.kind) for n in analyze(Article(text=text, language="en")).names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was Igor Korolev who left, and Korolev came back.", [("Igor Korolev", "Igor Korolev", "person"), ("Korolev", "Igor Korolev", "person")]),
        ("A story in the New York Post ran; the Post stood by it.", [("New York Post", "New York Post", "organisation"), ("Post", "New York Post", "organisation")]),
        ("It met U.S. President Joe Biden there.", [("U.S.", "United States", "place"), ("Joe Biden", "Joe Biden", "person")]),
        ("He fled to North Korea's east.", [("North Korea", "North Korea", "place")]),
        ("The Department of Health and the BBC agreed.", [("Department of Health", "Department of Health", "organisation"), ("BBC", "BBC", "organisation")]),
        ("He told AFP on Sunday that it was over.", [("AFP", "AFP", "organisation")]),
        ("However, the people of Leeds and of York objected.", [("Leeds", "Leeds", "place"), ("York", "York", "other")]),
        ("They met Samir al-Masri; Masri stayed.", [("Samir al-Masri", "Samir al-Masri", "person"), ("Masri", "Samir al-Masri", "person")]),
        ('It was Leo "Lenny" Orr who left.', [('Leo "Lenny" Orr', "Leo Orr", "person")]),
        ("He drove from San Lucio to El Badri.", [("San Lucio", "San Lucio", "place"), ("El Badri", "El Badri", "place")]),
        ("He met Liam Fox of Fox News.", [("Liam Fox", "Liam Fox", "person"), ("Fox News", "Fox News", "organisation")]),
        ("According to Dr Amina Yusuf, it failed.", [("Amina Yusuf", "Amina Yusuf", "person")]),
        ("Talks between the US and Iran failed.", [("US", "United States", "place"), ("Iran", "Iran", "place")]),
        ("The WHO's report was late.", [("WHO", "WHO", "organisation")]),
        ("He told DR so.", [("DR", "DR", "organisation")]),
        ("He told us who left, Dr Amina Yusuf said.", [("Amina Yusuf", "Amina Yusuf", "person")]),
        ("The Food and Drug Administration met.", [("Food and Drug Administration", "Food and Drug Administration", "organisation")]),
        ("The Nursing and Midwifery Council met.", [("Nursing and Midwifery Council", "Nursing and Midwifery Council", "organisation")]),
        ("An order by District Judge Maria Ocasio came.", [("Maria Ocasio", "Maria Ocasio", "person")]),
        ("It cost Rs 290, and the RS party put it at Sh4.2 million.", [("RS", "RS", "organisation")]),
    ],
)  # fmt: skip
def test_names(text, expected):
    assert read(text) == expected


def test_two_of_one_surname_are_told_apart_by_their_titles():
    text = "James Creag, 11, has a rare illness, and his mother sees it. It is hard, Mrs Creag said."
    assert read(text)[-1][1] != "James Creag"


@pytest.mark.parametrize(
    "text", ["Officials said on Monday that it rained.", "The first time was in May, on a Friday."]
)
def test_ordinary_words_with_a_capital_are_no_names(text):
    assert read(text) == []
