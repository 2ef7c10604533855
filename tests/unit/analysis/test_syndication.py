"""Copies of one text among many articles are found, and count as one origin."""

import random
import time

import pytest

from service import Article
from service.analysis import analyze_all
from service.analysis.corroboration import corroborate
from service.analysis.corroboration.passages import Dossier
from service.analysis.corroboration.syndication import SAME_TEXT, find_copies
from tests.bench.articles import article

SPEECH = (
    "“We have mended this bridge four times in ten years, and each time we were told that it would hold for a "
    "generation, and each time it did not hold for even two winters, and I will not sign a fifth bill for it,”"
)
ONE = f"The council met on Monday in the old town hall.\n\n{SPEECH} Mayor Ann Lee said.\n\nA vote follows in May."
OTHER = f"Ann Lee has lost her patience with the bridge.\n\n{SPEECH} she told members before they left for the day."


def touched(text, seed, *, dropped=0.15, changed=0.5):
    """Return a copy as another house prints it: paragraphs left out, words changed, another headline."""
    rng = random.Random(seed)
    kept = [p for p in text.split("\n\n") if rng.random() >= dropped]
    for i, paragraph in enumerate(kept):
        words = paragraph.split(" ")
        if len(words) > 8 and rng.random() < changed:
            words[rng.randrange(len(words))] = "meanwhile"
        kept[i] = " ".join(words)
    return "\n\n".join([f"Headline number {seed} of a house of its own", *kept])


def groups(*texts):
    return [o.articles for o in find_copies(Dossier(analyze_all([Article(text=t) for t in texts])))]


COPIES = [
    ("word for word", lambda text: text),
    ("retitled", lambda text: "Another headline altogether stands here\n\n" + text.partition("\n\n")[2]),
    ("cut to its first half", lambda text: text[: len(text) // 2].rpartition("\n\n")[0]),
    ("in another order", lambda text: "\n\n".join(reversed(text.split("\n\n")))),
    ("touched up", lambda text: touched(text, 3)),
    ("a word changed in every sentence", lambda text: touched(text, 4, dropped=0, changed=1)),
    ("other quotation marks", lambda text: text.replace("“", '"').replace("”", '"').replace("’", "'")),
    ("set in capitals", str.upper),
    ("with a paragraph of its own", lambda text: text + "\n\nOur reporter adds that the shops were full on Monday."),
]


@pytest.mark.parametrize("change", [row[1] for row in COPIES], ids=[row[0] for row in COPIES])
def test_a_copy_is_found(seed_b, change):
    assert groups(seed_b.text, change(seed_b.text)) == [("a1", "a2")]


def test_reports_of_one_event_are_no_copies(seed_a, seed_b):
    assert groups(seed_a.text, seed_b.text) == []


def test_a_quotation_that_both_print_makes_no_copies():
    found = corroborate(
        analyze_all([Article(text=ONE + "\n\n" + article(1)), Article(text=OTHER + "\n\n" + article(2))])
    )
    assert not [o for o in found.shared_origins if o.origin == SAME_TEXT]


def test_a_footer_that_both_print_makes_no_copies():
    footer = "\n\nThis newspaper is printed on paper from forests that are cared for, and belongs to its readers."
    assert groups(article(1) + footer, article(2) + footer) == []


def test_articles_too_short_to_say_are_left_alone():
    assert groups("The bridge will close.", "The bridge will close.") == []


@pytest.fixture(scope="module")
def fifty(seed_a, seed_b):
    """Twenty copies of one seed, fifteen of the other, fifteen articles of their own, in no order."""
    texts = [("A", touched(seed_a.text, i)) for i in range(20)]
    texts += [("B", touched(seed_b.text, i)) for i in range(15)]
    texts += [("own", article(i, 3000)) for i in range(15)]
    random.Random(7).shuffle(texts)
    return texts


def test_fifty_articles_are_sorted_out_in_reasonable_time(fifty):
    analyses = analyze_all([Article(text=text) for _, text in fifty])
    started = time.process_time()
    found = corroborate(analyses)
    assert time.process_time() - started < 20
    copies = {o.articles for o in found.shared_origins if o.origin == SAME_TEXT}
    wanted = {tuple(f"a{i}" for i, (kind, _) in enumerate(fifty, 1) if kind == name) for name in ("A", "B")}
    assert copies == wanted


def test_what_only_copies_say_is_of_one_origin(seed_b):
    found = corroborate(analyze_all([Article(text=touched(seed_b.text, i)) for i in range(3)]))
    assert found.agreements
    assert all(agreement.one_origin for agreement in found.agreements)


def test_every_place_stands_where_it_says(fifty):
    analyses = analyze_all([Article(text=text) for _, text in fifty])
    for origin in find_copies(Dossier(analyses)):
        assert origin.independent_sources == 1
        for ref in origin.evidence:
            text = next(a for a in analyses if a.id == ref.article).text
            assert ref.span.of(text) == ref.text


def test_long_texts_are_sampled(monkeypatch, seed_a):
    from service.analysis.corroboration import syndication

    monkeypatch.setattr(syndication, "MOST", 300)
    assert groups(seed_a.text, touched(seed_a.text, 1), article(1)) == [("a1", "a2")]
