// Names the first of many things in a message, and says how many there are.

/** "a, b"; of more than `most` the first ones: "a, b, ... (12 in all)". */
export const nameSome = (names: readonly string[], most = 5): string =>
  names.slice(0, most).join(", ") + (names.length > most ? `, ... (${names.length} in all)` : "");
