// GitHub Actions: the workflow that builds a network of shows in shares, each on a machine of its own, and publishes them as one site.
import { firstJob, lastJobs, nodeSteps, onlyHere, readOnlySteps, triggers } from "./github-jobs.js";
import { buildStep, compareScript, pinnedAction, restoreMemories } from "./github-steps.js";
import { command, type KitPlan, pushIn, yamlText } from "./kit-plan.js";

/** The locks of all shows, as git finds them. */
const locks = "'shows/*/episodes/published.lock.json'";

/** Shell that puts what a share built into one file: the other shows' locks lie in the checkout as they were before. */
const packShare = `for show in shows/*/; do
  if [ -d "\${show}out" ]; then
    printf '%s\\0' "\${show}out"
    if [ -f "\${show}episodes/published.lock.json" ]; then printf '%s\\0' "\${show}episodes/published.lock.json"; fi
  fi
done | tar --null -T - -cf "$SHARE"`;

/** Shell that joins the shares: a show that no share built would vanish from the site. */
const joinShares = `for share in shares/*.tar; do tar -xf "$share"; done
rm -rf shares out && mkdir out
for show in shows/*/; do
  if [ -d "\${show}out" ]; then mv "\${show}out" "out/$(basename "$show")"
  elif [ -d "\${show}episodes" ]; then echo "::error::No share built $show. Nothing is deployed."; exit 1
  fi
done`;

const packLocks = `tar -cf locks.tar shows/*/episodes/published.lock.json`;

const tellAll = `code=0
for show in shows/*/; do
  if [ -d "\${show}episodes" ]; then ${command} ping "$show" || code=1; fi
done
exit $code`;

/** `.github/workflows/network.yml`; `shards` is how many shares there are. */
export const githubNetworkWorkflow = ({
  minute,
  folder,
  shards = 1,
}: KitPlan): string => `# Builds a network of shows (shows/*) in ${shards} shares side by side, and publishes all of them as one site on GitHub Pages: the
# show in shows/NAME is the folder NAME of it, and its link in show.md ends with that. The site is deployed whole: where one
# show cannot be built, everything stays as it was. Written by "airdate init --ci github --shards ${shards}".
# What was deployed, pushed and told of is remembered apart from what was built: what failed is done by the next run.
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
${readOnlySteps(folder)}${pushIn(nodeSteps + buildStep(` shows/* --shard \${{ matrix.share }}/${shards}`), 6)}      - name: Pack what was built
        env:
          SHARE: share-\${{ matrix.share }}.tar
        run: |
${pushIn(packShare, 10)}
      - uses: ${pinnedAction("uploadArtifact")}
        with:
          name: share-\${{ matrix.share }}
          path: ${JSON.stringify(`${folder}share-\${{ matrix.share }}.tar`)}
          retention-days: 1
          if-no-files-found: error
          overwrite: true
  join:
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 30
${firstJob(folder)}${pushIn(restoreMemories("network-"), 6)}      - uses: ${pinnedAction("downloadArtifact")}
        with:
          pattern: share-*
          merge-multiple: true
          path: ${yamlText(`${folder}shares`)}
      - name: Join the shares
        run: |
${pushIn(joinShares, 10)}
      - name: What there is to do
        id: compare
        run: |
${pushIn(compareScript(locks), 10)}
      - uses: ${pinnedAction("uploadPages")}
        if: steps.compare.outputs.deploy == 'true'
        with:
          path: ${yamlText(`${folder}out`)}
          retention-days: 1
      - name: Pack the locks
        if: steps.compare.outputs.lock == 'true'
        run: ${packLocks}
      - uses: ${pinnedAction("uploadArtifact")}
        if: steps.compare.outputs.lock == 'true'
        with:
          name: lock
          path: ${yamlText(`${folder}locks.tar`)}
          retention-days: 1
          overwrite: true
${lastJobs({ first: "join", file: "network.yml", folder, group: "network-", lock: locks, unpack: "tar -xf locks.tar && rm locks.tar\n", tell: tellAll, pinged: "shows/*/.airdate/ping.json" })}`;
