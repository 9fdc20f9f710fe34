// Says which pages and transcripts of the build before are no more: what was published and is linked to leads nowhere then.
import { nameSome } from "../base/say-found.js";
import { episodePath, personPath } from "../conventions/addresses.js";
import type { Problem } from "../model/model.js";
import type { Output } from "../write/disk/output.js";
import type { Built } from "./build.js";

/** Paths in the output: what earlier builds wrote, and what this one has. */
export interface Paths {
  earlier: readonly string[];
  now: ReadonlySet<string>;
}

/** Warnings for episodes that stay and lose the transcript which an earlier build published. */
export function sayGoneTranscripts({ site, loaded }: Built, { earlier, now }: Paths): Problem[] {
  const lost = new Set(earlier.filter((path) => path.endsWith("/transcript.vtt") && !now.has(path)));
  const out = site!.cards.filter(
    ({ slug, state }) => state === "published" && lost.has(episodePath(slug, "transcript.vtt")),
  );
  return out.map(({ slug }) => ({
    rule: "transcript-gone",
    severity: "warn",
    message: "The episode was published with a transcript and has none now: feed, page and search lose it",
    place: { file: loaded!.found.find(({ outline }) => outline.slug === slug)!.files.file },
    hint: "Put the transcript back. Where it is meant to go, all is well.",
    episode: slug,
    field: "transcript",
  }));
}

/** A remark where one person's page goes and another's comes, as where somebody is called otherwise now: the old address leads nowhere. */
export function sayMoved({ earlier, now }: Paths): Problem[] {
  const before = new Set(earlier);
  const idsOf = (all: Iterable<string>, but: ReadonlySet<string>): string[] =>
    [...all].filter((path) => !but.has(path)).flatMap((path) => /^people\/([^/]+)\/index\.html$/.exec(path)?.[1] ?? []);
  const [gone, come] = [idsOf(before, now), idsOf(now, before)];
  if (gone.length !== 1 || come.length !== 1) return [];
  const [from, to] = [gone[0]!, come[0]!];
  return [
    {
      rule: "person-moved",
      severity: "info",
      message: `The page ${personPath(from)} goes and ${personPath(to)} comes: where that is one person, links to the old page lead nowhere`,
      place: { file: "episodes/people.md" },
      found: personPath(to),
      expected: personPath(from),
      hint: `The page stays where it was with ${from}: { name: NAME } in episodes/people.md, NAME as it is written now.`,
    },
  ];
}

/** A warning for old addresses that led to an episode which is still there, and lead nowhere now: their aliases were taken out. */
export function sayGoneAliases({ earlier, now }: Paths, output: Pick<Output, "holds" | "read">): Problem[] {
  const gone = earlier.flatMap((path) => {
    if (!path.endsWith(".html") || now.has(path) || !output.holds([path])) return [];
    const slug = leadsTo(output.read(path).toString("latin1"));
    return slug !== undefined && now.has(episodePath(slug, "index.html")) ? [{ path, slug }] : [];
  });
  const [first] = gone;
  if (!first) return [];
  const addressOf = ({ path }: { path: string }): string => `/${path.replace(/index\.html$/, "")}`;
  const [address, alias] = [addressOf(first), /^episodes\/([^/]+)\/index\.html$/.exec(first.path)?.[1]];
  const many =
    gone.length === 1
      ? `The old address ${address} led`
      : `${gone.length} old addresses (${nameSome(gone.map(addressOf))}) lead nowhere any more: the first led`;
  return [
    {
      rule: "alias-gone",
      severity: "warn",
      message: `${many} to the episode "${first.slug}"${gone.length === 1 ? ", and leads nowhere any more" : ""}: links to it break`,
      place: { file: `episodes/${first.slug}.md` },
      field: "aliases",
      found: "no alias",
      expected: address,
      hint: `Put aliases: [${alias ?? address}] back there. Where it is meant to go, all is well.`,
      episode: first.slug,
    },
  ];
}

/** The episode to which a page brings who opens it; undefined for any other page. */
const leadsTo = (page: string): string | undefined =>
  /<meta http-equiv="refresh" content="0; url=[^"]*?([^"/]+)\/(?:index\.html)?"/.exec(page.slice(0, 4000))?.[1];
