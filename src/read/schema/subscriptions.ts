// Places to subscribe as people type them: a map from apps to addresses or ids, or a list of apps and addresses.

import { isMap } from "../../base/is-map.js";
import { leaf } from "./kit.js";
import { titleOf } from "./networks.js";

/** A place as typed. */
export interface TypedSubscription {
  name: string;
  value: string;
  /** Its place in the field: the key, behind its number where it is one of a list. */
  path: string;
}

const expected =
  "apps and addresses such as {apple: 1234567890, spotify: https://open.spotify.com/show/..., overcast: yes}";

export const subscriptions = leaf<TypedSubscription[]>(expected, (typed) => {
  const items: [path: string, item: unknown][] = Array.isArray(typed)
    ? typed.map((item, at): [string, unknown] => [`${at}`, item])
    : [["", typed]];
  const found = items.flatMap(([path, item]) => readItem(path, item) ?? [undefined]);
  return found.includes(undefined) ? undefined : (found as TypedSubscription[]);
});

function readItem(path: string, item: unknown): TypedSubscription[] | undefined {
  if (typeof item === "string") {
    const value = item.trim();
    if (path === "" && /^(?:no|none)$/i.test(value)) return [];
    // An app alone is one that the feed's address leads to; an address alone says by itself where it leads.
    const isAddress = /^https?:\/\//i.test(value);
    return [{ name: isAddress ? titleOf(value) : value, value: isAddress ? value : "yes", path }];
  }
  if (!isMap(item)) return undefined;
  const entries = Object.entries(item);
  if (entries.some(([, value]) => typeof value !== "string")) return undefined;
  return entries.map(([name, value]) => ({
    name,
    value: (value as string).trim(),
    path: path === "" ? name : `${path}.${name}`,
  }));
}
