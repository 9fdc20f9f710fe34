// Feeds in the encodings that are out there, declared in the file, in the header, by a mark, wrongly or not at all.
import { expect, it } from "vitest";
import { decodeFeed } from "./decode-feed.js";

const title = "Größe – “Café”";
const xml = (encoding?: string): string =>
  `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ""}?><title>${title}</title>`;
const wide = (text: string, big = false): Buffer => {
  const bytes = Buffer.from(text, "utf16le");
  return big ? bytes.swap16() : bytes;
};
const in1252 = (text: string): Buffer =>
  Buffer.from([...text].map((letter) => ({ "–": 0x96, "“": 0x93, "”": 0x94 })[letter] ?? letter.charCodeAt(0)));

it.each<[name: string, bytes: Buffer, charset: string | undefined, encoding: object]>([
  ["UTF-8", Buffer.from(xml("UTF-8")), undefined, { read: "utf-8", by: "declaration" }],
  ["UTF-8 that nothing declares", Buffer.from(xml()), undefined, { read: "utf-8", by: "default" }],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${xml("UTF-8")}`), undefined, { read: "utf-8", by: "mark" }],
  ["a mark against a wrong header", Buffer.from(`\ufeff${xml()}`), "iso-8859-1", { read: "utf-8", by: "mark" }],
  ["UTF-16 with a mark", wide(`\ufeff${xml("UTF-16")}`), undefined, { read: "utf-16le", by: "mark" }],
  ["UTF-16 from the big end", wide(`\ufeff${xml("UTF-16")}`, true), undefined, { read: "utf-16be", by: "mark" }],
  ["UTF-16 without a mark", wide(xml("UTF-16"), true), "utf-8", { read: "utf-16be", by: "bytes", declared: "UTF-16" }],
  ["windows-1252", in1252(xml("windows-1252")), undefined, { read: "windows-1252", by: "declaration" }],
  ["Latin-1, which is read as windows-1252", in1252(xml("ISO-8859-1")), undefined, { read: "windows-1252" }],
  ["windows-1252 of the header", in1252(xml()), "windows-1252", { read: "windows-1252", by: "header" }],
  ["no UTF-8 though it says so", in1252(xml("utf-8")), "utf-8", { read: "windows-1252", by: "bytes", broken: true }],
  ["names that nobody knows", Buffer.from(xml("klingon")), "elvish", { read: "utf-8", by: "default", broken: false }],
  ["a declaration of wide bytes that are not", Buffer.from(xml("UTF-16")), undefined, { read: "utf-8" }],
])("reads %s", (_, bytes, charset, encoding) => {
  const decoded = decodeFeed(bytes, charset);
  expect(decoded.text).toContain(title);
  expect(decoded.text.startsWith("<?xml")).toBe(true);
  expect(decoded.encoding).toMatchObject(encoding);
});

it("reads other alphabets as they are declared", () => {
  const bytes = Buffer.concat([
    Buffer.from('<?xml version="1.0" encoding="windows-1251"?><a>'),
    Buffer.from([0xcc, 0xe8, 0xf0]),
  ]);
  expect(decodeFeed(bytes).text).toContain("Мир");
});

it("takes any bytes", () => {
  for (const bytes of [[], [0xff], [0xff, 0xfe], [0], [0x3c, 0], [0xef, 0xbb, 0xbf], [0x3c, 0, 0x41]])
    expect(typeof decodeFeed(Uint8Array.from(bytes)).text).toBe("string");
});
