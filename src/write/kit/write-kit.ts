// The files of `airdate init --ci`: which ones each kind of schedule needs.
import type { OutFile } from "../../model/model.js";
import { githubNetworkWorkflow } from "./github-network.js";
import { githubWorkflow } from "./github-workflow.js";
import type { KitPlan } from "./kit-plan.js";
import { crontab, gitlabPipeline, kubernetesJob, systemdService, systemdTimer } from "./other-schedules.js";
import { publishScript } from "./publish-script.js";

/** A kind of schedule: its files, and what is left to do by hand. */
export interface Kit {
  files(plan: KitPlan): OutFile[];
  /** Whether the files belong to the top of the repository; else to the show's folder. */
  atTop: boolean;
  /** What to do next, a step a line; a minute is `M`. */
  next: readonly string[];
}

const script = (): OutFile => ({ path: "deploy/publish.sh", content: publishScript() });
const commit = "Commit everything, package-lock.json too, and push.";

export const kits: Record<string, Kit> = {
  github: {
    files: (plan) => [
      plan.shards === undefined
        ? { path: ".github/workflows/publish.yml", content: githubWorkflow(plan) }
        : { path: ".github/workflows/network.yml", content: githubNetworkWorkflow(plan) },
    ],
    atTop: true,
    next: [
      "On GitHub, choose Settings > Pages > Source: GitHub Actions; link in show.md is the address that stands there.",
      commit,
    ],
  },
  gitlab: {
    files: (plan) => [{ path: ".gitlab-ci.yml", content: gitlabPipeline(plan) }],
    atTop: true,
    next: [
      "On GitLab, add a pipeline schedule (Build > Pipeline schedules) for: M * * * *",
      "Put a project access token with write_repository into the CI/CD variable AIRDATE_PUSH_TOKEN.",
      commit,
    ],
  },
  cron: {
    files: ({ minute }) => [script(), { path: "deploy/crontab", content: crontab(minute) }],
    atTop: false,
    next: [
      "Put the show's folder and where to copy to into deploy/crontab.",
      "Try it once: AIRDATE_TARGET=... sh deploy/publish.sh",
      "On the machine that publishes: (crontab -l; cat deploy/crontab) | crontab -",
    ],
  },
  systemd: {
    files: ({ minute }) => [
      script(),
      { path: "deploy/airdate.service", content: systemdService() },
      { path: "deploy/airdate.timer", content: systemdTimer(minute) },
    ],
    atTop: false,
    next: [
      "Put the show's folder and where to copy to into deploy/airdate.service.",
      "Try it once: AIRDATE_TARGET=... sh deploy/publish.sh",
      "Copy both units to ~/.config/systemd/user/, then: systemctl --user enable --now airdate.timer",
    ],
  },
  kubernetes: {
    files: ({ shards }) => [{ path: "deploy/network-job.yml", content: kubernetesJob(shards ?? 4) }],
    atTop: false,
    next: ["Put your image and its volume into deploy/network-job.yml.", "kubectl apply -f deploy/network-job.yml"],
  },
};

/** A minute between 3 and 57 for a show: odd, never a quarter, always the same for the same text. */
export function pickMinute(text: string): number {
  let sum = 0;
  for (const char of text) sum = (sum * 31 + char.codePointAt(0)!) % 1_000_003;
  const minutes = Array.from({ length: 28 }, (_, at) => 3 + at * 2).filter((minute) => minute % 15 !== 0);
  return minutes[sum % minutes.length]!;
}
