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

  it("does not know the time of day", () => {
    expect(render({ "page.liquid": '{{ "now" | date: "%Y" }}' }).problems[0]?.message).toContain(
      'unexpected filter "date"',
    );
  });

  it("reaches own properties only", () => {
    expect(render({ "page.liquid": "{{ a.constructor.name }}" }, { a: {} }).problems).toHaveLength(1);
  });
});
