// Names of other languages spelled as English would write what is said: captions hear "Grzeszczak" as "gzheshchak", "Zhou" as "joe".
import { once } from "../../../base/once.js";

/** A language by how its names look, and its letters with what an English reader would write for them, longest first. */
interface Spelling {
  clue: RegExp;
  /** `letters=English`, tried from left to right at each place; `$` the word ends, `^` it begins. What no rule has stays. */
  rules: string;
}

const vowel = "[aeiouyàáâãäåèéêëìíîïòóôõöùúûü]";

/** Pinyin of one to three syllables. */
const syllable =
  "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[iu]?ang|i?ong|[eiu]ng|ia[no]|ua[ni]|ai|ei|ao|ou|[aeiu]n|ia|ie|iu|u[aeio]|er|[aeiou])";

const spellings: readonly Spelling[] = [
  {
    // Polish
    clue: /[ąćęłńśźż]|sz|cz|(?:^|[bptkgd])rz|rz[ey]|dzi|[sc]k[ai]$/,
    rules: `szcz=shch sz=sh cz=ch ([pkt])rz=$1sh rz=zh dź=j dż=j dzi(?=${vowel})=j ch=h ck=tsk ci(?=${vowel})=ch si(?=${vowel})=sh zi(?=${vowel})=zh
      ni(?=${vowel})=ny ć=ch ś=sh ź=zh ż=zh ń=n sław=slav ł=w ó=oo ą=on ę=en w$=v w=v j=y c=ts y=i`,
  },
  {
    // Czech, Slovak, Croatian, Serbian, Slovene
    clue: /[čšžřěůďť]|đ|ć$|[aeo]vic$|[bdlrn][aiu][lrnt]ic$/,
    rules: "č=ch ř=r š=sh ž=zh ě=ye ů=oo ď=dy ť=ty đ=j ć=ch ic$=ich ch=h j=y c=ts",
  },
  { clue: /[őű]|^sz|gy|zs|[aáoó]cs/, rules: "sz=s zs=zh cs=ch gy=dy ly=y s=sh ő=er ö=er ű=oo ü=oo á=aa c=ts j=y" },
  {
    clue: new RegExp(`^(?=.*(?:zh|[xq][iu]))(?:${syllable}){1,3}$`),
    rules: `zhi(?!${vowel}|n)=jer ([cs])hi(?!${vowel}|n)=$1her zh=j qiu=choa xiu=shoa jiu=joa xia(?!n)=sha qia(?!n)=cha jia(?!n)=ja x=sh q=ch z=dz c(?!h)=ts iu=yo ui=way iao=yow ian=yen
      ao=ou ou=oa eng=ung`,
  },
  { clue: /^nguy/, rules: "nguye=we nguy=wi" },
  {
    // Spanish and Basque
    clue: /ñ|tx|[aeioíóuú][nr]?[ae]z$|^jor|^jav|^joaqu|uez$|[aeiou]ndía$/,
    rules: "ñ=ny tx=ch tz=ts ll=y qu=k gu(?=[eiéí])=gg g(?=[eiéí])=h j=h h= x=sh z=s ü=w e$=ay",
  },
  {
    // French
    clue: /[èêëœ]|nço|eau|[ao]u[lx]t?$|ois$|vais$|é.*e$|^(?:je|fran|pi)[a-zç]*(?:an|er)re?$|gne$|ieu/,
    rules: `eaux$=o eau=o aux$=o ault$=o au=o ois$=wa oi=wa ou=oo œu=er ieu=yer ais$=ay ay=ay ai=ay ê=e è=e ë=e é=ay er$=ay et$=ay ez$=ay ç=s
      gn=ny ch=sh j=zh g(?=[eiéè])=zh qu=k ille=ee h= e$= es$= [stdxp]$=`,
  },
  {
    clue: /[äöü]|sch|ß|^w[aeio].*(?:mann|er|ke)$/,
    rules: `sch=sh tsch=ch tz=ts ß=ss äu=oy eu=oy ie=ee ö=er ü=oo ä=e ^z=ts ([^aeiou])z=$1ts (?<=[aeiouäöü])h(?![aeiouäöü])= w=v ^v=f j=y ^s(?=[pt])=sh ch=k qu=kv e$=uh`,
  },
  { clue: /[øåæ]|qvist|[^aeiou]j[aeoö]/, rules: "ø=er ö=er å=o æ=a kj=ch sj=sh hj=y qv=kv j=y" },
  {
    // Irish and Scottish
    clue: /iobh|^bhr|aoi|iamh|aoimh|^n[ií]$|iadh/,
    rules: `^sio=shi ^s(?=[ieaoí]*[ií])=sh ^sao=see iamh=eev aoimh=eev aoi=ee bhr=vr bh=v mh=v dhbh=v iadh=ee rse$=rsha ghn=n dh= gh= th=h ní=nee iai=ee`,
  },
  { clue: /[ğış]|ç.*[ıü]/, rules: "ş=sh ç=ch ğ= ı=i c=j ö=er ü=oo" },
  {
    clue: /[ãõ]|nç|lves$|[aeiou]nh[ao]|lh[aeo]/,
    rules: "ção=sown oão=wown ^j=zh ão=own ões=oynsh nh=ny lh=ly ç=s ã=an õ=on",
  },
  {
    // Italian
    clue: /gli|gn[aoi]|cc[hi]|zz[aoi]|^gio|sci[ao]/,
    rules:
      "gli=lyi gn=ny sch=sk sci=sh cch=k ch=k cci(?=[aou])=ch ci(?=[aou])=ch cc?(?=[ei])=ch gi(?=[aou])=j gg?(?=[ei])=j zz=ts",
  },
  {
    // Of India
    clue: /[bd]h[aiur]|aa|ksh|jn|^krish|murthy|nath$|swam/,
    rules: "ksh=ksh bh=b dh=d gh=g kh=k th=t aa=ah ee=ee jn=gn",
  },
];

const open = once(() =>
  spellings.map(({ clue, rules }) => {
    const list = rules
      .trim()
      .split(/\s+/)
      .map((rule) => {
        const at = rule.lastIndexOf("=");
        return { letters: rule.slice(0, at), english: rule.slice(at + 1) };
      });
    return {
      clue,
      list: list.map(({ letters, english }) => ({ letters: new RegExp(letters, "yu"), english })),
    };
  }),
);

/** No name is spelled in more ways than these. */
const mostWays = 2;

/**
 * How English would spell a name of one or more words, in small letters and without accents; nothing for one that looks like
 * no other language's.
 */
export function respell(name: string): string[] {
  // Firms and products that have capitals inside are said as English.
  if (!/^\p{Lu}/u.test(name) || !/\p{Ll}{2}/u.test(name) || /\p{Ll}\p{Lu}/u.test(name)) return [];
  const words = name.normalize("NFC").split(/[\s-]+/);
  const ways = words.map((word) => respellWord(word.toLowerCase()));
  const found = new Set<string>();
  for (let way = 0; way < mostWays; way++) {
    if (!ways.some((one) => one.length > way)) break;
    found.add(words.map((word, at) => ways[at]![way] ?? ways[at]![0] ?? word).join(" "));
  }
  return [...found];
}

function respellWord(word: string): string[] {
  const ways: string[] = [];
  for (const { clue, list } of open()) {
    if (ways.length === mostWays) break;
    if (clue.test(word)) ways.push(rewrite(word, list));
  }
  return ways;
}

function rewrite(word: string, list: readonly { letters: RegExp; english: string }[]): string {
  let out = "";
  for (let at = 0; at < word.length; ) {
    const rule = list.find(({ letters }) => {
      letters.lastIndex = at;
      return letters.test(word);
    });
    if (!rule) {
      out += word[at++];
      continue;
    }
    rule.letters.lastIndex = at;
    const match = rule.letters.exec(word)!;
    out += rule.english.replace(/\$(\d)/g, (_, k: string) => match[Number(k)]!);
    at += Math.max(1, match[0].length);
  }
  return out;
}
