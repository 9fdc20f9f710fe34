// The frames of each language: the phrases beside which the names of a show stand. A new language is a row.
import { once } from "../../base/once.js";
import { primaryLanguage } from "../readable/word-facts.js";
import { fold } from "./word-form.js";

/** What a name may be of: whoever speaks, a host or guest, the show, or a firm that the front-matter knows. */
type KnownKind = "host" | "guest" | "speaker" | "show" | "firm";

/** Phrases in small letters, without marks, divided by bars. */
interface FrameTable {
  /** A name of the kind stands behind them, wherever they are said. */
  before: Readonly<Record<KnownKind, string>>;
  /** The same, but only in the first minutes: elsewhere anything may follow. */
  opening: Readonly<Partial<Record<KnownKind, string>>>;
  /** A guest's or host's name stands in front of them, in the first minutes. */
  behind: string;
  /** Words that may stand between a phrase and the name. */
  between: string;
  /** The word between two names. */
  and: string;
  /** What shows in general are called: alone, such a word is no title. */
  general: string;
}

/** By language, in two letters. */
const frameTables: Readonly<Record<string, FrameTable>> = {
  en: {
    before: {
      host: "your host|your hosts|your co-host|your cohost|hosted by|my co-host|my cohost",
      guest:
        "my guest|my guest is|my guest today is|our guest|our guest is|our guest today is|today's guest|today's guest is|guest today is|my guests|my guests are|my guests today are|our guests|our guests are|our guests today are|today's guests are|joined by|joined today by|joined here by|joined now by|please welcome|please help me welcome|conversation with|interview with",
      speaker: "my name is|my name's",
      show: "welcome to|welcome back to|welcome everyone to|welcome everybody to|you're listening to|you are listening to|you've been listening to|thanks for listening to|thank you for listening to|another episode of|this episode of|new episode of|next episode of|edition of|tuning in to|tuning into|you're watching|subscribe to",
      firm: "founder of|co-founder of|cofounder of|founders of|founded|co-founded|cofounded|ceo of|ceo at|cto of|cto at|coo of|cfo of|president of|partner at|investor at|engineer at|researcher at|director at|works at|chief executive of|founder and ceo of|ceo and founder of|ceo and co-founder of|co-founder and ceo of",
    },
    opening: {
      speaker: "i'm|i am|this is|it's",
      guest:
        "to have|to talk to|to talk with|to speak to|to speak with|to welcome|to introduce|here with|talking to|talking with|speaking to|speaking with|with me is|with me are|with me today is|with me today are|here are|welcome|interviewing|sat down with|chat with",
      show: "this is",
    },
    behind:
      "is the founder|is the co-founder|is the cofounder|is the ceo|is the cto|is a partner|is a professor|is a founder|is the author|is the creator|is the host|is founder|is co-founder|is ceo|is my guest|is our guest|is with us|is with me|joins me|joins us|is here",
    between: "the|uh|um|today|again|once again|as always|here|is|a|our own|my friend|our friend|dr|doctor|professor",
    and: "and",
    general: "show|podcast|program|programme|episode|channel|series|radio|pod|cast|talk|talks|stream|newsletter",
  },
  de: {
    before: {
      host: "dein host|euer host|ihr host|dein gastgeber|euer gastgeber|ihr gastgeber|moderiert von|eure gastgeberin|ihre gastgeberin",
      guest:
        "mein gast|mein gast ist|mein gast heute ist|mein heutiger gast ist|unser gast|unser gast ist|unser gast heute ist|zu gast ist|zu gast ist heute|heute zu gast|bei mir ist|begrüßt mit mir|freue mich heute|freue mich sehr heute|spreche ich heute mit|ich spreche heute mit",
      speaker: "mein name ist|ich heiße",
      show: "willkommen bei|willkommen zu|willkommen zurück bei|willkommen zurück zu|willkommen zum|willkommen beim|ihr hört|du hörst|sie hören|folge von|ausgabe von|episode von",
      firm: "gründer von|mitgründer von|gründerin von|mitgründerin von|geschäftsführer von|geschäftsführerin von|chef von|chefin von|partner bei|partnerin bei|arbeitet bei",
    },
    opening: { speaker: "ich bin|hier ist", show: "das ist|hier ist" },
    behind:
      "ist gründer|ist gründerin|ist mitgründer|ist mitgründerin|ist geschäftsführer|ist geschäftsführerin|ist heute",
    between: "der|die|das|dem|den|äh|ähm|heute|wieder|wie immer",
    and: "und",
    general: "podcast|sendung|show|folge|episode|kanal|reihe|radio|talk",
  },
  fr: {
    before: {
      host: "votre hôte|votre hôtesse|votre animateur|votre animatrice|présenté par|animé par",
      guest:
        "mon invité|mon invitée|mon invité est|mon invitée est|mon invité aujourd'hui est|notre invité|notre invitée|notre invité est|notre invitée est|je reçois|nous recevons|je reçois aujourd'hui|en compagnie de",
      speaker: "je m'appelle|mon nom est",
      show: "bienvenue dans|bienvenue sur|bienvenue à|bienvenue au|bienvenue chez|vous écoutez|tu écoutes|épisode de|numéro de",
      firm: "fondateur de|fondatrice de|cofondateur de|cofondatrice de|co-fondateur de|co-fondatrice de|patron de|patronne de|pdg de|directeur de|directrice de|associé chez|travaille chez",
    },
    opening: { speaker: "je suis|ici|c'est", show: "c'est|voici" },
    behind:
      "est le fondateur|est la fondatrice|est le cofondateur|est la cofondatrice|est fondateur|est fondatrice|est avec nous",
    between: "le|la|les|l|euh|aujourd'hui|encore|toujours",
    and: "et",
    general: "podcast|émission|épisode|chaîne|série|radio|balado",
  },
  es: {
    before: {
      host: "tu anfitrión|tu anfitriona|su anfitrión|su anfitriona|vuestro anfitrión|vuestra anfitriona|presentado por|conducido por",
      guest:
        "mi invitado|mi invitada|mi invitado es|mi invitada es|mi invitado de hoy es|mi invitada de hoy es|nuestro invitado|nuestra invitada|nuestro invitado es|nuestra invitada es|nuestro invitado de hoy es|nuestra invitada de hoy es|me acompaña|nos acompaña|hoy nos acompaña|está con nosotros",
      speaker: "me llamo|mi nombre es",
      show: "bienvenidos a|bienvenidas a|bienvenido a|bienvenida a|bienvenidos de nuevo a|bienvenidos al|bienvenido al|estás escuchando|están escuchando|estáis escuchando|episodio de|capítulo de|edición de",
      firm: "fundador de|fundadora de|cofundador de|cofundadora de|director de|directora de|director general de|directora general de|socio de|socia de|trabaja en",
    },
    opening: { speaker: "soy|yo soy|les habla|te habla", show: "esto es|este es" },
    behind:
      "es el fundador|es la fundadora|es el cofundador|es la cofundadora|es fundador|es fundadora|está con nosotros",
    between: "el|la|los|las|eh|hoy|de nuevo|como siempre",
    and: "y|e",
    general: "podcast|programa|episodio|canal|serie|radio|pódcast",
  },
  pt: {
    before: {
      host: "seu anfitrião|sua anfitriã|vosso anfitrião|vossa anfitriã|apresentado por|seu apresentador|sua apresentadora",
      guest:
        "meu convidado|minha convidada|meu convidado é|minha convidada é|o meu convidado de hoje é|meu convidado de hoje é|minha convidada de hoje é|nosso convidado|nossa convidada|nosso convidado é|nossa convidada é|nosso convidado de hoje é|nossa convidada de hoje é|hoje recebo|recebemos hoje|hoje eu converso com|converso com",
      speaker: "me chamo|chamo-me|meu nome é|o meu nome é",
      show: "bem-vindos ao|bem-vindos a|bem-vindo ao|bem-vinda ao|bem-vindos de volta ao|bem vindos ao|bem vindo ao|você está ouvindo|vocês estão ouvindo|estás a ouvir|estão a ouvir|episódio do|episódio de|episódio da|edição do",
      firm: "fundador da|fundadora da|fundador do|fundadora do|cofundador da|cofundadora da|cofundador do|cofundadora do|presidente da|diretor da|diretora da|sócio da|sócia da|trabalha na",
    },
    opening: { speaker: "eu sou|eu sou o|eu sou a|aqui é|sou o|sou a", show: "este é|isto é|esse é" },
    behind:
      "é o fundador|é a fundadora|é o cofundador|é a cofundadora|é fundador|é fundadora|está conosco|está connosco",
    between: "o|a|os|as|é|hoje|de novo|como sempre",
    and: "e",
    general: "podcast|programa|episódio|canal|série|rádio",
  },
  it: {
    before: {
      host: "il vostro host|il tuo host|il vostro conduttore|la vostra conduttrice|condotto da|presentato da",
      guest:
        "il mio ospite|la mia ospite|il mio ospite è|la mia ospite è|il mio ospite di oggi è|la mia ospite di oggi è|il nostro ospite|la nostra ospite|il nostro ospite è|la nostra ospite è|il nostro ospite di oggi è|la nostra ospite di oggi è|oggi con me|ospite di oggi è|in compagnia di",
      speaker: "mi chiamo|il mio nome è",
      show: "benvenuti a|benvenuti ad|benvenuto a|benvenuta a|benvenuti al|benvenuti su|benvenuti in|bentornati a|bentornati su|state ascoltando|stai ascoltando|puntata di|episodio di|edizione di",
      firm: "fondatore di|fondatrice di|cofondatore di|cofondatrice di|direttore di|direttrice di|amministratore delegato di|amministratrice delegata di|socio di|socia di|lavora in",
    },
    opening: { speaker: "io sono|sono|qui è", show: "questo è" },
    behind: "è il fondatore|è la fondatrice|è il cofondatore|è la cofondatrice|è fondatore|è fondatrice|è con noi",
    between: "il|lo|la|i|gli|le|ehm|oggi|di nuovo|come sempre",
    and: "e|ed",
    general: "podcast|programma|puntata|episodio|canale|serie|radio|trasmissione",
  },
  nl: {
    before: {
      host: "jullie host|je host|uw host|jullie presentator|jullie presentatrice|jullie gastheer|jullie gastvrouw|je gastheer|je gastvrouw|gepresenteerd door",
      guest:
        "mijn gast|mijn gast is|mijn gast vandaag is|mijn gast van vandaag is|onze gast|onze gast is|onze gast vandaag is|onze gast van vandaag is|te gast is|vandaag te gast is|bij mij zit|tegenover mij zit|in gesprek met|gesprek met|interview met|praat ik met|praat ik vandaag met|spreek ik met|spreek ik vandaag met",
      speaker: "mijn naam is|ik heet",
      show: "welkom bij|welkom terug bij|jullie luisteren naar|je luistert naar|u luistert naar|aflevering van|editie van",
      firm: "oprichter van|medeoprichter van|directeur van|directrice van|partner bij|werkt bij",
    },
    opening: { speaker: "ik ben|hier is|dit is", guest: "vandaag met|met vandaag", show: "dit is" },
    behind:
      "is oprichter|is de oprichter|is medeoprichter|is directeur|is vandaag te gast|is te gast|is bij ons|is bij mij",
    between: "de|het|een|eh|uh|vandaag|weer|zoals altijd",
    and: "en",
    general: "podcast|programma|show|aflevering|kanaal|serie|reeks|radio|uitzending",
  },
};

/** A phrase beside which a name stands; folded words. */
export interface Frame {
  words: readonly string[];
  kind: KnownKind;
  /** Only in the first minutes. */
  opening: boolean;
  /** The name stands in front of the phrase, not behind it. */
  behind: boolean;
}

export interface Frames {
  /** By their first word, long ones first. */
  byFirst: ReadonlyMap<string, readonly Frame[]>;
  between: ReadonlySet<string>;
  and: ReadonlySet<string>;
  general: ReadonlySet<string>;
}

const tables = new Map(Object.entries(frameTables).map(([code, table]) => [code, once(() => openFrames(table))]));

const split = (list: string): string[] => list.split("|").map(fold);

/** A language's frames, or undefined where it has no table. */
export const framesOf = (language: string): Frames | undefined => tables.get(primaryLanguage(language))?.();

function openFrames(table: FrameTable): Frames {
  const byFirst = new Map<string, Frame[]>();
  const add = (list: string, kind: KnownKind, opening: boolean, behind: boolean): void => {
    for (const phrase of split(list)) {
      const words = phrase.split(" ");
      const known = byFirst.get(words[0]!);
      const frame = { words, kind, opening, behind };
      if (known) known.push(frame);
      else byFirst.set(words[0]!, [frame]);
    }
  };
  for (const kind of ["host", "guest", "speaker", "show", "firm"] as const) {
    add(table.before[kind], kind, false, false);
    const opening = table.opening[kind];
    if (opening !== undefined) add(opening, kind, true, false);
  }
  add(table.behind, "speaker", true, true);
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    byFirst,
    between: new Set(split(table.between)),
    and: new Set(split(table.and)),
    general: new Set(split(table.general)),
  };
}
