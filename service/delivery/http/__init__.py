"""The Litestar app: the only place that knows Litestar and HTTP status codes."""

from service.delivery.http.app import create_app

__all__ = ["create_app"]
