"""Proof that a prompt was read in full: the endpoint's count of it against our own."""

from service.analysis.tokens import count_each, count_lines
from service.errors import InputTruncated
from service.llm.chat import Message
from service.llm.config import EndpointConfig
from service.llm.learning import Learnt
from service.llm.reply import Reply

SMALLEST = 200
"""Tokens below which nothing is concluded: chat templates weigh too much, and no endpoint cuts so little."""

FEWEST = 128
"""Tokens that any context holds. Where an endpoint says that it read fewer, its count is nonsense."""

FLOOR = 0.7
"""Share of our count that any vocabulary in use needs at least; less was not read."""

TOLERANCE = 0.85
"""Share of what this model needed for such text before; less was not read."""

ENOUGH = 800
"""Tokens from which a prompt tells what a vocabulary needs: of fewer, a chat template is too large a part."""

TEMPLATE = 150
"""Tokens that a chat template may add to a prompt. Left out of what is learnt, so that it never asks for too much."""

LATIN = 0.95
"""Share of ASCII from which on the learnt ratio holds: other scripts differ too much between vocabularies."""


LONG = 100_000
"""Code points of a prompt from which its lines are not kept in memory to be looked up again."""


def own_count(messages: tuple[Message, ...], encoding: str) -> int:
    """Count the tokens of all contents; what a chat template adds is left out."""
    contents = [message.content for message in messages]
    counting = count_each if sum(map(len, contents)) > LONG else count_lines
    return sum(counting(contents, encoding))


def read_in_full(reply: Reply, messages: tuple[Message, ...], config: EndpointConfig, learnt: Learnt) -> bool | None:
    """Say whether the endpoint read all of `messages`; None where it does not count or there is too little to tell."""
    if reply.prompt_tokens < FEWEST or sum(len(message.content) for message in messages) < SMALLEST:
        return None
    own = own_count(messages, config.encoding)
    if own < SMALLEST:
        return None
    ratio, plain = reply.prompt_tokens / own, _is_latin(messages)
    known = learnt.tokens_ratio if plain else None
    full = ratio >= max(FLOOR, TOLERANCE * known if known else 0)
    if full and plain and own >= ENOUGH:
        least = (reply.prompt_tokens - TEMPLATE) / own
        learnt.tokens_ratio = min(least, known or least)
    return full


def truncated(reply: Reply, messages: tuple[Message, ...], config: EndpointConfig) -> InputTruncated:
    """Return the error for a prompt that was cut without a word."""
    own = own_count(messages, config.encoding)
    error = InputTruncated(
        f"The endpoint {config.name} read only {reply.prompt_tokens} of about {own} tokens and said nothing.",
        endpoint=config.name,
        status=200,
        hint="Set COPYDESK_LLM_CONTEXT to the context that it really has, or raise that context (Ollama: num_ctx).",
    )
    error.limit = reply.prompt_tokens
    return error


def _is_latin(messages: tuple[Message, ...]) -> bool:
    text = "".join(message.content for message in messages)
    return len(text.encode("ascii", "ignore")) >= LATIN * len(text)
