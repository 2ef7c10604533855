"""Ordinary words that often open a sentence, so that their capital does not make a name of them."""

OPENERS = frozenset(
    """
a about above according across actually additionally adding after again against ago all almost alone along already
also although altogether always amid among an and another any anyone anything apart apparently around as aside ask
asked at away back based be because been before behind being below beneath besides better between beyond big both
breaking brief bring but by call can careful certainly children citing clearly click close come coming comment
compared concerning consider considering continue contrary could couples critics currently damage data days dear
deaths despite details did do does doing don down due during each earlier early either elsewhere email enough
especially even eventually ever every everybody everyone everything evidence exactly except experts far fears few
figures finally find first five following food for forget former formerly fortunately four free friends from full
further furthermore generally get getting given giving go going good government great growing had half happily
hardly has have having he head health heavy hence her here hers high him his home hope hopes hours how however
hundreds i if images importantly in including increasingly indeed initially inside instead interestingly into is
isn it its itself join just keep kids last lastly late later latest least left less let like likewise listen
little local long look looking many match may maybe me meanwhile members men millions minutes mixed money months
more moreover morning most mostly much must my nearly neither never nevertheless new news next nine no nobody none
nonetheless nor not note notably nothing now numbers obviously of off officers officials often oh ok old on once
one only open or originally other others otherwise our out outside over overall own parents part parts past people
perhaps photos photographs picture pictured plans please plenty police politicians poor possibly previously prices
prior private probably profits public put quite rather read readers real really recent recently regarding
regardless related reports rescue research researchers residents results right sadly sales same scientists scroll
second see seen seven several shares she should show shows similar similarly simply since six so some someone
something sometimes soon sources speaking specifically staff standing starting still students subscribe such
suddenly supporters sure surely survivors take taken taking talks ten tens than thank thanks that the their them
themselves then there thereafter therefore these they thing things think third this those though thousands three
through throughout thus time times to today together tomorrow tonight too top total towards traders traditionally
troops trouble true try turn turning twelve twenty twice two typically ultimately under unfortunately unless
unlike until unusually up update upon us using usually various very victims video videos view viewers visit
visitors volunteers voters wait want warning was watch we well were what whatever when whenever where whereas
wherever whether which whichever while who whoever whole whom whose why widely wildlife will with within without
witnesses women words work workers working world would writing wrong year years yes yesterday yet you young your
yours thirteen fourteen fifteen sixteen seventeen eighteen nineteen thirty sixty seventy eighty ninety
analysts authorities campaigners doctors drivers economists employees engineers families farmers fans
firefighters governments hospitals investigators investors journalists judges lawmakers lawyers leaders markets
ministers nurses observers opponents organisers organizers owners passengers patients players prosecutors
protesters rescuers soldiers specialists studies surveys teachers teams tests tourists unions users veterans aid
air ambulances attempts banks beaches bills births bombs books bosses boys build businesses cars cases changes
charges charities church cities civilians claims climate clubs cold communities companies concerns conditions
costs councils countries crews crime crowds cuts customers debate demand democracy demonstrators diplomats
documents drugs emergency energy engine entry events exports extra factories families favourites fighting fire
fires firms fishing flights flooding floods forecasters foreign forests fuel funding funds gas girls global goals
goods growth guests guns hackers heart heat high-profile historians homes hotels houses housing human imports
income industry inflation injuries inmates inspectors interest internet investment islands issues items jobs
justice land large laws letters life lights lines local long-term low managers manufacturers mass meetings middle
migrants military mobile model modern mothers motorists movies music national natural nature negotiators
neighbours neighbors night nuclear oil older online opposition orders organisations organizations papers party
passers-by pay payments peace pensioners phone pilots planes plants points political polls population power
pressure prison prisoners problems production property protests pupils questions radio rail rain rates rebels
records refugees religious rent repairs reporters republicans rising rivals rivers roads rockets rules rumours
rumors safety satellite schools sea security senior separately services sexual shops short shots signs small
smaller snow social solar space sport spokesmen state states stocks storm storms streets strikes strong subject
suicide summer supplies support suspicions talk tariffs taxes tax technology teenagers temperatures tension
tensions tickets tourism trade traffic trains travel travellers treatment trees trials tv unemployment university
urban vaccines vehicles violence virus volunteers votes wages war wars water weapons weather west whales wind
winds winter wolves young youngsters announcing arriving asking backing becoming beginning building calling
campaigning coming concluding continuing describing dressed driven elected facing faced feeling fighting founded
held hit holding joining keeping knowing launching leading leaving living located looking losing made making
meeting moving named noting owned paying playing pointing posting praising present published put quoting reaching
reacting referring relying replying responding returning rising running saying sending set sitting speaking
spending starting stopping talking telling trying urging waiting walking warning wearing winning writing acting
ahead alas anonymous anyway armed automatic average black blue bright central chief clear common complete critical
dark deep different digital direct easy eight eighty eleven entire equally essential expect extreme fair famous
fast fifty final fine forty fresh general green grey gross heavy hot huge hungry ideal ill immediate industrial
initial instant intense internal international key large legal leading light limited live longer loud lucky main
major married massive medical mid mental minor monthly multiple native near nearby neutral next-door normal
obvious odd official ongoing optimistic ordinary outraged overnight patience perfect personal pink plain pleased
popular potential powerful powerless practical precise pretty primary prime professional proud pure quick quiet
rare raw ready red regular relative remote residential rich rough round royal running safe scared secret sharp
sick silent simple single sixty skilled slow soft sorry special standard steady strange strict stunned successful
sudden surplus sweet tall tiny tired tough traditional typical unable unclear unknown usual valuable vast visible
vital warm weak weekly white wide wild wise worse worst wounded
""".split()
)
