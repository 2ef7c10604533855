"""What somebody said, in the articles' own sentences: by name, by group, with carriers and hedges."""

import pytest

from service import Article, verify
from service.domain.summary import DraftClaim, SummaryText
from service.pipeline import find_statements

TOWN = Article(
    text="The city council approved the plan on Monday, the council said. "
    "Health Minister Ann Poe said that the clinic would cost $4 million. "
    "The clinic was reportedly too small, according to Bob Lee, a resident. "
    "The Ministry of Defence denied that the land was sold. "
    "“We are sad about it,” Poe told reporters, the Daily News reported. "
    "Professor Carl Roe argued that the plan was late. "
    "Rents have risen by 4% since May."
)


def said(found):
    return [(s.claim.cited[0].partition(".")[2], s.voices[0].name) for s in found.statements]


ASKED = [
    (None, ["s1", "s2", "s3", "s4", "s5", "s6"]),
    ("officials", ["s1", "s2", "s4", "s5"]),
    ("the government", ["s1", "s2", "s4", "s5"]),
    ("experts", ["s6"]),
    ("witnesses", ["s3"]),
    ("Ann Poe", ["s2", "s5"]),
    ("the minister", ["s2", "s5"]),
    ("Mr. Lee", ["s3"]),
    ("a resident", ["s3"]),
    ("penguins", []),
    ("the", []),
]


@pytest.mark.parametrize(("by", "sentences"), ASKED, ids=[str(a[0]) for a in ASKED])
async def test_who_is_asked_for(by, sentences):
    found = await find_statements([TOWN], by=by)
    assert [sentence for sentence, _ in said(found)] == sentences


async def test_carriers_and_hedges_are_told():
    found = await find_statements([TOWN])
    told = {s.claim.cited[0]: s.voices[0] for s in found.statements}
    assert (told["a1.s5"].name, told["a1.s5"].through) == ("Ann Poe", ("Daily News",))
    assert told["a1.s3"].hedges == ("reportedly",)


SEEDS = [
    ("officials", {"Richard Moore"}),
    ("Korotchenko", {"Igor Korotchenko"}),
    ("experts", {"Igor Korotchenko", "unnamed experts"}),
    ("the Mirror", {"Mirror"}),
]


@pytest.mark.parametrize(("by", "names"), SEEDS)
async def test_the_seeds(seed_a, seed_b, by, names):
    assert {name for _, name in said(await find_statements([seed_a, seed_b], by=by))} == names


async def test_every_statement_passes_the_check(seed_a, seed_b):
    found = await find_statements([seed_a, seed_b])
    assert len(found.statements) >= 15
    claims = tuple(DraftClaim(text=s.claim.text, citations=s.claim.cited) for s in found.statements)
    for claim in claims:
        assert verify(SummaryText(claims=(claim,)), [seed_a, seed_b]).verdict == "pass", claim
