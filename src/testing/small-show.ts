// A small whole show for tests: what a test says goes over it.

/** Bytes of a PNG without a line of its picture: 1400 x 1400, RGB, no alpha. */
export const smallCover: Uint8Array = Buffer.from(
  "89504e470d0a1a0a0000000d494844520000057800000578080200000000000000000000004944415435af061e0000000049454e44ae426082",
  "hex",
);

/** Files of a show with one episode. `extra` adds files or replaces them; an empty text removes one. */
export function smallShow(extra: Record<string, string | Uint8Array> = {}): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {
    "episodes/show.md": `---
title: Small Show
link: https://small.example/
author: Ann Example
owner: { name: Ann Example, email: ann@small.example }
categories: [Technology]
timezone: Europe/Berlin
hosts: [ann]
---
A show for tests.
`,
    "episodes/people.md": `---
ann: { name: Ann Example, role: host, url: https://ann.example/, links: { x: "@ann" } }
bob: { name: Bob Example, aliases: [Bobby], links: { website: https://bob.example/ } }
---
`,
    "episodes/cover.png": smallCover,
    "episodes/first.md": `---
title: The first
date: 2026-03-08 09:00
guests: [bob]
audio: { url: https://media.example/first.mp3, length: 30000000, duration: "1:02:03" }
---
Notes of the first.
`,
    ...extra,
  };
  return Object.fromEntries(Object.entries(files).filter(([, content]) => content !== ""));
}
