// airdate ping: tells hubs and Podping that the published feed is a new one, when it is.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { feedUrl } from "../conventions/addresses.js";
import type { Show } from "../model/model.js";
import type { Command, Terminal } from "./command.js";
import { fetchText } from "./fetch-text.js";
import { type PingTarget, planPings, podpingUrl, sendPings } from "./ping/send-pings.js";
import { openLoaded, privateFolder } from "./project.js";

export const command: Command = {
  name: "ping",
  takes: "[root]",
  summary: "Tell hubs and Podping of the published feed, when it changed since they were told last",
  options: [
    { flags: "--force", says: "tell them in any case" },
    { flags: "--out <folder>", says: "the output folder, to see whether it is published already", default: "out" },
  ],
  examples: ["airdate ping", "PODPING_TOKEN=... airdate ping"],
  async run({ args: [root = "."], options }, terminal) {
    const { project, loaded } = await openLoaded(root, terminal);
    const address = feedUrl(loaded.show);
    const targets = planTargets(loaded.show, address, terminal);
    if (targets.length === 0) {
      terminal.say("There is nobody to tell: show.md names no hubs, and Podping is off or has no token.");
      return 0;
    }
    const published = await fetchText(address);
    const hash = sha256(published);
    sayWhenBehind(join(project.root, options.out as string, "feed.xml"), hash, terminal);
    const file = privateFolder(project.root, "ping.json");
    if (readHash(file, address) === hash && options.force !== true) {
      terminal.print(`${address} is as it was when it was told of last; nobody was told.\n`);
      return 0;
    }
    const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
    const outcomes = await sendPings(targets, { fetch, wait });
    for (const { name, ok, said, attempts } of outcomes) {
      const tries = attempts === 1 ? "" : ` after ${attempts} attempts`;
      if (ok) terminal.print(`Told ${name}${tries}.\n`);
      else terminal.say(`Could not tell ${name}${tries}: ${said}`);
    }
    const all = outcomes.every(({ ok }) => ok);
    if (all) keepHash(file, address, hash);
    return all ? 0 : 1;
  },
};

/** Hubs of the show, and Podping where the show uses it and a token is there (`PODPING_URL` is for tests and gateways). */
function planTargets({ feed }: Show, address: string, { env, say }: Terminal): PingTarget[] {
  const token = env.PODPING_TOKEN;
  if (feed.podping && !token) say("Podping needs a token in PODPING_TOKEN; Podcast Index gives them to publishers.");
  const podping = { medium: feed.medium, url: env.PODPING_URL ?? podpingUrl, ...(token ? { token } : {}) };
  return planPings(address, feed.hubs, feed.podping ? podping : undefined);
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

function sayWhenBehind(file: string, published: string, { say }: Terminal): void {
  try {
    if (sha256(readFileSync(file, "utf8")) !== published)
      say(`The published feed is not ${file} yet: deploy first, or wait until the host shows it.`);
  } catch {
    // Not built here: there is nothing to compare with.
  }
}

function readHash(file: string, address: string): string | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    return typeof kept[address] === "string" ? kept[address] : undefined;
  } catch {
    return undefined;
  }
}

function keepHash(file: string, address: string, hash: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, `${JSON.stringify({ [address]: hash }, undefined, 2)}\n`);
  renameSync(`${file}.tmp`, file);
}
