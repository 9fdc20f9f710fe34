// Shows how far a build is on a line that is written over again, and remembers how long its steps took.
import { sayNumber } from "../../base/say-found.js";
import type { BuildStep, Progress } from "../../pipeline/project.js";
import type { Published } from "../../pipeline/publish.js";
import type { Terminal } from "../command.js";

const words: Record<BuildStep, string> = {
  read: "Reading the folder",
  episodes: "Making episodes",
  site: "Making the show's pages",
  pictures: "Drawing pictures",
  check: "Checking",
  publish: "Publishing",
};

/** What takes less is over before anybody asks, in milliseconds. */
const patience = 1_000;
/**
 * From so many changed episodes on it pays to prepare for much work: ten long ones take a quarter less time then, four as
 * long as they are, and two a third more of a processor.
 */
const much = 5;
/** So often the line changes at most, in milliseconds. */
const interval = 100;

/** A step that is over: how long it took in milliseconds, and how many things it made, where it makes some. */
export interface StepTaken {
  step: BuildStep;
  took: number;
  made: number;
}

export interface ShownProgress extends Progress {
  /** Takes the line away, and gives the steps. */
  end(): StepTaken[];
}

/** Milliseconds that the process runs; Node's `performance` would have a module loaded for it. */
export const clockOfProcess = (): number => process.uptime() * 1000;

/** Progress for the terminal; where it draws no lines it only measures. `clock` counts milliseconds. */
export function showProgress(
  terminal: Pick<Terminal, "draw" | "expectMuch">,
  clock: () => number = clockOfProcess,
): ShownProgress {
  const steps: StepTaken[] = [];
  const opened = clock();
  let current: { step: BuildStep; count: number; began: number; made: number } | undefined;
  let drawn = opened + patience - interval;
  const expectMuch = (): void => terminal.expectMuch?.();
  const close = (): void => {
    if (current) steps.push({ step: current.step, took: clock() - current.began, made: current.made });
    current = undefined;
  };
  const draw = (): void => {
    const now = clock();
    if (!current || !terminal.draw || now - drawn < interval) return;
    drawn = now;
    terminal.draw(describeStep(current.step, current.made, current.count, now - current.began));
  };
  return {
    begin(step, count = 0) {
      close();
      current = { step, count, began: clock(), made: 0 };
      draw();
      if (step === "episodes" && count >= much) expectMuch();
    },
    made() {
      if (current) current.made++;
      draw();
    },
    expectMuch,
    end() {
      close();
      terminal.draw?.("");
      return steps;
    },
  };
}

/** "Making episodes: 120 of 1,000, about 12 s left". `took` are milliseconds since the step began. */
function describeStep(step: BuildStep, made: number, count: number, took: number): string {
  if (count === 0) return words[step];
  const left =
    made > 0 && made < count && took > patience / 2 ? `, about ${sayLeft((took / made) * (count - made))} left` : "";
  return `${words[step]}: ${sayNumber(made)} of ${sayNumber(count)}${left}`;
}

const sayLeft = (time: number): string =>
  time < 90_000 ? `${Math.ceil(time / 1000)} s` : `${Math.round(time / 60_000)} min`;

/** Says how long each step took, what of it an earlier build had made, and which files are others now. */
export function sayDetails(steps: readonly StepTaken[], built: Published, terminal: Pick<Terminal, "say">): void {
  const episodes = built.site?.cards.length ?? 0;
  for (const { step, took, made } of steps) {
    const parts = step === "episodes" || step === "pictures" ? `: ${made} made, ${episodes - made} reused` : "";
    terminal.say(`${words[step]} took ${(took / 1000).toFixed(2)} s${parts}`);
  }
  for (const path of built.outcome?.written ?? []) terminal.say(`Written: ${path}`);
  for (const path of built.outcome?.removed ?? []) terminal.say(`Removed: ${path}`);
  if (built.outcome) terminal.say(`Unchanged: ${built.outcome.unchanged} files`);
}
