#!/usr/bin/env node
// The command `airdate`: the one file that ends the process.
import { fileURLToPath } from "node:url";
import { compiledFolder } from "./cli/starting/compiled-code.js";
import { openCode } from "./cli/starting/open-code.js";

// When nothing is left to be done: to take the heap apart piece by piece is left to the system, which does it at once.
process.once("beforeExit", () => process.exit());
const folder = fileURLToPath(new URL("./run", import.meta.url));
const code = openCode(folder, compiledFolder(folder));
const { main, realTerminal } = code.load("main.cjs") as typeof import("./cli/main.js");
const words = process.argv.slice(2);
const building = words[0] === "build";
// A build says so when it knows; other commands look at a whole show, or run for long.
if (!building) code.expectMuch();
process.exitCode = await main(words, { ...realTerminal(words), expectMuch: code.expectMuch });
// A signal that came while a file was written is heard now, and does what it does: signals come between two immediates.
if (process.listenerCount("SIGINT") > 0) await new Promise((heard) => setImmediate(() => setImmediate(heard)));
// Other commands call too little of what they load: a later build would have to compile the rest again and again.
if (building && process.exitCode === 0) code.keep();
