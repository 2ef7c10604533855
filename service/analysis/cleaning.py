"""Passages that are not the article's: promo lines, polls, share and newsletter lines. Marked, never deleted.

A rule looks at a whole line, never inside running prose: a reporter may write "Share" or ask a question.
What a rule cannot be sure of stays in.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from service import patterns as re
from service.domain import Excluded, Sentence, Span


class Rule(NamedTuple):
    """A kind of line, how it reads, and why it goes. `heads` means that the heading under it belongs to it too."""

    kind: str
    reason: str
    pattern: re.Pattern[str]
    heads: bool = False


def _line(*forms: str) -> re.Pattern[str]:
    """Any of `forms` as a whole line, whatever punctuation follows."""
    return re.compile(rf"(?:{'|'.join(forms)})\W*", re.IGNORECASE)


RULES: tuple[Rule, ...] = (
    Rule(
        "promo_label",
        "It announces other stories of the site.",
        _line(
            r"trending(?: (?:now|stories|news))?",
            r"related(?: (?:articles?|stor(?:y|ies)|coverage|content|news|links?|topics?))?",
            r"(?:read|see|watch|listen) (?:also|more|next|now)(?: (?:on|about|from|in) .{1,60})?",
            r"also (?:read|see|on .{1,40})",
            r"you (?:may|might) (?:also )?(?:like|be interested in)",
            r"more (?:from|on|about|stories|news|like this)(?: .{1,60})?",
            r"most (?:read|popular|viewed|shared|watched|recent)(?: .{1,40})?",
            r"recommended(?: (?:for you|stories|reading|articles))?",
            r"(?:editor['’]?s['’]?|our) (?:picks?|choice)",
            r"top stories",
            r"don['’]?t miss(?: this)?",
            r"must[- ]reads?",
            r"in case you missed it",
            r"up next",
            r"what to read next",
            r"keep reading",
            r"latest (?:news|headlines|stories|videos?)",
            r"promoted(?: stories)?",
            r"from our partners",
        ),
        heads=True,
    ),
    Rule(
        "promo_line",
        "It points to another story of the site.",
        _line(
            r"(?:related|read (?:more|also|next)|see also|also read|watch(?: now)?|more|trending|don['’]t miss"
            r"|recommende",
            r"|listen(?: now)?|must[- ]read|exclusive offer|video|gallery|live updates)\s*(?::|»|>>|→|\|)\s*\S.{3,180}",
        ),
    ),
    Rule(
        "reader_poll",
        "It asks the reader, not the news.",
        _line(
            r"(?:do|did|are|were|have|would|will|should|could|can) you\b.{3,160}\?",
            r"what do you think\b.{0,160}\??",
            r"(?:(?:take|answer|vote in) (?:our|the|this) (?:poll|survey|quiz)|reader poll|poll)\b.{0,80}",
            r"(?:yes|no)(?: ?: ?\d{1,3} ?%(?: \([\d,]+ votes?\))?)",
            r"completing this poll\b.{0,200}",
            r"vote (?:now|here|below)",
            r"(?:tell us|let us know|have your say|share your (?:thoughts?|views?|opinions?))\b.{0,120}",
            r"join the (?:conversation|debate|discussion)\b.{0,80}",
        ),
    ),
    Rule(
        "source_link",
        "It is a link that a copying site left behind.",
        _line(
            r"source(?: link| article| url)?(?: ?: ?\S{0,200})?",
            r"original (?:article|source|post|story)(?: ?: ?\S{0,200})?",
            r"(?:link|via|permalink)(?: ?: ?\S{1,200})?",
            r"https?://\S+",
            r"read the (?:full|original|rest of the|entire) (?:article|story|report|post)(?: .{1,60})?",
            r"(?:click|tap) here(?: .{1,100})?",
            r"view (?:original|gallery|comments|all)(?: .{1,60})?",
            r"(?:load|show|view|see) (?:more|all)(?: (?:comments|stories|replies))?",
        ),
    ),
    Rule(
        "newsletter",
        "It asks the reader to subscribe or to sign up.",
        _line(
            r"(?:sign up|subscribe|register|join|get|receive|enter your email)\b.{0,120}\b(?:newsletters?|inbox"
            r"|email(?:s| updates?| alerts?)?|daily briefing|mailing list|push notifications?"
            r"|breaking news alerts?)\b.{0,120}",
            r"(?:our|the) (?:free )?(?:daily |weekly |morning |evening )?newsletters?(?: .{1,60})?",
            r"newsletter(?: sign[- ]?up)?",
            r"subscribe(?: (?:now|today|here|to .{1,80}))?",
            r"thank(?:s| you) for (?:subscribing|signing up|reading)\b.{0,120}",
            r"already (?:a subscriber|subscribed|a member)\b.{0,80}",
            r"(?:support|donate to) (?:our|independent|quality) (?:journalism|reporting|work|newsroom)\b.{0,160}",
            r"become a (?:member|subscriber|supporter)\b.{0,120}",
            r"download (?:our|the) (?:free )?(?:\S{1,30} )?app\b.{0,100}",
            r"(?:log|sign) in(?: to .{1,60})?",
            r"create (?:a free |an )account\b.{0,60}",
        ),
    ),
    Rule(
        "share_line",
        "It offers to share or follow.",
        _line(
            r"share(?: (?:this|on|via|with)\b.{0,80})?",
            r"(?:tweet|retweet|print|email|whatsapp|facebook|twitter|linkedin|reddit|telegram|copy link|pin it"
            r"|flipboard|bookmark|save|comments?(?: \(\d+\))?)",
            r"follow (?:us|@\S+|\S{1,40}(?: \S{1,40}){0,3}) on\b.{0,100}",
            r"(?:like|find|join) us on\b.{0,80}",
            r"\d+ (?:shares?|comments?)",
            r"(?:facebook|twitter|whatsapp|email|print|linkedin|share|x)(?:[ ,|/·]+(?:facebook|twitter|whatsapp"
            r"|email|print|linkedin|reddit|telegram|share|x|copy link))+",
        ),
    ),
    Rule(
        "site_notice",
        "It is a notice of the site.",
        _line(
            r"advertisement",
            r"advertising",
            r"sponsored(?: (?:content|by .{1,60}))?",
            r"ad",
            r"story continues(?: below(?: (?:this )?advertisement)?)?",
            r"article continues(?: below| after).{0,60}",
            r"continue reading(?: below)?",
            r"(?:©|\(c\)|copyright)\s.{1,160}",
            r"all rights reserved.{0,120}",
            r"this (?:article|story|post) (?:was )?(?:originally|first) (?:appeared|published|ran)\b.{0,160}",
            r"(?:we use|this (?:site|website) uses) cookies\b.{0,200}",
            r"accept (?:all )?cookies",
            r"terms (?:of|and) (?:use|service|conditions)(?: .{1,60})?",
            r"privacy policy(?: .{1,60})?",
            r"skip to (?:main )?content",
            r"back to top",
            r"image (?:source|caption|credit)(?: ?[:,].{0,120})?",
            r"getty images",
            r"\d+ min(?:ute)?s? read",
            r"listen to (?:this )?article.{0,60}",
        ),
    ),
)
"""Best first: the first rule whose pattern is the whole line names the kind."""

QUOTED = "“\"‘'«„"
"""A line that opens a quotation is somebody's words, even where it reads like a poll."""


def find_excluded(sentences: Sequence[Sentence]) -> tuple[Excluded, ...]:
    """Return the excluded passages in order, each with its rule and reason. The first line is never excluded.

    A label that announces other stories ("Trending:") takes the heading lines directly under it along.
    """
    lines = [tuple(group) for _, group in groupby((s for s in sentences if s.field == "text"), lambda s: s.paragraph)]
    return tuple(_find(lines))


def outside(sentences: Iterable[Sentence], excluded: Sequence[Excluded]) -> Iterator[Sentence]:
    """Yield the sentences that no excluded passage touches. Both stand in order."""
    at = 0
    for sentence in sentences:
        if sentence.field == "title":
            yield sentence
            continue
        while at < len(excluded) and excluded[at].span.end <= sentence.span.start:
            at += 1
        if at == len(excluded) or not excluded[at].span.overlaps(sentence.span):
            yield sentence


def _find(lines: Sequence[tuple[Sentence, ...]]) -> Iterator[Excluded]:
    promoted = False
    for index, line in enumerate(lines):
        rule = _rule_of(line) if index else None
        if rule is not None:
            yield _excluded(line, rule.kind, rule.reason)
            promoted = rule.heads
        elif promoted and _is_headline(line):
            yield _excluded(
                line, "promo_headline", "It is the headline of another story, under a label that announces one."
            )
        else:
            promoted = False


def _rule_of(line: Sequence[Sentence]) -> Rule | None:
    text = " ".join(s.text for s in line)
    if len(line) > 3 or len(text) > 400 or text[0] in QUOTED:
        return None
    return next((rule for rule in RULES if rule.pattern.fullmatch(text)), None)


def _is_headline(line: Sequence[Sentence]) -> bool:
    """Say whether a line looks like a headline: no final stop, and most words of four letters or more capitalised."""
    if len(line) != 1 or not line[0].heading:
        return False
    words = [w for w in re.findall(r"[^\W\d_][\w’'-]*", line[0].text) if len(w) > 3]
    return bool(words) and sum(w[0].isupper() for w in words) >= 0.6 * len(words)


def _excluded(line: Sequence[Sentence], kind: str, reason: str) -> Excluded:
    span = Span(start=line[0].span.start, end=line[-1].span.end)
    return Excluded(span=span, text=" ".join(s.text for s in line), kind=kind, reason=reason)
