// Says why something that was named as a feed is none: a page of which feed, a template, or what is broken in it.
import { lintFeed } from "../../check/lint-feed.js";
import { type Terminal, UsageError } from "../command.js";
import { sayProblems } from "../say-problems.js";
import type { GotFeed } from "./fetch-feed.js";

/** Feeds that are well, and not what apps of podcasts read. */
const otherKinds: readonly [kind: string, begins: RegExp][] = [
  ["an Atom feed", /^\ufeff?\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*<(?:atom:)?feed\b/],
  ["a JSON feed", /^\ufeff?\s*\{[\s\S]*jsonfeed\.org\/version/],
];

/** Says the errors of a feed that cannot be read, each kind once, and throws a `UsageError` with `hint`. */
export function refuseFeed(
  { name, text, url }: GotFeed,
  terminal: Terminal,
  hint = "airdate check --feed says everything about it",
): never {
  const found = lintFeed(name, text, url === undefined ? {} : { url });
  sayProblems(
    found.filter(({ severity }) => severity === "error"),
    terminal,
    ".",
  );
  const kind = otherKinds.find(([, begins]) => begins.test(text))?.[0];
  if (kind !== undefined)
    throw new UsageError(
      `${name} is ${kind}, and shows are read from RSS`,
      "name the show's RSS feed, which podcast apps subscribe to",
    );
  throw new UsageError(`${name} cannot be read as a feed`, hint);
}
