"""Whose words they are where the claim has an office: the head of a body is its president, no minister is another."""

import pytest

from service import Article, verify

TEXT = """Transport minister Olav Brekke resigned on Friday. "I signed the wrong paper," he told parliament.

The prime minister, Sigrid Moe, thanked him for his work.

The Haulage Federation welcomed his going. "He never drove a lorry," said its president, Kåre Lund. The daily Varden
reported that Brekke would join an oil firm; his office called the report nonsense.""".replace("Varden\n", "Varden ")


@pytest.mark.parametrize(
    "claim",
    [
        "The transport minister owned up to having “signed the wrong paper”.",
        "The Haulage Federation's head mocked that Brekke “never drove a lorry”.",
        "The report of a move to an oil firm was dismissed as nonsense by his office.",
    ],
)
def test_an_office_may_stand_for_its_holder(claim):
    assert [f for f in verify(claim, [Article(text=TEXT)]).violations if f.check in {"quotation", "attribution"}] == []


@pytest.mark.parametrize(
    "claim",
    [
        "The prime minister owned up to having “signed the wrong paper”.",
        "The transport minister mocked that Brekke “never drove a lorry”.",
    ],
)
def test_another_office_has_not_said_it(claim):
    found = [f.verdict for f in verify(claim, [Article(text=TEXT)]).violations if f.check == "quotation"]
    assert found == ["misattributed"]
