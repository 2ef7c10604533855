"""Given names that tell a gender, as far as pronouns need them."""

MALE = frozenset(
    """
aaron abdul abel achille adam adrian ahmad ahmed akin alan alasdair albert alejandro aleksandar alessandro alex
alexander alexei alf alfonso alfred ali allan allen alois amadou amir amit anatoly anders andre andreas andrei andrew
andrzej angelo angus anil anthony antoine anton antonin antonio archie arjun armando arne arnold arthur arturo asif
augusto avi axel baltasar barack barry bart bas bashar bela ben benjamin bernard bernhard bilal bill billy bjorn björn
bob bogdan bohdan boris brad bradley bram brandon branko brendan brett brian bruce bruno bryan callum calvin cameron
carl carlos casper cesar charles charlie chidi chris christian christoph christopher clarence claudio colin connor
cornelius craig curtis cyril daan daisuke dale damian damir dan daniel danny dario darren dave david davor dean demba
dennis denys derek didier diego dieter dirk dmitri dmitry domenico dominic don donald doug douglas dragan duarte
duncan dwayne dylan earl ed eddie edgar eduardo edvard edward edwin egil ehud eivind eli elias elon emeka emeric emil
emilio emmanuel emre enrico enrique eric erik ernest ernesto erwin esteban ethan eugene evan ewan fabio fabrice farid
fedor felipe felix ferdinand ferenc fernand fernando florian francesco francis francisco frank franklin frans franz
fred frederick friedrich gabriel gareth gary gaston gavin geert gene geoff geoffrey georg george georges gerald gerard
gerhard germán gerry gilles giorgio giovanni giuseppe glen glenn goran gordon gottfried graham grant greg gregory
guillaume guillermo gustav gustavo guy gyorgy günther haakon hamid hamza hannes hans harold harry haruki haruto harvey
hassan hector heinrich helmut henri henrik henry henryk herbert hernan hernán hiroshi horst howard hubert hugh hugo
hussein ian ibrahim idris ignacio igor ilya imran imre isaac isidro ismail ivan ivar ivo jack jacob jacques jaime
jairo jake jakob jakub james jamie jan janko janos jared jarek jaroslav jason javier jay jean jeff jeffrey jens jeremy
jerome jerry jesse jim jimmy jiri joao jochen joe joel johan john johnny jon jonas jonathan jordan jorge jose josef
joseph joshua jozef juan julian julien julio julius jurgen jussi justin jörg jürgen kamal karim karl kaspar kasper
kazimierz kees keir keith ken kenan kenji kenneth kevin khalid kim kiran kjell klaus knut koffi kofi kojo krzysztof
kwaku kwame kyle lamine lance larry lars laszlo laurence laurens laurent lawrence lee leif lennart leo leon leonard
leonardo leopold leroy lewis liam lloyd logan lorenzo lothar louis lubomir luca lucas luciano lucien ludwig luigi luis
luka lukas luke lutz maciej mads magnus mahmoud malcolm malik manfred manu manuel marc marcel marcelo marcin marco
marcos marcus marek mario mark marko markus martin marvin matej mateo mateusz mathew mathieu mats matt matteo matthew
matthias mattias maurice mauricio mauro max maxim maxime mehmet michael michel miguel mikael mike mikhail milan milos
mirko miroslav mitch mitt mohamed mohammad mohammed morgan moritz moshe moussa muhammad murat musa mustafa narendra
nasser nathan neil nenad nicholas nick nicolas nigel nikola nikolai nikos nils noah noel norbert norman nouri octavio
olaf olav ole oleg oliver olivier omar omari onur orlando osama oscar oskar osman otto ousmane owen pablo paolo pascal
pasquale patrice patrick pau paul paulo pavel pedro per peter petr phil philip philippe phillip pierre piers piet pieter
pietro piotr péter radek rafael rafał rahul raj rajesh rajiv ralf ralph ramon ramón randy rasmus raul ravi ray raymond
raúl recep reinhard renato rhys ricardo richard rick ricky rinaldo rishi rob robert roberto robin rod rodney roger
roland rolf romain roman ron ronald ronan rory ross roy ruben rui rune rupert russell ryan sadiq sam sami samir samuel
sandro sanjay santiago saul scott sean sebastian sebastião selim serge sergei sergej sergey sergio serhiy seth shane
shaun shawn sid sigurd silvio simon siméon sipho slobodan stanislav stanley stefan stefano stephen steve steven
stewart stig stuart svein sven szymon taavi tadeusz takashi takeshi tamas tariq ted teddy terence terje terry thabo
theo theodore thierry thomas thorsten tiago tim timo timothy tito tobias toby todd tom tomas tomasz tomislav tommy
tomás tony torben tord torsten travis trevor tunde tuomas tyler ulf ulrich umberto urs uwe vaclav valentin valery
vasily vasyl vaughn victor vikram viktor vincent vincente vincenzo vito vlad vladimir vladislav volodymyr walid walter
wayne werner wesley wilhelm will willem william willie winston witold wojciech wolfgang xavier xi yannick yannis yaw
yitzhak yosef yoshihide younes youssef yuri yusuf yves zac zachary zack zbigniew zoltan zoran zsolt ángel
""".split()
)
FEMALE = frozenset(
    """
abigail ada adaeze adela adelina adriana agata agnes agnieszka aiko ailsa aino aisha akiko alba alena alessandra
alexandra alice alicia aline alison allison alma amal amanda amara amber amelia amelie amina amira amy ana anabel
anastasia andrea andreja angela angelina anica anita anja anjali anke ann anna anne anneke annelie anneliese annette
annie annika anouk antje antonia aoife apolonia april ariana arlette asha ashley asma assia astrid asya audrey awa
ayesha aylin barbara barbora beatrice beatriz becky belinda berit bernadette berta beth bettina betty beverley beverly
bianca birgit blanca bonnie bozena branka brenda bridget brigida brigitte britta brittany bronwen brynhild camila
camilla candela carina carla carlotta carmen carol carolina caroline carolyn carys catherine cathy catriona cecilia
cecilie celeste celia celine chantal charlene charlotte chelsea cheryl chiara chioma chiyo chloe christel christiane
christina christine cindy claire clara clare claudia claudine clelia colleen concepción connie constance consuelo
corinna corinne cornelia cristina crystal cynthia dagny daisy dalia damaris dana daniela danielle danuta daphne daria
dawn debbie deborah debra deepa delia delphine denise diana diane dina djamila dolores donna dora doris dorota
dorothea dorothy edda edith edwige eileen elaine eleanor elena elin elisa elisabet elisabeth elise elizabeth elke ella
ellen ellinor elodie elsa elvira emilia emiliana emily emma encarnación enya erica erika erin ernestine esmeralda
estelle esther estrella etta eugenia eulalia eva evelina evelyn ewa fadumo farah fatima fatma fatou fatoumata faye
felicia felicity femke fernanda fiona fleur flora florence fowzia frances francesca franziska freja freya frida frieda
gabriela gabriele gabrielle galina gemma genevieve georgia georgina gerda gertrud gillian gina ginger gisela giulia
gloria grace grażyna greta grethe gro guadalupe gudrun gulnara gunvor gwen hadiza halima halina hana hanna hannah
harriet hatice hayley heather hedda hedwig heidi heike heleen helen helena helga henriette hermine hilary hilda hilde
hillary holly ida ilaria ildiko ilona ilse imelda imogen indira ines inga inge ingeborg inger ingrid inka inès inés
irena irene irina iris irma isabel isabella isadora isolde iva ivana ivanka iwona jacinda jackie jacqueline jadwiga
jana jane janet janice janina jasmin jasmina jasmine jean jeanne jelena jelka jennifer jenny jessica jill jo joan
joana joanna joanne jocelyn jodie johanna jola jolanta josefa josefina josefine josephina josephine joy joyce juana
juanita judith judy julia julie juliet juliette june justine jutta jytte kaisa kamala karen karin karina karoline
kasia katarina katarzyna kate kateryna katharina katherine kathleen kathryn kathy katie katja katrin katrine kayla
keiko kelly kerry kezia khadija kim kirsten klara kristen kristin kristina krystyna lara larissa latifa laura lauren
lea leah leena leila leni lenka leonie leonor lesley leslie leticia lidia lieke lien lilian liliana lily lina linda
lindsay lindsey ling linn linnea lisa lise liselotte liv livia liz ljubica lola lorena loretta lorraine lotte louise
luana luba lucia luciana lucie lucy ludmila luisa luise lydia lydie lynn lyudmila mabel madeleine magda magdalena
maggie maite maja malala malgorzata malin mandy manon manuela mara marcela marcia margaret margareta margarita margit
margot margrethe maria mariam marian mariana mariann marianne maribel marie mariela marija marijke marika marilyn
marina marion marisa marisol marit marja marjorie marlene marta martha martina mary marzena mathilde matilda maud
maureen maya małgorzata meera megan mei meike melania melanie melissa mercedes meredith merete mette mia michaela
michelle mildred milena milica minna mira miranda mireille mirela mirjam mirjana moira molly mona monica monika
monique montserrat muriel nadia nadine nadja naima nancy naomi natacha natalia natalie natasa natasha nathalie neema
nele ngozi niamh nicola nicole nicolette nikki nikoletta nina nirmala nives noelia nomsa noor nora norma nour noémie
nuria oana oda oksana olena olga olivia orla ottilie pamela paola parvati patricia patrizia paula paulette paulina
pauline penny pernille petra petronella phoebe phyllis pia pilar piroska polly pooja priscilla priti priya rachel
rafaela ragnhild raisa rana rania raquel rebecca rebeka regina regine reina renata renate rhonda ria rina rita roberta
robyn rocio rosa rosalia rosalind rosario rose rosemary rosie roxana roxanne roza ruby ruth sabine sabrina sadia sahar
saida sally salma salome samantha samira sandra sandy sanna sanne sara sarah saskia satu selma senait shabana shannon
sharon sheila shelley sheryl shirin shirley shreya sienna signe sigrid sigrun silje silke silvana silvia simona simone
siobhan siri sofia sofie solveig sonia sonja sophia sophie soraya stacey stefania stefanie steffi stella stephanie
stina sue sunita sunniva susan susana susanna susannah susanne sushma suzana suzanne svenja svetlana sylvia sylvie
szilvia tamara tania tanya tara tatiana tatjana tatyana teresa tereza terezie teri tessa thandi thea thelma theodora
theresa thérèse tiffany tiina tilda tina tordis tove tracey tracy trine tuulikki tuva ulla ulrike una ursula urszula
ute valentina valeria valerie vanessa vanja vasiliki vera veronica veronika veronique vibeke vicky victoria vigdis
viktoria vilma violet violeta virginia virginie vivian viviana vivienne wanda wendy whitney wiktoria wilhelmina xenia
yael yara yasmin yasmine yelena yoko yolanda yoshiko yuki yuliya yvette yvonne zahra zainab zanele zara zdenka zeynep
zina zlata zoe zofia zora zsuzsanna zuzana
""".split()
)
