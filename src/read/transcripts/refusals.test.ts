import { describe, expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";

const found = (text: string, file = "a.txt") => {
  const { value, problems } = readTranscript(file, text);
  const [problem] = problems.filter(({ rule }) => rule === "transcript-kind");
  return problem === undefined
    ? undefined
    : { words: value.words.length, severity: problem.severity, what: problem.found, line: problem.place!.line };
};

const old = "captions of an old player or of film editing (MPL2, SubViewer, SAMI and others)";
const research = "an annotation of speech research (ELAN, Praat, Transcriber, CTM, STM)";

describe("what looks like something else", () => {
  it.each([
    [
      "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 1200\n",
      "a pointer of Git LFS or git-annex",
      1,
    ],
    ["/annex/objects/SHA256E-s1200--4d7a.vtt\n", "a pointer of Git LFS or git-annex", 1],
    ["../talks/the oars.vtt", "the path that a link in Git leads to", 1],
    ["oars.vtt", "the path that a link in Git leads to", 1],
    [
      "WEBVTT\n\n<<<<<<< HEAD\n00:01.000 --> 00:03.000\nWe oil.\n=======\n00:01.000 --> 00:03.000\nWe tar.\n>>>>>>> spring\n",
      "a merge that was not finished",
      3,
    ],
    ["[10][30]/We oil|the oars.\n[40][60]Yes.\n", old, 1],
    [
      "#TITLE Oars\n0:00:01.00 0:00:04.48 D We oil\\nthe oars.\n0:00:05.00 0:00:08.60 VL Yes.\n0:00:09.00 0:00:10.00 D So.\n",
      old,
      1,
    ],
    ["[BEGIN]\n******** START SCRIPT ********\n[00:00:01]\nWe oil|the oars.\n[00:00:04]\n\n[END]\n", old, 1],
    ["//Font\n$FontName = Arial\n\n00:00:01:00\t,\t00:00:04:12\t,\tWe oil|the oars.\n", old, 1],
    ["{QTtext} {font:Geneva}\n{timeScale:100}\n[00:00:01.000]\nWe oil\n[00:00:04.48]\n", old, 1],
    ["00:00:01:We oil|the oars.\n00:00:05:Every spring, yes.\n00:00:08:\n", old, 1],
    ["<SAMI><BODY>\n<SYNC Start=1000><P>We oil\n<SYNC Start=3000><P>Yes\n</BODY></SAMI>", old, 1],
    ['<?xml version="1.0"?>\n<ANNOTATION_DOCUMENT><TIER TIER_ID="a"/></ANNOTATION_DOCUMENT>', research, 1],
    ['<?xml version="1.0"?>\n<Trans version="1"><Turn startTime="1">We oil</Turn></Trans>', research, 1],
    ['File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0\n', research, 1],
    ["oars 1 1.00 0.40 We 0.99\noars 1 1.50 0.40 oil 0.98\noars 1 2.00 0.40 the\n", research, 1],
    [";; by hand\noars 1 Ida_Berg 1.00 2.90 <o,f0> We oil the oars.\noars 1 Per 4.00 5.40 Yes.\n", research, 1],
    [
      "ida-0001 we oil the oars\nida-0002 every spring yes\nper-0001 and the hull\n",
      "utterances under their ids (Kaldi)",
      1,
    ],
    ["@UTF8\n@Begin\n@Languages:\teng\n*IDA:\twe oil .\n@End\n", "a CHAT transcript (CLAN)", 1],
    [
      "# Oars\n\n## Episode metadata\n- Show: Boats\n\n[Play snip](https://share.snipd.com/1)\n\nOars.\n",
      "notes and snips of a listener (Snipd)",
      1,
    ],
    ["<?xml version='1.0'?>\n<rss version='2.0'><channel><title>Oars</title></channel></rss>", "a feed", 1],
    ["<feed xmlns='http://www.w3.org/2005/Atom'><title>Oars</title><entry/></feed>", "a feed", 1],
    ["<?xml version='1.0'?><note><to>Ida</to><body>We oil</body></note>", "markup that is not known", 1],
    ["<talk>\n<said who='Ida'>We oil</said>\n<said who='Per'>Yes</said>\n</talk>\n", "markup that is not known", 1],
    ["<fcpxml version='1.9'><resources/></fcpxml>", "a project of an editing program", 1],
    ['{"error": {"code": 401, "message": "no key"}}', "JSON without texts and times that are known", 1],
    ['{"error": {"code": 401, "message": "no key", "type": "auth', "JSON without texts and times that are known", 1],
    ["Scenarist_SCC V1.0\n\n00:00:01:00\t9420 9420 94ae\n", "captions of a broadcast (SCC)", 1],
    [
      "SPEAKER a 1 0.5 2.3 <NA> <NA> s0 <NA> <NA>\nSPEAKER a 1 3.5 2.3 <NA> <NA> s1 <NA> <NA>\n",
      "a list of who speaks when, without words",
      1,
    ],
    [
      "[ 00:00:01.000 -->  00:00:03.500] A SPEAKER_00\n[ 00:00:03.500 -->  00:00:06.000] B SPEAKER_01\n",
      "a list of who speaks when, without words",
      1,
    ],
    [
      "start=1.0s stop=3.5s speaker_SPEAKER_00\nstart=3.5s stop=6.0s speaker_SPEAKER_01\n",
      "a list of who speaks when, without words",
      1,
    ],
    ["1.00\t3.50\tspk0\n3.50\t6.00\tspk1\n", "a list of who speaks when, without words", 1],
    ["#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:10,\nseg0.vtt\n", "a playlist of a stream", 1],
    [
      "10:01:02\t From Ida Berg to Everyone: hello\n10:01:09\t From Per Lie to Everyone: hi\n",
      "a chat, not what was said",
      1,
    ],
    [
      "2026-01-05 10:00:01,123 INFO model loaded\n2026-01-05 10:00:02,456 ERROR out of memory\n",
      "what a program printed, not what was said",
      1,
    ],
    [
      '\nTraceback (most recent call last):\n  File "run.py", line 3, in <module>\nValueError: no audio\n',
      "what a program printed, not what was said",
      2,
    ],
    [
      "[youtube] abc: Downloading webpage\n[info] abc: Downloading subtitles: en\n[download] 100% of 20.00KiB\n",
      "what a program printed, not what was said",
      1,
    ],
    [
      "Piece{index=1, name='Ida', text='We tar it.', start=0:0:4.8}\nPiece{index=2, name='Per', text='All?', start=0:0:9.5}\n",
      "what a program printed, not what was said",
      1,
    ],
    ["curl: (22) The requested URL returned error: 404\n", "what a program printed, not what was said", 1],
    ["id,listens,country\n1,203,NO\n2,19,SE\n3,77,DK\n", "a table whose columns are not known", 1],
    [
      "Episode\tListens\tDate\nOars\t203\t2026-01-01\nHulls\t19\t2026-01-08\n",
      "a table whose columns are not known",
      1,
    ],
    ["diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n", "a patch", 1],
  ])("is no speech: %j", (text, what, line) => {
    expect(found(text)).toEqual({ words: 0, severity: "error", what, line });
  });

  it.each([
    "We oil the oars. Every spring, that is.",
    "Ida: We oil, wax, and polish.\nPer: Yes, no, perhaps.\nIda: Fine, then, good.\n",
    "So I said: [download] it yourself!\nAnd he did.\n",
    "Info: we meet at ten.\nIda Berg: hello.\nPer Lie: hello to you.\n",
    "one, two, three\nfour, five, six\nseven, eight, nine\n",
    "<i>We oil</i>\n<i>the oars</i>\n<i>every</i>\n<i>spring</i>",
    "{well} I said, and [laughs] then we went.\n",
    "1 boat\n2 oars\n3 dogs\n",
    "a < b and c > d, said the teacher.\n",
    "Error: that is what I saw, and then I laughed. We talked for an hour.\nNothing else happened that day, really.\nThat was it.",
    "#1 is the hull\n#2 is the sail\nWe like both.",
    "Der Kahn; alt.\nDie Ruder; neu.\n",
  ])("is plain prose: %j", (text) => {
    expect(found(text)).toBeUndefined();
    expect(readTranscript("a.txt", text).value.words.length).toBeGreaterThan(2);
  });
});
