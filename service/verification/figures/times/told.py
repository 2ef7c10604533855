"""What a claim's own times give: "from 7.12am, for 94 minutes", so until 8.46am."""

from service.domain import FigureKind
from service.verification.figures.reckoning.tasks import Derivation, Task
from service.verification.figures.times.timeline import shifted

K = FigureKind


def timed(task: Task) -> Derivation | None:
    """Tell the end of what the claim itself dates and times: "from 7.12am, for 94 minutes", so 8.46am."""
    figure = task.figure
    if figure.kind is not K.TIME or not figure.date:
        return None
    own = {f.date for f in task.claim.reading.figures if f.kind is K.TIME and f.span != figure.span}
    lasting = {f.value for f in task.claim.reading.figures if f.kind is K.DURATION}
    for start in task.everywhere:
        if start.kind is not K.TIME or start.date not in own:
            continue
        for length in task.everywhere:
            if length.kind is not K.DURATION or length.value not in lasting or not length.value or not length.unit:
                continue
            if figure.date in {shifted(start.date or "", length.unit, way * length.value) for way in (1, -1)}:
                reason = f"{length.text!r} from {start.text!r}."
                return task.derivation(reason, None, (start, length))
    return None
