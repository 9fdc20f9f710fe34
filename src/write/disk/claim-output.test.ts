import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { claimOutput } from "./claim-output.js";

const paths = ["episodes/Keel/index.html", "episodes/keel/index.html", "feed.xml"];

/** Claims an output in which these files are staged. */
function claim(staged: readonly string[]): void {
  const out = mkdtempSync(join(tmpdir(), "airdate-claim-"));
  for (const path of staged) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, `${path}.airdate-tmp`), path);
  }
  claimOutput({ out, fresh: ["feed.xml"], paths, earlier: [], overwrite: false });
}

it("refuses two files that the disk takes for one", () => {
  expect(() => claim(paths)).not.toThrow();
  expect(() => claim(paths.slice(1))).toThrow(
    /takes episodes\/Keel\/index.html and episodes\/keel\/index.html for one file. Nothing was published/,
  );
});
