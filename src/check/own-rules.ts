// What the table of rules does not have: ids of what airdate says by itself, and demands that no look at files can answer.

/** Said while files are read, understood and written; the message itself says what was found, expected and what to do. */
export const ownRules: readonly string[] = `
alias-gone alias-twice archived audio audio-duration audio-lost audio-removed block chapters-dots chapters-file chapters-past-recording chapters-twice
date date-midnight date-waiting double draft-name encoding episode-file feed-address feed-date-changed feed-guid-changed feed-live-unread feed-path feed-private-folder
feed-private-name feed-show-guid feed-size feed-version file file-case finds-kept front-matter glossary guid-again guid-double
history-date-changed history-dropped history-enclosure-changed history-enclosure-dropped
history-enclosure-moved history-guid-changed history-guid-collides history-guid-taken history-returned history-show-guid
history-swapped hosts-changed image import-audio import-date import-episodes import-guest import-held import-image import-language import-link import-link-path
import-markup import-no-recording import-people import-shows import-text-beside import-title import-transcript import-translation import-unread import-xml import-zone
interface-language
link-at-host link-outside link-scheme lock-damaged lock-lost lock-restored merge-conflict notes-are-transcript notes-broken-link notes-foreign-markup
notes-link-early notes-link-scheme notes-missing-file notes-plain notes-unclosed original owner-at-host person person-moved person-same-id person-title placeholder queue-missed
queue-no-slot rule-unknown schema show-file slug-unique subscribe-links template template-unused
title-references transcript-address transcript-aside transcript-capitals transcript-choice transcript-cue-order
transcript-cue-overlap transcript-cue-time transcript-cues transcript-empty transcript-encoding transcript-estimated
transcript-frame-rate transcript-gone transcript-heading transcript-in-place transcript-json transcript-kind transcript-label transcript-language
transcript-loop transcript-mark-order transcript-mark-time transcript-offset transcript-parts
transcript-program-line transcript-remote transcript-segment transcript-song transcript-thanks transcript-time-of-day transcript-timeline transcript-times-apart
transcript-title transcript-track transcript-tracks transcript-twice transcript-unit transcript-unnamed transcript-word-time
two-dates unknown-field verbatim-tag
`
  .trim()
  .split(/\s+/);

/** Said of what a build changes against the one before: the next one has nothing of it to say. */
export const changeRules: ReadonlySet<string> = new Set(
  "alias-gone feed-address feed-blocked feed-complete feed-date-changed feed-moves hosts-changed lock-restored person-moved transcript-gone".split(
    " ",
  ),
);

export interface NotChecked {
  id: string;
  platforms: readonly string[];
  why: string;
}

const row = (id: string, platforms: string, why: string): NotChecked => ({ id, platforms: platforms.split(" "), why });

export const notChecked: readonly NotChecked[] = [
  row("jf-mime", "jsonfeed", "The server's header is not in the file; the host files of a build set it"),
  row("apple-head-range", "apple", "Only the server can show that it answers HEAD and ranges; every static host does"),
  row("apple-image-last-modified", "apple", "Only the server can show it; every static host sends Last-Modified"),
  row("apple-image-new-url", "apple", "Apps notice new artwork by its address; a file does not tell that it is new"),
  row("apple-html-in-cdata", "apple", "Escaped markup and CDATA are the same text to every XML parser"),
  row("apple-guid-stable", "apple", "Checked against the lock of what was published: history-guid-changed"),
  row("ytrss-stable-guid", "youtube-rss", "Checked against the lock of what was published: history-guid-changed"),
  row("pc-guid-permanent", "podcast20", "Checked against the lock of what was published: history-show-guid"),
  row("spotify-media-new-url", "spotify", "Checked against the lock of what was published: history-enclosure-changed"),
  row(
    "ytrss-no-audio-update",
    "youtube-rss",
    "Checked against the lock of what was published: history-enclosure-changed",
  ),
  row("paging-archive-stable", "rss-paging", "Pages of a feed made here move on; none of them is called an archive"),
  row("yt-tags-500", "youtube", "A video's tags are typed at YouTube; nothing here writes them"),
  row(
    "yt-hashtags-no-space",
    "youtube",
    "A hashtag with a space is a hashtag and a word; tags made from keywords have none",
  ),
  row("ytrss-no-ads", "youtube-rss", "Whether a recording holds adverts cannot be read from it"),
  row("websub-notify-all", "websub", "airdate ping tells every hub that the feed names"),
  row(
    "websub-self-single-representation",
    "websub",
    "Only the server can show it; a static file is one representation",
  ),
  row("podping-reason", "podping", "airdate ping sends `update` and nothing else"),
  row("podping-medium", "podping", "airdate ping sends the show's own medium, which pc-medium checks"),
  row("podping-once", "podping", "airdate ping sends only when the published feed's bytes differ"),
  row(
    "podping-live",
    "podping",
    "A live item's status changes in the feed; airdate ping then tells of it as an update",
  ),
];
