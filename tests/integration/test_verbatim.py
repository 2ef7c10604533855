"""An article's own sentences are borne out by it: whatever is extracted word for word passes the check."""

import itertools

import pytest

from service import Article, verify
from service.analysis import analyze_all
from service.domain import DraftClaim, SummaryText
from service.drafting import extract_sentence
from service.verification import Library, check_claim, read_claims

WIRE = """Storm leaves 12 dead as rivers rise

At least 12 people were killed and more than 3,400 homes were flooded after a storm hit the coast on Tuesday, the regional governor said.

“We are still counting,” Governor Maria Santos told reporters. “We expect the number to rise.”

She said that rescue teams had reached all but two of the 40 villages in the valley.

Rainfall reached 210 millimetres (8.3 inches) in 24 hours, nearly three times the monthly average, according to the weather service.

The opposition accused the government of reacting too late. Officials denied this.

“If the dam had been repaired in 2019, as was promised, none of this would have happened,” said Pedro Alves, who leads the opposition. A spokesman for the ministry declined to comment.

Damage could exceed $1.2 billion, an insurer estimated, up from $300 million in the storm of 2016."""

SPORT = """Rovers beat City 3-1 to go second

Rovers came from behind to beat City 3-1 on Saturday and move up to second place with 41 points from 20 games.

Jordan Hale scored twice in the last ten minutes after Tom Reid had put the visitors ahead in the 12th minute.

“I didn't think we'd win it at half-time,” the manager, Chris Okoye, admitted. “But the lads never gave up.”

Hale, 24, has now scored 15 goals this season. He reportedly turned down a move to Italy worth £20m in January.

City have lost four of their last five matches and are 17th, two points above the bottom three."""


@pytest.fixture(params=["seed_a", "seed_b", "wire", "sport"])
def article(request: pytest.FixtureRequest) -> Article:
    texts = {"wire": WIRE, "sport": SPORT}
    return Article(text=texts[request.param]) if request.param in texts else request.getfixturevalue(request.param)


def test_every_sentence_that_cites_itself_passes(article: Article) -> None:
    library = Library(analyze_all([article]))
    refused = {}
    for sentence in library.sentences:
        claim = extract_sentence(sentence, library)
        if claim is None:
            continue
        findings = check_claim(read_claims([claim]).claims[0], library)
        if wrong := [(f.check.value, f.verdict, f.text, f.reason) for f in findings if f.violation]:
            refused[claim.text] = wrong
    assert refused == {}


def test_the_whole_article_is_a_true_summary_of_itself(article: Article) -> None:
    library = Library(analyze_all([article]))
    text = " ".join(s.text for s in library.sentences.values() if not s.heading)
    report = verify(text, [article])
    assert [(f.check.value, f.verdict, f.text, f.reason) for f in report.violations] == []


def test_all_sentences_in_one_claim_pass(article: Article) -> None:
    library = Library(analyze_all([article]))
    body = [s for s in library.sentences.values() if not s.heading]
    pairs = [DraftClaim(text=f"{a.text} {b.text}", citations=(a.id, b.id)) for a, b in itertools.pairwise(body)]
    report = verify(SummaryText(claims=tuple(pairs)), [article])
    assert [(f.check.value, f.verdict, f.text, f.reason) for f in report.violations] == []
