// Shows in other languages through the whole pipeline: nothing breaks, English steps stay off and say so.
import { describe, expect, it } from "vitest";
import { textWidth } from "../base/text-width.js";
import { talks as spokenIn } from "../testing/talks-in-languages.js";
import { type ShowFolder, withShow } from "../testing/with-show.js";

interface Talk {
  language: string;
  dir: "ltr" | "rtl";
  host: string;
  guest: string;
  title: string;
  /** Host and guest in turn. */
  said: string[];
  /** Heading of the chapters in the YouTube text. */
  chapters: string;
  estimated: RegExp;
}

const talks: Talk[] = [
  {
    language: "de",
    dir: "ltr",
    host: "Jörg Müller",
    guest: "Änne Weiß",
    title: "Über das Lackieren",
    said: [
      "Willkommen beim Hafenfunk. Heute spreche ich mit Änne Weiß über das Lackieren, z. B. von Jollen.",
      "Danke, Jörg. Der Lack ist das ganze Boot. Ohne ihn trinkt das Holz Wasser, und dann sinkt man.",
      "Wie lange muss er trocknen?",
      "Im Sommer drei Tage. Am 3. Mai 2019 waren es zwölf Schichten; das war mein Rekord.",
    ],
    chapters: "Kapitel",
    estimated: /geschätzt/,
  },
  {
    language: "es",
    dir: "ltr",
    host: "José Núñez",
    guest: "María Peña",
    title: "¿Cuánto tarda en secar?",
    said: [
      "Bienvenidos a Luces del Puerto. Hoy hablamos con María Peña sobre el barniz de los barcos.",
      "Gracias, José. El barniz es todo el barco. ¿Sin él? La madera bebe agua y te hundes.",
      "¿Cuánto tarda en secar?",
      "En verano tres días. ¡Mi récord son doce capas en un barco de nueve metros!",
    ],
    chapters: "Capítulos",
    estimated: /estimados/,
  },
  {
    language: "ja",
    dir: "ltr",
    host: "田中太郎",
    guest: "鈴木花子",
    title: "船の塗装について",
    said: [
      "港のラジオへようこそ。今日は鈴木花子さんと船の塗装について話します。",
      "ありがとうございます。ニスは船そのものだと私はいつも言っています。ニスがなければ木は水を吸って沈みます。",
      "乾くのにどのくらいかかりますか。",
      "夏は三日です。2019年5月3日のことでした。私の記録は十二回塗りです。",
    ],
    chapters: "チャプター",
    estimated: /推定/,
  },
  {
    language: "ar",
    dir: "rtl",
    host: "سامي حداد",
    guest: "ليلى منصور",
    title: "طلاء القوارب",
    said: [
      "أهلا بكم في أضواء الميناء. نتحدث اليوم مع ليلى منصور عن طلاء القوارب الصغيرة.",
      "شكرا يا سامي. الطلاء هو القارب كله. بدونه يشرب الخشب الماء ثم تغرق ببطء.",
      "كم يستغرق حتى يجف؟",
      "في الصيف ثلاثة أيام، وفي الشتاء تسعة. رقمي القياسي اثنتا عشرة طبقة.",
    ],
    chapters: "الفصول",
    estimated: /تقديرية/,
  },
];

/** The talk ten times over: captions with voices, and a dump that marks changes only. */
function show({ language, host, guest, title, said }: Talk): ShowFolder {
  const clock = (at: number): string => new Date(at * 1000).toISOString().slice(11, 23);
  const all = Array.from({ length: 10 }, () => said).flat();
  const length = (text: string): number => Math.max(2, text.length * (language === "ja" ? 0.15 : 0.065));
  let at = 0;
  let captions = "WEBVTT\n\n";
  for (const [k, text] of all.entries()) {
    captions += `${clock(at)} --> ${clock(at + length(text))}\n<v ${k % 2 === 0 ? host : guest}>${text}\n\n`;
    at += length(text);
  }
  const episode = (slug: string): string =>
    `---\ntitle: "${title}"\ndate: 2026-01-01 06:00\naudio: { url: "https://m.example/${slug}.mp3", length: 4800000, type: audio/mpeg, duration: ${Math.ceil(at)} }\nguests: [{ name: ${guest}, url: "https://guest.example" }]\n---\n`;
  return withShow({
    "episodes/show.md": `---\ntitle: FM\nlink: https://fm.example\ndescription: "${title}"\nlanguage: ${language}\nauthor: FM\nowner: { name: FM, email: post@fm.example }\ncategories: [Leisure]\nimage: https://fm.example/cover.jpg\ntimezone: UTC\nglossary: [Hafenfunk, Barniz]\nhosts: [{ name: ${host} }]\n---\n`,
    "episodes/captioned.md": episode("captioned"),
    "episodes/captioned.vtt": captions,
    "episodes/dumped.md": episode("dumped"),
    "episodes/dumped.txt": all.map((text) => `>>\n${text.split(" ").join("\n")}\n\n`).join(""),
  });
}

interface Inspected {
  language: string;
  timing: { method: string };
  turns: { speaker?: string; text: string; paragraphs: { sentences: { text: string }[] }[] }[];
  chapters: { start: number; title: string }[];
  corrections: unknown[];
  remarks: { text: string }[];
}

const bare = (text: string): string => text.replace(/[\s\p{P}]+/gu, "");

describe.each(talks)("a show in $language", (talk) => {
  it("is built whole", async () => {
    const { language, dir, host, guest, said } = talk;
    const folder = show(talk);
    const built = await folder.run("build", "{root}");
    expect(built).toMatchObject({ code: 0 });
    expect(built.said).not.toMatch(/\berror\b/);
    const page = folder.read("out/episodes/captioned/index.html");
    expect(page).toContain(`<html lang="${language}" dir="${dir}">`);

    const inspect = async (slug: string): Promise<Inspected> =>
      JSON.parse((await folder.run("inspect", slug, "{root}")).out);
    const captioned = await inspect("captioned");
    expect(captioned.timing.method).toBe("captions");
    expect(captioned.turns.slice(0, 4).map(({ speaker, text }) => [speaker, text])).toEqual(
      said.map((text, k) => [k % 2 === 0 ? host : guest, text]),
    );
    const sentences = captioned.turns
      .slice(0, 4)
      .flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.sentences));
    // Each text was written with these marks at the ends of its sentences, and no others ("z. B." and "3. Mai" end none).
    const ends = said.join("\n").match(/[。？！]|[.?!؟](?=\s[¿¡\p{Lu}\p{Lo}]|\n|$)/gu)!;
    const none = language === "de" ? 2 : 0;
    expect(sentences).toHaveLength(ends.length - none);

    const dumped = await inspect("dumped");
    expect(dumped.timing.method).toBe("estimated");
    expect(bare(dumped.turns.map(({ text }) => text).join(""))).toBe(bare(said.join("").repeat(10)));
    expect(dumped.turns.every(({ speaker }) => speaker === undefined)).toBe(true);
    expect(dumped.corrections).toEqual([]);
    const remarks = dumped.remarks.map(({ text }) => text).join("\n");
    expect(remarks).toMatch(/names are looked for in English only/);
    expect(remarks).toMatch(/Who speaks is only guessed in English/);
    expect(built.said).toMatch(/Who speaks is only guessed in English.* \(speakers-unnamed\)/);
    const youtube = folder.read("out/episodes/dumped/youtube.txt");
    expect(remarks).toMatch(/Chapters in "..".* vocabulary and turns alone/);
    expect(dumped.chapters.length).toBeGreaterThanOrEqual(3);
    for (const { title } of dumped.chapters) expect(title).not.toMatch(/Introduction|Closing|Part\b| and /);
    expect(youtube).toContain(`\n${talk.chapters}\n00:00 `);

    expect(folder.read("out/episodes/dumped/transcript.vtt")).toMatch(talk.estimated);
  }, 60_000);

  it("has captions that lines can hold and readers can read", async () => {
    const folder = show(talk);
    await folder.run("build", "{root}");
    const cues = folder.read("out/episodes/captioned/transcript.vtt").split("\n\n").slice(1);
    expect(
      bare(
        cues
          .map((cue) =>
            cue
              .trim()
              .split("\n")
              .slice(1)
              .join(" ")
              .replace(/<[^>]*>/g, ""),
          )
          .join(""),
      ),
    ).toBe(bare(talk.said.join("").repeat(10)));
    for (const cue of cues) {
      const lines = cue
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.replace(/<[^>]*>/g, ""));
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(42);
    }
    if (talk.language === "ja") for (const cue of cues) expect(cue).not.toMatch(/花\n子|\d \p{Lo}/u);
  }, 60_000);

  it("is cleaned to a text that cleaning leaves as it is", async () => {
    const folder = show(talk);
    const once = await folder.run("clean", "captioned", "{root}");
    expect(once).toMatchObject({ code: 0, said: "" });
    folder.write("once.md", once.out);
    expect((await folder.run("clean", "{root}/once.md", "--language", talk.language)).out).toBe(once.out);
  }, 60_000);
});

describe("an episode in another language than the show", () => {
  const german = spokenIn.de!.flat();
  const captions = `WEBVTT\n\n${german
    .map(
      (text, at) => `00:${String(at).padStart(2, "0")}:00.000 --> 00:${String(at).padStart(2, "0")}:50.000\n${text}\n`,
    )
    .join("\n")}`;
  const build = async (field: string, spoken = captions) => {
    const folder = withShow({
      "episodes/show.md":
        "---\ntitle: Harbour\nlink: https://fm.example\ndescription: Boats.\nlanguage: en\nauthor: FM\nowner: { name: FM, email: post@fm.example }\ncategories: [Leisure]\nimage: https://fm.example/cover.jpg\ntimezone: UTC\n---\n",
      "episodes/one.md": `---\ntitle: Altes Holz\ndate: 2026-01-01 06:00\naudio: { url: "https://m.example/one.mp3", length: 4800000, type: audio/mpeg, duration: 900 }\n${field}---\n`,
      "episodes/one.vtt": spoken,
    });
    const built = await folder.run("build", "{root}");
    expect(built).toMatchObject({ code: 0 });
    const again = await folder.run("build", "{root}");
    const inspected = JSON.parse((await folder.run("inspect", "one", "{root}")).out) as Inspected;
    return {
      built,
      again,
      inspected,
      page: folder.read("out/episodes/one/index.html"),
      feed: folder.read("out/feed.xml"),
    };
  };

  it("is read in the language that is typed", async () => {
    const { built, inspected, page, feed } = await build("language: de\n");
    expect(built.said).not.toContain("The transcript is in");
    expect(inspected.language).toBe("de");
    expect(page).toContain('<div lang="de" dir="ltr">');
    expect(feed).toMatch(/<podcast:transcript [^>]*language="de"/);
    expect(feed).toContain("<language>en</language>");
    expect(inspected.chapters.map(({ title }) => title).join(" ")).toContain("Winterlager");
    expect(inspected.chapters.map(({ title }) => title).join(" ")).not.toMatch(/\b(?:und|and|ist|das|in)\b/i);
  }, 60_000);

  it("is heard where nothing is typed, and said, the second time as the first", async () => {
    const { built, again, inspected } = await build("");
    expect(inspected.language).toBe("de");
    for (const { said } of [built, again]) {
      expect(said).toContain(
        "The transcript is in German, and the show says that English is spoken; it was read as German",
      );
      expect(said).toContain("Write language: de into the episode's front-matter");
    }
  }, 60_000);

  it("is not told apart where it may be Danish or Norwegian", async () => {
    const lines = [
      "Velkommen om bord, jeg er Ida og dette er en ny dag på havet.",
      "I dag snakker vi om båten og hva den gjør når det er mye vind.",
      "Du må vaske den lenge og så må du vente i en uke.",
      "Den er full av salt, og jeg er redd for den, men vi har det bra.",
    ];
    const said = Array.from({ length: 40 }, (_, at) => lines[at % 4]!);
    const time = (at: number): string => `${String(Math.floor(at / 3)).padStart(2, "0")}:${(at % 3) * 2}0.000`;
    const spoken = `WEBVTT\n\n${said.map((text, at) => `${time(at)} --> ${time(at + 1)}\n${text} ${at}\n`).join("\n")}`;
    const { built } = await build("", spoken);
    expect(built.said).toContain("The transcript is in Danish or Norwegian, and the show says that English is spoken");
    expect(built.said).toContain("Write language: da (nb for Norwegian) into the episode's front-matter");
  }, 60_000);

  it("stays what a person typed, and the doubt is said", async () => {
    const { built, inspected } = await build("language: fr\n");
    expect(inspected.language).toBe("fr");
    expect(built.said).toContain("The transcript is in German, and the episode says that French is spoken");
  }, 60_000);
});
