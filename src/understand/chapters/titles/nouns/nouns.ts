// What is known of a language's nouns: which words of a talk stand as nouns, and which of them name a topic. A new language is a row.

import { once } from "../../../../base/once.js";
import { wordSet } from "../../../../base/words.js";
import { primaryLanguage } from "../../../readable/word-facts.js";
import { plainWord } from "../../tokens.js";

/** Lists in small letters, divided by bars; a word with a straight apostrophe at its end stands joined to the next. */
interface NounTable {
  /** Articles, possessives and the like that stand before nouns only. */
  determiners: string;
  /** Articles that are also pronouns ("la toma"): behind a preposition they are articles. */
  articles: string;
  prepositions: string;
  /** Nouns that name no topic by themselves, in each of their forms, and words of politeness. */
  hollow: string;
  /** What case and number put at a noun's end. */
  inflection: RegExp;
  /** Forms of verbs and adverbs by their endings: behind a noun they are no part of its phrase. */
  loose?: RegExp;
  /** Endings of infinitives and participles: such a word is a noun where it mostly stands as one. */
  verbal?: RegExp;
  /** The noun of a phrase is its last word; where capitals tell nouns (German), it is one with a capital. */
  isLast?: boolean;
  /** How an adjective before such a noun ends, in a language that has no capitals to tell it by. */
  adjective?: RegExp;
  /** Whether an adjective that was said behind the word `before` (empty where a sentence or phrase begins) can open a title as it is. */
  standsFree?: (adjective: string, before: string) => boolean;
}

/** In German, behind these an adjective has its weak ending, or one of a case that no title stands in. */
const bending = wordSet(
  "der die das den dem des einen einem einer eines keinen keinem keiner keines meinen meinem meiner meines deinen deinem deiner deines seinen seinem seiner seines ihren ihrem ihrer ihres unseren unserem unserer unseres euren eurem eurer eures dieser diese dieses diesen diesem jeder jede jedes jeden jedem jener jene jenes jenen jenem welcher welche welches welchen welchem mancher manche manches alle allen beide beiden zum zur im am beim vom ins ans aufs fürs übers",
);
/** With an -er behind these it is a dative: "mit großer Sorge". */
const dative = wordSet(
  "aus außer bei mit nach seit von zu in an auf unter über vor zwischen neben hinter gegenüber wegen trotz",
);

/** By language, in two letters. */
const nounTables: Readonly<Record<string, NounTable>> = {
  de: {
    determiners:
      "ein|eine|einen|einem|einer|eines|kein|keine|keinen|keinem|keiner|mein|meine|meinen|meinem|meiner|dein|deine|deinen|deinem|deiner|sein|seine|seinen|seinem|seiner|unser|unsere|unseren|unserem|unserer|eure|euren|eurem|eurer|zum|zur|im|am|beim|vom|ins|ans|dem|des",
    articles: "der|die|das|den|diese|dieser|dieses|diesen|diesem|jede|jeder|jedes|jeden|jedem",
    prepositions: "aus|bei|mit|nach|seit|von|zu|in|an|auf|unter|über|vor|für|gegen|ohne|um|durch|zwischen|neben|hinter",
    hollow:
      "ding|dinge|dingen|sache|sachen|thema|themen|problem|probleme|problemen|frage|fragen|antwort|antworten|beispiel|beispiele|beispielen|punkt|punkte|punkten|teil|teile|teilen|art|arten|weise|fall|fälle|fällen|grund|gründe|gründen|ende|anfang|seite|seiten|stelle|stellen|moment|augenblick|zeit|zeiten|sekunde|sekunden|minute|minuten|stunde|stunden|tag|tage|tagen|abend|morgen|mittag|nacht|woche|wochen|wochenende|monat|monate|monaten|jahr|jahre|jahren|jahrzehnt|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|mal|male|prozent|zahl|zahlen|anzahl|menge|mengen|meter|euro|mensch|menschen|leute|leuten|mann|frau|frauen|jemand|name|namen|wort|wörter|worte|worten|begriff|begriffe|idee|ideen|gedanke|gedanken|meinung|gefühl|erachtens|sinn|sicht|richtung|basis|ebene|bereich|bereiche|bereichen|schritt|schritte|schritten|weg|wege|ort|platz|folge|folgen|episode|episoden|podcast|sendung|intro|outro|kapitel|gast|gäste|hörer|hörerinnen|dank|gruß|grüße|hallo|tschüss|glück|spaß|ahnung|geschichte|geschichten|story|situation|situationen|möglichkeit|möglichkeiten|unterschied|unterschiede|hälfte|rest|gegenteil|kopf|hand|hände|händen|auge|augen|ohr|ohren|welt|leben|sack|quasi|großteil|mehrheit|sorte|runde|reihe|bisschen|paar|haufen|eck|ecke|gegenargument|link|links|ehesten|richtigen|englischen|deutschen|ganzen|besten|weiteren|folgenden|wesentlichen|allgemeinen|prinzip|endeffekt|zweifel|vergleich|gegensatz|zusammenhang|hinblick|prinzipien|ciao|shownotes|herr|herrn|doktor|titel|jahrhundert|jahrhunderts|jahrhunderte|jahrhunderten|drittel|viertel|null",
    inflection: /(?:en|ern?|us|um|e|n|s|a)$/u,
    isLast: true,
    standsFree: (adjective, before) =>
      /(?:e|es|er)$/.test(adjective) &&
      !bending.has(before) &&
      !/(?:en|em)$/.test(before) &&
      !(adjective.endsWith("er") && dative.has(before)),
  },
  fr: {
    determiners:
      "un|une|des|du|au|aux|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leur|leurs|ce|cet|cette|ces|chaque|quelque|quelques|plusieurs|aucun|aucune|certains|certaines",
    articles: "le|la|les|l'|tout|toute|tous|toutes|autre|autres",
    prepositions: "à|avec|chez|contre|dans|de|depuis|dès|en|entre|et|hors|par|parmi|pendant|selon|sous|sur|vers",
    hollow:
      "chose|choses|truc|trucs|sujet|sujets|thème|thèmes|problème|problèmes|question|questions|réponse|réponses|exemple|exemples|point|points|partie|parties|part|type|types|genre|sorte|sortes|forme|formes|façon|façons|manière|manières|cas|raison|raisons|fin|début|côté|côtés|endroit|lieu|place|moment|moments|fois|temps|seconde|secondes|minute|minutes|heure|heures|jour|jours|journée|soir|soirée|nuit|matin|semaine|semaines|mois|an|ans|année|années|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|cent|cents|mille|million|millions|milliard|milliards|pourcent|nombre|nombres|chiffre|chiffres|quantité|tas|euro|euros|personne|personnes|gens|monde|homme|femme|mec|gars|nom|noms|mot|mots|terme|termes|idée|idées|avis|sens|niveau|niveaux|étape|étapes|chemin|épisode|épisodes|émission|podcast|chapitre|invité|invitée|invités|auditeur|auditeurs|auditrices|merci|bonjour|bonsoir|salut|revoir|plaisir|chance|détail|détails|différence|différences|moitié|reste|contraire|tête|main|mains|œil|yeux|vie|histoire|histoires|situation|situations|possibilité|possibilités|élément|éléments|catégorie|vérité|série|plupart|espèce|fait|faits|passé|futur|présent|milieu|aspect|aspects|peu|coup|effet|gros|bout|cadre|bon|bonne|dernier|dernière|premier|première|meilleur|meilleure|pire|nouveau|nouvelle|grand|grande|petit|petite|utile|facile|difficile|possible|important|importante|nécessaire|clair|certain|monsieur|madame|docteur|siècle|siècles|titre|zéro|tiers|quart|demi|deuxième|troisième|quatrième|cinquième|huitième|prochain|prochaine|propre|vrai|vraie|jeune|ami|amis|pote|potes|copain|copains|besoin|envie|vue|référence|numéro|sein|bons|bonnes|nouveaux|nouvelles|différents|différentes|fameux|fameuse",
    inflection: /(?:es?|s|x)$/u,
    loose: /(?:ons|ez|aient|èrent|issent|eront|iront|erait|irait)$|(?:ique|ive|use|elle|ère|ale|ble)ment$/u,
    verbal: /(?:[ei]r|dre|tre|ée?s?|us?)$/u,
  },
  es: {
    determiners:
      "el|un|una|unos|unas|del|al|mi|mis|tu|tus|su|sus|nuestro|nuestra|nuestros|nuestras|vuestro|vuestra|cada|algún|alguna|algunos|algunas|ningún|ninguna|cualquier|muchos|muchas|varios|varias|este|estos|ese|esos|aquel|aquellos|dicho|dicha",
    articles: "la|las|los|esta|estas|esa|esas|otro|otra|otros|otras|mucho|mucha",
    prepositions: "a|ante|bajo|con|contra|de|desde|durante|en|entre|hacia|hasta|para|por|según|sin|sobre|tras",
    hollow:
      "cosa|cosas|tema|temas|problema|problemas|pregunta|preguntas|respuesta|respuestas|ejemplo|ejemplos|punto|puntos|parte|partes|tipo|tipos|forma|formas|manera|maneras|modo|modos|caso|casos|razón|razones|motivo|motivos|fin|final|principio|lado|lados|lugar|lugares|sitio|momento|momentos|vez|veces|tiempo|tiempos|segundo|segundos|minuto|minutos|hora|horas|día|días|tarde|noche|mañana|semana|semanas|mes|meses|año|años|lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ciento|cientos|mil|miles|millón|millones|número|números|cantidad|cantidades|montón|persona|personas|gente|hombre|mujer|tío|chico|chica|nombre|nombres|palabra|palabras|término|términos|idea|ideas|opinión|sentido|nivel|niveles|paso|pasos|camino|episodio|episodios|programa|podcast|capítulo|invitado|invitada|invitados|oyente|oyentes|gracias|saludo|saludos|hola|adiós|suerte|detalle|detalles|diferencia|diferencias|mitad|resto|contrario|cabeza|mano|manos|ojo|ojos|mundo|vida|historia|situación|situaciones|posibilidad|posibilidades|elemento|elementos|categoría|asunto|asuntos|cuestión|cuestiones|supuesto|acuerdo|verdad|serie|mayoría|especie|hecho|hechos|pasado|futuro|presente|medio|aspecto|aspectos|favor|malo|mala|bueno|buena|buenos|último|última|primero|primera|mejor|peor|nuevo|nueva|grande|pequeño|útil|fácil|difícil|posible|importante|necesario|claro|cierto|tercera|tercero|mayor|mayores|menor|menores|segunda|interior|exterior|total|señor|señora|señores|señoras|señorita|don|doña|doctor|doctora|título|títulos|siglo|siglos|cero|cuarto|cuarta|quinto|quinta|sexto|séptimo|octavo|noveno|décimo|próximo|próxima|siguiente|siguientes|últimos|últimas|primeros|primeras|propio|propia|gusto|joven|viejo|vieja|bonito|bonita|amigo|amiga|amigos|rato|duda|vista|referencia|frase|mención|promedio|suyo|suya",
    inflection: /(?:[oae]s?|s)$/u,
    loose:
      /mente$|(?:[^jv]en|an|ron|ndo|mos)$|(?:ará|erá|irá|arán|erán|irán|aría|ería|iría|arían|erían|irían)$|(?:aste|iste)$/u,
    verbal: /(?:[aeiáéí]r(?:se|nos|[lmt][aeo]s?)?|[aiáéí]d[oa]s?|[éóá])$/u,
  },
  nl: {
    determiners:
      "de|een|geen|mijn|jouw|zijn|haar|ons|onze|hun|elke|elk|deze|dit|ieder|iedere|sommige|enkele|alle|welke|zulke",
    articles: "het|die|dat",
    prepositions:
      "aan|achter|bij|binnen|boven|door|in|met|naar|naast|om|onder|op|over|per|rond|sinds|te|tegen|tot|tussen|uit|van|via|voor|zonder",
    hollow:
      "ding|dingen|zaak|zaken|onderwerp|thema|probleem|problemen|vraag|vragen|antwoord|antwoorden|voorbeeld|voorbeelden|punt|punten|deel|delen|soort|soorten|manier|manieren|geval|gevallen|reden|redenen|einde|begin|kant|kanten|plaats|plek|plekken|moment|momenten|tijd|tijden|keer|seconde|seconden|minuut|minuten|uur|dag|dagen|avond|ochtend|middag|nacht|week|weken|weekend|maand|maanden|jaar|jaren|eeuw|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|procent|getal|aantal|hoeveelheid|miljoen|miljard|euro|mens|mensen|man|vrouw|meneer|mevrouw|naam|woord|woorden|term|idee|ideeën|gedachte|mening|gevoel|zin|niveau|stap|stappen|weg|aflevering|afleveringen|podcast|hoofdstuk|gast|gasten|luisteraar|luisteraars|dank|groet|groeten|hallo|geluk|plezier|detail|details|verschil|verschillen|helft|rest|tegendeel|hoofd|hand|handen|oog|ogen|wereld|leven|verhaal|verhalen|situatie|mogelijkheid|mogelijkheden|feit|feiten|geheel|beetje|paar|heleboel|stuk|stukje|kwestie|opzicht|gebied|reeks|nul|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|honderd|duizend|bijvoorbeeld|ongeveer|dezelfde|hetzelfde|moeite|kader|grondslag|eind|volgorde",
    inflection: /(?:en|s|e)$/u,
    verbal: /^ge.+(?:[dt]|en)$/u,
    isLast: true,
    adjective: /e$/u,
  },
  pt: {
    determiners:
      "um|uma|uns|umas|do|da|dos|das|no|na|nos|nas|ao|aos|à|às|pelo|pela|pelos|pelas|num|numa|dum|duma|meu|minha|meus|minhas|teu|tua|seu|sua|seus|suas|nosso|nossa|nossos|nossas|cada|algum|alguma|alguns|algumas|nenhum|nenhuma|qualquer|muitos|muitas|vários|várias|este|estes|esse|esses|aquele|aqueles|deste|desta|desse|dessa|neste|nesta|nesse|nessa",
    articles: "o|os|a|as|esta|estas|essa|essas|outro|outra|outros|outras|muito|muita",
    prepositions: "com|contra|de|desde|durante|em|entre|para|pra|por|sem|sob|sobre|até|após",
    hollow:
      "coisa|coisas|tema|temas|assunto|assuntos|problema|problemas|pergunta|perguntas|questão|questões|resposta|respostas|exemplo|exemplos|ponto|pontos|parte|partes|tipo|tipos|forma|formas|maneira|maneiras|modo|modos|jeito|jeitos|caso|casos|razão|razões|motivo|motivos|fim|final|começo|início|lado|lados|lugar|lugares|momento|momentos|vez|vezes|tempo|tempos|segundo|segundos|minuto|minutos|hora|horas|dia|dias|tarde|noite|manhã|semana|semanas|mês|meses|ano|anos|segunda|terça|quarta|quinta|sexta|sábado|domingo|janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|cento|cem|mil|milhão|milhões|número|números|quantidade|quantidades|monte|dólares|reais|euros|pessoa|pessoas|gente|galera|pessoal|homem|mulher|cara|nome|nomes|palavra|palavras|termo|termos|ideia|ideias|opinião|sentido|nível|níveis|passo|passos|caminho|episódio|episódios|programa|podcast|capítulo|convidado|convidada|convidados|ouvinte|ouvintes|obrigado|obrigada|abraço|abraços|olá|oi|tchau|sorte|detalhe|detalhes|diferença|diferenças|metade|resto|contrário|cabeça|mão|mãos|olho|olhos|mundo|vida|história|situação|situações|possibilidade|possibilidades|elemento|elementos|categoria|verdade|série|maioria|espécie|fato|fatos|passado|futuro|presente|meio|aspecto|aspectos|favor|conta|negócio|mau|má|bom|boa|bons|último|última|primeiro|primeira|melhor|pior|novo|nova|grande|pequeno|útil|fácil|difícil|possível|importante|necessário|claro|certo|maior|maiores|menor|menores|terceiro|terceira|total|senhor|senhora|senhores|dona|doutor|doutora|excelência|título|títulos|século|séculos|zero|terço|quarto|quinto|sexto|sétimo|oitavo|nono|décimo|próximo|próxima|próprio|própria|gosto|jovem|velho|velha|amigo|amiga|amigos|rapaz|sujeito|alô|vista|dúvida|olhada|linha",
    inflection: /(?:[oae]s?|s)$/u,
    loose: /mente$|(?:[^jv]em|[^c]am|ndo|mos|ram)$|(?:ará|erá|irá|arão|erão|irão|aria|eria|iria|ariam|eriam|iriam)$/u,
    verbal: /(?:[aeiô]r|r-se|[aií]d[oa]s?|[éóáu])$/u,
  },
  it: {
    determiners:
      "il|un|uno|una|un'|del|dello|della|dell'|dei|degli|delle|al|allo|alla|all'|ai|agli|alle|dal|dallo|dalla|dall'|dai|dagli|dalle|nel|nello|nella|nell'|nei|negli|nelle|sul|sullo|sulla|sull'|sui|sugli|sulle|mio|mia|miei|mie|tuo|tua|tuoi|tue|suo|sua|suoi|sue|nostro|nostra|nostri|nostre|vostro|vostra|ogni|qualche|alcuni|alcune|nessun|nessuna|qualsiasi|molti|molte|vari|varie|quel|quell'|quei|quest'|i",
    articles: "la|lo|l'|le|gli|questo|questa|questi|queste|quella|quelle|altro|altra|altri|altre",
    prepositions: "con|contro|di|da|durante|in|per|tra|fra|senza|sotto|sopra|su|verso|a|e",
    hollow:
      "cosa|cose|tema|temi|argomento|argomenti|problema|problemi|domanda|domande|risposta|risposte|esempio|esempi|punto|punti|parte|parti|tipo|tipi|forma|forme|modo|modi|maniera|maniere|caso|casi|ragione|ragioni|motivo|motivi|fine|inizio|lato|lati|posto|posti|luogo|momento|momenti|volta|volte|tempo|tempi|secondo|secondi|minuto|minuti|ora|ore|giorno|giorni|sera|notte|mattina|settimana|settimane|mese|mesi|anno|anni|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|cento|mille|mila|milione|milioni|zero|cifre|numero|numeri|quantità|sacco|euro|persona|persone|gente|uomo|donna|ragazzi|ragazzo|nome|nomi|parola|parole|termine|termini|idea|idee|opinione|senso|livello|livelli|passo|passi|strada|strade|puntata|puntate|episodio|episodi|podcast|capitolo|ospite|ospiti|ascoltatori|grazie|ciao|saluto|saluti|piacere|fortuna|dettaglio|dettagli|differenza|differenze|metà|resto|contrario|testa|mano|mani|occhio|occhi|mondo|vita|storia|situazione|situazioni|possibilità|elemento|elementi|categoria|verità|serie|maggioranza|specie|fatto|fatti|passato|futuro|presente|mezzo|aspetto|aspetti|favore|roba|bello|bella|perfetto|capace|ambito|discorso|buono|buona|buon|ultimo|ultima|primo|prima|migliore|peggiore|nuovo|nuova|grande|piccolo|utile|facile|difficile|possibile|importante|necessario|chiaro|certo|auguri|interno|esterno|maggiore|maggiori|minore|seconda|terzo|terza|totale|signore|signora|signori|signor|dottor|dottore|professor|professore|titolo|titoli|secolo|secoli|quarto|quarta|quinto|quinta|sesto|prossimo|prossima|proprio|propria|giovane|vecchio|amico|amica|amici|unico|unica|principale|principali|vista|riferimento|bisogno|genere|occhiata|pochino|dubbio",
    inflection: /[oaie]$/u,
    loose: /mente$|(?:ando|endo|iamo)$|(?:erà|irà|eranno|iranno|erebbe|irebbe|ebbero)$/u,
    verbal: /(?:[aei]r[ei]|r[sc]i|[aiu]t[oaie]|isce|[ao]no|ò)$/u,
  },
};

export interface Nouns {
  /** Finds words that stand behind a determiner: the determiner, or preposition and article, then the word. */
  certain: RegExp;
  /** Finds words that stand behind an article that may be a pronoun. */
  likely: RegExp;
  /** Whatever stands before nouns. */
  before: ReadonlySet<string>;
  hollow: ReadonlySet<string>;
  table: NounTable;
}

const tables = new Map(Object.entries(nounTables).map(([code, table]) => [code, once(() => openTable(table))]));

/** What is known of a language's nouns, or undefined where it has no table. */
export const nounsOf = (language: string): Nouns | undefined => tables.get(primaryLanguage(language))?.();

/** A list as a pattern, each word with the space behind it; the longest first, so that "un'" is not taken for "un". */
const spaced = (list: string): string =>
  list
    .split("|")
    .sort((a, b) => b.length - a.length)
    .map((word) => (word.endsWith("'") ? word : `${word}\\s+`))
    .join("|");

function openTable(table: NounTable): Nouns {
  const word = "(?=(\\p{L}[\\p{L}\\p{M}\\p{N}'-]*))";
  const start = "(?<![\\p{L}\\p{M}])";
  return {
    certain: new RegExp(
      `${start}(?:${spaced(table.determiners)}|(?:${spaced(table.prepositions)})(?:${spaced(table.articles)}))${word}`,
      "gu",
    ),
    likely: new RegExp(`${start}(?:${spaced(table.articles)})${word}`, "gu"),
    before: new Set([table.determiners, table.articles, table.prepositions].flatMap((list) => list.split("|"))),
    hollow: new Set(table.hollow.split("|")),
    table,
  };
}

/** A place behind an article that may be a pronoun counts so much, beside 1. */
const likelyWeight = 0.5;

/** Plain word -> at how many places of these texts it stands where nouns stand. */
export function countNouns(texts: readonly string[], { certain, likely }: Nouns): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, pattern: RegExp, by: number): void => {
    for (const [, word] of text.matchAll(pattern)) if (word) counts.set(word, (counts.get(word) ?? 0) + by);
  };
  for (const one of texts) {
    const text = plainWord(one);
    add(text, certain, 1);
    add(text, likely, likelyWeight);
  }
  return counts;
}

/** German writes one word in four with a capital; captions of small letters none. */
const leastCapitals = 0.05;

/** Whether the words are written with capitals where their language has them. */
export const hasCapitals = (words: readonly string[]): boolean =>
  words.filter((word) => /^\p{Lu}/u.test(word)).length >= leastCapitals * words.length;

/** A word is a noun where it stands behind an article at so many of its places, counted over the talk. */
export const leastArticled = 0.15;
