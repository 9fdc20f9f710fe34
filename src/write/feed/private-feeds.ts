// Checks the paths of further feeds: no two in one place, and the names of private ones not to be guessed.

import type { FeedPlan } from "../../model/feed.js";
import type { Problem, Show } from "../../model/model.js";
import { feedPlans, mainPlan } from "./plans.js";

/**
 * A private feed is known only to those who were told its address. The name cannot be derived here: whatever it would be made
 * from (guid, link, title) is public, so anybody could make it too. It has to be chosen at random by the user, and to stand in
 * a folder, whose name is all that the host's configuration needs to say.
 */
export function checkPlans(show: Pick<Show, "feeds" | "source" | "title">): Problem[] {
  const problems: Problem[] = [];
  const taken = new Set<string>();
  const report = (
    plan: FeedPlan,
    problem: Pick<Problem, "rule" | "severity" | "message" | "expected" | "hint">,
  ): void => {
    const at = show.feeds.indexOf(plan);
    problems.push({ ...problem, place: { file: show.source.file }, field: `feeds.${at}.path`, found: plan.path });
  };
  for (const plan of feedPlans(show)) {
    const rule = plan.path === mainPlan.path ? "feed-main" : "feed-path";
    if (taken.has(plan.path))
      report(plan, {
        rule: "feed-path",
        severity: "error",
        message: `Two feeds are to be written to ${plan.path}`,
        expected: "a path that no other feed has",
        hint: "Give one of them another path",
      });
    taken.add(plan.path);
    if (plan.path === mainPlan.path && (plan.kind !== "rss" || plan.private))
      report(plan, {
        rule,
        severity: "error",
        message: `A ${plan.private ? "private " : ""}${plan.kind} feed is to be written to feed.xml, where the show's public RSS feed should be`,
        expected: "kind rss, not private",
        hint: "Give this feed another path",
      });
    if (!plan.private) continue;
    const name = plan.path.slice(plan.path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
    if (!isUnguessable(name))
      report(plan, {
        rule: "feed-private-name",
        severity: "warn",
        message: `The private feed's name "${name}" can be guessed`,
        expected: "at least 16 random letters and digits",
        hint: "`openssl rand -hex 16` prints one",
      });
    if (!plan.path.includes("/"))
      report(plan, {
        rule: "feed-private-folder",
        severity: "warn",
        message: "The private feed stands at the top of the site, but should be in a folder",
        expected: "a path such as private/<name>.xml",
        hint: "Host files can keep a folder out of search engines without giving the name away",
      });
  }
  return problems;
}

/** Sixteen letters or digits with both among them and enough different ones; words of a title do not pass. */
function isUnguessable(name: string): boolean {
  const characters = name.replace(/[^a-z\d]/gi, "");
  return characters.length >= 16 && /\d/.test(characters) && /[a-z]/i.test(characters) && new Set(characters).size >= 8;
}
