// Brings the pictures that a show's files name by address beside them: covers, pictures of episodes, portraits.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { isWebAddress, showAddress } from "../../base/address-text.js";
import { hashText } from "../../base/hash.js";
import { isMap } from "../../base/is-map.js";
import { someAtOnce } from "../../base/lists.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import type { ImageFacts, OutFile, Problem } from "../../model/model.js";
import { readFrontMatter } from "../../read/front-matter.js";
import { scanImage } from "../../read/images/scan-image.js";
import { lookAtUserFile, placeFile, writeUserFile } from "../../write/disk/user-file.js";
import { setFrontMatter } from "../../write/front-matter.js";
import { privateFolder } from "../building/build-options.js";
import type { Terminal } from "../command.js";
import { download } from "./download.js";

/** The files that name pictures which are here now, and what is to be said of the others. */
export interface FetchedPictures {
  /** With the names of their pictures in the place of addresses; only files that changed. */
  files: { path: string; content: string }[];
  asked: number;
  count: number;
  problems: Problem[];
}

/** A picture that a file names by its address. */
interface Named {
  path: string;
  /** Where it stands in the front-matter. */
  keys: string[];
  url: string;
  /** What else is said of it. */
  more: Record<string, YamlValue | undefined>;
  /** What its file is to be called, from `episodes/`, without an ending. */
  stem: string;
}

const atOnce = 6;
const mostBytes = 50e6;
const endings: Partial<Record<ImageFacts["format"], string>> = { jpeg: "jpg", png: "png", webp: "webp", gif: "gif" };

/**
 * Downloads every picture that front-matter in `files` names by address, each address once; a download that broke off goes on
 * where it was. Throws the system's error where the disk refuses.
 */
export async function fetchPictures(
  files: readonly OutFile[],
  root: string,
  { draw }: Pick<Terminal, "draw">,
): Promise<FetchedPictures> {
  const found = (await Promise.all(files.map(findNamed))).flat();
  // A picture that episodes share with the show is the show's.
  const named = [...found.filter(isShows), ...found.filter((one) => !isShows(one))];
  const byUrl = new Map<string, Named>();
  for (const one of named) if (!byUrl.has(one.url)) byUrl.set(one.url, one);
  const got: FetchedPictures = { files: [], asked: byUrl.size, count: 0, problems: [] };
  const here = new Map<string, string>();
  await someAtOnce([...byUrl.values()], atOnce, async (one) => {
    draw?.(`Picture ${here.size + 1} of ${byUrl.size}`);
    const came = await fetchPicture(one, root);
    if ("failed" in came) got.problems.push(sayMissing(one, came.failed));
    else here.set(one.url, came.name);
  });
  draw?.("");
  got.count = here.size;
  const texts = new Map(files.map(({ path, content }) => [path, String(content)]));
  const changed = new Set<string>();
  for (const one of named) {
    const name = here.get(one.url);
    if (name === undefined) continue;
    const [folder, target] = [dirname(one.path), `episodes/${name}`];
    const file = target.startsWith(`${folder}/`) ? target.slice(folder.length + 1) : `/${target}`;
    const value = Object.keys(one.more).length === 0 ? file : { file, ...one.more };
    texts.set(one.path, setFrontMatter(texts.get(one.path)!, one.keys, value));
    changed.add(one.path);
  }
  got.problems.sort((a, b) => (a.message < b.message ? -1 : 1));
  got.files = [...changed].map((path) => ({ path, content: texts.get(path)! }));
  return got;
}

const isShows = ({ path }: Named): boolean => /\/(?:show|people)\.md$/.test(path);

/** The same for files that are there already, which are changed by those names alone. Throws where somebody changed one meanwhile. */
export async function fetchMissingPictures(
  paths: readonly string[],
  root: string,
  terminal: Pick<Terminal, "draw">,
): Promise<FetchedPictures> {
  const places = paths.map((path) => lookAtUserFile(join(root, path), path));
  const files = places.flatMap(({ name, found }) => (found ? [{ path: name, content: found.text }] : []));
  const got = await fetchPictures(files, root, terminal);
  for (const { path, content } of got.files) writeUserFile(places.find(({ name }) => name === path)!, content);
  return got;
}

async function findNamed({ path, content }: OutFile): Promise<Named[]> {
  if (typeof content !== "string" || !/^[^/]+\/(?:[^/]+\/)?[^/]+\.md$/.test(path) || !/\bimage:/.test(content))
    return [];
  const { data } = (await readFrontMatter(path, content)).value;
  const own = path.slice("episodes/".length, -".md".length);
  if (own === "people")
    return Object.entries(data).flatMap(([id, one]) =>
      isMap(one) ? pictureOf(one.image, { path, keys: [id, "image"], stem: `people/${id}` }) : [],
    );
  const stem = own === "show" ? "cover" : own.replace(/\/index$/, "/cover");
  return pictureOf(data.image, { path, keys: ["image"], stem });
}

function pictureOf(value: YamlValue | undefined, place: Pick<Named, "path" | "keys" | "stem">): Named[] {
  const { url, ...more }: Record<string, YamlValue | undefined> = isMap(value) ? value : { url: value };
  if (!isWebAddress(url) || more.file !== undefined) return [];
  return [{ ...place, url, more }];
}

/** Its name from `episodes/`, or why there is none. */
async function fetchPicture({ url, stem }: Named, root: string): Promise<{ name: string } | { failed: string }> {
  const parts = privateFolder(root, "parts");
  const whole = join(parts, `picture ${hashText(url, 24)}`);
  if (!existsSync(whole)) {
    const found = await download(url, whole, { parts, heard: () => {}, what: "picture", most: mostBytes });
    if ("failed" in found) return found;
  }
  const bytes = readFileSync(whole);
  const ending = endings[scanImage(bytes).format];
  if (ending === undefined) {
    rmSync(whole);
    return { failed: `what ${showAddress(url)} sends is no picture (JPEG, PNG, WebP or GIF)` };
  }
  for (let at = 1; ; at++) {
    const name = `${stem}${at === 1 ? "" : `-${at}`}.${ending}`;
    const target = join(root, "episodes", name);
    if (!existsSync(target)) placeFile(whole, target, `episodes/${name}`, "move");
    else if (readFileSync(target).equals(bytes)) rmSync(whole);
    else continue;
    return { name };
  }
}

const sayMissing = ({ path, url }: Named, why: string): Problem => ({
  rule: "import-picture",
  severity: "warn",
  place: { file: path },
  message: `The picture ${showAddress(url)} could not be downloaded: ${why}`,
  hint: "The feed goes on naming it where it is; save it before the old host is given up.",
});
