"""What can be said of an endpoint: for `/readyz` and `copydesk doctor`."""

from pydantic import Field

from service.domain import Value
from service.llm.chat import ChatRequest, Message, Mode

TRIAL = ChatRequest(
    messages=(Message(role="user", content="Write one line about the sea."),),
    schema={
        "type": "object",
        "properties": {"sea": {"type": "string", "enum": ["calm", "rough"]}, "wind": {"type": "integer"}},
    },
    schema_name="sea",
    max_tokens=256,
)
"""A question whose answer has the asked-for shape only where that is enforced."""


class EndpointStatus(Value):
    """`problem` is None where a request can be served. What was learnt on the way stands in the rest."""

    endpoint: str
    reachable: bool
    problem: str | None = None
    seconds: float | None = Field(None, description="What the trial took, re-asks included; None where none was made.")
    model: str | None = None
    models: tuple[str, ...] = ()
    context: int
    context_source: str = Field(
        description="`settings`, `/models`, `/props`, `error` (an overflow named it) or `default`"
    )
    max_output: int
    mode: Mode = Mode.JSON_SCHEMA
    enforces_schema: bool | None = Field(None, description="None until it was asked for structured output.")
    dropped: tuple[str, ...] = Field((), description="Parameters that it refuses; they are no longer sent.")
    exchanged: dict[str, str] = Field(default_factory=dict, description="Parameters sent under another name.")
