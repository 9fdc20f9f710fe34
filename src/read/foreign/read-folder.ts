// Reads a podcast that another generator keeps in a folder of Markdown: which files are episodes, and what they say, in our fields.

import { isMap } from "../../base/is-map.js";
import { countEach } from "../../base/lists.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import type { Read } from "../../model/model.js";
import type { ForeignEpisode, ForeignShow, MappedField, TypedFields, TypedValue } from "../../model/moved-show.js";
import { canRedirect } from "../aliases.js";
import { type Folder, parentOf } from "../folder.js";
import { openDecoded } from "../read-source.js";
import { text } from "../schema/foreign-values.js";
import { type FolderSetting, findEpisodes } from "./find-episodes.js";
import { onSite, settingFiles, sitePath, sourcePaths, toolOf, toolOfPackages } from "./find-root.js";
import { findTranscripts } from "./find-transcripts.js";
import { finishEpisode } from "./finish-episode.js";
import type { FlatField } from "./flatten-fields.js";
import { sayNone, sayShowAsHost, sayTextsBeside, sayTranscripts, sayUnknown } from "./folder-problems.js";
import type { MappedFields } from "./map-fields.js";
import { oldPath } from "./old-paths.js";
import { type RawEpisode, readRawEpisode, sameLetters } from "./read-episode.js";
import { nameForeignPeople, readForeignPeople } from "./read-people.js";
import { readData, readSettings } from "./read-settings.js";
import { type Published, readPageLanguage, readTemplate, takePublished } from "./read-template.js";

/** Reads the folder. A show without episodes, or several shows, come as a problem that is an error. */
export async function readForeignFolder(source: Folder, setting: FolderSetting): Promise<Read<ForeignShow>> {
  const { folder, said: sayGuessed } = openDecoded(source);
  const listed = sourcePaths(await folder.list());
  const paths = new Set(listed);
  const tool =
    toolOf(listed) ??
    toolOf(listed.map((path) => path.replace(/^[^/]+\//, ""))) ??
    (paths.has("package.json") ? toolOfPackages(await folder.readText("package.json")) : undefined) ??
    "a generator of sites";
  const settings = await readAll(folder, listed, setting.under);
  const template = await readTemplate(folder, listed, settings, setting.under);
  const outer = [...settings.map(({ data }) => data), template?.data ?? null];
  const { timezone, language, link: own } = readSettings(outer).fields;
  const main = settings.find(({ path }) => /(?:^|\/)(?:hugo|_?config)\.\w+$/.test(path))?.data ?? null;
  const spokenIn = (isMap(main) ? text(main.defaultContentLanguage) : undefined) ?? text(language as YamlValue) ?? "en";
  const zone = text(timezone as YamlValue | undefined) ?? "UTC";
  // Where pages and recordings are; an address that the user gives is that of the new site, where another is known.
  const home = text(own as YamlValue | undefined) ?? (await ownDomain(folder, paths)) ?? setting.link;
  const item = template?.item({ tool, link: home });
  const pathOf = (one: RawEpisode, fields: TypedFields): string | undefined => {
    const day = one.day ?? /^\d{4}-\d\d-\d\d/.exec(String(fields.date ?? ""))?.[0];
    return oldPath(tool, isMap(main) ? main : {}, { file: one.file, name: one.name, fields: one.fields, day });
  };
  const isItem = (one: RawEpisode, fields: TypedFields): boolean =>
    fields.title !== undefined && setting.isItem?.(String(fields.title), pathOf(one, fields)) === true;
  const publish = (one: RawEpisode, flat: readonly FlatField[], mapped: MappedFields): Published => {
    if (!item) return mapped;
    const path = one.file.includes("#") ? undefined : pathOf(one, mapped.fields);
    return takePublished(mapped, { fields: flat, name: one.name, path }, item);
  };
  const { episodes, mappedOf, looked, problems, beside } = await findEpisodes(folder, listed, {
    ...setting,
    zone,
    language: spokenIn,
    publish,
    isItem,
  });
  const { fields: shown, ...said } = readSettings([...beside, ...outer]);
  const mediaPrefix = template?.mediaPrefix ?? said.mediaPrefix;
  const known = await readForeignPeople(
    folder,
    listed,
    settings.map(({ data }) => data),
  );
  const people: Record<string, TypedFields> = {};
  const unknown = new Set<string>();
  const asHost = new Set<string>();
  const link = home ?? text(shown.link as YamlValue | undefined);
  const counts = new Map<string, MappedField>();
  const made: ForeignEpisode[] = [];
  const each = (name: string): TypedValue[][] =>
    episodes.map((one) => [mappedOf.get(one)!.fields[name] ?? []].flat() as TypedValue[]);
  const spoken = tally(each("voices").map((voices) => nameForeignPeople(voices, known, {}).map(String)));
  const common = new Set(
    [...tally(each("keywords"))]
      .filter(([, times]) => episodes.length > 4 && times >= episodes.length * 0.9)
      .map(([word]) => word),
  );
  const recordingOf = (one: RawEpisode): string | undefined => {
    const { audio } = mappedOf.get(one)!.fields;
    return isMap(audio as YamlValue)
      ? text(((audio as TypedFields).url ?? (audio as TypedFields).file) as YamlValue)
      : undefined;
  };
  const { found: apart, problems: left } = findTranscripts(listed, episodes, recordingOf);
  problems.push(...left);
  for (const one of episodes) {
    const { fields, used, url } = mappedOf.get(one)!;
    for (const field of used) count(counts, field);
    const path = pathOf(one, fields);
    const { audio } = setting;
    const finished = await finishEpisode(one, fields, {
      folder,
      paths,
      link,
      path,
      mediaPrefix,
      audio,
      published: url,
      transcript: apart.get(one.file),
    });
    const { voices, ...own } = finished.fields;
    const idsOf = (typed: TypedValue | undefined): TypedValue[] => nameForeignPeople(typed, known, people, unknown);
    const speak = idsOf(voices).map(String);
    const isShow = (id: string): boolean => sameLetters(String(people[id]?.name ?? ""), String(shown.title ?? ""));
    const isHost = (id: string): boolean => (spoken.get(id) ?? 0) >= Math.max(2, episodes.length * 0.3);
    const hosting = [...idsOf(own.hosts), ...speak.filter(isHost)];
    const hosts = hosting.filter((id) => !isShow(String(id)));
    if (hosts.length < hosting.length) asHost.add(one.file);
    const named = {
      hosts: listOrNone(hosts),
      // Who is named as a host, and once more among all who speak, is no guest.
      guests: listOrNone([...idsOf(own.guests), ...speak.filter((id) => !isHost(id) && !hosts.includes(id))]),
      keywords: Array.isArray(own.keywords)
        ? listOrNone(own.keywords.filter((word) => !common.has(word)))
        : own.keywords,
    };
    const old = path !== undefined && canRedirect(path) ? path : undefined;
    made.push({ ...finished, fields: { ...own, ...named }, ...(old === undefined ? {} : { path: old }) });
  }
  const value: ForeignShow = {
    tool,
    fields: {
      ...shown,
      link,
      image: onSite(text((shown.image as YamlValue | undefined) ?? findCover(listed)), link),
      language: shown.language ?? (await readPageLanguage(folder, listed)),
    },
    about: "",
    people: Object.fromEntries(
      Object.entries(people).filter(([, { name }]) => !sameLetters(String(name), String(shown.title ?? ""))),
    ),
    episodes: made,
    ...(template?.made === undefined ? {} : { feed: template.made }),
    mapped: [...counts.values()].sort((a, b) => b.count - a.count || (a.theirs < b.theirs ? -1 : 1)),
  };
  if (unknown.size > 0) problems.push(sayUnknown([...unknown]));
  if (asHost.size > 0) problems.push(sayShowAsHost([...asHost], String(shown.title)));
  problems.push(...sayTranscripts(made), ...sayTextsBeside(listed, episodes, setting.under));
  if (made.length === 0) problems.push(sayNone(setting.under, looked));
  return { value, problems: [...problems, ...sayGuessed()] };
}

/** A list, or nothing where it is empty. */
const listOrNone = (list: readonly TypedValue[]): TypedValue | undefined =>
  list.length === 0 ? undefined : [...new Set(list)];

const tally = <Value>(lists: readonly (readonly Value[])[]): Map<Value, number> =>
  countEach(lists.flatMap((list) => [...new Set(list)]));

/** The domain of a site on GitHub's pages. */
async function ownDomain(folder: Folder, paths: ReadonlySet<string>): Promise<string | undefined> {
  const file = ["CNAME", "static/CNAME", "public/CNAME", "src/CNAME"].find((path) => paths.has(path));
  const domain = file === undefined ? "" : (await folder.readText(file)).trim();
  return /^[\w-]+(?:\.[\w-]+)+$/.test(domain) ? `https://${domain}` : undefined;
}

/** A picture that is called so as if it were the show's, as a path of the site; the shortest path is the likeliest. */
function findCover(paths: readonly string[]): string | undefined {
  const called =
    /(?:^|\/)[^/]*(?:itunes|artwork|album-?art|podcast[-_]?(?:cover|art|logo|image)|cover|logo)[^/]*\.(?:jpe?g|png)$/i;
  const rank = (path: string): number => (/itunes|artwork|album/i.test(path) ? 0 : /cover|podcast/i.test(path) ? 1 : 2);
  const found = paths.filter((path) => called.test(path) && !/episode|sponsor|guest|people|theme/i.test(path));
  const [best] = found.sort(
    (a, b) => rank(a) - rank(b) || a.split("/").length - b.split("/").length || a.length - b.length,
  );
  return best === undefined ? undefined : sitePath(best);
}

async function readAll(folder: Folder, listed: readonly string[], under: string) {
  const own = listed.filter((path) => parentOf(path) === under && /(?:^|\/)_?index\.md$/.test(path));
  const bare = settingFiles(listed);
  const nested =
    bare.length > 0 ? bare : listed.filter((path) => settingFiles([path.replace(/^[^/]+\//, "")]).length > 0);
  const found: { path: string; data: YamlValue }[] = [];
  for (const path of own) {
    const { value } = await readRawEpisode(folder, new Set(), path);
    if (!value || under === "") continue;
    const { title, description, ...rest } = value.fields;
    const about = ofList.test(text(description) ?? "") ? {} : { description: description ?? null };
    found.push({ path, data: listTitle.test(text(title) ?? "") ? { ...rest, ...about } : value.fields });
  }
  for (const path of nested) {
    const data = await readData(folder, path);
    if (data !== undefined) found.push({ path, data });
  }
  return found;
}

/** What a list of episodes is called, and no show. */
const listTitle =
  /^(?:(?:all|our|the|latest|alle|tous les|todos os|todos los|tutti gli|все)\s+)?(?:episodes?|podcasts?|shows?|archives?|posts?|blog|home|folgen|épisodes|episodios|episódios|episodi|avsnitt|afleveringen|odcinki|jaksot|epizody|выпуски)$|^(?:エピソード|放送|配信)一覧$|^(?:节目|單集|单集)(?:列表|一覽)$/i;

/** Of what is called so, this tells of the list, and not of the show. */
const ofList = /一覧|列表|\b(?:list|archive|all (?:our |the )?episodes)\b/i;

function count(counts: Map<string, MappedField>, { theirs, ours, example }: Omit<MappedField, "count">): void {
  const found = counts.get(theirs);
  const before = found?.unread?.count ?? 0;
  if (!found) counts.set(theirs, { theirs, ours, count: 1, example });
  else if (ours === "" && found.ours !== "")
    counts.set(theirs, { ...found, unread: { example, ...found.unread, count: before + 1 } });
  else if (found.ours === "" && ours !== "")
    counts.set(theirs, { theirs, ours, count: 1, example, unread: { count: found.count, example: found.example } });
  else {
    const all = new Set([...found.ours.split(", "), ...ours.split(", ")].filter((one) => one !== ""));
    counts.set(theirs, { ...found, ours: [...all].join(", "), count: found.count + 1 });
  }
}
