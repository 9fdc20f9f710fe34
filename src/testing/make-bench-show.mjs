// Makes a show of invented talk for measuring: `makeBenchShow(folder, count)`. The same arguments give the same bytes.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Numbers from 0 to 1 in an order that looks like chance (mulberry32). */
function openChance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const little =
  "the a and of to in it is that we you I for on with as so but they this at what when how there was are be or if then about one can do not like from have which just very".split(
    " ",
  );
const starts = "br cl dr fl gr k l m n p pl r s sh st t th tr v w".split(" ");
const middles = "a e i o u ai ea ee oo ou".split(" ");
const ends = "ck d ft g l ll m n nd ng nt p r rn s sh st t x".split(" ");

function makeWords(chance, count) {
  const pick = (list) => list[Math.floor(chance() * list.length)];
  return Array.from({ length: count }, () => {
    let word = "";
    for (let part = 0; part <= chance() * 2.5; part++)
      word += pick(starts) + pick(middles) + (chance() < 0.6 ? pick(ends) : "");
    return word;
  });
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const clock = (seconds) => {
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) =>
    String(Math.floor(part)).padStart(2, "0"),
  );
  return `${parts.join(":")}.${String(Math.round((seconds % 1) * 999)).padStart(3, "0")}`;
};

/**
 * Writes `count` episodes into `folder`: each with 12 chapters, two guests, 300 words of notes, and captions of 10,000 words
 * in 1,500 cues with voices. With `raw` the captions have no marks, no names and no chapters: as machines write them.
 */
export function makeBenchShow(folder, count, { words = 10_000, raw = false } = {}) {
  const chance = openChance(7);
  const known = makeWords(chance, 6000);
  const word = () =>
    chance() < 0.55 ? little[Math.floor(chance() * little.length)] : known[Math.floor(chance() ** 2 * known.length)];
  const phrase = (length) => Array.from({ length }, word).join(" ");
  mkdirSync(join(folder, "episodes"), { recursive: true });
  writeFileSync(
    join(folder, "episodes/show.md"),
    "---\ntitle: The Long Bench\nlink: https://bench.example\nlanguage: en\nauthor: Ada Marlow\nowner: { name: Ada Marlow, email: ada@bench.example }\ncategories: [Technology]\nexplicit: false\nimage: https://bench.example/cover.jpg\ntimezone: UTC\ndescription: Talk that nobody held.\nhosts: [{ name: Ada Marlow }]\nrules: { feed-size: warn }\n---\n",
  );
  for (let at = 0; at < count; at++) {
    const slug = `${String(at + 1).padStart(4, "0")}-${word()}-${word()}`.toLowerCase();
    const guest = `${capital(known[at % 900])} ${capital(known[900 + (at % 900)])}`;
    const chapters = Array.from(
      { length: 12 },
      (_, k) => `  - { start: "${clock(k * 300).slice(0, 8)}", title: "${capital(phrase(4))}" }`,
    );
    const date = new Date(Date.UTC(2012, 0, 2 + at, 6)).toISOString().replace(".000Z", "Z");
    const notes = Array.from(
      { length: 6 },
      (_, k) => `${capital(phrase(45))}. See [${phrase(3)}](https://${known[at % 700]}.example/${k}).`,
    );
    const fields = [
      `title: "${capital(phrase(5))} ${at + 1}"`,
      `date: ${date}`,
      `description: "${capital(phrase(18))}."`,
      `audio: { url: "https://media.example/${slug}.mp3", length: 57000000, type: audio/mpeg, duration: "01:00:00" }`,
      `guests: [{ name: "${guest}" }]`,
      ...(raw ? [] : ["chapters:", ...chapters]),
    ];
    writeFileSync(join(folder, `episodes/${slug}.md`), `---\n${fields.join("\n")}\n---\n\n${notes.join("\n\n")}\n`);
    writeFileSync(join(folder, `episodes/${slug}.vtt`), makeCaptions({ word, chance, words, raw, guest }));
  }
}

function makeCaptions({ word, chance, words, raw, guest }) {
  const cues = ["WEBVTT"];
  let speaker = "Ada Marlow";
  let sentence = 0;
  const perCue = 10_000 / 1500;
  for (let said = 0, cue = 0; said < words; cue++) {
    const line = [];
    for (; said < Math.min(words, (cue + 1) * perCue); said++) {
      const spoken = word();
      const ending = !raw && sentence > 4 && chance() < 0.09;
      line.push((sentence === 0 && !raw ? capital(spoken) : spoken) + (ending ? "." : ""));
      sentence = ending ? 0 : sentence + 1;
    }
    const voice = raw ? (chance() < 0.02 ? ">> " : "") : `<v ${speaker}>`;
    cues.push(`${clock(cue * 2.4)} --> ${clock(cue * 2.4 + 2.3)}\n${voice}${line.join(" ")}`);
    if (sentence === 0 && chance() < 0.15) speaker = speaker === guest ? "Ada Marlow" : guest;
  }
  return `${cues.join("\n\n")}\n`;
}
