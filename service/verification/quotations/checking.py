"""The recipe: word for word, then what a trim has cut off, then altered, stitched or made up; and who said it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from service import patterns as re
from service.analysis.naming import name_words
from service.analysis.roles import role_of
from service.analysis.wording import FUNCTION, Stretch, find, stem, words
from service.domain import Attribution, Check, Finding, Quotation, SourceRef, Span
from service.verification.claims import ReadClaim
from service.verification.entities.descriptions import may_be_called
from service.verification.entities.offices import holds_office
from service.verification.entities.speakers import may_describe, same_speaker
from service.verification.evidence import Evidence
from service.verification.lexicon.bodies import SPOKESMEN
from service.verification.library import Library
from service.verification.matching import finding
from service.verification.quotations.trims import lost_by_trimming
from service.verification.quotations.utterances import Utterance, utterances
from service.verification.quotations.wording import (
    MAX_REPLACED,
    closest,
    differences,
    elides,
    find_parts,
    likeness,
    longest_prefix,
    parts,
    tokens,
)

ALTERED = 0.5
"""A quotation that shares at least this part of its words, in order, with one in the source was made from it."""

SINGLE = 0.85
"""Above this part, one quotation explains the words better than two do."""

LONG = 3
"""Words from which on quotation marks claim that somebody said it so."""


DOUBLE_MARKS = '“”"'
_DOUBLE = re.compile(rf"[{DOUBLE_MARKS}](?<!\d\")")
"""A double quotation mark; one behind a digit means inches."""


NOBODY: frozenset[str] = frozenset("unnamed everyone everybody anyone anybody nobody everything".split())
"""Words that name no speaker."""

HEARING: frozenset[str] = frozenset("hear hears heard hearing".split())

MENTIONING = re.compile(r"\b(?:terms?|words?|labels?|expression|phrase|notion|name|title) $", re.IGNORECASE)
"""What stands before a word that is only mentioned."""


class Verdict(NamedTuple):
    """A verdict before it is told, with the evidence and what the source has instead."""

    name: str
    reason: str
    source: SourceRef | None = None
    expected: str | None = None


def check_quotations(claim: ReadClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each of the claim's quotations, and for a quotation mark that has no partner."""
    yield from stray_marks(claim)
    if not claim.reading.quotations:
        return
    spoken = utterances(evidence.library)
    for quotation in claim.reading.quotations:
        verdict = _judge(quotation, claim, evidence.library, _cited_first(spoken, evidence))
        if verdict:
            yield finding(
                claim,
                quotation.span,
                check=Check.QUOTATION,
                verdict=verdict.name,
                reason=verdict.reason,
                source=verdict.source,
                expected=verdict.expected,
            )


def stray_marks(claim: ReadClaim) -> Iterator[Finding]:
    """Yield a finding for the first double mark without a partner: nobody can tell which words it quotes."""
    if not any(mark in claim.text for mark in DOUBLE_MARKS):
        return
    for mark in _DOUBLE.finditer(claim.text):
        span = claim.place(mark.start(), mark.end())
        if not any(q.span.contains(span) for q in claim.reading.quotations):
            yield finding(
                claim,
                span,
                check=Check.QUOTATION,
                verdict="altered",
                reason="A quotation mark has no partner, so that nobody can tell which words are quoted.",
            )
            return


def _cited_first(spoken: Sequence[Utterance], evidence: Evidence) -> list[Utterance]:
    """Put remarks that stand in the claim's own sentences before those that only say the same."""
    cited = set(evidence.cited)
    return sorted(spoken, key=lambda u: not any(cited & set(q.sentences) for q in u.quotations))


def _judge(quotation: Quotation, claim: ReadClaim, library: Library, spoken: Sequence[Utterance]) -> Verdict | None:
    inner = _inner(quotation, claim)
    if not words(inner):
        return None
    return (
        _word_for_word(quotation, inner, claim, library, spoken)
        or _unmarked(quotation, inner, claim, library)
        or _stitched(inner, library, spoken)
        or _altered(inner, library, spoken)
        or Verdict("fabricated", "Nobody says these words in the articles.")
    )


def _inner(quotation: Quotation, claim: ReadClaim) -> str:
    return (
        quotation.inner.shifted(-claim.span.start).of(claim.text) if quotation.inner.start >= claim.span.start else ""
    )


def _word_for_word(
    quotation: Quotation, inner: str, claim: ReadClaim, library: Library, spoken: Sequence[Utterance]
) -> Verdict | None:
    """Judge a quotation whose words all stand in one remark; the remark of its own speaker comes first."""
    found = [(u, s) for u in spoken if (s := _places(inner, u))]
    if not found:
        return _without_brackets(inner, library, spoken)
    unsure = _is_read_out_of_itself(quotation, claim)
    own = [
        f
        for f in found
        if unsure
        or _by(quotation, f[0], library)
        or _through(quotation, f[0], claim, library)
        or _is_only_heard(quotation, f[0], claim)
    ]
    utterance, stretches = (own or found)[0]
    whole = Stretch(stretches[0].first, stretches[-1].last)
    source = utterance.ref(whole, library)
    if not own:
        return Verdict(
            "misattributed",
            f"The words are {utterance.speaker}’s, not {quotation.speaker}’s.",
            source,
            utterance.speaker,
        )
    lost = lost_by_trimming(utterance, stretches, claim.text, inner)
    if lost:
        reason = f"What was cut off changes the meaning: the source has “{lost}”."
        return Verdict("altered", reason, source, lost)
    if len(stretches) == 1 and _is_whole(utterance, stretches[0]):
        return Verdict("verbatim", "Word for word as in the article.", source)
    return Verdict("trimmed", "Word for word, but part of a longer remark.", source)


def _places(inner: str, utterance: Utterance) -> list[Stretch]:
    """Return where the quotation stands, in one piece or, where it shows its gaps, in several."""
    wanted = [t.marked for t in tokens(inner)]
    if not elides(inner):
        whole = find(wanted, utterance.marked)
        if whole:
            return [whole]
    pieces = [[t.text for t in part] for part in parts(inner)]
    if len(pieces) == 1 and not elides(inner) and not any(t.inserted for t in tokens(inner)):
        return []
    return find_parts(pieces, utterance.marked, reach=None if elides(inner) else MAX_REPLACED)


def _without_brackets(inner: str, library: Library, spoken: Sequence[Utterance]) -> Verdict | None:
    """Judge a quotation that gives an editor's words in brackets as spoken, or drops them without a sign."""
    wanted = [t.text for t in tokens(inner)]
    for utterance in spoken:
        if not any(w.inserted for w in utterance.words):
            continue
        stretch = find(wanted, utterance.plain) or _skipping(wanted, utterance)
        if stretch:
            source = utterance.ref(stretch, library)
            reason = f"The source marks an insertion by brackets, which the claim removed: “{source.text}”."
            return Verdict("altered", reason, source, source.text)
    return None


def _skipping(wanted: Sequence[str], utterance: Utterance) -> Stretch | None:
    """Return where the words stand when the insertions of the source are left out."""
    kept = [i for i, w in enumerate(utterance.words) if not w.inserted]
    stretch = find(wanted, [utterance.words[i].text for i in kept])
    return Stretch(kept[stretch.first], kept[stretch.last - 1] + 1) if stretch else None


def _by(quotation: Quotation, utterance: Utterance, library: Library) -> bool:
    """Say whether nothing speaks against the claim's speaker."""
    if quotation.speaker is None or utterance.speaker is None:
        return True
    named = not quotation.speaker.startswith("(")
    if not named and (_is_one_of_them(utterance.speaker) or _is_nobody(quotation.speaker)):
        return True
    if not named and _is_by_pronoun(utterance, library):
        return True
    held = utterance.quotations[0].sentences
    texts = (_around(s, library) if named else library.sentences[s].text for s in held)
    present = {w.text for text in texts for w in words(text)}
    ours, theirs = name_words(quotation.speaker)[-1], name_words(utterance.speaker)[-1]
    if ours in present and (theirs not in present or ours == theirs or utterance.speaker.startswith("(")):
        return True
    if not named and (
        holds_office(quotation.speaker, utterance.speaker, library)
        or _may_describe(quotation.speaker, utterance.speaker, library)
        or may_describe(quotation.speaker, utterance.speaker, library)
        or _may_be_called(quotation.speaker, utterance, library)
    ):
        return True
    return same_speaker(quotation.speaker, utterance.speaker, library) or _speaks_in_its_name(
        quotation.speaker, utterance, library
    )


def _may_be_called(description: str, utterance: Utterance, library: Library) -> bool:
    speaker, held = utterance.speaker or "(", utterance.quotations[0].sentences[0]
    return may_be_called(description, speaker, speaker, library.sentences[held].text, library)


def _speaks_in_its_name(body: str, utterance: Utterance, library: Library) -> bool:
    """Say whether an unnamed spokesman said it where the body that the claim names has just been named."""
    said = {w.stem for w in words(utterance.speaker or "")}
    if not (utterance.speaker or "").startswith("(") or said.isdisjoint(SPOKESMEN):
        return False
    last = stem(name_words(body)[-1])
    held = utterance.quotations[0].sentences[0]
    near = (held, library.before(held))
    return any(last in {w.stem for w in words(library.sentences[s].text)} for s in near if s)


def _may_describe(description: str, speaker: str, library: Library) -> bool:
    """Say whether a person may be meant by words for one that the articles call nobody by ("the new champion")."""
    found = words(description)
    head = found[-1].text
    if any(role_of(w.text) is not None for w in found) or head.endswith("s") or library.sentences_with(head):
        return False
    return any(n.kind == "person" and n.canonical == speaker for n in library.full_names)


def _is_one_of_them(speaker: str) -> bool:
    """Say whether a speaker is nobody in particular of people who were named before."""
    return all(w.text in FUNCTION or w.text == "unnamed" for w in words(speaker))


def _is_nobody(speaker: str) -> bool:
    """Say whether what was read as the claim's speaker is no word for one ("everyone")."""
    return all(w.text in NOBODY for w in words(speaker))


def _is_by_pronoun(utterance: Utterance, library: Library) -> bool:
    """Say whether the article has it as the word of "it" or "they", taken for somebody who has no name either."""
    if not (utterance.speaker or "").startswith("("):
        return False
    first = utterance.quotations[0]
    told = (a for s in first.sentences for a in library.attributions.get(s, ()) if _holds(a, first))
    return any(a.source is not None and a.source.kind == "pronoun" for a in told)


def _is_only_heard(quotation: Quotation, utterance: Utterance, claim: ReadClaim) -> bool:
    """Say whether the claim's supposed speaker only heard it (a jury), and it names the one who said it."""
    last = name_words(utterance.speaker or "(")[-1:]
    heard = any(
        HEARING & {w.text for w in words(a.cue_text or "")} and _holds(a, quotation) for a in claim.reading.attributions
    )
    return heard and bool(last) and last[0] in {w.text for w in words(claim.text)}


def _through(quotation: Quotation, utterance: Utterance, claim: ReadClaim, library: Library) -> bool:
    """Say whether the claim has the words through the one whose words the source says they are."""
    carriers = (c for a in claim.reading.attributions if _holds(a, quotation) for c in a.chain)
    return any(utterance.speaker and same_speaker(c, utterance.speaker, library) for c in carriers) or (
        _passed_on(quotation, utterance, claim, library)
    )


def _is_read_out_of_itself(quotation: Quotation, claim: ReadClaim) -> bool:
    """Say whether a pronoun was taken for somebody whom only the quoted words name ("Mr Farrell knew," she said)."""
    if not quotation.speaker or not any(
        a.source is not None and a.source.kind == "pronoun" and _holds(a, quotation) for a in claim.reading.attributions
    ):
        return False
    start, end = (p - claim.span.start for p in (quotation.span.start, quotation.span.end))
    outside = f"{claim.text[: max(0, start)]} {claim.text[max(0, end) :]}"
    last = name_words(quotation.speaker)[-1]
    return last in {w.text for w in words(claim.text)} and last not in {w.text for w in words(outside)}


def _passed_on(quotation: Quotation, utterance: Utterance, claim: ReadClaim, library: Library) -> bool:
    """Say whether the claim gives the words to whoever carried them, and names the one whose they are as well."""
    speaker, carrier = utterance.speaker, quotation.speaker
    if not speaker or not carrier or name_words(speaker)[-1] not in {w.text for w in words(claim.text)}:
        return False
    told = (a for q in utterance.quotations for s in q.sentences for a in library.attributions.get(s, ()))
    return any(
        same_speaker(carrier, link, library) for a in told if _holds(a, utterance.quotations[0]) for link in a.chain[1:]
    )


def _holds(attribution: Attribution, quotation: Quotation) -> bool:
    return any(span.overlaps(quotation.span) for span in attribution.content)


def _around(sentence: str, library: Library) -> str:
    """Return a sentence without what its sources say: who is only spoken of did not say it."""
    found = library.sentences[sentence]
    text = found.text
    for content in (c for a in library.attributions.get(sentence, ()) for c in a.content):
        start, end = max(0, content.start - found.span.start), max(0, content.end - found.span.start)
        text = text[:start] + " " * len(text[start:end]) + text[end:]
    return text


def _is_whole(utterance: Utterance, stretch: Stretch) -> bool:
    """Say whether the stretch is one quotation of the remark, or whole sentences of it."""
    span = utterance.span(stretch)
    quotation = next((q for q in utterance.quotations if q.inner.contains(span)), None)
    if quotation is None:
        return stretch == Stretch(0, len(utterance.words))
    before = utterance.text[quotation.inner.start : span.start]
    after = utterance.text[span.end : quotation.inner.end]
    return not re.search(r"\w[^.!?]*$", before) and not re.match(r"[^.!?\w]*\w", after)


def _is_mentioned(quotation: Quotation, claim: ReadClaim) -> bool:
    """Say whether the claim speaks of a word as one ("objects to the term “inquiry”")."""
    return MENTIONING.search(claim.text[: max(0, quotation.span.start - claim.span.start)]) is not None


def _unmarked(quotation: Quotation, inner: str, claim: ReadClaim, library: Library) -> Verdict | None:
    """Judge words that stand in an article, but not in quotation marks."""
    wanted = [w.text for w in words(inner)]
    for sentence in library.sentences.values():
        found = words(sentence.text)
        stretch = find(wanted, [w.text for w in found])
        if stretch is None:
            continue
        if quotation.kind == "scare" or (
            len(wanted) < LONG and (inner[:1].isupper() or _is_mentioned(quotation, claim))
        ):
            return Verdict("verbatim", "The words stand in the article.", library.ref(sentence.id))
        at = sentence.span.start
        source = library.ref(
            sentence.id, Span(start=at + found[stretch.first].start, end=at + found[stretch.last - 1].end)
        )
        reason = "The article has these words, but not as a quotation: it puts them in its own."
        return Verdict("fabricated", reason, source, source.text)
    return None


def _stitched(inner: str, library: Library, spoken: Sequence[Utterance]) -> Verdict | None:
    """Judge a quotation made of the beginning of one remark and the end of another."""
    wanted = [w.text for w in words(inner)]
    if max((likeness(wanted, u.plain) for u in spoken), default=0) >= SINGLE * len(wanted):
        return None
    backwards = wanted[::-1]
    heads = [(longest_prefix(wanted, u.plain), i) for i, u in enumerate(spoken)]
    tails = [(longest_prefix(backwards, u.plain[::-1]), i) for i, u in enumerate(spoken)]
    for head, i in sorted(heads, reverse=True)[:3]:
        for tail, j in sorted(tails, reverse=True)[:3]:
            if (
                i != j
                and head + tail >= len(wanted) - 1
                and _says(wanted[:head])
                and _says(wanted[len(wanted) - tail :])
            ):
                first, second = spoken[i], spoken[j]
                stretch = find(wanted[:head], first.plain) or Stretch(0, len(first.words))
                source = first.ref(stretch, library)
                other = second.ref(Stretch(0, len(second.words)), library).text
                reason = f"Two remarks are run together: “{source.text}” and words from “{other}”."
                return Verdict("stitched", reason, source, source.text)
    return None


def _says(piece: Sequence[str]) -> bool:
    return len(piece) >= 2 and any(w not in FUNCTION for w in piece)


def _altered(inner: str, library: Library, spoken: Sequence[Utterance]) -> Verdict | None:
    """Judge a quotation that was made from one in the source."""
    wanted = [w.text for w in words(inner)]
    scored = [(likeness(wanted, u.plain), -i) for i, u in enumerate(spoken)]
    shared, at = max(scored, default=(0, 0))
    if shared < max(1, ALTERED * len(wanted)) or not set(wanted) & set(spoken[-at].plain) - FUNCTION:
        return None
    utterance = spoken[-at]
    stretch = closest(wanted, utterance.plain)
    source = utterance.ref(stretch, library)
    changed = [
        _change(ours, theirs) for ours, theirs in differences(wanted, utterance.plain[stretch.first : stretch.last])
    ]
    reason = f"The wording differs: {'; '.join(changed[:3]) or 'something was left out without an ellipsis'}."
    return Verdict("altered", reason, source, source.text)


def _change(ours: str, theirs: str) -> str:
    """Say what was changed: words of the quotation and of its source, either of which may be none."""
    if not theirs:
        return f"adds “{ours}”"
    return f"has “{ours}” for “{theirs}”" if ours else f"leaves out “{theirs}”"
