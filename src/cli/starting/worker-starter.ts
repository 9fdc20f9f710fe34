// Starts a thread from the joined code, as `bin.ts` starts the command; the first argument names its part.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { compiledFolder } from "./compiled-code.js";
import { openCode } from "./open-code.js";

const folder = dirname(fileURLToPath(import.meta.url));
const code = openCode(folder, compiledFolder(folder));
code.expectMuch();
code.load(process.argv[2]!);
