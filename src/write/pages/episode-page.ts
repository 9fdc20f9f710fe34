// Writes an episode's page, the player others can embed, and what oEmbed says of it.
import { episodePath, urlOf } from "../../conventions/addresses.js";
import type { Entry, OutFile, Problem, Read, Show } from "../../model/model.js";
import { renderTemplate, type Templates } from "./engine.js";
import { episodeValues, type Neighbours, shareImage } from "./episode-values.js";
import { cleanPart, rootFrom } from "./escape.js";
import { episodeData } from "./json-ld.js";
import { isVideo } from "./strings.js";
import { pageValues, siteValues } from "./values.js";

/**
 * `episodes/<slug>/index.html`, `embed.html` and `oembed.json`. Pure: the same values give the same bytes. A fault in a
 * template is a problem with the episode's slug, and its page is left out.
 */
export function writeEpisodePage(
  show: Show,
  entry: Entry,
  neighbours: Neighbours,
  templates: Templates,
): Read<OutFile[]> {
  const { slug, title, image } = entry.episode;
  const place = { show, base: rootFrom(episodePath(slug)) };
  const { site, t } = siteValues(place, templates);
  const episode = episodeValues(place, entry, neighbours, t);
  const picture = shareImage(show, slug, image?.url);
  const about = { title, description: entry.summary, ...(picture === undefined ? {} : { image: picture }) };
  const page = pageValues(show, "episode", episodePath(slug), {
    ...about,
    wide: picture?.endsWith("/card.png") ?? false,
    index: entry.state === "published",
    date: episode.date,
    data: episodeData(show, entry, picture),
    ...(episode.audio === null ? {} : { oembed: urlOf(show, episodePath(slug, "oembed.json")) }),
  });
  const files: OutFile[] = [];
  const problems: Problem[] = [];
  const render = (name: string, values: object): string | undefined => {
    const read = renderTemplate(templates, name, { site, t, episode, ...values });
    problems.push(...read.problems.map((problem) => ({ ...problem, episode: slug })));
    return read.problems.length === 0 ? read.value : undefined;
  };
  const add = (name: string, file: string, values: object, finish = (text: string): string => text): void => {
    const text = render(name, values);
    if (text !== undefined) files.push({ path: episodePath(slug, file), content: finish(text) });
  };
  // The player stands on the page and in its embedded form: it is rendered once.
  const player = { player_html: episode.audio === null ? null : (render("player.liquid", { page }) ?? null) };
  add("episode.liquid", "index.html", { page, ...player });
  if (episode.audio !== null) {
    const embed = pageValues(show, "embed", episodePath(slug, "embed.html"), { ...about, index: false });
    add("embed.liquid", "embed.html", { page: { ...embed, canonical: episode.url }, ...player });
    const frame = {
      src: urlOf(show, episodePath(slug, "embed.html")),
      width: 640,
      // Places to subscribe stand in a line of their own, chapters in a list.
      height:
        (episode.video !== null ? 590 : episode.chapters.length > 0 ? 440 : 240) + (site.named.length > 0 ? 56 : 0),
    };
    add("oembed.liquid", "oembed.json", { page, frame }, (html) => writeOembed(show, entry, { ...frame, html }));
  }
  return { value: files, problems };
}

/** What a site asks for before it embeds the player (https://oembed.com, type rich, or video). `html` is what it puts there. */
function writeOembed(show: Show, entry: Entry, frame: { width: number; height: number; html: string }): string {
  const { slug, title, image } = entry.episode;
  const picture = shareImage(show, slug, image?.url);
  const data = {
    version: "1.0",
    type: isVideo(entry) ? "video" : "rich",
    title,
    author_name: show.author,
    provider_name: show.title,
    provider_url: urlOf(show, ""),
    ...(picture?.endsWith("/card.png") ? { thumbnail_url: picture, thumbnail_width: 1200, thumbnail_height: 630 } : {}),
    width: frame.width,
    height: frame.height,
    html: frame.html.trim(),
  };
  return `${JSON.stringify(data, cleanPart, 2)}\n`;
}
