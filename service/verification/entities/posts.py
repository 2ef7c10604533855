"""The posts that a text gives to whom it names: "Sekuro's lawyer, Bram Thijs", "Lund, who is the team's doctor"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from service import patterns as re
from service.analysis.wording import CUES, FUNCTION, IRREGULAR, Word, plain_marks, words
from service.verification.lexicon.posts import read_post

BEFORE = 7
"""Words before the head of a phrase that may belong to it."""

JOINING: frozenset[str] = frozenset("of for at in with from to on".split())
"""Words that join to the head of a phrase what says whose the post is."""

RELATIVE: frozenset[str] = frozenset(["who", "which", "that", "whose", "whom"])
"""Words with which a clause on the holder begins."""

BREAK = re.compile(r"[,;:!?“”\"()—]|\s–\s|(?<![A-Z])(?<!\b[A-Z][a-z])\.(?!\w)")
"""Marks that no apposition passes, unlike the point of "St. Luke's" or "U.S."."""

LINK = re.compile(
    r"(?:,| —| –)? (?:who )?(?:is|was|(?:serve|work|act)(?:s|d|ed) as) (?:currently |now )?"
    r"(?=(?:an?|the|its|his|her)\b|[A-Z])"
)
"""How a verb joins what somebody is to his name."""

LEADING = re.compile(r",? who (?:also )?(?:(chair|head|lead|run|direct|manage|edit|coach)(?:e?s|e?d)|led|ran)\b")
"""How a relative clause tells whoever leads something …"""

LED: dict[str, str] = {"chair": "chair", "manage": "manager", "edit": "journalist", "coach": "coach"}
"""… and the post that its verb tells, where it is not just any head's."""

CLOSED = re.compile(r"[,;.:!?)—]|\s[–—]|$")
"""What stands behind a name in apposition."""

PASSING: frozenset[str] = frozenset("former then interim acting longtime new own only first deputy current".split())
"""Words before a post that do not say whose it is."""

TELLING: frozenset[str] = CUES - {"spokesman", "spokeswoman", "spokesperson", "state", "report", "statement"}
"""Verbs of saying."""

GAPS: frozenset[str] = frozenset([" ", "-", "' ", "’ ", ". "])
"""What stands between the words of one noun phrase."""


class Post(NamedTuple):
    """A post, the words that say whose it is (names in capitals), those of the whole phrase, and where that stands."""

    post: str
    owners: tuple[str, ...]
    phrase: tuple[str, ...]
    start: int
    end: int


@lru_cache(maxsize=4_096)
def posts_at(text: str, start: int, end: int) -> tuple[Post, ...]:
    """Return the posts that `text` gives right before or behind the name that stands at `[start, end)`."""
    read = (_titled(text, start), _apposed(text, start, end), _behind(text, end), _led(text, end))
    return tuple(post for post in read if post is not None)


def _titled(text: str, start: int) -> Post | None:
    """Read "ZamRes chairman | Joseph Banda"."""
    found = [w for w in words(text) if w.end < start]
    if not found or text[found[-1].end : start] != " ":
        return None
    return _read(text, found, len(found) - 1)


def _apposed(text: str, start: int, end: int) -> Post | None:
    """Read "Sekuro's lawyer, | Bram Thijs, said", where one post fits: "an aide to the mayor, Bo Lund," is either's."""
    if not text[:start].endswith(", ") or not CLOSED.match(text, end):
        return None
    close = start - len(", ")
    opened = max((m.end() for m in BREAK.finditer(text, 0, close)), default=0)
    found = [w for w in words(text) if opened <= w.start and w.end <= close]
    posts = [post for at in range(len(found)) if (post := _read(text, found, at)) is not None]
    return posts[0] if len(posts) == 1 else None


def _behind(text: str, end: int) -> Post | None:
    """Read "Bram Thijs, | the museum's lawyer, said" and "Roy Teague, who is | her doctor"."""
    link = LINK.match(text, end)
    if link is None and text[end : end + 2] not in {", ", " ("}:
        return None
    opened = link.end() if link else end + 2
    stop = BREAK.search(text, opened)
    found = [w for w in words(text) if opened <= w.start and w.end <= (stop.start() if stop else len(text))]
    head = list(takewhile(lambda w: w.text not in JOINING | RELATIVE, found))[: BEFORE + 1]
    if not head or any(_acts(w) for w in head):
        return None
    behind = takewhile(lambda w: w.text not in RELATIVE and not _acts(w), found[len(head) :])
    return _read(text, [*head, *behind], len(head) - 1)


def _led(text: str, end: int) -> Post | None:
    """Read "Luc Hendrickx, who chairs | the passengers' group"."""
    found = LEADING.match(text, end)
    return Post(LED.get(found[1] or "", "head"), (), (), found.start(), found.end()) if found else None


def _acts(word: Word) -> bool:
    """Say whether a word tells what somebody does: no noun phrase holds it."""
    return word.text in TELLING or (word.text in IRREGULAR and word.text not in {"men", "women", "children", "people"})


def _read(text: str, found: Sequence[Word], at: int) -> Post | None:
    """Return the post whose head is the word at `at`, where all behind that only says whose it is."""
    behind = found[at + 1 :]
    if behind and (behind[0].text not in JOINING or any(_acts(w) for w in behind)):
        return None
    before = list(_modifiers(text, found[: at + 1]))[::-1]
    read = read_post(" ".join(w.text.removesuffix("'s") for w in before))
    if read is None:
        return None
    owners = (*before[: -read[1]], *behind)
    named = tuple(_plain(text, w) for w in owners if w.text not in FUNCTION | PASSING)
    phrase = tuple(_plain(text, w) for w in (*before, *behind))
    return Post(read[0], named, phrase, before[0].start, found[-1].end)


def _modifiers(text: str, found: Sequence[Word]) -> Iterator[Word]:
    """Yield the words of a noun phrase from its head backwards, the genitive that says whose it is last."""
    owned, following = False, found[-1]
    yield following
    for word in reversed(found[-BEFORE - 1 : -1]):
        gap = text[word.end : following.start]
        named = text[word.start].isupper() and text[following.start].isupper()
        if gap not in GAPS or word.text in FUNCTION or word.text in CUES or (owned and not named):
            return
        yield word
        owned = owned or word.text.endswith("'s") or gap in {"' ", "’ "}
        following = word


def _plain(text: str, word: Word) -> str:
    return plain_marks(text[word.start : word.end]).removesuffix("'s")
