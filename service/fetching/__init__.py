"""Articles by their address, behind a guard that reaches the public web only."""

from service.fetching.bundles import fetch_articles
from service.fetching.fetcher import Fetcher, FetchLimits
from service.fetching.guard import GuardedTransport, Resolver

__all__ = ["FetchLimits", "Fetcher", "GuardedTransport", "Resolver", "fetch_articles"]
