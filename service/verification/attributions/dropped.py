"""A source's claim that is told as fact."""

from collections.abc import Iterator
from operator import itemgetter

from service import patterns as re
from service.analysis.naming import name_words
from service.analysis.roles import role_of
from service.analysis.wording import stem, words
from service.domain import Check, Finding, Span
from service.verification.attributions.plans import tells_own_plan
from service.verification.attributions.sources import speaks_of
from service.verification.attributions.speech import SPEECH, denies, is_speech
from service.verification.claims import ReadClaim
from service.verification.clauses import read_clauses
from service.verification.entities.offices import roles_of
from service.verification.evidence import Evidence
from service.verification.lexicon.hedging import HEDGING, is_hearsay
from service.verification.lexicon.meaning import meanings
from service.verification.lexicon.phrases import Phrases
from service.verification.library import Library, Statement
from service.verification.matching import finding
from service.verification.nearness import nearness, nearness_of

ATTRIBUTED = 0.6
"""What a statement must share of the claim's words for the claim to be taken from it."""

PARTLY = 0.45
"""What it must share where the claim is in words of its own, …"""

ONLY_THERE = 3
"""… of which so many, names aside, the articles have in no other voice."""

ONLY_THERE_ACCUSED = 1
"""The same where somebody is accused: who repeats that has to say by whom."""

ACCUSING: frozenset[str] = frozenset("accuse accuses accused accusing allege alleges alleged alleging blamed".split())
"""Cues of those who accuse somebody."""

RETOLD = 0.3
"""What a statement must have of all that a claim says, in whatever words, to be what was retold, …"""

BESIDES = 0.6
"""… and what the articles may have of it in their own voice, as part of that."""

SOURCED = Phrases(
    r"\b(?:going|judging|to judge) by\b|"
    r"\b(?:on|by|from|per) (?:(?!and\b|or\b)[\w’'.-]+ ){1,4}(?:data|figures|estimates?|statistics|reckoning)\b"
    r"|\b(?:on|by|in) (?:(?:the )?[\w’'.-]+[’']s?|his|her|their|its) (?:\w+ )?"
    r"(?:estimation|count|account|telling|view|opinion|version)\b"
)
"""How a claim names its source without a word of saying: "on Vahan data", "by the union's count"."""

OF_HIMSELF = re.compile(r"\W*(?:he|she|it|they|I|we)\b", re.IGNORECASE)
"""How a statement opens that is about its own source."""

SUFFERED = re.compile(
    r"\W*(?:he|she|it|they|I|we) (?:(?:(?:had|have|has) (?:not |never )?|never |did(?:n[’']t| not) )"
    r"(?:been|received?|suffer\w*|heard?|hear|known?|felt|feel|got|get|no)|(?:was|were)(?! \w+ing))\b",
    re.IGNORECASE,
)
"""How one opens that tells what has happened to him, which nobody else bears out: "they had received no warning"."""

CONTENDING: frozenset[str] = frozenset(
    """contend contends contended contending insist insists insisted insisting maintain maintains maintained testify
    testifies testified testifying""".split()
)
"""Cues of those who say of themselves what others dispute or nobody else saw."""

DENYING = re.compile(
    r"\bplead\w*|\bpled\b|\b(?:den(?:y|ies|ied|ying|ial)|disput|reject|refut|contest)\w*", re.IGNORECASE
)
"""How a claim tells itself that something was denied."""

SAYING: frozenset[str] = frozenset("say says said saying tell tells told telling according add adds added".split())
"""Words that show that a claim is somebody's word, even where it could not be read whose."""

KNOWING = re.compile(r"\b(?:know|knows|knew|known|aware)\b")
"""Words by which a claim tells what somebody knew, which makes it nobody's word."""

FIRST_PERSON = re.compile(r"\b(?:we|us|our|ours|ourselves|my|me|myself)\b", re.IGNORECASE)
"""How somebody speaks of himself; "I" is left out, which is also a number ("World War I")."""

JOINED = re.compile(r"[,;] (?:and|but|while|whereas|though|although|yet)\b", re.IGNORECASE)
"""What joins two facts to one sentence."""

MIN_WORDS = 2
"""Content words below which a claim is too short to say where it comes from."""

MIN_OF_PART = 3
"""Content words of a part of a claim that tells by itself where it comes from."""

MAX_CONTENT = 30
"""Content words of a statement at most: a longer one has run into what follows it (captions without a stop)."""

MARGIN = 0.2
"""By how much more it must share than what the articles say in their own voice."""


def check_dropped(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield `dropped` where an unattributed claim repeats what only a source says."""
    if any(w.text in SAYING for w in words(_unquoted(claim))) or is_hearsay(claim.text) or SOURCED.search(claim.text):
        return
    wanted = meanings(_unquoted(claim))
    if len(wanted) < MIN_WORDS or not evidence.library.statements:
        return
    statement = (
        _told_in(wanted, claim, evidence, sure=ATTRIBUTED)
        or _told_in_part(wanted, claim, evidence)
        or _retold_from(claim, evidence.library)
    )
    if statement is not None:
        yield told_as_fact(claim, claim.span, statement, evidence.library)


def _told_in(wanted: frozenset[str], claim: ReadClaim, evidence: Evidence, *, sure: float) -> Statement | None:
    """Return the statement that words of a claim repeat, where the articles do not say as much in their own voice.

    Where it holds less than `sure` of them, enough of what it does hold must stand nowhere else.
    """
    statement, share = _best(wanted, evidence)
    if share < PARTLY or _names_a_source(claim, statement):
        return None
    if denies(statement.attribution.cue_text) and DENYING.search(claim.text) is not None:
        return None
    if share < _in_own_voice(wanted, evidence) + MARGIN or speaks_of(claim.text, statement):
        return None
    if tells_own_plan(claim, statement, evidence.library):
        return None
    if share < sure and not _only_said(wanted, claim, statement, evidence.library):
        return None
    return statement


def _told_in_part(wanted: frozenset[str], claim: ReadClaim, evidence: Evidence) -> Statement | None:
    """Return likewise a statement that a claim repeats names aside, or in one of its clauses."""
    if any(w.text in HEDGING for w in words(claim.text)):
        return None
    naming = evidence.library.naming
    clauses = (c.content & wanted for c in read_clauses(claim.text))
    halves = (meanings(half) & wanted for half in JOINED.split(_unquoted(claim)))
    parts = dict.fromkeys(part - naming for part in (wanted, *clauses, *halves))
    found = (_told_in(p, claim, evidence, sure=ATTRIBUTED) for p in parts if len(p) >= MIN_OF_PART and p != wanted)
    return next((s for s in found if s is not None and not _is_his_own(claim, s, evidence.library)), None)


def _retold_from(claim: ReadClaim, library: Library) -> Statement | None:
    """Return likewise a statement that alone has anything of the claim, in whatever words."""
    if claim.reading.attributions or claim.reading.quotations or any(w.text in HEDGING for w in words(claim.text)):
        return None
    shares = nearness(claim.text, library)
    near = {s for s, share in shares.items() if share >= RETOLD and not library.sums_up(s)}
    said = [
        (nearness_of(claim.text, s.text, library), s)
        for s in (library.statements if near else ())
        if s.sentence in near and is_speech(s.attribution.cue_text)
    ]
    share, statement = max(said, key=itemgetter(0), default=(0.0, None))
    if statement is None or share < RETOLD or _is_his_own(claim, statement, library):
        return None
    if tells_own_plan(claim, statement, library):
        return None
    if _has_more(claim, library.sentences[statement.sentence].text):
        return None
    rivals = (s for s, other in shares.items() if other > BESIDES * share and s not in library.hearsay)
    if any(nearness_of(claim.text, library.told_itself(s), library) > BESIDES * share for s in rivals):
        return None
    return statement


def _has_more(claim: ReadClaim, text: str) -> bool:
    """Say whether a claim has a figure that its sentence has not, or a speaker or word of speaking: it may be his."""
    there = {w.stem for w in words(text)}
    others = (w for w in words(claim.text) if w.stem not in there)
    return any(w.text[0].isdigit() or w.text in SPEECH or role_of(w.text) is not None for w in others)


def _only_said(wanted: frozenset[str], claim: ReadClaim, statement: Statement, library: Library) -> bool:
    """Say whether enough of a claim in other words stands in this statement only, and its source does not act there.

    The sentences that open an article often give the source of news that everybody has by now, and what somebody says
    of himself ("he would go only if …") may be told as what he does.
    """
    if _is_his_own(claim, statement, library):
        return False
    said = frozenset[str]().union(*(w for s, w in library.own_voice.items() if s not in library.hearsay))
    accuses = any(w.text in ACCUSING for w in words(statement.attribution.cue_text or ""))
    least = ONLY_THERE_ACCUSED if accuses else ONLY_THERE
    return len((wanted & statement.content) - said - library.naming) >= least


def _is_his_own(claim: ReadClaim, statement: Statement, library: Library) -> bool:
    """Say whether a statement opens the article, or tells what its own source does."""
    if library.sums_up(statement.sentence):
        return True
    if _contends(statement):
        return False
    told_of_himself = OF_HIMSELF.match(statement.text) is not None and SUFFERED.match(statement.text) is None
    return _is_about(claim, statement, library) or told_of_himself


def _contends(statement: Statement) -> bool:
    return any(w.text in CONTENDING for w in words(statement.attribution.cue_text or ""))


def _is_about(claim: ReadClaim, statement: Statement, library: Library) -> bool:
    """Say whether the claim names the statement's source, or one in his role: it may tell what he does."""
    present = words(claim.text)
    called = (n for n in (*statement.names, statement.source.text, statement.source.name) if n)
    names = [n.partition(",")[0] for n in called]
    last = {stem(w) for n in names for w in name_words(n)[-1:]}
    roles = frozenset[int]().union(*(roles_of(n, library) for n in names))
    return any(w.stem in last or role_of(w.text) in roles for w in present)


def told_as_fact(claim: ReadClaim, span: Span, statement: Statement, library: Library, what: str = "this") -> Finding:
    """Return `dropped` for what the claim tells as fact, and its source as somebody's word."""
    speaker = (statement.source.name or statement.source.text).strip("()")
    return finding(
        claim,
        span,
        check=Check.ATTRIBUTION,
        verdict="dropped",
        reason=f"The source gives {what} as the word of {speaker}; the claim tells it as fact.",
        source=library.ref(statement.sentence),
        expected=speaker,
    )


def check_first_person(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield `dropped` where an unattributed claim says "we" and no article does so in its own voice."""
    if claim.reading.attributions:
        return
    said = next((m for m in FIRST_PERSON.finditer(_unquoted(claim)) if _is_pronoun(m)), None)
    if said is None or any(_speaks_itself(s, evidence) for s in evidence.library.sentences):
        return
    start = claim.span.start + said.start()
    yield finding(
        claim,
        Span(start=start, end=start + len(said[0])),
        check=Check.ATTRIBUTION,
        verdict="dropped",
        reason=f"The claim says “{said[0]}”, as the articles do only in somebody's words; it does not say whose.",
    )


def _speaks_itself(sentence: str, evidence: Evidence) -> bool:
    """Say whether a sentence has the first person outside its quotations and statements."""
    library = evidence.library
    text, at = library.sentences[sentence].text, library.sentences[sentence].span.start
    found = [Span(start=at + m.start(), end=at + m.end()) for m in FIRST_PERSON.finditer(text)]
    if not found:
        return False
    others = [q.span for q in library.quotations.get(sentence, ())]
    others += [c for a in library.attributions.get(sentence, ()) for c in a.content]
    return any(not any(o.contains(m) for o in others) for m in found)


def _is_pronoun(found: re.Match[str]) -> bool:
    """Say whether it is the word and not a name ("the US", "Our Lady", "My Fair Lady")."""
    after = found.string[found.end() :].lstrip()[:1]
    return found[0].islower() or (found[0].istitle() and not found.string[: found.start()].strip() and after.islower())


def _unquoted(claim: ReadClaim) -> str:
    """Return the claim without what it quotes: quotation marks show that it is somebody's word."""
    text, at = claim.text, claim.span.start
    for quotation in claim.reading.quotations:
        start, end = max(0, quotation.span.start - at), max(0, quotation.span.end - at)
        text = text[:start] + " " * (end - start) + text[end:]
    return text


FINDING = re.compile(r"\b(?:f(?:ind|ound)|conclud|discover|establish|determin|uncover|show)\w*", re.IGNORECASE)
"""Cues of those who find something out."""

FOUND = re.compile(
    r"\b(?:was|were|is|are|been|being) (?:found|shown|discovered|judged|ruled|held|deemed)\b"
    r"|\b(?:turned out|came to light|came out|emerged)\b",
    re.IGNORECASE,
)
"""How a claim tells that something was found out, and not by whom: "were found to have paid"."""


def _names_a_source(claim: ReadClaim, statement: Statement) -> bool:
    """Say whether the claim says whose word it is, or that it was found out.

    A source that the statement itself speaks of ("If the North expresses a desire …") is part of what was said.
    """
    if FINDING.match(statement.attribution.cue_text or "") and FOUND.search(claim.text):
        return True
    named = [
        meanings(f"{a.source.text} {a.cue_text or ''}")
        for a in claim.reading.attributions
        if a.source is not None and not KNOWING.search(a.cue_text or "")
    ]
    return any(not words or not words <= statement.content for words in named)


def _best(wanted: frozenset[str], evidence: Evidence) -> tuple[Statement, float]:
    library = evidence.library
    whole = library.weight(wanted)
    said = [s for s in library.statements if is_speech(s.attribution.cue_text) and len(s.content) <= MAX_CONTENT]
    scored = [(library.weight(wanted & s.content) / whole, -i) for i, s in enumerate(said)]
    share, at = max(scored, default=(0.0, 0))
    return (said or library.statements)[-at], share


def _in_own_voice(wanted: frozenset[str], evidence: Evidence) -> float:
    """Return what the two best sentences share together that the articles say as their own, and not as hearsay."""
    library = evidence.library
    whole = library.weight(wanted)
    heard = library.hearsay
    voiced = [words for sentence, words in library.own_voice.items() if sentence not in heard]
    best = max(voiced, key=lambda w: library.weight(w & wanted), default=frozenset())
    rest = wanted - best
    second = max(voiced, key=lambda w: library.weight(w & rest), default=frozenset())
    return library.weight(wanted & (best | second)) / whole
