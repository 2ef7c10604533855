"""How much each chat tool takes, as data, and a page cut to that: between claims, never inside one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from service.domain import Claim
from service.rendering import Notes, Sheet, write_markdown
from service.rendering.account import counted
from service.rendering.inert import for_markdown


class Host(StrEnum):
    """Chat tools that limit what one message holds."""

    DISCORD = "discord"
    MATTERMOST = "mattermost"
    TEAMS = "teams"
    TELEGRAM = "telegram"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one message holds: `size` in UTF-16 units, or in UTF-8 bytes where `in_bytes`."""

    size: int
    in_bytes: bool = False

    def fits(self, text: str) -> bool:
        """Say whether a text can be sent as one message."""
        encoded = text.encode("utf-8" if self.in_bytes else "utf-16-le", "surrogatepass")
        return len(encoded) <= (self.size if self.in_bytes else 2 * self.size)


HOSTS: Mapping[Host, Limits] = {
    Host.DISCORD: Limits(size=2_000),
    Host.MATTERMOST: Limits(size=16_383),
    Host.TEAMS: Limits(size=28_000, in_bytes=True),
    Host.TELEGRAM: Limits(size=4_096),
}
"""Host → its documented limits. UTF-16 units are what the strictest counts; characters are never more."""

LEAST = min(limits.size for limits in HOSTS.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackLimits:
    """What Slack takes: characters of one block and of all blocks of a message, blocks, and answers to one command."""

    block: int = 3_000
    message: int = 12_000
    blocks: int = 50
    messages: int = 5


SLACK = SlackLimits()
"""Block Kit's documented limits. A `response_url` takes five answers within thirty minutes."""


def write_messages(sheet: Sheet, limits: Limits) -> tuple[str, ...]:
    """Return a page as Markdown messages that fit. Each holds whole claims and the notes that they need."""
    notes = Notes(sheet.all_claims)
    whole = write_markdown(sheet, notes)
    if limits.fits(whole):
        return (whole,)
    return tuple(_parts(sheet, notes, limits))


def _parts(sheet: Sheet, notes: Notes, limits: Limits) -> Iterator[str]:
    """Fill one message after the other; a claim begins the next where it does not fit any more."""
    taken, written = replace(sheet, claims=(), account=()), ""
    for claim in sheet.claims:
        longer = replace(taken, claims=(*taken.claims, claim))
        text = write_markdown(longer, notes)
        if not limits.fits(text):
            if written:
                yield written
            longer = sheet.showing((claim,)) if taken.claims or not taken.headline else longer
            text = _squeezed(longer, claim, notes, limits)
        taken, written = longer, text
    if written:
        yield written
    yield from _account(sheet, limits)


def _squeezed(sheet: Sheet, claim: Claim, notes: Notes, limits: Limits) -> str:
    """Write one claim with its notes; without the cited words, or as a remark, where it is too long for a message."""
    for text in (write_markdown(sheet, notes), write_markdown(sheet, notes, quoting=False)):
        if limits.fits(text):
            return text
    size = counted(len(claim.text), "character")
    return f"*Left out: {for_markdown(claim.id)}, a sentence of {size}, is too long for a message here.*\n"


def _account(sheet: Sheet, limits: Limits) -> Iterator[str]:
    lines: tuple[str, ...] = ()
    for line in sheet.account:
        if lines and not limits.fits(write_markdown(_only(sheet, (*lines, line)))):
            yield write_markdown(_only(sheet, lines))
            lines = ()
        lines = (*lines, line)
    if lines:
        yield write_markdown(_only(sheet, lines))


def _only(sheet: Sheet, account: tuple[str, ...]) -> Sheet:
    return replace(sheet.showing(()), account=account)
