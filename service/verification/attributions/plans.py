"""What somebody is to do by his own word: who tells it as his plan need not say again that he said it."""

from service import patterns as re
from service.analysis.english.nouns import ORGANISATIONS
from service.verification.claims import ReadClaim
from service.verification.clauses import read_clauses
from service.verification.deeds.reading import Deed, read_deeds
from service.verification.lexicon.meaning import meaning, meanings
from service.verification.library import Library, Statement

PLANNED: frozenset[str] = frozenset(["coming", "certain"])
"""What the status of a deed is that somebody means to do."""

OF_ITS_OWN = re.compile(r"(?:its|their) [a-z]", re.IGNORECASE)
"""How somebody is brought in who speaks for the body that was named before."""

BODIES: frozenset[str] = frozenset(map(meaning, ORGANISATIONS))
"""Meanings of nouns for bodies."""

FARING: frozenset[str] = frozenset(
    map(
        meaning,
        """be become lose make fall rise grow reach suffer miss need face run cost earn fail die survive win recover get
        remain stay benefit exceed fit happen see cause mean drop shrink double struggle arrive have""".split(),
    )
)
"""Meanings of verbs that tell how somebody fares, which he can only foresee."""


def tells_own_plan(claim: ReadClaim, statement: Statement, library: Library) -> bool:
    """Say whether a claim of one clause tells as somebody's plan what a statement has him say of himself."""
    if len(read_clauses(claim.text)) > 1:
        return False
    told = [d for d in read_deeds(statement.text) if _is_planned(d) and _is_the_speaker(d, statement, library)]
    return any(d.verb == t.verb and d.agent & t.agent for d in read_deeds(claim.text) if _is_planned(d) for t in told)


def _is_planned(deed: Deed) -> bool:
    return deed.status in PLANNED and deed.verb not in FARING and bool(deed.agent)


def _is_the_speaker(deed: Deed, statement: Statement, library: Library) -> bool:
    """Say whether whoever is to do it is the one who says so: by name, by "it" behind it, or by one of its own."""
    source = statement.source
    nameless = (source.name or "(").startswith("(")
    if (source.kind == "pronoun" and not nameless) or source.kind == "organisation":
        return deed.agent <= meanings(source.name or source.text)
    behind = all(c.start < source.span.start for c in statement.attribution.content)
    own = (nameless and source.text.lower() in {"it", "they"}) or OF_ITS_OWN.match(source.text)
    return bool(own and behind and deed.agent & (BODIES | library.naming))
