"""English words that say whose a figure is: subjects, groups, periods, extremes."""

from service import patterns as re
from service.analysis.wording import stem
from service.verification.figures.english.words import stems
from service.verification.lexicon.phrases import Phrases

GROUPS = re.compile(r"\b(?:pairs|couples|families|households)\b", re.IGNORECASE)
"""Nouns that count several at once: three hundred families are more than three hundred people."""

PERIODS = {
    word: period
    for period, words in {
        "hour": "hour hourly",
        "day": "day daily weekday night nightly",
        "week": "week weekly",
        "weekend": "weekend",
        "month": "month monthly",
        "quarter": "quarter quarterly",
        "year": "year yearly annually annum",
    }.items()
    for word in words.split()
}
"""Words of how often → the period."""

PERIOD = re.compile(
    r"(?:\s(?!and\b|or\b|but\b|in\b|on\b|at\b)[a-z-]+){0,3}?\s(?:(?:in|on|at|over|for) )?"
    r"(?:(?:a|an|per|each|every|any)(?: (?:normal|typical|average|single|given|usual|ordinary|good|bad))? |(?=\w+ly\b))"
    r"(?P<period>"
    + "|".join(sorted(PERIODS, key=len, reverse=True))
    + r")\b(?! (?:ago|earlier|later|before|after|old))",
    re.IGNORECASE,
)
"""What behind a figure says how often: "trains on a normal weekday", "a week", "daily"."""

CLAIM_SINCE = Phrases(r"\b(?:since|ever since|dates? (?:back )?to|dating (?:back )?to) (?:[a-z]+ ){0,2}$")
"""What before a date says that something has been so from then on."""

EXTREME = re.compile(r"\b[Tt]he (?P<extreme>oldest|eldest|youngest)\b[^.;,]{0,40}$|\b(?:oldest|eldest|youngest)\b")
"""One of several, by age."""

EVERYBODY = stems("man woman person people boy girl child baby teenager pensioner victim one adult")
"""Nouns that anybody of that age may be called."""

ANAPHORIC = re.compile(r"(?:(?:He|She|They|His|Her|Their)\b|The (?:[a-z]+-)?[a-z]+(?:,|\s))")
"""Openings that take up somebody named before."""

PRONOUNS = frozenset("he she it they we you i this that these those".split())
"""Subjects that stand for another, also behind an opening phrase: "In addition it has …"."""

TAKING_UP = frozenset(
    stem(w)
    for w in (
        "he she it they we you i this that these those there his her their one both all some many most more nobody"
        " company firm group business man woman police officer official authority prosecutor researcher"
        " scientist expert"
    ).split()
)
"""Words of a subject that take up another one."""

SUBJECT_ENDS = re.compile(
    r"\s(?:(?:has|have|had|will|would|is|are|was|were|can|could|may|might)(?=\s)|(?:[a-z]+(?:ed|ew)|rose|fell|stood|came|"
    r"won|lost|took|made|paid|sold|ran|hit|cut|got|gave|went|led|held|kept|left|met|spent|shrank|began|grew|put|sent)(?=\s))"
)
"""The verb that ends the subject before it."""

ANOTHER_CLAUSE = re.compile(
    r"[;:—–]|,? \b(?:while|whereas|although|though|but|because|when|where|who|which|with)\b"
    r"|\band (?:the |a |an |its )?\w+ (?:has|have|had|will|would|is|are|was|were)\b"
)
"""What between a verb and a figure starts another subject's clause."""

MARKS = re.compile(r"[,;:\"“]")
"""Marks that no plain subject has."""

ARTICLES = stems("the a an its")
"""Words of a subject that say nothing."""

BEGINNING = re.compile(
    r"\b(?:since|from|beg[aiu]n(?:s|ning)?|start\w*|launch\w*|open\w*|found(?:ed|ing)|establish\w*|creat\w*|join\w*"
    r"|set up|t(?:ook|aken?|aking) (?:over|office|charge)|became|become|introduced|elected|appointed)\b",
    re.IGNORECASE,
)
"""Words by which a date is when something began, and "since" may be said of it."""

OLDER = re.compile(r"\s*(?:older|younger|(?:his|her|their) (?:junior|senior))\b", re.IGNORECASE)
"""Words behind a stretch of years that make a difference of age of it."""

AGED_APART = re.compile(
    r"\b(?:older|oldest|younger|youngest|junior|senior|elder|eldest|apart|age gap|between them)\b", re.IGNORECASE
)
"""Words by which two ages lie apart."""

LAID_BESIDE_DATE = re.compile(
    r"\b(?:compared (?:with|to)|from|against|up on|down on|than)(?: [\w,.$£€%-]+){0,4}"
    r" (?:in|at|for) (?:early |late |mid-)?$",
    re.IGNORECASE,
)
"""What stands before the date with which something of today is compared: since then it has changed."""

RELATIVE = re.compile(r", (?:of whom|of which|who|which|whose)\b.*", re.DOTALL)
"""A clause about the subject."""

PLACED_SUBJECT = re.compile(r"\s(?:in|at|across|around|near|on|from|within|among)\s.*", re.DOTALL)
"""Where the subject is."""

LABELLED = re.compile(
    r"(?: [\w-]+){0,2}? (?:of|on|in|among|for|at|under|given|taking|from)"
    r" (?P<label>(?!(?:and|but|while|against|compared|versus)\b)[^,.;:]{2,40}?)"
    r"(?=[,.;:]|$| (?:and|but|while|whereas|against|compared|versus|were|was|had|have|are|is|said)\b)",
    re.IGNORECASE,
)
"""What stands behind a figure and says whose it is: "11% of patients on the drug"."""

LABELLED_BEHIND = re.compile(
    r" (?P<by>for|to|in|from|on|at|by) (?P<label>(?:[\w’'-]+ ){0,2}?[\w’'-]+)(?=[,.;]| and\b| but\b|$)", re.IGNORECASE
)
"""What stands behind an amount and says for whom, or where, it is: "£14 for adults"."""

SEVERAL = re.compile(r"(?:[a-z]{2,}(?<!s)s|children|men|women|people)$", re.IGNORECASE)
"""What ends the name of a group."""

NEXT_LABELLED = re.compile(
    r"(?! (?:to|of) )[^.;:]{3,60}?,? (?:and|but|while|whereas|against|compared (?:with|to)|versus)"
    r" (?:only |just |about |some )?[$£€¥₹]?",
    re.IGNORECASE,
)
"""What stands between the two."""
