// The store and the manifest on a real disk: kept values, damage, kills half way.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { factsOf, isOfSnapshot, type ManifestHead, type Recorded, takeSnapshot, writeManifest } from "./manifest.js";
import { openMemoryStore, openStore, type Store, type TextRange } from "./store.js";

const room = mkdtempSync(join(tmpdir(), "airdate-cache-"));
afterAll(() => rmSync(room, { recursive: true, force: true }));
let folder = "";
let count = 0;
beforeEach(() => {
  folder = join(room, String(count++));
  mkdirSync(folder);
});

const open = (code = "k") => openStore(folder, code);
const put = (name: string, text: string): void => {
  const store = open();
  store.set(name, { key: "inputs", value: null, texts: { text: store.keepText(text) } });
  store.save();
};
const rangeOf = (store: Store, name: string): TextRange | undefined => store.last(name)?.texts?.text;
const take = (name: string): string | undefined => {
  const store = open();
  const range = rangeOf(store, name);
  return range && store.text(range)?.toString();
};

describe("the store", () => {
  it("keeps values and texts over runs", () => {
    put("a", "first");
    put("b", "zweiter: ä");
    expect([take("a"), take("b"), take("c")]).toEqual(["first", "zweiter: ä", undefined]);
  });
  it("tells an empty text from the one behind it", () => {
    const store = open();
    const [empty, full] = [store.keepText(""), store.keepText("full")];
    expect([store.text(empty)?.length, store.text(full)?.toString()]).toEqual([0, "full"]);
  });
  it("is empty for other code, and for a step with other inputs", () => {
    put("a", "first");
    expect(open("other").last("a")).toBeUndefined();
    expect([open().recall("a", "others"), open().recall("a", "inputs")?.key]).toEqual([undefined, "inputs"]);
  });
  it("forgets what is not wanted any more", () => {
    put("a", "first");
    put("b", "second");
    const store = open();
    store.prune((name) => name === "b");
    store.save();
    expect([take("a"), take("b")]).toEqual([undefined, "second"]);
  });
  it.each(["values.json", "texts.bin"])("never gives a wrong text when %s is damaged", (name) => {
    put("a", "a text that was kept");
    const file = join(folder, name);
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes);
      damaged[at] = damaged[at]! ^ 1;
      writeFileSync(file, damaged);
      expect(["a text that was kept", undefined]).toContain(take("a"));
    }
    truncateSync(file, 5);
    expect(take("a")).toBeUndefined();
  });
  it("forgets what a killed build appended", () => {
    put("a", "first");
    writeFileSync(
      join(folder, "texts.bin"),
      `${readFileSync(join(folder, "texts.bin"), "utf8")}garbage of a killed build`,
    );
    put("b", "second");
    expect([take("a"), take("b")]).toEqual(["first", "second"]);
  });
  it("reads back what it keeps before it is saved, small and large", () => {
    const store = open();
    const texts = Array.from({ length: 40 }, (_, at) => `${at}`.repeat(at * 1000));
    const kept = texts.map((text) => store.keepText(text));
    expect(kept.map((range) => store.text(range)?.toString())).toEqual(texts);
  });
  it("is as it was after a build that kept texts and never saved", () => {
    put("a", "first");
    const store = open();
    store.set("a", { key: "", value: null, texts: { text: store.keepText("x".repeat(1_000_000)) } });
    store.keepText("never saved");
    expect(take("a")).toBe("first");
    put("b", "second");
    expect([take("a"), take("b")]).toEqual(["first", "second"]);
  });
  it("says what it holds, also where the file has another time or is cut off", () => {
    put("a", "first");
    const holds = (): boolean => open().recall("a", "inputs") !== undefined;
    expect(holds()).toBe(true);
    const file = join(folder, "texts.bin");
    utimesSync(file, new Date(0), new Date(0));
    expect(holds()).toBe(true);
    writeFileSync(file, "frist");
    expect(holds()).toBe(false);
    truncateSync(file, 3);
    expect(holds()).toBe(false);
    rmSync(file);
    expect(holds()).toBe(false);
  });
  it("says when a text that is needed is damaged", () => {
    put("a", "first");
    const store = open();
    expect(store.damaged()).toBe(false);
    writeFileSync(join(folder, "texts.bin"), "frist");
    expect([store.text(rangeOf(store, "a")!), store.damaged()]).toEqual([undefined, true]);
  });
  it("reads on while another build writes its texts anew", () => {
    put("a", "first");
    const store = open();
    for (let round = 0; round < 5; round++) put("b", String(round).repeat(900_000));
    expect(store.text(rangeOf(store, "a")!)?.toString()).toBe("first");
  });
  it("keeps values as they are set, and all when the texts move", () => {
    for (let round = 0; round < 6; round++) {
      put("a", `a ${round}`.repeat(200_000));
      put("long name\twith\n everything", `b ${round}`);
      expect([take("a"), take("long name\twith\n everything")]).toEqual([`a ${round}`.repeat(200_000), `b ${round}`]);
    }
  });
  it("does not grow without end", () => {
    for (let round = 0; round < 12; round++) put("a", String(round).repeat(400_000));
    expect(readFileSync(join(folder, "texts.bin")).length).toBeLessThan(2_500_000);
    expect(take("a")?.slice(0, 4)).toBe("1111");
  });
  it("writes nothing when nothing changed", () => {
    open().save();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("a store in memory over one on the disk", () => {
  it("begins with what that has, reads none of its texts before somebody asks, and leaves it as it was", () => {
    put("a", "first");
    const base = open();
    const read: TextRange[] = [];
    const store = openMemoryStore({
      ...base,
      text(range) {
        read.push(range);
        return base.text(range);
      },
    });
    expect(store.recall("a", "inputs")?.key).toBe("inputs");
    expect(read).toEqual([]);
    expect(store.text(rangeOf(store, "a")!)?.toString()).toBe("first");
    store.set("a", { key: "others", value: null, texts: { text: store.keepText("second") } });
    expect([store.recall("a", "inputs"), store.text(rangeOf(store, "a")!)?.toString()]).toEqual([undefined, "second"]);
    store.save();
    expect(take("a")).toBe("first");
  });
});

describe("the manifest", () => {
  const head: ManifestHead = { key: "k", now: 1, nextDue: null, files: 1, said: "all", episodes: [], stalePastes: [] };
  const file = (name = "manifest"): string => join(folder, name);
  const old = new Date(Date.now() - 60_000);
  const touch = (name: string, text: string): void => {
    writeFileSync(file(name), text);
    utimesSync(file(name), old, old);
  };
  beforeEach(() => {
    mkdirSync(file("in"));
    touch("in/a", "one");
    record([{ rule: "a" }]);
  });
  const record = (problems: unknown[] = [], more: Partial<Recorded> = {}): void =>
    writeManifest(file(), {
      head,
      problems,
      root: folder,
      paths: ["in", "in/a"],
      own: [],
      started: Date.now(),
      unchangedPaths: new Map(),
      ...more,
    });
  const isWhole = (): boolean => takeSnapshot(file(), folder)?.whole === true;
  it("holds while nothing changes", () => {
    const snapshot = takeSnapshot(file(), folder)!;
    expect([snapshot.whole, snapshot.head, snapshot.problems()]).toEqual([true, head, [{ rule: "a" }]]);
  });
  it("tells what of it stands, and what is known of that", () => {
    touch("in/b", "");
    const unchangedPaths = takeSnapshot(file(), folder)!.unchangedPaths();
    expect([...unchangedPaths.keys()]).toEqual(["in/a"]);
    expect(factsOf(unchangedPaths, "in/a")).toMatchObject({ size: 3, mtime: statSync(file("in/a")).mtimeMs });
    expect([factsOf(unchangedPaths, "in"), factsOf(unchangedPaths, "in/b")]).toEqual([undefined, undefined]);
  });
  it("takes over what stands without another snapshot, and sees later what changed since", () => {
    const unchangedPaths = takeSnapshot(file(), folder)!.unchangedPaths();
    touch("in/a", "longer");
    record([], { unchangedPaths });
    expect(takeSnapshot(file(), folder)!.whole).toBe(false);
  });
  it("knows whether it is the one that was looked at", () => {
    const snapshot = takeSnapshot(file(), folder)!;
    expect(isOfSnapshot(file(), snapshot)).toBe(true);
    record([], { head: { ...head, now: 2 }, paths: ["in/a"] });
    expect(isOfSnapshot(file(), snapshot)).toBe(false);
    rmSync(file());
    expect(isOfSnapshot(file(), snapshot)).toBe(false);
  });
  it.each<[string, () => void]>([
    ["a file's size", () => touch("in/a", "longer")],
    ["a file's time", () => writeFileSync(file("in/a"), "two")],
    ["a new file", () => touch("in/b", "")],
    ["a missing file", () => rmSync(file("in/a"))],
    ["its own damage", () => writeFileSync(file(), readFileSync(file(), "utf8").replace('"now":1', '"now":2'))],
    ["its absence", () => rmSync(file())],
  ])("falls with %s", (_, change) => {
    change();
    expect(isWhole()).toBe(false);
  });
  it("is not written over a change that came while the build ran", () => {
    writeFileSync(file("in/a"), "now");
    record([{ rule: "a" }], { started: Date.now() - 30_000 });
    expect(isWhole()).toBe(false);
  });
});
