"""English words before and behind a figure that bound or soften it: "at least", "nearly", "or more"."""

from service.domain import Qualifier

QUALIFIERS_BEFORE = {
    Qualifier.MORE_THAN: """
        more than
        greater than
        larger than
        bigger than
        higher than
        older than
        longer than
        further than
        farther than
        taller than
        heavier than
        deeper than
        wider than
        faster than
        later than
        better than
        over
        well over
        just over
        shortly after
        just after
        soon after
        a little over
        slightly more than
        above
        exceeding
        exceeded
        exceeds
        topped
        surpassed
        surpassing
        surpass
        topping
        beyond
        on past
        go past
        goes past
        going past
        went past
        last past
        lasts past
        run past
        runs past
        ran past
        stretch past
        drag past
        drags past
        dragged past
        in excess of
        north of
        upwards of
        upward of
        >
        """,
    Qualifier.AT_LEAST: """
        at least
        no fewer than
        no shorter than
        no lighter than
        no slower than
        not fewer than
        no less than
        not less than
        at the least
        a minimum of
        minimum of
        minimum
        not under
        not below
        not smaller than
        not lower than
        no smaller than
        no lower than
        greater than or equal to
        more than or equal to
        larger than or equal to
        bigger than or equal to
        higher than or equal to
        greater or equal to
        greater or equal than
        more or equal to
        equal to or greater than
        equal to or more than
        equal to or larger than
        equal or greater than
        equal or more than
        ≥
        > =
        = >
        ⩾
        """,
    Qualifier.LESS_THAN: """
        less than
        fewer than
        smaller than
        lower than
        younger than
        shorter than
        lighter than
        slower than
        under
        just under
        shortly before
        just before
        well under
        below
        just short of
        little short of
        well short of
        just shy of
        shy of
        <
        """,
    Qualifier.UP_TO: """
        up to
        as many as
        as much as
        as high as
        as large as
        as far as
        as long as
        no more than
        not more than
        not over
        not above
        not exceeding
        not greater than
        not larger than
        not bigger than
        not higher than
        no larger than
        no bigger than
        no longer than
        no farther than
        no further than
        not farther than
        not further than
        no taller than
        no heavier than
        no deeper than
        no wider than
        no faster than
        no older than
        at most
        at the most
        a maximum of
        maximum of
        less than or equal to
        fewer than or equal to
        smaller than or equal to
        lower than or equal to
        less or equal than
        less or equal to
        smaller or equal to
        equal to or less than
        equal to or fewer than
        equal to or smaller than
        equal or less than
        equal or smaller than
        no later than
        ≤
        < =
        = <
        ⩽
        upto
        no greater than
        no higher than
        """,
    Qualifier.NEARLY: """
        nearly
        almost
        close to
        approaching
        nearing
        virtually
        not quite
        """,
    Qualifier.ABOUT: """
        about
        around
        roughly
        approximately
        some
        circa
        approx
        in the region of
        the region of
        on the order of
        estimated
        an estimated
        more or less
        ~
        ≈
        """,
    Qualifier.EXACTLY: """
        exactly
        precisely
        equal to
        equals
        equals to
        equaling
        equalling
        """,
    Qualifier.ONLY: """
        only
        just
        as few as
        as little as
        merely
        a mere
        mere
        """,
}
"""Words before a figure that bound it."""


QUALIFIERS_AFTER = {
    "or more": "at_least",
    "or greater than": "at_least",
    "or above": "at_least",
    "or over": "at_least",
    "or older": "at_least",
    "and over": "at_least",
    "and above": "at_least",
    "or higher": "at_least",
    "or greater": "at_least",
    "or larger": "at_least",
    "or bigger": "at_least",
    "or later": "at_least",
    "or longer": "at_least",
    "and up": "at_least",
    "and older": "at_least",
    "and more": "at_least",
    "at the least": "at_least",
    "or below": "up_to",
    "and below": "up_to",
    "or lower": "up_to",
    "or smaller": "up_to",
    "or shorter": "up_to",
    "or earlier": "up_to",
    "or younger": "up_to",
    "and younger": "up_to",
    "at the most": "up_to",
    "or thereabouts": "about",
    "give or take": "about",
    "plus": "at_least",
    "+": "at_least",
    "or less": "up_to",
    "or fewer": "up_to",
    "or under": "up_to",
    "and under": "up_to",
    "or so": "about",
    "- odd": "about",
    "odd": "about",
    "at most": "up_to",
    "at least": "at_least",
}
"""Words after a figure that bound it."""
