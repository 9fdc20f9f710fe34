// Host files: types, access, caching, and nothing that gives a private feed away.
import { describe, expect, it } from "vitest";
import type { Show } from "../../model/model.js";
import { makeCard, makeEntry, makeFeedExtras, makeShow } from "../../testing/make-show.js";
import { writeHosting } from "./write-hosting.js";

const files = (show: Partial<Show> = {}): Record<string, string> =>
  Object.fromEntries(writeHosting(makeShow(show)).map(({ path, content }) => [path, String(content)]));

it("writes _headers", () => {
  expect(files({ link: "https://harbour.example/cast" })._headers).toBe(`# Headers for Netlify and Cloudflare Pages
/cast/feed.xml
  Content-Type: application/rss+xml; charset=utf-8
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=300

/cast/episodes/:slug/chapters.json
  Content-Type: application/json+chapters; charset=utf-8
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=900

/cast/episodes/:slug/transcript.vtt
  Content-Type: text/vtt; charset=utf-8
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=900

/cast/episodes/:slug/transcript.srt
  Content-Type: application/x-subrip; charset=utf-8
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=900

/cast/episodes/:slug/transcript.json
  Content-Type: application/json; charset=utf-8
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=900

/cast/episodes/:slug/transcript.html
  Content-Type: text/html; charset=utf-8
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=900

/cast/episodes/:slug/transcript.txt
  Content-Type: text/plain; charset=utf-8
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=900

/cast/episodes/:slug/youtube.txt
  Content-Type: text/plain; charset=utf-8
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=900
`);
});

it("writes rules for Apache and nginx that match the paths", () => {
  const show = {
    feed: makeFeedExtras({ pageSize: 100 }),
    feeds: [{ path: "feed.json", kind: "json", private: false }] as Show["feeds"],
  };
  const apache = [...files(show)[".htaccess"]!.matchAll(/m#(.*)#\}?"?>/g)].map(([, pattern]) => new RegExp(pattern!));
  const nginx = [...files(show)["hosting/nginx.conf"]!.matchAll(/location ~ "(.*)" \{/g)].map(
    ([, pattern]) => new RegExp(pattern!),
  );
  for (const patterns of [apache, nginx]) {
    const hits = (path: string): number => patterns.filter((pattern) => pattern.test(path)).length;
    expect(["/feed.xml", "/feed-12.xml", "/feed.json", "/feed-2.json", "/episodes/a/transcript.vtt"].map(hits)).toEqual(
      [1, 1, 1, 1, 1],
    );
    expect(["/feedxxml", "/feed-x.xml", "/episodes/a/b/transcript.vtt", "/index.html"].map(hits)).toEqual([0, 0, 0, 0]);
  }
  expect(files(show)[".htaccess"]).toContain("AddType text/vtt .vtt");
  expect(files(show)["hosting/nginx.conf"]).toContain('types { } default_type "application/feed+json; charset=utf-8";');
});

it("names the page for what is missing, and says how long recordings, pictures and pages may be kept", () => {
  const { ".htaccess": apache, "hosting/nginx.conf": nginx } = files({ link: "https://harbour.example/cast" });
  expect(apache).toContain("\nErrorDocument 404 /cast/404.html\n");
  expect(nginx).toContain("\nerror_page 404 /cast/404.html;\n");
  const open = 'Access-Control-Allow-Origin "*"';
  expect(apache).toMatch(
    /<FilesMatch "\\\.\(mp3\|[^"]*\)\$">\n {2}Header set Access-Control-Allow-Origin "\*"\n {2}Header set Cache-Control "public, max-age=86400"/,
  );
  expect(nginx).toContain(`location ~ \\.mp3$ {\n  types { } default_type "audio/mpeg";\n  add_header ${open} always;`);
  expect(nginx).toMatch(/location ~ \\\.\(jpg\|[a-z|]*\)\$ \{\n {2}add_header Access-Control/);
  expect(nginx).toMatch(
    /location ~ \\\.\(html\|css\|js\)\$ \{\n {2}charset utf-8;\n {2}charset_types [a-z/ ]+;\n {2}add_header Cache-Control "public, max-age=300" always;/,
  );
  // The first location that fits is taken: what is said of a path has to stand before what is said of its ending.
  expect(nginx!.indexOf("transcript\\.html")).toBeLessThan(nginx!.indexOf("(html|css|js)"));
});

describe("a private feed", () => {
  const secret = "9f3c1b7a4e6d8052";
  const all = files({
    feeds: [
      { path: `private/${secret}.xml`, kind: "rss", private: true },
      { path: `${secret}.xml`, kind: "rss", private: true },
    ],
  });
  it("is nowhere named", () => {
    for (const text of Object.values(all)) expect(text).not.toContain(secret);
  });
  it("is kept out of search by its folder", () => {
    expect(all._headers).toContain(
      "/private/*\n  Cache-Control: private, max-age=300\n  X-Robots-Tag: noindex, nofollow\n",
    );
    expect(all[".htaccess"]).toContain(
      'm#^/private/.*$#">\n  Header set Cache-Control "private, max-age=300"\n  Header set X-Robots-Tag "noindex, nofollow"',
    );
    expect(all["hosting/nginx.conf"]).toContain('add_header X-Robots-Tag "noindex, nofollow" always;');
  });
});

describe("old addresses", () => {
  const site = {
    cards: [
      makeCard(makeEntry(), { slug: "new", aliases: ["old", "/2019/boat.html", "/153", "taken"] }),
      makeCard(makeEntry(), { slug: "taken" }),
    ],
    moved: [{ from: "/cast/episodes/old/old talk.mp3", to: "https://harbour.example/cast/episodes/new/new.mp3" }],
  };
  const all = Object.fromEntries(
    writeHosting(makeShow({ link: "https://harbour.example/cast" }), site).map(({ path, content }) => [
      path,
      String(content),
    ]),
  );
  it("are redirected by Netlify and Cloudflare, recordings before what is around them", () => {
    expect(all._redirects).toBe(`/cast/episodes/old/old%20talk.mp3 https://harbour.example/cast/episodes/new/new.mp3 301
/cast/episodes/old /cast/episodes/new/ 301
/cast/2019/boat.html /cast/episodes/new/ 301
/cast/153 /cast/episodes/new/ 301
/cast/episodes/old/* /cast/episodes/new/:splat 301
`);
  });
  it.each([
    [".htaccess", /^Redirect(?:Match)? 301 "(.*)" "(.*)"$/gm],
    ["hosting/nginx.conf", /^location ~ "(.*)" \{ return 301 "(.*)"; \}$/gm],
  ])("are redirected by %s", (file, line) => {
    const rules = [...all[file]!.matchAll(line)].map(([whole, from, to]) =>
      whole!.startsWith("Redirect ") ? ([from!, to!] as const) : ([new RegExp(from!), to!] as const),
    );
    const lead = (path: string): string | undefined => {
      const rule = rules.find(([from]) => (typeof from === "string" ? from === path : from.test(path)));
      return rule && path.replace(rule[0], rule[1]);
    };
    expect(lead("/cast/episodes/old/old talk.mp3")).toBe("https://harbour.example/cast/episodes/new/new.mp3");
    expect(lead("/cast/episodes/old/transcript.vtt")).toBe("/cast/episodes/new/transcript.vtt");
    expect(lead("/cast/episodes/old/")).toBe("/cast/episodes/new/");
    expect(lead("/cast/2019/boat.html")).toBe("/cast/episodes/new/");
    expect([lead("/cast/2019/boatxhtml"), lead("/cast/episodes/older/"), lead("/cast/episodes/taken/")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  it("are not written where there are none", () => expect(files()._redirects).toBeUndefined());
});

describe("a move", () => {
  it("comes with a redirect for every host", () => {
    const text = files({ feed: makeFeedExtras({ newFeedUrl: "https://new.example/feed.xml" }) })["hosting/moving.md"]!;
    expect(text).toContain("`/feed.xml https://new.example/feed.xml 301`");
    expect(text).toContain("`Redirect 301 /feed.xml https://new.example/feed.xml`");
    const moving = files({ feed: makeFeedExtras({ newFeedUrl: "https://new.example/feed.xml" }) });
    expect(moving._redirects).toBe("/feed.xml https://new.example/feed.xml 301\n");
    expect(text).toContain("`location = /feed.xml { return 301 https://new.example/feed.xml; }`");
  });
  it("is over where the new address is this one", () => {
    expect(Object.keys(files({ feed: makeFeedExtras({ newFeedUrl: "https://harbour.example/feed.xml" }) }))).toEqual([
      "_headers",
      ".htaccess",
      "hosting/nginx.conf",
    ]);
  });
});
