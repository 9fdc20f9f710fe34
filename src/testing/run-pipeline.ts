// Runs a pipeline for GitLab on this machine: every job's script in a shell, in a clean clone, stage after stage.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import type { Clones } from "./clones.js";

interface Job {
  stage: string;
  script: string[];
  cache?: { key: string; paths: string[] };
  artifacts?: { paths: string[] };
  dependencies?: string[];
}

export interface PipelineHost {
  /** What is deployed. */
  site: string;
  /** Runs the default branch's pipeline; a stage after a failed job is not run. */
  run(at: string, variables?: Record<string, string>): { jobs: string[]; failed: string | undefined; said: string };
}

/** A host that takes pushes with the token `secret`. */
export function openPipelineHost(room: string, clones: Clones, env: Record<string, string>): PipelineHost {
  const [site, shelf] = [join(room, "site"), join(room, "shelf")];
  const copy = (from: string, to: string): void => {
    if (!existsSync(from)) return;
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
  };
  return {
    site,
    run(at, variables = {}) {
      const pipeline = parse(readFileSync(join(clones.author, ".gitlab-ci.yml"), "utf8"));
      const before: string[] = pipeline.default?.before_script ?? [];
      const ran: string[] = [];
      let said = "";
      const artifacts = mkdtempSync(join(room, "artifacts-"));
      for (const stage of pipeline.stages as string[])
        for (const [name, job] of Object.entries(pipeline as Record<string, Job>)) {
          if (job.stage !== stage) continue;
          const work = clones.clone();
          for (const path of job.cache?.paths ?? []) copy(join(shelf, job.cache!.key, path), join(work, path));
          for (const other of job.dependencies ?? []) copy(join(artifacts, other), work);
          const done = spawnSync("bash", ["-eo", "pipefail", "-c", [...before, ...job.script].join("\n")], {
            cwd: work,
            encoding: "utf8",
            env: {
              ...env,
              HOME: artifacts,
              CI_PROJECT_DIR: work,
              CI_COMMIT_BRANCH: "main",
              CI_SERVER_HOST: "gitlab.example",
              CI_PROJECT_PATH: "harbour/show",
              AIRDATE_PUSH_TOKEN: "secret",
              GIT_CONFIG_COUNT: "1",
              GIT_CONFIG_KEY_0: `url.${clones.remote}.insteadOf`,
              GIT_CONFIG_VALUE_0: "https://publish:secret@gitlab.example/harbour/show.git",
              SOURCE_DATE_EPOCH: String(Date.parse(at) / 1000),
              ...variables,
            },
          });
          said += done.stdout + done.stderr;
          ran.push(name);
          if (done.status !== 0) return { jobs: ran, failed: name, said };
          for (const path of job.cache?.paths ?? []) copy(join(work, path), join(shelf, job.cache!.key, path));
          for (const path of job.artifacts?.paths ?? []) copy(join(work, path), join(artifacts, name, path));
          if (name === "pages") {
            rmSync(site, { recursive: true, force: true });
            copy(join(work, "public"), site);
          }
        }
      return { jobs: ran, failed: undefined, said };
    },
  };
}
