"""What a call costs in US dollars, where that is known: as set, else from genai-prices' list that is installed with it.

The list is looked up by the endpoint's address and the model together. A model's name alone says nothing: on a machine
of one's own it costs something else.
"""

import asyncio
import ipaddress
from functools import lru_cache
from typing import Any

import httpx

from service.llm.config import EndpointConfig
from service.llm.reply import Reply

MILLION = 1_000_000


class Prices:
    """The prices of one endpoint."""

    def __init__(self, config: EndpointConfig) -> None:
        self._own = (config.price_input, config.price_output)
        self._address = None if _is_own_machine(config.base_url) else config.base_url

    async def of(self, reply: Reply) -> float | None:
        """Return what an answer cost, or None where no price or no count of tokens is known."""
        if not (reply.prompt_tokens or reply.completion_tokens):
            return None
        read, written = self._own
        if read is not None and written is not None:
            return round((reply.prompt_tokens * read + reply.completion_tokens * written) / MILLION, 9)
        if self._address is None:
            return None
        if not _loaded():
            await asyncio.to_thread(_load)  # takes most of a second, once
        return _listed(self._address, reply)


def _listed(address: str, reply: Reply) -> float | None:
    if not _known(address, reply.model):
        return None
    genai_prices = _load()
    usage = genai_prices.Usage(
        input_tokens=reply.prompt_tokens,
        output_tokens=reply.completion_tokens,
        cache_read_tokens=min(reply.cached_tokens, reply.prompt_tokens),
    )
    price = genai_prices.calc_price(usage, reply.model, provider_api_url=address)
    return round(float(price.total_price), 9)


@lru_cache(maxsize=256)
def _known(address: str, model: str) -> bool:
    genai_prices = _load()
    try:
        genai_prices.calc_price(genai_prices.Usage(input_tokens=1), model, provider_api_url=address)
    except LookupError:
        return False
    return True


@lru_cache(maxsize=1)
def _load() -> Any:
    import genai_prices

    genai_prices.data_snapshot.get_snapshot()
    return genai_prices


def _loaded() -> bool:
    return _load.cache_info().currsize > 0


def _is_own_machine(address: str) -> bool:
    """Say whether no provider is behind an address: a private one, or a name without a domain."""
    host = httpx.URL(address).host
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".local", ".internal", ".localhost", ".invalid", ".test"))
