// The files of a new show: the least that builds, with what to change said in it.
import { placeholders } from "../../conventions/placeholders.js";
import type { OutFile } from "../../model/model.js";

/** show.md, a first episode with a transcript, and what git shall leave out. `zone` is an IANA time zone. */
export const firstShow = (zone: string): OutFile[] => [
  {
    path: "episodes/show.md",
    content: `---
title: ${placeholders.title}
# The address of the site: every link in the feed begins with it.
link: ${placeholders.link}
description: ${placeholders.description}
language: en
author: ${placeholders.author}
owner: { name: ${placeholders.author}, email: ${placeholders.email} }
# Apple's categories; the first one counts.
categories: [Technology]
explicit: false
# A square picture of 1400 to 3000 pixels: put cover.jpg beside this file, or give its address.
image: ${placeholders.image}
timezone: ${zone}
hosts:
  - { name: ${placeholders.author}, url: "${placeholders.link}" }
---

A longer text about the show, for its front page.
`,
  },
  {
    path: "episodes/first.md",
    content: `---
title: The first episode
# Wall time in the show's zone. Until then the episode is held back.
date: 2099-01-05 06:00
# Put first.mp3 beside this file instead, and its length, type and duration are read from it.
audio: { url: "${placeholders.audio}", length: 1000000, type: audio/mpeg, duration: "0:45" }
guests:
  - { name: ${placeholders.guest}, url: "${placeholders.guestLink}" }
---

Notes in Markdown. Leave them out, and they are drafted from the transcript.
`,
  },
  {
    path: "episodes/first.vtt",
    content: `WEBVTT

00:00.000 --> 00:04.000
<v ${placeholders.author}>Welcome to the first episode. My guest today is here.

00:04.500 --> 00:09.000
<v ${placeholders.guest}>Thank you for having me.
`,
  },
  { path: ".gitignore", content: "out/\n.airdate/\nnode_modules/\n" },
  { path: ".gitattributes", content: "episodes/published.lock.json merge=union\n" },
];

/** A package.json that names exactly this version of the tool, for a folder that has none. */
export const packageFile = (version: string): OutFile => ({
  path: "package.json",
  content: `${JSON.stringify({ private: true, dependencies: { airdate: version } }, undefined, 2)}\n`,
});
