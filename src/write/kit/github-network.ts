// GitHub Actions: the workflow that builds a network of shows in shares, each on a machine of its own.
import { inFolder, nodeSteps, onlyHere, triggers } from "./github-workflow.js";
import { command, type KitPlan, pushIn } from "./kit-plan.js";
import { pinnedAction } from "./pinned-actions.js";

/** `.github/workflows/network.yml`; `shards` is how many shares there are. */
export const githubNetworkWorkflow = ({
  minute,
  folder,
  shards = 1,
}: KitPlan): string => `# Builds a network of shows (shows/*) in ${shards} shares side by side. What each share built is an artifact of the run, with
# the locks of published episodes: commit these. Written by "airdate init --ci github --shards ${shards}".
name: network
${triggers(minute)}permissions: {}
concurrency:
  group: network
  cancel-in-progress: false
jobs:
  build:
    if: ${onlyHere}
    runs-on: ubuntu-latest
    timeout-minutes: 60
    permissions:
      contents: read
    strategy:
      fail-fast: false
      matrix:
        share: [${Array.from({ length: shards }, (_, at) => at + 1).join(", ")}]
${inFolder(folder)}    steps:
      - uses: ${pinnedAction("checkout")}
        with:
          persist-credentials: false
${pushIn(nodeSteps, 6)}      - name: Build
        run: ${command} build shows/* --shard \${{ matrix.share }}/${shards}
      - uses: ${pinnedAction("uploadArtifact")}
        with:
          name: shows-\${{ matrix.share }}
          path: |
            ${folder}shows/*/out
            ${folder}shows/*/episodes/published.lock.json
          retention-days: 3
          if-no-files-found: ignore
          overwrite: true
`;
