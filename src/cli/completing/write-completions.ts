// Completion for shells, as scripts that ask nobody: commands, options and values of the table stand in them, episodes are read off the folder.
import type { Command, CommandTable } from "../command.js";

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Prints the slugs of the show in this folder; understood by bash and zsh. */
const listEpisodes = `_airdate_episodes() {
  local file
  for file in episodes/*.md episodes/*/index.md; do
    [ -f "$file" ] || continue
    file=\${file#episodes/}
    file=\${file%.md}
    case $file in show | people | *.transcript | *.chapters) continue ;; esac
    printf '%s\\n' "\${file%/index}"
  done
}
`;

const bashWords = (kind: Kind, values: readonly string[]): string | undefined =>
  values.length > 0 ? quote(values.join(" ")) : kind === "episode" ? '"$(_airdate_episodes)"' : undefined;

/** The words that stand first, and those that may follow one of them as part of the command. */
const firstWords = (commands: readonly DescribedCommand[]): string[] => [
  ...new Set(commands.map(({ name }) => name.split(" ")[0]!)),
];
const secondWords = (first: string, commands: readonly DescribedCommand[]): string[] =>
  commands.flatMap(({ name }) => (name.startsWith(`${first} `) ? [name.slice(first.length + 1)] : []));
const pairs = (commands: readonly DescribedCommand[]): string[] =>
  commands.map(({ name }) => name).filter((name) => name.includes(" "));

/** For bash: \`eval "$(airdate completion bash)"\`. What is no word of its own is completed as a file; behind npx too. */
export function completeBash(commands: readonly DescribedCommand[]): string {
  const options = commands.map(
    ({ name, options: own }) =>
      `    "${name}") options=${quote([...own.map(({ flag }) => flag), "--help"].join(" "))} ;;\n`,
  );
  const valued = commands.flatMap(({ name, options: own }) =>
    own.flatMap(({ flag, value, kind, values }) => {
      if (value === undefined) return [];
      const words = bashWords(kind, values);
      return [
        `    "${name} ${flag}") ${words === undefined ? "" : `COMPREPLY=($(compgen -W ${words} -- "$word")); `}return ;;\n`,
      ];
    }),
  );
  const flags = [
    ...new Set(
      commands.flatMap(({ options: own }) => own.filter(({ value }) => value !== undefined).map(({ flag }) => flag)),
    ),
  ];
  const args = commands.flatMap(({ name, args: own }) =>
    own.flatMap(({ kind, values }, at) => {
      const own = bashWords(kind, values);
      const more = at === 0 ? secondWords(name, commands).join(" ") : "";
      const words = more === "" ? own : `"${own?.replaceAll('"', "") ?? ""} ${more}"`;
      return words === undefined ? [] : [`    "${name} ${at}") COMPREPLY=($(compgen -W ${words} -- "$word")) ;;\n`];
    }),
  );
  return `# Completion of airdate for bash.
${listEpisodes}_airdate() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command=\${COMP_WORDS[1]} options='' place=0 start=2 at
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quote([...firstWords(commands), "--help", "--version"].join(" "))} -- "$word"))
    return
  fi
  if [ "$COMP_CWORD" -gt 2 ]; then
    case "$command \${COMP_WORDS[2]}" in
    ${pairs(commands)
      .map((name) => `"${name}"`)
      .join(" | ")}) command="$command \${COMP_WORDS[2]}" start=3 ;;
    esac
  fi
  case "$command $before" in
${valued.join("")}  esac
  if [ "\${word#-}" != "$word" ]; then
    case "$command" in
${options.join("")}    esac
    COMPREPLY=($(compgen -W "$options" -- "$word"))
    return
  fi
  for ((at = start; at < COMP_CWORD; at++)); do
    case \${COMP_WORDS[at]} in
    ${flags.join(" | ")}) ((at++)) ;;
    -*) ;;
    *) ((place++)) ;;
    esac
  done
  case "$command $place" in
${args.join("")}  esac
}
complete -o default -F _airdate airdate
_airdate_npx() {
  COMPREPLY=()
  [ "$COMP_CWORD" -gt 1 ] && [ "\${COMP_WORDS[1]}" = airdate ] || return
  COMP_WORDS=("\${COMP_WORDS[@]:1}") COMP_CWORD=$((COMP_CWORD - 1))
  _airdate
}
complete -p npx >/dev/null 2>&1 || complete -o default -F _airdate_npx npx
`;
}

const zshText = (text: string): string => text.replace(/[[\]:\\]/g, (mark) => `\\${mark}`);

const zshAction = (kind: Kind, values: readonly string[]): string =>
  values.length > 0
    ? `(${values.join(" ")})`
    : { episode: "_airdate_slugs", folder: "_files -/", file: "_files", text: " " }[kind];

/** For zsh: a file \`_airdate\` in a folder of \`$fpath\`. */
export function completeZsh(commands: readonly DescribedCommand[]): string {
  const cases = commands.map(({ name, options, args }) => {
    const specs = [
      ...options.map(({ flag, says, value, kind, values }) =>
        quote(`${flag}[${zshText(says)}]${value === undefined ? "" : `:${zshText(value)}:${zshAction(kind, values)}`}`),
      ),
      ...args.map(({ name: arg, kind, values, many }, at) => {
        const more = at === 0 ? secondWords(name, commands).join(" ") : "";
        const action = zshAction(kind, values);
        return quote(`${many ? "*" : at + 1}:${zshText(arg)}:${more === "" ? action : `{${action}; compadd ${more}}`}`);
      }),
    ];
    return `    "${name}") _arguments ${specs.join(" ")} ;;\n`;
  });
  const names = commands
    .filter(({ name }) => !name.includes(" "))
    .map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}\n`);
  return `#compdef airdate
# Completion of airdate for zsh.
${listEpisodes}_airdate_slugs() {
  local -a slugs
  slugs=(\${(f)"$(setopt localoptions nonomatch; _airdate_episodes)"})
  compadd -a slugs
}
_airdate() {
  local -a names
  names=(
${names.join("")}  )
  if ((CURRENT == 2)); then
    _describe command names
    return
  fi
  local command=$words[2]
  case "$words[2] $words[3]" in
  ${pairs(commands)
    .map((name) => `"${name}"`)
    .join(" | ")})
    if ((CURRENT > 3)); then
      command="$words[2] $words[3]"
      shift words
      ((CURRENT--))
    fi
    ;;
  esac
  shift words
  ((CURRENT--))
  case $command in
${cases.join("")}  esac
}
compdef _airdate airdate
_airdate_npx() {
  if ((CURRENT > 2)) && [[ $words[2] == airdate ]]; then
    shift words
    ((CURRENT--))
    _airdate
  else
    _default
  fi
}
(( $+_comps[npx] )) || compdef _airdate_npx npx
`;
}

const fishQuote = (text: string): string => `'${text.replace(/[\\']/g, (mark) => `\\${mark}`)}'`;

/** For fish: a file \`~/.config/fish/completions/airdate.fish\`. */
export function completeFish(commands: readonly DescribedCommand[]): string {
  const lines = commands.flatMap(({ name, summary, options, args }) => {
    const [first, second] = name.split(" ");
    const seen = name.split(" ").map((word) => `__fish_seen_subcommand_from ${word}`);
    const here = `-n '${seen.join("; and ")}'`;
    const words = (kind: Kind, values: readonly string[]): string =>
      values.length > 0 ? ` -a ${fishQuote(values.join(" "))}` : kind === "episode" ? " -a '(__airdate_episodes)'" : "";
    return [
      second === undefined
        ? `complete -c airdate -n __fish_use_subcommand -a ${first} -d ${fishQuote(summary)}`
        : `complete -c airdate -n '__fish_seen_subcommand_from ${first}' -a ${second} -d ${fishQuote(summary)}`,
      ...options.map(
        ({ flag, says, value, kind, values }) =>
          `complete -c airdate ${here} -l ${flag.slice(2)} -d ${fishQuote(says)}${value === undefined ? "" : ` -r${words(kind, values)}`}`,
      ),
      ...args.flatMap(({ kind, values }) => {
        const own = words(kind, values);
        return own === "" ? [] : [`complete -c airdate ${here}${own}`];
      }),
    ];
  });
  return `# Completion of airdate for fish.
function __airdate_episodes
    for file in episodes/*.md episodes/*/index.md
        set -l slug (string replace -r '^episodes/' '' $file | string replace -r '(/index)?\\.md$' '')
        string match -qr '^(show|people)$|\\.(transcript|chapters)$' $slug; or echo $slug
    end
end
${lines.join("\n")}
function __airdate_by_npx
    set -l words (commandline -opc)
    test (count $words) -ge 2; and test $words[2] = airdate
end
complete -c npx -n __airdate_by_npx -a '(complete -C (string replace -r "^\\s*npx\\s+" "" -- (commandline -cp)))'
`;
}

/** What stands in a place of the command line. */
type Kind = "episode" | "folder" | "file" | "text";

interface DescribedOption {
  /** Such as `--format`. */
  flag: string;
  says: string;
  /** What stands for its value, such as `<format>`; absent where it takes none. */
  value?: string;
  values: readonly string[];
  kind: Kind;
}

export interface DescribedCommand {
  name: string;
  takes: string;
  summary: string;
  examples: readonly string[];
  options: DescribedOption[];
  args: { name: string; kind: Kind; values: readonly string[]; many: boolean }[];
}

/** Every command of the table, by name. */
export async function describeCommands(commands: CommandTable): Promise<DescribedCommand[]> {
  const loaded = await Promise.all(
    Object.keys(commands)
      .sort()
      .map((name) => commands[name]!()),
  );
  return loaded.map(({ command }) => describe(command));
}

function describe({ name, takes, summary, examples, options }: Command): DescribedCommand {
  return {
    name,
    takes,
    summary,
    examples,
    options: options.map(({ flags, says, values = [] }) => {
      const [flag = "", value] = flags.split(" ");
      return { flag, says, values, kind: kindOf(value ?? ""), ...(value === undefined ? {} : { value }) };
    }),
    args: takes
      .split(" ")
      .filter(Boolean)
      .map((arg) => {
        const inner = arg.replace(/[<>[\]]|\.\.\./g, "");
        return {
          name: inner,
          kind: kindOf(inner),
          values: inner.includes("|") ? inner.split("|") : [],
          many: arg.includes("..."),
        };
      }),
  };
}

function kindOf(name: string): Kind {
  if (/episode/.test(name)) return "episode";
  if (/root|dir/.test(name)) return "folder";
  return /file|audio|transcript|feed|url/i.test(name) ? "file" : "text";
}
