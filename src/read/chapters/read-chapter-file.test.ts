// Every format of the table of chapter files, written the way its producer writes it.
import { describe, expect, it } from "vitest";
import { readChapterFile } from "./read-chapter-file.js";

const read = (text: string): string[] | undefined => {
  const found = readChapterFile(text);
  return (
    found && [
      found.spelling,
      ...found.chapters.map(
        ({ start, end, title, url }) =>
          `${start}${end === undefined ? "" : `-${end}`} ${title}${url === undefined ? "" : ` ${url}`}`,
      ),
    ]
  );
};

describe("readChapterFile", () => {
  it.each<[string, string, string[]]>([
    [
      "Podcasting 2.0 JSON",
      '{"version":"1.2.0","chapters":[{"startTime":0,"title":"Start"},{"startTime":300.5,"endTime":400,"title":"Keel","url":"https://k.example/"}]}',
      ["json", "0 Start", "300.5-400 Keel https://k.example/"],
    ],
    [
      "JSON with odd values around and in its list",
      '{"error":null,"n":1,"data":{"chapters":[{"startTime":-5,"title":"Odd"},{"startTime":9,"endTime":9,"title":"Keel"},{"startTime":0,"title":"Start"}]}}',
      ["json", "0 Start", "9 Keel"],
    ],
    [
      "captions without a length",
      "WEBVTT\n\n00:00.000 --> 00:00.000\nStart\n\n05:00.000 --> 04:00.000\nKeel\n",
      ["vtt", "0 Start", "300 Keel"],
    ],
    [
      "metadata of ffmpeg without a length",
      ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=0\ntitle=Start\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=9000\nEND=10000\ntitle=Keel\n",
      ["ffmetadata", "0 Start", "9-10 Keel"],
    ],
    ["a table with ends", "Name,Start,End\nStart,0:00,0:00\nKeel,5:00,6:00\n", ["markers", "0 Start", "300-360 Keel"]],
    [
      "a table of an editor, from one hour on",
      "Name\tIn\tDuration\nStart\t01:00:00:00\t00:00:10:00\nKeel\t01:05:00:00\t00:00:00:00\n",
      ["markers", "0-10 Start", "300 Keel"],
    ],
    ["a table that names no titles", "Start,Colour\n0:00,red\n5:00,blue\n", ["lines", "0 red", "300 blue"]],
    [
      "chapters of Matroska, one of them hidden",
      "<Chapters><EditionEntry><ChapterAtom><ChapterTimeStart>00:00:00.000</ChapterTimeStart><ChapterTimeEnd>00:00:00.000</ChapterTimeEnd><ChapterDisplay><ChapterString>Start</ChapterString></ChapterDisplay></ChapterAtom><ChapterAtom><ChapterTimeStart>00:00:05.000</ChapterTimeStart><ChapterFlagHidden>1</ChapterFlagHidden><ChapterDisplay><ChapterString>Cut</ChapterString></ChapterDisplay></ChapterAtom></EditionEntry></Chapters>",
      ["xml", "0 Start"],
    ],
    [
      "an address that is none",
      "CHAPTER01=00:00:00.000\nCHAPTER01NAME=Start\nCHAPTER01URL=keel.html\n",
      ["ogm", "0 Start"],
    ],
    [
      "an Auphonic production",
      '{"status_code":200,"data":{"uuid":"x","chapters":[{"start":"00:00:00.000","title":"Start","url":""},{"start":"00:05:00.000","title":"Keel"}]}}',
      ["json", "0 Start", "300 Keel"],
    ],
    [
      "Podigee's list",
      '[{"start_time":"00:00:00","title":"Start"},{"start_time":"00:05:00","title":"Keel"}]',
      ["json", "0 Start", "300 Keel"],
    ],
    [
      "ffprobe",
      '{"chapters":[{"id":0,"time_base":"1/1000","start":0,"start_time":"0.000000","end_time":"300.000000","tags":{"title":"Start"}}]}',
      ["json", "0-300 Start"],
    ],
    [
      "ffprobe in ticks",
      '{"chapters":[{"id":1,"time_base":"1/1000","start":300000,"start_time":"300.000000","end":400000,"end_time":"400.000000","tags":{"title":"Keel"}},{"id":0,"time_base":"1/1000","start":0,"start_time":"0.000000","end":300000,"end_time":"300.000000","tags":{"title":"Start"}}]}',
      ["json", "0-300 Start", "300-400 Keel"],
    ],
    [
      "an Auphonic production whose recording was cut",
      '{"data":{"chapters":[{"start":"00:00:00","start_sec":0,"start_output":"00:00:00","start_output_sec":0,"title":"Start"},{"start":"00:05:07","start_sec":307,"start_output":"00:05:00","start_output_sec":300,"title":"Keel"}]}}',
      ["json", "0 Start", "300 Keel"],
    ],
    [
      "Spreaker",
      '{"response":{"chapters":[{"chapter_id":1,"starts_at":0,"title":"Start"},{"chapter_id":2,"starts_at":300000,"title":"Keel"}]}}',
      ["json", "0 Start", "300 Keel"],
    ],
    [
      "YAML",
      "chapters:\n  - start: '00:00:00.000'\n    title: Start\n  - start: '00:05:00.000'\n    title: Keel\n",
      ["json", "0 Start", "300 Keel"],
    ],
    [
      "captions",
      "1\n00:00:00,000 --> 00:05:00,000\nStart\n\n2\n00:05:00,000 --> 00:06:00,000\nKeel\n",
      ["vtt", "0-300 Start", "300-360 Keel"],
    ],
    ["a table in German", "Zeit;Titel\n00:00:00;Start\n00:05:00;Keel\n", ["markers", "0 Start", "300 Keel"]],
    [
      "labels with clock times",
      "00:00:00\t00:00:00\tStart\n00:05:00\t00:06:40\tKeel\n",
      ["audacity", "0 Start", "300-400 Keel"],
    ],
    [
      "milliseconds",
      '{"chapters":[{"startMs":0,"name":"Start"},{"startMs":300000,"name":"Keel"}]}',
      ["json", "0 Start", "300 Keel"],
    ],
    [
      "Podlove Simple Chapters",
      '<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters"><psc:chapter start="00:00:00.000" title="Start &amp; hello"/><psc:chapter start="5:00" title="Keel" href="https://k.example/"/></psc:chapters>',
      ["xml", "0 Start & hello", "300 Keel https://k.example/"],
    ],
    [
      "Matroska",
      "<?xml version='1.0'?><Chapters><EditionEntry><ChapterAtom><ChapterTimeStart>00:05:00.000000000</ChapterTimeStart><ChapterDisplay><ChapterString>Keel</ChapterString></ChapterDisplay></ChapterAtom></EditionEntry></Chapters>",
      ["xml", "300 Keel"],
    ],
    [
      "a Hindenburg session",
      '<Session><Markers><Marker Id="1" Name="Start" Time="0.000"/><Marker Id="2" Name="Keel" Time="5:00.000"/></Markers></Session>',
      ["xml", "0 Start", "300 Keel"],
    ],
    [
      "a WebVTT track",
      "WEBVTT\n\n1\n00:00:00.000 --> 00:05:00.000\nStart\n\n00:05:00.000 --> 00:10:00.000\nKeel\n",
      ["vtt", "0-300 Start", "300-600 Keel"],
    ],
    [
      "ffmpeg's metadata",
      ";FFMETADATA1\ntitle=x\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=300000\ntitle=Start\\; hello\n[CHAPTER]\nTIMEBASE=1/1\nSTART=300\nEND=600\ntitle=Keel\n",
      ["ffmetadata", "0-300 Start; hello", "300-600 Keel"],
    ],
    [
      "a cue sheet",
      'FILE "a.mp3" MP3\n  TRACK 01 AUDIO\n    TITLE "Start"\n    INDEX 01 00:00:00\n  TRACK 02 AUDIO\n    TITLE "Keel"\n    INDEX 01 05:00:00\n',
      ["cue", "0 Start", "300 Keel"],
    ],
    [
      "OGM",
      "CHAPTER01=00:00:00.000\nCHAPTER01NAME=Start\nCHAPTER02=00:05:00.000\nCHAPTER02NAME=Keel\n",
      ["ogm", "0 Start", "300 Keel"],
    ],
    [
      "Audacity labels",
      "0.000000\t0.000000\tStart\n300.000000\t310.500000\tKeel\n",
      ["audacity", "0 Start", "300-310.5 Keel"],
    ],
    [
      "Audition's markers",
      "Name\tStart\tDuration\tTime Format\tType\tDescription\nStart\t0:00.000\t0:00.000\tdecimal\tCue\t\nKeel\t5:00.000\t0:10.000\tdecimal\tCue\tx\n",
      ["markers", "0 Start", "300-310 Keel"],
    ],
    [
      "Premiere's markers",
      'Marker Name,Description,In,Out,Duration,Marker Type\n"Start, hello",,00:00:00:00,00:00:00:00,00:00:00:00,Comment\nKeel,,00:05:00:12,00:05:00:12,00:00:00:00,Comment\n',
      ["markers", "0 Start, hello", "300 Keel"],
    ],
    [
      "Reaper's markers",
      "#,Name,Start,End,Length\nM1,Start,0:00.000,,\nM2,Keel,5:00.250,,\n",
      ["markers", "0 Start", "300.25 Keel"],
    ],
    [
      "Resolve's EDL",
      "TITLE: Boat\nFCM: NON-DROP FRAME\n\n001  001      V     C        01:00:00:00 01:00:00:01 01:00:00:00 01:00:00:01\n |C:ResolveColorBlue |M:Start |D:1\n\n002  001      V     C        01:05:00:12 01:05:00:13 01:05:00:12 01:05:00:13\n |C:ResolveColorBlue |M:Keel |D:1\n",
      ["edl", "0 Start", "300 Keel"],
    ],
    [
      "mp4chaps",
      "00:00:00.000 Start\n00:05:00.000 Keel <https://k.example/>\n",
      ["mp4chaps", "0 Start", "300 Keel https://k.example/"],
    ],
    [
      "a text for YouTube",
      "Chapters:\n0:00 Start\n5:00 Keel\n15:00 End\n",
      ["lines", "0 Start", "300 Keel", "900 End"],
    ],
  ])("reads %s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
    expect(read(`\ufeff${text.replaceAll("\n", "\r\n")}`)).toEqual(expected);
  });

  it.each([
    ["prose", "Hello, this is a text about boats.\n"],
    ["JSON without chapters", '{"segments":[{"start":0,"text":"hello"}]}'],
    ["XML of another kind", "<a><b>0:00 x</b></a>"],
    ["nothing", ""],
    ["broken JSON", '{"chapters":['],
  ])("does not take %s for chapters", (_, text) => {
    expect(read(text)).toBeUndefined();
  });
});

it.each<[string, string, [string, number | undefined][]]>([
  [
    "JSON",
    '{"chapters":[{"startTime":0,"title":"Start"},{"title":"Keel"},\n{"startTime":9,"title":"Keel"},\n{"startTime":"soon","title":"A \\"tar\\""},{"startTime":12,"title":1984}]}',
    [
      ["Keel", 1],
      ['A "tar"', 3],
    ],
  ],
  [
    "Podlove's XML",
    '<psc:chapters xmlns:psc="http://podlove.org/simple-chapters">\n<psc:chapter start="0" title="Start"/>\n<psc:chapter title="Q &amp; A"/>\n<psc:chapter start="late" title=""/>\n</psc:chapters>',
    [
      ["Q & A", 3],
      ["", undefined],
    ],
  ],
  [
    "Matroska's XML",
    "<Chapters><EditionEntry>\n<ChapterAtom><ChapterTimeStart>00:00:00.000</ChapterTimeStart><ChapterDisplay><ChapterString>Start</ChapterString></ChapterDisplay></ChapterAtom>\n<ChapterAtom><ChapterDisplay><ChapterString>Keel</ChapterString></ChapterDisplay></ChapterAtom>\n</EditionEntry></Chapters>",
    [["Keel", 3]],
  ],
  [
    "ffmpeg's metadata",
    ";FFMETADATA1\n[CHAPTER]\nSTART=0\nEND=9\ntitle=Start\n[CHAPTER]\nEND=20\ntitle=Keel\n",
    [["Keel", 8]],
  ],
  [
    "a cue sheet",
    'TRACK 01 AUDIO\n  TITLE "Start"\n  INDEX 01 00:00:00\nTRACK 02 AUDIO\n  TITLE "Keel"\n  INDEX 01 05:00\nTRACK 03 AUDIO\n  TITLE "Tar"\n',
    [
      ["Keel", 5],
      ["Tar", 8],
    ],
  ],
  [
    "comments of OGM",
    "CHAPTER01=00:00:00.000\nCHAPTER01NAME=Start\nCHAPTER02NAME=Keel\nCHAPTER03=soon\nCHAPTER03NAME=Tar\n",
    [
      ["Keel", 3],
      ["Tar", 5],
    ],
  ],
  ["a WebVTT track", "WEBVTT\n\n00:00.000 --> 00:09.000\nStart\n\nsoon --> 00:20.000\nKeel\n", [["Keel", 7]]],
  [
    "labels of Audacity",
    "0.0\t0.0\tStart\n\\\t0\t20\n300.0\tKeel\n1.2.3\t4.0\tTar\n",
    [
      ["300.0\tKeel", 3],
      ["Tar", 4],
    ],
  ],
  ["a table of markers", "Name,Start\nStart,0:00\nKeel,\n,\nTar,9:00\n", [["Keel", 3]]],
  [
    "an EDL",
    "TITLE: x\n |C:ResolveColorBlue |M:Keel |D:1\n001  001      V     C        01:00:00:00 01:00:00:01 01:00:00:00 01:00:00:01\n |C:ResolveColorBlue |M:Start |D:1\n",
    [["Keel", 2]],
  ],
  [
    "a list for YouTube",
    "About 3 boats. 2.5 is a number.\n\n0:00 Start\n1:7 Keel\n9;30 Tar\n12:O0 Oak\n15:00 End\n3,000 people wrote.\n",
    [
      ["1:7 Keel", 4],
      ["9;30 Tar", 5],
      ["12:O0 Oak", 6],
    ],
  ],
])("names what has no time in %s, with its line", (_, text, untimed) => {
  const found = readChapterFile(text);
  expect(found?.chapters[0]).toMatchObject({ start: 0, title: "Start" });
  expect(found?.untimed.map(({ title, line }) => [title, line])).toEqual(untimed);
});

it.each([
  ["below the front-matter", "title: Oak\ndate: 2026-01-02 6:00\n", "Hello.\n\n0:00 Start\n5:00 Keel\n"],
  ["in the front-matter", "date: 2026-01-02 6:00\nchapters: ['0:00 Start', '5:00 Keel']\n", "1:00 Other\n"],
  ["as maps in it", "chapters:\n- { start: 0:00, title: Start }\n- { start: 5:00, title: Keel }\n", "1:00 Other\n"],
])("reads an episode's chapters %s, and no date of it", (_, matter, notes) => {
  expect(read(`---\n${matter}---\n${notes}`)?.slice(1)).toEqual(["0 Start", "300 Keel"]);
});
