// Spells numbers: in messages as a person would, and tenths of them fast.

/** "1,234,567", "2.03": at most two decimals, or two digits that count where the number is smaller than that. */
export function sayNumber(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "no number" : "endless";
  const small = value !== 0 && Math.abs(value) < 0.01;
  const rounded = small ? Number(value.toPrecision(2)) : Math.round(value * 100) / 100;
  const [whole = "0", ...rest] = String(rounded).split(".");
  const grouped = /e/.test(whole) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return [grouped, ...rest].join(".");
}

/** "2.03 s". */
export const saySeconds = (seconds: number): string => `${sayNumber(seconds)} s`;

const endings = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenth) => (tenth === 0 ? "" : `.${tenth}`));

/** Whole tenths as a number: 123 is "12.3", 120 is "12". */
export function spellTenths(tenths: number): string {
  if (!(tenths >= 0 && tenths < 1e9)) return String(tenths / 10);
  const whole = Math.floor(tenths / 10);
  return whole + endings[tenths - whole * 10]!;
}
