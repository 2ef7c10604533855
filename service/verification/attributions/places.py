"""Where a speaker stands: what he is said to have said may come from a passage that he is nowhere near."""

from service import patterns as re
from service.analysis.naming import name_words, same_name
from service.analysis.roles import role_of
from service.analysis.wording import stem, words
from service.verification.attributions.sources import Likeness, has_role, likeness
from service.verification.attributions.speech import denies, is_speech
from service.verification.attributions.told import Told
from service.verification.entities.speakers import same_speaker
from service.verification.lexicon.bodies import MEDIUM
from service.verification.lexicon.meaning import meanings
from service.verification.library import Library, Statement
from service.verification.nearness import nearness
from service.verification.support import rank_support

MIN_WORDS = 3
"""Content words below which what is attributed may come from anywhere."""

MIN_SHARED = 2
"""Content words that a passage must share to be where it comes from."""

TAKEN = 0.25
"""What it must share of their weight."""

RIVAL = 0.8
"""A sentence with this part of what the best one shares may be the one that was meant."""

MOSTLY = 0.7
"""What of the shared words must lie within somebody else's statement to be his word."""

REACH = 2
"""Sentences before one within which its speaker may have been named."""

SURELY = 0.33
"""What a passage must share of all that a claim says to be where it comes from, whoever it gives it to, …"""

LITTLE = 0.45
"""… and what any sentence near its speaker may share at most of that."""

RETOLD = 0.2
"""What somebody else's statement must have of all that a claim says, in whatever words, to be what was retold, …"""

BESIDES = 0.45
"""… and what any other sentence may have at most of that."""

GOING_ON: frozenset[str] = frozenset("he she they his her their him them i we my our".split())
"""Words by which a sentence goes on about somebody named before."""


GOES_ON = re.compile(r"[,;] (?:and|but|while|whereas|though|although|as|with)\b(?! that\b)")
"""What opens another clause, which need not be the word of whoever said the first."""

INDEFINITE = re.compile(r"(?:an?|one|two|three|several|some|many)\b", re.IGNORECASE)
"""How somebody is brought in who has not been named before."""


def word_of_another(told: Told) -> Statement | None:
    """Return somebody else's statement, by his name, that alone has anything of what the claim says, in any words."""
    library = told.library
    if not _is_known_to_speak(told) or denies(told.attribution.cue_text):
        return None
    shares = nearness(told.beside, library)
    if all(shares.get(s.sentence, 0.0) < RETOLD for s in library.statements):
        return None
    theirs = {s.sentence: s for s in _words_of_others(told)}
    best = max(shares.keys() & theirs.keys(), key=lambda s: (shares[s], -library.places[s]), default=None)
    if best is None or shares[best] < RETOLD:
        return None
    rest = max((share for s, share in shares.items() if s not in theirs), default=0.0)
    return theirs[best] if rest <= BESIDES * shares[best] else None


def _is_known_to_speak(told: Told) -> bool:
    """Say whether it is a person by name, or one by the office of somebody whose word the articles have."""
    source = told.source
    if source.kind == "person":
        return not (source.name or "(").startswith("(")
    if INDEFINITE.match(source.text) or not has_role(source):
        return False
    return any(likeness(source, s, told.library) is Likeness.DESCRIBED for s in told.library.statements)


def _words_of_others(told: Told) -> list[Statement]:
    """Return statements by others, by their names, of sentences that neither name the claim's speaker nor quote him."""
    library = told.library
    last = stem(name_words(told.source.name or told.source.text)[-1])
    naming = {s.id for s in library.sentences_with(last)}
    near = [s for s in library.statements if s.sentence not in naming]
    his = {s.sentence for s in near if not _is_anothers(s, told)}
    return [s for s in near if s.sentence not in his]


def _is_anothers(statement: Statement, told: Told) -> bool:
    """Say whether it is surely the word of somebody else."""
    if (statement.source.name or "(").startswith("(") or not is_speech(statement.attribution.cue_text):
        return False
    return likeness(told.source, statement, told.library) is Likeness.OTHER


def passage_of_others(told: Told) -> str | None:
    """Return the sentence that was surely told, where the claim's speaker is not near any such sentence."""
    if not _goes_by_name(told):
        return None
    taken = _taken_from(told)
    if not taken or any(_is_near(told, sentence) for sentence in taken) or _is_his_at_first(told):
        return None
    return taken[0]


def _is_his_at_first(told: Told) -> bool:
    """Say whether the claim goes on, behind its speaker's word, with what it may have from elsewhere."""
    first, *rest = GOES_ON.split(told.words)
    if not rest:
        return False
    library = told.library
    shares = {s: library.weight(frozenset(common)) for s, common in library.sharing(meanings(first)).items()}
    best = max(shares, key=lambda s: (shares[s], -library.places[s]), default=None)
    return best is not None and _is_near(told, best)


def passage_elsewhere(told: Told) -> str | None:
    """Return the sentence that holds what the claim says, where none within reach of its speaker holds half of that."""
    library = told.library
    wanted = meanings(told.beside) - library.naming
    if told.source.kind != "person" or not _goes_by_name(told) or len(wanted) < MIN_WORDS:
        return None
    near = _within_reach(told)
    shares = {s: library.weight(frozenset(common)) for s, common in library.sharing(wanted).items()}
    beyond = [s for s in shares if s not in near and not library.sums_up(s)]
    best = max(beyond, key=lambda s: (shares[s], -library.places[s]), default=None)
    if not near or best is None or len(wanted & library.meanings[best]) < MIN_SHARED:
        return None
    close = max((shares[s] for s in near if s in shares), default=0.0)
    sure = shares[best] >= SURELY * library.weight(wanted) and close <= LITTLE * shares[best]
    return best if sure else None


def _within_reach(told: Told) -> frozenset[str]:
    """Return the sentences that name the speaker, those around them, and all that may be his word."""
    library = told.library
    named = [s.id for s in library.sentences_with(stem(name_words(told.source.name or told.source.text)[-1]))]
    places = {library.places[s] + step for s in named for step in range(-REACH, REACH + 1)}
    around = {library.ids[at] for at in places if 0 <= at < len(library.ids)}
    theirs = {s.sentence for s in library.statements if likeness(told.source, s, library) is not Likeness.OTHER}
    return frozenset(around | theirs) if named else frozenset()


def _goes_by_name(told: Told) -> bool:
    """Say whether the speaker is an outlet, or has a person's full name in the articles: one word may be a body's."""
    name = told.source.name or "("
    if told.source.kind == "organisation" and MEDIUM.search(name):
        return True
    if told.source.kind != "person" or name.startswith("("):
        return False
    full = (n.canonical for n in told.library.full_names if n.kind == "person" or _has_role(n.canonical))
    return any(len(name_words(n)) > 1 and same_name(name, n) for n in (name, *full))


def _has_role(name: str) -> bool:
    """Say whether what was read as a body's name holds somebody's role ("County Engineer Roy Stallard")."""
    return any(role_of(w.text) is not None for w in words(name)[:-1])


def _taken_from(told: Told) -> list[str]:
    """Return the sentences that what is attributed rests on, best first; none where it is not sure that it does."""
    library, content = told.library, told.content
    if len(content) < MIN_WORDS:
        return []
    shared = {s: frozenset(common) for s, common in library.sharing(content).items()}
    best = max(shared, key=lambda s: (library.weight(shared[s]), -library.places[s]), default=None)
    if best is None or len(shared[best] - library.naming) < MIN_SHARED:
        return []
    least = library.weight(shared[best])
    if least < TAKEN * library.weight(content):
        return []
    near = [s for s in shared if library.weight(shared[s]) >= RIVAL * least]
    return [best, *near, *rank_support(told.beside, library)]


def _is_near(told: Told, sentence: str) -> bool:
    """Say whether the speaker is named where the one who says this sentence may be."""
    library = told.library
    last = stem(name_words(told.source.name or told.source.text)[-1])
    if _has(last, library, sentence):
        return True
    said = [s for s in library.statements if s.sentence == sentence]
    if any(likeness(told.source, s, library) in {Likeness.SAME, Likeness.DESCRIBED} for s in said):
        return True
    if any(_is_his_word(s, told) for s in said):
        return False
    return _looks_back(sentence, last, library, spoken=bool(said)) or _looks_on(sentence, last, library)


def _has(last: str, library: Library, sentence: str | None) -> bool:
    return sentence is not None and any(sentence == s.id for s in library.sentences_with(last))


def _is_his_word(statement: Statement, told: Told) -> bool:
    """Say whether a sentence gives what it shares with the claim as the word of somebody else, by his name."""
    library, source = told.library, statement.source
    shared = told.content & library.meanings[statement.sentence]
    named = source.kind in {"person", "organisation"} and not (source.name or "(").startswith("(")
    return (
        (named or INDEFINITE.match(source.text) is not None)
        and library.weight(shared & statement.content) >= MOSTLY * library.weight(shared)
        and not any(same_speaker(told.source.name or "", name, library) for name in statement.names)
    )


def _looks_back(sentence: str, last: str, library: Library, *, spoken: bool) -> bool:
    """Say whether the sentence may go on with somebody's word who is named just before."""
    text = library.sentences[sentence].text
    if not (spoken or _is_quoted(text) or GOING_ON & {w.text for w in words(text)}):
        return False
    before = library.before(sentence)
    for _ in range(REACH):
        if before is None or _has(last, library, before):
            return before is not None
        before = library.before(before)
    return False


def _looks_on(sentence: str, last: str, library: Library) -> bool:
    """Say whether the one who said it may be named behind it, as he is behind the first sentence of a remark."""
    after = library.after(sentence)
    if after is None or not _has(last, library, after):
        return False
    one, two = library.sentences[sentence], library.sentences[after]
    return _is_quoted(one.text) or (one.field, one.paragraph) == (two.field, two.paragraph)


def _is_quoted(text: str) -> bool:
    return any(mark in text for mark in '"“”«»')
