// Shows addresses to people without the secrets that stand in them.

const hidden = "***";
/** Names of query parameters that carry secrets as a rule. */
const secretName = /auth|key|token|secret|pass|pwd|sig|session|sid|credential|code|user|mail|hash|private/i;
/** Values that a person might have typed: a word, a number, a format, a short path. */
const plainValue = /^(?:[a-z]{0,16}|\d{1,8}|[a-z\d]{1,6}|[a-z]+(?:[-_/.][a-z\d]+){1,3}|\d{4}-\d\d-\d\d)$/i;

/**
 * The address as messages may show it: user and password, and values of its query that are or may be secrets, are `***`. Text
 * that is no web address comes back as it is. Tokens in a path stay, for they cannot be told from names of shows.
 */
export function showAddress(address: string): string {
  const found = /^([a-z][a-z\d+.-]*:\/\/)([^/?#]*@)?([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(address);
  if (!found) return address;
  const [, scheme, user, rest, query = "", fragment] = found;
  return `${scheme}${user ? `${hidden}@` : ""}${rest}${showQuery(query)}${fragment ? `#${hidden}` : ""}`;
}

const showQuery = (query: string): string =>
  query.replace(/([?&;])([^=&;]*)(?:=([^&;]*))?/g, (_, mark: string, name: string, value: string | undefined) => {
    if (value === undefined) return `${mark}${plainValue.test(name) ? name : hidden}`;
    if (value === "") return `${mark}${name}=`;
    return `${mark}${name}=${secretName.test(name) || !plainValue.test(value) ? hidden : value}`;
  });
