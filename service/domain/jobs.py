"""A summary that is made in the background: how it stands, and what became of it."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Literal

from pydantic import Field

from service.domain.values import Value

MAX_PAGE = 200
"""Jobs on one page of a list."""


class JobStatus(StrEnum):
    """`queued` and `running` may change; the others are ends."""

    QUEUED = "queued"
    RUNNING = "running"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def ended(self) -> bool:
        return self not in OPEN


OPEN = frozenset({JobStatus.QUEUED, JobStatus.RUNNING})
"""How a job stands that has not ended."""


class JobProgress(Value):
    """How far it is. `stage` is `reading`, `drafting`, `merging`, `checking` or `repairing`."""

    stage: str
    done: int
    total: int


class JobProblem(Value):
    """Why there is no summary: the code and the words that a synchronous request would have been answered with."""

    code: str
    detail: str


class Job(Value):
    """How a job stands."""

    id: str
    status: JobStatus
    created_at: datetime
    started_at: datetime | None = Field(description="When a worker first took it up.")
    finished_at: datetime | None
    attempts: int = Field(description="Workers that took it up; above 1, one died or was stopped before the end.")
    progress: JobProgress | None
    problem: JobProblem | None = Field(description="With `failed`: why.")
    webhook: Literal["waiting", "due", "delivered", "failed"] | None = Field(
        description="Whether the address that was to be told has been told."
    )


class JobPage(Value):
    """Jobs, newest first. `next` is the `cursor` of the following page."""

    jobs: tuple[Job, ...]
    next: str | None


def moment(seconds: float | None) -> datetime | None:
    """Return seconds since the epoch as a time in UTC."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
