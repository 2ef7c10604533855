"""Pages for people: summarise, check, and the OpenAPI document to read. Plain files, no build, nobody else's host."""

from service.delivery.http.pages.reference import Operation, read_document
from service.delivery.http.pages.routes import PAGE_ROUTES, page

__all__ = ["PAGE_ROUTES", "Operation", "page", "read_document"]
