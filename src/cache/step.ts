// Steps of a build: pure functions of named inputs. What one made is cached under a hash of these, and nothing else says "unchanged".
import { hashText } from "../base/hash.js";
import type { TextRange } from "./texts.js";

/** What a step made: a small value as plain data, and large texts by name, which the store holds in a file of their own. */
export interface Cached<Value = unknown> {
  /** Hash of the step's inputs. */
  key: string;
  /** Plain data that survives JSON. */
  value: Value;
  /** Name -> where the text lies in the store; absent where the step made none. */
  texts?: Record<string, TextRange>;
}

/** Names a step's inputs: plain data, large ones among them by their own hashes. */
export const keyOf = (inputs: unknown): string => hashText(JSON.stringify(inputs), 24);
