// Runs a workflow for GitHub on this machine: every `run` in a shell, every `uses` by a stand-in for the host's own action.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import type { Clones } from "./clones.js";

interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string>;
  env?: Record<string, string>;
  "continue-on-error"?: boolean;
  "working-directory"?: string;
}
interface Job {
  needs?: string | string[];
  if?: string;
  permissions?: Record<string, string>;
  outputs?: Record<string, string>;
  env?: Record<string, string>;
  defaults?: { run?: { "working-directory"?: string } };
  strategy?: { matrix: { share: number[] } };
  steps: Step[];
}
type Context = Record<string, unknown>;
type Outputs = Record<string, { result: string; outputs: Record<string, string> }>;

interface Run {
  /** Job -> success, failure or skipped. */
  jobs: Record<string, string>;
  said: string;
}

export interface WorkflowHost {
  /** What is deployed. */
  site: string;
  /** Actions by how their address begins, as files of this machine. */
  actions: Map<string, string>;
  /** What cannot be done for now. */
  broken: Set<"deploy">;
  run(event: "push" | "schedule" | "workflow_dispatch", at: string, where?: { fork?: boolean; branch?: string }): Run;
}

/** A host for the workflow at `path` of the repository. */
export function openWorkflowHost(
  room: string,
  clones: Clones,
  path: string,
  env: Record<string, string>,
): WorkflowHost {
  const [site, shelf, bin] = [join(room, "site"), join(room, "shelf"), join(room, "bin")];
  mkdirSync(bin, { recursive: true });
  // The day of the week is that of the run, not of the clock of this machine; the host's own command has nothing to list.
  const date = '#!/bin/sh\nif [ "$*" = "-u +%u" ]; then echo "$WEEKDAY"; else exec /bin/date "$@"; fi\n';
  for (const [name, text] of Object.entries({ date, gh: "#!/bin/sh\n" }))
    writeFileSync(join(bin, name), text, { mode: 0o755 });
  const broken = new Set<"deploy">();
  const actions = new Map<string, string>();
  const caches: string[] = [];
  let runs = 0;

  const evaluate = (expression: string, context: Context): unknown =>
    new Function(
      ...Object.keys(context),
      `return (${expression.replace(/^\$\{\{|\}\}$/g, "").replace(/(\w)-(?=\w)(?=[^']*(?:'[^']*'[^']*)*$)/g, "$1_")});`,
    )(...Object.values(context));
  /** The steps of a job, those of actions with several steps in the place of these, with what the action was given. */
  function spread(step: Step): { step: Step; inputs: Record<string, string> }[] {
    const own = [...actions].find(([address]) => step.uses?.startsWith(`${address}@`));
    if (!own) return [{ step, inputs: {} }];
    const action = parse(readFileSync(own[1], "utf8"));
    const inputs: Record<string, string> = {};
    for (const [name, { default: usual }] of Object.entries(action.inputs as Record<string, { default: string }>))
      inputs[name] = step.with?.[name] ?? usual;
    return (action.runs.steps as Step[]).map((inner) => ({ step: inner, inputs }));
  }
  const fill = (text: string, context: Context): string =>
    String(text).replace(/\$\{\{(.*?)\}\}/g, (_, inner: string) => String(evaluate(inner, context) ?? ""));

  /** What the host's own actions do, on folders of this machine. */
  function act(
    action: string,
    given: Record<string, string>,
    rights: Record<string, string>,
    place: { work: string; home: string },
  ): string {
    const at = (path: string): string => resolve(place.work, path.replace(/^~(?=\/)/, place.home));
    const kept = (key: string): string => join(shelf, "cache", key);
    const artifact = (name: string): string => join(shelf, `run-${runs}`, name);
    const copy = (from: string, to: string): void => {
      mkdirSync(dirname(to), { recursive: true });
      cpSync(from, to, { recursive: true, preserveTimestamps: true });
    };
    switch (action) {
      case "actions/checkout": {
        cpSync(clones.clone(), place.work, { recursive: true });
        const mayPush = rights.contents === "write" && String(given["persist-credentials"]) !== "false";
        if (!mayPush) spawnSync("git", ["remote", "set-url", "--push", "origin", "/nobody"], { cwd: place.work });
        return "";
      }
      case "actions/setup-node":
        return "";
      case "actions/cache/restore": {
        const found = caches.findLast((key) => key === given.key || key.startsWith(given["restore-keys"]!.trim()));
        if (found) copy(kept(found), at(given.path!.includes("*") ? "." : given.path!));
        return "";
      }
      case "actions/cache/save": {
        const [head, tail] = given.path!.split("*") as [string, string?];
        const names = tail === undefined || !existsSync(at(head)) ? [] : readdirSync(at(head));
        const paths = tail === undefined ? [head] : names.map((name) => head + name + tail);
        const there = paths.filter((path) => existsSync(at(path)));
        // What is not there is only warned of, and nothing is kept.
        if (there.length > 0) caches.push(given.key!);
        for (const path of there) copy(at(path), tail === undefined ? kept(given.key!) : join(kept(given.key!), path));
        return "";
      }
      case "actions/upload-pages-artifact":
        copy(at(given.path!), artifact("github-pages"));
        return "";
      case "actions/upload-artifact":
        for (const path of given.path!.trim().split("\n"))
          copy(at(path), join(artifact(given.name!), path.split("/").at(-1)!));
        return "";
      case "actions/download-artifact": {
        const all = readdirSync(join(shelf, `run-${runs}`));
        const wanted = (name: string): boolean =>
          given.pattern === undefined ? name === given.name : name.startsWith(given.pattern.replace("*", ""));
        for (const name of all.filter(wanted)) copy(artifact(name), at(given.path!));
        return "";
      }
      case "actions/deploy-pages":
        if (broken.has("deploy")) return "the host is down";
        if (rights.pages !== "write" || rights["id-token"] !== "write") return "no right to deploy";
        rmSync(site, { recursive: true, force: true });
        copy(artifact("github-pages"), site);
        return "";
      default:
        return `nobody stands in for ${action}`;
    }
  }

  return {
    site,
    actions,
    broken,
    run(event, moment, { fork = false, branch = "main" } = {}) {
      runs++;
      const workflow = parse(readFileSync(join(clones.author, path), "utf8")) as {
        jobs: Record<string, Job>;
        permissions: Record<string, string>;
      };
      const needs: Outputs = {};
      const jobs: Record<string, string> = {};
      let said = "";
      const github = {
        event_name: event,
        event: event === "schedule" ? { repository: { fork } } : { repository: { fork, default_branch: "main" } },
        ref_name: branch,
        run_id: runs,
        run_attempt: 1,
        token: "",
      };
      for (const [name, job] of Object.entries(workflow.jobs)) {
        const before = [job.needs ?? []].flat();
        const fine = before.every((other) => jobs[other] === "success");
        const common: Context = { github, needs, secrets: {}, cancelled: () => false };
        // Without a word about the state of others, a job that needs them runs only where they all went well.
        const free = /cancelled\(\)|always\(\)/.test(job.if ?? "");
        if ((!fine && !free) || (job.if !== undefined && !evaluate(job.if, common))) {
          jobs[name] = "skipped";
          needs[name] = { result: "skipped", outputs: {} };
          continue;
        }
        const shares = job.strategy?.matrix.share ?? [0];
        const [failures, outputs]: [boolean[], Record<string, string>] = [[], {}];
        for (const share of shares) {
          // Every machine is a new one, and they look the same.
          const place = join(room, "machine");
          rmSync(place, { recursive: true, force: true });
          const [work, home] = [join(place, "work"), join(place, "home")];
          for (const folder of [work, home]) mkdirSync(folder, { recursive: true });
          const steps: Outputs = {};
          const all = job.steps.flatMap(spread);
          const rights = job.permissions ?? workflow.permissions;
          let failed = false;
          for (const { step, inputs } of all) {
            const named = Object.entries(inputs).map(([key, to]) => [key.replaceAll("-", "_"), to]);
            const context: Context = { ...common, steps, inputs: Object.fromEntries(named), matrix: { share } };
            // As with jobs: only a word about the state of others lets a step run after one that failed.
            if (
              (failed && !/cancelled\(\)/.test(step.if ?? "")) ||
              (step.if !== undefined && !evaluate(step.if, context))
            )
              continue;
            const given = Object.fromEntries(
              Object.entries(step.with ?? {}).map(([key, to]) => [key, fill(to, context)]),
            );
            const output = join(home, "output");
            writeFileSync(output, "");
            let problem = "";
            if (step.uses !== undefined) problem = act(step.uses.split("@")[0]!, given, rights, { work, home });
            else {
              const own = Object.entries({ ...job.env, ...step.env }).map(([key, to]) => [key, fill(to, context)]);
              const done = spawnSync("bash", ["-e", "-c", fill(step.run!, context)], {
                cwd: join(
                  work,
                  fill(step["working-directory"] ?? job.defaults?.run?.["working-directory"] ?? "", context),
                ),
                encoding: "utf8",
                env: {
                  ...env,
                  PATH: `${bin}:${env.PATH ?? process.env.PATH}`,
                  WEEKDAY: String(new Date(moment).getUTCDay() || 7),
                  HOME: home,
                  GITHUB_OUTPUT: output,
                  GITHUB_REF_NAME: branch,
                  GITHUB_REPOSITORY: "harbour/show",
                  SOURCE_DATE_EPOCH: String(Date.parse(moment) / 1000),
                  ...Object.fromEntries(own),
                },
              });
              said += done.stdout + done.stderr;
              if (done.status !== 0) problem = `exit code ${done.status}`;
            }
            const lines = readFileSync(output, "utf8").split("\n").filter(Boolean);
            const told = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
            if (step.id !== undefined)
              steps[step.id] = { result: problem === "" ? "success" : "failure", outputs: told };
            if (problem !== "") said += `${name}: ${step.name ?? step.uses}: ${problem}\n`;
            failed ||= problem !== "" && step["continue-on-error"] !== true;
          }
          for (const { id } of all.map(({ step }) => step))
            if (id !== undefined) steps[id] ??= { result: "skipped", outputs: {} };
          failures.push(failed);
          for (const [key, to] of Object.entries(job.outputs ?? {})) outputs[key] = fill(to, { ...common, steps });
        }
        jobs[name] = failures.includes(true) ? "failure" : "success";
        needs[name] = { result: jobs[name], outputs };
      }
      rmSync(join(room, "machine"), { recursive: true, force: true });
      return { jobs, said };
    },
  };
}
