// A signal is heard after each thing that a build makes, also where it reads no file meanwhile.
import { expect, it } from "vitest";
import { hearSignals, lookBetween } from "./hear-signals.js";
import { showProgress } from "./show-progress.js";

it("stops at the next thing made once a signal came, and counts what was made", async () => {
  const { check, end } = hearSignals();
  const shown = showProgress({});
  const progress = lookBetween(shown, check);
  progress.begin("episodes", 3);
  progress.made();
  process.emit("SIGTERM", "SIGTERM");
  expect(() => progress.made()).toThrow(expect.objectContaining({ exitCode: 143 }));
  expect(shown.end()).toEqual([expect.objectContaining({ step: "episodes", made: 2 })]);
  await end();
});
