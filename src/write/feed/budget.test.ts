// Bytes and items of a feed in; what is proposed out.
import { expect, it } from "vitest";
import { makeShow } from "../../testing/make-show.js";
import { checkSize } from "./write-feed.js";

it("proposes pages that fit, with numbers", () => {
  expect(checkSize(makeShow(), "feed.xml", 900_000, 90)).toEqual([]);
  const [problem] = checkSize(makeShow(), "feed.xml", 10_000_000, 1000);
  expect(problem).toMatchObject({ rule: "feed-size", severity: "error" });
  expect(problem!.hint).toContain("`pageSize: 80` splits the feed into 13 pages of about 0.8 MB");
});
