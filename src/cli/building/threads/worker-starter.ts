// Starts a thread of a build from the joined code, as `bin.ts` starts the command.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { compiledFolder } from "../../starting/compiled-code.js";
import { openCode } from "../../starting/open-code.js";

const folder = dirname(fileURLToPath(import.meta.url));
const code = openCode(folder, compiledFolder(folder));
code.expectMuch();
code.load("worker.cjs");
