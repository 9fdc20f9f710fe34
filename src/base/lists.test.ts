// Things are worked through in order, and never more at a time than asked.
import { expect, it } from "vitest";
import { someAtOnce } from "./lists.js";

it("does each once, never more at a time than asked, and goes on as soon as one is done", async () => {
  const begun: number[] = [];
  let [now, most] = [0, 0];
  await someAtOnce([0, 1, 2, 3, 4], 2, async (item) => {
    begun.push(item);
    most = Math.max(most, ++now);
    await new Promise((done) => setTimeout(done, item === 0 ? 20 : 1));
    now--;
  });
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
});

it("throws the first error", async () => {
  const fails = someAtOnce(["a"], 3, () => Promise.reject(new Error("gone")));
  await expect(fails).rejects.toThrow("gone");
});
