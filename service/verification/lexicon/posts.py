"""Posts that people hold in the news, told apart finely enough that one excludes the other."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from service import patterns as re

COMPOUNDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})$"), post)
    for pattern, post in (
        (r"chief executive(?: officer)?|managing director", "chief executive"),
        (r"(?:chief financial|chief finance|finance) (?:officer|chief|director)", "finance chief"),
        (r"chief (?:[\w-]+ )*[\w-]+ officer", "chief officer"),
        (r"prime minister|first minister", "premier"),
        (r"(?:foreign|home|defen[cs]e|health|treasury|interior|education|transport|energy) secretary", "minister"),
        (r"secretary of \w+", "minister"),
        (r"(?:vice|deputy)[ -](?:president|chancellor|chair(?:man|woman)?|director|manager|leader|head)", "deputy"),
        (r"(?:district|state|prosecuting|u\.?s|crown|commonwealth|county) attorney", "prosecutor"),
        (r"(?:attorney|solicitor|prosecutor) general", "prosecutor"),
        (r"press (?:officer|secretary)|communications (?:director|officer|chief|manager|head)", "spokesman"),
        (r"(?:board|council|committee|commission|cabinet|party|union|team|crew|panel|jury|faculty) member", "member"),
        (r"chief of staff|special advis[eo]r", "aide"),
        (r"police chief|chief of police|chief constable", "police officer"),
        (r"(?:medical|clinical|nursing) (?:director|officer|chief)", "doctor"),
        (
            r"(?:general|regional|branch|divisional|district|union) secretary|secretary[ -]general",
            "general secretary",
        ),
        (r"head teacher", "teacher"),
    )
)
"""How the words of a noun phrase end up to its head → the post that they tell together; the first that fits."""

POSTS: dict[str, str] = {
    word: post
    for post, called in (
        ("chief executive", "ceo"),
        ("finance chief", "cfo"),
        ("chief officer", "coo cto cio ciso cmo"),
        ("chair", "chairman chairwoman chair chairperson"),
        ("president", "president"),
        ("director", "director"),
        ("manager", "manager"),
        ("coach", "coach trainer"),
        ("minister", "minister"),
        ("premier", "premier taoiseach"),
        ("chancellor", "chancellor"),
        ("mayor", "mayor mayoress"),
        ("governor", "governor"),
        (
            "lawmaker",
            """senator congressman congresswoman representative lawmaker legislator deputy mp mep parliamentarian
            backbencher assemblyman assemblywoman""",
        ),
        ("councillor", "councillor councilman councilwoman councilor councilmember alderman selectman supervisor"),
        ("ambassador", "ambassador envoy diplomat"),
        ("judge", "judge justice magistrate"),
        ("lawyer", "lawyer attorney barrister solicitor counsel"),
        ("prosecutor", "prosecutor"),
        ("police officer", "inspector constable detective sergeant policeman policewoman superintendent sheriff"),
        ("soldier", "general colonel admiral brigadier"),
        ("spokesman", "spokesman spokeswoman spokesperson publicist"),
        ("analyst", "analyst strategist economist"),
        ("journalist", "journalist reporter correspondent columnist editor"),
        (
            "doctor",
            """doctor surgeon physician cardiologist oncologist neurologist paediatrician pediatrician anaesthetist
            dermatologist obstetrician gynaecologist radiologist""",
        ),
        ("nurse", "nurse midwife"),
        ("teacher", "teacher headteacher"),
        ("farmer", "farmer grower"),
        ("player", "striker goalkeeper midfielder defender quarterback"),
        ("priest", "bishop archbishop priest imam rabbi pastor vicar"),
        ("referee", "referee umpire"),
        ("architect", "architect"),
        ("pilot", "pilot"),
        ("agent", "agent"),
        ("member", "trustee commissioner"),
        ("head", "head leader boss chief executive"),
        ("official", "official officer administrator"),
        ("aide", "aide adviser advisor assistant"),
    )
    for word in called.split()
}
"""Head noun → the post that it tells."""

WIDE: frozenset[str] = frozenset(["head", "official", "member", "aide"])
"""Posts whose words say little: whoever an article calls so may be told more exactly."""

MAY_BE_CALLED: dict[str, frozenset[str]] = {
    post: frozenset(others.split(", "))
    for post, others in (
        ("chief executive", "director, president, manager, head, official"),
        ("finance chief", "director, manager, head, official, chief officer"),
        ("chief officer", "director, manager, head, official"),
        ("chair", "president, director, head, official, member"),
        ("president", "chair, head, official, chief executive"),
        ("deputy", "head, official, director, manager, aide, lawmaker"),
        ("director", "manager, head, official, chief executive"),
        ("manager", "director, head, official, coach, agent"),
        ("coach", "manager, head, aide"),
        ("minister", "official, head, member, lawmaker"),
        ("premier", "minister, head, official, lawmaker"),
        ("chancellor", "minister, premier, head, official, lawmaker"),
        ("mayor", "head, official, councillor"),
        ("governor", "head, official"),
        ("lawmaker", "official, member, head, councillor"),
        ("councillor", "member, official, lawmaker, head"),
        ("member", "councillor, official, lawmaker, director"),
        ("ambassador", "official, head"),
        ("judge", "official"),
        ("prosecutor", "lawyer, official"),
        ("police officer", "official, head"),
        ("soldier", "official, head"),
        ("spokesman", "official, agent, aide"),
        ("analyst", "manager, director"),
        ("journalist", "head"),
        ("doctor", "director, head, official"),
        ("general secretary", "head, official"),
        ("agent", "manager, lawyer"),
        (
            "head",
            "chief executive, finance chief, chair, president, director, manager, coach, official, general secretary",
        ),
        ("official", "member, head, aide"),
        ("aide", "official, coach"),
        ("teacher", "head"),
        ("priest", "head"),
        ("lawyer", "aide, agent"),
    )
}
"""A post → the posts by whose words a text may call its holder too: wider ones, and those that differ by habit."""

SOLE: frozenset[str] = frozenset(
    ["chief executive", "finance chief", "chair", "mayor", "governor", "premier", "chancellor", "coach"]
)
"""Posts that a body has one of."""

BODIES: dict[str, str] = {
    word: body
    for body, called in (
        ("union", "union unions"),
        ("police", "police sheriff constabulary"),
        ("hospital", "hospital clinic infirmary"),
        ("court", "court tribunal"),
        ("prosecution", "prosecution prosecutor prosecutors"),
        ("church", "church diocese parish"),
        ("school", "university college school academy"),
        ("museum", "museum gallery"),
        ("ministry", "ministry government cabinet"),
        ("council", "council board commission"),
        ("embassy", "embassy consulate"),
        ("bank", "bank"),
        ("airport", "airport"),
    )
    for word in called.split()
}
"""Word for a body that people act for → its sort."""

OVERLAPPING: frozenset[str] = frozenset(["council", "ministry"])
"""Sorts of bodies that others belong to: a hospital has a board, a government a police …"""

APART_FROM_ALL: frozenset[str] = frozenset(["union", "court", "prosecution", "embassy"])
"""… and those that do not."""


def excludes(called: str, held: str) -> bool:
    """Say whether whoever holds the post `held` cannot be meant by a word for the post `called`."""
    if called == held or called in MAY_BE_CALLED.get(held, ()):
        return False
    return not (held in WIDE and held in MAY_BE_CALLED.get(called, ()))


def are_apart(one: str, other: str) -> bool:
    """Say whether nobody acts for a body of the one sort by acting for one of the other."""
    if one == other:
        return False
    return not {one, other} & OVERLAPPING or bool({one, other} & APART_FROM_ALL)


@lru_cache(maxsize=8_192)
def read_post(phrase: str) -> tuple[str, int] | None:
    """Return the post that a phrase in small letters tells at its end, and in how many words; None where it is none."""
    for pattern, post in COMPOUNDS:
        if found := pattern.search(phrase):
            return post, found.group().count(" ") + 1
    single = POSTS.get(phrase.rpartition(" ")[2])
    return None if single is None else (single, 1)


def posts_told(found: Iterable[str]) -> Iterator[str]:
    """Yield every post that the words of a text tell; a part of one ("chief" in "chief executive") tells none."""
    left = [w.removesuffix("'s") for w in found]
    while left:
        read = read_post(" ".join(left[-LONGEST:])) or read_post(left[-1].removesuffix("s"))
        if read is not None:
            yield read[0]
        del left[-(read[1] if read is not None else 1) :]


LONGEST = 5
"""Words of a compound post at most."""
