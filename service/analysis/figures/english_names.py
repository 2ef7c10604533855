"""English names that hold a number and are no figure: "Formula 1", "World War Two", "Channel One", streets."""

from service.analysis.figures.grammar import words

NAME_HEADS = words(
    """
apollo article articles atlanta band boeing airbus bbc category catch chapter channel channels class clause
code division flight formula gate group galaxy highway interstate ipad iphone itv junction layer level line
litre model mars paragraph part phase platform playstation psalm radio resolution room route rule
schedule section sections soyuz stage terminal tier type version volume windows xbox page figure appendix unit
iso rfc ieee proposition prop
exercise studio pier lane block bus suite step
"""
)
"""Words that name the number after them: "Radio 4", "section 230"."""


NAME_PAIRS = frozenset(
    {
        ("war", "one"),
        ("war", "two"),
        ("war", "three"),
        ("channel", "one"),
        ("channel", "four"),
        ("channel", "five"),
        ("bbc", "one"),
        ("bbc", "two"),
        ("bbc", "three"),
        ("bbc", "four"),
        ("radio", "one"),
        ("radio", "two"),
        ("force", "one"),
        ("formula", "one"),
        ("ground", "zero"),
        ("below", "zero"),
        ("p", "500"),
        ("ftse", "100"),
        ("ftse", "250"),
        ("nasdaq", "100"),
        ("nikkei", "225"),
        ("cac", "40"),
        ("dax", "30"),
        ("fortune", "500"),
        ("half", "time"),
        ("half", "way"),
        ("half", "term"),
        ("half", "brother"),
        ("half", "sister"),
        ("half", "marathon"),
        ("half", "mast"),
        ("quarter", "final"),
        ("quarter", "finals"),
        ("quarter", "finalist"),
        ("quarter", "back"),
        ("capital", "one"),
        ("big", "three"),
        ("big", "four"),
        ("big", "five"),
        ("s", "eleven"),
        ("area", "51"),
        ("phase", "one"),
        ("number", "ten"),
        ("number", "10"),
        ("no", "10"),
        ("fifth", "avenue"),
        ("third", "reich"),
        ("third", "world"),
        ("first", "lady"),
        ("first", "minister"),
        ("first", "name"),
        ("first", "aid"),
        ("second", "hand"),
        ("second", "thoughts"),
        ("second", "thought"),
        ("second", "nature"),
        ("first", "hand"),
        ("third", "party"),
        ("six", "nations"),
        ("seven", "eleven"),
        ("two", "fold"),
    }
)
"""Word pairs in which the number is part of a name or set phrase."""


NAME_PHRASES = (
    "first world war",
    "second world war",
    "third world war",
    "three mile island",
    "seven sisters",
    "two ronnies",
    "one direction",
    "twelve monkeys",
    "third way",
    "fourth estate",
    "first nations",
    "second amendment",
    "first amendment",
    "third reich",
)
"""Names and set phrases that begin with a number."""


STREETS = words("street road avenue lane drive square place boulevard terrace crescent close way court gardens row")
"""Words that end an address."""


BODIES = words("group gang council committee club")
"""Bodies that are named by how many they are: "the Group of Seven"."""
