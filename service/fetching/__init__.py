"""Articles by their address, behind a guard that reaches the public web only."""

from service.fetching.guard import GuardedTransport, Resolver

__all__ = ["GuardedTransport", "Resolver"]
