// Searches the whole show in the browser: loads the few shards that hold the words, ranks, and quotes the moments.
// The index is written by airdate (src/write/pages/search); terms must be taken apart here exactly as there.

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;

export function foldText(text) {
  const lower = text.toLowerCase();
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  return lower.toWellFormed().normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "").normalize("NFC");
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
      if (marks.length === 1) terms.push(run);
      for (let at = 0; at + 1 < marks.length; at++) terms.push(marks[at] + marks[at + 1]);
      return " ";
    });
    for (const part of rest.split(" ")) if (part.length > 1) terms.push(part);
  }
  return terms;
}

const buckets = 512;

export function shardOf(term, shards) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < 3 && at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193) >>> 0;
  return Math.floor((((hash ^ (hash >>> 15)) & (buckets - 1)) * shards) / buckets);
}

/**
 * Terms of a shard that are the word, begin with it, or are its singular: weight, how often, and where. `starts` has the
 * first unit of each episode of the group.
 */
export function readShard(bytes, word, starts) {
  const decoder = new TextDecoder();
  const found = [];
  const singular = word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : "";
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const readUnits = (end) => {
    const units = [];
    let episode = -1;
    while (at < end) {
      const head = number();
      episode += 1 + (head >>> 3);
      let unit = starts[episode];
      for (let left = (head & 7) < 7 ? 1 + (head & 7) : 8 + number(); left > 0; left--) {
        const value = number();
        unit += value >>> 1;
        units.push(unit * 2 + (value & 1));
      }
    }
    return units;
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
    const count = number();
    const size = number();
    const end = at + size;
    const weight = term === word ? 1 : term === singular ? 0.8 : word.length > 2 && term.startsWith(word) ? 0.5 : 0;
    if (weight > 0) found.push({ weight, count, units: readUnits(end), common: size === 0 });
    at = end;
  }
  return found;
}

/** Opens an index. `load(path)` gives bytes; `search(text)` gives episodes, best first, each with the best places of its search.txt. */
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
      starts.push(units);
      units += 1 + said + notes;
      episodes.push({ slug, title, said, talk });
    }
    total += units;
    return { at, shards: group.shards, starts, units, first: episodes.length - group.episodes.length };
  });

  // Unit 0 is the title; then come the kilobytes of the talk, which begins at byte `talk`, then those of the notes before it.
  const placeOf = ({ said, talk }, unit) => (unit <= said ? talk + (unit - 1) * index.unit : (unit - 1 - said) * index.unit);

  async function searchGroup(group, words) {
    const scores = new Float32Array(group.units);
    const episodeWords = new Uint32Array(group.starts.length);
    const unitWords = new Uint32Array(group.units);
    const lists = await Promise.all(
      words.map(async (word) => readShard(await shard(`search/${group.at}-${shardOf(word, group.shards)}.bin`), word, group.starts)),
    );
    let common = 0;
    lists.forEach((list, which) => {
      if (list.length > 0 && list.every((found) => found.common)) common |= 1 << which;
      for (const { weight, count, units } of list) {
        const rarity = Math.log(1 + total / (count + 1));
        for (const value of units) {
          const unit = value >>> 1;
          scores[unit] += weight * rarity * (value & 1 ? 1.3 : 1);
          unitWords[unit] |= 1 << which;
        }
      }
    });
    const all = 2 ** Math.min(words.length, 31) - 1;
    const results = [];
    for (let at = 0; at < group.starts.length; at++) {
      const start = group.starts[at];
      const end = group.starts[at + 1] ?? group.units;
      let best = 0;
      let several = 0;
      const hits = [];
      for (let unit = start; unit < end; unit++) {
        if (unitWords[unit] === 0) continue;
        episodeWords[at] |= unitWords[unit];
        const complete = (unitWords[unit] | common) === all || words.length === 1;
        const score = scores[unit] * (complete ? 2 : 1);
        several += score;
        if (unit === start) best += score * 2;
        else {
          best = Math.max(best, score);
          hits.push([score, placeOf(episodes[group.first + at], unit - start)]);
        }
      }
      if (best === 0 || (episodeWords[at] | common) !== all) continue;
      hits.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
      const { slug, title } = episodes[group.first + at];
      results.push({ slug, title, order: group.first + at, score: best + Math.log1p(several), places: hits.slice(0, 3).map((hit) => hit[1]) });
    }
    return results;
  }

  return {
    unit: index.unit,
    async search(text) {
      const words = [...new Set(findTerms(text))].slice(0, 8);
      if (words.length === 0) return { words, results: [] };
      const results = (await Promise.all(groups.map((group) => searchGroup(group, words)))).flat();
      return { words, results: results.sort((a, b) => b.score - a.score || b.order - a.order) };
    },
  };
}

/** The line of a kilobyte of an episode's search.txt that says most of the words: its time and its text. */
export function bestLine(text, words, from, unit) {
  const encoder = new TextEncoder();
  const lines = text.split("\n");
  let size = from > 0 ? encoder.encode(lines.shift()).length : 0;
  lines.pop();
  const own = lines.filter((line) => {
    const inside = size < unit;
    size += encoder.encode(line).length + 1;
    return inside;
  });
  let best;
  own.forEach((line, at) => {
    const tab = line.indexOf("\t");
    const said = line.slice(tab + 1);
    const terms = findTerms(said);
    const hits = words.filter((word) => terms.some((term) => term === word || (word.length > 2 && term.startsWith(word)) || `${term}s` === word)).length;
    if (best && hits <= best.hits) return;
    const start = Number.parseFloat(line);
    const next = Number.parseFloat(own[at + 1] ?? lines[own.length] ?? "");
    const place = markPlaces(said, words)[0]?.[0] ?? 0;
    const length = Math.min(next > start ? next - start : Infinity, said.length * 0.08);
    best = { hits, text: said, time: Number.isNaN(start) ? undefined : Math.max(0, start + (length * place) / Math.max(1, said.length) - 1) };
    if (place === 0 && best.time !== undefined) best.time = start;
  });
  return best;
}

/** Where the words stand in a text: [from, to] of each word that begins with one of them. */
export function markPlaces(text, words) {
  const places = [];
  for (const found of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = foldText(found[0]);
    const hit = words.find((word) => folded === word || (word.length > 2 && folded.startsWith(word)) || `${folded}s` === word);
    if (hit) {
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

const form = typeof document === "undefined" ? undefined : document.querySelector("[data-search]");
if (form) start(form);

function start(form) {
  const { base } = form.dataset;
  const status = document.querySelector("[data-status]");
  const list = document.querySelector("[data-results]");
  const input = form.querySelector("input");
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
  const fill = async (item, result, words) => {
    const page = `${base}/episodes/${encodeURIComponent(result.slug)}/`;
    const hits = item.querySelector("ul");
    const found = await Promise.all(result.places.map(async (place) => {
      const { text, from } = await quote(result.slug, place, index.unit);
      return bestLine(text, words, from, index.unit);
    }));
    const seen = new Set();
    for (const hit of found.filter(Boolean).sort((a, b) => (a.time ?? -1) - (b.time ?? -1))) {
      if (seen.has(hit.text) || hit.hits === 0) continue;
      seen.add(hit.text);
      const notes = hit.time === undefined;
      const at = element("span", { className: "at", textContent: notes ? form.dataset.wordNotes : clock(hit.time) });
      const link = element("a", { className: "hit", href: notes ? page : `${page}#t=${Math.floor(hit.time)}` }, at, element("span", {}, ...shown(hit.text, words)));
      hits.append(element("li", {}, link));
    }
  };
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      watcher.unobserve(entry.target);
      entry.target.quote?.().catch(() => {});
    }
  }, { rootMargin: "100px" });

  async function run() {
    const mine = ++turn;
    const text = input.value.trim();
    history.replaceState(null, "", text ? `?q=${encodeURIComponent(text)}` : location.pathname);
    if (text === "") {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    try {
      index ??= await openIndex(load);
      const { words, results } = await index.search(text);
      if (mine !== turn) return;
      const { wordNone, wordFound, wordFoundOne, wordMore } = form.dataset;
      const said = results.length === 0 ? wordNone : results.length === 1 ? wordFoundOne : wordFound;
      status.textContent = said.replace("{0}", results.length === 0 ? text : String(results.length));
      list.replaceChildren();
      const page = (from) => {
        for (const result of results.slice(from, from + 10)) {
          const link = element("a", { href: `${base}/episodes/${encodeURIComponent(result.slug)}/` }, ...shown(result.title, words));
          const item = element("li", {}, element("p", { className: "title" }, link), element("ul"));
          item.quote = () => fill(item, result, words);
          list.append(item);
          watcher.observe(item);
        }
        if (results.length > from + 10) {
          const more = element("button", { type: "button", className: "button", textContent: wordMore });
          const holder = element("li", {}, more);
          more.addEventListener("click", () => {
            holder.remove();
            page(from + 10);
            list.children[from + 10]?.querySelector("a")?.focus();
          });
          list.append(holder);
        }
      };
      page(0);
    } catch {
      if (mine === turn) status.textContent = form.dataset.wordFailed;
    }
  }

  let timer;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, 120);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    run();
  });
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  run();
}
