"""What a reader asks of a summary, in words → options. Wishes add up: "in bullets", then "shorter", is both."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from service.domain.summary import LENGTHS, Style

NUMBERS: dict[str, int] = {
    "a": 1, "one": 1, "single": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20,
}  # fmt: skip

LEAST, MOST = 1, 50


class Question(StrEnum):
    """What the last message wants to have answered."""

    SUMMARY = "summary"
    WHO = "who"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What has been asked for so far. `voices` asks for what one name or group said, and for nothing else."""

    sentences: int = LENGTHS["medium"]
    style: Style = Style.PARAGRAPH
    focus: str | None = None
    voices: str | None = None
    question: Question = Question.SUMMARY
    quoted: str | None = None


Change = Callable[[Wishes, re.Match[str]], Wishes]


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of words, and what it changes. Of the rules with the same `about`, the first that matches counts."""

    about: str
    pattern: re.Pattern[str]
    change: Change


def _rule(about: str, pattern: str, change: Change) -> Rule:
    return Rule(about, re.compile(pattern, re.IGNORECASE | re.VERBOSE), change)


def _style(style: Style) -> Change:
    return lambda wishes, _: replace(wishes, style=style)


def _length(sentences: int) -> Change:
    return lambda wishes, _: replace(wishes, sentences=sentences)


def _counted(wishes: Wishes, found: re.Match[str]) -> Wishes:
    word = found["number"].casefold()
    return replace(wishes, sentences=max(LEAST, min(NUMBERS.get(word) or int(word), MOST)))


def _shorter(wishes: Wishes, _: re.Match[str]) -> Wishes:
    return replace(wishes, sentences=max(LEAST, wishes.sentences // 2))


def _longer(wishes: Wishes, _: re.Match[str]) -> Wishes:
    style = Style.PARAGRAPH if wishes.style is Style.HEADLINE else wishes.style
    return replace(wishes, sentences=min(wishes.sentences * 2, MOST), style=style)


def _everything(wishes: Wishes, _: re.Match[str]) -> Wishes:
    return replace(wishes, focus=None, voices=None)


def _voices(wishes: Wishes, found: re.Match[str]) -> Wishes:
    return replace(_roomy(wishes, LENGTHS["medium"]), voices=" ".join(found["who"].split()))


def _focus(wishes: Wishes, found: re.Match[str]) -> Wishes:
    return replace(_roomy(wishes, LENGTHS["short"]), focus=_as_focus(found["focus"]), voices=None)


def _roomy(wishes: Wishes, sentences: int) -> Wishes:
    """Make room for an answer where a headline or a single sentence was wished before."""
    style = Style.PARAGRAPH if wishes.style is Style.HEADLINE else wishes.style
    return replace(wishes, style=style, sentences=max(wishes.sentences, sentences))


def _who(wishes: Wishes, found: re.Match[str]) -> Wishes:
    quoted = re.search(r"[“\"‘](.{3,200}?)[”\"’](?=\W|$)", found.string)
    return replace(wishes, question=Question.WHO, quoted=quoted[1] if quoted else None)


_SAID = r"(?:said|says?|told|claim(?:s|ed)?|stated?|thinks?|announced)"
_NUMBER = rf"(?P<number>\d{{1,2}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_THING = r"(?:sentences?|bullets?|bullet[- ]?points?|points?|lines?)"

RULES: tuple[Rule, ...] = (
    _rule(
        "question",
        rf"""\bwho\b [^.?!]{{0,40}} \b{_SAID}\b | \bsays\ who\b | \baccording\ to\ whom\b | \bwhose\ words\b
        | \bwho\ (?:is|are)\ the\ sources?\b | \bwhere\ (?:does|did|do)\ (?:this|that|it|they)\ come\ from\b
        | ^\W*(?:the\ )?sources?\W*$""",
        _who,
    ),
    _rule(
        "matter", r"\b(?:start\ over|everything|the\ whole\ (?:thing|story)|all\ of\ it|no\ focus|reset)\b", _everything
    ),
    _rule("matter", rf"\b(?:only|just)\b [^.?!]{{0,30}}? \bwhat\ (?P<who>[^.?!]{{2,80}}?)\ {_SAID}\b", _voices),
    _rule("matter", rf"\bwhat\ (?:did|do|does|has|have)\ (?P<who>[^.?!]{{2,80}}?)\ (?:to\ )?{_SAID}\b", _voices),
    _rule(
        "matter",
        r"""\b(?:only|just)\b [^.?!]{0,20}? \b(?:quotes?|quotations?|statements?|words)\ (?:of|by|from)
        \ (?P<who>[^.?!]{2,80})""",
        _voices,
    ),
    _rule("matter", r"^\W*(?:please\W+)?(?:put|place)\ (?P<focus>[^.?!]{2,200}?)\ (?:first|on\ top)\W*$", _focus),
    _rule("matter", r"^\W*(?:please\W+)?(?:start|begin|lead|open)\ with\ (?P<focus>[^.?!]{2,200})\W*$", _focus),
    _rule("matter", r"\b(?:focus(?:ing)?|concentrat\w+)(?:\ only|\ just|\ mainly)?\ on\ (?P<focus>.{2,400})", _focus),
    _rule(
        "matter",
        r"""\b(?:only|just|mainly|tell\ me|more|summary|summari[sz]e\w*|happened|anything|what)\b [^.?!]{0,30}?
        \b(?:about|regarding|concerning)\ (?!(?:this|it|these|them)\b)(?P<focus>.{2,400})""",
        _focus,
    ),
    _rule(
        "style",
        r"""\b(?:no|without|not\ in)\ bullet | \b(?:as|in|into)\ (?:a\ |one\ |running\ )?(?:paragraph|prose|text)\b""",
        _style(Style.PARAGRAPH),
    ),
    _rule("style", r"\b(?:bullets?|bullet[- ]?points?|bulleted|key\ points|list)\b", _style(Style.BULLETS)),
    _rule("style", r"\b(?:headlines?|title)\b", _style(Style.HEADLINE)),
    _rule("length", rf"\b{_NUMBER}(?:[- ](?:short|key|main|concise|brief))?[- ]?{_THING}\b", _counted),
    _rule(
        "length",
        r"\b(?:shorter|shorten|briefer|more\ concise|condense|too\ long|cut\ it\ down|less\ detail)\b",
        _shorter,
    ),
    _rule(
        "length", r"\b(?:longer|more\ detail(?:s|ed)?|expand|elaborate|too\ short|tell\ me\ more)\b", _longer
    ),
    _rule("length", r"\b(?:short|brief|briefly|concise|quick|tl\s*;?\s*dr)\b", _length(LENGTHS["short"])),
    _rule(
        "length", r"\b(?:long|detailed|in\ detail|in[- ]depth|comprehensive|thorough)\b(?!\ (?:did|does|will|has))",
        _length(LENGTHS["long"]),
    ),
)  # fmt: skip
"""Forms of words, the more telling first."""

PLAIN: frozenset[str] = frozenset(
    """please pls can could would you again now ok okay and then just me give a an the of do write it this these those
    them article articles story stories text texts news following here is are summary summarize summarise summarized
    summarised sum up recap digest for to compare check i need want like below""".split()
)
"""Words that ask for a summary and for nothing special."""

MAX_ASKED = 400
"""Code points of an instruction that are read."""

_WORD = re.compile(r"\w+")


def add(wishes: Wishes, asked: Sequence[str], *, strictly: bool = True) -> Wishes:
    """Return the wishes with those of an instruction added.

    Where an instruction is not understood, its words become the focus; `strictly`, they change nothing.
    """
    wishes = replace(wishes, question=Question.SUMMARY, quoted=None)
    for text in asked:
        wishes, understood = _apply(wishes, text)
        if not (understood or strictly or is_plain(text)):
            wishes = replace(_roomy(wishes, LENGTHS["short"]), focus=_as_focus(text), voices=None)
    return wishes


def is_wish(text: str) -> bool:
    """Say whether a short text is a wish that is understood."""
    return _apply(Wishes(), text)[1] or is_plain(text)


def is_plain(text: str) -> bool:
    """Say whether a text asks for a summary and for nothing special."""
    found = _WORD.findall(text.casefold()) if len(text) <= MAX_ASKED else []
    return bool(found) and PLAIN.issuperset(found)


def _apply(wishes: Wishes, text: str) -> tuple[Wishes, bool]:
    settled: set[str] = set()
    for rule in RULES:
        found = None if rule.about in settled else rule.pattern.search(text[:MAX_ASKED])
        if found is not None:
            wishes = rule.change(wishes, found)
            settled.add(rule.about)
        if wishes.question is Question.WHO:
            break
    return wishes, bool(settled)


def _as_focus(text: str) -> str:
    return " ".join(text.split())[:MAX_ASKED].strip(" .!?:")
