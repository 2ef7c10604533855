"""The use cases: what every door serves, whichever door is knocked at."""

from service.application.health import Examination, Readiness
from service.application.services import Services

__all__ = ["Examination", "Readiness", "Services"]
