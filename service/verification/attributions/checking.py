"""The recipe: each attribution of the claim, then what the claim should have attributed, hedged or counted once."""

from collections.abc import Iterator

from service import patterns as re
from service.analysis.wording import find, words
from service.domain import Finding
from service.verification.attributions.addressees import wrong_addressee
from service.verification.attributions.anchored import check_anchored
from service.verification.attributions.causes import check_causes
from service.verification.attributions.chains import check_chain
from service.verification.attributions.counting import check_counting
from service.verification.attributions.cues import shifted_cue
from service.verification.attributions.denials import turned_into_denial, turned_into_word, withheld
from service.verification.attributions.doers import done_by_another, done_by_neither, is_deed, is_same_deed
from service.verification.attributions.dropped import check_dropped, check_first_person
from service.verification.attributions.fits import (
    FITS,
    ITS_OWN,
    MIN_SHARED,
    Fit,
    best_fits,
    ranked,
    share_of,
    voiced,
)
from service.verification.attributions.hedges import check_hedges
from service.verification.attributions.places import passage_elsewhere, passage_of_others, word_of_another
from service.verification.attributions.silence import check_silence, said_nothing
from service.verification.attributions.sources import (
    Likeness,
    known_by_name,
    likeness,
    mentions,
    repeats,
    word_for_word,
)
from service.verification.attributions.speech import denies, is_speech, takes_for
from service.verification.attributions.strangers import strange_group
from service.verification.attributions.told import Told
from service.verification.attributions.verdicts import against_voice, misattributed, unsettled
from service.verification.attributions.withholding import leaves_open, refuses
from service.verification.claims import ReadClaim
from service.verification.entities.offices import holds_office
from service.verification.entities.speakers import same_speaker
from service.verification.evidence import Evidence
from service.verification.lexicon.negation import PLAIN_NO
from service.verification.lexicon.withholding import SILENT
from service.verification.library import Statement

CLEAR = 0.5
"""What somebody else's statement, or the article's own words, must share to count against the claim's source."""

NOTHING = 0.1
"""What the claim's own source must share less than to have said nothing of the kind."""

LIKELY = 0.36
"""What another's statement must share then, …"""

PLENTY = 3
"""… with so many content words at least."""

MARGIN = 0.15
"""By how much it must share more than anything by the claim's own source."""

HALF = 0.5
"""What its own source may share at most of what a passage shares that he is nowhere near."""

NAYSAYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject|disput|refut|dismiss|contest|rebut|rule|contradict|disagre|untrue|false|lie"
    r"|nonsense|wrong|not true)\w*|\bplead",
    re.IGNORECASE,
)
"""How a passage says no, in which somebody may deny what another says."""

ITS_BODY = re.compile(r"(?:his|her|its|their) (?:own )?[a-z-]+$", re.IGNORECASE)
"""How somebody speaks for a body of his own."""


def check_attributions(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each of the claim's attributions, and for each that it dropped."""
    for attribution in claim.reading.attributions:
        if attribution.source is not None and attribution.content:
            source = known_by_name(attribution.source, evidence.library)
            told = Told(claim, attribution, source, evidence.library)
            found = strange_group(told) or withheld(told) or said_nothing(told)
            found = found or done_by_another(told) or done_by_neither(told)
            found = found or (None if SILENT.search(attribution.cue_text or "") else _judge(told))
            if found:
                yield found
    yield from (
        list(check_dropped(claim, evidence))
        or list(check_anchored(claim, evidence))
        or check_first_person(claim, evidence)
    )
    yield from check_silence(claim, evidence.library)
    yield from check_causes(claim, evidence.library)
    yield from check_hedges(claim, evidence)
    yield from check_counting(claim, evidence.library)


def _judge(told: Told) -> Finding | None:
    """Compare what is attributed with every statement; a deed, or a speaker within another's statement, is none."""
    if _is_part_of_another(told):
        return None
    content = told.content
    own, other = best_fits(told)
    voice, sentence = voiced(told)
    if other and (
        len(content & other.statement.content) < min(MIN_SHARED, len(content))
        or is_deed(other.statement.attribution)
        or (leaves_open(told.attribution.cue_text, told.words) and not refuses(other.statement.attribution.cue_text))
    ):
        other = None
    said, elsewhere = own.share if own else 0.0, other.share if other else 0.0
    if own and ((said >= FITS and said >= max(elsewhere, voice) - MARGIN) or _quotes(told, own)):
        found = _accepted(told, own)
        return _unbroken(told, own) or found if found.violation else _wrong_in_part(told) or found
    if other and elsewhere >= ITS_OWN and elsewhere > said + MARGIN and is_same_deed(told, other.statement):
        return misattributed(told, other.statement)
    if not is_speech(told.attribution.cue_text) or (other and _is_no_word(told, other.statement)):
        return None
    if other and elsewhere >= _needed(told, other, said) and elsewhere >= voice - MARGIN and elsewhere > said + MARGIN:
        return misattributed(told, other.statement)
    if voice >= ITS_OWN and voice > said + MARGIN:
        found = against_voice(told, sentence, speaks=own is not None)
    else:
        found = unsettled(told, speaks=own is not None)
    return found if found.violation else _out_of_place(told, said) or _wrong_in_part(told) or found


def _is_no_word(told: Told, statement: Statement) -> bool:
    """Say whether the claim only tells who speaks within another's word, or what somebody takes a thing for."""
    takes = takes_for(told.attribution.cue_text) and _taken_so(told, statement.sentence)
    return takes or _stands_inside(told, statement)


def _is_part_of_another(told: Told) -> bool:
    """Say whether what is told is judged with another's word, or is a single word of nobody who is named.

    So "his service thinks" in what the head of MI6 says; "soldiers, according to one, and builders, according to two".
    """
    if told.outer and ITS_BODY.match(told.source.text):
        return True
    nameless = (told.source.name or "(").startswith("(") and len(told.claim.reading.attributions) > 1
    return len(told.content) < MIN_SHARED and (bool(told.outer) or nameless)


def _taken_so(told: Told, sentence: str) -> bool:
    """Say whether the article says beside another's word what the claim's source takes something for."""
    beside = told.library.told_itself(sentence)
    called = told.source.name or told.source.text
    named = any(
        n.kind == "person"
        and (same_speaker(called, n.canonical, told.library) or holds_office(called, n.canonical, told.library))
        for n in told.library.names.get(sentence, ())
    )
    return named and takes_for(beside)


def _wrong_in_part(told: Told) -> Finding | None:
    """Judge each of several clauses that are told as one source's: one of them may be the article's or another's."""
    for part in told.parts:
        own, other = best_fits(part)
        said = own.share if own else 0.0
        if said >= FITS or len(part.content) < PLENTY:
            continue
        found = _theirs_in_part(part, other, said)
        if found is not None and found.violation:
            return found
    return None


def _theirs_in_part(part: Told, other: Fit | None, said: float) -> Finding | None:
    share, sentence = voiced(part)
    if other and other.share >= max(CLEAR, share) and other.share > said + MARGIN:
        return None if is_deed(other.statement.attribution) else misattributed(part, other.statement)
    if share >= (LIKELY if said < NOTHING else CLEAR) and share > said + MARGIN:
        return against_voice(part, sentence, speaks=True)
    return None


def _quotes(told: Told, own: Fit) -> bool:
    """Say whether the claim quotes its speaker word for word: whatever else it joins to that, he does speak of it."""
    if own.likeness is Likeness.OPEN:
        return False
    claim, at = told.claim, told.claim.span.start
    there = [w.text for w in words(own.statement.text)]
    quoted = (q.inner for q in claim.reading.quotations if any(c.contains(q.inner) for c in told.attribution.content))
    wanted = ([w.text for w in words(inner.shifted(-at).of(claim.text))] for inner in quoted)
    return any(len(run) >= MIN_SHARED and find(run, there) is not None for run in wanted)


def _out_of_place(told: Told, said: float) -> Finding | None:
    """Judge what was taken from a passage that the claim's speaker is not near, and says nothing of elsewhere."""
    another = word_of_another(told)
    if another is not None:
        return misattributed(told, another)
    passage = passage_of_others(told)
    there = share_of(told.content, told.library.meanings[passage], told.library) if passage else 0.0
    if passage is None or said > HALF * there or (said and there < CLEAR):
        passage = passage_elsewhere(told)
    if passage is None:
        return None
    reason = f"The passage that says this is not the word of {told.source.text}, who is not named near it."
    return told.finding("misattributed", reason, source=told.library.ref(passage))


def _needed(told: Told, other: Fit, said: float) -> float:
    """Return what somebody else's statement must share: less where the claim's source says nothing of the kind."""
    alone = said < NOTHING and len(told.content & other.statement.content) >= PLENTY
    return LIKELY if alone else CLEAR


def _stands_inside(told: Told, statement: Statement) -> bool:
    """Say whether the claim reports a speaker within another's statement, or a denial that the source words else."""
    cue, theirs = told.attribution.cue_text, statement.attribution.cue_text
    return repeats(told.source, cue, statement) or (denies(cue) and not denies(theirs) and _may_deny(told, statement))


def _may_deny(told: Told, statement: Statement) -> bool:
    """Say whether the claim's source denies anything in the articles, or stands near what it is said to deny."""
    library = told.library
    near = (library.before(statement.sentence), statement.sentence, library.after(statement.sentence))
    named = [s for s in library.ids if mentions(told.source, library.sentences[s].text)]
    if not named or any(s in named for s in near):
        return True
    around = {s for n in named for s in (n, library.after(n)) if s}
    return any(
        NAYSAYING.search(library.sentences[s].text)
        or (library.meanings[s] & told.content and PLAIN_NO.search(library.sentences[s].text))
        for s in around
    )


def _unbroken(told: Told, best: Fit) -> Finding | None:
    """Return how another statement of the same source bears the claim out, where the best one does only in part."""
    floor = max(FITS, best.share - MARGIN)
    for share, statement in ranked(told):
        if share < floor:
            return None
        fit = Fit(share, likeness(told.source, statement, told.library), statement)
        if statement is not best.statement and fit.likeness is Likeness.SAME:
            found = _accepted(told, fit)
            if not found.violation:
                return found
    return None


def _accepted(told: Told, fit: Fit) -> Finding:
    broken = wrong_addressee(told, fit.statement) or check_chain(
        told,
        fit.statement,
        named=fit.likeness is Likeness.SAME and not word_for_word(told.source, fit.statement.source),
    )
    if broken:
        return broken
    ref = told.library.ref(fit.statement.sentence)
    speaker = fit.statement.source.name or fit.statement.source.text
    turned = turned_into_denial(told, fit) or turned_into_word(told, fit)
    if turned:
        reason = f"The source has {speaker.strip('()')} {turned}."
        return told.finding("misattributed", reason, source=ref, expected=fit.statement.attribution.cue_text)
    shifted = shifted_cue(told.attribution, fit.statement, told.library)
    if shifted:
        reason = f"The source only has “{shifted}”; “{told.attribution.cue_text}” takes sides."
        return told.finding("cue_shifted", reason, source=ref, expected=shifted)
    if fit.likeness is Likeness.SAME:
        return told.finding("kept", f"The source attributes this to {speaker}.", source=ref)
    if fit.likeness is Likeness.DESCRIBED:
        reason = f"The claim describes the source, {speaker}, in other words."
        return told.finding("paraphrased_source", reason, source=ref)
    return told.finding("unresolved", "It is not certain whom one of the two texts means.", source=ref)
