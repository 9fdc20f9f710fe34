// The files of `airdate init --ci`: which ones each kind of schedule needs.
import { lockFile } from "../../conventions/addresses.js";
import type { OutFile } from "../../model/model.js";
import { firstJob, lastJobs, nodeSteps, onlyHere, triggers } from "./github-jobs.js";
import { githubNetworkWorkflow } from "./github-network.js";
import {
  buildStep,
  checkScript,
  compareScript,
  keepStep,
  pinnedAction,
  restoreSteps,
  tellScript,
} from "./github-steps.js";
import {
  command,
  installScript,
  type KitPlan,
  lockMessage,
  nodeLine,
  pushIn,
  shellWord,
  yamlText,
} from "./kit-plan.js";
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

/** `.github/workflows/publish.yml`. */
const githubWorkflow = ({
  minute,
  folder,
}: KitPlan): string => `# Publishes the show to GitHub Pages: on every push, and every hour for episodes whose date has come.
# The minute is odd on purpose: runs at full hours wait in line. Written by "airdate init --ci github".
# What was deployed, pushed and told of is remembered apart from what was built: what failed is done by the next run.
name: publish
${triggers(minute)}permissions: {}
concurrency:
  group: publish
  cancel-in-progress: false
jobs:
  build:
    if: ${onlyHere}
    runs-on: ubuntu-latest
    timeout-minutes: 20
${firstJob(folder)}${pushIn(nodeSteps, 6)}${pushIn(restoreSteps({ folder }), 6)}      - name: Check
        # Marks what is wrong beside its line; whether that stops the show the build decides.
        continue-on-error: true
        run: ${checkScript}
${pushIn(buildStep(), 6)}      - name: What there is to do
        id: compare
        run: |
${pushIn(compareScript(lockFile), 10)}
${pushIn(keepStep({ folder }), 6)}      - uses: ${pinnedAction("uploadPages")}
        if: steps.compare.outputs.deploy == 'true'
        with:
          path: ${yamlText(`${folder}out`)}
          retention-days: 1
      - uses: ${pinnedAction("uploadArtifact")}
        if: steps.compare.outputs.lock == 'true'
        with:
          name: lock
          path: ${yamlText(folder + lockFile)}
          retention-days: 1
          overwrite: true
${lastJobs({ first: "build", file: "publish.yml", folder, group: "", lock: lockFile, unpack: "", tell: tellScript, pinged: ".airdate/ping.json" })}`;

/** `.gitlab-ci.yml`: pages on every push and on the project's pipeline schedule. */
const gitlabPipeline = ({
  minute,
  folder,
}: KitPlan): string => `# Publishes the show to GitLab Pages. Add a pipeline schedule (Build > Pipeline schedules) with "${minute} * * * *":
# an odd minute, because runs at full hours wait in line. So that the lock of published episodes can be pushed, put a
# project access token with write_repository into the variable AIRDATE_PUSH_TOKEN (masked and protected).
# A run that finds nothing new deploys the same files again: a deploy that failed is made up for by the next run, as is a
# lock that was not pushed and a hub that was not told. Written by "airdate init --ci gitlab".
image: node:${nodeLine}
workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      when: never
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
stages: [deploy, record, tell]
${folder === "" ? "" : `default:\n  before_script:\n    - ${yamlText(`cd ${shellWord(folder.slice(0, -1))}`)}\n`}pages:
  stage: deploy
  resource_group: publish
  cache:
    key: airdate
    paths: [${JSON.stringify(`${folder}.airdate`)}]
  script:
    - |
      (
${pushIn(installScript, 8)}
      )
    - ${command} check || echo "What is wrong stands above. Whether it stops the show the build decides."
    - ${command} build
    - rm -rf "$CI_PROJECT_DIR/public" && cp -r out "$CI_PROJECT_DIR/public"
  artifacts:
    paths: [public, ${JSON.stringify(folder + lockFile)}]
    expire_in: 1 week
record:
  stage: record
  resource_group: publish
  dependencies: [pages]
  variables:
    GIT_DEPTH: 0
  script:
    - |
      if [ ! -f ${lockFile} ] || [ -z "$(git status --porcelain --ignored -- ${lockFile})" ]; then exit 0; fi
      if [ -z "\${AIRDATE_PUSH_TOKEN:-}" ]; then
        echo "The lock of published episodes is to be pushed, and there is no AIRDATE_PUSH_TOKEN: see the top of .gitlab-ci.yml." >&2
        exit 1
      fi
      remote="https://publish:\${AIRDATE_PUSH_TOKEN}@\${CI_SERVER_HOST}/\${CI_PROJECT_PATH}.git"
      git config user.name "publish" && git config user.email "publish@\${CI_SERVER_HOST}"
      git add -f -- ${lockFile}
      git commit -q -m "${lockMessage}" -- ${lockFile}
      for attempt in 1 2 3; do
        # Said to this push alone, that it needs no pipeline: words in the message would hold for whatever is merged with it.
        if git push -q -o ci.skip "$remote" "HEAD:\${CI_COMMIT_BRANCH}"; then exit 0; fi
        git fetch -q "$remote" "\${CI_COMMIT_BRANCH}" && git rebase -q FETCH_HEAD
      done
      echo "The lock of published episodes could not be pushed; git says why above. The next run tries again." >&2
      exit 1
tell:
  stage: tell
  resource_group: publish
  dependencies: []
  cache:
    key: airdate-told
    paths: [${JSON.stringify(`${folder}.airdate/ping.json`)}]
  script:
    - |
      (
${pushIn(installScript, 8)}
      )
    - ${command} ping
`;

/** Lines for `crontab`. */
const crontab = (minute: number): string => `# Add with: (crontab -l; cat deploy/crontab) | crontab -
# Put the folder of the show in place of /path/to/show, and where to copy to in place of user@host:/var/www/show/.
# Cron knows few folders: PATH has to name those of node and npm. What a run says comes by mail, and it only says something
# when it did something or when something is wrong.
PATH=/usr/local/bin:/usr/bin:/bin
AIRDATE_TARGET=user@host:/var/www/show/
${minute} * * * * cd /path/to/show && sh deploy/publish.sh
`;

/** A systemd service and the timer that starts it. */
const systemdService =
  (): string => `# Copy to ~/.config/systemd/user/ with airdate.timer, then: systemctl --user enable --now airdate.timer
# and, so that it runs while nobody is logged in: loginctl enable-linger. Put the folder of the show in place of %h/show, and
# where to copy to in place of user@host:/var/www/show/. journalctl --user -u airdate says what happened.
[Unit]
Description=Publish the podcast
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
WorkingDirectory=%h/show
Environment=AIRDATE_TARGET=user@host:/var/www/show/
ExecStart=/bin/sh deploy/publish.sh
`;

const systemdTimer = (minute: number): string => `[Unit]
Description=Look every hour whether an episode is due

[Timer]
OnCalendar=*-*-* *:${String(minute).padStart(2, "0")}:00
Persistent=true

[Install]
WantedBy=timers.target
`;

/** A Kubernetes Indexed Job that builds the shows under `shows/` in `shards` shares. */
const kubernetesJob = (
  shards: number,
): string => `# Builds a network of shows in ${shards} shares: every pod takes the one of its index. Put in the image that holds
# your repository with its packages installed (npm ci), and the volume that takes the result. Written by "airdate init --ci kubernetes".
apiVersion: batch/v1
kind: Job
metadata:
  name: airdate-network
spec:
  completionMode: Indexed
  completions: ${shards}
  parallelism: ${shards}
  backoffLimitPerIndex: 2
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: build
          image: example/shows:latest
          workingDir: /shows
          command: ["sh", "-c", "${command} build shows/* --shard $((JOB_COMPLETION_INDEX + 1))/${shards}"]
          resources:
            requests: { cpu: "1", memory: 1Gi }
`;
