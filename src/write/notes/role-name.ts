// The name of a person's role in the language of the notes.
import type { Strings } from "../pages/strings.js";

/** "Host", "Guest" in the language of the strings; any other role with a capital. */
export function roleName(role: string, words: Strings): string {
  if (role === "host") return words.role_host;
  if (role === "guest") return words.role_guest;
  return role.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
