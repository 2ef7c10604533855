"""The English words by which one thing is set above or below another, or above and below all."""

DEGREES: dict[str, tuple[str, str]] = {
    "extent": (
        "more bigger larger greater higher taller biggest largest greatest most highest tallest",
        "fewer less smaller lower fewest smallest least lowest tiniest",
    ),
    "wealth": ("richer wealthier richest wealthiest", "poorer poorest"),
    "age": ("older elder oldest eldest", "younger newer youngest newest"),
    "speed": ("faster quicker fastest quickest", "slower slowest"),
    "quality": ("better best superior", "worse worst inferior"),
    "strength": ("stronger strongest", "weaker weakest"),
    "price": ("dearer costlier pricier dearest costliest", "cheaper cheapest"),
    "length": ("longer longest", "shorter shortest"),
    "weight": ("heavier heaviest", "lighter lightest"),
    "warmth": ("hotter warmer hottest warmest", "colder cooler coldest coolest"),
    "time": ("later latest", "earlier sooner earliest"),
    "ease": ("easier easiest simpler", "harder hardest tougher toughest"),
    "safety": ("safer safest", "riskier riskiest"),
}
"""Scale → its comparatives and superlatives, upwards and downwards."""

WORDS: dict[str, tuple[str, int]] = {
    word: (scale, side)
    for scale, sides in DEGREES.items()
    for side, told in zip((1, -1), sides, strict=True)
    for word in told.split()
}
"""Comparative or superlative → its scale and direction."""

GRADED: dict[str, tuple[str, int]] = {
    "expensive": ("price", 1),
    "costly": ("price", 1),
    "dangerous": ("safety", -1),
    "difficult": ("ease", -1),
    "slowly": ("speed", -1),
    "quickly": ("speed", 1),
    "rapidly": ("speed", 1),
    "recent": ("time", 1),
}
"""Adjective behind "more" or "most" → the scale and direction of the two together."""

SUPERLATIVES: frozenset[str] = frozenset(w for w in WORDS if w.endswith("st") or w == "most")
"""Those that set one thing above all."""

EXPECTING: frozenset[str] = frozenset(
    """expected expectations expectation forecast forecasts forecasted predicted predictions prediction estimated
    estimates estimate anticipated hoped feared projected projections""".split()
)
"""What was thought before."""

BEATING: dict[str, int] = {
    **dict.fromkeys("beat beats beating exceeded exceeds topped surpassed outstripped outperformed".split(), 1),
    **dict.fromkeys("missed misses undershot disappointed".split(), -1),
}
"""Verbs that set something above or below what was thought."""

NONE: frozenset[str] = frozenset(["no", "nobody", "nothing", "none", "never"])
"""Words that make "more than" a "most"."""
