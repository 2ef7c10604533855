"""Several articles → what agrees, what conflicts, what shares one origin."""

from collections.abc import Sequence
from itertools import islice

from service.analysis.corroboration.agreements import find_agreements
from service.analysis.corroboration.conflicts import find_conflicts
from service.analysis.corroboration.origins import find_origins, shared_runs
from service.analysis.corroboration.passages import MOST_FOUND, Dossier
from service.domain import Analysis, Corroboration

__all__ = ["corroborate"]


def corroborate(analyses: Sequence[Analysis]) -> Corroboration:
    """Compare the articles; empty for a single one."""
    if len(analyses) < 2:
        return Corroboration()
    dossier = Dossier(analyses)
    runs = tuple(islice(shared_runs(dossier), MOST_FOUND))
    origins = find_origins(dossier, runs)
    return Corroboration(
        shared_origins=origins,
        agreements=find_agreements(dossier, origins, runs),
        conflicts=find_conflicts(dossier, origins),
    )
