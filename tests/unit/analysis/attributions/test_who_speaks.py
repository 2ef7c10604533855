"""Who speaks, where a name is described, joined to an article or taken up by a pronoun in the next sentence."""

import pytest

from service import Article, analyze

ROWS = [
    ("a relative clause", "The actress who plays Orr's sister said she was glad.", ["(actress)"]),
    ("a relative clause", "The man who found the boat told reporters that it was empty.", ["(man)"]),
    ("a relative clause", "A woman who lost her son in the fire said it spread fast.", ["(unnamed woman)"]),
    ("a relative clause", "A farmer whose barn burned down said the brigade came late.", ["(unnamed farmer)"]),
    ("a relative clause", "The economist who advised the last cabinet warned that prices would rise.", ["(economist)"]),
    ("a relative clause", "The company that runs the mine said it was too early.", ["(company)"]),
    (
        "a clause behind a noun",
        "The claim that workers at the mine said no was wrong.",
        ["(unnamed workers at the mine)"],
    ),
    (
        "a clause between commas",
        "The Daily Herald, citing Channel Four, reported that the ship had sunk.",
        ["Channel Four"],
    ),
    (
        "one who is only described, at length",
        "Ivo Tarr denied it. An official, who was told to avoid the press, said it was so. He said more would come.",
        ["Ivo Tarr", "(unnamed official)", "(unnamed official)"],
    ),
    (
        "a people",
        'Ida Moss was ill. Ann Orr said no.\n\nThe coach, Luis Paz, said it was over. "We won," the Swede said.',
        ["Ann Orr", "Luis Paz", "Luis Paz"],
    ),
    (
        "an age",
        "Ida Moss was ill. Ann Orr said no.\n\nThe coach, Luis Paz, said it was over. The 49-year-old said he was glad.",
        ["Ann Orr", "Luis Paz", "Luis Paz"],
    ),
    (
        "a body that sounds like a person",
        "Ann Orr said it was good. The fund said that the regulator had approved it.",
        ["Ann Orr", "(fund)", None],
    ),
    (
        "a body between commas that sounds like a person",
        "Police know the cause. The insurance company, Fjord Liv, said it would pay. It said the shop was inspected.",
        ["Fjord Liv", "Fjord Liv"],
    ),
    ("a given name that is a small word, too", "Per Alm's wife left. Per Alm said he was glad.", ["Per Alm"]),
    ("by what means", '"We carried them out," Nadia Ferro, a doctor at the clinic, said by phone.', ["Nadia Ferro"]),
    ("whose agent", '"We carried them out" was said by Nadia Ferro.', []),
    (
        "an office that only a capital tells",
        '"I told him," the Tanaiste, Nora Quill, said on the radio.',
        ["Nora Quill"],
    ),
    ("an office that only a capital tells", "The Asantehene, Osei Boadu, said he was glad.", ["Osei Boadu"]),
    ("a people before the name", "Her trainer, Belgian Joos Vermeer, said she was tired.", ["Joos Vermeer"]),
    ("a name before its description", "Ida Moss, a botanist in Tarn, who saw them, said the trees died.", ["Ida Moss"]),
    ("a place before a description", "In Tarn, a surgeon, who saw them, said the trees died.", ["(unnamed surgeon)"]),
    ("whatever somebody is to him", "His scribe, Ida Moss, told the crowd that the king was glad.", ["Ida Moss"]),
    ("an Arab name", '"I named her," said Salma al-Khatib, 23, whose daughter was born there.', ["Salma al-Khatib"]),
    ("an Arab surname", "Abdel Rahman el-Badawi left. Badawi said the canal was open.", ["Abdel Rahman el-Badawi"]),
    ("a nickname", 'Thomas "Tam" Orr left. Ann Orr vanished. Orr said the door was open.', ["Thomas Orr"]),
    ("a rank of two words", "Det Con Joanna Tran of Fell Police said the loss was higher.", ["Joanna Tran"]),
    ("a pronoun", 'Det Con Joanna Tran said it was lost. "We looked," she said.', ["Joanna Tran", "Joanna Tran"]),
    ("a pronoun", 'The economist Paul Kern said growth was slow. "It is bad," he said.', ["Paul Kern", "Paul Kern"]),
    (
        "a pronoun",
        'Betty Raus, an independent analyst, said it fell. "It is bad," she said.',
        ["Betty Raus", "Betty Raus"],
    ),
    (
        "a pronoun",
        'Ivo Tarr said he was ill. The club was asked in May. Its manager said it was broke. "Call us," he said.',
        ["Ivo Tarr", "(manager)", "(manager)"],
    ),
    (
        "a pronoun",
        'Ivo Tarr said he was ill. One, who cannot be named, said she slept. "It hurt," she said.',
        ["Ivo Tarr", "(unnamed one)", "(unnamed one)"],
    ),
    (
        "pronouns behind another's name tell nothing",
        "Annelie Kurz opened it. King Osei Boadu was glad; his son was not. She said it was late.",
        ["Annelie Kurz"],
    ),
    (
        "nobody is named in his own quotation",
        'Faye Linden said it was lost. "I told Dora Hall to pay," she said.',
        ["Faye Linden", "Faye Linden"],
    ),
    (
        "nobody is named in his own quotation",
        'Tom Hale wept. "Ben Orr is dead," he said.',
        ["Tom Hale"],
    ),
    (
        "whose word it was before",
        "Faye Linden said it was lost. Dora Hall had paid, she said.",
        ["Faye Linden", "Faye Linden"],
    ),
    ("a clause broken off", "Dora Hall was jailed. Faye Linden, she said, had taken the cash.", ["Dora Hall"]),
    ("a body that speaks of itself", "Halden Air will cut 1,400 jobs, it said on Monday.", ["Halden Air"]),
]


@pytest.mark.parametrize(("text", "speakers"), [row[1:] for row in ROWS], ids=[f"{n} {row[0]}" for n, row in enumerate(ROWS)])  # fmt: skip
def test_who_speaks(text, speakers):
    found = analyze(Article(text=text, language="en")).attributions
    assert [a.source.name for a in found if a.source is not None] == speakers
