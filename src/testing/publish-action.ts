// The ready action: all steps of the workflow in one job, for those who want a workflow of ten lines.
import { lockFile } from "../conventions/addresses.js";
import {
  buildEnv,
  buildScript,
  checkScript,
  compareScript,
  keepStep,
  pinnedAction,
  pushLockScript,
  rememberSteps,
  restoreSteps,
  tellScript,
  toldSteps,
} from "../write/kit/github-steps.js";
import { installScript, nodeLine, pushIn } from "../write/kit/kit-plan.js";

const folder = `\${{ inputs.folder }}/`;
const due = (output: string): string => `steps.compare.outputs.${output} == 'true'`;
const told = toldSteps(`${folder}.airdate/ping.json`, "", due("tell"));

/** A step that runs a script in the show's folder. */
const step = (name: string, script: string, more = ""): string => `- name: ${name}
${more}  shell: bash
  working-directory: \${{ inputs.folder }}
  run: |
${pushIn(script, 4)}
`;

/** A workflow that uses the action; `action` is its address with the commit. */
export const actionWorkflow = (action: string): string => `name: publish
on: { push: { branches: [main] }, schedule: [{ cron: "17 * * * *" }], workflow_dispatch: {} }
permissions: { contents: write, pages: write, id-token: write }
concurrency: publish
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: github-pages
    steps: [{ uses: ${pinnedAction("checkout").split(" ")[0]} }, { uses: ${action} }]
`;

/** `.github/actions/publish/action.yml` of this repository. */
export const publishAction = (): string =>
  `# Publishes a show to GitHub Pages, in one job. A whole workflow that uses it, with the commit you trust in place of COMMIT
# and an odd minute of your own:
#
${actionWorkflow("OWNER/airdate/.github/actions/publish@COMMIT").replace(/^/gm, "#   ").trimEnd().replace(/#$/, "").trimEnd()}
#
# One job means that the packages of package.json run with all these rights. The workflow that "airdate init --ci github"
# writes has a job for every kind of right instead. In a pull request, in a fork and on other branches than the default one
# it checks and builds, and nothing is deployed. This file is written by src/testing/publish-action.ts.
name: Publish a podcast
description: Builds a show with airdate and deploys it to GitHub Pages where something changed or became due.
inputs:
  folder:
    description: The show's folder, which holds episodes/.
    default: .
  podping-token:
    description: Token for Podping, where show.md says podping.
    default: ""
  rollback:
    description: "true: publish also where episodes of the published feed would vanish or get another guid."
    default: "false"
runs:
  using: composite
  steps:
    - uses: ${pinnedAction("setupNode")}
      with:
        node-version: ${nodeLine}
        package-manager-cache: false
${pushIn(step("Install", installScript), 4)}${pushIn(restoreSteps({ folder }) + told.restore, 4)}${pushIn(step("Check", checkScript, "  continue-on-error: true\n"), 4)}${pushIn(step("Build", buildScript(), pushIn(buildEnv, 2)), 4)}${pushIn(
  step(
    "What there is to do",
    `if [ "$HERE" != true ]; then exit 0; fi\n${compareScript(lockFile)}`,
    `  id: compare
  env:
    HERE: \${{ github.event_name != 'pull_request' && !github.event.repository.fork && (github.event_name == 'schedule' || github.ref_name == github.event.repository.default_branch) }}
`,
  ),
  4,
)}${pushIn(keepStep({ folder }), 4)}    - uses: ${pinnedAction("uploadPages")}
      if: ${due("deploy")}
      with:
        path: ${folder}out
        retention-days: 1
    - uses: ${pinnedAction("deployPages")}
      if: ${due("deploy")}
${pushIn(rememberSteps("deployed", "steps.compare.outputs.site", { shell: "  shell: bash\n", if: due("deploy") }), 4)}${pushIn(
  step("Push the lock of published episodes", pushLockScript(lockFile), `  if: ${due("lock")}\n`),
  4,
)}${pushIn(
  step(
    "Tell hubs and Podping",
    tellScript,
    `  if: ${due("tell")}\n  env:\n    PODPING_TOKEN: \${{ inputs.podping-token }}\n`,
  ),
  4,
)}${pushIn(told.save, 4)}${pushIn(rememberSteps("told", "steps.compare.outputs.site", { shell: "  shell: bash\n", if: due("tell") }), 4)}`
    .trimEnd()
    .concat("\n");
