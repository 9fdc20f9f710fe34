// Links as people type them: a list of titles and addresses, or a map from a network or a title to an address.
import * as z from "zod";
import type { Link } from "../../model.js";
import { readAddress } from "./kit.js";
import { networks } from "./networks.js";

const expected = "links as [{title, url}], or as a map such as {website: https://example.com/}";

/** Links of a show, an episode or a person. A map's key is kept as the link's kind. */
export const links: z.ZodType<Link[]> = z.transform((typed: unknown, context): Link[] => {
  const fail: Fail = (path, message, input) => {
    context.issues.push({ code: "custom", message, input, path });
    return [];
  };
  if (typed === undefined) return [];
  return Array.isArray(typed)
    ? typed.flatMap((value, index) => readLinks(value, [index], fail))
    : readLinks(typed, [], fail);
}) as unknown as z.ZodType<Link[]>;

type Path = (string | number)[];
type Fail = (path: Path, message: string, input: unknown) => [];

/** One item of a list, or a whole map. */
function readLinks(typed: unknown, path: Path, fail: Fail): Link[] {
  const add = (key: string, value: unknown, at: Path): Link[] => {
    const link = typeof value === "string" ? readLink(key, value.trim()) : undefined;
    return link ? [link] : fail(at, "an address such as https://example.com/", value);
  };
  if (typeof typed === "string") return add("", typed, path);
  if (typed === null || typeof typed !== "object" || Array.isArray(typed)) return fail(path, expected, typed);
  const map = typed as Record<string, unknown>;
  if (!("url" in map)) {
    if ("title" in map) return fail(path, 'a link with "url"', typed);
    return Object.entries(map).flatMap(([key, value]) => add(key, value, [...path, key]));
  }
  const { title, url, kind, ...rest } = map;
  const wrong = Object.keys(rest).flatMap((key) =>
    fail([...path, key], "only title, url and kind in a link", rest[key]),
  );
  const address = typeof url === "string" ? readAddress(url.trim()) : undefined;
  if (address === undefined) return fail([...path, "url"], "an address such as https://example.com/", url);
  const link: Link = { title: typeof title === "string" ? title : titleOf(address), url: address };
  return [...wrong, typeof kind === "string" ? { ...link, kind } : link];
}

/** A link from a map's key and value: an address, or a name on a network ("@jo"). */
export function readLink(key: string, value: string): Link | undefined {
  const network = networks[key.toLowerCase()];
  const handle = /^@?([\w.-]+(?:@[\w.-]+\.\w+)?)$/.exec(value)?.[1];
  const named =
    network?.from && handle && (value.startsWith("@") || !handle.includes(".")) ? network.from(handle) : undefined;
  const url = named ?? readAddress(value);
  if (url === undefined) return undefined;
  if (key === "") return { title: titleOf(url), url };
  return { title: network?.title ?? key, url, kind: key.toLowerCase() };
}

/** An address as a title: its host without "www.". */
const titleOf = (url: string): string => (URL.canParse(url) && new URL(url).hostname.replace(/^www\./, "")) || url;
