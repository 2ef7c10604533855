"""English words that say of a figure whether it is so now or was so once."""

from service import patterns as re
from service.verification.lexicon.phrases import Phrases

NOW = Phrases(r"\b(?:now|nowadays|today|currently|at present|these days)\b")
"""Words that say that something is so."""

THEN = Phrases(
    r"\b(?:before (?:the|it|that|he|she|they)\b|previously|formerly|originally|used to|once\b(?! more| again)"
    r"|(?:years?|decades?|centur(?:y|ies)|months?|weeks?) (?:ago|earlier|before)|in (?:1[89]|20)\d\d\b"
    r"|last (?:year|month|week)|the (?:year|month|week) before|at (?:its|their|the) peak|at first)"
)
"""Words that say that something was so."""

JOINT = re.compile(r"[,;:—–]|\b(?:and|but|while|whereas|against|compared with|compared to|from|to)\b", re.IGNORECASE)
"""What parts the words of one figure from those of the next."""
