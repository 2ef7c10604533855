"""Through whom it came: venues that pass on, and carriers that a reader infers."""

from collections.abc import Sequence
from dataclasses import replace

from service import patterns as re
from service.analysis.attributions.frames import Frame
from service.analysis.attributions.speakers import MAX_BACK, Speakers
from service.analysis.english.nouns import CARRIERS
from service.analysis.english.places import DEMONYMS
from service.domain import Attribution, Span

_STATE_NETWORK = re.compile(
    r"\b(?:state|public|national|local)(?:-(?:run|owned|controlled|backed))?\s+(?:network|channel|broadcaster|station|outlet|newspaper|paper|agency)\b",
    re.IGNORECASE,
)
_BARE_VENUE = re.compile(
    r"\b((?:(?!on\b|in\b|the\b|via\b)\w+ )?(?:state|national|public|local|government|independent|private)(?:-run)? "
    r"(?:television|tv|radio|media|newspapers|broadcaster))\b",
    re.IGNORECASE,
)
_PLATFORMS = frozenset(
    """
twitter facebook instagram tiktok telegram youtube x linkedin reddit weibo snapchat whatsapp
""".split()
)
_PARLIAMENTS = frozenset("dáil seanad bundestag duma rada sejm knesset storting riksdag folketing majlis".split())
_NO_OUTLETS = (
    frozenset("parliament congress mps lawmakers senators police court".split())
    | _PARLIAMENTS
    | {d.lower() for d in DEMONYMS}
)
"""Who is told something and passes nothing on."""

_PLACED = re.compile(r"\b(?:in|at|from|of|on|during|after|outside|near)\b")
"""What stands before a name that only tells where or when somebody was told."""

_WORD = re.compile(r"\w+")
_SMALL = frozenset(
    """
the a an of to in on at for and or is are be been was were that this with by as it its has have had will would
from
""".split()
)

MATCH = 0.4
"""Share of a headline's words of content that a body's content must hold to be its origin."""


def venue_name(text: str, span: Span, frame: Frame, speakers: Speakers, *, addressed: bool) -> str | None:
    """Return the carrier that a venue names: "on Channel One", "told the Mirror", "on state television"; else None."""
    del frame
    surface = span.of(text)
    for name in speakers.names_in(span.start, span.end):
        last = name.canonical.split()[-1].lower()
        carries = any(w.lower() in CARRIERS for w in name.canonical.split())
        if name.canonical in speakers.outlets:
            return name.canonical
        if name.canonical.lower() in _PLATFORMS or name.kind == "person":
            continue
        if carries or (last not in _PLATFORMS and _is_outlet(speakers, name.canonical) and name.kind == "organisation"):
            return name.canonical
        stated = addressed and not _PLACED.search(text[span.start : name.span.start])
        if stated and name.kind == "other" and name.canonical.isalpha() and last not in _NO_OUTLETS:
            return name.canonical
    match = _BARE_VENUE.search(surface)
    if match is not None:
        return f"({match.group(1)})"
    if _STATE_NETWORK.search(surface) or re.search(
        r"\b(?:the|that) (?:paper|newspaper|channel|network|broadcaster|programme|program|"
        r"agency|magazine|outlet|station)\b",
        surface,
    ):
        spoken = [s for s in speakers.spoken[-MAX_BACK:] if s.kind == "organisation" and _carries(s.name)]
        before = speakers.names_in(0, span.start)[-MAX_BACK:]
        named = [n for n in before if n.kind == "organisation" and _broadcasts(n.canonical)]
        if named and re.search(r"network|channel|broadcaster|station|programme|program", surface):
            return named[-1].canonical
        return spoken[-1].name if spoken else None
    return None


def _broadcasts(name: str) -> bool:
    return any(
        w
        in {
            "channel",
            "tv",
            "television",
            "network",
            "radio",
            "bbc",
            "cnn",
            "nbc",
            "abc",
            "cbs",
            "fox",
            "itv",
            "sky",
            "npr",
            "one",
        }
        for w in name.lower().split()
    )


def _carries(name: str) -> bool:
    return any(w.strip("()") in CARRIERS for w in name.lower().split())


def _is_outlet(speakers: Speakers, name: str) -> bool:
    return _carries(name) or any(s.name == name and _carries(s.name) for s in speakers.spoken[-MAX_BACK:])


def infer_carriers(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Add what a reader infers: a speaker's other stated carriers; a headline's origin in the body."""
    carriers: dict[str, list[str]] = {}
    for attribution in attributions:
        if attribution.source is None or attribution.source.name is None:
            continue
        known = carriers.setdefault(attribution.source.name, [])
        if len(attribution.chain) > 1:
            known += [c for c in attribution.chain[1:] if c not in known and not c.startswith("(")]
    inferred = [_with_carriers(a, carriers) for a in attributions] if any(carriers.values()) else list(attributions)
    if any(a.kind == "continued" for a in inferred):
        inferred = _continued(inferred)
    return [_with_origin(text, a, inferred) if a.headline else a for a in inferred]


def _continued(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Give what carries on from the sentence before the chain of that sentence, as inferred."""
    found: list[Attribution] = []
    for attribution in attributions:
        before = found[-1] if found else None
        carried = attribution
        if attribution.kind == "continued" and before is not None:
            chain = before.chain + before.chain_inferred
            carried = replace(attribution, chain_inferred=chain)
        found.append(carried)
    return found


def _with_carriers(attribution: Attribution, carriers: dict[str, list[str]]) -> Attribution:
    source = attribution.source
    if source is None or source.name is None or attribution.headline or source.name.startswith("("):
        return attribution
    more = tuple(c for c in carriers[source.name] if c not in attribution.chain)
    return replace(attribution, chain_inferred=more) if more else attribution


def _with_origin(text: str, headline: Attribution, attributions: Sequence[Attribution]) -> Attribution:
    """Give a headline the chain of the first attribution below that says the same."""
    wanted = _words(text, headline)
    if len(wanted) < 3:
        return headline
    for attribution in attributions:
        if (
            attribution.headline
            or not attribution.chain
            or len(wanted & _words(text, attribution)) < MATCH * len(wanted)
        ):
            continue
        origin = tuple(
            c
            for c in attribution.chain + attribution.chain_inferred
            if not c.startswith("(") and c not in headline.chain
        )
        return replace(headline, chain_inferred=origin) if origin else headline
    return headline


def _words(text: str, attribution: Attribution) -> set[str]:
    return {w for span in attribution.content for w in _WORD.findall(span.of(text).lower())} - _SMALL
