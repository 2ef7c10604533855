"""The polarity of a claim against its evidence: a negation or denial lost or added."""

from collections.abc import Iterator
from functools import cache

from service.analysis.wording import CUES, stem, stems, words
from service.domain import Check, Finding
from service.verification.claims import ReadClaim
from service.verification.clauses import Clause, read_clauses
from service.verification.evidence import Evidence
from service.verification.lexicon import ANAPHORIC, ANTONYMS, DENIALS, DOUBTING, NEGATIVE, NEGATIVE_PREFIX, SOFT
from service.verification.matching import Match, about_the_same, finding, matches, source_of, span_of

NUMBERS: frozenset[str] = frozenset(
    """one two three four five six seven eight nine ten eleven twelve half third quarter dozen""".split()
)
"""Numbers in words, as far as a count is given in them."""

SUPPOSED: frozenset[str] = frozenset(["if", "once", "unless", "whether", "when", "whenever"])
"""Words that open a clause that states nothing: it can neither be denied nor affirmed."""

MIN_ROOT = 4
"""Letters that two words of one root share at least."""

MIN_COVER = 0.5
"""What a passage must share of the claim before a "not" that it lacks counts as added."""

ANSWER = 40
"""Code points of the next sentence in which a denial still answers this one."""

SPOKEN: frozenset[str] = frozenset(stem(w) for w in CUES) | frozenset(["call", "urg", "want", "promis", "demand"])
"""Stems of verbs of speaking: that somebody denies what was said does not unsay it."""


def check_polarity(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield `reversed` for the first main word whose negation differs, else `same` where something was negated."""
    said = read_clauses(claim.text)
    for clause in said:
        found = _reversed(clause, claim, evidence)
        if found:
            yield found
            return
    added = next((f for c in said if (f := _added(c, claim, evidence))), None)
    if added:
        yield added
        return
    if any(c.negations for c in said) and evidence.cited:
        reason = "The claim negates nothing that its source affirms."
        yield finding(claim, claim.span, check=Check.POLARITY, verdict="same", reason=reason)


def _reversed(clause: Clause, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    fitting = list(matches(clause, claim, evidence))
    for match in fitting:
        if match.clause.opening in SUPPOSED or _doubted(claim, match.clause):
            continue
        word = _turned(clause, match.clause) or _opposed(clause, match.clause, evidence)
        if (
            word
            and _figures_agree(clause, match.clause)
            and not _answered(clause, match, claim, evidence)
            and not _also_said(clause, word, match, evidence)
        ):
            return _tell(claim, clause, match, word, evidence)
    return None


def _added(clause: Clause, claim: ReadClaim, evidence: Evidence) -> Finding | None:
    """Judge a "not" where nothing in or around the cited sentences says no in any way."""
    if not evidence.cited or not (clause.firm & clause.verbal) or not clause.targets or _counts(clause):
        return None
    library = evidence.library
    wanted = stems(claim.text)
    shared = max((library.weight(wanted & library.stems[s]) for s in evidence.cited), default=0.0)
    if shared < MIN_COVER * library.weight(wanted) or any(
        NEGATIVE.search(library.sentences[s].text) for s in evidence.neighbours()
    ):
        return None
    return finding(
        claim,
        span_of(clause, claim),
        check=Check.POLARITY,
        verdict="reversed",
        reason="The claim negates this; nothing in the passage that it rests on does.",
        source=library.ref(evidence.cited[0]),
    )


def _counts(clause: Clause) -> bool:
    return any(w[0].isdigit() or w in NUMBERS for w in clause.every)


def _turned(clause: Clause, other: Clause) -> str | None:
    """Return the word that one of the two negates and the other does not."""
    if not _differ(clause, other) or ("unless" in clause.every) != ("unless" in other.every):
        return None
    for word in sorted(clause.targets | other.targets):
        ours, theirs = _kin(word, clause.verbal), _kin(word, other.verbal)
        if not ours or not theirs or _parity(clause, ours) == _parity(other, theirs):
            continue
        if ours in clause.firm or not _parity(clause, ours):
            return ours
    return None


def _kin(word: str, there: frozenset[str]) -> str | None:
    """Return the word itself or, of longer ones, one that begins alike ("know", "knowledge")."""
    if word in there or len(word) < MIN_ROOT:
        return word if word in there else None
    return next((w for w in sorted(there) if len(w) >= MIN_ROOT and w[:MIN_ROOT] == word[:MIN_ROOT]), None)


def _differ(clause: Clause, other: Clause) -> bool:
    """Say whether one of the two is negated and the other is not (two negations that hold for two words are two)."""
    if clause.negations % 2 != other.negations % 2:
        return True
    return clause.negations != other.negations and 0 in {clause.negations, other.negations}


def _parity(clause: Clause, word: str) -> int:
    return clause.negated[word] % 2


def _opposed(clause: Clause, other: Clause, evidence: Evidence) -> str | None:
    """Return a word of the claim whose opposite stands in its place in the source."""
    there = frozenset(w.text for s in evidence.cited for w in words(evidence.library.sentences[s].text))
    for word in sorted(clause.every - there):
        opposites = _opposites(stem(word))
        found = [w for w in other.every - clause.every if stem(w) in opposites]
        if found and stem(word) not in {stem(w) for w in there} and _others(clause, word) == _others(other, found[0]):
            return word
    return _prefixed(clause, other, there)


def _others(clause: Clause, word: str) -> int:
    """Return whether the clause is negated by another word than `word` itself."""
    return (clause.negations - (word in DENIALS)) % 2


def _prefixed(clause: Clause, other: Clause, there: frozenset[str]) -> str | None:
    """Return a word that has or has lost an "un-" against the source."""
    if clause.negations % 2 != other.negations % 2:
        return None
    ours, theirs = clause.every - there, other.every - clause.every
    for word in sorted(ours):
        if any(_is_negative_of(word, w) or _is_negative_of(w, word) for w in theirs):
            return word
    return None


def _is_negative_of(word: str, positive: str) -> bool:
    m = NEGATIVE_PREFIX.match(word)
    return m is not None and word[m.end() :] == positive


@cache
def _opposites(word: str) -> frozenset[str]:
    """Return the stems of the opposites of the word with this stem."""
    return frozenset(stem(b) for one, two in ANTONYMS for a, b in ((one, two), (two, one)) if stem(a) == word)


def _figures_agree(clause: Clause, other: Clause) -> bool:
    """Say whether the two may be about the same figures: "50 million was never spent" does not deny that 20 was."""
    ours, theirs = (frozenset(w for w in c.every if w[0].isdigit() or w in NUMBERS) for c in (clause, other))
    return not ours or not theirs or ours <= theirs or theirs <= ours


def _answered(clause: Clause, match: Match, claim: ReadClaim, evidence: Evidence) -> bool:
    """Say whether what follows the source's clause denies it without repeating it ("Ruud denied this")."""
    if clause.negations <= match.clause.negations or clause.targets & SPOKEN or _tells_denial(clause, claim):
        return False
    sentences = evidence.library.sentences
    after = evidence.library.after(match.sentence)
    rest = sentences[match.sentence].text[match.clause.end :] + " "
    return ANAPHORIC.search(rest + (sentences[after].text[:ANSWER] if after else "")) is not None


def _doubted(claim: ReadClaim, other: Clause) -> bool:
    """Say whether the claim has another word for the source's denial ("questions" for "doubted")."""
    return bool(other.every & SOFT) and DOUBTING.search(claim.text) is not None


def _tells_denial(clause: Clause, claim: ReadClaim) -> bool:
    """Say whether another clause of the claim tells of the denial: then this one is not it."""
    return any(c.every & DENIALS for c in read_clauses(claim.text) if c is not clause)


def _also_said(clause: Clause, word: str, match: Match, evidence: Evidence) -> bool:
    """Say whether another clause of the source says it with the claim's own polarity."""
    wanted = stem(word)
    return any(
        wanted in other.content
        and _parity(other, wanted) == _parity(clause, wanted)
        and len(other.content & clause.content) >= min(2, len(match.shared))
        and about_the_same(clause, other, evidence.library)
        for s in evidence.cited
        for other in read_clauses(evidence.library.sentences[s].text)
        if other is not match.clause
    )


def _tell(claim: ReadClaim, clause: Clause, match: Match, word: str, evidence: Evidence) -> Finding:
    source = source_of(match, evidence.library)
    ours, theirs = clause.negations % 2, match.clause.negations % 2
    if ours < theirs:
        said = "says this without the negation that the source has"
    elif ours > theirs:
        said = "negates what the source says"
    else:
        said = f"turns round what the source says (“{word}”)"
    return finding(
        claim,
        span_of(clause, claim),
        check=Check.POLARITY,
        verdict="reversed",
        reason=f"The claim {said}: “{source.text}”.",
        source=source,
        expected=source.text,
    )
