// Given names of German, French, Spanish, Portuguese, Italian and Dutch talk, beside those that are common in English.
export const givenNamesAbroad = `
aafke aart achille achim adalberto adelaide adelheid adeline ademir adolfo adriaan adriano afonso agathe agnaldo
agnese agostino agustin ailton ainara ainhoa alain alba albane aldo alejandra alessandra alessandro alessia alessio
alfio alfredo aline almudena alois aloisio alwin amaia amandine ambra amedeo amelie americo amparo anabel anais
anderson andi andreia ange angeles anja anke annalisa anneke annelies annemarie annemiek anniek annika anouk ans
anselmo antje antoine antonella antonello aparecida apolline araceli arend arianna arie arjan arjen arlindo armelle
armin arnaldo arne artur asuncion aude augustin augusto aukje aurelie aurelien aurelio aurore axel baptiste bas
bastiaan bastian bauke beate beatriz begona belen benedetta benedetto benedicte benito benno benoit bento berend
bernardo berthold bertrand biagio birgit blanca blandine bodo borja boudewijn bram breno britta bruna burkhard
caetano caio camilla candela capucine carlo carlota carlotta carmelo carmine carole carsten cassio catarina caterina
cecile cees celso cesare chantal charlene chema chiara christa christelle christoph cibele cicero cintia cinzia
claartje claudio cleber clemence cleo clotilde colette concetta concha constanze consuelo cor coralie corentin
corine corinna cornelia corrado cosimo costanza cristian cristiana cristiano cristobal cyril cyrille daan dagmar
damiano daniele danilo dario davi davide debora delphine demetrio desiree detlef detlev dick didier dietmar diogo
domenico domingo domingos dominik donatella donato dorothee dorte douwe dries duarte eberhard eckart edmilson
edoardo edouard edson eduarda eefje eelco egbert egidio eleonora elia eliana elisabete elisabetta elke elodie eloy
els elske elvira emanuela emanuele emeline emiel emile emilie emmanuelle enno enrico erico erwin esmee esperanza
esteban estela estelle etienne ettore eudes eugenia eugenie eugenio eunice evelien evert ewald fabiana fabiano
fabien fabienne fabrice fabricio fabrizia fabrizio falk fanny fausto federica federico felice felicie felicitas
femke ferdinando fermin ferry fidel filipa filipe filippo fiorella flavia flavie flavio fleur floor florent florian
floris fokke francisca francoise franka frans franziska frauke frederik frederique freek frieda friederike friedrich
frits fulvio gabi gabriele gabriella gael gaelle gaetan gaetano gaspard gauthier geert gennaro geoffroy georges
geraldo gerardo gerben gerd gerda gerlinde germain gero gerrit gert ghislain ghislaine giacomo giada gian giancarlo
gianfranco gianluca gianmarco gianni gianpaolo gijs gijsbert gilberto gilles ginevra gino giorgia giovanna gisela
giuliana giuliano giulio giuseppe giuseppina goncalo gonzalo gotz graca grazia graziano gregoire gregor gregorio
gudrun guglielmo guilherme gunnar gunter gustav guus han hanneke hannelore hannes hannie harald harm harmen hartmut
heike heiko heiner heinz heitor heleen helge helio helmut hendrik henk henning henrike henrique hermann hernan herve
hidde hilde hildegard holger honore horst hortense hugues humberto ignazio iker ilaria ilse inaki ineke inga inge
ingo inmaculada irmgard isabela isadora isidro ismael isolde itziar ivana ivo jaap jacco jacinto jacobo jacopo jair
janina janine janneke jannie jannik jasmin jeanine jelle jelmer jens jeremie jeroen jet jimena jip joachim joana
joao joaquim job jocelyne jochem jochen joelle joep johanna jolanda jolijn joost jordi jorg joris jorn jorrit jos
josefa josefina josep josiane jost juana juanjo jule juliano julien juliette jurriaan jutta karel karine karsten
katharina kathrin katja katrin kees kerstin kilian klaas klara koen konrad konstanze koos korbinian laetitia laia
lais larissa lasse laure laurens leandro leen lennart leonie leonor letizia lia lidia lieke lies lieve ligia liliana
lina lisette livia livio loes loic loredana lorella lorenza lothar lotte lourdes lourenco luana luciana luciano
lucie lucien lucio ludger ludivine ludovic ludovica ludwig luiz luiza lutz luuk luz lydie maaike maarten macarena
madalena maddalena madelon magali magdalena maike maja manfredi manoel manon manuela marcela marcello marcio mareike
margarete margarida margaux margherita margit margriet marguerite mariangela marianna mariano maribel marieke
marielle marijke marijn marilena marilia marina marine marisol marit marita marius marjolein marlies marloes mart
marten martijn martine massimiliano massimo mateus matheus mathis matias matilde matthijs mattia maud maura maurizio
mauro maxence mechthild mees meike melania menno merel michel michela michiel mickael mieke mikel milena minke
mireia mireille mirjam mirko moacir moniek monika montse montserrat morgane moritz muriel murilo mylene myriam
nadege natacha natale nele nelleke nerea neuza nicoletta nicolien nicolo niels nienke nieves niklas ninon noelia
noemi noemie noor norbert nuno nuria oceane odile olaf ole onno ophelie ornella orsola otavio ottavia ottavio paco
paloma paola pascale pasquale patrice patrizia patrizio paulien paulo pavel peer pepe perrine pia piera pierluigi
piero piet pieter pietro pilar pim pio priscila rafaela raffaele raffaella raimundo rainer ralf ramiro raphaelle
regine regis reiner reinhard reinhold reinier rembrandt remco remi remy renan renata renate renato renaud rens
renske renzo rianne riccardo rik robbert rocio rodolphe roel roelof rogelio rogerio rogier romain romane romeu
rosalia rosana rosanna rosario rossana rossella roswitha rudi rudiger ruggero rui ruprecht ruud salome salvatore
samuele sander sandrine sandro sanne sascha saskia saverio sebastiano sebastien severine siegfried silke silvana
silvano silvio simao simona sina sjaak sjoerd sofie solange soledad solene sonja soraia stefania steffi stephane
stijn susana susanne svenja swantje sylvain sylvie tanguy tania tanja telma teodoro teun thais thiago thibault
thibaut thierry thijs thilo thorsten tiago tijmen tijs tilo timothee tineke tiziana tiziano tjeerd tommaso ton toon
torben torsten traudl truus twan udo ulf uli ulla ulrich ulrike umberto ute uwe valentim valentin valentino valerio
vanda vanesa vasco verena veronika veronique vicente victoire viktor vincenzo vinicius virginie vito vitor vittoria
vittorio viviana viviane volker volkmar wagner waltraud wellington werner wessel wiebe wiebke wieke wilfried wilhelm
willem willemijn willi wim winfried wolf wolfi wolfram wouter xaver xavi yannick yasmine yoann yohan yolande yvon
zelia zoraida
`;
