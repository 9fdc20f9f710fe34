// The words at which a sentence leans on others, or stumbles, in languages other than English: such a sentence is no quote.
import { once } from "../../base/once.js";
import { primaryLanguage } from "../readable/word-facts.js";

/** Lists of words and phrases in small letters, divided by bars; a new language is an entry. */
interface LeaningTable {
  /** Begins with one of these what cannot stand without the sentence before. */
  opening: string;
  /** Said for the rhythm, or of what was said before, anywhere in a sentence. */
  noise: string;
  /** Says something with force. */
  strong: string;
  /** Begins with one of these what is said of somebody who was named. */
  person: string;
  /** Said to one who is there: a guest. */
  you: string;
  /** Said to those who listen. */
  listeners: string;
}

const tables: Readonly<Record<string, LeaningTable>> = {
  de: {
    opening:
      "und|aber|also|oder|weil|denn|dann|da|das|dass|dies|diese|dieser|dieses|diesen|diesem|die,|der,|er|sie|es|ihn|ihm|ihnen|ihr|ihre|sein|seine|man|so|auch|ja|nein|nee|nö|genau|okay|ok|gut|na|naja|halt|deswegen|deshalb|darum|daher|dadurch|dabei|dafür|dagegen|danach|davon|dazu|damit|daran|darauf|darüber|hier|dort|jetzt|nur|sondern|trotzdem|allerdings|außerdem|jedenfalls|irgendwie|manche|beide|solche|welche|welcher|wobei|sonst|wie gesagt|hallo|hi|danke|vielen dank|stimmt|klar|richtig|absolut|noch|wieder|gleich|bzw|beziehungsweise|eben|sprich|quasi|und zwar|ähm|äh|oh|ach|tja",
    noise:
      "äh|ähm|öh|halt|irgendwie|sozusagen|quasi|oder so|und so|und so weiter|keine ahnung|sag ich mal|sage ich mal|ich sag mal|weißt du|ne|gell|bla|boah|tja|hatte ich|wie gesagt|vorhin|eben gesagt|gerade gesagt|erwähnt|du gesagt|ach",
    strong:
      "immer|nie|niemals|jeder|alle|alles|niemand|nichts|beste|besten|größte|größten|einzige|unmöglich|muss|müssen|wahrheit|geheimnis|fehler|lektion|zukunft|krieg|revolution|falsch|glauben|lieben|hassen|angst|hoffnung|traum|geld|gewinnen|verlieren|verändert",
    person: "sie|er|ihr|ihre|sein|seine",
    you: "du|dir|dich|dein|deine|deinen|deiner|deinem|hallo|hi|hey|servus|moin|danke|willkommen|erzähl",
    listeners: "ihr|euch|eure|euer|euren|eurem|eurer",
  },
  fr: {
    opening:
      "et|mais|donc|alors|ou|car|parce que|parce qu|puis|ensuite|ça|cela|c'est|c'était|ce|ces|cette|cet|il|elle|ils|elles|lui|leur|on|ceux|celui|celle|celles|celui-ci|oui|non|ouais|voilà|bon|bref|ben|bah|exactement|d'accord|ok|là|ici|aussi|sinon|du coup|en fait|en tout cas|par contre|par exemple|enfin|justement|effectivement|tout à fait|salut|bonjour|merci|peut-être|même|encore|d'ailleurs|sauf|comme|dont|qui|que|qu|euh|ah|oh|et puis|après|maintenant|du moins",
    noise:
      "euh|du coup|genre|voilà|tu vois|tu sais|vous voyez|vous savez|je veux dire|hein|bah|ben|enfin bref|machin|truc|trucs|etc|et cetera|et ainsi de suite|comme tu disais|comme je disais|j'ai dit|tout à l'heure",
    strong:
      "toujours|jamais|chaque|tout le monde|personne|rien|meilleur|meilleure|pire|seul|seule|impossible|doit|faut|vérité|secret|erreur|leçon|avenir|guerre|révolution|faux|croire|aimer|peur|espoir|rêve|argent|gagner|perdre|changé",
    person: "il|elle|son|sa|ses",
    you: "tu|te|toi|ton|tes|bonjour|salut|merci|bienvenue",
    listeners: "vous|votre|vos",
  },
  es: {
    opening:
      "y|e|pero|así|o|porque|pues|entonces|luego|eso|esto|ese|esa|este|esta|estos|estas|esos|esas|aquel|aquella|aquello|él|ella|ellos|ellas|lo|le|les|sí|no|claro|exacto|exactamente|bueno|vale|ok|aquí|ahí|allí|allá|también|además|tampoco|igual|o sea|es decir|por ejemplo|por eso|por tanto|por lo tanto|sin embargo|quizá|quizás|tal vez|hola|gracias|ahora|es|era|son|fue|está|como|que|cual|ambos|otro|otra|solo|sólo|digamos|de hecho|en ese caso",
    noise:
      "eh|o sea|digamos|como que|etcétera|y tal|no sé|ya sabes|pues|como dije|como decía|dijiste|antes dije|mencioné|bla",
    strong:
      "siempre|nunca|jamás|todos|nadie|nada|mejor|peor|único|única|imposible|debe|deben|hay que|verdad|secreto|error|lección|futuro|guerra|revolución|falso|creer|amar|miedo|esperanza|sueño|dinero|ganar|perder|cambió",
    person: "él|ella|su|sus",
    you: "tú|te|ti|tu|tus|hola|gracias|bienvenido|bienvenida|cuéntanos|preséntate",
    listeners: "os|vosotros|vosotras|ustedes|vuestro|vuestra",
  },
  pt: {
    opening:
      "e|mas|então|ou|porque|pois|aí|isso|isto|esse|essa|este|esta|esses|essas|estes|estas|aquele|aquela|aquilo|ele|ela|eles|elas|sim|não|claro|exato|exatamente|bom|bem|ok|tá|aqui|ali|lá|também|além disso|daí|ou seja|por exemplo|por isso|portanto|no entanto|talvez|olá|oi|obrigado|obrigada|agora|é|era|são|foi|está|como|que|qual|ambos|outro|outra|só|né|enfim|o que|na verdade",
    noise:
      "né|tipo assim|sabe|entendeu|tá|aí|hum|ou seja|sei lá|enfim|etc|etcétera|digamos|como eu disse|você disse|como falei|mencionei|bla",
    strong:
      "sempre|nunca|jamais|todos|ninguém|nada|melhor|pior|único|única|impossível|deve|devem|verdade|segredo|erro|lição|futuro|guerra|revolução|falso|acreditar|amar|medo|esperança|sonho|dinheiro|ganhar|perder|mudou",
    person: "ele|ela|seu|sua|seus|suas",
    you: "você|te|ti|teu|tua|tu|oi|olá|obrigado|obrigada|bem-vindo|bem-vinda|conta",
    listeners: "vocês|vosso|vossa",
  },
  it: {
    opening:
      "e|ed|ma|però|quindi|allora|o|oppure|perché|poi|questo|questa|questi|queste|quello|quella|quelli|quelle|ciò|lui|lei|loro|esso|essi|sì|no|esatto|esattamente|certo|bene|beh|ok|okay|qui|qua|lì|là|anche|inoltre|cioè|ad esempio|per esempio|per questo|pertanto|tuttavia|infatti|magari|forse|ciao|grazie|adesso|ora|è|era|sono|erano|come|che|quale|entrambi|solo|insomma|diciamo|appunto|comunque|anzi|invece|perciò|dunque|in realtà|di fatto|a quel punto",
    noise:
      "cioè|diciamo|insomma|praticamente|appunto|ehm|boh|eccetera|e così via|come dire|non so|come dicevo|come dicevi|dicevo|dicevi|hai detto|bla|alcune di quelle|quelle cose",
    strong:
      "sempre|mai|tutti|nessuno|niente|nulla|migliore|peggiore|unico|unica|impossibile|deve|devono|bisogna|verità|segreto|errore|lezione|futuro|guerra|rivoluzione|falso|credere|amare|paura|speranza|sogno|soldi|vincere|perdere|cambiato",
    person: "lui|lei|suo|sua",
    you: "tu|ti|te|tuo|tua|tuoi|tue|ciao|grazie|benvenuto|benvenuta|bentornato|bentornata|buongiorno|presentati|raccontaci",
    listeners: "voi|vostro|vostra|vostri|vostre",
  },
  nl: {
    opening:
      "en|maar|dus|of|want|omdat|dan|toen|dat|dit|die|deze|daar|hij|zij|ze|hem|haar|hun|hen|het|zo|ook|ja|nee|nou|precies|oké|ok|goed|toch|daarom|daardoor|daarna|daarbij|daarmee|daarvan|daarvoor|hier|nu|alleen|echter|trouwens|bovendien|sommige|beide|zulke|welke|waarbij|anders|hallo|hoi|dank je|bedankt|klopt|natuurlijk|inderdaad|nog|weer|bijvoorbeeld|eigenlijk|kortom|eh|uh|oh|ach|tja|er|wat|waar|hoe|zeg maar",
    noise:
      "eh|uh|uhm|ehm|zeg maar|ofzo|of zo|weet je|weet je wel|enzovoort|enzo|noem maar op|hè|bla|tja|zoals gezegd|net al|zei je|zei ik|hoe zeg je dat",
    strong:
      "altijd|nooit|iedereen|alles|niemand|niets|beste|slechtste|grootste|enige|onmogelijk|moet|moeten|waarheid|geheim|fout|les|toekomst|oorlog|revolutie|geloven|liefde|haten|angst|hoop|droom|geld|winnen|verliezen|veranderd",
    person: "hij|zij|ze|zijn|haar",
    you: "je|jij|jou|jouw|hallo|hoi|bedankt|dankjewel|welkom|vertel",
    listeners: "jullie",
  },
};

/** How a sentence of a language is judged. */
export interface Leaning {
  opening: RegExp;
  noise: RegExp;
  strong: RegExp;
  person: RegExp;
  you: RegExp;
  listeners: RegExp;
}

/** How those who listen are asked for something, in the first letters. */
const asks =
  "^(?:schreibt|abonniert|unterstützt|abonnez|écrivez|soutenez|suscr|escríb|recuerd|inscrev|escrev|siga|iscriv|scriv|seguit|abonneer|volg|schrijf)";

const anyOf = (list: string): string =>
  `(?<![\\p{L}'])(?:${list
    .split("|")
    .map((one) => (one.endsWith(",") ? one : `${one}(?![\\p{L}])`))
    .join("|")})`;

/** The patterns of each language, made when it is first met. */
const leanings = new Map(
  Object.entries(tables).map(([language, { opening, noise, strong, person, you, listeners }]) => [
    language,
    once(
      (): Leaning => ({
        opening: new RegExp(`^["“«¿¡(]*${anyOf(opening)}`, "iu"),
        noise: new RegExp(`${anyOf(noise)}|(?<!\\p{L})(\\p{L}+) \\1(?!\\p{L})|…|\\.\\.\\.|[[\\]]|--|\\*\\*`, "iu"),
        strong: new RegExp(anyOf(strong), "giu"),
        person: new RegExp(`^${anyOf(person)}`, "iu"),
        you: new RegExp(anyOf(you), "iu"),
        listeners: new RegExp(`${anyOf(listeners)}|${asks}`, "iu"),
      }),
    ),
  ]),
);

/** The signs of a language with a table; undefined elsewhere, and for English, which has signs of its own. */
export const leaningOf = (language: string): Leaning | undefined => leanings.get(primaryLanguage(language))?.();
