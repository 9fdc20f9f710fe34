// Says what each template is for and which values it gets, for people who change them.

export interface TemplateFacts {
  /** File name in `templates/`. */
  file: string;
  /** What it becomes. */
  makes: string;
  values: { name: string; says: string }[];
}

const value = (name: string, says: string): { name: string; says: string } => ({ name, says });

/** What every page template gets. */
const everywhere = [
  value("site.title, .description, .author, .copyright, .language, .dir", "the show, as text; dir is ltr or rtl"),
  value("site.base", 'what links on the site begin with: "" or "/podcast"'),
  value("site.url, .image, .feed, .feed_url", "addresses of the front page, the cover and the feed"),
  value("site.links (title, url), site.links_html", "the show's links, as a list and as ready HTML"),
  value("site.extra_css, .extra_js", "true when the show's templates/ has extra.css or extra.js"),
  value(
    "page.kind, .title, .description, .canonical, .image, .wide, .index, .json_ld, .oembed",
    "what the head of the page needs",
  ),
  value("t.search, t.play, ...", "the words of the page in the show's language"),
];

const episode = [
  value(
    "episode.slug, .title, .summary, .href, .url, .language, .dir",
    "the episode; href is root-relative, url is in full",
  ),
  value("episode.text_only", "whether there is no recording and none is to come"),
  value("episode.image, .audio, .audio_type, .youtube_url, .youtube_text", "addresses; absent ones are null"),
  value("episode.video, .captions", "the recording where it is a video, and captions in step with it; else null"),
  value(
    "episode.date, .date_text, .duration, .length_text, .length_clock",
    "when and how long: for machines and for people",
  ),
  value("episode.season, .number, .number_text, .type, .type_text, .explicit", "what kind of episode"),
  value(
    "episode.state, .badge_html, .estimated, .estimated_text",
    "published, scheduled or draft; whether times are estimates, and by how much they are off",
  ),
  value("episode.guests, .hosts (id, name, role, url, image, links)", "people, as lists"),
  value("episode.chapters (start, end, title, url, image)", "chapters, as a list; times in seconds"),
  value("episode.turns (speaker, person, start, end, text, paragraphs)", "the transcript, as a list; slow in a loop"),
  value("episode.links, .mentions, .keywords", "as lists"),
  value("notes_html, transcript_html, chapters_html, people_html", "ready HTML, null when there is none"),
  value("timeline_html, legend_html, links_html, mentions_html, downloads_html", "ready HTML, null when there is none"),
  value("neighbours_html, related_html", "ready HTML, null when there is none"),
];

const player = value("player_html", "player.liquid with these values, null without audio");

const files: TemplateFacts[] = [
  { file: "layout.liquid", makes: "the frame of every page: head, header, footer", values: [] },
  {
    file: "index.liquid",
    makes: "index.html",
    values: [
      value("latest (title, href)", "the newest episode, or null"),
      value("hosts_html, upcoming_html, episodes_html, about_html", "ready HTML, null when there is none"),
      value("more", "true when there are more episodes than the page lists"),
    ],
  },
  {
    file: "archive.liquid",
    makes: "archive/index.html and its further pages",
    values: [
      value("episodes_html", "ready HTML"),
      value("newer, older", "addresses of the pages before and after, or null"),
    ],
  },
  { file: "episode.liquid", makes: "episodes/<slug>/index.html", values: [...episode, player] },
  { file: "embed.liquid", makes: "episodes/<slug>/embed.html", values: [...episode, player] },
  {
    file: "player.liquid",
    makes: "the player, which episode.liquid and embed.liquid get as player_html",
    values: episode,
  },
  {
    file: "person.liquid",
    makes: "people/<id>/index.html",
    values: [
      value(
        "person.id, .name, .role, .role_text, .appears_text, .talk_text, .talk_time",
        "the person; talk_time in seconds",
      ),
      value("portrait_html, links_html, episodes_html", "ready HTML"),
    ],
  },
  { file: "search.liquid", makes: "search/index.html", values: [] },
  { file: "404.liquid", makes: "404.html", values: [] },
  {
    file: "moved.liquid",
    makes: "the page at an episode's old address",
    values: [value("episode (title, href)", "where it went")],
  },
  { file: "subscribe.liquid", makes: "where to listen, included by index.liquid and episode.liquid", values: [] },
  { file: "feed.css", makes: "assets/feed.css, the look of feed.xml in a browser", values: [] },
  { file: "style.css", makes: "assets/style.css, copied as it is", values: [] },
  { file: "player.js", makes: "assets/player.js, copied as it is", values: [] },
  { file: "search.js", makes: "assets/search.js, copied as it is", values: [] },
];

/** Every packaged template in a stable order. */
export const describeTemplates = (): TemplateFacts[] => files;

/** What all `.liquid` files and `feed.css` get besides their own values. */
export const describeSharedValues = (): TemplateFacts["values"] => everywhere;
