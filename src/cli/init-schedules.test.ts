// Every kind of schedule, from an empty folder on: begun, installed from the tarball, and run from clean clones.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Clones, openClones } from "../testing/clones.js";
import { type PackedTool, packTool } from "../testing/packed-tool.js";
import { actionWorkflow } from "../testing/publish-action.js";
import { openPipelineHost } from "../testing/run-pipeline.js";
import { openWorkflowHost } from "../testing/run-workflow.js";
import { captionsText, episodeText, showText } from "../testing/with-show.js";

const room = mkdtempSync(join(tmpdir(), "airdate-schedules-"));
afterAll(() => rmSync(room, { recursive: true, force: true }));
let tool: PackedTool;
beforeAll(() => {
  tool = packTool(room);
}, 240_000);

const airdate = (folder: string, ...words: string[]): string =>
  execFileSync(process.execPath, [resolve("dist/bin.js"), ...words], { cwd: folder, encoding: "utf8" });

/** A show of a network: each has its own address. */
const showOf = (name: string): string =>
  showText.replace("link: https://harbour.example", `link: https://harbour.example/${name.replace(" ", "-")}`);

/** An empty folder in which a show and its schedule were begun, with one episode that is out on 1 March and one on 2 March. */
function begin(kind: string, under = ""): { clones: Clones; home: string; said: string } {
  const home = mkdtempSync(join(room, `${kind}-`));
  const clones = openClones(home);
  const root = join(clones.author, under);
  airdate(clones.author, "init", root);
  const said = airdate(root, "init", "--ci", kind);
  writeFileSync(join(root, "episodes/show.md"), showText);
  tool.nameIn(root);
  for (const [name, date] of [
    ["one", "2026-02-20 06:00"],
    ["two", "2026-03-02 06:00"],
  ] as const) {
    writeFileSync(join(root, `episodes/${name}.md`), episodeText(`Episode ${name}`, date));
    writeFileSync(join(root, `episodes/${name}.vtt`), captionsText);
  }
  clones.publish("Begin");
  return { clones, home, said };
}

const [before, after, later] = ["2026-03-01T12:00:00Z", "2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z"];
/** The second of March is a Monday, on which the weekly job runs whatever else happens. */
const monday = { weekly: "success" };
const titles = (site: string): string[] =>
  existsSync(join(site, "feed.xml"))
    ? [...readFileSync(join(site, "feed.xml"), "utf8").matchAll(/<title>(Episode \w+)</g)].map((found) => found[1]!)
    : [];
const lockPath = "episodes/published.lock.json";
const nothing = { build: "success", deploy: "skipped", record: "skipped", tell: "skipped", weekly: "skipped" };
const all = { build: "success", deploy: "success", record: "success", tell: "success", weekly: "skipped" };

describe("the schedule for GitHub", () => {
  it("publishes, rests, and does what failed again", () => {
    const { clones, home } = begin("github");
    const host = openWorkflowHost(home, clones, ".github/workflows/publish.yml", tool.env);
    const first = host.run("push", before);
    expect(first.jobs, first.said).toEqual(all);
    expect(titles(host.site)).toEqual(["Episode one"]);
    expect(clones.read(lockPath)).toContain('"one"');
    expect(host.run("schedule", before).jobs).toEqual(nothing);

    host.broken.add("deploy");
    expect(host.run("schedule", after).jobs).toEqual({ ...nothing, ...monday, deploy: "failure" });
    expect(clones.read(lockPath)).not.toContain('"two"');
    host.broken.clear();
    clones.accept(false);
    const unpushed = host.run("schedule", later);
    expect(unpushed.jobs).toEqual({ ...nothing, ...monday, deploy: "success", record: "failure" });
    expect(unpushed.said).toContain("could not be pushed");
    expect(titles(host.site)).toEqual(["Episode two", "Episode one"]);
    clones.accept(true);
    expect(host.run("schedule", later).jobs).toEqual({ ...all, ...monday, deploy: "skipped" });
    expect(clones.read(lockPath)).toContain('"two"');
    expect(host.run("schedule", later).jobs).toEqual({ ...nothing, ...monday });
    expect(clones.messages().join("\n")).not.toMatch(/skip|no ci/i);
  }, 240_000);

  it("works for a show in a folder of its repository, stops at a broken episode, and never runs for others", () => {
    const { clones, home } = begin("github", "shows/harbour");
    const host = openWorkflowHost(home, clones, ".github/workflows/publish.yml", tool.env);
    const skipped = { build: "skipped", deploy: "skipped", record: "skipped", tell: "skipped", weekly: "skipped" };
    expect(host.run("push", before, { fork: true }).jobs).toEqual(skipped);
    expect(host.run("schedule", before, { fork: true }).jobs).toEqual(skipped);
    expect(host.run("workflow_dispatch", before, { branch: "draft" }).jobs).toEqual(skipped);

    const episode = join(clones.author, "shows/harbour/episodes/one.md");
    const fine = readFileSync(episode, "utf8");
    writeFileSync(episode, fine.replace("title: Episode one", "title:"));
    clones.publish("Break it");
    const broken = host.run("push", before);
    expect(broken.jobs).toEqual({ ...skipped, build: "failure" });
    expect(broken.said).toContain("episodes/one.md");
    writeFileSync(episode, fine);
    clones.publish("Mend it");
    const mended = host.run("push", before);
    expect(mended.jobs, mended.said).toEqual(all);
    expect(titles(host.site)).toEqual(["Episode one"]);
    expect(clones.read(`shows/harbour/${lockPath}`)).toContain('"one"');
    expect(host.run("schedule", before).jobs).toEqual(nothing);
  }, 240_000);
});

describe("the schedule for a network of shows on GitHub", () => {
  it("builds in shares, joins them, publishes as one site, rests, and does what failed again", () => {
    const home = mkdtempSync(join(room, "network-"));
    const clones = openClones(home);
    const names = ["fog horn", "gulls", "harbour"];
    for (const name of names) {
      const root = join(clones.author, "shows", name);
      airdate(clones.author, "init", root);
      rmSync(join(root, "package.json"), { force: true });
      writeFileSync(join(root, "episodes/show.md"), showOf(name));
      for (const [episode, date] of [
        ["one", "2026-02-20 06:00"],
        ["two", name === "gulls" ? "2026-03-02 06:00" : "2026-02-21 06:00"],
      ] as const) {
        writeFileSync(join(root, `episodes/${episode}.md`), episodeText(`Episode ${episode}`, date));
        writeFileSync(join(root, `episodes/${episode}.vtt`), captionsText);
      }
    }
    airdate(clones.author, "init", "--ci", "github", "--shards", "2");
    tool.nameIn(clones.author);
    clones.publish("Begin");
    const host = openWorkflowHost(home, clones, ".github/workflows/network.yml", tool.env);
    const site = (name: string): string[] => titles(join(host.site, name));
    const lock = (name: string): string => clones.read(`shows/${name}/${lockPath}`) ?? "";
    const [nothing, all] = [
      { build: "success", join: "success", deploy: "skipped", record: "skipped", tell: "skipped", weekly: "skipped" },
      { build: "success", join: "success", deploy: "success", record: "success", tell: "success", weekly: "skipped" },
    ];
    const first = host.run("push", before);
    expect(first.jobs, first.said).toEqual(all);
    expect(names.map(site)).toEqual([["Episode two", "Episode one"], ["Episode one"], ["Episode two", "Episode one"]]);
    for (const name of names) expect(lock(name)).toContain('"one"');
    expect(host.run("schedule", before).jobs).toEqual(nothing);

    const episode = join(clones.author, "shows/harbour/episodes/one.md");
    const fine = readFileSync(episode, "utf8");
    writeFileSync(episode, fine.replace("title: Episode one", "title:"));
    clones.publish("Break one show");
    const broken = host.run("schedule", after);
    const stopped = { join: "skipped", deploy: "skipped", record: "skipped", tell: "skipped", weekly: "skipped" };
    expect(broken.jobs).toEqual({ build: "failure", ...stopped });
    expect(broken.said).toContain("episodes/one.md");
    expect(site("harbour")).toEqual(["Episode two", "Episode one"]);
    writeFileSync(episode, fine);
    clones.publish("Mend it");

    host.broken.add("deploy");
    expect(host.run("schedule", after).jobs).toEqual({ ...nothing, ...monday, deploy: "failure" });
    expect(lock("gulls")).not.toContain('"two"');
    host.broken.clear();
    clones.accept(false);
    expect(host.run("schedule", later).jobs).toEqual({ ...nothing, ...monday, deploy: "success", record: "failure" });
    expect(site("gulls")).toEqual(["Episode two", "Episode one"]);
    clones.accept(true);
    expect(host.run("schedule", later).jobs).toEqual({ ...all, ...monday, deploy: "skipped" });
    for (const name of names) expect(lock(name)).toContain('"two"');
  }, 480_000);
});

describe("the ready action for GitHub", () => {
  it("does all of it in a workflow of ten lines", () => {
    const { clones, home } = begin("github");
    const path = ".github/workflows/publish.yml";
    writeFileSync(join(clones.author, path), actionWorkflow("harbour/airdate/.github/actions/publish@main"));
    clones.publish("Use the action");
    const host = openWorkflowHost(home, clones, path, tool.env);
    host.actions.set("harbour/airdate/.github/actions/publish", ".github/actions/publish/action.yml");
    expect(host.run("push", before, { fork: true }).jobs).toEqual({ publish: "success" });
    expect(existsSync(host.site)).toBe(false);
    host.broken.add("deploy");
    expect(host.run("push", before).jobs).toEqual({ publish: "failure" });
    expect(clones.read(lockPath)).toBeUndefined();
    host.broken.clear();
    const done = host.run("schedule", before);
    expect(done.jobs, done.said).toEqual({ publish: "success" });
    expect(titles(host.site)).toEqual(["Episode one"]);
    expect(clones.read(lockPath)).toContain('"one"');
    host.broken.add("deploy");
    expect(host.run("schedule", before).jobs).toEqual({ publish: "success" });
  }, 240_000);
});

describe("the schedule for GitLab", () => {
  it("publishes from clean clones, and does what failed again", () => {
    const { clones, home } = begin("gitlab");
    const host = openPipelineHost(home, clones, tool.env);
    const first = host.run(before);
    expect(first, first.said).toMatchObject({ jobs: ["pages", "record", "tell"], failed: undefined });
    expect(titles(host.site)).toEqual(["Episode one"]);
    expect(clones.read(lockPath)).toContain('"one"');

    clones.accept(false);
    const unpushed = host.run(after);
    expect(unpushed).toMatchObject({ jobs: ["pages", "record"], failed: "record" });
    expect(unpushed.said).toContain("could not be pushed");
    clones.accept(true);
    expect(host.run(later)).toMatchObject({ failed: undefined });
    expect(titles(host.site)).toEqual(["Episode two", "Episode one"]);
    expect(clones.read(lockPath)).toContain('"two"');
    expect(host.run(later, { AIRDATE_PUSH_TOKEN: "" }).failed).toBeUndefined();
    expect(clones.messages().join("\n")).not.toMatch(/skip|no ci/i);

    writeFileSync(join(clones.author, "episodes/one.md"), "---\ndate: 2026-02-20\n---\n");
    clones.publish("Break it");
    expect(host.run(later)).toMatchObject({ jobs: ["pages"], failed: "pages" });
    expect(titles(host.site)).toEqual(["Episode two", "Episode one"]);
  }, 240_000);
});

describe("the schedules for a machine of one's own", () => {
  const publishFrom = (folder: string, at: string, line: string, env: Record<string, string>): string =>
    execFileSync("sh", ["-c", line], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
      env: { HOME: room, ...tool.env, ...env, SOURCE_DATE_EPOCH: String(Date.parse(at) / 1000) },
    });

  it.each([
    [
      "cron",
      (folder: string): string => {
        const lines = readFileSync(join(folder, "deploy/crontab"), "utf8").split("\n");
        const [, command] = /^\d+ \* \* \* \* (.*)$/.exec(lines.find((line) => /^\d/.test(line))!)!;
        return command!.replace("/path/to/show", folder);
      },
    ],
    [
      "systemd",
      (folder: string): string => {
        const unit = readFileSync(join(folder, "deploy/airdate.service"), "utf8");
        expect(/^WorkingDirectory=%h\/show$/m.test(unit)).toBe(true);
        return /^ExecStart=(.*)$/m.exec(unit)![1]!;
      },
    ],
  ])(
    "%s: publishes from one clean clone and then from another",
    (kind, lineOf) => {
      const { clones, home } = begin(kind);
      const site = join(home, "site");
      for (const [at, expected] of [
        [before, ["Episode one"]],
        [after, ["Episode two", "Episode one"]],
      ] as const) {
        const folder = clones.clone();
        publishFrom(folder, at, lineOf(folder), { AIRDATE_TARGET: `${site}/` });
        expect(titles(site)).toEqual(expected);
        expect(publishFrom(folder, at, lineOf(folder), { AIRDATE_TARGET: `${site}/` })).toBe("");
        expect(readFileSync(join(folder, lockPath), "utf8")).toBe(clones.read(lockPath));
      }
    },
    240_000,
  );

  it("kubernetes: builds every share from a clean clone, and together all", () => {
    const home = mkdtempSync(join(room, "kubernetes-"));
    const clones = openClones(home);
    for (const name of ["a", "b", "c"]) {
      airdate(clones.author, "init", join("shows", name));
      // Of a show that is still to be filled in nothing is published.
      writeFileSync(join(clones.author, "shows", name, "episodes/show.md"), showOf(name));
    }
    airdate(clones.author, "init", "--ci", "kubernetes", "--shards", "2");
    tool.nameIn(clones.author);
    clones.publish("Begin");
    const job = parse(readFileSync(join(clones.author, "deploy/network-job.yml"), "utf8"));
    const [shell, flag, line] = job.spec.template.spec.containers[0].command as [string, string, string];
    for (let run = 0; run < 2; run++) {
      const built = [0, 1].map((index) => {
        const folder = clones.clone();
        publishFrom(folder, before, "npm ci --ignore-scripts", {});
        execFileSync(shell, [flag, line], {
          cwd: folder,
          stdio: "pipe",
          env: { HOME: room, ...tool.env, JOB_COMPLETION_INDEX: String(index) },
        });
        return ["a", "b", "c"].filter((name) => existsSync(join(folder, "shows", name, "out/feed.xml")));
      });
      expect(built.flat().sort()).toEqual(["a", "b", "c"]);
      expect(built.every((share) => share.length > 0)).toBe(true);
    }
  }, 240_000);
});
