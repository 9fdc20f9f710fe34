// What the workflows for GitHub share: when they run, what their first jobs need, and the jobs that have rights to write.
import { pinnedAction, pushLockScript, rememberSteps, toldSteps } from "./github-steps.js";
import { installScript, nodeLine, pushIn, yamlText } from "./kit-plan.js";

/** Steps that give Node and the packages of package.json. */
export const nodeSteps = `- uses: ${pinnedAction("setupNode")}
  with:
    node-version: ${nodeLine}
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
    inputs:
      rollback:
        description: Publish also where episodes of the published feed would vanish or get another guid
        type: boolean
        default: false
`;

/** The value of `if:` of a first job: not in a fork, and only on the branch that the repository calls its default. */
export const onlyHere = `\${{ !github.event.repository.fork && (github.event_name == 'schedule' || github.ref_name == github.event.repository.default_branch) }}`;

/** The show's folder as the place where a job's commands run. */
const inFolder = (folder: string): string =>
  folder === "" ? "" : `    defaults:\n      run:\n        working-directory: ${yamlText(folder.slice(0, -1))}\n`;

/** `outputs:` of the job that says what there is to do. */
const outputsOf = `      site: \${{ steps.compare.outputs.site }}
      deploy: \${{ steps.compare.outputs.deploy }}
      lock: \${{ steps.compare.outputs.lock }}
      tell: \${{ steps.compare.outputs.tell }}
      weekly: \${{ steps.week.outputs.weekly }}
`;

/** The step that says whether it is the day of the weekly job. */
const weekStep = `      - id: week
        if: github.event_name == 'schedule'
        run: if [ "$(date -u +%u)" = 1 ]; then echo "weekly=true" >> "$GITHUB_OUTPUT"; fi
`;

/** The steps of a job in the show's folder, with the checkout that leaves no credentials behind as the first. */
export const readOnlySteps = (folder: string): string => `${inFolder(folder)}    steps:
      - uses: ${pinnedAction("checkout")}
        with:
          persist-credentials: false
`;

/** Rights, outputs and first steps of the job that makes the site and says what there is to do. */
export const firstJob = (folder: string): string => `    permissions:
      contents: read
    outputs:
${outputsOf}${readOnlySteps(folder)}${weekStep}`;

/** What is particular of a workflow in the jobs after the one that made the site. */
interface LastJobs {
  /** The job that made the site and says what there is to do. */
  first: string;
  /** The workflow's file. */
  file: string;
  folder: string;
  /** Part of the names of what is remembered. */
  group: string;
  /** The lock's path, or the pattern of several in quotes; from the folder. */
  lock: string;
  /** Shell that puts several locks in their places. */
  unpack: string;
  tell: string;
  /** Where it is noted whom somebody told, from the folder. */
  pinged: string;
}

/** Deploys, pushes the lock, tells hubs, each in a job with no rights but its own; and once a week puts things in order. */
export function lastJobs({ first, file, folder, group, lock, unpack, tell, pinged }: LastJobs): string {
  const told = toldSteps(folder + pinged, group);
  const after = (job: string, ...before: string[]): string =>
    `\${{ !cancelled() && needs.${first}.outputs.${job} == 'true'${before.map((name) => ` && (needs.${name}.result == 'success' || needs.${name}.result == 'skipped')`).join("")} }}`;
  const site = `needs.${first}.outputs.site`;
  return `  deploy:
    needs: ${first}
    if: \${{ needs.${first}.outputs.deploy == 'true' }}
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
${pushIn(rememberSteps("deployed", site, { group }), 6)}  record:
    needs: [${first}, deploy]
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
          path: ${yamlText(unpack === "" ? `${folder}episodes` : folder || ".")}
      - name: Push the lock of published episodes
        # A push with this token starts no other run.
        run: |
${pushIn(unpack + pushLockScript(lock), 10)}
  tell:
    needs: [${first}, deploy, record]
    if: ${after("tell", "deploy", "record")}
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
${readOnlySteps(folder)}${pushIn(nodeSteps + told.restore, 6)}      - name: Tell hubs and Podping
        env:
          PODPING_TOKEN: \${{ secrets.PODPING_TOKEN }}
        run: |
${pushIn(tell, 10)}
${pushIn(told.save, 6)}${pushIn(rememberSteps("told", site, { group }), 6)}  weekly:
    needs: ${first}
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
        run: gh api --method PUT "repos/$GITHUB_REPOSITORY/actions/workflows/${file}/enable"
      - name: Remove all but the newest of what was remembered
        run: |
          for name in ${group === "" ? "kept " : ""}${group}deployed ${group}told ${group}pinged; do
            gh cache list --repo "$GITHUB_REPOSITORY" --key "airdate-$name-" --sort created_at --order desc --limit 100 --json id --jq '.[3:][].id' |
              xargs -r -n 1 gh cache delete --repo "$GITHUB_REPOSITORY"
          done
`;
}
