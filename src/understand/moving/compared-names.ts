// Addresses of recordings and titles as they are compared: hosts, counters, numbers and marks come and go.

/** The recording itself, without scheme, query and what services for counting put before it. */
export const plainAddress = (url: string | undefined): string | undefined =>
  url
    ?.replace(/[?#].*$/, "")
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/^.*\/(?:e\/|redirect\.[a-z0-9]+\/|s\/)(?=[^/]+\.[^/]+\/)/i, "")
    .toLowerCase();

/** Whether two addresses lead to one recording, as far as they say it: hosts, and what counts downloads, come and go. */
export const isSameRecording = (a: string, b: string): boolean =>
  plainAddress(a) === plainAddress(b) || (fileOf(a) !== undefined && fileOf(a) === fileOf(b));

/** What a recording is called; undefined where every one is called so. */
export const fileOf = (url: string | undefined): string | undefined => {
  const name = url
    ?.replace(/[?#].*$/, "")
    .replace(/^.*\//, "")
    .toLowerCase();
  return name === undefined || /^(?:audio|index|default|episode)\.\w+$/.test(name) ? undefined : name;
};

/** A title as it is compared: without number, case, accents and marks. */
export const plainTitle = (title: string | undefined): string | undefined =>
  title
    ?.normalize("NFKD")
    .toLowerCase()
    .replace(/([a-z])\p{M}+/gu, "$1")
    .normalize("NFC")
    .replace(
      /^(?:(?:episode|episodio|ep\.?|folge|avsnitt|jakso|aflevering|odcinek|capitulo|puntata|#)\s*)?\d{1,5}\s*[-–—:.|]\s*/u,
      "",
    )
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
