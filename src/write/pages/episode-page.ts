// Writes an episode's page, the player others can embed, and what oEmbed says of it.
import { episodePath, urlOf } from "../../conventions/addresses.js";
import type { Entry, OutFile, Problem, Read, Show } from "../../model/model.js";
import { renderTemplate, type Templates } from "./engine.js";
import { episodeFacts, episodeLists, episodeParts, type Neighbours, shareImage } from "./episode-values.js";
import { episodeData } from "./json-ld.js";
import { isVideo } from "./shown-text.js";
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
  const { site, t } = siteValues(show, templates);
  const facts = episodeFacts(show, entry, t);
  const parts = episodeParts(show, entry, neighbours, t);
  const picture = shareImage(show, slug, image?.url);
  const oembed = urlOf(show, episodePath(slug, "oembed.json"));
  const lists = episodeLists(entry);
  const episode = Object.defineProperties({ ...facts }, Object.getOwnPropertyDescriptors(lists));
  const about = { title, description: entry.summary, ...(picture === undefined ? {} : { image: picture }) };
  const page = pageValues(show, "episode", episodePath(slug), {
    ...about,
    wide: picture?.endsWith("/card.png") ?? false,
    index: entry.state === "published",
    data: episodeData(show, entry, picture),
    ...(facts.audio === null ? {} : { oembed }),
  });
  const files: OutFile[] = [];
  const problems: Problem[] = [];
  const note = (read: Read<string>): string => {
    problems.push(...read.problems.map((problem) => ({ ...problem, episode: slug })));
    return read.value;
  };
  // The player stands on the page and in its embedded form: it is rendered once.
  const player =
    facts.audio === null
      ? null
      : note(renderTemplate(templates, "player.liquid", { site, t, page, episode, ...parts }));
  const values = { site, t, page, episode, ...parts, player_html: player };
  const add = (name: string, file: string, all: object): void => {
    const read = renderTemplate(templates, name, all);
    const content = note(read);
    if (read.problems.length === 0) files.push({ path: episodePath(slug, file), content });
  };
  add("episode.liquid", "index.html", values);
  if (facts.audio !== null) {
    const embed = pageValues(show, "embed", episodePath(slug, "embed.html"), { ...about, index: false });
    add("embed.liquid", "embed.html", { ...values, page: { ...embed, canonical: facts.url } });
    files.push({ path: episodePath(slug, "oembed.json"), content: writeOembed(show, entry) });
  }
  return { value: files, problems };
}

/** What a site asks for before it embeds the player (https://oembed.com, type rich, or video). */
function writeOembed(show: Show, entry: Entry): string {
  const { slug, title, image } = entry.episode;
  const source = urlOf(show, episodePath(slug, "embed.html"));
  const attribute = (text: string): string => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  const picture = shareImage(show, slug, image?.url);
  const [height, allow] = isVideo(entry) ? [590, " allowfullscreen"] : [220, ""];
  const data = {
    version: "1.0",
    type: isVideo(entry) ? "video" : "rich",
    title,
    author_name: show.author,
    provider_name: show.title,
    provider_url: urlOf(show, ""),
    ...(picture?.endsWith("/card.png") ? { thumbnail_url: picture, thumbnail_width: 1200, thumbnail_height: 630 } : {}),
    width: 640,
    height,
    html: `<iframe src="${attribute(source)}" title="${attribute(title)}" width="640" height="${height}" loading="lazy"${allow}></iframe>`,
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
