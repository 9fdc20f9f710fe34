// What is read of settings that are written as a program.

import { expect, it } from "vitest";
import { processorTime } from "../../testing/processor-time.js";
import { readScript } from "./read-script.js";

it("reads maps, lists and texts that a script writes out, and leaves out what has to be worked out", () => {
  const found = readScript(`// The show: { title: "Not this" }
const year = new Date().getFullYear();
module.exports = {
  title: "Harbour talk", /* a comment, with a comma */
  url: \`https://harbour.example\`,
  'author name': 'Ida\\'s crew',
  owner: { name: "Ida Berg", email: "ida@harbour.example" },
  copyright: "2020 - " + year,
  footer: \`since \${year}\`,
  built: new Date(2020, 1, 2),
  feed: (page) => { return { title: "inner" }; },
  topics: ["boats", ...more, "knots",],
  explicit: false,
  language: process.env.LANG || "en",
};
`);
  expect(found).toEqual({
    title: "Harbour talk",
    url: "https://harbour.example",
    "author name": "Ida's crew",
    owner: { name: "Ida Berg", email: "ida@harbour.example" },
    topics: ["boats", "knots"],
    explicit: "false",
  });
});

it("reads what plug-ins are given as theirs, constants, Python, and what a function gives back", () => {
  const gatsby = readScript(
    'module.exports = { siteMetadata: { siteName: "Harbour talk" }, plugins: [`sharp`, { resolve: `files`, options: { name: `content` } }] };',
  );
  expect(gatsby).toEqual({
    siteMetadata: { siteName: "Harbour talk" },
    plugins: ["sharp", { resolve: "files", options: { name: "content" } }],
  });
  expect(readScript('export const SITE_TITLE = "Harbour talk";\nexport const other: string = "x" + y;')).toEqual({
    title: "Harbour talk",
  });
  expect(readScript("SITENAME = 'Harbour talk'\nTIMEZONE = 'Europe/Oslo'\n")).toEqual({
    sitename: "Harbour talk",
    timezone: "Europe/Oslo",
  });
  expect(
    readScript('export default defineConfig({ site: "https://harbour.example", build: { format: "file" } });'),
  ).toEqual({ site: "https://harbour.example", build: { format: "file" } });
  expect(readScript('export default async () => ({ title: "Harbour talk" });')).toEqual({ title: "Harbour talk" });
  expect(readScript('module.exports = { title: "Broken')).toEqual({});
});

it("takes its time in step with the length where nothing closes", () => {
  expect(
    processorTime(() => {
      readScript("return { a' \n".repeat(5000));
    }),
  ).toBeLessThan(5000);
});
