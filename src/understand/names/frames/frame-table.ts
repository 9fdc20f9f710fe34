// What a language's table of frames holds: the phrases beside which the names of a show stand. A new language is a file like en.ts.

/** What a name may be of: whoever speaks, a host or guest, the show, or a firm that the front-matter knows. */
export type KnownKind = "host" | "guest" | "speaker" | "show" | "firm";

/** Phrases in small letters, without marks, divided by bars. */
export interface FrameTable {
  /** A name of the kind stands behind them, wherever they are said. */
  before: Readonly<Record<KnownKind, string>>;
  /** The same, but only in the first minutes: elsewhere anything may follow. */
  opening: Readonly<Partial<Record<KnownKind, string>>>;
  /** A guest's or host's name stands in front of them, in the first minutes. */
  behind: string;
  /** Words that may stand between a phrase and the name. */
  between: string;
  /** The word between two names. */
  and: string;
  /** What shows in general are called: alone, such a word is no title. */
  general: string;
}
