"""Copydesk: news summaries whose every figure, quotation and attribution is checked against the articles.

from service import Article, analyze, verify

analysis = analyze(Article(text=...))
report = verify("any summary", [Article(text=...)])

What cannot be used raises `service.errors.InvalidInput` or its kind `InvalidArticle`, which say what to give instead.
"""

from service.analysis import analyze
from service.domain import Analysis, Article, Finding, Report
from service.verification import verify
from service.version import VERSION

__version__ = VERSION

__all__ = ["Analysis", "Article", "Finding", "Report", "analyze", "verify"]
