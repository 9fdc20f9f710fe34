// Common given and family names of people: a window that is one of them is somebody else, so it is never changed unasked.
export const givenNames = `
aaliyah aaron abby abdul abdullah abe abel abigail abraham ada adam adele adrian adriana adrien agnes ahmad ahmed aidan aiden aisha ajay
akash akira alan alana alastair albert alberto alec alejandro alek alex alexa alexander alexandra alexandre alexei alexis alfonso alfred
ali alice alicia alina alison alistair allan allen allison alma alvaro alvin alyssa amanda amar amara amber amelia amina amir amit amos amy
ana anand anastasia anders andre andrea andreas andrei andres andrew andy angel angela angelica angelo angie angus anil anita anjali ann
anna annabel anne annette annie anthony anton antonia antonio anya april aravind archie ariana ariel arjun arlene armando arnaud arnold
arthur arturo arun asha ashley ashok astrid aubrey audrey august aurora austin ava avery ayesha aziz
barack barbara barnaby barney barry bart basil bastien beatrice becky bella ben benedict benjamin bernadette bernard bernie bert beth
bethany betty beverly bianca bill billy bjorn blake bob bobby bonnie boris brad bradley brady brandon brandy brenda brendan brent brett
brian bridget brigitte britney brittany brooke bruce bruno bryan bryce bryn byron
caitlin caleb callum calvin cameron camila camille carl carla carlos carly carmen carol carolina caroline carolyn carrie carter casey
cassandra cassie catalina catherine cathy cecil cecilia cedric celeste celia celine cesar chad chandler charles charlie charlotte chelsea
cheng cheryl chester chloe chris christian christina christine christophe christopher christy chuck cindy claire clara clarence clark
claude claudia clay clayton clement cliff clifford clint clive clyde cody cole colin colleen connie connor conor constance cora corey
corinne cory courtney craig cristina curtis cynthia cyrus
daisy dale damian damien damon dan dana daniel daniela danielle danny dante daphne darren darrell darryl dave david dawn dean deb debbie
deborah declan deepak deirdre denis denise dennis derek derrick desmond devin devon dexter diana diane diego dieter dillon dimitri dina
dirk dmitri dmitry dolores dominic dominique don donald donna dora doreen doris dorothy doug douglas drew duncan dustin dwayne dwight dylan
earl ed eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena eli elias elijah elisa elisabeth elise elizabeth ella
ellen ellie elliot elliott elmer elon eloise elsa elsie elvis emanuel emil emilia emilio emily emma emmanuel enrique enzo eric erica erich
erik erika erin ernest ernesto ernie esther ethan ethel eugene eva evan evelyn ezra
fabian fabio faith farah fatima faye felicia felicity felipe felix ferdinand fernanda fernando fiona flora florence floyd frances francesca
francesco francine francis francisco franco francois frank frankie franklin franz fred freddie freddy frederic frederick freya frida fritz
gabriel gabriela gabrielle gail gareth garrett gary gavin gemma gene genevieve geoff geoffrey george georgia georgina gerald geraldine
gerard gerhard german gilbert gina ginny giorgio giovanni gisele giulia glen glenda glenn gloria gordon grace graham grant greg gregg
gregory greta gretchen guadalupe guido guillaume guillermo gunther gus gustavo guy gwen gwyneth
hal hank hannah hans harold harper harriet harris harrison harry harvey hassan hazel heather hector heidi heinrich helen helena helene
helga henri henrik henry herbert herman hilary hilda hiroshi holly homer hope horace howard hubert hugh hugo humphrey
ian ibrahim ida ignacio igor ilya imogen imran ines ingrid ira irene irina iris irma irving isaac isabel isabella isabelle isaiah ismail
ivan ivy
jack jackie jackson jacob jacqueline jacques jade jaime jake jamal james jamie jan jana jane janet janice jared jasmine jason jasper javier
jay jean jeanette jeanne jeff jeffrey jen jenna jennifer jenny jeremiah jeremy jerome jerry jess jesse jessica jessie jesus jill jim jimmy
joan joann joanna joanne joaquin jocelyn jodie joe joel joey johan johann johannes john johnny jon jonah jonas jonathan joni jordan jorge
jose josef joseph josephine josh joshua josie joy joyce juan juanita judith judy jules julia julian juliana julie juliet julio julius june
jurgen justin justine
kai kamal kamala karen karim karin karina karl karla kartik kate katerina katharine katherine kathleen kathryn kathy katia katie katrina
kay keith kelly kelsey ken kendall kendra kenneth kenny kent kenji kerry kevin khalid kieran kim kimberly kirk kirsten kirsty klaus kris
krishna kristen kristin kristina kurt kyle kylie
lana lance lara larry lars laura lauren laurence laurent laurie lawrence lea leah leanne lee leigh leila leland len lena lenny leo leon
leona leonard leonardo leroy leslie lester leticia levi lewis liam lila lillian lily lin linda lindsay lindsey linus lionel lisa liz liza
lloyd logan lois lola lonnie lopez lorena lorenzo loretta lori lorna lorraine lou louis louisa louise luc luca lucas lucia lucian lucille
lucy luigi luis luisa lukas luke luther lydia lyle lynda lynn lynne
mabel mackenzie madeleine madison mae magda maggie magnus malcolm manfred manuel mara marc marcel marcelo marcia marco marcos marcus
margaret margarita margot maria mariah marian mariana marianne marie marilyn mario marion marisa marissa marjorie mark marlene marlon
marsha marshall marta martha martin martina marty marvin mary mason mateo mathew mathias mathieu matilda matt matteo matthew matthias
matthieu maureen maurice mauricio max maxime maxine maxwell maya megan mehmet mei melanie melinda melissa melody melvin mercedes meredith
mia michael michaela michele michelle miguel mika mike mikhail mila mildred miles milo milton mindy miranda miriam misha mitch mitchell
mohamed mohammad mohammed mohit moira molly mona monica monique morgan morris moses muhammad murray mustafa myra myron
nadia nadine nancy naomi natalia natalie natasha nate nathalie nathan nathaniel neal ned neil nell nelson nick nicholas nicola nicolas
nicole nigel nikhil nikita nikki nikola nils nina noah noel noelle nora noreen norm norma norman norton
octavia odette olga oliver olivia olivier omar orlando oscar osman otis otto owen
pablo paige pam pamela paolo parker pascal pat patricia patrick patty paul paula paulina pauline pedro peggy penelope penny percy perry pete
peter petra phil philip philipp philippe phillip phoebe phyllis pierre piotr polly prakash pranav priya preston
quentin quincy quinn
rachel rafael rahul raj rajesh ralph ramon ramona randall randy raphael raquel rashid raul ravi ray raymond rebecca reed regina reginald
reid rene renee reuben rex rhonda ricardo richard rick ricky riley rita rob robbie robert roberta roberto robin robyn rocco rod roderick
rodney rodrigo roger rohan roland rolf roman romeo ron ronald ronnie rory rosa rosalie rosalind rose rosemary rosie ross rowan roxanne roy
ruben ruby rudolf rudy rufus rupert russ russell ruth ryan
sabina sabine sabrina sadie sally salma salvador sam samantha samir sammy samuel sandeep sandra sandy sanjay santiago sara sarah sasha saul
scott sean sebastian selena serena serge sergei sergio seth shane shannon sharon shaun shawn sheila shelby sheldon shelley sherman sherry
shirley shreya sid sidney sienna sigrid silas silvia simon simone sofia sol sonia sonya sophia sophie spencer stacey stacy stan stanley
stefan stefanie stella stephan stephanie stephen sterling steve steven stewart stuart sue suki sunil suresh surya susan susanna susie suzanne
sven sybil sydney sylvia
tamar tamara tammy tanya tara tariq tasha tatiana taylor ted teresa terrence terri terry tess tessa thelma theo theodore theresa thomas tia
tiffany tim timothy tina tobias toby todd tom tomas tommy toni tony tracey traci tracy travis trent trevor tricia trina trish tristan troy
trudy tyler tyrone
uma ursula
valentina valeria valerie vanessa vera vernon veronica vicki vicky victor victoria vijay vikram vince vincent viola violet virgil virginia
vishal vivek vivian vladimir
wade wallace walter wanda warren wayne wendell wendy wes wesley whitney wilbur wilfred will willa willard william willie wilma winnie
winston wolfgang woody
xavier ximena
yan yann yasmin yolanda yosef yuki yuri yusuf yves yvette yvonne
aleksandr alexey andrey aleksei callie cally christof erika gerhardt jerold jerrold jess jessy mathilde nic nico philippa phillipp rafe
scotty sergey sergiu stevie stefano steffen vasily yevgeny zac zach zachary zack zara zelda zoe zoey zora
`;

export const familyNames = `
abbott abrams acosta adams aguilar ahmed alexander allen altman alvarez anderson andrews andreessen armstrong arnold atkinson austin bailey
baker baldwin ball banerjee banks barber barker barnes barnett barrett barton bates bauer beck becker bell bennett benson berg berger
berry bhatt bishop black blair blake bond booth bowen bowman boyd bradley brady brennan brewer briggs brooks brown bruce bryant buchanan
buckley burke burns burton bush butler byrne cain caldwell cameron campbell cannon carlson carpenter carr carroll carson carter castillo
castro chambers chan chandler chang chapman charles chavez chen cheng cho chopra choi chu clark clarke cohen cole coleman collins conner
contreras cook cooper costa cox craig crawford cruz cummings cunningham curry curtis dalton daniels das davidson davies davis dawson dean
delgado desai diaz dixon doyle duncan dunn edwards elliott ellis erickson estrada evans farmer ferguson fernandez fernando fields fischer
fisher fitzgerald fleming fletcher flores flynn ford foster fowler fox francis franklin fraser freeman french fuchs fuller gallagher garcia
gardner garrett garza gates george gibbs gibson gilbert gill gomez gonzales gonzalez goodman goodwin gordon graham grant graves gray green
greene greenberg griffin gross gupta gutierrez guzman hale hall hamilton hammond hansen hanson hardy harmon harper harrington harris
harrison hart harvey hawkins hayes haynes henderson henry herman hernandez herrera hicks higgins hill hoffman hoffmann hogan holland holmes
holt hopkins horn horowitz horton howard howell huang huber hudson hughes hunt hunter hussain huang ingram iyer jackson jacobs jacobson
jain james jefferson jenkins jennings jensen jimenez johansson johnson johnston jones jordan joseph joshi kahn kaiser kaplan kapoor kaufman
keller kelley kelly kennedy kerr khan khanna kim king klein knight koch kohl kowalski kramer krause krishnan kuhn kumar lam lambert lane
lang larsen larson lawrence lawson lee lehmann leonard levin levine levy lewis li lim lin lindgren little liu lloyd logan long lopez lowe
lucas lynch lyons macdonald mack maier malone mann manning marsh marshall martin martinez mason matthews maxwell may mccarthy mccoy
mcdonald mcgrath mckenzie mckinney medina mehta mendez mendoza menon meyer meyers michaels miles miller mills miranda mitchell molina
montgomery moore morales moreno morgan morris morrison moss mueller muller munoz murphy murray musk myers nadella nair nakamura narayan
nash navarro neal nelson neumann newman newton nguyen nichols nielsen nixon nolan norman norris norton novak nunez obama obrien oconnor
oliver olsen olson ortega ortiz osborne owen owens padilla page palmer park parker parks parsons patel patterson payne pearson pena perez
perkins perry peters petersen peterson pham phillips pierce pope porter potter powell prasad price pichai quinn rahman ramirez ramos ramsey
rao ray reddy reed reese reeves reid reyes reynolds rhodes rice richards richardson richter riley rivera rivers roberts robertson robinson
rodgers rodriguez rogers romero rose rosen rosenberg ross rossi roth rowe roy rubin ruiz russell ryan salazar sanchez sanders sandoval
santiago santos sato saunders schmidt schmitt schneider schroeder schultz schulz schwartz scott shah shapiro sharma sharp shaw shelton
sherman silva silver simmons simon simpson sims singh skinner smith snyder soto sousa spencer stanley steele stein stephens stern stevens
stevenson stewart stone strauss sullivan summers sutton suzuki swanson takahashi tan tanaka tang taylor thiel thomas thompson thornton todd
torres townsend tran trump tucker turner tyler underwood valdez vargas vasquez vaughn vega verma vogel wade wagner walker wallace walsh
walter walters walton wang ward warner warren washington watanabe waters watkins watson watts weaver webb weber webster weiss welch wells
werner west wheeler white wilkins williams williamson willis wilson winkler winter wolf wolfe wong wood woods wright wu xu yamamoto yang
erikson eriksson
yates young yu zhang zhao zhou ziegler zimmerman zuckerberg
`;
