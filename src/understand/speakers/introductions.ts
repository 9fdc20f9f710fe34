// The phrases with which hosts bring in a guest, and what surrounds the guest's name. A new language is a row.
import { primaryLanguage } from "../readable/word-facts.js";

export interface Introductions {
  /** The guest's name follows, at once or behind two words: "today I'm joined by". */
  brings: RegExp;
  /** Stands behind the name of who is brought in: " is here", " zu Gast". */
  here: RegExp;
  /** Said of somebody before the name and behind it, wherever in the sentence. */
  said: RegExp;
  /** Whoever speaks says the own name: at the end of what stands before it. */
  oneself: RegExp;
  /** How a sentence goes on behind a name that stands apart: "..., Ida Berg, of". */
  goesOn: RegExp;
  /** How a title names its guest; the name follows behind a space. */
  featured: RegExp;
  /** Words with a capital in front of a name that are no part of it, in small letters: "Professor Ida Berg". */
  titles: ReadonlySet<string>;
  /** What is said to somebody in front of the name: "thank you", at the end of what stands before it. */
  greets: RegExp;
  /** Every noun has a capital, so that one beside a name may be no part of it. */
  nounsLarge?: true;
  /** The dictionary is of this language: a word that it has is none of an unknown name. */
  isEnglish?: true;
}

/** Alternatives of a row are divided by bars, in the way of regular expressions. */
const whole = (list: string, flags = "giu"): RegExp => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, flags);
const before = (list: string): RegExp => new RegExp(`(?<!\\p{L})(?:${list})\\s*$`, "iu");
const greeting = (list: string): RegExp => new RegExp(`(?<!\\p{L})(?:${list}),? $`, "iu");
const behind = (list: string): RegExp => new RegExp(`^,?\\s+(?:${list})(?!\\p{L})`, "iu");
const goingOn = (list: string): RegExp => new RegExp(`^(?:,?\\s+(?:${list})(?!\\p{L})|\\s*[,.!?])`, "iu");
const inTitles = (list: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${list}|ft\\.?|feat\\.?|featuring)(?: (?:dra?|prof)\\.)*(?=\\s)`, "giu");
const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** By language, in two letters. */
const table: Readonly<Record<string, Introductions>> = {
  en: {
    brings:
      /(?<!\p{L})(?:joined (?:\w+ ){0,2}(?:by|with)|(?:my|our|today['’]s|this week['’]s) (?:\w+ ){0,2}guests?(?: today| here)?(?: is| are)?|(?:please )?welcome(?: back)?(?: to the (?:show|podcast))?,?|(?:talk|speak|chat|sit|sat|hang|catch)(?:ing|ed|ting)? (?:\w+ )?(?:to|with)|(?:here|episode|conversation|interview|show|today) with|interview(?:ing)?|with (?:me|us)(?: today| here| on the show)? (?:is|are|we have)|(?:we|i)(?:['’]ve got| have| got| had)(?: (?:with|here|on|back))?(?: (?:us|me))?(?: today)?(?: the)?|(?:excited|happy|pleased|delighted|thrilled|pleasure|honou?r) to (?:have|welcome|be joined by|introduce))(?!\p{L})/giu,
    here: /^\s+(?:is|are) (?:here|back|with us|with me|joining|our guest|my guest)(?!\p{L})/iu,
    said: /(?<!\p{L})(?:guests?|friend|creator|founder|author|returning|joins?|joined|with (?:us|me)|here)(?!\p{L})/iu,
    oneself: /(?:i['’]m|i am|my name is|this is)\s*$/i,
    goesOn: /^(?:\s+(?:of|from|at|who|is|here)(?!\p{L})|\s*[,.!?])/u,
    featured: /(?<!\p{L})(?:with|w\/|ft\.?|feat\.?|featuring|guest:?)(?=\s)/giu,
    titles: words("dr doctor professor prof mr mrs ms sir dame"),
    isEnglish: true,
    greets: greeting("thank you(?: so much| very much)?|thanks|hello|hi|hey|welcome"),
  },
  de: {
    brings: whole(
      "begrüß(?:e|en|t) (?:ich|wir|mit mir|euch)(?: (?:heute|hier|jetzt|nun|ganz|herzlich|sehr|auch|wieder|zunächst|zuerst|recht|natürlich))*|(?:ich|wir) begrüßen?(?: (?:heute|hier|jetzt|nun|ganz|herzlich|sehr|auch|wieder|zunächst|recht))*|(?:mein|unser)e?n?(?: heutige[rn]?)? (?:Gast|Gästin|Gäste)(?: (?:heute|diesmal|in dieser Folge))?(?: (?:ist|sind|heißt))?(?: heute)?|zu Gast(?: (?:ist|sind|habe ich|haben wir|heute|diesmal|wieder|bei mir|bei uns))*|(?:bei|neben|mit) (?:mir|uns)(?: (?:ist|sind|sitzt|sitzen|im Studio|dabei|heute|jetzt|wieder|auch|nun))+|mir gegenüber (?:sitzt|ist)(?: heute)?|(?:spreche|rede|sprechen|reden|unterhalte|unterhalten|diskutiere)(?: (?:ich|wir))?(?: (?:mich|uns))?(?: heute)? mit|im (?:Gespräch|Interview) mit|(?:freue?|freuen) (?:mich|ich mich|uns|wir uns)(?: (?:sehr|heute|ganz|besonders|riesig|total|auf|über|auch|dass))*|(?:habe|haben|hab|hole|holen) (?:ich|wir)(?: (?:heute|hier|jetzt|mir|uns|auch|wieder))+|(?:ich|wir) (?:habe|haben|hab)(?: (?:heute|hier|jetzt|mir|uns|auch|wieder))+|(?:herzlich )?willkommen(?: (?:zurück|im Podcast|in der Sendung|bei uns|hier))?,?|schön,? dass du (?:da|hier) bist,?|(?:sage?|sagen)(?: (?:ich|wir))? (?:hallo|herzlich willkommen)(?: (?:zu|an))?",
    ),
    here: behind(
      "(?:ist|sind|war|sitzt)(?: (?:heute|auch|wieder|hier|jetzt))* (?:da|zu Gast|bei mir|bei uns|im Studio|mein Gast|unser Gast)|(?:heute )?(?:(?:als Gast |erneut |hier )?(?:zu )?begrüßen|zu Gast|eingeladen|im Studio|bei mir|bei uns|ans Mikrofon)",
    ),
    said: whole(
      "Gast|Gästin|Gäste|Kolleg(?:e|en|in)|Freund(?:in)?|Gründer(?:in)?|Mitgründer(?:in)?|Autor(?:in)?|Expert(?:e|en|in)|begrüßen?|willkommen|Geschäftsführer(?:in)?|Entwickler(?:in)?",
      "iu",
    ),
    oneself: before(
      "ich bin(?: (?:der|die|euer|eure|dein|deine) ?(?:Host|Gastgeber|Gastgeberin)?)?|ich heiße|mein Name ist|hier ist|am Mikrofon ist",
    ),
    goesOn: goingOn("von|vom|von der|aus|der|die|ist|hier|und|bei"),
    featured: inTitles("mit|Gast:?|Gäste:?|im Gespräch mit|Interview:?"),
    titles: words(
      "dr doktor prof professor professorin frau herr herrn kollege kollegen kollegin gast freund freundin experte experten expertin autor autorin gründer gründerin entwickler entwicklerin lieber liebe",
    ),
    nounsLarge: true,
    greets: greeting("hallo|hi|hey|servus|moin|danke|dank|willkommen|guten (?:Tag|Morgen|Abend)|grüß dich|lieber?"),
  },
  fr: {
    brings: whole(
      "(?:je|nous|on) (?:reçois|recevons|reçoit|accueille|accueillons)(?: (?:aujourd['’]hui|donc|ce soir|ce matin|cette semaine))*|j['’]accueille(?: aujourd['’]hui)?|(?:plaisir|joie|honneur|heureux|heureuse|ravie?s?) (?:de|d['’]) ?(?:recevoir|accueillir|retrouver|avoir)(?: (?:aujourd['’]hui|avec (?:moi|nous)))*|(?:mon|notre|mes|nos) invitée?s?(?: (?:du jour|aujourd['’]hui|de la semaine))?,?(?: (?:est|c['’]est|s['’]appelle))?|en compagnie (?:de|d['’])|avec (?:moi|nous),?(?: (?:aujourd['’]hui|en studio|ce soir|pour en parler))*(?:,? (?:il y a|j['’]ai|on a|c['’]est))?|à mes côtés,?(?: aujourd['’]hui)?|(?:je suis|on est|nous sommes)(?: aujourd['’]hui)? (?:avec|rejoints? par)|(?:aujourd['’]hui|cette semaine),? (?:je|on|nous) (?:discute|parle|échange|discutons|parlons|échangeons)s? avec|(?:cet|cette|notre) (?:entretien|interview|conversation|échange|rencontre) avec|aujourd['’]hui avec|bienvenue(?: (?:à|à toi|à vous))?,?",
    ),
    here: behind(
      "(?:est|était)(?: aujourd['’]hui)? (?:avec nous|avec moi|notre invitée?|mon invitée?|là|des nôtres|de retour)",
    ),
    said: whole(
      "invitée?s?|amie?|collègue|fondat(?:eur|rice)|cofondat(?:eur|rice)|auteure?|autrice|créat(?:eur|rice)|direct(?:eur|rice)|reçois|accueille",
      "iu",
    ),
    oneself: before("je suis|moi c['’]est|je m['’]appelle|mon nom est|ici"),
    goesOn: goingOn("de|du|des|d|qui|est|chez|et|à"),
    featured: inTitles("avec|invitée?s? ?:?|par|entretien avec|rencontre avec"),
    titles: words("dr docteur docteure professeur professeure pr monsieur madame mademoiselle mme maître"),
    greets: greeting("bonjour|bonsoir|salut|hello|coucou|merci|merci beaucoup|bienvenue|cher|chère"),
  },
  es: {
    brings: whole(
      "(?:nos|me) acompañan?(?: (?:hoy|también|en esta ocasión|aquí))*|(?:tenemos|tengo|contamos|está|están|estará)(?: (?:hoy|aquí|también|el placer de tener|el gusto de tener|el honor de tener))*(?: con| de| como)? (?:nosotros|nosotras|conmigo|invitad[oa]|en el estudio|en el programa)(?: hoy)?(?:,? (?:a|con))?|(?:tenemos|tengo)(?: hoy| aquí| el placer de tener| el gusto de tener)* a|(?:hoy|aquí) (?:estoy|estamos|cuento|contamos|charlamos|hablamos|converso|conversamos|nos encontramos) con|en est[ea] (?:episodio|programa|capítulo|entrega) (?:hablo|hablamos|charlo|charlamos|converso|conversamos) con|vamos a (?:conversar|charlar|hablar|platicar|recibir)(?: hoy)? (?:con|a)|con(?: nosotros| nosotras|migo)(?: (?:hoy|está|están|tenemos))*(?: a)?|(?:mi|nuestr[oa]) invitad[oa](?: de hoy| de esta semana)?(?: es)?|(?:recibimos|recibo|entrevistamos|entrevisto|os presento|les presento)(?: hoy)? a|(?:placer|gusto|honor|privilegio) de (?:recibir|conversar|hablar|charlar|tener|contar|entrevistar|encontrarme|saludar)(?: (?:en el estudio|hoy|aquí|con nosotros))*(?: a| con)|me he (?:reunido|encontrado) con|(?:esta|nuestra) (?:entrevista|conversación|charla) con|(?:damos|doy) la bienvenida a|bienvenid[oa](?: (?:al podcast|al programa|de nuevo))?,?",
    ),
    here: behind(
      "(?:está|estará|es)(?: hoy)? (?:con nosotros|con nosotras|conmigo|nuestr[oa] invitad[oa]|mi invitad[oa])|nos acompaña",
    ),
    said: whole(
      "invitad[oa]s?|amig[oa]|colega|fundador(?:a)?|cofundador(?:a)?|autor(?:a)?|creador(?:a)?|director(?:a)?|acompañan?|bienvenid[oa]",
      "iu",
    ),
    oneself: before("soy|me llamo|mi nombre es|les habla|te habla|os habla|habla"),
    goesOn: goingOn("de|del|que|es|quien|y|en"),
    featured: inTitles("con|invitad[oa]s? ?:?|entrevista(?: a| con)|conversación con"),
    titles: words("dr dra doctor doctora profesor profesora señor señora don doña sr sra"),
    greets: greeting(
      "hola|gracias|muchas gracias|bienvenid[oa]|buenos días|buenas(?: tardes| noches)?|qué tal|querid[oa]",
    ),
  },
  pt: {
    brings: whole(
      "hoje (?:eu )?(?:recebo|recebemos|entrevisto|entrevistamos)(?: [oa])?|(?:recebo|recebemos|entrevisto|entrevistamos) hoje(?: [oa])?|convidei(?: [oa])?|(?:converso|conversamos|vou conversar|vamos conversar|estou|estamos)(?: (?:hoje|aqui))* com(?: [oa])?|(?:hoje|aqui) (?:eu |a gente )?(?:converso|conversa|falo|fala|estou|estamos)(?: (?:aqui))? com(?: [oa])?|neste (?:episódio|programa),? (?:eu |a gente )?(?:falo|fala|falamos|converso|conversa|conversamos) com(?: [oa])?|(?:está|estão)(?: (?:hoje|aqui))* (?:connosco|conosco|comigo)(?: [oa])?|(?:meu|minha|nosso|nossa) convidad[oa](?: (?:de hoje|da semana|especial))?(?: é)?(?: [oa])?|(?:temos|tenho|trago|trazemos)(?: (?:hoje|aqui|connosco|conosco|comigo))+(?: [oa])?|(?:comigo|conosco|connosco|ao meu lado)(?: (?:hoje|está|estão|aqui))*(?: [oa])?|(?:seja |sejam )?bem[- ]vind[oa]s?(?: (?:ao podcast|ao programa|de volta))?,?|(?:prazer|honra|alegria) (?:de |em )?(?:receber|ter|conversar com|entrevistar)(?: (?:hoje|aqui|conosco|connosco|comigo))*(?: [oa])?|(?:esta|nossa|minha) (?:entrevista|conversa) com(?: [oa])?",
    ),
    here: behind(
      "está(?: (?:hoje|aqui))* (?:conosco|connosco|comigo)|é(?: hoje)?(?: [oa])? (?:meu|minha|nosso|nossa) convidad[oa]",
    ),
    said: whole(
      "convidad[oa]s?|amig[oa]|colega|fundador(?:a)?|cofundador(?:a)?|autor(?:a)?|criador(?:a)?|diretor(?:a)?|bem[- ]vind[oa]",
      "iu",
    ),
    oneself: before(
      "(?:eu )?sou(?: [oa])?|me chamo|chamo-me|meu nome é|aqui (?:é|fala|quem fala é)(?: [oa])?|quem fala é(?: [oa])?",
    ),
    goesOn: goingOn("de|da|do|que|é|quem|e|em"),
    featured: inTitles("com|convidad[oa]s? ?:?|part\\.?|entrevista com"),
    titles: words("dr dra doutor doutora professor professora senhor senhora sr sra dom dona"),
    greets: greeting(
      "olá|oi|obrigad[oa]|muito obrigad[oa]|bem[- ]vind[oa]|bom dia|boa tarde|boa noite|tudo bem|e aí|querid[oa]",
    ),
  },
  it: {
    brings: whole(
      "(?:con (?:noi|me)|insieme a (?:noi|me))(?: (?:oggi|abbiamo|ho|c['’]è|ci sono|stasera|qui|è))*|(?:abbiamo|ho|avremo)(?: (?:oggi|qui))*(?: (?:con noi|con me|il piacere di avere|il piacere di ospitare|come ospite|ospite|stasera|qui))+|(?:ospitiamo|ospito|accogliamo|intervistiamo|intervisto|vi presento|vi presentiamo)(?: (?:oggi|qui))*|(?:il mio|la mia|il nostro|la nostra|l['’]) ?ospite(?: (?:di oggi|di stasera|speciale|oggi))?(?: (?:è|si chiama))?|(?:parliamo|parlo|chiacchieriamo|oggi)(?: oggi)? con|(?:questa|nostra) (?:chiacchierata|conversazione|intervista) con|in compagnia di|diamo il benvenuto a|(?:benvenut[oa]|bentornat[oa])(?: (?:al podcast|a te|tra noi))?,?",
    ),
    here: behind("è (?:con noi|con me|nostro ospite|nostra ospite|il nostro ospite|la nostra ospite|tornat[oa])"),
    said: whole(
      "ospit[ei]|amic[oa]|collega|fondat(?:ore|rice)|cofondat(?:ore|rice)|aut(?:ore|rice)|creat(?:ore|rice)|benvenut[oa]",
      "iu",
    ),
    oneself: before("(?:io )?sono|mi chiamo|il mio nome è|qui è|parla"),
    goesOn: goingOn("di|da|del|della|che|è|e|in"),
    featured: inTitles("con|ospit[ei] ?:?|intervista a|w/"),
    titles: words(
      "dr dottor dottore dottoressa professor professore professoressa signor signora ing ingegner avvocato",
    ),
    greets: greeting("ciao|grazie|grazie mille|benvenut[oa]|bentornat[oa]|buongiorno|buonasera|car[oa]|prego"),
  },
  nl: {
    brings: whole(
      "te gast(?: (?:is|zijn|heb ik|hebben we|hebben wij|vandaag|bij ons|bij mij))*|(?:mijn|onze) (?:\\p{L}+ )?gast(?:en)?(?: (?:van vandaag|vandaag|deze week))?(?: (?:is|zijn|heet))?|(?:bij|tegenover|naast) (?:mij|ons|me)(?: (?:is|zit|zitten|aan tafel|in de studio|vandaag))+|aan tafel(?: (?:zit|zitten|bij mij|vandaag))+|(?:in gesprek|praat|praten|spreek|spreken|sluit aan)(?: (?:ik|we|wij|vandaag))* met|vandaag met|(?:dit|ons) gesprek met|(?:ik|we|wij) (?:ontvang|ontvangen|verwelkom|verwelkomen|interview)(?: (?:vandaag|hier|ook))*|(?:ontvang|verwelkom|begroet) (?:ik|we|wij)(?: (?:vandaag|hier|ook))*|(?:heb|hebben) (?:ik|we|wij)(?: (?:vandaag|hier|ook|bij ons))+|(?:hartelijk |van harte )?welkom(?: (?:terug|in de podcast|bij ons))?,?|leuk dat je er bent,?",
    ),
    here: behind(
      "is(?: (?:vandaag|hier|weer))* (?:te gast|bij mij|bij ons|er|onze gast|mijn gast|aangeschoven)|(?:vandaag )?te gast|aan tafel|uitgenodigd",
    ),
    said: whole("gast(?:en)?|vriend(?:in)?|collega|oprichter|auteur|schrijver|maker|directeur|welkom", "iu"),
    oneself: before("ik ben|mijn naam is|ik heet|dit is"),
    goesOn: goingOn("van|uit|die|is|bij|en"),
    featured: inTitles("met|gast:?|in gesprek met|interview met"),
    titles: words("dr doctor prof professor meneer mevrouw mijnheer collega gast"),
    greets: greeting(
      "hallo|hoi|hey|hi|dag|dank je(?: wel)?|dankjewel|bedankt|welkom|goedemorgen|goedemiddag|goedenavond|lieve",
    ),
  },
};

/** A language's phrases, or undefined where it has no row. */
export const introductionsOf = (language: string): Introductions | undefined => table[primaryLanguage(language)];
