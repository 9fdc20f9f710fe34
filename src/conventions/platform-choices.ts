// What this feed does where platforms ask for different things: one choice per known conflict, with the reason.

export interface Choice {
  id: string;
  /** What the platforms disagree on. */
  about: string;
  choice: string;
  why: string;
}

export const choices: readonly Choice[] = [
  {
    id: "C1",
    about: "Length of an episode's description",
    choice: "description stays within 4,000 bytes; the whole notes go into content:encoded",
    why: "4,000 bytes is the smallest limit anybody states (PSP-1, older Apple wording); it is cut between blocks or words, never inside a tag",
  },
  {
    id: "C2",
    about: "Chapter lines in descriptions",
    choice:
      "`00:00 Title`, a line each; `HH:MM:SS` on every line from one hour on; the first at zero; none under ten seconds",
    why: "the only spelling that Apple, Spotify and YouTube all document; brackets, bullets and mixed forms are each refused by one of them",
  },
  {
    id: "C3",
    about: "Where chapters are read from",
    choice: "podcast:chapters (JSON), psc:chapters and description lines, all written from one list",
    why: "Apple reads the first, Spotify the second and third, YouTube only the third",
  },
  {
    id: "C4",
    about: "Yes, yes or true",
    choice:
      "itunes:block and itunes:complete say `Yes`, podcast:locked and podcast:block `yes` or `no`, itunes:explicit `true` or `false`",
    why: "Apple documents that only `Yes` works for its two tags; PSP-1's readers compare without case",
  },
  {
    id: "C5",
    about: "MIME type of M4A and M4V",
    choice: "audio/x-m4a and video/x-m4v, whatever spelling was given",
    why: "Apple's list is closed and has only these; the others take all three spellings",
  },
  {
    id: "C6",
    about: "The owner's e-mail address",
    choice: "itunes:owner is written while `showOwner` is on; turn it off once the show is claimed",
    why: "YouTube refuses a feed without it and Spotify sends its code there, but a public address draws spam",
  },
  {
    id: "C7",
    about: "Spelling of namespace URIs",
    choice: "the http forms, http://podlove.org/simple-chapters without a slash",
    why: "they are the ones the specifications print; readers compare byte for byte",
  },
  {
    id: "C8",
    about: "Case of licence ids",
    choice: "the spelling of the namespace's list (CC-BY-4.0), whatever case was typed",
    why: "list and examples agree with each other; readers should compare without case",
  },
  {
    id: "C9",
    about: "What copyright says",
    choice: "the front-matter's text as it is",
    why: "Apple's sample has the word and years, PSP-1 wants neither; nothing depends on it",
  },
  {
    id: "C10",
    about: "Whether an item needs a guid",
    choice: "always written, and derived from show and slug when none is given",
    why: "Apple's requirements, PSP-1 and Spotify demand it; it is what keeps an episode from being downloaded twice",
  },
  {
    id: "C11",
    about: "content:encoded",
    choice: "written after description with the whole notes; `fullNotes: false` or a number leaves it out",
    why: "apps that show rich notes read it, but some large ones ask for feeds without, and it is most of a feed's weight",
  },
  {
    id: "C12",
    about: "How many categories",
    choice: "all that are given, in their order",
    why: "Apple takes the first pair, PSP-1 readers take them all",
  },
  {
    id: "C13",
    about: "HTML in descriptions",
    choice: "description has only p, ul, li and a; content:encoded has the notes' own markup",
    why: "p, ol, ul, li and a are what all of them render",
  },
  {
    id: "C14",
    about: "Artwork",
    choice: "checked by Apple's range, 1400 to 3000 pixels square, JPEG or PNG, RGB; over 500 KB is remarked on",
    why: "what passes there passes everywhere",
  },
  {
    id: "C15",
    about: "Default of isPermaLink",
    choice: 'isPermaLink="false" on every guid, those of live items too',
    why: "without it a guid has to be a URL that can be opened",
  },
  {
    id: "C16",
    about: "Season and episode numbers",
    choice:
      "podcast:episode and podcast:season say what was typed; itunes:episode and itunes:season only whole numbers from 1",
    why: "the namespace allows 100.5 and 0, Apple and PSP-1 reject them",
  },
  {
    id: "C17",
    about: "Start times of Podlove chapters",
    choice: "always HH:MM:SS.mmm",
    why: "the specification allows bare seconds, which a wide-spread app reads as zero",
  },
];

/** The choices as a Markdown table. */
export const describeChoices = (): string =>
  [
    "| | Where platforms differ | This feed | Why |",
    "|---|---|---|---|",
    ...choices.map(({ id, about, choice, why }) => `| ${id} | ${about} | ${choice} | ${why} |`),
    "",
  ].join("\n");
