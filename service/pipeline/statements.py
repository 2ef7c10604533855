"""What somebody said, in the articles' own sentences. No model: each sentence is checked as any claim is."""

import asyncio
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from service.domain import Article, ArticleInfo, Attribution, Claim, DraftClaim, Value
from service.drafting import extract_sentence
from service.pipeline.entries import Entry, make_claim
from service.pipeline.reading import LARGE, open_library, read
from service.pipeline.response import describe
from service.verification import Library, check_claim, read_claims


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Who belongs to a group that a reader asks for: words by which the articles call them, and words that rule it out.

    `bodies` count only where they end a description ("city council") or open one ("Ministry of Defence").
    """

    roles: frozenset[str]
    bodies: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


GROUPS: dict[str, Group] = {
    "officials": Group(
        roles=frozenset(
            """official officials minister ministers president premier chancellor mayor governor spokesman spokeswoman
            spokesperson senator congressman congresswoman lawmaker lawmakers mp mps ambassador envoy diplomat diplomats
            judge prosecutor prosecutors commissioner general colonel commander admiral secretary head chief sheriff
            councillor authorities police king queen prince""".split()
        ),
        bodies=frozenset(
            """ministry government authority department council parliament kremlin pentagon embassy army navy military
            administration commission bureau court office agency""".split()
        ),
        others=frozenset(
            """analyst analysts expert experts specialist specialists journalist journalists reporter commentator
            professor news newspaper newspapers magazine broadcaster pro-kremlin""".split()
        ),
    ),
    "experts": Group(
        roles=frozenset(
            """expert experts analyst analysts specialist specialists professor professors researcher researchers
            scientist scientists economist economists academic academics historian doctor strategist commentator
            scholar scholars""".split()
        ),
        bodies=frozenset("institute university think-tank".split()),
    ),
    "witnesses": Group(
        roles=frozenset("witness witnesses resident residents neighbour neighbours neighbor neighbors".split())
    ),
}

ALIASES: dict[str, str] = {
    "official": "officials", "authorities": "officials", "the authorities": "officials", "government": "officials",
    "the government": "officials", "politicians": "officials", "the officials": "officials", "expert": "experts",
    "the experts": "experts", "analysts": "experts", "the analysts": "experts", "specialists": "experts",
    "eyewitnesses": "witnesses", "residents": "witnesses", "the witnesses": "witnesses",
}  # fmt: skip

BEFORE, AFTER = 30, 60
"""Code points around a name in which the article says what its bearer is."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Voice(Value):
    """Who said it, who passed it on from there outward, and the words that limit it. As the article has it."""

    name: str
    through: tuple[str, ...]
    hedges: tuple[str, ...]


class Statement(Value):
    """A sentence that attributes something, as a claim that cites itself."""

    claim: Claim
    voices: tuple[Voice, ...]


class Statements(Value):
    """What was found, in reading order, and the articles that it stands in."""

    statements: tuple[Statement, ...]
    articles: tuple[ArticleInfo, ...]


async def find_statements(articles: Sequence[Article], *, by: str | None = None) -> Statements:
    """Return what the articles attribute to somebody: to all, or to a name or a group (`officials`, `experts`).

    Raises InvalidArticle where none has a sentence that may be cited.
    """
    library = await open_library(articles)
    await read(library)
    outlines = tuple(library.outlines.values())
    large = sum(len(o.text) for o in outlines) > LARGE
    found = await asyncio.to_thread(_statements, library, by) if large else _statements(library, by)
    return Statements(statements=found, articles=tuple(map(describe, outlines)))


def _statements(library: Library, by: str | None) -> tuple[Statement, ...]:
    drafts = {s: draft for s in _sentences(library, by) if (draft := extract_sentence(s, library))}
    kept = {s: draft for s, draft in drafts.items() if _stands(draft, library)}
    read_as = read_claims(tuple(kept.values()), separator="\n").claims
    return tuple(
        Statement(claim=make_claim(Entry(draft, draft), found, library), voices=tuple(_voices(sentence, library)))
        for (sentence, draft), found in zip(kept.items(), read_as, strict=True)
    )


def _stands(draft: DraftClaim, library: Library) -> bool:
    found = check_claim(read_claims([draft]).claims[0], library)
    return not any(f.violation or f.verdict == "unresolved" for f in found)


def _voices(sentence: str, library: Library) -> Iterator[Voice]:
    """Yield who says something in a sentence, each once."""
    text = library.field_of(sentence)
    told = [a for a in library.attributions.get(sentence, ()) if a.source is not None]
    for names, hedges in dict.fromkeys((_chain(a), tuple(h.of(text) for h in a.hedges)) for a in told):
        yield Voice(name=names[0], through=names[1:], hedges=hedges)


def _chain(attribution: Attribution) -> tuple[str, ...]:
    named = attribution.source and (attribution.source.name or attribution.source.text)
    return tuple(name.strip("()") for name in attribution.chain or (named or "",))


def _sentences(library: Library, by: str | None) -> list[str]:
    """Return, in reading order, the sentences in which the one who is asked for says something."""
    descriptions = _descriptions(library)
    found = {
        sentence
        for sentence, attributions in library.attributions.items()
        for attribution in attributions
        if attribution.source is not None and (by is None or _is_by(attribution, by, descriptions))
    }
    return [s for s in library.sentences if s in found and not library.sentences[s].heading]


def _is_by(attribution: Attribution, by: str, descriptions: Mapping[str, Sequence[tuple[str, ...]]]) -> bool:
    asked = by.casefold().strip(" ?.!,")
    called = list(_called(attribution, descriptions))
    words = {word for description in called for word in description}
    group = GROUPS.get(ALIASES.get(asked, asked))
    if group is None:
        return bool(wanted := set(_words(asked)) - _ARTICLES) and wanted <= words
    return not words & group.others and (bool(words & group.roles) or any(_is_body(d, group) for d in called))


def _is_body(description: Sequence[str], group: Group) -> bool:
    opens = len(description) > 1 and description[0] in group.bodies and description[1] == "of"
    return opens or (bool(description) and description[-1] in group.bodies)


_ARTICLES = frozenset({"the", "a", "an", "mr", "mrs", "ms", "dr"})


def _called(
    attribution: Attribution, descriptions: Mapping[str, Sequence[tuple[str, ...]]]
) -> Iterator[tuple[str, ...]]:
    """Yield the descriptions by which the articles call the one who said it."""
    if attribution.source is not None:
        yield tuple(_words(attribution.source.text))
        for name in filter(None, (attribution.source.name, *attribution.chain[:1])):
            yield tuple(_words(name))
            yield from descriptions.get(name, ())


def _descriptions(library: Library) -> dict[str, list[tuple[str, ...]]]:
    """Return, for each person, the words beside the name that say who that is: "U.S. President Joe Biden"."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for analysis in library.analyses.values():
        for name in analysis.names:
            if name.kind == "person":
                before = analysis.text[max(0, name.span.start - BEFORE) : name.span.start]
                after = analysis.text[name.span.end : name.span.end + AFTER]
                found.setdefault(name.canonical, []).extend((_titles(before), _apposition(after)))
    return found


def _titles(before: str) -> tuple[str, ...]:
    """Return the words of the noun phrase that leads to a name."""
    phrase = re.split(r"[,;:.!?“”\"]\s|\b(?:said|told|and|by|to|of|with|from|that)\b", before)[-1]
    return tuple(_words(phrase)[-3:])


def _apposition(after: str) -> tuple[str, ...]:
    """Return the words of a description in commas: ", a Russian military specialist,"."""
    found = re.match(r",\s+((?:an?|the|his|her|their)\s[^,.;]{3,50}|head of[^,.;]{3,40})[,.;]", after)
    return tuple(_words(found[1])) if found else ()


def _words(text: str) -> list[str]:
    return [word.removesuffix("'s") for word in _WORD.findall(text.casefold().replace("’", "'"))]
