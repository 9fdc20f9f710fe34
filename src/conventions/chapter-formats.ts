// The formats in which files hold chapters: what each is called and can hold. Reading and writing both go by this table.

/** Ways to spell chapters that a reader tells apart by what stands in a text; several formats may share one. */
export type ChapterSpelling =
  | "json"
  | "xml"
  | "vtt"
  | "ffmetadata"
  | "cue"
  | "ogm"
  | "audacity"
  | "edl"
  | "mp4chaps"
  | "markers"
  | "lines";

/** What a chapter may have besides its start and its title. */
export type ChapterDetail = "end" | "url" | "image" | "toc";

export interface ChapterFormat {
  /** What `--format` takes. */
  id: string;
  /** What people call it. */
  name: string;
  spelling: ChapterSpelling;
  holds: readonly ChapterDetail[];
  /** Times are rounded down to so many seconds. */
  step: number;
  /** Letters that no title may hold, and what stands for them. */
  replaces?: Readonly<Record<string, string>>;
}

const millisecond = 0.001;

/** A new one is a row here, one in `src/read/chapters/` where no spelling fits, and a writer in `src/write/chapter-files/`. */
export const chapterFormats = [
  {
    id: "podcast",
    name: "Podcasting 2.0 JSON",
    spelling: "json",
    holds: ["end", "url", "image", "toc"],
    step: millisecond,
  },
  { id: "auphonic", name: "Auphonic JSON", spelling: "json", holds: ["url", "image"], step: millisecond },
  { id: "podigee", name: "Podigee JSON", spelling: "json", holds: ["url", "image"], step: millisecond },
  { id: "psc", name: "Podlove Simple Chapters", spelling: "xml", holds: ["url", "image"], step: millisecond },
  { id: "matroska", name: "Matroska XML", spelling: "xml", holds: ["end"], step: millisecond },
  { id: "hindenburg", name: "Hindenburg session", spelling: "xml", holds: [], step: millisecond },
  { id: "vtt", name: "WebVTT chapters", spelling: "vtt", holds: ["end"], step: millisecond },
  { id: "ffmetadata", name: "ffmpeg metadata", spelling: "ffmetadata", holds: ["end"], step: millisecond },
  { id: "cue", name: "cue sheet", spelling: "cue", holds: [], step: 1 / 75, replaces: { '"': "'" } },
  { id: "ogg", name: "Ogg and Opus comments", spelling: "ogm", holds: ["url"], step: millisecond },
  { id: "audacity", name: "Audacity labels", spelling: "audacity", holds: ["end"], step: millisecond },
  { id: "mp4chaps", name: "mp4chaps", spelling: "mp4chaps", holds: ["url"], step: millisecond },
  { id: "resolve", name: "Resolve EDL markers", spelling: "edl", holds: [], step: 1, replaces: { "|": "/" } },
  { id: "reaper", name: "Reaper CSV markers", spelling: "markers", holds: ["end"], step: millisecond },
  { id: "premiere", name: "Premiere CSV markers", spelling: "markers", holds: ["end"], step: 1 },
  { id: "audition", name: "Audition CSV markers", spelling: "markers", holds: ["end"], step: millisecond },
  {
    id: "youtube",
    name: "YouTube description",
    spelling: "lines",
    holds: [],
    step: 1,
    replaces: { "<": "‹", ">": "›" },
  },
] as const satisfies readonly ChapterFormat[];

export type ChapterFormatId = (typeof chapterFormats)[number]["id"];

/** The row of a format; undefined for words that name none. */
export const findChapterFormat = (id: string): (ChapterFormat & { id: ChapterFormatId }) | undefined =>
  chapterFormats.find((format) => format.id === id);

/** What people call the formats that share a spelling, such as "Podlove Simple Chapters, Matroska XML". */
export const namesOfSpelling = (spelling: ChapterSpelling): string =>
  chapterFormats
    .filter((format) => format.spelling === spelling)
    .map(({ name }) => name)
    .join(", ");
