import { expect, it } from "vitest";
import type { Timing } from "../model/model.js";
import { readTranscript } from "../read/transcripts/read-transcript.js";
import { makeTurn } from "../testing/make-show.js";
import { writeCleanTranscript } from "./clean-transcript.js";

const captions: Timing = { method: "captions", expectedError: 0 };

it("writes a name and a time on a line, then paragraphs", () => {
  const turns = [makeTurn("Welcome to the harbour.", 0, 4, "Ada Marlow"), makeTurn("Hello.", 72.9, 80, "Ben Oyelaran")];
  expect(writeCleanTranscript(turns, captions)).toBe(
    "**Ada Marlow** [0:00:00]\n\nWelcome to the harbour.\n\n**Ben Oyelaran** [0:01:12]\n\nHello.\n",
  );
});
it("keeps names as they are, marks of Markdown aside", () => {
  const turns = ["S_1 Bot", "__proto__", "A *b*"].map((name) => makeTurn("Hello.", 0, 4, name));
  expect(writeCleanTranscript(turns, captions).match(/^\*\*.*\*\*/gm)).toEqual(["**S_1 Bot**", "**proto**", "**A b**"]);
});
it("writes no times that were estimated", () => {
  const turns = [makeTurn("Welcome.", 5, 9, "Ada Marlow")];
  expect(writeCleanTranscript(turns, { method: "estimated", expectedError: 30 })).toBe("**Ada Marlow**\n\nWelcome.\n");
});
it("marks the turns of unknown people", () => {
  expect(writeCleanTranscript([makeTurn("Hello.", 0), makeTurn("Hi.", 9)], captions)).toBe(
    "[0:00:00] Hello.\n\n[0:00:09] >> Hi.\n",
  );
});
it("keeps readers from taking words for marks", () => {
  const turns = ["# of boats * 2 is <b> & &amp;", "12:30 we met", "Ada: said so", "- well", "1. one"].map((text) =>
    makeTurn(text),
  );
  const text = writeCleanTranscript(turns, { method: "estimated", expectedError: 30 });
  expect(text.split("\n\n>> ")).toEqual([
    "\\# of boats \\* 2 is \\<b> & \\&amp;",
    "12\\:30 we met",
    "Ada\\: said so",
    "\\- well",
    "1\\. one\n",
  ]);
});
it("keeps the headings of its source, with the times that these have", () => {
  const turns = [makeTurn("Welcome.", 0, 4, "Ada Marlow"), makeTurn("Hello.", 72, 80, "Ben Oyelaran")];
  turns[1]!.paragraphs[0]!.sentences[0]!.words = { first: 1, end: 2 };
  const at = { change: true, paragraph: true, line: 1 };
  const segments = [
    { first: 0, end: 1, heading: { title: "Oak", level: 2 }, ...at },
    { first: 1, end: 2, start: 72, heading: { title: "Tar [now] & <then>", level: 3 }, ...at },
  ];
  const text = writeCleanTranscript(turns, captions, { segments });
  expect(text).toBe(
    "## Oak\n\n**Ada Marlow** [0:00:00]\n\nWelcome.\n\n### Tar \\[now\\] & \\<then>\n\n**Ben Oyelaran** [0:01:12]\n\nHello.\n",
  );
  expect(readTranscript("t.md", text).value.segments.map(({ heading }) => heading)).toEqual([
    { title: "Oak", level: 2 },
    { title: "Tar [now] & <then>", level: 3 },
  ]);
});
it("writes nothing of nothing", () => expect(writeCleanTranscript([], captions)).toBe(""));
