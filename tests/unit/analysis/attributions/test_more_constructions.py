"""Fresh examples of the constructions that break extractors, two of each: whose word it is, and what it is."""

import pytest

from service import Article, analyze

ROWS = [
    ("a phrase before what is said", "Over the year prices rose, Norvax said.", ["Norvax"]),
    ("a phrase before what is said", "In London, prices rose, said Norvax.", ["Norvax"]),
    ("a phrase before what is said", "In the past year, sales fell 3 percent, the company said.", ["(company)"]),
    ("a phrase before what is said", "On Monday the fund sold its shares, Petra Lund said.", ["Petra Lund"]),
    ("a phrase before what is said", "Last year the firm lost money, Petra Lund said.", ["Petra Lund"]),
    ("a phrase before what is said", "Since then 40 people have died, police said.", ["(police)"]),
    ("a phrase before what is said", "Since 2019 rents have doubled, Petra Lund said.", ["Petra Lund"]),
    ("a phrase before what is said", "In the vaccine group 84 children fell ill, against 171 in the other group, Norvax said.", ["Norvax"]),
    ("broken off behind a phrase", "In London, Petra Lund said, prices fell.", ["Petra Lund"]),
    ("broken off behind a phrase", "Under the deal, Petra Lund said, workers keep their jobs.", ["Petra Lund"]),
    ("a name like a small word", "The WHO said it would study the results.", ["WHO"]),
    ("a name like a small word", "Cases could rise, the WHO said.", ["WHO"]),
    ("a name like a small word", "WHO officials said cases rose.", ["(unnamed WHO officials)"]),
    ("a name like a small word", "The US said it would study the results.", ["United States"]),
    ("a name like a title", "Petra Lund opposed it. “We gave a grant,” she told the broadcaster DR.", ["Petra Lund", "DR"]),
    ("an occasion before that", "Holt said after the hearing that there could be more victims.", ["Holt"]),
    ("an occasion before that", "Holt said following the vote that he was late.", ["Holt"]),
    ("an occasion before that", "Holt said after the game: “We won.”", ["Holt"]),
    ("a report in the present", '"He should never have been on the bridge," the report says.', ["(report)"]),
    ("somebody of an age", "According to the police, the mate, 34, has been charged with fraud.", ["(police)"]),
    ("according to, then another verb", "According to the police, he has been held and denies the charge.", ["(police)"]),
    ("to charge is to say nothing", "Prosecutors may charge the firm, two aides told Wirepost.", ["(unnamed two aides)", "Wirepost"]),
    ("people in a word that is a verb too", "Migrant advocates welcomed the order.", ["(unnamed migrant advocates)"]),
    ("a denial that points back", "The author, Hank Dorsey, denied that, saying deputies would need cause.", ["Hank Dorsey"]),
    ("a title of a court", "The order by U.S. District Judge Maria Ocasio came late.\n\nShe said it was clear.", ["Maria Ocasio"]),
    ("a body told by whose it is", "Three remain in care, Oslo Hospital said.\n\nThe seafarers' union blamed the firm.", ["(seafarers' union)"]),
    ("the agency, and no dateline", "AUSTIN, Texas (AP) — Traffic fell.\n\nNordkraft Agency cut its fees. The agency said it was late.", ["Nordkraft Agency"]),
    ("whom it was told, behind what is said", "Sales rose 9% to 50 crore, the company informed the exchanges in a filing.", ["(company)"]),
    ("a verb inside the marks", "Petra Lund was ill; his agent said he “stands by every word”.", ["(agent)"]),
    ("a body named behind its noun", "The pilots' body, the Federation of Indian Pilots, alleged that it was late.", ["Federation of Indian Pilots"]),
    ("a body named behind its noun", "The regulator, the DGCA, said it was late.", ["DGCA"]),
    ("a parliament is no outlet", "Just 412 beds were completed, Petra Lund told the Dáil on Tuesday.", ["Petra Lund"]),
    ("it, a body that is described", "In fact, the report says, a nurse was late.\n\nThe trust that runs the hospital has paid. It accepted the findings.", ["(trust)"]),
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
    ("a compound body", "Divers found the wreck, according to the national search and rescue agency.", ["(national search and rescue agency)"]),
    ("two bodies", "Nobody was hurt, according to the police and rescue workers.", ["(police)"]),
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
    ("speaks for another", "A lawyer for Donald Reyes said the case was over.", ["(unnamed lawyer for Donald Reyes)"]),
    ("speaks for another", "Friends of Kate Moran said she was well.", ["(unnamed friends of Kate Moran)"]),
    ("apposed role and name", '"It was fast," said Maureen Tyson.\nHer neighbour, retired teacher Colin Braith, described it as "a disaster film".', ["Colin Braith"]),
    ("apposed role and name", "The Police Public Relations Officer in the state, Hauwa Sani, confirmed the attack.", ["Hauwa Sani"]),
    ("apposed role and name", 'The army denied it. "We did not fire," its spokesman, Brig. Gen. Idris Tolba, said.', ["Idris Tolba"]),
    ("apposed role and name", "She was ill, but her son, Tam, said she would recover.", ["Tam"]),
    ("relative clause and name", 'A woman of 29 who gave birth there in May, Hannah Sykes, said she was treated "like a queen".', ["Hannah Sykes"]),
    ("relative clause and name", "The engineer who designed the dam in 1971, Peter Moe, told the inquiry that it leaked.", ["Peter Moe"]),
    ("apposed role and name", "The lawmaker for the area, Hon. Ibrahim Bello, called on the army to build a base.", ["Ibrahim Bello"]),
    ("a title of two parts", '"The risk is low," Director-General Amara Diallo told reporters.', ["Amara Diallo"]),
    ("a title of two parts", "Det Ch Insp Sara Lomax said no one else was sought.", ["Sara Lomax"]),
    ("a body with a role in its name", "Similarly, the Kebbara Youth Forum condemned the attack.", ["Kebbara Youth Forum"]),
    ("an adjective before a name", "Kelly Dobson was late.\nFuming Kelly said the cake was gone.", ["Kelly Dobson"]),
    ("a people for a person", 'Manager Ruud Verbeek was there. "It hits the arm," the Dutchman said.', ["Ruud Verbeek"]),
    ("somebody unnamed and a name", "Opposition parties and Greenpeace criticised the response.", ["(opposition parties and Greenpeace)"]),
    ("an office of a place is nobody before", "Greenpeace criticised it. The mayor of Zandhoek, one of the towns named, told the daily De Kust she had wept.", ["(mayor of Zandhoek)", "De Kust"]),
    ("told somewhere", '"I like our chances," Ann Pruitt told supporters at a diner in Xenia.', ["Ann Pruitt"]),
    ("dateline", "OSLO, Oct 23 (Reuters) - Chip maker Halvorsen cut its outlook, blaming weak demand.", ["Halvorsen"]),
    ("dateline", "Nagpur, May 12 (PTI) The Weather Department on Monday said heat would rise.", ["Weather Department"]),
    ("dateline", "GENEVA: The World Health Organization urged calm.", ["World Health Organization"]),
    ("a study published in a journal", "Octopuses may dream, according to a study published in the journal Current Ethology.", ["(unnamed study)", "Current Ethology"]),
    ("a team led by somebody", "A team led by Marta Villa of the University of Vigo filmed 12 animals and found that patterns matched.", ["(unnamed team)"]),
    ("that behind a decision", "The agency overstepped its authority, a federal court ruled on Thursday in a decision that dealt it a blow.", ["(unnamed federal court)"]),
    ("a clock time", "No-one was hurt at about 21:40 on Friday, South Yorkshire Police said.", ["South Yorkshire Police"]),
    ("who acts before the quotation", 'Critics accused Amal Haddad of vanity. Haddad shrugs. "They may be right."', ["Amal Haddad"]),
    ("a noun that is no cue", "Power demand in the state touched a high of 30,152 MW, sources in the company said.", ["(unnamed sources in the company)"]),
    ("emerged", "It has emerged that the doors were locked.", []),
    ("gathered", "It was gathered that the gang had fled.", []),
    ("quick to", "Fans were quick to point out that she wore a ring.", ["(unnamed fans)"]),
    ("never to", "The couple, who fly home on Sunday, have vowed never to return.", ["(couple)"]),
    ("another", "A witness heard shots. Another reported seeing a car.", ["(unnamed another)"]),
    ("trailing carrier", "The hostages have been moved, the radio station Voz del Sur reported on Sunday.", ["Voz del Sur"]),
    ("a role, then the name", "“There is no plan B,” conceded the minister for transport, Lena Aho.", ["Lena Aho"]),
    ("joint", "Presidents Anna Rossi and Karl Weber said the tunnel would open in May.", ["Anna Rossi and Karl Weber"]),
    ("joint", "Maria Gomez and her husband, Luis, said they had lost everything.", ["Maria Gomez and Luis"]),
    ("anonymous with a reason", "According to a senior official, who requested anonymity to discuss private talks, the deal is dead.", ["(unnamed senior official)"]),
    ("quoted by", "The rebels hold the airport, a commander was quoted by Radio Sahel as saying.", ["(unnamed commander)", "Radio Sahel"]),
    ("as quoted by", "«The trains are ready,» noted Askar Temirov, as quoted by the KazNovosti agency.", ["Askar Temirov", "KazNovosti"]),
    ("as reported by", "The dam is unsafe, as first reported by the Evening Post.", ["Evening Post"]),
    ("venue", "Lund told the BBC’s Today programme the target was fanciful.", ["Lund", "BBC"]),
    ("state media", "A tenth case is suspected, Vietnamese state media reported.", ["(Vietnamese state media)"]),
    ("idiom", "The mayor made it clear that no one would pay.", ["(mayor)"]),
    ("idiom", "Ann Orr took aim at her critics.", ["Ann Orr"]),
    ("idiom", "The bank raised concerns about the deal.", ["(bank)"]),
    ("a topic is no source", "Storm Edda: Two dead as rivers burst banks\n\nPolice said two people had died.", ["(police)"]),
    ("said of", 'With soup in the field, "we cried a little bit", Oda Fenwick said of the 14 Roman coins from Brenmoor.', ["Oda Fenwick"]),
    ("cited", "The Daily Herald reported on Monday, citing a leaked memo, that the ship had sunk.", ["(unnamed leaked memo)", "Daily Herald"]),
    ("look-alike", "He took the shot at goal.", None),
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


ENDS = [
    ("The minister welcomed the report but stopped short of paying.", "the report"),
    ("The officer confirmed the incident but put the toll at nine.", "the incident"),
    ("Army denies shelling camp as talks stall\n\nIt said so.", "shelling camp"),
    ("The group hopes to implant chips, a step that campaigners oppose.", "to implant chips"),
    ("The maker cut its outlook, blaming weak demand, and its shares fell 14%.", "weak demand"),
    ("A rep for Ann Finch tells PEOPLE there is “no truth in it at all.”", "there is “no truth in it at all.”"),
    ("Prosecutor Amina Yusuf told the court Darren Pike had lied.", "Darren Pike had lied"),
]


@pytest.mark.parametrize(("text", "content"), ENDS)
def test_where_content_begins_and_ends(text, content):
    found = analyze(Article(text=text, language="en")).attributions
    assert [c.of(text) for c in found[0].content] == [content]


def test_a_claim_ends_before_what_became_of_it():
    text = "His warning that the dam could fail was ignored."
    (found,) = analyze(Article(text=text, language="en")).attributions
    assert [c.of(text) for c in found.content] == ["the dam could fail"]


@pytest.mark.parametrize(
    "text",
    ["In a deal struck last year, Petra Lund said.", "Before the vote, Petra Lund said."],
)
def test_a_phrase_alone_is_nothing_that_is_said(text):
    assert not analyze(Article(text=text)).attributions


def test_a_body_that_is_told_by_whose_it_is_was_not_named_before():
    text = "Three remain in care, Oslo Hospital said.\n\nThe seafarers' union blamed the firm. The union said it had warned."
    assert [a.chain for a in analyze(Article(text=text)).attributions][1:] == [("(seafarers' union)",)] * 2
