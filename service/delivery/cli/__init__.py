"""The `copydesk` command."""

from service.delivery.cli.app import main

__all__ = ["main"]
