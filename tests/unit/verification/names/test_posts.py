"""What post somebody is said to hold, and whose: another's is refused, a wider or usual word for his own is right."""

import pytest

from service import Article, verify

TEXT = """Two people were hurt on Monday when a crane fell at the port of Oxley, the harbor police said.

Ternholm Chief Executive Officer Mara Voss said the crane had been checked in May. “We are as puzzled as anybody,” Voss
told the Oxley Echo. Chief information security officer Dev Anand ruled out a hacked control system.

Dockside Chairman Piet Hollis said the port authority would hold an inquiry of its own.

Ternholm's lawyer, Ines Abara, denied any neglect by the company and said the port had drawn up the shifts. It was
the firm Ternholm that had the cranes repaired. The port's director, Sam Udall, would not comment.

Board member Rita Gomez, who voted against the crane, called it “a toy that was too big for us”. The dockers' union says
it was never asked.

The minister, Karin Lodge, told reporters in Vienna that she would wait for the report. A spokesman for the Austrian
chancellor declined to comment.

The singer Nola Quist has called her show off. Her manager, Lee Parrish, said that she was at home. The doctors want her
to rest. Quist's lawyer, Omar Sayed, said she would sue.

Ben Tully, who chairs the residents' group Clean Quay, said nobody had slept. A spokeswoman for the European Commission
said it would look at the case.

Dana Orr, a spokeswoman for the Oxley sheriff, said both of the injured were awake. The hospital let nobody in. Police
Chief Walt Renn said the site was closed. Rosa Lind, a state senator from Oxley, asked for a hearing.

The dockers' regional secretary, Bev Stroud, said the port had been warned twice.

Theo Marsh, president of Marsh Steel and its chief executive since 2019, said he had sold the crane. Ada Crewe, the
company's co-founder, wept."""

RIGHT = [
    ("a boss", "Mara Voss, Ternholm's boss, said the crane had been checked in May."),
    ("a head", "Voss, the head of Ternholm, said the crane had been checked in May."),
    ("an abbreviation", "Ternholm CEO Mara Voss said the crane had been checked in May."),
    ("a managing director", "Mara Voss, the managing director of Ternholm, said the crane had been checked in May."),
    ("an executive", "Dev Anand, an executive at Ternholm, ruled out a hacked control system."),
    ("a security chief", "Dev Anand, Ternholm's information security chief, ruled out a hacked control system."),
    ("a chair", "Piet Hollis, the chair of Dockside, said that the port authority would hold an inquiry."),
    ("a company that is taken up", "Ines Abara, the company's lawyer, denied any neglect."),
    ("a firm", "Ines Abara, an attorney for the firm, denied any neglect."),
    ("for whom", "Ines Abara, a lawyer for Ternholm, denied any neglect."),
    (
        "an official for a member",
        "Rita Gomez, an official who voted against it, called the crane “a toy that was too big”.",
    ),
    ("a board", "Rita Gomez, a member of the board, voted against the crane."),
    ("a member of a government", "Karin Lodge, an Austrian minister, said she would wait for the report."),
    ("an agent", "Lee Parrish, Quist's agent, said that she was at home."),
    ("a name for a pronoun", "Lee Parrish, who is Quist's manager, said that she was at home."),
    ("a client by what she is", "Omar Sayed, the singer's lawyer, said that she would sue."),
    ("a leader", "Ben Tully, the leader of a residents' group, said nobody had slept."),
    ("a chairman for who chairs", "Ben Tully, chairman of the residents' group Clean Quay, said nobody had slept."),
    ("a spokesman", "Dana Orr, a spokesperson for the sheriff, said that both of the injured were awake."),
    ("a police spokesman", "Police spokeswoman Dana Orr said that both of the injured were awake."),
    ("a lawmaker", "Rosa Lind, a lawmaker from Oxley, asked for a hearing."),
    ("a chief", "Walt Renn, the chief of police, said the site was closed."),
    ("one of two posts", "Theo Marsh, chief executive of Marsh Steel, said that he had sold the crane."),
    ("the other of the two", "Theo Marsh, the president of Marsh Steel, said that he had sold the crane."),
    ("a union's leader", "Bev Stroud, a union leader, said the port had been warned twice."),
    ("a union's secretary", "Bev Stroud, the dockers' secretary in the region, said the port had been warned twice."),
    ("another one behind the name", "After she had heard from Abara, the port's director would not comment."),
]

WRONG = [
    ("another's body and post", "Voss, the chairman of Dockside, said the crane had been checked in May.", "Voss"),
    ("another body", "Mara Voss, chief executive of Dockside, said the crane had been checked in May.", "Mara Voss"),
    ("a higher officer", "Dev Anand, Ternholm's chief executive, ruled out a hacked control system.", "Dev Anand"),
    ("a higher officer's title", "Ternholm CEO Dev Anand ruled out a hacked control system.", "Dev Anand"),
    ("another client", "Ines Abara, the port's lawyer, denied any neglect by Ternholm.", "Ines Abara"),
    ("another client by name", "Ines Abara, Quist's lawyer, denied any neglect by Ternholm.", "Ines Abara"),
    ("for another client", "Omar Sayed, a lawyer for Ternholm, said that the singer would sue.", "Omar Sayed"),
    ("another body's official", "Rita Gomez, a union official who voted against the crane, called it a toy.", "Gomez"),
    ("another member of a government", "Karin Lodge, the Austrian chancellor, said she would wait.", "Karin Lodge"),
    ("another helper", "Lee Parrish, who is Quist's doctor, said that she was at home.", "Lee Parrish"),
    ("a speaker for a body", "Ben Tully, a spokesman for the European Commission, said nobody had slept.", "Tully"),
    ("a hospital's", "Dana Orr, a hospital spokeswoman, said that both of the injured were awake.", "Dana Orr"),
    ("a mayor", "Rosa Lind, the mayor of Oxley, asked for a hearing.", "Rosa Lind"),
    ("a trade for a union's post", "Bev Stroud, a nurse at the port, said it had been warned twice.", "Bev Stroud"),
    ("an office of the law", "Walt Renn, a prosecutor, said the site was closed.", "Walt Renn"),
]


def misnamed(summary: str) -> list[str]:
    found = verify(summary, [Article(text=TEXT)]).violations
    return [f.text for f in found if f.check == "name"]


@pytest.mark.parametrize("summary", [row[1] for row in RIGHT], ids=[row[0] for row in RIGHT])
def test_a_word_for_ones_own_post_is_right(summary):
    assert misnamed(summary) == []


@pytest.mark.parametrize(("summary", "name"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_post_that_the_articles_do_not_let_somebody_have_is_refused(summary, name):
    assert any(name in text for text in misnamed(summary))
