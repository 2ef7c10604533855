"""What may be posted as an article, and what each refusal says."""

import pytest
from pydantic import ValidationError

from service.domain import MAX_ARTICLES, Article, SummaryRequest, is_prose

PROSE = "The council met on Monday."


@pytest.mark.parametrize(
    ("fields", "where", "says"),
    [
        ({}, (), "has neither `text` nor `html`"),
        ({"text": PROSE, "html": f"<p>{PROSE}</p>"}, (), "has both `text` and `html`"),
        ({"text": ""}, ("text",), "is empty"),
        ({"text": " \n\t "}, ("text",), "is empty"),
        ({"text": "NUL \x00 stands here."}, ("text",), "NUL byte at code point 4"),
        ({"text": "lone \ud800 surrogate here"}, ("text",), "lone surrogate at code point 5"),
        ({"text": "1234 5678 --- 42"}, ("text",), "not prose"),
        ({"text": "Two words"}, ("text",), "not prose"),
        ({"text": PROSE, "title": "  "}, ("title",), "is empty"),
        ({"text": PROSE, "title": "x" * 2001}, ("title",), "at most 2000"),
        ({"text": PROSE, "language": "english please"}, ("language",), "pattern"),
        ({"text": PROSE, "published_at": "yesterday"}, ("published_at",), "valid"),
        ({"text": PROSE, "colour": "blue"}, ("colour",), "Extra inputs"),
        ({"text": 7}, ("text",), "valid string"),
    ],
)
def test_refuses_what_is_no_article_and_names_the_field(fields: dict, where: tuple, says: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        Article(**fields)
    errors = refusal.value.errors()
    assert any(says in e["msg"] and e["loc"][: len(where)] == where for e in errors), errors


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PROSE, True),
        ("Headline only here", True),
        ("one two\nthree four", False),
        ("中国政府今天宣布新规", True),
        ("中国", False),
        ("Правительство объявило сегодня новые правила.", True),
        ("قالت الحكومة اليوم شيئا", True),
        ("सरकार ने आज घोषणा की", True),
        ("don't stop now", True),
        ("🎉🎉🎉 🎉🎉🎉 🎉", False),
    ],
)
def test_prose_has_a_line_of_three_words_or_its_equal(text: str, expected: bool) -> None:
    assert is_prose(text) is expected


def test_a_request_holds_up_to_fifty_articles() -> None:
    assert len(SummaryRequest(articles=[Article(text=PROSE)] * MAX_ARTICLES).articles) == MAX_ARTICLES
    with pytest.raises(ValidationError, match="at most 50"):
        SummaryRequest(articles=[Article(text=PROSE)] * (MAX_ARTICLES + 1))
    with pytest.raises(ValidationError, match="at least 1"):
        SummaryRequest(articles=[])


def test_ids_of_callers_are_unique_within_a_request() -> None:
    with pytest.raises(ValidationError, match="article 2 repeats the id of article 1"):
        SummaryRequest(articles=[Article(text=PROSE, id="x"), Article(text=PROSE, id="x")])


@pytest.mark.parametrize(
    ("options", "sentences"),
    [
        ({}, 6),
        ({"length": "short"}, 3),
        ({"length": "long"}, 12),
        ({"length": 4}, 4),
        ({"length": "long", "style": "headline"}, 1),
    ],
)
def test_a_length_is_a_number_of_sentences(options: dict, sentences: int) -> None:
    assert SummaryRequest(articles=[Article(text=PROSE)], **options).options.sentences == sentences
