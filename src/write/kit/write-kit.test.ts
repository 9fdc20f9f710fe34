// Generated schedules are parsed, and their shell parts are run.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { kits, pickMinute } from "./write-kit.js";

const file = (kind: string, path: string, shards?: number): string =>
  kits[kind]!({ minute: 17, ...(shards === undefined ? {} : { shards }) }).find((one) => one.path === path)!
    .content as string;
const room = mkdtempSync(join(tmpdir(), "airdate-kit-"));
afterAll(() => rmSync(room, { recursive: true, force: true }));

describe("the generated files", () => {
  it("give a GitHub workflow that checks before it builds and pings after it deploys", () => {
    const workflow = parse(file("github", ".github/workflows/publish.yml"));
    expect(workflow.on.schedule).toEqual([{ cron: "17 * * * *" }]);
    expect(workflow.concurrency).toEqual({ group: "publish", "cancel-in-progress": false });
    const steps: { name?: string; uses?: string; run?: string }[] = workflow.jobs.publish.steps;
    const order = ["airdate check", "airdate build", "published.lock.json", "deploy-pages", "airdate ping"];
    const places = order.map((part) =>
      steps.findIndex((step) => `${step.run ?? ""} ${step.uses ?? ""}`.includes(part)),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
  it("give a matrix and an indexed job with the same shares", () => {
    const workflow = parse(file("github", ".github/workflows/network.yml", 3));
    expect(workflow.jobs.build.strategy.matrix.share).toEqual([1, 2, 3]);
    const job = parse(file("kubernetes", "deploy/network-job.yml", 3));
    expect(job.spec).toMatchObject({ completionMode: "Indexed", completions: 3 });
    const command = job.spec.template.spec.containers[0].command[2].replace("npx airdate", "echo");
    expect(
      execFileSync("sh", ["-c", command], { env: { ...process.env, JOB_COMPLETION_INDEX: "2" } }).toString(),
    ).toContain("--shard 3/3");
  });
  it("give a GitLab pipeline", () => {
    const pipeline = parse(file("gitlab", ".gitlab-ci.yml"));
    expect(pipeline.pages.artifacts.paths).toEqual(["public"]);
    expect(pipeline.pages.script.join("\n")).toMatch(/check[\s\S]*build/);
  });
  it("give units in systemd's form", () => {
    const units = [file("systemd", "deploy/airdate.service"), file("systemd", "deploy/airdate.timer")];
    for (const line of units.join("\n").split("\n")) expect(line).toMatch(/^(|#.*|\[[A-Z][a-z]+\]|[A-Za-z]+=.+)$/);
    expect(units[1]).toContain("OnCalendar=*-*-* *:17:00");
  });
  it("write shell that every POSIX shell reads", () => {
    const workflow = parse(file("github", ".github/workflows/publish.yml"));
    const runs: string[] = workflow.jobs.publish.steps.flatMap((step: { run?: string }) =>
      step.run ? [step.run] : [],
    );
    for (const text of [...runs, file("cron", "deploy/publish.sh")])
      expect(spawnSync("sh", ["-n"], { input: text }).stderr.toString()).toBe("");
  });
  it("pick an odd minute, the same for the same show", () => {
    for (const name of ["a", "Harbour Lights", "日本語", ""]) {
      expect(pickMinute(name) % 2).toBe(1);
      expect(pickMinute(name)).toBe(pickMinute(name));
    }
  });
});

describe("publish.sh", () => {
  /** A repository with a stand-in for the command, which answers `build` with `json` and notes what it was asked. */
  function setUp(
    name: string,
    json: string,
  ): { show: string; run(): { status: number | null; stderr: string }; asked(): string } {
    const show = join(room, name, "show");
    mkdirSync(join(show, "deploy"), { recursive: true });
    mkdirSync(join(show, "episodes"));
    mkdirSync(join(show, "out"));
    writeFileSync(join(show, "deploy/publish.sh"), file("cron", "deploy/publish.sh"));
    writeFileSync(join(show, "out/feed.xml"), "<rss/>");
    writeFileSync(join(show, "episodes/published.lock.json"), "{}");
    const stand = join(room, name, "airdate");
    writeFileSync(
      stand,
      `#!/bin/sh\necho "$@" >> ${join(room, name, "asked")}\n[ "$1" = build ] && echo '${json}'\nexit 0\n`,
    );
    chmodSync(stand, 0o755);
    const git = (...words: string[]) => execFileSync("git", words, { cwd: show, stdio: "pipe" });
    git("init", "-q");
    git("config", "user.email", "a@b.example");
    git("config", "user.name", "a");
    return {
      show,
      run: () => {
        const done = spawnSync("sh", ["deploy/publish.sh"], { cwd: show, env: { ...process.env, AIRDATE: stand } });
        return { status: done.status, stderr: done.stderr.toString() };
      },
      asked: () => (existsSync(join(room, name, "asked")) ? readFileSync(join(room, name, "asked"), "utf8") : ""),
    };
  }
  it("does nothing when nothing is due", () => {
    const { run, asked } = setUp("quiet", '{"changed":false}');
    expect(run()).toEqual({ status: 0, stderr: "" });
    expect(asked()).toBe("build --if-due --json\n");
  });
  it("commits the lock and pings when something changed", () => {
    const { show, run, asked } = setUp("due", '{"changed":true}');
    expect(run().status).toBe(0);
    expect(asked()).toBe("build --if-due --json\nping\n");
    expect(execFileSync("git", ["log", "--format=%s", "--name-only"], { cwd: show }).toString()).toBe(
      "Published\n\nepisodes/published.lock.json\n",
    );
  });
  it("stops before anything is copied when the build fails", () => {
    const { show, run, asked } = setUp("broken", "{}");
    writeFileSync(join(show, "../airdate"), `#!/bin/sh\necho "$@" >> ${join(show, "../asked")}\nexit 1\n`);
    expect(run().status).toBe(1);
    expect(asked()).toBe("build --if-due --json\n");
  });
});
