// Draws the pictures for sharing and the icons: only where title, facts or cover changed, since one takes a tenth of a second.
import { keyOf } from "../cache/store.js";
import { episodePath, iconPaths, urlOf } from "../conventions/addresses.js";
import type { Card, OutFile, Show, Site } from "../model/model.js";
import type { Folder } from "../read/folder.js";
import { loadCardKit } from "../write/disk/card-kit.js";
import { lastEntry } from "./episodes.js";
import type { Progress, Project, Sink } from "./project.js";

/** Stages `card.png` of every episode that needs another one, and keeps the others. Shows without `cards` have none. */
export async function drawCards(
  site: Site,
  { folder, store }: Project,
  sink: Sink,
  progress: Progress | undefined,
): Promise<void> {
  if (site.show.cards === false) return;
  const covers = new Map<string, Promise<Uint8Array>>();
  const read = (file: string): Promise<Uint8Array> => {
    if (!covers.has(file)) covers.set(file, folder.readBytes(file));
    return covers.get(file)!;
  };
  const { title, language } = site.show;
  const wanted: { card: Card; file: string | undefined; name: string; key: string }[] = [];
  for (const card of site.cards) {
    const entry = lastEntry(store, card.slug);
    if (!entry) continue;
    const file = coverFile(site, card, entry.value.media);
    const stat = file === undefined ? undefined : await folder.stat(file);
    const key = keyOf([title, language, card.title, card.season, card.number, card.date, card.duration, file, stat]);
    const name = pictureName(card.slug);
    const path = episodePath(card.slug, "card.png");
    if (store.recall(name, key) && sink.holds?.([path])) {
      sink.keep?.([path]);
      continue;
    }
    wanted.push({ card, file, name, key });
  }
  progress?.begin("pictures", wanted.length);
  if (wanted.length === 0) return;
  const { drawCard } = await import("../write/share-card/draw-card.js");
  for (const { card, file, name, key } of wanted) {
    const cover = file === undefined ? undefined : await read(file);
    sink.stage([await drawCard(site.show, card, await loadCardKit(), cover)]);
    store.set(name, { key, value: null });
    progress?.made();
  }
}

/** The icons of the site, not drawn yet: `key` names the title and the picture that they are drawn from. */
export async function planIcons(
  { title, icon, image }: Pick<Show, "title" | "icon" | "image">,
  folder: Pick<Folder, "stat" | "readBytes">,
): Promise<{ key: string; draw(): Promise<OutFile[]> }> {
  const cover = image.file !== undefined && isDrawable(image.file) ? image.file : undefined;
  const picture = icon ?? cover;
  return {
    key: keyOf([title, picture, picture === undefined ? undefined : await folder.stat(picture)]),
    draw: async () => {
      const { drawIcons } = await import("../write/share-card/draw-icons.js");
      return drawIcons(title, await loadCardKit(), picture === undefined ? undefined : await folder.readBytes(picture));
    },
  };
}

/** Stages the icons of the site, unless they are drawn already from the same title and cover. */
export async function stageIcons({ show }: Site, { folder, store }: Project, sink: Sink): Promise<void> {
  const { key, draw } = await planIcons(show, folder);
  if (store.recall(iconsName, key) && sink.holds?.(iconPaths)) return sink.keep?.(iconPaths);
  sink.stage(await draw());
  store.set(iconsName, { key, value: null });
}

/** The step that draws the icons. */
export const iconsName = "icons";

const isDrawable = (file: string): boolean => /\.(jpe?g|png)$/i.test(file);

/** The step that draws an episode's picture. */
export const pictureName = (slug: string): string => `picture/${slug}`;

/** The file in the show's folder whose picture stands for the episode, when it is one that can be drawn. */
function coverFile({ show }: Site, card: Card, media: readonly { file: string; path: string }[]): string | undefined {
  const own = media.find(({ path }) => urlOf(show, path) === card.image)?.file;
  const file = own ?? (card.image === undefined || card.image === show.image.url ? show.image.file : undefined);
  return file !== undefined && isDrawable(file) ? file : undefined;
}
