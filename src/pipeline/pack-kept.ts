// What is kept of an episode, as it is spelled in the store: what it holds twice is spelled once.
import { episodePath } from "../conventions/addresses.js";
import type { Card } from "../model/model.js";
import type { KeptEpisode } from "./kept-episode.js";

type Built = NonNullable<KeptEpisode["built"]>;
interface Packed extends Omit<KeptEpisode, "built"> {
  built?: Omit<Built, "card" | "out" | "faultless"> & {
    /** The whole card, or what is other in it than in the outline's. */
    card?: Card;
    other?: Partial<Card>;
    /** Whole paths, or names in the episode's own folder with commas between them. */
    out: string[] | string;
    faultless: readonly string[] | string;
  };
}

/** The value in its short spelling; a value of another kind, and an episode that was not made, as they are. */
export function packKept(value: KeptEpisode): unknown {
  if (!value.built) return value;
  const { card, out, faultless, ...rest } = value.built;
  const folder = episodePath(card.slug, "");
  const other = findOther(value.card, card);
  const files = { out: namesIn(folder, out) ?? out, faultless: namesIn(folder, faultless) ?? faultless };
  return { ...value, built: { ...(other ? { other } : { card }), ...files, ...rest } } satisfies Packed;
}

/** The value of a spelling. */
export function unpackKept(packed: unknown): KeptEpisode {
  const value = packed as Packed;
  if (!value.built) return value as KeptEpisode;
  const { other, out, faultless, ...rest } = value.built;
  const card = rest.card ?? { ...value.card, ...other };
  const folder = episodePath(card.slug, "");
  const whole = <Paths>(names: Paths | string): Paths | string[] =>
    typeof names === "string" ? names.split(",").map((name) => folder + name) : names;
  return { ...value, built: { ...rest, card, out: whole(out), faultless: whole(faultless) } };
}

/** Fields of a card that are other than those of another; undefined where it has not the same fields. */
function findOther(from: Card, to: Card): Partial<Card> | undefined {
  const names = Object.keys(to) as (keyof Card)[];
  if (names.join() !== Object.keys(from).join()) return undefined;
  const isOther = (name: keyof Card): boolean =>
    from[name] !== to[name] && JSON.stringify(from[name]) !== JSON.stringify(to[name]);
  return Object.fromEntries(names.filter(isOther).map((name) => [name, to[name]]));
}

/** The names of files in a folder; undefined where there are none, or they lie elsewhere. */
function namesIn(folder: string, paths: readonly string[]): string | undefined {
  const fit = paths.length > 0 && paths.every((path) => path.startsWith(folder) && !path.includes(","));
  return fit ? paths.map((path) => path.slice(folder.length)).join() : undefined;
}
