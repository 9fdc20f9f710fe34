// Puts the addresses of services that count downloads before the address of a recording.

/** These read what follows them as https unless it brings its own scheme; all others take the scheme away. */
const keepScheme = /^op3\.dev\//i;

/**
 * The address with every prefix before it, the first one outermost, each without the scheme of what follows it. A prefix that
 * the address has already is not put before it again; what is no web address stays as it is.
 */
export function prefixAddress(address: string, prefixes: readonly string[]): string {
  const [, scheme, rest = ""] = /^(https?):\/\/(.+)$/i.exec(address) ?? [];
  if (scheme === undefined) return address;
  const chain = prefixes
    .map((prefix) => prefix.replace(/^https:\/\//i, ""))
    .filter((prefix) => !rest.startsWith(prefix) && !rest.includes(`/${prefix}`));
  const last = chain.at(-1);
  if (last === undefined) return address;
  const inner = scheme.toLowerCase() === "http" && keepScheme.test(last) ? address : rest;
  return `https://${chain.join("")}${inner}`;
}
