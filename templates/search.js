// Searches the whole show in the browser: loads the few shards that hold the words, ranks, and quotes the moments.
// The index is written by airdate (src/write/pages/search); terms must be taken apart here exactly as there.

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;

const inAscii = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i", ħ: "h", ŋ: "n" };
const marks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

export function foldText(text) {
  const lower = text.toLowerCase();
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  const spelt = lower.replace(/[ßæœøđðłþıħŋ]/g, (letter) => inAscii[letter]);
  return spelt.replace(/\p{Cs}/gu, "\ufffd").normalize("NFKD").replace(marks, "").normalize("NFC");
}

export function findTerms(text) {
  const terms = [];
  for (const [word] of foldText(text).matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (word.charCodeAt(0) < 0x0e00) {
      if (word.length > 1 || (word >= "0" && word <= "9")) terms.push(word);
      continue;
    }
    const rest = word.replace(unspaced, (run) => {
      const marks = [...run];
      for (let at = 0; at + 1 < marks.length; at++) terms.push(marks[at] + marks[at + 1]);
      terms.push(marks.at(-1));
      return " ";
    });
    for (const part of rest.split(" ")) if (part.length > 1) terms.push(part);
  }
  return terms;
}

const buckets = 512;

export function shardOf(term, shards) {
  let hash = 0x811c9dc5;
  const most = term >= "\u0e00" && term < "\uac00" ? 1 : 3;
  for (let at = 0; at < most && at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193) >>> 0;
  return Math.floor((((hash ^ (hash >>> 15)) & (buckets - 1)) * shards) / buckets);
}

/** Places are this many times the unit, plus which word of the unit it is. */
const unitWords = 512;

/** The article that Hebrew and Arabic write before a word without a space. */
const articleOf = (word) => (/^[\u05d0-\u05ea]/.test(word) ? "\u05d4" : /^[\u0621-\u064a]/.test(word) ? "\u0627\u0644" : "");

/** A word as it is, with an article before it, and without the one that it has. */
function formsOf(word) {
  const article = articleOf(word);
  if (article === "") return [word];
  const rest = word.slice(article.length);
  return word.startsWith(article) && rest.length > 1 ? [word, rest, article + word] : [word, article + word];
}

/** A sign of a script without spaces, looked for alone: terms of these are pairs. */
const isSign = (word) => word >= "\u0e00" && [...word].length === 1;

const likenessOfForm = (term, word) =>
  term === word ? 1 : word.length > 3 && word.endsWith("s") && term === word.slice(0, -1) ? 0.8 : (word.length > 2 || isSign(word)) && term.startsWith(word) ? 0.5 : 0;

/** How well a term answers a word that was typed: 1 the same, less for its singular, for what begins with it and for another article, 0 not at all. */
function likeness(term, word) {
  const own = likenessOfForm(term, word);
  if (own > 0 || term.charCodeAt(0) < 0x05d0) return own;
  return Math.max(...formsOf(word).map((form) => likenessOfForm(term, form))) * 0.8;
}

/**
 * Terms of a shard that answer the word: likeness, in how many units they are said, and their places, of which a word that is
 * said all the time (`common`) has the first few of an episode only. `starts` has the first unit of each episode of the group. `near` takes the other terms that begin with the same letters, for who mistypes.
 */
export function readShard(bytes, word, starts, near = () => {}) {
  const decoder = new TextDecoder();
  const found = [];
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const readPlaces = (end) => {
    const places = [];
    let episode = -1;
    while (at < end) {
      const head = number();
      episode += 1 + (head >>> 3);
      let place = starts[episode] * unitWords;
      for (let left = (head & 7) < 7 ? 1 + (head & 7) : 8 + number(); left > 0; left--) {
        place += number();
        places.push(place);
      }
    }
    return places;
  };
  let letters = new Uint8Array(0);
  while (at < bytes.length) {
    const same = number();
    const length = number();
    const next = new Uint8Array(same + length);
    next.set(letters.subarray(0, same));
    next.set(bytes.subarray(at, at + length), same);
    letters = next;
    at += length;
    const term = decoder.decode(letters);
    const head = number();
    const end = number() + at;
    const weight = likeness(term, word);
    if (weight > 0) found.push({ weight, count: head >>> 1, places: readPlaces(end), common: (head & 1) === 1 });
    else near(term, head >>> 1);
    at = end;
  }
  return found;
}

/** What is typed, taken apart: the words, and the runs in quotes (all of it, where there are none), each as [word, place in the run]. */
export function readQuery(text) {
  const words = [];
  const wordsOf = (run) => findTerms(run).flatMap((word, at, all) => {
    // The last sign of several is in the pair before it.
    if (at > 0 && isSign(word) && all[at - 1] !== word && all[at - 1].endsWith(word)) return [];
    if (!words.includes(word)) {
      if (words.length === 8) return [];
      words.push(word);
    }
    return [[words.indexOf(word), at]];
  });
  const quoted = [];
  const rest = text.replace(/["\u201c\u201d\u201e\u00ab\u00bb]([^"\u201c\u201d\u201e\u00ab\u00bb]+)["\u201c\u201d\u201e\u00ab\u00bb]/g, (_, run) => {
    const found = wordsOf(run);
    if (found.length > 0) quoted.push(found);
    return " ";
  });
  const loose = wordsOf(rest);
  return { words, quoted, run: quoted.length === 0 ? loose : [] };
}

/** Whether the words of a run follow each other from one of its places on. `places[word]` are sets; a word without one stands anywhere. */
function runBegins(run, places) {
  const known = run.filter(([word]) => places[word]);
  if (known.length === 0) return undefined;
  const [[first, offset]] = known;
  for (const place of places[first]) {
    const isLast = (place % unitWords) === unitWords - 1;
    if (!isLast && known.every(([word, at]) => places[word].has(place + at - offset))) return place;
  }
  return undefined;
}

/** How many words the shortest stretch has that says one of each list; the lists are sorted. */
export function shortestStretch(lists) {
  const at = lists.map(() => 0);
  let best = lists.length === 0 ? 0 : Infinity;
  while (lists.length > 0) {
    let low = 0;
    let high = -Infinity;
    for (let which = 0; which < lists.length; which++) {
      const value = lists[which][at[which]];
      if (value < lists[low][at[low]]) low = which;
      if (value > high) high = value;
    }
    best = Math.min(best, high - lists[low][at[low]] + 1);
    if (++at[low] === lists[low].length) break;
  }
  return best;
}

/** Letters to exchange, add, drop or swap to come from one word to the other, as far as `most`. */
export function countTypos(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let a = 1; a <= one.length; a++) {
    const row = [a];
    for (let b = 1; b <= other.length; b++) {
      const same = one[a - 1] === other[b - 1] ? 0 : 1;
      row[b] = Math.min(last[b] + 1, row[b - 1] + 1, last[b - 1] + same);
      if (a > 1 && b > 1 && one[a - 1] === other[b - 2] && one[a - 2] === other[b - 1]) row[b] = Math.min(row[b], before[b - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length];
}

/**
 * Watches which words are found, and knows what else may have been meant: a word that begins alike, or of a title, at most two
 * letters away, and said where the typed one is not, or ten times as often.
 */
function openSpelling(words, titleTerms) {
  const found = new Map(words.map((word) => [word, 0]));
  const others = new Map(words.map((word) => [word, new Map()]));
  const noteOther = (word, term, count) => {
    if (word.length < 4 || Math.abs(term.length - word.length) > 2) return;
    const known = others.get(word);
    known.set(term, (known.get(term) ?? 0) + count);
  };
  const likeliest = (word) => {
    const most = word.length < 8 ? 1 : 2;
    let best;
    for (const [term, count] of others.get(word)) {
      if (count < found.get(word) * 10) continue;
      const typos = countTypos(word, term, most);
      if (typos <= most && (!best || typos < best.typos || (typos === best.typos && count > best.count))) best = { term, typos, count };
    }
    return best?.term;
  };
  return {
    noteFound: (word, count) => found.set(word, found.get(word) + count),
    noteOther,
    /** The text with other words in their places; undefined where nothing suggests any. */
    meant(text) {
      for (const [term, count] of titleTerms) for (const word of words) if (!likeness(term, word)) noteOther(word, term, count);
      const better = text.replace(/[\p{L}\p{N}\p{M}]+/gu, (own) => (found.has(foldText(own)) && likeliest(foldText(own))) || own);
      return better === text ? undefined : better;
    },
  };
}

/**
 * Opens an index. `load(path)` gives bytes. `search(text, only)` gives the episodes that have all the words, best first, each with
 * the places of its search.txt, best first; `only(episode)` leaves some out. Without any, `meant` is what may have been meant.
 */
export async function openIndex(load) {
  const index = JSON.parse(new TextDecoder().decode(await load("search/index.json")));
  const shards = new Map();
  const shard = (path) => {
    if (!shards.has(path)) shards.set(path, load(path));
    return shards.get(path);
  };
  let total = 0;
  const episodes = [];
  const groups = index.groups.map((group, at) => {
    const starts = [];
    let units = 0;
    for (const [slug, title, said, notes, talk] of group.episodes) {
      const [season, ...people] = index.about?.[episodes.length] ?? [0];
      starts.push(units);
      units += 1 + said + notes;
      episodes.push({ slug, title, said, talk, season, people });
    }
    total += units;
    return { at, shards: group.shards, starts, units, first: episodes.length - group.episodes.length };
  });

  const titleTerms = new Map();
  for (const { title } of episodes) for (const term of findTerms(title)) titleTerms.set(term, (titleTerms.get(term) ?? 0) + 1);

  // Unit 0 is the title; then come the kilobytes of the talk, which begins at byte `talk`, then those of the notes before it.
  const placeOf = ({ said, talk }, unit) => (unit <= said ? talk + (unit - 1) * index.unit : (unit - 1 - said) * index.unit);

  async function searchGroup(group, { words, quoted, run }, only, spelt) {
    const scores = new Float32Array(group.units);
    const unitHas = new Uint32Array(group.units);
    const lists = await Promise.all(
      words.map(async (word) => {
        const numbers = [...new Set(formsOf(word).map((form) => shardOf(form, group.shards)))];
        const parts = await Promise.all(numbers.map((number) => shard(`search/${group.at}-${number}.bin`)));
        return parts.flatMap((bytes) => readShard(bytes, word, group.starts, (term, count) => spelt.noteOther(word, term, count)));
      }),
    );
    let common = 0;
    // Of each word the places in each unit, and those where it is said as it was typed.
    const said = lists.map((list, which) => {
      const [all, exact] = [new Map(), new Map()];
      if (list.length > 0 && list.every((found) => found.common)) common |= 1 << which;
      for (const { weight, count, places } of list) {
        spelt.noteFound(words[which], count);
        const rarity = Math.log(1 + total / (count + 1));
        for (let at = 0; at < places.length; ) {
          const unit = Math.floor(places[at] / unitWords);
          const from = at;
          while (at < places.length && places[at] < (unit + 1) * unitWords) at++;
          const own = places.slice(from, at);
          scores[unit] += weight * rarity * (own.length > 1 ? 1.3 : 1);
          unitHas[unit] |= 1 << which;
          all.set(unit, all.has(unit) ? [...all.get(unit), ...own] : own);
          if (weight === 1) exact.set(unit, own);
        }
      }
      return { all, exact };
    });
    const every = 2 ** words.length - 1;
    // The words in a unit that have places, each as a set, for runs of words to be looked up.
    const setsOf = (unit, kind) => said.map((one, which) => (common & (1 << which) ? undefined : new Set(one[kind].get(unit))));
    const results = [];
    for (let at = 0; at < group.starts.length; at++) {
      const episode = episodes[group.first + at];
      if (!only(episode)) continue;
      const start = group.starts[at];
      const end = group.starts[at + 1] ?? group.units;
      let [best, several, has, close] = [0, 0, 0, 0];
      // Of words that are said all the time it is not known where: they are taken to stand there.
      const runs = quoted.map((one) => one.every(([word]) => common & (1 << word)));
      const hits = [];
      for (let unit = start; unit < end; unit++) {
        if (unitHas[unit] === 0) continue;
        has |= unitHas[unit];
        let score = scores[unit];
        let isRun = false;
        if (quoted.length > 0) {
          const sets = setsOf(unit, "exact");
          quoted.forEach((one, which) => {
            if (runBegins(one, sets) === undefined) return;
            runs[which] = true;
            isRun = true;
          });
          if (!isRun && unit !== start) score /= 4;
        }
        if ((unitHas[unit] | common) === every && words.length > 1) {
          const known = said.filter((_, which) => !(common & (1 << which)));
          const stretch = shortestStretch(known.map(({ all }) => all.get(unit).sort((a, b) => a - b)));
          score *= 2 + 4 / Math.max(1, 1 + stretch - known.length);
          if (run.length > 1 && runBegins(run, setsOf(unit, "all")) !== undefined) isRun = true;
        }
        if (isRun) close = Math.max(close, 1);
        several += score;
        if (unit === start) best += score * 2;
        else {
          best = Math.max(best, score);
          hits.push({ isRun, score, place: placeOf(episode, unit - start) });
        }
      }
      if (best === 0 || (has | common) !== every || runs.includes(false)) continue;
      hits.sort((a, b) => Number(b.isRun) - Number(a.isRun) || b.score - a.score || a.place - b.place);
      const { slug, title } = episode;
      results.push({ slug, title, order: group.first + at, close, score: best + Math.log1p(several), places: hits.map(({ place }) => place) });
    }
    return results;
  }

  return {
    unit: index.unit,
    /** Who can be asked for, and which seasons there are. */
    people: index.people ?? [],
    seasons: [...new Set(episodes.map(({ season }) => season))].filter(Boolean).sort((a, b) => a - b),
    async search(text, only = () => true) {
      const query = readQuery(text);
      const { words } = query;
      if (words.length === 0) return { words, results: [] };
      const spelt = openSpelling(words, titleTerms);
      const results = (await Promise.all(groups.map((group) => searchGroup(group, query, only, spelt)))).flat();
      results.sort((a, b) => b.close - a.close || b.score - a.score || b.order - a.order);
      return { words, query, results, meant: spelt.meant(text) };
    },
  };
}

/** A line of an episode's search.txt: what is said, and where in it each sentence begins, with its seconds (NaN for notes). */
function readLine(line) {
  const parts = line.split("\t");
  const starts = [];
  let said = "";
  for (let at = 0; at + 1 < parts.length; at += 2) {
    if (at > 0) said += " ";
    starts.push([said.length, Number.parseFloat(parts[at])]);
    said += parts[at + 1];
  }
  return { said, starts };
}

/**
 * The lines of a kilobyte of an episode's search.txt that say the words, best first: where they follow each other, then where
 * most of them are said, then where they stand closest. Each with its text, and when the sentence begins that says them.
 */
export function findLines(text, { words, quoted, run }, from, unit) {
  const encoder = new TextEncoder();
  const lines = text.split("\n");
  let size = from > 0 ? encoder.encode(lines.shift()).length : 0;
  lines.pop();
  const own = lines.filter((line) => {
    const inside = size < unit;
    size += encoder.encode(line).length + 1;
    return inside;
  });
  const runs = [...quoted, run].filter((one) => one.length > 1);
  const found = own.map((line) => {
    const { said, starts } = readLine(line);
    const terms = placeTerms(said);
    const places = words.map((word) => terms.flatMap(([term], place) => (likeness(term, word) > 0 ? [place] : [])));
    const known = places.filter((list) => list.length > 0);
    const sets = places.map((list) => new Set(list));
    const begins = runs.map((one) => runBegins(one, sets)).find((place) => place !== undefined);
    const place = terms[begins]?.[1] ?? markPlaces(said, words)[0]?.[0] ?? 0;
    const time = starts.filter(([from]) => from <= place).at(-1)?.[1] ?? Number.NaN;
    return {
      hits: known.length,
      isRun: begins !== undefined,
      stretch: known.length > 1 ? shortestStretch(known) : 1,
      text: said,
      time: Number.isNaN(time) ? undefined : time,
    };
  });
  return found
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => Number(b.isRun) - Number(a.isRun) || b.hits - a.hits || a.stretch - b.stretch);
}

/** Where the words stand in a text: [from, to] of each word that begins with one of them. */
export function markPlaces(text, words) {
  const places = [];
  for (const found of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = foldText(found[0]);
    if (words.some((word) => likeness(folded, word) > 0)) {
      places.push([found.index, found.index + found[0].length]);
      continue;
    }
    for (const word of words) {
      const at = word.charCodeAt(0) >= 0x0e00 ? folded.indexOf(word) : -1;
      if (at >= 0) places.push([found.index + at, found.index + at + word.length]);
    }
  }
  return places.sort((a, b) => a[0] - b[0]).filter((place, at, all) => at === 0 || place[0] >= all[at - 1][1]);
}

/** The terms of a text in order, each with where it stands: [term, from, to]. */
function placeTerms(text) {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    const terms = findTerms(word);
    if (terms.length < 2) return terms.map((term) => [term, index, index + word.length]);
    return terms.map((term, at) => [term, index + at, Math.min(index + word.length, index + at + 2)]);
  });
}

/**
 * Every place in some texts, in their order, where the words of a query follow each other; where they do so nowhere, every text
 * that says all of them. Each as the number of its text, and where the words stand in it: [from, to] of each.
 */
export function findInTexts(texts, { words, quoted, run }) {
  if (words.length === 0) return [];
  // The terms of scripts without spaces are pairs: a sign that is looked for alone stands in two of them.
  if (words.length === 1 && words[0].length === 1 && words[0].charCodeAt(0) >= 0x0e00)
    return texts.flatMap((text, at) => [...text.matchAll(words[0])].map(({ index }) => ({ text: at, ranges: [[index, index + 1]] })));
  const placed = texts.map(placeTerms);
  const runs = (quoted.length > 0 ? quoted : [run]).filter((one) => one.length > 0);
  const least = quoted.length > 0 ? 1 : 0.1;
  const inRow = placed.flatMap((terms, text) =>
    terms.flatMap((_, at) => {
      const begun = runs.find((one) => one.every(([word, step]) => {
        const [term] = terms[at + step - one[0][1]] ?? [""];
        return likeness(term, words[word]) >= least;
      }));
      return begun ? [{ text, ranges: [[terms[at][1], terms[at + begun.at(-1)[1] - begun[0][1]][2]]] }] : [];
    }),
  );
  if (inRow.length > 0 || quoted.length > 0) return inRow;
  return placed.flatMap((terms, text) => {
    const said = terms.filter(([term]) => words.some((word) => likeness(term, word) > 0));
    const all = words.every((word) => said.some(([term]) => likeness(term, word) > 0));
    return all ? [{ text, ranges: said.map(([, from, to]) => [from, to]) }] : [];
  });
}

const form = typeof document === "undefined" ? undefined : document.querySelector("[data-search]");
if (form) start(form);

function start(form) {
  const { base } = form.dataset;
  const status = document.querySelector("[data-status]");
  const list = document.querySelector("[data-results]");
  const input = form.querySelector("input");
  const [person, season] = form.querySelectorAll("select");
  const meant = document.querySelector("[data-meant]");
  const load = async (path) => {
    const answer = await fetch(`${base}/${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  let index;
  let turn = 0;
  const element = (name, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  };
  const clock = (seconds) => {
    const whole = Math.floor(seconds);
    const rest = `${String(Math.floor(whole / 60) % 60).padStart(whole >= 3600 ? 2 : 1, "0")}:${String(whole % 60).padStart(2, "0")}`;
    return whole >= 3600 ? `${Math.floor(whole / 3600)}:${rest}` : rest;
  };

  /** A kilobyte of an episode's text, and a little more to end its last line. A server without ranges sends it all. */
  const quote = async (slug, place, size) => {
    const from = Math.max(0, place - 1);
    const to = place + size + 700;
    const answer = await fetch(`${base}/episodes/${encodeURIComponent(slug)}/search.txt`, { headers: { Range: `bytes=${from}-${to}` } });
    if (!answer.ok) throw new Error(String(answer.status));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const part = answer.status === 206 ? bytes : bytes.subarray(from, to + 1);
    const text = new TextDecoder().decode(part);
    const ends = answer.status === 206 ? part.length <= to - from : to + 1 >= bytes.length;
    return { text: ends && !text.endsWith("\n") ? `${text}\n` : text, from };
  };
  const shown = (text, words) => {
    const places = markPlaces(text, words);
    const begin = Math.max(0, (places[0]?.[0] ?? 0) - 90);
    const cut = begin > 0 ? text.indexOf(" ", begin) + 1 || begin : 0;
    const nodes = [cut > 0 ? "… " : ""];
    let at = cut;
    for (const [from, to] of places) {
      if (from < at) continue;
      nodes.push(text.slice(at, from), element("mark", { textContent: text.slice(from, to) }));
      at = to;
    }
    nodes.push(text.slice(at));
    return nodes;
  };
  const hitsOf = (item, result, query, found) => {
    const page = `${base}/episodes/${encodeURIComponent(result.slug)}/`;
    const seen = new Set();
    const shownHits = [];
    for (const hit of found.sort((a, b) => (a.time ?? -1) - (b.time ?? -1))) {
      if (seen.has(hit.text)) continue;
      seen.add(hit.text);
      const notes = hit.time === undefined;
      const at = element("span", { className: "at", textContent: notes ? form.dataset.wordNotes : clock(hit.time) });
      const link = element("a", { className: "hit", href: notes ? page : `${page}#t=${hit.time.toFixed(1)}` }, at, element("span", {}, ...shown(hit.text, query.words)));
      shownHits.push(element("li", {}, link));
    }
    item.querySelector("ul").replaceChildren(...shownHits);
    return shownHits;
  };
  const fill = async (item, result, query) => {
    const found = await Promise.all(result.places.slice(0, 3).map(async (place) => {
      const { text, from } = await quote(result.slug, place, index.unit);
      return findLines(text, query, from, index.unit)[0];
    }));
    hitsOf(item, result, query, found.filter(Boolean));
    if (result.places.length <= 3) return;
    const all = element("button", { type: "button", className: "button", textContent: form.dataset.wordAll.replace("{0}", String(result.places.length)) });
    all.addEventListener("click", async () => {
      const text = new TextDecoder().decode(await load(`episodes/${encodeURIComponent(result.slug)}/search.txt`));
      // As one piece of whatever length, so that every line is looked at.
      const hits = hitsOf(item, result, query, findLines(text, query, 0, Infinity));
      all.remove();
      hits[0]?.querySelector("a").focus();
    });
    item.append(all);
  };
  /** Calls when an element comes within a screen of what is seen. */
  const whenNear = (element, act) => {
    const watcher = new IntersectionObserver(([entry]) => {
      if (!entry.isIntersecting) return;
      watcher.disconnect();
      act();
    }, { rootMargin: "100% 0px" });
    watcher.observe(element);
  };

  /** Loads the index once, and offers what results can be narrowed down by. */
  const open = async () => {
    if (index) return;
    index = await openIndex(load);
    const wanted = new URLSearchParams(location.search);
    const fillSelect = (select, options, isUseful) => {
      for (const [value, textContent] of options) select.append(element("option", { value, textContent, selected: textContent === wanted.get(select.name) }));
      select.closest("label").hidden = !isUseful;
    };
    fillSelect(person, index.people.map((name, at) => [String(at), name]), index.people.length > 1);
    fillSelect(season, index.seasons.map((number) => [String(number), form.dataset.wordSeason.replace("{0}", number)]), index.seasons.length > 1);
  };
  /** Asks whether another word was meant. */
  const offer = (words) => {
    meant.hidden = words === undefined;
    if (words === undefined) return;
    const [before, after] = form.dataset.wordMeant.split("{0}");
    const link = element("a", { href: `?q=${encodeURIComponent(words)}`, textContent: words });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      input.value = words;
      run();
      input.focus();
    });
    meant.replaceChildren(before, link, after ?? "");
  };

  async function run() {
    const mine = ++turn;
    const text = input.value.trim();
    const asked = new URLSearchParams();
    if (text) asked.set("q", text);
    for (const select of [person, season]) if (select.value) asked.set(select.name, select.selectedOptions[0].textContent);
    history.replaceState(null, "", text ? `?${String(asked).replaceAll("+", "%20")}` : location.pathname);
    if (text === "") {
      meant.hidden = true;
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    try {
      await open();
      const only = (episode) =>
        (person.value === "" || episode.people.includes(Number(person.value))) && (season.value === "" || episode.season === Number(season.value));
      const answer = await index.search(text, only);
      const { words, query, results } = answer;
      if (mine !== turn) return;
      const { wordNone, wordFound, wordFoundOne, wordMore } = form.dataset;
      const said = results.length === 0 ? wordNone : results.length === 1 ? wordFoundOne : wordFound;
      status.textContent = said.replace("{0}", results.length === 0 ? text : String(results.length));
      const itemOf = async (result) => {
        const link = element("a", { href: `${base}/episodes/${encodeURIComponent(result.slug)}/` }, ...shown(result.title, words));
        const item = element("li", {}, element("p", { className: "title" }, link), element("ul"));
        const late = new Promise((give) => { setTimeout(give, 2000); });
        await Promise.race([fill(item, result, query).catch(() => {}), late]);
        return item;
      };
      /** A few at a time, each with its quotes before it is seen: nothing moves under who reads. Past `to` somebody has to ask. */
      const show = async (from, to) => {
        const items = await Promise.all(results.slice(from, Math.min(from + 5, to)).map(itemOf));
        if (mine !== turn) return;
        if (from === 0) {
          list.replaceChildren();
          offer(answer.meant);
        }
        list.append(...items);
        const next = from + items.length;
        if (next >= results.length) return;
        if (next < to) whenNear(items.at(-1), () => show(next, to));
        else {
          const more = element("button", { type: "button", className: "link", textContent: wordMore });
          const holder = element("li", {}, more);
          more.addEventListener("click", async () => {
            more.disabled = true;
            await show(next, next + 10);
            holder.remove();
            list.children[next]?.querySelector("a")?.focus();
          });
          list.append(holder);
        }
      };
      await show(0, 10);
    } catch {
      if (mine === turn) status.textContent = form.dataset.wordFailed;
    }
  }

  let timer;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, 120);
  });
  for (const select of [person, season]) select.addEventListener("change", run);
  input.addEventListener("focus", () => open().catch(() => {}), { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    run();
  });
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  run();
}
