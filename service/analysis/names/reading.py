"""The recipe: find runs of capitals, cut them into names, drop what a headline only capitalises, link short forms."""

from collections.abc import Iterator, Sequence

from service.analysis.english.nouns import HONORIFICS
from service.analysis.english.places import ABBREVIATED, DEMONYMS
from service.analysis.names.linking import links_of, type_links
from service.analysis.names.mentions import Mention
from service.analysis.names.openings import Elsewhere, opening_cut
from service.analysis.names.runs import RUN, Shape, shapes_of
from service.domain import Name, Sentence, Span

_OPENING = frozenset("“\"‘'.:;!?([—–…«")
"""Marks behind which a capital opens a sentence and tells nothing."""


def read_names(text: str, sentences: Sequence[Sentence], *, language: str = "en") -> tuple[Name, ...]:
    """Return the names of `sentences` in order."""
    del language
    elsewhere = Elsewhere(text)
    mentions = _confirmed([m for sentence in sentences for m in _mentions(text, sentence, elsewhere)])
    links = links_of(m.shape for m in mentions)
    return tuple([_name(text, mention, links) for mention in mentions])


def _name(text: str, mention: Mention, links: type_links) -> Name:
    shape = mention.shape
    told = HONORIFICS.get(shape.titled, "") if len(shape.words) == 1 else ""
    full = links.get((shape.key, told), shape)
    return Name(
        span=Span(mention.start, mention.end),
        text=text[mention.start : mention.end],
        sentence=mention.sentence.id,
        canonical=ABBREVIATED.get(full.key, full.key),
        kind=full.kind if full.kind != "other" else shape.kind,
    )


def _mentions(text: str, sentence: Sentence, elsewhere: Elsewhere) -> Iterator[Mention]:
    """Yield the names of one sentence. What opens it must be more than an ordinary word with a capital."""
    first, last = sentence.span.start, sentence.span.end
    for match in RUN.finditer(text, first, last):
        start, run = match.start(), match.group()
        if _opens(text, first, start):
            cut = opening_cut(run, elsewhere)
            start, run = start + cut, run[cut:]
        for shape in shapes_of(run) if run else ():
            yield Mention(start + shape.start, start + shape.end, shape, sentence)


def _opens(text: str, first: int, start: int) -> bool:
    """Say whether a capital at `start` opens its sentence or stands behind a mark."""
    if start == first:
        return True
    near = text[start - 1]
    if near.isspace():
        near = text[start - 2] if start - 2 >= first else " "
    return near in _OPENING or near.isspace()


def _in_title_case(sentence: Sentence) -> bool:
    """Say whether a heading capitalises most of its longer words, so that capitals tell no name."""
    longer = [w for w in sentence.text.split() if len(w) > 3 and w[0].isalpha()]
    return sum(w[0].isupper() for w in longer) * 5 >= len(longer) * 3 > 0


def _confirmed(mentions: list[Mention]) -> list[Mention]:
    """In headings in title case keep what the text or the gazetteer knows."""
    if not any(m.sentence.heading for m in mentions):
        return mentions
    headings = {m.sentence.span: m.sentence for m in mentions if m.sentence.heading}
    titled = {span for span, sentence in headings.items() if _in_title_case(sentence)}
    known = {w for m in mentions if m.sentence.span not in titled for w in m.shape.words}
    return [m for m in mentions if m.sentence.span not in titled or _is_known(m.shape, known)]


def _is_known(shape: Shape, known: set[str]) -> bool:
    """Say whether a heading's capitals are a name: the gazetteer knows it, or the text all its words."""
    return shape.kind not in {"other", "person"} or shape.key in DEMONYMS or known.issuperset(shape.words)
