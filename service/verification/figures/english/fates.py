"""English words for what befell people, by kinds that do not stand for each other."""

from service.verification.figures.english.words import stems

FATES = {
    "dead": stems("die died dead death deaths kill killed killing drown drowned perish perished fatal slain murdered"),
    "hurt": stems(
        "injure injured injury injuries injuring wound wounded wounding hurt harmed burns hospital hospitalised"
        " hospitalized treated critical critically"
    ),
    "safe": stems(
        "rescue rescued rescuing save saved survive survived survivor survivors unhurt unharmed uninjured alive"
    ),
    "missing": stems("missing unaccounted vanish vanished disappear disappeared"),
    "arrested": stems("arrest arrested arrests arresting detain detained detention custody"),
}
"""Kinds of fate → their words, as stems."""

APART = {
    "dead": frozenset({"hurt", "safe", "missing", "arrested"}),
    "hurt": frozenset({"dead", "safe", "missing", "arrested"}),
    "safe": frozenset({"dead", "missing"}),
    "missing": frozenset({"dead", "hurt", "safe", "arrested"}),
    "arrested": frozenset({"dead", "hurt", "safe", "missing"}),
}
"""A fate that a claim tells → those of the source that it may not stand for. Who is hurt may have been rescued."""
