// GitHub Actions: the workflow that publishes a show on its dates, a job for every kind of right.
import {
  buildScript,
  checkScript,
  compareScript,
  keepStep,
  pushLockScript,
  rememberSteps,
  restoreSteps,
  tellScript,
} from "./github-steps.js";
import { installScript, type KitPlan, lockPath, pushIn, yamlText } from "./kit-plan.js";
import { pinnedAction } from "./pinned-actions.js";

/** Steps that give Node and the packages of package.json. */
export const nodeSteps = `- uses: ${pinnedAction("setupNode")}
  with:
    node-version: 22
    package-manager-cache: false
- name: Install
  run: |
${pushIn(installScript, 4)}
`;

/** `on:` of a workflow that looks every hour. */
export const triggers = (minute: number): string => `on:
  push:
    branches: [main, master]
  schedule:
    - cron: "${minute} * * * *"
  workflow_dispatch:
`;

/** The value of `if:` of a first job: not in a fork, and only on the branch that the repository calls its default. */
export const onlyHere = `\${{ !github.event.repository.fork && (github.event_name == 'schedule' || github.ref_name == github.event.repository.default_branch) }}`;

const after = (job: string, ...before: string[]): string =>
  `\${{ !cancelled() && needs.build.outputs.${job} == 'true'${before.map((name) => ` && (needs.${name}.result == 'success' || needs.${name}.result == 'skipped')`).join("")} }}`;

/** The show's folder as the place where a job's commands run. */
export const inFolder = (folder: string): string =>
  folder === "" ? "" : `    defaults:\n      run:\n        working-directory: ${yamlText(folder.slice(0, -1))}\n`;

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
    permissions:
      contents: read
    outputs:
      site: \${{ steps.compare.outputs.site }}
      deploy: \${{ steps.compare.outputs.deploy }}
      lock: \${{ steps.compare.outputs.lock }}
      tell: \${{ steps.compare.outputs.tell }}
      weekly: \${{ steps.week.outputs.weekly }}
${inFolder(folder)}    steps:
      - uses: ${pinnedAction("checkout")}
        with:
          persist-credentials: false
      - id: week
        if: github.event_name == 'schedule'
        run: if [ "$(date -u +%u)" = 1 ]; then echo "weekly=true" >> "$GITHUB_OUTPUT"; fi
${pushIn(nodeSteps, 6)}${pushIn(restoreSteps({ folder }), 6)}      - name: Check
        # Marks what is wrong beside its line; whether that stops the show the build decides.
        continue-on-error: true
        run: ${checkScript}
      - name: Build
        run: ${buildScript}
      - name: What there is to do
        id: compare
        run: |
${pushIn(compareScript, 10)}
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
  deploy:
    needs: build
    if: \${{ needs.build.outputs.deploy == 'true' }}
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.pages.outputs.page_url }}
    steps:
      - id: pages
        uses: ${pinnedAction("deployPages")}
${pushIn(rememberSteps("deployed", "needs.build.outputs.site"), 6)}  record:
    needs: [build, deploy]
    if: ${after("lock", "deploy")}
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: write
${inFolder(folder)}    steps:
      - uses: ${pinnedAction("checkout")}
        with:
          fetch-depth: 0
      - uses: ${pinnedAction("downloadArtifact")}
        with:
          name: lock
          path: ${yamlText(`${folder}episodes`)}
      - name: Push the lock of published episodes
        # A push with this token starts no other run.
        run: |
${pushIn(pushLockScript, 10)}
  tell:
    needs: [build, deploy, record]
    if: ${after("tell", "deploy", "record")}
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
${inFolder(folder)}    steps:
      - uses: ${pinnedAction("checkout")}
        with:
          persist-credentials: false
${pushIn(nodeSteps, 6)}      - name: Tell hubs and Podping
        env:
          PODPING_TOKEN: \${{ secrets.PODPING_TOKEN }}
        run: ${tellScript}
${pushIn(rememberSteps("told", "needs.build.outputs.site"), 6)}  weekly:
    needs: build
    if: ${after("weekly")}
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      actions: write
    env:
      GH_TOKEN: \${{ github.token }}
    steps:
      - name: Keep the schedule alive
        # GitHub stops the schedules of repositories in which nothing happened for sixty days.
        run: gh api --method PUT "repos/$GITHUB_REPOSITORY/actions/workflows/publish.yml/enable"
      - name: Remove all but the newest of what was remembered
        run: |
          for name in kept deployed told; do
            gh cache list --repo "$GITHUB_REPOSITORY" --key "airdate-$name-" --sort created_at --order desc --limit 100 --json id --jq '.[3:][].id' |
              xargs -r -n 1 gh cache delete --repo "$GITHUB_REPOSITORY"
          done
`;
