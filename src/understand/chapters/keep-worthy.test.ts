import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepWorthy } from "./find-chapters.js";

const start = (at: number, score: number, worth?: number) => ({
  unit: at,
  at,
  score,
  silent: false,
  ...(worth === undefined ? {} : { worth }),
});
const kept = (starts: ReturnType<typeof start>[], duration = 3600, least = 3) =>
  keepWorthy(starts, duration, least).map(({ at }) => at);

describe("keepWorthy", () => {
  it("leaves out what begins at a weak place with a poor title, and neither alone", () => {
    const starts = [start(0, 1), start(600, 0.9, 0.3), start(1200, 0.2, 0.05), start(1500, 0.3, 0.7), start(2400, 0.9)];
    expect(kept(starts)).toEqual([0, 600, 1500, 2400]);
  });

  it("lets the title weigh more than the place: a poor one is no chapter at a likely place, a good one is at a doubtful place", () => {
    expect(kept([start(0, 1), start(600, 0.9, 0.2), start(1200, 0.15, 0.9), start(1800, 0.9)], 2400, 2)).toEqual([
      0, 1200, 1800,
    ]);
  });

  it("takes the weakest first and stops at the fewest that platforms show", () => {
    const starts = [start(0, 0.1), start(300, 0.15, 0.1), start(600, 0.2, 0.05), start(900, 0.2, 0.15)];
    expect(kept(starts, 1200)).toEqual([0, 300, 900]);
  });

  it("makes no chapter longer than twenty minutes", () => {
    expect(kept([start(0, 1), start(700, 0.1, 0.1), start(1300, 0.9), start(1500, 0.9)])).toEqual([0, 700, 1300, 1500]);
  });

  it("keeps the first, their order, and nothing that was not there", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 30, max: 400 }), share, fc.option(share)), { minLength: 3 }),
        (rows) => {
          let at = -rows[0]![0];
          const starts = rows.map(([length, score, worth]) => {
            at += length;
            return start(at, score, worth ?? undefined);
          });
          const left = kept(starts, at + 100);
          expect(left[0]).toBe(0);
          expect(left.length).toBeGreaterThanOrEqual(3);
          expect(left).toEqual(starts.map((one) => one.at).filter((one) => left.includes(one)));
        },
      ),
    );
  });
});
