"""Capitals that name nobody, and names in another form than the article's: holidays, sums, initials, parties."""

import pytest

from service import Article, verify

TEXT = """The ferry company must mend both ramps by 4 July, the harbour board of Skarvik said on Monday.

Icy rain is expected to hold the divers up for days. The repairs may cost N9,500 a metre and Sh3,200 a bolt.

Councillor Ada Frayne (Lab) called the delay a scandal. A swimmer from LA was hurt in May, doctors said.

Peru's Health Ministry asked for the records. Detectives from the state police are looking into the matter.

If the company does not comply by January 1, it faces a fine of $300 a day."""

FAITHFUL = [
    ("a holiday for its date", "Both ramps must be mended by Independence Day, the harbour board said."),
    ("a holiday for its date in the American form", "The company faces a fine unless it complies by New Year's Day."),
    ("an adjective", "Frosty rain is expected to hold up the divers."),
    ("another adjective", "Foul weather is expected to hold up the divers for days."),
    ("a common noun before a noun", "State detectives are looking into the matter."),
    ("a word with a prefix", "Non-compliance would expose the company to a fine of $300 a day."),
    ("initials of two words", "A swimmer from Los Angeles was hurt in May, doctors said."),
    ("a party for its short form", "The delay is a scandal, said the Labour councillor Ada Frayne."),
    ("a nation's body", "The Peruvian Health Ministry asked for the records."),
    ("a sum in naira", "The repairs may cost N9,500 a metre."),
    ("a sum in shillings", "A bolt may cost Sh3,200."),
]
WRONG = [
    ("a holiday on another day", "Both ramps must be mended by Boxing Day, the harbour board said.", "Boxing Day"),
    ("another place of two words", "A swimmer from San Diego was hurt in May, doctors said.", "San Diego"),
    ("another party", "The delay is a scandal, said the Conservative councillor Ada Frayne.", "Conservative"),
    ("another nation's body", "The Chilean Health Ministry asked for the records.", "Chilean Health Ministry"),
    ("another body of the nation", "The Peruvian Navy asked for the records.", "Peruvian Navy"),
    ("a stranger who opens the sentence", "Wexcombe said the divers would be held up.", "Wexcombe"),
]


@pytest.mark.parametrize("summary", [row[1] for row in FAITHFUL], ids=[row[0] for row in FAITHFUL])
def test_what_names_nobody_new_is_let_through(summary):
    assert [f.reason for f in verify(summary, [Article(text=TEXT)]).violations if f.check == "name"] == []


@pytest.mark.parametrize(("summary", "name"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_what_names_another_is_refused(summary, name):
    assert name in [f.text for f in verify(summary, [Article(text=TEXT)]).violations if f.check == "name"]
