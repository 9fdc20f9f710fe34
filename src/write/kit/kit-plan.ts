// What a schedule is made for: one show or a network of them, and where in its repository it lies.

export interface KitPlan {
  /** Minute of the hour at which the schedule looks; odd, so that it does not wait with everybody else's. */
  minute: number;
  /** How many shares a network of shows is built in; absent for one show. */
  shards?: number;
  /** The show's folder from the top of its repository, with a slash at its end; empty where it is the top. */
  folder: string;
}

/** The command of the installed package. Never one that npx would fetch because it is not installed. */
export const command = "npx --no-install airdate";

/** The line of Node that schedules run with: kept up for years from when they are written, and among those that are tested. */
export const nodeLine = 24;

/** Shell that installs what package.json says, where the nearest one lies; to the letter where there is a lock file. */
export const installScript = `cd "$(npm prefix)"
if [ -f package-lock.json ]; then npm ci --ignore-scripts; else npm install --ignore-scripts; fi`;

/** What the commit of the lock is called. */
export const lockMessage = "Remember what was published";

/** The lines of a text, each pushed in by so many spaces, the first as well. */
export const pushIn = (text: string, spaces: number): string => text.replace(/^(?=.)/gm, " ".repeat(spaces));

/** A text as a value in YAML: as it is where it is plain, else in quotes. */
export const yamlText = (text: string): string => (/^[\w./~-]+$/.test(text) ? text : JSON.stringify(text));

/** A text as a word in a shell. */
export const shellWord = (text: string): string =>
  /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
