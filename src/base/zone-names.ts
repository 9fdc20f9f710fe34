// Abbreviations of time zones, which say nothing of summer time and mean several places, with a zone that is likely meant.

/** Zones by their abbreviations; the offset is that of the abbreviation itself. */
const meant: Record<string, { zone: string; offset: string }> = Object.fromEntries(
  `EST America/New_York -05:00, EDT America/New_York -04:00, EST5EDT America/New_York -05:00, CST America/Chicago -06:00,
  CDT America/Chicago -05:00, CST6CDT America/Chicago -06:00, MST America/Denver -07:00, MDT America/Denver -06:00,
  MST7MDT America/Denver -07:00, PST America/Los_Angeles -08:00, PDT America/Los_Angeles -07:00,
  PST8PDT America/Los_Angeles -08:00, AKST America/Anchorage -09:00, HST Pacific/Honolulu -10:00, AST America/Halifax -04:00,
  BRT America/Sao_Paulo -03:00, ART America/Argentina/Buenos_Aires -03:00, BST Europe/London +01:00,
  WET Europe/Lisbon +00:00, WEST Europe/Lisbon +01:00, CET Europe/Berlin +01:00, CEST Europe/Berlin +02:00,
  MET Europe/Berlin +01:00, MEZ Europe/Berlin +01:00, MESZ Europe/Berlin +02:00, EET Europe/Helsinki +02:00,
  EEST Europe/Helsinki +03:00, MSK Europe/Moscow +03:00, SAST Africa/Johannesburg +02:00, IST Asia/Kolkata +05:30,
  SGT Asia/Singapore +08:00, HKT Asia/Hong_Kong +08:00, PRC Asia/Shanghai +08:00, ROC Asia/Taipei +08:00,
  ROK Asia/Seoul +09:00, KST Asia/Seoul +09:00, JST Asia/Tokyo +09:00, AWST Australia/Perth +08:00,
  ACST Australia/Adelaide +09:30, AEST Australia/Sydney +10:00, AEDT Australia/Sydney +11:00,
  NZST Pacific/Auckland +12:00, NZDT Pacific/Auckland +13:00`
    .split(/,\s*/)
    .map((row) => row.split(" "))
    .map(([name, zone, offset]) => [name!, { zone: zone!, offset: offset! }]),
);

/** The zone and offset that an abbreviation such as EST likely means. */
export const zoneOfAbbreviation = (name: string): { zone: string; offset: string } | undefined =>
  Object.hasOwn(meant, name.toUpperCase()) ? meant[name.toUpperCase()] : undefined;

/** Whether a name is an abbreviation such as EST or CET, and not UTC or a place. */
export const isAbbreviation = (name: string): boolean =>
  !/^(?:UTC|GMT|Z)$/i.test(name) &&
  (/^[A-Z]{2,4}(?:\d[A-Z]{3})?$/i.test(name) || zoneOfAbbreviation(name) !== undefined);
