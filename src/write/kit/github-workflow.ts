// GitHub Actions: the workflow that publishes a show on its dates, a job for every kind of right.
import { firstJob, lastJobs, nodeSteps, onlyHere, triggers } from "./github-jobs.js";
import { buildScript, checkScript, compareScript, keepStep, restoreSteps, tellScript } from "./github-steps.js";
import { type KitPlan, lockPath, pushIn, yamlText } from "./kit-plan.js";
import { pinnedAction } from "./pinned-actions.js";

/** `.github/workflows/publish.yml`. */
export const githubWorkflow = ({
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
      - name: Build
        run: ${buildScript}
      - name: What there is to do
        id: compare
        run: |
${pushIn(compareScript(lockPath), 10)}
${pushIn(keepStep({ folder }), 6)}      - uses: ${pinnedAction("uploadPages")}
        if: steps.compare.outputs.deploy == 'true'
        with:
          path: ${yamlText(`${folder}out`)}
          retention-days: 1
      - uses: ${pinnedAction("uploadArtifact")}
        if: steps.compare.outputs.lock == 'true'
        with:
          name: lock
          path: ${yamlText(folder + lockPath)}
          retention-days: 1
          overwrite: true
${lastJobs({ first: "build", file: "publish.yml", folder, group: "", lock: lockPath, unpack: "", tell: tellScript, pinged: ".airdate/ping.json" })}`;
