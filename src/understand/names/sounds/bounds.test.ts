// The bounds promise never to rule out what a distance would have let through.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  leastGain,
  leastLetterCosts,
  leastLetterDistance,
  leastLetterGains,
  leastSoundCosts,
  leastSoundDistance,
  leastSoundGains,
  rounding,
} from "./bounds.js";
import { letterCount, soundCount } from "./costs.js";
import { letterDistance, soundDistance } from "./distance.js";

const codes = (count: number): fc.Arbitrary<Uint8Array> =>
  fc.array(fc.nat(count - 1), { maxLength: 14 }).map((list) => Uint8Array.from(list));

describe("bounds of distances", () => {
  it("are never more than the distance", () => {
    fc.assert(
      fc.property(codes(soundCount), codes(soundCount), (a, b) => {
        const least = leastSoundDistance(a, a.length, leastSoundCosts(b));
        const gained = leastGain(leastSoundGains(b), b.length - a.length);
        expect(least + gained).toBeLessThanOrEqual(soundDistance(a, b, 100) + rounding);
      }),
    );
    fc.assert(
      fc.property(codes(letterCount), codes(letterCount), (a, b) => {
        const least = leastLetterDistance(a, a.length, leastLetterCosts(b));
        const gained = leastGain(leastLetterGains(b), b.length - a.length);
        expect(least + gained).toBeLessThanOrEqual(letterDistance(a, b) + rounding);
      }),
    );
  });

  it("know what is gained where a form has more", () => {
    const lost = soundDistance(Uint8Array.of(), Uint8Array.of(20, 2, 34), 100);
    expect(leastGain(leastSoundGains(Uint8Array.of(20, 2, 34)), 3)).toBeCloseTo(lost, 9);
    expect(leastGain(leastSoundGains(Uint8Array.of(20, 2, 34)), -1)).toBe(0);
  });

  it("change no distance that is within the limit", () => {
    fc.assert(
      fc.property(codes(soundCount), codes(soundCount), fc.double({ min: 0, max: 6, noNaN: true }), (a, b, limit) => {
        const whole = soundDistance(a, b, Number.POSITIVE_INFINITY);
        const costs = leastSoundCosts(b);
        const quick = soundDistance(a, b, limit, a.length, costs, leastSoundDistance(a, a.length, costs));
        if (whole <= limit) expect(quick).toBe(whole);
        else expect(quick).toBeGreaterThan(limit);
      }),
    );
  });
});
