// Holds episodes back that other tools call not public, by a field or by the file's name, and refuses a show that is to be hidden.
import { placeOf } from "../conventions/places.js";
import type { PublishedLock } from "../model/lock.js";
import type { Problem } from "../model/model.js";
import type { FrontMatter } from "./front-matter.js";
import type { EpisodeFiles } from "./layout.js";
import { archived, holdsBack } from "./schema/holding-fields.js";

/** A name such as `_harbour.md` is that of a page that Jekyll, Astro and others do not publish. */
export function holdBackByName({ data, source }: FrontMatter, path: string, problems: Problem[]): void {
  if (!path.startsWith("episodes/_") || Object.hasOwn(data, "draft")) return;
  data.draft = "yes";
  problems.push({
    rule: "draft-name",
    severity: "warn",
    message: `${path} is taken for a draft, as its name begins with _: the episode is not published`,
    place: { file: source.file },
    found: path,
    expected: "draft: yes, or draft: no",
    hint: "Write draft: yes, or draft: no where it is to be published.",
  });
}

/**
 * `published: false` and `status: draft`, as Jekyll, WordPress and others say it, hold an episode back like `draft: yes`. What may also be
 * said of old episodes, `archived: true`, takes none out of the feed that is in it by the lock: its subscribers have it, and a build
 * by a schedule has nobody to ask.
 */
export function holdBack(
  { data, source }: FrontMatter,
  { slug }: EpisodeFiles,
  lock: PublishedLock | undefined,
  problems: Problem[],
): void {
  const beside = { ...data };
  const known = [slug, ...[beside.aliases].flat().map(String)].map((name) => lock?.episodes[name]);
  const isOut = known.some((entry) => entry !== undefined && entry.gone === undefined);
  for (const [name, typed] of Object.entries(beside)) {
    const held = holdsBack(name, typed, beside);
    if (held === undefined) continue;
    const place = placeOf(source, name, "key");
    delete data[name];
    if (held === "out") continue;
    const value = typeof typed === "string" ? typed.trim().toLowerCase() : name;
    // What a map or a password says is not for a log.
    const said = value === name || /password/i.test(name) ? `\`${name}\`` : `\`${name}: ${value}\``;
    const stays = held === "past" && isOut;
    if (!stays) data.draft = "yes";
    problems.push({
      rule: held === "past" ? archived : "unknown-field",
      severity: "warn",
      message: stays
        ? `${said} takes nothing out of the feed: the episode is published, and stays so`
        : `${said} is taken for \`draft: yes\`: the episode is not published`,
      place,
      field: name,
      found: value,
      expected: "draft: yes",
      hint: stays
        ? `Take it out; where the episode is to go, write draft: yes and run airdate accept ${slug}.`
        : `Write draft: yes; or take it out, where ${/^(?:future|scheduled?)$/.test(value) || /^(?:is_?)?scheduled$/i.test(name) ? "`date` says when the episode comes out" : "the episode is to come out"}.`,
    });
  }
}

/** A show that is to be hidden, as other tools say it, would be published to everybody: an error, for there is no such show. */
export function refuseHidden({ data, source }: FrontMatter, known: readonly string[], problems: Problem[]): void {
  for (const [name, typed] of Object.entries(data)) {
    if (known.includes(name) || holdsBack(name === "draft" ? "isDraft" : name, typed) !== "back") continue;
    problems.push({
      rule: "unknown-field",
      severity: "error",
      message: `\`${name}: ${String(typed).trim()}\` hides nothing: a build writes feed and pages for everybody who has their addresses`,
      place: placeOf(source, name, "key"),
      field: name,
      found: name,
      expected: "a show that may be found, or a feed of its own for members",
      hint: 'Take it out. For members, feeds: [{ path: "SECRET/feed.xml", private: yes }] writes a feed that no page names (SECRET: openssl rand -hex 16); block: yes keeps the main feed out of Apple Podcasts; a password is for the host to ask. Episodes that are not to be out yet say draft: yes, each.',
    });
    delete data[name];
  }
}
