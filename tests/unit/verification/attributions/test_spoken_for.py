"""What a lawyer says of his client, or anybody of what another knew, is his word; whom it is about is not its source."""

import pytest

from service import Article, verify

TEXT = """Four men, among them Kieran Doyle, were jailed on Tuesday for driving a refuse lorry into a shop in Harrogate.

Tom Farrar, for Doyle, said his client had been recruited only the night before, to clear a debt of £4,000. Doyle pleaded guilty in May.

The opposition leader, Pia Holm, said that the mayor, Bo Bruun, had known about the lorry since March."""


@pytest.mark.parametrize(
    ("claim", "refused"),
    [
        ("Doyle had only been recruited the night before, to clear a debt of £4,000.", True),
        ("Bo Bruun had been aware of the lorry since March.", True),
        ("Bo Bruun knew about the lorry since March.", True),
        ("Doyle was recruited the night before to clear a debt of £4,000, his lawyer said.", False),
        ("Doyle pleaded guilty in May.", False),
        ("Pia Holm said that Bruun had been aware of the lorry since March.", False),
    ],
)
def test_only_a_speaker_tells_of_himself(claim: str, refused: bool) -> None:
    assert (verify(claim, [Article(text=TEXT)]).verdict == "fail") is refused
