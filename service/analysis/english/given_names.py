"""Given names that tell a gender, as far as pronouns need them."""

MALE = frozenset(
    """
aaron abdul adam adrian ahmed alan albert alejandro alex alexander alexei ali allan allen andre andreas andrew
andrei angus anthony antonio arnold arthur barack barry ben benjamin bernard bill billy bob boris brad bradley
brandon brendan brett brian bruce bryan calvin cameron carl carlos charles charlie chris christian christopher
clarence colin connor craig curtis dale damian dan daniel danny darren dave david dean dennis derek diego dmitri
dmitry dominic don donald doug douglas duncan dwayne dylan earl ed eddie edgar eduardo edward edwin elon emmanuel
eric erik ernest ethan eugene evan felipe felix fernando francis francisco frank franklin fred frederick gabriel
gareth gary gavin gene geoff geoffrey george gerald gerard gerry giovanni glen glenn gordon graham grant greg
gregory guy hamid hans harold harry harvey hassan hector henry herbert howard hugh hugo hussein ian ibrahim igor
isaac ivan jack jacob jake james jamie jan jared jason javier jay jean jeff jeffrey jeremy jerome jerry jesse jim
jimmy joe joel joao john johnny jon jonathan jordan jorge jose joseph joshua juan julian julio justin karim karl
keir keith ken kenneth kevin khalid kim kyle lance larry laurence lawrence lee leo leon leonard leroy lewis liam
lloyd logan louis luca lucas luigi luis luke mahmoud malcolm manuel marc marco marcus mario mark martin marvin
mathew matt matthew maurice max michael miguel mike mikhail mitch mitt mohamed mohammad mohammed morgan muhammad
mustafa nathan neil nicholas nick nigel nikolai noah noel norman oleg oliver omar oscar otto owen pablo patrick
paul pedro peter phil philip phillip pierre piers rafael ralph ramon randy ray raymond ricardo richard rick ricky
rishi rob robert roberto robin rod rodney roger roland ron ronald rory ross roy rupert russell ryan sadiq sam
samuel saul scott sean sebastian sergei sergey sergio seth shane shaun shawn sid simon stanley stefan stephen
steve steven stewart stuart ted terence terry theo theodore thomas tim timothy toby todd tom tommy tony travis
trevor tyler victor viktor vincent vladimir volodymyr wayne wesley will william willie xavier xi yuri yusuf zac
zachary zack emmanuel giorgio jens jürgen klaus lars lukas magnus narendra nicolas olaf recep sven wolfgang
yoshihide kenji hiroshi takeshi haruto kofi kwame rajesh amit arjun sanjay vikram imran tariq bashar benjamin
yitzhak ehud moshe avi nouri anton pavel piotr andrzej marek jakub tomas petr jiri laszlo viktor gyorgy
""".split()
)
FEMALE = frozenset(
    """
abigail ada agnes aisha alexandra alice alicia alison allison amanda amber amelia amina amy ana andrea angela
angelina anita ann anna anne annette annie antonia april ashley audrey barbara beatrice becky belinda bernadette
beth betty beverley beverly bonnie brenda bridget brittany camilla carla carmen carol caroline carolyn catherine
cathy cecilia charlotte chelsea cheryl chloe christina christine cindy claire clara clare claudia colleen connie
crystal cynthia daisy dana danielle daphne dawn deborah debbie debra denise diana diane dolores donna doris
dorothy edith eileen elaine eleanor elena elizabeth ella ellen emily emma erica erin esther eva evelyn fatima
fiona florence frances francesca gabriela gemma georgia georgina gillian gina ginger gloria grace greta gwen
hannah harriet hayley heather heidi helen helena hilary hillary holly ida imogen ingrid irene irina iris isabel
isabella ivanka jackie jacqueline jane janet janice jasmine jean jeanne jennifer jenny jessica jill jo joan joanna
joanne jodie josephine joy joyce juanita judith judy julia julie juliet june kamala karen kate katherine kathleen
kathryn kathy katie kayla kelly kerry kim kirsten kristen kristin laura lauren leah lesley leslie lily linda
lindsay lindsey lisa liz lola loretta lorraine louise lucia lucy lydia lynn mabel madeleine maggie malala mandy
margaret maria marian marie marilyn marion marjorie martha mary maureen maya megan melania melanie melissa
mercedes meredith michelle mildred miranda molly monica nadia nancy naomi natalia natalie natasha nicola nicole
nikki nina nora norma olga olivia pamela patricia paula pauline penny phoebe phyllis polly priscilla priti rachel
rebecca regina rhonda rita roberta robyn rosa rose rosemary rosie roxanne ruby ruth sabrina sally samantha sandra
sandy sara sarah shannon sharon sheila shelley sheryl shirley sienna silvia sofia sonia sophia sophie stacey
stella stephanie sue susan susannah suzanne svetlana sylvia tamara tania tanya tara teresa teri tessa thelma
theresa tiffany tina tracey tracy ursula valerie vanessa vera veronica vicky victoria violet virginia vivian wanda
wendy whitney yasmin yolanda yvette yvonne zara zoe ursula angela jacinda sanna magdalena katarzyna agnieszka ewa
mette signe astrid freya priya anjali sunita indira nirmala sushma yuki keiko aiko mei ling amara ngozi
""".split()
)
