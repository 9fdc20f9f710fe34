// Notes as people bring them from other tools and dialects, and what becomes of them.

import { describe, expect, it } from "vitest";
import { overlayFolder } from "../folder.js";
import type { FileReading } from "../reading.js";
import { readNotes } from "./read-notes.js";

const files = [
  "episodes/one.md",
  "episodes/two.md",
  "episodes/2026-01-05-three.md",
  "episodes/four/index.md",
  "episodes/hull.jpg",
  "episodes/setup.sh",
  "episodes/img/x y.png",
  "episodes/go\u0308del.pdf",
  "img/hull.jpg",
  "episodes/one.mp3",
];
const episodes = [
  { slug: "one", file: "episodes/one.md", own: false },
  { slug: "two", file: "episodes/two.md", own: false },
  { slug: "three", file: "episodes/2026-01-05-three.md", own: false },
  { slug: "four", file: "episodes/four/index.md", own: true },
];

async function read(typed: string) {
  const folder = overlayFolder(Object.fromEntries(files.map((file) => [file, "x"])));
  const reading: FileReading = {
    show: { folder, files: new Set(files), episodes, taken: new Set(), facts: undefined },
    source: { file: "episodes/one.md", bodyLine: 5 },
    problems: [],
    media: [],
    episode: "one",
  };
  const audio = { file: "episodes/one.mp3", url: "https://boats.example/episodes/one/one.mp3" };
  const context = {
    reading,
    slug: "one",
    link: "https://boats.example",
    title: "One",
    episodes,
    audio,
    line: 5,
    linked: [],
  };
  const notes = await readNotes(context, typed);
  return {
    notes,
    said: reading.problems.map(({ severity, place, message }) => `${place?.line} ${severity} ${message}`),
    media: reading.media,
  };
}

const page = (slug: string): string => `https://boats.example/episodes/${slug}/`;

describe("what is never closed", () => {
  it("closes a block of code, and says where it begins", async () => {
    expect(await read("Oars.\n\n```js\nlet oars = 2;\n")).toMatchObject({
      notes: "Oars.\n\n```js\nlet oars = 2;\n```\n",
      said: ["7 warn This block of code is never closed: all that follows is shown as code"],
    });
    expect((await read("~~~\nOars\n~~~\n")).said).toEqual([]);
  });

  it("leaves out a comment that never ends, and says where it begins", async () => {
    expect(await read("Oars.\n<!-- To do -->\nSails.\n<!-- Later\nMore.\n")).toMatchObject({
      notes: "Oars.\n<!-- To do -->\nSails.\n",
      said: ["8 warn This comment is never closed: all that follows is left out"],
    });
    expect(await read("Oars.\n<!-- Later\nMore.\n<!-- And\nmore.\n")).toMatchObject({
      notes: "Oars.\n",
      said: ["6 warn This comment is never closed: all that follows is left out"],
    });
    expect((await read("Write `<!--` for a comment.\n")).said).toEqual([]);
  });
});

it.each([
  ["[plan](file:///home/ida/plan.pdf)", "link to file:///home/ida/plan.pdf"],
  ["[plan](C:\\plans\\boat.pdf)", "link to C:\\plans\\boat.pdf"],
  ["![hull](data:image/png;base64,AAAA)", "show data:image/png;base64,AAAA"],
  ['<a href="javascript:row()">row</a>', "link to javascript:row()"],
])("says that nobody can open %s", async (typed, what) => {
  const { notes, said } = await read(typed);
  expect(notes).toBe(typed);
  expect(said[0]).toContain(`5 warn The notes ${what}, which nobody else can open: the `);
});

it.each(["[mail](mailto:ida@boats.example)", "[call](tel:+47123)", "[far](https://far.example)", "[here](#oars)"])(
  "says nothing of %s",
  async (typed) => {
    expect((await read(typed)).said).toEqual([]);
  },
);

describe("links and pictures to files", () => {
  it.each([
    ["[two](two.md)", `[two](${page("two")})`],
    ["[two](two)", `[two](${page("two")})`],
    ["[two](../two/)", `[two](${page("two")})`],
    ["[two](two.md#keel)", `[two](${page("two")}#keel)`],
    ["[three](2026-01-05-three.md)", `[three](${page("three")})`],
    ["[three](three.md)", `[three](${page("three")})`],
    ["[four](four/index.md)", `[four](${page("four")})`],
    ["[four](../four/index.md)", `[four](${page("four")})`],
    ["[two][t]\n\n[t]: two.md", `[two][t]\n\n[t]: ${page("two")}`],
    ['<a href="two.md">two</a>', `<a href="${page("two")}">two</a>`],
    ["[script](setup.sh)", "[script](https://boats.example/episodes/one/files/setup.sh)"],
    ["![A hull](hull.jpg)", "![A hull](https://boats.example/episodes/one/files/hull.jpg)"],
    ['![A hull](hull.jpg "At low tide")', '![A hull](https://boats.example/episodes/one/files/hull.jpg "At low tide")'],
    ["![x](<img/x y.png>)", "![x](https://boats.example/episodes/one/files/x%20y.png)"],
    ["![x](img/x%20y.png)", "![x](https://boats.example/episodes/one/files/x%20y.png)"],
    ["[![A hull](hull.jpg)](two.md)", `[![A hull](https://boats.example/episodes/one/files/hull.jpg)](${page("two")})`],
    ["[the sound](one.mp3)", "[the sound](https://boats.example/episodes/one/one.mp3)"],
    ["[root](/disks)", "[root](/disks)"],
    ["[other](../other/)", "[other](../other/)"],
    ["[top](#top)", "[top](#top)"],
    ["[web](https://x.example/two.md)", "[web](https://x.example/two.md)"],
    ["[web](https://x.example/a_(b))", "[web](https://x.example/a_(b))"],
    ["[mail](mailto:a@b.example)", "[mail](mailto:a@b.example)"],
    ["`[two](two.md)`", "`[two](two.md)`"],
    ["```\n[two](two.md)\n```", "```\n[two](two.md)\n```"],
  ])("%s", async (typed, expected) => {
    const { notes, said } = await read(typed);
    expect(notes).toBe(expected);
    expect(said).toEqual([]);
  });

  it("publishes each file once, and tells two of one name apart", async () => {
    const { notes, media } = await read("![a](hull.jpg) ![b](hull.jpg) ![c](../img/hull.jpg)");
    expect(media.map(({ file, path }) => `${file} ${path}`)).toEqual([
      "episodes/hull.jpg episodes/one/files/hull.jpg",
      "img/hull.jpg episodes/one/files/img-hull.jpg",
    ]);
    expect(notes).toContain("files/img-hull.jpg");
  });

  it.each([
    ["Hi.\n\n[code](main.rs)", "7 error", "main.rs"],
    ["![A sail](sail.jpg)", "5 error", "sail.jpg"],
    ["[pdf](slides.pdf)", "5 error", "slides.pdf"],
    ["[up](../../../etc/passwd.txt)", "5 error", "passwd.txt"],
  ])("says that a file is missing: %s", async (typed, start, name) => {
    const { notes, said } = await read(typed);
    expect(notes).toBe(typed);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(start);
    expect(said[0]).toContain(name);
  });

  it.each([
    ["[gone]({% post_url 2019-01-01-gone %})", "2019-01-01-gone.md"],
    ["[gone]({% link _posts/2019-01-01-gone.md %})", "_posts/2019-01-01-gone.md"],
    ['[gone]({{< relref "/episodes/gone" >}})', "episodes/gone.md"],
    ['[gone]({{< ref "gone.md#keel" >}})', "gone.md"],
  ])("says that an episode is missing that another tool's reference names: %s", async (typed, file) => {
    expect((await read(typed)).said).toEqual([`5 error The notes link to ${file}, but there is no such file`]);
  });

  it.each([
    ["It is $E = mc^2$ at $5, and $$a_1$$.", "5 warn $E = mc^2$ is math of TeX, which apps show as it is typed"],
    [
      `Oak, \${post.title}, at $5 in \`\${HOME}\`.`,
      `5 warn \${post.title} is a place that a script fills in, which apps show as it is typed`,
    ],
    ["Oak.\n\nOak :tada: floats :boat:.", "7 warn :tada: is the name of an emoji, which apps show as it is typed"],
  ])("says once what is shown as it is typed: %s", async (typed, message) => {
    expect(await read(typed)).toMatchObject({ notes: typed, said: [message] });
  });

  it("takes neither prices nor times for math or emoji", async () => {
    expect((await read("From $5 to $6 at 10:30:20, see a:b:c and `:tada:`; $x and $y.")).said).toEqual([]);
  });

  it("gives an address without a scheme its own, and says so", async () => {
    const { notes, said } = await read("[Ole](ole.example), [W](www.w.example/a) and [P](p.example/a.pdf)");
    expect(notes).toBe("[Ole](https://ole.example), [W](https://www.w.example/a) and [P](https://p.example/a.pdf)");
    expect(said).toHaveLength(3);
  });
});

describe("markup of other tools", () => {
  it("is left out and said where it stands behind a word without a space", async () => {
    const { notes, said } = await read("The mast{{< icon >}} and the keel{{% anchor %}}.");
    expect(notes).toBe("The mast and the keel.");
    expect(said).toHaveLength(2);
  });

  it.each([
    [
      "Look. {{< youtube WQ7_oCpP7CU >}} Done.",
      "Look. [Video on YouTube](https://www.youtube.com/watch?v=WQ7_oCpP7CU) Done.",
    ],
    ['{{< youtube id="WQ7_oCpP7CU" title="The hull" >}}', "[The hull](https://www.youtube.com/watch?v=WQ7_oCpP7CU)"],
    ['{{< figure src="hull.jpg" alt="A hull" >}}', "![A hull](https://boats.example/episodes/one/files/hull.jpg)"],
    ['[two]({{< ref "two.md" >}})', `[two](${page("two")})`],
    ["[two]({% post_url 2026-01-05-three %})", `[two](${page("three")})`],
    ["{{% notice %}}Keep *calm*.{{% /notice %}}", "Keep *calm*."],
    ["{% highlight js %}\nlet x;\n{% endhighlight %}", "```js\nlet x;\n```"],
    ["![a]({{ site.baseurl }}/img/a.png)", "![a](https://boats.example/img/a.png)"],
    ['{% include youtube.html id="WQ7_oCpP7CU" %}', "[Video on YouTube](https://www.youtube.com/watch?v=WQ7_oCpP7CU)"],
    ["# Head {#top .x}\n\nText{: .lead }", "# Head\n\nText"],
    ['<YouTube id="WQ7_oCpP7CU" />', "[Video on YouTube](https://www.youtube.com/watch?v=WQ7_oCpP7CU)"],
    [
      "[[two]] and [[two|the boat]] and [[Ole Brandt]]",
      `[two](${page("two")}) and [the boat](${page("two")}) and Ole Brandt`,
    ],
    ["![[hull.jpg]]", "![](https://boats.example/episodes/one/files/hull.jpg)"],
    ["That is ==marked==, a == b.", "That is **marked**, a == b."],
    ["> [!NOTE]\n> Oak floats.", "> **Note**  \n> Oak floats."],
    ["> [!warning]- Take care\n> Oak.", "> **Take care**  \n> Oak."],
    [
      '!!! note "Mind the tide"\n    Oak floats.\n\n    Elm too.\n\nEnd.',
      "> **Mind the tide**  \n> Oak floats.\n> \n> Elm too.\n\nEnd.",
    ],
    ["??? tip\n\tOak floats.", "> **Tip**  \n> Oak floats."],
    ["||Oak floats||, >!elm too!<; a || b || c", "Oak floats, elm too; a || b || c"],
    ["| a || b |\n|---||---|\n| c || d |", "| a || b |\n|---||---|\n| c || d |"],
    ["{frontmatter.title} by \\{meta.x} and {it}", "One by \\{meta.x} and {it}"],
    [
      '{{< spotify type="show" id="6rqhFgbbKwnb9MLmUQDhG6" >}}, {{< spotify 6rqhFgbbKwnb9MLmUQDhG6 >}}',
      "[Listen on Spotify](https://open.spotify.com/show/6rqhFgbbKwnb9MLmUQDhG6), [Listen on Spotify](https://open.spotify.com/episode/6rqhFgbbKwnb9MLmUQDhG6)",
    ],
    [
      '{{< x user="idaberg" id="1453110110599868418" >}}',
      "[Post on X](https://x.com/idaberg/status/1453110110599868418)",
    ],
    ["{% gist idaberg/7896402 %}", "[Code on GitHub](https://gist.github.com/idaberg/7896402)"],
    ["@[youtube](WQ7_oCpP7CU)", "[Video on YouTube](https://www.youtube.com/watch?v=WQ7_oCpP7CU)"],
    ["![The hull](https://youtu.be/WQ7_oCpP7CU)", "[The hull](https://youtu.be/WQ7_oCpP7CU)"],
    ["H~2~O, 20 m^2^, 2^10 and ~~old~~", "H₂O, 20 m², 2^10 and ~~old~~"],
    ['<object data="https://v.example/1"><p>No.</p></object> Oak.', "[v.example](https://v.example/1) Oak."],
    ["<noscript>Oak.</noscript>", "Oak."],
    ['<youtube id="WQ7_oCpP7CU"></youtube>', "[Video on YouTube](https://www.youtube.com/watch?v=WQ7_oCpP7CU)"],
    ["Oak.\n\n---\n\nElm: a tree.\n\n---\n\nAsh.", "Oak.\n\n---\n\nElm: a tree.\n\n---\n\nAsh."],
    ['{{< timestamp "4:15" >}} Oak', "4:15 Oak"],
    ['{{< timestamp "4:15" >}}Oak{{< /timestamp >}}', "4:15 Oak"],
    ['{{< timestamp time="4:15" title="Oak" >}}', "4:15 Oak"],
    ["{{< chapter 255 >}} Oak", "4:15 Oak"],
    ["{% timestamp 4:15 %} Oak", "4:15 Oak"],
    ['[timestamp time="4:15"]Oak[/timestamp]', "4:15 Oak"],
    ["[ts 1:04:15] Oak", "1:04:15 Oak"],
    ["[timestamp] and [ts](https://x.example)", "[timestamp] and [ts](https://x.example)"],
    ["::: tip\nA boat.\n:::", "\nA boat.\n"],
    [":::note[Mind]\nA boat.\n:::", "**Mind**\nA boat.\n"],
    [
      "A note[^1] and more[^b].\n\n[^1]: The boat is old.\n[^b]: So am I.",
      "A note \\[1\\] and more \\[2\\].\n\n\\[1\\] The boat is old.  \n\\[2\\] So am I.",
    ],
    ["Keel\n: The spine of a boat.\n: A name.", "- **Keel**: The spine of a boat.\n- A name.\n"],
    [
      "{% if guest %}With {{ guest.name }}{% endif %} {{ gest.name }}",
      "{% if guest %}With {{ guest.name }}{% endif %} {{ gest.name }}",
    ],
    ["{% for one in guests %}{{ one.name }}{% endfor %}", "{% for one in guests %}{{ one.name }}{% endfor %}"],
    [
      "In Helm: `{{- if .Values.boat }}` and\n\n```yaml\nname: {{ boat.name }}\n```",
      "In Helm: `{{- if .Values.boat }}` and\n\n```yaml\nname: {{ boat.name }}\n```",
    ],
  ])("becomes Markdown: %s", async (typed, expected) => {
    const { notes, said } = await read(typed);
    expect(notes).toBe(expected);
    expect(said).toEqual([]);
  });

  it.each([
    ["Look. {% include player.html %}", "Look. ", "5 warn", "an include of Jekyll"],
    [
      'import Player from "../Player.astro"\n\n<Player file="x.mp3" />\n\nText.',
      "\n\n\n\nText.",
      "5 warn",
      "an import of MDX",
    ],
    ["A\n\n{{< player x >}}", "A\n\n", "7 warn", "a shortcode of Hugo"],
    ["Oak {meta.wood} floats.", "Oak  floats.", "5 warn", "a value of MDX"],
    [
      '<form action="https://a.example"><button>Subscribe</button></form>\n\nOak.',
      "\n\nOak.",
      "5 warn",
      "a form, which apps never send",
    ],
    ['<embed type="x" src="hull.swf"> Oak.', " Oak.", "5 warn", "a plug-in, which nothing runs any more"],
    ["<script>\nrow()\n</script>\n\nOak.", "\n\n\n\nOak.", "5 warn", "a script, which apps never run"],
    ["Oak.\n\n<style>p { color: red }</style>", "Oak.\n\n", "7 warn", "a style sheet, which apps never apply"],
    ["Oak.\n\n*[LOA]: Length over all", "Oak.\n\n", "7 warn", "an abbreviation of Markdown Extra"],
    ["---\ntitle: Elm\n---\n\nOak.", "\n\n\n\nOak.", "5 warn", "a second front-matter, which is not read"],
    ["<boat-card name='oak'></boat-card>", "", "5 warn", "an element of a site's scripts"],
    ["See {{ boat.name }}.", "See .", "5 warn", "a value of another tool"],
    ["See [it](https://a.example/{{ slug }}).", "See it.", "5 warn", "a link's address with a value of another tool"],
    ["See {{ .Values.boat }}.", "See .", "5 warn", "a template of Hugo"],
    ["{% gallery a b %}", "", "5 warn", "a tag of another tool"],
  ])("is left out and named: %s", async (typed, expected, place, tool) => {
    const { notes, said } = await read(typed);
    expect(notes).toBe(expected);
    expect(said.join("\n")).toContain(place);
    expect(said.join("\n").toLowerCase()).toContain(tool.toLowerCase());
  });
});

it.each([
  ["<a href='two.md'>x</a> <A HREF=two.md>x</A>", `<a href="${page("two")}">x</a> <A HREF="${page("two")}">x</A>`],
  ["[G](gödel.pdf)", `[G](${page("one")}files/g%C3%B6del.pdf)`],
  ['<img data-src="no.jpg" src=hull.jpg>', `<img data-src="no.jpg" src="${page("one")}files/hull.jpg">`],
])("finds files however they are typed: %s", async (typed, notes) => {
  expect(await read(typed)).toMatchObject({ notes, said: [] });
});

it.each(['<img src="elm.jpg">', "<audio controls src='elm.jpg'></audio>", "![](elm.jpg)"])(
  "says a picture or sound that is not there, once: %s",
  async (typed) => {
    const { said } = await read(typed);
    expect(said).toEqual(["5 error The notes show elm.jpg, but there is no such file"]);
  },
);

it.each([
  [
    "Oak <b>floats.\n\nElm.",
    "Oak <b>floats.\n\nElm.\n\n</b>\n",
    "5 warn This <b> is never closed: all that follows is shown so",
  ],
  [
    'Oak\n<a href="https://a.example"><i>x</i>',
    'Oak\n<a href="https://a.example"><i>x</i>\n\n</a>\n',
    "6 warn This <a> is never closed: all that follows is shown so",
  ],
])("closes elements, and says where they begin: %s", async (typed, notes, says) => {
  expect(await read(typed)).toMatchObject({ notes, said: [says] });
});

it.each([
  ["vector<int> and List<String>, of <ida at berg>", "vector&lt;int> and List&lt;String>, of &lt;ida at berg>"],
  ["If a<b and c> d", "If a&lt;b and c> d"],
  ["`<int>` <b>x</b> <br/> <ol reversed><li>y</ol> <a@b.example>", undefined],
  ["<svg><path d='M0'/><foo></svg> <https://a.example> </p> <!-- <b> -->", undefined],
  ["<p>a<p>b <a name=x> <a name='y'/>", undefined],
])("keeps what only looks like an element: %s", async (typed, notes) => {
  expect(await read(typed)).toMatchObject({ notes: notes ?? typed, said: [] });
});

describe("broken links", () => {
  it.each([
    ["[Space] (https://two.example/b)", "[Space](https://two.example/b)"],
    ["(https://three.example/c)[Reversed]", "[Reversed](https://three.example/c)"],
    ["[Broken](https://four.example/a\n  b) end", "[Broken](https://four.example/ab)\n end"],
    ["[Broken](https://four.example/ö b/ \tc) end", "[Broken](https://four.example/ö%20b/%20%20c) end"],
    ["[Hull](img/x y.png) [plan](x y)", `[Hull](${page("one")}files/x%20y.png) [plan](x y)`],
    ["[Mail](mailto:ida@berg.example?subject=Good day)", "[Mail](mailto:ida@berg.example?subject=Good%20day)"],
    ["[No end](https://one.example/a\nnext", "[No end](https://one.example/a)\nnext"],
    ["[No colon](http//five.example)", "[No colon](http://five.example)"],
    ["[No colon](https:/five.example)", "[No colon](https://five.example)"],
    ["[Twice](https://https://five.example)", "[Twice](https://five.example)"],
    ["[Empty]() here", "Empty here"],
    ["[Ref][nowhere] here", "Ref here"],
  ])("are mended and said: %s", async (typed, expected) => {
    const { notes, said } = await read(typed);
    expect(notes).toBe(expected);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^5 warn/);
    expect(said[0]).not.toContain("](http//");
  });

  it.each([
    "[Ash](https://en.wikipedia.org/wiki/Ash_(analytical_chemistry))",
    "See (https://clay.example/a_b_c_d), or <https://clay.example/x>; or www.clay.example/y!",
    "[Ref][here] and [here][]\n\n[here]: https://x.example",
    '[Ash](https://clay.example/a "of a tree") and [oak](no address)',
    "A [note] (in brackets), an array[0][1] and [x] done",
    "- [ ] to do\n- [x] done",
    "[a](https://x.example) [b](https://y.example)",
  ])("are not seen in what is right: %s", async (typed) => {
    const { notes, said } = await read(typed);
    expect([notes, said]).toEqual([typed, []]);
  });
});

describe("what WordPress, Obsidian and kramdown leave in notes", () => {
  it.each([
    [
      "[caption id='a1' width='300']![x](https://i.example/x.jpg) A hull[/caption]",
      "![x](https://i.example/x.jpg) A hull",
    ],
    ['[audio mp3="https://x.example/a.mp3"][/audio]', "[x.example](https://x.example/a.mp3)"],
    ["[youtube https://youtu.be/abc]", "[youtu.be](https://youtu.be/abc)"],
    ["[vc_row][vc_column]Oak[/vc_column][/vc_row]", "Oak"],
    ["Oak %%ask Ida first%% floats.", "Oak  floats."],
    ["Oak.\n%%\nask Ida\n%%\nElm.", "Oak.\n\n\n\nElm."],
    ["Oak floats. ^oak-1", "Oak floats."],
  ])("%s", async (typed, notes) => {
    expect(await read(typed)).toMatchObject({ notes, said: [] });
  });

  it.each(["[[toc]]", "@[toc]", "* TOC\n{:toc}"])("leaves out %s, and says so", async (toc) => {
    const { notes, said } = await read(`${toc}\n\nOak`);
    expect([notes.trim(), said]).toEqual([
      "Oak",
      [expect.stringContaining("a table of contents, which notes have no place for")],
    ]);
  });

  it("names a player that is left out", async () => {
    const { notes, said } = await read("[podlove-episode-web-player]\n\nOak");
    expect(notes).toBe("\n\nOak");
    expect(said).toEqual([expect.stringContaining("5 warn [podlove-episode-web-player] is a shortcode of WordPress")]);
  });

  it.each([
    "At 50%% and 60%% of it.",
    "[video](https://v.example)",
    "[audio] said so.",
    "2^10 and x ^ y",
    "Oak[^oak]\n\n[^oak]: A tree.",
  ])("keeps %s", async (typed) => {
    expect((await read(typed)).notes).not.toBe("");
    expect((await read(typed)).notes).toContain(typed.slice(0, 3));
    expect((await read(typed)).said).toEqual([]);
  });
});

describe("other markup languages in notes", () => {
  it.each([
    [
      "Org",
      "See [[https://t.example][the tar]] and [[https://t.example/b]].",
      "See [the tar](https://t.example) and [https://t.example/b](https://t.example/b).",
    ],
    ["Slack", "The <https://t.example/a|tar> is old.", "The [tar](https://t.example/a) is old."],
    [
      "Textile",
      'See "the tar":https://t.example/a, and "this": no.',
      'See [the tar](https://t.example/a), and "this": no.',
    ],
    [
      "AsciiDoc",
      "See https://t.example[the tar^] and link:https://t.example/b[b].",
      "See [the tar](https://t.example) and [b](https://t.example/b).",
    ],
    [
      "AsciiDoc's pictures",
      "image::hull.jpg[A hull, 300]",
      "![A hull](https://boats.example/episodes/one/files/hull.jpg)",
    ],
    [
      "BBCode",
      "[url=https://t.example]The tar[/url] is [b]old[/b] and [i]black[/i].",
      "[The tar](https://t.example) is **old** and *black*.",
    ],
    [
      "BBCode's bare links and pictures",
      "[url]https://t.example[/url] [img]https://t.example/a.png[/img]",
      "[https://t.example](https://t.example) ![](https://t.example/a.png)",
    ],
    [
      "Pelican",
      "[two]({filename}/two.md) and [a]({static}/setup.sh)",
      `[two](${page("two")}) and [a](https://boats.example/episodes/one/files/setup.sh)`,
    ],
    ["Gatsby", "`youtube: https://www.v.example/embed/abc`", "[v.example](https://www.v.example/embed/abc)"],
    ["Zola", '{{ youtube(id="WQ7_oCpP7CU") }}', "[Video on YouTube](https://www.youtube.com/watch?v=WQ7_oCpP7CU)"],
    ["Eleventy", '![a]({{ "/img/a.png" | url }})', "![a](https://boats.example/img/a.png)"],
    [
      "Spotify",
      "[the yard](\u2060https://y.example/a\u2060), \u2060https://y.example/b\u2060 and \u200bhttps://y.example/c\u2060Keel.",
      "[the yard](https://y.example/a), https://y.example/b and https://y.example/c Keel.",
    ],
    ["Spotify", '<a href="\u2060https://y.example/a%E2%81%A0">a</a>', '<a href="https://y.example/a">a</a>'],
    ["Nunjucks", "We {# ask Ida first #}tar.", "We tar."],
    ["bullets of word processors", "Today:\n• Oars\n• Tar and\nrope", "Today:  \n• Oars  \n• Tar and\nrope"],
    [
      "lines that networks end with an address",
      "👉 Yard: https://y.example\n📚 Book\nMail: ida@y.example\nWe sail\nWe tar: it dries",
      "👉 Yard: https://y.example  \n📚 Book  \nMail: ida@y.example\nWe sail\nWe tar: it dries",
    ],
    [
      "an emoji alone at a line's beginning is prose",
      "We sail a\n⛵ boat and\ntar.\n\n<p>Oak<br>\n• Elm</p>",
      "We sail a\n⛵ boat and\ntar.\n\n<p>Oak<br>\n• Elm</p>",
    ],
    ["a feed", "<![CDATA[<p>We tar.</p>]]>", "<p>We tar.</p>"],
    ["a host", "<p>We tar.</p>\n--- \n\nSend a message.", "<p>We tar.</p>\n<hr>\n\nSend a message."],
  ])("%s", async (_, typed, notes) => {
    expect(await read(typed)).toMatchObject({ notes, said: [] });
  });

  it("says what it leaves out of texts with filters", async () => {
    const { notes, said } = await read('We {{ "tar" | localize }} tar.');
    expect(notes).toBe("We  tar.");
    expect(said).toEqual([expect.stringContaining("is a text with filters of Eleventy or Liquid")]);
  });
});

it("keeps further paragraphs of a footnote as text, and code in it as code", async () => {
  const { notes } = await read("Oars.[^1]\n\n[^1]: Of ash.\n\n    Or of elm.\n\n        saw --elm\n\nSails.");
  expect(notes).toBe("Oars. \\[1\\]\n\n\\[1\\] Of ash.\n\nOr of elm.\n\n    saw --elm\n\nSails.");
});

it("says a footnote without its text, with the line", async () => {
  const { notes, said } = await read("Oars.[^1] Sails.[^2]\n\n[^1]: Of ash.\n\nOf `[^3]` and \\[^4].");
  expect(notes).toContain("Sails.[^2]");
  expect(said).toEqual(["5 warn [^2] is a footnote without its text, which apps show as it is typed"]);
});
