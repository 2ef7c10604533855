"""English words before a figure that bound it without being a qualifier: "could rise to", "is guaranteed"."""

import re

_AMOUNT = r"\s+(?:about |around |a |an )?[$£€]?$"

COULD_REACH = re.compile(
    r"\b(?:could|may|might|can|would)(?: \w+)? (?:rise|climb|go|grow|increase|run|amount|add up|extend|reach)"
    r"(?: (?:up|as high))?(?: to)?" + _AMOUNT,
    re.IGNORECASE,
)
"""What may come to the number behind it, and to no more."""

PASSED = re.compile(
    r"\b(?:(?:tak|push|br|lift|rais|send|sent|mov|went|go|gone|ris|rose|climb)\w*(?: [\w’'-]+){0,6}"
    r" (?:past|beyond|above)"
    r"|passed|surpassed|topped|outstripped|crossed)" + _AMOUNT,
    re.IGNORECASE,
)
"""What lies beyond the number behind it."""

FLOOR = re.compile(
    r"\b(?:guaranteed|assured of|a floor of|start(?:s|ed|ing)? at|begin(?:s|ning)? at|from as little as)" + _AMOUNT,
    re.IGNORECASE,
)
"""What is the number behind it, or more."""

YOUNGEST = re.compile(
    r"\b(?:youngest|lowest|smallest|shortest|cheapest|lightest|least)\b[^,;.]{0,30}?\b(?:is|was|are|were|at|of|being)"
    + _AMOUNT,
    re.IGNORECASE,
)
"""The least of several: the others are more."""

WITHIN = re.compile(r"\bwithin (?:the (?:next|first) )?$", re.IGNORECASE)
"""What takes the time behind it, and no longer."""

NONE_BEYOND = re.compile(r"\b(?:no|not|neither|none|nobody|nor|never|without)\b(?: [\w’'-]+){0,8} $", re.IGNORECASE)
"""Words that turn "longer than three days" behind them round."""
