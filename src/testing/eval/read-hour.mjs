// Reads an hour of raw talk in a process of its own, and prints the processor time in seconds and the memory in MB beyond loading.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { data, load } from "./data.mjs";

/** An hour of talk has about so many words. */
const hour = 10_000;
const said = JSON.parse(readFileSync(join(data, "sentences/dev.json"), "utf8")).flatMap(({ words }) => words);
const words = Array.from({ length: hour }, (_, at) => said[at % said.length]);
const { loadKnowledge } = await load("understand/knowledge");
const { reader } = await loadKnowledge({ reader: true });
const memory = process.memoryUsage.rss();
const begun = process.cpuUsage();
reader({ words });
const { user, system } = process.cpuUsage(begun);
console.log(`${(user + system) / 1e6} ${(process.memoryUsage.rss() - memory) / 2 ** 20}`);
