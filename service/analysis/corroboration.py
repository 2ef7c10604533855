"""Several articles → what agrees, what conflicts, what shares one origin."""

from collections.abc import Sequence

from service.domain import Analysis, Corroboration


def corroborate(analyses: Sequence[Analysis]) -> Corroboration:
    """Compare the articles; empty for a single one."""
    del analyses
    return Corroboration()
