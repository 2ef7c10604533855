"""A task → what is answered, piece by piece. A piece goes out only when its words have been checked."""

import re
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace

from service.application import Services
from service.delivery.chat.conversation import Explain, RunErrand, Task, Work
from service.delivery.chat.errands import names_in
from service.delivery.chat.renditions import IN_MARKDOWN, Annotation, annotations_in
from service.delivery.chat.wishes import Question
from service.domain import AnalysisRequest, Article, ArticleInfo, Style, Summary, Usage
from service.domain.article import is_prose
from service.drafting import content_words
from service.pipeline import ClaimSettled, Completed, Statement, Statements, Voice
from service.rendering import Notes, Sheet
from service.rendering.account import counted, listed
from service.rendering.inert import for_markdown
from service.rendering.markdown import MarkdownWriter, write_account, write_claim, write_markdown, write_notes

HOW_TO = """Copydesk summarises news articles and checks every figure, quotation and attribution against them. \
Paste one article, or several divided by a line of `---`, and I summarise them with their sources.

Then you can say, for example:

- *shorter*, *longer*, *in three bullets*, *headline*
- *only what officials said*, *what did the mayor say?*
- *who said that?*
- *focus on the costs*

I say nothing that the articles do not say, and I do not look anything up.
"""
"""The answer to a message without an article."""

GO_ON = """Say *shorter*, *longer*, *in bullets*, *headline*, *only what officials said* or *who said that?*, or paste \
another article.
"""
"""The answer to a message that asks nothing of the articles that it follows."""

CANNOT = """That is not done here: I only say what the articles say, in sentences that are checked against them.

"""
"""What goes before either, where something else is asked for: a translation, another tone, a poem."""

SHOWN_HEDGE = 60
"""Code points of the words that limit a statement; longer ones are conditions, which the sentence itself shows."""

STEM = 5
"""Letters by which a word is told in its other forms."""

SAME = 20
"""Letters and digits that an answer has to share with a sentence to be said to hold it."""


@dataclass(frozen=True, slots=True)
class Ending:
    """What follows the last piece."""

    annotations: tuple[Annotation, ...] = ()
    usage: Usage = field(default_factory=Usage)


Reply = AsyncGenerator[str | Ending, None]


async def reply_to(task: Task, services: Services) -> Reply:
    """Yield the answer in pieces, then its ending. Raises the errors of `service.errors`."""
    match task:
        case Explain():
            said = (CANNOT if task.ordered else "") + (GO_ON if task.waiting else HOW_TO)
            yield said + "".join(f"\n*{line}*\n" for line in _unread(task.unread))
            yield Ending()
        case RunErrand():
            yield await _run_errand(task, services)
            yield Ending()
        case Work(wishes=wishes) if wishes.question is Question.WHO or wishes.voices:
            by = None if wishes.question is Question.WHO else wishes.voices
            found = await services.find_statements(AnalysisRequest(articles=task.request.articles), by=by)
            page, notes = _who(found, task) if wishes.question is Question.WHO else _voices(found, task)
            yield page
            yield Ending(annotations_in(page, notes, found.articles, mark=IN_MARKDOWN))
        case Work():
            async with aclosing(_summary(task, services)) as pieces:
                async for piece in pieces:
                    yield piece


async def _summary(task: Work, services: Services) -> Reply:
    """Yield headline and claims as they are settled, then notes and account."""
    notes = Notes()
    writer = MarkdownWriter(notes, bulleted=task.request.style is Style.BULLETS)
    written: list[str] = []
    async with aclosing(services.narrate(task.request)) as told:
        async for event in told:
            if isinstance(event, ClaimSettled):
                notes.add(event.claim)
                is_headline = event.claim.id == "h"
                written.append(writer.write_headline(event.claim) if is_headline else writer.write_next(event.claim))
                yield written[-1]
            elif isinstance(event, Completed):
                written.append(writer.close(_page(event.summary, task)))
                yield written[-1]
                annotations = annotations_in("".join(written), notes, event.summary.articles, mark=IN_MARKDOWN)
                yield Ending(annotations, event.summary.usage)


def _page(summary: Summary, task: Work) -> Sheet:
    page = Sheet.of(summary)
    return replace(page, account=(*_on_focus(task), *page.account, *_unread(task.unread)))


def _on_focus(task: Work) -> Iterator[str]:
    """Say what was looked for, and whether the articles have a word of it."""
    focus, texts = task.wishes.focus, [article.text for article in task.request.articles]
    if not focus:
        return
    asked = content_words(focus)
    if asked and all(texts) and not any(_has_word_of(asked, text) for text in texts if text):
        yield f"None of the articles has a word of what you asked for: {focus}."
    else:
        yield f"Chosen for what you asked for, as far as the articles say it: {focus}."


def _has_word_of(asked: frozenset[str], text: str) -> bool:
    """Say whether a text has a word that begins as one of those asked for does: "costs" and "cost"."""
    stems = tuple(word[:STEM] for word in asked)
    return any(word.startswith(stems) for word in content_words(text))


def _unread(number: int) -> Iterator[str]:
    if number:
        yield f"Only text is read: {counted(number, 'part')} of the messages {'was' if number == 1 else 'were'} not."


async def _run_errand(task: RunErrand, services: Services) -> str:
    names: tuple[str, ...] = ()
    if is_prose(task.chat):
        names = names_in(await services.analyze(AnalysisRequest(articles=(Article(text=task.chat),))))
    return task.errand.answer(names)


def _voices(found: Statements, task: Work) -> tuple[str, Notes]:
    """Write what one name or group said: the articles' own sentences, as many as are wished."""
    who, wishes = task.wishes.voices or "", task.wishes
    if not found.statements:
        page = f"The articles attribute nothing to {for_markdown(who)}. Say *who said that?* to see whom they name.\n"
        return page, Notes()
    shown = found.statements[: wishes.sentences]
    left = len(found.statements) - len(shown)
    account = [f"Only what {who} said, in the articles' own sentences: {len(shown)} of {len(found.statements)}."]
    account += [f"Say “longer” for the other {left}."] if left else []
    return _write(shown, found.articles, [*account, *_unread(task.unread)], bulleted=wishes.style is Style.BULLETS)


def _who(found: Statements, task: Work) -> tuple[str, Notes]:
    """Write who said what stood in the last answer, or the words that are quoted; else whoever says anything."""
    quoted, told = task.wishes.quoted, _letters(task.told)
    shown = [s for s in found.statements if _is_meant(s, quoted, told)]
    account = [f"{counted(len(shown), 'statement')}, each with who passed it on and how surely it was said."]
    if not shown and quoted:
        return f"No statement in the articles holds the words “{for_markdown(quoted)}”.\n", Notes()
    if not shown:
        shown = list(found.statements)
        account = ["The last answer attributes nothing; this is all that the articles do."]
    if not shown:
        return "The articles attribute nothing to anybody: all of it is their own report.\n", Notes()
    return _write(shown, found.articles, [*account, *_unread(task.unread)], bulleted=True, named=True)


def _is_meant(statement: Statement, quoted: str | None, told: str) -> bool:
    if quoted:
        return _letters(quoted) in _letters(statement.claim.text)
    cited = [_letters(c.quoted_text) for c in statement.claim.citations]
    return any(len(words) >= SAME and words in told for words in cited)


def _write(
    shown: Sequence[Statement],
    articles: tuple[ArticleInfo, ...],
    account: Sequence[str],
    *,
    bulleted: bool,
    named: bool = False,
) -> tuple[str, Notes]:
    claims = tuple(s.claim for s in shown)
    page = Sheet(claims=claims, articles=articles, bulleted=bulleted, account=tuple(account))
    notes = Notes(claims)
    if not named:
        return write_markdown(page, notes), notes
    lines = [f"- {listed([_voice(v) for v in s.voices])}: {write_claim(s.claim, notes)}" for s in shown]
    ends = [part for part in (*write_notes(page, notes), write_account(page)) if part]
    return "\n\n".join(["\n".join(lines), *ends]) + "\n", notes


def _voice(voice: Voice) -> str:
    through = f", passed on by {listed([for_markdown(name) for name in voice.through])}" if voice.through else ""
    hedges = [f"“{for_markdown(hedge)}”" for hedge in voice.hedges if len(hedge) <= SHOWN_HEDGE]
    return f"**{for_markdown(voice.name)}**{through}" + (f" ({listed(hedges)})" if hedges else "")


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
