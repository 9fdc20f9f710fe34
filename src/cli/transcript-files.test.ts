// Transcripts whose times are not the recording's, and several of one speaker each: what an episode says of its files.
import { expect, it } from "vitest";
import { makeMp3 } from "../testing/make-mp3.js";
import { captionsText, episodeText, showText, withShow } from "../testing/with-show.js";

const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23);
const vtt = (...cues: [start: number, stop: number, text: string][]): string =>
  `WEBVTT\n\n${cues.map(([start, stop, text]) => `${clock(start)} --> ${clock(stop)}\n${text}\n`).join("\n")}`;
const said = vtt(
  [0, 4, "Welcome to the harbour."],
  [4, 9, "Today we talk about varnish."],
  [9, 14, "It takes a week to dry."],
);

const make = (fields: string, files: Record<string, string>) =>
  withShow({
    "episodes/show.md": showText,
    "episodes/keel.md": episodeText("The long keel", "2026-02-02 06:00", fields),
    ...files,
  });
const written = async (show: ReturnType<typeof make>): Promise<string> => {
  expect(await show.run("build", "{root}", "--out", "{root}/out")).toMatchObject({ code: 0 });
  return show.read("out/episodes/keel/transcript.vtt");
};

it.each([
  ["offset: 30\n", "00:00:30.000 --> 00:00:34.000"],
  ["offset: '0:30'\n", "00:00:30.000 --> 00:00:34.000"],
  ["transcript: { file: keel.vtt, offset: 30 }\n", "00:00:30.000 --> 00:00:34.000"],
  ["transcript: keel.vtt\n", "00:00:00.000 --> 00:00:04.000"],
])("moves captions as %s says", async (fields, first) => {
  expect(await written(make(fields, { "episodes/keel.vtt": said }))).toContain(first);
});

it("takes an intro off that the recording does not have, and says what goes", async () => {
  const show = make("offset: -9\n", { "episodes/keel.vtt": said });
  const text = await written(show);
  expect(text).toContain("00:00:00.000 --> 00:00:05.000");
  expect(text).not.toContain("Welcome");
  expect((await show.run("check", "{root}")).said).toContain("9 words are said before the recording begins");
});

it("says how far pins are from the captions", async () => {
  const show = make('pins: [{ text: takes a week, at: "0:39" }]\n', { "episodes/keel.vtt": said });
  expect((await show.run("check", "{root}")).said).toContain('write "offset: 30" to move all of them');
});

it("puts the tracks of several speakers into one talk, and sees when one of them changes", async () => {
  const ada = vtt([0, 4, "Welcome to the harbour."], [9, 14, "How long does it take?"]);
  const ida = vtt([3, 9, "Thank you, I am glad."], [14, 20, "A week, in summer."]);
  const show = make(
    "guests: [{ name: Ida Berg, url: 'https://berg.example' }]\ntranscripts: { Ada Marlow: ada.vtt, ida-berg: ida.vtt }\n",
    {
      "episodes/ada.vtt": ada,
      "episodes/ida.vtt": ida,
    },
  );
  await written(show);
  const turns = (): string[] =>
    show
      .read("out/episodes/keel/transcript.txt")
      .split("\n\n")
      .slice(1)
      .map((turn) => turn.trim().replace(/ \[.*\]\n/, ": "));
  expect(turns()).toEqual([
    "Ada Marlow: Welcome to the harbour.",
    "Ida Berg: Thank you, I am glad.",
    "Ada Marlow: How long does it take?",
    "Ida Berg: A week, in summer.",
  ]);
  show.write("episodes/ida.vtt", ida.replace("summer", "winter"));
  await written(show);
  expect(turns().at(-1)).toBe("Ida Berg: A week, in winter.");
  show.write("episodes/ida.vtt", "Thank you, I am glad. A week, in summer.");
  const untimed = await show.run("build", "{root}", "--out", "{root}/out");
  expect(untimed.code).toBe(1);
  expect(untimed.said).toContain("episodes/ida.vtt has no times");
});

it("calls the times of tracks distant only where those of all together are", async () => {
  const rows = (from: number): string =>
    `Start,Text\n${[0, 1, 2, 3].map((k) => `${1 + from + 2 * k}:${from ? "00" : "30"},We oil rope ${k}.`).join("\n")}\n`;
  const tracks = "transcripts: { Ada Marlow: ada.csv, ida-berg: ida.csv }\n";
  const told = async (other: number) => {
    const show = make(`guests: [{ name: Ida Berg, url: 'https://berg.example' }]\n${tracks}`, {
      "episodes/ada.csv": rows(0),
      "episodes/ida.csv": rows(other),
    });
    return (await show.run("check", "{root}")).said.split("transcript-times-apart").length - 1;
  };
  expect([await told(1), await told(9)]).toEqual([0, 1]);
});

it("says how several files are written", async () => {
  const { said: told } = await make("transcript: [a.vtt, b.vtt]\n", {}).run("check", "{root}");
  expect(told).toContain("transcripts: {ann: a.vtt, bo: b.vtt}");
});

it("leaves a table or XML alone that is no transcript, and says so", async () => {
  for (const [name, text] of [
    ["keel.csv", "boat,length\nAda,12\nIda,14\n"],
    ["keel.xml", "<?xml version='1.0'?>\n<boats><boat length='12'>Ada</boat></boats>\n"],
  ] as const) {
    const show = make("", { [`episodes/${name}`]: text });
    const { code, said } = await show.run("build", "{root}", "--out", "{root}/out");
    expect([code, said], name).toEqual([0, expect.stringContaining("is no transcript that can be read")]);
    expect(Object.keys(show.files("out")).filter((path) => path.includes("keel/transcript"))).toEqual([]);
  }
});

it("takes a table for the transcript that says who speaks or when", async () => {
  const table = "Speaker,Text\nAda Marlow,Welcome to the harbour.\nIda Berg,Thank you.\nAda Marlow,How long?\n";
  const show = make("", { "episodes/keel.csv": table });
  await written(show);
  expect(show.read("out/episodes/keel/transcript.txt")).toMatch(/Ada Marlow \[[\d:]+\]\nWelcome to the harbour\./);
});

it("says a time mark that lies beyond the end of the recording", async () => {
  const text = "Ada Marlow  0:04\nWelcome to the harbour.\n\nIda Berg  1:02:09\nThat is all.\n";
  const { said } = await make("", { "episodes/keel.txt": text }).run("check", "{root}");
  expect(said).toContain("The transcript goes on to 1:02:09, but the recording ends at 10:00");
});

it("says once that captions go on past the end of the recording, and what to do", async () => {
  const clock = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(11, 19)}.000`;
  const cues = Array.from(
    { length: 210 },
    (_, at) => `${clock(4 * at)} --> ${clock(4 * at + 4)}\nWe oil oar ${at} before the boats go out again.\n`,
  );
  const { code, said } = await make("", { "episodes/keel.vtt": `WEBVTT\n\n${cues.join("\n")}` }).run("check", "{root}");
  expect(code).toBe(1);
  expect(said).toMatch(
    /error The transcript goes on to 14:00, but the recording ends at 10:00: \d+ words are left for the time between 9:\d\d and 10:00 \(speech-rate\)/,
  );
  expect(said).toContain("move all times with offset:");
  expect(said).not.toContain("transcript-past-end");
  const { said: less } = await make("", { "episodes/keel.vtt": `WEBVTT\n\n${cues.slice(0, 160).join("\n")}` }).run(
    "check",
    "{root}",
  );
  expect(less).toMatch(
    /warn The transcript goes on to 10:40.*\(transcript-past-end\)[\s\S]*move all times with offset:/,
  );
  expect(less).not.toContain("speech-rate");
});

it("says of an old address that leads to two episodes", async () => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/keel.md": episodeText("Keel", "2026-02-02 06:00", "aliases: [/35/, mast]\n"),
    "episodes/mast.md": episodeText("Mast", "2026-02-01 06:00", "aliases: [/35/index.html, boom]\n"),
    "episodes/oar.md": episodeText("Oar", "2026-01-31 06:00", "aliases: [/36/]\n"),
  });
  const { said } = await show.run("check", "{root}");
  expect(said).toContain('The old address mast is the address of the episode "mast"');
  expect(said).toMatch(/The old address \/35\/(?:index\.html)? leads to the episode "(?:mast|keel)" too/);
  expect(said).not.toContain("/36/");
  expect(said).toContain("episodes/keel.md:");
});

it.each([
  ["keel.doc", true],
  ["keel.transcript.pdf", true],
  ["keel.pdf", false],
])("says of %s beside an episode without a transcript that it is not read: %s", async (name, says) => {
  const show = make("", { [`episodes/${name}`]: "%PDF-1.4" });
  const { code, said: told } = await show.run("check", "{root}");
  expect(code).toBe(0);
  expect(told.includes(`episodes/${name} lies beside this episode, and is no transcript that can be read`)).toBe(says);
});

it.each([
  ["keel - final.vtt", true],
  ["2026-02-01-keel.srt", true],
  ["keel.part1.vtt", true],
  ["transcripts/keel (1).vtt", true],
  ["keels.vtt", false],
  ["keel-2.vtt", false],
  ["keel.chapters.vtt", false],
])("says of %s that it is called otherwise than the episode: %s", async (name, says) => {
  const show = make("", {
    [`episodes/${name}`]: "WEBVTT\n\n00:01.000 --> 00:02.000\nTar.\n",
    "episodes/keel-2.md": episodeText("Keel two", "2026-01-30 06:00", "transcript: keel-2.vtt\n"),
    "episodes/keel-2.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nTar.\n",
  });
  const { said: told } = await show.run("check", "{root}");
  expect(told.includes(`episodes/${name} is called otherwise than this episode`)).toBe(says);
  if (says) expect(told).toContain(`write transcript: ${JSON.stringify(name)}, or rename it as keel.`);
});

it("says once that captions are called as no episode is, unless one names them", async () => {
  const captions = "WEBVTT\n\n00:01.000 --> 00:02.000\nTar.\n";
  const names = ["oars.vtt", "transcripts/mast.srt", "named.vtt", "keel.en.vtt", "boom.chapters.vtt"];
  const show = make("", {
    ...Object.fromEntries(names.map((name) => [`episodes/${name}`, captions])),
    "episodes/boom.md": episodeText("Boom", "2026-01-30 06:00", "transcript: named.vtt\n"),
  });
  expect((await show.run("check", "{root}")).said.match(/\S+ info .* called as no episode is.*/g)).toEqual([
    "episodes/oars.vtt info episodes/oars.vtt and 1 more files of captions are called as no episode is, and no episode names them: nothing of it is published (transcript-choice)",
  ]);
});

it("says a text whose name or ending has a slip, and no other that lies there", async () => {
  const files = { "episodes/show.md": showText, "episodes/varnish.md": episodeText("Varnish", "2026-02-02 06:00") };
  const stray = /\S+ info .* called as no episode is.*/g;
  for (const name of ["varnsih.txt", "varnis.txt", "varnish.vt", "varnish.srtt"]) {
    const { said } = await withShow({ ...files, [`episodes/${name}`]: captionsText }).run("check", "{root}");
    expect(said.match(stray)).toEqual([expect.stringContaining(`episodes/${name} is called as no episode is`)]);
  }
  const others = ["ideas.txt", "varnish.psd", "varnish.pdf", "varnish2.txt"].map((name) => [
    `episodes/${name}`,
    "Oars.",
  ]);
  expect(
    (await withShow({ ...files, ...Object.fromEntries(others) }).run("check", "{root}")).said.match(stray),
  ).toBeNull();
});

it("names captions once that the field for them nearly names", async () => {
  const { said } = await withShow({
    "episodes/show.md": showText,
    "episodes/varnish.md": episodeText("Varnish", "2026-02-02 06:00", "transcript: talk.vtt\n"),
    "episodes/tlak.vtt": captionsText,
  }).run("check", "{root}");
  expect(said.match(/tlak\.vtt/g)).toHaveLength(1);
});

it("says once that recordings are called as no episode is, unless one names them", async () => {
  const names = ["oars.mp3", "mast.m4a", "named.mp3", "keel.mp3"];
  const show = make("", {
    ...Object.fromEntries(names.map((name) => [`episodes/${name}`, makeMp3(2)])),
    "episodes/boom.md": episodeText("Boom", "2026-01-30 06:00").replace(/audio:.*/, "audio: named.mp3"),
  });
  expect((await show.run("check", "{root}")).said.match(/\S+ info .* called as no episode is.*/g)).toEqual([
    "episodes/mast.m4a info episodes/mast.m4a and 1 more recordings are called as no episode is, and no episode names them: nothing of it is published (audio)",
  ]);
});

it.each(["none", "no"])("publishes no transcript where the episode says transcript: %s", async (typed) => {
  const show = make(`transcript: ${typed}\n`, { "episodes/keel.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nTar.\n" });
  const { code, said: told } = await show.run("build", "{root}", "--out", "{root}/out");
  expect([code, told]).toEqual([0, expect.not.stringContaining("keel.vtt")]);
  expect(Object.keys(show.files("out")).filter((path) => path.includes("keel/transcript"))).toEqual([]);
});

it("knows its own estimated times again in every format that can say so, beside the episode and as captions", async () => {
  const words = ["Oak bends", "Tar keeps the rain out", "Rope wears thin", "Paint dries by noon"];
  const talk = Array.from({ length: 24 }, (_, at) => `**${at % 2 ? "Ida Berg" : "Ada Marlow"}**\n\n${words[at % 4]}.`);
  const guests = "guests: [{ name: Ida Berg, url: 'https://berg.example' }]\n";
  const edited = `${talk.join("\n\n")}\n`;
  const own = make(guests, { "episodes/keel.transcript.md": edited });
  await written(own);
  const timing = (show: typeof own) => JSON.parse(show.read("out/episodes/keel/transcript.json")).timing;
  expect(timing(own)).toMatchObject({ method: "estimated" });
  for (const format of ["vtt", "json", "html", "txt"]) {
    const copy = { [`episodes/keel.${format}`]: own.read(`out/episodes/keel/transcript.${format}`) };
    const again = make(guests, copy);
    await written(again);
    expect(timing(again), format).toEqual(timing(own));
    expect((await again.run("check", "{root}")).said, format).toContain("estimates, off by about");
    const cleaned = await again.run("clean", "keel", "{root}");
    expect(cleaned.said, format).not.toMatch(/\[\d\d:/);
    const beside = make(`${guests}captions: keel.${format}\n`, { ...copy, "episodes/keel.transcript.md": edited });
    await written(beside);
    expect(timing(beside), format).toMatchObject({ method: "estimated" });
  }
  const measured = make(`${guests}pins: [{ text: Oak bends, at: "0:02" }]\n`, {
    "episodes/keel.vtt": own.read("out/episodes/keel/transcript.vtt"),
  });
  expect(await written(measured)).toContain("00:00:02.000 -->");
});
