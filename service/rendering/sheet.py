"""What is set on a page: claims, the articles that they cite, and what was done to them."""

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Self

from service.domain import ArticleInfo, Claim, Summary
from service.rendering.account import account_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The page of one summary. `account` says in sentences what was checked, changed and left out."""

    claims: tuple[Claim, ...]
    articles: tuple[ArticleInfo, ...]
    headline: Claim | None = None
    bulleted: bool = False
    account: tuple[str, ...] = ()

    @classmethod
    def of(cls, summary: Summary) -> Self:
        """Return the page of a summary, with a full account of what came of it."""
        return cls(
            claims=summary.claims,
            articles=summary.articles,
            headline=summary.headline,
            bulleted=is_bulleted(summary),
            account=account_for(summary),
        )

    @property
    def all_claims(self) -> tuple[Claim, ...]:
        """The headline, where there is one, and the claims."""
        return ((self.headline,) if self.headline else ()) + self.claims

    def showing(self, claims: tuple[Claim, ...]) -> Self:
        """Return the same page with these claims only, without headline and account."""
        return replace(self, claims=claims, headline=None, account=())


def is_bulleted(summary: Summary) -> bool:
    """Say whether the claims of a summary stand on lines of their own."""
    return any("\n" in summary.text[a.span.end : b.span.start] for a, b in pairwise(summary.claims))
