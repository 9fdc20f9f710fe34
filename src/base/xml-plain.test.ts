// What is read in one go is what the parser that knows all of XML reads, to the column; where it finds a fault nothing is.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeFullEntry, makeFullShow } from "../testing/make-full-show.js";
import { makeCard, makeEntry, makeShow } from "../testing/make-show.js";
import { writeFeeds } from "../write/feed/write-feed.js";
import { writeItems } from "../write/feed/write-items.js";
import { readPlainXml } from "./xml-plain.js";
import { readAnyXml } from "./xml-tree.js";

const feeds = [
  [makeShow(), makeEntry()],
  [makeFullShow(), makeFullEntry()],
].flatMap(([show, entry]) => {
  const { items } = writeItems(show as never, entry as never);
  const { files } = writeFeeds(show as never, [makeCard(entry as never)], (_slug, key) => items[key]);
  return files.map(({ content }) => String(content)).filter((text) => text.startsWith("<"));
});

function compare(xml: string): boolean {
  const plain = readPlainXml(xml);
  if (!plain) return false;
  expect(readAnyXml(xml)).toEqual({ root: plain, faults: [] });
  return true;
}

describe("reading in one go", () => {
  it("takes every feed that is written here", () => {
    expect(feeds.length).toBe(2);
    for (const feed of feeds) expect(compare(feed)).toBe(true);
  });

  it.each([
    ["a prefix nobody declared", "<a:b/>"],
    ["two of an attribute", '<a b="1" b="2"/>'],
    ["two roots", "<a/><b/>"],
    ["text around the root", "<a/>b"],
    ["tags that cross", "<a><b></a></b>"],
    ["an element that is open", "<a><b></b>"],
    ["an unknown entity", "<a>&nbsp;</a>"],
    ["a bare ampersand", "<a>b & c</a>"],
    ["the end of a CDATA section", "<a>]]></a>"],
    ["a control character", "<a>\u0007</a>"],
    ["half a character", "<a>\ud800</a>"],
    ["nothing", ""],
  ])("leaves %s to the parser", (_, xml) => {
    expect(readPlainXml(xml)).toBeUndefined();
    expect(readAnyXml(xml).faults.length).toBeGreaterThan(0);
  });

  const scrap = fc.oneof(
    fc.constantFrom(
      ...'<a>|</a>|<a/>|<b c="d">|</b>|<b|>|/>|<a |x="1"|x="1" | y=\'2\'|xmlns="u:r"|xmlns:p="u:p"|xmlns:p=""|xmlns:xml="u"|xmlns:q=" u:q "|<p:a>|</p:a>|<p:a p:x="1" q:x="2"/>|xml:lang="en"|<xml:a/>|<![CDATA[|]]>|<![CDATA[x]]>|<!-- x -->|<?pi x?>|<?xml version="1.0"?>|<?xml version="1.0" encoding="utf-8"?>|<?xml-stylesheet href="a.css"?>|<!DOCTYPE a>|&amp;|&lt;|&#39;|&#x41;|&#0;|&nbsp;|&|;|"|\'|=|:|\n|\t|\r| |\u00a0|\ufeff|\ufffe|\u0085|\u2028|😀|\ud800|\udc00|é|text|]]|-|.|1|__proto__="1"|constructor="1"|<constructor/>'.split(
        "|",
      ),
    ),
    fc.string({ unit: "binary", maxLength: 3 }),
  );

  it("never differs, whatever is put together", () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 12 }), fc.boolean(), (parts, wrapped) => {
        const inner = parts.join("");
        if (compare(wrapped ? `<a xmlns:p="u:p">${inner}</a>` : inner)) taken++;
      }),
      { numRuns: 5000 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it("never differs where a feed is damaged", () => {
    const edit = fc.record({
      at: fc.nat(),
      drop: fc.constantFrom(0, 0, 1, 2, 9),
      scrap: fc.oneof(scrap, fc.constant("")),
    });
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...feeds), fc.array(edit, { maxLength: 3 }), (feed, edits) => {
        const text = edits.reduce((before, { at, drop, scrap: put }) => {
          const place = at % (before.length + 1);
          return before.slice(0, place) + put + before.slice(place + drop);
        }, feed);
        if (compare(text)) taken++;
      }),
      { numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(50);
  });
});
