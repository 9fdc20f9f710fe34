// The steps that the workflow for one show and the ready action share: each does one thing, and can be run again. Actions go by the hash of their commit: a tag may be moved by somebody else.
import { command, type KitPlan, lockMessage, pushIn, yamlText } from "./kit-plan.js";

const pins = {
  checkout: ["actions/checkout", "de0fac2e4500dabe0009e67214ff5f5447ce83dd", "v6.0.2"],
  setupNode: ["actions/setup-node", "53b83947a5a98c8d113130e565377fae1a50d02f", "v6.3.0"],
  restoreCache: ["actions/cache/restore", "668228422ae6a00e4ad889ee87cd7109ec5666a7", "v5.0.4"],
  saveCache: ["actions/cache/save", "668228422ae6a00e4ad889ee87cd7109ec5666a7", "v5.0.4"],
  uploadArtifact: ["actions/upload-artifact", "bbbca2ddaa5d8feaa63e36b76fdaad77386f024f", "v7.0.0"],
  downloadArtifact: ["actions/download-artifact", "37930b1c2abaa49bbe596cd826c3c89aef350131", "v7.0.0"],
  uploadPages: ["actions/upload-pages-artifact", "fc324d3547104276b827a68afc52ff2a11cc49c9", "v5.0.0"],
  deployPages: ["actions/deploy-pages", "cd2ce8fcbc39b97be8ca5fce6e763baed58fa128", "v5.0.0"],
} as const;

/** The value of `uses:` with the version as a comment. */
export function pinnedAction(name: keyof typeof pins): string {
  const [action, hash, version] = pins[name];
  return `${action}@${hash} # ${version}`;
}

/** What is remembered beyond a run, each in a small file of its own: which site was deployed, and of which one was told. */
const memory = (name: "deployed" | "told"): string => `~/.airdate/${name}`;

/** A path in YAML; one that holds an expression stands as it is. */
const spell = (path: string): string => (path.includes("${{") ? path : yamlText(path));

const restoreStep = (name: string, path: string): string => `- uses: ${pinnedAction("restoreCache")}
  with:
    path: ${spell(path)}
    key: airdate-${name}-\${{ github.run_id }}-\${{ github.run_attempt }}
    restore-keys: airdate-${name}-
`;

/** Restores which site earlier runs deployed and told of; the newest entry counts. `group` is of one workflow. */
export const restoreMemories = (group = ""): string =>
  (["deployed", "told"] as const).map((name) => restoreStep(group + name, memory(name))).join("");

/** Restores what earlier runs remembered, and what their builds kept. */
export const restoreSteps = ({ folder }: Pick<KitPlan, "folder">): string =>
  restoreStep("kept", `${folder}.airdate`) + restoreMemories();

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
  rest: { shell?: string; if?: string; group?: string } = {},
): string => {
  const condition = rest.if === undefined ? "" : `  if: ${rest.if}\n`;
  return `- name: Remember that it is ${name === "told" ? "told of" : name}
${condition}${rest.shell ?? ""}  env:
    SITE: \${{ ${site} }}
  run: mkdir -p ${memory(name)} && echo "$SITE" > ${memory(name)}/site
${saveStep((rest.group ?? "") + name, memory(name), rest.if)}`;
};

/**
 * Restores whom earlier runs told of which feed, and keeps it also where somebody could not be told: then the next run tells
 * these alone. `path` is that of `ping.json`, or a pattern of several; `due` is the expression of a run that tells.
 */
export const toldSteps = (path: string, group = "", due?: string): { restore: string; save: string } => ({
  restore: restoreStep(`${group}pinged`, path),
  save: saveStep(`${group}pinged`, path, `\${{ !cancelled()${due === undefined ? "" : ` && ${due}`} }}`),
});

/**
 * Shell that says what there is to do: `deploy`, `tell`, `lock`, and the sum of the whole site. `lock` is the path of the lock, or
 * a pattern of several in quotes.
 */
export const compareScript = (
  lock: string,
): string => `site=$(find out -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1)
echo "site=$site" >> "$GITHUB_OUTPUT"
if [ "$(cat ${memory("deployed")}/site 2>/dev/null)" != "$site" ]; then echo "deploy=true" >> "$GITHUB_OUTPUT"; fi
if [ "$(cat ${memory("told")}/site 2>/dev/null)" != "$site" ]; then echo "tell=true" >> "$GITHUB_OUTPUT"; fi
if [ -n "$(git status --porcelain --ignored -- ${lock})" ]; then echo "lock=true" >> "$GITHUB_OUTPUT"; fi`;

/** Shell that commits the lock and pushes it, also when others pushed meanwhile. */
export const pushLockScript = (lock: string): string => `git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
git add -f -- ${lock}
git diff --cached --quiet -- ${lock} || git commit -q -m "${lockMessage}" -- ${lock}
for attempt in 1 2 3; do
  if git push -q origin "HEAD:$GITHUB_REF_NAME"; then exit 0; fi
  git pull -q --rebase origin "$GITHUB_REF_NAME"
done
echo "::error::The lock of published episodes could not be pushed; git says why above. The next run tries again."
exit 1`;

export const checkScript = `${command} check --format github`;

/**
 * Shell that builds, with `words` behind the command, and holds the new feed against the published one: where the repository is rolled
 * back the lock is too, and nothing else knows what was out. A run by hand with `rollback` does not ask it.
 */
export const buildScript = (words = ""): string =>
  `${command} build${words} $(if [ "$ROLLBACK" != true ]; then echo --against live; fi)`;

/** What the shell above has to know, as `env:` of its step. */
export const buildEnv = `env:
  ROLLBACK: \${{ inputs.rollback }}
`;

/** The step of a workflow that builds. */
export const buildStep = (words?: string): string =>
  `- name: Build\n${pushIn(buildEnv, 2)}  run: ${buildScript(words)}\n`;

export const tellScript = `${command} ping`;
