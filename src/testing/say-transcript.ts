// Says a read transcript in lines, so that tests can compare it as text.
import type { Read, Transcript } from "../model/model.js";

const clock = (seconds: number | undefined): string =>
  seconds === undefined ? "" : String(Math.round(seconds * 1000) / 1000);

/** A line for each segment: `line start-stop >> ¶ speaker: words` with `|` between words, and one for each problem. */
export function sayTranscript({ value, problems }: Read<Transcript>): string {
  const lines = value.segments.map(({ line, start, stop, change, paragraph, speaker, first, end }) =>
    [
      `${line}`,
      ...(start === undefined && stop === undefined ? [] : [`${clock(start)}-${clock(stop)}`]),
      ...(change ? [">>"] : []),
      ...(paragraph ? ["¶"] : []),
      `${speaker ?? ""}: ${value.words.slice(first, end).join("|")}`,
    ].join(" "),
  );
  return [...lines, ...problems.map(({ rule, place }) => `! ${rule} ${place?.line}`)].join("\n");
}
