// GitHub Actions: the workflow that publishes a show on its dates, and the one that builds many shows in shares.

/** `.github/workflows/publish.yml`; `minute` is the minute of every hour at which it looks. */
export const githubWorkflow = (
  minute: number,
): string => `# Publishes the show to GitHub Pages: on every push, and every hour for episodes whose date has come.
# The minute is odd on purpose: runs at full hours wait in line. Written by "airdate init --ci github".
name: publish
on:
  push:
    branches: [main]
  schedule:
    - cron: "${minute} * * * *"
  workflow_dispatch:
permissions:
  contents: write # the lock of published episodes
  pages: write
  id-token: write
  actions: write # keeps the schedule alive in quiet months
concurrency:
  group: publish
  cancel-in-progress: false
jobs:
  publish:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    environment:
      name: github-pages
      url: \${{ steps.deploy.outputs.page_url }}
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 22
          cache: npm
      - run: npm ci --ignore-scripts
      - uses: actions/cache@v4
        with:
          path: |
            .airdate
            out
          key: airdate-\${{ github.run_id }}
          restore-keys: airdate-
      - name: Check
        run: npx airdate check --format github
      - name: Build
        id: build
        run: |
          result=$(npx airdate build --json)
          echo "$result"
          case $result in *'"changed":true'*) echo "changed=true" >> "$GITHUB_OUTPUT" ;; esac
      - name: Keep what was published
        if: steps.build.outputs.changed == 'true'
        run: |
          git config user.name "github-actions[bot]"
          git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
          git add episodes/published.lock.json
          git diff --cached --quiet || { git commit -m "Published [skip ci]" && git push; }
      - name: Keep the schedule alive
        if: github.event_name == 'schedule'
        env:
          GH_TOKEN: \${{ github.token }}
        run: gh api --method PUT "repos/$GITHUB_REPOSITORY/actions/workflows/publish.yml/enable"
      - uses: actions/upload-pages-artifact@v4
        if: steps.build.outputs.changed == 'true'
        with:
          path: out
      - id: deploy
        uses: actions/deploy-pages@v4
        if: steps.build.outputs.changed == 'true'
      - name: Tell hubs and Podping
        if: steps.build.outputs.changed == 'true'
        env:
          PODPING_TOKEN: \${{ secrets.PODPING_TOKEN }}
        run: npx airdate ping
`;

/** A workflow that builds the shows under `shows/` in `shards` shares, each on a machine of its own. */
export const githubNetworkWorkflow = (
  minute: number,
  shards: number,
): string => `# Builds a network of shows (shows/*) in ${shards} shares side by side. Written by "airdate init --ci github --shards ${shards}".
name: network
on:
  push:
    branches: [main]
  schedule:
    - cron: "${minute} * * * *"
  workflow_dispatch:
permissions:
  contents: read
concurrency:
  group: network
  cancel-in-progress: false
jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 60
    strategy:
      fail-fast: false
      matrix:
        share: [${Array.from({ length: shards }, (_, at) => at + 1).join(", ")}]
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 22
          cache: npm
      - run: npm ci --ignore-scripts
      - run: npx airdate build shows/* --shard \${{ matrix.share }}/${shards}
      - uses: actions/upload-artifact@v4
        with:
          name: out-\${{ matrix.share }}
          path: shows/*/out
`;
