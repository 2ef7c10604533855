"""Speakers who are taken up by other words: named late, by their body, by another noun for the group, by a people."""

import pytest

from service import Article, verify

TEXT = (
    """The town of Pellin will not rebuild its sea wall, its leader said on Monday.

Astrid Vik told reporters that the sum was "beyond anything a town of this size can carry". She said residents wanted to
know whether their houses could be insured.

The head of the fire brigade said his crews were ready. "We have filled 900 sandbags since Sunday," Olaf Rye said.

The builder of the first wall, Norrbygg, said it had warned the town in 2011. "We told them it would crack within ten
years," its managing director, Ivar Holt, said. The contract was worth 40 million crowns.

A team at Tromso University found that the wall had sunk by 30 centimetres. The researchers blamed the sand beneath it.
The wall keeps back the spring tides.

The mayor, Leif Aas, dismissed as "a bedtime story" a report in the Coast Times that the money had run out.

The Coast Ministry has sent an engineer. A spokesperson said that the ministry was "not in the business of moving mountains".

Nora Falk, an analyst at Oslo-based Havsikt, said that some stones in the wall could be reused.

The fund for coastal towns said it would pay half of the wall provided that the parliament voted for a new levy. The
wall has broken twice since 1990.

The union's chief negotiator, Brigid Moe, said her side would sign if the firm brought back the night shift.

"It would take 75 lorries a day to bring the stone," Chief Engineer Tor Lie told the council. He denied that the stone was
poor.""".replace("to\nknow", "to know")
    .replace("ten\nyears", "ten years")
    .replace("The\nwall", "The wall")
    .replace("was\npoor", "was poor")
)

FAITHFUL = [
    ("named late", "The town's leader said the sum was “beyond anything a town of this size can carry”."),
    ("named late", "The fire brigade's head said his crews had filled 900 sandbags since Sunday."),
    ("an officer for his body", "Norrbygg told the town that the wall would crack within ten years."),
    ("an officer for his body", "Norrbygg said it had told them that it “would crack within ten years”."),
    ("another noun for the group", "The scientists blamed the sand under the wall."),
    ("a spokesman for his body", "The ministry said it was “not in the business of moving mountains”."),
    ("a people for a town", "An expert at a Norwegian firm said that some of the stones could be reused."),
    ("asked in other words", "Astrid Vik said residents wanted to know if their houses could be insured."),
    ("an office that speaks", "The chief engineer put the lorries needed at 75."),
    ("a condition in other words", "Brigid Moe said the union would sign once the night shift was back."),
    ("an unnamed outlet", "The mayor waved away as “a bedtime story” a newspaper's report that the money had run out."),
    ("two clauses", "Astrid Vik said that the sum was more than the town could carry and that residents wanted to know if houses could be insured."),
]  # fmt: skip

WRONG = [
    ("named late", "The head of the fire brigade said the sum was “beyond anything a town of this size can carry”."),
    ("an officer for another body", "The Coast Ministry said it had told the town that the wall would crack within ten years."),
    ("another group", "The ministry found that the wall had sunk by 30 centimetres."),
    ("another body's spokesman", "The university said it was “not in the business of moving mountains”."),
    ("another office", "The managing director said that 75 lorries a day would be needed."),
    ("a condition lost", "The fund for coastal towns said it would pay half of the wall."),
    ("a condition lost, in other words", "The chief negotiator told MPs the union would sign the deal."),
    ("a condition set aside", "The fund would pay half of the wall even if nobody approves a charge."),
    ("the article's own words in one clause", "Tor Lie said that it would take 75 lorries a day and that the wall has broken twice since 1990."),
    ("another's words in one clause", "Ivar Holt said that it would crack within ten years and that residents wanted to know whether houses could be insured."),
    ("what he denies, confirmed", "Tor Lie confirmed that the stone was poor."),
]  # fmt: skip


@pytest.mark.parametrize(("how", "claim"), FAITHFUL)
def test_a_speaker_may_be_taken_up_so(how, claim):
    del how
    assert [(f.verdict, f.reason) for f in verify(claim, [Article(text=TEXT)]).violations] == []


@pytest.mark.parametrize(("how", "claim"), WRONG)
def test_another_may_not(how, claim):
    del how
    assert verify(claim, [Article(text=TEXT)]).verdict == "fail"
