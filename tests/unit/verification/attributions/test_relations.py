"""Who passed it on to whom, where a speaker stands, whose official it was, and on what condition it holds."""

import pytest

from service import Article, verify

HARBOUR = Article(
    text="""The Selby Herald, citing a Norland official, reported on Monday that the ferry line would be sold if the banks agreed.
The line's spokesman, Captain Oskar Lund, would not confirm that. The police declined to comment on the report.

The engineer Maria Thorne told a hearing on Radio Fjord that the second hull could be repaired by June, the Harbour Post reported. "We have the steel," she said.

A study of the port was published in May. It found more diesel in the water than ten years ago.

Works council leader Ruben Falk said that half of the crews feared for their pay. The chief mate, 50-year-old Piet Arends, was questioned for nine hours, he said.

According to a Dutch source, the buyers will come at the end of the month.

Northmarine, the biggest shareholder, said that it would keep the winter timetable.

If the town hands the quay over to the line, the chairman, Johan Hessel, would build a new terminal, he told the Harbour Post.
"""
)

KEPT = [
    ("another form of the outlet's words", "A Norland official was cited by the Selby Herald as saying the line would be sold provided the banks agreed."),
    ("a role for a role of leading", "The crews' leader said half of them were afraid for their pay."),
    ("he who speaks is not he who is spoken of", "Falk said the chief mate had been questioned for nine hours."),
    ("a company by its trade", "The shareholder said it would not change the winter timetable."),
    ("the speaker described, the carrier named", "According to the Harbour Post, the engineer spoke on Radio Fjord of a second hull that could be repaired by June."),
    ("a condition in other words", "Hessel would put up a new terminal provided that the quay is handed over, he told the Harbour Post."),
    ("a condition in quite other words", "The ferry line would be sold if lenders give their consent, the Selby Herald reported, citing a Norland official."),
    ("one origin, traced", "Both reports can be traced by way of the Harbour Post back to the engineer."),
]  # fmt: skip

BROKEN = [
    ("another carrier", "misattributed", "The police, citing a Norland official, reported that the ferry line would be sold if the banks agreed."),
    ("another cited", "invented", "The ferry line would be sold if the banks agreed, the Selby Herald reported, citing court papers."),
    ("cited the other way round", "misattributed", "According to Radio Fjord, which cited the Harbour Post, the engineer Maria Thorne said the second hull could be repaired by June."),
    ("said to the one who passed it on", "misattributed", "In an interview with the Harbour Post, Maria Thorne said the second hull could be repaired by June."),
    ("a speaker who is not near", "misattributed", "More diesel than a decade ago has got into the harbour's water, Johan Hessel said."),
    ("… though named in the sentence after", "misattributed", "Captain Oskar Lund said that lenders' consent would mean the ferry line is sold."),
    ("another nation's source", "misattributed", "According to a Swedish source, the buyers will come at the end of the month."),
    ("the condition told as so", "hedge_dropped", "The town has handed the quay over to the line, Johan Hessel told the Harbour Post."),
    ("the condition set aside", "hedge_dropped", "Hessel will build a new terminal whether or not the town hands the quay over to the line, he told the Harbour Post."),
    ("the condition's verb is the claim's", "hedge_dropped", "The chairman, Johan Hessel, will be handing over a new terminal that he would build, he told the Harbour Post."),
    ("will for could, by its speaker", "hedge_dropped", "Mending the second hull will be over by June, engineer Maria Thorne thinks."),
    ("told flatly what its speaker calls possible", "hedge_dropped", "The engineer Maria Thorne said that the second hull is fit again in June."),
    ("another condition", "condition_changed", "Johan Hessel would build a new terminal if Northmarine pays, he told the Harbour Post."),
    ("a condition added", "condition_changed", "Half of the crews feared for their pay if the strike continues, works council leader Ruben Falk said."),
]  # fmt: skip


@pytest.mark.parametrize("summary", [row[1] for row in KEPT], ids=[row[0] for row in KEPT])
def test_what_is_kept_passes(summary):
    assert [(f.verdict, f.reason) for f in verify(summary, [HARBOUR]).violations if f.check == "attribution"] == []


@pytest.mark.parametrize(("verdict", "summary"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_what_is_broken_is_named(verdict, summary):
    report = verify(summary, [HARBOUR])
    assert verdict in {f.verdict for f in report.violations if f.check == "attribution"}, report.findings


def test_a_sentence_before_which_there_is_none_is_looked_back_from():
    text = (
        "They found diesel in the water of the old harbour.\n\nMaria Thorne is an engineer. Johan Hessel is a dentist."
    )
    report = verify("Maria Thorne said that diesel was in the harbour's old water.", [Article(text=text)])
    assert "misattributed" in {f.verdict for f in report.violations}


SEED_A_BROKEN = [
    ("condition_changed", "The Mirror reported that Russia would supply grain and energy to North Korea only if Kim visits Moscow."),
    ("hedge_dropped", "Russia will be shipping grain and energy to North Korea to prop up its struggling economy, the Mirror reported."),
    ("hedge_dropped", "Korotchenko said that North Korea had expressed its desire to meet its “international duty” and that Russia should let it fight, according to the Post."),
    ("misattributed", "In comments made to the New York Post, Korotchenko said that North Korea’s “wealth of experience with counter-battery warfare” could help."),
    ("misattributed", "According to Channel One, which cited the New York Post, North Korea is prepared to bolster Russian forces with 100,000 volunteer soldiers."),
    ("misattributed", "Richard Moore of MI6 said North Korean help would come at a critical time for Russia, whose war effort appeared to be flagging."),
]  # fmt: skip


@pytest.mark.parametrize(("verdict", "summary"), SEED_A_BROKEN)
def test_of_the_first_seed(verdict, summary, seed_a):
    report = verify(summary, [seed_a])
    assert verdict in {f.verdict for f in report.violations if f.check == "attribution"}, report.findings
