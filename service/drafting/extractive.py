"""A draft without any model: whole sentences of the articles, chosen deterministically, cited, attributions kept.

Sentences are ranked by how much they say of what all articles talk about (after SumBasic, Nenkova and Vanderwende 2005:
the mean probability of a sentence's content words, squared once a word has been used), with weight for an early place.
"""

import asyncio
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from service.analysis.chunking import Chunk
from service.analysis.language import ENGLISH
from service.domain import Draft, DraftClaim, Options, Outline, Sentence
from service.drafting.drafter import Drafted, Refused
from service.drafting.passages import citable
from service.verification import Library, check_claim, read_claims

MIN_WORDS, MAX_WORDS = 6, 60
"""Words of a sentence that can stand in a summary."""

ANAPHORA: frozenset[str] = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "this",
        "that",
        "these",
        "those",
        "such",
        "his",
        "her",
        "their",
        "its",
        "there",
        "here",
        "both",
        "neither",
        "one",
        "another",
        "others",
    ]
)
"""First words that point at the sentence before: it does not stand alone."""

LINKS: frozenset[str] = frozenset(
    [
        "but",
        "and",
        "or",
        "so",
        "yet",
        "however",
        "meanwhile",
        "moreover",
        "furthermore",
        "also",
        "besides",
        "nevertheless",
        "still",
        "then",
        "thus",
        "instead",
        "similarly",
        "likewise",
        "otherwise",
        "therefore",
    ]
)
"""First words that lean on the sentence before."""

LEANING = 0.6
"""Weight of a sentence that leans on the one before."""

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")


LARGE = 3_000
"""Code points of all articles from which choosing leaves the event loop to others."""


class ExtractiveDrafter:
    """Chooses sentences. Needs no endpoint, no network and no time."""

    engine: Literal["model", "extractive"] = "extractive"
    endpoint: str | None = None

    async def plan(self, outlines: Sequence[Outline], options: Options) -> tuple[Chunk, ...]:
        """Everything in one part: nothing is too long for this way."""
        del options
        sentences = citable(outlines)
        return (Chunk(sentences=sentences, tokens=0),) if sentences else ()

    async def fan_in(self, options: Options, claims: int) -> int:
        """Return any number: merging costs nothing."""
        del options, claims
        return 50

    def reads(self, options: Options) -> bool:
        """Who says what decides which sentence can stand alone."""
        del options
        return True

    async def draft(self, chunk: Chunk, library: Library, options: Options) -> Drafted:
        """Choose as many sentences as are asked for, in reading order, and a headline."""
        large = sum(len(a.text) for a in library.outlines.values()) > LARGE
        return await asyncio.to_thread(_write, chunk, library, options) if large else _write(chunk, library, options)

    async def merge(self, drafts: Sequence[Draft], options: Options) -> Drafted:
        """Never needed: there is one part. Keeps the claims in order all the same."""
        claims = tuple(c for d in drafts for c in d.claims)[: options.sentences]
        return Drafted(draft=Draft(claims=claims, headline=drafts[0].headline))

    async def repair(self, refused: Refused, options: Options) -> Drafted | None:
        """Nothing better than the sentences themselves."""
        del refused, options
        return None


def _write(chunk: Chunk, library: Library, options: Options) -> Drafted:
    claims = choose(chunk.sentences, library, number=options.sentences, focus=options.focus)
    headline = find_headline(library)
    if options.style.value == "headline" and headline is not None:
        return Drafted(draft=Draft(claims=(headline,)))
    return Drafted(draft=Draft(claims=claims, headline=headline))


def extract_sentence(sentence: str, library: Library) -> DraftClaim | None:
    """Return a sentence, word for word, as a claim that cites itself; None where it cannot stand alone.

    A pronoun that speaks gets the name in brackets. An attribution that carries over from the sentence before brings
    that sentence along.
    """
    text = _named(sentence, library)
    if text is None:
        return None
    before = _carrier(sentence, library)
    if before is None:
        return DraftClaim(text=text, citations=(sentence,))
    carried = _named(before, library)
    return None if carried is None else DraftClaim(text=f"{carried} {text}", citations=(before, sentence))


def choose(
    sentences: Sequence[Sentence], library: Library, *, number: int, focus: str | None = None
) -> tuple[DraftClaim, ...]:
    """Return up to `number` claims in reading order, each of which stands alone and passes the check.

    Where no sentence is fit for a summary, short ones, questions and at last headings are taken too.
    """
    words = {s.id: content_words(s.text) for s in sentences}
    weights = _weights(sentences, words, content_words(focus or ""))
    order = {s.id: i for i, s in enumerate(sentences)}
    for usable in (lambda s: _usable(s, words[s.id]), lambda s: not s.heading, lambda _: True):
        ranked = _ranked(sentences, words, weights, usable)
        if chosen := _take(ranked, library, number):
            return tuple(chosen[s] for s in sorted(chosen, key=lambda s: order[s]))
    return ()


def _take(ranked: Iterable[Sentence], library: Library, number: int) -> dict[str, DraftClaim]:
    """Take the first `number` sentences that stand alone and pass the check, as claims by sentence."""
    taken: dict[str, DraftClaim] = {}
    for sentence in ranked:
        claim = extract_sentence(sentence.id, library)
        if claim is None or claim.citations[0] in taken or not _passes(claim, library):
            continue
        taken[claim.citations[-1]] = claim
        if len(taken) == number:
            break
    return taken


def find_headline(library: Library) -> DraftClaim | None:
    """Return the first article's own headline that passes the check: a title, or a heading that opens the text."""
    heads = [s for s in library.sentences.values() if s.heading and (s.field == "title" or s.id.endswith(".s1"))]
    for sentence in sorted(heads, key=lambda s: s.field != "title"):
        claim = DraftClaim(text=sentence.text, citations=(sentence.id,))
        if _passes(claim, library):
            return claim
    return None


def content_words(text: str) -> frozenset[str]:
    """Return the words that carry meaning, lower case; single letters of a script that sets no spaces."""
    found = {w.lower().replace("’", "'").removesuffix("'s") for w in _WORD.findall(text) if not _UNSPACED.match(w)}
    return frozenset(found - ENGLISH | set(_UNSPACED.findall(text)))


def _usable(sentence: Sentence, words: frozenset[str]) -> bool:
    length = len(_WORD.findall(sentence.text)) or len(words)
    first = _first_word(sentence)
    return (
        not sentence.heading
        and (MIN_WORDS <= length <= MAX_WORDS or bool(_UNSPACED.search(sentence.text)))
        and first not in ANAPHORA
        and not sentence.text.rstrip("”\"'’) ").endswith(("?", ":", "…"))
    )


def _weights(
    sentences: Sequence[Sentence], words: dict[str, frozenset[str]], focus: frozenset[str]
) -> dict[str, float]:
    """Weigh each sentence by its place in its article, by what it leans on, and by what the reader asked."""
    weights, place = {}, Counter[str]()
    for sentence in sentences:
        article = sentence.id.partition(".")[0]
        place[article] += 1
        weight = 1 + 1 / math.sqrt(place[article])
        if _first_word(sentence) in LINKS:
            weight *= LEANING
        if focus:
            weight *= 1 + 4 * len(focus & words[sentence.id]) / len(focus)
        weights[sentence.id] = weight
    return weights


def _ranked(
    sentences: Sequence[Sentence],
    words: dict[str, frozenset[str]],
    weights: dict[str, float],
    usable: Callable[[Sentence], bool],
) -> Iterator[Sentence]:
    """Yield the usable sentences best first. Words of a sentence that was yielded count for less from then on."""
    spread = Counter(w for s in sentences for w in words[s.id])
    total = spread.total() or 1
    chance = {w: n / total for w, n in spread.items()}
    left = [s for s in sentences if words[s.id] and usable(s)]
    while left:
        best = max(left, key=lambda s: weights[s.id] * sum(chance[w] for w in words[s.id]) / len(words[s.id]))
        left.remove(best)
        for word in words[best.id]:
            chance[word] **= 2
        yield best


def _named(sentence: str, library: Library) -> str | None:
    """Return the sentence's words with pronoun speakers named in brackets; None where one stays unresolved."""
    found = library.sentences[sentence]
    text, start = found.text, found.span.start
    sources = [a.source for a in library.attributions.get(sentence, ()) if a.source and a.source.kind == "pronoun"]
    for source in sorted(sources, key=lambda s: -s.span.start):
        if not found.span.contains(source.span) or source.span.end - start > len(text):
            continue
        if source.name is None:
            return None
        at = source.span.end - start
        if not text[at:].startswith(" ["):
            text = f"{text[:at]} [{source.name}]{text[at:]}"
    return text


def _carrier(sentence: str, library: Library) -> str | None:
    """Return the sentence before where this one's attribution carries over from it."""
    if not any(a.kind == "continued" for a in library.attributions.get(sentence, ())):
        return None
    ids = list(library.sentences)
    at = ids.index(sentence)
    return ids[at - 1] if at and ids[at - 1].partition(".")[0] == sentence.partition(".")[0] else None


def _passes(claim: DraftClaim, library: Library) -> bool:
    read = read_claims([claim]).claims[0]
    return not any(f.violation for f in check_claim(read, library))


def _first_word(sentence: Sentence) -> str:
    found = _WORD.search(sentence.text)
    return found[0].lower() if found else ""
