// How much a rule counts: what a show may change, and what a build does not stop for.
import { expect, it } from "vitest";
import type { Problem } from "../model/model.js";
import { applySeverities, dropFollowing, softenForBuild } from "./severities.js";

const problem = (rule: string, severity: Problem["severity"] = "error"): Problem => ({ rule, severity, message: rule });
const said = (problems: readonly Problem[]): string[] => problems.map(({ rule, severity }) => `${rule} ${severity}`);

it("lets a show change or switch off a rule, but not the lock and not what makes a feed unreadable", () => {
  const rules = {
    "guest-never-linked": "off",
    "yt-title-100": "error",
    "history-guid-changed": "off",
    "rss-xml-well-formed": "info",
  } as const;
  const found = [
    problem("guest-never-linked", "warn"),
    problem("yt-title-100", "warn"),
    problem("history-guid-changed"),
    problem("rss-xml-well-formed"),
  ];
  expect(said(applySeverities({ rules }, found))).toEqual([
    "yt-title-100 error",
    "history-guid-changed error",
    "rss-xml-well-formed error",
  ]);
});

it("does not hold an episode back because the feed grew heavy", () => {
  expect(said(softenForBuild([problem("feed-size"), problem("schema")]))).toEqual(["feed-size warn", "schema error"]);
});

it("says a cause once: nothing of what follows from an error, and one place once", () => {
  const at = (file: string, field: string, rule: string, severity: Problem["severity"], url?: string): Problem => ({
    ...problem(rule, severity),
    place: { file, line: 3 },
    field,
    ...(url ? { url } : {}),
  });
  const empty = problem("apple-at-least-one-episode", "info");
  const rules = [
    at("a.md", "date", "apple-episodic-needs-pubdate", "warn", "https://apple.example"),
    at("a.md", "title", "apple-item-title-clean", "warn", "https://apple.example"),
    at("b.md", "date", "apple-episodic-needs-pubdate", "warn", "https://apple.example"),
    at("a.md", "date.zone", "link-scheme", "warn"),
  ];
  expect(said(dropFollowing([...rules, empty]))).toHaveLength(5);
  expect(said(dropFollowing([at("a.md", "date", "date", "error"), ...rules, empty]))).toEqual([
    "date error",
    "apple-item-title-clean warn",
    "apple-episodic-needs-pubdate warn",
    "link-scheme warn",
  ]);
  const twice = at("show.md", "link", "link", "error");
  expect(dropFollowing([twice, { ...twice, episode: "b" }])).toEqual([twice]);
});
