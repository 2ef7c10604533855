"""Languages, hidden characters, HTML."""

import pytest

from service import Article, analyze
from service.analysis.language import detect_language
from service.errors import InvalidArticle

PAGE = """<!doctype html><html lang="en"><head><title>Bridge to close | The Daily Example</title>
<meta property="og:title" content="Bridge to close"><meta property="og:site_name" content="The Daily Example">
<meta name="author" content="Ann Lee"><meta property="article:published_time" content="2026-03-04T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Bridge to close</h1>
<p>The council agreed on Monday to close the old bridge for 18 months, the mayor said.</p>
<p>“We have no choice,” she told reporters after the meeting, which lasted three hours.</p>
<p>Engineers had found cracks in two of the piers that carry the road across the river.</p></article>
<footer>© 2026 The Daily Example</footer></body></html>"""


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council met on Monday and agreed to close the bridge.", "en"),
        ("Der Rat hat am Montag beschlossen, die Brücke nicht zu schließen, und das ist gut.", "und"),
        ("Le conseil a décidé lundi de fermer le pont pour des travaux qui sont urgents.", "und"),
        ("Совет решил в понедельник закрыть мост.", "ru"),
        ("قرر المجلس يوم الاثنين إغلاق الجسر.", "ar"),
        ("परिषद ने सोमवार को पुल बंद करने का फैसला किया।", "hi"),
        ("市议会周一决定关闭大桥。", "zh"),
        ("市議会は月曜日に橋を閉鎖することを決めた。", "ja"),
        ("Gazprom Lukoil Rosneft", "und"),
        ("Helion lost $45 million last year.", "en"),
        ("Oil prices rose 3 percent Monday.", "en"),
        ("Die Bank verlor 45 Millionen.", "und"),
        ("Peking kauft 3 Flugzeuge.", "und"),
    ],
)
def test_tells_what_it_must_of_a_language(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_a_language_that_the_script_belies_is_not_taken_on_trust() -> None:
    assert detect_language("Совет решил в понедельник закрыть мост.", "en") == "ru"
    assert detect_language("Bridge shut", "en-GB") == "en"


def test_a_declared_language_counts() -> None:
    assert detect_language("The council met.", "de-AT") == "de"


@pytest.mark.parametrize("text", [
    "قرر المجلس يوم الاثنين إغلاق الجسر. وقال العمدة إن العمل سيبدأ في مايو.",
    "परिषद ने सोमवार को पुल बंद करने का फैसला किया। मेयर ने कहा कि काम मई में शुरू होगा।",
    "市议会周一决定关闭大桥。市长说工程将于五月开始。",
    "Совет решил в понедельник закрыть мост. Мэр сказал, что работы начнутся в мае.",
])  # fmt: skip
def test_other_scripts_get_sentences_but_are_not_read(text: str) -> None:
    analysis = analyze(Article(text=text))
    assert len(analysis.sentences) == 2
    assert not analysis.read
    assert all(s.span.of(analysis.text) == s.text for s in analysis.sentences)


@pytest.mark.parametrize(
    ("hidden", "code"),
    [
        ("\u200b", "zero_width"),
        ("\u2060", "zero_width"),
        ("\u200d", "zero_width"),
        ("\u202e", "bidirectional_control"),
        ("\u2066", "bidirectional_control"),
        ("\U000e0041", "tag_character"),
        ("\x08", "control"),
    ],
)
def test_hidden_characters_are_reported_and_kept(hidden: str, code: str) -> None:
    text = f"The coun{hidden}cil met on Monday."
    analysis = analyze(Article(text=text))
    assert analysis.text == text
    assert [(n.code, n.span.start) for n in analysis.notices] == [(code, 8)]


def test_joiners_that_a_script_needs_are_not_reported() -> None:
    assert analyze(Article(text="میخواهم امروز به خانه بروم")).notices == ()


def test_html_gives_text_and_metadata() -> None:
    analysis = analyze(Article(html=PAGE))
    assert analysis.extracted
    assert "18 months" in analysis.text
    assert "Home" not in analysis.text
    assert (analysis.article.author, analysis.article.publisher) == ("Ann Lee", "The Daily Example")
    assert str(analysis.article.published_at) == "2026-03-04"
    assert all(s.span.of(analysis.text_of(s)) == s.text for s in analysis.sentences)


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("", None),
        ('<time datetime="2026-01-01">1 January</time>', "2026-01-01"),
        ("<p>January 1, 2026</p>", "2026-01-01"),
    ],
)
def test_a_year_alone_is_no_date_of_publication(published: str, day: str | None) -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2026-03-04T10:00:00Z">', "")
    found = analyze(Article(html=page.replace("<h1>", f"{published}<h1>"))).article.published_at
    assert (str(found) if found else None) == day


def test_what_the_caller_says_of_html_counts_more() -> None:
    article = analyze(Article(html=PAGE, author="Desk", publisher="Wire")).article
    assert (article.author, article.publisher) == ("Desk", "Wire")


@pytest.mark.parametrize(
    "html", ["<html><body></body></html>", "<p>12 34</p>", "<script>var the council = met;</script>"]
)
def test_html_without_an_article_is_refused(html: str) -> None:
    with pytest.raises(InvalidArticle, match="no article text"):
        analyze(Article(html=html))
