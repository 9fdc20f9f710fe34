// The kinds of files of which it can be told at a glance, without any rule, that the rules would find nothing.
import type { RuleGroups } from "../rules.js";
import { isFaultlessSrt, isFaultlessVtt } from "./captions.js";
import { isFaultlessHtml, isFaultlessTranscriptJson } from "./readings.js";

/** Group of rules -> whether none of them finds anything in a text. Where it is false the rules have the word. */
export const isFaultless: Partial<Record<keyof RuleGroups, (text: string) => boolean>> = {
  vtt: isFaultlessVtt,
  srt: isFaultlessSrt,
  json: isFaultlessTranscriptJson,
  html: isFaultlessHtml,
};
