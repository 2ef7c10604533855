"""Copydesk: news summaries whose every figure, quotation and attribution is checked against the articles.

from service import Article, analyze, verify

analysis = analyze(Article(text=...))
report = verify("any summary", [Article(text=...)])

What cannot be used raises `service.errors.InvalidInput` or its kind `InvalidArticle`, which say what to give instead.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from service.version import VERSION

if TYPE_CHECKING:
    from service.analysis.analyze import analyze
    from service.domain import Analysis, Article, Finding, Report
    from service.verification.verify import verify

__version__ = VERSION

__all__ = ["Analysis", "Article", "Finding", "Report", "analyze", "verify"]

_HOMES = {"analyze": "service.analysis.analyze", "verify": "service.verification.verify"}
"""Name → the module that it is handed on from; the others are words of the domain."""

if not TYPE_CHECKING:  # a type checker knows the names above, and no others

    def __getattr__(name: str) -> object:
        """Load what is handed on when it is first asked for: whoever asks for a part of the house loads that alone."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name, obj=__name__)
        value = globals()[name] = getattr(import_module(_HOMES.get(name, "service.domain")), name)
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
