"""Names: found in any form that the articles use, unsupported where another name or nobody stands there."""

import pytest

from service import Article, verify

TEXT = """Doctors at the Marienfeld clinic in Lindau have replaced both hips of a 94-year-old woman in one night.

Surgeon Ansgar Wille led the operation. The European Heart Society, known as EHS, called it a record.

Nurse Petra Kolb said that the patient, a retired teacher from Russia, was already walking."""

FOUND = [
    "Wille led the operation.",
    "Ansgar Wille, a surgeon, led the operation.",
    "The EHS called it a record.",
    "The patient, a Russian, was already walking, Petra Kolb said.",
    "Dr Wille led the operation in Lindau.",
]
UNSUPPORTED = [
    ("a stranger", "Ansgar Weber led the operation.", "Ansgar Weber"),
    ("another place", "Doctors at the Marienfeld clinic in Landau have replaced both hips of a woman.", "Landau"),
    ("a wrong role", "Minister Ansgar Wille led the operation.", "Ansgar Wille"),
    ("another first name", "Surgeon Gunnar Wille led the operation.", "Gunnar Wille"),
]


PEOPLES = """Rescuers found the Polish climber Zofia Wilk alive. Her partner, the Slovak Marek Hudak, is missing. State
Senator Curtis Odom, a Democrat, called for a hearing."""


@pytest.mark.parametrize(
    ("summary", "right"),
    [
        ("Zofia Wilk, a Pole, was found alive.", True),
        ("Marek Hudak, a Slovak, is missing.", True),
        ("Curtis Odom, a Democrat, called for a hearing.", True),
        ("Zofia Wilk, a Slovak, was found alive.", False),
        ("Curtis Odom, a Republican, called for a hearing.", False),
        ("The Polish climber Marek Hudak is missing.", False),
    ],
)
def test_a_people_or_party_is_the_one_that_the_articles_give(summary, right):
    report = verify(summary, [Article(text=PEOPLES)])
    assert (report.verdict == "pass") is right, report.violations


@pytest.mark.parametrize("summary", FOUND)
def test_a_name_in_another_form_is_found(summary):
    found = [f for f in verify(summary, [Article(text=TEXT)]).findings if f.check == "name"]
    assert found
    assert {f.verdict for f in found} == {"found"}


@pytest.mark.parametrize(("summary", "name"), [row[1:] for row in UNSUPPORTED], ids=[row[0] for row in UNSUPPORTED])
def test_a_name_that_is_not_borne_out_is_a_violation(summary, name):
    found = [f for f in verify(summary, [Article(text=TEXT)]).violations if f.check == "name"]
    assert [f.text.removeprefix("Surgeon ").removeprefix("Minister ") for f in found] == [name]


TROOPS = """A news agency reported that the North Korean soldiers would be sent to Ukraine’s eastern region in May.

“We shouldn’t be shy in accepting the hand of [North Korean leader] Kim Jong Un,” Russian defense analyst Igor Korotkov said.

Richard Vale, head of the agency MI9, said Russian troops were running out of food.

A van was found burnt out near Randby, inspector Kaj Holm said."""


@pytest.mark.parametrize(
    ("summary", "right"),
    [
        ("A news agency reported that North Korean soldiers would be sent to Ukraine’s eastern region.", True),
        ("A news agency reported that Ukrainian soldiers would be sent to the eastern region.", False),
        ("A news agency reported that South Korean soldiers would be sent to Ukraine’s eastern region.", False),
        ("Vale said Russia’s troops were running out of food.", True),
        ("Vale said Ukraine’s troops were running out of food.", False),
        ("A van was found burnt out near Randby, inspector Kaj Holm said.", True),
        ("Vale said Russian troops were running out of food.", True),
        ("Vale said Ukrainian troops were running out of food.", False),
        ("Vale, who heads MI9, said Russian troops were running out of food.", True),
        ("Korotkov, who heads MI9, said “we shouldn’t be shy in accepting the hand” of Kim Jong Un.", False),
        ("The analyst Korotkov said “we shouldn’t be shy in accepting the hand” of Kim Jong Un.", True),
    ],
)
def test_whose_soldiers_and_whose_office(summary, right):
    report = verify(summary, [Article(text=TROOPS)])
    assert (report.verdict == "pass") is right, report.violations
    assert right or "unsupported_name" in {f.verdict for f in report.violations}


TOWNS = """A museum in Lyon has lent a drum to Glasgow. Families in Gaza are waiting for bread, the museum's director said."""


@pytest.mark.parametrize(
    ("summary", "right"),
    [
        ("The French museum has lent a drum to Glasgow.", True),
        ("A museum in Lyon has lent the Scottish city a drum.", True),
        ("A museum in Lyon has lent the British city a drum.", True),
        ("Gazans are waiting for bread, the director said.", True),
        ("The Spanish museum has lent a drum to Glasgow.", False),
        ("Families of Georgians are waiting for bread, the director said.", False),
    ],
)
def test_a_people_may_stand_for_its_town(summary, right):
    found = [f for f in verify(summary, [Article(text=TOWNS)]).violations if f.check == "name"]
    assert (not found) is right


@pytest.mark.parametrize(
    ("summary", "right"),
    [
        ("Three in four Lodorans have fled.", True),
        ("Seepage drove three in four people out of Lodora.", True),
        ("Three in four Ludorans have fled.", False),
    ],
)
def test_a_people_stands_for_its_place_and_a_common_noun_for_no_name(summary, right):
    found = verify(summary, [Article(text="In Lodora three in four people have fled their homes.")]).violations
    assert (not [f for f in found if f.check == "name"]) is right
