// Says what subscribers will see change between two versions of a feed.

/** Of a feed, what is compared; times in milliseconds since 1970. */
export interface ComparedFeed {
  title: string;
  guid?: string;
  items: {
    guid: string;
    title: string;
    date: number;
    enclosure?: { url: string; length: number; type: string };
    description: string;
  }[];
}

export type ChangeKind =
  | "show-guid"
  | "show-title"
  | "new"
  | "removed"
  | "re-downloaded"
  | "re-dated"
  | "retitled"
  | "enclosure-moved"
  | "enclosure-changed"
  | "description";

export interface Change {
  kind: ChangeKind;
  /** Title of the episode as it is now (as it was, when it is gone); the show's for its own changes. */
  title: string;
  guid: string;
  before?: string;
  after?: string;
}

/** What each change does to subscribers, worst first. */
export const consequences: Record<ChangeKind, string> = {
  "show-guid": "apps take it for another show",
  removed: "disappears from apps' lists",
  "re-downloaded": "every subscriber downloads it again, as a new episode",
  "re-dated": "moves in apps' lists",
  "enclosure-moved": "apps fetch it from the new address",
  "enclosure-changed": "apps that have the old file keep it",
  "show-title": "the show's name changes in apps",
  new: "new episode",
  retitled: "the title changes in apps",
  description: "the notes change in apps",
};

const worstFirst = Object.keys(consequences) as ChangeKind[];

/**
 * Compares by guid. An episode whose guid is new but whose enclosure or title-and-date was there under another guid is
 * `re-downloaded`, not new and removed. Worst changes first, then in the order of the feed.
 */
export function compareFeeds(before: ComparedFeed, after: ComparedFeed): Change[] {
  const changes: Change[] = [];
  if (before.guid !== undefined && before.guid !== after.guid)
    changes.push({
      kind: "show-guid",
      title: after.title,
      guid: after.guid ?? "",
      before: before.guid,
      after: after.guid ?? "none",
    });
  if (before.title !== after.title)
    changes.push({
      kind: "show-title",
      title: after.title,
      guid: after.guid ?? "",
      before: before.title,
      after: after.title,
    });
  const known = new Map(before.items.map((item) => [item.guid, item]));
  const present = new Set(after.items.map((item) => item.guid));
  const gone = before.items.filter((item) => !present.has(item.guid));
  for (const item of after.items) {
    const old = known.get(item.guid);
    if (old) {
      changes.push(...compareItems(old, item));
      continue;
    }
    const at = gone.findIndex((other) => isSame(other, item));
    if (at < 0) changes.push({ kind: "new", title: item.title, guid: item.guid });
    else {
      changes.push({
        kind: "re-downloaded",
        title: item.title,
        guid: item.guid,
        before: gone[at]!.guid,
        after: item.guid,
      });
      gone.splice(at, 1);
    }
  }
  for (const item of gone) changes.push({ kind: "removed", title: item.title, guid: item.guid });
  return changes.sort((a, b) => worstFirst.indexOf(a.kind) - worstFirst.indexOf(b.kind));
}

type Item = ComparedFeed["items"][number];

const isSame = (a: Item, b: Item): boolean =>
  (a.enclosure !== undefined && a.enclosure.url === b.enclosure?.url) || (a.title === b.title && a.date === b.date);

function compareItems(old: Item, item: Item): Change[] {
  const { title, guid } = item;
  const changes: Change[] = [];
  const add = (kind: ChangeKind, before: string, after: string): void =>
    void changes.push({ kind, title, guid, before, after });
  if (old.title !== item.title) add("retitled", old.title, item.title);
  if (old.date !== item.date && !(Number.isNaN(old.date) && Number.isNaN(item.date)))
    add("re-dated", dateText(old.date), dateText(item.date));
  if (old.enclosure?.url !== item.enclosure?.url)
    add("enclosure-moved", old.enclosure?.url ?? "none", item.enclosure?.url ?? "none");
  else if (old.enclosure?.length !== item.enclosure?.length)
    add("enclosure-changed", `${old.enclosure?.length} bytes`, `${item.enclosure?.length} bytes`);
  if (old.description !== item.description)
    add("description", lengthText(old.description), lengthText(item.description));
  return changes;
}

const dateText = (time: number): string => (Number.isNaN(time) ? "none" : new Date(time).toISOString());
const lengthText = (text: string): string => `${text.length} characters`;
