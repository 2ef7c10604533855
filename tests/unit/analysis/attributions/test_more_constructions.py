"""Fresh examples of the constructions that break extractors, two of each: whose word it is, and what it is."""

import pytest

from service import Article, analyze

ROWS = [
    ("trailing carrier", "The tunnel will not open before spring, the Evening Post reported.", ["Evening Post"]),
    ("trailing carrier", "The minister offered to resign, Radio Norte has learned.", ["Radio Norte"]),
    ("carrier behind a source", "The head of the clinic said two patients had died, the Courier reported.", ["(head of the clinic)", "Courier"]),
    ("venue", "The minister told state television that the border would stay closed.", ["(minister)", "(state television)"]),
    ("inverted cue", '"Nobody saw it coming," recalled Petra Lund, who ran the shelter.', ["Petra Lund"]),
    ("inverted cue", "More closures are likely, warned the federation's president, Marc Dubois.", ["Marc Dubois"]),
    ("according to", "About 40 homes were damaged, according to a spokeswoman for the fire brigade.", ["(unnamed spokeswoman for the fire brigade)"]),
    ("according to", "The pilot had slept four hours, according to a report by investigators.", ["(unnamed report by investigators)"]),
    ("according to", "The pilot had slept four hours, according to a county report.", ["(unnamed county report)"]),
    ("according to", "The pilot had slept four hours, according to the police report.", ["(police report)"]),
    ("a report that says", "The pilot is unfit, the county report said.", ["(county report)"]),
    ("passive without a source", "The general is believed to have fled the country.", []),
    ("passive without a source", "Three of the hostages were reported to be alive on Monday.", []),
    ("ambiguous pronoun", "Ben Carter met Tom Ellis on Monday. He said the deal was dead.", ["(He)"]),
    ("ambiguous pronoun", "Maria Lopez sued Helen Grant. She said the contract was void.", ["(She)"]),
    ("pronoun", "Ana Ruiz has led the orchestra since 2019.\n\nShe said the hall was too small.", ["Ana Ruiz"]),
    ("pronoun", 'Ben Carter took over the farm in 2002.\n\n"The soil is tired," he said.', ["Ben Carter"]),
    ("document", "A memo seen by Reuters warned that the pipes could burst.", ["(unnamed memo seen by Reuters)"]),
    ("document", "A survey of 1,200 voters found that prices worry them.", ["(unnamed survey of 1,200 voters)"]),
    ("metonym", "Berlin has denied that tanks were delivered.", ["Berlin"]),
    ("metonym", "Downing Street said no decision had been taken.", ["Downing Street"]),
    ("denial", "Kovac denied taking the money.", ["Kovac"]),
    ("denial", "The company rejected claims that it had hidden the tests.", ["(company)"]),
    ("anonymous with a reason", "A person familiar with the matter, who was not authorised to speak publicly, said the bid had been raised.", ["(unnamed person familiar with the matter)"]),
    ("anonymous with a reason", "Two members of the cast, speaking anonymously, told the website Stagecraft that she had quit.", ["(unnamed two members of the cast)", "Stagecraft"]),
    ("condition of anonymity", "Two aides told Wirepost, on condition of anonymity, that warnings had been ignored.", ["(unnamed two aides)", "Wirepost"]),
    ("participle", "Okafor sued in March, claiming that the label had hidden the money.", ["Okafor"]),
    ("participle", "Olsen apologised to the families, adding that the yard would be closed.", ["Olsen"]),
    ("joint", "Amy Pond and Rory Field said they had lost everything.", ["Amy Pond and Rory Field"]),
    ("joint", "Both Germany and France said they would abstain.", ["Germany and France"]),
    ("however", "Two officials familiar with the talks, however, said a letter had been drafted.", ["(unnamed two officials familiar with the talks)"]),
    ("broken off", "Nothing, Alder insists, will change before the election.", ["Alder"]),
    ("time between cue and content", "Keita vowed on Saturday to rebuild the bridges.", ["Keita"]),
    ("a role, then the name", '"They are still waiting," said its spokesman, Andrés Vidal.', ["Andrés Vidal"]),
    ("another sentence's speaker", "Odom, a Democrat, blamed the majority; the leader, Peggy Lund, said nobody had asked.", ["Peggy Lund"]),
    ("a place behind the cue", '"We would rather go," Judge Fiona Carrow said outside the court.', ["Fiona Carrow"]),
    ("close to somebody", "Krasta will keep his post, two people close to Leka said.", ["(unnamed two people close to Leka)"]),
    ("the paper", "The daily Bergposten has the file.\n\nThe bridge moved in June, the paper wrote.", ["Bergposten"]),
    ("look-alike", "Everything went according to plan on the first day.", None),
    ("look-alike", "The train arrived at noon according to schedule.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "chain"), [row[1:] for row in ROWS], ids=[f"{n} {row[0]}" for n, row in enumerate(ROWS)])  # fmt: skip
def test_whose_word_it_is(text, chain):
    found = analyze(Article(text=text, language="en")).attributions
    assert (list(found[-1].chain) if found else None) == chain


def test_what_a_quoted_speaker_quotes_is_not_his_own():
    text = "\"The judge said 'enough' three times,\" Paul Rask recalled."
    inner = analyze(Article(text=text, language="en")).attributions[-1]
    assert inner.source.name is None
    assert inner.chain == ("(The judge)", "Paul Rask")


def test_a_claim_ends_before_what_became_of_it():
    text = "His warning that the dam could fail was ignored."
    (found,) = analyze(Article(text=text, language="en")).attributions
    assert [c.of(text) for c in found.content] == ["the dam could fail"]
