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
you!=Y UW | your!=Y AO R | to!=T UW | two!=T UW | do!=D UW | who!=HH UW | oh!=OW | ah!=AA | uh!=AH | eh!=EH | one!=W AH N | once!=W AH N S | are!=AA R | the!=DH AH | of!=AH V
was!=W AA Z | have!=HH AE V | give!=G IH V | live!=L IH V | some!=S AH M | come!=K AH M | done!=D AH N | been!=B IH N | said!=S EH D | says!=S EH Z | our!=AW ER
could!=K UH D | would!=W UH D | should!=SH UH D | how!=HH AW | now!=N AW | wow!=W AW | any!=EH N IY | many!=M EH N IY | there!=DH EH R | where!=W EH R | were!=W ER
word!=W ER D | work!=W ER K | world!=W ER L D | great!=G R EY T | heart!=HH AA R T | dead!=D EH D | head!=HH EH D | ready!=R EH D IY | love!=L AH V | above!=AH B AH V | move!=M UW V
chem=K EH M | tech=T EH K | mech=M EH K | echo=EH K OW | psych=S AY K | schem=S K IY M | school=S K UW L
charac=K EH R AH K | archi=AA R K IH | orchest=AO R K EH S T | chaos=K EY AA S
tch=CH | chr=K R | sch+eiy=SH | sch=SH | ch=CH | sh=SH | zh=ZH | ph=F | th=TH | wh=W | gh+aeiou=G | eigh=EY | igh=AY | ough=AO
augh=AO | gh= | kn^=N | gn^=N | wr^=R | ps^=S | x^=Z | ck=K | cc+eiy=K S | cqu=K W | cq=K | qu=K W | que$=K | q=K | x=K S
ng$s=NG | ng-aeiouy=NG | nk=NG K | dge=JH | dg+iy=JH | mb$s=M | gue$=G | tion=SH AH N | sion=ZH AH N | ture=CH ER
ous$=AH S | us$=AH S | as$=AH S | is$=IH S | tia=SH AH | cia=SH AH
eau=OW | oo=UW | ee=IY | ea=IY | ei=AY | ie&=AY | ie=IY | ai=EY | ay=EY | au=AO | aw=AO | ou=AW | ow$=OW | ow=AW | oa=OW
oe$=OW | oi=OY | oy=OY | eye=AY | ye$s=AY | uy$s=AY | ew=UW | ue$=UW | ey$=IY | er$s=ER | ir$=ER | ur$=ER | or$=ER | er-aeiou=ER | ir-aeiou=ER
ur-aeiou=ER | ar=AA R | or=AO R | a~=EY | e~=IY | i~=AY | o~=OW | u~=UW | e&=IY | i&=AY | y&=AY | e$= | ed$=D | es$=IH Z | a$=AH | o$=OW
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

const byLetter: Rule[][] = Array.from({ length: 26 }, () => []);
for (const line of rules.split(/[|\n]/)) {
  const match = /^\s*([a-z]+)([$+\-~^!&]?)([a-z$]*)=(.*)$/.exec(line);
  if (!match) continue;
  const [, letters, kind, set, sounds] = match;
  byLetter[letters!.charCodeAt(0) - 97]!.push({
    letters: letters!,
    kind: kind!,
    set: set!,
    sounds: toSounds(sounds!.trim()),
  });
}

/** The rules that can fit where a letter is followed by another (or by none, 26), picked when first asked for. */
const byLetters: (Rule[] | undefined)[] = [];

function rulesFor(letter: number, next: number): Rule[] {
  const place = letter * 27 + next;
  const known = byLetters[place];
  if (known) return known;
  while (byLetters.length <= place) byLetters.push(undefined);
  const second = String.fromCharCode(97 + next);
  const found = byLetter[letter]!.filter(({ letters }) => letters.length === 1 || letters[1] === second);
  byLetters[place] = found;
  return found;
}

/** Writes the sounds of a lower-case word of letters a to z, as it would be read, from `at` on; gives where they end. */
export function readWord(word: string, to: Uint8Array, at: number): number {
  let end = at;
  let letter = word.charCodeAt(0) - 97;
  for (let from = 0; from < word.length; ) {
    const next = from + 1 < word.length ? word.charCodeAt(from + 1) - 97 : 26;
    const fitting = rulesFor(letter, next);
    let length = 1;
    for (let r = 0; r < fitting.length; r++) {
      const rule = fitting[r]!;
      if (!fits(rule, word, from)) continue;
      const { sounds } = rule;
      for (let k = 0; k < sounds.length; k++) to[end++] = sounds[k]!;
      length = rule.letters.length;
      break;
    }
    from += length;
    letter = from < word.length ? word.charCodeAt(from) - 97 : 26;
  }
  return end;
}

/** Whether a rule whose first two letters are there fits the rest of the word. */
function fits({ letters, kind, set }: Rule, word: string, at: number): boolean {
  if (letters.length > 2 && !word.startsWith(letters, at)) return false;
  if (kind === "") return true;
  const after = at + letters.length;
  const next = after < word.length ? word[after]! : "$";
  if (kind === "$") return next === "$" || (set === "s" && next === "s" && after === word.length - 1);
  if (kind === "+") return set.includes(next);
  if (kind === "-") return !set.includes(next);
  if (kind === "^") return at === 0;
  if (kind === "&") return next === "$" && !/[aeiouy]/.test(word.slice(0, at));
  if (kind === "!") return at === 0 && next === "$";
  return after + 2 === word.length && word.endsWith("e") && !"aeiouwy".includes(next);
}

const letterSounds =
  `EY|B IY|S IY|D IY|IY|EH F|JH IY|EY CH|AY|JH EY|K EY|EH L|EH M|EH N|OW|P IY|K Y UW|AA R|EH S|T IY|Y UW|V IY|D AH B AH L Y UW|EH K S|W AY|Z IY`
    .split("|")
    .map(toSounds);

/** Writes the sounds of the first `length` letters said one by one ("gpu" as gee, pee, you) from `at` on; gives where they end. */
export function spellWord(word: string, length: number, to: Uint8Array, at: number): number {
  let end = at;
  for (let k = 0; k < length; k++) {
    const sounds = letterSounds[word.charCodeAt(k) - 97] ?? [];
    for (let s = 0; s < sounds.length; s++) to[end++] = sounds[s]!;
  }
  return end;
}
