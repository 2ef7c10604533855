"""A chat → what is to be done. Nothing is kept between two messages: the chat's own history says all of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from pydantic import ValidationError

from service.delivery.chat.errands import MAX_READ, Errand, chat_in, find_errand
from service.delivery.chat.orders import is_order
from service.delivery.chat.posting import Posted, read_post
from service.delivery.chat.wishes import MAX_ASKED, Wishes, add, is_wish
from service.delivery.issues import describe
from service.domain import SummaryRequest
from service.errors import InvalidInput, Issue

Role: TypeAlias = Literal["system", "user", "assistant", "other"]

JOINING: tuple[str, ...] = ("also", "add", "another", "one more", "compare", "as well", "too")
"""Words with which a further article joins those before it, instead of taking their place."""

CHATTER: frozenset[str] = frozenset(
    """thanks thank you great good nice perfect cool hello hi hey bye ok okay yes no test ping help start morning
    evening day""".split()
)
"""Words that ask for nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One message. `unread` counts its parts that are no text."""

    role: Role
    texts: tuple[str, ...]
    unread: int = 0

    @property
    def text(self) -> str:
        return "\n\n".join(self.texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunErrand:
    """A chat tool asks for something by itself; `chat` is what is known of the conversation."""

    errand: Errand
    chat: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Explain:
    """There is no article, or nothing is asked of those that there are (`waiting`): say how this is used.

    `ordered`: something was asked for that is not done here.
    """

    waiting: bool = False
    ordered: bool = False
    unread: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Articles, and what is wished of them. `told` is what was answered last."""

    request: SummaryRequest
    wishes: Wishes
    told: str = ""
    unread: int = 0


Task: TypeAlias = RunErrand | Explain | Work


@dataclass(slots=True)
class _Desk:
    """What has come of a chat so far."""

    wishes: Wishes
    articles: list[Posted] = field(default_factory=list)


def understand(chat: Sequence[Said], options: Mapping[str, Any], wishes: Wishes) -> Task:
    """Return what the last message wants. `wishes` are the chosen model's own; `options` go on as they are.

    Raises InvalidInput where an article cannot be used.
    """
    spoken = [said for said in chat if said.role == "user" and said.text.strip()]
    system = "\n\n".join(said.text for said in chat if said.role == "system")
    unread = sum(said.unread for said in chat if said.role == "user")
    if not spoken:
        return Explain(unread=unread)
    if errand := find_errand(system, spoken[-1].text):
        earlier = "\n\n".join(said.text for said in spoken[:-1])[:MAX_READ]
        return RunErrand(errand=errand, chat=chat_in(spoken[-1].text) or earlier)
    desk = _Desk(wishes=_at_first(wishes, system))
    for said in spoken:
        answered = _take(desk, said, _at_first(wishes, system))
    if not desk.articles or not answered:
        ordered = _is_not_done(spoken[-1].text)
        return Explain(waiting=bool(desk.articles), ordered=ordered, unread=unread)
    told = next((said.text for said in reversed(chat) if said.role == "assistant"), "")
    return Work(request=_request(desk, options), wishes=desk.wishes, told=told, unread=unread)


def _at_first(wishes: Wishes, system: str) -> Wishes:
    """Take a short system message for a wish of the one who set the chat up."""
    return add(wishes, [system]) if 0 < len(system) <= MAX_ASKED else wishes


def _take(desk: _Desk, said: Said, at_first: Wishes) -> bool:
    """Take one message; say whether it asks for something."""
    if _is_not_done(said.text):
        return False
    post = read_post(said.texts)
    if post.articles and not _is_about_them(said.text, waiting=bool(desk.articles)):
        joins = desk.articles and any(word in " ".join(post.asked).casefold() for word in JOINING)
        desk.wishes = add(desk.wishes if joins else at_first, post.asked)
        desk.articles = [*(desk.articles if joins else ()), *post.articles]
        return True
    if _is_chatter(said.text):
        return False
    desk.wishes = add(desk.wishes, [said.text], strictly=False)
    return True


def _is_about_them(text: str, *, waiting: bool) -> bool:
    """Say whether a short message speaks of articles (those that are `waiting`, or some to come) and is none itself."""
    asks = len(text) <= MAX_ASKED and text.rstrip().endswith("?") and "\n" not in text.strip()
    return asks or (waiting and len(text) <= MAX_ASKED and is_wish(text))


def _is_not_done(text: str) -> bool:
    return is_order(text) and not is_wish(text)


def _is_chatter(text: str) -> bool:
    words = text.casefold().translate(str.maketrans("", "", ".,!?…:)(")).split()
    return CHATTER.issuperset(words)


def _request(desk: _Desk, options: Mapping[str, Any]) -> SummaryRequest:
    """Return the request that the pipeline gets. Raises InvalidInput with every article that cannot be used."""
    wishes = desk.wishes
    data = {
        "articles": [{"text": a.text, "title": a.title, "url": a.url} for a in desk.articles],
        "length": wishes.sentences,
        "style": wishes.style,
        "focus": wishes.focus,
        **options,
    }
    try:
        return SummaryRequest.model_validate(data)
    except ValidationError as error:
        raise _unusable(describe(error, data)) from None


def _unusable(issues: Sequence[Issue]) -> InvalidInput:
    first = issues[0]
    where = first.field.strip("/").split("/")
    which = f"Article {int(where[1]) + 1}" if where[0] == "articles" and len(where) > 1 else "The message"
    return InvalidInput(f"{which} {first.message}.", hint=first.hint, field="/messages")
