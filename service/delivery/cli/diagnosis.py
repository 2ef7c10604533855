"""What `copydesk doctor` looks at besides the endpoints: settings, database, prompts, keys."""

from collections.abc import Iterator

from service.application import Examination, Services
from service.domain import Value
from service.errors import CopydeskError
from service.settings import Settings, misspelt_settings, on_loopback


class Check(Value):
    """One thing that was looked at. `mend` says what to do where it is not good; a warning can be lived with."""

    name: str
    state: str
    message: str
    mend: str | None = None


class Diagnosis(Examination):
    """Everything that was looked at."""

    checks: tuple[Check, ...]

    @property
    def broken(self) -> bool:
        """Whether something keeps the service from working, the endpoints apart."""
        return any(check.state == "broken" for check in self.checks)


async def diagnose(services: Services) -> Diagnosis:
    """Look at everything; nothing is changed, but an empty database is made where there is none."""
    found = await services.examine()
    door, advice = await _door(services), _advice(services.settings)
    checks = (_prompts(services), await _database(services), *door, *advice, *_misspelt())
    return Diagnosis(engine=found.engine, endpoints=found.endpoints, checks=checks)


def _prompts(services: Services) -> Check:
    """They were read and their hashes compared when the services were built."""
    number = len(services.prompts.list())
    return Check(name="prompts", state="good", message=f"{number} versions, each as it was released")


async def _database(services: Services) -> Check:
    database = services.store.database
    try:
        await database.ping()
        async with database.write():
            pass
    except CopydeskError as error:
        return Check(name="database", state="broken", message=error.message, mend=error.hint)
    return Check(name="database", state="good", message=f"{database.dialect}, can be read and written")


async def _door(services: Services) -> tuple[Check, ...]:
    settings = services.settings
    if not settings.asks_for_keys:
        return _open_door(settings)
    try:
        alive = await services.keys.alive()
    except CopydeskError:
        return ()
    if not alive:
        return (
            Check(
                name="keys",
                state="broken",
                message="keys are asked for, and there is no valid one",
                mend="Make one with `copydesk keys create`, or set COPYDESK_OPEN=true to let everybody in.",
            ),
        )
    return (Check(name="keys", state="good", message="are asked for, and there are some"),)


def _open_door(settings: Settings) -> tuple[Check, ...]:
    if on_loopback(settings.host):
        return (Check(name="keys", state="good", message="are not asked for: only this machine reaches the service"),)
    return (
        Check(
            name="keys",
            state="warning",
            message="are not asked for, though others reach the service",
            mend="Leave COPYDESK_OPEN out, and make keys with `copydesk keys create`.",
        ),
    )


def _advice(settings: Settings) -> Iterator[Check]:
    """Yield what settings contradict or endanger each other, though each by itself can be used."""
    base = settings.llm_base_url
    if base is not None and settings.llm_api_key and base.scheme == "http" and not on_loopback(base.host or ""):
        yield _warning(
            "The endpoint's key goes over the network in clear text.",
            "Use an https:// address in COPYDESK_LLM_BASE_URL.",
        )
    if base is not None and settings.llm_timeout >= settings.deadline:
        yield _warning(
            "One call may take as long as a whole request.", "Make COPYDESK_LLM_TIMEOUT smaller than COPYDESK_DEADLINE."
        )
    if settings.fetch and not settings.asks_for_keys and not on_loopback(settings.host):
        yield _warning("Everybody may have pages fetched from here.", "Ask for keys, or leave COPYDESK_FETCH out.")
    if "*" in settings.cors_origins and not settings.asks_for_keys:
        yield _warning("Every site's pages may ask without a key.", "Name the sites in COPYDESK_CORS_ORIGINS.")


def _misspelt() -> Iterator[Check]:
    for found in misspelt_settings():
        meant = f"{found.meant} may be meant." if found.meant else "`docs/configuration.md` lists every setting."
        yield _warning(f"{found.name} is not a setting, and nobody here reads it.", meant)


def _warning(message: str, mend: str) -> Check:
    return Check(name="settings", state="warning", message=message, mend=mend)
