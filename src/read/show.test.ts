// Reads whole small shows, good and ugly, and the real one where it is there.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readMemory } from "../testing/memory-folder.js";
import { readShow } from "./show.js";

const seed = join(dirname(fileURLToPath(import.meta.url)), "../../../shared/seed");

describe.skipIf(!existsSync(seed))("the real show", () => {
  it("is read without a problem", async () => {
    const text = (name: string) => readFileSync(join(seed, name), "utf8");
    const transcript = "000_433794f484b7f4da.txt";
    const folder = readMemory({
      "episodes/show.md": text("show.md"),
      "episodes/episode.md": text("episode.md"),
      [`episodes/${transcript}`]: text(transcript),
    });
    const { value, problems } = await readShow(folder);
    expect(problems).toEqual([]);
    expect(value.episodes).toMatchObject([
      {
        slug: "episode",
        date: { utc: Date.UTC(2026, 1, 5, 14), zone: "America/New_York" },
        duration: 4611,
        youtube: { id: "DqBMzuzxZog" },
        files: { transcript: `episodes/${transcript}` },
      },
    ]);
  });
});
