// Names the code that runs: nothing that other code kept is used, so a changed reader, rule or writer is always seen.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hashText } from "../base/hash.js";

/** The hash that was made of all code when it was joined; of modules that run as they are, one of their sizes and times. */
export function codeIdentity(): string {
  try {
    return readFileSync(new URL("./code-identity", import.meta.url), "utf8");
  } catch {
    return hashModules(fileURLToPath(new URL("..", import.meta.url)));
  }
}

function hashModules(folder: string): string {
  const modules = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => /\.[jt]s$/.test(path));
  const facts = modules.sort().map((path) => {
    const { size, mtimeMs } = statSync(`${folder}/${path}`);
    return [path, size, mtimeMs];
  });
  return hashText(JSON.stringify(facts), 24);
}
