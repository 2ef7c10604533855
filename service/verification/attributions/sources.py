"""Whether the source that a claim names is the source that an article names."""

from dataclasses import replace
from enum import Enum
from functools import lru_cache

from service import patterns as re
from service.analysis.english.given_names import FEMALE, MALE
from service.analysis.naming import name_words, same_name
from service.analysis.roles import role_of
from service.analysis.wording import CUES, FUNCTION, Word, stem, words
from service.domain import Source
from service.verification.attributions.speech import SPEECH
from service.verification.entities.descriptions import may_be_called
from service.verification.entities.offices import holds_office, is_of_another, roles_of
from service.verification.entities.origins import NATIONS, nations, same_nation
from service.verification.entities.speakers import is_anothers, may_describe, same_speaker
from service.verification.lexicon.bodies import COMPANY, MEDIUM, SPOKESMEN
from service.verification.lexicon.meaning import meaning
from service.verification.lexicon.numbers import NUMBERS
from service.verification.library import Library, Statement

BODY_PRONOUNS: frozenset[str] = frozenset({"it", "they"})
"""Pronouns that a body speaks by: a claim may well say "the company" for them."""


class Likeness(Enum):
    """How sure it is that two sources are one."""

    SAME = 3
    DESCRIBED = 2
    OPEN = 1
    OTHER = 0


def likeness(source: Source, statement: Statement, library: Library) -> Likeness:
    """Compare the source of a claim with that of a statement, or with one who passed the statement on.

    Many rules ask the same of each statement of a long text, so the answers are kept with the library.
    """
    known = library.kept.likened[source.text, source.name, source.kind]
    asked = id(statement.attribution), statement.source
    if asked not in known:
        known[asked] = compare(source, statement, library)
    found: Likeness = known[asked]
    return found


def compare(source: Source, statement: Statement, library: Library) -> Likeness:
    """Compare them anew; `likeness` keeps the answer for a statement that was read in an article."""
    theirs = statement.source
    if _are_surely_two(source, statement, library):
        return Likeness.OTHER
    if _is_company(source, theirs, library) or _is_company(theirs, source, library) or _is_outlet(source, theirs):
        return Likeness.DESCRIBED
    if word_for_word(source, theirs) or any(_same(source, name, library) for name in _everybody(statement)):
        return Likeness.SAME
    if _is_open(source, statement, library):
        return Likeness.OPEN
    if theirs.name is None and theirs.kind in {"pronoun", "nominal"}:
        return (
            Likeness.DESCRIBED
            if theirs.kind == "nominal" and _is_called(source, statement, library)
            else (Likeness.OTHER)
        )
    described = (
        (NEITHER.match(source.text) and NEITHER.match(theirs.text))
        or _is_of_the_body(source, statement, library)
        or _speaks_for_it(source, statement, library)
        or _described(source, statement, library)
        or _is_called(source, statement, library)
    )
    return Likeness.DESCRIBED if described else Likeness.OTHER


def _are_surely_two(source: Source, statement: Statement, library: Library) -> bool:
    """Say whether they are of two nations or owners, one of many and many, or somebody's and that one himself."""
    theirs = statement.source
    if _of_two_nations(source, theirs) or _of_others(source, theirs) or _are_others(source, statement, library):
        return True
    if _is_one_of_many(source.text, theirs.text) or _is_one_of_many(theirs.text, source.text):
        return True
    return theirs.name is not None and is_anothers(source.name or f"({source.text})", theirs.name, library)


NEITHER = re.compile(r"neither\b", re.IGNORECASE)
"""How two are named of whom the one does what the other does not do either."""


def _is_one_of_many(one: str, many: str) -> bool:
    """Say whether one is brought in as a single one, and the other as so many: "a naval source", "two people"."""
    single = INDEFINITE.match(one) is not None and _SEVERAL.match(one) is None
    return single and many.partition(" ")[0].lower() in NUMBERS - {"one"}


_SEVERAL = re.compile(
    r"an? (?:pair|couple|few|number|group|handful|trio|team|majority|quarter|third|\w+ of)\b", re.IGNORECASE
)


def _is_called(source: Source, statement: Statement, library: Library) -> bool:
    """Say whether the claim's description may well mean the speaker, and nothing shows that it means another."""
    if not _anonymous(source) or source.kind == "pronoun":
        return False
    theirs = statement.source
    around = library.sentences[statement.sentence].text
    return may_be_called(source.text, theirs.name or f"({theirs.text})", theirs.text, around, library)


def _are_others(source: Source, statement: Statement, library: Library) -> bool:
    """Say whether several are named by what they are, who speak elsewhere: "experts" are not the expert then."""
    theirs = statement.source
    several = source.kind in {"anonymous", "nominal"} and source.text.lower().endswith("s") and " " not in source.text
    if not several or theirs.kind not in {"person", "nominal"} or theirs.text.lower().endswith("s"):
        return False
    return any(word_for_word(source, s.source) for s in library.statements if s is not statement)


def known_by_name(source: Source, library: Library) -> Source:
    """Return a claim's source as the person whose surname it is, where only the articles show that ("Kearns said")."""
    word = source.text
    if source.kind not in {"anonymous", "nominal"} or not word[:1].isupper() or not word.isalpha():
        return source
    found = {n.canonical for n in library.full_names if n.kind == "person" and n.canonical.endswith(f" {word}")}
    return replace(source, name=found.pop(), kind="person") if len(found) == 1 else source


def _is_open(source: Source, statement: Statement, library: Library) -> bool:
    """Say whether it stays open whom one of the two means: by a pronoun, or by no name at all."""
    theirs = statement.source
    if _open(source, theirs) or (
        theirs.kind == "pronoun"
        and source.kind in {"nominal", "anonymous"}
        and not _role_near(source, statement, library)
        and not _role_of_another(source, theirs, library)
    ):
        return True
    unsure = theirs.name is None and theirs.kind in {"pronoun", "nominal"}
    if (unsure or _misread(statement)) and _could_be(source, statement, library):
        return True
    nameless = not unsure and (theirs.name or "(").startswith("(")
    return nameless and source.kind == "person" and mentions(source, library.sentences[statement.sentence].text)


WHOSE = re.compile(r"\b(?:of|for|by) (?:the )?(?P<whose>[A-Z][\w’'-]+(?: (?:of |and )?[A-Z][\w’'-]+)*)")
"""Whose spokesman, government or family a description means."""


def _of_others(source: Source, theirs: Source) -> bool:
    """Say whether both are described as somebody's, and not as the same one's: "a lawyer for Orr", "… for Lund"."""
    if not all((s.name or "(").startswith("(") for s in (source, theirs)):
        return False
    ours, whose = WHOSE.search(source.text), WHOSE.search(theirs.text)
    return ours is not None and whose is not None and not same_name(ours["whose"], whose["whose"])


def _of_two_nations(source: Source, theirs: Source) -> bool:
    """Say whether a source without a name is told from the other by its nation ("a South Korean official")."""
    if not (source.name or "(").startswith("("):
        return False
    ours, others = nations(source.text), nations(theirs.text)
    return bool(ours and others) and not any(same_nation(a, b) for a in ours for b in others)


PERSONAL: frozenset[str] = frozenset({"he", "she"})
"""Pronouns that no body speaks by."""


def _misread(statement: Statement) -> bool:
    """Say whether a pronoun may mean another than it was read to: one who is spoken of, or a body for "she"."""
    theirs = statement.source
    if theirs.kind != "pronoun" or theirs.name is None:
        return False
    if theirs.name.startswith("("):
        return theirs.text.lower() in PERSONAL
    return stem(name_words(theirs.name)[-1]) in statement.content


_COMPANY_STEMS: frozenset[str] = frozenset(map(stem, COMPANY))

NO_COMPANY = re.compile(
    r"\b(?:union|federation|association|ministry|department|agency|university|police|party|court|council|parliament"
    r"|authority|institute|committee|commission|board|church|school|hospital|club|government|bank|office)\b",
    re.IGNORECASE,
)
"""Bodies that no text calls so."""


def _is_company(source: Source, theirs: Source, library: Library) -> bool:
    """Say whether "the company" of the claim may be the body that the article names."""
    taken_up = source.kind == "pronoun" and source.name is not None and source.text.lower() in BODY_PRONOUNS
    bodily = taken_up or source.kind in {"nominal", "anonymous", "organisation"}
    described = bodily and (source.name or "(").startswith("(")
    if not described or not _calls_a_company((source.name or "").strip("()") if taken_up else source.text):
        return False
    named = theirs.name or theirs.text
    national = any(w.text in NATIONS for w in words(source.text)) and head(theirs) in _COMPANY_STEMS
    if NO_COMPANY.search(named) or (named.startswith("(") and not national):
        return False
    return theirs.kind == "organisation" or _is_nobody(named, library)


@lru_cache(maxsize=1_024)
def _calls_a_company(text: str) -> bool:
    """Say whether a description is a word for a company, and at most its nation."""
    words_of = [w.text for w in words(text) if w.text not in FUNCTION and w.text not in NATIONS]
    return len(words_of) == 1 and words_of[0] in COMPANY


def _is_outlet(source: Source, theirs: Source) -> bool:
    """Say whether "a newspaper" of the claim may be the outlet that the article names."""
    if not _anonymous(source) or head(source) not in OUTLETS:
        return False
    medium = theirs.kind == "organisation" and MEDIUM.search(theirs.name or "(") is not None
    return medium and (INDEFINITE.match(source.text) is not None or _is_described_so(source, theirs))


def _is_described_so(source: Source, theirs: Source) -> bool:
    """Say whether the article calls an outlet what the claim has for its name: "the state-owned Channel One"."""
    called = words((source.name or source.text).strip("()"))
    ours = frozenset(w.stem for w in called if w.text not in FUNCTION and w.text != "unnamed") - OUTLETS
    return len(ours) > 1 and ours <= frozenset(worded(theirs))


INDEFINITE = re.compile(r"an?\b", re.IGNORECASE)
"""How something is brought in that the claim does not name."""

OUTLETS: frozenset[str] = frozenset(
    map(
        stem,
        """newspaper newspaper's paper paper's daily weekly magazine broadcaster station tabloid website outlet
        television tv channel network radio agency""".split(),
    )
)
"""Stems of what a text calls an outlet."""


def _is_nobody(name: str, library: Library) -> bool:
    """Say whether a name that has the look of a person's has neither a given name nor a role."""
    given = next(iter(name_words(name)), "")
    return given not in MALE and given not in FEMALE and not roles_of(name, library)


def _open(source: Source, theirs: Source) -> bool:
    """Say whether a pronoun leaves open whom one of the two means."""
    nameless = (source.name or "(").startswith("(")
    by_pronoun = theirs.name is None and theirs.text.lower() in BODY_PRONOUNS
    of_them = bool({w.text for w in words(theirs.text)} & OF_THEM) and source.kind in {"nominal", "anonymous"}
    return (source.kind == "pronoun" and source.name is None) or ((by_pronoun or of_them) and nameless)


def word_for_word(source: Source, theirs: Source) -> bool:
    """Say whether both are described in the same words."""
    return source.kind != "pronoun" and worded(source) == worded(theirs) != ()


def _everybody(statement: Statement) -> tuple[str, ...]:
    return (*statement.names, *statement.attribution.chain_inferred)


def worded(source: Source) -> tuple[str, ...]:
    """Return the words of a description, for telling whether two are the same ("The mayor", "the mayor")."""
    return _worded(source.text)


@lru_cache(maxsize=1_024)
def _worded(text: str) -> tuple[str, ...]:
    return tuple([w.stem for w in words(text) if w.text not in FUNCTION])


def _same(source: Source, name: str, library: Library) -> bool:
    return source.name is not None and same_speaker(source.name, name, library)


def _speaks_for_it(source: Source, statement: Statement, library: Library) -> bool:
    """Say whether an unnamed spokesman of the body that the claim names said it."""
    said = {w.stem for w in words(statement.source.text)}
    if head(statement.source) not in SPOKESMEN and not said & SPOKESMEN:
        return False
    near = (statement.sentence, library.before(statement.sentence))
    return any(mentions(source, library.sentences[s].text) for s in near if s)


FORCES: dict[str, frozenset[int]] = {
    stem(body): frozenset(g for w in roles.split() if (g := role_of(w)) is not None)
    for body, roles in {
        "police": "inspector",
        "investigators": "inspector prosecutor",
        "prosecutors": "prosecutor",
        "authorities": "inspector prosecutor minister mayor",
        "government": "minister secretary",
        "ministry": "minister",
        "court": "judge",
        "judges": "judge",
        "army": "general",
        "military": "general",
        "researchers": "scientist author",
        "scientists": "scientist author",
        "authors": "scientist author",
        "team": "scientist author player",
    }.items()
}
"""Bodies and groups, and the roles of those whose word is theirs."""


def _is_of_the_body(source: Source, statement: Statement, library: Library) -> bool:
    """Say whether the claim gives the word of one who acts for a body to the body ("police" for an inspector)."""
    if not _anonymous(source) and source.kind not in {"organisation", "nominal"}:
        return False
    called = head(source) or ""
    if any(w.stem == called and role_of(w.text) is not None and not w.text.endswith("s") for w in words(source.text)):
        return False
    roles = FORCES.get(called)
    return roles is not None and bool(roles & roles_of(statement.source.name or statement.source.text, library))


def repeats(source: Source, cue_text: str | None, statement: Statement) -> bool:
    """Say whether the claim's attribution stands inside what the statement says ("that an informer had warned …")."""
    cue = {w.stem for w in words(cue_text or "") if w.text not in FUNCTION}
    return bool(cue) and cue <= {w.stem for w in words(statement.text)} and mentions(source, statement.text)


def _described(source: Source, statement: Statement, library: Library) -> bool:
    """Say whether one is the other's description: a shared head noun, a role beside the name, one of the same group."""
    ours, theirs = head(source), head(statement.source)
    alike = _one_group(ours, theirs) or _one_office(source, statement.source)
    if alike and _anonymous(source) and _anonymous(statement.source):
        return True
    if ours and ours in {stem(w) for w in name_words(statement.source.text)} and source.kind != "person":
        return True
    names = (statement.source.name or statement.source.text, statement.source.text)
    ours_called = source.name if source.kind == "person" and source.name else source.text
    if any(same_speaker(ours_called, n, library) for n in names):
        return True
    if (
        _anonymous(source)
        and statement.source.kind in {"person", "pronoun"}
        and may_describe(source.text, names[0], library)
    ):
        return True
    return _role_near(source, statement, library)


def _one_group(ours: str | None, theirs: str | None) -> bool:
    """Say whether two head nouns are one, or may name the same people ("the team", "the researchers")."""
    return ours is not None and (ours == theirs or any({ours, theirs} <= group for group in GROUPS))


def _one_office(one: Source, other: Source) -> bool:
    """Say whether both are offices of one matter: "the mining authority", "the state mining office"."""
    ours, theirs = worded(one), worded(other)
    if not {ours[-1:], theirs[-1:]} <= OFFICES:
        return False
    return not set(ours[:-1]).isdisjoint(theirs[:-1])


OFFICES: frozenset[tuple[str, ...]] = frozenset(
    (stem(noun),)
    for noun in """office authority agency department body ministry service bureau administration board commission
    inspectorate regulator watchdog""".split()
)
"""Stems of what an authority is called, one for another."""

GROUPS: tuple[frozenset[str], ...] = tuple(
    frozenset(map(stem, group.split()))
    for group in (
        "team researchers scientists authors academics",
        "police officers detectives investigators",
        "jury jurors",
        "cabinet government ministers administration",
        "court judges bench panel tribunal",
        "union unions workers",
        "doctors medics hospital clinicians",
        "fans supporters",
        "company firm bosses management",
        "residents locals villagers neighbours neighbors",
        "firefighters brigade crews",
    )
)
"""Nouns by which people who speak together are called, one for another."""


def _anonymous(source: Source) -> bool:
    return source.name is None or source.name.startswith("(") or source.kind in {"nominal", "anonymous"}


BEHIND_HEAD: frozenset[str] = frozenset(
    """of in into at by on about with against under to close from who which that for led chaired headed run made
    published written carried commissioned""".split()
)
"""Words that begin what only describes the noun before them."""


PARTS: frozenset[str] = frozenset(
    """cent percent per half majority minority most some many few several both all none one two three four five six
    seven eight nine ten third thirds quarter quarters fifth fifths tenth number handful dozens hundreds thousands
    share""".split()
)
"""Words before "of" that only count: the head stands behind it ("sixty per cent of teachers")."""

OF_THEM: frozenset[str] = frozenset("them those these us".split())
"""Words that leave open of whom it is a part."""


def head(source: Source) -> str | None:
    """Return the stem of the head noun of a description ("two people close to Leka" → people)."""
    return _head((source.name or source.text).strip("()") if (source.name or "").startswith("(") else source.text)


@lru_cache(maxsize=1_024)
def _head(text: str) -> str | None:
    found = _whole(words(text))
    stop = next((i for i, w in enumerate(found) if w.text in BEHIND_HEAD and i), None)
    heads = [w for w in found[:stop] if w.text not in FUNCTION and w.text != "unnamed"]
    heads = heads or [w for w in found if w.text not in FUNCTION and w.text != "unnamed"]
    return heads[-1].stem if heads else None


def _whole(found: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return what a share is taken of: "half of the pupils" are pupils."""
    of = next((i for i, w in enumerate(found) if w.text == "of"), 0)
    return found[of + 1 :] if of and found[of - 1].text in PARTS and found[of + 1 :] else found


def has_role(source: Source) -> bool:
    """Say whether a description gives a role."""
    return any(role_of(w.text) is not None for w in words(source.text))


def _role_near(source: Source, statement: Statement, library: Library) -> bool:
    """Say whether the articles give the named speaker the role that the claim gives ("the mayor" for Rahman)."""
    if source.kind == "person" and source.name and not source.name.startswith("("):
        return False
    return holds_office(source.text, statement.source.name or statement.source.text, library)


def _role_of_another(source: Source, theirs: Source, library: Library) -> bool:
    """Say whether the articles name somebody else in the role that the claim gives ("the spokeswoman")."""
    if theirs.name is None or theirs.name.startswith("("):
        return False
    return is_of_another(source.text, theirs.name, library)


def _could_be(source: Source, statement: Statement, library: Library) -> bool:
    """Say whether the claim's source is mentioned in or shortly before the statement."""
    at = library.places[statement.sentence]
    near = library.ids[max(0, at - 4) : at + 1]
    return any(mentions(source, library.sentences[s].text) for s in near)


def mentions(source: Source, text: str) -> bool:
    """Say whether `text` names the source, by its last name or its head noun."""
    present = {w.stem for w in words(text)}
    named = source.name and not source.name.startswith("(")
    own = [stem(w) for w in name_words(source.name or source.text)][-1:] if named else [head(source) or ""]
    return bool(own and own[0] in present)


def is_known(source: Source, library: Library) -> bool:
    """Say whether the articles mention the source at all; an office is known by whose it is."""
    if source.name is not None and library.spelled_out(source.name):
        return True
    own = {w.stem for w in words(source.text) if w.text not in FUNCTION} - SPOKESMEN
    if head(source) in SPOKESMEN and any(library.sentences_with(w) for w in sorted(own)):
        return True
    return any(mentions(source, s.text) for s in library.sentences.values())


VIEWING: frozenset[str] = frozenset(
    """judgment judgement estimation eyes reckoning account telling version mind verdict analysis calculation
    calculations exclude excludes excluded spectre specter prospect possibility""".split()
)
"""Words by which something is somebody's view, beside those of saying it."""


def speaks_of(text: str, statement: Statement) -> bool:
    """Say whether `text` mentions the statement's source beside a word of saying, without a formal attribution.

    A word of saying that is part of what was said ("that her mother had complained") is none.
    """
    found = words(text)
    cues = (w.text for w in found if w.text in CUES or w.text in SPEECH or w.text in VIEWING)
    if all(meaning(cue) in statement.content for cue in cues):
        return False
    present = {w.stem for w in found}
    names = [*statement.names, statement.source.text, statement.source.name or ""]
    return any({stem(w) for w in name_words(n)[-1:] if w not in FUNCTION} & present for n in names if n)
