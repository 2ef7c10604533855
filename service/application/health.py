"""What is found out about the parts: whether requests can be served, and what the endpoints take."""

from pydantic import Field

from service.domain import Value
from service.llm.status import EndpointStatus


class Readiness(Value):
    """Whether requests can be served, and why not. `checks` is name → "ok" or what is wrong."""

    ready: bool
    engine: str = Field(description="`model` or `extractive`")
    checks: dict[str, str]


class Examination(Value):
    """What every endpoint was found to take and to refuse, in the order in which they are asked."""

    engine: str = Field(description="`model` or `extractive`")
    endpoints: tuple[EndpointStatus, ...]
