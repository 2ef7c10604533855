"""The English expressions that say no, one by one: what a claim and its passage are counted by."""

from service import patterns as re
from service.verification.lexicon.phrases import Phrases

EXPLICIT = re.compile(
    r"n[’']t\b|\b(?:not(?! (?:only|just|merely|simply|least|to mention)\b)"
    r"|no(?! (?:fewer|less|more|later|earlier|sooner|doubt|matter|other|one)\b)|no one|never|none|nobody|nothing"
    r"|neither|nor|nowhere|without|cannot|hardly|barely|scarcely)\b",
    re.IGNORECASE,
)
"""Negators; "not only" and "no fewer than" negate nothing."""

PAIRED = re.compile(r"\bneither\b.{1,120}?\bnor\b", re.IGNORECASE)
"""Two negators that are one."""

_IMPLICIT = r"""
    den(?:y|ies|ied|ying|ials?)
    refus\w+
    reject\w*
    declin\w+ to
    dismiss\w*
    disput\w+
    contradict\w*
    doubt\w*
    scepti\w+
    skepti\w+
    objec(?:t to|ts to|ted|ting|tions?)\w*
    oppos(?:e|ed|es|ing)
    disagree\w*
    disapprov\w+
    rul\w+ (?:\w+ )?out
    turn\w* (?!upside)(?:\w+ )?down
    vot\w+ (?:no|against|down)
    advis\w+ against
    warn\w* against
    fail\w*
    lack\w*
    los(?:t|e|es|ing)
    miss(?:ed|es|ing)?
    short of
    is short
    are short
    was short
    were short
    been? short
    ran short
    run(?:s|ning)? short
    fell short
    fall(?:s|ing)? short
    shortages?
    scarc\w+
    absen(?:t|ce|ces)
    empty
    bankrupt\w*
    noncommittal
    stop(?:s|ped|ping)?
    halt\w*
    suspend\w*
    cancel\w*
    call\w* (?:\w+ )?off
    broken off
    turn\w* (?:\w+ )?off
    switch\w* (?:\w+ )?off
    put off
    on hold
    postpon\w+
    delay\w*
    scrap(?:s|ped|ping)?
    drop(?:s|ped|ping)?
    abandon\w*
    abst(?:ain|ention)\w*
    boycott\w*
    ceas(?:e[ds]?|ing)
    cut off
    desert(?:ed|s)
    disappear\w*
    ditch\w*
    dodg(?:e[ds]?|ing)
    in the dark
    kept out
    keep\w* out
    r[au]ns? out
    running out
    skip(?:s|ped|ping)?
    shun(?:s|ned|ning)?
    turn\w* away
    vanish\w*
    giv(?:e|es|ing|en) up
    gave up
    g[ia]ve? way
    giving way
    brush\w* (?:\w+ )?aside
    wav\w+ (?:\w+ )?away
    sp[eo]a?ke?\w* out against
    quit\w*
    resign\w*
    withdr[ae]w\w*
    pull(?:ed|s)? out
    sacked
    shut\w*
    clos(?:ed|es|ing)
    close(?! (?:to|by|enough|ties|links?|look|watch|eye|race|contest|call|contact|famil|relat|friend|all[iy]|aide))
    expir\w+
    discontinu\w+
    ban(?:s|ned|ning)?
    block(?:ed|s|ing)?
    prevent\w*
    prohibit\w*
    forb[ai]d\w*
    bar(?:red|s)
    exclud\w+
    except\w*
    exempt\w*
    avoid\w*
    escap\w+
    spar(?:e|ed|es|ing)
    withh\w+
    silen\w+
    ignor\w+
    omit\w*
    overlook\w*
    neglect\w*
    left out
    leav\w+ out
    left open
    leav\w+ (?:\w+ )?open
    open (?:if|whether)
    instead
    in lieu
    rather than
    yet to
    no longer
    impossib\w+
    nonsense
    absurd
    broken
    idle
    intact
    acquit\w*
    disappoint\w*
    dissatisf\w+
    distrust\w*
    anonym\w+
    out of (?:order|danger|work|reach|service|stock)
    overturn\w*
    quash\w*
    annul\w*
    void
    revok\w+
    repeal\w*
    lift(?:s|ed|ing) (?:\w+ ){0,2}(?:ban|bar|embargo|restrictions?|curbs?|sanctions|order|suspension)
    free (?:of|from)
    thwart\w*
    foil(?:s|ed|ing)?
    evad\w+
    elud\w+
    stall(?:s|ed|ing)?
    stuck
    deadlock\w*
    stalemate
    lapse[sd]?
    vacan\w+
    veto\w*
    spurn\w*
    snub\w*
    rebuff\w*
    shelv\w+
    ow(?:e|es|ed|ing)
    overdue
    await\w*
    pending
    duress
    lock\w* (?:in|out)
    advis\w+ (?:\w+ )?against
    urg\w+ (?:\w+ )?against
    speak\w* (?:\w+ )?against
    spoke (?:\w+ )?against
    resist\w*
    def(?:y|ies|ied|ying|iance)
    flout\w*
    forgo(?:es|ne|ing)?
    forwent
    waiv\w+
    overrul\w+
    invalidat\w+
    nullif\w+
    disqualif\w+
    disallow\w*
    disprov\w+
    discredit\w*
    debunk\w*
    refut\w+
    rebut\w*
    disown\w*
    repudiat\w+
    renounc\w+
    recant\w*
    retract\w*
    rescind\w*
    scupper\w*
    ax(?:e[ds]?|ing)
    abort\w*
    deter(?:s|red|ring)?
    dissuad\w+
    discourag\w+
    hinder\w*
    imped\w+
    obstruct\w*
    outlaw\w*
    oust\w*
    expel\w*
    evict\w*
    depriv\w+
    strip(?:s|ped|ping)? of
    stripped
    rob(?:bed|s)? of
    devoid
    dearth
    for want of
    refrain\w*
    desist\w*
    forg[eo]t\w*
    reluctan\w+
    hostile
    averse
    loath
    balk\w*
    baulk\w*
    sh(?:y|ied|ies) away
    steer\w* clear
    h[eo]ld(?:s|ing)? (?:back|off)
    freez\w+
    fro[sz]e\w*
    collaps\w+
    f[ae]ll(?:s|en|ing)? (?:through|apart)
    br(?:eak|oke)\w* down
    in vain
    futil\w+
    bogus
    fals(?:e|ely|ehoods?)
    wrong(?:ly)?
    mistak\w+
    baseless
    rubbish
    garbage
    exaggerat\w*
    scorn\w*
    secre(?:t|tly|cy|ts)
    confidential\w*
    conceal\w*
    hid(?:e|es|den|ing)?
    stay\w* (?:silent|quiet|away|out|clear|put)
    off limits
    off-limits
    beyond (?:repair|reach|control|the reach|the scope|its reach)
    apart from
    aside from
    other than
    far from
    barring
    rare(?:ly)?
    seldom
    still to
    remain\w* to be
    revers(?:e[ds]?|al|ing)
    non-\w+
    il(?:legal|licit|legitimate|literate|logical)\w*
    ir(?:regular|relevant|responsible|reparabl|replaceabl|reversibl)\w*
    im(?:perfect|mature|moral|mobile|patien|plausib|probab|proper|practical)\w*
    dis(?:believ|content|courag|honest|like|loyal|obey|pleas|regard|sent|sati|continu)\w*
    in(?:valid|sufficient|adequate|complete|capable|correct|effective|active|accurate|visible|eligible)\w*
    un(?!der|til|ion|it|iv|iq|iform|animous|cle|less|fold|veil|load)\w{4,}
    """


def _by_letter(entries: str) -> dict[str, re.Pattern[str]]:
    found: dict[str, list[str]] = {}
    for entry in map(str.strip, entries.strip().splitlines()):
        found.setdefault(entry[0], []).append(entry.replace(" ", r"\s"))
    return {letter: re.compile(rf"(?:{'|'.join(told)})\b", re.IGNORECASE) for letter, told in found.items()}


IMPLICIT: dict[str, re.Pattern[str]] = _by_letter(_IMPLICIT)
"""Verbs, adjectives, nouns and prefixes that say no without a negator, by the letter that they begin with."""

LESS = re.compile(r"\b(?!(?:unless|nevertheless|nonetheless|regardless|wireless)\b)\w{3,}less\b", re.IGNORECASE)
"""Words in "-less" ("homeless"): looked for only where "less" stands, as each word of a text may end in it."""

RESTRICTING = re.compile(
    r"\b(?:unless|only|few|fewer|little|less|still|alone|stay(?:s|ed|ing)?|remain(?:s|ed|ing)?"
    r"|keep(?:s|ing)?|kept|(?:had|has|have) to leave|forced|too \w+)\b",
    re.IGNORECASE,
)
"""Words of a source for which a claim may well have a "not" ("only 40 came": the rest did not)."""

TAKING_UP = re.compile(
    r"\b(?:this|that|it|so|them|either|neither|the (?:claim|report|account|allegation|accusation|suggestion|figure)s?"
    r"|comment|elaborate|say (?:more|whether|why|how|who|when))\b",
    re.IGNORECASE,
)
"""Words by which a sentence says no to the one before it."""

INFERRED: frozenset[str] = frozenset("fit safe suitable usable habitable ready secure healthy".split())
"""Qualities that a source denies by telling what is wrong: "not fit for use", where asbestos was found."""

CORRECTING = re.compile(r"\bnot\b[^.;]{1,80}?\b(?:but|rather) (?P<instead>[^.;]+)", re.IGNORECASE)
"""A "not" that only makes room for what holds instead ("not the vaccine but a placebo")."""

NO_LONGER = re.compile(r"\bno longer\b|\bany ?more\b|\bany longer\b", re.IGNORECASE)
"""A "not" that tells of something that was."""

ENDED = re.compile(
    r"\b(?:left|leav\w+|quit|resign\w*|depart\w*|former\w*|ended|ends|ending|stopp\w+|gone|moved|expired|until|used to"
    r"|last|previous\w*|once|gave up|given up|retired|closed|sold)\b",
    re.IGNORECASE,
)
"""Words of a source that say the same of it."""

NONE_SUCH = re.compile(
    r"\b(?:no|never|none|nobody|nothing)\b[^.;]{1,80}?\b(?:ever|before|other|than|so (?:many|much|few|little|\w+))\b"
    r"|\bno (?!other|longer|later|sooner|further)(?:\w{3,}er|more \w+)\b",
    re.IGNORECASE,
)
"""A "no" that sets one thing above all others: "no country has returned fewer than Sweden"."""

NOT_SO = re.compile(
    r"(?:\bnot|n[’']t)\b[^.;,]{0,40}?\b(?:so|as|this|that) (?!far\b|of\b|to\b)\w+[^.;]{0,40}?"
    r"\b(?:since|in|before|for|as)\b",
    re.IGNORECASE,
)
"""A "not" that does so with a measure: "has not climbed so slowly since 2021"."""

RANKING = re.compile(
    r"\b(?:first|record|only|unprecedented|most|least|than (?:any|all|ever)|\w{2,}est)\b", re.IGNORECASE
)
"""Words of a source that do the same without a "no"."""

UNREAL = Phrases(r"\b(?:would|could|might)(?:n[’']t| not| never)? have\b", needs=[" have"])
"""Tells what was not, or was, as what would have been: "he would not have played had she not fallen ill"."""

REQUIRING = re.compile(
    r"\b(?:conditions?|conditional|preconditions?|prerequisites?|requir\w+|depend\w*|hinges?|hinged|contingent|only|first"
    r"|before|until|unless|if|provided|insist\w*|demand\w*|need\w*|must|subject to|as long as|so long as)\b",
    re.IGNORECASE,
)
"""Words of a claim by which one thing has to be before the other can."""

WITHOUT_IT = re.compile(
    r"(?:n[’']t|\b(?:not?|never|cannot|refus\w+|rul\w+ out|declin\w+))\b.{1,160}?\b(?P<bound>unless|until|before"
    r"|without|if|while|as long as)\b",
    re.IGNORECASE,
)
"""A no of a source that holds only until then."""

TWICE_UNREAL = re.compile(
    r"[^.;,]{0,60}?\bwould(?:n[’']t| not) be \w+ing\b[^.;]{0,80}?\bif\b[^.;]{1,40}?(?:n[’']t|\bnot|\bnever)\b",
    re.IGNORECASE,
)
"""Says of what somebody is doing that he would not, were it not for something: "we would not be opening if we …"."""

NOBODY_IN = re.compile(
    r"\b(?:nobody|no one|no-one|none|no (?:people|residents?|passengers?|guests?|staff))\b (?:\w+ ){0,3}?"
    r"(?:in|inside|aboard|on board|at home|home|there|liv(?:ed|ing)|stay(?:ed|ing))\b",
    re.IGNORECASE,
)
"""How a claim says that a place was empty."""

EMPTY = re.compile(r"\b(?:empty|vacant|unoccupied|uninhabited|deserted|evacuated|unmanned|abandoned)\b", re.IGNORECASE)
"""How a source says it."""
