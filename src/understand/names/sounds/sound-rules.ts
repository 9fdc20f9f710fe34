// English letters to sounds: seventy rules in a table, tried from top to bottom at each place of a word.

/** Sounds in ARPABET's letters; the vowels come first. A sound is its index here. */
export const soundNames =
  "AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW B CH D DH F G HH JH K L M N NG P R S SH T TH V W Y Z ZH".split(" ");
export const vowelCount = 15;
export const soundOf = new Map(soundNames.map((name, at) => [name, at]));

/**
 * `letters context = sounds`. Context: `$` the word ends here, `$s` ends here or in a final s, `+abc` followed by one of,
 * `-abc` not followed by one of, `~` followed by a consonant and a final e, `^` the word begins here.
 */
const rules = `
tch=CH | chr=K R | sch+eiy=SH | sch=SH | ch=CH | sh=SH | ph=F | th=TH | wh=W | gh+aeiou=G | eigh=EY | igh=AY | ough=AO
augh=AO | gh= | kn^=N | gn^=N | wr^=R | ps^=S | x^=Z | ck=K | cc+eiy=K S | cqu=K W | cq=K | qu=K W | que$=K | q=K | x=K S
ng$s=NG | ng-aeiouy=NG | nk=NG K | dge=JH | dg+iy=JH | mb$s=M | gue$=G | tion=SH AH N | sion=ZH AH N | ture=CH ER
ous$=AH S | us$=AH S | as$=AH S | is$=IH S | tia=SH AH | cia=SH AH
eau=OW | oo=UW | ee=IY | ea=IY | ei=AY | ie=IY | ai=EY | ay=EY | au=AO | aw=AO | ou=AW | ow$=OW | ow=AW | oa=OW
oe$=OW | oi=OY | oy=OY | eye=AY | ye$s=AY | uy$s=AY | ew=UW | ue$=UW | ey$=IY | er$s=ER | ir$=ER | ur$=ER | or$=ER | er-aeiou=ER | ir-aeiou=ER
ur-aeiou=ER | ar=AA R | or=AO R | a~=EY | e~=IY | i~=AY | o~=OW | u~=UW | e$= | ed$=D | es$=IH Z | a$=AH | o$=OW
i$=IY | u$=UW | y$=IY | bb=B | b=B | c+eiy=S | cc=K | c=K | dd=D | d=D | ff=F | f=F | gg=G | g+eiy=JH | g=G | h=HH | j=JH
kk=K | k=K | ll=L | l=L | mm=M | m=M | nn=N | n=N | pp=P | p=P | rr=R | rh=R | r=R | ss=S | s=S | tt=T | t=T | vv=V | v=V
w=W | y+aeiou=Y | y=IH | zz=Z | z=Z | a=AE | e=EH | i=IH | o=AA | u=AH`;

interface Rule {
  letters: string;
  kind: string;
  set: string;
  sounds: number[];
}

const toSounds = (text: string): number[] =>
  text
    .split(" ")
    .filter(Boolean)
    .map((name) => soundOf.get(name)!);

const byLetter = new Map<string, Rule[]>();
for (const line of rules.split(/[|\n]/)) {
  const match = /^\s*([a-z]+)([$+\-~^]?)([a-z$]*)=(.*)$/.exec(line);
  if (!match) continue;
  const [, letters, kind, set, sounds] = match;
  const list = byLetter.get(letters![0]!) ?? [];
  byLetter.set(letters![0]!, list);
  list.push({ letters: letters!, kind: kind!, set: set!, sounds: toSounds(sounds!.trim()) });
}

/** The sounds of a lower-case word of letters a to z, as it would be read. */
export function readWord(word: string): number[] {
  const sounds: number[] = [];
  for (let at = 0; at < word.length; ) {
    const rule = byLetter.get(word[at]!)?.find((candidate) => fits(candidate, word, at));
    if (rule) sounds.push(...rule.sounds);
    at += rule ? rule.letters.length : 1;
  }
  return sounds;
}

function fits({ letters, kind, set }: Rule, word: string, at: number): boolean {
  if (!word.startsWith(letters, at)) return false;
  const after = at + letters.length;
  const next = word[after] ?? "$";
  if (kind === "") return true;
  if (kind === "$") return next === "$" || (set === "s" && next === "s" && after === word.length - 1);
  if (kind === "+") return set.includes(next);
  if (kind === "-") return !set.includes(next);
  if (kind === "^") return at === 0;
  return after + 2 === word.length && word.endsWith("e") && !"aeiouwy".includes(next);
}

const letterSounds =
  `EY|B IY|S IY|D IY|IY|EH F|JH IY|EY CH|AY|JH EY|K EY|EH L|EH M|EH N|OW|P IY|K Y UW|AA R|EH S|T IY|Y UW|V IY|D AH B AH L Y UW|EH K S|W AY|Z IY`
    .split("|")
    .map(toSounds);

/** The sounds of letters said one by one: "gpu" as gee, pee, you. */
export const spellWord = (letters: string): number[] =>
  [...letters].flatMap((letter) => letterSounds[letter.charCodeAt(0) - 97] ?? []);
