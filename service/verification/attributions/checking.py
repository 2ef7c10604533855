"""The recipe: each attribution of the claim, then what the claim should have attributed, hedged or counted once."""

import re
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from service.analysis.wording import find, words
from service.domain import Attribution, Finding, Source
from service.verification.attributions.addressees import wrong_addressee
from service.verification.attributions.anchored import check_anchored
from service.verification.attributions.causes import check_causes
from service.verification.attributions.chains import check_chain
from service.verification.attributions.counting import check_counting
from service.verification.attributions.cues import shifted_cue
from service.verification.attributions.dropped import check_dropped, check_first_person
from service.verification.attributions.hedges import check_hedges
from service.verification.attributions.places import passage_elsewhere, passage_of_others, word_of_another
from service.verification.attributions.silence import check_silence
from service.verification.attributions.sources import (
    Likeness,
    has_role,
    is_known,
    known_by_name,
    likeness,
    mentions,
    repeats,
    word_for_word,
)
from service.verification.attributions.speech import (
    DEEDS,
    denies,
    is_speech,
    leaves_open,
    refuses,
    takes_for,
    withholds,
)
from service.verification.attributions.told import Told
from service.verification.claims import ReadClaim
from service.verification.clauses import read_clauses
from service.verification.entities.kinship import is_strange_kin
from service.verification.entities.offices import holds_office
from service.verification.entities.speakers import called_by, is_anothers, same_speaker
from service.verification.evidence import Evidence
from service.verification.lexicon.meaning import meanings
from service.verification.lexicon.negation import DENIALS
from service.verification.library import Library, Statement

FITS = 0.35
"""A statement of the claim's own source that shares this part of what is attributed is taken to be what was meant."""

CLEAR = 0.5
"""What somebody else's statement, or the article's own words, must share to count against the claim's source."""

NOTHING = 0.1
"""What the claim's own source must share less than to have said nothing of the kind."""

LIKELY = 0.36
"""What another's statement must share then, …"""

PLENTY = 3
"""… with so many content words at least."""

ITS_OWN = 0.65
"""What the article's own words must share: it may be that an attribution among them was not read as one."""

MIN_SHARED = 2
"""Content words that it must share at least: one alone may be chance."""

MARGIN = 0.15
"""By how much it must share more than anything by the claim's own source."""


HALF = 0.5
"""What its own source may share at most of what a passage shares that he is nowhere near."""

OUTRIGHT = 0.6
"""What a statement must share of a denial's words to be what is denied."""

FEW = 2
"""Words of a denial below which it may be about anything ("denied this")."""


ITS_BODY = re.compile(r"(?:his|her|its|their) (?:own )?[a-z-]+$", re.IGNORECASE)
"""How somebody speaks for a body of his own."""

REFUSAL = re.compile(r"\bturn(?:s|ed|ing)? (?:\S+ ){0,4}?down\b|\bsa(?:y|ys|id) no\b|\b(?:spurn|rebuff)", re.IGNORECASE)
"""Other words by which somebody refuses something."""

CONFIRMING: frozenset[str] = frozenset(
    """confirm confirms confirmed confirming acknowledge acknowledges acknowledged admit admits admitted concede
    concedes conceded""".split()
)
"""Cues of those who say themselves that something is so."""


class Fit(NamedTuple):
    """A statement of an article, how much of the claim's content it holds, and how its source compares."""

    share: float
    likeness: Likeness
    statement: Statement


def check_attributions(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each of the claim's attributions, and for each that it dropped."""
    for attribution in claim.reading.attributions:
        if attribution.source is not None and attribution.content:
            source = known_by_name(attribution.source, evidence.library)
            told = Told(claim, attribution, source, evidence.library)
            found = _withheld(told) or _done_by_another(told) or _judge(told)
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
    own, other = _best(told)
    voice, sentence = _voiced(told)
    if other and (
        len(content & other.statement.content) < min(MIN_SHARED, len(content))
        or _is_deed(other.statement.attribution)
        or (leaves_open(told.attribution.cue_text, told.words) and not refuses(other.statement.attribution.cue_text))
    ):
        other = None
    said, elsewhere = own.share if own else 0.0, other.share if other else 0.0
    if own and ((said >= FITS and said >= max(elsewhere, voice) - MARGIN) or _quotes(told, own)):
        found = _accepted(told, own)
        return _unbroken(told, own) or found if found.violation else _wrong_in_part(told) or found
    if other and elsewhere >= ITS_OWN and elsewhere > said + MARGIN and _is_same_deed(told, other.statement):
        return _misattributed(told, other.statement)
    if not is_speech(told.attribution.cue_text) or (other and _is_no_word(told, other.statement)):
        return None
    if other and elsewhere >= _needed(told, other, said) and elsewhere >= voice - MARGIN and elsewhere > said + MARGIN:
        return _misattributed(told, other.statement)
    if voice >= ITS_OWN and voice > said + MARGIN:
        found = _against_voice(told, sentence, speaks=own is not None)
    else:
        found = _unsettled(told, speaks=own is not None)
    return found if found.violation else _out_of_place(told, said) or found


def _withheld(told: Told) -> Finding | None:
    """Judge a denial or a word of confirming by whom the articles only have as saying neither."""
    cue = told.attribution.cue_text
    confirms = any(w.text in CONFIRMING for w in words(cue or ""))
    if not (denies(cue) or confirms) or refuses(cue) or withholds(told.claim.text):
        return None
    library = told.library
    near = [s for s in library.ids if mentions(told.source, library.sentences[s].text)]
    found = next((s for s in near if withholds(library.sentences[s].text)), None)
    alike = DENIALS if denies(cue) else CONFIRMING
    elsewhere = any(not alike.isdisjoint(w.text for w in words(library.sentences[s].text)) for s in near if s != found)
    if found is None or elsewhere:
        return None
    reason = f"In the source {told.source.text} neither confirms nor denies it."
    return told.finding("misattributed", reason, source=library.ref(found))


def _done_by_another(told: Told) -> Finding | None:
    """Judge a deed of speaking that the articles tell, of the same thing in the same word, of others alone."""
    verbs = _deed_words(told.attribution.cue_text)
    if not verbs or told.source.kind == "pronoun" or not told.content:
        return None
    library, enough = told.library, ITS_OWN if len(told.content) >= MIN_SHARED else 1.0
    alike = [
        s
        for s in library.statements
        if verbs & _deed_words(s.attribution.cue_text) and _share(told.content, s.content, library) >= enough
    ]
    if not alike or any(_likeness(told, s) is not Likeness.OTHER or _takes_part(told.source, s) for s in alike):
        return None
    own, _ = _best(told)
    if own and own.share >= FITS and own.likeness is not Likeness.OPEN:
        return None
    return _misattributed(told, alike[0])


def _takes_part(source: Source, statement: Statement) -> bool:
    """Say whether the article names the source among those who do it: "Holt and two others urged"."""
    return mentions(source, statement.source.text)


def _deed_words(cue: str | None) -> frozenset[str]:
    """Return the stems of the deeds of speaking among the words of a cue that says nothing else."""
    return frozenset() if is_speech(cue) else frozenset(w.stem for w in words(cue or "") if w.text in DEEDS)


def _is_no_word(told: Told, statement: Statement) -> bool:
    """Say whether the claim only tells who speaks within another's word, or what somebody takes a thing for."""
    takes = takes_for(told.attribution.cue_text) and _taken_so(told, statement.sentence)
    return takes or _stands_inside(told, statement)


def _is_same_deed(told: Told, statement: Statement) -> bool:
    """Say whether the article has another do in words just what the claim has its source do: "praised the soldiers"."""
    if is_speech(told.attribution.cue_text) or told.source.kind == "pronoun":
        return False
    ours, theirs = (
        {w.stem for w in words(cue or "") if w.content and w.text in DEEDS}
        for cue in (told.attribution.cue_text, statement.attribution.cue_text)
    )
    return bool(ours & theirs)


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
        own, other = _best(part)
        said = own.share if own else 0.0
        if said >= FITS or len(part.content) < PLENTY:
            continue
        found = _theirs_in_part(part, other, said)
        if found is not None and found.violation:
            return found
    return None


def _theirs_in_part(part: Told, other: Fit | None, said: float) -> Finding | None:
    share, sentence = _voiced(part)
    if other and other.share >= max(CLEAR, share) and other.share > said + MARGIN:
        return None if _is_deed(other.statement.attribution) else _misattributed(part, other.statement)
    if share >= (LIKELY if said < NOTHING else CLEAR) and share > said + MARGIN:
        return _against_voice(part, sentence, speaks=True)
    return None


def _voiced(told: Told) -> tuple[float, str]:
    """Return the sentence that says most of what is told in the article's own voice, and how much."""
    library, content = told.library, told.content
    voices = ((_share(content, w, library), s) for s, w in library.own_voice.items() if not content.isdisjoint(w))
    voice, sentence = max(voices, default=(0.0, ""))
    if len((content & library.own_voice.get(sentence, frozenset())) - library.naming) < MIN_SHARED:
        voice = 0.0
    return voice, sentence


def _quotes(told: Told, own: Fit) -> bool:
    """Say whether the claim quotes its speaker word for word: whatever else it joins to that, he does speak of it."""
    if own.likeness is Likeness.OPEN:
        return False
    claim, at = told.claim, told.claim.span.start
    there = [w.text for w in words(own.statement.text)]
    quoted = (q.inner for q in claim.reading.quotations if any(c.contains(q.inner) for c in told.attribution.content))
    wanted = ([w.text for w in words(inner.shifted(-at).of(claim.text))] for inner in quoted)
    return any(len(run) >= MIN_SHARED and find(run, there) is not None for run in wanted)


def _is_deed(attribution: Attribution) -> bool:
    """Say whether the article has somebody do something rather than say it ("the district may push back the start")."""
    return attribution.kind == "indirect" and bool(attribution.cue_text) and not is_speech(attribution.cue_text)


def _out_of_place(told: Told, said: float) -> Finding | None:
    """Judge what was taken from a passage that the claim's speaker is not near, and says nothing of elsewhere."""
    another = word_of_another(told)
    if another is not None:
        return _misattributed(told, another)
    passage = passage_of_others(told)
    there = _share(told.content, told.library.meanings[passage], told.library) if passage else 0.0
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
    return repeats(told.source, cue, statement) or (denies(cue) and not denies(theirs))


def _best(told: Told) -> tuple[Fit | None, Fit | None]:
    """Return the best fit among the statements of the claim's own source, and among those of others.

    Whether two sources are one is the dear question, so it is asked in the order of what the statements share.
    """
    own = other = None
    for share, statement in _ranked(told):
        if own and other and share < own.share:
            break
        fit = Fit(share, _likeness(told, statement), statement)
        if fit.likeness is Likeness.OTHER:
            other = other or fit
        elif own is None or _order(fit) > _order(own):
            own = fit
    return own, other


def _likeness(told: Told, statement: Statement) -> Likeness:
    """Compare the claim's source with the statement's; whoever passes it on in the claim may be that source too."""
    found = likeness(told.source, statement, told.library)
    if found is Likeness.DESCRIBED and _made_by_others(told, statement):
        return Likeness.OTHER
    if found is not Likeness.OTHER:
        return found
    carriers = (*told.attribution.chain[1:], *told.outer)
    theirs = statement.source.name or statement.source.text
    if any(_is_one(c, theirs, told.library) for c in carriers) or _rests_on(told, statement):
        return Likeness.DESCRIBED
    return found


def _is_one(carrier: str, theirs: str, library: Library) -> bool:
    """Say whether whoever passes it on is the article's source: by name, or both by the same noun."""
    if not carrier.startswith("("):
        return same_speaker(carrier, theirs, library)
    return theirs.startswith("(") and called_by(carrier)[-1:] == called_by(theirs)[-1:] != ()


RESTING = re.compile(
    r"\b(?:citing|quoting|drawing (?:up)?on|relying on|based on|on the (?:basis|strength) of|referring to"
    r"|which (?:cited|quoted|saw|obtained|has seen|had seen))\b"
)
"""What a claim has between an outlet and what that has it from."""


def _rests_on(told: Told, statement: Statement) -> bool:
    """Say whether the claim's source is told together with what it has this from ("…, drawing on a memo, reported")."""
    m = RESTING.search(told.source.text)
    return m is not None and mentions(statement.source, told.source.text[m.end() :])


MADE_BY = re.compile(
    r",? (?:\w+ )?(?:prepared|made|written|drawn up|compiled|commissioned|produced|carried out|issued|conducted)"
    r" (?:\S+ )?by (?P<maker>[^,.;:]+)"
)
"""How it is told behind a document by whom it was made."""


def _made_by_others(told: Told, statement: Statement) -> bool:
    """Say whether claim and article have the document made by two."""
    ours = MADE_BY.match(told.claim.text, max(0, told.source.span.end - told.claim.span.start))
    theirs = MADE_BY.match(told.library.field_of(statement.sentence), statement.source.span.end)
    return ours is not None and theirs is not None and meanings(ours["maker"]).isdisjoint(meanings(theirs["maker"]))


def _ranked(told: Told) -> list[tuple[float, Statement]]:
    library, content = told.library, told.content
    shares = [(_share(content - _itself(s), s.content, library), s) for s in library.statements]
    return sorted(shares, key=itemgetter(0), reverse=True)


def _itself(statement: Statement) -> frozenset[str]:
    """Return what a source is called and does not call itself: where it says "we", a claim may have its name."""
    return meanings(statement.source.text) - statement.content


def _order(fit: Fit) -> tuple[float, int]:
    return fit.share, fit.likeness.value


def _share(content: frozenset[str], there: frozenset[str], library: Library) -> float:
    common = content & there
    return library.weight(common) / library.weight(content) if common else 0.0


def _unbroken(told: Told, best: Fit) -> Finding | None:
    """Return how another statement of the same source bears the claim out, where the best one does only in part."""
    floor = max(FITS, best.share - MARGIN)
    for share, statement in _ranked(told):
        if share < floor:
            return None
        fit = Fit(share, likeness(told.source, statement, told.library), statement)
        if statement is not best.statement and fit.likeness is Likeness.SAME:
            found = _accepted(told, fit)
            if not found.violation:
                return found
    return None


def _turned_into_denial(told: Told, fit: Fit) -> str | None:
    """Say how the claim has denied what its speaker says outright, and no denial of the articles is about it."""
    cue = told.attribution.cue_text or ""
    if not denies(cue) or "doubt" in cue or _judges(told) or fit.share < OUTRIGHT:
        return None
    denials = (s for s in told.library.statements if denies(s.attribution.cue_text))
    alike = any(len(s.content) < FEW or s.content & told.content for s in denials)
    said = told.library.sentences[fit.statement.sentence].text
    denied = alike or REFUSAL.search(said) or any(c.negations or c.every & DENIALS for c in read_clauses(said))
    return None if denied else "say this; the claim has it denied"


_AS = re.compile(r"[^.;:]{0,80}?\bas\b", re.IGNORECASE)
"""How a claim goes on that has somebody call something what he thinks of it: "dismissed the warning as"."""


def _judges(told: Told) -> bool:
    """Say whether the cue with its "as" tells what somebody calls a thing, and denies no more than that."""
    cue = told.attribution.cue
    if cue is None or (told.attribution.cue_text or "").endswith(" as"):
        return cue is not None
    return _AS.match(told.claim.text, max(0, cue.end - told.claim.span.start)) is not None


def _turned_into_word(told: Told, fit: Fit) -> str | None:
    """Say how the claim has its speaker confirm what he only denies."""
    confirms = any(w.text in CONFIRMING for w in words(told.attribution.cue_text or ""))
    if not confirms or fit.share < OUTRIGHT or not denies(fit.statement.attribution.cue_text):
        return None
    denied = any(c.negations or c.every & DENIALS for c in read_clauses(told.claim.text))
    return None if denied else "deny this; the claim has it confirmed"


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
    turned = _turned_into_denial(told, fit) or _turned_into_word(told, fit)
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


def _misattributed(told: Told, statement: Statement) -> Finding:
    speaker = (statement.source.name or statement.source.text).strip("()")
    verdict, reason = "misattributed", f"The source attributes this to {speaker}, not to {told.source.text}."
    if not is_known(told.source, told.library):
        if (
            told.source.kind in {"nominal", "anonymous"}
            and not has_role(told.source)
            and not _is_somebody_else(told, speaker)
        ):
            return told.finding("unresolved", f"No article has {told.source.text}; it may describe {speaker}.")
        verdict, reason = "invented", f"No article quotes {told.source.text}; this comes from {speaker}."
    return told.finding(verdict, reason, source=told.library.ref(statement.sentence), expected=speaker)


def _is_somebody_else(told: Told, speaker: str) -> bool:
    """Say whether the claim's source is described as the speaker's own kin or aide, or as kin that no article has."""
    described = told.source.name or f"({told.source.text})"
    return is_anothers(described, speaker, told.library) or is_strange_kin(told.source.text, told.library)


def _against_voice(told: Told, sentence: str, *, speaks: bool) -> Finding:
    """Judge an attribution of what the article says itself; a source that the sentence names may well have said it."""
    library, ref = told.library, told.library.ref(sentence)
    text = library.sentences[sentence].text
    open_ended = told.source.kind == "pronoun" or sentence in library.hearsay
    if open_ended or _goes_on(text) or (mentions(told.source, text) and not _says_another_part(told, sentence)):
        reason = f"The article names {told.source.text} here, but it is not certain that it is the source."
        return told.finding("unresolved", reason, source=ref)
    reason = f"The article says this in its own words; {told.source.text} is not its source."
    return told.finding("overextended" if speaks else "invented", reason, source=ref)


def _says_another_part(told: Told, sentence: str) -> bool:
    """Say whether the source has its word in the sentence, and a clause beside that says the claim's: ", which …"."""
    library = told.library
    own = any(s.sentence == sentence and word_for_word(told.source, s.source) for s in library.statements)
    beside = _ASIDE.search(library.told_itself(sentence)) if own else None
    if beside is None:
        return False
    return _share(told.content, meanings(beside.group()), library) >= ITS_OWN


_ASIDE = re.compile(r",\s+(?:which|who|whose|where)\b.*", re.DOTALL)

_EXPLETIVE = re.compile(
    r"It (?:is|was|remains|remained|has been) (?:still |not |also |as yet |now )*"
    r"(?:clear|unclear|known|unknown|certain|uncertain|likely|unlikely|possible|impossible|obvious|hard|difficult)\b"
)


def _goes_on(text: str) -> bool:
    """Say whether a sentence goes on about somebody named before; the "it" of "it is unclear" is nobody."""
    return _EXPLETIVE.match(text) is None and any(w.text in {"he", "she", "it", "they"} for w in words(text)[:3])


def _unsettled(told: Told, *, speaks: bool) -> Finding:
    named = told.source.name is not None and not told.source.name.startswith("(")
    surely = (named or has_role(told.source)) and told.source.kind != "pronoun"
    if not speaks and surely and not is_known(told.source, told.library):
        return told.finding("invented", f"No article mentions {told.source.text}.")
    if is_strange_kin(told.source.text, told.library):
        return told.finding("invented", f"No article has {told.source.text}.")
    reason = f"No passage could be found in which {told.source.text} says this in like words."
    return told.finding("unresolved", reason)
