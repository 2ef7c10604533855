"""What a source says where a summary says "not": "did not survive" for "died", "not let in" for "kept out".

A negation often has no word of its own in the source: the source has the contrary. Each pair gives what may be negated
and by what expressions a passage denies it; the words of a side belong together loosely, as this table only ever
excuses a "not" and never makes one wrong.
"""

from service import patterns as re
from service.verification.lexicon.meaning import meaning

_PAIRS: tuple[tuple[str, str], ...] = (
    (
        "survive live alive escape save rescue",
        r"die[sd]? dying dead deaths? kill\w* fatal\w* perish\w* drown\w* claimed",
    ),
    (
        "die dead kill death fatal live life",
        r"surviv\w+ alive saf\w+ rescued recover\w* walk\w*~away escap\w+ pulled",
    ),
    (
        "hurt injure harm damage wound injury casualty victim hit affect",
        r"""un\w{3,} intact saf\w+ well fine sound fit spar\w+ escap\w+ good~health walk\w*~away stood surviv\w+""",
    ),
    (
        "attend come appear play participate join part present start compete race",
        r"""skip\w* miss\w* absen\w+ boycott\w* out stay\w*~away withdr\w+ injur\w+ ill sick cancel\w* pull\w*~out
        suspend\w* sat""",
    ),
    (
        "attend come appear play participate join part present",
        r"watch\w* outside independent\w* alone benched rested",
    ),
    (
        "vote take",
        r"abst\w+ absen\w+ boycott\w* stay\w*",
    ),
    (
        "name identify reveal disclose publish release public give",
        r"""anonym\w+ withh\w+ secret\w* confidential\w* conceal\w* hid\w* kept keep\w* private\w* un\w{4,}
        whose~name""",
    ),
    (
        "comment say tell respond answer reply speculate draw discuss explain elaborate confirm",
        r"""declin\w+ refus\w+ silen\w+ un\w{4,} withh\w+ open ignor\w+ dodg\w+ evad\w+ sidestep\w* brush\w* secret\w*
        wait\w* silence too~early would~only dark citing cited noncommittal""",
    ),
    (
        "enough sufficient adequate fair",
        r"""too short\w* lack\w* in\w*sufficient inadequate scarc\w+ meagre scant thin only half more need\w* another
        low fell falls? fewer less un\w{4,} little""",
    ),
    (
        "allow permit let enter access admit able use may authorise",
        r"""ban(?:s|ned|ning)? forb\w+ prohibit\w* bar(?:s|red|ring)? illegal\w* unlawful\w* block\w* kept~out
        turn\w*~away refus\w+ den(?:y|ies|ied) shut exclud\w+ outlaw\w* restrict\w* must clos\w+ off~limits
        lock\w* stop\w* requir\w* need\w* reserved sealed cordon\w* fenc\w+""",
    ),
    (
        "heed listen follow obey respect observe keep comply",
        r"""ignor\w* despite in~spite def[iy]\w* disregard\w* flout\w* br(?:oke|oken|eak\w*) breach\w* violat\w+
        against regardless""",
    ),
    (
        "change alter differ move difference affect shift",
        r"""same usual unchanged as~before kept keep\w* remain\w* still stay\w* steady flat stable little hold\w* held
        maintain\w* as~planned froze\w* continu\w* stand\w* stood stick\w* stuck""",
    ),
    (
        "work function operate run service go",
        r"""broke\w* break\w* fail\w* fault\w* out~of~order down stop\w* idle crash\w* jam\w* dead shut clos\w+
        suspend\w* halt\w* off out strik\w+ dry cancel\w* ground\w*""",
    ),
    (
        "sell buy offer",
        r"stop\w* keep kept withdr\w+ discontinu\w* end\w* scrap\w* sold~out recall\w* pull\w*",
    ),
    (
        "open reopen",
        r"shut\w* clos\w+ seal\w+ lock\w* stay\w* delay\w* until",
    ),
    (
        "close shut cut lose go threaten",
        r"open\w* keep\w* kept stay\w* surviv\w* continu\w* remain\w* saf\w+ secur\w+ sav\w+",
    ),
    (
        "win victory beat score",
        r"los[te]\w* beaten defeat\w* draw\w* drew fail\w* first winless second runner\w*",
    ),
    (
        "lose defeat beat",
        r"w[io]n\w* unbeaten keep\w* kept dr[ae]w\w* gain\w* secur\w+ saf\w+ hold\w* held victor\w+",
    ),
    (
        "exist there real",
        r"""clos\w+ defunct gone abolish\w* dissol\w+ disband\w* fictitious invent\w+ made~up paper fak\w+ folded""",
    ),
    (
        "decide know clear certain sure determine establish settle mind decision conclude",
        r"""unc\w{4,} unknown open pending consider\w* weigh\w* mull\w* await\w* whether undecided yet stud\w+
        examin\w+ look\w* investigat\w+ may might could possib\w+ wait\w* question\w* puzzl\w+ myster\w+ or before
        un\w{5,} ask\w* call\w*~for""",
    ),
    (
        "agree support side back favour endorse approve accept embrace welcome settle pass adopt",
        r"""reject\w* refus\w* oppos\w* against disagree\w* object\w* turn\w*~down split divided differ\w* disput\w*
        veto\w* critic\w* deadlock\w* died declin\w+ condemn\w* resist\w* fail\w* fell thrown short defend\w*
        stood instead""",
    ),
    (
        "believe trust convince true right think credible real accept",
        r"""doubt\w* scepti\w+ skepti\w+ disbeliev\w* fals\w+ lies? lying nonsense un\w{4,} question\w* myth\w* fak\w+
        forg\w+ wrong invent\w* absurd dismiss\w* den(?:y|ies|ied) exaggerat\w* distrust suspic\w+ implausib\w*
        disput\w* refut\w*""",
    ),
    (
        "happy please glad satisfy like content impress keen",
        r"""dis\w{5,} un\w{4,} angr\w+ anger sad\w* furi\w+ outrag\w+ critic\w* complain\w* hat\w+ worr\w+ regret\w*
        upset bitter\w* less""",
    ),
    (
        "pay charge cost toll fee bill fund money",
        r"""free owe[sd]? owing overdue unpaid waiv\w+ exempt\w* arrears debts? due funded gratis withh\w* late
        default\w* will~pay covered broke\w* paid""",
    ),
    (
        "guilty convict sentence jail prison",
        r"""acquit\w* clear\w* innocen\w* exonerat\w* drop\w* free\w* suspended fin\w+ overturn\w* quash\w* spar\w+
        probation community""",
    ),
    (
        "arrest catch hold detain charge custody",
        r"""free\w* at~large on~the~run fled flee\w* fugitive\w* releas\w* bail escap\w* hunt\w* wanted sought seek\w*
        search\w* look\w*~for dropp?\w* clear\w*""",
    ),
    (
        "stop end finish cease prevent over",
        r"continu\w* go\w*~on went~on carr\w+~on kept keep\w* persist\w* still lasts lasted lasting until",
    ),
    (
        "continue proceed happen place ahead hold strike",
        r"""stop\w* end\w* cancel\w* call\w*~off suspend\w* scrap\w* postpon\w* abandon\w* avert\w* halt\w* put~off
        drop\w* avoid\w*""",
    ),
    (
        "return back home come",
        r"""left leav\w+ stay\w* remain\w* fle\w+ displac\w* exil\w+ abroad away kept missing lost camps? shelter\w*
        evacuat\w* rul\w+~out forced until""",
    ),
    (
        "find locate see trace discover notice spot detect",
        r"""miss\w* lost vanish\w* disappear\w* elus\w+ search\w* sought hunt\w* invisible hid\w* gone at~large
        unnoticed overlook\w* clear\w* free only in~good still""",
    ),
    (
        "expect likely chance hope prospect anticipate",
        r"""unlikely little slim small remote surpris\w* unexpected\w* shock\w* doubt\w* rul\w+~out sudden\w*
        pessimis\w* stun\w*""",
    ),
    (
        "possible can able manage reach call contact save",
        r"""unable impossible fail\w* too lost los\w+ lack\w* stuck trapped prevent\w* stop\w* block\w* without
        cut~off broke\w* clos\w+ shut kept keep\w* injur\w* ill dead down decided will~be until miss\w*""",
    ),
    (
        "need require must have necessary",
        r"""free\w* exempt\w* voluntar\w+ optional enough already may can spar\w+ waiv\w+ unnecessary last\w*
        protect\w* will~pay cover\w* avoid\w* saf\w+ averted""",
    ),
    (
        "exclude rule out dismiss",
        r"may might could possib\w* open option\w* consider\w* on~the~table",
    ),
    (
        "lift remove ease relax scrap abolish repeal drop",
        r"stay\w* remain\w* keep\w* kept maintain\w* uph\w+ extend\w* renew\w*",
    ),
    (
        "rain wet",
        r"dry drought\w* sun\w*",
    ),
    (
        "water",
        r"dr[yi]\w* drought\w* empty ran~out",
    ),
    (
        "power electricity light",
        r"dark\w* blackout\w* cut outage\w* off lost",
    ),
    (
        "plan intend want wish will ready prepare intention desire",
        r"""refus\w* rul\w+~out against reluct\w* unwilling oppos\w* declin\w+ reject\w* shun\w* avoid\w* keep\w*
        object\w* forced drop\w* instead condition rather""",
    ),
    (
        "meet deliver finish complete time schedule punctual reach",
        r"""miss\w* late delay\w* overr[au]n\w* behind short fail\w* yet wait\w* still so~far slow\w* only
        stuck lost""",
    ),
    (
        "aware inform consult ask tell know warn",
        r"""secret\w* unaware surpris\w* dark ignoran\w* unknown hid\w* without fail\w* kept conceal\w* before until
        could~be blind\w*""",
    ),
    (
        "grow rise increase improve up better recover",
        r"""f[ae]ll\w* drop\w* flat shr[aiu]nk\w* stagnat\w* steady stall\w* worse\w* deteriorat\w* slow\w* los\w+
        declin\w+ cut stuck low\w* same""",
    ),
    (
        "fall drop decline decrease worsen slow",
        r"r[io]se\w* gr[eo]w\w* climb\w* steady flat stable hold\w* held high\w* improv\w*",
    ),
    (
        "talk speak meet contact touch write",
        r"br(?:oke|oken)~off snub\w* cut silen\w+ estrang\w* refus\w* ignor\w* avoid\w* sever\w*",
    ),
    (
        "marry married wife husband",
        r"divorc\w* single unmarried partners?",
    ),
    (
        "job work employ",
        r"unemploy\w* jobless laid~off sacked redundan\w+ retir\w+ quit",
    ),
    (
        "own belong his her their its possess",
        r"borrow\w* rent\w* leas\w* stolen lent loan\w* hired someone another",
    ),
    (
        "last hold stand",
        r"collaps\w+ fell fall\w* br(?:oke|eak)\w* gave",
    ),
    (
        "ever before previously until nest",
        r"first new\w* unprecedented record maiden debut",
    ),
    (
        "repeat again next more",
        r"last once final\w* retir\w+ end\w* only",
    ),
    (
        "abandon leave quit resign step down withdraw cancel drop give",
        r"""stay\w* keep\w* kept continu\w* remain\w* carr\w+~on vow\w* fight\w* stand\w* stood stick\w* stuck
        defend\w*""",
    ),
    (
        "budge relent waver back reverse change retract withdraw yield",
        r"""st[oa]+\w*nd\w*~by stood stick\w* stuck insist\w* firm defend\w* reaffirm\w* hold\w* held maintain\w*
        refus\w*""",
    ),
    (
        "apologise regret sorry admit repent",
        r"refus\w* defend\w* stood stand\w* insist\w* proud again den(?:y|ies|ied) justif\w+",
    ),
    (
        "blame responsible fault guilt accuse",
        r"clear\w* exonerat\w* absolv\w* defend\w* prais\w* other\w* accident\w* outside",
    ),
    (
        "danger threat risk dangerous",
        r"saf\w+ over passed harmless out~of protect\w*",
    ),
    (
        "contain include cover",
        r"free without exclud\w* except\w* only exempt\w* left~out outside",
    ),
    (
        "resist defy object oppose",
        r"accept\w* agree\w* abid\w* comply\w* complied follow\w* bow\w* obey\w* respect\w* giv\w+~in",
    ),
    (
        "sleep",
        r"awake sleepless",
    ),
    (
        "like alike same agree",
        r"differ\w* unlike another other\w*",
    ),
    (
        "alone",
        r"with together",
    ),
    (
        "trouble problem difficulty difficult",
        r"eas\w+ smooth\w* simple",
    ),
    (
        "doubt question dispute",
        r"certain sure clear\w* obvious\w* confident convinced agree\w*",
    ),
    (
        "silent hide secret conceal",
        r"sa(?:y|id|ys) told publish\w* open\w* admit\w* public\w*",
    ),
    (
        "hesitate delay wait",
        r"at~once immediate\w* quick\w* straight prompt\w* swift\w*",
    ),
    (
        "forget",
        r"remember\w* recall\w*",
    ),
    (
        "many much big large great high strong long far",
        r"few\w* little small\w* low\w* weak\w* short\w* brief\w* rare\w* only",
    ),
    (
        "often usual regular common always",
        r"rare\w* seldom first exception\w* unusual\w*",
    ),
    (
        "man woman person anybody anyone someone",
        r"alone empty desert\w* both neither",
    ),
)  # fmt: skip
"""What is negated, and the expressions that deny it; `~` stands for a space."""


def _table() -> dict[str, re.Pattern[str]]:
    told: dict[str, list[str]] = {}
    for words, expressions in _PAIRS:
        for word in dict.fromkeys(map(meaning, words.split())):
            told.setdefault(word, []).extend(e.replace("~", r"\s") for e in expressions.split())
    return {word: re.compile(rf"\b(?:{'|'.join(dict.fromkeys(e))})\b", re.IGNORECASE) for word, e in told.items()}


DENIED_BY: dict[str, re.Pattern[str]] = _table()
"""The meaning of a word → the expressions of a passage that deny it."""
