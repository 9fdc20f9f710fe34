// Small word lists of the readable steps: hesitations by language, English function words, words that may be doubled.
import { wordSet } from "../../base/words.js";

/** Hesitations that are no word of their language ("er" is one in German, "um" in Portuguese). */
export const fillersByLanguage: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet("uh um uhm umm ummm uhh er erm ah hmm hm mm"),
  de: wordSet("äh ähm äähm ähh öh öhm ehm hm hmm"),
  fr: wordSet("euh heu euhm hm hmm"),
  es: wordSet("ehm mmm hmm"),
  it: wordSet("ehm ehmm uhm mmm hmm"),
  pt: wordSet("ahn hã ãh ãhn hum hmm"),
  nl: wordSet("eh ehm uh uhm hm hmm"),
  sv: wordSet("öh öhm äh hm hmm"),
};

/** English words whose doubling in speech is a stumble. */
export const functionWords = wordSet(
  "i you he she it we they the a an to of in on at for with and but or if is are was were be been being it's that's " +
    "i'm i've we're they're you're there's he's she's this these those my your our their its his her as so because " +
    "when what which who how where why will would could can should do does did have has not don't it'll we'll i'll " +
    "from by about into than then just like i'd we've they've let's that there",
);

/** Further words that edited talk of seven million words doubles not twice, and raw talk does: a stumble too. */
export const stumbledWords = wordSet(
  "between within without through during until toward after since though although unless whether over under around against " +
    "what's where's who's how's here's doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't can't couldn't won't " +
    "wouldn't shouldn't might must am you've you'd you'll he'd he'll she'd she'll they'd they'll it'd that'd any some another " +
    "such all either also actually probably basically only still gonna wanna cuz being",
);

/** Words whose doubling is normal ("that that", "had had") or carries meaning ("very very"). */
export const doubleFine = wordSet(
  "had that very so no yes yeah really many much more bye ha blah knock never far long again now okay right good well " +
    "exactly come there hey hello wow please",
);

/** Words for numbers: "one, two, two" is never shortened. */
export const numberWords = wordSet(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion " +
    "percent half quarter dozen double point first second third ones tens hundreds thousands millions billions " +
    "trillions halves quarters dozens seconds thirds oh",
);

/** Abbreviations that stand before something, so their full stop ends nothing. */
export const titleAbbreviations = wordSet(
  "mr mrs ms dr st vs prof sr jr gen col lt sgt capt rev hon gov sen rep fig vol approx cf e.g i.e eg ie viz mt ft " +
    "z.b d.h u.a bzw ca evtl sog str hr fr mme mlle sra dra ud uds",
);

/** English words that begin a sentence when they are capitalised in mid text. */
export const sentenceOpeners = wordSet(
  "the a an and but so or if when what how why where who this that these those it it's that's i i'm i've we we're they " +
    "they're you you're he he's she she's there there's in on at for with as because well now yeah yes no okay then my " +
    "our your his her do does did is are was were can could would should let's not just like to of by from is",
);

/** Words a finished sentence hardly ends with; speech that stops here was cut off. */
export const danglingWords = wordSet(
  "and but or so because the a an to of in on at for with if is are was were my your our their its his her this these " +
    "i we they he she as than from by into about which who when where it's that's i'm we're they're you're there's and/or " +
    "i've we've they've i'll we'll will would could can should very",
);

/** Those of them that end one now and then: "of course you can". */
export const seldomDangling = wordSet("can could will would should this these");
