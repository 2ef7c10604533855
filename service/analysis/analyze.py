"""What an article says, in one call: the recipe of all reading."""

import hashlib
from collections.abc import Sequence

from service.analysis.attributions import read_attributions
from service.analysis.cleaning import find_excluded, outside
from service.analysis.extraction import extract
from service.analysis.figures import read_figures
from service.analysis.hidden import find_hidden
from service.analysis.instructions import find_instructions
from service.analysis.language import READ, detect_language
from service.analysis.names import read_names
from service.analysis.quotations import read_quotations
from service.analysis.segmentation import segment
from service.domain import Analysis, Article, Excluded, Outline, Reading, Sentence
from service.errors import InvalidArticle, InvalidInput


def analyze(article: Article, *, id: str = "a1") -> Analysis:  # noqa: A002
    """Read one article: sentences, excluded passages, figures, quotations, attributions and names, with spans.

    Spans are code points of `analysis.text` (the posted text, or the text extracted from `html`), or of the title where
    the sentence is `<id>.s0`. Raises InvalidArticle where `html` holds no article, or `article` is no Article.
    """
    return read_outline(outline(article, id=id))


def outline(article: Article, *, id: str = "a1") -> Outline:  # noqa: A002
    """Cut one article into sentences and set apart what is excluded: a tenth of the time that reading takes.

    Raises InvalidArticle where `html` holds no article, or `article` is no Article.
    """
    _require_article(article)
    html = article.html
    article, concealed = extract(article)
    text = article.text or ""
    language = detect_language(text, article.language)
    sentences = segment(text, article=id, language=language, title=article.title)
    instructions, told = find_instructions(sentences)
    return Outline(
        id=id,
        article=article,
        text=text,
        extracted=html is not None,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        language=language,
        read=language in READ,
        sentences=sentences,
        excluded=_in_order(find_excluded(sentences), instructions),
        notices=(*concealed, *find_hidden(text), *told),
    )


def read_outline(outlined: Outline) -> Analysis:
    """Read what an article says that was cut into sentences; one that was read already is returned as it is."""
    if isinstance(outlined, Analysis):
        return outlined
    kept = tuple(outside(outlined.sentences, outlined.excluded))
    reading = _read_article(outlined.text, outlined.article.title, kept, outlined.language)
    return Analysis.model_construct(**dict(outlined), **dict(reading))  # all of it was checked when it was made


def _require_article(article: object) -> None:
    """Refuse what a caller without a type checker may hand over: a bare text, most often."""
    if not isinstance(article, Article):
        raise InvalidArticle(f"This is a {type(article).__name__}, not an Article.", hint=_way_out(article))


def _way_out(given: object) -> str:
    return 'Wrap the text: Article(text="…").' if isinstance(given, str) else "Give one article at a time."


def _in_order(lines: Sequence[Excluded], sentences: Sequence[Excluded]) -> tuple[Excluded, ...]:
    """Return excluded lines and sentences in the order of the text; a sentence in an excluded line goes with it."""
    alone = [s for s in sentences if not any(line.span.overlaps(s.span) for line in lines)]
    return tuple(sorted([*lines, *alone], key=lambda e: e.span.start))


def _require_articles(articles: object) -> None:
    if not isinstance(articles, Sequence) or isinstance(articles, str | bytes):
        raise InvalidInput(
            f"Several articles are a list, and this is of the type {type(articles).__name__}.",
            hint='Put even a single one into a list: [Article(text="…")].',
            field="/articles",
        )
    if not articles:
        raise InvalidInput("There is no article.", hint="Give at least one.", field="/articles")


def analyze_all(articles: Sequence[Article]) -> tuple[Analysis, ...]:
    """Read several articles as `a1`, `a2`, … in the order given.

    Raises InvalidInput where they are no sequence or there is none, InvalidArticle where one holds no text.
    """
    return tuple([read_outline(outlined) for outlined in outline_all(articles)])


def outline_all(articles: Sequence[Article]) -> tuple[Outline, ...]:
    """Cut several articles into sentences. Raises what `analyze_all` raises."""
    _require_articles(articles)
    return tuple([_outline_at(index, article) for index, article in enumerate(articles)])


def _outline_at(index: int, article: Article) -> Outline:
    """Cut one of several articles; where that cannot be done, say which it was."""
    try:
        return outline(article, id=f"a{index + 1}")
    except InvalidArticle as error:
        field = f"/articles/{index}/{error.field or ''}".rstrip("/")
        raise InvalidArticle(error.message, hint=error.hint, field=field) from error


def read_text(text: str, sentences: Sequence[Sentence], *, language: str) -> Reading:
    """Read figures, quotations, attributions and names of sentences that stand in `text`.

    Empty where the language is not read.
    """
    if not sentences or language not in READ:
        return Reading()
    names = read_names(text, sentences, language=language)
    marked = read_quotations(text, sentences, language=language)
    attributions, quotations = read_attributions(text, sentences, marked, names, language=language)
    figures = read_figures(text, sentences, language=language)
    return Reading.model_construct(figures=figures, quotations=quotations, attributions=attributions, names=names)


def _read_article(text: str, title: str | None, sentences: Sequence[Sentence], language: str) -> Reading:
    """Read title and text, each as a field of its own."""
    if title is None:
        return read_text(text, sentences, language=language)
    above = read_text(title, [s for s in sentences if s.field == "title"], language=language)
    below = read_text(text, [s for s in sentences if s.field == "text"], language=language)
    return Reading(**{name: getattr(above, name) + getattr(below, name) for name in Reading.model_fields})
