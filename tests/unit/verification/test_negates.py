"""Whether a sentence negates anything: told before its clauses are read, and the same as when they are."""

import pytest

from service.verification.clauses import negates, read_clauses

ROWS = [
    (True, "The bridge did not open on Monday."),
    (True, "Neither the mayor nor the board answered."),
    (True, "The mayor denied that the bridge was shut."),
    (True, "The bridge has yet to open."),
    (True, "It wasn’t the mayor who opened it."),
    (True, "Rather than open the bridge, the mayor left."),
    (True, "The mayor wept instead of opening the bridge."),
    (False, "The bridge is rather old, older than the mayor."),
    (False, "The bridge opened on Monday."),
    (False, "No fewer than 40 boats passed."),
    (False, "The bridge opened yet again, to cheers."),
    (False, "Not only the mayor came."),
    (False, "He ruled the county for nine years."),
    (False, "It is shut as yet, to be opened in May."),
]


@pytest.mark.parametrize(("negated", "text"), ROWS, ids=[row[1] for row in ROWS])
def test_a_negation_is_told(negated: bool, text: str) -> None:
    assert negates(text) is negated
    assert any(clause.negations for clause in read_clauses(text)) is negated
