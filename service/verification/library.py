"""The articles, indexed for checking."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from service import patterns as re
from service.analysis import read_outline
from service.analysis.cleaning import outside
from service.analysis.roles import role_of
from service.analysis.wording import LIGHT, Word, stem, words
from service.domain import (
    Analysis,
    Attribution,
    Figure,
    Name,
    Outline,
    Quotation,
    Sentence,
    Source,
    SourceRef,
    Span,
)
from service.domain.once import once
from service.domain.values import record
from service.verification.kept import Kept
from service.verification.lexicon.meaning import meanings, meant, notions

LONG_NAME = re.compile(
    r"\b[A-ZÀ-Þ][\w’'-]+(?: (?:(?:of|for|the|and|in|on|de|des|du|la|le|del|di|da|der|und|y|to|sans) ){0,3}"
    r"[A-ZÀ-Þ][\w’'-]+){1,8}"
)
"""A name of several words in capitals, with the small words between them."""


@record
class Statement:
    """An attribution of an article with a source, and the stems of the words that it attributes."""

    attribution: Attribution
    source: Source
    sentence: str
    content: frozenset[str]
    text: str

    @property
    def names(self) -> tuple[str, ...]:
        """Whoever passed it on, from the one who said it outward; the source as it stands where it has no name."""
        return self.attribution.chain or (self.source.name or self.source.text,)


class Library:
    """All articles of a request, by sentence id. Excluded passages are not evidence and are kept apart.

    Articles that are only outlined are read when somebody first asks what they say.
    """

    def __init__(self, articles: Sequence[Outline]) -> None:
        self.outlines = {a.id: a for a in articles}
        self._shares: tuple[str, dict[str, float]] = ("", {})
        self.kept = Kept()

    @once
    def analyses(self) -> dict[str, Analysis]:
        """What each article says, by its id."""
        return {name: read_outline(article) for name, article in self.outlines.items()}

    @once
    def sentences(self) -> dict[str, Sentence]:
        """Every sentence that may be cited, in order."""
        return {s.id: s for a in self.outlines.values() for s in outside(a.sentences, a.excluded)}

    @once
    def worded(self) -> dict[str, list[str]]:
        """Text → ids of the sentences that are that text."""
        found: dict[str, list[str]] = defaultdict(list)
        for sentence in self.sentences.values():
            found[sentence.text].append(sentence.id)
        return dict(found)

    @once
    def excluded(self) -> frozenset[str]:
        """Ids of the sentences in excluded passages."""
        return frozenset(s.id for a in self.outlines.values() if a.excluded for s in a.sentences) - self.places.keys()

    @once
    def places(self) -> dict[str, int]:
        """Sentence id → its place in reading order."""
        return {s: i for i, s in enumerate(self.sentences)}

    @once
    def ids(self) -> tuple[str, ...]:
        """Sentence ids in reading order."""
        return tuple(self.sentences)

    def after(self, sentence: str) -> str | None:
        """Return the sentence after this one in the same article."""
        at = self.places[sentence] + 1
        same = at < len(self.ids) and self.ids[at].partition(".")[0] == sentence.partition(".")[0]
        return self.ids[at] if same else None

    def before(self, sentence: str) -> str | None:
        """Return the sentence before this one in the same article."""
        at = self.places[sentence] - 1
        same = at >= 0 and self.ids[at].partition(".")[0] == sentence.partition(".")[0]
        return self.ids[at] if same else None

    def sums_up(self, sentence: str) -> bool:
        """Say whether a sentence is one of the two that open an article: they say in short what the rest tells."""
        before = self.before(sentence)
        return before is None or self.before(before) is None

    @once
    def meanings(self) -> dict[str, frozenset[str]]:
        """What the content words of each sentence mean, by sentence id."""
        return {s.id: meanings(s.text) for s in self.sentences.values()}

    @once
    def notions(self) -> dict[str, frozenset[int]]:
        """What the words of each sentence are about, by sentence id."""
        return {s.id: notions(s.text) for s in self.sentences.values()}

    @once
    def about(self) -> dict[int, list[str]]:
        """Notion → the sentences that have a word for it."""
        found: dict[int, list[str]] = defaultdict(list)
        for sentence, held in self.notions.items():
            for notion in held:
                found[notion].append(sentence)
        return found

    @once
    def rarity(self) -> dict[str, float]:
        """What a word weighs: the more sentences hold it, the less."""
        spread = Counter(chain.from_iterable(self.meanings.values()))
        weights = {n: math.log(1 + len(self.meanings) / n) for n in set(spread.values())}
        return {w: weights[n] for w, n in spread.items()}

    @once
    def fullest(self) -> dict[str, str]:
        """Each name as it stands, in lower case, → its fullest form."""
        return {n.text.lower().removeprefix("the "): n.canonical for a in self.analyses.values() for n in a.names}

    @once
    def runs(self) -> tuple[tuple[str, ...], ...]:
        """The stems of all words of each sentence, in order."""
        return tuple([tuple([stemmed for _, stemmed, _, _ in words(s.text)]) for s in self.sentences.values()])

    @once
    def known_names(self) -> frozenset[str]:
        """Every name of the articles, as it stands and in its fullest form."""
        return frozenset(form for a in self.analyses.values() for n in a.names for form in (n.text, n.canonical))

    @once
    def naming(self) -> frozenset[str]:
        """What the words mean by which the articles name somebody, roles and titles among them."""
        named = frozenset(w.stem for form in self.known_names for w in meant(form))
        return named | {
            meaning
            for s in self.sentences.values()
            for text, meaning, _, _ in meant(s.text)
            if role_of(text) is not None
        }

    @once
    def personal(self) -> frozenset[str]:
        """What the words of people's names mean: themselves."""
        named = (n.canonical for n in self.full_names if n.kind == "person")
        return frozenset(w.stem for form in named for w in words(form))

    @once
    def places_named(self) -> frozenset[str]:
        """What the words of the names of places and bodies mean, in every form that a text gives a nation."""
        named = (n.canonical for n in self.full_names if n.kind in {"place", "organisation"})
        return frozenset(w.stem for form in named for w in words(form)) - self.personal

    @once
    def full_names(self) -> tuple[Name, ...]:
        """One name for each fullest form."""
        return tuple({n.canonical: n for a in self.analyses.values() for n in a.names}.values())

    @once
    def capitalised(self) -> frozenset[str]:
        """Every capitalised word of the articles."""
        return frozenset(
            s.text[w.start : w.end] for s in self.sentences.values() for w in words(s.text) if s.text[w.start].isupper()
        )

    def sentences_with(self, word: str, other: str | None = None) -> list[Sentence]:
        """Return the sentences that hold this word, and the other one too, in order."""
        found = self._holding.get(stem(word), [])
        if other is None or not found:
            return found
        both = self._holders(stem(other))
        return [s for s in found if s.id in both] if both else []

    def _holders(self, word: str) -> frozenset[str]:
        """Return the ids of the sentences that hold a stem, kept for the next asking."""
        known = self._held.get(word)
        if known is None:
            known = self._held[word] = frozenset([s.id for s in self._holding.get(word, ())])
        return known

    @once
    def _held(self) -> dict[str, frozenset[str]]:
        return {}

    @once
    def _holding(self) -> dict[str, list[Sentence]]:
        found: dict[str, list[Sentence]] = defaultdict(list)
        for sentence, held in zip(self.sentences.values(), self.runs, strict=True):
            for word in frozenset(held):
                found[word].append(sentence)
        return found

    def spelled_out(self, name: str) -> str:
        """Return what initials stand for in the articles ("BCCI": "Board of Control for Cricket in India"), if told."""
        plain = name.removeprefix("the ").replace(".", "")
        return self._initials.get(plain, "") if plain.isupper() else ""

    @once
    def _initials(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for sentence in self.sentences.values():
            for m in LONG_NAME.finditer(sentence.text):
                letters = "".join(w[0] for w in re.split(r"[ -]", m.group()) if w[0].isupper())
                found.setdefault(letters, m.group())
        return found

    @once
    def statements(self) -> tuple[Statement, ...]:
        """Every attribution that has a source, in order, excluded passages aside."""
        return tuple(
            Statement(a, a.source, a.sentences[0], meanings(text), text)
            for analysis in self.analyses.values()
            for a in analysis.attributions
            if a.source is not None and a.sentences and all(s in self.sentences for s in a.sentences)
            for text in (" … ".join(c.of(self.field_of(a.sentences[0])) for c in a.content),)
        )

    @once
    def hearsay(self) -> frozenset[str]:
        """Ids of the sentences that report something without saying whose word it is ("is believed to")."""
        found = (x for a in self.analyses.values() for x in a.attributions if x.source is None)
        return frozenset(s for x in found for s in x.sentences)

    @once
    def _spoken(self) -> dict[str, list[Span]]:
        """What sources say in each sentence, by its id."""
        inside: dict[str, list[Span]] = defaultdict(list)
        for statement in self.statements:
            for sentence in statement.attribution.sentences:
                inside[sentence].extend(statement.attribution.content)
        return inside

    def told_itself(self, sentence: str) -> str:
        """Return what a sentence says in the article's own voice, with blanks for the rest."""
        found = self.sentences[sentence]
        text, at = found.text, found.span.start
        for span in self._spoken.get(sentence, ()):
            start, end = max(0, span.start - at), max(0, span.end - at)
            text = text[:start] + " " * len(text[start:end]) + text[end:]
        return text

    @once
    def own_voice(self) -> dict[str, frozenset[str]]:
        """Stems of the words that the article says in its own voice, by sentence id."""
        inside = self._spoken
        return {
            s.id: self.meanings[s.id] if s.id not in inside else _outside(s, inside[s.id])
            for s in self.sentences.values()
        }

    def weight(self, words: Iterable[str]) -> float:
        """Return what `words` weigh together; a word that no sentence holds weighs as much as one in a single one.

        The sum is exact, so that it does not depend on the order in which a set gives its words.
        """
        if not words:
            return 0.0
        if not isinstance(words, frozenset):
            return math.fsum(map(self._weights.__getitem__, words))
        known = self._weighed.get(words)
        if known is None:
            known = self._weighed[words] = math.fsum(map(self._weights.__getitem__, words))
        return known

    @once
    def _weighed(self) -> dict[frozenset[str], float]:
        return {}

    @once
    def _weights(self) -> dict[str, float]:
        unknown = math.log(1 + len(self.meanings))
        return defaultdict(lambda: unknown, self.rarity)

    @once
    def referred(self) -> dict[str, frozenset[str]]:
        """What the words of each sentence mean, with the name of whoever "she" or "the judge" means, by its id."""
        found = dict(self.meanings)
        for statement in self.statements:
            source, sentence = statement.source, statement.sentence
            if source.kind in {"pronoun", "nominal"} and source.name and not source.name.startswith("("):
                found[sentence] |= frozenset([w.stem for w in words(source.name)]) - LIGHT
        return found

    @once
    def _bearing(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for sentence, held in self.referred.items():
            for word in held:
                found[word].append(sentence)
        return found

    def holding(self, word: str) -> Sequence[str]:
        """Return the sentences that hold or refer to what `word` means."""
        return self._bearing.get(word, ())

    def sharing(self, words: Iterable[str]) -> dict[str, list[str]]:
        """Return the sentences that hold any of `words`, in no order, each with those that it holds or refers to."""
        found: dict[str, list[str]] = defaultdict(list)
        bearing = self._bearing
        for word in words:
            for sentence in bearing.get(word, ()):
                found[sentence].append(word)
        return found

    def shares(self, text: str) -> dict[str, float]:
        """Return what each sentence that shares a word with `text` shares with it, by weight; in no order.

        Kept for the claim that was asked about last: those of all claims of a long summary would fill the memory.
        """
        known, shares = self._shares
        if known != text:
            shares = {s: self.weight(common) for s, common in self.sharing(meanings(text)).items()}
            self._shares = (text, shares)
        return shares

    @once
    def figures(self) -> dict[str, list[Figure]]:
        """Figures by sentence id."""
        found: dict[str, list[Figure]] = defaultdict(list)
        for analysis in self.analyses.values():
            for figure in analysis.figures:
                found[figure.sentence].append(figure)
        return found

    @once
    def names(self) -> dict[str, list[Name]]:
        """Names by sentence id."""
        found: dict[str, list[Name]] = defaultdict(list)
        for analysis in self.analyses.values():
            for name in analysis.names:
                found[name.sentence].append(name)
        return found

    @once
    def quotations(self) -> dict[str, list[Quotation]]:
        """Quotations by the id of each sentence that they touch."""
        found: dict[str, list[Quotation]] = defaultdict(list)
        for analysis in self.analyses.values():
            for quotation in analysis.quotations:
                for sentence in quotation.sentences:
                    found[sentence].append(quotation)
        return found

    @once
    def attributions(self) -> dict[str, list[Attribution]]:
        """Attributions by the id of each sentence that they touch."""
        found: dict[str, list[Attribution]] = defaultdict(list)
        for analysis in self.analyses.values():
            for attribution in analysis.attributions:
                for sentence in attribution.sentences:
                    found[sentence].append(attribution)
        return found

    def analysis_of(self, sentence: str) -> Analysis:
        """Return the article that holds the sentence with this id."""
        return self.analyses[sentence.partition(".")[0]]

    def field_of(self, sentence: str) -> str:
        """Return the text that spans of this sentence point into."""
        return self._fields[sentence]

    @once
    def _fields(self) -> dict[str, str]:
        return {s: self.outlines[s.partition(".")[0]].text_of(found) for s, found in self.sentences.items()}

    def ref(self, sentence: str, span: Span | None = None) -> SourceRef:
        """Point at `span` (the whole sentence where missing) in the field of this sentence."""
        whole = self.sentences[sentence]
        text = span.of(self.field_of(sentence)) if span else whole.text
        return SourceRef.of_ours(
            article=sentence.partition(".")[0], sentence=sentence, span=span or whole.span, text=text
        )


def _outside(sentence: Sentence, spans: Sequence[Span]) -> frozenset[str]:
    """Return the stems of the content words of a sentence that lie in none of `spans`."""
    at = sentence.span.start
    held = [(s.start - at, s.end - at) for s in spans]
    free: Sequence[Word] = meant(sentence.text)
    for a, b in held:
        free = [w for w in free if not (a <= w.start and w.end <= b)]
    return frozenset([w.stem for w in free]) - LIGHT
