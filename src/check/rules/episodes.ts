// Rules that hold an episode's front-matter, recording, transcript and notes against each other.
import { formatClock } from "../../base/clock-text.js";
import { doing, lacking, sayNumber, sized, timed } from "../../base/say-found.js";
import { countWords } from "../../base/words.js";
import { shown } from "../combine.js";
import { type EpisodeText, on, type Rule, recording, rulesWith } from "../rule.js";
import { findElsewhere, isNamed } from "../spoken.js";
import { findTimes } from "../time-lines.js";
import { givenChapterRules, lengthOf } from "./chapters-json.js";
import { doubtRules } from "./doubts.js";
import { pinRules } from "./pins.js";

const ours = "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md";
const sayPace = (pace: number): string => (pace < 1 ? "less than one" : String(Math.round(pace)));

/** What people write where a text is to come, without the signs of Markdown around it. */
const standIn =
  /^(?:todo|to ?do|tbd|tba|tbc|fixme|xxx+|wip|n\/a|\?+|-+|\.{2,}|…+|untitled|title|(?:episode )?title here|new episode|placeholder|coming soon|lorem ipsum\b.*|(?:(?:add|write|insert|put) )?(?:your |the )?(?:show ?)?(?:notes|description|summary|text) (?:(?:go|goes|come|comes|follow|follows)(?: here| soon)?|here|to follow|tbd))[\s.!…]*$/is;
const bare = (text: string): string => text.replace(/^[\s#>*_`~[\]()-]+(?=\S)|(?<![\s*_`~[\]()])[\s*_`~[\]()]+$/g, "");
const isUnfinished = (text: string): boolean => standIn.test(bare(text)) || saysToDo(text);
/** A line that is a note to oneself: "TODO", "FIXME: links". */
const saysToDo = (row: string): boolean =>
  /^(?:TODO|FIXME|TBD|XXX)(?:\s*$|:\s|\s+(?:add|ask|check|fill|find|fix|insert|link|update|write)\b)/.test(bare(row));
const unfinished = (name: string, text: string) => ({
  message: `The ${name} ${name.startsWith("text") ? "has" : "is"} ${shown(text.trim())}, which looks unfinished, and is published so`,
  found: shown(text.trim()),
  expected: "what listeners are to read",
  hint: "Write it, or draft: yes while it is not ready.",
});

/** Rules whose examples are front-matter of an episode (under a line `---`, its notes and transcript). */
export const episodeRules: readonly Rule<EpisodeText>[] = rulesWith({ platforms: on("all"), url: ours }, [
  {
    id: "audio-missing",
    severity: "error",
    what: "An episode that is out has a recording, or says that it has none",
    why: "Published without it, no app can play it, and most leave it out",
    url: "https://podcasters.apple.com/support/823-podcast-requirements",
    good: "audio: none",
    bad: "youtube: aBcDeFgHiJk # there is no audio: here",
    field: "audio",
    *check({ entry: { episode, state } }) {
      const { noAudio } = episode;
      if (!noAudio || noAudio.meant || state !== "published") return;
      const names = noAudio.beside.slice(0, 8).join(", ");
      const ending = names === "" ? ".mp3" : names.replace(/,.*$/, "").replace(/^.*\./, ".");
      const own = episode.source.file
        .replace(/^.*\//, "")
        .replace(/^index\.md$/, "audio.md")
        .replace(/\.md$/, ending);
      yield {
        message:
          names === ""
            ? `There is no recording: name it ${own}, or give audio: its name or address`
            : `None of the recordings here (${names}) is named like the episode: name it ${own}, or give audio: its name or address`,
        found: names === "" ? "no recording" : `no recording of its own (there: ${names})`,
        expected: `one called ${own}, or audio: with its name or address`,
        hint: "For an episode that has only text say audio: none",
      };
    },
  },
  {
    id: "episode-says-nothing",
    severity: "warn",
    what: "An episode has notes, a description or a transcript",
    why: "Apps show an empty page under its title, and nobody finds it by what it is about",
    url: "https://podcasters.apple.com/support/823-podcast-requirements",
    good: `${recording}\n---\nWe talk about varnish.`,
    bad: `${recording}\n---\n`,
    field: "title",
    *check({ entry: { episode, notesOrigin, understood } }) {
      if (notesOrigin === "given" || (episode.description ?? "").trim() !== "" || understood.turns.length > 0) return;
      yield {
        message: "The episode has neither notes nor a description nor a transcript: apps show its title alone",
        found: "no text",
        expected: "notes, a description or a transcript",
        hint: "Write a sentence under the front-matter, or put the transcript beside it.",
      };
    },
  },
  {
    id: "episode-unfinished",
    severity: "warn",
    what: "Title, description and notes are written, and hold nothing that is still to be done",
    why: "Listeners read TODO in their apps, and a tag of a template that nothing fills in is the same guid in every episode",
    good: `${recording}\n---\nWe talk about todo lists.`,
    bad: `${recording}\n---\nTODO: write the notes`,
    *check({ entry: { episode, state } }) {
      if (state === "draft") return;
      const { title, description, notes, guid } = episode;
      for (const [field, text] of Object.entries({ title, description: description ?? "" }))
        if (isUnfinished(text)) yield { ...unfinished(field, text), field };
      for (const [at, row] of notes.split("\n").entries())
        if (saysToDo(row) || (isUnfinished(row) && isUnfinished(notes)))
          yield { ...unfinished("text below the fields", row), line: at + 1 };
      if (/\{[{%].*[%}]\}|<%.*%>/.test(guid)) yield { ...unfinished("guid", guid), field: "guid" };
    },
  },
  {
    id: "apple-episode-description-4000-legacy",
    severity: "info",
    what: "An episode's description has at most 4,000 bytes",
    why: "Platforms agree on no more (conflict C1), so the feed's short description ends there",
    url: "https://podcasters.apple.com/support/1236-subscription-best-practices",
    good: `${recording}\ndescription: Varnish and keels.\n---\nNotes.`,
    bad: `${recording}\ndescription: "${"Varnish and keels. ".repeat(220)}"\n---\nNotes.`,
    field: "description",
    *check({ show, entry: { episode } }) {
      const bytes = Buffer.byteLength(episode.description ?? "");
      if (bytes <= 4000 || episode.feed.original) return;
      const whole = show.feed.fullNotes === false ? "The page has" : "content:encoded and the page have";
      yield {
        found: sized("description", sayNumber(bytes), "bytes"),
        expected: "at most 4,000",
        hint: `The feed's description has its beginning, and an ellipsis. ${whole} all of it; what is longer fits better under the front-matter.`,
      };
    },
  },
  ...givenChapterRules,
  {
    id: "transcript-unmatched",
    severity: "warn",
    what: "Labels under speakers:, pinned words and turns are found in the transcript",
    why: "What matches nothing does nothing: mostly a letter is wrong, or the transcript is a newer one",
    url: "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md",
    good: `${recording}\nturns: [{ text: linseed varnish, speaker: Ada Marlow }]\n---\nNotes.\n---\n00:09:10 linseed varnish`,
    bad: `${recording}\nspeakers: { S9: Ada Marlow }\n---\nNotes.\n---\n00:09:10 linseed varnish`,
    *check({ entry: { understood } }) {
      for (const { field, text, known } of understood.unmatched ?? [])
        yield known
          ? {
              found: doing(`label ${shown(text)}`, "is in no line of the transcript"),
              expected: known.length > 0 ? `one of its labels: ${known.join(", ")}` : "labels in it, and it has none",
              field,
            }
          : {
              found: doing(`passage ${shown(text)}`, "is nowhere in the transcript"),
              expected: "words as they stand there",
              field,
            };
    },
  },
  ...doubtRules,
  ...pinRules,
  {
    id: "transcript-pace",
    severity: "warn",
    what: "The transcript has as many words as people say in the recording's time",
    why: "Under 40 or over 320 words a minute it is another recording's, or a part of one",
    good: `${recording}\n---\nNotes.\n---\n1500 words`,
    bad: `${recording}\n---\nNotes.\n---\n60 words`,
    *check({ entry }) {
      const { turns, timing, language } = entry.understood;
      const length = lengthOf(entry);
      if (turns.length === 0 || length < 120 || timing.method !== "estimated" || /^(ja|zh|th|lo|km|my)/.test(language))
        return;
      const words = turns.reduce((sum, { text }) => sum + countWords(text), 0);
      const pace = words / (length / 60);
      if (pace < 40 || pace > 320)
        yield {
          message: `The transcript has ${words} words for ${formatClock(length)}, ${sayPace(pace)} a minute; people say 40 to 320`,
          found: `${words} words for ${formatClock(length)}`,
          expected: "40 to 320 words a minute",
          hint: "Is it this recording's transcript, and the whole of it?",
        };
    },
    field: "transcript",
  },
  {
    id: "chapter-said-elsewhere",
    severity: "warn",
    what: "The words of a chapter's title are said near its time, or nowhere",
    why: "Where all of them are said together at another time, the chapter's time is a wrong one",
    good: `${recording}\nchapters: ["0:00 Start", "6:00 Linseed varnish", "9:00 End"]\n---\nNotes.\n---\n00:06:10 linseed varnish`,
    bad: `${recording}\nchapters: ["0:00 Start", "1:00 Linseed varnish", "5:00 End"]\n---\nNotes.\n---\n00:09:10 linseed varnish`,
    *check({ entry }) {
      for (const { at, index, title, said } of findElsewhere(entry))
        yield {
          found: timed(`chapter ${shown(title)}`, formatClock(at)),
          expected: `a time near ${formatClock(said)}, where its words are said`,
          field: `chapters.${index}.start`,
        };
    },
  },
  {
    id: "apple-number-whole",
    severity: "info",
    what: "Numbers of episodes and seasons are whole, from 1",
    why: "Apple and Spotify show no other, and sort such an episode by its date",
    url: "https://podcasters.apple.com/support/823-podcast-requirements",
    good: `${recording}\nepisode: 2\n---\nNotes.`,
    bad: `${recording}\nepisode: 1.5\n---\nNotes.`,
    field: "episode",
    *check({ entry: { episode } }) {
      for (const [name, value] of [["episode", episode.number] as const, ["season", episode.season] as const])
        if (value !== undefined && !(Number.isInteger(value) && value > 0))
          yield {
            message: `Apple and Spotify get no ${name} number: they take whole ones from 1, and it is ${value}`,
            found: `${name}: ${value}`,
            expected: "a whole number from 1",
            hint: `Other apps get it as podcast:${name}.`,
            field: name,
          };
    },
  },
  {
    id: "notes-time-past-end",
    severity: "warn",
    what: "A time in brackets in the notes lies within the recording",
    why: "Pages and apps make it a link to that moment, and there is none",
    good: `${recording}\n---\nVarnish [0:05:00] and keels [0:08:00]; live [18:30].`,
    bad: `${recording}\n---\nVarnish [0:05:00] and keels [50:00].`,
    *check({ entry }) {
      const length = lengthOf(entry);
      for (const { time, written, line } of findTimes(entry.episode.notes))
        if (length > 0 && time > length)
          yield {
            message: `The notes name the time ${written}, but the recording ends at ${formatClock(length)}`,
            found: `${written} in the notes`,
            expected: `a time within ${formatClock(length)}`,
            line,
          };
    },
  },
  {
    id: "guest-never-named",
    severity: "warn",
    what: "A guest is named in the title, the description, the notes or the transcript",
    why: "A guest whom nobody names is mostly left over from another episode",
    good: "guests: [{ name: Ida Berg, url: https://ida.example/ }]\n---\nIda Berg talks about varnish.",
    bad: "guests: [{ name: Ida Berg, url: https://ida.example/ }]\n---\nA talk about varnish and keels with somebody.\n---\n1500 words",
    *check({ entry }) {
      const { guests } = entry.episode;
      if (entry.notesOrigin !== "given" || entry.understood.turns.length === 0) return;
      for (const [k, guest] of guests.entries())
        if (!isNamed(guest, entry))
          yield {
            message: `The guest ${shown(guest.name)} is named neither in the notes nor in the talk`,
            found: `name of guest ${shown(guest.name)} that is said nowhere`,
            expected: "the name in the notes or in the talk",
            field: `guests.${k}`,
          };
    },
  },
  {
    id: "guest-never-linked",
    severity: "info",
    what: "A guest has a page or a link",
    why: "Listeners look for them, and guests pass on an episode that links them",
    good: "guests: [{ name: Ida Berg, url: https://ida.example/ }]\n---\nIda Berg talks.",
    bad: "guests: [{ name: Ida Berg }]\n---\nIda Berg talks.",
    *check({ entry: { episode, understood } }) {
      for (const [k, { name, url, links }] of episode.guests.entries())
        if (url === undefined && links.length === 0 && !understood.links.some(({ title }) => title.includes(name)))
          yield { found: lacking(`guest ${shown(name)}`, "a link"), expected: "url or links", field: `guests.${k}` };
    },
  },
]);
