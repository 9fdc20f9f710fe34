// Episodes that another generator holds back by what stands elsewhere than in their pages stay drafts when a show is taken over.
import { expect, it, vi } from "vitest";
import { withShow } from "../testing/with-show.js";

vi.setConfig({ testTimeout: 180_000 });

const talk = (lines = ""): string =>
  `---\ntitle: Talk\ndate: 2025-01-06\nasset_url: https://cdn.example/x.mp3\nfilesize: 4711000\nduration: "30:10"\n${lines}---\nText.\n`;
const about = "title: Harbour talk\ndescription: Boats\nimage: /a.jpg\ncategory: Technology\n";

/** Takes the folder over; which episodes are drafts, and what was said. */
async function takeOver(files: Record<string, string>, episodes: readonly string[]) {
  const site = Object.entries(files).map(([path, content]) => [`site/${path}`, content]);
  const show = withShow(Object.fromEntries(site));
  const { code, said } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed");
  expect(code).toBe(0);
  const isDraft = (name: string): boolean => show.read(`show/episodes/${name}.md`).includes("draft: true");
  return { drafts: episodes.filter(isDraft), said };
}

it("keeps back what Jekyll's defaults hold back by path and type, unless the page or a nearer default says otherwise", async () => {
  const config = `${about}url: https://harbour.example
defaults:
  - { scope: { path: "" }, values: { layout: talk, published: true } }
  - { scope: { path: "_posts/later", type: posts }, values: { published: false } }
  - { scope: { path: "_posts/later/ready" }, values: { published: true } }
  - { scope: { path: "", type: extras }, values: { draft: true } }
  - { scope: { path: "_posts/*/b" }, values: { status: draft } }
`;
  const { drafts, said } = await takeOver(
    {
      "_config.yml": config,
      "_posts/2025-01-06-out.md": talk(),
      "_posts/later/2025-01-06-held.md": talk(),
      "_posts/later/2025-01-06-own.md": talk("published: true\n"),
      "_posts/later/ready/2025-01-06-near.md": talk(),
      "_extras/more.md": talk(),
      "_posts/a/b/2025-01-06-deep.md": talk(),
    },
    ["out", "held", "own", "near", "more", "deep"],
  );
  expect(drafts).toEqual(["held", "more", "deep"]);
  expect(said).toContain(
    "stay drafts: _config.yml holds them back by defaults.draft: true, defaults.status: draft, defaults.published: false",
  );
});

it("keeps back what Hugo's cascades hold back in sections and settings, by their targets", async () => {
  const { drafts, said } = await takeOver(
    {
      "hugo.yaml": `baseURL: https://harbour.example\n${about}cascade:\n  - { target: { path: "/{old,older}/**" }, draft: true }\n  - { target: { kind: section }, draft: true }\n`,
      "content/old/one.md": talk(),
      "content/talks/_index.md": "---\ntitle: Talks\ncascade:\n  build: { list: never }\n---\n",
      "content/talks/two.md": talk(),
      "content/talks/own.md": talk("_build: { list: always }\n"),
      "content/talks/done/_index.md": "+++\n[[cascade]]\n[cascade.build]\nlist = 'always'\n+++\n",
      "content/talks/done/three/index.md": talk(),
      "content/new/four.md": talk(),
    },
    ["one", "two", "own", "three", "four"],
  );
  expect(drafts).toEqual(["one", "two"]);
  expect(said).toContain("The episode one stays a draft: hugo.yaml holds it back by cascade.draft: true");
  expect(said).toContain("The episode two stays a draft: content/talks/_index.md holds it back by cascade.build");
});

it("keeps back what Eleventy's data of a folder or a page holds back, and says what is worked out", async () => {
  const { drafts, said } = await takeOver(
    {
      "eleventy.config.js": "export default {};",
      "_data/podcast.yml": `${about}url: https://harbour.example\n`,
      "later/later.json": '{ "eleventyExcludeFromCollections": true }',
      "later/one.md": talk(),
      "later/own.md": talk("eleventyExcludeFromCollections: false\n"),
      "talks/talks.11tydata.js": "export default { tags: ['talks'], draft: process.env.NIGHT === 'yes' };",
      "talks/two.11tydata.json": '{ "draft": true }',
      "talks/two.md": talk(),
      "talks/three.md": talk(),
      "talks/in/in.11tydata.js": "module.exports = () => ({ draft: true });",
      "talks/in/four.md": talk(),
    },
    ["one", "own", "two", "three", "four"],
  );
  expect(drafts).toEqual(["one", "two", "four"]);
  expect(said).toContain("stays a draft: later/later.json holds it back by eleventyExcludeFromCollections: true");
  expect(said).toContain("What talks/talks.11tydata.js says of many pages at once cannot be read");
  expect(said).not.toContain("What later/");
});

it("says which settings with defaults cannot be read, once", async () => {
  const { drafts, said } = await takeOver(
    {
      "_config.yml": "defaults:\n  - scope: { path: ''\n    values: { published: false }\n",
      "_data/podcast.yml": `${about}url: https://harbour.example\n`,
      "_posts/2025-01-06-one.md": talk(),
      "_posts/2025-01-06-two.md": talk(),
    },
    ["one", "two"],
  );
  expect(drafts).toEqual([]);
  expect(said.match(/What _config\.yml says of many pages at once cannot be read/g)).toHaveLength(1);
});

it("keeps back what lies in a folder of drafts, whatever it is called, and says so once", async () => {
  const { drafts, said } = await takeOver(
    {
      "_config.yml": `${about}url: https://harbour.example\n`,
      "talks/__draft/one.md": talk(),
      "talks/brouillons/two.md": talk("twitter: @ida\n"),
      "talks/draft-boats/three.md": talk(),
    },
    ["one", "two", "three"],
  );
  expect(drafts).toEqual(["one", "two"]);
  expect(said.match(/import-held/g)).toHaveLength(1);
  expect(said).toContain("2 episodes, such as one, stay drafts: they lie in __draft/");
});
