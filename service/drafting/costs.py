"""What a question to an endpoint took, whether its answer could be used or not."""

from collections.abc import Callable
from typing import TypeVar

from service.domain import Call, Usage
from service.errors import EndpointError
from service.llm import Answer

T = TypeVar("T")


def spent(ended: Answer | EndpointError, task: str) -> Usage:
    """Return the usage of one question. An error's `calls` counts attempts; those that were answered are calls."""
    failed = isinstance(ended, EndpointError)
    call = Call(
        task=task,
        model=ended.model,
        prompt_tokens=ended.prompt_tokens,
        completion_tokens=ended.completion_tokens,
        cost_usd=ended.cost_usd,
        seconds=round(ended.seconds, 6),
        used=not failed,
    )
    return Usage(
        calls=ended.calls - ended.retries if failed else ended.calls,
        retries=ended.retries,
        prompt_tokens=ended.prompt_tokens,
        completion_tokens=ended.completion_tokens,
        cost_usd=ended.cost_usd,
        seconds=ended.seconds,
        by_call=(call,),
    )


def paid(read: Callable[[], T], answer: Answer) -> T:
    """Read an answer; where it cannot be used, its error says what it took."""
    try:
        return read()
    except EndpointError as error:
        error.calls, error.retries = answer.calls + answer.retries, answer.retries
        error.prompt_tokens, error.completion_tokens = answer.prompt_tokens, answer.completion_tokens
        error.cost_usd, error.seconds, error.model = answer.cost_usd, answer.seconds, answer.model
        raise
