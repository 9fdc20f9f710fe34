// Posts that tell of an episode: a hook, the link, and the guests by their names on the network.
import { cutText } from "../../base/cut-text.js";
import { splitSentences } from "../../base/split-sentences.js";
import { episodePath, urlOf } from "../../conventions/addresses.js";
import type { Entry, Person, Quote, Show } from "../../model/model.js";
import { countAs, type Pasted, type Unit } from "./pasted.js";

interface Rules {
  unit: Unit;
  most: number;
  /** There is room for the summary too. */
  long?: true;
}

/** A post of at most so many; the hook is cut, then guests are left out, and never the link. */
export function writePost(show: Show, entry: Entry, network: Network, { unit, most, long }: Rules): Pasted {
  const { episode } = entry;
  const url = urlOf(show, episodePath(episode.slug));
  const hook = hookOf(entry);
  const summary = entry.summary.trim();
  const more = long && summary !== "" && !summary.startsWith(hook) ? summary : "";
  // Who has no handle is named, unless the title does it.
  const guests = episode.guests.flatMap((guest) => {
    const handle = handleOf(guest, network);
    if (handle === undefined) return episode.title.includes(guest.name) ? [] : [guest.name];
    return network === "linkedin" ? [`${guest.name}: ${handle}`] : [handle];
  });
  const between = network === "linkedin" ? "\n" : guests.every((name) => name.startsWith("@")) ? " " : ", ";
  const write = (first: string, named: readonly string[], rest: string): string =>
    [first, rest, `${episode.title}\n${url}`, named.join(between)].filter((part) => part !== "").join("\n\n");
  const fits = (text: string): boolean => countAs(unit, text) <= most;
  const dropped: string[] = [];
  let rest = more;
  if (rest !== "" && !fits(write(hook, guests, rest))) {
    rest = cutText(rest, (piece) => fits(write(hook, guests, piece)));
    dropped.push(rest === "" ? "summary left out" : "summary shortened");
  }
  const named = [...guests];
  while (named.length > 0 && !fits(write("", named, rest))) named.pop();
  if (named.length < guests.length) dropped.push(`${guests.length - named.length} of ${guests.length} guests left out`);
  const cut = cutText(hook, (piece) => fits(write(piece, named, rest)));
  if (cut !== hook) dropped.push(cut === "" ? "hook left out" : "hook shortened");
  // A title may be longer than a whole post: the link alone is what must be there.
  const text = write(cut, named, rest);
  if (fits(text)) return { text, dropped };
  return { text: url, dropped: [...dropped, "title left out"] };
}

/** A short sentence of a guest, or else the first of the summary. */
function hookOf({ understood, summary, episode }: Entry): string {
  const names = new Set(episode.guests.map(({ name }) => name));
  const short = understood.draft.quotes.filter(({ text }) => text.length <= 200);
  const quote: Quote | undefined = short.find(({ speaker }) => speaker !== undefined && names.has(speaker)) ?? short[0];
  if (quote) return `“${quote.text}”${quote.speaker === undefined ? "" : ` (${quote.speaker})`}`;
  return splitSentences(summary.replace(/\s+/g, " ").trim(), understood.language)[0] ?? "";
}

// Names of people on networks, taken from their links.

type Network = "mastodon" | "bluesky" | "linkedin";

/** Sites that have addresses such as /@name and are no servers of the Fediverse. */
const others =
  /(?:^|\.)(?:youtube\.com|tiktok\.com|threads\.(?:net|com)|medium\.com|bsky\.app|x\.com|twitter\.com|substack\.com)$/i;

/** How a person is named in a post: a handle, on LinkedIn the profile's address. Undefined where no link leads there. */
export function handleOf({ url, links }: Person, network: Network): string | undefined {
  // A name at Bluesky may be a domain of one's own, which alone looks like an address.
  const domain = links.find(({ kind }) => network === "bluesky" && kind === "bluesky");
  const own = /^https?:\/\/([\w-]+(?:\.[\w-]+)+)\/?$/.exec(domain?.url ?? "")?.[1];
  if (own !== undefined) return `@${own}`;
  const addresses = [...links.map((link) => link.url), ...(url === undefined ? [] : [url])];
  for (const address of addresses) {
    const found = readHandle(address, network);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readHandle(address: string, network: Network): string | undefined {
  if (network === "bluesky") {
    const handle = /^https?:\/\/(?:www\.)?bsky\.app\/profile\/([\w-]+(?:\.[\w-]+)+)/i.exec(address)?.[1];
    return handle && `@${handle}`;
  }
  if (network === "linkedin") {
    const name = /^https?:\/\/(?:[\w-]+\.)?linkedin\.com\/in\/([^/?#\s]+)/i.exec(address)?.[1];
    return name && `https://www.linkedin.com/in/${name}`;
  }
  const [, host = "", user] = /^https?:\/\/([\w.-]+)\/(?:@|users\/)(\w[\w.-]*)\/?$/i.exec(address) ?? [];
  return user === undefined || others.test(host) ? undefined : `@${user}@${host}`;
}
