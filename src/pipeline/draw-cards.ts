// Draws the pictures for sharing: only of episodes whose title, facts or cover changed, since one takes a tenth of a second.

import { hashText } from "../base/hash.js";
import { episodePath, urlOf } from "../conventions/addresses.js";
import type { Card, Site } from "../model/model.js";
import { loadCardKit } from "../write/disk/card-kit.js";
import { drawCard } from "../write/share-card/draw-card.js";
import type { Project, Sink } from "./build.js";

/** Stages `card.png` of every episode that needs another one, and keeps the others. Shows without `cards` have none. */
export async function drawCards(site: Site, project: Project, sink: Sink): Promise<void> {
  if (site.show.cards === false) return;
  const covers = new Map<string, Promise<Uint8Array>>();
  const read = (file: string): Promise<Uint8Array> => {
    if (!covers.has(file)) covers.set(file, project.folder.readBytes(file));
    return covers.get(file)!;
  };
  for (const card of site.cards) {
    const kept = project.store.get(card.slug);
    if (!kept?.built) continue;
    const file = coverFile(site, card, kept.built.media);
    const stat = file === undefined ? undefined : await project.folder.stat(file);
    const { title, language } = site.show;
    const drawn = [title, language, card.title, card.season, card.number, card.date, card.duration, file, stat];
    const key = hashText(JSON.stringify(drawn), 24);
    const path = episodePath(card.slug, "card.png");
    if (kept.built.picture === key && sink.holds([path])) {
      sink.keep([path]);
      continue;
    }
    const cover = file === undefined ? undefined : await read(file);
    sink.stage([await drawCard(site.show, card, await loadCardKit(), cover)]);
    project.store.set(card.slug, { ...kept, built: { ...kept.built, picture: key } });
  }
}

/** The file in the show's folder whose picture stands for the episode, when it is one that can be drawn. */
function coverFile({ show }: Site, card: Card, media: readonly { file: string; path: string }[]): string | undefined {
  const own = media.find(({ path }) => urlOf(show, path) === card.image)?.file;
  const file = own ?? (card.image === undefined || card.image === show.image.url ? show.image.file : undefined);
  return file !== undefined && /\.(jpe?g|png)$/i.test(file) ? file : undefined;
}
