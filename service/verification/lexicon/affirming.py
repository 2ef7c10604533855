"""The English words that make a "not" say yes, or say it of a part alone."""

import re

_OBSTRUCTING = r"""
    abandon\w*
    abolish\w*
    avoid\w*
    ban(?:ned|ning)?
    bar(?:red)?
    block\w*
    call(?:ed|ing)? (?:\w+ )?off
    cancel\w*
    ceas\w+
    defy\w*
    den(?:y|ied)
    derail\w*
    deter\w*
    discourag\w+
    dismiss\w*
    drop(?:ped)?
    end(?:ed)?
    exclud\w+
    fail\w*
    forb[ai]d\w*
    get in
    g[io]v(?:e|en) up
    halt\w*
    hesitat\w+
    hid(?:e|den)
    hinder\w*
    ignor\w+
    imped\w+
    interfer\w+
    leav\w+
    left
    neglect\w*
    object\w*
    obstruct\w*
    oppose\w*
    outlaw\w*
    overlook\w*
    postpon\w+
    prevent\w*
    prohibit\w*
    put off
    quit
    refus\w+
    reject\w*
    relent\w*
    resign\w*
    resist\w*
    rule\w* out
    scrap\w*
    shut
    shy
    skip\w*
    sp(?:are|ared)
    stand (?:\w+ )?in
    step (?:down|aside|back)
    stop\w*
    suspend\w*
    thwart\w*
    turn\w* (?:\w+ )?(?:down|away)
    veto\w*
    waver\w*
    withdr[ae]w\w*
    withh\w+
    yield\w*
    """

OBSTRUCTING = re.compile(
    r"(?:n[’']t|\b(?:not|never|cannot|nobody|none|nothing|no one))\b"
    r" (?:(?:be|been|have|had|to|yet|\w+ly|going|trying) )*"
    rf"(?:{'|'.join(map(str.strip, _OBSTRUCTING.strip().splitlines()))})\b",
    re.IGNORECASE,
)
"""A negation of what itself says no."""

PART_OF = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|half|several|\d+)(?: more| others?)?"
    r" of (?:the|its|his|her|their|them|those|these|all|our|whom|which)\b[^.;]{0,60}?\b(?:not|n[’']t|never)\b",
    re.IGNORECASE,
)
"""So many of a number, of which something is denied."""

NEED_NOT = re.compile(r"\bneed(?:n[’']t| not)\b|(?:\bnot|n[’']t) (?:necessarily|always|have to)\b", re.IGNORECASE)
"""Leaves open what it negates."""

FIRST = re.compile(
    r"\b(?:before|until|till|first|once|only|after|pending|wait\w*|need\w*|requir\w+|must|condition\w*)\b",
    re.IGNORECASE,
)
"""Words of a source by which one thing has to come before another: "not until then"."""

FLAT = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|did|does|do|should|may|might)(?: not| never|n[’']t)\b"
    r"(?! (?:yet|so far|always|necessarily|to)\b)|\b(?:no|none|nobody|nothing|neither)\b(?! longer\b)",
    re.IGNORECASE,
)
"""A negation of a whole statement; "cannot", "not yet" and "asked not to" may only draw a conclusion."""

FIRST_TIME = re.compile(r"\bfirst\b|\b(?:new|unprecedented|debut)\b", re.IGNORECASE)
"""Words of a source that say that something had not been before."""

SO_FAR = re.compile(
    r"\b(?:until (?:now|then|this|last|the)|before|ever|previously|in (?:over|more than))\b", re.IGNORECASE
)
"""Words of a claim that say it with a "not"."""
