"""What a summary is made with."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from service.drafting import Drafter, ExtractiveDrafter


@dataclass(frozen=True, slots=True)
class Recipe:
    """The parts that `summarize` is handed. `repair_attempts`: times that a refused claim goes back to the model."""

    drafter: Drafter
    stand_in: ExtractiveDrafter
    repair_attempts: int = 1
    clock: Callable[[], float] = time.monotonic
