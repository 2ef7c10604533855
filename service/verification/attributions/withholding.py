"""Who does not say something: refuses to, neither confirms nor denies it, leaves a question open."""

from service.verification.lexicon.withholding import OPEN_CONTENT, REFUSING, WITHHOLDING


def leaves_open(cue_text: str | None, content: str) -> bool:
    """Say whether somebody is told not to say something: "would not say whether …" gives nothing as his word."""
    return withholds(cue_text or "") or (refuses(cue_text) and OPEN_CONTENT.match(content) is not None)


def withholds(text: str) -> bool:
    """Say whether it is told that somebody does not confirm something, or neither that nor denies it."""
    return WITHHOLDING.search(text) is not None


def refuses(cue_text: str | None) -> bool:
    """Say whether a cue tells that somebody does not say something."""
    return REFUSING.search(cue_text or "") is not None
