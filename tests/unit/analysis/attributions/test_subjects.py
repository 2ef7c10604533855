"""Who is the subject of a verb of saying: named behind a role, before a citation, behind a thing that is summed up."""

import pytest

from service import Article, analyze

AGENT = "Norhav's agent, Theo Carrel, declined to comment on the third ship but said none was unsafe."

ROWS = [
    ("a role nobody listed", AGENT, ["Theo Carrel", "Theo Carrel"]),
    ("a role nobody listed", "Tarn's zymurgist, Ida Moss, denied the charge.", ["Ida Moss"]),
    ("a role nobody listed", "On Monday the dockers' delegate, Ida Moss, said it was over.", ["Ida Moss"]),
    ("a role behind the verb", "“The road is closed,” said an agent at the scene.", ["(unnamed agent at the scene)"]),
    ("a role behind the verb", "The road would stay closed, said one shopworker on Tuesday.", ["(unnamed shopworker)"]),
    ("a title", "The road was closed, according to the king.", ["(king)"]),
    (
        "a body and a relative clause",
        "Gwen Addis, of the group Save Our Unit, whose daughter was born in a car, said it was over.",
        ["Gwen Addis"],
    ),
    ("a body and a relative clause", "Ida Moss, of the Tarn Guild, who lives in Oslo, said it was over.", ["Ida Moss"]),
    (
        "a noun that looks like a verb",
        "The envoy chairing the Muscat talks praised both sides but warned against haste.",
        ["(envoy chairing the Muscat talks)"],
    ),
    (
        "a noun that looks like a verb",
        "Two rules survive, and of the 35 states that filed briefs most were for Tarn.",
        [],
    ),
    ("a verb behind a numbered thing", "Article 35 states that the road is public.", ["(article 35)"]),
    ("a thing summed up", "Tarn is idling furnaces, a move the Glass Union described as “a kick”.", ["Glass Union"]),
    ("a thing summed up", "The council closed the pool, a decision parents called “cruel”.", ["(unnamed parents)"]),
    ("a thing summed up", "The council closed the pool, a decision Ann Orr described as “cruel”.", ["Ann Orr"]),
    ("a document between commas", "The council, the plan said, had “lost its way”.", ["(plan)"]),
    ("broken off before a phrase", "The Guild's members left, Lund said, with “nothing but a badge”.", ["Lund"]),
]


@pytest.mark.parametrize(("kind", "text", "who"), ROWS)
def test_a_verb_of_saying_has_its_own_subject(kind: str, text: str, who: list[str]) -> None:
    found = analyze(Article(text=text)).attributions
    assert [a.source.name if a.source else None for a in found] == who, kind


@pytest.mark.parametrize(
    "text",
    [
        "Shares rose on Thursday after Sky News, citing one person close to the board, reported that talks had resumed.",
        "Shares fell on Thursday while Sky News, citing one person on the board, said that talks had resumed.",
    ],
)
def test_who_cites_inside_a_sentence_passes_on_what_is_cited(text: str) -> None:
    (found,) = analyze(Article(text=text)).attributions
    assert found.chain[0].startswith("(unnamed person")
    assert found.chain[1] == "Sky News"
