// Generated schedules are parsed and held to what a host and a careful owner ask of them.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { lockFile } from "../../conventions/addresses.js";
import { actionWorkflow, publishAction } from "../../testing/publish-action.js";
import type { KitPlan } from "./kit-plan.js";
import { kits, pickMinute } from "./write-kit.js";

const file = (kind: string, path: string, plan: Partial<KitPlan> = {}): string =>
  kits[kind]!.files({ minute: 17, folder: "", ...plan }).find((one) => one.path === path)!.content as string;

interface Job {
  permissions: Record<string, string>;
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
  "timeout-minutes": number;
  needs?: string | string[];
  if?: string;
}
const workflows = {
  publish: file("github", ".github/workflows/publish.yml"),
  network: file("github", ".github/workflows/network.yml", { shards: 3 }),
};
const jobsOf = (text: string): [string, Job][] => Object.entries(parse(text).jobs as Record<string, Job>);

describe.each(Object.entries(workflows))("the workflow %s for GitHub", (_, text) => {
  it("looks at an odd minute, one run after the other, and never for a pull request", () => {
    const workflow = parse(text);
    expect(workflow.on.schedule).toEqual([{ cron: "17 * * * *" }]);
    expect(Object.keys(workflow.on)).toEqual(["push", "schedule", "workflow_dispatch"]);
    expect(workflow.concurrency["cancel-in-progress"]).toBe(false);
    for (const [, job] of jobsOf(text)) {
      expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
      if (job.needs === undefined) expect(job.if).toContain("!github.event.repository.fork");
    }
  });
  it("pins every action by the hash of its commit, with the version beside it", () => {
    const uses = text.split("\n").filter((line) => /\buses:/.test(line));
    expect(uses.length).toBeGreaterThan(2);
    for (const line of uses) expect(line).toMatch(/uses: actions\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
  it("gives every job only the rights that it needs", () => {
    expect(parse(text).permissions).toEqual({});
    for (const [name, job] of jobsOf(text)) {
      const rights = Object.entries(job.permissions).filter(([, right]) => right === "write");
      const runsPackages = job.steps.some(({ run }) => run?.includes("npm "));
      if (runsPackages) expect(rights, name).toEqual([]);
      for (const { uses = "", with: given = {} } of job.steps)
        if (uses.startsWith("actions/checkout@") && job.permissions.contents !== "write")
          expect(given["persist-credentials"], name).toBe(false);
    }
  });
  it("bounds how long artifacts are kept, and skips no run of others", () => {
    for (const [, { steps }] of jobsOf(text))
      for (const { uses = "", with: given = {} } of steps)
        if (/upload-(pages-)?artifact/.test(uses)) expect(given["retention-days"]).toBeLessThanOrEqual(3);
    expect(text).not.toMatch(/skip ci|ci skip|no ci/i);
  });
  it("names only steps, outputs and jobs that there are", () => {
    const jobs = new Map(jobsOf(text));
    for (const [, job] of jobs) {
      const said = JSON.stringify(job);
      const ids = job.steps.map((step) => (step as { id?: string }).id);
      for (const [, id] of said.matchAll(/steps\.(\w+)\./g)) expect(ids).toContain(id);
      for (const [, other] of said.matchAll(/needs\.(\w+)\./g)) expect([job.needs].flat()).toContain(other);
      for (const [, other, output] of said.matchAll(/needs\.(\w+)\.outputs\.(\w+)/g))
        expect(Object.keys((jobs.get(other!) as unknown as { outputs: object }).outputs)).toContain(output);
    }
  });
});

it.each([
  ["the workflow", jobsOf(workflows.publish)[0]![1].steps],
  ["the workflow of a network", jobsOf(workflows.network)[0]![1].steps],
  ["the ready action", parse(publishAction()).runs.steps],
])("%s holds the feed against the published one, unless somebody asks for a roll-back", (_, steps) => {
  const { run, env } = (steps as { name?: string; run: string; env: object }[]).find(({ name }) => name === "Build")!;
  expect(env).toEqual({ ROLLBACK: expect.stringContaining("inputs.rollback") });
  const asked = (rollback: string): string =>
    spawnSync("bash", ["-c", `npx() { echo "$*"; }\n${run.replace(/\$\{\{.*?\}\}/g, "1")}`], {
      encoding: "utf8",
      env: { ...process.env, ROLLBACK: rollback },
    }).stdout;
  expect(asked("")).toMatch(/airdate build.* --against live\n$/);
  expect(asked("false")).toContain("--against live");
  expect(asked("true")).toMatch(/airdate build(?!.*--against)/);
});

it("pins the actions of this repository's own workflows as well", () => {
  const folder = ".github/workflows";
  for (const name of readdirSync(folder))
    for (const [, action] of readFileSync(join(folder, name), "utf8").matchAll(/uses: (\S+)/g))
      expect(action, name).toMatch(/@[0-9a-f]{40}$/);
});

describe("the ready action", () => {
  const path = ".github/actions/publish/action.yml";
  it("is the one that lies in this repository (UPDATE_README=1 writes it)", () => {
    if (process.env.UPDATE_README) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, publishAction());
    }
    expect(readFileSync(path, "utf8")).toBe(publishAction());
  });
  it("makes a workflow of ten lines, pins what it uses and names a shell for what it runs", () => {
    const workflow = actionWorkflow(`owner/airdate/.github/actions/publish@${"a".repeat(40)}`);
    expect(workflow.trim().split("\n").length).toBeLessThanOrEqual(10);
    expect(parse(workflow).jobs.publish.steps).toHaveLength(2);
    const { steps } = parse(publishAction()).runs as { steps: { uses?: string; run?: string; shell?: string }[] };
    for (const { uses, run, shell } of steps) {
      if (uses) expect(uses).toMatch(/^actions\/[\w/-]+@[0-9a-f]{40}$/);
      if (run) expect(shell).toBe("bash");
    }
  });
});

describe("whom somebody told of the feed", () => {
  type Steps = { name?: string; if?: string; uses?: string; with?: { path?: string; key?: string } }[];
  const [{ runs }, ...jobs] = [
    parse(publishAction()),
    ...Object.values(workflows).map((text) => parse(text).jobs.tell),
  ];
  it.each([runs, ...jobs] as { steps: Steps }[])(
    "is known to the next run, also where one of them could not be told",
    ({ steps }) => {
      const tell = steps.findIndex(({ name }) => name === "Tell hubs and Podping");
      const [restore, save] = ["restore", "save"].map((kind) =>
        steps.findIndex(
          ({ uses, with: given }) => uses?.startsWith(`actions/cache/${kind}@`) && given?.path?.endsWith("ping.json"),
        ),
      ) as [number, number];
      expect(restore).toBeGreaterThanOrEqual(0);
      expect(restore).toBeLessThan(tell);
      // Right behind it: a step in between would not run after a failure.
      expect(save).toBe(tell + 1);
      expect(steps[save]!.if).toMatch(/^\$\{\{ !cancelled\(\)/);
      expect(steps[save]!.with).toMatchObject({ path: steps[restore]!.with!.path, key: steps[restore]!.with!.key });
    },
  );
});

describe("the weekly job", () => {
  it.each(Object.entries(workflows))("of %s keeps the schedule alive and removes what nobody needs", (name, text) => {
    const room = mkdtempSync(join(tmpdir(), "airdate-weekly-"));
    writeFileSync(join(room, "gh"), `#!/bin/sh\necho "$*" >>"$ROOM/said"\n[ "$2" != list ] || printf '%s\\n' 41 42\n`, {
      mode: 0o755,
    });
    const env = { PATH: `${room}:${process.env.PATH}`, ROOM: room, GITHUB_REPOSITORY: "harbour/show" };
    for (const { run } of parse(text).jobs.weekly.steps as { run: string }[])
      expect(spawnSync("bash", ["-e", "-c", run], { env }).status).toBe(0);
    const said = readFileSync(join(room, "said"), "utf8").trim().split("\n");
    rmSync(room, { recursive: true });
    expect(said[0]).toBe(`api --method PUT repos/harbour/show/actions/workflows/${name}.yml/enable`);
    // Every cache that the workflow keeps is among those whose old entries are removed.
    const kept = [...text.matchAll(/^ +key: (airdate-[a-z-]+-)\$/gm)].map(([, key]) => key!);
    const listed = said.filter((line) => line.startsWith("cache list"));
    expect(listed.map((line) => /--key (\S+)/.exec(line)![1]).sort()).toEqual([...new Set(kept)].sort());
    expect(said.filter((line) => line.startsWith("cache delete"))).toEqual(
      listed.flatMap(() => ["41", "42"].map((id) => `cache delete --repo harbour/show ${id}`)),
    );
    for (const line of listed) expect(line).toContain("--order desc --limit 100 --json id --jq .[3:][].id");
  });
});

describe("the generated files", () => {
  it("give a matrix and an indexed job with the same shares", () => {
    expect(parse(workflows.network).jobs.build.strategy.matrix.share).toEqual([1, 2, 3]);
    const job = parse(file("kubernetes", "deploy/network-job.yml", { shards: 3 }));
    expect(job.spec).toMatchObject({ completionMode: "Indexed", completions: 3 });
  });
  it("give a GitLab pipeline for the default branch alone", () => {
    for (const folder of ["", "shows/a/", `it's "my": show #1/`]) {
      const pipeline = parse(file("gitlab", ".gitlab-ci.yml", { folder }));
      expect(pipeline.pages.artifacts.paths).toEqual(["public", `${folder}episodes/published.lock.json`]);
      expect(pipeline.workflow.rules.at(-1)).toEqual({ if: "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" });
      for (const { script } of [pipeline.pages, pipeline.record, pipeline.tell])
        for (const line of script) expect(typeof line).toBe("string");
    }
  });
  it("name the show's folder, whatever it is called", () => {
    const folder = `it's "my": show #1/`;
    const { jobs } = parse(file("github", ".github/workflows/publish.yml", { folder }));
    expect(jobs.build.defaults.run["working-directory"]).toBe(folder.slice(0, -1));
    const paths = jobs.build.steps.map((step: { with?: { path?: string } }) => step.with?.path).filter(Boolean);
    expect(paths).toEqual(expect.arrayContaining([`${folder}.airdate`, `${folder}out`, `${folder}${lockFile}`]));
    const pipeline = parse(file("gitlab", ".gitlab-ci.yml", { folder }));
    const said = spawnSync("sh", ["-c", pipeline.default.before_script[0].replace(/^cd /, "echo ")]).stdout;
    expect(said.toString()).toBe(`${folder.slice(0, -1)}\n`);
  });
  it("give units in systemd's form", () => {
    const units = [file("systemd", "deploy/airdate.service"), file("systemd", "deploy/airdate.timer")];
    for (const line of units.join("\n").split("\n")) expect(line).toMatch(/^(|#.*|\[[A-Z][a-z]+\]|[A-Za-z]+=.+)$/);
    expect(units[1]).toContain("OnCalendar=*-*-* *:17:00");
  });
  it("write shell that every POSIX shell reads", () => {
    const pipeline = parse(file("gitlab", ".gitlab-ci.yml"));
    const scripts = [
      ...jobsOf(workflows.publish).flatMap(([, { steps }]) => steps.flatMap(({ run }) => run ?? [])),
      ...["pages", "record", "tell"].flatMap((job) => pipeline[job].script as string[]),
      file("cron", "deploy/publish.sh"),
    ];
    for (const text of scripts) expect(spawnSync("sh", ["-n"], { input: text }).stderr.toString()).toBe("");
  });
  it("pick an odd minute, the same for the same show", () => {
    for (const name of ["a", "Harbour Lights", "日本語", ""]) {
      expect(pickMinute(name) % 2).toBe(1);
      expect(pickMinute(name)).toBe(pickMinute(name));
    }
  });
});
