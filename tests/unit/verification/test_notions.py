"""The tables of notions tell each thing in one row."""

from collections import Counter

from service.verification.lexicon.notions import SUBJECTS


def test_no_word_stands_twice_in_a_row() -> None:
    twice = {word for subject in SUBJECTS for row in subject for word, count in Counter(row).items() if count > 1}
    assert twice == set()


def test_no_row_says_what_another_of_its_subject_says() -> None:
    repeated = [
        row
        for subject in SUBJECTS
        for row in subject
        if any(set(row) <= set(other) for other in subject if other != row)
    ]
    assert repeated == []


def test_no_row_stands_twice() -> None:
    rows = Counter(frozenset(row) for subject in SUBJECTS for row in subject)
    assert max(rows.values()) == 1
