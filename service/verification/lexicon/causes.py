"""How a text tells what brought something about, and that this is not known."""

from service import patterns as re
from service.verification.lexicon.phrases import Phrases

_CAUSING = r"(?:caused|sparked|triggered|set off|ignited|led to|brought about|brought down)"


CAUSAL: tuple[re.Pattern[str], ...] = (
    re.compile(
        rf"(?P<effect>[^,;]*?)\b(?:was|were|been|had been) (?:\w+ly )?(?:{_CAUSING}|started) by (?P<agent>[^,;]+)",
        re.IGNORECASE,
    ),
    re.compile(rf"(?P<agent>[^,;]*?)\b(?:had |has )?{_CAUSING} (?P<effect>[^,;]+)", re.IGNORECASE),
    re.compile(
        r"(?P<effect>[^;]*?),? (?:because of|due to|owing to|as a result of|thanks to) (?P<agent>[^,;]+)", re.IGNORECASE
    ),
    re.compile(r"(?P<agent>[^,;]*?)\b(?:is|was) (?:the|to) (?:cause of|blame for) (?P<effect>[^,;]+)", re.IGNORECASE),
    re.compile(r"the cause of (?P<effect>[^,;]*?)\b(?:is|was) (?P<agent>[^,;]+)", re.IGNORECASE),
)
"""How a claim tells what brought something about."""

NAMING_CAUSE = Phrases(
    rf"{_CAUSING} |started by |because of |due to |owing to |as a result of |thanks to |cause of |blame for ",
    needs=(
        *("caused", "sparked", "triggered", "set off", "ignited", "led to", "brought ", "started by", "because of"),
        *("due to", "owing to", "result of", "thanks to", "cause of", "blame for"),
    ),
)
"""Words of which each of these has one. They are looked for first: a shape without them is tried from every letter."""

TELLING_CAUSE = re.compile(
    rf"\b(?:caus(?:e|es|ed|ing)|because|due to|owing to|as a result|thanks to|after|when|blam\w+|{_CAUSING}|behind"
    r"|responsible|result(?:s|ed|ing)? (?:in|from)|suspect\w*|fault|reason|why|how)\b",
    re.IGNORECASE,
)
"""Words by which an article may give or weigh a cause: what it says of that is judged by its hedges."""

_SEEKING = (
    r"investigat\w+|examin\w+|looking into|look into|determine|establish|find out|inquiry into|probing|unclear|unknown"
)

_NOT_KNOWN = (
    r"(?:unknown|unclear|unexplained|a mystery|under investigation|being investigated"
    r"|not (?:\w+ )?(?:known|clear|been (?:established|determined|found)|determined|established))"
)

CAUSE_OPEN = re.compile(
    rf"\b(?:{_SEEKING}) (?:\w+ ){{0,3}}?(?:the |its |their )?(?:causes?|what caused|how|why|what)\b"
    rf"|\bcauses? (?:\w+ ){{0,6}}?{_NOT_KNOWN}\b"
    rf"|\b(?:why|how|what caused)\b[^.;]{{1,80}}\b(?:is|was|are|remains?|remained) (?:\w+ )?{_NOT_KNOWN}\b"
    r"|\btoo (?:early|soon) to (?:say|tell|know) (?:what|how|why)\b"
    r"|\b(?:not|n[’']t|nobody|no one) (?:yet )?(?:know|knows|known|say|said|clear) (?:yet )?(?:what|how|why)\b",
    re.IGNORECASE,
)
"""How an article tells that the cause of something is not known."""
