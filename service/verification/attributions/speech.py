"""Words by which somebody says something, thinks it or denies it, and those that are deeds as well."""

from functools import lru_cache

from service.analysis.english.cues import CUES as VERBS
from service.analysis.wording import CUES, words
from service.verification.lexicon.negation import DENIALS

DISPUTING: frozenset[str] = frozenset("dispute disputes disputed".split())
RULING: frozenset[str] = frozenset("rule rules ruled".split())
"""Verbs that deny only with "out"."""


@lru_cache(maxsize=1_024)
def denies(cue_text: str | None) -> bool:
    """Say whether a cue denies."""
    said = {w.text for w in words(cue_text or "")}
    return bool(said & (DENIALS - RULING | DISPUTING)) or bool(said & RULING and "out" in said)


@lru_cache(maxsize=1_024)
def is_speech(cue_text: str | None) -> bool:
    """Say whether a cue tells of something said or thought, not of something done ("officers found …")."""
    cue = {w.text for w in words(cue_text or "")}
    cue |= {VERBS[w].lemma for w in cue if w.endswith("ing") and w in VERBS}
    return bool(cue & CUES) or bool(cue & SPEECH and (cue & SPEECH - DEEDS or "that" in cue))


DEEDS: frozenset[str] = frozenset(
    """find finds found back backed support supported oppose opposed seek seeks see sees praise praised welcome welcomed
    urge urged want wanted wants propose proposed intend intends refuse refused decline declined accept accepted reject
    rejected agree agreed dismiss dismissed demand demanded demands ruled promise promised promises
    appeal appealed""".split()
)
"""Words of speaking that are deeds as well: who does them is no source that a summary must keep."""

SPEECH: frozenset[str] = frozenset(
    """accept accepted accuse accused accuses admit admitted agree agreed allege alleged appeal appealed assess assessed
    back backed blame blamed call called calls claim claims cautioned concede conceded conclude concluded condemn
    condemned confirm confirmed consider considers considered criticise criticised criticize criticized date dates
    declare declared declined defend defended demand demanded demands denied denies deny describe described
    describes dismiss dismissed dispute disputed doubt doubted doubts estimate estimated estimates expect expected
    expects fear feared fears find finds found forecast forecasts hope hoped hopes intend intends judge judged
    maintain maintained mention mentioned notice objected oppose opposed pledge pledged praise praised predict
    predicted predicts promise promised promises propose proposed point pointed points put puts quoted recalled
    recommend recommended refer referred refuse refused reject rejected rejects remark remarked replied reply
    ruled see sees seek seeks speak spoke suggest suggested suggests support supported suspect suspects testified
    testify threaten threatened thought understand understands urge urged urges view views voice voiced vow vowed
    want wanted wants welcome welcomed wish worries worried worry write writes wrote view opinion words
    calculate calculates calculated reckon reckons reckoned stress stressed stresses emphasise emphasised emphasize
    emphasized underline underlined joke joked quip quipped guess guessed assume assumed boast boasted complain
    complained complains lament lamented acknowledge acknowledged clarify clarified hint hinted indicate indicated
    imply implied assert asserted affirm affirmed counter countered observe observed comment commented respond responded
    answer answered caution cautions cite cites cited citing quote quotes quoting""".split()
)
"""Words by which a sentence can keep an attribution without a cue of reporting."""


TAKING_FOR: frozenset[str] = frozenset(
    """recognise recognises recognised recognize recognizes recognized acknowledge acknowledges acknowledged accept
    accepts accepted consider considers considered regard regards regarded deem deems deemed view views viewed treat
    treats treated""".split()
)
"""Verbs by which somebody takes one thing for another: a stance of his, which an article may tell in its own voice."""


def takes_for(cue_text: str | None) -> bool:
    """Say whether a cue tells what somebody takes something for ("has recognised the islands as …")."""
    return any(w.text in TAKING_FOR for w in words(cue_text or ""))
