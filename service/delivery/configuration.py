"""Settings for a door: read once, and said plainly where they are wrong."""

from typing import Any

from pydantic import ValidationError

from service.errors import InvalidConfiguration
from service.settings import Settings
from service.telemetry import configure_tracing


def _inside(message: str) -> str:
    """Return a message as it stands inside a sentence; a word in capitals keeps them."""
    return message if message[1:2].isupper() else message[:1].lower() + message[1:]


def require_extra(installed: bool, extra: str, setting: str) -> None:  # noqa: FBT001
    """Raise InvalidConfiguration where `setting` asks for what an extra brings that is not installed."""
    if not installed:
        raise InvalidConfiguration(
            f"{setting} needs the extra `{extra}`, which is not installed.", hint=f"pip install 'copydesk[{extra}]'."
        )


def export_traces(settings: Settings) -> None:
    """Send traces where the settings say. Raises InvalidConfiguration without the extra that does so."""
    if settings.otlp_endpoint is not None:
        require_extra(configure_tracing(str(settings.otlp_endpoint)), "otel", "COPYDESK_OTLP_ENDPOINT")


def load_settings(**overrides: Any) -> Settings:
    """Read the environment; `overrides` that are not None win. Raises InvalidConfiguration, which shows no value."""
    try:
        return Settings(**{name: value for name, value in overrides.items() if value is not None})
    except ValidationError as error:
        first, *more = error.errors(include_url=False, include_input=False, include_context=False)
        name = str(first["loc"][0]) if first["loc"] else "the settings"
        variable = name if name.isupper() else f"COPYDESK_{name.upper()}"
        message = first["msg"].removeprefix("Value error, ")
        rest = f" (and {len(more)} more)" if more else ""
        raise InvalidConfiguration(
            f"{variable} cannot be used: {_inside(message)}{rest}.",
            hint="`docs/configuration.md` lists every setting.",
        ) from None
