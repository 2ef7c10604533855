"""The recipe: find runs of capitals, cut them into names, drop what a headline only capitalises, link short forms."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from service import patterns as re
from service.analysis.english.nouns import HONORIFICS, ORGANISATIONS, PORTFOLIOS, ROLES
from service.analysis.english.places import ABBREVIATED, DEMONYMS, PARTIES
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
        canonical=(shape.key in PARTIES and _in_brackets(text, mention)) or ABBREVIATED.get(full.key, full.key),
        kind=full.kind if full.kind != "other" else shape.kind,
    )


def _in_brackets(text: str, mention: Mention) -> str | None:
    """Return the party that is abbreviated in brackets behind a name: "Ann Orr (Lab)", "Jim Ford (Con, Hull)"."""
    bracketed = text.startswith("(", mention.start - 1) and mention.start > 0
    return PARTIES[mention.shape.key] if bracketed and text[mention.end : mention.end + 1] in {")", ",", ";"} else None


def _mentions(text: str, sentence: Sentence, elsewhere: Elsewhere) -> Iterator[Mention]:
    """Yield the names of one sentence. What opens it must be more than an ordinary word with a capital."""
    first, last = sentence.span.start, sentence.span.end
    reach = 0
    for match in RUN.finditer(text, first, last):
        start, end = match.span()
        run = match[0]
        titled = False
        if _opens(text, first, start):
            titled = _is_title(text, first, start, end)
            if not (titled or (run in PARTIES and text.startswith("(", start - 1))):
                cut = opening_cut(run, elsewhere)
                start, run = start + cut, run[cut:]
            if not run or _only_qualifies(text, start, run, first, end):
                continue
        if run[-1].isdigit() and _begins_a_sum(text, run, end):
            run = run[: max(0, run.rfind(" "))]
        for shape in shapes_of(run) if run else ():
            if start + shape.start < reach:
                continue
            rest = _rest_of(text, shape, start + shape.end, last) if shape.words[0] in _DEPARTMENTS else ""
            whole = _longer(shape, rest) if rest else shape
            if titled and whole.kind == "person":
                whole = replace(whole, kind="other")
            reach = start + whole.end if rest else reach
            yield Mention(start + whole.start, start + whole.end, whole, sentence)


_CURRENCY = re.compile(r"(?:^|\s)[A-Z][A-Za-z]{0,2}\d+$")
_GOES_ON = re.compile(r"[.,]\d| (?:thousand|million|billion|trillion|m|bn)\b")


def _begins_a_sum(text: str, run: str, end: int) -> bool:
    """Say whether a run ends in the letters of a currency with a figure that goes on: "N4" of "N4,500"."""
    return _CURRENCY.search(run) is not None and _GOES_ON.match(text, end) is not None


_DEPARTMENTS = frozenset({"Department", "Ministry"})
_LISTED = re.compile(r"(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)*)+,? (?:and|&) [A-Z][a-z]+(?: [A-Z][a-z]+)*")
"""What a department may be for besides, behind a comma: ", Food and Rural Affairs"."""


def _rest_of(text: str, shape: Shape, end: int, last: int) -> str:
    """Return what else than the words of its name before the comma a department is for."""
    listed = _LISTED.match(text, end, last)
    if listed is None or shape.words[-1].lower() not in PORTFOLIOS:
        return ""
    words = listed.group().lower().replace(",", "").split()
    return listed.group() if PORTFOLIOS.issuperset(w for w in words if w not in {"and", "&"}) else ""


def _longer(shape: Shape, rest: str) -> Shape:
    """Return the shape of a body with the rest of its name."""
    words = (*shape.words, *rest.replace(",", "").split())
    return replace(shape, words=words, key=shape.key + rest, end=shape.end + len(rest))


def _only_qualifies(text: str, start: int, run: str, first: int, end: int) -> bool:
    """Say whether a common noun that opens a sentence only tells of what sort the noun behind it is: "Fan groups"."""
    if " " in run or run.lower() not in ROLES or not _opens(text, first, start):
        return False
    behind = _NEXT.match(text, end)
    return behind is not None and (behind[1] in ORGANISATIONS or ROLES.get(behind[1], behind[1]) != behind[1])


_NEXT = re.compile(r" ([a-z]+)\b")


_CALLED = re.compile(r"(?:^|\b(?!(?:say|says|said|shout|shouts|shouted|cried|term|word|words)\b)[\w’-]+,?) ?[“\"‘«]\Z")
_CALLED_ON = re.compile(r"[”\"’»](?:,? [a-z]|[.]?$)")
"""What stands before and behind a name in marks: "number one, “Harbour”, fell"."""

_OPENING_MARKS = frozenset('“"‘«')
"""The marks that open such a name."""

_LOOKED_BACK = 20
"""Code points before a mark in which the word before it stands."""


def _is_title(text: str, first: int, start: int, end: int) -> bool:
    """Say whether a run of capitals is all that stands in marks, in the run of a sentence: a film, a ship, a book."""
    if start == first or text[start - 1] not in _OPENING_MARKS:
        return False
    before = text[max(first, start - _LOOKED_BACK) : start]
    return _CALLED.search(before) is not None and _CALLED_ON.match(text[end : end + 4]) is not None


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
    headings = {m.sentence.id: m.sentence for m in mentions if m.sentence.heading}
    titled = {id_ for id_, sentence in headings.items() if _in_title_case(sentence)}
    if not titled:
        return mentions
    known = {w for m in mentions if m.sentence.id not in titled for w in m.shape.words}
    return [m for m in mentions if m.sentence.id not in titled or _is_known(m.shape, known)]


def _is_known(shape: Shape, known: set[str]) -> bool:
    """Say whether a heading's capitals are a name: the gazetteer knows it, or the text all its words."""
    return shape.kind not in {"other", "person"} or shape.key in DEMONYMS or known.issuperset(shape.words)
