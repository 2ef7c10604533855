"""Words, their stems, and the segments of a sentence within which a "not" or a "may" holds."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, islice, pairwise
from typing import NamedTuple

from service import patterns as re
from service.domain import Span

_WORD = re.compile(r"([^\W_]+(?:[’'.,](?=[^\W_])[^\W_]+)*)")
"""A word; in a group, so that splitting at it gives words and gaps in turn."""

FUNCTION: frozenset[str] = frozenset(
    """a an the this that these those such some any each every all both either other another own same
    i you he she it we they me him her us them my your his its our their mine yours hers ours theirs himself herself
    itself themselves who whom whose which what where when why how there here
    of in on at by for with from to into onto over under about above below between among through during before after
    since until till against toward towards upon within across along around behind beside besides beyond off out up
    down near per via as than like and or but so yet nor if unless because although though while whereas whether
    be am is are was were been being have has had having do does did doing done will would shall should can could may
    might must ought need to very too also just only even still again already now then soon ever never not no none
    more most less least much many few little several s t d ll ve re m mr mrs ms dr sir lady lord""".split()
)
"""Words that carry no content of their own."""

CUES: frozenset[str] = frozenset(
    """say says said saying tell tells told telling add adds added adding state states stated stating according
    reported reports report reporting claim claims claimed claiming note notes noted noting warn warns warned warning
    announce announced announces explain explained explains insist insisted insists argue argued argues believe
    believes believed think thinks thought statement spokesman spokeswoman spokesperson asked ask asks""".split()
)
"""Words of reporting: two tellings of one thing may differ in them."""

IRREGULAR: dict[str, str] = dict(
    pair.split(":")
    for pair in """said:say told:tell found:find fell:fall fallen:fall rose:rise risen:rise took:take taken:take
    gave:give given:give went:go gone:go came:come made:make held:hold kept:keep left:leave lost:lose met:meet
    paid:pay ran:run saw:see seen:see sent:send sold:sell bought:buy brought:bring built:build caught:catch
    began:begin begun:begin became:become broke:break broken:break chose:choose chosen:choose drew:draw drawn:draw
    drove:drive driven:drive fought:fight fled:flee flew:fly flown:fly froze:freeze frozen:freeze got:get
    grew:grow grown:grow heard:hear hid:hide hidden:hide knew:know known:know led:lead lent:lend meant:mean
    shot:shoot showed:show shown:show sang:sing sung:sing sank:sink sunk:sink spoke:speak spoken:speak spent:spend
    stood:stand stole:steal stolen:steal struck:strike taught:teach thought:think threw:throw thrown:throw
    understood:understand wore:wear won:win wrote:write written:write withdrew:withdraw withdrawn:withdraw
    overthrew:overthrow felt:feel dealt:deal dug:dig fed:feed forbade:forbid forbidden:forbid forgot:forget
    ate:eat eaten:eat shrank:shrink shrunk:shrink swore:swear sworn:swear swam:swim woke:wake stuck:stick
    died:die dies:die dying:die lying:lie lies:lie tied:tie men:man women:woman children:child people:person
    upheld:uphold withheld:withhold sued:sue suing:sue owed:owe owing:owe axed:axe axing:axe
    succeed:succeed exceed:exceed proceed:proceed
    sought:seek laid:lay lain:lie bore:bear borne:bear bit:bite bitten:bite bled:bleed blew:blow blown:blow bred:breed
    clung:cling crept:creep drank:drink dwelt:dwell flung:fling hung:hang knelt:kneel leapt:leap leant:lean lit:light
    mistook:mistake mistaken:mistake overtook:overtake overtaken:overtake undertook:undertake undertaken:undertake
    rang:ring rung:ring rode:ride ridden:ride shook:shake shaken:shake shone:shine slept:sleep slid:slide spat:spit
    sped:speed spelt:spell spilt:spill spun:spin sprang:spring sprung:spring strode:stride strove:strive stung:sting
    swept:sweep swung:swing tore:tear torn:tear wept:weep wove:weave woven:weave foresaw:foresee foreseen:foresee
    oversaw:oversee overseen:oversee overcame:overcome outgrew:outgrow underwent:undergo undergone:undergo
    misled:mislead forgave:forgive forgiven:forgive arose:arise arisen:arise awoke:awake learnt:learn burnt:burn
    dreamt:dream proven:prove swollen:swell rebuilt:rebuild repaid:repay resold:resell withstood:withstand
    retook:retake retaken:retake rewrote:rewrite rewritten:rewrite outsold:outsell undid:undo undone:undo
    kg:kilogram kilos:kilogram km:kilometre per:per percent:percent""".split()
)
"""Forms that no suffix rule brings together."""

_SUFFIXES = (("ies", "y"), ("ied", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("ly", ""))
NO_ADVERBS: frozenset[str] = frozenset(
    "reply supply apply family rely ally comply multiply july italy assembly anomaly monopoly bully belly jelly".split()
)
"""Words in "ly" that are no adverbs."""

DISTINCT: dict[str, str] = {
    word: word + "+"
    for word in """comment commentary commentator contract contractor invest investor investment interview instrument
    regular physicist discount population volunteer disappoint disappointment currency disapproval disapprove continent
    curtain celebrity confidence""".split()
}
"""Words with the first letters of quite another one ("comment" and "commend", "investor" and "investigate") → stem."""

STEM_LENGTH = 6
"""Letters of a stem that are compared: enough to tell words apart, few enough for "protect" to meet "protection"."""


class Word(NamedTuple):
    """One word: lower case, its stem, and `[start, end)` in the text that it was cut from."""

    text: str
    stem: str
    start: int
    end: int

    @property
    def content(self) -> bool:
        """Say whether the word carries content."""
        return self.stem not in LIGHT


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the stem of one lower-case word."""
    word = _uncontracted(word) if "'" in word else word
    if word in NO_ADVERBS:
        return _root(word)
    if word in IRREGULAR:
        return _root(IRREGULAR[word])
    if len(word) <= 3 or not word[0].isalpha():
        return word
    for suffix, instead in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3 and not (suffix == "s" and word.endswith("ss")):
            word = word[: -len(suffix)] + instead
            break
    return _root(word)


def _uncontracted(word: str) -> str:
    """Return a word without a genitive, a verb or a "not" that is joined to it ("who'll", "didn't")."""
    if word.endswith("n't"):
        return {"won't": "will", "can't": "can", "shan't": "shall"}.get(word, word[:-3])
    first, _, joined = word.partition("'")
    return first if joined in {"s", "", "ll", "ve", "d", "re", "m"} and first else word


def _root(word: str) -> str:
    """Bring "plann" to "plan", "russian" to "russia", "clos" and "close" together, and cut."""
    if word in DISTINCT:
        return DISTINCT[word]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sle":
        word = word[:-1]
    if len(word) > 5 and word.endswith(("ian", "ean")):
        word = word[:-1]
    return word.removesuffix("e")[:STEM_LENGTH] if len(word) > 3 else word


LIGHT: frozenset[str] = frozenset(stem(w) for w in FUNCTION | CUES)
"""Stems of words that carry no content."""

MAX_KNOWN = 65_536
"""Words whose stems are kept at most."""

_KNOWN: dict[str, tuple[str, str]] = {}
"""Word → lower case and stem: a pure function's answers, kept because words recur."""


@lru_cache(maxsize=4_096)
def words(text: str) -> tuple[Word, ...]:
    """Return the words of `text` in order."""
    pieces = _WORD.split(plain_marks(text))
    stops = list(accumulate(map(len, pieces)))
    if len(_KNOWN) > MAX_KNOWN:
        _KNOWN.clear()
    forms = [_KNOWN.get(piece) or _learn(piece) for piece in pieces[1::2]]
    made = tuple.__new__  # what Word(…) comes down to, in half the time: an article has hundreds
    return tuple(
        [made(Word, (low, root, a, b)) for (low, root), a, b in zip(forms, stops[::2], stops[1::2], strict=False)]
    )


def _learn(word: str) -> tuple[str, str]:
    low = word.lower()
    known = _KNOWN[word] = (low, stem(low))
    return known


@lru_cache(maxsize=4_096)
def _unowned(text: str) -> tuple[str, ...]:
    """Return the words of `text` in order, without the endings of a genitive."""
    return tuple([w.text.removesuffix("'s") for w in words(text)])


def places_of(word: str, text: str) -> list[int]:
    """Return the places of a word among those of `text`, where it may stand in the genitive."""
    found = _unowned(text)
    return [i for i, w in enumerate(found) if w == word] if word in found else []


class Stretch(NamedTuple):
    """`[first, last)`: where some words stand among others."""

    first: int
    last: int


def find(wanted: Sequence[str], inside: Sequence[str], start: int = 0) -> Stretch | None:
    """Return where `wanted` stands in `inside`, word for word, from `start` on."""
    size = len(wanted)
    for at in range(start, len(inside) - size + 1):
        if inside[at] == wanted[0] and list(inside[at : at + size]) == list(wanted):
            return Stretch(at, at + size)
    return None


def plain_marks(text: str) -> str:
    """Return `text` with straight apostrophes: one for one, so that places stay."""
    return text if text.isascii() else text.replace("’", "'").replace("‘", "'").replace("ʼ", "'")


_FOLDED = str.maketrans("İıſ", "iis")
_FOLDS = re.compile("[İıſ]")
"""Letters that a pattern which ignores case takes for plain ones, unlike `str.lower`: hardly any text has one."""


def small(text: str) -> str:
    """Return `text` in small letters: one for one, so that places stay.

    A pattern of small letters finds in it what it would find in `text` if it ignored case, in a third of the time.
    """
    return (text if text.isascii() or not _FOLDS.search(text) else text.translate(_FOLDED)).lower()


@lru_cache(maxsize=8_192)
def stems(text: str) -> frozenset[str]:
    """Return the stems of the content words of `text`."""
    return frozenset(map(stem, _WORD.findall(plain_marks(text).lower()))) - LIGHT


def spanned(found: tuple[Word, ...], spans: tuple[Span, ...], *, start: int) -> frozenset[int]:
    """Return the places of the words that lie in one of `spans`, where the words' text begins at `start`."""
    return frozenset(
        i for i, w in enumerate(found) if any(s.start <= w.start + start and w.end + start <= s.end for s in spans)
    )


_BOUNDARY = re.compile(
    r"[;:—–()]|,(?!\d)|\s-\s|(?<=[a-z0-9)”\"]{2})[.!?](?=[”\"’']?\s)"
    r"|\b(?:and|but|while|whereas|although|though|because|after|before|when|which|who|whose|if|unless|until|since"
    r"|so(?! (?:far|much|many|few|little|often|soon|called)\b)"
    r"|should(?= (?:the|it|they|he|she|there|this|these|any|an?)\b)"
    r"|(?<!at )once|on (?:the )?condition that|provided(?= (?:that|the|an?|he|she|it|they|there)\b)"
    r"|(?:as|so) long as|in the event|as(?= (?:the|he|she|it|they|we|i|this|that|there|his|her|its|their)\b)"
    r"|(?<!more )(?<!less )(?<!fewer )(?<!other )than)\b"
)
"""Where a clause may end, in small letters. "that" and "to" are no boundary: what stands before them holds after."""


_PAIRED = re.compile(r"\b(?:between|both)\b(?!.*\band\b)")
"""What "and" only completes: it begins no clause then."""

_JOINS_NAMES = re.compile(r"\b[A-Z][\w’'-]* and [A-Z]$")
"""An "and" within a name or between two ("the Department of Health and Social Care")."""

_SHORT = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|St|Mt|Gov|Gen|Sen|Rep|Col|Capt|Lt|Sgt|Ltd|Inc|vs|no)\.$"
)
"""A stop that only shortens a word."""

_NO_REASON = re.compile(r"\b[Nn]ot $")
"""What belongs to the "because" behind it, and not to what stands before it: "not because we trust them"."""

MAX_CLAUSES = 40
"""Clauses of a sentence at most: no prose has more, and each is compared with each of another sentence."""


@lru_cache(maxsize=4_096)
def segments(text: str) -> tuple[tuple[int, int], ...]:
    """Return the clauses of a sentence as `[start, end)`; a conjunction begins the clause that it opens."""
    boundaries = islice(_BOUNDARY.finditer(small(text)), MAX_CLAUSES - 1)
    cuts = [0]
    for m in boundaries:
        word = text[m.start() : m.end()]
        if word == "and" and _JOINS_NAMES.search(text, max(0, m.start() - 24), m.end() + 2):
            continue
        if word == "." and _SHORT.search(text, max(0, m.start() - 6), m.end()):
            continue
        if word == "because" and _NO_REASON.search(text, max(0, m.start() - 5), m.start()):
            continue
        if word != "and" or not _PAIRED.search(text, cuts[-1], m.start()):
            cuts.append(m.start() if word[0].isalpha() else m.end())
    return tuple((a, b) for a, b in pairwise([*cuts, len(text)]) if a < b)
