// The README's generated parts are what the code says. `npm run readme` brings them up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { writeReadme } from "./write-readme.js";

it("is up to date", async () => {
  const readme = readFileSync("README.md", "utf8");
  const wanted = await writeReadme(readme);
  if (process.env.UPDATE_README === "1") writeFileSync("README.md", wanted);
  else expect(readme === wanted, "the README is stale: npm run readme").toBe(true);
});
