// What templates of feeds make of a page, in the words of each generator; what is not understood is never guessed.
import { describe, expect, it } from "vitest";
import { flattenFields } from "./flatten-fields.js";
import { readGiven, readPageText, type TemplateSite } from "./page-text.js";

const settings: Readonly<Record<string, string>> = {
  "site.url": "https://a.example",
  ".Site.BaseURL": "https://a.example/b/",
};
const site: TemplateSite = { tool: "Jekyll", link: "https://a.example/b", find: (path) => settings[path] };
const fields = flattenFields({ title: "Keel", guid: "g-1", media: { id: "m-1", number: "7" }, empty: null });
const page = { fields, name: "keel", path: "/2025/keel/" };
const make = (typed: string, template = "", tool = "Jekyll"): string | undefined =>
  readPageText(typed, { ...site, tool }, readGiven(template))(page);

describe("what a template makes of a page", () => {
  it.each([
    ["{{ post.guid }}", "g-1"],
    ["<![CDATA[ {{- ep.media.id | xml_escape -}} ]]>", "m-1"],
    ["{{ site.url }}{{ site.baseurl }}{{ post.url }}", "https://a.example/2025/keel/"],
    ["{{ post.url | absolute_url }}", "https://a.example/b/2025/keel/"],
    ["{{ post.url | relative_url | prepend: site.url }}", "https://a.example/b/2025/keel/"],
    ["{{ post.id }}", "/2025/keel"],
    ["{{ post.missing | default: post.guid }}", "g-1"],
    ["{% if post.missing %}a{% elsif post.guid != nil %}b{% else %}c{% endif %}", "b"],
    ["{{ .Params.guid }}", "g-1"],
    ["{{ .Permalink }}", "https://a.example/b/2025/keel/"],
    ["{{ .Site.BaseURL }}{{ .Params.media.number }}", "https://a.example/b/7"],
    ["{{ with .Params.guid }}{{ . }}{{ else }}{{ .Permalink }}{{ end }}", "g-1"],
    ["{{ if .Params.empty }}x{{ else }}{{ .RelPermalink | absURL }}{{ end }}", "https://a.example/b/2025/keel/"],
    ["{{ post.data.empty or post.data.media.id or 'none' }}", "m-1"],
    ["{{ post.url | url | absoluteUrl(metadata.url) }}", "https://a.example/2025/keel/"],
    [`\${episode.data.missing ?? episode.data.guid}`, "g-1"],
    [`\${escapeXml(post.guid)}-\${'x' + post.media?.number}`, "g-1-x7"],
    ["<%= post.guid || post.title %>", "g-1"],
    ['{{ site.url | replace_first: "https://", "" | replace: ".", "%2E" }}/{{ post.guid }}', "a%2Eexample/g-1"],
    ["{{ site.url | remove: 'https://' }}/{{ post.guid }}", "a.example/g-1"],
    ["{{ site.url | shortened }}/{{ post.guid }}", undefined],
  ])("reads %s", (typed, wanted) => {
    expect(make(typed)).toBe(wanted);
  });

  it("follows the texts that a script gives names", () => {
    const script = `const root = \`\${host}/b\`;\nconst host: string =\n  'https://a.example';\n`;
    expect(make(`\${root}/\${post.guid}`, script)).toBe("https://a.example/b/g-1");
    expect(make(`\${elsewhere}/\${post.guid}`, script)).toBeUndefined();
  });

  it("follows names that a template gives once, to a value or a block, and none that it gives twice", () => {
    const template = `{% assign one = post.guid | append: "-x" %}{% set two %}{{ site.url }}{{ post.url }}{% endset %}{{ $three := .Params.guid }}
{% assign four = 1 %}{% assign four = 2 %}`;
    expect(make("{{ one }}", template)).toBe("g-1-x");
    expect(make("{{ two }}", template)).toBe("https://a.example/2025/keel/");
    expect(make("{{ $three }}", template)).toBe("g-1");
    expect(make("{{ four }}", template)).toBeUndefined();
  });

  it.each([
    "{{ post.guid | sha1 }}",
    '{{ printf "%s" .Params.guid }}',
    "{% if post.guid == 'x' %}a{% endif %}",
    "{% include guid.xml %}",
    "{{ post.missing }}",
    "{{ post.media }}",
    "{{ guid }}",
    "{% if post.guid %}a",
    "a{% endif %}",
    "{{ .File.UniqueID }}",
    "{{ config.missing.url }}/{{ post.guid }}",
    "two words",
    "the-guid-of-an-item-that-was-made",
    "{{ site.url }}/all",
  ])("does not guess %s", (typed) => {
    expect(make(typed)).toBeUndefined();
  });

  it("knows what Jekyll alone makes of a page", () => {
    expect(make("{{ post.id }}", "", "Eleventy")).toBeUndefined();
    expect(make("{{ post.slug }}", "", "Astro")).toBeUndefined();
    expect(make("{{ post.slug }}")).toBe("keel");
  });
});
