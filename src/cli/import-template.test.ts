// Shows taken over from folders whose template of the feed and scripts say what no setting does: addresses of recordings above all.
import { describe, expect, it, vi } from "vitest";
import { withShow } from "../testing/with-show.js";

vi.setConfig({ testTimeout: 180_000 });

const rss = (channel: string, item: string): string =>
  `<rss><channel>${channel}<itunes:category text="Technology"/><itunes:image href="/art.jpg"/><item>${item}</item></channel></rss>`;

describe("the template of the feed", () => {
  it("says in Hugo where recordings are, and who owns the show; the feed of drafts is not asked", async () => {
    const show = withShow({
      "site/config.yml":
        "baseurl: https://harbour.example\ntitle: Site\nparams:\n  store: https://store.example/boats/\n  desc: Talks by the water\n  mail: ida@harbour.example\n  summary: Short\n  media_prefix: https://old.example/\n",
      "site/layouts/draft/rss.xml": rss(
        "<title>Drafts</title>",
        '<enclosure url="{{ .Site.BaseURL }}/drafts/{{ .Params.Audio }}"/>',
      ),
      "site/layouts/index.rss.xml": rss(
        "<title>{{ if .Title }}x{{ end }}</title><description>{{ .Site.Params.Desc }}</description><itunes:owner><itunes:name>{{ .Title }}</itunes:name><itunes:email>{{ .Site.Params.Mail | html }}</itunes:email></itunes:owner>",
        '<guid isPermaLink="false">{{ .Params.Guid }}</guid><enclosure url="{{$.Site.Params.store}}{{ .Params.Audio }}" length="{{ .Params.Size }}" type="audio/mpeg"/>',
      ),
      "site/content/episode/1.md":
        "---\ntitle: Keel\ndate: 2025-01-06\naudio: keel.mp3\nguid: one\nsize: 4711000\nduration: 30:10\n---\nText.\n",
    });
    const { code, said } = await show.run("import", "{root}/site/content/episode", "{root}/show", "--no-fetch");
    expect(said).not.toContain("error");
    expect(code).toBe(0);
    expect(show.read("show/episodes/1.md")).toContain("url: https://store.example/boats/keel.mp3");
    const about = show.read("show/episodes/show.md");
    for (const line of ["title: Site", "description: Talks by the water", "email: ida@harbour.example"])
      expect(about).toContain(line);
  });

  it("says it in Liquid, through names and filters, with data of a script and guids of pages", async () => {
    const show = withShow({
      "site/package.json": '{ "devDependencies": { "@11ty/eleventy": "3.0.0" } }',
      "site/.eleventy.js": "module.exports = {};",
      "site/_data/global.js":
        'module.exports = { title: "Harbour talk", url: "https://harbour.example/", description: "Boats", owner: { name: "Ida", email: "ida@harbour.example" }, built: new Date() };',
      "site/feed.liquid": rss(
        "<title>{{ global.title | xml_escape }}</title><link>{{ global.url }}</link>",
        '{% assign place = global.url | append: "audio/" | append: one.data.mp3 %}<guid>{{ global.url }}{{ one.url }}</guid><enclosure url="{{ place }}" type="audio/mpeg" length="0"></enclosure>',
      ),
      "site/talks/keel.md":
        '---\ntitle: Keel\ndate: 2025-01-06\nmp3: keel.mp3\nfilesize: 4711000\nduration: "30:10"\n---\nText.\n',
    });
    const { code, said } = await show.run("import", "{root}/site/talks", "{root}/show", "--no-fetch");
    expect(said).not.toContain("error");
    expect(code).toBe(0);
    const keel = show.read("show/episodes/keel.md");
    expect(keel).toContain("url: https://harbour.example/audio/keel.mp3");
    // As the template joins them: the settings' address ends with a slash.
    expect(keel).toContain("guid: https://harbour.example//talks/keel/");
    expect(show.read("show/episodes/show.md")).toMatch(/^---\ntitle: Harbour talk\ndescription: Boats\n/);
  });

  it("says it in a script that writes items before their channel", async () => {
    const channel = `<rss><channel><title>\${showTitle}</title><itunes:author>Ida</itunes:author></channel></rss>`;
    const show = withShow({
      "site/svelte.config.js": "export default {};",
      "site/src/lib/xml.ts": `const showTitle = 'Harbour talk';\nconst one = \`<item><enclosure url="x"/></item>\`;\nconst all = \`${channel}\`;\n`,
      "site/src/talks/keel.md":
        "---\ntitle: Keel\ndate: 2025-01-06\naudio: https://cdn.example/keel.mp3\nlength: 4711000\nduration: 30:10\n---\nText.\n",
    });
    const told = ["--link", "https://harbour.example", "--image", "https://harbour.example/c.png"];
    const typed = ["--category", "Technology", "--no-fetch", "--without-feed", ...told];
    await show.run("import", "{root}/site/src/talks", "{root}/show", ...typed);
    expect(show.read("show/episodes/show.md")).toContain("title: Harbour talk");
  });

  it("says guids each under its condition, and takes no address out of a filter that it does not know", async () => {
    const show = withShow({
      "site/_config.yml": "url: https://harbour.example\ntitle: Harbour talk\ndescription: Boats\n",
      "site/feed.xml": rss(
        "",
        `{% if post.key %}\n<guid>{{ post.key }}</guid>\n{% else %}\n<guid>keel{{ post.url }}</guid>\n{% endif %}<title>x</title><enclosure url="https://stats.example/{{ post.mp3 | shortened }}" length="{{ post.weight }}"/>`,
      ),
      "site/_posts/2025-01-06-keel.md":
        "---\ntitle: Keel\nmp3: https://cdn.example/keel.mp3\nfilesize: 4711000\nduration: 30:10\nkey: k-1\n---\nText.\n",
      "site/_posts/2025-01-07-oars.md":
        "---\ntitle: Oars\nmp3: https://cdn.example/oars.mp3\nfilesize: 4712000\nduration: 30:10\n---\nText.\n",
    });
    const { code } = await show.run("import", "{root}/site/_posts", "{root}/show", "--no-fetch");
    expect(code).toBe(0);
    const [keel, oars] = ["keel", "oars"].map((name) => show.read(`show/episodes/${name}.md`));
    expect(keel).toContain("guid: k-1");
    expect(keel).toContain("url: https://cdn.example/keel.mp3");
    expect(oars).toContain("guid: keel/2025/01/07/oars.html");
  });

  it("names a page of Eleventy by its folder, in guids, addresses and numbers, with data under data", async () => {
    const at = `\${data.meta.url}talks/\${one.fileSlug}.mp3`;
    const item = `<guid>${at}</guid><itunes:episode>\${one.fileSlug}</itunes:episode><enclosure url="${at}" length="\${this.size(one)}"/>`;
    const show = withShow({
      "site/eleventy.config.js": "export default {};",
      "site/src/data/meta.yml":
        "url: https://harbour.example/\ntitle: Harbour talk\ndescription: Boats\ncopyright: © 2016-{year} Ida\n",
      "site/src/feed.11ty.js": `export default { render(data) { return \`${rss("", item)}\`; } };`,
      "site/src/talks/7/index.md": "---\ntitle: Keel\ndate: 2025-01-06\nsize: 4711000\nduration: 30:10\n---\nText.\n",
    });
    const { code } = await show.run("import", "{root}/site/src/talks", "{root}/show", "--no-fetch");
    expect(code).toBe(0);
    const keel = show.read("show/episodes/7.md");
    for (const line of [
      "guid: https://harbour.example/talks/7.mp3",
      "url: https://harbour.example/talks/7.mp3",
      "episode: 7",
    ])
      expect(keel).toContain(line);
    expect(show.read("show/episodes/show.md")).toContain("copyright: © 2016 Ida\n");
  });

  it("is left alone where an address is made of what is not known", async () => {
    const show = withShow({
      "site/_config.yml": "url: https://harbour.example\ndescription: Boats\n",
      "site/_layouts/default.html": '<!doctype html>\n<html class="no" lang="fa-IR">',
      "site/podcast.xml": rss("", '<enclosure url="{{ site.cdn }}{{ post.audio }}" />'),
      "site/_posts/2025-01-06-keel.md": "---\ntitle: Keel\naudio: /audio/keel.mp3\nduration: 30:10\n---\nText.\n",
    });
    const { code, said } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch", "--without-feed");
    expect(code).toBe(0);
    expect(said).toContain(
      'does not say what the show is called: "My show", which no build publishes, is written (import-title)',
    );
    expect(said).not.toContain("import-language");
    expect(show.read("show/episodes/show.md")).toContain("language: fa-IR");
    expect(show.read("show/episodes/keel.md")).toContain("url: https://harbour.example/audio/keel.mp3");
    const built = await show.run("build", "{root}/show");
    expect([built.code, built.said]).toEqual([1, expect.stringContaining("My show")]);
  });

  it("says the guid of each page in its conditions, and the field that names the recording; a new address changes neither", async () => {
    const show = withShow({
      "site/_config.yml":
        "url: https://harbour.example\nbaseurl: /talk\ntitle: Harbour talk\ndescription: Boats\npermalink: /:title/\n",
      "site/feed.xml": rss(
        "",
        '<guid>{% if post.old_guid %}{{ site.url }}/{{ post.old_guid }}{% else %}{{ post.url | absolute_url }}{% endif %}</guid><enclosure url="https://stats.example/{{ post.tape | default: post.copy }}" length="{{ post.weight }}"/>',
      ),
      "site/_posts/2025-01-06-keel.md":
        "---\ntitle: Keel\ntape: cdn.example/keel.mp3\nweight: 4711000\nold_guid: k-1\nduration: 30:10\n---\nText.\n",
      "site/_posts/2025-01-07-oars.md":
        "---\ntitle: Oars\ncopy: cdn.example/oars.mp3\nweight: 4712000\nguid: not-this\nduration: 30:10\n---\nText.\n",
    });
    const { code, said, out } = await show.run(
      "import",
      "{root}/site",
      "{root}/show",
      ...["--no-fetch", "--link", "https://new.example"],
    );
    expect(said).not.toContain("error");
    expect(code).toBe(0);
    expect(out).toMatch(/feed\.xml +-> guid \(2\)/);
    expect(out).toMatch(/tape +-> audio \(1\)/);
    const keel = show.read("show/episodes/keel.md");
    expect(keel).toContain("guid: https://harbour.example/k-1\n");
    expect(keel).toContain("url: https://stats.example/cdn.example/keel.mp3\n");
    expect(keel).toContain("length: 4711000");
    expect(show.read("show/episodes/oars.md")).toContain("guid: https://harbour.example/talk/oars/\n");
    expect(show.read("show/episodes/show.md")).toContain("link: https://new.example\n");
    expect(show.read("show/episodes/show.md")).toContain("image: https://harbour.example/talk/art.jpg\n");
  });

  it("keeps the folder of its host that a site lies in, in addresses and in guids", async () => {
    const page = (title: string, more: string): string =>
      `---\ntitle: ${title}\naudio: /audio/${title}.mp3\nlength: 4711000\nduration: 30:10\n---\n${more}\n`;
    const item = (title: string, day: number): string =>
      `<item><title>${title}</title><guid>https://ida.example/boats/${title}/</guid><pubDate>0${day} Jan 2025 00:00:00 GMT</pubDate><enclosure url="https://m.example/${title}.mp3" length="4711000" type="audio/mpeg"/></item>`;
    const show = withShow({
      "site/_config.yml":
        "url: https://ida.example\nbaseurl: /boats\ntitle: Boats\ndescription: Boats\npermalink: /:title/\nimage: /img/art.png\n",
      "site/img/hull.png": "picture",
      "site/_posts/2025-01-06-keel.md": page("keel", "Keel."),
      "site/_posts/2025-01-05-oars.md": page("oars", "Oars."),
      "site/_posts/2025-01-04-rope.md": page(
        "rope",
        '[a]({{ site.baseurl }}/all/) [b]({{ "/all/" | relative_url }}) [c](/all/) [d]({% post_url 2025-01-05-oars %}) [e]({% link _posts/2025-01-06-keel.md %}) [f](https://ida.example/boats/about.html) [g](next.html) ![h]({{ site.baseurl }}/img/hull.png) [i]({% link _authors/ida.md %})',
      ),
      "feed.xml": `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Boats</title><link>https://ida.example/boats/</link><description>Boats</description><language>en</language><itunes:category text="Leisure"/><itunes:image href="https://ida.example/art.jpg"/>${item("keel", 6)}${item("oars", 5)}</channel></rss>`,
    });
    const move = ["--no-fetch", "--feed", "{root}/feed.xml"];
    const { said } = await show.run("import", "{root}/site", "{root}/show", ...move);
    const rope = show.read("show/episodes/rope.md");
    expect(rope, said).toContain("guid: https://ida.example/boats/rope/\n");
    expect(rope).toContain("url: https://ida.example/boats/audio/rope.mp3\n");
    expect(rope).toContain(
      "[a](https://ida.example/boats/all/) [b](https://ida.example/boats/all/) [c](https://ida.example/all/) [d]({% post_url 2025-01-05-oars %}) [e]({% link _posts/2025-01-06-keel.md %}) [f](https://ida.example/boats/about.html) [g](https://ida.example/boats/rope/next.html) ![h](rope-hull.png) [i](https://ida.example/boats/authors/ida.html)",
    );
  });

  it("gives no guid where it does something with it that is not known", async () => {
    const show = withShow({
      "site/_config.yml": "url: https://harbour.example\ntitle: Harbour talk\ndescription: Boats\n",
      "site/feed.xml": rss("", '<guid>{{ post.url | sha1 }}</guid><enclosure url="{{ post.audio }}"/>'),
      "site/_posts/2025-01-06-keel.md": "---\ntitle: Keel\naudio: /audio/keel.mp3\nduration: 30:10\n---\nText.\n",
    });
    const { code, said } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch");
    expect(said).toContain("1 published episode has no guid, such as keel");
    expect(code).toBe(1);
  });

  it("is no feed, and nothing is made of it as one", async () => {
    const show = withShow({
      "feed.xml": rss("<title>{{ site.title }}</title>", '<enclosure url="{{ post.audio }}"/>'),
    });
    const { code, said } = await show.run("import", "{root}/feed.xml", "{root}/show");
    expect(code).toBe(2);
    expect(said).toContain("is a template, of which the site's generator makes the feed");
  });

  it("is a feed that was made where it names one recording outright: no page gets that one's guid and recording, and it is named", async () => {
    const item = '<guid>one</guid><enclosure url="https://cdn.example/one.mp3" length="4711000" type="audio/mpeg"/>';
    const page = (name: string): string =>
      `---\ntitle: ${name}\naudio: /audio/${name}.mp3\nduration: "30:10"\n---\nText.\n`;
    const show = withShow({
      "site/_config.yml": "url: https://harbour.example\n",
      "site/docs/podcast.xml": rss("<title>Harbour talk</title><description>Boats</description>", item),
      "site/_posts/2025-01-06-keel.md": page("keel"),
      "site/_posts/2025-01-07-oars.md": page("oars"),
    });
    const take = ["import", "{root}/site", "{root}/show", "--no-fetch"];
    expect((await show.run(...take)).said).toContain("docs/podcast.xml in the folder looks like it");
    expect((await show.run(...take, "--without-feed")).code).toBe(0);
    expect(show.read("show/episodes/oars.md")).toContain("url: https://harbour.example/audio/oars.mp3");
    expect(show.read("show/episodes/oars.md")).not.toContain("guid");
    expect(show.read("show/episodes/show.md")).toContain("title: Harbour talk");
  });

  it("tells how long a recording is where only it says of which field", async () => {
    const show = withShow({
      "site/_config.yml": "url: https://harbour.example\ntitle: Harbour talk\ndescription: Boats\n",
      "site/feed.xml": rss(
        "<title>{{ site.title }}</title>",
        '<guid>{{ post.url }}</guid><enclosure url="{{ post.mp3 }}"/><itunes:duration>{{ post.cast-time }}</itunes:duration>',
      ),
      "site/_posts/2025-01-06-keel.md":
        '---\ntitle: Keel\nmp3: https://cdn.example/keel.mp3\ncast-time: "00:46:25"\n---\nText.\n',
    });
    expect(await show.run("import", "{root}/site", "{root}/show", "--no-fetch")).toMatchObject({ code: 0 });
    expect(show.read("show/episodes/keel.md")).toContain('duration: "00:46:25"');
  });

  it("of another section is that of another show", async () => {
    const other = rss("<title>Harbour talk in English</title>", '<enclosure url="{{ .Params.Audio }}"/>');
    const page = "---\ntitle: Keel\ndate: 2025-01-06\naudio: https://cdn.example/keel.mp3\nguid: one\n---\nText.\n";
    const show = withShow({
      "site/hugo.toml": 'baseURL = "https://harbour.example/"\ntitle = "Havneprat"\n[params]\ndescription = "Boats"\n',
      "site/layouts/section/english.rss.xml": other,
      "site/content/english/1.md": page,
      "site/content/episodes/1.md": page,
    });
    const given = ["--category", "Technology", "--image", "https://harbour.example/a.jpg", "--no-fetch"];
    await show.run("import", "{root}/site/content/episodes", "{root}/show", ...given);
    expect(show.read("show/episodes/show.md")).toContain("title: Havneprat");
    await show.run("import", "{root}/site/content/english", "{root}/english", ...given);
    expect(show.read("english/episodes/show.md")).toContain("title: Harbour talk in English");
  });

  it("makes no episodes of a site's news by giving every page a guid, where others name recordings", async () => {
    const show = withShow({
      "site/_config.yml": "url: https://harbour.example\ntitle: Harbour talk\ndescription: Boats\n",
      "site/feed.xml": rss(
        "<title>{{ site.title }}</title>",
        '<guid>{{ site.url }}{{ post.url }}</guid><enclosure url="{{ post.mp3 }}"/>',
      ),
      "site/_posts/2025-01-06-keel.md": "---\ntitle: Keel\nmp3: https://cdn.example/keel.mp3\n---\nText.\n",
      "site/_posts/2025-01-07-news.md": "---\ntitle: News\ndate: 2025-01-07\n---\nWe moved.\n",
    });
    const { code, said } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch");
    expect(code).toBe(0);
    expect(said).toContain(
      "_posts/2025-01-07-news.md names no recording, number or duration: it is taken for no episode",
    );
    expect(() => show.read("show/episodes/news.md")).toThrow("ENOENT");
  });

  it("says where the site is through a setting of any name, and which recordings it makes; what it makes guids of no field gives", async () => {
    const page = (at: number): string =>
      `---\ntitle: Talk ${at}\nid: sp${at}\nnumber: ${at}\nduration: 30:10\n---\nText.\n`;
    const show = withShow({
      "site/_config.yml": "page_home: https://harbour.example\ntitle: Harbour talk\ndescription: Boats\n",
      "site/feed.xml": rss(
        "<link>{{ site.page_home }}/</link>",
        '<guid>{{ site.page_home }}{{ post.url }}</guid><enclosure url="https://cdn.example/{{ post.number }}.mp3"/>',
      ),
      "site/_posts/2025-01-06-keel.md": page(1),
      "site/_posts/2025-01-07-oars.md": page(2),
    });
    const { code, out, said } = await show.run("import", "{root}/site", "{root}/show", "--no-fetch");
    expect(said).not.toContain(" error ");
    expect(code).toBe(0);
    expect(out).toMatch(/feed\.xml +-> guid, audio \(2\)/);
    expect(out).toMatch(/Nothing here says: id \(2\)/);
    expect(show.read("show/episodes/show.md")).toContain("link: https://harbour.example\n");
    const keel = show.read("show/episodes/keel.md");
    for (const line of ["guid: https://harbour.example/2025/01/06/keel.html", "url: https://cdn.example/1.mp3"])
      expect(keel).toContain(line);
  });
});
