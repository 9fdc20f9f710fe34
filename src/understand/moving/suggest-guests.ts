// Who the notes plainly say the guests are, where no field says it: a suggestion, for a person to decide.
import type { Problem } from "../../model/model.js";
import type { MovedEpisode, SuggestedGuest } from "../../model/moved-show.js";
import type { MovedFeed } from "./move-feed.js";

/** A name of two to four words, each written large, but for small ones such as "van der". */
const name = String.raw`\p{Lu}[\p{L}\p{M}'’-]+(?: (?:\p{Lu}\.|(?:d[aeiu]|de[lnr]?|la|le|v[ao]n|ter|bin|al)(?= )|\p{Lu}[\p{L}\p{M}'’-]*)){0,3} \p{Lu}[\p{L}\p{M}'’-]+`;
const names = `(${name}(?:(?:, | and | & |, and | und | et | y )${name}){0,4})`;
const marks = String.raw`[\s>#*_]*`;

/** Ways in which notes name a guest that can hardly mean anything else. */
const lines: readonly RegExp[] = [
  new RegExp(
    `^${marks}(?:(?:Special )?Guests?|GUESTS?|Gäste?|Invité(?:e|s|es)?|Invitad[oa]s?|Ospiti?):${marks}${names}`,
    "mu",
  ),
  new RegExp(String.raw`\b(?:[Mm]y|[Oo]ur|[Tt]oday's|[Tt]oday’s) guests?(?: today)?(?: is| are|,) ${names}`, "u"),
];
/** What people are, and nobody is called. */
const job =
  /(?:^|\s)(?:Engineer|Manager|Director|Developer|Designer|Architect|Officer|Founder|Editor|Producer|President|Lead|Consultant|Scientist|Analyst|Expert)s?$/;
const inTitle = new RegExp(String.raw`(?:^|[\s(])(?:[Ww]ith|ft\.|feat\.|mit) ${names}\)?$`, "u");

/** The show with a suggestion for every new episode that names no guests and whose notes or title do; each is said. */
export function withSuggestions(moved: MovedFeed, known: ReadonlyMap<string, unknown>): MovedFeed {
  const problems: Problem[] = [];
  const hosts = new Set(Object.values(moved.show.people).map((person) => String(person.name)));
  const episodes = moved.show.episodes.map((episode): MovedEpisode => {
    const found = episode.fields.guests === undefined && !known.has(episode.guid) ? findGuests(episode) : [];
    const suggested = found.filter(({ name: one }) => !(hosts.has(one) && isHost(episode, moved, one)));
    if (suggested.length === 0) return episode;
    problems.push(
      saySuggested(
        episode.slug,
        suggested.map((guest) => guest.name),
      ),
    );
    return { ...episode, suggestedGuests: suggested };
  });
  return { ...moved, show: { ...moved.show, episodes }, problems: [...moved.problems, ...problems] };
}

function findGuests({ notes, fields }: MovedEpisode): SuggestedGuest[] {
  const listed = findListedGuests(notes);
  if (listed.length > 0) return listed;
  const text = notes.replace(/\[([^\]\n]{1,1000})\]\([^)\n]{0,2000}\)/g, "$1").replace(/\\(?=[^\w\s])/g, "");
  const found = lines.flatMap((line) => line.exec(text)?.[1] ?? [])[0] ?? inTitle.exec(String(fields.title ?? ""))?.[1];
  const all = found === undefined ? [] : found.split(/, and | and | & | und | et | y |, /);
  return [...new Set(all)].filter((one) => !job.test(one)).map((one) => ({ name: one }));
}

const heading =
  /^(?:#{1,6}\s*|\*\*)(?:(?:today'?s|our|special)\s+)?(?:guests?|g[äa]ste?|invit[ée]e?s?|invitad[oa]s?|ospiti?|гост[ьи]|嘉宾)\s*:?\s*(?:\*\*|#*)\s*:?\s*$/imu;

/** People in a list under a heading that says that they are the guests: names, with an address where they are links. */
function findListedGuests(body: string): SuggestedGuest[] {
  const found = heading.exec(body);
  if (!found) return [];
  const lines = body
    .slice(found.index + found[0].length)
    .trimStart()
    .split("\n");
  const guests: SuggestedGuest[] = [];
  for (const line of lines) {
    const item = /^\s*[-*+]\s+(.*)$/.exec(line)?.[1];
    if (item === undefined && line.trim() !== "") break;
    if (item === undefined) continue;
    const [, shown, url] = /^\**\[([^\]]+)\]\((https?:\/\/[^\s)]+)/.exec(item) ?? [];
    const called = (shown ?? item.split(/\s[-–—|]\s|[,:(]|\*\*\s/)[0]!).replace(/[*_]/g, "").trim();
    // A name has a few words, of which the first is written large; a sentence is none.
    if (/^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){1,3}$/u.test(called))
      guests.push({ name: called, ...(url === undefined ? {} : { url }) });
  }
  return guests;
}

/** Whether the show or the episode already names somebody as its host. */
function isHost({ fields }: MovedEpisode, { show }: MovedFeed, person: string): boolean {
  const ids = [fields.hosts, show.fields.hosts].flatMap((list) => (Array.isArray(list) ? list : []));
  const idOf = (one: unknown): string =>
    typeof one === "object" && one !== null ? String((one as { id?: unknown }).id) : String(one);
  return ids.some((one) => show.people[idOf(one)]?.name === person);
}

const saySuggested = (slug: string, found: readonly string[]): Problem => ({
  rule: "import-guest",
  severity: "info",
  message: `The text of ${slug} seems to say that ${found.join(" and ")} ${found.length === 1 ? "is its guest" : "are its guests"}: a comment in its file says so`,
  place: { file: `episodes/${slug}.md` },
  hint: "Is it right, take the # before guests: away.",
  episode: slug,
});
