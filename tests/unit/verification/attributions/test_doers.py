"""Who would not comment, who urged, and whose aide spoke: nobody may take another's place in it."""

import pytest

from service import Article, verify

TEXT = """Ostby council voted by eight votes to three on Monday to build a tram line from the harbour to the hospital.

"We have talked about this for thirty years," said Kari Strand, who leads the council. Olav Berg, a shopkeeper in Harbour Street, fears that digging will drive his customers away. The transport board urged the council to wait for a new traffic count. The local MP, Colin Drewe, and two ministers praised the vote.

The minister of transport, Ida Vik, declined to comment. The builder, Tunnel Nord, could not be reached."""

STANDING = [
    "The transport board urged the council to wait for a new traffic count.",
    "Ida Vik would not comment.",
    "The transport minister had no comment.",
    "Colin Drewe praised the vote.",
    "The MP praised the vote.",
    "Tunnel Nord did not respond to questions.",
    "The company could not be reached.",
    "The council leader said they had talked about it for thirty years.",
    "A shopkeeper fears that digging will drive his customers away.",
]
REFUSED = [
    "The minister urged the council to wait for a new traffic count.",
    "Ida Vik urged the council to wait for a new traffic count.",
    "The council urged the transport board to wait for a new traffic count.",
    "The transport board declined to comment.",
    "Kari Strand declined to comment.",
    "The council leader would not comment.",
    "The MP had no comment.",
    "The shopkeeper could not be reached for comment.",
    "Olav Berg did not respond to a request for comment.",
    "Strand's husband said they had talked about it for thirty years.",
    "A friend of Olav Berg fears that digging will drive customers away.",
    "Kari Strand's deputy fears that digging will drive customers away.",
]


@pytest.mark.parametrize("claim", STANDING)
def test_whoever_did_it_may_be_told_so(claim: str) -> None:
    assert verify(claim, [Article(text=TEXT)]).violations == ()


@pytest.mark.parametrize("claim", REFUSED)
def test_and_nobody_else(claim: str) -> None:
    assert verify(claim, [Article(text=TEXT)]).violations != ()
