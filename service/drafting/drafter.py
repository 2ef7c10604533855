"""What every way to a draft has in common."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from service.analysis.chunking import Chunk
from service.domain import Draft, DraftClaim, Finding, Options, Outline, PromptRef, Repair, Sentence, Usage
from service.verification import Library


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft and what it took. `endpoint` is the address that answered, without credentials.

    `note` says what a reader should know of it, such as that the answer was cut; `repairs` tells what was put in the
    place of claims that could not be taken.
    """

    draft: Draft = field(default_factory=lambda: Draft(claims=()))
    usage: Usage = field(default_factory=Usage)
    prompts: tuple[PromptRef, ...] = ()
    model: str | None = None
    endpoint: str | None = None
    note: str | None = None
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A claim that the check refused: why, and the sentences that it may rest on."""

    claim: DraftClaim
    findings: tuple[Finding, ...]
    sentences: tuple[Sentence, ...]


class Drafter(Protocol):
    """A way to a draft. `endpoint` is the address without credentials, None where there is none."""

    engine: Literal["model", "extractive"]
    endpoint: str | None

    async def plan(self, outlines: Sequence[Outline], options: Options) -> tuple[Chunk, ...]:
        """Cut what may be cited into the parts that are drafted one by one."""

    async def fan_in(self, options: Options, claims: int) -> int:
        """Return how many drafts of so many claims one merging call can take."""

    def reads(self, options: Options) -> bool:
        """Say whether it writes from what the articles say, and so cannot begin before they are read."""

    async def draft(self, chunk: Chunk, library: Library, options: Options) -> Drafted:
        """Write a draft of one part; `library` holds all articles."""

    async def merge(self, drafts: Sequence[Draft], options: Options) -> Drafted:
        """Make one draft of several."""

    async def repair(self, refused: Refused, options: Options) -> Drafted | None:
        """Write a refused claim again, as a draft of one claim; None where this way has nothing better."""
