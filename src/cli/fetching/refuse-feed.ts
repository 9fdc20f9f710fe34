// Says why something that was named as a feed is none: a page of which feed, a template, or what is broken in it.
import { lintFeed } from "../../check/lint-feed.js";
import { type Terminal, UsageError } from "../command.js";
import { sayProblems } from "../say-problems.js";
import type { GotFeed } from "./fetch-feed.js";

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
  throw new UsageError(`${name} cannot be read as a feed`, hint);
}
