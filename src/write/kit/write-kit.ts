// The files of `airdate init --ci`: which ones each kind of schedule needs.
import type { OutFile } from "../../model/model.js";
import { githubNetworkWorkflow, githubWorkflow } from "./github-workflow.js";
import { crontab, gitlabPipeline, kubernetesJob, systemdService, systemdTimer } from "./other-schedules.js";
import { publishScript } from "./publish-script.js";

export interface KitPlan {
  /** Minute of the hour at which the schedule looks; odd, so that it does not wait with everybody else's. */
  minute: number;
  /** How many shares a network of shows is built in; absent for one show. */
  shards?: number;
}

const script = (): OutFile => ({ path: "deploy/publish.sh", content: publishScript() });

/** Kind of schedule -> its files, with paths from the repository's root. */
export const kits: Record<string, (plan: KitPlan) => OutFile[]> = {
  github: ({ minute, shards }) => [
    shards === undefined
      ? { path: ".github/workflows/publish.yml", content: githubWorkflow(minute) }
      : { path: ".github/workflows/network.yml", content: githubNetworkWorkflow(minute, shards) },
  ],
  gitlab: ({ minute }) => [{ path: ".gitlab-ci.yml", content: gitlabPipeline(minute) }],
  cron: ({ minute }) => [script(), { path: "deploy/crontab", content: crontab(minute) }],
  systemd: ({ minute }) => [
    script(),
    { path: "deploy/airdate.service", content: systemdService() },
    { path: "deploy/airdate.timer", content: systemdTimer(minute) },
  ],
  kubernetes: ({ shards }) => [{ path: "deploy/network-job.yml", content: kubernetesJob(shards ?? 4) }],
};

/** A minute between 3 and 57 for a show: odd, never a quarter, always the same for the same text. */
export function pickMinute(text: string): number {
  let sum = 0;
  for (const char of text) sum = (sum * 31 + char.codePointAt(0)!) % 1_000_003;
  const minutes = Array.from({ length: 28 }, (_, at) => 3 + at * 2).filter((minute) => minute % 15 !== 0);
  return minutes[sum % minutes.length]!;
}
