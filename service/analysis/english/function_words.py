"""Function words of English, by what they do in a clause."""

DETERMINERS = frozenset(
    """
the a an this that these those some any no every each many several most few both all another his her its their my
our your whose such
""".split()
)
INDEFINITE = frozenset(
    """
a an some one another several many few two three four five six seven eight nine ten dozens hundreds most other
multiple various
""".split()
)
PREPOSITIONS = frozenset(
    """
of in on at to for from with by about against into over under between among through during without within along
across behind beyond near off onto upon toward towards via per amid despite like unlike including concerning
regarding inside outside above below around throughout plus versus than as
""".split()
)
FORMS_OF_BE = frozenset(
    """
am is are was were be been being 's 're isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t
""".split()
)
AUXILIARIES = FORMS_OF_BE | frozenset(
    """
has have had having do does did hasn't haven't hadn't doesn't don't didn't hasn’t haven’t hadn’t doesn’t don’t
didn’t who's who’s who'd who’d who'll who’ll who've who’ve
get gets got getting
""".split()
)
MODALS = frozenset(
    """
will would can could may might shall should must won't wouldn't can't cannot couldn't mightn't shouldn't mustn't
won’t wouldn’t can’t couldn’t mightn’t shouldn’t mustn’t ought
""".split()
)
NEGATIONS = frozenset(
    """
not never no neither nor n't hardly scarcely barely nobody nothing none nowhere without
""".split()
)
SUBJECT_PRONOUNS = frozenset("he she they it we i you who".split())
OBJECT_PRONOUNS = frozenset("him her them me us you it himself herself themselves itself myself ourselves".split())
LETTERS = frozenset(["US", "WHO", "DR"])
"""Names in letters that in lower case would be a small word or a title: a country, a world body, a broadcaster."""
RELATIVES = frozenset(["who", "which", "whose", "whom", "where"])
QUESTION_WORDS = frozenset("who what when where why how whether if which whom whose".split())
COORDINATORS = frozenset("and or but nor yet &".split())
SUBORDINATORS = frozenset(
    """
because when while if after although though since until before as unless whereas once that whether where so even
than till
""".split()
)
ADVERBS = frozenset(
    """
also later then now still again just only even already once twice soon often always never ever sometimes recently
earlier first once instead however meanwhile afterwards afterward therefore thus too further furthermore moreover
nevertheless nonetheless indeed perhaps maybe not rather quite very almost long both himself herself themselves
itself at-least today yesterday tonight tomorrow back up out simply all initially subsequently previously
eventually beforehand
""".split()
)
CONTRACTED_SUBJECTS = frozenset(
    """
he's she's it's they're we're i'm you're that's there's he’s she’s it’s they’re we’re i’m you’re that’s there’s
he'd she'd they'd we'd i'd you'd he’d she’d they’d we’d i’d it’d it'd he'll she'll they'll we'll i'll it'll you'll
he’ll she’ll they’ll we’ll i’ll it’ll you’ll i've they've we've you've i’ve they’ve we’ve you’ve
""".split()
)
"""Pronoun and verb in one word."""

COMMON_VERBS = frozenset(
    """
make makes made take takes took taken get gets got go goes went gone come comes came put puts keep keeps kept
let lets become becomes became leave left lose lost win won bring brings brought buy bought sell sold send sent
spend spent stand stood meet met pay paid run ran sit sat rise rose fell grew grow grows remain remains remained
live lives lived use uses used receive received play played happen happened include includes included serve
served lie lies lay caught fought built cut shut drew flew threw broke drove rode wore hid slid swung shook stole swept
struck rang wept fled knelt crept clung froze drank ate swam leapt tore withdrew slept strode sprang
sank lent dealt dug woke hung blew bled flung forbade forgave mistook overcame overtook quit shed shone shrank spat sped
spun stuck stung strove thrust trod underwent undertook withstood wrung
""".split()
)
"""Verbs that attribute nothing: a subject ends before them."""
PAST_VERBS = frozenset(
    """
ate awoke became began bit blew bore broke came chose did drank drew drove fell flew forbade forgave forgot froze gave
grew knew lay mistook overcame overtook rang ran rode rose sang sank saw shook shrank sprang spoke stole strode strove
swam swore threw took tore trod undertook underwent went withdrew woke wore wrote
""".split()
)
"""Past forms that are no participles: each is the verb of a clause."""
