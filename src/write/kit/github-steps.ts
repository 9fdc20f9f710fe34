// The steps that the workflow for one show and the ready action share: each does one thing, and can be run again.
import { command, type KitPlan, lockMessage, lockPath, yamlText } from "./kit-plan.js";
import { pinnedAction } from "./pinned-actions.js";

/** What is remembered beyond a run, each in a small file of its own: which site was deployed, and of which one was told. */
const memory = (name: "deployed" | "told"): string => `~/.airdate/${name}`;

/** A path in YAML; one that holds an expression stands as it is. */
const spell = (path: string): string => (path.includes("${{") ? path : yamlText(path));

/** Restores what earlier runs remembered; the newest entry counts. */
export const restoreSteps = ({ folder }: Pick<KitPlan, "folder">): string =>
  Object.entries({ kept: `${folder}.airdate`, deployed: memory("deployed"), told: memory("told") })
    .map(
      ([name, path]) => `- uses: ${pinnedAction("restoreCache")}
  with:
    path: ${spell(path)}
    key: airdate-${name}-\${{ github.run_id }}-\${{ github.run_attempt }}
    restore-keys: airdate-${name}-
`,
    )
    .join("");

/** Keeps an entry; GitHub drops what nobody reads for a week, and the workflow's last job all but the newest. */
const saveStep = (name: string, path: string, condition?: string): string =>
  `- uses: ${pinnedAction("saveCache")}
${condition === undefined ? "" : `  if: ${condition}\n`}  with:
    path: ${spell(path)}
    key: airdate-${name}-\${{ github.run_id }}-\${{ github.run_attempt }}
`;

/** Keeps what the build keeps for the next one, where something changed. */
export const keepStep = ({ folder }: Pick<KitPlan, "folder">): string =>
  saveStep("kept", `${folder}.airdate`, "steps.compare.outputs.deploy == 'true'");

/** Remembers that the site of this run is `deployed` or `told` of. `site` is the expression of its sum. */
export const rememberSteps = (
  name: "deployed" | "told",
  site: string,
  rest: { shell?: string; if?: string } = {},
): string => {
  const condition = rest.if === undefined ? "" : `  if: ${rest.if}\n`;
  return `- name: Remember that it is ${name === "told" ? "told of" : name}
${condition}${rest.shell ?? ""}  env:
    SITE: \${{ ${site} }}
  run: mkdir -p ${memory(name)} && echo "$SITE" > ${memory(name)}/site
${saveStep(name, memory(name), rest.if)}`;
};

/** Shell that installs nothing and says what there is to do: `deploy`, `tell`, `lock`, and the sum of the whole site. */
export const compareScript = `site=$(find out -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1)
echo "site=$site" >> "$GITHUB_OUTPUT"
if [ "$(cat ${memory("deployed")}/site 2>/dev/null)" != "$site" ]; then echo "deploy=true" >> "$GITHUB_OUTPUT"; fi
if [ "$(cat ${memory("told")}/site 2>/dev/null)" != "$site" ]; then echo "tell=true" >> "$GITHUB_OUTPUT"; fi
if [ -n "$(git status --porcelain --ignored -- ${lockPath})" ]; then echo "lock=true" >> "$GITHUB_OUTPUT"; fi`;

/** Shell that commits the lock and pushes it, also when others pushed meanwhile. */
export const pushLockScript = `git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
git add -f -- ${lockPath}
git diff --cached --quiet -- ${lockPath} || git commit -q -m "${lockMessage}" -- ${lockPath}
for attempt in 1 2 3; do
  if git push -q origin "HEAD:$GITHUB_REF_NAME"; then exit 0; fi
  git pull -q --rebase origin "$GITHUB_REF_NAME"
done
echo "::error::The lock of published episodes could not be pushed; git says why above. The next run tries again."
exit 1`;

export const checkScript = `${command} check --format github`;
export const buildScript = `${command} build`;
export const tellScript = `${command} ping`;
