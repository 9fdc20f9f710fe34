// What XML can carry, and how it is escaped.
import { describe, expect, it } from "vitest";
import { cleanXmlText, escapeXmlAttribute, escapeXmlText, splitCdata } from "./xml.js";

describe("cleanXmlText", () => {
  const cases: [name: string, text: string, clean: string][] = [
    ["plain text", "Boats & <tea>", "Boats & <tea>"],
    ["control characters", "a\u0000b\u0008c\u000Bd\u001Fe", "abcde"],
    ["tab and line feed", "a\tb\nc", "a\tb\nc"],
    ["carriage returns", "a\r\nb\rc", "a\nb\nc"],
    ["noncharacters", "a\uFFFEb\uFFFFc", "abc"],
    ["lone surrogates", "a\uD800b\uDC00c", "a\uFFFDb\uFFFDc"],
    ["emoji and right-to-left", "👩‍🚀 שלום \u202Eabc", "👩‍🚀 שלום \u202Eabc"],
  ];
  it.each(cases)("%s", (_, text, clean) => expect(cleanXmlText(text)).toBe(clean));
});

it("escapes text and attributes", () => {
  expect(escapeXmlText(`"a" & <b> ]]>`)).toBe(`"a" &amp; &lt;b&gt; ]]&gt;`);
  expect(escapeXmlText("&amp;")).toBe("&amp;amp;");
  expect(escapeXmlAttribute(`"a"\n\t& <b>\u0001`)).toBe("&quot;a&quot;&#10;&#9;&amp; &lt;b&gt;");
});

it("splits CDATA wherever it would end", () => {
  expect(splitCdata("")).toEqual([""]);
  expect(splitCdata("a ]]> b ]]> c")).toEqual(["a ]]", "> b ]]", "> c"]);
});
