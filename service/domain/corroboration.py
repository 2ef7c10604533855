"""What several articles say together: what agrees, what conflicts, what shares one origin."""

from typing import Literal

from service.domain.report import SourceRef
from service.domain.values import Value


class SharedOrigin(Value):
    """Passages of several articles that rest on one source. However many articles carry it, it counts as one."""

    origin: str
    articles: tuple[str, ...]
    independent_sources: Literal[1] = 1
    basis: Literal["stated", "inferred"]
    reason: str
    evidence: tuple[SourceRef, ...]


class Agreement(Value):
    """A figure, quotation or statement that several articles share. `one_origin` where that proves nothing."""

    what: Literal["figure", "quotation", "statement"]
    text: str
    one_origin: bool
    evidence: tuple[SourceRef, ...]


class Conflict(Value):
    """Passages that cannot both be right as they stand, or that a summary may not blend."""

    what: Literal["quotation", "figure", "denial", "source", "strength", "description"]
    reason: str
    evidence: tuple[SourceRef, ...]


class Corroboration(Value):
    """All three, empty for a single article."""

    shared_origins: tuple[SharedOrigin, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
