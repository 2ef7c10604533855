"""English words for kin and partners, and for what a minister or a ministry is in charge of."""

KIN: tuple[tuple[str, str], ...] = (
    ("spouse", "wife husband spouse partner widow widower bride groom bridegroom"),
    ("child", "son daughter child children kids baby stepson stepdaughter sons daughters"),
    ("parent", "father mother parent parents dad mum mom stepfather stepmother fathers mothers"),
    (
        "sibling",
        "brother sister sibling siblings brothers sisters twin half-brother half-sister stepbrother",
    ),
    ("grandchild", "grandson granddaughter grandchild grandchildren grandsons granddaughters"),
    ("grandparent", "grandfather grandmother grandparent grandparents grandad grandma"),
    ("uncle", "uncle aunt uncles aunts"),
    ("nephew", "nephew niece nephews nieces"),
    ("cousin", "cousin cousins"),
    ("fiancé", "fiancé fiancée fiance fiancee"),
    ("sweetheart", "girlfriend boyfriend"),
    ("parent-in-law", "father-in-law mother-in-law"),
    ("child-in-law", "son-in-law daughter-in-law"),
    ("sibling-in-law", "brother-in-law sister-in-law"),
)
"""Relation → the words for whoever stands in it."""

CONVERSE_KIN: dict[str, str] = {
    "child": "parent",
    "parent": "child",
    "grandchild": "grandparent",
    "grandparent": "grandchild",
    "uncle": "nephew",
    "nephew": "uncle",
    "parent-in-law": "child-in-law",
    "child-in-law": "parent-in-law",
}
"""Relation → that of the other side; the others are their own."""

MALE: frozenset[str] = frozenset(
    """husband widower groom bridegroom son stepson father dad stepfather brother half-brother stepbrother grandson
    grandfather grandad uncle nephew boyfriend fiancé fiance father-in-law son-in-law brother-in-law sons fathers
    brothers grandsons uncles nephews""".split()
)

FEMALE: frozenset[str] = frozenset(
    """wife widow bride daughter stepdaughter mother mum mom stepmother sister half-sister granddaughter
    grandmother grandma aunt niece girlfriend fiancée fiancee mother-in-law daughter-in-law sister-in-law daughters
    mothers sisters granddaughters aunts nieces""".split()
)

COUPLE: frozenset[str] = frozenset(["spouse", "fiancé", "sweetheart"])
"""Relations of two who are a couple."""

ANY_COUPLE: frozenset[str] = frozenset(["partner"])
"""Words that may stand for any of them."""

IMPLIED_KIN: dict[str, str] = {
    **dict.fromkeys("married marry marries marriage wed wedding divorced divorce couple newlyweds".split(), "spouse"),
    **dict.fromkeys("orphan orphans orphaned born boy girl boys girls toddler family pregnant".split(), "child"),
    **dict.fromkeys("engaged engagement".split(), "fiancé"),
    **dict.fromkeys("twins youngest eldest oldest".split(), "sibling"),
}
"""Words that make a relation likely without naming it."""

PORTFOLIOS: tuple[str, ...] = tuple(
    """
    finance treasury exchequer
    foreign external
    defence defense war pentagon
    interior home internal
    justice
    health
    education schools
    culture
    transport transportation railways
    agriculture farming farm food
    environment climate
    energy
    labour labor employment work
    trade commerce
    industry
    economy economics economic
    housing
    tourism
    sport sports
    science research
    fisheries fishery
    immigration migration
    development
    planning
    water
    security
    mining mines
    """.strip().splitlines()
)
"""What there is a ministry of: one field a line, with its names."""

OFFICES: str = r"(?:minist(?:er|ers|ry|ries)|department|secretary|committee|portfolio|spokes(?:man|woman|person))"
"""What such a field stands before."""
