// serve --open hands its address to the system's own opener, and goes on where there is none.
import { spawn } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

const files = { "episodes/show.md": showText, "episodes/oars.md": episodeText("Oars", "2026-02-24 06:00") };

/** Serves until `isDone`, with a PATH of this folder alone; gives the address and what was said. */
async function serve(show: ShowFolder, isDone: (said: string) => boolean): Promise<{ url: string; said: string }> {
  const child = spawn(process.execPath, [resolve("dist/bin.js"), "serve", show.root, "--port", "0", "--open"], {
    env: { ...process.env, PATH: join(show.root, "bin") },
  });
  let [url, said] = ["", ""];
  child.stdout.on("data", (part: Buffer) => {
    url += part.toString();
  });
  child.stderr.on("data", (part: Buffer) => {
    said += part.toString();
  });
  await expect.poll(() => url !== "" && isDone(said), { timeout: 50_000 }).toBe(true);
  child.kill("SIGTERM");
  await new Promise((ended) => child.once("close", ended));
  return { url: url.trim(), said };
}

it.runIf(process.platform === "linux")(
  "opens the address with xdg-open",
  async () => {
    const show = withShow(files);
    const opened = join(show.root, "opened");
    show.write("bin/xdg-open", `#!/bin/sh\necho "$1" > '${opened}'\n`);
    chmodSync(join(show.root, "bin/xdg-open"), 0o755);
    const { url } = await serve(show, () => existsSync(opened) && readFileSync(opened, "utf8") !== "");
    expect(readFileSync(opened, "utf8")).toBe(`${url}\n`);
  },
  60_000,
);

it.runIf(process.platform === "linux")(
  "says that there is nothing to open it with, and serves",
  async () => {
    const { url, said } = await serve(withShow(files), (text) => text.includes("Ctrl-C"));
    expect(url).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect(said).toContain("No browser could be opened from here: open the address yourself.");
  },
  60_000,
);
