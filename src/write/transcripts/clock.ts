// Spells the times of cues, from tables: a show has hundreds of thousands of them.

const two = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, "0"));
const hoursOf = two.map((text) => `${text}:`);
const secondsOf = two.map((text) => `:${text}`);
const points = Array.from({ length: 1000 }, (_, value) => `.${String(value).padStart(3, "0")}`);
const commas = points.map((text) => text.replace(".", ","));
/** Fractions without the zeros at their end. */
const fractions = points.map((text) => text.replace(/\.?0+$/, ""));

/** `hh:mm:ss` and three decimals after `point`, from whole milliseconds. */
export function cueTime(milliseconds: number, point: "." | ","): string {
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const head = (hours < 100 ? hoursOf[hours]! : `${hours}:`) + two[minutes - hours * 60]!;
  return head + secondsOf[seconds - minutes * 60]! + (point === "." ? points : commas)[milliseconds - seconds * 1000]!;
}

/** Seconds as a JSON number with at most three decimals, from whole milliseconds. */
export function jsonSeconds(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return seconds + fractions[milliseconds - seconds * 1000]!;
}
