"""Ten ways to say the same in other words, each beside a near miss: the one must pass, the other must not."""

import pytest

from service import Article, verify

COUNTIES = Article(
    text=(
        "Voters in the counties of Arden, Brill and Coombe go to the polls on Sunday. In Arden 48 of the 60 members "
        "of the council belong to the Alliance.\n\n"
        "The Alliance won 52 percent of the vote four years ago and the Reform List 38 percent. About 75 percent of "
        "the voters are older than 50. At least 41 polling stations had no electricity on Friday, the returning "
        "officer, Hilda Marsh, said. As many as 900 helpers will be on duty. All but 40 of them have been trained.\n\n"
        'Marsh is a retired headmistress. "We will count by candlelight if we must," she told reporters. "My father '
        'did it before me, and I am not afraid of the dark." She said that the result would probably be known by '
        "midnight.\n\n"
        "Tomas Reed, who leads the Reform List, called the voting machines a disgrace. It may no longer be possible "
        "to count by hand after this year, he warned. The Alliance, he said, would lose its majority if turnout "
        "fell below 40 percent. A court has rejected his complaint.\n\n"
        "The power company Northgrid spent 12 million euros on the network in 2022 and 15 million in 2023. Its "
        "spokeswoman, Lea Brandt, said that a storm had brought down a line near Brill. Repairs were under way.\n\n"
        "The counties were part of Westmark until 1921. The old border runs along the river Ould.\n\n"
    )
)

PARAPHRASES = [
    ("right arithmetic that is not printed", "Northgrid spent 3 million euros more on the network in 2023 than in 2022.", "Northgrid spent 5 million euros more on the network in 2023 than in 2022."),
    ("counted or complementary numbers", "Voters in three counties go to the polls on Sunday.", "Voters in four counties go to the polls on Sunday."),
    ("counted or complementary numbers", "Twelve members of the council in Arden do not belong to the Alliance.", "Twenty members of the council in Arden do not belong to the Alliance."),
    ("changed surface", "Around three-quarters of the voters are older than 50.", "Around two-thirds of the voters are older than 50."),
    ("changed surface", "Four years ago the Alliance won 52% of the vote.", "Four years ago the Alliance won 38% of the vote."),
    ("rounding and weaker bounds", "More than 40 polling stations had no electricity on Friday, Marsh said.", "More than 50 polling stations had no electricity on Friday, Marsh said."),
    ("equal qualifiers", "Up to 900 helpers will be on duty.", "At least 900 helpers will be on duty."),
    ("equal qualifiers", "No fewer than 41 polling stations had no electricity on Friday, Marsh said.", "No more than 41 polling stations had no electricity on Friday, Marsh said."),
    ("a speaker by surname or by a role named elsewhere", "The returning officer said that the result would probably be known by midnight.", "The spokeswoman said that the result would probably be known by midnight."),
    ("a speaker by surname or by a role named elsewhere", "Reed, the leader of the Reform List, called the voting machines a disgrace.", "Brandt called the voting machines a disgrace."),
    ("a speaker by surname or by a role named elsewhere", "A storm had brought down a line near Brill, Northgrid said.", "A storm had brought down a line near Brill, Reed said."),
    ("half quoted, with pronoun and tense shifted", 'Marsh told reporters that they would "count by candlelight" if necessary.', 'Marsh told reporters that they would "count by lamplight" if necessary.'),
    ("half quoted, with pronoun and tense shifted", 'Marsh said she was "not afraid of the dark".', 'Marsh said she was "afraid of the dark".'),
    ("a quotation turned into indirect speech", "Marsh, whose father had done it before her, said she did not fear the dark.", "Marsh, whose father had done it before her, said she was afraid of the dark."),
    ("a quotation turned into indirect speech", "Marsh told reporters that they would count by candlelight if they had to.", "Marsh told reporters that they would not count by candlelight."),
    ("facts joined from distant passages", "The three counties, which vote on Sunday, belonged to Westmark until 1921.", "The three counties, which vote on Sunday, belonged to Westmark until 1912."),
    ("facts joined from distant passages", "Marsh, a retired headmistress, said at least 41 polling stations had no electricity.", "Brandt, a retired headmistress, said at least 41 polling stations had no electricity."),
    ("hedges in other words", "Counting by hand may become impossible after this year, Reed warned.", "Counting by hand will become impossible after this year, Reed warned."),
    ("hedges in other words", "By midnight the result is likely to be known, Marsh said.", "By midnight the result is certain to be known, Marsh said."),
    ("conditions in other words", "Reed said the Alliance would lose its majority unless turnout reached 40 percent.", "Reed said the Alliance would lose its majority."),
    ("conditions in other words", "Should turnout fall below 40 percent, the Alliance would lose its majority, Reed said.", "Unless turnout fell below 40 percent, the Alliance would lose its majority, Reed said."),
    ("the article's own voice needs no attribution", "A court turned down Reed's complaint.", "A court upheld Reed's complaint."),
    ("the article's own voice needs no attribution", "The old border follows the river Ould.", "The old border follows the river Brill."),
]  # fmt: skip
"""Kind, a sentence that says what the article says, and one that nearly does."""


@pytest.mark.parametrize(("kind", "faithful", "near_miss"), PARAPHRASES, ids=lambda value: value[:60])
def test_a_paraphrase_passes_and_its_near_miss_does_not(kind, faithful, near_miss):
    del kind
    refused = [(f.check.value, f.reason) for f in verify(faithful, [COUNTIES]).violations]
    assert (refused, verify(near_miss, [COUNTIES]).verdict) == ([], "fail")
