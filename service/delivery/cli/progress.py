"""A progress bar on standard error, for work that takes long enough to wonder."""

import time
from types import TracebackType
from typing import Self

from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from service import pipeline
from service.delivery.cli.terminal import open_errors
from service.delivery.wording import STAGES
from service.pipeline import Told

PATIENCE = 0.4
"""Seconds before anything is shown: short work stays silent."""


class Bar:
    """Shows stages as they come. A context manager; silent where standard error is no terminal."""

    def __init__(self) -> None:
        console = open_errors()
        self._bar = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task = self._bar.add_task("Starting", total=None)
        self._since = time.monotonic()
        self._shown = False

    def __call__(self, told: Told) -> None:
        """Take what a run tells; only its progress is shown."""
        if not isinstance(told, pipeline.Progress):
            return
        self._bar.update(self._task, description=STAGES[told.stage], completed=told.done, total=told.total or None)
        if not self._shown and time.monotonic() - self._since >= PATIENCE:
            self.show()

    def show(self) -> None:
        """Show the bar now."""
        if not self._shown:
            self._shown = True
            self._bar.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            self._bar.stop()
