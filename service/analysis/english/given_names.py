"""Given names that tell a gender, as far as pronouns need them."""

MALE = frozenset(
    """
aaron abdul adam adrian ahmed alan alasdair albert alejandro alessandro alex alexander alexei ali allan allen amit
anders andre andreas andrei andrew andrzej angus anthony antoine anton antonio arjun arnold arthur avi axel barack
barry bashar ben benjamin bernard bilal bill billy bjorn bob boris brad bradley bram brandon brendan brett brian
bruce bryan callum calvin cameron carl carlos charles charlie chidi chris christian christoph christopher clarence
colin connor craig curtis daan dale damian dan daniel danny darren dave david dean dennis derek diego dieter dmitri
dmitry dominic don donald doug douglas dragan duncan dwayne dylan earl ed eddie edgar eduardo edward edwin ehud
elias elon emeka emil emmanuel emre eric erik ernest ethan eugene evan ewan felipe felix fernando francesco francis
francisco frank franklin fred frederick gabriel gareth gary gavin gene geoff geoffrey george gerald gerard gerry
giorgio giovanni glen glenn goran gordon graham grant greg gregory guy gyorgy hamid hans harold harry haruto harvey
hassan hector henrik henry herbert hiroshi horst howard hugh hugo hussein ian ibrahim igor imran isaac ivan jack
jacob jacques jake jakub james jamie jan jared jason javier jay jean jeff jeffrey jens jeremy jerome jerry jesse jim
jimmy jiri joao joe joel johan john johnny jon jonas jonathan jordan jorge jose joseph joshua juan julian julio
jurgen justin jürgen kamal karim karl kees keir keith ken kenji kenneth kevin khalid kim klaus kofi kwame kyle lance
larry lars laszlo laurence laurent lawrence lee leo leon leonard leroy lewis liam lloyd logan louis luca lucas luigi
luis lukas luke mads magnus mahmoud malcolm manuel marc marco marcus marek mario mark marko markus martin marvin
mathew mathieu matt matteo matthew matthias maurice max mehmet michael michel miguel mikael mike mikhail mitch mitt
mohamed mohammad mohammed morgan moshe muhammad mustafa narendra nathan neil nicholas nick nicolas nigel nikolai
nils noah noel norman nouri olaf oleg oliver olivier omar oscar oskar otto owen pablo paolo patrick paul paulo pavel
pedro peter petr phil philip philippe phillip pierre piers piet pieter pietro piotr rafael rahul rajesh ralph ramon
randy rasmus ravi ray raymond recep rhys ricardo richard rick ricky rishi rob robert roberto robin rod rodney roger
roland ron ronald rory ross roy ruben rupert russell ryan sadiq sam samuel sanjay saul scott sean sebastian sergei
sergey sergio seth shane shaun shawn sid simon sipho stanley stefan stephen steve steven stewart stuart sven takeshi
tariq ted terence terry thabo theo theodore thomas tiago tim timothy tobias toby todd tom tomas tommy tony travis
trevor tunde tyler uwe victor vikram viktor vincent vladimir volodymyr wayne wesley will william willie wolfgang
xavier xi yitzhak yoshihide yuri yusuf zac zachary zack zoran
""".split()
)
FEMALE = frozenset(
    """
abigail ada adaeze agnes agnieszka aiko ailsa aisha akiko alexandra alice alicia alison allison amanda amara amber
amelia amelie amina amy ana andrea angela angelina anita anjali anke ann anna anne annette annie annika antonia
aoife april ashley astrid audrey barbara beatrice beatriz becky belinda bernadette beth betty beverley beverly
birgit bonnie brenda bridget brigitte brittany bronwen camilla carla carmen carol caroline carolyn carys catherine
cathy catriona cecilia charlotte chelsea cheryl chiara chioma chloe christina christine cindy claire clara clare
claudia colleen connie crystal cynthia dagny daisy dana danielle daphne dawn debbie deborah debra deepa delphine
denise diana diane dolores donna doris dorothy edith eileen elaine eleanor elena elin elizabeth ella ellen emily
emma erica erin esther eva evelyn ewa fatima femke fiona florence frances francesca freja freya gabriela gemma
georgia georgina gillian gina ginger giulia gloria grace greta gunvor gwen hanna hannah harriet hayley heather heidi
heike helen helena hilary hillary holly ida ilse imogen indira ines ingrid irene irina iris isabel isabella ivana
ivanka jacinda jackie jacqueline jane janet janice jasmine jean jeanne jelena jennifer jenny jessica jill jo joan
joanna joanne jodie johanna josephine joy joyce juanita judith judy julia julie juliet juliette june kamala karen
katarina katarzyna kate katherine kathleen kathryn kathy katie kayla keiko kelly kerry kezia kim kirsten kristen
kristin kristina laura lauren leah leila lesley leslie lily linda lindsay lindsey ling linnea lisa liz lola loretta
lorraine louise lucia lucy lydia lynn mabel madeleine magdalena maggie maja malala mandy margaret maria marian
mariana marie marija marilyn marion marjorie martha mary maureen maya megan mei melania melanie melissa mercedes
meredith mette michelle mildred milica miranda mirjam moira molly mona monica monika nadia nancy naomi natalia
natalie natasha nathalie ngozi niamh nicola nicole nikki nina nirmala nomsa noor nora norma olga olivia orla pamela
patricia paula pauline penny petra phoebe phyllis pilar polly priscilla priti priya rachel rebecca regina rhonda
rita roberta robyn rosa rose rosemary rosie roxanne ruby ruth sabine sabrina sally samantha sandra sandy sanna sara
sarah saskia shannon sharon sheila shelley sheryl shirley sienna signe sigrid silke silvia simone siobhan sofia
sonia sophia sophie stacey stella stephanie sue sunita susan susannah sushma suzanne svetlana sylvia sylvie tamara
tania tanya tara tatiana teresa teri tessa thandi thelma theresa tiffany tina tracey tracy ulrike ursula valentina
valerie vanessa vera veronica vicky victoria violet virginia vivian wanda wendy whitney yasmin yolanda yuki yvette
yvonne zainab zanele zara zoe
""".split()
)
