// The table of rules, grouped by what they look at. Adding a rule is a new object in one of its files.

import type { XmlElement } from "../base/xml-tree.js";
import type { Image } from "../model/model.js";
import type { DocumentText, EpisodeText, FileText, Listed, Rule, RuleText, Scope, VideoText } from "./rule.js";
import { categoryRules } from "./rules/apple-categories.js";
import { appleEpisodeRules, recordingRules } from "./rules/apple-recording.js";
import { appleShowRules } from "./rules/apple-show.js";
import { atomRules } from "./rules/atom.js";
import { chapterFileRules } from "./rules/chapters-json.js";
import { documentRules } from "./rules/document.js";
import { episodeRules } from "./rules/episodes.js";
import { htmlRules } from "./rules/html.js";
import { itemTextRules } from "./rules/item-texts.js";
import { type Json, jsonFeedRules } from "./rules/json-feed.js";
import { leftOpenRules } from "./rules/left-open.js";
import { listRules } from "./rules/list.js";
import { pictureRules } from "./rules/pictures.js";
import { podcastElsewhereRules, podcastValueRules } from "./rules/podcast20-elsewhere.js";
import { podcastGeneralRules } from "./rules/podcast20-general.js";
import { podcastItemRules } from "./rules/podcast20-item.js";
import { podcastPeopleRules } from "./rules/podcast20-people.js";
import { podcastShowRules } from "./rules/podcast20-show.js";
import { podcastVersionRules } from "./rules/podcast20-versions.js";
import { pagingRules, rssChannelRules } from "./rules/rss-channel.js";
import { rssItemRules } from "./rules/rss-item.js";
import { rssSharedRules } from "./rules/rss-shared.js";
import { descriptionChapterRules, videoRules } from "./rules/texts.js";
import { srtRules, transcriptHtmlRules, transcriptJsonRules } from "./rules/transcripts.js";
import { vttRules } from "./rules/vtt.js";

const shared = [...rssSharedRules, ...podcastGeneralRules, ...podcastPeopleRules, ...podcastValueRules];

/** What is looked at -> its rules. */
export interface RuleGroups {
  document: readonly Rule<DocumentText>[];
  channel: readonly Rule<Scope>[];
  item: readonly Rule<Scope>[];
  list: readonly Rule<readonly Listed[]>[];
  chapters: readonly Rule<FileText>[];
  vtt: readonly Rule<FileText>[];
  srt: readonly Rule<FileText>[];
  json: readonly Rule<FileText>[];
  html: readonly Rule<FileText>[];
  video: readonly Rule<VideoText>[];
  atom: readonly Rule<XmlElement>[];
  jsonFeed: readonly Rule<Json>[];
  picture: readonly Rule<Image>[];
  episode: readonly Rule<EpisodeText>[];
}

const sharedByItems = [...appleEpisodeRules, ...itemTextRules, ...recordingRules, ...htmlRules].filter(({ id }) =>
  /^(apple-(value-255|value-trimmed|explicit-value|block-value|ascii-urls|image-format)|ytrss-angle)$/.test(id),
);

export const ruleGroups: RuleGroups = {
  document: documentRules,
  channel: [
    ...rssChannelRules,
    ...pagingRules,
    ...shared,
    ...appleShowRules,
    ...categoryRules,
    ...sharedByItems,
    ...podcastShowRules,
    ...podcastElsewhereRules,
  ],
  item: [
    ...rssItemRules,
    ...shared,
    ...htmlRules,
    ...appleEpisodeRules,
    ...itemTextRules,
    ...recordingRules,
    ...appleShowRules.filter(({ id }) => id === "apple-https"),
    ...podcastItemRules,
    ...podcastVersionRules,
    ...descriptionChapterRules,
  ],
  list: listRules,
  chapters: chapterFileRules,
  vtt: vttRules,
  srt: srtRules,
  json: transcriptJsonRules,
  html: transcriptHtmlRules,
  video: videoRules,
  atom: atomRules,
  jsonFeed: jsonFeedRules,
  picture: pictureRules,
  episode: [...episodeRules, ...leftOpenRules],
};

/** Every rule once, in the order of the groups, with the first group it stands in. */
export function listRuleTexts(): (RuleText & { group: keyof RuleGroups })[] {
  const seen = new Map<string, RuleText & { group: keyof RuleGroups }>();
  for (const [group, rules] of Object.entries(ruleGroups) as [keyof RuleGroups, readonly RuleText[]][])
    for (const rule of rules) if (!seen.has(rule.id)) seen.set(rule.id, { ...rule, group });
  return [...seen.values()];
}
