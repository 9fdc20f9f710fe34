import { expect, it } from "vitest";
import { decodeText } from "./disk.js";

const decode = (bytes: Uint8Array): string => decodeText(Buffer.from(bytes).toString("utf8"), () => bytes);

it("reads UTF-16 by its byte order mark, and leaves everything else alone", () => {
  const little = Buffer.from("\ufeffÄnne: Grüße 船", "utf16le");
  expect(decode(little)).toBe("Änne: Grüße 船");
  expect(decode(Buffer.from(little).swap16())).toBe("Änne: Grüße 船");
  expect(decode(Buffer.from("Änne: Grüße 船"))).toBe("Änne: Grüße 船");
  expect(decode(Buffer.from([0x80, 0x81, 0x41]))).toBe("\ufffd\ufffdA");
  expect(decode(new Uint8Array())).toBe("");
});
