// Liquid is strict: a fault in a template is a problem with file, line and column, and templates cannot reach the clock.
import { describe, expect, it } from "vitest";
import { renderTemplate } from "./engine.js";

const render = (templates: Record<string, string>, values: object = {}) =>
  renderTemplate(templates, "page.liquid", values);

describe("renderTemplate", () => {
  it("escapes values and leaves ready HTML as it is", () => {
    const read = render({ "page.liquid": "{{ a }} {{ b | raw }}" }, { a: "<b>", b: "<i>" });
    expect(read).toEqual({ value: "&lt;b&gt; <i>", problems: [] });
  });

  it("places a missing value, also in an included file and in a block of a layout", () => {
    const templates = {
      "layout.liquid": "<main>{% block main %}{% endblock %}</main>",
      "part.liquid": "\n\n  {{ show.titel }}",
      "page.liquid": '{% layout "layout.liquid" %}\n{% block main %}\n {% include "part.liquid" %}{% endblock %}',
    };
    const [problem] = render(templates, { show: { title: "x" } }).problems;
    expect(problem?.place).toEqual({ file: "templates/part.liquid", line: 3, column: 6 });
    expect(problem?.message).toBe('The template asks for "show.titel", which it does not get');
    const [other] = render({
      ...templates,
      "part.liquid": "",
      "page.liquid": '{% layout "layout.liquid" %}{% block main %}\n{{ nope }}{% endblock %}',
    }).problems;
    expect(other?.place).toEqual({ file: "templates/page.liquid", line: 2, column: 4 });
  });

  it.each([
    ["{{ a | shout }}", "undefined filter: shout", 1],
    ["\n{% if a %}", "tag {% if a %} not closed", 2],
    ["\n\n{% frame %}", 'tag "frame" not found', 3],
    ['{% include "gone.liquid" %}', "gone.liquid", 1],
  ])("says what is wrong with %j", (text, said, line) => {
    const [problem] = render({ "page.liquid": text }, { a: 1 }).problems;
    expect(problem?.message).toContain(said);
    expect(problem?.place).toMatchObject({ file: "templates/page.liquid", line });
  });

  it.each([
    ["{{ a.b.c }}", "text"],
    ['{{ a["b"].c }}', "text"],
    ["{% assign name = 'c' %}{{ a.b[name] }}", "text"],
    ["{{ list.size }} {{ list.first }} {{ list[1] }} {{ list.last.n }}", "3 1 2 3"],
    ["{% for one in list %}{{ forloop.index0 }}{% if forloop.last %}{{ one.n }}{% endif %}{% endfor %}", "0123"],
    ["{{ a.none }}|{{ a.none.deeper }}", "|"],
    ["{{ a.zero }} {{ a.no }}", "0 false"],
    ['{{ "quoted" }} {{ 7 }} {{ (1..3) | join: "" }} {{ true }}', "quoted 7 123 true"],
    ["{% if a.zero == 0 and list contains 2 %}yes{% endif %}", "yes"],
    ["{% unless a.no or a.none %}yes{% endunless %}", "yes"],
    ["{% for a in list %}{% if forloop.last %}{{ a.n }}{% endif %}{% endfor %}{{ a.b.c }}", "3text"],
    ["{% assign a = list %}{{ a.size }}{% capture b %}<{% endcapture %}{{ b }}", "3&lt;"],
    ["{{ a.made }}", "made"],
  ])("says what %j stands for", (text, said) => {
    const a = { b: { c: "text" }, none: null, zero: 0, no: false, made: () => "made" };
    expect(render({ "page.liquid": text }, { a, list: [1, 2, { n: 3 }] })).toEqual({ value: said, problems: [] });
  });

  it("does not know the time of day", () => {
    expect(render({ "page.liquid": '{{ "now" | date: "%Y" }}' }).problems[0]?.message).toContain(
      'unexpected filter "date"',
    );
  });

  it("reaches own properties only", () => {
    expect(render({ "page.liquid": "{{ a.constructor.name }}" }, { a: {} }).problems).toHaveLength(1);
  });
});
