"""The constructions that break extractors, each in several forms: who, what, through whom, how sure."""

import pytest

from service import Article, analyze


def read(text):
    analysis = analyze(Article(text=text, language="en"))
    return analysis, analysis.attributions


def contents(text, attribution):
    return [span.of(text) for span in attribution.content]


@pytest.mark.parametrize(
    ("text", "content", "name"),
    [
        # trailing carrier
        ("The bridge will reopen in May, the council said.", "The bridge will reopen in May", "(council)"),
        ("The bridge will reopen in May, Mayor Joan Pell said in a statement.", "The bridge will reopen in May", "Joan Pell"),
        ("The vote was rigged, Hill claimed without evidence.", "The vote was rigged", "Hill"),
        ("The minister knew of the risk, the Guardian has learned.", "The minister knew of the risk", "Guardian"),
        ("One in five adults smokes, figures from the ministry show.", "One in five adults smokes", "(figures from the ministry)"),
        # inverted cue
        ('"The bridge is safe," said Joan Pell, the mayor.', '"The bridge is safe,"', "Joan Pell"),
        ("The bill will pass by June, predicts Senator Ruth Cole.", "The bill will pass by June", "Ruth Cole"),
        ('"Stop!" shouted the officer.', '"Stop!"', "(officer)"),
        # according to
        ("Prices rose by a fifth, according to the statistics office.", "Prices rose by a fifth", "(statistics office)"),
        ("According to the ministry, exports fell by 4 percent.", "exports fell by 4 percent", "(ministry)"),
        ("The rocket fell short, in the words of Ford.", "The rocket fell short", "Ford"),
        ("In Ford's view, the plan is dead.", "the plan is dead", "Ford"),
        ("As Ford put it, the plan was dead on arrival.", "the plan was dead on arrival", "Ford"),
        # organisation, document, metonym
        ("The Kremlin said it had no plans to withdraw.", "it had no plans to withdraw", "Kremlin"),
        ("The report found that half of the pipes leak.", "half of the pipes leak", "(report)"),
        ("A poll by Norstat showed that 52 percent back the plan.", "52 percent back the plan", "(unnamed poll by Norstat)"),
        ("The Foreign Office says Britons should avoid the area.", "Britons should avoid the area", "Foreign Office"),
        # anonymous source with its reason
        (
            "An official who asked not to be named because the talks are private said a deal was close.",
            "a deal was close",
            "(unnamed official)",
        ),
        ("A senior diplomat, speaking on condition of anonymity, said a deal was close.", "a deal was close", "(unnamed senior diplomat)"),
        ("“This is madness,” one resident, who did not want to be named, told the BBC.", "“This is madness,”", "(unnamed resident)"),
        # participle cue
        ("Berg left the room, insisting that she had done nothing wrong.", "she had done nothing wrong", "Berg"),
        ("The president’s office issued a statement saying the visit was off.", "the visit was off", "(president’s office)"),
        # joint speakers
        ("John Ford and Mary Hill said they would appeal.", "they would appeal", "John Ford and Mary Hill"),
        ("Both Ford and Hill told the court that they would appeal.", "they would appeal", "Ford and Hill"),
        # appositions and relative clauses before the cue
        ("Hill, who chairs the panel, said the plan was dead.", "the plan was dead", "Hill"),
        ('Mr Lane, 44, from Hull, said he was "lucky to be alive".', 'he was "lucky to be alive"', "Lane"),
        ("Research carried out by the Trust, Oxfam and others last year also found that pay is low.", "pay is low", None),
        # relative clause behind: the article's own voice
        ("Police said the man fled to Norway, which is not a member of the union.", "the man fled to Norway", "(police)"),
        # complements
        ("Smith denied dumping waste in the river.", "dumping waste in the river", "Smith"),
        ("Ford wants the plan to be scrapped.", "the plan to be scrapped", "Ford"),
        ("Ford warned of a long winter.", "a long winter", "Ford"),
        ('Ford called the plan "a disgrace".', 'the plan "a disgrace"', "Ford"),
        ("The mayor told residents not to drink the water.", "not to drink the water", "(mayor)"),
        ("Ford did not say whether he would resign.", "whether he would resign", "Ford"),
        ("Officials fear the dam could burst.", "the dam could burst", "(unnamed officials)"),
    ],
)  # fmt: skip
def test_reads_source_and_content(text, content, name):
    _, found = read(text)
    match = [a for a in found if content in contents(text, a)]
    assert match, [contents(text, a) for a in found]
    if name is not None:
        assert match[0].source is not None
        assert match[0].source.name == name


@pytest.mark.parametrize(
    ("text", "content", "hedge"),
    [
        ("The firm is believed to owe 3 million euros to its suppliers.", "to owe 3 million euros to its suppliers", "is believed to"),
        ("It is thought that the ring was stolen in 1911.", "the ring was stolen in 1911", "is thought that"),
        ("The minister was rumoured to have left the country.", "to have left the country", "was rumoured to"),
        ("There are reports that the ship has sunk.", "the ship has sunk", "There are reports that"),
        ("The ship reportedly sank on Monday.", "sank on Monday", "reportedly"),
        ("Allegedly, the ship sank on Monday.", "the ship sank on Monday", "Allegedly"),
        ("The ship appears to have sunk off the coast.", "to have sunk off the coast", "appears to"),
    ],
)  # fmt: skip
def test_evidentials_have_a_hedge_and_no_source(text, content, hedge):
    _, (attribution,) = read(text)
    assert attribution.source is None
    assert attribution.chain == ()
    assert contents(text, attribution) == [content]
    assert [h.of(text) for h in attribution.hedges] == [hedge]


@pytest.mark.parametrize(
    "text",
    [
        "Everything went according to plan.",
        "They seated the guests according to age.",
        "Students are paid according to how many hours they work.",
        "He lives according to his means.",
        "The so-called miracle cure is made of sugar.",
        "The committee has 12 members and meets on Fridays.",
        "It was a noted performance of the piece.",
        "The story of the town is told in a small museum.",
    ],
)
def test_look_alikes_attribute_nothing(text):
    _, found = read(text)
    assert found == ()


@pytest.mark.parametrize(
    ("text", "content", "chain"),
    [
        ("Channel Four reported that the ship had sunk, the Daily Herald said.", "the ship had sunk", ("Channel Four", "Daily Herald")),
        ("The Daily Herald, citing Channel Four, reported that the ship had sunk.", "the ship had sunk", ("Channel Four", "Daily Herald")),
        ("The Daily Herald reported on Monday, citing a leaked memo, that the ship had sunk.", "the ship had sunk", ("(unnamed leaked memo)", "Daily Herald")),
        ("Ford was quoted by the Daily Herald as saying that the ship had sunk.", "the ship had sunk", ("Ford", "Daily Herald")),
        ("The ship had sunk, Ford was quoted as saying by the Daily Herald.", "The ship had sunk", ("Ford", "Daily Herald")),
        ('"The ship has sunk," Ford told the Daily Herald.', '"The ship has sunk,"', ("Ford", "Daily Herald")),
        ("In an interview with the Daily Herald, Ford said the ship had sunk.", "the ship had sunk", ("Ford", "Daily Herald")),
        ("Hill, speaking to the BBC, said that the vote was rigged.", "the vote was rigged", ("Hill", "BBC")),
        ("According to a local source quoted in the Daily Herald, the ship sank.", "the ship sank", ("(unnamed local source)", "Daily Herald")),
        ("“It was rigged,” Hill wrote on Twitter.", "“It was rigged,”", ("Hill",)),
        ('"If we lose, we go home," Hill told reporters in Oslo.', '"If we lose, we go home,"', ("Hill",)),
        ("The firm lied, according to documents seen by the Guardian.", "The firm lied", ("(unnamed documents)", "Guardian")),
    ],
)  # fmt: skip
def test_chains_go_from_the_speaker_outward(text, content, chain):
    _, found = read(text)
    match = [a for a in found if contents(text, a) == [content]]
    assert [a.chain for a in match] == [chain]


@pytest.mark.parametrize(
    ("text", "content", "name"),
    [
        ("President to resign within days: state media", "President to resign within days", "(state media)"),
        ("State media: president to resign within days", "president to resign within days", "(state media)"),
        ("Police: Driver was speeding before the crash", "Driver was speeding before the crash", "(police)"),
    ],
)
def test_headline_colons(text, content, name):
    _, (attribution,) = read(text)
    assert attribution.headline
    assert contents(text, attribution) == [content]
    assert attribution.source.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            'Anna Berg leads the inquiry.\nThe panel has heard from 40 people.\n"We are not finished," she said.',
            "Anna Berg",
        ),
        ("Anna Berg said the bill was dead. She added that it had cost too much.", "Anna Berg"),
        ("Tom Hart met Paul Lane on Friday. He said the deal was off.", None),
        ("Tom Hart and Paul Lane spoke on Friday. He said the deal was off.", None),
        ("Union leader Tom Ash called it a blow.\n\nThe mayor went home early. He said it was time.", None),
        ("Tom Hart met Anna Berg on Friday. He said the deal was off.", "Tom Hart"),
        ("Anna Berg, an analyst at Lark, said rates would rise. The analyst said inflation was to blame.", "Anna Berg"),
        ("Anna Berg runs the bank. Ms Berg said rates would rise.", "Anna Berg"),
    ],
)
def test_pronouns_and_descriptions(text, name):
    _, found = read(text)
    assert found[-1].source.name == name


def test_denials_are_marked():
    for text in ("Downing Street denied that the aide had lied.", "Smith rejected claims that he had lied."):
        _, (attribution,) = read(text)
        assert attribution.denied


def test_an_interrupted_quotation_is_one_attribution():
    text = "“The plan,” said Ford, “is dead. We need a new one.”"
    analysis, (attribution,) = read(text)
    assert contents(text, attribution) == ["“The plan,”", "“is dead. We need a new one.”"]
    assert {q.speaker for q in analysis.quotations} == {"Ford"}


def test_paragraphs_that_reopen_share_their_speaker():
    text = "“We saw him run.\n“He was gone in a second,” said Hill."
    analysis, (attribution,) = read(text)
    assert len(attribution.content) == 2
    assert [q.speaker for q in analysis.quotations] == ["Hill", "Hill"]


def test_a_quotation_inside_a_quotation_has_its_own_source():
    text = "“My boss said ‘no way at all’ when I asked,” Hill recalled."
    _, found = read(text)
    assert found[-1].source.text == "My boss"
    assert found[-1].chain == ("(my boss)", "Hill")


def test_a_hedge_inside_a_quotation_is_found():
    text = '"It would perhaps be possible by June," Berg said.'
    _, (attribution,) = read(text)
    assert [h.of(text) for h in attribution.hedges] == ["would", "perhaps"]


def test_a_condition_is_a_hedge_as_a_whole():
    text = "If the rains fail, the harvest will be lost, farmers warned."
    _, (attribution,) = read(text)
    assert [h.of(text) for h in attribution.hedges] == ["If the rains fail"]


def test_an_attribution_carries_on_into_the_next_sentence():
    text = "According to the ministry, exports fell by 4 percent. In addition, imports rose by 2 percent."
    _, found = read(text)
    assert found[-1].kind == "continued"
    assert found[-1].source is None
    assert found[-1].chain_inferred == ("(ministry)",)


def test_content_ends_where_the_next_attribution_begins():
    text = "The fire is suspicious, police said, adding that nobody was hurt."
    _, found = read(text)
    assert [contents(text, a) for a in found] == [["The fire is suspicious"], ["nobody was hurt"]]
