// Clock texts, slugs, UUIDs, hashes, addresses and near words: text in, text out.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeAddress, isBareAddress, readAddress } from "./address-text.js";
import { formatClock, parseClock, parseSpan } from "./clock-text.js";
import { hashIntegrity, hashText, isUuid, uuidV5 } from "./hash.js";
import { findNear } from "./near.js";
import { slugify } from "./slug.js";

describe("clock texts", () => {
  it("are read to seconds", () => {
    const read = (texts: string[]) => texts.map(parseClock);
    expect(read(["1:02:03", "62:03", "00:15:30", "12:34.5", "12:34,5", "3723", "90.25", "0:00"])).toEqual([
      3723, 3723, 930, 754.5, 754.5, 3723, 90.25, 0,
    ]);
    expect(read(["1:62:03", "3:75", "1:2:3:4", "-1:00", "1e3", "", "soon", "1:", "017:5:00", "1:002:03"])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      61500,
      undefined,
    ]);
  });
  it("are written, and read back", () => {
    expect([0, 59.9, 754, 3723, 36000].map((at) => formatClock(at))).toEqual([
      "0:00",
      "0:59",
      "12:34",
      "1:02:03",
      "10:00:00",
    ]);
    expect([5, 754, 3723].map((at) => formatClock(at, { pad: true }))).toEqual(["00:05", "12:34", "01:02:03"]);
    expect([5, 3723].map((at) => formatClock(at, { hours: "always" }))).toEqual(["0:00:05", "1:02:03"]);
    expect([5, 3723].map((at) => formatClock(at, { hours: "always", pad: true }))).toEqual(["00:00:05", "01:02:03"]);
    expect([Number.NaN, -3, 29.9999999].map((at) => formatClock(at))).toEqual(["0:00", "0:00", "0:30"]);
    fc.assert(fc.property(fc.integer({ min: 0, max: 400_000 }), (at) => parseClock(formatClock(at)) === at));
  });
  it("may be spans", () => {
    expect(["5m", "90s", "1h30m", "2 min", "1.5 hours", "12:30", "300"].map(parseSpan)).toEqual([
      300, 90, 5400, 120, 5400, 750, 300,
    ]);
    expect(["", "m", "5 weeks"].map(parseSpan)).toEqual([undefined, undefined, undefined]);
  });
});

describe("slugs", () => {
  it("are ASCII where letters have it, and keep other scripts", () => {
    expect(
      ["Hello, World!", "Ünïcödé Straße", "Łódź & Ørsted", "日本語 の 番組", "Привет мир", "it's"].map(slugify),
    ).toEqual(["hello-world", "unicode-strasse", "lodz-and-orsted", "日本語-の-番組", "привет-мир", "its"]);
  });
  it("are never empty, a way out, or markup", () => {
    expect(slugify("../../etc/passwd")).toBe("etc-passwd");
    expect(slugify("<script>")).toBe("script");
    expect(slugify("🎙")).toMatch(/^x[0-9a-f]{8}$/);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const slug = slugify(text);
        expect(slug).toMatch(/^[^\s./\\<>"'&?#%:\p{C}]+$/u);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});

describe("names for content", () => {
  it("derives podcast guids as the namespace's examples do", () => {
    const space = "ead4c236-bf58-58c6-a2c6-a6b28d128cb6";
    expect(uuidV5(space, "podnews.net/rss")).toBe("9b024349-ccf0-5f69-a609-6b82873eab3c");
    expect(uuidV5(space, "mp3s.nashownotes.com/pc20rss.xml")).toBe("917393e3-1b1e-5cef-ace4-edaa54e1f810");
    expect([isUuid(space), isUuid("x")]).toEqual([true, false]);
  });
  it("hashes texts and bytes alike", () => {
    expect(hashText("abc", 16)).toBe("ba7816bf8f01cfea");
    expect(hashText(new TextEncoder().encode("é"))).toBe(hashText("é"));
    expect(hashIntegrity(new Uint8Array())).toMatch(/^sha384-OLBgp1GsljhM2TJ/);
  });
});

describe("addresses", () => {
  it("get a scheme, and refuse what could run", () => {
    expect(readAddress("https://a.example/x?y=1&z")).toBe("https://a.example/x?y=1&z");
    expect(readAddress("a.example/x")).toBe("https://a.example/x");
    expect(readAddress("a.example:8080/x")).toBe("https://a.example:8080/x");
    expect(readAddress("mailto:a@b.example")).toBe("mailto:a@b.example");
    const bad = [
      "javascript:alert(1)",
      "JaVaScRiPt:x",
      "data:text/html,x",
      "vbscript:x",
      "https://",
      "a b",
      "x",
      "//a.example",
      "<b>",
      "https://a.example/<x>",
    ];
    expect(bad.filter((text) => readAddress(text) !== undefined)).toEqual([]);
    expect([isBareAddress("a.example"), isBareAddress("https://a.example"), isBareAddress("cover")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("near words", () => {
  it("finds what was meant, and nothing far", () => {
    const fields = ["title", "chapters", "description", "guests", "date"];
    expect(["chapter", "Titel", "decsription", "guest", "dat", "colour"].map((word) => findNear(word, fields))).toEqual(
      ["chapters", "title", "description", "guests", "date", undefined],
    );
  });
});

describe("encodeAddress", () => {
  it.each([
    ["https://a.example/my file.mp3", "https://a.example/my%20file.mp3"],
    ["https://a.example/größe (1).mp3?x=ü#ä", "https://a.example/gr%C3%B6%C3%9Fe%20(1).mp3?x=%C3%BC#%C3%A4"],
    ["https://müller.example:8080/a", "https://xn--mller-kva.example:8080/a"],
    ["https://a.example/../A%20b/?", "https://a.example/../A%20b/?"],
    ["HTTPS://A.example", "HTTPS://A.example"],
    ["mailto:ä@a.example", "mailto:ä@a.example"],
    ["my file.mp3", "my file.mp3"],
  ])("spells %j as %j", (typed, expected) => expect(encodeAddress(typed)).toBe(expected));
});
