"""Numbers for citations, and what each of them says."""

from collections.abc import Iterable, Sequence

from service.domain import ArticleInfo, Citation, Claim
from service.rendering.inert import one_line


class Notes:
    """Numbers the citations of claims in the order in which they are met, from 1."""

    def __init__(self, claims: Iterable[Claim] = ()) -> None:
        self.numbers: dict[Citation, int] = {}
        for claim in claims:
            self.add(claim)

    def add(self, claim: Claim) -> None:
        """Number what a further claim cites."""
        for citation in claim.citations:
            self.numbers.setdefault(citation, len(self.numbers) + 1)

    def of(self, claim: Claim) -> tuple[int, ...]:
        """Return the numbers of a claim's citations."""
        return tuple(self.numbers[c] for c in claim.citations)

    def used_by(self, claims: Iterable[Claim]) -> list[tuple[int, Citation]]:
        """Return number and citation of every note that these claims need, by number."""
        return sorted({(self.numbers[c], c) for claim in claims for c in claim.citations}, key=lambda note: note[0])


def place(citation: Citation) -> str:
    """Return where a citation points: "a1.s3" or "a1.s3–s5"."""
    first, last = citation.sentences[0], citation.sentences[-1]
    return first if first == last else f"{first}–{last.partition('.')[2]}"


def describe(article: ArticleInfo) -> str:
    """Return publisher, title and date of an article, as far as they are known; "" where nothing is."""
    known = (article.publisher, article.title, article.published_at and article.published_at[:10])
    return ", ".join(line for line in map(one_line, filter(None, known)) if line)


def by_id(articles: Sequence[ArticleInfo]) -> dict[str, ArticleInfo]:
    """Return the articles by their id."""
    return {article.id: article for article in articles}
