// Gets the feed of a show that is taken over: where it has moved to, all its pages, and what had to be mended in it.
import { canParseUrl, isWebAddress, showAddress } from "../../base/address-text.js";
import type { Feed } from "../../conventions/feed-fields.js";
import { isFeedTemplate } from "../../conventions/feed-template.js";
import type { Problem } from "../../model/model.js";
import { type Terminal, UsageError } from "../command.js";
import { fetchFeed, type GotFeed, readWholeFeed } from "../fetching/fetch-feed.js";

/** A feed, whole. */
export interface SourceFeed {
  /** As messages name it. */
  file: string;
  /** Under which subscribers know it; nothing of it opens doors. */
  url?: string;
  feed: Feed;
  problems: Problem[];
}

/** More pages, or moves, than this are a ring, or no podcast. */
const mostPages = 500;
const mostMoves = 5;

export interface SourceOptions {
  /** The show's folder, where answers of servers are kept. */
  root: string;
  terminal: Terminal;
  /** Whether further pages are fetched. */
  pages: boolean;
}

/** Reads FILE or URL. Throws a `UsageError` where there is no feed in it, or a page of it is missing. */
export async function readSource(source: string, options: SourceOptions): Promise<SourceFeed> {
  const { root, terminal } = options;
  const first = await followMoves(source, root, terminal);
  const { got, feed, problems } = first;
  const pages = options.pages ? await readPages(first, root, terminal) : [];
  const all = [feed, ...pages.map((page) => page.feed)];
  if (pages.length > 0) terminal.say(`The feed has ${all.length} pages: all of them were read`);
  const url = got.url ?? feed.values.selfLink;
  return {
    file: got.name,
    ...(url === undefined ? {} : { url: withoutSecrets(url) }),
    feed: {
      ...feed,
      items: all.flatMap(({ items }) => items),
      prefixes: Object.assign({}, ...all.map(({ prefixes }) => prefixes)) as Feed["prefixes"],
    },
    problems: [...problems, ...pages.flatMap((page) => page.problems)],
  };
}

interface Page {
  got: GotFeed;
  feed: Feed;
  problems: Problem[];
}

/** The feed where `itunes:new-feed-url` says it has gone to, each step said. */
async function followMoves(source: string, root: string, terminal: Terminal): Promise<Page> {
  let page = await readPage(source, root, terminal);
  const seen = new Set([source]);
  for (let move = 0; move < mostMoves; move++) {
    const next = page.feed.values.newFeedUrl;
    if (!isWebAddress(next) || seen.has(next) || sameAddress(next, page.got.url)) return page;
    seen.add(next);
    try {
      const moved = await readPage(next, root, terminal);
      terminal.say(`The feed says that it has moved to ${showAddress(next)}: it is taken from there`);
      page = moved;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      terminal.say(`The feed says that it has moved to ${showAddress(next)}, but there is none: ${error.message}`);
      return page;
    }
  }
  return page;
}

async function readPages({ got, feed }: Page, root: string, terminal: Terminal): Promise<Page[]> {
  const pages: Page[] = [];
  const seen = new Set([got.url ?? ""]);
  let base = got.url;
  let next = nextOf(feed, base);
  while (next !== undefined && !seen.has(next) && pages.length < mostPages) {
    seen.add(next);
    const page = await readPage(next, root, terminal).catch((error: unknown) => {
      if (!(error instanceof UsageError)) throw error;
      throw new UsageError(
        `The feed goes on at ${showAddress(next!)}, with older episodes: ${error.message}`,
        "--first-page takes only the episodes of this page",
      );
    });
    pages.push(page);
    base = page.got.url;
    next = nextOf(page.feed, base);
  }
  return pages;
}

/** The next page of RFC 5005, or the archive before this one. */
function nextOf({ values, tags }: Feed, base: string | undefined): string | undefined {
  const archive = tags.find(({ name, attributes }) => name === "atom:link" && attributes.rel === "prev-archive");
  const href = (values.pages?.[0] ?? archive)?.attributes.href;
  return href !== undefined && canParseUrl(href, base) ? new URL(href, base).href : undefined;
}

async function readPage(source: string, root: string, terminal: Terminal): Promise<Page> {
  const got = await fetchFeed(source, root, terminal);
  if (isFeedTemplate(got.text))
    throw new UsageError(
      `${got.name} is a template, of which the site's generator makes the feed`,
      "name the feed itself, its address or the file that was made; the folder of episodes can be taken over too",
    );
  const read = readWholeFeed(got, terminal, "is this the address of the feed, and not of the show's page?");
  const { encoding } = got;
  const odd: Problem[] =
    encoding.by === "bytes"
      ? [
          {
            rule: "import-encoding",
            severity: "warn",
            message: `The feed is not in ${encoding.declared ?? "UTF-8"}, as it says: it is read as ${encoding.read}`,
            place: { file: got.name, line: 1 },
          },
        ]
      : [];
  return { got, feed: read.value, problems: [...odd, ...read.problems] };
}

const sameAddress = (a: string, b: string | undefined): boolean =>
  b !== undefined && canParseUrl(a) && canParseUrl(b) && plain(a) === plain(b);
const plain = (address: string): string =>
  new URL(address).href.replace(/^https?:\/\/(?:[^@/]*@)?/i, "").replace(/\/+$/, "");

/** The address without user, password and query values that may be secrets: what stays with the show. */
function withoutSecrets(address: string): string {
  const shown = showAddress(address);
  return shown === address ? address : address.replace(/^(https?:\/\/)[^@/]*@/i, "$1").replace(/[?#].*$/s, "");
}
