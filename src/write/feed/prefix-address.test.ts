// Prefixes of services that count downloads, alone and in a chain.
import { expect, it } from "vitest";
import { prefixAddress } from "./media.js";

const op3 = "https://op3.dev/e/";
const podtrac = "https://dts.podtrac.com/redirect.mp3/";
const own = "https://track.example/abc/";

it.each([
  ["nothing", [], "https://cdn.example/a.mp3", "https://cdn.example/a.mp3"],
  ["OP3", [op3], "https://cdn.example/a.mp3?x=1", "https://op3.dev/e/cdn.example/a.mp3?x=1"],
  [
    "OP3 with a show's guid",
    ["https://op3.dev/e,pg=1-2/"],
    "https://cdn.example/a.mp3",
    "https://op3.dev/e,pg=1-2/cdn.example/a.mp3",
  ],
  [
    "OP3 before plain http, which it has to be told",
    [op3],
    "http://cdn.example/a.mp3",
    "https://op3.dev/e/http://cdn.example/a.mp3",
  ],
  ["Podtrac", [podtrac], "http://cdn.example/a.mp3", "https://dts.podtrac.com/redirect.mp3/cdn.example/a.mp3"],
  [
    "a chain",
    [op3, podtrac, own],
    "https://cdn.example/a.mp3",
    "https://op3.dev/e/dts.podtrac.com/redirect.mp3/track.example/abc/cdn.example/a.mp3",
  ],
  [
    "a prefix that is there already",
    [op3, podtrac],
    "https://op3.dev/e/cdn.example/a.mp3",
    "https://dts.podtrac.com/redirect.mp3/op3.dev/e/cdn.example/a.mp3",
  ],
  [
    "a whole chain that is there already",
    [op3, podtrac],
    "https://op3.dev/e/dts.podtrac.com/redirect.mp3/cdn.example/a.mp3",
    "https://op3.dev/e/dts.podtrac.com/redirect.mp3/cdn.example/a.mp3",
  ],
  ["no web address", [op3], "ipfs://abc/a.mp3", "ipfs://abc/a.mp3"],
])("%s", (_, prefixes, address, expected) => expect(prefixAddress(address, prefixes)).toBe(expected));
