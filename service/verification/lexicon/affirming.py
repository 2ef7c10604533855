"""The English words that make a "not" say yes, or say it of a part alone."""

from service import patterns as re

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
    kee?p\w* (?:[\w’'-]+ ){1,4}from
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
    dissuad\w+
    disqualif\w+
    disallow\w*
    overrul\w+
    revers\w+
    revok\w+
    rescind\w*
    retract\w*
    renounc\w+
    shrink\w*
    forg[eo]\w*
    miss\w*
    lack\w*
    los[te]\w*
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
    r"\b(?:until (?:now|then|this|last|the)|before|ever|previous(?:ly)?|in (?:over|more than))\b", re.IGNORECASE
)
"""Words of a claim that say it with a "not"."""

WHOEVER = re.compile(
    r"\b(?:what|who|which|where)ever\b[^,;.]{0,60}(?:not|n[’']t|never)$|\b(?:what|who|which|where)ever\b[^,;.]{0,60}(?:not|n[’']t)\b"
    r"|\b(?!said|says|that|it\b)\w+s (?:that|who|which) (?:do|have|are|can)(?: not|n[’']t)\b[^,;.]*~",
    re.IGNORECASE,
)
"""A relative clause by which a "not" only tells of whom the rest holds."""

MODAL = re.compile(r"\b(?:could|can|may|might|must|will|would|should|face|risk)\b", re.IGNORECASE)
"""What may befall whoever is meant."""

NO_OTHER = re.compile(
    r"(?:n[’']t|\b(?:not?|never|nobody|nothing|none))\b[^,;.]{0,60}?\b(?:any|another|others?|else|second|third|further|more"
    r"|additional)\b",
    re.IGNORECASE,
)
"""A "not" of all but one."""

ALONE = re.compile(r"\b(?:only|alone|sole|solely|just|single)\b", re.IGNORECASE)
"""Words of a source that say the same with a yes of one."""
