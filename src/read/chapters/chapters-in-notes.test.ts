// Chapter lists in notes, as people write them, and lists of times that are none.
import { describe, expect, it } from "vitest";
import { findNotesChapters } from "./chapters-in-notes.js";

const find = (notes: string, duration: number | undefined = 1800): string[] =>
  findNotesChapters(notes, duration).map(
    ({ start, end, title, url, line }) =>
      `${line}: ${start}${end === undefined ? "" : `-${end}`} ${title}${url === undefined ? "" : ` <${url}>`}`,
  );

describe("findNotesChapters", () => {
  it.each([
    ["bare lines", "0:00 Start\n5:00 The keel\n15:00 Paint"],
    ["two with dashes on a line", "Links:\n\n- oak\n  0:00 - Start 5:00 - The keel\n- tar\n  15:00 - Paint"],
    ["a list", "Hello.\n\n- 0:00 Start\n- 5:00 The keel\n- 15:00 Paint\n\nBye."],
    ["bold times in paragraphs", "**0:00** - Start\n\n**5:00** - The keel\n\n**15:00** - Paint"],
    [
      "times that are links",
      "* **[0:00](#t=0:00)** Start\n* **[5:00](#t=5:00)** The keel\n* **[15:00](#t=15:00)** Paint",
    ],
    ["brackets", "(0:00) Start\n(5:00) The keel\n(15:00) Paint"],
    ["the title first", "- Start - *00:00:00*.\n- The keel - *00:05:00*.\n- Paint - *00:15:00*."],
    ["bullets", "• 00:00 Start\n• 05:00 The keel\n• 15:00 Paint"],
    ["full-width colons", "0：00 Start\n5：00 The keel\n15：00 Paint"],
    ["dots that lead to titles", "0:00 ... Start\n5:00 … The keel\n15:00 ..... Paint"],
    ["blanks of no width", "0:00\u200bStart\n5:00 \ufeffThe keel\n15:00 Paint"],
    ["Arabic digits", "٠:٠٠ Start\n٥:٠٠ The keel\n١٥:٠٠ Paint"],
    ["full-width digits", "００：００ Start\n０５：００ The keel\n１５：００ Paint"],
    ["times behind titles, in a paragraph", "Start 00:00\nThe keel 05:00\nPaint 15:00"],
    ["the same below a sentence with a time", "We fire pots [20:00].\n\nStart 00:00\nThe keel 05:00\nPaint 15:00"],
    ["a table", "| Time | Topic |\n|---|---|\n| 0:00 | Start |\n| 5:00 | The keel |\n| 15:00 | Paint |"],
    ["a table, topic first", "| Topic | Time |\n|---|---|\n| Start | 0:00 |\n| The keel | 5:00 |\n| Paint | 15:00 |"],
    ["nested topics", "- 0:00 Start\n  - 5:00 The keel\n- 15:00 Paint"],
    [
      "a list under a heading",
      "Text.\n\n## Timestamps\n\n0:00 Start\n5:00 The keel\n15:00 Paint\n\n## Links\n\n[x](https://x.example)",
    ],
    ["HTML", "<p>0:00 Start<br>5:00 The keel<br />15:00 Paint</p>"],
    ["an HTML list", "<ul><li><a href='#t=0'>0:00</a> Start</li><li>5:00 The keel</li><li>15:00 Paint</li></ul>"],
    ["its name before the first time", "We talk.\n\nTimestamps: (0:00) Start\n(5:00) The keel\n(15:00) Paint"],
    ["open ends before a bar", "- **0:00 –** | Start\n- **5:00 –** | The keel\n- **15:00 –** | Paint"],
    ["numbered", "1. 0:00 Start\n2. 5:00 The keel\n3. 15:00 Paint"],
    ["times on lines of their own", "## Times\n\n(00:00)\n\nStart\n\n(05:00)\n\nThe keel\n\n(15:00)\n\nPaint"],
    ["times above their titles", "0:00\nStart\n\n5:00\nThe keel\n\n15:00\nPaint"],
    ["times in backticks", "- `0:00` Start\n- `5:00` The keel\n- `15:00` Paint"],
    ["titles before times in backticks", "- **Start** `0:00`\n- **The keel** `5:00`\n- **Paint** `15:00`"],
    ["dots that lead to the time", "- Start ..... 0:00\n- The keel ... 5:00\n- Paint …… 15:00"],
    ["hard breaks", "0:00 Start\\\n5:00 The keel\\\n15:00 Paint"],
    ["minutes by their name", "- Minute 0:00: Start\n- Minute 5:00: The keel\n- min. 15:00 Paint"],
    ["one line", "0:00 Start, 5:00 The keel, 15:00 Paint"],
    ["one line with bars", "0:00 Start | 5:00 The keel | 15:00 Paint"],
    ["one line with slashes and words before it", "Chapters: 0:00 Start / 5:00 The keel / 15:00 Paint."],
    ["one line behind a sentence", "We talk. 0:00 Start; 5:00 The keel; 15:00 Paint."],
    ["one line with brackets", "(0:00) Start (5:00) The keel (15:00) Paint"],
    ["one line, the titles first", "Start (0:00), The keel (5:00), Paint (15:00)"],
    ["one line with dashes", "0:00 - Start - 5:00 - The keel - 15:00 - Paint"],
    ["one line with nothing between", "0:00 Start 5:00 The keel 15:00 Paint"],
    [
      "paragraphs whose times lead into an app",
      "Chapters:\n\n[0:00:00](app://time/0) - Start\n\n[0:05:00](app://time/300) - The keel\n\n[0:15:00](app://time/900) - Paint",
    ],
    ["stars around the heading", "⭐️ Contents ⭐️\n00:00:00 Start\n00:05:00 The keel\n00:15:00 Paint"],
    ["emoji, and lines of parts between", "☁️ One\n🎤 (0:00) Start\n🎤 (5:00) The keel\n☁️ Two\n🎤 (15:00) Paint"],
    ["numbers with a hash", "#1 (0:00) Start\n#2 (5:00) The keel\n#3 (15:00) Paint"],
    ["times glued to dashes", "0:00-Start\n5:00-The keel\n15:00-Paint"],
    ["at-signs", "- Start @ 0:00\n- The keel @ 5:00\n- Paint @ 15:00"],
    ["semicolons, as tables of text have them", "0:00;Start\n5:00;The keel\n15:00;Paint"],
    ["hours, minutes and seconds by letters", "- 0h00m00s Start\n- 0h05m00s The keel\n- 0h15m00s Paint"],
    ["headings with times", "### 0:00 Start\n\nHi.\n\n### 5:00 The keel\n\nOak.\n\n### 15:00 Paint\n\nRed."],
    [
      "links into a video",
      "- [0:00](https://v.example/w?t=0) Start\n- [5:00](https://v.example/w?t=300) The keel\n- [15:00](https://v.example/w?t=900) Paint",
    ],
    [
      "a list that opens at a click",
      "<details><summary>Chapters</summary>\n\n0:00 Start\n5:00 The keel\n15:00 Paint\n\n</details>",
    ],
    [
      "links of old pages",
      'Hi.<br /><a href="#" onclick="seek(0)">0:00</a> - Start<br /><a href="#" onclick="seek(300)">5:00</a> - The keel<br /><a href="#">15:00</a> - Paint',
    ],
    ["a paragraph before it", "We talk.\n0:00 Start\n5:00 The keel\n15:00 Paint\nThanks."],
  ])("reads %s", (_, notes) => {
    expect(findNotesChapters(notes, 1800).map(({ start, title }) => [start, title])).toEqual([
      [0, "Start"],
      [300, "The keel"],
      [900, "Paint"],
    ]);
  });

  it("keeps code in titles, and leaves alone code that holds a time", () => {
    const list =
      "- 0:00 - [The `oak!` macro](https://a.example)\n- 5:00 - `keel::lay`\n- 15:00 - `-ss 0:10`, or how to cut";
    expect(find(list)).toEqual([
      "1: 0 The oak! macro <https://a.example>",
      "2: 300 keel::lay",
      "3: 900 , or how to cut",
    ]);
  });

  it("gives ranges, addresses and lines", () => {
    expect(
      find(
        "Hi.\n\n00:00–04:30 [Start](https://start.example/)\n04:30–10:00 See [the keel](https://keel.example/)\n10:00 End",
      ),
    ).toEqual(["3: 0-270 Start <https://start.example/>", "4: 270-600 See the keel", "5: 600 End"]);
  });

  it.each([
    ["the agenda of an evening", "Come:\n\n18:00 Doors\n19:00 Talk\n20:30 Beer"],
    ["an agenda with times of day", "- 0:00 am Doors\n- 7:45 pm Talk\n- 8:30 pm Beer"],
    ["single moments", "At 5:30 we got up.\n\nWe won 2:1, and said so at 7:10."],
    ["moments in a sentence", "At 0:30 we set out, at 7:10 we ate, by 9:15 we slept."],
    ["moments between commas", "The hull, 1:30, was red, and the mast, 7:10, blue, the sail, 9:15, white."],
    ["one time", "0:00 Start"],
    ["sentences that end with times", "We set out at 0:00\nand ate at 7:10.\n\nThe sail was red by 9:15"],
    ["two times that do not begin at zero", "3:00 Start\n5:00 The keel"],
    ["times that fall", "5:00 A\n4:00 B\n3:00 C"],
    ["code", "```\n0:00 Start\n5:00 The keel\n15:00 Paint\n```"],
    ["a transcript", "0:00\nWe begin.\n0:06\nWith the keel.\n0:12\nIt is long.\n0:19\nVery long."],
    ["times past the end", "0:00 A\n40:00 B\n50:00 C"],
  ])("takes no chapters from %s", (_, notes) => {
    expect(find(notes)).toEqual([]);
  });

  it("reads a list that goes on over two lines", () => {
    expect(find("0:00 Start, 1:00 Oak, 5:00 The keel,\n15:00 Paint, 20:00 End.")).toEqual([
      "1: 0 Start",
      "1: 60 Oak",
      "1: 300 The keel",
      "2: 900 Paint",
      "2: 1200 End",
    ]);
  });

  it("tells the chapters from an agenda beside them", () => {
    const notes = "# Chapters\n\n0:00 Start\n5:00 The keel\n15:00 Paint\n\n# Next evening\n\n18:00 Doors\n17:00 Sound";
    expect(find(notes)).toEqual(["3: 0 Start", "4: 300 The keel", "5: 900 Paint"]);
  });

  it("takes the first of two lists that both begin at zero, as a show in two languages has them", () => {
    const notes = "0:00 Start\n5:00 The keel\n15:00 Paint\n\n0:00 Begynn\n5:00 Kjølen\n15:00 Maling";
    expect(find(notes)).toEqual(["1: 0 Start", "2: 300 The keel", "3: 900 Paint"]);
  });

  it("takes a short list from zero on in which one time falls, so that it is said", () => {
    expect(find("0:00 Start\n15:00 Paint\n5:00 The keel")).toEqual(["1: 0 Start", "2: 900 Paint", "3: 300 The keel"]);
  });

  it("does not need the recording's length", () => {
    expect(findNotesChapters("0:34 Why\n4:30 The hull\n1:12:20 Sails", undefined)).toHaveLength(3);
    expect(findNotesChapters("18:00 Doors\n19:00 Talk\n20:30 Beer", undefined)).toEqual([]);
  });
});
