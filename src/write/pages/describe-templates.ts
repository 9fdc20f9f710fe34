// Says what each template is for and which values it gets, for people who change them.

export interface TemplateFacts {
  /** File name in `templates/`. */
  file: string;
  /** What it becomes. */
  makes: string;
  values: { name: string; says: string }[];
}

const value = (name: string, says: string): { name: string; says: string } => ({ name, says });

const supportNames =
  "any, funding (text, url), license (text, url), locations (text, url), comments (text, url), rhythm, trailers (title, audio)";

/** What every page template gets. */
const everywhere = [
  value(
    "site.title, .description, .author, .copyright, .language, .dir, .locale",
    "the show, as text; dir is ltr or rtl, locale as de_DE",
  ),
  value("site.base", 'what links on the site begin with: ".", ".." or "../..", as the page lies'),
  value("site.url, .image, .feed, .feed_url", "addresses of the front page, the cover and the feed"),
  value("site.links (title, url, host)", "the show's links but those to places to subscribe, safe to follow"),
  value("site.subscribe, .named (app, title, url)", "places to subscribe: all, and those that the show names itself"),
  value(`site.support (${supportNames})`, "what the feed says beside the talk; any is whether there is something"),
  value("site.extra_css, .extra_js", "true when the show's templates/ has extra.css or extra.js"),
  value(
    "page.kind, .title, .description, .canonical, .image, .wide, .index, .date, .json_ld, .oembed",
    "what the head of the page needs",
  ),
  value("t.search, t.play, ...", "the words of the page in the show's language"),
];

/** What lists show of an episode, under whatever name it stands. */
const cardNames =
  "slug, title, language, dir, href, image, summary, guests, guests_text, date, date_text, duration, length_text, season, number, type, type_text, explicit, state, state_text";
const personNames =
  "id, name, initials, role, role_text, href, url, image, links, talk_time, talk_text, share, share_text";

/** Lists of an episode by the block that shows them; `blocks` and the pages get all of them. */
const lists = {
  people: value(
    `episode.people, .guests, .hosts (${personNames})`,
    "people; links (title, url, host) are safe to follow, talk_time is in seconds, share is 0 to 1",
  ),
  chapters: value(
    "episode.chapters (title, start, end, at, clock, id, url, host, image, found)",
    "chapters; start and end in seconds, at and clock as shown; id is null where another element is the landing",
  ),
  turns: value(
    "episode.turns (headings, first, speaker, person, name, href, colour, start, end, text, paragraphs)",
    "the transcript; a paragraph has id, at, clock, start, end, text, sentences (text, start, end, t, marks); headings are the chapters that begin with a turn (id, title, start), first says that they are the first",
  ),
  transcript: value("episode.transcript_html", "the same turns as ready HTML, or null"),
  timeline: value(
    "episode.timeline (width, height, label, chapter_height, chapters, lanes)",
    "the picture of the talk in its own units, or null; chapters have title, x, width, shade, lanes are paths",
  ),
  voices: value(
    "episode.voices (name, person, href, colour, talk_time, share, share_text)",
    "who talks how much, those who talk most first",
  ),
  links: value("episode.links (title, url, host)", "the episode's links, safe to follow, each once"),
  mentions: value(
    "episode.mentions (term, url, start, at, clock, count)",
    "terms that were said; url is null where there is none",
  ),
  downloads: value(
    "episode.downloads (title, href, type)",
    "the recording and files for readers, with their MIME types",
  ),
  copies: value(
    "episode.copies (title, href, plain)",
    "texts to paste elsewhere; plain is the plain text beside one with formatting, or null",
  ),
  clips: value("episode.clips (title, start, end, clock, length, href)", "soundbites; start and end in seconds"),
  support: value(`episode.support (${supportNames})`, "the same of the episode, with the show's where it says nothing"),
  neighbours: value(`episode.previous, .next (${cardNames})`, "the episodes before and after, or null"),
};

const episode = [
  value(
    "episode.slug, .title, .summary, .lead, .href, .url, .language, .dir",
    "the episode; href is relative to the page, url is in full; lead is null where the notes begin with it",
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
    "episode.state, .state_text, .estimated, .estimated_text",
    "published, scheduled or draft; whether times are estimates, and by how much they are off",
  ),
  value("episode.lead_html", "the lead as ready HTML where the description is Markdown; else null"),
  value("episode.notes_html", "the notes as ready HTML, or null"),
  value("episode.keywords", "a list of words"),
  value("episode.topics (title, href, count)", "those of the keywords that other episodes have too, with their pages"),
  value(`episode.related (${cardNames})`, "episodes that are alike"),
  ...Object.values(lists),
];

const player = value("player_html", "player.liquid with these values, null without audio");
const page = "included by episode.liquid";
const block = (file: string, makes: string, values: TemplateFacts["values"]): TemplateFacts => ({
  file,
  makes: `block: ${makes}`,
  values,
});

const files: TemplateFacts[] = [
  { file: "layout.liquid", makes: "the frame of every page: head, header, footer", values: [] },
  {
    file: "index.liquid",
    makes: "index.html",
    values: [
      value(`latest (${cardNames})`, "the newest episode, or null"),
      value(`first (${cardNames})`, "the first episode of a serial show that has several, else null"),
      value(`hosts (${personNames})`, "the show's hosts"),
      value("upcoming (title, date, date_text)", "what is announced, soonest first"),
      value(
        `groups (title, id, years, cards (${cardNames}))`,
        "the newest episodes, by season where there are seasons; years is null here",
      ),
      value("about_html", "the show's text about itself as ready HTML, or null"),
      value("more", "true when there are more episodes than the page lists"),
    ],
  },
  {
    file: "archive.liquid",
    makes: "archive/index.html and its further pages",
    values: [
      value(`groups (title, id, years, cards (${cardNames}))`, "episodes by season, with its years, or by year"),
      value("newer, older", "addresses of the pages before and after, or null"),
      value("topics (title, href, count)", "keywords that several episodes share, most used first; on the first page"),
    ],
  },
  { file: "episode.liquid", makes: "episodes/<slug>/index.html", values: [...episode, player] },
  { file: "embed.liquid", makes: "episodes/<slug>/embed.html", values: [...episode, player] },
  {
    file: "person.liquid",
    makes: "people/<id>/index.html",
    values: [
      value(`person (${personNames})`, "the person; talk_time in seconds over all episodes"),
      value("appears_text", "in how many episodes they are, in words"),
      value(`cards (${cardNames})`, "every episode they are in"),
    ],
  },
  {
    file: "topic.liquid",
    makes: "topics/<id>/index.html",
    values: [value("topic (title)", "the keyword"), value(`cards (${cardNames})`, "every episode that has it")],
  },
  { file: "search.liquid", makes: "search/index.html", values: [] },
  { file: "404.liquid", makes: "404.html", values: [] },
  {
    file: "moved.liquid",
    makes: "the page at an episode's old address",
    values: [value("episode (title, href)", "where it went")],
  },
  {
    file: "oembed.liquid",
    makes: "the HTML that episodes/<slug>/oembed.json gives to sites which embed the episode",
    values: [value("frame.src, .width, .height", "the player's address in full and its size"), ...episode],
  },
  block("player.liquid", "the player, which episode.liquid and embed.liquid get as player_html", episode),
  block("share.liquid", `a quote, a clip and the player to pass on, ${page}`, episode),
  block("timeline.liquid", "the picture of the talk, included by player.liquid and episode.liquid", [lists.timeline]),
  block("legend.liquid", `who talks how much, ${page}`, [lists.voices]),
  block("chapters.liquid", "the chapters, included by episode.liquid and embed.liquid", [lists.chapters]),
  block("people.liquid", `the people of an episode, ${page}`, [lists.people]),
  block("portrait.liquid", "a photograph or initials, included by people.liquid and person.liquid", [
    value(`person (${personNames})`, "the person"),
    value("size", "width and height in pixels"),
  ]),
  block("cover.liquid", "a picture over the letter of what it stands for, in the head of pages and in lists", [
    value("image, title, size, class, late", "the address, what it stands for, pixels, and how it is shown and loaded"),
  ]),
  block("person-links.liquid", "where else to find a person, included by people.liquid and person.liquid", [
    value(`person (${personNames})`, "the person"),
  ]),
  block("links.liquid", `the links, ${page}`, [lists.links]),
  block("mentions.liquid", `terms that were mentioned, ${page}`, [lists.mentions]),
  block("downloads.liquid", `files to download, ${page}`, [lists.downloads]),
  block("transcript.liquid", `the transcript, ${page}`, [lists.transcript, lists.turns]),
  block("neighbours.liquid", `the episodes before and after, ${page}`, [lists.neighbours]),
  block("search-form.liquid", "a field that leads to the search page, included by 404.liquid", []),
  block("rows.liquid", "episodes with cover and summary, included by index, person and episode.liquid", [
    value(`cards (${cardNames})`, "the episodes"),
  ]),
  block("topics.liquid", "links to topics, included by archive.liquid and episode.liquid", [
    value("topics (title, href, count)", "the topics; count is null on an episode's page"),
  ]),
  block("lines.liquid", "episodes, a line each, included by archive.liquid", [
    value(`cards (${cardNames})`, "the episodes"),
  ]),
  block("facts.liquid", "date, length and kind of an episode, included by rows.liquid and lines.liquid", [
    value(`card (${cardNames})`, "the episode"),
  ]),
  block("subscribe.liquid", "where to listen, included by index.liquid and episode.liquid", []),
  block("apps.liquid", "buttons of apps, included by subscribe.liquid", []),
  block("copy.liquid", `buttons that copy texts, ${page}`, [lists.copies]),
  block("find.liquid", `finds words in the transcript, ${page}`, []),
  block("clips.liquid", `soundbites, ${page}`, [lists.clips]),
  block("support.liquid", "where to give and to comment, licence, place: rendered by index.liquid and episode.liquid", [
    value(`of (${supportNames})`, "site.support or episode.support"),
    value("id", "of the heading"),
  ]),
  { file: "feed.css", makes: "assets/feed.css, the look of feed.xml in a browser", values: [] },
  { file: "style.css", makes: "assets/style.css, copied as it is", values: [] },
  { file: "page.js", makes: "assets/page.js, copied as it is", values: [] },
  { file: "share.js", makes: "assets/share.js, copied as it is", values: [] },
  { file: "player.js", makes: "assets/player.js, copied as it is", values: [] },
  { file: "copy.js", makes: "assets/copy.js, copied as it is", values: [] },
  { file: "find.js", makes: "assets/find.js, copied as it is", values: [] },
  { file: "clips.js", makes: "assets/clips.js, copied as it is", values: [] },
  { file: "search.js", makes: "assets/search.js, copied as it is", values: [] },
];

/** Every packaged template in a stable order. */
export const describeTemplates = (): TemplateFacts[] => files;

/** What all `.liquid` files and `feed.css` get besides their own values. */
export const describeSharedValues = (): TemplateFacts["values"] => everywhere;
