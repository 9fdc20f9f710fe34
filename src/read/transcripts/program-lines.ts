// Lines that programs put around a transcript: what they call themselves, what they log, heads and feet of their exports.
import type { Unwrapped } from "./unwrap-text.js";

/** A whole line, without spaces around it and without marks of Markdown. */
const anywhere: readonly RegExp[] = [
  /^transcri(?:bed|ption|pt) (?:by|with|via|powered by) (?:https?:\/\/)?(?:www\.)?(?:otter|rev|trint|sonix|happy ?scribe|descript|riverside|temi|turboscribe|auphonic|castmagic|assemblyai|whisper)\b[^\s]*(?:\.|\/)?$/i,
  /^(?:transcri(?:ção|pción|ption)|trascrizione|transkript(?:ion)?|transcriptie) (?:feita|realizada|gerada|hecha|generada|réalisée|faite|générée|fatta|realizzata|generata|erstellt|gemaakt)\b.{0,80}\b(?:otter|trint|sonix|happy ?scribe|descript|riverside|turboscribe|auphonic|assemblyai|whisper|good ?tape|amberscript|meetgeek)\b\S*\.?$/i,
  /^generated (?:by|with) (?:https?:\/\/)?(?:www\.)?(?:otter|sonix|happy ?scribe|descript|riverside|turboscribe|macwhisper|whisper)\b\S*\.?$/i,
  /^(?:transcribed (?:with|by|using)|transkribiert mit) (?:noscribe|aiko|macwhisper|whisper(?:x| ?notes| ?transcription)?|buzz|vibe|hello transcribe|superwhisper)\b.{0,40}$/i,
  // Substack's page has it under every episode.
  /^this is a (?:public|free) (?:episode|preview)[.!:] (?:if you|to hear|to listen|get).{0,200}$/i,
  /^\(?start(?: \(hh:mm:ss\))?:\s+\d[\d:.]*\s*\|.{1,400}$/i,
  /^audio ?(?:source|file|datei): .{1,300}$/i,
  /^(?:action item|highlight|bookmark|screen sharing): .*\bwatch: https?:\/\/fathom\.video\/\S*$/i,
  /^thank you for (?:choosing|using) (?:https?:\/\/)?(?:www\.)?(?:scribie|rev|otter|trint|sonix|temi|gotranscript|transcribeme|happy ?scribe|descript|riverside|turboscribe)\b\S*$/i,
  /^powered by (?:https?:\/\/)?(?:www\.)?(?:castmagic|riverside|descript|otter|sonix|trint|rev|happy ?scribe|turboscribe|auphonic|assemblyai|deepgram|elevenlabs|whisper|podium|podsqueeze|capsho|swell ?ai|fireflies|restream)\b\S*$/i,
  /^(?:copyright )?\u00a9.*\ball rights reserved\b.*$/i,
  /^npr transcripts are created on a rush deadline.*$/i,
  /^[[(](?:begin|end) (?:of )?(?:video|audio) ?(?:clip|tape)[\])]$/i,
  /^(?:follow|find|like) (?:us|me) on \p{L}[\p{L} ,&/]{1,60}:? ?(?:@|https?:\/\/)\S+$/iu,
  /^(?:subscribe|sign up)\b[^.?!:]{0,60}: ?<?https?:\/\/\S+$/i,
  /^this material may be protected by copyright\.?$/i,
  /^automatically convert your \w+ files to text \(.{0,200}$/i,
  /^(?:detecting language using up to the first|detected language(?::| '?\w+'? (?:with|\())|using language:?|skipping .* due to ffmpeg).{0,200}$/i,
  /^(?:whisper_\w+|main|system_info|ggml_\w+|init_gpu|load_backend)\s*[:(].*$/,
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:[.,]\d+)? - [\w.]+ - (?:DEBUG|INFO|WARNING|ERROR|CRITICAL) - .*$/,
  /^model was trained with (?:pyannote\.audio|torch) .*\byours is .*$/i,
  /^(?:lightning automatically upgraded your loaded checkpoint|no language specified, language will be).*$/i,
  /^performing (?:voice activity detection|transcription|alignment|diarization)\b.{0,30}\.\.\.$/i,
  /^output_(?:txt|vtt|srt|csv|lrc|json): saving output to .*$/,
  /^(?:.*[/\\])?\S+\.py:\d+: \w*Warning: .*$/,
  /^\s*\d{1,3}%\|.*\|.*\[.*\]$/,
  /^warnings\.warn\(.*$/,
  /^sonix is the world.s most advanced automated transcription.*$/i,
  /^sonix has many features that you.d love.*$/i,
  /^.{0,160}(?:this (?:mp3|mp4|wav|m4a|audio|video) (?:audio |video )?file )?(?:was )?automatically transcribed by sonix.*$/i,
  /^this transcript (?:may contain errors|was (?:exported|generated|created) (?:on|by|with|from|automatically)|is (?:auto(?:matically)?[- ]?)?generated).{0,200}$/i,
  /^this editable transcript was computer generated and might contain errors\..*$/i,
  /^people can also change the text after it was created\.?$/i,
  /^(?:meeting|transcript(?:ion)?) ended after \d+:\d{2}:\d{2}.{0,8}$/i,
  /^.{1,60} (?:started|stopped) transcription$/i,
  /^you (?:started|stopped) (?:the )?transcription$/i,
  /^[[(]?auto-?generated transcript\. edits may have been applied for clarity\.[\])]?$/i,
  /^[[(]?transcribed by turboscribe\b.{0,120}$/i,
  /^[[(]?this file is longer than \d+ minutes\. .{0,140}$/i,
  /^(?:[[(]?\d[\d:.]*[\])]?\s*)?(?:[[(<](?:end of (?:the )?(?:audio|recording|transcript|transcription|interview|video|tape|file)|(?:audio|recording|interview|tape|video) ends?)[\])>]|END OF (?:AUDIO|RECORDING|TRANSCRIPT|INTERVIEW|TAPE|FILE))\.?$/i,
  /^part \d+ of \d+(?: ends)? [[(]\d[\d:]*[\])]$/i,
  /^(?:page \d+ of \d+|machine[- ]generated transcript\.?)$/i,
];

/** How many lines at its beginning may be a transcript's head. */
const headLines = 14;

/** The names of who takes part, under a head that says so. */
const attendees = /^(?:attendees|invited|teilnehmer|participants)$/i;
const headTitle = /^.{1,120}[-–] transcript$|^transcript$/i;

/** What an app puts under words that were copied from it: "From Boats: Tar, Jan 5, 2026". */
const quotedFrom = /^\p{Lu}\p{Ll}* .{3,200}\b\d{4}\s*$/u;

/** What a language model says below its answer. */
const closing =
  /^(?:let me know if you(?:['\u2019]d like| would like| want| need)|would you like me to|if you(?:['\u2019]d like| want| need)\b.{0,60}\bi can|do you want me to|feel free to ask)\b.*\b(?:transcript(?:ion)?|formatting|formatted|timestamps?|speaker (?:labels?|names?)|show notes|summar(?:y|ise|ize)|chapters)\b.*$/i;

/** What stands in a file until there is a transcript. */
const placeholder =
  /^[[(]*(?:(?:(?:the|a|full) )*transcripts?(?: text)?(?: is| will be)?(?: coming soon| available soon| not (?:yet )?available| pending| to come| to follow| goes here| here)(?: yet)?|(?:no|insert|add|paste|put) (?:the |your )?transcript(?: yet| here| available| soon)*|todo:.{0,40}|todo|tbd|tba|n\/a|coming soon)[.!\u2026]*[\])]*$/i;
/** A file that holds such a line has hardly another. */
const placeholderLength = 200;
const placeholderLines = 3;

/** Whether a whole line is a program's, not somebody's words. */
export const isProgramLine = (line: string): boolean => anywhere.some((pattern) => pattern.test(line));

/**
 * A transcript's text without the lines that its program put there; they become empty, so that all others keep their places.
 * Only whole lines go; a text in which none stands comes back as it was.
 */
export function dropProgramLines(text: string): Unwrapped {
  const written = text.includes("-->") ? [] : text.split("\n").filter((line) => line.trim() !== "");
  const isShort = written.length > 0 && written.length <= placeholderLines && text.length < placeholderLength;
  const last = written.at(-1);
  if (!isShort && !quick.test(text.slice(0, edge)) && !quick.test(text.slice(-edge))) return { text, dropped: [] };
  const dropped: Unwrapped["dropped"] = [];
  const lines = text.split("\n");
  const meet = lines.some((line) =>
    /this editable transcript was computer generated|^\W*(?:meeting|transcription) ended after \d/i.test(line),
  );
  const begin = headEnd(lines);
  const quoted = lines.findIndex((line) => /^this material may be protected by copyright\.?\s*$/i.test(line));
  let passing = false;
  for (const [at, line] of lines.entries()) {
    // Nearly every line is talk: it is looked at only where it holds a sign of such a line, or may belong to a head.
    const isQuoted = at < quoted && at >= quoted - 3 && quotedFrom.test(line);
    if (at >= begin && !(meet && at <= headLines) && !isQuoted && !isShort && !sign.test(line)) continue;
    const bare = line
      .replace(/[*_#>]+/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    if (bare === "" || bare.length > 400) {
      continue;
    }
    const inHead = meet && at < headLines;
    const isName = passing && inHead;
    passing = inHead && attendees.test(bare);
    if (
      isProgramLine(bare) ||
      isQuoted ||
      (isShort && placeholder.test(bare)) ||
      (line === last && closing.test(bare)) ||
      at < begin ||
      (inHead && (isName || passing || headTitle.test(bare)))
    ) {
      dropped.push({ line: at + 1, text: bare });
      lines[at] = "";
    }
  }
  return dropped.length === 0 ? { text, dropped } : { text: lines.join("\n"), dropped };
}

/** They stand at the beginning or the end, if anywhere: within this many characters. */
const edge = 3000;

/** Where a meeting's transcript begins: behind the line that says who started it, or the title that calls it one. */
function headEnd(lines: readonly string[]): number {
  const head = lines.slice(0, headLines);
  const started = head.findIndex((line) => /\bstarted (?:the )?transcription\W*$/i.test(line));
  if (started >= 0) return started;
  const keywords = head.findIndex((line) => /^\W*summary keywords\W*$/i.test(line));
  const speakers =
    keywords < 0 ? -1 : lines.slice(0, headLines + 6).findIndex((line) => /^\W*speakers\W*$/i.test(line));
  if (speakers >= 0) return lines.findIndex((line, at) => at > speakers && line.trim() !== "") + 1;
  const titled = head.findIndex((line) => /.[-–] transcript\W*$/i.test(line));
  return titled > 0 && lines.some((line) => /^\W*(?:meeting|transcription) ended after \d/i.test(line)) ? titled : 0;
}

/**
 * Some of what such lines hold, as whole words: people say "subscribe" and "the end of" everywhere. Most files have none of it, and
 * are not looked through line by line.
 */
const quick =
  /noscribe|transcribed with|this is a (?:public|free)|rights reserved|rush deadline|(?:video|audio) ?(?:clip|tape)[\])]|(?:us|me) on \w+|subscribe|sign up|powered by|protected by copyright|let me know if|would you like|do you want me|feel free to ask|if you(?:['\u2019]d like| want| need)|(?:is|was) (?:auto|generated)|fathom\.video|scribie|gotranscript|transcribeme|summary keywords|otter\.ai|rev\.com|\btrint\b|sonix|happy ?scribe|\bdescript\b|riverside|turboscribe|auto-?generated transcript|longer than \d+ minutes|end of (?:the )?(?:audio|recording|transcript|interview|video|tape|file)|ends?[\])>]|temi\.com|auphonic|castmagic|assemblyai|whisper|good ?tape|amberscript|meetgeek|transcript(?:ion)? (?:ended|may|was)|meeting ended after|(?:started|stopped) (?:the )?transcription|detect(?:ed|ing) language|using language|system_info|computer generated|pa(?:ge|rt) \d+ of|\.py:\d+:|\d%\||output_\w{3,4}:|ggml_|pyannote|was trained with torch/i;

/** What each of those lines holds, also the ones that only stand beside others. */
const sign = new RegExp(
  `${quick.source}|generated|audio ?(?:source|file|datei)|start\\b.*\\||thank you for|convert your|ffmpeg| - (?:info|warning|error|debug|critical) - |loaded checkpoint|language specified|^\\W*performing |people can also change|init_gpu|load_backend|warnings\\.warn|main *[:(]`,
  "i",
);
