import { expect, it } from "vitest";
import { decodeText } from "./disk.js";
import { overlayFolder } from "./folder.js";
import { readSource } from "./read-source.js";

const decode = (bytes: Uint8Array): string => decodeText(Buffer.from(bytes).toString("utf8"), () => bytes);

it("reads UTF-16 by its byte order mark, and leaves everything else alone", () => {
  const little = Buffer.from("\ufeffÄnne: Grüße 船", "utf16le");
  expect(decode(little)).toBe("Änne: Grüße 船");
  expect(decode(Buffer.from(little).swap16())).toBe("Änne: Grüße 船");
  expect(decode(Buffer.from("Änne: Grüße 船"))).toBe("Änne: Grüße 船");
  expect(decode(Buffer.from([0x80, 0x81, 0x41]))).toBe("\ufffd\ufffdA");
  expect(decode(new Uint8Array())).toBe("");
});

it("says where a Markdown file has the zeros of a disk or turns text round, and takes one that ends within a letter for UTF-8", async () => {
  const turned = "---\ntitle: Kiln \u202egpj.exe\n---\n\u200fשלום\u202d\n";
  const files = {
    "turned.md": turned,
    "a.md": "Keel\n\0\0\0ribs\n",
    "b.md": Buffer.from("Grüße, schö").subarray(0, -1),
  };
  const read = async (name: string) => {
    const { text, problems } = await readSource(overlayFolder(files), name);
    return [text, problems.map(({ severity, place, found }) => [severity, place?.line, found])];
  };
  expect(await read("turned.md")).toEqual(["---\ntitle: Kiln gpj.exe\n---\n\u200fשלום\n", [["warn", 2, "U+202E"]]]);
  expect(await read("a.md")).toEqual([files["a.md"], [["warn", 2, "U+0000"]]]);
  expect(await read("b.md")).toEqual(["Grüße, sch\ufffd", [["error", 1, "U+FFFD"]]]);
});
