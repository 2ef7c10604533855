"""Verbs that attribute, by what may follow them.

A verb may stand in several groups. Where a noun or an infinitive follows, only a source that can speak (a person, a
body, a document) makes an attribution of it; a clause or a quotation after the verb does so with any subject.
"""

from service.analysis.english.inflection import inflect

CLAUSE = frozenset(
    """
say add state note claim argue explain insist declare announce maintain contend assert report reveal admit
acknowledge concede confirm confess reply respond answer retort remark observe comment conclude stress emphasize
emphasise underline underscore reiterate repeat recall recount quip joke tweet retweet post write warn caution
predict forecast suggest hint imply indicate signal allege boast brag complain lament muse plead pledge vow
promise swear testify attest affirm reaffirm aver opine proclaim profess exclaim shout cry yell scream whisper
mutter murmur gasp sigh scoff snap fume rant thunder bark roar bellow growl gush enthuse interject counter rebut
clarify elaborate specify disclose divulge estimate calculate reckon guess suppose suspect assume presume believe
think feel know understand realize realise fear worry hope wish expect anticipate doubt deny agree disagree concur
accept decide determine rule find show demonstrate prove discover learn hear see read judge deem consider foresee
mention point reason speculate theorize theorise hypothesize hypothesise posit postulate surmise infer gather
recognize recognise remember forget imagine dream pray protest object ask wonder question inquire enquire propose
recommend demand request urge advise inform notify assure remind tell convince persuade brief reassure quote cite
summarise summarize ponder stipulate swear teach threaten volunteer relate narrate chant sing preach rail moan
grumble whine marvel cheer charge submit warrant vouch certify verify broadcast publish blog text email telegraph
mandate stress trumpet bemoan regret bet illustrate highlight establish ascertain
detect advertise intimate insinuate joke blurt contest dispute refute foretell allude bluster wager
reflect echo caution concede cable enthuse rejoin venture attribute chide counsel decree grant hazard instruct
interpret note reckon remonstrate resolve scrawl sniff sob splutter stammer stutter tease text utter wail warn
quibble
""".split()
)
"""Followed by "that …", a bare clause or a quotation, or standing after one."""

QUOTING = frozenset(
    """
continue go begin start laugh smile joke grin shrug chuckle nod intone chime offer finish recite correct interrupt
pronounce react rage dish snipe croon coo crow deadpan blast hit fire shoot caption captioned open close sum conclude
""".split()
)
"""Attribute only with a quotation beside them."""

ADDRESSING = frozenset(
    """
tell inform remind assure reassure warn advise notify ask urge convince persuade brief promise caution beg
implore instruct order encourage request counsel press exhort beseech command call direct entreat want expect
pressure push text email caution query
""".split()
)
"""Followed by whom they address, then a clause, a quotation or an infinitive."""

ADDRESSING_CLAUSE = frozenset(
    """
tell inform remind assure reassure warn advise notify ask convince persuade brief promise caution text email teach
query show
""".split()
)
"""Those of them that a clause may follow after the addressee."""

INFINITIVE = frozenset(
    """
want promise vow pledge refuse decline agree offer hope expect seek threaten plan intend aim decide ask urge beg
demand claim profess pretend swear volunteer opt choose resolve prefer wish propose vote consent undertake elect
mean plead request push hesitate fear long yearn purport commit need prepare guarantee
""".split()
)
"""Followed by "to …"."""

NOUN = frozenset(
    """
call deny describe praise criticize criticise endorse support oppose back welcome reject dismiss accuse blame
condemn denounce defend slam blast attack mock ridicule tout embrace favor favour cite mention discuss address
express question portray characterize characterise label brand dub hail laud applaud commend congratulate thank
salute celebrate decry deplore assail lambast lambaste fault quote highlight raise echo recommend propose
announce predict promise admit acknowledge consider regard view see judge deem want doubt fear expect anticipate
suggest reveal report claim allege confirm stress emphasize emphasise underline reiterate recall explain outline
request demand urge advocate champion demonstrate show indicate prove reflect note suspect refute dispute
challenge contest rebuff rebut repudiate disavow denigrate deride disparage scorn berate chastise chide rebuke
reprimand scold admonish castigate excoriate lampoon pan savage skewer vilify warn threaten lament bemoan regret
mourn appreciate admire respect like love hate dislike detest loathe prefer favor resent envy approve disapprove
ban refuse decline oppose protest object predict forecast propose pitch promote plug push publicize publicise
repeat downplay minimize minimise exaggerate overstate understate misstate declare proclaim pronounce disclose
divulge unveil release present publish convey voice air vent articulate credit attribute ascribe liken compare
equate rate rank envision envisage foresee imagine enjoy value trust distrust mistrust believe remember concede
accept reaffirm affirm renounce justify rationalize rationalise identify name nominate warn recognize recognise
invoke insult hint blast bash knock diss praise tease taunt trash heckle boo flay rap rip pillory decry mock
contradict find call term style christen stipulate specify estimate calculate reckon assume suppose impugn weigh
debate contemplate mull ponder cheer toast eulogize eulogise tolerate rue vow pledge welcome reiterate bless offer
""".split()
)
"""Followed by a noun phrase that is what is said or thought, or what it is about."""

GERUND = frozenset(
    """
deny admit suggest recommend propose consider oppose favor favour support recall remember describe discuss mention
regret resist contemplate advocate report keep
""".split()
)
"""Followed by an -ing form."""

QUESTION = frozenset(
    """
ask wonder question explain know understand decide determine discuss describe show reveal see learn say tell
consider debate disclose doubt inquire enquire specify clarify detail outline indicate note realize realise recall
remember find hear investigate examine explore predict speculate judge
""".split()
)
"""Followed by an indirect question."""

PREPOSITIONS: dict[str, frozenset[str]] = {
    lemma: frozenset(words.split())
    for lemma, words in {
        "call": "for on upon",
        "warn": "of about against",
        "speak": "of about out against",
        "talk": "of about up",
        "refer": "to",
        "point": "to out",
        "complain": "of about",
        "comment": "on about",
        "object": "to",
        "insist": "on upon",
        "lobby": "for against",
        "press": "for",
        "agree": "with to on",
        "disagree": "with",
        "focus": "on",
        "hint": "at",
        "allude": "to",
        "boast": "of about",
        "brag": "of about",
        "worry": "about that",
        "apologize": "for",
        "apologise": "for",
        "argue": "for against about over",
        "campaign": "for against on",
        "vote": "for against",
        "think": "of about",
        "hope": "for",
        "dream": "of about",
        "look": "forward",
        "plead": "for",
        "appeal": "for to",
        "ask": "for about",
        "wish": "for",
        "approve": "of",
        "disapprove": "of",
        "write": "of about",
        "rail": "against",
        "lash": "out",
        "hit": "out back",
        "fire": "back",
        "shoot": "back down",
        "push": "for back",
        "react": "to",
        "respond": "to",
        "speculate": "about on",
        "elaborate": "on",
        "express": "",
        "conceive": "of",
        "long": "for",
        "advocate": "for",
        "testify": "about to",
        "protest": "against about",
        "inquire": "about",
        "joke": "about",
        "rant": "about",
        "rave": "about",
        "gush": "about",
        "marvel": "at",
        "balk": "at",
        "scoff": "at",
        "care": "about",
        "know": "about of",
        "learn": "of about",
        "hear": "of about",
        "attest": "to",
        "admit": "to",
        "confess": "to",
        "dwell": "on",
        "expand": "on",
        **dict.fromkeys(
            "describe dismiss denounce condemn hail portray praise criticise criticize decry".split(), "as"
        ),
        "side": "with",
        "sympathize": "with",
        "rule": "out",
        "play": "down",
        "set": "out forth",
        "lay": "out",
        "draw": "comparisons",
        "conclude": "with",
        "wonder": "about",
        "vouch": "for",
        "report": "on",
    }.items()
}
"""Lemma → prepositions and particles after which the content begins."""

EVIDENTIAL = frozenset(
    """
expected believed thought said reported rumored rumoured alleged known understood feared considered estimated
supposed seen accused presumed assumed suspected claimed regarded viewed deemed hoped projected forecast predicted
tipped described portrayed credited blamed perceived purported held found shown revealed called dubbed asked urged
told hailed quoted cited charged criticized criticised anticipated suggested recommended agreed proven proved
argued acknowledged noted announced gathered learned learnt mentioned observed confirmed disclosed recognized
recognised heralded judged touted named
""".split()
)
"""Participles that report without saying who: "is believed to", "was accused of", "it is thought that"."""

APPEARANCE = frozenset("seem seems seemed appear appears appeared".split())
"""Verbs of appearance: nobody is reported, yet the writer does not vouch."""

EVIDENTIAL_ADVERBS = frozenset(
    """
reportedly allegedly supposedly purportedly apparently seemingly ostensibly rumoredly evidently
""".split()
)
"""Adverbs that pass a thing on without vouching for it."""

CUE_NOUNS = frozenset(
    """
claim claims allegation allegations report reports rumor rumors rumour rumours suggestion suggestions belief
beliefs statement assertion assertions accusation accusations announcement argument arguments assumption
assessment conclusion confirmation contention complaint complaints declaration denial disclosure doubt doubts
estimate estimates expectation expectations fear fears finding findings forecast guess hint hints hope hopes idea
impression indication indications insistence notion opinion perception prediction predictions promise promises
pledge proposal proposition recognition remark remarks revelation revelations speculation
suspicion suspicions theory thesis threat threats view views vow warning warnings concern concerns admission
reminder news acknowledgment acknowledgement consensus comment comments conviction
criticism criticisms call calls charge charges demand demands feeling testimony assurance
assurances guarantee
""".split()
)
"""Nouns that a content clause may follow ("the belief that …")."""

FACT_NOUNS = frozenset(
    """
fact way day time moment year week month reason point thing place case people man woman things
""".split()
)
"""Nouns after which "that" reports nothing."""

MENTAL = frozenset(
    """
know learn find see hear fear hope expect think believe feel want wish doubt suspect assume remember forget
recognize recognise realize realise understand worry dream decide discover imagine guess
""".split()
)
"""Verbs of what somebody thinks or feels, which he need not have said."""

DENIALS = frozenset("deny refute reject dismiss dispute disavow repudiate rebut contradict rebuff".split())
"""Verbs whose content the source calls untrue."""

REPORTING = frozenset(
    """
say claim insist argue add state note warn report announce believe think tell explain maintain declare reveal
admit confirm acknowledge allege deny suggest predict estimate conclude stress
""".split()
)
"""Verbs that attribute a bare clause whatever their subject is."""

ATTITUDES = frozenset(
    """
see know find show need show make take give hold like love hate prove see enjoy show weigh rank rate value present
release unveil publish seek help allow push force lead challenge need name identify raise promote offer address
plan prepare present ban reflect air air show picture plug pan cheer pitch rip rap knock trust respect compare
challenge figure mean gather text order grant open close start begin sing sign vote choose elect
""".split()
)
"""Verbs that only sometimes attribute: with a noun or an infinitive alone they are passed over."""


class Cue:
    """What is known of one verb form: its lemma, which form it is, and what may follow it."""

    __slots__ = ("form", "frames", "lemma", "prepositions")

    def __init__(self, lemma: str, form: str) -> None:
        self.lemma = lemma
        self.form = form
        self.frames = frozenset(
            letter
            for letter, group in (
                ("s", CLAUSE),
                ("q", QUOTING),
                ("o", ADDRESSING),
                ("c", ADDRESSING_CLAUSE),
                ("t", INFINITIVE - ATTITUDES),
                ("n", NOUN - ATTITUDES),
                ("g", GERUND),
                ("w", QUESTION),
            )
            if lemma in group
        )
        self.prepositions = PREPOSITIONS.get(lemma, frozenset())


def _cues() -> dict[str, Cue]:
    lemmas = CLAUSE | QUOTING | ADDRESSING | INFINITIVE | NOUN | GERUND | QUESTION | PREPOSITIONS.keys()
    forms: dict[str, Cue] = {}
    for lemma in sorted(lemmas):
        for form, which in inflect(lemma).items():
            if form not in forms or lemma == form:
                forms[form] = Cue(lemma, which)
    forms["wrote"] = Cue("write", "past")
    forms["says"] = Cue("say", "third")
    return forms


CUES: dict[str, Cue] = _cues()
"""Every form of every verb above."""
