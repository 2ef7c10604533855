"""What may be cited, in reading order."""

from collections.abc import Sequence

from service.domain import Outline, Sentence


def citable(outlines: Sequence[Outline]) -> tuple[Sentence, ...]:
    """Return the sentences of all articles that stand in no excluded passage."""
    return tuple([s for a in outlines for s in a.sentences if not (a.excluded and _is_excluded(a, s))])


def _is_excluded(article: Outline, sentence: Sentence) -> bool:
    return sentence.field == "text" and any(e.span.overlaps(sentence.span) for e in article.excluded)
