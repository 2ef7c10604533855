"""What a language must say so that its figures can be read: tables, no code. A second language is another `Grammar`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields

from service.domain import Qualifier

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""First word → (the words after it, what the whole phrase means), longest first."""

Tails = Mapping[str, tuple[tuple[tuple[str, ...], str, str], ...]]
"""First word of what follows a number → (the words after it, sort, canonical unit), longest first."""

Cues = Mapping[str, tuple[tuple[tuple[str, ...], Qualifier], ...]]
"""Word next to the figure → (the words further out, the qualifier), longest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """Tables of one language. All words are lower case; numbers and units are canonical."""

    # numbers
    units_below_twenty: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    plural_scales: Mapping[str, int]
    glued_scales: Mapping[str, int]
    scale_openers: frozenset[str]
    ordinals: Mapping[str, int]
    ordinal_suffixes: frozenset[str]
    denominators: Mapping[str, int]
    plural_denominators: Mapping[str, int]
    vague: Mapping[str, int]
    dozens: Mapping[str, int]
    half: str
    articles: frozenset[str]
    conjunctions: frozenset[str]
    minus: frozenset[str]
    number_words: frozenset[str]
    pronoun_like: frozenset[str]
    pronoun_ones: frozenset[str]
    # dates and times
    months: Mapping[str, int]
    doubtful_months: frozenset[str]
    month_openers: frozenset[str]
    weekdays: Mapping[str, int]
    short_weekdays: Mapping[str, int]
    seasons: Mapping[str, str]
    decades: Mapping[str, int]
    possessives: frozenset[str]
    age_openers: frozenset[str]
    year_openers: frozenset[str]
    year_followers: frozenset[str]
    relative_words: Mapping[str, int]
    relative_days: Mapping[str, str]
    beyond_days: Mapping[tuple[str, str], str]
    day_parts: frozenset[str]
    relative_units: Mapping[str, str]
    beyond_units: Mapping[tuple[str, str], int]
    sorts_of_year: frozenset[str]
    few: frozenset[str]
    vague_time_openers: frozenset[str]
    time_units: Mapping[str, str]
    clock_halves: Mapping[str, int]
    clock_words: Mapping[str, str]
    time_zones: frozenset[str]
    ago: frozenset[str]
    eras: frozenset[str]
    # what is measured
    tails: Tails
    glued_units: frozenset[str]
    capital_units: frozenset[str]
    capital_codes: frozenset[str]
    currencies_before: Mapping[str, str]
    currency_openers: frozenset[str]
    of: frozenset[str]
    cents: frozenset[str]
    million_codes: frozenset[str]
    per: frozenset[str]
    unit_adjectives: frozenset[str]
    priced: frozenset[str]
    priced_units: Mapping[str, str]
    weight_words: frozenset[str]
    distance_words: frozenset[str]
    age_after: Phrases
    age_before: frozenset[str]
    aged_persons: frozenset[str]
    multiples: Mapping[str, str]
    multiple_openers: frozenset[str]
    times: frozenset[str]
    rank_words: frozenset[str]
    number_verb_openers: frozenset[str]
    comparatives: frozenset[str]
    # two numbers
    joints: frozenset[str]
    ratio: frozenset[str]
    score_words: frozenset[str]
    # around the figure
    qualifiers_before: Cues
    qualifiers_after: Phrases
    qualifier_gaps: frozenset[str]
    over_verbs: frozenset[str]
    up_verbs: frozenset[str]
    about_openers: frozenset[str]
    about_nouns: frozenset[str]
    passing: frozenset[str]
    passed: frozenset[str]
    noun_openers: frozenset[str]
    name_heads: frozenset[str]
    name_pairs: frozenset[tuple[str, str]]
    name_phrases: Phrases
    streets: frozenset[str]
    bodies: frozenset[str]
    prefixes: frozenset[str]
    noun_stops: frozenset[str]
    noun_skips: frozenset[str]
    people: frozenset[str]
    plain_people: frozenset[str]
    several: frozenset[str]
    verb_endings: frozenset[str]
    denominator_endings: frozenset[str]
    triggers: Mapping[str, str]
    # what is told apart at a glance
    telling: frozenset[str] = field(init=False)
    heads: frozenset[str] = field(init=False)
    stretches: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Gather `telling`, the words of all tables but those of people, `heads`, which name or sign a number, and
        `stretches`, the units of time that mean nothing else.
        """
        tables = {f.name: getattr(self, f.name) for f in fields(self) if f.init}
        told = {word for name, table in tables.items() if name not in COUNTED for word in _words_of(table)}
        named = (first for first, _ in self.name_pairs)
        heads = {
            *named,
            *self.name_heads,
            *self.of,
            *self.currencies_before,
            *self.minus,
            *self.rank_words,
            *self.age_before,
            *self.eras,
        }
        object.__setattr__(self, "telling", frozenset(told))
        object.__setattr__(self, "heads", frozenset(heads))
        doubtful = {*self.ordinals, *self.denominators, *self.plural_denominators, *self.glued_units}
        stretches = {word: unit for word, unit in self.time_units.items() if word not in doubtful}
        object.__setattr__(self, "stretches", stretches)


COUNTED = frozenset({"people", "plain_people"})
"""Tables of what a number counts: their words make nothing else of it."""


def _words_of(table: object) -> Iterator[str]:
    """Yield the words of a table, in its phrases too. Of a mapping only its keys and its phrases are in the text."""
    if isinstance(table, str):
        yield from table.split()
    elif isinstance(table, Mapping):
        yield from (word for key in table for word in _words_of(key))
        yield from (word for entries in table.values() if isinstance(entries, tuple) for e in entries for word in e[0])
    elif isinstance(table, frozenset | tuple):
        yield from (word for entry in table for word in _words_of(entry))


def words(text: str) -> frozenset[str]:
    """Return the words of `text`, however they are laid out."""
    return frozenset(text.split())


def index_tails(**sorts: Mapping[str, str]) -> Tails:
    """Index what may follow a number, by first word, longest phrase first; sorts given earlier win a tie."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for sort, phrases in sorts.items():
        for phrase, unit in phrases.items():
            first, *rest = phrase.split()
            found.setdefault(first, []).append((tuple(rest), sort, unit))
    return {first: tuple(sorted(entries, key=lambda e: -len(e[0]))) for first, entries in found.items()}


def index_phrases(phrases: Mapping[str, str]) -> Phrases:
    """Index `"miles per hour" → "mile/hour"` by first word, longest phrase first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, meaning in phrases.items():
        first, *rest = phrase.split()
        found.setdefault(first, []).append((tuple(rest), meaning))
    return {first: tuple(sorted(entries, key=lambda e: -len(e[0]))) for first, entries in found.items()}


def index_cues(cues: Mapping[Qualifier, str]) -> Cues:
    """Index lines of phrases by their last word, the one that stands next to the figure, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Qualifier]]] = {}
    for qualifier, lines in cues.items():
        for line in lines.strip().splitlines():
            *rest, last = line.split()
            found.setdefault(last, []).append((tuple(rest), qualifier))
    return {last: tuple(sorted(entries, key=lambda e: -len(e[0]))) for last, entries in found.items()}
