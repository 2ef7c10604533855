"""Several articles → what agrees, what conflicts, what shares one origin."""

from collections.abc import Sequence

from service.analysis.corroboration.agreements import find_agreements
from service.analysis.corroboration.conflicts import find_conflicts
from service.analysis.corroboration.origins import find_origins
from service.analysis.corroboration.passages import Dossier
from service.domain import Analysis, Corroboration

__all__ = ["corroborate"]


def corroborate(analyses: Sequence[Analysis]) -> Corroboration:
    """Compare the articles; empty for a single one."""
    if len(analyses) < 2:
        return Corroboration()
    dossier = Dossier(analyses)
    origins = find_origins(dossier)
    return Corroboration(
        shared_origins=origins,
        agreements=find_agreements(dossier, origins),
        conflicts=find_conflicts(dossier),
    )
