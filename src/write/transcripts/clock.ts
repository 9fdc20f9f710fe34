// Spells the times of cues, from tables: a show has hundreds of thousands of them.

const two = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, "0"));
const three = Array.from({ length: 1000 }, (_, value) => String(value).padStart(3, "0"));

/** `hh:mm:ss` and three decimals after `point`, from whole milliseconds. */
export function cueTime(milliseconds: number, point: "." | ","): string {
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const head = hours < 100 ? two[hours]! : String(hours);
  return `${head}:${two[minutes % 60]!}:${two[seconds % 60]!}${point}${three[milliseconds % 1000]!}`;
}

/** Seconds as a JSON number with at most three decimals, from whole milliseconds. */
export function jsonSeconds(milliseconds: number): string {
  const rest = milliseconds % 1000;
  const seconds = (milliseconds - rest) / 1000;
  if (rest === 0) return String(seconds);
  if (rest % 100 === 0) return `${seconds}.${rest / 100}`;
  return rest % 10 === 0 ? `${seconds}.${two[rest / 10]!}` : `${seconds}.${three[rest]!}`;
}
