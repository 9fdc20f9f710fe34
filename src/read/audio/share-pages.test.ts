// Addresses of pages in the place of a recording's, and addresses of recordings.
import { describe, expect, it } from "vitest";
import { episodeText, showText, withShow } from "../../testing/with-show.js";
import { explainSharePage } from "./share-pages.js";

describe("explainSharePage", () => {
  it.each([
    [
      "https://www.dropbox.com/s/abc/oak.mp3?dl=0",
      "Dropbox",
      "https://www.dropbox.com/s/abc/oak.mp3?raw=1 is the file",
    ],
    ["https://www.dropbox.com/scl/fi/abc/oak.mp3?rlkey=x&dl=0", "Dropbox", "oak.mp3?rlkey=x&raw=1 is the file"],
    ["https://drive.google.com/file/d/1abc/view?usp=sharing", "Google Drive", "beside the episode"],
    ["https://1drv.ms/u/s!abc", "OneDrive", "beside the episode"],
    ["https://we.tl/t-abc", "WeTransfer", "beside the episode"],
    ["https://youtu.be/WQ7_oCpP7CU", "YouTube", "beside the episode"],
    ["https://open.spotify.com/episode/4", "Spotify", "beside the episode"],
    ["https://soundcloud.com/oak/elm", "SoundCloud", "beside the episode"],
    ["https://github.com/oak/elm/blob/main/a.mp3", "GitHub", "https://github.com/oak/elm/raw/main/a.mp3 is the file"],
    ["https://archive.org/details/oak", "the Internet Archive", "https://archive.org/download/oak/ lists"],
  ])("%s", (url, name, hint) => {
    expect(explainSharePage(url)).toEqual({ name, hint: expect.stringContaining(hint) });
  });

  it.each([
    "https://www.dropbox.com/s/abc/oak.mp3?dl=1",
    "https://www.dropbox.com/scl/fi/abc/oak.mp3?rlkey=x&raw=1",
    "https://dl.dropboxusercontent.com/s/abc/oak.mp3",
    "https://drive.google.com/uc?export=download&id=1abc",
    "https://github.com/oak/elm/releases/download/1/a.mp3",
    "https://archive.org/download/oak/a.mp3",
    "https://feeds.soundcloud.com/stream/1.mp3",
    "https://cdn.example/youtube.com/a.mp3",
    "oak.mp3",
  ])("%s is none", (url) => expect(explainSharePage(url)).toBeUndefined());
});

it("stops a show whose recording is a page, with one message", async () => {
  const audio = '"https://www.dropbox.com/s/abc/oak.mp3?dl=0"';
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/one.md": `---\ntitle: One\ndate: 2026-02-02 06:00\naudio: { url: ${audio}, length: 24000000, duration: "30:00" }\n---\nHi.\n`,
    "episodes/two.md": episodeText("Two", "2026-02-03 06:00"),
  });
  const { code, said } = await show.run("build", "{root}");
  expect(code).toBe(1);
  expect(said).toMatch(/one\.md:4:\d+ error .* is a page of Dropbox that shows the recording, not the recording/);
  expect(said.match(/ error /g)).toHaveLength(1);
});
