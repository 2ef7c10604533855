"""How it is told that somebody does not say something."""

from service import patterns as re

REFUSING = re.compile(r"\b(?:not|never|declin\w+|refus\w+)\b|n[’']t\b|\b(?:neither confirm\w*|without) ", re.IGNORECASE)
"""How somebody is told not to say something."""

OPEN_CONTENT = re.compile(r"\W*(?:whether|if|how|why|what|when|where|who)\b", re.IGNORECASE)
"""How it begins what somebody does not say."""

WITHHOLDING = re.compile(
    r"\bneither (?:confirm|den|admit)\w* nor (?:confirm|den|admit)\w*"
    r"|(?:\b(?:not|never|declin\w+ to|refus\w+ to|neither|unable to)|n[’']t) (?:confirm|deny (?:or|nor))\b",
    re.IGNORECASE,
)
"""How it is told that somebody does not say whether something is so."""

UNANSWERED = re.compile(
    r"(?:\bnot|n[’']t) (?:say|tell|disclose|reveal|comment on)(?: \S+)? (?:whether|if|how|why|when|what|who|where)\b",
    re.IGNORECASE,
)
"""How it is told that somebody leaves a question open."""

SILENT = re.compile(
    r"\b(?:"
    r"(?:declin|refus)\w+ (?:\w+ )?(?:to (?:comment|respond|be interviewed|speak to)|comment)"
    r"|(?:would|will|did|do|does|has|have|had|could)(?: not|n[’']t) (?:\w+ )?(?:comment(?:ed)?|respond\w* to|repl\w+ to"
    r"|answer\w* (?:questions|requests|calls|emails)|return\w* (?:calls|messages))"
    r"|(?:had|made|offered|gave) no comment|could not (?:\w+ )?be reached|w(?:as|ere) (?:not available|unavailable) for"
    r")\b",
    re.IGNORECASE,
)
"""How it is told that somebody says nothing."""

SPEAKING_AFTER_ALL = re.compile(
    r"[^.;]*\b(?:saying|(?:but|though|and)\b[^.;]*\b(?:said|says|told|added|insisted|wrote))\b"
)
"""How a sentence goes on that has somebody say one thing though not another: "declined to comment, but said …"."""
