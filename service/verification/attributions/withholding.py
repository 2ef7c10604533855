"""Who does not say something: refuses to, neither confirms nor denies it, leaves a question open."""

import re
from functools import lru_cache
from service.analysis.english.cues import CUES as VERBS
from service.analysis.wording import CUES, words
from service.verification.lexicon.negation import DENIALS
from service.verification.attributions.speech import denies
from service.verification.lexicon.withholding import REFUSING, OPEN_CONTENT, WITHHOLDING






def leaves_open(cue_text: str | None, content: str) -> bool:
    """Say whether somebody is told not to say something: "would not say whether …" gives nothing as his word."""
    return withholds(cue_text or "") or (refuses(cue_text) and OPEN_CONTENT.match(content) is not None)


def withholds(text: str) -> bool:
    """Say whether it is told that somebody does not confirm something, or neither that nor denies it."""
    return WITHHOLDING.search(text) is not None




def refuses(cue_text: str | None) -> bool:
    """Say whether a cue tells that somebody does not say something."""
    return REFUSING.search(cue_text or "") is not None
